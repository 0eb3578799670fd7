// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is the same straight line for red, green and blue: on Y, U, V the line on Y and its slope on U and V.
#include "core/effects/node.h"
#include "core/effects/samples.h"
#include <cmath>

namespace core {
namespace {

Layer lined(const Layer& layer, double gain, double offset) {
    const Surface& from = layer.picture;
    const bool yuv = from.format().family == PixelFormat::Family::yuv;
    const auto g = static_cast<float>(gain), o = static_cast<float>(offset);
    Surface made = yuv && gain == 1 ? with_fresh(from, {0}) : with_fresh(from, {0, 1, 2});
    scale_plane(from, made, 0, g, o);
    for (const int plane : {1, 2})
        if (!yuv || gain != 1) scale_plane(from, made, plane, g, yuv ? 0.0F : o);
    return {made, layer.at, layer.opacity};
}

Layer brightness(const Layer& layer, const Values& values, const Moment&) {
    return lined(layer, 1, values.number("amount"));
}
Layer contrast(const Layer& layer, const Values& values, const Moment&) {
    const double amount = values.number("amount");
    return lined(layer, amount, 0.5 - 0.5 * amount);
}
/// A stop is twice the light of a curve of 2.2.
Layer exposure(const Layer& layer, const Values& values, const Moment&) {
    const bool linear = layer.picture.format().colour.transfer == ColourSpace::Transfer::linear;
    return lined(layer, std::exp2(values.number("stops") / (linear ? 1.0 : 2.2)), 0);
}
Layer invert(const Layer& layer, const Values& values, const Moment&) {
    const double amount = values.number("amount");
    return lined(layer, 1 - 2 * amount, amount);
}

} // namespace

std::span<const PictureNode> line_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"brightness", brightness, nullptr},
        {"contrast", contrast, nullptr},
        {"exposure", exposure, nullptr},
        {"invert", invert, nullptr},
    };
    return kNodes;
}

} // namespace core
