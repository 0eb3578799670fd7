// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/parameters.h"
#include "core/catalogue/curve_points.h"
#include "core/document/clip_curves.h"
#include "core/document/transitions.h"
#include "core/edits/multicam.h"
#include "core/edits/sync.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/inspector/mask_parameters.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace ui {
namespace {

using core::Curve, core::Edit, core::Time, core::Value;
using Edits = std::vector<Edit>;

/// How a unit of the catalogue is shown, and by how much its numbers are multiplied for that.
void show_unit(const core::ParamSpec& spec, Parameter& parameter) {
    const QString unit = QString::fromStdString(spec.unit);
    if (unit.startsWith("of the")) {
        parameter.unit = "%";
        parameter.factor = 100;
        parameter.decimals = 1;
    } else {
        parameter.unit = unit == "degrees" ? QString("°")
                         : unit.startsWith("px")
                             ? QString("px")
                             : QCoreApplication::translate("catalogue", spec.unit.c_str());
        parameter.decimals = spec.most - spec.least > 50 ? (spec.unit == "dB" ? 1 : 0) : 2;
    }
}

/// A parameter of the catalogue; `set` makes the edits of a curve.
Parameter of_spec(const core::ParamSpec& spec, const core::Params& params, Time at,
                  std::function<Edits(const Curve&)> set) {
    Parameter made{.label = readable(spec.name),
                   .name = spec.name,
                   .type = spec.type,
                   .neutral = spec.neutral,
                   .least = spec.least,
                   .most = spec.most,
                   .at = at};
    const auto found = params.find(spec.name);
    const Curve curve = found == params.end() ? Curve(spec.added) : found->second;
    made.value = core::value_at(curve, at);
    show_unit(spec, made);
    for (const std::string& choice : spec.choices)
        made.choices << QString::fromStdString(choice);
    made.is_drawn = spec.unit == core::kCurveUnit;
    if (made.is_drawn) made.unit.clear();
    made.is_font = spec.name == "font" && spec.type == core::ParamType::text;
    made.set = [set](const Value& value) { return set(Curve(value)); };
    if (spec.keyed) made.curve = curve, made.set_curve = std::move(set);
    return made;
}

void add_kind(ParameterGroup& group, const core::Kind& kind, const core::Params& params, Time at,
              const std::function<Edits(const std::string&, const Curve&)>& set) {
    for (const core::ParamSpec& spec : kind.params)
        group.parameters.push_back(of_spec(
            spec, params, at, [set, name = spec.name](const Curve& curve) { return set(name, curve); }));
}

/// One of the curves that every clip has.
Parameter of_clip(const core::ClipId& clip, const QString& label, const char* name, const Curve& curve,
                  Time at) {
    Parameter made{
        .label = label, .value = core::value_at(curve, at), .neutral = Value(0.0), .curve = curve, .at = at};
    made.set_curve = [clip, name = std::string(name)](const Curve& wanted) {
        return Edits{core::SetParameter{.clip = clip, .name = name, .value = wanted}};
    };
    made.set = [set = made.set_curve](const Value& value) { return set(Curve(value)); };
    return made;
}

Parameter fade(const core::Clip& clip, const QString& label, Time now,
               std::optional<Time> core::SetClip::*field) {
    return {.label = label,
            .unit = tr("s"),
            .value = Value(core::to_seconds(now)),
            .neutral = Value(0.0),
            .most = core::to_seconds(clip.length()),
            .set = [id = clip.id, field](const Value& seconds) {
                core::SetClip edit{.clip = id};
                edit.*field = core::from_seconds(core::number_in(seconds));
                return Edits{edit};
            }};
}

Parameter speed(const core::Clip& clip) {
    return {.label = tr("Speed"),
            .unit = "%",
            .value = Value(clip.speed.value() * 100),
            .neutral = Value(100.0),
            .least = 5,
            .most = 800,
            .decimals = 0,
            .set = [id = clip.id](const Value& percent) {
                const auto hundredths = static_cast<std::int64_t>(core::number_in(percent) * 100 + 0.5);
                return Edits{core::SetClip{.clip = id, .speed = core::FrameRate{hundredths, 10'000}}};
            }};
}

const QStringList kBlends{"normal", "add",     "subtract",   "multiply",   "screen",    "overlay",
                          "darken", "lighten", "difference", "soft_light", "hard_light"};

Parameter blend(const core::Clip& clip) {
    return {.label = tr("Blend"),
            .type = core::ParamType::choice,
            .value = Value(kBlends[static_cast<int>(clip.blend)].toStdString()),
            .neutral = Value(std::string("normal")),
            .choices = kBlends,
            .set = [id = clip.id](const Value& value) {
                const auto index = kBlends.indexOf(QString::fromStdString(std::get<std::string>(value)));
                return Edits{core::SetClip{.clip = id, .blend = static_cast<core::BlendMode>(index)}};
            }};
}

Parameter words(const core::Clip& clip) {
    return {.label = tr("Words"),
            .type = core::ParamType::text,
            .value = Value(clip.text()),
            .neutral = Value(clip.text()),
            .several_lines = true,
            .set = [id = clip.id](const Value& value) {
                return Edits{core::SetClip{.clip = id, .text = std::get<std::string>(value)}};
            }};
}

bool runs(const core::Clip& clip) {
    return std::holds_alternative<core::MediaContent>(clip.content) ||
           std::holds_alternative<core::SequenceRef>(clip.content);
}

Parameter angle(const core::Project& project, const core::Clip& clip) {
    Parameter made{.label = tr("Camera"), .type = core::ParamType::choice};
    const auto angles = core::angles_of(clip);
    for (const std::size_t take : angles)
        made.choices << angle_name(project, clip, take);
    const auto now = std::find(angles.begin(), angles.end(), clip.active_take());
    made.value =
        Value(now == angles.end() ? std::string() : made.choices[now - angles.begin()].toStdString());
    made.neutral = Value(made.choices.front().toStdString());
    made.set = [id = clip.id, angles, names = made.choices](const Value& value) {
        const auto index = names.indexOf(QString::fromStdString(std::get<std::string>(value)));
        return Edits{core::SelectTake{
            id, static_cast<std::int64_t>(angles[static_cast<std::size_t>(std::max<qsizetype>(0, index))])}};
    };
    return made;
}

ParameterGroup own_parameters(const core::Clip& clip, core::TrackKind kind, Time at) {
    const bool sound = kind == core::TrackKind::audio;
    ParameterGroup group{.title = sound ? tr("Sound") : tr("Clip"), .clip = clip.id};
    auto& list = group.parameters;
    if (clip.is_title()) list.push_back(words(clip));
    if (runs(clip)) list.push_back(speed(clip));
    if (sound) {
        Parameter volume = of_clip(clip.id, tr("Volume"), "volume_db", clip.volume_db, at);
        volume.unit = "dB", volume.least = -60, volume.most = 12, volume.decimals = 1;
        list.push_back(volume);
        Parameter pan = of_clip(clip.id, tr("Pan"), "pan", clip.pan, at);
        pan.least = -1;
        list.push_back(pan);
    } else {
        Parameter opacity = of_clip(clip.id, tr("Opacity"), "opacity", clip.opacity, at);
        opacity.unit = "%", opacity.factor = 100, opacity.decimals = 0, opacity.neutral = Value(1.0);
        list.push_back(opacity);
        list.push_back(blend(clip));
    }
    list.push_back(fade(clip, tr("Fade in"), clip.fade_in, &core::SetClip::fade_in));
    list.push_back(fade(clip, tr("Fade out"), clip.fade_out, &core::SetClip::fade_out));
    return group;
}

void add_content(std::vector<ParameterGroup>& groups, const core::Clip& clip, Time at) {
    const auto set = [id = clip.id](const std::string& name, const Curve& curve) {
        return Edits{core::SetParameter{.clip = id, .name = name, .value = curve}};
    };
    if (const auto* title = std::get_if<core::Title>(&clip.content)) {
        ParameterGroup group{.title = tr("Look of the title"), .clip = clip.id};
        add_kind(group, core::title_kind(), title->style, at, set);
        groups.push_back(std::move(group));
    }
    if (const auto* generator = std::get_if<core::Generator>(&clip.content))
        if (const core::Kind* kind = core::find_kind(core::Domain::generator, generator->kind)) {
            ParameterGroup group{.title = readable(kind->name), .clip = clip.id};
            add_kind(group, *kind, generator->params, at, set);
            if (!group.parameters.empty()) groups.push_back(std::move(group));
        }
}

void add_effects(std::vector<ParameterGroup>& groups, const core::Clip& clip, Time at) {
    for (std::size_t i = 0; i < clip.effects.size(); ++i) {
        const core::Effect& effect = clip.effects[i];
        ParameterGroup group{.title = readable(effect.name),
                             .clip = clip.id,
                             .effect = static_cast<int>(i),
                             .enabled = effect.enabled};
        const auto index = static_cast<std::int64_t>(i);
        const core::Kind* known = core::find_effect(effect.name);
        if (known)
            add_kind(group, *known, effect.params, at,
                     [id = clip.id, index](const std::string& name, const Curve& curve) {
                         return Edits{
                             core::SetParameter{.clip = id, .index = index, .name = name, .value = curve}};
                     });
        if (known && known->domain == core::Domain::picture)
            add_mask_parameters(group, effect.mask, clip.id, index, at);
        groups.push_back(std::move(group));
    }
}

void add_clip(std::vector<ParameterGroup>& groups, const core::Project& project, const core::Clip& clip,
              core::TrackKind kind, Time playhead) {
    const Time at =
        clip.source_time(std::clamp(playhead, clip.start, std::max(clip.start, clip.end() - Time(1))));
    groups.push_back(own_parameters(clip, kind, at));
    if (core::angle_count(clip) > 1) groups.back().parameters.push_back(angle(project, clip));
    if (kind != core::TrackKind::audio) add_mask_parameters(groups.back(), clip.mask, clip.id, {}, at);
    const std::size_t first = groups.size() - 1;
    add_content(groups, clip, at);
    add_effects(groups, clip, at);
    const auto own = std::make_shared<const core::Clip>(clip); // the list outlives its project
    for (std::size_t i = first; i < groups.size(); ++i) {
        groups[i].on_timeline = [own](Time key) { return core::timeline_time(*own, key); };
        groups[i].in_source = [own](Time at) { return own->source_time(at); };
    }
}

ParameterGroup of_transition(const core::Transition& transition, bool sound, Time at) {
    ParameterGroup group{.title = tr("Transition")};
    const auto id = transition.id;
    QStringList kinds;
    for (const core::Kind& kind : core::kinds_of(core::Domain::transition))
        if (!kind.hidden && (kind.group == "sound") == sound) kinds << QString::fromStdString(kind.name);
    group.parameters.push_back({.label = tr("Kind"),
                                .type = core::ParamType::choice,
                                .value = Value(transition.kind),
                                .neutral = Value(std::string(sound ? "crossfade" : "dissolve")),
                                .choices = kinds,
                                .set = [id](const Value& value) {
                                    return Edits{core::SetTransition{.transition = id,
                                                                     .kind = std::get<std::string>(value),
                                                                     .hold = true}};
                                }});
    group.parameters.push_back(
        {.label = tr("Length"),
         .unit = tr("s"),
         .value = Value(core::to_seconds(transition.length)),
         .neutral = Value(1.0),
         .least = 0.04,
         .most = std::max(5.0, core::to_seconds(transition.length)),
         .set = [id](const Value& value) {
             return Edits{core::SetTransition{
                 .transition = id, .length = core::from_seconds(core::number_in(value)), .hold = true}};
         }});
    if (!transition.from.empty() && !transition.to.empty()) {
        const QStringList ways{"centre", "before", "after"};
        group.parameters.push_back(
            {.label = tr("Lies"),
             .type = core::ParamType::choice,
             .value = Value(ways[static_cast<int>(transition.alignment)].toStdString()),
             .neutral = Value(std::string("centre")),
             .choices = ways,
             .set = [id, ways](const Value& value) {
                 const auto index = ways.indexOf(QString::fromStdString(std::get<std::string>(value)));
                 return Edits{core::SetTransition{
                     .transition = id, .alignment = static_cast<core::Alignment>(index), .hold = true}};
             }});
    }
    if (const core::Kind* kind = core::find_kind(core::Domain::transition, transition.kind))
        add_kind(group, *kind, transition.params, at,
                 [id, params = transition.params](const std::string& name, const Curve& curve) {
                     core::Params changed = params;
                     changed[name] = curve;
                     return Edits{core::SetTransition{.transition = id, .params = changed, .hold = true}};
                 });
    return group;
}

/// What is selected, of any kind when it is alone; else what the chat would mean.
core::ClipId meant(const core::Desk& desk) {
    if (desk.selection.size() == 1) return *desk.selection.begin();
    const core::Clip* clip = desk.target_clip();
    return clip ? clip->id : core::ClipId{};
}

} // namespace

std::vector<Edit> Parameter::chosen(const Value& now) const {
    if (!moves()) return set(now);
    core::Key key{key_here().value_or(at), now};
    for (const core::Key& there : std::get<std::vector<core::Key>>(*curve))
        if (there.at <= key.at) key.ease = there.ease; // goes on as it did
    return set_curve(core::with_key(*curve, key));
}

std::optional<Time> Parameter::key_here() const {
    // Speeds other than 1 bring a playhead back to a flick beside the key.
    constexpr Time kNear = core::Time(core::kFlicksPerSecond / 500);
    if (moves())
        for (const core::Key& key : std::get<std::vector<core::Key>>(*curve))
            if (key.at > at - kNear && key.at < at + kNear) return key.at;
    return std::nullopt;
}

std::vector<Edit> Parameter::toggle_key() const {
    if (const auto here = key_here()) return set_curve(core::without_key(*curve, *here));
    return moves() ? chosen(value) : set_curve(core::with_key(*curve, {at, value}));
}

std::optional<Time> Parameter::neighbour_key(int direction) const {
    std::optional<Time> best;
    const Time here = key_here().value_or(at);
    if (moves())
        for (const core::Key& key : std::get<std::vector<core::Key>>(*curve)) {
            if (direction > 0 && key.at > here && !best) best = key.at;
            if (direction < 0 && key.at < here) best = key.at;
        }
    return best;
}

QString readable(const std::string& name) {
    const QString text = QString::fromStdString(name).replace('_', ' ');
    return QCoreApplication::translate("catalogue", (text.left(1).toUpper() + text.mid(1)).toUtf8());
}

QString angle_name(const core::Project& project, const core::Clip& clip, std::size_t take) {
    const auto angles = core::angles_of(clip);
    const auto place = std::find(angles.begin(), angles.end(), take) - angles.begin();
    const core::Media* media = project.find_media(clip.takes()[take].media);
    const QString file = media ? QFileInfo(QString::fromStdString(media->path)).fileName() : QString();
    return tr("Angle %1").arg(place + 1) + (file.isEmpty() ? QString() : ": " + one_line(file, 60));
}

Inspected inspected(const core::Desk& desk) {
    const core::Project& project = *desk.project;
    if (const auto chosen = core::find_transition(project, desk.transition); chosen.transition) {
        core::TimeRange range;
        for (const auto& placed : core::placed_transitions(*chosen.track))
            if (placed.transition == chosen.transition) range = placed.range;
        const Time at = std::clamp(desk.playhead - range.start, Time(0), range.length());
        ParameterGroup group =
            of_transition(*chosen.transition, chosen.track->kind == core::TrackKind::audio, at);
        group.on_timeline = [start = range.start](Time key) { return start + key; };
        group.in_source = [start = range.start](Time at) { return at - start; };
        return {readable(chosen.transition->kind),
                QString::fromStdString(chosen.transition->id.value),
                {group},
                range};
    }
    const auto found = project.find_clip(meant(desk));
    if (!found.clip) return {};
    Inspected all{QString::fromStdString(found.clip->name),
                  QString::fromStdString(found.clip->id.value),
                  {},
                  found.clip->range()};
    add_clip(all.groups, project, *found.clip, found.track->kind, desk.playhead);
    if (found.track->kind != core::TrackKind::audio && desk.selection.size() != 1)
        for (const core::ClipId& id : core::linked_clips(project, found.clip->id))
            if (const auto linked = project.find_clip(id);
                linked.clip && linked.track->kind == core::TrackKind::audio)
                add_clip(all.groups, project, *linked.clip, linked.track->kind, desk.playhead);
    return all;
}

core::Edit add_effect_edit(const core::ClipId& clip, const QString& effect) {
    return core::AddEffect{clip, core::Effect{.name = effect.toStdString()}};
}

core::Edit remove_effect_edit(const core::ClipId& clip, int effect) {
    return core::RemoveEffect{clip, effect};
}

core::Edit enable_effect_edit(const core::Clip& clip, int effect, bool on) {
    core::Effect changed = clip.effects.at(static_cast<std::size_t>(effect));
    changed.enabled = on;
    return core::SetEffect{clip.id, effect, changed};
}

} // namespace ui
