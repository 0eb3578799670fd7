// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project with all that it needs, in one folder that can be carried elsewhere.
#pragma once
#include "core/document/project.h"
#include <filesystem>
#include <functional>
#include <stop_token>

namespace core {

struct Collected {
    std::filesystem::path project; ///< the copy
    std::size_t files = 0;
    std::uintmax_t bytes = 0;
    std::vector<std::string> missing; ///< media that are not there; the copy names them as before
};
/// Where to, and what the project is called there ("film.saycut").
struct CollectInto {
    std::filesystem::path folder, name;
};
/// Copies the media (and the files that effects and masks name) into `media` in the folder, each once, and
/// writes the project as it is now beside it, without its history. The folder is made; in one that holds
/// something already nothing is begun. On failure and stop what was written is removed. `progress`: 0 to 1.
/// Any thread. Throws Failure and Stopped.
Collected collect(const Project& project, const std::filesystem::path& project_file, const CollectInto& into,
                  const std::function<void(double)>& progress = {}, const std::stop_token& stop = {});

} // namespace core
