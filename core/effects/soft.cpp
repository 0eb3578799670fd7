// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Other ways of mixing neighbours than the Gaussian.
#include "core/base/vectors.h"
#include "core/effects/gaussian.h"
#include "core/effects/node.h"
#include "core/effects/plane_rows.h"
#include "core/effects/samples.h"
#include "core/render/convert.h"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace core {
namespace {

/// OpenCV's mean over a window, along one axis, of a radius that need not be whole.
cv::Mat mean_along(const cv::Mat& from, double radius, bool across) {
    const int whole = static_cast<int>(radius);
    const double rest = radius - whole;
    const auto window = [&](int r) {
        cv::Mat made;
        cv::boxFilter(from, made, CV_32F, across ? cv::Size(2 * r + 1, 1) : cv::Size(1, 2 * r + 1), {-1, -1},
                      true, cv::BORDER_REPLICATE);
        return made;
    };
    cv::Mat made = window(whole);
    if (rest < 1e-6) return made;
    // The outermost samples count in part.
    const double inner = (2 * whole + 1) / (2 * radius + 1);
    cv::Mat wider = window(whole + 1);
    const double outer = (2 * whole + 3) / (2 * radius + 1) * rest;
    cv::addWeighted(made, inner * (1 - rest), wider, outer, 0, made);
    return made;
}

Surface boxed(const Surface& from, double radius) {
    Surface made = with_fresh(from, {0, 1, 2, 3});
    for (int plane = 0; plane < from.planes(); ++plane) {
        const cv::Mat across = mean_along(from.mat(plane), radius / step_x(from.format(), plane), true),
                      both = mean_along(across, radius / step_y(from.format(), plane), false);
        cv::Mat target = made.mat_to_write(plane);
        both.convertTo(target, target.type());
    }
    return made;
}

Layer box_blur(const Layer& layer, const Values& values, const Moment& moment) {
    const double radius = scaled(values.number("radius"), moment);
    return {mixing_neighbours(layer.picture, [&](const Surface& s) { return boxed(s, radius); }), layer.at,
            layer.opacity};
}

/// How much a neighbour counts.
struct Tap {
    int x, y;
    float weight;
};

/// A line through the middle, as weights of whole samples; `x`, `y`: its extent in samples.
std::vector<Tap> line_taps(double x, double y) {
    const int steps = std::max(1, static_cast<int>(std::ceil(2 * std::max(std::abs(x), std::abs(y)))));
    const int reach_x = static_cast<int>(std::abs(x) / 2) + 2,
              reach_y = static_cast<int>(std::abs(y) / 2) + 2;
    cv::Mat weights(2 * reach_y + 1, 2 * reach_x + 1, CV_32F, cv::Scalar(0));
    for (int i = 0; i < steps; ++i) {
        const double part = (i + 0.5) / steps - 0.5, px = x * part, py = y * part;
        const int ix = static_cast<int>(std::floor(px)), iy = static_cast<int>(std::floor(py));
        const double fx = px - ix, fy = py - iy;
        for (int j = 0; j < 4; ++j)
            weights.at<float>(iy + j / 2 + reach_y, ix + j % 2 + reach_x) +=
                static_cast<float>((j % 2 ? fx : 1 - fx) * (j / 2 ? fy : 1 - fy) / steps);
    }
    std::vector<Tap> taps;
    for (int j = 0; j < weights.rows; ++j)
        for (int i = 0; i < weights.cols; ++i)
            if (weights.at<float>(j, i) > 0)
                taps.push_back({i - reach_x, j - reach_y, weights.at<float>(j, i)});
    return taps;
}

SAYCUT_VECTORS void add_weighted(const float* __restrict from, float weight, float* __restrict to,
                                 int width) {
    for (int x = 0; x < width; ++x)
        to[x] += from[x] * weight;
}

template <class T>
void sum_taps(const Surface& from, Surface& to, int plane, const std::vector<Tap>& taps) {
    const Size size = from.plane_size(plane);
    const Coding coding = coding_of(from.format(), plane);
    int reach = 0;
    for (const Tap& tap : taps)
        reach = std::max({reach, std::abs(tap.x), std::abs(tap.y)});
    const int wide = size.width + 2 * reach;
    cv::Mat values(size.height, wide, CV_32F); // with its ends repeated
    for_rows(size.height, static_cast<std::size_t>(wide) * 8, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            float* row = values.ptr<float>(y);
            to_values(from.row<T>(plane, y), row + reach, size.width, coding);
            std::fill_n(row, reach, row[reach]);
            std::fill_n(row + reach + size.width, reach, row[reach + size.width - 1]);
        }
    });
    for_rows(size.height, static_cast<std::size_t>(size.width) * 4 * taps.size(), [&](int first, int last) {
        std::vector<float> sum(static_cast<std::size_t>(size.width));
        for (int y = first; y < last; ++y) {
            std::fill(sum.begin(), sum.end(), 0.0F);
            for (const Tap& tap : taps)
                add_weighted(values.ptr<float>(std::clamp(y + tap.y, 0, size.height - 1)) + reach + tap.x,
                             tap.weight, sum.data(), size.width);
            to_codes(sum.data(), to.row_to_write<T>(plane, y), size.width, coding);
        }
    });
}

Layer directional_blur(const Layer& layer, const Values& values, const Moment& moment) {
    const double length = scaled(values.number("length"), moment),
                 angle = values.number("angle") * std::numbers::pi / 180;
    const auto work = [&](const Surface& from) {
        Surface made = with_fresh(from, {0, 1, 2, 3});
        for (int plane = 0; plane < from.planes(); ++plane) {
            const auto taps = line_taps(length * std::cos(angle) / step_x(from.format(), plane),
                                        length * std::sin(angle) / step_y(from.format(), plane));
            by_samples(from.format(),
                       [&](auto sample) { sum_taps<decltype(sample)>(from, made, plane, taps); });
        }
        return made;
    };
    return {mixing_neighbours(layer.picture, work), layer.at, layer.opacity};
}

/// Which block each sample of a row or column lies in; blocks count from the canvas's corner.
std::vector<int> blocks(int count, double first, double step, int side) {
    std::vector<int> made;
    for (int i = 0; i < count; ++i)
        made.push_back(static_cast<int>(std::floor((first + i * step) / side)));
    const int least = made.front();
    for (int& block : made)
        block -= least;
    return made;
}

template <class T>
void mean_blocks(const Surface& from, Surface& to, int plane, const std::vector<int>& across,
                 const std::vector<int>& down) {
    const Size size = from.plane_size(plane);
    const float peak = static_cast<float>(from.format().peak());
    std::vector<double> sums(static_cast<std::size_t>(across.back()) + 1);
    std::vector<int> counts(sums.size());
    for (int top = 0, end = 0; top < size.height; top = end) {
        std::fill(sums.begin(), sums.end(), 0.0);
        std::fill(counts.begin(), counts.end(), 0);
        const auto row_of = [&](int y) { return down[static_cast<std::size_t>(y)]; };
        for (end = top; end < size.height && row_of(end) == row_of(top); ++end)
            for (int x = 0; x < size.width; ++x) {
                const auto block = static_cast<std::size_t>(across[static_cast<std::size_t>(x)]);
                sums[block] += static_cast<double>(from.row<T>(plane, end)[x]);
                ++counts[block];
            }
        for (int y = top; y < end; ++y)
            for (int x = 0; x < size.width; ++x) {
                const auto block = static_cast<std::size_t>(across[static_cast<std::size_t>(x)]);
                to.row_to_write<T>(plane, y)[x] =
                    coded<T>(static_cast<float>(sums[block] / counts[block]), peak);
            }
    }
}

Layer pixelate(const Layer& layer, const Values& values, const Moment& moment) {
    const int side = static_cast<int>(std::lround(scaled(values.number("size"), moment)));
    if (side <= 1) return layer;
    const auto work = [&](const Surface& from) {
        Surface made = with_fresh(from, {0, 1, 2, 3});
        for (int plane = 0; plane < from.planes(); ++plane) {
            const Size size = from.plane_size(plane);
            const auto across = blocks(size.width, layer.at.x, step_x(from.format(), plane), side),
                       down = blocks(size.height, layer.at.y, step_y(from.format(), plane), side);
            by_samples(from.format(),
                       [&](auto sample) { mean_blocks<decltype(sample)>(from, made, plane, across, down); });
        }
        return made;
    };
    return {mixing_neighbours(layer.picture, work), layer.at, layer.opacity};
}

/// What is brighter than a threshold shines over its surroundings (screened, so that nothing grows beyond
/// white).
Layer glow(const Layer& layer, const Values& values, const Moment& moment) {
    const double amount = values.number("amount"), threshold = values.number("threshold");
    if (amount == 0) return layer;
    const Surface rgb =
        convert(layer.picture,
                PixelFormat::rgb(32, layer.picture.format().colour).with_alpha(layer.picture.has_alpha()));
    Surface bright = with_fresh(rgb, {0, 1, 2});
    for (int plane = 0; plane < 3; ++plane) {
        cv::Mat target = bright.mat_to_write(plane);
        cv::Mat(cv::max(rgb.mat(plane) - threshold, 0.0))
            .convertTo(target, CV_32F, amount / std::max(1e-3, 1 - threshold));
    }
    const Surface halo = gaussian(bright, scaled(values.number("radius"), moment));
    const auto shine = [&](const RgbRow& row) {
        float* const channels[] = {row.r, row.g, row.b};
        for (int c = 0; c < 3; ++c) {
            const float* light = halo.row<float>(c, row.y - layer.at.y) + (row.x - layer.at.x);
            for (int x = 0; x < row.width; ++x)
                channels[c][x] += std::min(light[x], 1.0F) * (1 - channels[c][x]);
        }
    };
    return {on_rgb_rows(layer.picture, layer.at, shine), layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> soft_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"box_blur", box_blur, nullptr},
        {"directional_blur", directional_blur, nullptr},
        {"pixelate", pixelate, nullptr},
        {"glow", glow, nullptr},
    };
    return kNodes;
}

} // namespace core
