// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/effects.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>

namespace core {
namespace {

Effect checked(Draft& d, Effect effect, bool sound_alone) {
    const Kind* kind = find_effect(effect.name);
    if (!kind && d.stored) return effect;
    if (const auto problem = effect_problem(effect.name, effect.params)) refuse(*problem);
    if (sound_alone && kind->domain != Domain::sound)
        refuse("'" + effect.name + "' is an effect on pictures; here are sounds alone (effect)");
    return effect;
}

/// Effects are called e1, e2, ... within what they are on: the counter of ids is left alone, so that what was
/// journalled before effects had names is repeated with the ids that it had.
void name_it(std::vector<Effect>& effects, Effect& effect) {
    const auto taken = [&](const EffectId& id) {
        return std::any_of(effects.begin(), effects.end(),
                           [&](const Effect& other) { return &other != &effect && other.id == id; });
    };
    if (!effect.id.empty() && !taken(effect.id)) return;
    for (std::size_t number = 1; effect.id.empty() || taken(effect.id); ++number)
        effect.id.value = "e" + std::to_string(number);
}

/// Calls `change` with the effects of the clip, the track or the whole that an edit names, and with whether
/// they act on sounds alone.
template <typename Change>
void change_effects(Draft& d, const ClipId& clip, const TrackId& track, const Change& change) {
    if (!clip.empty() && !track.empty()) refuse("name a clip or a track, not both (clip, track)");
    if (!clip.empty()) {
        const bool sound = d.track(d.find(clip).track).kind == TrackKind::audio;
        return change(d.change(clip).effects, sound);
    }
    if (track.empty()) return change(d.document.master, true);
    static_cast<void>(d.unlocked_track(track));
    d.change_track(track, [&](Track& own) { change(own.effects, own.kind == TrackKind::audio); });
}

Effect& effect_at(std::vector<Effect>& effects, std::int64_t index) {
    if (index < 0 || index >= static_cast<std::int64_t>(effects.size()))
        refuse("there is no effect " + std::to_string(index) + " (index)");
    return effects[static_cast<std::size_t>(index)];
}

} // namespace

void run(Draft& d, const AddEffect& e) {
    change_effects(d, e.clip, e.track, [&](std::vector<Effect>& effects, bool) {
        const auto count = static_cast<std::int64_t>(effects.size());
        const std::int64_t at = e.index.value_or(count);
        if (at < 0 || at > count)
            refuse("there is no place " + std::to_string(at) + " among the effects (index)");
        effects.insert(effects.begin() + at, checked(d, e.effect, e.clip.empty() && e.track.empty()));
        name_it(effects, effects[static_cast<std::size_t>(at)]);
    });
}

void run(Draft& d, const SetEffect& e) {
    change_effects(d, e.clip, e.track, [&](std::vector<Effect>& effects, bool) {
        Effect& own = effect_at(effects, e.index);
        Effect effect = e.effect;
        if (effect.id.empty() && effect.name == own.name) effect.id = own.id;
        own = checked(d, std::move(effect), e.clip.empty() && e.track.empty());
        name_it(effects, own);
    });
}

void run(Draft& d, const RemoveEffect& e) {
    change_effects(d, e.clip, e.track, [&](std::vector<Effect>& effects, bool) {
        static_cast<void>(effect_at(effects, e.index));
        effects.erase(effects.begin() + e.index);
    });
}

void run(Draft& d, const MoveEffect& e) {
    change_effects(d, e.clip, e.track, [&](std::vector<Effect>& effects, bool) {
        Effect moved = effect_at(effects, e.index);
        static_cast<void>(effect_at(effects, e.to));
        effects.erase(effects.begin() + e.index);
        effects.insert(effects.begin() + e.to, std::move(moved));
    });
}

namespace {

void set(const Kind& kind, Params& params, const SetParameter& e) {
    const ParamSpec* spec = kind.find(e.name);
    if (!spec) refuse("'" + kind.name + "' has no parameter '" + e.name + "' (name)");
    if (!e.value) {
        params.erase(e.name);
        return;
    }
    if (auto problem = problem_of(*spec, *e.value, kind.name)) refuse(*problem + " (value)");
    params[e.name] = *e.value;
}

/// The clip's own parameters: what every clip has, then what its content has.
void set_own(Clip& clip, const SetParameter& e) {
    if (e.name == "volume_db" || e.name == "pan" || e.name == "opacity") {
        Curve& curve = e.name == "pan" ? clip.pan : e.name == "opacity" ? clip.opacity : clip.volume_db;
        curve = e.value ? *e.value : Curve(Value(e.name == "opacity" ? 1.0 : 0.0));
        return; // judged with the clip
    }
    if (auto* title = std::get_if<Title>(&clip.content)) return set(title_kind(), title->style, e);
    if (auto* generator = std::get_if<Generator>(&clip.content))
        if (const Kind* kind = find_kind(Domain::generator, generator->kind))
            return set(*kind, generator->params, e);
    refuse("'" + clip.name + "' has no parameter '" + e.name + "' of its own (name)");
}

} // namespace

void run(Draft& d, const SetParameter& e) {
    if (!e.index) {
        if (e.clip.empty()) refuse("name a clip, or the index of an effect (clip, index)");
        return set_own(d.change(e.clip), e);
    }
    change_effects(d, e.clip, e.track, [&](std::vector<Effect>& effects, bool) {
        Effect& effect = effect_at(effects, *e.index);
        const Kind* kind = find_effect(effect.name);
        if (!kind) refuse("this version does not know the effect '" + effect.name + "' (index)");
        set(*kind, effect.params, e);
    });
}

void run(Draft& d, const SetMask& e) {
    Clip& clip = d.change(e.clip);
    (e.index ? effect_at(clip.effects, *e.index).mask : clip.mask) = e.mask; // judged with the clip
}

Mask with_stroke(const std::optional<Mask>& mask, const Stroke& stroke) {
    Mask painted = mask.value_or(Mask{});
    if (painted.shape != MaskShape::painted) {
        painted.shape = MaskShape::painted;
        painted.centre = Value(Point{0.5, 0.5}), painted.size = Value(Point{1, 1});
        painted.rotation = Value(0.0);
        painted.strokes.clear(), painted.touches.clear(), painted.file.clear(), painted.points.clear();
    }
    painted.strokes.push_back(stroke);
    return painted;
}

void run(Draft& d, const AddStroke& e) {
    Clip& clip = d.change(e.clip);
    std::optional<Mask>& mask = e.index ? effect_at(clip.effects, *e.index).mask : clip.mask;
    mask = with_stroke(mask, e.stroke); // judged with the clip
}

} // namespace core
