// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/cues.h"
#include "core/interchange/subtitle_titles.h"
#include <algorithm>

namespace core::interchange {
namespace {

void add_titles(const Project& project, TrackKind kind, std::vector<Cue>& cues) {
    for (const auto& track : project.tracks)
        if (track->kind == kind && !track->hidden)
            for (const Clip& clip : track->clips)
                if (clip.enabled && !clip.text().empty()) cues.push_back(cue_of(clip, false));
}

} // namespace

Tracks subtitle_tracks(const std::vector<Cue>& cues, std::int64_t& next_id) {
    std::vector<std::shared_ptr<Track>> tracks;
    for (const Cue& cue : cues) {
        if (cue.range.length() <= Time(0) || cue.range.start < Time(0) || cue.range.end > kLongestTime)
            continue;
        auto free = std::find_if(tracks.begin(), tracks.end(), [&](const auto& track) {
            return track->clips.back().end() <= cue.range.start;
        });
        if (free == tracks.end()) {
            free = tracks.insert(tracks.end(), std::make_shared<Track>());
            (*free)->id.value = std::string("t") + std::to_string(next_id++);
            (*free)->kind = TrackKind::subtitle;
        }
        Clip clip = clip_of(cue);
        clip.id.value = std::string("c") + std::to_string(next_id++);
        clip.name = cue.text.substr(0, cue.text.find('\n'));
        (*free)->clips.push_back(std::move(clip));
    }
    return {tracks.begin(), tracks.end()};
}

std::vector<Cue> cues_of(const Project& project) {
    const bool subtitled = std::any_of(project.tracks.begin(), project.tracks.end(), [](const auto& track) {
        return track->kind == TrackKind::subtitle && !track->clips.empty();
    });
    std::vector<Cue> titles;
    if (!subtitled) add_titles(project, TrackKind::title, titles);
    if (!subtitled && titles.empty()) add_titles(project, TrackKind::video, titles);
    return titles.empty() ? subtitles_of(project) : in_order(std::move(titles));
}

} // namespace core::interchange
