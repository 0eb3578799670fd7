// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is the same straight line for red, green and blue.
#include "core/effects/node.h"
#include "core/effects/plane_rows.h"
#include <cmath>

namespace core {
namespace {

Layer brightness(const Layer& layer, const Values& values, const Moment&) {
    return {lined(layer.picture, 1, values.number("amount")), layer.at, layer.opacity};
}
Layer contrast(const Layer& layer, const Values& values, const Moment&) {
    const double amount = values.number("amount");
    return {lined(layer.picture, amount, 0.5 - 0.5 * amount), layer.at, layer.opacity};
}
/// A stop is twice the light of a curve of 2.2.
Layer exposure(const Layer& layer, const Values& values, const Moment&) {
    const bool linear = layer.picture.format().colour.transfer == ColourSpace::Transfer::linear;
    return {lined(layer.picture, std::exp2(values.number("stops") / (linear ? 1.0 : 2.2)), 0), layer.at,
            layer.opacity};
}
Layer invert(const Layer& layer, const Values& values, const Moment&) {
    const double amount = values.number("amount");
    return {lined(layer.picture, 1 - 2 * amount, amount), layer.at, layer.opacity};
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
