// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewer_widget.h"
#include "ui/base/accessible.h"
#include "ui/base/dropped.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/style/style.h"
#include "ui/viewer/brush_bar.h"
#include "ui/viewer/title_place.h"
#include "ui/viewer/title_writer.h"
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace ui {

ViewerWidget::ViewerWidget(Workspace& workspace, QWidget* parent)
    : Guarded(workspace, parent), handles_(workspace), shape_(workspace, handles_),
      touches_(workspace, handles_, this), painting_(workspace, handles_, this),
      bar_(new BrushBar(painting_, this)) {
    setMinimumSize(320, 180);
    setAcceptDrops(true);
    setAccessibleName(tr("Preview"));
    set_accessible_role(this, QAccessible::Graphic);
    connect(&workspace, &Workspace::marks_changed, this, [this] { update(); });
    connect(&workspace, &Workspace::selection_changed, this, [this] { update(); });
    connect(&touches_, &MaskTouching::changed, this, [this] { update(); });
    connect(&painting_, &MaskPainting::changed, this, [this] { update(); });
    connect(&painting_, &MaskPainting::ended, this, [this] { set_painting(std::nullopt); });
    connect(bar_, &BrushBar::done, this, [this] { set_painting(std::nullopt); });
    connect(this, &PictureView::zoomed, this, [this] {
        if (writer_) writer_->place(picture_rect());
    });
    setToolTip(tr("Drag a frame around what the chat may change; a click takes it away. A double click on a "
                  "title changes its words"));
}

ViewerWidget::~ViewerWidget() = default;

TitleWriter* ViewerWidget::writer() const {
    return writer_;
}

bool ViewerWidget::holding() const {
    return handles_.dragging() || shape_.dragging() || painting_.dragging();
}

void ViewerWidget::set_transforming(bool on) {
    transforming_ = on;
    shaping_ = shaping_ && !on;
    touching_ = touching_ && !on;
    handles_.cancel();
    shape_.cancel();
    painting_.end();
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

void ViewerWidget::set_painting(const std::optional<MaskOf>& mask) {
    set_shaping(std::nullopt);
    if (!mask) return;
    if (const QString why = painting_.why_not(*mask); !why.isEmpty()) return Q_EMIT workspace_.refused(why);
    painting_.begin(*mask);
    setCursor(Qt::BlankCursor); // the brush is one
    setFocus(Qt::OtherFocusReason);
}

/// Arrows, brackets and Enter are the menus' elsewhere.
bool ViewerWidget::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool paints = painting_.painted() && (MaskPainting::wants(key) || key.key() == Qt::Key_Escape);
        if (paints || (touching_ && MaskTouching::wants(key))) {
            event->accept();
            return true;
        }
    }
    return Guarded::event(event);
}

void ViewerWidget::set_guides(const Guides& guides) {
    guides_ = guides;
    update();
}

void ViewerWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette colours = palette_of(current_theme());
    if (!has_picture()) {
        painter.setPen(QPen(inviting_ ? colours.accent : colours.line, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(20, 20, -20, -20), 10, 10);
        return; // what to do stands on the page that lies there (ui/main/welcome_page.h)
    }
    paint_picture(painter);
    const QRectF area = picture_rect();
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
    paint_guides(painter, area, guides_, guides_.grid ? preferences::grid_squares() : 0);
    if (comparing()) return paint_wipe(painter);
    paint_region(painter, area);
    if (transforming_) handles_.paint(painter, area);
    if (shaping_) shape_.paint(painter, area);
    if (touching_) touches_.paint(painter, area);
    if (painting_.painted()) painting_.paint(painter, area);
}

void ViewerWidget::paint_region(QPainter& painter, const QRectF& area) const {
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

void ViewerWidget::mousePressEvent(QMouseEvent* event) {
    PictureView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || comparing()) return;
    pressed_ = event->position();
    if (transforming_) return static_cast<void>(handles_.press(pressed_, picture_rect()));
    if (shaping_) return static_cast<void>(shape_.press(pressed_, picture_rect()));
    if (touching_) return touches_.press(pressed_, picture_rect(), event->modifiers());
    if (painting_.painted()) return painting_.press(pressed_, picture_rect(), event->modifiers());
    workspace_.set_region(std::nullopt);
}

void ViewerWidget::mouseReleaseEvent(QMouseEvent* event) {
    PictureView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !holding()) return;
    if (handles_.dragging()) handles_.release();
    if (shape_.dragging()) shape_.release();
    painting_.release();
    update();
}

void ViewerWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    const bool writes =
        event->button() == Qt::LeftButton && !shaping_ && !touching_ && !comparing() && !painting_.painted();
    const core::ClipId title =
        writes ? title_at(workspace_, event->position(), picture_rect()) : core::ClipId{};
    if (title.empty()) return mousePressEvent(event);
    write_in(title);
}

void ViewerWidget::write_in(const core::ClipId& title) {
    if (writer_) writer_->keep();
    if (const QString why = TitleWriter::why_not(workspace_, title); !why.isEmpty())
        return Q_EMIT workspace_.refused(why);
    workspace_.player().pause();
    handles_.cancel();
    writer_ = new TitleWriter(workspace_, title, this);
    connect(writer_.data(), &TitleWriter::done, this, [this] {
        const bool typing = writer_->hasFocus();
        writer_->deleteLater();
        writer_->hide();
        writer_.clear();
        if (typing) setFocus(Qt::OtherFocusReason);
    });
    writer_->place(picture_rect());
    writer_->show();
    writer_->setFocus(Qt::OtherFocusReason);
    writer_->selectAll();
}

void ViewerWidget::keyPressEvent(QKeyEvent* event) {
    if (touching_ && MaskTouching::wants(*event)) return touches_.key(*event);
    if (painting_.painted() && MaskPainting::wants(*event)) return painting_.key(*event, picture_rect());
    if (painting_.painted() && event->key() == Qt::Key_Escape) {
        if (!painting_.cancel()) set_painting(std::nullopt);
        return;
    }
    if (event->key() != Qt::Key_Escape || (!handles_.cancel() && !shape_.cancel() && !touches_.cancel()))
        return QWidget::keyPressEvent(event);
    update();
}

void ViewerWidget::show_cursor(const QPointF& at) {
    if (transforming_) return setCursor(handles_.cursor(at, picture_rect()));
    if (shaping_) return setCursor(shape_.cursor(at, picture_rect()));
    if (touching_ || painting_.painted()) return;
    // Only of a stopped film: that there are words to be changed is no news while it plays.
    const bool words = !workspace_.player().playing() && !title_at(workspace_, at, picture_rect()).empty();
    setCursor(words ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void ViewerWidget::mouseMoveEvent(QMouseEvent* event) {
    PictureView::mouseMoveEvent(event);
    if (panning()) return;
    if (handles_.dragging()) {
        handles_.move(event->position(), picture_rect(), event->modifiers());
        return update();
    }
    if (shape_.dragging()) {
        shape_.move(event->position(), picture_rect(), event->modifiers());
        return update();
    }
    if (painting_.dragging()) return painting_.move(event->position(), picture_rect());
    if (painting_.painted()) painting_.hover(event->position(), event->modifiers());
    if (!(event->buttons() & Qt::LeftButton)) return show_cursor(event->position());
    if (comparing()) return;
    if (!transforming_ && !shaping_ && !touching_ && !painting_.painted() &&
        workspace_.project().duration() > core::Time(0))
        workspace_.set_region(region_between(pressed_, event->position()));
}

void ViewerWidget::leaveEvent(QEvent* event) {
    PictureView::leaveEvent(event);
    if (painting_.painted() && !painting_.dragging()) painting_.hover(std::nullopt, {});
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
    const auto media = dropped_media(*event->mimeData());
    if (media.empty()) return workspace_.import(dropped_files(*event->mimeData()), false);
    // Behind all that is there.
    const QString problem = workspace_.drop(media, {.at = workspace_.project().duration(), .track = {}});
    if (!problem.isEmpty()) Q_EMIT workspace_.refused(problem);
}

} // namespace ui
