// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cameras' logs by the makers' published formulas, in doubles, and the natural rendering worked out plainly.
#pragma once
#include "tests/core/effects/reference.h"
#include <string>

namespace test {

struct CameraReference {
    std::string name;
    double (*code)(double light); ///< as published: 0.18 is a grey card's light
    double grey, white;           ///< the published codes of 10 bits for lights of 0.18 and 0.9; 0: none is
};
const std::vector<CameraReference>& camera_references();

/// The light that a formula gives a code to, found by halving.
double light_of(const CameraReference& camera, double code);
/// ACES2065-1 from Sony's S-Gamut3.Cine, by Sony's published matrix.
std::array<double, 3> aces_of_sgamut3_cine(const std::array<double, 3>& rgb);
/// Linear light of BT.709 from ACES2065-1, adapted by Bradford's matrix from the primaries and whites.
std::array<double, 3> bt709_of_aces(const std::array<double, 3>& rgb);
/// Linear light of BT.709 to codes: the natural rendering.
std::array<double, 3> naturally(std::array<double, 3> light);
double bt709_code(double light);

} // namespace test
