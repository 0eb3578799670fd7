// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/mask.h"
#include "core/render/surface.h"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

Point point_of(const Curve& curve) {
    const Value value = value_at(curve, Time(0));
    const auto* point = std::get_if<Point>(&value);
    return point ? *point : Point{};
}

/// A mask in pixels.
struct Placed {
    cv::Point2d centre, half; ///< half of its sides
    double turn = 0;          ///< radians, clockwise
    double feather = 1;       ///< width of the soft edge
};

Placed placed(const Mask& mask, const cv::Rect2d& box) {
    const Point centre = point_of(mask.centre), size = point_of(mask.size);
    return {{box.x + centre.x * box.width, box.y + centre.y * box.height},
            {size.x * box.width / 2, size.y * box.height / 2},
            number_at(mask.rotation, Time(0)) / 180 * std::numbers::pi,
            std::max(1.0, number_at(mask.feather, Time(0)) * box.height)};
}

/// How far inside a rectangle a place lies, counted from its middle; negative outside.
double inside_rectangle(double x, double y, cv::Point2d half) {
    const double dx = std::abs(x) - half.x, dy = std::abs(y) - half.y;
    if (dx > 0 && dy > 0) return -std::sqrt(dx * dx + dy * dy);
    return -std::max(dx, dy);
}

/// The same of an ellipse, by its slope there: exact on the edge and near it.
double inside_ellipse(double x, double y, cv::Point2d half) {
    if (half.x <= 0 || half.y <= 0) return -1e6;
    const double u = x / half.x, v = y / half.y, way = std::sqrt(u * u + v * v);
    if (way < 1e-9) return std::min(half.x, half.y);
    const double slope = std::sqrt(u * u / (half.x * half.x) + v * v / (half.y * half.y)) / way;
    return (1 - way) / slope;
}

template <class Inside>
cv::Mat shape(const Placed& mask, Size area, const Inside& inside) {
    cv::Mat parts(area.height, area.width, CV_32F);
    const double c = std::cos(mask.turn), s = std::sin(mask.turn);
    for_rows(area.height, static_cast<std::size_t>(area.width) * 32, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            auto* row = parts.ptr<float>(y);
            const double dy = y + 0.5 - mask.centre.y;
            for (int x = 0; x < area.width; ++x) {
                const double dx = x + 0.5 - mask.centre.x;
                const double deep = inside(dx * c + dy * s, dy * c - dx * s, mask.half);
                row[x] = static_cast<float>(std::clamp(0.5 + deep / mask.feather, 0.0, 1.0));
            }
        }
    });
    return parts;
}

std::vector<cv::Point2d> outline_of(const Mask& mask, const Placed& where, const cv::Rect2d& box) {
    const Point size = point_of(mask.size);
    const double c = std::cos(where.turn), s = std::sin(where.turn);
    std::vector<cv::Point2d> outline;
    for (const Point& point : mask.points) {
        const double x = point.x * size.x * box.width, y = point.y * size.y * box.height;
        outline.emplace_back(where.centre.x + x * c - y * s, where.centre.y + x * s + y * c);
    }
    return outline;
}

/// Where a line of height `y` enters and leaves an outline, in order; holes count as outside.
std::vector<double> crossings(const std::vector<cv::Point2d>& outline, double y) {
    std::vector<double> at;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const cv::Point2d &a = outline[i], &b = outline[(i + 1) % outline.size()];
        if ((a.y <= y) != (b.y <= y)) at.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    }
    std::sort(at.begin(), at.end());
    return at;
}

/// How much of each pixel lies inside: exact across, by four lines down.
cv::Mat covered(const std::vector<cv::Point2d>& outline, Size area) {
    constexpr int kLines = 4;
    cv::Mat parts(area.height, area.width, CV_32F, cv::Scalar(0));
    for_rows(area.height, static_cast<std::size_t>(area.width) * 16, [&](int first, int last) {
        for (int i = first * kLines; i < last * kLines; ++i) {
            auto* row = parts.ptr<float>(i / kLines);
            const std::vector<double> at = crossings(outline, (i + 0.5) / kLines);
            for (std::size_t k = 0; k + 1 < at.size(); k += 2) {
                const double from = std::clamp(at[k], 0.0, static_cast<double>(area.width)),
                             to = std::clamp(at[k + 1], 0.0, static_cast<double>(area.width));
                for (int x = static_cast<int>(from); x < to; ++x)
                    row[x] += static_cast<float>(
                        (std::min(to, x + 1.0) - std::max(from, static_cast<double>(x))) / kLines);
            }
        }
    });
    return parts;
}

cv::Mat polygon(const Mask& mask, const Placed& where, Size area, const cv::Rect2d& box) {
    cv::Mat parts = covered(outline_of(mask, where, box), area), deep, away;
    if (where.feather <= 1) return parts;
    const cv::Mat inside = parts >= 0.5;
    cv::distanceTransform(inside, deep, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    cv::distanceTransform(~inside, away, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    // Distances are to the middle of the nearest pixel of the other kind, half a pixel beyond the edge.
    cv::subtract(deep, 0.5, deep, inside);
    cv::subtract(away, 0.5, away, ~inside);
    parts = 0.5 + (deep - away) / where.feather;
    return cv::min(cv::max(parts, 0.0), 1.0);
}

/// The light where the picture lies, nothing beside it.
cv::Mat from_light(const cv::Mat& light, Size area, const cv::Rect2d& box) {
    cv::Mat parts(area.height, area.width, CV_32F, cv::Scalar(0));
    const cv::Point at(static_cast<int>(std::lround(box.x)), static_cast<int>(std::lround(box.y)));
    const cv::Rect there = cv::Rect(at, light.size()) & cv::Rect(0, 0, area.width, area.height);
    if (!there.empty()) light(there - at).copyTo(parts(there));
    return cv::min(cv::max(parts, 0.0), 1.0);
}

} // namespace

Mask without_keys(const Mask& mask, Time at) {
    Mask fixed = mask;
    for (Curve* curve : {&fixed.centre, &fixed.size, &fixed.rotation, &fixed.feather, &fixed.strength})
        *curve = value_at(*curve, at);
    return fixed;
}

cv::Mat mask_parts(const Mask& mask, Size area, const cv::Rect2d& box, const cv::Mat& light) {
    const Placed where = placed(mask, box);
    cv::Mat parts;
    switch (mask.shape) {
    case MaskShape::rectangle:
        parts = shape(where, area, inside_rectangle);
        break;
    case MaskShape::ellipse:
        parts = shape(where, area, inside_ellipse);
        break;
    case MaskShape::polygon:
        parts = polygon(mask, where, area, box);
        break;
    case MaskShape::file:
        parts = from_light(light, area, box);
        break;
    }
    if (mask.inverted) parts = 1 - parts;
    const double strength = number_at(mask.strength, Time(0), 1);
    return strength == 1 ? parts : cv::Mat(parts * strength);
}

} // namespace core
