// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Look-up tables as files of every kind that is taken: .cube by our own reader (core/effects/cube_file.h),
// what else there is by OpenColorIO (core/effects/ocio.h), brought into the same tables. Values; any thread.
#pragma once
#include "core/effects/cube_file.h"
#include <filesystem>
#include <span>

namespace core {

/// What is applied one after the other: a curve for each channel, then a cube. One of size 0 is not there.
struct LutTables {
    CubeTable curves{.three = false}, cube;
    void apply(float* r, float* g, float* b, int width) const;
};

/// The endings that are taken, with their dot, in small letters.
[[nodiscard]] std::span<const std::string_view> lut_endings();
/// What a text with one of these endings says; other endings count as .cube. Throws Failure that says what is
/// wrong with it; nothing of the machine but a temporary folder is touched.
[[nodiscard]] LutTables parse_lut(std::string_view text, std::string_view ending);
/// Throws Failure that names the file and says what to do.
[[nodiscard]] LutTables read_lut(const std::filesystem::path& path);

} // namespace core
