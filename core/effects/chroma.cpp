// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What changes colour and leaves luma alone: a matrix on U and V.
#include "core/effects/node.h"
#include "core/effects/plane_rows.h"
#include "core/effects/samples.h"
#include "core/render/colour_matrix.h"
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>

namespace core {
namespace {

/// By what RGB light is told apart into luma and colour.
ColourSpace::Matrix luma_of(const PixelFormat& format) {
    const bool wide = format.colour.primaries == ColourSpace::Primaries::bt2020;
    return wide ? ColourSpace::Matrix::bt2020 : ColourSpace::Matrix::bt709;
}

/// The RGB matrix that does the same.
cv::Matx33d on_rgb(const PixelFormat& format, const cv::Matx22d& colour) {
    const auto rows = yuv_matrix(luma_of(format));
    const cv::Matx33d to_yuv(rows.data());
    const cv::Matx33d change(1, 0, 0, 0, colour(0, 0), colour(0, 1), 0, colour(1, 0), colour(1, 1));
    return to_yuv.inv() * change * to_yuv;
}

Layer on_rgb_planes(const Layer& layer, const cv::Matx22d& colour) {
    const cv::Matx33f m = on_rgb(layer.picture.format(), colour);
    return {on_rgb_rows(layer.picture, layer.at,
                        [&](const RgbRow& row) {
                            for (int x = 0; x < row.width; ++x) {
                                const float r = row.r[x], g = row.g[x], b = row.b[x];
                                row.r[x] = m(0, 0) * r + m(0, 1) * g + m(0, 2) * b;
                                row.g[x] = m(1, 0) * r + m(1, 1) * g + m(1, 2) * b;
                                row.b[x] = m(2, 0) * r + m(2, 1) * g + m(2, 2) * b;
                            }
                        }),
            layer.at, layer.opacity};
}

Layer strengthened(const Layer& layer, double by) {
    if (layer.picture.format().family == PixelFormat::Family::rgb)
        return on_rgb_planes(layer, {by, 0, 0, by});
    Surface made = with_fresh(layer.picture, {1, 2});
    for (const int plane : {1, 2})
        scale_plane(layer.picture, made, plane, static_cast<float>(by), 0);
    return {made, layer.at, layer.opacity};
}

Layer saturation(const Layer& layer, const Values& values, const Moment&) {
    return strengthened(layer, values.number("amount"));
}
Layer grayscale(const Layer& layer, const Values& values, const Moment&) {
    return strengthened(layer, 1 - values.number("amount"));
}

Layer hue(const Layer& layer, const Values& values, const Moment&) {
    const double turn = values.number("degrees") * std::numbers::pi / 180;
    const auto c = static_cast<float>(std::cos(turn)), s = static_cast<float>(std::sin(turn));
    if (layer.picture.format().family == PixelFormat::Family::rgb) return on_rgb_planes(layer, {c, -s, s, c});
    const auto work = [=](float* u, float* v, int width) {
        for (int x = 0; x < width; ++x) {
            const float old = u[x];
            u[x] = c * old - s * v[x];
            v[x] = s * old + c * v[x];
        }
    };
    return {on_colour_rows(layer.picture, work), layer.at, layer.opacity};
}

/// Pale colours get more of it than strong ones.
float vibrant(float u, float v, float amount) {
    return 1 + amount * std::max(0.0F, 1 - 2 * std::sqrt(u * u + v * v));
}

Layer vibrance(const Layer& layer, const Values& values, const Moment&) {
    const float amount = values.part("amount");
    if (layer.picture.format().family == PixelFormat::Family::yuv) {
        const auto work = [=](float* u, float* v, int width) {
            for (int x = 0; x < width; ++x) {
                const float by = vibrant(u[x], v[x], amount);
                u[x] *= by, v[x] *= by;
            }
        };
        return {on_colour_rows(layer.picture, work), layer.at, layer.opacity};
    }
    const cv::Matx33f m(cv::Matx33d(yuv_matrix(luma_of(layer.picture.format())).data()));
    const auto work = [=](const RgbRow& row) {
        for (int x = 0; x < row.width; ++x) {
            const cv::Vec3f rgb(row.r[x], row.g[x], row.b[x]), yuv = m * rgb;
            const float by = vibrant(yuv[1], yuv[2], amount), y = yuv[0];
            row.r[x] = y + (rgb[0] - y) * by;
            row.g[x] = y + (rgb[1] - y) * by;
            row.b[x] = y + (rgb[2] - y) * by;
        }
    };
    return {on_rgb_rows(layer.picture, layer.at, work), layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> chroma_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"saturation", saturation, nullptr},
        {"grayscale", grayscale, nullptr},
        {"hue", hue, nullptr},
        {"vibrance", vibrance, nullptr},
    };
    return kNodes;
}

} // namespace core
