// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the source viewer onto the timeline, by three points.
//   source   ....[in=====out]....        what is put
//   timeline ........[in                 where it begins; else the playhead
// With in and out on the timeline those say how long it is, and the source's in where it begins.
#include "core/session/common.h"
#include "core/store/import.h"
#include <algorithm>

namespace core {
namespace {

using namespace session_parts;

struct Points {
    TimeRange source; ///< of the media
    Time at{};
};

/// What the source viewer shows; a bin with one media only leaves no question.
const Media* source_media(const Desk& desk) {
    if (const Media* shown = desk.project->find_media(desk.source.media)) return shown;
    return desk.project->media.size() == 1 ? desk.project->media.front().get() : nullptr;
}

std::string needs_source(const Desk& desk) {
    return source_media(desk) ? "" : "Choose a clip in the media panel first.";
}

Result<Points> points_of(const Desk& desk, const Media& media) {
    const Marks& from = desk.source.marks;
    const Time end = media.duration;
    Points points{{from.in.value_or(Time(0)), std::min(end, from.out.value_or(end))},
                  desk.marks.in.value_or(desk.playhead)};
    if (desk.marks.in && desk.marks.out) { // the timeline's two say how long
        const Time length = *desk.marks.out - *desk.marks.in;
        if (from.out && !from.in)
            points.source.start = points.source.end - length; // its end is what counts
        else
            points.source.end = points.source.start + length;
    } else if (desk.marks.out) { // it ends there
        points.at = *desk.marks.out - points.source.length();
    }
    if (points.source.start < Time(0) || points.source.end > end)
        return Refusal{"The marked range on the timeline is longer than what is left of the source from its "
                       "mark on. Move one of the marks."};
    if (points.source.length() <= Time(0)) return Refusal{"The marked part of the source has no length."};
    if (points.at < Time(0))
        return Refusal{"The source is too long to end at the timeline's out. Move one of the marks."};
    return points;
}

/// The project as it is to be seen when things go to the targeted tracks: of each kind that has a target the
/// others are closed.
Project with_targets_only(const Desk& desk) {
    Project seen = *desk.project;
    std::set<TrackKind> aimed;
    for (const auto& track : seen.tracks)
        if (desk.targets.contains(track->id) && !track->locked) aimed.insert(track->kind);
    for (auto& track : seen.tracks)
        if (aimed.contains(track->kind) && !desk.targets.contains(track->id)) {
            auto closed = std::make_shared<Track>(*track);
            closed->locked = true;
            track = std::move(closed);
        }
    return seen;
}

Result<Outcome> put(const Desk& desk, Placement how, const std::string& label) {
    const Media& media = *source_media(desk);
    const auto points = points_of(desk, media);
    if (!points) return Refusal{points.message()};
    const TimeRange part = points.value().source;
    Media shown = media; // no longer than the part that is meant
    shown.duration = part.length();
    shown.picture_end = media.picture_end > Time(0)
                            ? std::clamp(media.picture_end - part.start, Time(0), part.length())
                            : Time(0);
    Outcome outcome{.edits = place_edits(with_targets_only(desk), shown, how, points.value().at),
                    .label = label,
                    .select_new = how != Placement::insert};
    for (Edit& edit : outcome.edits)
        if (auto* add = std::get_if<AddClip>(&edit))
            add->clip.source = {add->clip.source.start + part.start, add->clip.source.end + part.start};
    outcome.playhead = points.value().at + part.length();
    if (how == Placement::append)
        for (const Edit& edit : outcome.edits)
            if (const auto* add = std::get_if<AddClip>(&edit)) outcome.playhead = add->clip.start;
    if (desk.marks.in || desk.marks.out) outcome.marks = Marks{};
    return outcome;
}

/// The selected clips show the source from its in on; where they lie, how long they are and what was done to
/// them stays.
Result<Outcome> replace(const Desk& desk) {
    const Media& media = *source_media(desk);
    const Time from = desk.source.marks.in.value_or(Time(0));
    Outcome outcome{.label = "Replace"};
    for (const ClipId& id : desk.selected()) {
        const auto found = desk.project->find_clip(id);
        const bool sound = found.track->kind == TrackKind::audio;
        if (found.track->kind == TrackKind::title ||
            (sound ? !media.has_audio : media.kind == MediaKind::audio))
            continue;
        Clip clip = *found.clip;
        const Time length = clip.source.length();
        if (media.kind != MediaKind::image && from + length > media.reach(!sound))
            return Refusal{"'" + clip.name +
                           "' is longer than what the source has from its mark on. Shorten "
                           "the clip or mark an earlier start."};
        clip.source = {from, from + length};
        clip.content = MediaContent{.takes = {{.media = media.id}}};
        clip.name = media.path.substr(media.path.find_last_of('/') + 1);
        outcome.edits.push_back(RemoveClips{{id}, false});
        outcome.edits.push_back(AddClip{found.track->id, clip, false});
    }
    if (outcome.edits.empty())
        return Refusal{"None of the selected clips can show or sound like the source."};
    return outcome;
}

std::string needs_source_and_selection(const Desk& desk) {
    const std::string why = needs_source(desk);
    return why.empty() ? needs_selection(desk) : why;
}

Result<Outcome> mark_source(const Desk& desk, void (Marks::*set)(Time)) {
    Marks marks = desk.source.marks;
    (marks.*set)(desk.source.playhead);
    return Outcome{.source_marks = marks};
}

} // namespace

std::vector<Command> source_commands() {
    return {
        plain("source.insert", "Insert from media panel", "insert", needs_source,
              [](const Desk& desk) { return put(desk, Placement::insert, "Insert"); }),
        plain("source.overwrite", "Overwrite from media panel", "overwrite", needs_source,
              [](const Desk& desk) { return put(desk, Placement::overwrite, "Overwrite"); }),
        plain("source.append", "Append from media panel", "append", needs_source,
              [](const Desk& desk) { return put(desk, Placement::append, "Add to timeline"); }),
        plain("source.replace", "Replace the selected clips", "", needs_source_and_selection, replace),
        plain("source.mark_in", "Mark in of the source", "mark_in", needs_source,
              [](const Desk& desk) { return mark_source(desk, &Marks::set_in); }),
        plain("source.mark_out", "Mark out of the source", "mark_out", needs_source,
              [](const Desk& desk) { return mark_source(desk, &Marks::set_out); }),
        plain("source.clear_marks", "Clear in and out of the source", "", needs_source,
              [](const Desk&) -> Result<Outcome> { return Outcome{.source_marks = Marks{}}; }),
    };
}

} // namespace core
