// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/parameters.h"
#include "core/document/transitions.h"
#include "core/edits/multicam.h"
#include "core/edits/sync.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/inspector/catalogue_words.h"
#include "ui/inspector/clip_parameters.h"
#include "ui/inspector/common_parameters.h"
#include "ui/inspector/track_parameters.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using core::Time, core::Value;

/// Speeds other than 1 bring a playhead back to a flick beside the key.
constexpr Time kNear = core::Time(core::kFlicksPerSecond / 500);

template <typename EditsOf>
Edits of_all(const std::vector<Parameter>& parts, const EditsOf& edits_of) {
    Edits all;
    for (const Parameter& part : parts)
        for (core::Edit& edit : edits_of(part))
            all.push_back(std::move(edit));
    return all;
}

/// A point of which a part was not chosen has that of `own` there.
Value completed(Value wanted, const Value& own) {
    auto* point = std::get_if<core::Point>(&wanted);
    const auto* there = std::get_if<core::Point>(&own);
    if (!point || !there) return wanted;
    if (std::isnan(point->x)) point->x = there->x;
    if (std::isnan(point->y)) point->y = there->y;
    return wanted;
}

/// The one clip that is meant: selected alone or with nothing but its own sound, else what the chat would
/// mean.
const core::Clip* meant(const core::Desk& desk) {
    if (desk.selection.size() == 1) return desk.project->find_clip(*desk.selection.begin()).clip;
    if (desk.selection.empty()) return desk.target_clip();
    const core::Clip* clip = desk.selected_clip();
    if (!clip) return nullptr;
    const auto own = core::linked_clips(*desk.project, clip->id);
    const bool all_its_own =
        std::all_of(desk.selection.begin(), desk.selection.end(), [&](const core::ClipId& id) {
            return std::find(own.begin(), own.end(), id) != own.end();
        });
    return all_its_own ? clip : nullptr;
}

Inspected inspected_transition(const core::Project& project, const core::Desk& desk) {
    const auto chosen = core::find_transition(project, desk.transition);
    core::TimeRange range;
    for (const auto& placed : core::placed_transitions(*chosen.track))
        if (placed.transition == chosen.transition) range = placed.range;
    const Time at = std::clamp(desk.playhead - range.start, Time(0), range.length());
    ParameterGroup group =
        of_transition(*chosen.transition, chosen.track->kind == core::TrackKind::audio, at);
    for (Parameter& parameter : group.parameters) {
        parameter.on_timeline = [start = range.start](Time key) { return start + key; };
        parameter.in_source = [start = range.start](Time time) { return time - start; };
        parameter.rate = project.rate();
        parameter.playhead = desk.playhead;
    }
    return {.title = readable(chosen.transition->kind),
            .id = QString::fromStdString(chosen.transition->id.value),
            .groups = {std::move(group)},
            .range = range};
}

Inspected inspected_clip(const core::Project& project, const core::Desk& desk, const core::Clip& clip) {
    const core::Track& track = *project.find_clip(clip.id).track;
    Inspected all{.title = QString::fromStdString(clip.name),
                  .id = QString::fromStdString(clip.id.value),
                  .range = clip.range()};
    if (!clip.takes().empty())
        if (const core::Take& take = clip.takes()[clip.active_take()]; take.generated) all.made = take;
    add_clip(all.groups, project, clip, track.kind, desk.playhead, true);
    if (track.kind != core::TrackKind::audio && desk.selection.size() != 1)
        for (const core::ClipId& id : core::linked_clips(project, clip.id))
            if (const auto linked = project.find_clip(id);
                linked.clip && linked.track->kind == core::TrackKind::audio)
                add_clip(all.groups, project, *linked.clip, linked.track->kind, desk.playhead, false);
    return all;
}

} // namespace

bool Parameter::moves() const {
    if (parts.empty()) return curve && core::moves(*curve);
    return std::any_of(parts.begin(), parts.end(), [](const Parameter& part) { return part.moves(); });
}

bool Parameter::may_move() const {
    if (parts.empty()) return curve.has_value();
    return std::all_of(parts.begin(), parts.end(), [](const Parameter& part) { return part.may_move(); });
}

Edits Parameter::chosen(const Value& now) const {
    if (!parts.empty())
        return of_all(parts, [&](const Parameter& part) {
            return part.moves() && !part.here ? Edits{} : part.chosen(completed(now, part.value));
        });
    const Value wanted = completed(now, value);
    if (!moves()) return set(wanted);
    core::Key key{key_here().value_or(at), wanted};
    for (const core::Key& there : std::get<std::vector<core::Key>>(*curve))
        if (there.at <= key.at) key.ease = there.ease; // goes on as it did
    return set_curve(core::with_key(*curve, key));
}

bool Parameter::takes_values() const {
    return parts.empty() || std::any_of(parts.begin(), parts.end(),
                                        [](const Parameter& part) { return part.here || !part.moves(); });
}

Edits Parameter::reset() const {
    return parts.empty() ? set(neutral) : of_all(parts, [](const Parameter& part) { return part.reset(); });
}

bool Parameter::is_neutral() const {
    if (parts.empty()) return same_value(value, neutral) && !moves();
    return std::all_of(parts.begin(), parts.end(), [](const Parameter& part) { return part.is_neutral(); });
}

std::optional<Time> Parameter::key_here() const {
    if (moves())
        for (const core::Key& key : std::get<std::vector<core::Key>>(*curve))
            if (key.at > at - kNear && key.at < at + kNear) return key.at;
    return std::nullopt;
}

bool Parameter::has_key() const {
    if (parts.empty()) return key_here().has_value();
    return takes_keys() && std::all_of(parts.begin(), parts.end(),
                                       [](const Parameter& part) { return !part.here || part.has_key(); });
}

bool Parameter::takes_keys() const {
    return may_move() && (parts.empty() || std::any_of(parts.begin(), parts.end(),
                                                       [](const Parameter& part) { return part.here; }));
}

Edits Parameter::toggle_key() const {
    if (!parts.empty())
        return of_all(parts, [away = has_key()](const Parameter& part) {
            return part.here && part.has_key() == away ? part.toggle_key() : Edits{};
        });
    if (const auto here = key_here()) return set_curve(core::without_key(*curve, *here));
    return moves() ? chosen(value) : set_curve(core::with_key(*curve, {at, value}));
}

std::optional<Time> Parameter::neighbour(int direction) const {
    std::optional<Time> best;
    const auto look_at = [&](Time time) {
        const bool beyond = direction > 0 ? time > playhead + kNear : time < playhead - kNear;
        if (beyond && (!best || (direction > 0 ? time < *best : time > *best))) best = time;
    };
    for (const Parameter& part : parts)
        if (const auto its = part.neighbour(direction)) look_at(*its);
    if (parts.empty() && moves())
        for (const core::Key& key : std::get<std::vector<core::Key>>(*curve))
            look_at(core::snap_to_frame(on_timeline ? on_timeline(key.at) : key.at, rate));
    return best;
}

QString readable(const std::string& name) {
    for (const auto& [id, proper] : kProperNames)
        if (name == id) return QCoreApplication::translate("catalogue", proper);
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

bool same_value(const Value& a, const Value& b) {
    const bool numbers = a.index() < 2 && b.index() < 2; // numbers and switches
    return numbers ? std::abs(core::number_in(a) - core::number_in(b)) < 1e-6 : a == b;
}

Inspected inspected(const core::Desk& desk, bool whole) {
    const core::Project& project = *desk.project;
    if (whole) return inspected_whole(project, desk.playhead);
    if (core::find_transition(project, desk.transition).transition)
        return inspected_transition(project, desk);
    if (desk.selection.empty())
        if (const core::Track* track = project.find_track(desk.track))
            return inspected_track(project, *track, desk.playhead);
    if (const core::Clip* clip = meant(desk)) return inspected_clip(project, desk, *clip);
    return inspected_clips(project, desk.selected(), desk.playhead);
}

} // namespace ui
