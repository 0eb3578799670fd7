// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media_locator.h"
#include "core/base/text.h"
#include "core/store/other_files.h"
#include "core/store/project_lock.h"
#include "core/store/version_paths.h"

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr int kDeepest = 5;
constexpr std::size_t kMostFiles = 20'000;

bool is_file(const fs::path& path) {
    std::error_code error; // a name that is too long is simply not there
    return fs::is_regular_file(path, error);
}

bool has_size(const fs::path& path, std::uintmax_t bytes) {
    std::error_code error;
    return bytes == 0 || (fs::file_size(path, error) == bytes && !error);
}

/// The path below a folder, or nothing.
std::optional<fs::path> below(const fs::path& path, const fs::path& folder) {
    const fs::path rest = path.lexically_normal().lexically_relative(folder.lexically_normal());
    if (rest.empty() || rest == "." || *rest.begin() == "..") return std::nullopt;
    return rest;
}

} // namespace

MediaLocator::MediaLocator(fs::path project_file, fs::path then, MediaPrints prints)
    : file_(std::move(project_file)), then_(std::move(then)), prints_(std::move(prints)) {
    moved_ = then_.is_absolute() && then_ != file_;
}

std::string MediaLocator::locate(const std::string& path, std::uintmax_t bytes) {
    const auto known = known_.find(path);
    if (known != known_.end()) return known->second;
    return known_[path] = path.empty() ? path : find(path, bytes);
}

std::string MediaLocator::find(const std::string& kept, std::uintmax_t bytes) {
    const fs::path path(kept), here = file_.parent_path(), there = then_.parent_path();
    const bool relative = path.is_relative();
    if (moved_) {
        // What lay in the data folder lies in the one of today's name.
        const fs::path data_then = relative ? data_folder(then_).filename() : data_folder(then_);
        if (const auto rest = below(path, data_then)) {
            const fs::path own = data_folder(file_) / *rest;
            if (is_file(own)) return (relative ? data_folder(file_).filename() / *rest : own).string();
        }
        if (!relative) {
            const fs::path beside = (here / path.lexically_relative(there)).lexically_normal();
            if (is_file(beside) && (has_size(beside, bytes) || !is_file(path))) return beside.string();
        } else if (!is_file(here / path) && is_file(there / path)) {
            return (there / path).lexically_normal().string();
        }
    }
    if (is_file(relative ? here / path : path)) return kept;
    const auto found = near_project(path, bytes);
    if (!found) return kept;
    notes_.push_back(one_line(path.filename().string()) + " is not where it was and was found at " +
                     one_line(found->string(), 300));
    return found->string();
}

std::optional<fs::path> MediaLocator::near_project(const fs::path& path, std::uintmax_t bytes) {
    const fs::path here = file_.parent_path();
    const auto known = prints_.find(path.string());
    const std::string print = known == prints_.end() ? std::string() : known->second;
    const auto fits = [&](const fs::path& candidate) {
        return is_file(candidate) && has_size(candidate, bytes) &&
               (print.empty() || media_print(candidate) == print);
    };
    // The same ending below the project: footage/a.mp4 of /old/job/footage/a.mp4.
    fs::path ending;
    std::vector<fs::path> parts(path.begin(), path.end());
    for (std::size_t i = parts.size(); i-- > 0 && parts[i] != "/";) {
        ending = ending.empty() ? parts[i] : parts[i] / ending;
        if (fits(here / ending)) return here / ending;
    }
    if (bytes == 0 && print.empty()) return std::nullopt; // the name alone says too little further away
    list_below_project();
    for (const fs::path& candidate : names_[path.filename().string()])
        if (fits(candidate)) return candidate;
    return std::nullopt; // under another name it is found where a person lets a folder be searched
}

void MediaLocator::list_below_project() {
    if (std::exchange(looked_, true)) return;
    std::size_t count = 0;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(file_.parent_path(),
                                                       fs::directory_options::skip_permission_denied, error);
         !error && entry != fs::recursive_directory_iterator() && ++count < kMostFiles;
         entry.increment(error)) {
        if (entry.depth() >= kDeepest) entry.disable_recursion_pending();
        names_[entry->path().filename().string()].push_back(entry->path());
    }
}

void MediaLocator::locate(Project& project) {
    for (auto& shared : project.media) {
        std::string path = locate(shared->path, shared->bytes);
        if (path == shared->path) continue;
        auto own = std::make_shared<Media>(*shared);
        own->path = std::move(path);
        shared = std::move(own);
    }
    project = with_other_files(project, [this](const std::string& path) { return locate_other(path); });
}

std::string MediaLocator::locate_other(const std::string& path) {
    const std::string found = locate(path, 0);
    // Whoever reads these does not know where the project lies.
    const fs::path here = file_.parent_path() / found;
    return fs::path(found).is_relative() && is_file(here) ? here.lexically_normal().string() : found;
}

void MediaLocator::locate(std::vector<Edit>& edits) {
    for (Edit& edit : edits) {
        if (auto* add = std::get_if<AddMedia>(&edit))
            add->media.path = locate(add->media.path, add->media.bytes);
        if (auto* relink = std::get_if<RelinkMedia>(&edit)) relink->path = locate(relink->path, 0);
        renew_other_files(edit, [this](const std::string& path) { return locate_other(path); });
    }
}

void MediaLocator::locate_version(nlohmann::json& version) {
    renew_media_paths(version,
                      [this](const std::string& path, std::uintmax_t bytes) { return locate(path, bytes); });
    renew_other_paths(version, [this](const std::string& path) { return locate_other(path); });
}

} // namespace core
