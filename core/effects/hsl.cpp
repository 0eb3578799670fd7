// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of one hue changed, those of others not: six hues of 60 degrees, each fading into the next.
#include "core/effects/node.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace core {
namespace {

constexpr std::array<const char*, 6> kHues{"red", "yellow", "green", "aqua", "blue", "magenta"};

struct Change {
    float turn = 0, saturation = 0, lightness = 0; ///< turn: in sixths of the circle
};
using Changes = std::array<Change, 6>;

/// Red, green or blue at a hue from 0 to 6, for colours from `low` to `high`.
float channel_at(float hue, float offset, float low, float high) {
    const float place = std::fmod(hue + offset, 6.0F);
    return low + (high - low) * std::clamp(2.0F - std::abs(place - 3.0F), 0.0F, 1.0F);
}

void change(float& r, float& g, float& b, const Changes& changes) {
    const float high = std::max({r, g, b}), low = std::min({r, g, b}), chroma = high - low;
    if (chroma <= 0) return;
    float hue = high == r ? (g - b) / chroma : high == g ? 2 + (b - r) / chroma : 4 + (r - g) / chroma;
    if (hue < 0) hue += 6;
    const int from = static_cast<int>(hue) % 6;
    const float part = hue - std::floor(hue);
    const Change &one = changes[static_cast<std::size_t>(from)],
                 &next = changes[static_cast<std::size_t>((from + 1) % 6)];
    const auto mix = [part](float a, float c) { return a + (c - a) * part; };
    const float turn = mix(one.turn, next.turn), stronger = 1 + mix(one.saturation, next.saturation),
                lighter = mix(one.lightness, next.lightness);
    if (turn == 0 && stronger == 1 && lighter == 0) return;
    // Greys have no hue: the less colour there is, the less is made lighter.
    const float middle = (high + low) / 2 + lighter * chroma / 2, half = chroma / 2 * stronger;
    const float turned = hue + turn + 6;
    // Of each channel's distance from the hue: red is highest at 0, green at 2, blue at 4.
    r = channel_at(turned, 3, middle - half, middle + half);
    g = channel_at(turned, 1, middle - half, middle + half);
    b = channel_at(turned, 5, middle - half, middle + half);
}

RgbWork hsl(const Values& values, const Moment&) {
    Changes changes;
    for (std::size_t i = 0; i < kHues.size(); ++i) {
        const std::string name = kHues[i];
        changes[i] = {values.part(name + "_hue") / 60, values.part(name + "_saturation"),
                      values.part(name + "_lightness")};
    }
    return [changes](const RgbRow& row) {
        for (int x = 0; x < row.width; ++x)
            change(row.r[x], row.g[x], row.b[x], changes);
    };
}

} // namespace

std::span<const PictureNode> hsl_nodes() {
    static constexpr PictureNode kNodes[] = {{"hsl", nullptr, hsl}};
    return kNodes;
}

} // namespace core
