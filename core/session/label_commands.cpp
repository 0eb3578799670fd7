// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours by which people tell clips and tracks apart.
#include "core/document/marker_colours.h"
#include "core/session/common.h"

namespace core {
namespace {

using namespace session_parts;

/// What is no colour and no choice: several things of different colours.
constexpr const char* kMixed = "mixed";

ArgSpec colour_arg(std::function<std::string(const Desk&)> now) {
    ArgSpec spec{.name = "colour", .words = "Colour", .needed = true, .none = "None", .now = std::move(now)};
    spec.choices.assign(std::begin(kLabelColours), std::end(kLabelColours));
    spec.choices.emplace_back(); // none
    return spec;
}

std::string colour_of_clips(const Desk& desk) {
    std::optional<std::string> colour;
    for (const ClipId& id : desk.selected()) {
        const std::string& own = desk.project->find_clip(id).clip->colour;
        if (colour && *colour != own) return kMixed;
        colour = own;
    }
    return colour.value_or("");
}

Result<Outcome> colour_clips(const Desk& desk, const Args& args) {
    const auto colour = args.at("colour").get<std::string>();
    Outcome outcome{.label = "Colour of the clip"};
    for (const ClipId& id : desk.selected())
        if (desk.project->find_clip(id).clip->colour != colour)
            outcome.edits.push_back(SetClip{.clip = id, .colour = colour});
    return outcome;
}

Result<Outcome> colour_track(const Desk& desk, const Args& args) {
    const Track* track = args.contains("track")
                             ? desk.project->find_track({args.at("track").get<std::string>()})
                             : desk.target_track();
    if (!track) return Refusal{needs_track({})};
    const auto colour = args.at("colour").get<std::string>();
    if (track->colour == colour) return Outcome{};
    return Outcome{.edits = {SetTrack{.track = track->id, .colour = colour}}, .label = "Colour of the track"};
}

} // namespace

std::vector<Command> label_commands() {
    return {
        {.id = "clip.colour",
         .text = "Colour of the clip…",
         .args = {colour_arg(colour_of_clips)},
         .why_not = needs_selection,
         .run = colour_clips},
        {.id = "track.colour",
         .text = "Colour of the track…",
         .args = {colour_arg([](const Desk& desk) {
                      const Track* track = desk.target_track();
                      return track ? track->colour : std::string(kMixed);
                  }),
                  {"track", "Track", ArgSpec::Kind::track, false}},
         .run = colour_track},
    };
}

} // namespace core
