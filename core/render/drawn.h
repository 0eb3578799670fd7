// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to the compositor: layers with their pictures.
#pragma once
#include "core/render/compositor.h"

namespace core {

/// Whether nothing below is seen, whatever it is.
[[nodiscard]] bool covers(const Layer& layer, Size canvas);

struct Compositor::Drawn {
    const LayerPlan* plan = nullptr;
    Layer layer;    ///< nothing where `plan` is a transition
    Layer from, to; ///< of a transition; empty pictures where nothing is seen
    cv::Mat light;  ///< of a luma wipe
    [[nodiscard]] bool covers(Size canvas) const;
};

} // namespace core
