// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/clip_parameters.h"
#include "core/document/clip_curves.h"
#include "core/edits/multicam.h"
#include "core/edits/sync.h"
#include "ui/base/language.h"
#include "ui/inspector/kind_parameters.h"
#include "ui/inspector/mask_parameters.h"
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using core::Curve, core::Edit, core::Time, core::Value;

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

/// A choice of an enumeration of the document, by its names in their order.
template <typename Choice>
Parameter choice(const core::Clip& clip, const QString& label, const QStringList& names, Choice now,
                 std::optional<Choice> core::SetClip::*field) {
    return {.label = label,
            .type = core::ParamType::choice,
            .value = Value(names[static_cast<int>(now)].toStdString()),
            .neutral = Value(names.front().toStdString()),
            .choices = names,
            .set = [id = clip.id, names, field](const Value& value) {
                core::SetClip edit{.clip = id};
                edit.*field = static_cast<Choice>(std::max<qsizetype>(
                    0, names.indexOf(QString::fromStdString(std::get<std::string>(value)))));
                return Edits{edit};
            }};
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

const QStringList kFadeShapes{"linear", "equal_power", "smooth"};

void add_fades(std::vector<Parameter>& list, const core::Clip& clip) {
    list.push_back(fade(clip, tr("Fade in"), clip.fade_in, &core::SetClip::fade_in));
    list.push_back(
        choice(clip, tr("Fade in curve"), kFadeShapes, clip.fade_in_shape, &core::SetClip::fade_in_shape));
    list.push_back(fade(clip, tr("Fade out"), clip.fade_out, &core::SetClip::fade_out));
    list.push_back(
        choice(clip, tr("Fade out curve"), kFadeShapes, clip.fade_out_shape, &core::SetClip::fade_out_shape));
}

Parameter speed(const core::Clip& clip) {
    constexpr double kLeast = 1, kMost = 10'000; ///< percent, that the document has
    constexpr double kBeyond = 1'000'000;        ///< can be written, and is refused in words
    return {.label = tr("Speed"),
            .unit = "%",
            .value = Value(clip.speed.value() * 100),
            .neutral = Value(100.0),
            .most = kBeyond,
            .way = std::pair{5.0, 800.0},
            .trimmed = true,
            .set =
                [id = clip.id](const Value& percent) {
                    const auto hundredths =
                        static_cast<std::int64_t>(std::llround(core::number_in(percent) * 100));
                    return Edits{core::SetClip{.clip = id, .speed = core::FrameRate{hundredths, 10'000}}};
                },
            .why_not =
                [](const Value& percent) {
                    const double wanted = core::number_in(percent);
                    return wanted < kLeast || wanted > kMost
                               ? in_words(QString("The speed of a clip lies between 1 and 10000 percent."))
                               : QString();
                }};
}

Parameter enabled(const core::Clip& clip) {
    return {.label = tr("Enabled"),
            .type = core::ParamType::toggle,
            .value = Value(clip.enabled),
            .neutral = Value(true),
            .set = [id = clip.id](const Value& on) {
                return Edits{core::SetClip{.clip = id, .enabled = core::number_in(on) != 0}};
            }};
}

/// A time of the one clip; `edits` makes them of another one.
Parameter time_of(const QString& label, Time now, core::FrameRate rate, std::function<Edits(Time)> edits) {
    return {.label = label,
            .value = Value(core::to_seconds(now)),
            .neutral = Value(core::to_seconds(now)),
            .is_time = true,
            .alone = true,
            .has_neutral = false,
            .rate = rate,
            .set = [edits = std::move(edits), rate](const Value& seconds) {
                return edits(core::from_seconds(core::number_in(seconds), rate));
            }};
}

/// Where a clip lies, how long it is, and where in its medium it begins.
void add_times(std::vector<Parameter>& list, const core::Project& project, const core::Clip& clip) {
    const core::FrameRate rate = project.rate();
    list.push_back(
        time_of(tr("Start"), clip.start, rate,
                [ids = core::clips_moving_with(project, clip.id), start = clip.start, rate](Time wanted) {
                    return Edits{core::MoveClips{ids, core::snap_to_frame(wanted, rate) - start, {}}};
                }));
    list.push_back(
        time_of(tr("Length"), clip.length(), rate, [id = clip.id, start = clip.start, rate](Time wanted) {
            return Edits{core::TrimClip{.clip = id, .to = start + core::snap_to_frame(wanted, rate)}};
        }));
    const core::Media* media =
        clip.takes().empty() ? nullptr : project.find_media(clip.takes().front().media);
    if (!media || media->kind == core::MediaKind::image) return; // it shows the same everywhere
    const Time in = clip.source.start - clip.takes().front().origin;
    list.push_back(time_of(tr("Source in"), in, rate, [id = clip.id, in](Time wanted) {
        return Edits{core::SlipClip{.clip = id, .by = wanted - in}};
    }));
}

const QStringList kBlends{"normal", "add",     "subtract",   "multiply",   "screen",    "overlay",
                          "darken", "lighten", "difference", "soft_light", "hard_light"};

Parameter words(const core::Clip& clip) {
    return {.label = tr("Words"),
            .type = core::ParamType::text,
            .value = Value(clip.text()),
            .neutral = Value(clip.text()),
            .several_lines = true,
            .alone = true,
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

ParameterGroup own_parameters(const core::Project& project, const core::Clip& clip, core::TrackKind kind,
                              Time at, bool times) {
    const bool sound = kind == core::TrackKind::audio;
    ParameterGroup group{.title = sound ? tr("Sound") : tr("Clip"), .key = "own"};
    auto& list = group.parameters;
    if (clip.is_title()) list.push_back(words(clip));
    list.push_back(enabled(clip));
    if (times) add_times(list, project, clip);
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
        list.push_back(choice(clip, tr("Blend"), kBlends, clip.blend, &core::SetClip::blend));
    }
    add_fades(list, clip);
    return group;
}

void add_content(std::vector<ParameterGroup>& groups, const core::Clip& clip, Time at) {
    const auto set = [id = clip.id](const std::string& name, const Curve& curve) {
        return Edits{core::SetParameter{.clip = id, .name = name, .value = curve}};
    };
    if (const auto* title = std::get_if<core::Title>(&clip.content)) {
        ParameterGroup group{.title = tr("Look of the title"), .key = "title"};
        add_kind(group, core::title_kind(), title->style, at, set);
        groups.push_back(std::move(group));
    }
    if (const auto* generator = std::get_if<core::Generator>(&clip.content))
        if (const core::Kind* kind = core::find_kind(core::Domain::generator, generator->kind)) {
            ParameterGroup group{.title = readable(kind->name),
                                 .key = "generator " + QString::fromStdString(kind->name)};
            add_kind(group, *kind, generator->params, at, set);
            if (!group.parameters.empty()) groups.push_back(std::move(group));
        }
}

} // namespace

void add_clip(std::vector<ParameterGroup>& groups, const core::Project& project, const core::Clip& clip,
              core::TrackKind kind, Time playhead, bool times) {
    const Time at =
        clip.source_time(std::clamp(playhead, clip.start, std::max(clip.start, clip.end() - Time(1))));
    const std::size_t first = groups.size();
    groups.push_back(own_parameters(project, clip, kind, at, times));
    if (core::angle_count(clip) > 1) groups.back().parameters.push_back(angle(project, clip));
    if (kind != core::TrackKind::audio) add_mask_parameters(groups.back(), clip.mask, clip.id, {}, at);
    add_content(groups, clip, at);
    add_effects(groups, clip.effects, {.clip = clip.id, .track = {}}, at);
    const auto own = std::make_shared<const core::Clip>(clip); // the list outlives its project
    for (std::size_t i = first; i < groups.size(); ++i)
        for (Parameter& parameter : groups[i].parameters) {
            parameter.on_timeline = [own](Time key) { return core::timeline_time(*own, key); };
            parameter.in_source = [own](Time time) { return own->source_time(time); };
            parameter.rate = project.rate();
            parameter.playhead = playhead;
            parameter.here = clip.range().contains(playhead);
            parameter.owner = QString::fromStdString(clip.name);
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

} // namespace ui
