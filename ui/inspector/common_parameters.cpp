// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/common_parameters.h"
#include "ui/base/language.h"
#include "ui/inspector/clip_parameters.h"
#include <QCoreApplication>
#include <algorithm>

namespace ui {
namespace {

using Groups = std::vector<ParameterGroup>;

struct Member {
    const core::Clip* clip;
    core::TrackKind kind;
};

ParameterGroup* find(Groups& groups, const QString& key) {
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const ParameterGroup& group) { return group.key == key; });
    return found == groups.end() ? nullptr : &*found;
}

/// What tells parameters of one group from each other.
struct Which {
    QString label;
    std::string name;
    core::ParamType type;
    [[nodiscard]] bool is(const Parameter& each) const {
        return each.label == label && each.name == name && each.type == type;
    }
};

/// Mostly it has the same place in all of them.
Parameter* find_like(ParameterGroup& group, const Which& wanted, std::size_t near) {
    if (near < group.parameters.size() && wanted.is(group.parameters[near])) return &group.parameters[near];
    const auto found = std::find_if(group.parameters.begin(), group.parameters.end(),
                                    [&](const Parameter& each) { return wanted.is(each); });
    return found == group.parameters.end() ? nullptr : &*found;
}

/// One parameter of the same of several clips; nothing where no value would do for all of them.
std::optional<Parameter> common(std::vector<Parameter> parts) {
    const Parameter& first = parts.front();
    Parameter all{.label = first.label,
                  .unit = first.unit,
                  .name = first.name,
                  .type = first.type,
                  .value = first.value,
                  .neutral = first.neutral,
                  .least = first.least,
                  .most = first.most,
                  .way = first.way,
                  .factor = first.factor,
                  .decimals = first.decimals,
                  .trimmed = first.trimmed,
                  .choices = first.choices,
                  .several_lines = first.several_lines,
                  .is_font = first.is_font,
                  .is_drawn = first.is_drawn,
                  .has_neutral = first.has_neutral,
                  .rate = first.rate,
                  .playhead = first.playhead,
                  .why_not = first.why_not};
    for (const Parameter& part : parts) {
        all.least = std::max(all.least, part.least);
        all.most = std::min(all.most, part.most);
        all.mixed = all.mixed || !same_value(part.value, all.value);
        all.choices.removeIf([&](const QString& choice) { return !part.choices.contains(choice); });
    }
    if (all.least > all.most || (all.type == core::ParamType::choice && all.choices.isEmpty()))
        return std::nullopt;
    all.parts = std::move(parts);
    return all;
}

/// What each of `sets` (a clip each) has: a change of it is one of all of them.
/// Takes what they hold.
ParameterGroup common_group(const std::vector<ParameterGroup*>& sets) {
    ParameterGroup& first = *sets.front();
    ParameterGroup all{
        .title = first.title, .key = first.key, .is_effect = first.is_effect, .enabled = first.enabled};
    for (std::size_t p = 0; p < first.parameters.size(); ++p) {
        if (first.parameters[p].alone) continue;
        const Which wanted{first.parameters[p].label, first.parameters[p].name, first.parameters[p].type};
        std::vector<Parameter> parts;
        parts.reserve(sets.size());
        for (ParameterGroup* set : sets)
            if (Parameter* same = find_like(*set, wanted, p)) parts.push_back(std::move(*same));
        if (parts.size() < sets.size()) continue;
        if (auto made = common(std::move(parts))) all.parameters.push_back(std::move(*made));
    }
    if (!first.is_effect) return all;
    std::vector<std::function<Edits(bool)>> enables;
    std::vector<std::function<Edits()>> removes;
    for (ParameterGroup* set : sets) {
        all.mixed = all.mixed || set->enabled != first.enabled;
        enables.push_back(std::move(set->enable)), removes.push_back(std::move(set->remove));
    }
    const auto append = [](Edits& to, Edits more) {
        std::move(more.begin(), more.end(), std::back_inserter(to));
    };
    all.enable = [enables, append](bool on) {
        Edits edits;
        for (const auto& each : enables)
            append(edits, each(on));
        return edits;
    };
    all.remove = [removes, append] {
        Edits edits;
        for (const auto& each : removes)
            append(edits, each());
        return edits;
    };
    return all;
}

/// The groups that all of them have, in the first one's order.
void add_common(Groups& groups, const core::Project& project, const std::vector<Member>& members,
                core::Time playhead, bool of_every_kind) {
    if (members.size() < 2) return;
    std::vector<Groups> own(members.size());
    for (std::size_t i = 0; i < members.size(); ++i)
        add_clip(own[i], project, *members[i].clip, members[i].kind, playhead, false);
    for (const ParameterGroup& first : own.front()) {
        std::vector<ParameterGroup*> sets;
        for (Groups& each : own)
            if (ParameterGroup* same = find(each, first.key)) sets.push_back(same);
        if (sets.size() < own.size()) continue;
        ParameterGroup made = common_group(sets);
        if (of_every_kind) made.title = tr("Clip");
        made.clips = static_cast<int>(members.size());
        if (!made.parameters.empty() || made.is_effect) groups.push_back(std::move(made));
    }
}

/// "2 clips": each of the sounds that belongs to a picture among them is counted with it.
QString count_words(const std::vector<Member>& pictures, const std::vector<Member>& sounds) {
    const bool beside = !pictures.empty() && !sounds.empty() &&
                        std::all_of(sounds.begin(), sounds.end(), [&](const Member& sound) {
                            return !sound.clip->link.empty() &&
                                   std::any_of(pictures.begin(), pictures.end(), [&](const Member& picture) {
                                       return picture.clip->link == sound.clip->link;
                                   });
                        });
    const auto count = static_cast<int>(pictures.size() + (beside ? 0 : sounds.size()));
    return beside ? QCoreApplication::translate("ui", "%n clip(s) with sound", nullptr, count)
                  : QCoreApplication::translate("ui", "%n clip(s)", nullptr, count);
}

} // namespace

Inspected inspected_clips(const core::Project& project, const std::vector<core::ClipId>& clips,
                          core::Time playhead) {
    Inspected all;
    std::vector<Member> pictures, sounds;
    for (const core::ClipId& id : clips) {
        const auto found = project.find_clip(id);
        if (!found.clip) continue;
        (found.track->kind == core::TrackKind::audio ? sounds : pictures)
            .push_back({found.clip, found.track->kind});
        const core::TimeRange range = found.clip->range();
        all.range = all.id.isEmpty() ? range
                                     : core::TimeRange{std::min(all.range.start, range.start),
                                                       std::max(all.range.end, range.end)};
        all.id += QString::fromStdString(id.value) + " ";
    }
    if (all.id.isEmpty()) return {};
    all.title = count_words(pictures, sounds);
    if (pictures.size() == 1 && sounds.size() == 1) {
        add_common(all.groups, project, {pictures.front(), sounds.front()}, playhead, true);
        return all;
    }
    add_common(all.groups, project, pictures, playhead, false);
    add_common(all.groups, project, sounds, playhead, false);
    return all;
}

} // namespace ui
