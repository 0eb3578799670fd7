// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How one clip becomes the next: put at a cut, made longer or another kind, taken away.
#include "core/catalogue/catalogue.h"
#include "core/document/transitions.h"
#include "core/session/common.h"
#include <algorithm>

namespace core {
namespace {

using namespace session_parts;

constexpr double kUsual = 1.0;  ///< seconds
constexpr double kReach = 1.0;  ///< seconds between the playhead and a cut that is meant by it
constexpr int kLeastFrames = 4; ///< a shorter one is not seen as one: pictures are held instead

/// Where a clip ends, the next begins, or both.
struct Cut {
    const Track* track = nullptr;
    const Clip *from = nullptr, *to = nullptr;
    Time at{};
};

std::vector<Cut> cuts_of(const Track& track, bool edges_too) {
    std::vector<Cut> cuts;
    const Clip* before = nullptr;
    for (const Clip& clip : track.clips) {
        const bool meet = before && before->end() == clip.start;
        if (before && !meet && edges_too) cuts.push_back({&track, before, nullptr, before->end()});
        if (meet)
            cuts.push_back({&track, before, &clip, clip.start});
        else if (edges_too)
            cuts.push_back({&track, nullptr, &clip, clip.start});
        before = &clip;
    }
    if (before && edges_too) cuts.push_back({&track, before, nullptr, before->end()});
    return cuts;
}

Time distance(Time a, Time b) {
    return a > b ? a - b : b - a;
}

/// The cut of a track (or the edge of one of its clips) that is nearest to a time.
std::vector<Cut> cut_near(const Project& project, const TrackId& id, Time at) {
    const Track* track = project.find_track(id);
    if (!track || track->locked) return {};
    const auto cuts = cuts_of(*track, true);
    const auto nearest = std::min_element(cuts.begin(), cuts.end(), [&](const Cut& a, const Cut& b) {
        return distance(a.at, at) < distance(b.at, at);
    });
    return nearest == cuts.end() ? std::vector<Cut>{} : std::vector<Cut>{*nearest};
}

/// All cuts between clips that are selected; else the edges of what is selected that are nearest to the
/// playhead; with nothing selected the cuts near the playhead.
std::vector<Cut> meant_cuts(const Desk& desk) {
    std::vector<Cut> all, between;
    const auto chosen = [&](const Clip* clip) { return clip && desk.selection.contains(clip->id); };
    for (const auto& track : desk.project->tracks) {
        if (track->locked) continue;
        for (const Cut& cut : cuts_of(*track, !desk.selection.empty())) {
            if (!desk.selection.empty() && !chosen(cut.from) && !chosen(cut.to)) continue;
            if (desk.selection.empty() && distance(cut.at, desk.playhead) > from_seconds(kReach)) continue;
            if (chosen(cut.from) && chosen(cut.to)) between.push_back(cut);
            all.push_back(cut);
        }
    }
    if (!between.empty()) return between;
    const auto nearer = [&](const Cut& a, const Cut& b) {
        return distance(a.at, desk.playhead) < distance(b.at, desk.playhead);
    };
    const auto nearest = std::min_element(all.begin(), all.end(), nearer);
    if (nearest == all.end()) return {};
    const Time at = nearest->at;
    std::erase_if(all, [&](const Cut& cut) { return cut.at != at; });
    return all;
}

std::string nothing(const Desk&) {
    return {};
}

/// How much of a clip its other transition leaves free.
Time free_length(const Track& track, const Clip& clip, bool at_end) {
    for (const Transition& other : track.transitions) {
        if (at_end && other.to == clip.id) return clip.length() - (other.length - before_cut(other));
        if (!at_end && other.from == clip.id) return clip.length() - before_cut(other);
    }
    return clip.length();
}

/// A transition of at most `wanted` that fits the cut: where it lies is chosen so that as much material as
/// possible is there; where there is next to none beyond the cut, the clips' outermost pictures are held.
AddTransition fitted(const Project& project, const Cut& cut, const std::string& kind, Time wanted) {
    AddTransition add{{.kind = kind}};
    if (cut.from) add.transition.from = cut.from->id;
    if (cut.to) add.transition.to = cut.to->id;
    const bool picture = cut.track->kind != TrackKind::audio;
    const auto room = [&](const Clip* clip, bool at_end) {
        return clip ? free_length(*cut.track, *clip, at_end) : kLongestTime;
    };
    const Time left = room(cut.from, true), right = room(cut.to, false);
    const auto whole_frames = [&](Time length) {
        return frame_start(frame_at(length, project.rate()), project.rate());
    };
    if (!cut.from || !cut.to) {
        add.transition.length = whole_frames(std::min({wanted, left, right}));
        return add;
    }
    const auto medium = [&](const Clip& clip) {
        return clip.takes().empty() ? nullptr : project.find_media(clip.takes().front().media);
    };
    const Time after = std::min(right, handle(*cut.from, true, medium(*cut.from), picture)),
               before = std::min(left, handle(*cut.to, false, medium(*cut.to), picture));
    const std::pair<Alignment, Time> ways[] = {{Alignment::centre, std::min(after, before) * 2},
                                               {Alignment::after, after},
                                               {Alignment::before, before}};
    const auto* best = std::max_element(std::begin(ways), std::end(ways), [&](const auto& a, const auto& b) {
        return std::min(a.second, wanted) < std::min(b.second, wanted);
    });
    const Time least = std::min(wanted, frame_start(kLeastFrames, project.rate()));
    add.hold = best->second < least;
    add.transition.alignment = add.hold ? Alignment::centre : best->first;
    add.transition.length =
        whole_frames(std::min(wanted, add.hold ? std::min(left, right) * 2 : best->second));
    return add;
}

const Kind* wanted_kind(const Args& args) {
    return find_kind(Domain::transition, args.value("kind", std::string("dissolve")));
}

Result<Outcome> add(const Desk& desk, const Args& args) {
    const Kind* kind = wanted_kind(args);
    if (!kind) return Refusal{"There is no transition '" + args.at("kind").get<std::string>() + "'."};
    const double seconds = args.value("seconds", kUsual);
    if (!(seconds > 0 && seconds <= 3600))
        return Refusal{"A transition lasts longer than 0 s, up to an hour."};
    const std::string label = "Add a transition";
    const bool named = args.contains("track") && args.contains("at");
    if (!named && !desk.transition.empty()) // another kind of the chosen one
        return Outcome{
            .edits = {SetTransition{.transition = desk.transition, .kind = kind->name, .hold = true}},
            .label = "Change the transition"};
    Outcome outcome{.label = label, .select_new = true};
    const bool sound_alone = kind->group == "sound";
    const auto cuts =
        named ? cut_near(*desk.project, {args.at("track").get<std::string>()}, from_seconds(args.at("at")))
              : meant_cuts(desk);
    for (const Cut& cut : cuts) {
        const bool sound = cut.track->kind == TrackKind::audio;
        if (sound_alone && !sound) continue;
        const AddTransition made =
            fitted(*desk.project, cut, sound ? "crossfade" : kind->name, from_seconds(seconds));
        if (made.transition.length > Time(0)) outcome.edits.push_back(made);
    }
    if (cuts.empty())
        return Refusal{"Put the playhead on a cut first, or select the clips on both sides of one."};
    if (outcome.edits.empty())
        return Refusal{sound_alone ? "There is no cut of sound there."
                                   : "There is no room for a transition."};
    return outcome;
}

/// The chosen one; else those at the cuts that are meant.
std::vector<const Transition*> meant_transitions(const Desk& desk) {
    if (const auto chosen = find_transition(*desk.project, desk.transition); chosen.transition)
        return {chosen.transition};
    std::vector<const Transition*> meant;
    for (const Cut& cut : meant_cuts(desk))
        for (const Transition& transition : cut.track->transitions)
            if ((cut.from && transition.from == cut.from->id) || (cut.to && transition.to == cut.to->id))
                if (std::find(meant.begin(), meant.end(), &transition) == meant.end())
                    meant.push_back(&transition);
    return meant;
}

std::string needs_transition(const Desk& desk) {
    return meant_transitions(desk).empty() ? "Choose a transition first: a click on it does." : "";
}

Result<Outcome> remove(const Desk& desk) {
    Outcome outcome{.label = "Remove the transition"};
    for (const Transition* transition : meant_transitions(desk))
        outcome.edits.push_back(RemoveTransition{transition->id});
    return outcome;
}

Result<Outcome> set_length(const Desk& desk, const Args& args) {
    const double seconds = args.at("seconds");
    if (!(seconds > 0 && seconds <= 3600))
        return Refusal{"A transition lasts longer than 0 s, up to an hour."};
    Outcome outcome{.label = "Length of the transition"};
    for (const Transition* transition : meant_transitions(desk))
        outcome.edits.push_back(SetTransition{.transition = transition->id,
                                              .length = from_seconds(seconds, desk.project->rate()),
                                              .hold = true});
    return outcome;
}

} // namespace

std::vector<Command> transition_commands() {
    return {
        {.id = "transition.add",
         .text = "Add a dissolve",
         .icon = "dissolve",
         .args = {{"kind", "Kind", ArgSpec::Kind::text, false},
                  {"seconds", "Length in seconds", ArgSpec::Kind::number, false},
                  {"track", "Track", ArgSpec::Kind::track, false},
                  {"at", "Near which time", ArgSpec::Kind::time, false}},
         .why_not = nothing,
         .run = add},
        plain("transition.remove", "Remove the transition", "", needs_transition, remove),
        {.id = "transition.length",
         .text = "Length of the transition…",
         .args = {{"seconds", "Length in seconds", ArgSpec::Kind::number, true}},
         .why_not = needs_transition,
         .run = set_length},
    };
}

} // namespace core
