// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture: shows what the player hands over, or two takes side by side behind a wipe that can be dragged.
// A frame drawn with the mouse is the region that the chat may change.
#pragma once
#include "ui/viewer/canvas_handles.h"
#include "ui/viewer/guides.h"
#include "ui/viewer/mask_touching.h"
#include "ui/viewer/shape_handles.h"
#include "ui/workspace/workspace.h"
#include <QImage>
#include <QWidget>

namespace ui {

class ViewerWidget : public Guarded<QWidget> {
    Q_OBJECT
  public:
    explicit ViewerWidget(Workspace& workspace, QWidget* parent = nullptr);
    /// Whether a wipe between the active take and the one compared is shown.
    void set_labels(const QString& left, const QString& right);
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
    [[nodiscard]] const Guides& guides() const { return guides_; }
    void set_guides(const Guides& guides);
    /// Where the picture lies.
    [[nodiscard]] QRect picture_rect() const;
    [[nodiscard]] const CanvasHandles& handles() const { return handles_; }
    [[nodiscard]] QSize sizeHint() const override { return {760, 430}; }

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void paint_region(QPainter& painter, const QRect& area) const;
    [[nodiscard]] std::optional<core::assist::Region> region_between(QPointF a, QPointF b) const;
    void move_wipe(int x);
    Workspace& workspace_;
    QImage picture_, compared_;
    QString left_, right_;
    double wipe_ = 0.5;
    QPointF pressed_;
    CanvasHandles handles_;
    Guides guides_;
    ShapeHandles shape_;
    MaskTouching touches_;
    bool transforming_ = false, shaping_ = false, touching_ = false;
    bool inviting_ = false; ///< something that can be dropped hovers over it
};

} // namespace ui
