// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Light that depends on the place.
#include "core/effects/node.h"
#include "core/effects/plane_rows.h"
#include <algorithm>

namespace core {
namespace {

/// Darker by the square of the way from the middle, the amount less in the corners.
Layer vignette(const Layer& layer, const Values& values, const Moment& moment) {
    const float amount = values.part("amount");
    const auto cx = static_cast<float>(moment.canvas.width / 2.0),
               cy = static_cast<float>(moment.canvas.height / 2.0);
    const auto shade = [=](const PlaneRow& row) {
        const float dy = (static_cast<float>(row.y) + 0.5F - cy) / cy, down = dy * dy;
        const auto first = static_cast<float>(row.x) + 0.5F - cx, step = static_cast<float>(row.step);
        for (int i = 0; i < row.width; ++i) {
            const float dx = (first + static_cast<float>(i) * step) / cx;
            row.values[i] *= 1.0F - amount * std::min(1.0F, 0.5F * (dx * dx + down));
        }
    };
    return {on_plane_rows(layer.picture, layer.at, {0, 1, 2}, shade), layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> light_nodes() {
    static constexpr PictureNode kNodes[] = {{"vignette", vignette, nullptr}};
    return kNodes;
}

} // namespace core
