// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the picture lies, and how much of it is seen.
#include "core/effects/node.h"
#include "core/effects/samples.h"
#include "core/effects/warp.h"
#include "core/render/placing.h"
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>

namespace core {
namespace {

/// Moved without a turn: the same as where a clip is placed from the start.
Layer moved(const Layer& layer, const Placing& placing, Size canvas) {
    const Surface whole = on_whole_canvas(layer, canvas);
    Layer made = placed(whole, whole.size(), canvas, placing, whole.format());
    if (made.picture.empty()) { // nothing is left on the canvas
        made.picture = Surface(canvas, whole.format().with_alpha());
        made.picture.fill(0, 0, 0, 0);
        made.at = {0, 0};
    }
    made.opacity = layer.opacity;
    return made;
}

Layer turned(const Layer& layer, double x, double y, double scale, double degrees, Size canvas) {
    if (degrees == 0) return moved(layer, {.scale = scale, .x = x, .y = y}, canvas);
    const double radians = degrees * std::numbers::pi / 180, c = std::cos(radians) / scale,
                 s = std::sin(radians) / scale;
    const double cx = canvas.width / 2.0 - 0.5, cy = canvas.height / 2.0 - 0.5;
    const double tx = cx + x * canvas.width, ty = cy + y * canvas.height; // where the middle comes to lie
    const cv::Matx33d back(c, s, cx - c * tx - s * ty, -s, c, cy + s * tx - c * ty, 0, 0, 1);
    Layer made = warped(on_whole_canvas(layer, canvas), back);
    made.opacity = layer.opacity;
    return made;
}

Layer transform(const Layer& layer, const Values& values, const Moment& moment) {
    return turned(layer, values.number("x"), values.number("y"), values.number("scale"),
                  values.number("rotation"), moment.canvas);
}
Layer rotate(const Layer& layer, const Values& values, const Moment& moment) {
    return turned(layer, 0, 0, 1, values.number("degrees"), moment.canvas);
}

Layer flip(const Layer& layer, const Values& values, const Moment& moment) {
    const bool h = values.on("horizontal"), v = values.on("vertical");
    const Surface whole = on_whole_canvas(layer, moment.canvas);
    Surface made(whole.size(), whole.format());
    for (int plane = 0; plane < whole.planes(); ++plane) {
        cv::Mat target = made.mat_to_write(plane);
        cv::flip(whole.mat(plane), target, h && v ? -1 : h ? 1 : 0);
    }
    return {made, {0, 0}, layer.opacity};
}

Layer crop(const Layer& layer, const Values& values, const Moment& moment) {
    const double left = values.number("left"), top = values.number("top");
    return moved(layer,
                 {.visible = cv::Rect2d(left, top, std::max(0.0, 1 - left - values.number("right")),
                                        std::max(0.0, 1 - top - values.number("bottom")))},
                 moment.canvas);
}

/// Each place is looked for further from (or nearer to) the middle by 1 + distortion x r^2 + outer x r^4, r =
/// 1 in the corners: below zero for a picture whose straight lines bulge outwards.
Layer lens_correction(const Layer& layer, const Values& values, const Moment& moment) {
    const Surface whole = on_whole_canvas(layer, moment.canvas);
    const double near = values.number("distortion"), far = values.number("outer"),
                 zoom = values.number("zoom");
    const double cx = whole.width() / 2.0 - 0.5, cy = whole.height() / 2.0 - 0.5,
                 corner = std::hypot(whole.width() / 2.0, whole.height() / 2.0);
    const Places places = [=](double x, double step, double y, int count, float* source_x, float* source_y) {
        const double dy = (y - cy) / zoom;
        for (int i = 0; i < count; ++i) {
            const double dx = (x + step * i - cx) / zoom, r2 = (dx * dx + dy * dy) / (corner * corner),
                         by = 1 + near * r2 + far * r2 * r2;
            source_x[i] = static_cast<float>(cx + dx * by);
            source_y[i] = static_cast<float>(cy + dy * by);
        }
    };
    Layer made = warped(whole, {0, 0, whole.width(), whole.height()}, places);
    made.opacity = layer.opacity;
    return made;
}

/// In the picture's own alpha, so that it can be had in a part of it alone.
Layer opacity(const Layer& layer, const Values& values, const Moment&) {
    const Surface covered = layer.picture.with_alpha();
    Surface made = with_fresh(covered, {3});
    scale_plane(covered, made, 3, values.part("amount"), 0);
    return {made, layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> shape_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"transform", transform, nullptr}, {"rotate", rotate, nullptr},
        {"flip", flip, nullptr},           {"crop", crop, nullptr},
        {"opacity", opacity, nullptr},     {"lens_correction", lens_correction, nullptr},
    };
    return kNodes;
}

} // namespace core
