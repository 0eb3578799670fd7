// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/history.h"
#include <filesystem>
#include <functional>
#include <map>

namespace core {

/// The same history with every media path replaced, in the base and in all steps, undone ones too.
History with_paths(const History& history, const std::function<std::string(const std::string&)>& new_path);

/// Copies a project's own takes for a project at `target` and tells each media path anew: takes lie beside
/// `target` then, what was relative to `source`'s folder is found from `target`'s. A take is never written
/// over another. What has been copied is removed again unless `keep` is called.
class Relocation {
  public:
    Relocation(std::filesystem::path source, std::filesystem::path target);
    ~Relocation();
    Relocation(const Relocation&) = delete;
    Relocation& operator=(const Relocation&) = delete;
    /// Throws Failure when a take cannot be copied.
    std::string path(const std::string& media_path);
    void keep() { copied_.clear(); }

  private:
    std::filesystem::path copy_take(const std::filesystem::path& take);
    std::filesystem::path source_, target_;
    std::map<std::filesystem::path, std::filesystem::path> new_paths_; ///< by the old take
    std::vector<std::filesystem::path> copied_;
};

/// A take that was made while its project was saved elsewhere, moved among the takes of `project_file`; where
/// it lies there already, or is no take of a project, it stays. Returns its place. Throws Failure.
std::filesystem::path take_beside(const std::filesystem::path& take,
                                  const std::filesystem::path& project_file);

} // namespace core
