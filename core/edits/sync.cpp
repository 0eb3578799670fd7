// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/sync.h"
#include "core/base/parse_number.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace core {
namespace {

template <typename Visit>
void for_each_clip(const Project& project, const Visit& visit) {
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            visit(*track, clip);
}

const MediaId* medium(const Clip& clip) {
    return clip.takes().empty() ? nullptr : &clip.takes().front().media;
}

/// How much later `clip` plays at `t` than `partner` does what both show there.
Time late_at(const Clip& clip, const Clip& partner, Time t) {
    const Time ahead = saturated_difference(partner.source_time(t), clip.source_time(t));
    return rescale((clip.reversed ? -ahead : ahead).count(), clip.speed.den, clip.speed.num);
}

} // namespace

std::vector<ClipId> linked_clips(const Project& project, const ClipId& id) {
    std::vector<ClipId> ids{id};
    const auto found = project.find_clip(id);
    if (!found.clip || found.clip->link.empty()) return ids;
    for_each_clip(project, [&](const Track&, const Clip& clip) {
        if (clip.link == found.clip->link && clip.id != id) ids.push_back(clip.id);
    });
    return ids;
}

std::vector<ClipId> clips_moving_with(const Project& project, const ClipId& id) {
    std::vector<ClipId> ids{id};
    const auto found = project.find_clip(id);
    if (!found.clip) return ids;
    // The group of a clip counts for its partners too, and the partners of a group's clips belong to it.
    std::set<std::string> links{found.clip->link}, groups{found.clip->group};
    for_each_clip(project, [&](const Track&, const Clip& clip) {
        if (!clip.link.empty() && links.contains(clip.link)) groups.insert(clip.group);
    });
    for_each_clip(project, [&](const Track&, const Clip& clip) {
        if (!clip.group.empty() && groups.contains(clip.group)) links.insert(clip.link);
    });
    for_each_clip(project, [&](const Track&, const Clip& clip) {
        const bool together = (!clip.link.empty() && links.contains(clip.link)) ||
                              (!clip.group.empty() && groups.contains(clip.group));
        if (together && clip.id != id) ids.push_back(clip.id);
    });
    return ids;
}

namespace {

std::string ordinal(std::size_t number) {
    const std::size_t last = number % 10, teen = number / 10 % 10;
    const char* ending = teen == 1 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return std::to_string(number) + ending;
}

} // namespace

std::vector<NamedClip> distinct_names(const Project& project, TrackKind kind) {
    std::map<std::string, std::vector<const Clip*>> same; // of one name, by time
    for_each_clip(project, [&](const Track& track, const Clip& clip) {
        if (track.kind == kind) same[clip.name].push_back(&clip);
    });
    for (auto& [name, clips] : same)
        std::stable_sort(clips.begin(), clips.end(),
                         [](const Clip* a, const Clip* b) { return a->start < b->start; });
    std::vector<NamedClip> names;
    for (const auto& [name, clips] : same)
        for (std::size_t i = 0; i < clips.size(); ++i)
            names.push_back(
                {clips[i]->id, clips.size() == 1
                                   ? name
                                   : name + " (" + ordinal(i + 1) + ", at " +
                                         plain_number(std::round(to_seconds(clips[i]->start) * 100) / 100) +
                                         " s)"});
    return names;
}

Time sync_offset(const Project& project, const Clip& clip) {
    if (clip.link.empty() || !medium(clip)) return Time(0);
    const auto found = project.find_clip(clip.id);
    if (!found.track) return Time(0);
    const Clip* partner = nullptr;
    for_each_clip(project, [&](const Track& track, const Clip& other) {
        if (!partner && other.link == clip.link && track.kind != found.track->kind && medium(other) &&
            *medium(other) == *medium(clip))
            partner = &other;
    });
    if (!partner || partner->reversed != clip.reversed) return Time(0);
    const Time from = std::max(clip.start, partner->start), to = std::min(clip.end(), partner->end());
    const Time first = late_at(clip, *partner, from);
    if (clip.speed == partner->speed || to <= from) return first;
    const Time last = late_at(clip, *partner, to); // they drift: the larger of both ends
    return std::abs(first.count()) >= std::abs(last.count()) ? first : last;
}

} // namespace core
