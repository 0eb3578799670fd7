// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/vectors.h"
#include "core/effects/gaussian.h"
#include "core/effects/node.h"
#include "core/effects/samples.h"
#include <opencv2/core.hpp>

namespace core {
namespace {

Layer blur(const Layer& layer, const Values& values, const Moment& moment) {
    return {gaussian(layer.picture, scaled(values.number("strength"), moment)), layer.at, layer.opacity};
}

constexpr double kFine = 1.5; ///< px at 1080p: what is finer is made stronger
constexpr double kMost = 1.5; ///< how much stronger at most

/// What a soft picture lacks, once more.
Layer sharpen(const Layer& layer, const Values& values, const Moment& moment) {
    const double by = kMost * values.number("amount");
    const Surface made = mixing_neighbours(layer.picture, [&](const Surface& from) {
        const Surface soft = gaussian(from, scaled(kFine, moment));
        Surface sharp = with_fresh(from, {0, 1, 2});
        for (int plane = 0; plane < 3; ++plane) {
            cv::Mat target = sharp.mat_to_write(plane);
            cv::addWeighted(from.mat(plane), 1 + by, soft.mat(plane), -by, 0, target);
            if (from.format().samples == PixelFormat::Samples::u16)
                cv::min(target, from.format().peak(), target);
        }
        return sharp;
    });
    return {made, layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> blur_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"blur", blur, nullptr},
        {"sharpen", sharpen, nullptr},
    };
    return kNodes;
}

} // namespace core
