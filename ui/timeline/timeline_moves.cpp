// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips that are dragged, chosen in a row or cut through all tracks: what comes of it, and what is shown of
// it meanwhile.
#include "core/edits/combined.h"
#include "core/edits/moves.h"
#include "ui/base/language.h"
#include "ui/base/times.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_view.h"
#include <algorithm>

namespace ui {

using core::Time;

namespace {

const core::AddTransition* fade_among(const std::vector<core::Edit>& edits) {
    for (const core::Edit& edit : edits)
        if (const auto* fade = std::get_if<core::AddTransition>(&edit)) return fade;
    return nullptr;
}

} // namespace

core::TrackId TimelineView::other_track(const core::Track& own) const {
    const auto* target = layout_.row_at(now_.y());
    const bool other = target && target->track != own.id && target->kind == own.kind;
    return other ? target->track : core::TrackId{};
}

TimelineView::Moving TimelineView::plan_move() const {
    const core::Project& project = workspace_.project();
    Moving plan{.copies = copying_};
    const auto lead = project.find_clip(dragged_);
    if (!lead.clip) return plan;
    const std::vector<core::ClipId> clips(moving_clips_.begin(), moving_clips_.end());
    auto shift = core::shift_of(project, clips, dragged_, moved_, other_track(*lead.track));
    if (!shift) {
        plan.no_track = in_words(shift.message());
        plan.no_track[0] = plan.no_track[0].toUpper();
        plan.refused = true;
        plan.shift = {clips, moved_, {}};
        return plan;
    }
    plan.shift = std::move(shift.value());
    if (plan.shift.empty()) return plan;
    if (plan.copies)
        plan.edits = core::copy_edits(project, plan.shift, &plan.made);
    else if (preferences::overlaps_fade())
        plan.edits = core::overlap_edits(project, plan.shift.clips, plan.shift.by, plan.shift.tracks);
    if (plan.edits.empty()) plan.edits = core::move_edits(plan.shift);
    plan.refused = !core::apply(project, plan.edits).ok();
    return plan;
}

void TimelineView::finish_move() {
    const Moving plan = plan_move();
    moving_ = {};
    if (!plan.no_track.isEmpty()) return say_here(plan.no_track);
    if (plan.edits.empty()) return;
    const bool fades = !plan.copies && fade_among(plan.edits);
    if (change(plan.edits, plan.copies ? tr("Copy") : fades ? tr("Cross-fade") : tr("Move")) && plan.copies)
        workspace_.select({plan.made.begin(), plan.made.end()});
}

QString TimelineView::move_words() const {
    if (!moving_.no_track.isEmpty()) return moving_.no_track;
    const auto time = [&](Time length) { return time_words(length, workspace_.project().rate()); };
    if (moving_.copies) // as what is moved, with its sign
        return tr("Copy %1").arg((moved_ < Time(0) ? "-" : "+") + time(Time(std::abs(moved_.count()))));
    const auto* fade = fade_among(moving_.edits);
    return fade ? tr("Cross-fade %1").arg(time(fade->transition.length)) : QString();
}

void TimelineView::add_ghosts(TimelineScene& scene) const {
    if (drop_at_ && drop_plan_ && drop_plan_->after) {
        scene.refused = drop_plan_->refused;
        for (const core::ClipId& id : drop_plan_->clips)
            if (const auto found = drop_plan_->after->find_clip(id); found.clip)
                scene.ghosts.push_back({found.clip, found.track, found.clip->start});
        scene.dimmed.insert(drop_plan_->replaced.begin(), drop_plan_->replaced.end());
    }
    if (drag_ != Drag::move || (moving_.shift.empty() && moving_.no_track.isEmpty())) return;
    scene.refused = moving_.refused;
    const core::Shift& shift = moving_.shift;
    const auto all = core::find_all(scene.project, shift.clips);
    for (std::size_t i = 0; i < shift.clips.size(); ++i) {
        const auto& found = all[i];
        if (!found.clip) continue;
        const bool stays = i >= shift.tracks.size() || shift.tracks[i].empty();
        const core::Track* track = stays ? found.track : scene.project.find_track(shift.tracks[i]);
        if (track) scene.ghosts.push_back({found.clip, track, found.clip->start + shift.by});
        if (!moving_.copies) scene.dimmed.insert(found.clip->id);
    }
}

void TimelineView::select_between(const QPoint& from, const QPoint& to) {
    std::set<core::ClipId> chosen;
    const QRect box = QRect(from, to).normalized();
    for (const auto& row : layout_.rows)
        for (const core::Clip& clip : workspace_.project().find_track(row.track)->clips)
            if (box.intersects(
                    QRect(QPoint(static_cast<int>(layout_.x_of(clip.start)), row.top),
                          QPoint(static_cast<int>(layout_.x_of(clip.end())), row.top + row.height))))
                chosen.insert(clip.id);
    workspace_.select(keys_ & Qt::AltModifier ? chosen : core::moving_with(workspace_.project(), chosen));
}

void TimelineView::select_up_to(const core::ClipId& clip) {
    const core::Project& project = workspace_.project();
    const auto to = project.find_clip(clip), from = project.find_clip(clicked_);
    if (!to.clip) return;
    if (!from.clip) {
        clicked_ = clip;
        return workspace_.select(core::moving_with(project, {clip}));
    }
    const core::TimeRange range{std::min(from.clip->start, to.clip->start),
                                std::max(from.clip->end(), to.clip->end())};
    std::set<core::ClipId> chosen;
    for (const core::Track* track : {from.track, to.track})
        for (const core::Clip& each : track->clips)
            if (each.range().overlaps(range)) chosen.insert(each.id);
    workspace_.select(core::moving_with(project, chosen));
}

void TimelineView::cut_all(Time at) {
    const auto edits = core::split_all_edits(workspace_.project(), at);
    if (edits.empty()) return say_here(tr("Nothing lies here on a track that is not locked."));
    change(edits, tr("Split"));
}

void TimelineView::flip(TrackSwitch which, const core::Track& track) {
    const bool sound = track.kind == core::TrackKind::audio;
    const char* command = which == TrackSwitch::lock   ? "track.lock"
                          : which == TrackSwitch::solo ? "track.solo"
                          : which == TrackSwitch::sync ? "track.sync_lock"
                          : which == TrackSwitch::off  ? (sound ? "track.mute" : "track.hide")
                                                       : "track.target";
    workspace_.run(command, {{"track", track.id.value}});
}

QString TimelineView::header_tip(const QPoint& at) const {
    const auto* row = layout_.row_at(at.y());
    const core::Track* track = row ? workspace_.project().find_track(row->track) : nullptr;
    if (!track) return {};
    const auto which = TimelineLayout::switch_at(*row, at);
    if (!which) return track_name(workspace_.project(), *track);
    const bool sound = track->kind == core::TrackKind::audio;
    switch (*which) {
    case TrackSwitch::lock:
        return track->locked ? tr("Locked: nothing on this track changes. Click to open it.")
                             : tr("Lock this track");
    case TrackSwitch::off:
        if (sound) return track->muted ? tr("Muted. Click to hear this track.") : tr("Mute this track");
        return track->hidden ? tr("Hidden. Click to see this track.") : tr("Hide this track");
    case TrackSwitch::solo:
        return track->solo ? tr("Heard alone. Click to hear the others too.") : tr("Hear this track alone");
    case TrackSwitch::sync:
        return track->sync_locked
                   ? tr("Moves with the other tracks when they ripple. Click to leave it where it is then.")
                   : tr("Stays where it is when other tracks ripple. Click to let it move with them.");
    case TrackSwitch::target:
        return workspace_.desk().targets.contains(track->id)
                   ? tr("Target: what is put in or pasted goes to this track. Click to leave it to the first "
                        "one.")
                   : tr("Make this track the target: what is put in or pasted goes here.");
    }
    return {};
}

} // namespace ui
