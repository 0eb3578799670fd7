// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include "core/export/encode_settings.h"
#include <filesystem>

namespace core {

/// What the preset "as-source" stands for in a film: the codec, profile and pixels of the medium that is
/// shown longest, where there is an encoder for them and the container takes them. Other settings, and where
/// there is none: as they are. Reads the medium's header; any thread.
[[nodiscard]] EncodeSettings as_source(const EncodeSettings& settings, const Project& project,
                                       const std::filesystem::path& project_file);

} // namespace core
