// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/look_up.h"
#include "core/interchange/paths.h"
#include "core/media/probe.h"

namespace core::interchange {

std::optional<FileFacts> look_up(const std::string& path, const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    const auto is_file = [&](const fs::path& file) { return fs::is_regular_file(file, ignored); };
    fs::path file = path;
    if (!file.is_absolute() || !is_file(file)) file = folder / file_name(path);
    if (path.empty() || !is_file(file)) return std::nullopt;
    FileFacts facts{.path = fs::absolute(file, ignored).lexically_normal().string()};
    try {
        const MediaInfo info = probe(facts.path);
        facts.kind = !info.has_video ? MediaKind::audio : info.is_image ? MediaKind::image : MediaKind::video;
        facts.duration = info.duration;
        if (info.picture_end < info.duration) facts.picture_end = info.picture_end;
        facts.size = info.size, facts.fps = info.fps;
        facts.has_audio = !info.audio.empty();
        for (std::size_t i = 0; i < info.audio.size(); ++i) {
            if (info.audio.size() > 1)
                facts.sounds.push_back(std::to_string(i + 1) + ": " + info.audio[i].title);
            if (info.audio[i].usual) facts.usual_sound = static_cast<std::int64_t>(i);
        }
        facts.bytes = fs::file_size(facts.path, ignored);
        return facts;
    } catch (...) { // what is there is no medium: the clip stays offline and says so
        return std::nullopt;
    }
}

} // namespace core::interchange
