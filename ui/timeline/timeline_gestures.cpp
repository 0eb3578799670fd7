// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does to clips: selecting, moving, trimming, cutting.
#include "core/edits/combined.h"
#include "core/edits/moves.h"
#include "core/edits/sync.h"
#include "ui/timeline/timeline_view.h"
#include <QMouseEvent>
#include <algorithm>

namespace ui {

using core::Time;

void TimelineView::press_header(const QPoint& at) {
    arrange();
    if (const auto* edge = layout_.edge_at(at)) {
        dragged_track_ = edge->track;
        drag_ = Drag::track_height;
        return;
    }
    const auto* row = layout_.row_at(at.y());
    const core::Track* track = row ? workspace_.project().find_track(row->track) : nullptr;
    if (!track) return;
    if (const auto which = TimelineLayout::switch_at(*row, at)) return flip(*which, *track);
    workspace_.select({}); // the inspector shows the track
    workspace_.run("track.choose", {{"track", track->id.value}});
    dragged_track_ = row->track;
    drag_ = Drag::track;
}

void TimelineView::press_clip(const Hit& found, const QMouseEvent& event) {
    std::set<core::ClipId> chosen = workspace_.selection();
    const auto group = event.modifiers() & Qt::AltModifier
                           ? std::vector<core::ClipId>{found.clip->id}
                           : core::clips_moving_with(*found.project, found.clip->id);
    if (event.modifiers() & Qt::ControlModifier) {
        const bool had = chosen.contains(found.clip->id);
        for (const core::ClipId& id : group)
            had ? static_cast<void>(chosen.erase(id)) : static_cast<void>(chosen.insert(id));
    } else if (!chosen.contains(found.clip->id)) {
        chosen = {group.begin(), group.end()};
    }
    if (event.modifiers() & Qt::ControlModifier && found.part == Drag::level) return add_key(found);
    if (alone_ != found.clip->id) alone_ = {};
    range_ = event.modifiers() & Qt::ShiftModifier;
    if (!range_) clicked_ = found.clip->id;
    workspace_.select(chosen);
    dragged_ = found.clip->id;
    if (found.track->locked) return say_here(tr("This track is locked. The lock at its left end opens it."));
    if (tool_ != Tool::razor) {
        drag_ = drag_of(found);
        copying_ = drag_ == Drag::move && event.modifiers() & Qt::AltModifier;
        if (drag_ == Drag::move && !chosen.contains(dragged_)) drag_ = Drag::none; // Ctrl took it out
        // A half that was chosen alone goes alone; else nothing is parted.
        const bool half = alone_ == dragged_ && chosen.size() == 1;
        moving_clips_ = half ? chosen : core::moving_with(*found.project, chosen);
        earliest_ = found.clip->start;
        for (const auto& other : core::find_all(*found.project, {moving_clips_.begin(), moving_clips_.end()}))
            if (other.clip) earliest_ = std::min(earliest_, other.clip->start);
        return;
    }
    const Time at = snap(layout_.time_at(pressed_.x(), workspace_.project().rate()), {});
    if (at > found.clip->start && at < found.clip->end())
        change({core::SplitClip{dragged_, at, !(event.modifiers() & Qt::AltModifier)}}, tr("Split"));
}

TimelineView::Drag TimelineView::drag_of(const Hit& found) const {
    const double middle = (layout_.x_of(found.clip->start) + layout_.x_of(found.clip->end())) / 2;
    switch (tool_) {
    case Tool::slip:
        return Drag::slip;
    case Tool::slide:
        return Drag::slide;
    case Tool::speed:
        return Drag::speed;
    case Tool::ripple:
    case Tool::roll:
        return pressed_.x() < middle ? Drag::trim_start : Drag::trim_end;
    default:
        return found.part;
    }
}

QCursor TimelineView::cursor_at(const QPoint& at) {
    if (layout_.edge_at(at)) return Qt::SizeVerCursor;
    const Hit found = hit(at);
    if (found.transition) return found.part == Drag::none ? Qt::ArrowCursor : Qt::SizeHorCursor;
    if (found.part == Drag::level) return Qt::SizeVerCursor;
    if (found.part == Drag::fade_in || found.part == Drag::fade_out) return Qt::PointingHandCursor;
    if (!found.clip) return Qt::ArrowCursor;
    switch (tool_) {
    case Tool::razor:
        return Qt::SplitHCursor;
    case Tool::ripple:
    case Tool::roll:
    case Tool::speed:
        return Qt::SizeHorCursor;
    case Tool::slip:
    case Tool::slide:
        return Qt::OpenHandCursor;
    default:
        return found.part == Drag::move ? Qt::ArrowCursor : Qt::SizeHorCursor;
    }
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    pressed_ = now_ = event->position().toPoint();
    moved_ = Time(0);
    taken_x_ = pressed_.x();
    moving_ = {};
    range_ = copying_ = false;
    said_.clear();
    keys_ = event->modifiers();
    if (event->button() != Qt::LeftButton) return;
    if (pressed_.y() < TimelineLayout::kRuler && pressed_.x() >= TimelineLayout::kHeader) {
        drag_ = Drag::scrub;
        workspace_.player().pause();
        workspace_.scrub(layout_.time_at(pressed_.x(), workspace_.project().rate()));
        return;
    }
    if (pressed_.x() < TimelineLayout::kHeader) return press_header(pressed_);
    const Hit found = hit(pressed_);
    if (tool_ == Tool::razor && keys_ & Qt::ShiftModifier)
        return cut_all(snap(layout_.time_at(pressed_.x(), workspace_.project().rate()), {}));
    if (found.transition) return press_transition(found);
    if (found.clip) return press_clip(found, *event);
    workspace_.select({});
    drag_ = Drag::rubber;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    now_ = event->position().toPoint();
    keys_ = event->modifiers();
    watch_edges();
    const core::FrameRate rate = workspace_.project().rate();
    if (drag_ == Drag::none) {
        const Hit under = hit(now_);
        const core::ClipId hovered = under.clip ? under.clip->id : core::ClipId{};
        if (hovered != hovered_) hovered_ = hovered, update();
        return setCursor(cursor_at(now_));
    }
    if (drag_ == Drag::scrub) return workspace_.scrub(layout_.time_at(now_.x(), rate));
    if (drag_ >= Drag::fade_in) return drag_handle(now_);
    const auto found = workspace_.project().find_clip(dragged_);
    if (found.clip && drag_ != Drag::rubber) {
        const Time raw = core::from_seconds((now_.x() - pressed_.x()) / layout_.pixels_per_second);
        const bool free = keys_ & Qt::AltModifier && !copying_;
        std::set<core::ClipId> moving{dragged_};
        if (drag_ == Drag::move) moving = moving_clips_;
        if (drag_ == Drag::move && copying_) moving.clear(); // what it copies stays in its place
        if (drag_ == Drag::slip) { // what is dragged is the material under the clip: nothing to snap to
            moved_ = core::snap_to_frame(raw, rate);
            show_edges();
            return update();
        }
        const bool by_end = drag_ == Drag::trim_end || (drag_ == Drag::speed && !takes_start(*found.clip));
        const Time anchor = by_end ? found.clip->end() : found.clip->start;
        Time wanted = core::snap_to_frame(anchor + raw, rate);
        Time snapped = free ? wanted : snap(wanted, moving);
        if (drag_ == Drag::move && snapped == wanted && !free) { // the end of the clip may snap too
            const Time end = found.clip->end() + (wanted - anchor), there = snap(end, moving);
            if (there != end) snapped = wanted + (there - end);
        }
        snapped_at_ = snapped != wanted ? snapped : Time(-1);
        moved_ = std::max(snapped, Time(0)) - anchor;
        if (drag_ == Drag::move) {
            moved_ = std::max(moved_, -earliest_); // none of them before the film
            moving_ = plan_move();
        }
        show_edges();
    }
    update();
}

bool TimelineView::takes_start(const core::Clip& clip) const {
    return pressed_.x() < (layout_.x_of(clip.start) + layout_.x_of(clip.end())) / 2;
}

Time TimelineView::length_by_speed(const core::Clip& clip) const {
    const Time length = clip.length() + (takes_start(clip) ? -moved_ : moved_);
    return std::max(length, core::frame_start(1, workspace_.project().rate()));
}

void TimelineView::show_edges() {
    const auto found = workspace_.project().find_clip(dragged_);
    const bool both = drag_ == Drag::slip || drag_ == Drag::slide;
    const bool start = both || drag_ == Drag::trim_start, end = both || drag_ == Drag::trim_end;
    if (!found.clip || !(start || end)) return;
    core::ProjectPtr shown = workspace_.snapshot();
    if (auto after = core::apply(*shown, edits_of(drag_, *found.clip))) // else it stays as it is
        shown = std::make_shared<const core::Project>(std::move(after.value()));
    Q_EMIT edges_changed(shown, core::edge_pictures(*shown, dragged_, start, end));
}

void TimelineView::finish_drag() {
    arrange();
    const core::ProjectPtr project = workspace_.snapshot();
    const auto found = project->find_clip(dragged_);
    const Drag drag = std::exchange(drag_, Drag::none);
    Q_EMIT edges_changed(nullptr, {});
    const bool click = moved_ == Time(0) && moving_.edits.empty() && moving_.no_track.isEmpty() &&
                       !changed_ && !changed_range_;
    if (click && range_) return select_up_to(dragged_);
    if (click && drag == Drag::move && keys_ & Qt::AltModifier && !(keys_ & Qt::ControlModifier))
        alone_ = dragged_;
    else if (click && drag == Drag::move && keys_ == Qt::NoModifier) // of several that were chosen this one
        workspace_.select(core::moving_with(*project, {dragged_}));
    if (drag == Drag::rubber) return select_between(pressed_, now_);
    if (drag == Drag::track || drag == Drag::track_height) return finish_track(drag);
    if (drag >= Drag::fade_in) return finish_handle(drag);
    if (!found.clip || drag == Drag::scrub || drag == Drag::none) return;
    if (drag == Drag::move) return finish_move();
    if (moved_ == Time(0)) return;
    change(edits_of(drag, *found.clip), drag == Drag::slip    ? tr("Slip")
                                        : drag == Drag::slide ? tr("Slide")
                                        : drag == Drag::speed ? tr("Speed")
                                                              : tr("Trim"));
}

std::vector<core::Edit> TimelineView::edits_of(Drag drag, const core::Clip& clip) const {
    if (drag == Drag::slide) return core::slide_edits(workspace_.project(), clip.id, moved_);
    if (drag == Drag::speed) return core::speed_edits(workspace_.project(), clip.id, length_by_speed(clip));
    if (drag == Drag::slip) // dragging to the right brings in what was earlier
        return {core::SlipClip{clip.id, -core::rescale(moved_.count(), clip.speed.num, clip.speed.den)}};
    const bool start = drag == Drag::trim_start;
    const std::string edge = start ? "start" : "end";
    const Time to = (start ? clip.start : clip.end()) + moved_;
    if (tool_ == Tool::roll || keys_ & Qt::ControlModifier)
        return core::roll_edits(workspace_.project(), clip.id, edge, to);
    return {core::TrimClip{clip.id, edge, to, tool_ == Tool::ripple || (keys_ & Qt::ShiftModifier)}};
}

void TimelineView::set_tool(Tool tool) {
    tool_ = tool;
    setCursor(Qt::ArrowCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    keys_ = event->modifiers();
    const QString said = std::exchange(said_, {});
    finish_drag();
    if (!said.isEmpty()) say_here(said); // letting go takes away what was said at the press
    watch_edges();
    snapped_at_ = Time(-1);
    update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    pressed_ = now_ = event->position().toPoint();
    if (event->button() != Qt::LeftButton) return;
    const auto* row = layout_.row_at(now_.y());
    if (now_.x() < TimelineLayout::kHeader) {
        if (!row || TimelineLayout::switch_at(*row, now_)) return mousePressEvent(event);
        workspace_.run("track.choose", {{"track", row->track.value}});
        return Q_EMIT command_wanted("track.rename");
    }
    const Hit found = hit(now_);
    if (found.clip && !found.transition && std::holds_alternative<core::SequenceRef>(found.clip->content)) {
        workspace_.select({found.clip->id});
        return Q_EMIT command_wanted("sequence.open");
    }
    if (found.clip || found.transition) Q_EMIT command_wanted("view.inspect");
}

void TimelineView::leaveEvent(QEvent*) {
    hovered_ = {};
    update();
}

} // namespace ui
