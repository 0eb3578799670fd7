// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one check before anything is written at a name that a person gave: an export, a picture, captions, a
// generated clip, a project saved elsewhere. Any thread; looks at the disk and changes nothing there.
#pragma once
#include "core/document/project.h"
#include <filesystem>
#include <vector>

namespace core {

/// What an output must never replace, by its name or by any link to it.
struct Protected {
    std::vector<std::filesystem::path> sources; ///< footage: files that the work reads
    std::filesystem::path project;              ///< with all that lies in its data folder; empty: none
    std::filesystem::path input{};              ///< what is being turned into something else; empty: none
};
/// Every medium of a project, on the timeline or only in the bin, what masks and tables are read from, the
/// project and its data folder.
/// `project_file` is where relative media paths count from; it may be empty.
Protected protected_by(const Project& project, const std::filesystem::path& project_file);

/// Throws Failure, in one sentence, when `output` is or lies in what is protected, when it is there and no
/// ordinary file that may be written, and when its folder is not there or takes no files. Call it before the
/// work begins; what writes then goes through UnfinishedFile.
void require_may_write(const std::filesystem::path& output, const Protected& what);

} // namespace core
