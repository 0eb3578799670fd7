// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that look drawn: luma made anew from its neighbours, colour fading with the amount.
#include "core/effects/gaussian.h"
#include "core/effects/node.h"
#include "core/effects/plane_rows.h"
#include "core/effects/samples.h"
#include <algorithm>
#include <cmath>
#include <functional>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace core {
namespace {

/// Each channel goes towards what is drawn, the same for all three.
Layer drawn(const Layer& layer, double amount, const std::function<cv::Mat(const cv::Mat&)>& from_luma) {
    if (amount == 0) return layer;
    const cv::Mat lines = from_luma(luma_of(as_yuv(layer.picture)));
    const auto part = static_cast<float>(amount);
    const auto draw = [&](const RgbRow& row) {
        const float* line = lines.ptr<float>(row.y - layer.at.y) + (row.x - layer.at.x);
        for (float* channel : {row.r, row.g, row.b})
            for (int x = 0; x < row.width; ++x)
                channel[x] += (line[x] - channel[x]) * part;
    };
    return {on_rgb_rows(layer.picture, layer.at, draw), layer.at, layer.opacity};
}

/// Bright lines where luma changes (Sobel's slopes).
Layer edges(const Layer& layer, const Values& values, const Moment&) {
    const double strength = values.number("strength");
    return drawn(layer, values.number("amount"), [&](const cv::Mat& luma) {
        cv::Mat x, y, lines;
        cv::Sobel(luma, x, CV_32F, 1, 0, 3, strength / 4, 0, cv::BORDER_REPLICATE);
        cv::Sobel(luma, y, CV_32F, 0, 1, 3, strength / 4, 0, cv::BORDER_REPLICATE);
        cv::magnitude(x, y, lines);
        return cv::Mat(cv::min(lines, 1.0));
    });
}

/// Pencil on paper: the picture divided by its soft self, dark where something is darker than around it.
Layer sketch(const Layer& layer, const Values& values, const Moment& moment) {
    const double sigma = scaled(values.number("softness"), moment);
    return drawn(layer, values.number("amount"), [&](const cv::Mat& luma) {
        Surface grey({luma.cols, luma.rows}, PixelFormat::rgb(32));
        for (int plane = 0; plane < 3; ++plane)
            grey.set_plane(plane, luma);
        const Surface soft = gaussian_plane(grey, 0, sigma);
        cv::Mat lines;
        cv::divide(cv::max(luma, 0.0) + 0.01, cv::max(soft.mat(0), 0.0) + 0.01, lines);
        return cv::Mat(cv::min(lines, 1.0));
    });
}

/// Lit from the top left.
Layer emboss(const Layer& layer, const Values& values, const Moment&) {
    const float strength = values.part("strength");
    return drawn(layer, values.number("amount"), [&](const cv::Mat& luma) {
        const cv::Mat kernel = (cv::Mat_<float>(3, 3) << -strength, 0, 0, 0, 0, 0, 0, 0, strength);
        cv::Mat relief;
        cv::filter2D(luma, relief, CV_32F, kernel, {-1, -1}, 0.5, cv::BORDER_REPLICATE);
        return cv::Mat(cv::min(cv::max(relief, 0.0), 1.0));
    });
}

/// Red and blue apart, as in a bad lens: `amount` pixels at 1080p each way.
RgbWork rgb_split(const Values& values, const Moment& moment) {
    const double by = scaled(values.number("amount"), moment);
    return [by](const RgbRow& row) {
        const auto shift = [&](float* channel, double distance) {
            const std::vector<float> old(channel, channel + row.width);
            for (int x = 0; x < row.width; ++x) {
                const double place = std::clamp(x + distance, 0.0, row.width - 1.0);
                const auto i = static_cast<std::size_t>(place);
                const std::size_t next = std::min(i + 1, old.size() - 1);
                channel[x] =
                    old[i] + (old[next] - old[i]) * static_cast<float>(place - static_cast<double>(i));
            }
        };
        shift(row.r, by);
        shift(row.b, -by);
    };
}

} // namespace

std::span<const PictureNode> drawn_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"edges", edges, nullptr},
        {"sketch", sketch, nullptr},
        {"emboss", emboss, nullptr},
        {"rgb_split", nullptr, rgb_split},
    };
    return kNodes;
}

} // namespace core
