// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/motion.h"
#include "core/effects/plane_rows.h"
#include "core/effects/warp.h"
#include "core/render/convert.h"
#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace core {
namespace {

constexpr int kPart = 64;       ///< pixels along a part's side
constexpr double kPlain = 4e-5; ///< variance of luma below which a part says nothing
constexpr double kSure = 0.08;  ///< least response of a part that counts
constexpr double kAgree = 0.7;  ///< pixels that a part may be off before it counts for less

/// What a part of the picture did.
struct Seen {
    double x, y;   ///< its middle, from the picture's, pixels
    double dx, dy; ///< how far it went
    double weight;
};

cv::Mat window(cv::Size size) {
    cv::Mat made;
    cv::createHanningWindow(made, size, CV_32F);
    return made;
}

bool plain(const cv::Mat& part) {
    cv::Scalar mean, deviation;
    cv::meanStdDev(part, mean, deviation);
    return deviation[0] * deviation[0] < kPlain;
}

std::vector<Seen> look(const cv::Mat& before, const cv::Mat& after) {
    double sure = 0;
    const cv::Point2d all = cv::phaseCorrelate(before, after, window(before.size()), &sure);
    const cv::Point base =
        sure > kSure ? cv::Point(static_cast<int>(std::lround(all.x)), static_cast<int>(std::lround(all.y)))
                     : cv::Point();
    const cv::Rect inside(0, 0, before.cols, before.rows);
    const cv::Mat hann = window({kPart, kPart});
    std::vector<Seen> seen;
    const int across = std::max(1, before.cols / kPart), down = std::max(1, before.rows / kPart);
    for (int j = 0; j < down; ++j)
        for (int i = 0; i < across; ++i) {
            const cv::Rect from(i * (before.cols - kPart) / std::max(1, across - 1),
                                j * (before.rows - kPart) / std::max(1, down - 1), kPart, kPart);
            const cv::Rect to = from + base;
            if ((from & inside) != from || (to & inside) != to || plain(before(from))) continue;
            double response = 0;
            const cv::Point2d by = cv::phaseCorrelate(before(from), after(to), hann, &response);
            if (response < kSure || std::hypot(by.x, by.y) > kPart / 4.0) continue;
            seen.push_back({from.x + kPart / 2.0 - before.cols / 2.0,
                            from.y + kPart / 2.0 - before.rows / 2.0, by.x + base.x, by.y + base.y,
                            response});
        }
    return seen;
}

/// dx = x + zoom px - turn py, dy = y + zoom py + turn px, by weighted least squares.
Motion fit(const std::vector<Seen>& seen, const std::vector<double>& weights) {
    cv::Matx44d left = cv::Matx44d::zeros();
    cv::Vec4d right;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const Seen& s = seen[i];
        const cv::Vec4d rows[] = {{1, 0, s.x, -s.y}, {0, 1, s.y, s.x}};
        const double values[] = {s.dx, s.dy};
        for (int r = 0; r < 2; ++r) {
            left += weights[i] * rows[r] * rows[r].t();
            right += weights[i] * values[r] * rows[r];
        }
    }
    for (int i = 2; i < 4; ++i)
        left(i, i) += 1e-3; // one part alone says nothing about turns
    for (int i = 0; i < 2; ++i)
        left(i, i) += 1e-9;
    const cv::Vec4d found = left.inv() * right;
    return {found[0], found[1], found[3], found[2]};
}

constexpr int kSmallWidth = 320;

} // namespace

cv::Mat small_luma(const Surface& picture) {
    const Size small{kSmallWidth, std::max(2, kSmallWidth * picture.height() / std::max(1, picture.width()))};
    const Surface reduced = convert(
        picture,
        Conversion{.format = picture.format(), .size = small, .from = {}, .scaling = Scaling::bilinear});
    return luma_of(as_yuv(reduced)).clone();
}

Layer after(const Motion& motion, const Surface& picture) {
    const double cx = picture.width() / 2.0 - 0.5, cy = picture.height() / 2.0 - 0.5, grow = 1 + motion.zoom,
                 c = std::cos(motion.turn) * grow, s = std::sin(motion.turn) * grow,
                 tx = cx + motion.x * picture.height(), ty = cy + motion.y * picture.height();
    const cv::Matx33d forth(c, -s, tx - c * cx + s * cy, s, c, ty - s * cx - c * cy, 0, 0, 1);
    return warped(picture, forth.inv());
}

Motion motion_between(const cv::Mat& before, const cv::Mat& after) {
    if (before.size() != after.size() || before.cols < kPart || before.rows < kPart) return {};
    const std::vector<Seen> seen = look(before, after);
    if (seen.empty()) return {};
    std::vector<double> weights;
    for (const Seen& s : seen)
        weights.push_back(s.weight);
    Motion motion = fit(seen, weights);
    constexpr int kRounds = 8;
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const Seen& s = seen[i];
            const double off = std::hypot(motion.x + motion.zoom * s.x - motion.turn * s.y - s.dx,
                                          motion.y + motion.zoom * s.y + motion.turn * s.x - s.dy) /
                               kAgree;
            weights[i] = s.weight / (1 + off * off);
        }
        motion = fit(seen, weights);
    }
    motion.x /= before.rows, motion.y /= before.rows;
    return motion;
}

} // namespace core
