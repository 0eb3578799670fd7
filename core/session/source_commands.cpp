// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the source viewer onto the timeline, by three points.
//   source   ....[in=====out]....        what is put
//   timeline ........[in                 where it begins; else the playhead
// With in and out on the timeline those say how long it is, and the source's in where it begins.
#include "core/edits/replace.h"
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

/// What is put: all that are chosen in the bin, where what the viewer shows is one of them.
std::vector<const Media*> meant_media(const Desk& desk) {
    std::vector<const Media*> media;
    const Media* shown = source_media(desk);
    if (std::find(desk.media.begin(), desk.media.end(), shown->id) != desk.media.end())
        for (const MediaId& id : desk.media)
            if (const Media* found = desk.project->find_media(id)) media.push_back(found);
    return media.empty() ? std::vector{shown} : media;
}

std::string needs_source(const Desk& desk) {
    return source_media(desk) ? "" : "Choose a clip in the media panel first.";
}

Result<Points> points_of(const Desk& desk, const Media& media) {
    const Marks from = desk.marks_of(media.id);
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
    const auto media = meant_media(desk);
    if (media.size() > 1 && desk.marks.out)
        return Refusal{"The timeline's out says how long one clip is to be, and several are chosen in the "
                       "media panel. Clear the marks, or choose one clip."};
    Outcome outcome{.label = label, .select_new = how != Placement::insert};
    Desk now = desk;
    Time end{};
    for (const Media* medium : media) { // each behind the one before
        auto points = points_of(now, *medium);
        if (!points) return Refusal{points.message()};
        const bool first = medium == media.front();
        const Time at = first ? points.value().at : end;
        const auto edits = place_edits(with_targets_only(now), *medium, how, at, points.value().source);
        if (media.size() > 1) {
            auto after = core::apply(*now.project, edits);
            if (!after) return Refusal{after.message()};
            now.project = std::make_shared<const Project>(std::move(after.value()));
        }
        end = at + points.value().source.length();
        if (how != Placement::append) outcome.playhead = end;
        for (const Edit& edit : edits) {
            const auto* add = std::get_if<AddClip>(&edit);
            if (add && how == Placement::append && first) outcome.playhead = add->clip.start;
            outcome.edits.push_back(edit);
        }
    }
    if (desk.marks.in || desk.marks.out) outcome.marks = Marks{};
    return outcome;
}

/// The selected clips show the source from its in on; where they lie, how long they are and what was done to
/// them stays.
Result<Outcome> replace(const Desk& desk) {
    const Media& media = *source_media(desk);
    const Time from = desk.marks_of(media.id).in.value_or(Time(0));
    const auto edits = replace_edits(*desk.project, desk.selected(), media, from);
    if (!edits) return Refusal{edits.message()};
    return Outcome{.edits = edits.value(), .label = "Replace"};
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
