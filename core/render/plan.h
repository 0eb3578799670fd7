// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be drawn at a moment, as values: no pixels, no files. The compositor draws it; caches, smart
// cuts and tests read it.
#pragma once
#include "core/document/project.h"
#include <cstdint>
#include <opencv2/core/types.hpp>
#include <string>
#include <vector>

namespace core {

/// Where a picture comes to lie on the canvas, in parts of the canvas (not pixels, so that a preview of any
/// size has the same plan): first fitted into the canvas, then grown by `scale` around the middle, then
/// moved. What lies outside of `visible` (a rectangle of the canvas, as moved) is not seen.
struct Placing {
    double scale = 1.0, x = 0.0, y = 0.0;
    cv::Rect2d visible{-1e6, -1e6, 2e6, 2e6};
    bool operator==(const Placing&) const = default;
    [[nodiscard]] bool plain() const { return *this == Placing{}; }
};

/// A clip at a moment.
struct LayerPlan {
    ClipId clip;
    std::string name; ///< for messages
    MediaId media;    ///< empty: a title
    std::string path; ///< as the project says it
    Time at{};        ///< in the medium's own time
    std::string text; ///< of a title
    Placing placing;
    std::vector<Effect>
        effects; ///< without keys, those that do something and are not said by `placing` and `opacity`
    double opacity = 1.0; ///< fades and opacity together; never 0, such clips are left out
    /// Whether the medium's picture is shown as it is.
    [[nodiscard]] bool untouched() const {
        return !media.empty() && placing.plain() && effects.empty() && opacity >= 1.0;
    }
};

/// A moment of the timeline, from the bottom to the top.
struct Composition {
    std::vector<LayerPlan> layers;
    std::uint64_t hash = 0; ///< equal for moments that look equal, whatever the clips are called
};

/// Which take of which clip is shown instead of the active one, for A/B.
struct ShownTake {
    ClipId clip;
    std::size_t take = 0;
};

/// Pure.
[[nodiscard]] Composition plan(const Project& project, Time time, const ShownTake& shown = {});
/// A line a layer, as tests read it: "red.mp4 at 1.200 s; scale 0.5 by 0.25, 0; opacity 0.5; blur(strength
/// 12)".
[[nodiscard]] std::string text(const Composition& composition);

} // namespace core
