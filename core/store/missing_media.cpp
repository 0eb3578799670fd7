// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/missing_media.h"
#include "core/base/text.h"
#include "core/base/thrown.h"
#include "core/media/probe.h"
#include "core/sound/heard.h"
#include "core/store/project_file.h"
#include <map>

namespace core {

namespace fs = std::filesystem;

namespace {

struct Use {
    bool picture = false, sound = false;
};

using Uses = std::map<std::string, Use>;

void note_uses(const Project& project, const Tracks& tracks, bool sound, const TimeRange& range, Uses& uses) {
    for (const auto& track : tracks) {
        if ((track->kind == TrackKind::audio) != sound || (!sound && track->hidden)) continue;
        for (const Clip& clip : track->clips) {
            if (!clip.range().overlaps(range) || (sound ? !is_heard(clip) : !clip.enabled)) continue;
            if (const auto* nested = std::get_if<SequenceRef>(&clip.content)) {
                const Tracks& inner = project.tracks_of(nested->sequence);
                note_uses(project, sound ? heard_tracks(inner) : inner, sound, clip.source, uses);
            }
            if (clip.takes().empty()) continue;
            const Take& take = sound ? clip.takes().front()
                                     : clip.takes()[std::min(clip.active_take(), clip.takes().size() - 1)];
            Use& use = uses[take.media.value];
            (sound ? use.sound : use.picture) = true;
        }
    }
}

/// The media that the clips of a range show or sound, each once; those of nested sequences, too.
Uses uses_in(const Project& project, const TimeRange& range) {
    Uses uses;
    note_uses(project, project.tracks, false, range, uses);
    note_uses(project, heard_tracks(project.tracks), true, range, uses);
    return uses;
}

std::string file_name(const Media& media) {
    return one_line(fs::path(media.path).filename().string(), 100);
}

std::string problem_of_file(const std::string& path, const Use& use) {
    std::error_code error;
    if (!fs::exists(path, error)) return "it is not at " + one_line(path, 300);
    try {
        const MediaInfo info = probe(path);
        if (use.picture && !info.has_video) return "it holds no picture any more";
        if (use.sound && info.audio.empty()) return "it holds no sound any more";
    } catch (...) {
        return sentence_of_thrown();
    }
    return {};
}

} // namespace

std::vector<MissingMedia> missing_media(const Project& project, const fs::path& project_file,
                                        const TimeRange& range, bool pictures, bool sounds) {
    std::vector<MissingMedia> missing;
    const auto uses = uses_in(project, range);
    for (const auto& media : project.media) {
        const auto found = uses.find(media->id.value);
        if (found == uses.end()) continue;
        const Use use{found->second.picture && pictures, found->second.sound && sounds};
        if (!use.picture && !use.sound) continue;
        std::string why = problem_of_file(ProjectFile::resolve(project_file, media->path), use);
        if (!why.empty()) missing.push_back({media->id, file_name(*media), std::move(why)});
    }
    return missing;
}

std::vector<std::string> changed_media(const Project& project, const fs::path& project_file,
                                       const TimeRange& range) {
    std::vector<std::string> changed;
    const auto uses = uses_in(project, range);
    for (const auto& media : project.media) {
        if (media->bytes == 0 || !uses.contains(media->id.value)) continue;
        std::error_code error;
        const auto bytes = fs::file_size(ProjectFile::resolve(project_file, media->path), error);
        if (error || bytes == media->bytes) continue;
        changed.push_back(file_name(*media) + " has changed since it came into the project (" +
                          std::to_string(media->bytes) + " bytes then, " + std::to_string(bytes) +
                          " now); watch the film before you rely on it");
    }
    return changed;
}

std::string sentence_of(const std::vector<MissingMedia>& missing) {
    constexpr std::size_t kNamed = 3;
    std::string sentence;
    for (std::size_t i = 0; i < std::min(missing.size(), kNamed); ++i)
        sentence += (i ? "; " : "") + missing[i].name + " cannot be used: " + missing[i].why;
    if (missing.size() > kNamed) sentence += "; and " + std::to_string(missing.size() - kNamed) + " more";
    return sentence + ". Find it at another place (`saycut relink`), or allow a slate and silence instead "
                      "(--allow-missing)";
}

} // namespace core
