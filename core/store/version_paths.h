// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a version names in its text (core/json/version_json.h). Pure; any thread.
#pragma once
#include "core/store/other_files.h"

namespace core {

/// Other paths for the media that it says anew; `bytes` is the size that a file had, 0 where it is not known.
void renew_media_paths(
    nlohmann::json& version,
    const std::function<std::string(const std::string& path, std::uintmax_t bytes)>& media);
/// The same for its masks' pictures, look-up tables and the like (core/store/other_files.h).
void renew_other_paths(nlohmann::json& version, const NewPath& new_path);

} // namespace core
