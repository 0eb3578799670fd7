// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of what lies between two clips.
#include "core/assist/talk/context.h"
#include "core/assist/talk/plan_tools.h"
#include "core/document/transitions.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

constexpr double kUsualSeconds = 1;

const Clip* next_on(const Track& track, const Clip& clip) {
    for (const Clip& other : track.clips)
        if (other.start == clip.end() && other.id != clip.id) return &other;
    return nullptr;
}

/// The pictures of a step, or the sounds that belong to them.
std::vector<ClipId> sides(const Project& project, const Step& step) {
    if (step.part != "sound") return step.clips;
    std::vector<ClipId> sounds;
    for (const ClipId& id : step.clips)
        for (const ClipId& sound : sounds_of(project, id))
            sounds.push_back(sound);
    if (sounds.empty()) cannot("there is no sound there");
    return sounds;
}

Params params_of(const Step& step) {
    Params params;
    for (const auto& [name, value] : step.params.items()) {
        const auto text = value.get<std::string>();
        if (name == "colour")
            params[name] = Value(text == "white" ? Colour{1, 1, 1, 1} : Colour{0, 0, 0, 1});
        else
            params[name] = Value(text);
    }
    return params;
}

void transition(PlanBuilder& plan, const ClipId& id, const Step& step) {
    const auto found = plan.now.find_clip(id);
    if (!found.clip) cannot("the clip before the cut is not there any more");
    const Clip from = *found.clip;
    const Clip* to = next_on(*found.track, from);
    if (!to) cannot("no clip follows '" + from.name + "' directly");
    const Time longest = longest_transition(Alignment::centre, &from, to);
    Time length = step.has_time ? step.time : from_seconds(kUsualSeconds, plan.now.rate());
    if (!step.has_time && length > longest) length = longest; // a usual length that fits
    for (const Transition& there : found.track->transitions)
        if (there.from == from.id && there.to == to->id) {
            SetTransition change{.transition = there.id, .kind = step.effect, .hold = true};
            if (step.has_time) change.length = length;
            if (!step.params.empty()) change.params = params_of(step);
            plan.add(change);
            return;
        }
    plan.add(AddTransition{
        .transition =
            {.kind = step.effect, .from = from.id, .to = to->id, .length = length, .params = params_of(step)},
        .hold = true});
}

} // namespace

void plan_transitions(PlanBuilder& plan, const Step& step) {
    const auto clips = sides(plan.now, step);
    if (step.op == Op::transition) {
        for (const ClipId& id : clips)
            transition(plan, id, step);
        return;
    }
    for (const auto& track : std::vector(plan.now.tracks))
        for (const Transition& there : std::vector(track->transitions))
            if (std::find(clips.begin(), clips.end(), there.from) != clips.end())
                plan.add(RemoveTransition{there.id});
    if (plan.plan.edits.empty()) cannot("there is no transition there");
}

} // namespace core::assist::talk
