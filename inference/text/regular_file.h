// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small files of a model's folder, read whole: foreign, so nothing of them is believed. Any thread; free of
// torch. Throws WeightsError naming the file and the fault.
#pragma once
#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace inference {

/// The bytes of a regular file. Pipes, devices, folders, what is larger than `most`, and what is plainly
/// something else than a file of a model (refuse_strangers) are refused.
std::string read_regular(const std::filesystem::path& file, std::uintmax_t most = 256U << 20U);
/// Throws when bytes are a Git LFS pointer or a web page; the text goes on from the file's name.
void refuse_strangers(std::string_view bytes);
/// What a short text that stands where data should be says, "" when the bytes are no text.
std::string words_instead_of_data(std::string_view bytes);
/// The value that a text holds, discarded when it is no JSON or nests deeper than any file of a model does.
nlohmann::json parse_json(std::string_view text);

} // namespace inference
