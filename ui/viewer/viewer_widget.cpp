// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewer_widget.h"
#include "core/store/import.h"
#include "ui/base/accessible.h"
#include "ui/base/dropped.h"
#include "ui/style/style.h"
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace ui {
namespace {

QImage to_image(const cv::Mat& rgb) {
    if (rgb.empty()) return {};
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888)
        .copy();
}

} // namespace

ViewerWidget::ViewerWidget(Workspace& workspace, QWidget* parent)
    : Guarded(parent), workspace_(workspace), handles_(workspace), shape_(workspace, handles_),
      touches_(workspace, handles_, this) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 180);
    setAcceptDrops(true);
    setAccessibleName(tr("Preview"));
    set_accessible_role(this, QAccessible::Graphic);
    connect(&workspace, &Workspace::picture_ready, this, [this](const core::Player::Shown& shown) {
        picture_ = to_image(shown.picture);
        compared_ = to_image(shown.compared);
        update();
    });
    connect(&workspace, &Workspace::project_changed, this, [this] { resizeEvent(nullptr); });
    connect(&workspace, &Workspace::marks_changed, this, [this] { update(); });
    connect(&workspace, &Workspace::selection_changed, this, [this] { update(); });
    connect(&touches_, &MaskTouching::changed, this, [this] { update(); });
    setToolTip(tr("Drag a frame around what the chat may change; a click takes it away"));
}

void ViewerWidget::set_transforming(bool on) {
    transforming_ = on;
    shaping_ = shaping_ && !on;
    touching_ = touching_ && !on;
    handles_.cancel();
    shape_.cancel();
    unsetCursor();
    update();
}

void ViewerWidget::set_shaping(std::optional<ShapeHandles::Kind> kind) {
    set_transforming(false);
    touching_ = false;
    shaping_ = kind.has_value();
    if (kind) shape_.set_kind(*kind);
    update();
}

void ViewerWidget::set_touching(bool on) {
    set_shaping(std::nullopt);
    touching_ = on;
    if (on) setCursor(Qt::CrossCursor);
    if (on) setFocus(Qt::OtherFocusReason); // its keys are at hand
}

/// Arrows and Enter are the menus' elsewhere.
bool ViewerWidget::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && touching_ &&
        MaskTouching::wants(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return Guarded::event(event);
}

void ViewerWidget::set_guides(const Guides& guides) {
    guides_ = guides;
    update();
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
        painter.setPen(QPen(inviting_ ? colours.accent : colours.line, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(20, 20, -20, -20), 10, 10);
        return; // what to do stands on the page that lies there (ui/main/welcome_page.h)
    }
    painter.drawImage(area, picture_);
    if (hasFocus()) { // over the picture, which may fill the widget
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    }
    if (inviting_) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(1, 1, -1, -1));
    }
    paint_guides(painter, area, guides_);
    if (compared_.isNull()) {
        paint_region(painter, area);
        if (transforming_) handles_.paint(painter, area);
        if (shaping_) shape_.paint(painter, area);
        if (touching_) touches_.paint(painter, area);
        return;
    }
    const int x = area.left() + static_cast<int>(area.width() * wipe_);
    painter.save();
    painter.setClipRect(QRect(area.topLeft(), QPoint(x, area.bottom())));
    painter.drawImage(area, compared_);
    painter.restore();
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(x, area.top(), x, area.bottom());
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPoint(x, area.center().y()), 7, 7);
    const auto tag = [&](const QString& label, bool left) {
        const QString text = painter.fontMetrics().elidedText(label, Qt::ElideRight, area.width() / 2 - 40);
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

void ViewerWidget::paint_region(QPainter& painter, const QRect& area) const {
    const auto& region = workspace_.region();
    if (!region) return;
    const QRectF inside(area.left() + region->x * area.width(), area.top() + region->y * area.height(),
                        region->width * area.width(), region->height * area.height());
    QPainterPath outside;
    outside.addRect(area);
    outside.addRect(inside);
    painter.fillPath(outside, QColor(0, 0, 0, 110));
    painter.setPen(QPen(palette_of(current_theme()).accent, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(inside);
}

/// The frame between two corners in fractions of the picture; nothing for a mere click.
std::optional<core::assist::Region> ViewerWidget::region_between(QPointF a, QPointF b) const {
    constexpr double kLeast = 0.02;
    const QRectF area = picture_rect();
    const QRectF drawn = QRectF(a, b).normalized().intersected(area);
    const core::assist::Region region{(drawn.left() - area.left()) / area.width(),
                                      (drawn.top() - area.top()) / area.height(),
                                      drawn.width() / area.width(), drawn.height() / area.height()};
    if (region.width < kLeast || region.height < kLeast) return std::nullopt;
    return region;
}

void ViewerWidget::move_wipe(int x) {
    const QRect area = picture_rect();
    wipe_ = std::clamp((x - area.left()) / std::max(1.0, static_cast<double>(area.width())), 0.0, 1.0);
    update();
}

void ViewerWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = event->position();
    if (!compared_.isNull()) return move_wipe(static_cast<int>(pressed_.x()));
    if (transforming_) return static_cast<void>(handles_.press(pressed_, picture_rect()));
    if (shaping_) return static_cast<void>(shape_.press(pressed_, picture_rect()));
    if (touching_) return touches_.press(pressed_, picture_rect(), event->modifiers());
    workspace_.set_region(std::nullopt);
}

void ViewerWidget::mouseReleaseEvent(QMouseEvent*) {
    if (!handles_.dragging() && !shape_.dragging()) return;
    handles_.dragging() ? handles_.release() : shape_.release();
    update();
}

void ViewerWidget::keyPressEvent(QKeyEvent* event) {
    if (touching_ && MaskTouching::wants(*event)) return touches_.key(*event);
    if (event->key() != Qt::Key_Escape || (!handles_.cancel() && !shape_.cancel() && !touches_.cancel()))
        return QWidget::keyPressEvent(event);
    update();
}

void ViewerWidget::mouseMoveEvent(QMouseEvent* event) {
    if (handles_.dragging()) {
        handles_.move(event->position(), picture_rect(), event->modifiers());
        return update();
    }
    if (shape_.dragging()) {
        shape_.move(event->position(), picture_rect(), event->modifiers());
        return update();
    }
    if (!(event->buttons() & Qt::LeftButton)) {
        if (transforming_) setCursor(handles_.cursor(event->position(), picture_rect()));
        if (shaping_) setCursor(shape_.cursor(event->position(), picture_rect()));
        return;
    }
    if (!compared_.isNull()) return move_wipe(static_cast<int>(event->position().x()));
    if (!transforming_ && !shaping_ && !touching_ && workspace_.project().duration() > core::Time(0))
        workspace_.set_region(region_between(pressed_, event->position()));
}

void ViewerWidget::dragEnterEvent(QDragEnterEvent* event) {
    if (!can_drop(*event->mimeData())) return;
    inviting_ = true;
    event->acceptProposedAction();
    update();
}

void ViewerWidget::dragLeaveEvent(QDragLeaveEvent*) {
    inviting_ = false;
    update();
}

void ViewerWidget::dropEvent(QDropEvent* event) {
    inviting_ = false;
    update();
    event->acceptProposedAction();
    const QString media = dropped_media(*event->mimeData());
    if (media.isEmpty()) return workspace_.import(dropped_files(*event->mimeData()), false);
    if (const core::Media* found = workspace_.project().find_media({media.toStdString()}))
        workspace_.apply(core::place_edits(workspace_.project(), *found, core::Placement::append),
                         tr("Add to timeline"));
}

} // namespace ui
