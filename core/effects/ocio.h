// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What OpenColorIO does for us, as plain numbers: nothing beside ocio.cpp includes its headers. Any thread.
// Throws Failure. Internal to core/effects.
#pragma once
#include "core/effects/lut_file.h"
#include <array>
#include <string>

namespace core {

/// Rows of a matrix on three numbers.
using ThreeByThree = std::array<double, 9>;

/// A camera's way to write light: a curve for each channel, then its colours in ACES2065-1.
struct CameraForm {
    std::vector<float> light; ///< for each code that was asked for; 0.18 is a grey card
    ThreeByThree to_aces{};
};
/// By the name that OpenColorIO's built-in transform has.
[[nodiscard]] CameraForm camera_form(const std::string& built_in, std::span<const float> codes);
/// ACES2065-1 to XYZ with the white of D65 (adapted by Bradford's matrix).
[[nodiscard]] ThreeByThree aces_to_xyz();
/// Light of ACES2065-1, three numbers a pixel, to codes of a screen (BT.1886, primaries of BT.709 or, `wide`,
/// of BT.2020), as the ACES system shows it on a usual screen: its reference gamut compression (1.3), then
/// its output transform for 100 cd/m2.
void show_as_aces(std::span<float> rgb, bool wide);

/// A table in one of OpenColorIO's formats; `ending` says which. Use parse_lut, which looks through it
/// before.
[[nodiscard]] LutTables bake_lut(std::string_view text, std::string_view ending);

} // namespace core
