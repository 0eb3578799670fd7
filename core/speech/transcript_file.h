// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was heard of a medium, kept beside the project so that it is heard once. Reading opens files of people
// and of other programs: what is not as it should be is as if it were not there. Any thread.
#pragma once
#include "core/assist/assistant.h"
#include <filesystem>
#include <memory>

namespace core {

/// Where it is kept: in the project's data folder, by the medium's path, its sound and its size in bytes, so
/// that another file of the same name is heard anew.
[[nodiscard]] std::filesystem::path transcript_place(const std::filesystem::path& project_file,
                                                     const std::string& media_path, std::int64_t sound);
/// Throws Failure where it cannot be written.
void keep_transcript(const std::filesystem::path& place, const assist::TranscriptReady& heard);
/// Null for none and for what cannot be read.
[[nodiscard]] std::shared_ptr<const assist::TranscriptReady>
kept_transcript(const std::filesystem::path& place);

} // namespace core
