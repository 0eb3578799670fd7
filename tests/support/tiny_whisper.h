// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace test {

/// A speech model of random weights in Hugging Face's layout: English, 256 bytes as its words, windows of one
/// second. What it writes is nonsense; how it is run is the real thing.
void write_tiny_whisper(const std::filesystem::path& folder);

} // namespace test
