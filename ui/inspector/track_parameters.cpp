// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/track_parameters.h"
#include "ui/base/language.h"
#include "ui/inspector/kind_parameters.h"
#include "ui/timeline/timeline_painter.h"

namespace ui {
namespace {

using core::Time, core::Value;

Parameter mix(const core::TrackId& track, const QString& label, double now,
              std::optional<double> core::SetTrack::*field) {
    return {.label = label,
            .value = Value(now),
            .neutral = Value(0.0),
            .set = [track, field](const Value& value) {
                core::SetTrack edit{.track = track};
                edit.*field = core::number_in(value);
                return Edits{edit};
            }};
}

ParameterGroup own_parameters(const core::Project& project, const core::Track& track) {
    ParameterGroup group{.title = tr("Track"), .key = "own"};
    group.parameters.push_back({.label = tr("Name"),
                                .type = core::ParamType::text,
                                .value = Value(track.name),
                                .neutral = Value(std::string()),
                                .set = [id = track.id](const Value& name) {
                                    return Edits{
                                        core::SetTrack{.track = id, .name = std::get<std::string>(name)}};
                                }});
    core::Track unnamed = track;
    unnamed.name.clear();
    group.parameters.back().hint = track_name(project, unnamed);
    if (track.kind != core::TrackKind::audio) return group;
    Parameter gain = mix(track.id, tr("Gain"), track.gain_db, &core::SetTrack::gain_db);
    gain.unit = "dB", gain.least = -60, gain.most = 12, gain.decimals = 1;
    group.parameters.push_back(gain);
    Parameter pan = mix(track.id, tr("Pan"), track.pan, &core::SetTrack::pan);
    pan.least = -1;
    group.parameters.push_back(pan);
    return group;
}

void add_track_effects(Inspected& all, const core::Project& project, const std::vector<core::Effect>& effects,
                       const EffectPlace& place, Time playhead) {
    add_effects(all.groups, effects, place, playhead);
    all.effects_of = place;
    all.range = {Time(0), project.duration()};
    for (ParameterGroup& group : all.groups)
        for (Parameter& parameter : group.parameters) {
            parameter.on_timeline = parameter.in_source = [](Time time) { return time; };
            parameter.rate = project.rate();
            parameter.playhead = playhead;
        }
}

} // namespace

Inspected inspected_track(const core::Project& project, const core::Track& track, Time playhead) {
    Inspected all{.title = track_name(project, track),
                  .id = "track " + QString::fromStdString(track.id.value),
                  .groups = {own_parameters(project, track)}};
    all.domain = track.kind == core::TrackKind::audio ? core::Domain::sound : core::Domain::picture;
    add_track_effects(all, project, track.effects, {.clip = {}, .track = track.id}, playhead);
    return all;
}

Inspected inspected_whole(const core::Project& project, Time playhead) {
    Inspected all{.title = tr("Sound of the whole"), .id = "whole"};
    all.domain = core::Domain::sound;
    add_track_effects(all, project, project.master, {}, playhead);
    return all;
}

} // namespace ui
