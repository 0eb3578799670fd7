// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen and what is not, by colour or by light.
#include "core/effects/node.h"
#include "core/effects/plane_rows.h"
#include "core/effects/samples.h"
#include "core/render/colour_matrix.h"
#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

/// The picture's alpha times another, of all its pixels (CV_32F, 0 to 1).
Surface covered(const Surface& picture, const cv::Mat& alpha) {
    Surface made = picture.with_alpha();
    if (!picture.has_alpha()) {
        set_values(made, 3, alpha);
        return made;
    }
    cv::Mat before;
    made.mat(3).convertTo(before, CV_32F, 1 / made.format().peak());
    set_values(made, 3, before.mul(alpha));
    return made;
}

/// From colour's samples to every pixel.
cv::Mat at_pixels(const cv::Mat& coarse, const Surface& like) {
    const PixelFormat& format = like.format();
    if (format.shift_x == 0 && format.shift_y == 0) return coarse;
    const double sx = step_x(format, 1), sy = step_y(format, 1);
    const cv::Matx23d where(1 / sx, 0, -first_x(format, 1) / sx, 0, 1 / sy, -first_y(format, 1) / sy);
    cv::Mat fine;
    cv::warpAffine(coarse, fine, where, {like.width(), like.height()},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return fine;
}

/// A colour's place among colours, as U and V.
cv::Vec2f colour_place(const Colour& colour, const PixelFormat& format) {
    const auto m = yuv_matrix(format.colour.matrix);
    const auto part = [&](std::size_t row) {
        return static_cast<float>(m[3 * row] * colour.red + m[3 * row + 1] * colour.green +
                                  m[3 * row + 2] * colour.blue);
    };
    return {part(1), part(2)};
}

/// A tolerance of 1 is half of the way across all colours.
constexpr float kHalfWay = 0.5F;
/// Softness that is none.
constexpr float kSharpest = 1e-4F;

/// How much is seen of each sample of colour.
cv::Mat away_from(const cv::Vec2f& key, const Surface& yuv, float tolerance, float softness) {
    const Size size = yuv.plane_size(1);
    const Coding coding = coding_of(yuv.format(), 1);
    cv::Mat alpha(size.height, size.width, CV_32F), planes[2];
    for (const int plane : {1, 2})
        yuv.mat(plane).convertTo(planes[plane - 1], CV_32F, 1.0 / coding.unit,
                                 -static_cast<double>(coding.zero) / coding.unit);
    for (int y = 0; y < size.height; ++y) {
        const float *u = planes[0].ptr<float>(y), *v = planes[1].ptr<float>(y);
        float* row = alpha.ptr<float>(y);
        for (int x = 0; x < size.width; ++x) {
            const float du = u[x] - key[0], dv = v[x] - key[1],
                        away = std::sqrt(du * du + dv * dv) - tolerance;
            row[x] = std::clamp(away / std::max(softness, kSharpest), 0.0F, 1.0F);
        }
    }
    return alpha;
}

/// What of a colour points towards the key's is taken out, its luma kept.
RgbWork without_spill(const cv::Vec2f& key, float spill, const PixelFormat& yuv) {
    const cv::Matx33d to_yuv(yuv_matrix(yuv.colour.matrix).data());
    const cv::Vec2f way = key * (1 / std::sqrt(key.dot(key)));
    const cv::Vec3f from_rgb = cv::Vec3d(to_yuv.t() * cv::Vec3d(0, way[0], way[1])), // how much points there
        in_rgb = cv::Vec3d(to_yuv.inv() * cv::Vec3d(0, way[0], way[1]));
    return [=](const RgbRow& row) {
        for (int x = 0; x < row.width; ++x) {
            const float much = from_rgb[0] * row.r[x] + from_rgb[1] * row.g[x] + from_rgb[2] * row.b[x];
            if (much <= 0) continue;
            row.r[x] -= spill * much * in_rgb[0];
            row.g[x] -= spill * much * in_rgb[1];
            row.b[x] -= spill * much * in_rgb[2];
        }
    };
}

Layer chroma_key(const Layer& layer, const Values& values, const Moment&) {
    const float tolerance = values.part("tolerance") * kHalfWay,
                softness = values.part("softness") * kHalfWay, spill = values.part("spill");
    const Surface yuv = as_yuv(layer.picture);
    const cv::Vec2f key = colour_place(values.colour("color"), yuv.format());
    Layer made = layer;
    if (tolerance > 0 || softness > 0)
        made.picture = covered(made.picture, at_pixels(away_from(key, yuv, tolerance, softness), yuv));
    const bool has_hue = key.dot(key) > 1e-6F; // greys have none
    if (spill > 0 && has_hue)
        made.picture = on_rgb_rows(made.picture, layer.at, without_spill(key, spill, yuv.format()));
    return made;
}

Layer luma_key(const Layer& layer, const Values& values, const Moment&) {
    const float low = values.part("low"), high = values.part("high"),
                softness = std::max(values.part("softness"), kSharpest);
    cv::Mat alpha = luma_of(as_yuv(layer.picture));
    for (int y = 0; y < alpha.rows; ++y) {
        float* row = alpha.ptr<float>(y);
        for (int x = 0; x < alpha.cols; ++x) {
            const float above = low > 0 ? (row[x] - low) / softness + 1 : 1,
                        below = high < 1 ? (high - row[x]) / softness + 1 : 1;
            row[x] = std::clamp(std::min(above, below), 0.0F, 1.0F);
        }
    }
    return {covered(layer.picture, alpha), layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> key_nodes() {
    static constexpr PictureNode kNodes[] = {{"chroma_key", chroma_key, nullptr},
                                             {"luma_key", luma_key, nullptr}};
    return kNodes;
}

} // namespace core
