// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture with what can be done on it: handles, masks, guides, the words of titles. A frame drawn with
// the mouse is the region that the chat may change. Interface thread.
#pragma once
#include "ui/viewer/canvas_handles.h"
#include "ui/viewer/guides.h"
#include "ui/viewer/mask_painting.h"
#include "ui/viewer/mask_touching.h"
#include "ui/viewer/picture_view.h"
#include "ui/viewer/shape_handles.h"

namespace ui {

class BrushBar;
class TitleWriter;

class ViewerWidget : public Guarded<PictureView> {
    Q_OBJECT
  public:
    explicit ViewerWidget(Workspace& workspace, QWidget* parent = nullptr);
    ~ViewerWidget() override;
    /// Whether the selected clip has a frame on the picture that moves, scales and turns it; else the mouse
    /// draws the region that the chat may change.
    void set_transforming(bool on);
    [[nodiscard]] bool transforming() const { return transforming_; }
    /// The same for the clip's crop or mask; none of the three goes with another.
    void set_shaping(std::optional<ShapeHandles::Kind> kind);
    [[nodiscard]] bool shaping(ShapeHandles::Kind kind) const { return shaping_ && shape_.kind() == kind; }
    [[nodiscard]] const ShapeHandles& shape() const { return shape_; }
    /// Whether clicks correct the mask of a person; goes with none of the three either.
    void set_touching(bool on);
    [[nodiscard]] bool touching() const { return touching_; }
    [[nodiscard]] MaskTouching& touches() { return touches_; }
    /// Whether a mask is painted with a brush, and which; goes with none of the others either. Where it
    /// cannot be, the workspace's `refused` says why.
    void set_painting(const std::optional<MaskOf>& mask);
    [[nodiscard]] MaskPainting& painting() { return painting_; }
    [[nodiscard]] const MaskPainting& painting() const { return painting_; }
    [[nodiscard]] const Guides& guides() const { return guides_; }
    void set_guides(const Guides& guides);
    /// Opens a field over a title, in which its words are written; what cannot be written is told by the
    /// workspace's `refused`.
    void write_in(const core::ClipId& title);
    /// The field that is open; null: none.
    [[nodiscard]] TitleWriter* writer() const;
    [[nodiscard]] const CanvasHandles& handles() const { return handles_; }
    [[nodiscard]] QSize sizeHint() const override { return {760, 430}; }

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    [[nodiscard]] bool holding() const override;

  private:
    void paint_region(QPainter& painter, const QRectF& area) const;
    [[nodiscard]] std::optional<core::assist::Region> region_between(QPointF a, QPointF b) const;
    void show_cursor(const QPointF& at);
    QPointF pressed_;
    CanvasHandles handles_;
    Guides guides_;
    ShapeHandles shape_;
    MaskTouching touches_;
    MaskPainting painting_;
    BrushBar* bar_;
    QPointer<TitleWriter> writer_;
    bool transforming_ = false, shaping_ = false, touching_ = false;
    bool inviting_ = false; ///< something that can be dropped hovers over it
};

} // namespace ui
