// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects that others begin as, in a folder, each by its name. Throws Failure with what to do. Any thread.
#pragma once
#include "core/document/project.h"
#include <filesystem>

namespace core {

/// In the order of their names; none where there is no folder.
[[nodiscard]] std::vector<std::string> templates_in(const std::filesystem::path& folder);
/// Keeps a project (without its conversation; its media where they lie) under a name; one of that name is
/// replaced. A name is no path: what has a slash or begins with a dot is refused.
void keep_template(const std::filesystem::path& folder, const std::string& name, const Project& project,
                   const std::filesystem::path& project_file);
[[nodiscard]] Project read_template(const std::filesystem::path& folder, const std::string& name);
void forget_template(const std::filesystem::path& folder, const std::string& name);

} // namespace core
