// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// By what a file is known again that got another name: its size and a sum of its first and last 64 KiB. Kept
// in the project file beside the project. Any thread; never throws.
#pragma once
#include "core/document/project.h"
#include <filesystem>
#include <map>

namespace core {

/// By the media's path as the project has it: "<bytes>-<16 hexadecimal digits>".
using MediaPrints = std::map<std::string, std::string>;

/// The print of a file; empty where it is none that can be read.
[[nodiscard]] std::string media_print(const std::filesystem::path& file);
/// Whether a print is of a file of so many bytes.
[[nodiscard]] bool print_has_size(const std::string& print, std::uintmax_t bytes);

/// Brings them to what the project's media are now: those of other media go, what is not there keeps its own.
/// Reads no more than a tenth of a second; the rest is done the next time.
void renew_prints(MediaPrints& prints, const Project& project, const std::filesystem::path& project_file);

[[nodiscard]] nlohmann::json to_json(const MediaPrints& prints);
/// What is misshapen is left out.
[[nodiscard]] MediaPrints prints_from_json(const nlohmann::json& json);
/// Those that lie in a project file; none where it cannot be read.
[[nodiscard]] MediaPrints kept_prints(const std::filesystem::path& project_file);

} // namespace core
