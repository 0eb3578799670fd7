// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the player hands over, as a picture that is zoomed and moved; or two takes side by side behind a wipe
// that can be dragged. Any number of these show the same pictures, which are made once. Ctrl+wheel and two
// fingers zoom at the pointer; the wheel and the middle button move what is larger than the widget.
// Interface thread.
#pragma once
#include "ui/viewer/view_zoom.h"
#include "ui/workspace/workspace.h"
#include <QImage>
#include <QWidget>

class QNativeGestureEvent;

namespace ui {

class ViewSizes;

class PictureView : public Guarded<QWidget> {
    Q_OBJECT
  public:
    explicit PictureView(Workspace& workspace, QWidget* parent = nullptr);
    ~PictureView() override;
    /// Shows at once what another one shows.
    void begin_as(const PictureView& other);
    /// What stands on both sides of the wipe.
    void set_labels(const QString& left, const QString& right);
    /// Where the picture lies; when it is zoomed, beyond the widget's edges too.
    [[nodiscard]] QRectF picture_rect() const { return zoom_.area(room()); }
    /// Pixels of the screen to one of the film's.
    [[nodiscard]] double zoom_factor() const { return zoom_.factor(room()); }
    [[nodiscard]] bool fits() const { return zoom_.fits(); }
    /// About the middle of the widget; nothing: as large as there is room for.
    void zoom_to(std::optional<double> factor);
    /// The next round size; `direction`: 1 larger, -1 smaller.
    void zoom_by_step(int direction);
    [[nodiscard]] const ViewZoom& zoom() const { return zoom_; }
    void set_zoom(const ViewZoom& zoom);

  Q_SIGNALS:
    /// The picture lies elsewhere or has another size.
    void zoomed();
    void labels_changed();

  protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    /// While something is held on the picture, it stays where it is.
    [[nodiscard]] virtual bool holding() const { return false; }
    [[nodiscard]] bool has_picture() const;
    [[nodiscard]] bool comparing() const { return !compared_.isNull(); }
    [[nodiscard]] bool panning() const { return panning_; }
    void paint_picture(QPainter& painter);
    void paint_wipe(QPainter& painter) const;
    Workspace& workspace_;

  private:
    [[nodiscard]] ViewZoom::Room room() const;
    void zoom_at(std::optional<double> factor, const QPointF& at);
    bool pinch(const QNativeGestureEvent& event);
    void move_wipe(double x);
    void changed();
    /// Tells how many pixels are needed.
    void want_pixels();
    QPointer<ViewSizes> sizes_; ///< gone when the workspace is: a closed window may be deleted later
    QImage picture_, compared_;
    QString left_, right_;
    double wipe_ = 0.5;
    ViewZoom zoom_;
    QPointF panned_from_;
    bool panning_ = false, wiping_ = false;
    double dots_ = 0; ///< of the screen that it was drawn on last
};

} // namespace ui
