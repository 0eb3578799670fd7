// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of one hue changed, those of others not: six hues of 60 degrees, each fading into the next.
#include "core/base/vectors.h"
#include "core/effects/node.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace core {
namespace {

constexpr std::array<const char*, 6> kHues{"red", "yellow", "green", "aqua", "blue", "magenta"};

constexpr int kCount = static_cast<int>(kHues.size());

/// What is changed at each hue; turns in sixths of the circle.
struct Changes {
    float turn[kCount] = {}, saturation[kCount] = {}, lightness[kCount] = {};
};

/// Red, green or blue at a hue above 0, for colours from `low` to `high`.
SAYCUT_INLINED float channel_at(float hue, float offset, float low, float high) {
    const float turns = (hue + offset) / 6, place = 6 * (turns - static_cast<float>(static_cast<int>(turns)));
    return low + (high - low) * within(2.0F - std::abs(place - 3.0F), 0.0F, 1.0F);
}

SAYCUT_VECTORS void change(float* __restrict r, float* __restrict g, float* __restrict b,
                           const Changes& changes, int width) {
    for (int x = 0; x < width; ++x) {
        const float red = r[x], green = g[x], blue = b[x];
        const float high = greater(greater(red, green), blue), low = lesser(lesser(red, green), blue),
                    chroma = high - low, by = 1 / greater(chroma, 1e-9F);
        const float from_green = 2 + (blue - red) * by, from_blue = 4 + (red - green) * by,
                    from_red = (green - blue) * by;
        float hue = high == red ? from_red : high == green ? from_green : from_blue;
        hue = hue < 0 ? hue + 6 : hue;
        float turn = 0, stronger = 1, lighter = 0;
        for (int k = 0; k < kCount; ++k) { // straight from each hue to the next, the last one to the first
            const float away = std::abs(hue - static_cast<float>(k)),
                        part = greater(1 - lesser(away, 6 - away), 0.0F);
            turn += changes.turn[k] * part;
            stronger += changes.saturation[k] * part;
            lighter += changes.lightness[k] * part;
        }
        // Greys have no hue: the less colour there is, the less is made lighter.
        const float middle = (high + low) / 2 + lighter * chroma / 2, half = chroma / 2 * stronger;
        const float turned = hue + turn + 6;
        const bool same = (turn == 0) & (stronger == 1) & (lighter == 0);
        // Of each channel's distance from the hue: red is highest at 0, green at 2, blue at 4.
        const float new_red = channel_at(turned, 3, middle - half, middle + half),
                    new_green = channel_at(turned, 1, middle - half, middle + half),
                    new_blue = channel_at(turned, 5, middle - half, middle + half);
        r[x] = same ? red : new_red;
        g[x] = same ? green : new_green;
        b[x] = same ? blue : new_blue;
    }
}

RgbWork hsl(const Values& values, const Moment&) {
    Changes changes;
    for (std::size_t i = 0; i < kHues.size(); ++i) {
        const std::string name = kHues[i];
        changes.turn[i] = values.part(name + "_hue") / 60;
        changes.saturation[i] = values.part(name + "_saturation");
        changes.lightness[i] = values.part(name + "_lightness");
    }
    return [changes](const RgbRow& row) { change(row.r, row.g, row.b, changes, row.width); };
}

} // namespace

std::span<const PictureNode> hsl_nodes() {
    static constexpr PictureNode kNodes[] = {{"hsl", nullptr, hsl}};
    return kNodes;
}

} // namespace core
