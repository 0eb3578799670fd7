// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/edits/edits.h"
#include <filesystem>

namespace core {

/// The edits that read media from another place: one medium (by its path as shown or kept, its id, or
/// its file's name alone when no other is called so) from another file, or all below a folder from the same
/// names below another. The same of masks' pictures, look-up tables and the light of wipes, by their paths.
/// Refused in words when there is no such medium, or nothing of it at the new place.
Result<std::vector<Edit>> relink_edits(const Project& project, const std::filesystem::path& project_file,
                                       const std::string& from, const std::filesystem::path& to);

} // namespace core
