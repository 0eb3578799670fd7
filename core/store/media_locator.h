// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/edits/edits.h"
#include "core/store/media_print.h"
#include <filesystem>
#include <map>
#include <optional>

namespace core {

/// Finds the media of a project that was moved. A path kept in the file counts, with the place that the
/// project had then, as two: relative to the project and absolute. Tried are the relative one at today's
/// place (so that a copied folder uses its own copies), the absolute one, then a file near the project of the
/// same name, size and, where it is known, print. What is found nowhere keeps its path and is offline; one of
/// another name is for find_media_below. One thread; never throws.
class MediaLocator {
  public:
    /// `then`: the project's own path when it was written; empty: not known.
    /// `prints`: of the paths that it had then.
    MediaLocator(std::filesystem::path project_file, std::filesystem::path then, MediaPrints prints = {});
    /// The path to use from now on. `bytes`: the size that it had; 0: not known.
    std::string locate(const std::string& path, std::uintmax_t bytes);
    /// The same for all media of a project and its other files (masks, tables), and for those that edits
    /// name.
    void locate(Project& project);
    void locate(std::vector<Edit>& edits);
    /// And for those that the text of a version names (core/json/version_json.h).
    void locate_version(nlohmann::json& version);
    /// What was found elsewhere than the project's own move explains, as sentences.
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

  private:
    std::string locate_other(const std::string& path);
    std::string find(const std::string& path, std::uintmax_t bytes);
    std::optional<std::filesystem::path> near_project(const std::filesystem::path& path,
                                                      std::uintmax_t bytes);
    void list_below_project();
    std::filesystem::path file_, then_;
    MediaPrints prints_;
    bool moved_ = false;
    std::map<std::string, std::string> known_;
    /// The files below the project's folder, listed when they are first asked for.
    std::map<std::string, std::vector<std::filesystem::path>> names_;
    bool looked_ = false;
    std::vector<std::string> notes_;
};

} // namespace core
