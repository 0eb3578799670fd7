// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

namespace inference {

/// SHA-256 (FIPS 180-4) of a file, as 64 hexadecimal digits. The models build where no library for it need
/// be. Throws std::runtime_error when the file cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);
/// The same of bytes.
std::string sha256_of(const std::string& bytes);

} // namespace inference
