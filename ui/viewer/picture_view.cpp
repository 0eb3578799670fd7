// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/picture_view.h"
#include "ui/viewer/view_sizes.h"
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

namespace ui {
namespace {

constexpr double kNotch = 120; ///< of a wheel, as Qt counts
/// From here on the film's own pixels are seen as squares: who looks so closely wants to see them.
constexpr double kSquares = 2;

QImage to_image(const cv::Mat& rgb) {
    if (rgb.empty()) return {};
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888)
        .copy();
}

/// Only what is seen of it, by whole pixels of the image: zoomed, all of it is larger than painters count.
void draw_seen(QPainter& painter, const QImage& image, const QRectF& area, const QRectF& seen) {
    const double x = area.width() / image.width(), y = area.height() / image.height();
    const QRectF part = seen.intersected(area).translated(-area.topLeft());
    if (part.isEmpty()) return;
    const QRect pixels = QRectF(part.left() / x, part.top() / y, part.width() / x, part.height() / y)
                             .toAlignedRect()
                             .adjusted(-1, -1, 1, 1) // its neighbours are smoothed with it
                             .intersected(image.rect());
    painter.drawImage(QRectF(area.left() + pixels.left() * x, area.top() + pixels.top() * y,
                             pixels.width() * x, pixels.height() * y),
                      image, pixels);
}

} // namespace

PictureView::PictureView(Workspace& workspace, QWidget* parent)
    : Guarded(parent), workspace_(workspace), sizes_(&ViewSizes::of(workspace)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&workspace, &Workspace::picture_ready, this, [this](const core::Player::Shown& shown) {
        picture_ = to_image(shown.picture);
        compared_ = to_image(shown.compared);
        update();
    });
    connect(&workspace, &Workspace::project_changed, this, [this] { changed(); });
}

PictureView::~PictureView() {
    if (sizes_) sizes_->want(this, 0);
}

void PictureView::begin_as(const PictureView& other) {
    picture_ = other.picture_, compared_ = other.compared_;
    set_labels(other.left_, other.right_);
}

void PictureView::set_labels(const QString& left, const QString& right) {
    left_ = left;
    right_ = right;
    update();
    Q_EMIT labels_changed();
}

ViewZoom::Room PictureView::room() const {
    const core::Size canvas = workspace_.project().canvas();
    return {size(), {canvas.width, canvas.height}, devicePixelRatioF()};
}

void PictureView::zoom_at(std::optional<double> factor, const QPointF& at) {
    if (holding()) return;
    zoom_.zoom_to(factor, at, room());
    changed();
}

void PictureView::zoom_to(std::optional<double> factor) {
    zoom_at(factor, QRectF(rect()).center());
}

void PictureView::zoom_by_step(int direction) {
    zoom_to(ViewZoom::next(zoom_factor(), direction));
}

void PictureView::set_zoom(const ViewZoom& zoom) {
    zoom_ = zoom;
    changed();
}

void PictureView::changed() {
    want_pixels();
    update();
    Q_EMIT zoomed();
}

void PictureView::want_pixels() {
    dots_ = devicePixelRatioF();
    if (isVisible()) sizes_->want(this, static_cast<int>(std::ceil(picture_rect().width() * dots_)));
}

void PictureView::resizeEvent(QResizeEvent*) {
    changed();
}

void PictureView::showEvent(QShowEvent*) {
    want_pixels();
}

void PictureView::hideEvent(QHideEvent* event) {
    if (!event->spontaneous() && sizes_) sizes_->want(this, 0);
}

bool PictureView::has_picture() const {
    return workspace_.project().duration() > core::Time(0) && !picture_.isNull();
}

void PictureView::paint_picture(QPainter& painter) {
    if (dots_ != devicePixelRatioF()) want_pixels(); // it lies on another screen now
    const bool squares = !fits() && zoom_factor() >= kSquares &&
                         picture_.width() >= workspace_.project().canvas().width / 2 * 2;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !squares);
    draw_seen(painter, picture_, picture_rect(), rect());
}

void PictureView::paint_wipe(QPainter& painter) const {
    const QRectF area = picture_rect(), seen = area.intersected(rect());
    const double x = area.left() + area.width() * wipe_;
    painter.save();
    painter.setClipRect(QRectF(area.topLeft(), QPointF(x, area.bottom())));
    draw_seen(painter, compared_, area, seen);
    painter.restore();
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(QPointF(x, seen.top()), QPointF(x, seen.bottom()));
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(x, seen.center().y()), 7, 7);
    const auto tag = [&](const QString& label, bool left) {
        const QString text =
            painter.fontMetrics().elidedText(label, Qt::ElideRight, static_cast<int>(seen.width() / 2 - 40));
        const QRectF box = painter.fontMetrics().boundingRect(text).adjusted(-8, -4, 8, 4);
        const QRectF place(left ? seen.left() + 12 : seen.right() - 12 - box.width(), seen.top() + 12,
                           box.width(), box.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 160));
        painter.drawRoundedRect(place, 6, 6);
        painter.setPen(Qt::white);
        painter.drawText(place, Qt::AlignCenter, text);
    };
    tag(left_, true);
    tag(right_, false);
}

void PictureView::move_wipe(double x) {
    const QRectF area = picture_rect();
    wipe_ = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
    update();
}

bool PictureView::pinch(const QNativeGestureEvent& event) {
    if (event.gestureType() != Qt::ZoomNativeGesture) return false;
    zoom_at(zoom_factor() * (1 + event.value()), event.position());
    return true;
}

bool PictureView::event(QEvent* event) {
    if (event->type() == QEvent::NativeGesture && pinch(*static_cast<QNativeGestureEvent*>(event)))
        return true;
    return Guarded::event(event);
}

void PictureView::wheelEvent(QWheelEvent* event) {
    constexpr double kZoom = 1.25, kMove = 60; ///< for a notch
    if (event->modifiers() & Qt::ControlModifier) {
        zoom_at(zoom_factor() * std::pow(kZoom, event->angleDelta().y() / kNotch), event->position());
        return event->accept();
    }
    if (fits() || holding()) return event->ignore();
    QPointF by =
        event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / kNotch * kMove : event->pixelDelta();
    if (event->modifiers() & Qt::ShiftModifier) by = by.transposed();
    zoom_.pan(by, room());
    changed();
    event->accept();
}

void PictureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton && !holding()) {
        panning_ = true;
        panned_from_ = event->position();
    }
    if (event->button() == Qt::LeftButton && comparing()) {
        wiping_ = true;
        move_wipe(event->position().x());
    }
}

void PictureView::mouseMoveEvent(QMouseEvent* event) {
    if (panning_) {
        zoom_.pan(event->position() - panned_from_, room());
        panned_from_ = event->position();
        changed();
    } else if (wiping_ && comparing())
        move_wipe(event->position().x());
}

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton) panning_ = false;
    if (event->button() == Qt::LeftButton) wiping_ = false;
}

} // namespace ui
