// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/minimap.h"
#include "ui/base/times.h"
#include "ui/timeline/timeline_painter.h"
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kHeight = 30, kNarrowest = 28; ///< pixels
constexpr double kGrip = 9, kBeside = 5;     ///< pixels where an end of the handle is taken: in it, beside it
constexpr double kInset = 3;                 ///< pixels above and below clips
constexpr double kThousand = 1000;           ///< milliseconds in a second

int milliseconds(double seconds) {
    return static_cast<int>(std::lround(std::min(seconds, 2e6) * kThousand)); // 23 days
}

QColor with_alpha(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

/// What a key does; Qt's own scroll bars turn the arrows round.
QAbstractSlider::SliderAction action_of(const QKeyEvent& key) {
    if (key.modifiers() & ~Qt::KeypadModifier) return QAbstractSlider::SliderNoAction;
    switch (key.key()) {
    case Qt::Key_Left:
        return QAbstractSlider::SliderSingleStepSub;
    case Qt::Key_Right:
        return QAbstractSlider::SliderSingleStepAdd;
    case Qt::Key_PageUp:
        return QAbstractSlider::SliderPageStepSub;
    case Qt::Key_PageDown:
        return QAbstractSlider::SliderPageStepAdd;
    case Qt::Key_Home:
        return QAbstractSlider::SliderToMinimum;
    case Qt::Key_End:
        return QAbstractSlider::SliderToMaximum;
    default:
        return QAbstractSlider::SliderNoAction;
    }
}

} // namespace

Minimap::Minimap(Workspace& workspace, TimelineView& view, QWidget* parent)
    : Guarded(Qt::Horizontal, parent), workspace_(workspace), view_(view) {
    setObjectName("minimap");
    setFixedHeight(kHeight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setAccessibleName(tr("Overview of the film"));
    setToolTip(tr("The whole film: drag the frame to scroll, its ends to zoom"));
    connect(&view, &TimelineView::scrolled, this, [this] { refresh(); });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    for (auto signal : {&Workspace::playhead_moved, &Workspace::marks_changed, &Workspace::selection_changed})
        connect(&workspace, signal, this, [this] { update(); });
    connect(this, &QScrollBar::valueChanged, this,
            [this](int value) { show(value / kThousand, view_.visible_seconds()); });
    refresh();
}

QSize Minimap::sizeHint() const {
    return {400, kHeight};
}

QSize Minimap::minimumSizeHint() const {
    return {4 * kNarrowest, kHeight};
}

double Minimap::span() const {
    return dragged_ == Part::none ? view_.span_seconds() : held_span_;
}

double Minimap::x_of(double seconds) const {
    return seconds / span() * width();
}

QRectF Minimap::handle() const {
    double from = x_of(view_.scroll().seconds), to = x_of(view_.scroll().seconds + view_.visible_seconds());
    if (const double more = kNarrowest - (to - from); more > 0) from -= more / 2, to += more / 2;
    const double length = std::min(to - from, static_cast<double>(width()));
    from = std::clamp(from, 0.0, width() - length);
    return {from, 0, length, static_cast<double>(height())};
}

void Minimap::refresh() {
    const QSignalBlocker quiet(this); // the timeline is there already
    const double from = view_.scroll().seconds, visible = view_.visible_seconds();
    setRange(0, milliseconds(view_.span_seconds() - visible));
    setPageStep(std::max(1, milliseconds(visible)));
    setSingleStep(std::max(1, milliseconds(visible / 10)));
    setValue(milliseconds(from));
    const auto words = [&](double seconds) {
        return time_words(core::from_seconds(seconds), workspace_.project().rate());
    };
    setAccessibleDescription(tr("%1 to %2 of %3")
                                 .arg(words(from), words(from + visible),
                                      words(core::to_seconds(workspace_.project().duration()))));
    update();
}

void Minimap::show(double from, double seconds) {
    view_.scroll_by_hand({view_.scroll().pixels_per_second * view_.visible_seconds() / seconds, from});
}

Minimap::Part Minimap::part_at(double x) const {
    const QRectF box = handle();
    if (x >= box.left() - kBeside && x <= box.left() + kGrip) return Part::start;
    if (x >= box.right() - kGrip && x <= box.right() + kBeside) return Part::end;
    return box.left() < x && x < box.right() ? Part::body : Part::none;
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = event->position().x();
    Part part = part_at(pressed_);
    if (part == Part::none) { // there, and on from there
        const double visible = view_.visible_seconds(), span = view_.span_seconds();
        show(std::clamp(pressed_ / width() * span - visible / 2, 0.0, std::max(0.0, span - visible)),
             visible);
        part = Part::body;
    }
    held_span_ = view_.span_seconds();
    held_from_ = view_.scroll().seconds;
    held_length_ = view_.visible_seconds();
    held_width_ = handle().width();
    dragged_ = part;
    setCursor(part == Part::body ? Qt::ClosedHandCursor : Qt::SizeHorCursor);
}

/// The end that is not held stays. A frame that is drawn wider than it is shrinks by its share: one pixel of
/// a long film is more than all that is seen.
void Minimap::zoom_by(double dx) {
    const bool start = dragged_ == Part::start;
    const double grown = start ? -dx : dx, to = held_from_ + held_length_;
    const double wanted = grown < 0 ? held_length_ * std::max(0.0, 1 + grown / held_width_)
                                    : held_length_ + grown / width() * held_span_;
    const double scale = view_.scroll().pixels_per_second, visible = view_.visible_seconds(),
                 least = visible * scale / TimelineView::most_scale(),
                 most = std::max(held_length_, start ? to : held_span_ - held_from_);
    const double length = std::clamp(wanted, std::min(least, most), most);
    show(start ? to - length : held_from_, length);
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (dragged_ == Part::start || dragged_ == Part::end) return zoom_by(x - pressed_);
    if (dragged_ == Part::body)
        return show(std::clamp(held_from_ + (x - pressed_) / width() * held_span_, 0.0,
                               std::max(0.0, held_span_ - held_length_)),
                    held_length_);
    const Part part = part_at(x);
    setCursor(part == Part::none   ? Qt::PointingHandCursor
              : part == Part::body ? Qt::OpenHandCursor
                                   : Qt::SizeHorCursor);
}

void Minimap::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    dragged_ = Part::none;
    refresh();
    mouseMoveEvent(event); // the cursor
}

void Minimap::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) view_.zoom_to_fit();
}

void Minimap::wheelEvent(QWheelEvent* event) {
    // As over the middle of the timeline, where it scrolls or zooms as the person has chosen.
    const QPointF middle((TimelineLayout::kHeader + view_.width()) / 2.0, view_.height() / 2.0);
    QWheelEvent there(middle, event->globalPosition(), event->pixelDelta(), event->angleDelta(),
                      event->buttons(), event->modifiers() & ~Qt::ShiftModifier, event->phase(),
                      event->inverted());
    QCoreApplication::sendEvent(&view_, &there);
    event->accept();
}

bool Minimap::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) { // its own keys go before those of the playhead
        if (action_of(*static_cast<QKeyEvent*>(event)) != SliderNoAction) {
            event->accept();
            return true;
        }
    }
    return Guarded::event(event);
}

void Minimap::keyPressEvent(QKeyEvent* event) {
    if (const auto action = action_of(*event); action != SliderNoAction)
        triggerAction(action);
    else
        event->ignore();
}

void Minimap::paint_film(QPainter& painter, const Palette& colours) const {
    TimelineLayout layout; // the rows in the order of the timeline
    layout.arrange(workspace_.project(), height());
    const double lane =
        (height() - 2 * kInset) / std::max<double>(1, static_cast<double>(layout.rows.size()));
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        const core::Track& track = *workspace_.project().find_track(layout.rows[i].track);
        const double top = kInset + static_cast<double>(i) * lane, tall = lane > 3 ? lane - 1 : lane;
        double painted_to = -1; // many clips may lie in one pixel
        for (const core::Clip& clip : track.clips) {
            const double from = x_of(core::to_seconds(clip.start)), to = x_of(core::to_seconds(clip.end()));
            if (to < painted_to + 0.5) continue;
            const double wide = std::max(1.0, to - from - (to - from > 3 ? 1 : 0)); // where they meet is seen
            const bool selected = workspace_.selection().contains(clip.id);
            painter.fillRect(QRectF(from, top, wide, tall),
                             selected ? colours.accent : clip_colour(colours, track, clip));
            painted_to = from + wide;
        }
    }
}

void Minimap::paint_handle(QPainter& painter, const Palette& colours) const {
    const QRectF box = handle().adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colours.text, 1.5));
    painter.setBrush(with_alpha(colours.text, 26));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(QPen(colours.text, 2, Qt::SolidLine, Qt::RoundCap));
    for (const double x : {box.left() + 4.5, box.right() - 4.5})
        painter.drawLine(QPointF(x, box.center().y() - 5), QPointF(x, box.center().y() + 5));
}

void Minimap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette colours = palette_of(current_theme());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours.panel);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (const auto marked = workspace_.marked()) {
        const double from = x_of(core::to_seconds(marked->start));
        painter.fillRect(QRectF(from, 1, x_of(core::to_seconds(marked->end)) - from, height() - 2.0),
                         with_alpha(colours.accent, 60));
    }
    paint_film(painter, colours);
    for (const core::Marker& marker : workspace_.project().markers)
        painter.fillRect(QRectF(x_of(core::to_seconds(marker.time)) - 1, 0, 2, 4),
                         colour_named(marker.color, colours.accent));
    paint_handle(painter, colours);
    painter.fillRect(QRectF(x_of(core::to_seconds(workspace_.playhead())) - 0.75, 1, 1.5, height() - 2.0),
                     colours.playhead);
    if (!hasFocus()) return;
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace ui
