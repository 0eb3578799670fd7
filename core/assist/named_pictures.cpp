// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/named_pictures.h"
#include "core/base/result.h"
#include "core/store/project_file.h"
#include <algorithm>

namespace core::assist {
namespace {

namespace fs = std::filesystem;

constexpr const char* kInstead = "the reference picture";

std::string small(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

bool is_picture_name(const std::string& name) {
    const std::string ending = small(fs::path(name).extension().string());
    for (const char* known : {".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff"})
        if (ending == known) return true;
    return false;
}

/// The name behind an @ at `at`, and where the text goes on; empty when there is none.
std::pair<std::string, std::size_t> name_at(const std::string& text, std::size_t at) {
    const std::size_t from = at + 1;
    if (from < text.size() && text[from] == '"') {
        const std::size_t end = text.find('"', from + 1);
        return end == std::string::npos ? std::pair{std::string(), at}
                                        : std::pair{text.substr(from + 1, end - from - 1), end + 1};
    }
    std::size_t end = text.find_first_of(" \t\n", from);
    if (end == std::string::npos) end = text.size();
    while (end > from && std::string(".,;:!?)").find(text[end - 1]) != std::string::npos) // of the sentence
        --end;
    return {text.substr(from, end - from), end};
}

fs::path place_of(const std::string& name, const Project& project, const fs::path& project_file) {
    for (const auto& media : project.media)
        if (media->kind == MediaKind::image &&
            small(fs::path(media->path).filename().string()) == small(fs::path(name).filename().string()) &&
            fs::path(name).filename() == name)
            return ProjectFile::resolve(project_file, media->path);
    std::error_code error;
    for (const fs::path& place : {project_file.parent_path() / name, fs::path(name)})
        if (fs::is_regular_file(place, error)) return place;
    throw Failure("there is no picture '" + name +
                  "' in the project, beside it or at that path; import it or give its path");
}

} // namespace

WithPictures named_pictures(const std::string& text, const Project& project, const fs::path& project_file) {
    WithPictures out;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins =
            text[at] == '@' &&
            (at == 0 || std::isspace(static_cast<unsigned char>(text[at - 1])) || text[at - 1] == '(');
        const auto [name, end] = begins ? name_at(text, at) : std::pair{std::string(), at};
        if (name.empty() || !is_picture_name(name)) {
            out.text += text[at++];
            continue;
        }
        out.pictures.push_back(place_of(name, project, project_file));
        out.text += kInstead;
        at = end;
    }
    return out;
}

} // namespace core::assist
