// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is laid over or under a picture or puts its parts elsewhere: mirror, border, grain, shadow, four
// corners.
#include "core/base/scattered.h"
#include "core/effects/gaussian.h"
#include "core/effects/node.h"
#include "core/effects/plane_rows.h"
#include "core/effects/samples.h"
#include "core/effects/warp.h"
#include "core/render/blend.h"
#include "core/render/placing.h"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace core {
namespace {

/// The left half once more on the right, the upper one below.
Layer mirror(const Layer& layer, const Values& values, const Moment& moment) {
    const bool across = values.on("horizontal"), down = values.on("vertical");
    Surface made = on_whole_canvas(layer, moment.canvas);
    for (int plane = 0; plane < made.planes(); ++plane) {
        cv::Mat pixels = made.mat_to_write(plane);
        const int width = pixels.cols / 2, height = pixels.rows / 2;
        if (across && width > 0) {
            cv::Mat right = pixels.colRange(pixels.cols - width, pixels.cols);
            cv::flip(pixels.colRange(0, width), right, 1);
        }
        if (down && height > 0) {
            cv::Mat below = pixels.rowRange(pixels.rows - height, pixels.rows);
            cv::flip(pixels.rowRange(0, height), below, 0);
        }
    }
    return {made, {0, 0}, layer.opacity};
}

/// How much of pixel `at` of `count` lies within `width` of either end.
float at_ends(int at, int count, double width) {
    return static_cast<float>(std::clamp(width - std::min(at, count - 1 - at), 0.0, 1.0));
}

/// Inside the picture's own edges.
Layer border(const Layer& layer, const Values& values, const Moment& moment) {
    const double wide = scaled(values.number("width"), moment);
    const Colour colour = values.colour("color");
    const Size size = layer.picture.size();
    const auto parts_of_row = [&](int y, int width, float* parts) {
        const float down = at_ends(y, size.height, wide);
        for (int x = 0; x < width; ++x) {
            const float across = at_ends(x, size.width, wide);
            parts[x] = static_cast<float>(colour.alpha) * (1 - (1 - across) * (1 - down));
        }
    };
    Surface made = on_rgb_rows(layer.picture, layer.at, [&](const RgbRow& row) {
        std::vector<float> parts(static_cast<std::size_t>(row.width));
        parts_of_row(row.y - layer.at.y, row.width, parts.data());
        const auto mix = [&](float* channel, double to) {
            for (int x = 0; x < row.width; ++x)
                channel[x] += (static_cast<float>(to) - channel[x]) * parts[static_cast<std::size_t>(x)];
        };
        mix(row.r, colour.red), mix(row.g, colour.green), mix(row.b, colour.blue);
    });
    if (made.has_alpha()) // it is seen where the picture is not
        made = on_plane_rows(made, layer.at, {3}, [&](const PlaneRow& row) {
            std::vector<float> parts(static_cast<std::size_t>(row.width));
            parts_of_row(static_cast<int>(std::lround(row.y)) - layer.at.y, row.width, parts.data());
            for (int x = 0; x < row.width; ++x)
                row.values[x] += (1 - row.values[x]) * parts[static_cast<std::size_t>(x)];
        });
    return {made, layer.at, layer.opacity};
}

constexpr double kStrongest = 0.5; ///< how far a grain of all the amount goes from the picture, each way

/// Lighter and darker grains that lie elsewhere in every picture; between their middles it goes straight.
RgbWork grain(const Values& values, const Moment& moment) {
    const double strength = kStrongest * values.number("amount"),
                 side = std::max(1.0, scaled(values.number("size"), moment));
    const std::uint64_t picture = scattered(static_cast<std::uint64_t>(moment.at.count()));
    const auto grain_at = [=](std::int64_t x, std::int64_t y) {
        const std::uint64_t place = (static_cast<std::uint64_t>(y) << 32U) ^ static_cast<std::uint64_t>(x);
        return static_cast<float>((2 * scattered_part(picture ^ place) - 1) * strength);
    };
    return [=](const RgbRow& row) {
        const double down = row.y / side;
        const auto above = static_cast<std::int64_t>(std::floor(down));
        const auto lower = static_cast<float>(down - static_cast<double>(above));
        std::int64_t cell = 0;
        float from = 0, to = 0;
        const auto column = [&](std::int64_t x) {
            const float upper = grain_at(x, above);
            return lower > 0 ? upper + (grain_at(x, above + 1) - upper) * lower : upper;
        };
        for (int x = 0; x < row.width; ++x) {
            const double across = (row.x + x) / side;
            const auto now = static_cast<std::int64_t>(std::floor(across));
            if (x == 0 || now != cell) cell = now, from = column(now), to = column(now + 1);
            const float add = from + (to - from) * static_cast<float>(across - static_cast<double>(now));
            row.r[x] += add, row.g[x] += add, row.b[x] += add;
        }
    };
}

/// What is seen of it lies below the picture, in its shape. It falls to the right at 0 degrees and turns
/// clockwise.
Layer drop_shadow(const Layer& layer, const Values& values, const Moment& moment) {
    const double amount = values.number("amount");
    const Surface whole = on_whole_canvas(layer, moment.canvas);
    if (amount == 0 || !whole.has_alpha()) return layer; // nothing is seen beside the picture
    const double distance = scaled(values.number("distance"), moment),
                 angle = values.number("angle") * std::numbers::pi / 180;
    const Colour colour = values.colour("color");
    Surface shadow = with_fresh(whole, {0, 1, 2, 3});
    shadow.fill(colour.red, colour.green, colour.blue, 0);
    const cv::Matx23d by(1, 0, distance * std::cos(angle), 0, 1, distance * std::sin(angle));
    cv::Mat cover = shadow.mat_to_write(3);
    cv::warpAffine(whole.mat(3), cover, by, cover.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    shadow = gaussian_plane(shadow, 3, scaled(values.number("softness"), moment));
    Surface weaker = with_fresh(shadow, {3});
    scale_plane(shadow, weaker, 3, static_cast<float>(amount * colour.alpha), 0);
    blend(weaker, {whole});
    return {weaker, {0, 0}, layer.opacity};
}

/// Each corner moved by parts of the frame. Corners that make no shape without a dent show nothing.
Layer corner_pin(const Layer& layer, const Values& values, const Moment& moment) {
    const auto w = static_cast<float>(moment.canvas.width), h = static_cast<float>(moment.canvas.height);
    const std::vector<cv::Point2f> from{
        {-0.5F, -0.5F}, {w - 0.5F, -0.5F}, {w - 0.5F, h - 0.5F}, {-0.5F, h - 0.5F}};
    std::vector<cv::Point2f> to;
    for (const char* corner : {"top_left", "top_right", "bottom_right", "bottom_left"}) {
        const Point by = values.point(corner);
        to.push_back(from[to.size()] +
                     cv::Point2f(static_cast<float>(by.x) * w, static_cast<float>(by.y) * h));
    }
    const Surface whole = on_whole_canvas(layer, moment.canvas);
    if (!cv::isContourConvex(to) || cv::contourArea(to) < 1) {
        Surface nothing(moment.canvas, whole.format().with_alpha());
        nothing.fill(0, 0, 0, 0);
        return {nothing, {0, 0}, layer.opacity};
    }
    const cv::Matx33d back = cv::getPerspectiveTransform(to, from);
    Layer made = warped(whole, back);
    made.opacity = layer.opacity;
    return made;
}

} // namespace

std::span<const PictureNode> frame_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"mirror", mirror, nullptr},           {"border", border, nullptr},         {"grain", nullptr, grain},
        {"drop_shadow", drop_shadow, nullptr}, {"corner_pin", corner_pin, nullptr},
    };
    return kNodes;
}

} // namespace core
