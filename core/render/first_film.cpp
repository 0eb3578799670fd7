// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/first_film.h"

namespace core {
namespace {

const Media* first_on(const Project& project, const Tracks& tracks, int depth = 0) {
    constexpr int kDeepest = 16;
    const Clip* first = nullptr;
    const Media* found = nullptr;
    for (const auto& track : tracks) {
        if (track->kind != TrackKind::video || track->hidden) continue;
        for (const Clip& clip : track->clips) {
            if (first && clip.start >= first->start) break; // clips lie by their starts
            const auto* inner = std::get_if<SequenceRef>(&clip.content);
            const Media* media = inner && depth < kDeepest
                                     ? first_on(project, project.tracks_of(inner->sequence), depth + 1)
                                 : clip.takes().empty() ? nullptr
                                                        : project.find_media(clip.takes().front().media);
            if (!media || media->kind == MediaKind::image || media->kind == MediaKind::audio) continue;
            first = &clip, found = media;
            break;
        }
    }
    return found;
}

} // namespace

const Media* first_film(const Project& project) {
    return first_on(project, project.tracks);
}

} // namespace core
