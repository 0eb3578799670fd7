// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown without a file: titles, generators, adjustment clips. They come at the playhead, on a track
// that has room there.
#include "core/catalogue/catalogue.h"
#include "core/session/common.h"
#include <algorithm>

namespace core {
namespace {

using namespace session_parts;

constexpr double kUsual = 5; ///< seconds

std::string nothing(const Desk&) {
    return {};
}

/// How long it shall be: the marked range, else the usual length.
TimeRange wanted_range(const Desk& desk, const Args& args) {
    if (const auto marked = desk.marked(); marked && !args.contains("seconds") && !args.contains("at"))
        return *marked;
    const Time at = args.contains("at") ? from_seconds(args.at("at"), desk.project->rate()) : desk.playhead;
    return {at, at + from_seconds(args.value("seconds", kUsual), desk.project->rate())};
}

/// The named track; else the topmost of a kind that has room; else (empty) a new one is needed. `above`: only
/// tracks over the topmost one with something in the range.
TrackId track_with_room(const Desk& desk, TrackKind kind, const TimeRange& range, bool above,
                        const Args& args) {
    if (args.contains("track")) return {args.at("track").get<std::string>()};
    const auto free = [&](const Track& track) {
        return std::none_of(track.clips.begin(), track.clips.end(),
                            [&](const Clip& clip) { return clip.range().overlaps(range); });
    };
    TrackId found;
    for (const auto& track : desk.project->tracks) {
        if (track->kind != kind) continue;
        if (!free(*track) && above) found = {};
        if (!track->locked && free(*track)) found = track->id;
    }
    return found;
}

Result<Outcome> put(const Desk& desk, Clip clip, TrackKind kind, bool above, const Args& args,
                    const std::string& label) {
    const TimeRange range = wanted_range(desk, args);
    if (range.start < Time(0) || range.length() <= Time(0) || range.length() > kLongestTime)
        return Refusal{"What is shown needs a length above zero."};
    clip.start = range.start;
    clip.source = {Time(0), range.length()};
    Outcome outcome{.label = label, .select_new = true};
    TrackId track = track_with_room(desk, kind, range, above, args);
    if (track.empty()) {
        FreshNames names(*desk.project);
        track = {names("track")};
        outcome.edits.push_back(AddTrack{track, kind});
    }
    outcome.edits.push_back(AddClip{track, std::move(clip), false});
    return outcome;
}

Result<Outcome> add_title(const Desk& desk, const Args& args) {
    Title title{.text = args.value("text", std::string("Title"))};
    if (title.text.empty()) return Refusal{"A title needs words."};
    const std::string wanted = args.value("template", std::string());
    if (const ParamSpec* templates = title_kind().find("template"); templates && !wanted.empty()) {
        if (const auto problem = problem_of(*templates, Value(wanted), "title"))
            return Refusal{"There is no template '" + wanted + "' for titles."};
        title.style["template"] = Value(wanted);
    }
    Clip clip{.name = "Title", .content = std::move(title)};
    return put(desk, std::move(clip), TrackKind::title, false, args, "Add a title");
}

Result<Outcome> add_generator(const Desk& desk, const Args& args) {
    const std::string name = args.value("kind", std::string("colour"));
    const Kind* kind = find_kind(Domain::generator, name);
    if (!kind) return Refusal{"There is no generator '" + name + "'."};
    const bool sound = name == "tone";
    Clip clip{.name = name, .content = Generator{.kind = name}};
    clip.name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(clip.name.front())));
    return put(desk, std::move(clip), sound ? TrackKind::audio : TrackKind::video, false, args,
               "Add a generator");
}

Result<Outcome> add_adjustment(const Desk& desk, const Args& args) {
    Clip clip{.name = "Adjustment", .content = Adjustment{}};
    return put(desk, std::move(clip), TrackKind::video, true, args, "Add an adjustment clip");
}

std::vector<ArgSpec> with_place(std::vector<ArgSpec> args) {
    args.push_back({"at", "Where", ArgSpec::Kind::time, false});
    args.push_back({"seconds", "Length in seconds", ArgSpec::Kind::number, false});
    args.push_back({"track", "Track", ArgSpec::Kind::track, false});
    return args;
}

} // namespace

std::vector<Command> title_commands() {
    return {
        {.id = "title.add",
         .text = "Add a title",
         .icon = "title",
         .args = with_place({{"text", "Words", ArgSpec::Kind::text, false},
                             {"template", "Template", ArgSpec::Kind::text, false}}),
         .why_not = nothing,
         .run = add_title},
        {.id = "generator.add",
         .text = "Add a colour",
         .args = with_place({{"kind", "Kind", ArgSpec::Kind::text, false}}),
         .why_not = nothing,
         .run = add_generator},
        {.id = "adjustment.add",
         .text = "Add an adjustment clip",
         .args = with_place({}),
         .why_not = nothing,
         .run = add_adjustment},
    };
}

} // namespace core
