// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/parameters.h"
#include "core/catalogue/catalogue.h"
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace ui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Inspector", text);
}

/// "colour_balance" as people read it: "Colour balance".
QString readable(const std::string& name) {
    QString text = QString::fromStdString(name).replace('_', ' ');
    return text.left(1).toUpper() + text.mid(1);
}

Parameter fade(const core::Clip& clip, const QString& label, core::Time now,
               std::optional<core::Time> core::SetClip::*field) {
    return {.label = label,
            .unit = tr("s"),
            .value = core::to_seconds(now),
            .most = core::to_seconds(clip.length()),
            .set = [id = clip.id, field](double seconds) -> core::Edit {
                core::SetClip edit{.clip = id};
                edit.*field = core::from_seconds(seconds);
                return edit;
            }};
}

ParameterGroup own_parameters(const core::Clip& clip, core::TrackKind kind) {
    ParameterGroup group{.title = tr("Clip")};
    if (kind != core::TrackKind::title)
        group.parameters.push_back(
            {.label = tr("Speed"),
             .unit = "%",
             .value = clip.speed.value() * 100,
             .neutral = 100,
             .least = 5,
             .most = 800,
             .decimals = 0,
             .set = [id = clip.id](double percent) -> core::Edit {
                 const auto hundredths = static_cast<std::int64_t>(percent * 100 + 0.5);
                 return core::SetClip{.clip = id, .speed = core::FrameRate{hundredths, 10'000}};
             }});
    if (kind == core::TrackKind::audio)
        group.parameters.push_back({.label = tr("Volume"),
                                    .unit = "dB",
                                    .value = core::number_at(clip.volume_db, clip.source.start),
                                    .least = -60,
                                    .most = 12,
                                    .decimals = 1,
                                    .set = [id = clip.id](double db) -> core::Edit {
                                        return core::SetClip{.clip = id, .volume_db = core::Value(db)};
                                    }});
    group.parameters.push_back(fade(clip, tr("Fade in"), clip.fade_in, &core::SetClip::fade_in));
    group.parameters.push_back(fade(clip, tr("Fade out"), clip.fade_out, &core::SetClip::fade_out));
    return group;
}

} // namespace

std::vector<ParameterGroup> parameters_of(const core::Clip& clip, core::TrackKind kind) {
    std::vector<ParameterGroup> groups{own_parameters(clip, kind)};
    for (std::size_t i = 0; i < clip.effects.size(); ++i) {
        const core::Effect& effect = clip.effects[i];
        ParameterGroup group{
            .title = readable(effect.name), .effect = static_cast<int>(i), .enabled = effect.enabled};
        if (const core::Kind* known = core::find_effect(effect.name))
            for (const core::ParamSpec& parameter : known->params) {
                if (parameter.type != core::ParamType::number && parameter.type != core::ParamType::toggle)
                    continue;
                group.parameters.push_back(
                    {.label = readable(parameter.name),
                     .value = core::number_of(*known, effect.params, parameter.name, clip.source.start),
                     .neutral = parameter.neutral_number(),
                     .least = parameter.least,
                     .most = parameter.most,
                     .decimals = parameter.most - parameter.least > 50 ? 0 : 2,
                     .set = [id = clip.id, i, effect, name = parameter.name](double value) -> core::Edit {
                         core::Effect changed = effect;
                         changed.params[name] = core::Value(value);
                         return core::SetEffect{id, static_cast<std::int64_t>(i), changed};
                     }});
            }
        groups.push_back(std::move(group));
    }
    return groups;
}

QStringList effects_for(core::TrackKind kind) {
    QStringList names;
    const auto domain = kind == core::TrackKind::audio ? core::Domain::sound : core::Domain::picture;
    for (const core::Kind& effect : core::kinds_of(domain))
        if (!effect.hidden) names << QString::fromStdString(effect.name);
    return names;
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
