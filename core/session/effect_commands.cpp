// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Effects put on clips, and the keys of what moves.
#include "core/catalogue/catalogue.h"
#include "core/document/clip_curves.h"
#include "core/edits/sync.h"
#include "core/session/common.h"
#include <algorithm>

namespace core {
namespace {

using namespace session_parts;

std::string nothing(const Desk&) {
    return {};
}

/// The named clip; else those that are selected; else the one under the playhead.
std::vector<ClipId> meant_clips(const Desk& desk, const Args& args) {
    if (args.contains("clip")) return {{args.at("clip").get<std::string>()}};
    std::vector<ClipId> clips = desk.selected();
    if (clips.empty())
        if (const Clip* under = desk.target_clip()) clips.push_back(under->id);
    return clips;
}

/// An effect on sound that is put on a picture goes to the sound that is linked to it, and the other way.
std::vector<ClipId> of_domain(const Project& project, const std::vector<ClipId>& clips, Domain domain) {
    std::vector<ClipId> fitting;
    const auto add = [&](const ClipId& id) {
        const auto found = project.find_clip(id);
        const bool sound = found.track && found.track->kind == TrackKind::audio;
        if (found.clip && sound == (domain == Domain::sound) &&
            std::find(fitting.begin(), fitting.end(), id) == fitting.end())
            fitting.push_back(id);
    };
    for (const ClipId& id : clips)
        add(id);
    if (fitting.empty())
        for (const ClipId& id : clips)
            for (const ClipId& partner : linked_clips(project, id))
                add(partner);
    return fitting;
}

bool fits(const Track& track, Domain domain) {
    return (track.kind == TrackKind::audio) == (domain == Domain::sound);
}

/// The named track; or, where nothing is named or selected, the chosen one that such an effect fits.
Result<const Track*> meant_track(const Desk& desk, const Args& args, Domain domain) {
    if (args.contains("track")) {
        const Track* named = desk.project->find_track({args.at("track").get<std::string>()});
        if (!named) return Refusal{"That track is not there any more."};
        if (fits(*named, domain)) return named;
        return Refusal{domain == Domain::sound ? "On a track of pictures an effect on sound does nothing."
                                               : "On a sound track an effect on pictures does nothing."};
    }
    const Track* chosen = desk.project->find_track(desk.track);
    const bool free = !args.contains("clip") && desk.selection.empty() && desk.transition.empty();
    return free && chosen && fits(*chosen, domain) ? chosen : nullptr;
}

Result<Outcome> add_effect(const Desk& desk, const Args& args) {
    std::string name = args.at("name").get<std::string>();
    std::replace(name.begin(), name.end(), ' ', '_');
    const Kind* kind = find_effect(name);
    if (!kind) return Refusal{"There is no effect '" + args.at("name").get<std::string>() + "'."};
    std::string label = name;
    std::replace(label.begin(), label.end(), '_', ' ');
    label.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(label.front())));
    Outcome outcome{.label = label};
    const Effect effect{.name = kind->name};
    if (args.contains("whole") && args.at("whole").get<bool>()) {
        if (kind->domain != Domain::sound) return Refusal{"The whole takes effects on sound alone."};
        outcome.edits.push_back(AddEffect{.clip = {}, .effect = effect});
        return outcome;
    }
    const auto track = meant_track(desk, args, kind->domain);
    if (!track) return Refusal{track.message()};
    if (track.value()) {
        outcome.edits.push_back(AddEffect{.clip = {}, .effect = effect, .track = track.value()->id});
        return outcome;
    }
    for (const ClipId& id : of_domain(*desk.project, meant_clips(desk, args), kind->domain))
        outcome.edits.push_back(AddEffect{.clip = id, .effect = effect});
    if (outcome.edits.empty())
        return Refusal{kind->domain == Domain::sound ? "Select a clip with sound first."
                                                     : "Select a clip with a picture first."};
    return outcome;
}

std::vector<Time> keys_of(const Desk& desk) {
    std::vector<Time> all;
    for (const ClipId& id : meant_clips(desk, Args::object()))
        if (const auto found = desk.project->find_clip(id); found.clip)
            for (const Time at : key_times(*found.clip))
                all.push_back(at);
    return all;
}

std::string needs_keys(const Desk& desk) {
    return keys_of(desk).empty() ? "The clip has no keys. The inspector sets them beside each value." : "";
}

Result<Outcome> jump(const Desk& desk, int direction) {
    // Keys need not lie on frames; the playhead does.
    const FrameRate rate = desk.project->rate();
    std::optional<Time> best;
    for (const Time key : keys_of(desk)) {
        const Time at = snap_to_frame(key, rate);
        const bool beyond = direction > 0 ? at > desk.playhead : at < desk.playhead;
        if (beyond && (!best || (direction > 0 ? at < *best : at > *best))) best = at;
    }
    if (!best) return Refusal{direction > 0 ? "There is no later key." : "There is no earlier key."};
    return Outcome{.playhead = *best};
}

} // namespace

std::vector<Command> effect_commands() {
    return {
        {.id = "effect.add",
         .text = "Put an effect on the clip…",
         .args = {{"name", "Name of the effect", ArgSpec::Kind::text, true},
                  {"clip", "Clip", ArgSpec::Kind::text, false},
                  {"track", "Track", ArgSpec::Kind::track, false},
                  {"whole", "On the sound of the whole", ArgSpec::Kind::truth, false, false}},
         .why_not = nothing,
         .run = add_effect},
        plain("key.next", "Next key", "key_next", needs_keys, [](const Desk& desk) { return jump(desk, 1); }),
        plain("key.previous", "Previous key", "key_previous", needs_keys,
              [](const Desk& desk) { return jump(desk, -1); }),
    };
}

} // namespace core
