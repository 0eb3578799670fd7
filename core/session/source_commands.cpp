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

using Entry = Project::BinEntry;

struct Points {
    TimeRange source; ///< of the media
    Time at{};
};

/// What is put: all that are chosen in the bin, where what the viewer shows is one of them.
std::vector<Entry> meant_entries(const Desk& desk) {
    std::vector<Entry> entries;
    const MediaId shown = shown_in_source(desk);
    if (std::find(desk.media.begin(), desk.media.end(), shown) != desk.media.end())
        for (const MediaId& id : desk.media)
            if (const Entry found = desk.project->find_entry(id); found.media) entries.push_back(found);
    return entries.empty() ? std::vector{desk.project->find_entry(shown)} : entries;
}

Result<Points> points_of(const Desk& desk, const Entry& entry) {
    const Marks& from = entry.marks();
    const TimeRange whole = entry.whole();
    Points points{{from.in.value_or(whole.start), std::min(whole.end, from.out.value_or(whole.end))},
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
    if (points.source.start < whole.start || points.source.end > whole.end)
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
    const auto entries = meant_entries(desk);
    if (entries.size() > 1 && desk.marks.out)
        return Refusal{"The timeline's out says how long one clip is to be, and several are chosen in the "
                       "media panel. Clear the marks, or choose one clip."};
    Outcome outcome{.label = label, .select_new = how != Placement::insert};
    Desk now = desk;
    Time end{};
    for (std::size_t i = 0; i < entries.size(); ++i) { // each behind the one before
        auto points = points_of(now, entries[i]);
        if (!points) return Refusal{points.message()};
        const bool first = i == 0;
        const Time at = first ? points.value().at : end;
        const auto edits = place_edits(with_targets_only(now), entries[i], how, at, points.value().source);
        if (entries.size() > 1) {
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
    const Entry entry = desk.project->find_entry(shown_in_source(desk));
    const Time from = entry.marks().in.value_or(entry.whole().start);
    const auto edits = replace_edits(*desk.project, desk.selected(), *entry.media, from);
    if (!edits) return Refusal{edits.message()};
    return Outcome{.edits = edits.value(), .label = "Replace"};
}

std::string needs_source_and_selection(const Desk& desk) {
    const std::string why = needs_source(desk);
    return why.empty() ? needs_selection(desk) : why;
}

Outcome set_marks(const Desk& desk, const Marks& marks) {
    const MediaId entry = shown_in_source(desk);
    if (marks == desk.marks_of(entry)) return {};
    return {.edits = {SetMedia{.media = entry, .marks = marks}}};
}

/// At the playhead of the source viewer, or at a time of the medium.
Result<Outcome> mark_source(const Desk& desk, const Args& args, void (Marks::*set)(Time)) {
    const TimeRange whole = desk.project->find_entry(shown_in_source(desk)).whole();
    const Time at = args.contains("at") ? from_seconds(args.at("at").get<double>()) : desk.source.playhead;
    Marks marks = desk.marks_of(shown_in_source(desk));
    (marks.*set)(std::clamp(at, whole.start, whole.end));
    return set_marks(desk, marks);
}

Command marking(const char* id, const char* text, const char* icon, void (Marks::*set)(Time)) {
    return {.id = id,
            .text = text,
            .icon = icon,
            .args = {{"at", "Time in the source", ArgSpec::Kind::time, false}},
            .why_not = needs_source,
            .run = [set](const Desk& desk, const Args& args) { return mark_source(desk, args, set); }};
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
        marking("source.mark_in", "Mark in of the source", "mark_in", &Marks::set_in),
        marking("source.mark_out", "Mark out of the source", "mark_out", &Marks::set_out),
        plain("source.clear_marks", "Clear in and out of the source", "", needs_source,
              [](const Desk& desk) -> Result<Outcome> { return set_marks(desk, {}); }),
    };
}

} // namespace core
