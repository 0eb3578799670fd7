// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewer_widget.h"
#include "ui/style/style.h"
#include <QMouseEvent>
#include <QPainter>

namespace ui {
namespace {

QImage to_image(const cv::Mat& rgb) {
    if (rgb.empty()) return {};
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888)
        .copy();
}

} // namespace

ViewerWidget::ViewerWidget(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    setMinimumSize(320, 180);
    setAccessibleName(tr("Preview"));
    connect(&workspace, &Workspace::picture_ready, this, [this](const core::Player::Shown& shown) {
        picture_ = to_image(shown.picture);
        compared_ = to_image(shown.compared);
        update();
    });
    connect(&workspace, &Workspace::project_changed, this, [this] { resizeEvent(nullptr); });
}

void ViewerWidget::set_labels(const QString& left, const QString& right) {
    left_ = left;
    right_ = right;
    update();
}

QRect ViewerWidget::picture_rect() const {
    const core::Size canvas = workspace_.project().canvas();
    const QSize fitted = QSize(canvas.width, canvas.height).scaled(size(), Qt::KeepAspectRatio);
    return {QPoint((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
}

void ViewerWidget::resizeEvent(QResizeEvent*) {
    const core::Size canvas = workspace_.project().canvas();
    const QSize wanted = picture_rect().size() * devicePixelRatioF();
    // Never more pixels than the project has: the rest is the painter's smooth scaling.
    const int width = std::min(canvas.width, wanted.width()) / 2 * 2;
    workspace_.player().set_view(
        {width, std::max(2, width * canvas.height / std::max(1, canvas.width) / 2 * 2)});
}

void ViewerWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    const Palette colours = palette_of(current_theme());
    const QRect area = picture_rect();
    if (workspace_.project().duration() <= core::Time(0) || picture_.isNull()) {
        painter.setPen(QPen(colours.line, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(20, 20, -20, -20), 10, 10);
        painter.setPen(colours.faint);
        painter.drawText(
            rect(), Qt::AlignCenter,
            tr("Drop a clip here, or press Ctrl+I to import one.\nThen type what should change."));
        return;
    }
    painter.drawImage(area, picture_);
    if (compared_.isNull()) return;
    const int x = area.left() + static_cast<int>(area.width() * wipe_);
    painter.save();
    painter.setClipRect(QRect(area.topLeft(), QPoint(x, area.bottom())));
    painter.drawImage(area, compared_);
    painter.restore();
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(x, area.top(), x, area.bottom());
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPoint(x, area.center().y()), 7, 7);
    const auto tag = [&](const QString& text, bool left) {
        const QRect box = painter.fontMetrics().boundingRect(text).adjusted(-8, -4, 8, 4);
        const QRect place(left ? area.left() + 12 : area.right() - 12 - box.width(), area.top() + 12,
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

void ViewerWidget::move_wipe(int x) {
    const QRect area = picture_rect();
    wipe_ = std::clamp((x - area.left()) / std::max(1.0, static_cast<double>(area.width())), 0.0, 1.0);
    update();
}

void ViewerWidget::mousePressEvent(QMouseEvent* event) {
    if (!compared_.isNull()) move_wipe(static_cast<int>(event->position().x()));
}

void ViewerWidget::mouseMoveEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

} // namespace ui
