// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of the bin: a path each, that media name. Pure functions.
#pragma once
#include "core/edits/edits.h"

namespace core {

/// The edits that bring the media and subclips of a folder, the folders in it, and what is in those, to where
/// another stands in its place: `to` as a name beside it renames it, its parent (empty: the top) takes it
/// away.
[[nodiscard]] std::vector<Edit> move_folder(const Project& project, const std::string& from,
                                            const std::string& to);
/// The folder that one lies in; empty: it lies at the top.
[[nodiscard]] std::string parent_folder(const std::string& folder);
/// Where a path comes to when one of the folders on it is moved; the path where that is none of them.
[[nodiscard]] std::string moved_folder(const std::string& path, const std::string& from,
                                       const std::string& to);

} // namespace core
