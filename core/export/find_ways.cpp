// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/find_ways.h"
#include "core/base/result.h"
#include "core/render/compositor.h"
#include <algorithm>

namespace core {

namespace {

/// It is drawn for what is found out on the way alone.
constexpr Size kDrawn{64, 36};

bool steadied(const Clip& clip) {
    return clip.enabled && std::any_of(clip.effects.begin(), clip.effects.end(), [](const Effect& effect) {
               return effect.enabled && effect.name == "stabilize";
           });
}

/// The film of one clip alone, where it lies.
Project alone(const Project& project, const ClipId& id) {
    Project film = project;
    film.tracks.clear();
    const Project::Found found = project.find_clip(id);
    if (!found.clip) return film;
    auto track = std::make_shared<Track>(*found.track);
    track->clips = {*found.clip};
    track->transitions.clear();
    track->hidden = false;
    film.tracks.push_back(std::move(track));
    return film;
}

} // namespace

std::vector<ClipId> steadied_clips(const Project& project) {
    std::vector<ClipId> found;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            if (track->kind == TrackKind::video && steadied(clip)) found.push_back(clip.id);
    return found;
}

bool find_way(const Project& project, const std::filesystem::path& project_file, const ClipId& clip,
              const std::shared_ptr<KeptNotes>& notes, const std::stop_token& stop,
              const std::function<void(double)>& progress) {
    const Project film = alone(project, clip);
    if (film.tracks.empty()) return false;
    const Clip& own = film.tracks.front()->clips[0];
    const FrameRate rate = film.rate();
    const std::int64_t first = frame_at(own.start, rate),
                       count = std::max<std::int64_t>(1, frame_at(own.end() - Time(1), rate) - first + 1);
    Compositor compositor(project_file);
    compositor.keep_notes(notes);
    const auto draw = [&](std::int64_t frame) {
        if (stop.stop_requested()) throw Stopped();
        static_cast<void>(compositor.render(film, frame_start(first + frame, rate), kDrawn));
    };
    const std::size_t before = notes->size();
    for (const std::int64_t frame : {std::int64_t{0}, count / 2, count - 1})
        draw(frame);
    if (notes->size() == before) return false;
    for (std::int64_t frame = 0; frame < count; ++frame) {
        draw(frame);
        if (progress) progress(static_cast<double>(frame + 1) / static_cast<double>(count));
    }
    return true;
}

} // namespace core
