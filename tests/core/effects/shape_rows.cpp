// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/effects/reference.h"
#include <numbers>

namespace test {
namespace {

double cubic(double t) { // Keys, as OpenCV and others have it: a = -0.75
    constexpr double a = -0.75;
    t = std::abs(t);
    if (t <= 1) return (a + 2) * t * t * t - (a + 3) * t * t + 1;
    return t < 2 ? a * t * t * t - 5 * a * t * t + 8 * a * t - 4 * a : 0;
}

/// Between pixels; alpha linear and nothing outside.
Pixel between(const Picture& from, double x, double y) {
    const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
    Pixel made{0, 0, 0, 0};
    for (int j = -1; j <= 2; ++j)
        for (int i = -1; i <= 2; ++i) {
            const double weight = cubic(x - x0 - i) * cubic(y - y0 - j);
            for (int c = 0; c < 3; ++c)
                made[c] += weight * from.near(x0 + i, y0 + j)[c];
        }
    for (int j = 0; j <= 1; ++j)
        for (int i = 0; i <= 1; ++i) {
            const bool inside = x0 + i >= 0 && x0 + i < from.width && y0 + j >= 0 && y0 + j < from.height;
            if (inside)
                made.a += (1 - std::abs(x - x0 - i)) * (1 - std::abs(y - y0 - j)) * from.at(x0 + i, y0 + j).a;
        }
    return made;
}

/// `back`: from a place of the new picture to one of the old, in pixels from the middle.
Reference moved(const std::function<std::pair<double, double>(double, double)>& back) {
    return [back](const Picture& from) {
        Picture made(from.width, from.height);
        const double cx = (from.width - 1) / 2.0, cy = (from.height - 1) / 2.0;
        for (int y = 0; y < from.height; ++y)
            for (int x = 0; x < from.width; ++x) {
                const auto [sx, sy] = back(x - cx, y - cy);
                made.at(x, y) = between(from, sx + cx, sy + cy);
            }
        return made;
    };
}

std::pair<double, double> turned(double x, double y, double degrees) {
    const double t = degrees * std::numbers::pi / 180;
    return {std::cos(t) * x - std::sin(t) * y, std::sin(t) * x + std::cos(t) * y};
}

/// A picture pinned to four corners (in pixels, from the top left one clockwise), by Heckbert's rule for the
/// way from a square of one to four corners, turned round.
Reference pinned(const std::array<std::array<double, 2>, 4>& q) {
    return [q](const Picture& from) {
        const double sx = q[0][0] - q[1][0] + q[2][0] - q[3][0], sy = q[0][1] - q[1][1] + q[2][1] - q[3][1];
        const double ax = q[1][0] - q[2][0], ay = q[1][1] - q[2][1], bx = q[3][0] - q[2][0],
                     by = q[3][1] - q[2][1], d = ax * by - bx * ay;
        const double g = (sx * by - bx * sy) / d, h = (ax * sy - sx * ay) / d;
        const double a = q[1][0] - q[0][0] + g * q[1][0], b = q[3][0] - q[0][0] + h * q[3][0], c = q[0][0],
                     e = q[1][1] - q[0][1] + g * q[1][1], f = q[3][1] - q[0][1] + h * q[3][1], k = q[0][1];
        Picture made(from.width, from.height);
        for (int y = 0; y < from.height; ++y)
            for (int x = 0; x < from.width; ++x) {
                // u (a - g X) + v (b - h X) = X - c, and the same for Y.
                const double px = x + 0.5, py = y + 0.5;
                const double m11 = a - g * px, m12 = b - h * px, m21 = e - g * py, m22 = f - h * py;
                const double det = m11 * m22 - m12 * m21;
                const double u = ((px - c) * m22 - m12 * (py - k)) / det,
                             v = (m11 * (py - k) - (px - c) * m21) / det;
                made.at(x, y) = between(from, u * from.width - 0.5, v * from.height - 0.5);
            }
        return made;
    };
}

Picture mirrored(const Picture& from, bool across, bool down) {
    Picture made = from;
    for (int y = 0; y < from.height; ++y)
        for (int x = 0; x < from.width; ++x)
            made.at(x, y) = from.at(across ? std::min(x, from.width - 1 - x) : x,
                                    down ? std::min(y, from.height - 1 - y) : y);
    return made;
}

} // namespace

std::vector<Row> shape_rows() {
    return {
        // Clockwise: what was above the middle lies to the right of it.
        {"rotate", {{"degrees", 30}}, moved([](double x, double y) { return turned(x, y, -30); })},
        {"transform",
         {{"scale", 1.25}, {"rotation", -20}, {"x", 0.1}, {"y", -0.05}},
         moved([](double x, double y) {
             const auto [tx, ty] = turned(x - 0.1 * 192, y + 0.05 * 108, 20);
             return std::pair(tx / 1.25, ty / 1.25);
         })},
        // Much smaller: made so first, by other cubics than the reference's, hence a step and a half of 8
        // bits.
        {"transform",
         {{"scale", 0.6}, {"rotation", 10}, {"x", -0.05}, {"y", 0}},
         moved([](double x, double y) {
             const auto [tx, ty] = turned(x + 0.05 * 192, y, -10);
             return std::pair(tx / 0.6, ty / 0.6);
         }),
         6},
        {"flip",
         {{"horizontal", true}, {"vertical", false}},
         [](const Picture& from) {
             Picture made = from;
             for (int y = 0; y < from.height; ++y)
                 for (int x = 0; x < from.width; ++x)
                     made.at(x, y) = from.at(from.width - 1 - x, y);
             return made;
         }},
        {"crop",
         {{"left", 0.25}, {"top", 0.5}, {"right", 0.125}, {"bottom", 0.25}},
         [](const Picture& from) {
             Picture made = from;
             for (int y = 0; y < from.height; ++y)
                 for (int x = 0; x < from.width; ++x)
                     if (x < 48 || x >= 168 || y < 54 || y >= 81) made.at(x, y) = {0, 0, 0, 0};
             return made;
         }},
        {"mirror",
         {{"horizontal", true}, {"vertical", false}},
         [](const Picture& from) { return mirrored(from, true, false); }},
        {"mirror",
         {{"horizontal", true}, {"vertical", true}},
         [](const Picture& from) { return mirrored(from, true, true); }},
        {"lens_correction",
         {{"distortion", 0.15}, {"outer", -0.05}, {"zoom", 1.1}},
         moved([](double x, double y) {
             const double dx = x / 1.1, dy = y / 1.1, r2 = (dx * dx + dy * dy) / (96.0 * 96 + 54.0 * 54),
                          by = 1 + 0.15 * r2 - 0.05 * r2 * r2;
             return std::pair(dx * by, dy * by);
         })},
        // A picture that stands still is only cropped.
        {"stabilize", {{"smoothness", 0.5}, {"crop", 0.1}}, moved([](double x, double y) {
             return std::pair(x / 1.25, y / 1.25);
         })},
        {"corner_pin",
         {{"top_left", {0.1, 0.05}}, {"top_right", {-0.05, 0.1}}, {"bottom_right", {0.02, -0.04}}},
         pinned({{{19.2, 5.4}, {182.4, 10.8}, {195.84, 103.68}, {0, 108}}})},
    };
}

} // namespace test
