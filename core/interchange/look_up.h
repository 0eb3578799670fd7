// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/interchange/interchange.h"

namespace core::interchange {

/// What a media file of another program's project is on this machine: at its path, else one of the same name
/// in `folder`, where that project lies. Nothing where it is not there or cannot be read. Opens ordinary
/// files only, never an address. Any thread; never throws.
[[nodiscard]] std::optional<FileFacts> look_up(const std::string& path, const std::filesystem::path& folder);

} // namespace core::interchange
