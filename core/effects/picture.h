// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include <opencv2/core/mat.hpp>

namespace core {

/// A picture with its cover: rgb CV_8UC3 and alpha CV_8UC1 (empty: opaque), both of the canvas's size.
struct RgbLayer {
    cv::Mat rgb, alpha;
    double opacity = 1.0;
};

/// The clip's enabled picture effects in order, as they are at a source time. Pure.
RgbLayer apply_picture_effects(RgbLayer layer, const std::vector<Effect>& effects, Time at);

} // namespace core
