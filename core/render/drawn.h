// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to the compositor: layers with their pictures.
#pragma once
#include "core/render/compositor.h"

namespace core {

/// Whether nothing below is seen, whatever it is.
[[nodiscard]] bool covers(const Layer& layer, Size canvas);

/// A layer that has become another one by so much in each pixel of the canvas.
[[nodiscard]] Layer changed_in(const Layer& before, const Layer& after, const cv::Mat& parts);

struct Compositor::Drawn {
    const LayerPlan* plan = nullptr;
    Layer layer;    ///< nothing where `plan` is a transition
    Layer from, to; ///< of a transition; empty pictures where nothing is seen
    cv::Mat light;  ///< of a luma wipe
    [[nodiscard]] bool covers(Size canvas) const;
    [[nodiscard]] bool seen() const; ///< whether there is anything to lay
};

} // namespace core
