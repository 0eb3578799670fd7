// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What clips look and sound like, taken over from what was copied, all of it or what is chosen of it.
#include "core/session/common.h"
#include <algorithm>

namespace core {
namespace {

using namespace session_parts;

/// What is taken over where nothing is chosen: all but the speed, which moves what follows.
struct Attribute {
    const char *name, *words;
    bool usual;
};
constexpr Attribute kAttributes[] = {
    {"sound", "Volume and pan", true},  {"fades", "Fades", true},
    {"effects", "Effects", true},       {"look", "Opacity, blend mode and mask", true},
    {"style", "Style of titles", true}, {"speed", "Speed and direction", false}};

bool wanted(const Args& args, const std::string& name) {
    const auto found = args.find(name);
    if (found != args.end()) return found->get<bool>();
    return std::any_of(std::begin(kAttributes), std::end(kAttributes),
                       [&](const Attribute& a) { return a.name == name && a.usual; });
}

/// Keys lie in source time: they come as long behind the clip's beginning as they did in the other one.
Curve carried(Curve curve, Time by) {
    if (auto* keys = std::get_if<std::vector<Key>>(&curve))
        for (Key& key : *keys)
            key.at += by;
    return curve;
}

Mask carried(Mask mask, Time by) {
    for (Curve* curve : {&mask.centre, &mask.size, &mask.rotation, &mask.feather, &mask.strength})
        *curve = carried(std::move(*curve), by);
    for (Touch& touch : mask.touches)
        touch.at += by;
    return mask;
}

Effect carried(Effect effect, Time by) {
    for (auto& [name, curve] : effect.params)
        curve = carried(std::move(curve), by);
    if (effect.mask) effect.mask = carried(std::move(*effect.mask), by);
    return effect;
}

/// One clip takes from another.
void take_over(const Clip& to, const Clip& model, const Args& args, std::vector<Edit>& edits) {
    const Time by = to.source.start - model.source.start;
    SetClip set{.clip = to.id};
    if (wanted(args, "sound")) set.volume_db = carried(model.volume_db, by), set.pan = carried(model.pan, by);
    if (wanted(args, "fades")) {
        set.fade_in = std::min(model.fade_in, to.length());
        set.fade_out = std::min(model.fade_out, to.length() - *set.fade_in);
        set.fade_in_shape = model.fade_in_shape, set.fade_out_shape = model.fade_out_shape;
    }
    if (wanted(args, "look")) {
        set.opacity = carried(model.opacity, by), set.blend = model.blend;
        std::optional<Mask> mask = model.mask;
        if (mask) mask = carried(std::move(*mask), by);
        if (mask != to.mask) edits.push_back(SetMask{to.id, {}, mask});
    }
    edits.push_back(set);
    if (wanted(args, "effects")) {
        for (std::size_t i = to.effects.size(); i-- > 0;)
            edits.push_back(RemoveEffect{to.id, static_cast<std::int64_t>(i)});
        for (const Effect& effect : model.effects)
            edits.push_back(AddEffect{to.id, carried(effect, by)});
    }
    const auto *style = std::get_if<Title>(&model.content), *own = std::get_if<Title>(&to.content);
    if (wanted(args, "style") && style && own) {
        for (const auto& [name, curve] : own->style)
            if (!style->style.contains(name)) edits.push_back(SetParameter{.clip = to.id, .name = name});
        for (const auto& [name, curve] : style->style)
            edits.push_back(SetParameter{.clip = to.id, .name = name, .value = carried(curve, by)});
    }
    if (wanted(args, "speed")) { // last: it changes how long the clip is
        SetClip speed{.clip = to.id};
        speed.speed = model.speed, speed.reversed = model.reversed, speed.keep_pitch = model.keep_pitch;
        edits.push_back(speed);
    }
}

/// From the first of a clip's kind in the clipboard.
Result<Outcome> paste(const Desk& desk, const Args& args) {
    Outcome outcome{.label = "Paste attributes"};
    for (const ClipId& id : desk.selected()) {
        const auto found = desk.project->find_clip(id);
        const auto from =
            std::find_if(desk.clipboard.items.begin(), desk.clipboard.items.end(),
                         [&](const Clipboard::Item& item) { return item.kind == found.track->kind; });
        if (from != desk.clipboard.items.end()) take_over(*found.clip, from->clip, args, outcome.edits);
    }
    if (outcome.edits.empty())
        return Refusal{"What was copied is of another kind than the selected clips: pictures take from "
                       "pictures, sounds from sounds."};
    return outcome;
}

Result<Outcome> remove(const Desk& desk) {
    Outcome outcome{.label = "Remove attributes"};
    for (const ClipId& id : desk.selected()) {
        const Clip& clip = *desk.project->find_clip(id).clip;
        for (std::size_t i = clip.effects.size(); i-- > 0;)
            outcome.edits.push_back(RemoveEffect{id, static_cast<std::int64_t>(i)});
        outcome.edits.push_back(
            SetClip{.clip = id, .volume_db = Value(0.0), .fade_in = Time(0), .fade_out = Time(0)});
    }
    return outcome;
}

std::string needs_both(const Desk& desk) {
    if (desk.clipboard.items.empty()) return "Copy clips first.";
    return needs_selection(desk);
}

} // namespace

std::vector<Command> attribute_commands() {
    Command chosen{.id = "edit.paste_chosen",
                   .text = "Paste attributes…",
                   .why_not = needs_both,
                   .run = [](const Desk& desk, const Args& args) { return paste(desk, args); }};
    for (const Attribute& a : kAttributes)
        chosen.args.push_back({a.name, a.words, ArgSpec::Kind::truth, true, a.usual});
    return {
        plain("edit.paste_attributes", "Paste attributes", "", needs_both,
              [](const Desk& desk) { return paste(desk, Args::object()); }),
        std::move(chosen),
        plain("edit.remove_attributes", "Remove attributes", "", needs_selection, remove),
    };
}

} // namespace core
