// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What part of the film is seen: zooming, scrolling, keeping the playhead in sight, and scrolling by itself
// while something is dragged near an edge.
#include "ui/dialogs/preferences_dialog.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/wheel.h"
#include <QDragMoveEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace ui {

using core::Time;

namespace {

constexpr double kLeastScale = 2, kFitScale = 400, kMostScale = 2000; ///< pixels a second
constexpr int kFitRoom = 40;      ///< pixels behind the film when all of it is seen
constexpr int kPlayheadRoom = 20; ///< pixels from the right edge where the playhead counts as seen
constexpr int kEdge = 32;         ///< pixels from an edge where a drag begins to scroll
constexpr double kSlowest = 120, kFastest = 2400; ///< pixels a second, at the zone's begin and at its double
constexpr int kTick = 16, kLongestTick = 50, kDwell = 300; ///< milliseconds; a drop only passes through else

} // namespace

double TimelineView::room() const {
    return std::max(1, width() - TimelineLayout::kHeader);
}

double TimelineView::visible_seconds() const {
    return room() / layout_.pixels_per_second;
}

double TimelineView::fit_scale() const {
    const double seconds = std::max(1.0, core::to_seconds(workspace_.project().duration()));
    return std::max(1.0, room() - kFitRoom) / seconds;
}

double TimelineView::least_scale() const {
    return std::min(kLeastScale, fit_scale() / 2);
}

double TimelineView::most_scale() {
    return kMostScale;
}

double TimelineView::film_seconds() const {
    const double film = core::to_seconds(workspace_.project().duration()), seen = visible_seconds();
    return seen >= film ? film : film + std::min(seen / 4, film / 25); // a little room to put something there
}

double TimelineView::span_seconds() const {
    return std::max(film_seconds(), layout_.scroll_seconds + visible_seconds());
}

void TimelineView::set_scroll(const Scroll& wanted) {
    const double scale = std::clamp(wanted.pixels_per_second, least_scale(), kMostScale);
    const double seconds = std::max(0.0, wanted.seconds);
    if (scale == layout_.pixels_per_second && seconds == layout_.scroll_seconds) return;
    // What is dragged was taken at a place of the film, not of the window.
    const double taken =
        (pressed_.x() - TimelineLayout::kHeader) / layout_.pixels_per_second + layout_.scroll_seconds;
    layout_.pixels_per_second = scale;
    layout_.scroll_seconds = seconds;
    if (drag_ != Drag::none)
        pressed_.setX(static_cast<int>(std::lround((taken - seconds) * scale)) + TimelineLayout::kHeader);
    Q_EMIT scrolled();
    update();
}

void TimelineView::scroll_by_hand(const Scroll& wanted) {
    scrolled_away_ = true;
    set_scroll(wanted);
}

void TimelineView::zoom(double factor, double at_x) {
    const double x = at_x - TimelineLayout::kHeader,
                 under = x / layout_.pixels_per_second + layout_.scroll_seconds,
                 scale = std::clamp(layout_.pixels_per_second * factor, least_scale(), kMostScale);
    scroll_by_hand({scale, under - x / scale});
}

void TimelineView::zoom_to_fit() {
    set_scroll({std::min(fit_scale(), kFitScale), 0});
}

void TimelineView::zoom_to_selection() {
    std::optional<core::TimeRange> range = workspace_.marked();
    for (const core::ClipId& id : workspace_.selection())
        if (const auto found = workspace_.project().find_clip(id); found.clip)
            range = range && *workspace_.selection().begin() != id
                        ? core::TimeRange{std::min(range->start, found.clip->start),
                                          std::max(range->end, found.clip->end())}
                        : found.clip->range();
    if (!range) return zoom_to_fit();
    const double seconds = core::to_seconds(range->length());
    const double scale = std::clamp(0.9 * room() / std::max(0.01, seconds), least_scale(), kMostScale);
    set_scroll({scale, core::to_seconds(range->start) - 0.05 * room() / scale});
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const WheelTurn turn = turn_of(*event, preferences::wheel_reversed());
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    const bool glides_on = event->phase() == Qt::ScrollMomentum; // a key is for something else then
    if (ctrl != preferences::wheel_zooms() && !turn.sideways && !glides_on)
        return zoom(std::pow(1.2, turn.steps()), event->position().x());
    if (!turn.sideways &&
        (event->modifiers() & Qt::ShiftModifier || event->position().x() < TimelineLayout::kHeader)) {
        const double down = turn.exact ? turn.pixels : turn.steps() * 2 * bar_->singleStep();
        return bar_->setValue(bar_->value() - static_cast<int>(std::lround(down)));
    }
    const Scroll now = scroll();
    const double most = std::max(now.seconds, film_seconds() - visible_seconds());
    scroll_by_hand(
        {now.pixels_per_second, std::min(now.seconds - turn.pixels / now.pixels_per_second, most)});
}

bool TimelineView::sees(Time time) const {
    const double x = layout_.x_of(time);
    return x >= TimelineLayout::kHeader - 1 && x <= width() - kPlayheadRoom + 1;
}

void TimelineView::show_playhead() {
    scrolled_away_ = false;
    if (!sees(workspace_.playhead())) bring_into_sight(workspace_.playhead());
}

void TimelineView::bring_into_sight(Time time) {
    const double visible = visible_seconds(), at = core::to_seconds(time), from = layout_.scroll_seconds;
    if (room() < 4 * kPlayheadRoom) return; // nothing of it is laid out yet
    const bool far = at < from - visible / 2 || at > from + visible * 3 / 2;
    // A page further for what has just gone over the edge, the middle for what lies elsewhere.
    double start = at - visible * (far ? 0.5 : at < from ? 0.9 : 0.1);
    start = std::min(start, film_seconds() - visible);
    start = std::max(start, at - visible + kPlayheadRoom / layout_.pixels_per_second);
    set_scroll({layout_.pixels_per_second, start});
}

void TimelineView::follow_playhead() {
    const bool by_picture = std::exchange(picture_came_, false), playing = workspace_.player().playing();
    const bool played = std::exchange(was_playing_, playing);
    const Time at = workspace_.playhead(), before = std::exchange(followed_, at);
    update();
    // A picture that is ready only tells the place again, but for the start of another project.
    const bool jump = !by_picture || (at == Time(0) && before != at && !playing && !played);
    if (jump || (playing && !played) || sees(at)) scrolled_away_ = false;
    if (drag_ != Drag::none || sees(at) || !(playing || jump) || scrolled_away_) return;
    bring_into_sight(at);
}

bool TimelineView::scrolls_at_edges() const {
    switch (drag_) {
    case Drag::scrub:
    case Drag::move:
    case Drag::slide:
    case Drag::trim_start:
    case Drag::trim_end:
    case Drag::speed:
    case Drag::rubber:
    case Drag::fade_in:
    case Drag::fade_out:
        return true;
    default: // what is dragged stays in its place
        return false;
    }
}

double TimelineView::edge_speed() const {
    const bool drop = drop_at_.has_value();
    if (!drop && !scrolls_at_edges()) return 0;
    // What was taken near an edge scrolls when it is moved nearer still.
    const int x = drop ? dropping_at_.x() : now_.x(), middle = width() / 2;
    const int taken = drop ? middle : taken_x_;
    if (drop && x < TimelineLayout::kHeader) return 0; // on its way over the heads of the tracks
    const int left = std::min(TimelineLayout::kHeader + kEdge, taken) - x,
              right = x - std::max(width() - kEdge, taken);
    const int into = std::max(left, right);
    if (into <= 0) return 0;
    const double share = std::min(1.0, into / (2.0 * kEdge));
    return (left > right ? -1 : 1) * (kSlowest + (kFastest - kSlowest) * share * share);
}

void TimelineView::watch_edges() {
    if (!drop_at_ && now_.x() > TimelineLayout::kHeader + kEdge && now_.x() < width() - kEdge)
        taken_x_ = width() / 2; // it has been away from the edge
    if (edge_speed() == 0) return edges_->stop();
    if (edges_->isActive()) return;
    edge_rest_ = 0;
    edge_clock_.start();
    edge_dwell_.start();
    edges_->start(kTick);
}

void TimelineView::scroll_at_edge() {
    const double speed = edge_speed();
    if (speed == 0) return edges_->stop();
    const auto passed = std::min<qint64>(edge_clock_.restart(), kLongestTick);
    if (drop_at_ && edge_dwell_.elapsed() < kDwell) return;
    const double pixels = edge_rest_ + speed * static_cast<double>(passed) / 1000,
                 whole = std::trunc(pixels); // so that what is dragged stays under the mouse exactly
    edge_rest_ = pixels - whole;
    const Scroll now = scroll();
    double to = std::max(0.0, now.seconds + whole / now.pixels_per_second);
    if (drag_ == Drag::scrub || drag_ == Drag::rubber) // there is nothing behind the film for them
        to = std::min(to, std::max(now.seconds, film_seconds() - visible_seconds()));
    if (to == now.seconds) return;
    set_scroll({now.pixels_per_second, to});
    if (!drop_at_) {
        QMouseEvent again(QEvent::MouseMove, now_, mapToGlobal(now_), Qt::NoButton, Qt::LeftButton, keys_);
        return mouseMoveEvent(&again);
    }
    if (!dropping_) return;
    QDragMoveEvent again(dropping_at_, Qt::CopyAction, dropping_, Qt::LeftButton, keys_);
    dragMoveEvent(&again);
}

} // namespace ui
