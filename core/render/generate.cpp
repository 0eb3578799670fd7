// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/generate.h"
#include "core/base/scattered.h"
#include "core/catalogue/catalogue.h"
#include "core/render/blend.h"
#include "core/render/convert.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

/// The parameters of a generator.
struct Given {
    const Kind& kind;
    const Params& params;
    [[nodiscard]] double number(const char* name) const { return number_of(kind, params, name); }
    [[nodiscard]] Colour colour(const char* name) const {
        const Value value = param_at(kind, params, name, Time(0));
        const auto* found = std::get_if<Colour>(&value);
        return found ? *found : Colour{};
    }
};

/// EBU 100/0/75/0: white, then the colours at three quarters, black.
Surface bars(Size size, const PixelFormat& format) {
    constexpr double kPart = 0.75;
    constexpr Colour kBars[] = {{1, 1, 1, 1},     {kPart, kPart, 0, 1}, {0, kPart, kPart, 1},
                                {0, kPart, 0, 1}, {kPart, 0, kPart, 1}, {kPart, 0, 0, 1},
                                {0, 0, kPart, 1}, {0, 0, 0, 1}};
    Surface all = filled(size, format, kBars[7]);
    const auto edge = [&](int i) { return (size.width * i / 8) >> format.shift_x << format.shift_x; };
    for (int i = 0; i < 7; ++i)
        if (const int width = edge(i + 1) - edge(i); width > 0)
            blend(all, {filled({width, size.height}, format, kBars[i]), {edge(i), 0}});
    return all;
}

/// The lit parts of a digit: top, the two upper sides, middle, the two lower sides, bottom.
constexpr std::uint8_t kLit[] = {0b1110111, 0b0100100, 0b1011101, 0b1101101, 0b0101110,
                                 0b1101011, 0b1111011, 0b0100101, 0b1111111, 0b1101111};

void draw_digit(cv::Mat& cover, int digit, cv::Point at, int width, int height) {
    const int thick = std::max(1, height / 8), half = height / 2;
    const cv::Rect parts[] = {{0, 0, width, thick},
                              {0, 0, thick, half},
                              {width - thick, 0, thick, half},
                              {0, half - thick / 2, width, thick},
                              {0, half, thick, height - half},
                              {width - thick, half, thick, height - half},
                              {0, height - thick, width, thick}};
    const cv::Rect all(0, 0, cover.cols, cover.rows);
    for (int i = 0; i < 7; ++i)
        if ((kLit[digit] >> i) & 1U) cover((parts[i] + at) & all).setTo(1);
}

/// Minutes, seconds and hundredths, "00:12.48", as such clocks show them.
cv::Mat clock_face(Time at, Size size) {
    const std::int64_t hundredths = std::max<std::int64_t>(0, at.count()) / (kFlicksPerSecond / 100),
                       seconds = hundredths / 100;
    char words[16];
    std::snprintf(words, sizeof words, "%02d:%02d.%02d", static_cast<int>(seconds / 60 % 100),
                  static_cast<int>(seconds % 60), static_cast<int>(hundredths % 100));
    cv::Mat cover(size.height, size.width, CV_32F, cv::Scalar(0));
    // Six digits of 5 units with 2 between, two signs of 2.
    const int unit = std::max(1, std::min(size.width / 60, size.height / 20)), height = unit * 9;
    cv::Point pen((size.width - unit * 48) / 2, (size.height - height) / 2);
    const cv::Rect all(0, 0, size.width, size.height);
    for (const char* c = words; *c; ++c) {
        if (*c >= '0' && *c <= '9') {
            draw_digit(cover, *c - '0', pen, unit * 5, height);
            pen.x += unit * 7;
            continue;
        }
        if (*c == ':') cover(cv::Rect(pen.x, pen.y + 2 * unit, unit, unit) & all).setTo(1);
        cover(cv::Rect(pen.x, pen.y + (*c == ':' ? 6 : 8) * unit, unit, unit) & all).setTo(1);
        pen.x += unit * 3;
    }
    return cover;
}

Surface counter(const Given& given, Time at, Size size, const PixelFormat& format) {
    Surface all = filled(size, format, given.colour("background"));
    Layer digits{filled(size, format, given.colour("colour"))};
    multiply_alpha(digits, clock_face(at, size));
    blend(all, digits);
    return all;
}

/// `colour(x, y)`: R, G, B and alpha of the pixel there.
template <class Paint>
Surface painted(Size size, const PixelFormat& format, bool alpha, const Paint& paint) {
    Surface rgb(size, PixelFormat::rgb(32).with_alpha(alpha));
    for_rows(size.height, static_cast<std::size_t>(size.width) * 16, [&](int first, int last) {
        for (int y = first; y < last; ++y)
            for (int x = 0; x < size.width; ++x) {
                const cv::Vec4d colour = paint(x, y);
                for (int plane = 0; plane < rgb.planes(); ++plane)
                    rgb.row_to_write<float>(plane, y)[x] = static_cast<float>(colour[plane]);
            }
    });
    return convert(rgb, format.with_alpha(alpha));
}

Surface gradient(const Given& given, Size size, const PixelFormat& format) {
    const Colour from = given.colour("from"), to = given.colour("to");
    const double angle = given.number("angle") / 180 * std::numbers::pi, c = std::cos(angle),
                 s = std::sin(angle);
    const double extent = std::abs(c) * size.width + std::abs(s) * size.height;
    const cv::Vec4d first(from.red, from.green, from.blue, from.alpha),
        last(to.red, to.green, to.blue, to.alpha);
    return painted(size, format, from.alpha < 1 || to.alpha < 1, [&](int x, int y) {
        const double part =
            ((x + 0.5 - size.width / 2.0) * c + (y + 0.5 - size.height / 2.0) * s) / extent + 0.5;
        return first + (last - first) * part;
    });
}

Surface snow(const Given& given, Time at, Size size, const PixelFormat& format) {
    const double amount = given.number("amount");
    const std::uint64_t picture = scattered(static_cast<std::uint64_t>(at.count())) +
                                  scattered(static_cast<std::uint64_t>(given.number("seed")) + 1);
    return painted(size, format, false, [&](int x, int y) {
        const std::uint64_t place = (static_cast<std::uint64_t>(y) << 32U) + static_cast<std::uint64_t>(x);
        const double level = scattered_part(picture ^ place);
        const double grey = 0.5 + (level - 0.5) * amount;
        return cv::Vec4d(grey, grey, grey, 1);
    });
}

} // namespace

Surface filled(Size size, const PixelFormat& format, const Colour& colour) {
    Surface one({16, 16}, PixelFormat::rgb(32));
    one.fill(colour.red, colour.green, colour.blue);
    one = convert(one, format.with_alpha(false));
    Surface all(size, format.with_alpha(colour.alpha < 1));
    for (int plane = 0; plane < 3; ++plane) {
        cv::Mat target = all.mat_to_write(plane);
        target.setTo(cv::mean(one.mat(plane)));
    }
    if (all.has_alpha()) all.mat_to_write(3).setTo(colour.alpha * format.peak());
    return all;
}

Surface generated(const Generator& generator, Time at, Size size, const PixelFormat& format) {
    const Kind* kind = find_kind(Domain::generator, generator.kind);
    if (!kind) return filled(size, format, {0, 0, 0, 0});
    const Given given{*kind, generator.params};
    if (kind->name == "colour") return filled(size, format, given.colour("colour"));
    if (kind->name == "bars") return bars(size, format);
    if (kind->name == "counter") return counter(given, at, size, format);
    if (kind->name == "gradient") return gradient(given, size, format);
    if (kind->name == "noise") return snow(given, at, size, format);
    return filled(size, format, {0, 0, 0, 0});
}

} // namespace core
