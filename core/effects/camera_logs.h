// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How cameras write light as logarithms, and which colours theirs are. Data and pure functions; any thread.
#pragma once
#include "core/effects/ocio.h"
#include <string_view>

namespace core {

struct CameraLog {
    std::string_view name;     ///< as in the catalogue
    std::string_view built_in; ///< OpenColorIO's transform; empty: the two below
    /// Light, 0.18 a grey card's, for a code from 0 to 1.
    double (*light)(double code) = nullptr;
    std::array<double, 6> primaries{}; ///< x and y of red, green and blue; white is D65's
    /// A code of 0 to 1 is the number in the file by its largest (64 is 64 of 1023); otherwise black and
    /// white of the signal lie at 0 and 1, as they do for other pictures.
    bool by_number = true;
};

[[nodiscard]] const CameraLog* find_camera_log(std::string_view name);
/// What OpenColorIO or the maker's formula says. Throws Failure.
[[nodiscard]] CameraForm camera_form(const CameraLog& log, std::span<const float> codes);

} // namespace core
