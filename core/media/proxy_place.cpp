// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/proxy_place.h"
#include "core/media/frame_cache.h"
#include <cstdint>
#include <cstdio>

namespace core {

namespace fs = std::filesystem;

namespace {

/// FNV-1a: the same on every machine, unlike std::hash.
std::uint64_t hash_of(const std::string& bytes) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : bytes)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3ULL;
    return hash;
}

} // namespace

fs::path proxy_folder(const fs::path& project_file) {
    return project_file.empty() ? fs::path() : fs::path(project_file.string() + "-data") / "proxies";
}

fs::path proxy_path(const fs::path& folder, const std::string& source) {
    const SourceKey key = SourceKey::of(source);
    if (folder.empty() || key == SourceKey{}) return {};
    // Neither the folder nor the disk counts: a project and its media may be moved.
    const fs::path file(source);
    char mark[24];
    std::snprintf(
        mark, sizeof mark, "-%016llx.mp4",
        static_cast<unsigned long long>(hash_of(file.filename().string() + "\n" + std::to_string(key.bytes) +
                                                "\n" + std::to_string(key.changed))));
    constexpr std::size_t kMostOfName = 80;
    return folder / (file.stem().string().substr(0, kMostOfName) + mark);
}

std::optional<std::string> proxy_of(const fs::path& folder, const std::string& source) {
    std::error_code error;
    const fs::path path = proxy_path(folder, source);
    if (path.empty() || !fs::is_regular_file(path, error)) return {};
    return path.string();
}

void take_proxies_along(const fs::path& from_project, const fs::path& to_project) {
    const fs::path from = proxy_folder(from_project), to = proxy_folder(to_project);
    std::error_code error;
    if (from.empty() || to.empty() || from == to || !fs::is_directory(from, error)) return;
    fs::create_directories(to, error);
    for (fs::directory_iterator each(from, error), end; !error && each != end; each.increment(error)) {
        std::error_code ignored;
        if (each->path().extension() == ".mp4")
            fs::create_hard_link(each->path(), to / each->path().filename(), ignored);
    }
}

} // namespace core
