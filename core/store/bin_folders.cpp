// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bin_folders.h"

namespace core {

std::string parent_folder(const std::string& folder) {
    const auto last = folder.find_last_of('/');
    return last == std::string::npos ? std::string() : folder.substr(0, last);
}

std::string moved_folder(const std::string& path, const std::string& from, const std::string& to) {
    if (path == from) return to;
    if (!path.starts_with(from + "/")) return path;
    const std::string rest = path.substr(from.size() + 1);
    return to.empty() ? rest : to + "/" + rest;
}

std::vector<Edit> move_folder(const Project& project, const std::string& from, const std::string& to) {
    std::vector<Edit> edits;
    for (const auto& media : project.media)
        if (std::string moved = moved_folder(media->folder, from, to); moved != media->folder)
            edits.push_back(SetMedia{.media = media->id, .folder = std::move(moved)});
    return edits;
}

} // namespace core
