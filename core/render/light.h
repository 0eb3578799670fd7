// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/render/surface.h"
#include <opencv2/core/matx.hpp>
#include <vector>

namespace core {

/// Whether the same RGB numbers mean the same light: then a change of matrix and range is all there is. The
/// curves of BT.601, BT.709, sRGB and BT.2020's usual range count as one, and so do the primaries of BT.601
/// and BT.709, as in players and editors: a file's tags say little more than who wrote it.
[[nodiscard]] bool same_light(const ColourSpace& a, const ColourSpace& b);

/// From one light to another, on RGB float. A usual screen's white lies at 203 cd/m2 (ITU-R BT.2408), its
/// curve is BT.1886's; PQ is ST 2084, HLG is shown at 1000 cd/m2 (BT.2100). From PQ or HLG to a usual screen,
/// what is brighter than the knee is brought down by BT.2390's curve on the brightest of R, G and B, so that
/// hues stay. Colours that the target has no place for are cut off at its edges. Made once for a pair; any
/// thread may use it then.
class Relight {
  public:
    /// `peak`: the brightest that a PQ source shows, in cd/m2.
    Relight(const ColourSpace& from, const ColourSpace& to, double peak = 1000.0);
    /// RGB float surface, in place; alpha stays.
    void apply(Surface& rgb) const;

  private:
    void apply_row(float* r, float* g, float* b, int width) const;
    std::vector<float> to_light_, tone_, to_code_;
    cv::Matx33f primaries_;
    bool hlg_in_ = false, hlg_out_ = false;
    float whitest_ = 0; ///< light beyond is cut off
    ColourSpace to_;
};

} // namespace core
