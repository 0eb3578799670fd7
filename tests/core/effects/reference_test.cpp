// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of effect against what it should make, in 8 and 10 bits, on planes of YUV and RGB.
#include "core/catalogue/catalogue.h"
#include "core/json/project_json.h"
#include "core/render/placing.h"
#include "tests/core/effects/reference.h"
#include <gtest/gtest.h>
#include <numbers>
#include <opencv2/core.hpp>
#include <set>

using namespace core;
using test::Picture;
using test::Pixel;
using test::Row;

namespace {

constexpr Size kSize{192, 108};

std::vector<Row> all_rows() {
    std::vector<Row> rows = test::pixel_rows();
    for (auto more :
         {test::area_rows(), test::shape_rows(), test::soft_rows(), test::drawn_rows(), test::key_rows()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

double get(const Surface& s, int plane, int x, int y) {
    return s.format().depth == 8 ? s.row<std::uint8_t>(plane, y)[x] : s.row<std::uint16_t>(plane, y)[x];
}
void put(Surface& s, int plane, int x, int y, double code) {
    const double fit = std::min(std::max(std::round(code), 0.0), s.format().peak());
    if (s.format().depth == 8)
        s.row_to_write<std::uint8_t>(plane, y)[x] = static_cast<std::uint8_t>(fit);
    else
        s.row_to_write<std::uint16_t>(plane, y)[x] = static_cast<std::uint16_t>(fit);
}

constexpr double kR = 0.2126, kB = 0.0722; // BT.709

/// Codes of one pixel in a 4:4:4 picture of YUV (limited range) or RGB, with alpha.
std::array<double, 4> coded(const PixelFormat& format, const Pixel& p) {
    const double unit = 1 << (format.depth - 8), peak = format.peak();
    if (format.family == PixelFormat::Family::rgb) return {p.r * peak, p.g * peak, p.b * peak, p.a * peak};
    const double y = kR * p.r + (1 - kR - kB) * p.g + kB * p.b;
    return {(16 + 219 * y) * unit, (128 + 224 * (p.b - y) / (2 * (1 - kB))) * unit,
            (128 + 224 * (p.r - y) / (2 * (1 - kR))) * unit, p.a * peak};
}
Pixel decoded(const PixelFormat& format, const std::array<double, 4>& code) {
    const double unit = 1 << (format.depth - 8), peak = format.peak();
    if (format.family == PixelFormat::Family::rgb)
        return {code[0] / peak, code[1] / peak, code[2] / peak, code[3] / peak};
    const double y = (code[0] / unit - 16) / 219, u = (code[1] / unit - 128) / 224,
                 v = (code[2] / unit - 128) / 224;
    const double r = y + 2 * (1 - kR) * v, b = y + 2 * (1 - kB) * u;
    return {r, (y - kR * r - kB * b) / (1 - kR - kB), b, code[3] / peak};
}

/// Soft hills of all colours, away from black and white so that nothing is cut off.
Surface hills(const PixelFormat& format) {
    Surface made(kSize, format);
    made.own();
    for (int y = 0; y < kSize.height; ++y)
        for (int x = 0; x < kSize.width; ++x) {
            const Pixel p{0.4 + 0.2 * std::sin(x * 0.071 + y * 0.023),
                          0.45 + 0.18 * std::cos(y * 0.093 - x * 0.017),
                          0.42 + 0.2 * std::sin((x + y) * 0.041 + 1)};
            const auto codes = coded(format, p);
            for (int plane = 0; plane < 3; ++plane)
                put(made, plane, x, y, codes[static_cast<std::size_t>(plane)]);
        }
    return made;
}

Picture picture_of(const Surface& s) {
    Picture made(s.width(), s.height());
    for (int y = 0; y < s.height(); ++y)
        for (int x = 0; x < s.width(); ++x)
            made.at(x, y) = decoded(s.format(), {get(s, 0, x, y), get(s, 1, x, y), get(s, 2, x, y),
                                                 s.has_alpha() ? get(s, 3, x, y) : s.format().peak()});
    return made;
}

/// The largest difference in steps of the depth; colours count where something is seen.
double furthest(const Surface& made, const Picture& right, std::string& where) {
    double most = 0;
    for (int y = 0; y < made.height(); ++y)
        for (int x = 0; x < made.width(); ++x) {
            const Pixel& p = right.at(x, y);
            const auto codes = coded(made.format(), p);
            for (int plane = 0; plane < 4; ++plane) {
                if (plane < 3 && p.a < 0.02) continue;
                const double code =
                    plane == 3 && !made.has_alpha() ? made.format().peak() : get(made, plane, x, y);
                const double off = std::abs(code - std::round(codes[static_cast<std::size_t>(plane)]));
                if (off > most)
                    most = off, where = "plane " + std::to_string(plane) + " at " + std::to_string(x) + ", " +
                                        std::to_string(y) + ": " + std::to_string(code) + ", right is " +
                                        std::to_string(codes[static_cast<std::size_t>(plane)]);
            }
        }
    return most;
}

PixelFormat yuv444(int depth) {
    PixelFormat format = PixelFormat::yuv420(depth);
    format.shift_x = format.shift_y = 0;
    return format;
}

} // namespace

TEST(EffectReferences, EveryEffectMakesWhatItShould_InEightAndTenBits) {
    for (const Row& row : all_rows())
        for (const PixelFormat& format : {yuv444(8), yuv444(10), PixelFormat::rgb(8), PixelFormat::rgb(10)}) {
            const Surface before = hills(format);
            const Effect effect{.name = row.effect, .params = params_from_json(row.params).value()};
            const Layer made = apply_effect(effect, {before, {0, 0}},
                                            {.at = Time(0), .canvas = kSize, .folder = {}, .beside = {}});
            std::string where;
            EXPECT_LE(furthest(on_whole_canvas(made, kSize), row.right(picture_of(before)), where),
                      row.tolerance)
                << row.effect << row.params << " on " << format.text() << ": " << where;
            EXPECT_EQ(made.picture.format().with_alpha(false), format) << row.effect;
        }
}

TEST(EffectReferences, ThereIsOneForEveryKind) {
    std::set<std::string> named;
    for (const Row& row : all_rows())
        named.insert(row.effect);
    for (const Kind& kind : kinds_of(Domain::picture))
        EXPECT_TRUE(named.contains(kind.name)) << kind.name;
}
