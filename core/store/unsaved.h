// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace core {

/// What an untitled project's file is called, in a folder of its own.
constexpr const char* kUntitledName = "untitled.saycut";

/// An untitled project that a crash or the end of the session left behind.
struct UnsavedProject {
    std::filesystem::path file;
    std::vector<std::string> media; ///< names of the files that came in
    std::size_t changes = 0;        ///< steps that can be undone
    std::filesystem::file_time_type changed;
};

/// Those below `folder` (a folder each) that no running program holds, the newest first. What holds nothing,
/// not even an undone step, is removed on the way; what cannot be read is left where it lies. Throws nothing.
std::vector<UnsavedProject> find_unsaved(const std::filesystem::path& folder);

} // namespace core
