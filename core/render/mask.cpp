// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/mask.h"
#include "core/base/vectors.h"
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

/// A stroke in pixels: `points` of the picture as it lies unturned and unscaled round the mask's middle,
/// `seen` where they come to lie.
struct Drawn {
    std::vector<cv::Point2d> points, seen;
    double middle = 0,
           soft = 1;  ///< half is covered at `middle` from the line, all and nothing half of `soft` on
    double reach = 0; ///< how far it is seen at most
    bool erase = false;
    double top = 0, bottom = 0; ///< rows beyond which there is nothing of it
};

Drawn drawn(const Stroke& stroke, const Placed& where, Point size, const cv::Rect2d& box) {
    const double c = std::cos(where.turn), s = std::sin(where.turn);
    Drawn made{.erase = stroke.erase};
    const double radius = stroke.radius * box.height;
    made.soft = std::max(1 / std::sqrt(size.x * size.y), radius * (1 - stroke.hardness));
    made.middle = radius * (1 + stroke.hardness) / 2;
    made.reach = (made.middle + made.soft / 2) * std::max(size.x, size.y);
    made.top = 1e9, made.bottom = -1e9;
    for (const Point& point : stroke.points) {
        const cv::Point2d own(point.x * box.width, point.y * box.height);
        const double x = own.x * size.x, y = own.y * size.y;
        made.points.push_back(own);
        made.seen.emplace_back(where.centre.x + x * c - y * s, where.centre.y + x * s + y * c);
        made.top = std::min(made.top, made.seen.back().y - made.reach);
        made.bottom = std::max(made.bottom, made.seen.back().y + made.reach);
    }
    if (made.points.size() == 1) made.points.push_back(made.points[0]), made.seen.push_back(made.seen[0]);
    return made;
}

/// From where to where in a row a line between two points can be seen.
std::pair<double, double> extent(cv::Point2d a, cv::Point2d b, double reach, double y) {
    double first = 0, last = 1;
    if (const double down = b.y - a.y; std::abs(down) > 1e-9) {
        const double one = (y - reach - a.y) / down, other = (y + reach - a.y) / down;
        first = std::max(first, std::min(one, other)), last = std::min(last, std::max(one, other));
    } else if (std::abs(y - a.y) > reach) {
        return {0, -1};
    }
    if (first > last) return {0, -1};
    const double from = a.x + first * (b.x - a.x), to = a.x + last * (b.x - a.x);
    return {std::min(from, to) - reach, std::max(from, to) + reach};
}

/// A row of pixels in the unturned and unscaled picture: where its first one lies, and the way to the next.
struct Row {
    cv::Point2d first, step;
    float* parts;
    int width;
    double y; ///< as it is seen
};

/// Pixels of a row that a line may take in: the first one, counted from the line's start, the way to the
/// next, the way to the line's end.
struct Near {
    float x, y, step_x, step_y, way_x, way_y;
    float each; ///< one through the square of the line's length
    float middle, per_soft;
};

SAYCUT_INLINED float taken_in(const Near& near, int i) {
    const float x = near.x + static_cast<float>(i) * near.step_x,
                y = near.y + static_cast<float>(i) * near.step_y,
                along = within((x * near.way_x + y * near.way_y) * near.each, 0, 1),
                dx = x - along * near.way_x, dy = y - along * near.way_y;
    return within(0.5F + (near.middle - std::sqrt(dx * dx + dy * dy)) * near.per_soft, 0, 1);
}

SAYCUT_VECTORS void add(const Near& line, float* __restrict parts, int count) {
    const Near near = line; // nobody else writes to it
    for (int i = 0; i < count; ++i)
        parts[i] = greater(parts[i], taken_in(near, i));
}

SAYCUT_VECTORS void take_away(const Near& line, float* __restrict parts, int count) {
    const Near near = line;
    for (int i = 0; i < count; ++i)
        parts[i] = lesser(parts[i], 1 - taken_in(near, i));
}

void draw_line(const Drawn& stroke, std::size_t from, const Row& row) {
    const auto [left, right] = extent(stroke.seen[from], stroke.seen[from + 1], stroke.reach, row.y);
    const int begin = static_cast<int>(std::clamp<double>(std::floor(left), 0, row.width)),
              end = static_cast<int>(std::clamp<double>(std::ceil(right) + 1, 0, row.width));
    if (begin >= end) return;
    const cv::Point2d start = stroke.points[from], way = stroke.points[from + 1] - start,
                      first = row.first + begin * row.step - start;
    const double square = way.dot(way);
    const auto part = [](double value) { return static_cast<float>(value); };
    const Near near{part(first.x),
                    part(first.y),
                    part(row.step.x),
                    part(row.step.y),
                    part(way.x),
                    part(way.y),
                    part(square > 0 ? 1 / square : 0),
                    part(stroke.middle),
                    part(1 / stroke.soft)};
    (stroke.erase ? take_away : add)(near, row.parts + begin, end - begin);
}

cv::Mat brushed(const Mask& mask, const Placed& where, Size area, const cv::Rect2d& box) {
    cv::Mat parts(area.height, area.width, CV_32F, cv::Scalar(mask.strokes.front().erase ? 1 : 0));
    const Point size = point_of(mask.size);
    if (size.x <= 0 || size.y <= 0) return parts;
    std::vector<Drawn> strokes;
    for (const Stroke& stroke : mask.strokes)
        if (!stroke.points.empty()) strokes.push_back(drawn(stroke, where, size, box));
    const double c = std::cos(where.turn), s = std::sin(where.turn);
    for_rows(area.height, static_cast<std::size_t>(area.width) * 32, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            const double dx = 0.5 - where.centre.x, dy = y + 0.5 - where.centre.y;
            const Row row{{(dx * c + dy * s) / size.x, (dy * c - dx * s) / size.y},
                          {c / size.x, -s / size.y},
                          parts.ptr<float>(y),
                          area.width,
                          y + 0.5};
            for (const Drawn& stroke : strokes)
                if (row.y >= stroke.top && row.y <= stroke.bottom)
                    for (std::size_t i = 0; i + 1 < stroke.points.size(); ++i)
                        draw_line(stroke, i, row);
        }
    });
    return parts;
}

/// Under a Gaussian; a wide one on a smaller picture, whose variances are taken off.
cv::Mat blurred(const cv::Mat& parts, double sigma) {
    constexpr double kWide = 6; ///< pixels
    int factor = 1;
    while (sigma / factor > kWide)
        factor *= 2;
    cv::Mat made;
    if (factor == 1) {
        cv::GaussianBlur(parts, made, {}, sigma, sigma, cv::BORDER_REPLICATE);
        return made;
    }
    const double square = static_cast<double>(factor) * factor;
    const double rest = std::sqrt((sigma * sigma - (square - 1) / 12 - square / 6) / square);
    cv::Mat small, wide;
    const cv::Size whole((parts.cols + factor - 1) / factor * factor,
                         (parts.rows + factor - 1) / factor * factor);
    cv::copyMakeBorder(parts, wide, 0, whole.height - parts.rows, 0, whole.width - parts.cols,
                       cv::BORDER_REPLICATE);
    cv::resize(wide, small, {whole.width / factor, whole.height / factor}, 0, 0, cv::INTER_AREA);
    cv::GaussianBlur(small, small, {}, rest, rest, cv::BORDER_REPLICATE);
    cv::resize(small, wide, whole, 0, 0, cv::INTER_LINEAR);
    return wide(cv::Rect(0, 0, parts.cols, parts.rows)).clone();
}

cv::Mat with_soft_edge(const Mask& mask, const Placed& where, Size area, const cv::Rect2d& box) {
    if (where.feather <= 1) return brushed(mask, where, area, box);
    // As wide as an even edge of that width is. What is painted beyond the area shines in.
    const double sigma = where.feather / std::sqrt(12.0);
    const int beyond = static_cast<int>(std::ceil(3 * sigma));
    Placed moved = where;
    moved.centre += cv::Point2d(beyond, beyond);
    const cv::Mat wide = brushed(mask, moved, {area.width + 2 * beyond, area.height + 2 * beyond}, box);
    return blurred(wide, sigma)(cv::Rect(beyond, beyond, area.width, area.height)).clone();
}

/// What was painted lies still in most films, and costs more than a picture: the last ones are kept for each
/// thread.
cv::Mat painted(const Mask& mask, const Placed& where, Size area, const cv::Rect2d& box) {
    struct Kept {
        Mask mask;
        Size area;
        cv::Rect2d box;
        cv::Mat parts;
    };
    constexpr std::size_t kMost = 2;
    static thread_local std::vector<Kept> kept;
    Mask drawn = mask;
    drawn.inverted = false, drawn.strength = Value(1.0); // what comes after it
    for (const Kept& each : kept)
        if (each.area == area && each.box == box && each.mask == drawn) return each.parts.clone();
    if (kept.size() >= kMost) kept.erase(kept.begin());
    kept.push_back({std::move(drawn), area, box, with_soft_edge(mask, where, area, box)});
    return kept.back().parts.clone();
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
    case MaskShape::painted:
        if (mask.strokes.empty()) { // nobody has begun: nothing is left out
            parts = cv::Mat(area.height, area.width, CV_32F, cv::Scalar(mask.inverted ? 0 : 1));
            break;
        }
        parts = painted(mask, where, area, box);
        break;
    }
    if (mask.inverted) parts = 1 - parts;
    const double strength = number_at(mask.strength, Time(0), 1);
    return strength == 1 ? parts : cv::Mat(parts * strength);
}

} // namespace core
