// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Right values are arithmetic: the standards' formulas in double precision.
#include "core/base/result.h"
#include "core/render/convert.h"
#include "core/render/light.h"
#include <atomic>
#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

using namespace core;

namespace {

using Matrix = ColourSpace::Matrix;
using Range = ColourSpace::Range;
using Transfer = ColourSpace::Transfer;
using Primaries = ColourSpace::Primaries;

constexpr ColourSpace kHlg{Matrix::bt2020, Transfer::hlg, Primaries::bt2020, Range::limited};
constexpr ColourSpace kPq{Matrix::bt2020, Transfer::pq, Primaries::bt2020, Range::limited};

double sample(const Surface& surface, int plane, int x, int y) {
    switch (surface.format().samples) {
    case PixelFormat::Samples::u8:
        return surface.row<std::uint8_t>(plane, y)[x];
    case PixelFormat::Samples::u16:
        return surface.row<std::uint16_t>(plane, y)[x];
    case PixelFormat::Samples::f32:
        break;
    }
    return surface.row<float>(plane, y)[x];
}

struct Weights {
    double r, b;
};
Weights weights(Matrix matrix) {
    return matrix == Matrix::bt709    ? Weights{0.2126, 0.0722}
           : matrix == Matrix::bt2020 ? Weights{0.2627, 0.0593}
                                      : Weights{0.299, 0.114};
}

/// The codes of R, G and B of 0 to 1, not rounded.
std::array<double, 3> codes(const PixelFormat& format, double r, double g, double b) {
    const auto [kr, kb] = weights(format.colour.matrix);
    const double y = kr * r + (1 - kr - kb) * g + kb * b, u = (b - y) / 2 / (1 - kb),
                 v = (r - y) / 2 / (1 - kr);
    const double unit = std::exp2(format.depth - 8), most = std::exp2(format.depth) - 1,
                 half = std::exp2(format.depth - 1);
    if (format.colour.range == Range::full) return {y * most, half + u * most, half + v * most};
    return {(16 + 219 * y) * unit, half + 224 * unit * u, half + 224 * unit * v};
}

PixelFormat yuv(int depth, Matrix matrix, Range range, int shift_x = 1, int shift_y = 1) {
    PixelFormat format = PixelFormat::yuv420(depth, {.matrix = matrix, .range = range});
    format.shift_x = shift_x, format.shift_y = shift_y;
    return format;
}

} // namespace

TEST(Surface, EveryMatrixRangeAndDepthAgreesWithTheFormula) {
    const double r = 200 / 255.0, g = 60 / 255.0, b = 40 / 255.0;
    for (const Matrix matrix : {Matrix::bt601, Matrix::bt709, Matrix::bt2020})
        for (const Range range : {Range::limited, Range::full})
            for (const int depth : {8, 10, 12, 16}) {
                const PixelFormat format = yuv(depth, matrix, range);
                Surface rgb({32, 16}, PixelFormat::rgb(8));
                rgb.fill(r, g, b);
                const Surface made = convert(rgb, format);
                Surface filled({32, 16}, format);
                filled.fill(r, g, b);
                for (int plane = 0; plane < 3; ++plane) {
                    const double right = codes(format, r, g, b)[static_cast<std::size_t>(plane)];
                    EXPECT_NEAR(sample(made, plane, 5, 5), right, 0.51 + (depth == 16 ? 1 : 0))
                        << format.text() << " plane " << plane;
                    EXPECT_NEAR(sample(filled, plane, 5, 5), right, 0.51)
                        << format.text() << " plane " << plane;
                    EXPECT_NEAR(sample(convert(made, PixelFormat::rgb(8)), plane, 9, 9),
                                plane == 0   ? 200
                                : plane == 1 ? 60
                                             : 40,
                                2);
                }
            }
}

TEST(Surface, FromOneMatrixToAnotherIsTheSameColour) {
    for (const Matrix from : {Matrix::bt601, Matrix::bt709})
        for (const Range range : {Range::limited, Range::full}) {
            Surface source({64, 48}, yuv(8, from, range));
            source.fill(0.78, 0.24, 0.16);
            const PixelFormat target = yuv(8, Matrix::bt709, Range::limited);
            const Surface made = convert(source, target);
            for (int plane = 0; plane < 3; ++plane)
                EXPECT_NEAR(sample(made, plane, 20, 20),
                            codes(target, 0.78, 0.24, 0.16)[static_cast<std::size_t>(plane)], 1.5)
                    << source.format().text();
        }
}

TEST(Surface, WhatDiffersInNothingIsSharedNotCopied) {
    Surface source({32, 32}, PixelFormat::yuv420());
    source.fill(0.5, 0.5, 0.5);
    const Surface same =
        convert(source, PixelFormat::yuv420(8, {.transfer = Transfer::bt601, .primaries = Primaries::bt601}));
    for (int plane = 0; plane < 3; ++plane)
        EXPECT_EQ(same.row<std::uint8_t>(plane, 0), source.row<std::uint8_t>(plane, 0));
    Surface copy = source;
    copy.mat_to_write(0).setTo(7);
    EXPECT_NE(sample(source, 0, 1, 1), 7);
    EXPECT_EQ(copy.row<std::uint8_t>(1, 0), source.row<std::uint8_t>(1, 0))
        << "planes that nobody wrote to stay shared";
}

TEST(Surface, FewerBitsAreDitheredMoreAreExact) {
    Surface ramp({256, 64}, PixelFormat::yuv420(10));
    ramp.fill(0, 0, 0);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 256; ++x)
            ramp.row_to_write<std::uint16_t>(0, y)[x] = static_cast<std::uint16_t>(400 + x / 32);
    const Surface eight = convert(ramp, PixelFormat::yuv420(8));
    for (int step = 0; step < 8; ++step) {
        const double mean = cv::mean(eight.mat(0)(cv::Rect(step * 32, 0, 32, 64)))[0];
        EXPECT_NEAR(mean, (400 + step) / 4.0, 0.04) << "a quarter of a code shows in the mean";
    }
    const Surface back = convert(convert(ramp, PixelFormat::yuv420(16)), PixelFormat::yuv420(10));
    EXPECT_LE(cv::norm(back.mat(0), ramp.mat(0), cv::NORM_INF), 1);
}

TEST(Surface, OddSidesKeepTheirEdges) {
    for (const Size size : {Size{33, 17}, Size{5, 5}, Size{1, 1}}) {
        Surface white(size, PixelFormat::rgb(8));
        white.fill(1, 1, 1);
        const Surface made = convert(white, PixelFormat::yuv420());
        EXPECT_EQ(made.size(), size);
        EXPECT_EQ(sample(made, 0, size.width - 1, size.height - 1), 235);
        EXPECT_EQ(sample(made, 1, (size.width - 1) / 2, (size.height - 1) / 2), 128);
        EXPECT_EQ(sample(convert(made, PixelFormat::rgb(8)), 2, size.width - 1, size.height - 1), 255);
        const Surface larger =
            convert(made, {.format = made.format(), .size = {size.width * 3, size.height * 3}});
        EXPECT_EQ(sample(larger, 0, size.width * 3 - 1, size.height * 3 - 1), 235);
    }
}

TEST(Surface, AlphaIsFullRangeAndSurvives) {
    Surface clear({16, 16}, PixelFormat::rgb(8).with_alpha());
    clear.fill(1, 0, 0, 128 / 255.0);
    EXPECT_EQ(sample(clear, 3, 3, 3), 128);
    const Surface made = convert(clear, PixelFormat::yuv420(10).with_alpha());
    EXPECT_NEAR(sample(made, 3, 3, 3), 128 * 1023 / 255.0, 0.51);
    EXPECT_NEAR(sample(made, 0, 3, 3), codes(made.format(), 1, 0, 0)[0], 1);
    EXPECT_EQ(sample(convert(made, PixelFormat::rgb(8).with_alpha()), 3, 3, 3), 128);
    EXPECT_EQ(convert(made, PixelFormat::yuv420()).planes(), 3);
    EXPECT_EQ(sample(convert(made.without_alpha(), clear.format()), 3, 3, 3), 255)
        << "opaque where there was none";
}

TEST(Surface, PartsAndPlacesOfScalingAreRight) {
    Surface source({64, 64}, PixelFormat::rgb(8));
    for (int plane = 0; plane < 3; ++plane)
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                source.row_to_write<std::uint8_t>(plane, y)[x] = static_cast<std::uint8_t>(x * 2 + plane);
    const Surface part = source.part({10, 20, 8, 8});
    EXPECT_EQ(sample(part, 1, 3, 3), 27);
    const Surface shifted =
        convert(source, {.format = source.format(), .size = {32, 32}, .from = {10.5, 0, 32, 32}});
    EXPECT_EQ(sample(shifted, 0, 4, 10), 29) << "half a pixel lies half way";
    const Surface half = convert(source, {.format = source.format(), .size = {32, 32}});
    EXPECT_NEAR(sample(half, 0, 16, 16), 65, 1) << "the middle of pixels 32 and 33";
}

TEST(Surface, RowsAreAllDoneOnce) {
    std::vector<std::atomic<int>> seen(1000);
    for_rows(1000, 100000, [&](int first, int last) {
        for (int y = first; y < last; ++y)
            ++seen[static_cast<std::size_t>(y)];
    });
    for (const auto& count : seen)
        EXPECT_EQ(count, 1);
    EXPECT_THROW(for_rows(1000, 100000, [](int, int) { throw Failure("no"); }), Failure);
}

namespace {

// ST 2084, BT.2100 and BT.2390 anew.
double pq(double nits) {
    const double p = std::pow(nits / 10000, 0.1593017578125);
    return std::pow((0.8359375 + 18.8515625 * p) / (1 + 18.6875 * p), 78.84375);
}
double pq_nits(double code) {
    const double p = std::pow(code, 1 / 78.84375);
    return 10000 * std::pow(std::max(0.0, p - 0.8359375) / (18.8515625 - 18.6875 * p), 1 / 0.1593017578125);
}
double toned(double nits) {
    const double top = pq(1000), most = pq(203) / top, knee = 1.5 * most - 0.5,
                 e = std::min(1.0, pq(nits) / top);
    if (e < knee) return nits;
    const double t = (e - knee) / (1 - knee);
    const double p = (2 * t * t * t - 3 * t * t + 1) * knee + (t * t * t - 2 * t * t + t) * (1 - knee) +
                     (-2 * t * t * t + 3 * t * t) * most;
    return pq_nits(p * top);
}
double screen(double nits) {
    return std::pow(nits / 203, 1 / 2.4);
}

double grey_of(const ColourSpace& colour, double code) {
    Surface source({8, 8}, PixelFormat::rgb(32, colour));
    source.fill(code, code, code);
    return sample(convert(source, PixelFormat::rgb(32)), 1, 4, 4);
}

} // namespace

TEST(Light, PqOntoAScreenFollowsTheCurve) {
    for (const double nits : {0.0, 0.1, 1.0, 10.0, 80.0, 100.0, 203.0, 400.0, 800.0, 1000.0, 4000.0})
        EXPECT_NEAR(grey_of(kPq, pq(nits)), screen(toned(nits)), 0.002) << nits;
    EXPECT_NEAR(grey_of(kPq, pq(1000)), 1.0, 0.002) << "the brightest is white";
}

TEST(Light, HlgOntoAScreenFollowsTheCurve) {
    for (const double code : {0.0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1.0}) {
        const double scene =
            code <= 0.5 ? code * code / 3 : (std::exp((code - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        EXPECT_NEAR(grey_of(kHlg, code), screen(toned(1000 * std::pow(scene, 1.2))), 0.003) << code;
    }
}

TEST(Light, AScreensPictureKeepsItsLookOnPqAndHlgAndComesBack) {
    for (const ColourSpace& target : {kPq, kHlg}) {
        Surface source({8, 8}, PixelFormat::rgb(32));
        source.fill(0.5, 0.3, 0.2);
        const Surface there = convert(source, PixelFormat::rgb(32, target));
        if (target == kPq) {
            Surface white({8, 8}, PixelFormat::rgb(32));
            white.fill(1, 1, 1);
            EXPECT_NEAR(sample(convert(white, PixelFormat::rgb(32, kPq)), 0, 2, 2), pq(203), 0.001);
        }
        const Surface back = convert(there, PixelFormat::rgb(32));
        EXPECT_NEAR(sample(back, 0, 3, 3), 0.5, 0.004) << "below the knee nothing is brought down";
        EXPECT_NEAR(sample(back, 1, 3, 3), 0.3, 0.004);
        EXPECT_NEAR(sample(back, 2, 3, 3), 0.2, 0.004);
    }
}

TEST(Light, WideColoursAreMappedAndUsualTagsAreNot) {
    const ColourSpace wide{Matrix::bt2020, Transfer::bt2020_10, Primaries::bt2020, Range::limited};
    EXPECT_TRUE(same_light({}, {Matrix::bt601, Transfer::bt601, Primaries::bt601, Range::full}));
    EXPECT_TRUE(same_light({}, ColourSpace{.transfer = Transfer::srgb}.as_rgb()));
    EXPECT_FALSE(same_light({}, wide));
    EXPECT_FALSE(same_light(kPq, kHlg));
    Surface red({8, 8},
                PixelFormat::rgb(32)); // BT.709's red in BT.2020: the first column of BT.2087's matrix
    red.fill(1, 0, 0);
    const Surface there = convert(red, PixelFormat::rgb(32, wide));
    EXPECT_NEAR(sample(there, 0, 1, 1), std::pow(0.6274, 1 / 2.4), 0.002);
    EXPECT_NEAR(sample(there, 1, 1, 1), std::pow(0.0691, 1 / 2.4), 0.002);
    EXPECT_NEAR(sample(there, 2, 1, 1), std::pow(0.0164, 1 / 2.4), 0.002);
}
