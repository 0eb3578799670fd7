// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a project names beside its media: masks' pictures, look-up tables, the light of a wipe. Pure;
// any thread. Paths are as the project has them; where none is, nothing is asked.
#pragma once
#include "core/edits/edits.h"
#include <functional>

namespace core {

using NewPath = std::function<std::string(const std::string& path)>;
/// The project with other paths of such files, on all its timelines; tracks that name none are shared.
[[nodiscard]] Project with_other_files(const Project& project, const NewPath& new_path);
/// The same for what an edit brings.
void renew_other_files(Edit& edit, const NewPath& new_path);
/// Each of them, once.
[[nodiscard]] std::vector<std::string> other_files(const Project& project);

/// Edits that let them be found elsewhere: `moved` says a file's new path, or nothing where it stays. Those
/// of clips, tracks' effects and transitions on the main timeline, one edit for each of them that changes.
[[nodiscard]] std::vector<Edit>
move_other_files(const Project& project,
                 const std::function<std::optional<std::string>(const std::string& path)>& moved);

} // namespace core
