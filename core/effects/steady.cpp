// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A steady camera: each picture is moved to where it would lie if its way were the mean of the ways around
// it. That depends on the pictures near it alone, so that a seek, a cut or an export sees what playing does.
#include "core/effects/motion.h"
#include "core/effects/node.h"
#include "core/effects/warp.h"
#include "core/render/placing.h"
#include <cmath>
#include <opencv2/core.hpp>
#include <vector>

namespace core {
namespace {

constexpr int kMostEachSide = 24; ///< pictures, of all smoothness

/// From the picture so many later to the one behind it.
Motion step_from(int by, const Moment& moment) {
    // What is found out does not depend on the size that is drawn: it can be kept.
    const auto whole = [&](int at) {
        return moment.small_beside ? on_whole_canvas(moment.small_beside(at), moment.small).without_alpha()
                                   : on_whole_canvas(moment.beside(at), moment.canvas).without_alpha();
    };
    const auto look = [&]() -> Notes::Note {
        const Motion found = motion_between(small_luma(whole(by)), small_luma(whole(by + 1)));
        return {found.x, found.y, found.turn, found.zoom};
    };
    const Notes::Note note = moment.notes && moment.small_id
                                 ? moment.notes->kept(moment.small_id(by), moment.small_id(by + 1), look)
                                 : look();
    return {note[0], note[1], note[2], note[3]};
}

/// Where the picture would lie on the smooth way, from where it lies.
Motion correction(int each_side, const Moment& moment) {
    Motion sum, way;
    double weights = 1;
    const auto add = [&](int by) {
        const double part = static_cast<double>(by) / (each_side + 1),
                     weight = 0.5 + 0.5 * std::cos(part * 3.14159265358979);
        sum += {way.x * weight, way.y * weight, way.turn * weight, way.zoom * weight};
        weights += weight;
    };
    for (int by = 1; by <= each_side; ++by)
        way += step_from(by - 1, moment), add(by);
    way = {};
    for (int by = 1; by <= each_side; ++by) {
        const Motion back = step_from(-by, moment);
        way += {-back.x, -back.y, -back.turn, -back.zoom};
        add(by);
    }
    return {sum.x / weights, sum.y / weights, sum.turn / weights, sum.zoom / weights};
}

Layer stabilize(const Layer& layer, const Values& values, const Moment& moment) {
    const double crop = values.number("crop");
    const int each_side = static_cast<int>(std::lround(kMostEachSide * values.number("smoothness")));
    const Motion by = moment.beside && each_side > 0 ? correction(each_side, moment) : Motion{};
    if (by.x == 0 && by.y == 0 && by.turn == 0 && by.zoom == 0 && crop == 0) return layer;
    const Size size = moment.canvas;
    const double cx = size.width / 2.0 - 0.5, cy = size.height / 2.0 - 0.5,
                 grow = (1 + by.zoom) / (1 - 2 * crop), c = std::cos(by.turn) * grow,
                 s = std::sin(by.turn) * grow;
    const double tx = cx + by.x * size.height / (1 - 2 * crop), ty = cy + by.y * size.height / (1 - 2 * crop);
    // From the middle: turned and grown, then to (tx, ty).
    const cv::Matx33d forth(c, -s, tx - c * cx + s * cy, s, c, ty - s * cx - c * cy, 0, 0, 1);
    Layer made = warped(on_whole_canvas(layer, size), forth.inv());
    made.opacity = layer.opacity;
    return made;
}

} // namespace

std::span<const PictureNode> steady_nodes() {
    static constexpr PictureNode kNodes[] = {{"stabilize", stabilize, nullptr, true}};
    return kNodes;
}

} // namespace core
