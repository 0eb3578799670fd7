// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on clips under the mouse: the handles of fades, the line of volume or opacity with its keys,
// transitions; and the heads of tracks. A drag keeps what it would come to, and is one edit when it ends.
#include "core/document/clip_curves.h"
#include "ui/base/times.h"
#include "ui/timeline/clip_shapes.h"
#include "ui/timeline/timeline_view.h"
#include <QMouseEvent>
#include <cmath>

namespace ui {

using core::Time;

namespace {

constexpr double kNear = 6; ///< pixels

bool near(QPointF a, QPointF b) {
    return std::abs(a.x() - b.x()) <= kNear && std::abs(a.y() - b.y()) <= kNear;
}

/// Where a source time of a clip is drawn.
double x_of_key(const TimelineLayout& layout, const core::Clip& clip, Time key) {
    return layout.x_of(core::timeline_time(clip, key));
}

} // namespace

bool TimelineView::hit_transition(const QPoint& at, const TimelineLayout::Row& row, Hit& found) const {
    if (tool_ == Tool::razor) return false;
    for (const core::PlacedTransition& placed : core::placed_transitions(*found.track)) {
        const QRectF box = transition_box(layout_, row, placed.range);
        if (!box.adjusted(-3, 0, 3, 0).contains(at)) continue;
        found.transition = placed.transition;
        found.transition_range = placed.range;
        const double edge = std::min(kNear, box.width() / 3);
        const bool free_start = placed.from, free_end = placed.to;
        if (free_start && at.x() < box.left() + edge) found.part = Drag::transition_start;
        if (free_end && at.x() > box.right() - edge) found.part = Drag::transition_end;
        return true;
    }
    return false;
}

TimelineView::Drag TimelineView::part_of(const QPoint& at, const TimelineLayout::Row& row,
                                         const Hit& found) const {
    constexpr int kEdge = 7;
    const core::Clip& clip = *found.clip;
    const QRectF box = clip_box(layout_, row, clip.start, clip.end());
    if (tool_ == Tool::select && has_handles(box))
        for (const bool in : {true, false})
            if (near(at, fade_handle(layout_, clip, box, in))) return in ? Drag::fade_in : Drag::fade_out;
    const bool wide = box.width() > 4 * kEdge;
    if (wide && at.x() < box.left() + kEdge) return Drag::trim_start;
    if (wide && at.x() > box.right() - kEdge) return Drag::trim_end;
    const LevelLine line(clip, found.track->kind, box);
    const bool shown = found.track->kind == core::TrackKind::audio || core::moves(line.curve()) ||
                       workspace_.selection().contains(clip.id);
    if (tool_ == Tool::select && shown && line.drawn() && wide) {
        const Time under = clip.start + core::from_seconds((at.x() - box.left()) / layout_.pixels_per_second);
        const double value = core::number_at(line.curve(), clip.source_time(under));
        if (std::abs(line.y_of(value) - at.y()) <= kNear - 2) return Drag::level;
    }
    return Drag::move;
}

void TimelineView::press_transition(const Hit& found) {
    workspace_.choose_transition(found.transition->id);
    if (found.track->locked || found.part == Drag::none) return;
    dragged_transition_ = found.transition->id;
    dragged_ = {};
    drag_ = found.part;
}

void TimelineView::add_key(const Hit& found) {
    const auto* row = layout_.row_at(now_.y());
    const core::Clip& clip = *found.clip;
    const LevelLine line(clip, found.track->kind, clip_box(layout_, *row, clip.start, clip.end()));
    const Time at = clip.source_time(layout_.time_at(now_.x(), workspace_.project().rate()));
    core::Curve curve = line.curve();
    if (!core::moves(curve)) curve = core::with_key(curve, {at, core::value_at(curve, at)});
    curve = core::with_key(curve, {at, core::Value(line.value_at(now_.y()))});
    change({core::SetParameter{.clip = clip.id, .name = line.parameter(), .value = curve}}, tr("Set a key"));
}

void TimelineView::drag_handle(const QPoint& to) {
    if (drag_ == Drag::track_height) {
        for (const auto& row : layout_.rows)
            if (row.track == dragged_track_) layout_.heights[row.track] = to.y() - row.top;
        arrange();
        return update();
    }
    if (drag_ == Drag::track) return update();
    if (drag_ == Drag::transition_start || drag_ == Drag::transition_end) return drag_transition(to);
    const auto found = workspace_.project().find_clip(dragged_);
    if (!found.clip) return;
    if (drag_ == Drag::level) return drag_level(*found.clip, found.track->kind, to);
    changed_ = *found.clip;
    const core::FrameRate rate = workspace_.project().rate();
    const Time by = core::from_seconds((to.x() - pressed_.x()) / layout_.pixels_per_second);
    Time& length = drag_ == Drag::fade_in ? changed_->fade_in : changed_->fade_out;
    const Time other = drag_ == Drag::fade_in ? changed_->fade_out : changed_->fade_in;
    length = std::clamp(core::snap_to_frame(length + (drag_ == Drag::fade_in ? by : -by), rate), Time(0),
                        changed_->length() - other);
    moved_ = length;
    update();
}

void TimelineView::drag_level(const core::Clip& clip, core::TrackKind kind, const QPoint& to) {
    const TimelineLayout::Row* row = nullptr;
    for (const auto& each : layout_.rows)
        if (const core::Track* track = workspace_.project().find_clip(clip.id).track; each.track == track->id)
            row = &each;
    if (!row) return;
    const LevelLine line(clip, kind, clip_box(layout_, *row, clip.start, clip.end()));
    core::Curve curve = line.curve();
    const double by = line.value_at(to.y()) - line.value_at(pressed_.y());
    if (!core::moves(curve)) {
        const double shown =
            line.kept(core::number_at(curve, clip.source.start)); // below its end it is drawn there
        curve = core::Value(line.kept(shown + by));
    } else {
        auto keys = std::get<std::vector<core::Key>>(curve);
        const auto held = std::find_if(keys.begin(), keys.end(), [&](const core::Key& key) {
            return near(pressed_, {x_of_key(layout_, clip, key.at), line.y_of(core::number_in(key.value))});
        });
        if (held == keys.end()) { // the line between keys: all of it
            for (core::Key& key : keys)
                key.value = core::Value(line.kept(core::number_in(key.value) + by));
        } else {
            const Time by_time = clip.source_time(layout_.time_at(to.x(), workspace_.project().rate())) -
                                 clip.source_time(layout_.time_at(pressed_.x(), workspace_.project().rate()));
            const Time least = held == keys.begin() ? clip.source.start : std::prev(held)->at + Time(1),
                       most = std::next(held) == keys.end() ? clip.source.end - Time(1)
                                                            : std::next(held)->at - Time(1);
            held->at = std::clamp(held->at + by_time, std::min(least, held->at), std::max(most, held->at));
            held->value = core::Value(line.kept(core::number_in(held->value) + by));
        }
        curve = keys;
    }
    changed_ = clip;
    (kind == core::TrackKind::audio ? changed_->volume_db : changed_->opacity) = curve;
    moved_ = Time(1);
    update();
}

void TimelineView::drag_transition(const QPoint& to) {
    const auto found = core::find_transition(workspace_.project(), dragged_transition_);
    if (!found.transition) return;
    for (const core::PlacedTransition& placed : core::placed_transitions(*found.track)) {
        if (placed.transition != found.transition) continue;
        const core::FrameRate rate = workspace_.project().rate();
        Time by = core::from_seconds((to.x() - pressed_.x()) / layout_.pixels_per_second);
        if (drag_ == Drag::transition_start) by = -by;
        const bool both = placed.from && placed.to && found.transition->alignment == core::Alignment::centre;
        const Time longest = core::longest_transition(found.transition->alignment, placed.from, placed.to);
        const Time length =
            std::clamp(core::snap_to_frame(found.transition->length + by * (both ? 2 : 1), rate),
                       core::frame_start(1, rate), longest);
        core::Transition wanted = *found.transition;
        wanted.length = length;
        const Time cut = placed.to ? placed.to->start : placed.from->end();
        const Time start = cut - core::before_cut(wanted);
        changed_range_ = {start, start + length};
        moved_ = length;
    }
    update();
}

void TimelineView::finish_handle(Drag drag) {
    const auto changed = std::exchange(changed_, std::nullopt);
    const auto range = std::exchange(changed_range_, std::nullopt);
    if (range)
        return static_cast<void>(change(
            {core::SetTransition{.transition = dragged_transition_, .length = range->length(), .hold = true}},
            tr("Length of the transition")));
    if (!changed) return;
    if (drag == Drag::fade_in)
        change({core::SetClip{.clip = changed->id, .fade_in = changed->fade_in}}, tr("Fade in"));
    else if (drag == Drag::fade_out)
        change({core::SetClip{.clip = changed->id, .fade_out = changed->fade_out}}, tr("Fade out"));
    else if (workspace_.project().find_clip(changed->id).track->kind == core::TrackKind::audio)
        change({core::SetParameter{.clip = changed->id, .name = "volume_db", .value = changed->volume_db}},
               tr("Volume"));
    else
        change({core::SetParameter{.clip = changed->id, .name = "opacity", .value = changed->opacity}},
               tr("Opacity"));
}

void TimelineView::finish_track(Drag drag) {
    if (drag == Drag::track_height) return;
    const auto* target = layout_.row_at(now_.y());
    const core::Track* track = workspace_.project().find_track(dragged_track_);
    if (!target || !track || target->track == track->id || target->kind != track->kind) return;
    const auto& tracks = workspace_.project().tracks;
    for (std::size_t i = 0; i < tracks.size(); ++i)
        if (tracks[i]->id == target->track)
            return static_cast<void>(
                change({core::MoveTrack{track->id, static_cast<std::int64_t>(i)}}, tr("Move the track")));
}

QString TimelineView::drag_words() const {
    const core::FrameRate rate = workspace_.project().rate();
    if (drag_ == Drag::track || drag_ == Drag::track_height) return {};
    if (const QString words = drag_ == Drag::move ? move_words() : QString(); !words.isEmpty()) return words;
    if (drag_ == Drag::level) {
        if (!changed_) return {};
        const bool sound = workspace_.project().find_clip(changed_->id).track->kind == core::TrackKind::audio;
        const LevelLine line(*changed_, sound ? core::TrackKind::audio : core::TrackKind::video,
                             {0, 0, 9, 99});
        const Time at = changed_->source_time(layout_.time_at(now_.x(), rate));
        return line.words_of(core::number_at(line.curve(), at));
    }
    if (const auto found = workspace_.project().find_clip(dragged_); found.clip) {
        if (drag_ == Drag::speed)
            return QString("%1 %").arg(100 * found.clip->speed.value() *
                                           core::to_seconds(found.clip->length()) /
                                           core::to_seconds(length_by_speed(*found.clip)),
                                       0, 'f', 1);
    }
    const QString length = time_words(Time(std::abs(moved_.count())), rate);
    return drag_ >= Drag::fade_in ? length : (moved_ < Time(0) ? "-" : "+") + length;
}

} // namespace ui
