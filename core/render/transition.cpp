// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/transition.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace core {
namespace {

constexpr double kTurn = 2 * std::numbers::pi;

Value param(const TransitionPlan& plan, const char* name) {
    return param_at(*find_kind(Domain::transition, plan.kind), plan.params, name, Time(0));
}
double number(const TransitionPlan& plan, const char* name) {
    return number_in(param(plan, name));
}
std::string words(const TransitionPlan& plan, const char* name) {
    const Value value = param(plan, name);
    const auto* found = std::get_if<std::string>(&value);
    return found ? *found : "";
}

/// The way that a direction means, y down.
cv::Point2d way_of(const TransitionPlan& plan) {
    const std::string direction = words(plan, "direction");
    return direction == "left"    ? cv::Point2d(-1, 0)
           : direction == "right" ? cv::Point2d(1, 0)
           : direction == "up"    ? cv::Point2d(0, -1)
                                  : cv::Point2d(0, 1);
}

double away(double x, double y) {
    return std::sqrt(x * x + y * y);
}

/// The part at a place that the edge reaches after `turn` of its way, 0 to 1. The edge is soft over `width`
/// of the way, and so that it can be beyond all at the end it goes so much further.
float part_at(double turn, double progress, double width) {
    return static_cast<float>(std::clamp((progress * (1 + width) - turn) / width, 0.0, 1.0));
}

/// `turn(x, y)`: when the edge reaches the middle of a pixel; `width(x, y)`: how soft it is there.
template <class Turn, class Width>
cv::Mat edge(Size canvas, double progress, const Turn& turn, const Width& width) {
    cv::Mat parts(canvas.height, canvas.width, CV_32F);
    for_rows(canvas.height, static_cast<std::size_t>(canvas.width) * 32, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            auto* row = parts.ptr<float>(y);
            for (int x = 0; x < canvas.width; ++x)
                row[x] = part_at(turn(x + 0.5, y + 0.5), progress, width(x + 0.5, y + 0.5));
        }
    });
    return parts;
}

/// A straight edge that goes along a direction, from the corner that lies furthest back.
cv::Mat linear(const TransitionPlan& plan, Size canvas) {
    cv::Point2d way = way_of(plan);
    const double turned = number(plan, "angle") / 360 * kTurn;
    way = {way.x * std::cos(turned) - way.y * std::sin(turned),
           way.x * std::sin(turned) + way.y * std::cos(turned)};
    const double w = canvas.width, h = canvas.height, extent = std::abs(way.x) * w + std::abs(way.y) * h,
                 begin = std::min(0.0, way.x * w) + std::min(0.0, way.y * h);
    const double width = std::max(number(plan, "softness"), 1 / extent); // a pixel at least
    return edge(
        canvas, plan.progress, [&](double x, double y) { return (x * way.x + y * way.y - begin) / extent; },
        [&](double, double) { return width; });
}

cv::Point2d centre_of(const TransitionPlan& plan, Size canvas) {
    const Value value = param(plan, "centre");
    const auto* point = std::get_if<Point>(&value);
    return point ? cv::Point2d(point->x * canvas.width, point->y * canvas.height)
                 : cv::Point2d(canvas.width / 2.0, canvas.height / 2.0);
}

cv::Mat radial(const TransitionPlan& plan, Size canvas) {
    const cv::Point2d centre = centre_of(plan, canvas);
    const double furthest =
        away(std::max(centre.x, canvas.width - centre.x), std::max(centre.y, canvas.height - centre.y));
    const double width = std::max(number(plan, "softness"), 1 / furthest);
    return edge(
        canvas, plan.progress,
        [&](double x, double y) { return away(x - centre.x, y - centre.y) / furthest; },
        [&](double, double) { return width; });
}

/// A hand that turns clockwise from twelve.
cv::Mat clock(const TransitionPlan& plan, Size canvas) {
    const cv::Point2d centre = centre_of(plan, canvas);
    const double softness = number(plan, "softness");
    return edge(
        canvas, plan.progress,
        [&](double x, double y) {
            const double angle = std::atan2(x - centre.x, centre.y - y);
            return (angle < 0 ? angle + kTurn : angle) / kTurn;
        },
        [&](double x, double y) {
            return std::max(softness, 1 / (kTurn * std::max(1.0, away(x - centre.x, y - centre.y))));
        });
}

cv::Mat luma(const TransitionPlan& plan, Size canvas, const cv::Mat& light) {
    if (light.empty()) return {canvas.height, canvas.width, CV_32F, cv::Scalar(plan.progress)};
    constexpr double kStep = 1.0 / 255; // what tells two lights apart
    const double width = std::max(number(plan, "softness"), kStep);
    const bool inverted = number(plan, "inverted") > 0.5;
    return edge(
        canvas, plan.progress,
        [&](double x, double y) {
            const double here =
                std::clamp<double>(light.ptr<float>(static_cast<int>(y))[static_cast<int>(x)], 0, 1);
            return inverted ? 1 - here : here;
        },
        [&](double, double) { return width; });
}

} // namespace

cv::Mat wipe_parts(const TransitionPlan& plan, Size canvas, const cv::Mat& light) {
    if (plan.kind == "wipe") return linear(plan, canvas);
    if (plan.kind == "radial_wipe") return radial(plan, canvas);
    if (plan.kind == "clock_wipe") return clock(plan, canvas);
    if (plan.kind == "luma_wipe") return luma(plan, canvas, light);
    return {};
}

Shift shift_of(const TransitionPlan& plan, Size canvas, const PixelFormat& format) {
    if (plan.kind != "push" && plan.kind != "slide") return {};
    const cv::Point2d way = way_of(plan);
    const int step_x = 1 << format.shift_x, step_y = 1 << format.shift_y;
    // Both go the same whole steps, so that no line lies between them.
    const auto gone = [&](double part, int side, int step) {
        return static_cast<int>(std::lround(part * side / step)) * step;
    };
    const cv::Point whole(static_cast<int>(way.x) * gone(1, canvas.width, step_x),
                          static_cast<int>(way.y) * gone(1, canvas.height, step_y)),
        now(static_cast<int>(way.x) * gone(plan.progress, canvas.width, step_x),
            static_cast<int>(way.y) * gone(plan.progress, canvas.height, step_y));
    return {plan.kind == "push" ? now : cv::Point(0, 0), now - whole};
}

Growth growth_of(const TransitionPlan& plan) {
    if (plan.kind != "zoom") return {};
    const double amount = number(plan, "amount");
    return {1 + (amount - 1) * plan.progress, 1 + (amount - 1) * (1 - plan.progress)};
}

Meeting meeting_of(const TransitionPlan& plan) {
    if (plan.kind == "dip") return Meeting::colour;
    if (plan.kind == "push" || plan.kind == "slide") return Meeting::cover;
    const Kind* kind = find_kind(Domain::transition, plan.kind);
    return kind && kind->group == "wipe" ? Meeting::wipe : Meeting::mix;
}

Dip dip_of(const TransitionPlan& plan) {
    const Value value = param(plan, "colour");
    const auto* colour = std::get_if<Colour>(&value);
    Dip dip{.colour = colour ? *colour : Colour{}};
    const double p = plan.progress;
    if (plan.from && plan.to)
        dip.first = p < 0.5, dip.part = 1 - std::abs(2 * p - 1);
    else // alone it goes all the way into the colour, or comes out of it
        dip.first = plan.from != nullptr, dip.part = dip.first ? p : 1 - p;
    return dip;
}

std::string luma_file(const TransitionPlan& plan) {
    return plan.kind == "luma_wipe" ? words(plan, "file") : "";
}

} // namespace core
