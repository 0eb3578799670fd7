// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/lay_out.h"
#include "core/interchange/paths.h"
#include <algorithm>
#include <unordered_map>

namespace core::interchange {

std::vector<Item> items_of(const Track& track, FrameRate fps) {
    std::vector<Item> items;
    const auto placed = placed_transitions(track);
    std::unordered_map<const Clip*, const PlacedTransition*> in, out;
    for (const PlacedTransition& join : placed) {
        if (join.to) in[join.to] = &join;
        if (join.from) out[join.from] = &join;
    }
    const Time least = frame_start(1, fps) / 2;
    Time at{};
    for (const Clip& clip : track.clips) {
        if (clip.start - at > least) items.push_back({.range = {at, clip.start}});
        const auto comes = in.find(&clip), goes = out.find(&clip);
        Item item{.is = Item::Is::clip, .range = clip.range(), .clip = &clip};
        if (comes != in.end())
            items.push_back(
                {.is = Item::Is::transition, .range = comes->second->range, .join = *comes->second});
        if (comes != in.end() && comes->second->from) item.head = clip.start - comes->second->range.start;
        if (goes != out.end() && goes->second->to) item.tail = goes->second->range.end - clip.end();
        items.push_back(item);
        if (goes != out.end() && !goes->second->to)
            items.push_back(
                {.is = Item::Is::transition, .range = goes->second->range, .join = *goes->second});
        at = clip.end();
    }
    return items;
}

Time source_of(const Clip& clip, Time head, Time tail) {
    if (clip.frozen) return *clip.frozen;
    const Time more = clip.reversed ? tail : head;
    return clip.source.start - rescale(more.count(), clip.speed.num, clip.speed.den);
}

const Media* medium_of(const Project& project, const Clip& clip) {
    const auto& takes = clip.takes();
    if (takes.empty()) return nullptr;
    return project.find_media(takes[std::min(clip.active_take(), takes.size() - 1)].media);
}

namespace {

bool is_usual(const Curve& curve, double usual) {
    return constant_number(curve) == usual;
}

void note_clip(const Clip& clip, const Able& able, Losses& losses) {
    const std::string& name = clip.name;
    if (!able.effects)
        for (const Effect& effect : clip.effects)
            if (!able.transform || effect.name != "transform") losses.add("effects", effect.name);
    const bool level = !able.volume && !is_usual(clip.volume_db, 0),
               cover = !able.opacity && !is_usual(clip.opacity, 1);
    if (!able.levels && (level || cover || !is_usual(clip.pan, 0))) losses.add("levels", name);
    const bool keyed = std::any_of(clip.effects.begin(), clip.effects.end(), [](const Effect& effect) {
        return std::any_of(effect.params.begin(), effect.params.end(),
                           [](const auto& param) { return moves(param.second); });
    });
    if (!able.keyframes && (keyed || moves(clip.volume_db) || moves(clip.pan) || moves(clip.opacity)))
        losses.add("keyframes", name);
    const bool masked = std::any_of(clip.effects.begin(), clip.effects.end(),
                                    [](const Effect& effect) { return effect.mask.has_value(); });
    if (!able.masks && (clip.mask || masked)) losses.add("masks", name);
    if (clip.blend != BlendMode::normal) losses.add("blend_modes", name);
    if (!able.speed && !clip.frozen && clip.speed != FrameRate{1, 1}) losses.add("speeds", name);
    if (!able.speed && clip.reversed) losses.add("reversed", name);
    if (!able.freeze && clip.frozen) losses.add("freeze", name);
    if (!able.disabled && !clip.enabled) losses.add("disabled", name);
    if (!able.muted && clip.muted) losses.add("muted", name);
    if (!able.fades && (clip.fade_in > Time(0) || clip.fade_out > Time(0))) losses.add("fades", name);
    if (clip.takes().size() > 1) losses.add("takes", name);
    if (const auto* title = std::get_if<Title>(&clip.content)) {
        if (!able.titles)
            losses.add("titles", name);
        else if (!able.title_style && !title->style.empty())
            losses.add("title_style", name);
    }
    if (std::holds_alternative<SequenceRef>(clip.content) && !able.nested) losses.add("nested", name);
    if (const auto* made = std::get_if<Generator>(&clip.content); made && !able.generators)
        losses.add("generators", made->kind);
    if (std::holds_alternative<Adjustment>(clip.content)) losses.add("adjustments", name);
}

void note_tracks(const Tracks& tracks, const Able& able, Losses& losses) {
    for (const auto& track : tracks) {
        if (!track->effects.empty() || track->gain_db != 0 || track->pan != 0)
            losses.add("track_effects", track->name);
        if (track->locked && !able.locked) losses.add("locked", track->name);
        if ((track->muted || track->hidden) && !able.muted) losses.add("muted", track->name);
        for (const Clip& clip : track->clips)
            note_clip(clip, able, losses);
        for (const Transition& transition : track->transitions)
            if (!able.kinds && transition.kind != "dissolve" && transition.kind != "crossfade")
                losses.add("transition_kind", transition.kind);
    }
}

} // namespace

void note_losses(const Project& project, const Able& able, Losses& losses) {
    note_tracks(project.tracks, able, losses);
    if (able.nested)
        for (const auto& sequence : project.sequences)
            note_tracks(sequence->tracks, able, losses);
    for (const Effect& effect : project.master)
        losses.add("track_effects", effect.name);
    if (!able.markers)
        for (const Marker& marker : project.markers)
            losses.add("markers", marker.name);
    for (const Message& message : project.messages)
        if (message.role == "user") losses.add("messages");
}

std::string place_of(const Media& media, const std::string& project_folder) {
    return path_of(media.path, project_folder);
}

} // namespace core::interchange
