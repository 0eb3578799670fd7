// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bin_folders.h"
#include <algorithm>

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
    for (const auto& subclip : project.subclips)
        if (std::string moved = moved_folder(subclip->folder, from, to); moved != subclip->folder)
            edits.push_back(SetMedia{.media = subclip->id, .folder = std::move(moved)});
    std::vector<std::string> folders;
    for (const std::string& folder : project.folders)
        if (std::string moved = moved_folder(folder, from, to);
            !moved.empty() && std::find(folders.begin(), folders.end(), moved) == folders.end())
            folders.push_back(std::move(moved));
    if (folders != project.folders) edits.push_back(SetFolders{std::move(folders)});
    return edits;
}

} // namespace core
