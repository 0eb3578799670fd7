// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media_below.h"
#include "core/base/text.h"
#include <algorithm>
#include <string_view>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr int kDeepest = 12;
constexpr std::size_t kMostLookedAt = 200'000;
constexpr std::string_view kEndings[] = {
    ".mp4",  ".m4v",  ".mov", ".mkv",  ".webm", ".avi",  ".mts",  ".m2ts", ".ts",   ".mpg", ".mpeg", ".mxf",
    ".ogv",  ".wmv",  ".flv", ".3gp",  ".vob",  ".dv",   ".y4m",  ".gif",  ".wav",  ".mp3", ".flac", ".ogg",
    ".oga",  ".opus", ".m4a", ".aac",  ".aif",  ".aiff", ".wma",  ".mka",  ".ac3",  ".caf", ".png",  ".jpg",
    ".jpeg", ".webp", ".tif", ".tiff", ".bmp",  ".exr",  ".heic", ".heif", ".avif", ".dpx", ".tga"};

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// What lies directly in a folder, by name.
std::vector<fs::path> inside(const fs::path& folder, std::size_t& looked_at) {
    std::vector<fs::path> found;
    std::error_code error;
    fs::directory_iterator each(folder, fs::directory_options::skip_permission_denied, error);
    for (const fs::directory_iterator end; !error && each != end; each.increment(error)) {
        if (++looked_at > kMostLookedAt) break;
        if (!is_hidden(each->path())) found.push_back(each->path());
    }
    std::ranges::sort(found);
    return found;
}

void add_from(const fs::path& folder, const std::string& called, int depth, std::size_t most,
              std::size_t& looked_at, MediaBelow& below) {
    std::vector<fs::path> folders;
    for (const fs::path& path : inside(folder, looked_at)) {
        std::error_code ignored;
        if (fs::is_directory(fs::symlink_status(path, ignored))) {
            folders.push_back(path);
        } else if (is_media_name(path) && fs::is_regular_file(path, ignored)) {
            if (below.files.size() == most) {
                below.more = true;
                return;
            }
            below.files.push_back({path, called});
        }
    }
    for (const fs::path& path : folders) {
        if (looked_at > kMostLookedAt || depth == kDeepest) below.more = true;
        if (below.more) return;
        add_from(path, called + "/" + one_line(path.filename().string()), depth + 1, most, looked_at, below);
    }
}

} // namespace

bool is_media_name(const fs::path& file) {
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::ranges::find(kEndings, ending) != std::end(kEndings);
}

MediaBelow media_below(const fs::path& folder, std::size_t most) {
    MediaBelow below;
    std::size_t looked_at = 0;
    std::error_code ignored;
    const fs::path whole = fs::absolute(folder, ignored).lexically_normal();
    const fs::path name = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    add_from(whole, one_line(name.string()), 1, most, looked_at, below);
    return below;
}

} // namespace core
