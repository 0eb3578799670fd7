// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of how clips look and sound, of titles, markers and the format.
#include "core/assist/talk/context.h"
#include "core/assist/talk/plan_tools.h"
#include "core/base/parse_number.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

/// The curve, all of it so much higher.
Curve shifted(const Curve& curve, double by) {
    if (const auto* value = std::get_if<Value>(&curve)) return Value(number_in(*value) + by);
    auto keys = std::get<std::vector<Key>>(curve);
    for (Key& key : keys)
        key.value = number_in(key.value) + by;
    return keys;
}

/// The ratio of small numbers that a factor means: 0.6667 is two thirds.
FrameRate ratio_of(double value) {
    for (std::int64_t den = 1; den <= 100; ++den) {
        const double num = value * static_cast<double>(den);
        if (std::abs(num - std::round(num)) < 1e-4 * static_cast<double>(den) && num >= 0.5)
            return {std::llround(num), den};
    }
    return {std::llround(value * 1000), 1000};
}

const char* const kNoSound = "there is no sound in ";

std::vector<ClipId> all_sounds(const Project& project) {
    std::vector<ClipId> ids;
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::audio)
            for (const Clip& clip : track->clips)
                ids.push_back(clip.id);
    return ids;
}

/// The clips of a step, cut to its range.
std::vector<ClipId> targets(PlanBuilder& plan, const Step& step) {
    std::vector<ClipId> clips = step.clips;
    if (!step.range) return clips;
    if (clips.empty()) { // everything there: pictures bring their sound, other sounds come themselves
        for (const auto& track : plan.now.tracks)
            for (const Clip& clip : track->clips)
                if (track->kind == TrackKind::video || (track->kind == TrackKind::audio && clip.link.empty()))
                    clips.push_back(clip.id);
    }
    auto inside = pieces_in(plan, clips, *step.range);
    if (inside.empty())
        cannot("no clip that is meant lies between " + spoken(step.range->start) + " and " +
               spoken(step.range->end));
    return inside;
}

void change_sound(PlanBuilder& plan, const Step& step) {
    std::vector<ClipId> sounds;
    const auto clips = targets(plan, step);
    for (const ClipId& id : clips)
        for (const ClipId& sound : plan.sounds(id))
            sounds.push_back(sound);
    if (step.clips.empty() && !step.range) sounds = all_sounds(plan.now);
    if (sounds.empty())
        cannot(kNoSound +
               (clips.empty() ? std::string("the film") : "'" + clip_of(plan.now, clips.front()).name + "'"));
    for (const ClipId& id : sounds) {
        const Clip& clip = plan.clip(id);
        SetClip edit{.clip = id};
        if (step.op == Op::mute)
            edit.muted = step.on;
        else
            edit.volume_db = step.relative ? shifted(clip.volume_db, step.value) : Curve(Value(step.value));
        plan.add_for(id, edit);
    }
}

void change_speed(PlanBuilder& plan, const Step& step) {
    for (const ClipId& id : targets(plan, step)) {
        const double was = plan.clip(id).speed.value();
        const double speed = step.relative ? was * step.value : step.value;
        if (step.op == Op::speed && !(speed >= 0.01 && speed <= 100))
            cannot("the speed must lie between 0.01 and 100 times");
        for (const ClipId& one : plan.group(id))
            plan.add(step.op == Op::speed ? SetClip{.clip = one, .speed = ratio_of(speed)}
                                          : SetClip{.clip = one, .reversed = step.on});
    }
}

void fade(PlanBuilder& plan, const Step& step) {
    for (const ClipId& id : step.clips) {
        const Clip& clip = plan.clip(id);
        if (step.time > clip.length())
            cannot("'" + clip.name + "' is only " + spoken(clip.length()) + " long");
        bool any = false;
        for (const ClipId& one : plan.group(id)) {
            const bool picture = plan.shows(one);
            if ((step.part == "picture" && !picture) || (step.part == "sound" && picture)) continue;
            SetClip edit{.clip = one};
            if (step.edge != "end") edit.fade_in = step.time;
            if (step.edge != "start") edit.fade_out = step.time;
            plan.add_for(one, edit);
            any = true;
        }
        if (!any) cannot(kNoSound + ("'" + clip.name + "'"));
    }
}

double neutral_of(const Kind& kind, const std::string& parameter) {
    for (const ParamSpec& known : kind.params)
        if (known.name == parameter) return known.neutral_number();
    return 0;
}

/// A little over the edge is the edge; what lies far outside of all that can be was not meant so.
void require_meant(std::string effect, const ParamSpec& known, double value) {
    constexpr double kFar = 20;
    const double most = std::max({std::abs(known.least), std::abs(known.most), 1.0});
    if (std::abs(value) <= kFar * most) return;
    std::replace(effect.begin(), effect.end(), '_', ' ');
    cannot("that is far more than " + effect + " can do, which goes from " + plain_number(known.least) +
           " to " + plain_number(known.most) + "; say a smaller number");
}

/// The effect's value is set, or changed where the clip has it already; never a second one of the same kind.
void effect(PlanBuilder& plan, const ClipId& id, const Step& step) {
    const Kind* kind = find_effect(step.effect);
    if (!kind) cannot("the effect '" + step.effect + "' is not in this version");
    const Clip& clip = plan.clip(id);
    const auto& effects = clip.effects;
    const auto found =
        std::find_if(effects.begin(), effects.end(), [&](const Effect& e) { return e.name == step.effect; });
    Effect made = found == effects.end() ? Effect{.name = step.effect} : *found;
    made.enabled = true;
    const bool spins = step.effect == "flip"; // said a second time it is turned back
    for (const auto& [name, value] : step.params.items()) {
        if (value.is_string()) {
            made.params[name] = Value(value.get<std::string>());
            continue;
        }
        if (value.is_array()) { // moves from one to the other over the clip
            const TimeRange shown = clip.source;
            made.params[name] = std::vector<Key>{{shown.start, value.at(0).get<double>(), Ease::ease},
                                                 {shown.end, value.at(1).get<double>(), Ease::ease}};
            continue;
        }
        double wanted = value.get<double>();
        if (const ParamSpec* known = kind->find(name)) require_meant(step.effect, *known, wanted);
        if (step.relative)
            wanted +=
                found == effects.end() ? neutral_of(*kind, name) : number_of(*kind, found->params, name);
        for (const ParamSpec& known : kind->params)
            if (known.name == name) wanted = std::clamp(wanted, known.least, known.most);
        if (spins && found != effects.end() && wanted > 0.5 && number_of(*kind, found->params, name) > 0.5)
            wanted = 0;
        made.params[name] = Value(std::round(wanted * 1e6) / 1e6);
    }
    if (found == effects.end())
        plan.add_for(id, AddEffect{id, made});
    else
        plan.add_for(id, SetEffect{id, found - effects.begin(), made});
}

void remove_effect(PlanBuilder& plan, const ClipId& id, const Step& step) {
    const auto effects = plan.clip(id).effects;
    for (std::size_t i = effects.size(); i-- > 0;)
        if (step.effect.empty() || effects[i].name == step.effect)
            plan.add_for(id, RemoveEffect{id, static_cast<std::int64_t>(i)});
}

void choose_take(PlanBuilder& plan, const ClipId& id, const Step& step) {
    const Clip& clip = plan.clip(id);
    if (clip.takes().size() < 2) cannot("'" + clip.name + "' has only one take");
    if (step.value != 0 && !(step.value >= 1 && step.value <= static_cast<double>(clip.takes().size())))
        cannot("'" + clip.name + "' has " + spoken_count(clip.takes().size(), "take"));
    const std::size_t wanted = step.value != 0           ? static_cast<std::size_t>(step.value) - 1
                               : step.text == "original" ? 0
                                                         : (clip.active_take() + 1) % clip.takes().size();
    plan.add(SelectTake{id, static_cast<std::int64_t>(wanted)});
}

void title(PlanBuilder& plan, const Step& step) {
    const TimeRange range = step.range.value();
    if (range.start >= plan.now.duration())
        cannot("the film ends at " + spoken(plan.now.duration()) + ", before " + spoken(range.start));
    TrackId track;
    for (const auto& t : plan.now.tracks)
        if (t->kind == TrackKind::title && !t->locked &&
            std::none_of(t->clips.begin(), t->clips.end(),
                         [&](const Clip& c) { return c.range().overlaps(range); }))
            track = t->id;
    if (track.empty()) {
        plan.add(AddTrack{{}, TrackKind::title});
        track = plan.now.tracks.back()->id;
    }
    Title words{.text = step.text};
    if (!step.effect.empty()) words.style["template"] = Value(step.effect);
    plan.add(AddClip{track,
                     {.name = step.text,
                      .start = range.start,
                      .source = {Time(0), range.length()},
                      .content = std::move(words)},
                     false});
}

void format(PlanBuilder& plan, const Step& step) {
    SetFormat edit{.size = step.size};
    if (step.value > 0) edit.fps = ratio_of(step.value);
    plan.add(edit);
}

} // namespace

void plan_changing(PlanBuilder& plan, const Step& step) {
    switch (step.op) {
    case Op::mute:
    case Op::volume:
        return change_sound(plan, step);
    case Op::speed:
    case Op::reverse:
        return change_speed(plan, step);
    case Op::fade:
        return fade(plan, step);
    default:
        break;
    }
    const Kind* kind = find_effect(step.effect);
    const bool sound = kind && kind->domain == Domain::sound;
    for (const ClipId& id : step.op == Op::effect ? targets(plan, step) : step.clips)
        if (step.op == Op::effect && sound) {
            const auto sounds = plan.sounds(id);
            if (sounds.empty()) cannot(kNoSound + ("'" + plan.clip(id).name + "'"));
            for (const ClipId& one : sounds)
                effect(plan, one, step);
        } else if (step.op == Op::remove_effect && sound) {
            for (const ClipId& one : plan.sounds(id))
                remove_effect(plan, one, step);
        } else if (step.op == Op::effect)
            effect(plan, id, step);
        else if (step.op == Op::take)
            choose_take(plan, id, step);
        else
            remove_effect(plan, id, step);
    plan.settle();
    if (plan.plan.edits.empty())
        cannot(step.effect.empty() ? "there is no effect to take away there"
                                   : "there is no " + step.effect + " to take away there");
}

namespace {

void retime(PlanBuilder& plan, const Step& step) {
    const TimeRange range = step.range.value();
    for (const ClipId& id : step.clips) {
        const Clip title = plan.clip(id);
        if (title.range() == range) cannot("the title already lies there");
        if (const Time by = range.start - title.start; by != Time(0)) plan.add(MoveClips{{id}, by, {}});
        if (plan.clip(id).end() != range.end) plan.add(TrimClip{id, "end", range.end, false});
    }
}

void change_track(PlanBuilder& plan, const Step& step) {
    if (step.text.starts_with("new "))
        return plan.add(AddTrack{{},
                                 step.text.find("audio") != std::string::npos   ? TrackKind::audio
                                 : step.text.find("title") != std::string::npos ? TrackKind::title
                                                                                : TrackKind::video});
    SetTrack edit{.track = step.track};
    const Track* track = plan.now.find_track(step.track);
    if (!track) cannot("the track that was meant is not there any more");
    const bool on = !step.text.starts_with("un") && step.text != "show";
    auto& flag = step.text.ends_with("lock")   ? edit.locked
                 : step.text.ends_with("mute") ? edit.muted
                                               : edit.hidden;
    const bool now = step.text.ends_with("lock")   ? track->locked
                     : step.text.ends_with("mute") ? track->muted
                                                   : track->hidden;
    if (now == on) cannot("the track is like that already");
    flag = on;
    plan.add(edit);
}

} // namespace

/// A clip and the sound that goes with it have one colour.
static void label(PlanBuilder& plan, const Step& step) {
    if (!step.track.empty()) plan.add(SetTrack{.track = step.track, .colour = step.text});
    for (const ClipId& id : step.clips)
        for (const ClipId& each : group_of(plan.now, id))
            plan.add_for(each, SetClip{.clip = each, .colour = step.text});
}

void plan_notes(PlanBuilder& plan, const Step& step) {
    if (step.op == Op::track) return change_track(plan, step);
    if (step.op == Op::label) return label(plan, step);
    if (step.op == Op::retime) return retime(plan, step);
    if (step.op == Op::title) return title(plan, step);
    if (step.op == Op::format) return format(plan, step);
    if (step.op == Op::retitle || step.op == Op::rename)
        for (const ClipId& id : step.clips)
            plan.add(step.op == Op::rename ? SetClip{.clip = id, .name = step.text}
                                           : SetClip{.clip = id, .name = step.text, .text = step.text});
    if (step.op == Op::remove_titles) plan.add(RemoveClips{step.clips, false});
    for (const Time time : step.times)
        if (step.op == Op::marker) plan.add(AddMarker{{.time = time, .end = time, .name = step.text}});
    if (step.op != Op::remove_markers) return;
    const std::vector<Marker> markers = plan.now.markers;
    for (const Marker& marker : markers)
        if (step.times.empty() ||
            std::find(step.times.begin(), step.times.end(), marker.time) != step.times.end())
            plan.add(RemoveMarker{marker.id});
    if (plan.plan.edits.empty()) cannot("there is no marker there");
}

} // namespace core::assist::talk
