// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/find_media.h"
#include "core/store/project_file.h"
#include <map>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr int kDeepest = 12;
constexpr std::size_t kMostFiles = 200'000;

} // namespace

std::vector<MediaId> offline_media(const Project& project, const fs::path& project_file) {
    std::vector<MediaId> offline;
    for (const auto& media : project.media) {
        std::error_code error;
        if (!fs::is_regular_file(ProjectFile::resolve(project_file, media->path), error))
            offline.push_back(media->id);
    }
    return offline;
}

std::vector<Edit> find_media_below(const Project& project, const std::vector<MediaId>& wanted,
                                   const fs::path& folder, const std::stop_token& stop) {
    std::multimap<std::string, const Media*> names;
    for (const MediaId& id : wanted)
        if (const Media* media = project.find_media(id))
            names.emplace(fs::path(media->path).filename().string(), media);
    std::map<const Media*, fs::path> found;
    std::error_code error;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
    std::size_t seen = 0;
    for (const fs::recursive_directory_iterator end; !error && walk != end; walk.increment(error)) {
        if (stop.stop_requested() || ++seen > kMostFiles || found.size() == names.size()) break;
        if (walk.depth() >= kDeepest) walk.disable_recursion_pending();
        std::error_code ignored;
        const auto [first, last] = names.equal_range(walk->path().filename().string());
        for (auto each = first; each != last; ++each) {
            const Media* media = each->second;
            if (found.contains(media) || !walk->is_regular_file(ignored)) continue;
            if (media->bytes == 0 || walk->file_size(ignored) == media->bytes)
                found[media] = fs::absolute(walk->path(), ignored).lexically_normal();
        }
    }
    std::vector<Edit> edits;
    for (const MediaId& id : wanted)
        if (const auto at = found.find(project.find_media(id)); at != found.end())
            edits.push_back(RelinkMedia{id, at->second.string()});
    return edits;
}

} // namespace core
