// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Media whose files are not where the project says, and where they may be now. Looks at names, sizes and
// prints (core/store/media_print.h).
// Any thread; never throws.
#pragma once
#include "core/edits/edits.h"
#include <filesystem>
#include <stop_token>

namespace core {

/// Media of the bin whose file is not there, in its order.
[[nodiscard]] std::vector<MediaId> offline_media(const Project& project,
                                                 const std::filesystem::path& project_file);
/// The edits that read those of `wanted` from files of the same name (and size, where it is known) that lie
/// somewhere below `folder`; with `project_file`, whose prints are known, also from files of other names.
/// Each is found once; those that are not found are left out.
[[nodiscard]] std::vector<Edit> find_media_below(const Project& project, const std::vector<MediaId>& wanted,
                                                 const std::filesystem::path& folder,
                                                 const std::stop_token& stop = {},
                                                 const std::filesystem::path& project_file = {});

} // namespace core
