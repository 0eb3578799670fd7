// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/import_subtitles.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/interchange/cues.h"
#include <algorithm>

namespace core {

bool is_subtitle_file(const std::filesystem::path& file) {
    const auto format = subtitle_format(file);
    return format && *format != SubtitleFormat::text;
}

std::vector<Edit> subtitle_edits(const std::vector<Cue>& cues, const std::string& name,
                                 const std::string& language,
                                 const std::function<std::string(const char*)>& id) {
    std::vector<Edit> edits;
    std::int64_t unused = 1; // the ids that the tracks come with are not the project's
    for (const auto& laid : interchange::subtitle_tracks(cues, unused)) {
        const TrackId track{id("t")};
        edits.push_back(AddTrack{track, TrackKind::subtitle, name});
        if (!language.empty()) edits.push_back(SetTrack{.track = track, .language = language});
        for (Clip clip : laid->clips) {
            clip.id.value = id("c");
            edits.push_back(AddClip{track, std::move(clip)});
        }
    }
    return edits;
}

std::vector<Edit> subtitle_edits(const std::filesystem::path& file,
                                 const std::function<std::string(const char*)>& id) {
    const auto read = read_subtitles(read_file(file), file);
    if (!read.ok()) throw Failure(read.message());
    const std::filesystem::path stem = file.stem();
    std::string language = stem.extension().string();
    constexpr std::size_t kShortest = 3, kLongest = 4; // ".de", ".deu"
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    const bool named = language.size() >= kShortest && language.size() <= kLongest &&
                       std::all_of(language.begin() + 1, language.end(), small);
    const auto& name = named ? stem.stem() : stem;
    return subtitle_edits(read.value().cues, one_line(name.string()), named ? language.substr(1) : "", id);
}

} // namespace core
