// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Right pictures are arithmetic on the numbers of films that lose nothing.
#include "core/base/result.h"
#include "core/export/exporter.h"
#include "core/media/deinterlace.h"
#include "core/media/frame.h"
#include "core/media/png_file.h"
#include "core/render/blend.h"
#include "core/render/compositor.h"
#include "tests/support/flat_film.h"
#include "tests/support/pictures.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

using namespace core;
using test::make_flat_film;
using test::paint_noise;
using test::sample;
using test::Stack;
using test::TemporaryFolder;

namespace {

using Matrix = ColourSpace::Matrix;
constexpr Size kSize{64, 48};
constexpr ColourSpace kHlg{Matrix::bt2020, ColourSpace::Transfer::hlg, ColourSpace::Primaries::bt2020,
                           ColourSpace::Range::limited};

Surface drawn(const Stack& stack, double seconds = 0.2) {
    return test::drawn(stack.made(), from_seconds(seconds));
}
cv::Vec3b seen(const Stack& stack, int x, int y, double seconds = 0.2) {
    Compositor compositor;
    return compositor.render(stack.made(), from_seconds(seconds), stack.project.size)
        .to_rgb()
        .at<cv::Vec3b>(y, x);
}
void expect_colour(const cv::Vec3b& seen, const cv::Vec3b& right, int tolerance, const std::string& what) {
    for (int c = 0; c < 3; ++c)
        EXPECT_NEAR(seen[c], right[c], tolerance) << what << ", component " << c;
}

} // namespace

TEST(Compositor, HalfOpaqueLayersMeetHalfWay_InEightAndTenBits) {
    for (const int depth : {8, 10}) {
        const TemporaryFolder folder;
        const PixelFormat format = PixelFormat::yuv420(depth);
        Stack stack;
        stack.add(make_flat_film(folder / "a.mkv", format, kSize, 3, paint_noise));
        stack
            .add(make_flat_film(folder / "b.mkv", format, kSize, 3,
                                [](Surface& s, int i) { paint_noise(s, i + 100); }))
            .effects = {test::effect("opacity", {{"amount", 0.25}})};
        const Surface made = drawn(stack, 0.04);
        ASSERT_EQ(made.format(), format);
        Surface a(kSize, format), b(kSize, format);
        paint_noise(a, 1), paint_noise(b, 101);
        for (int plane = 0; plane < 3; ++plane)
            for (int y = 0; y < made.plane_size(plane).height; ++y)
                for (int x = 0; x < made.plane_size(plane).width; ++x)
                    ASSERT_NEAR(sample(made, plane, x, y),
                                sample(a, plane, x, y) * 0.75 + sample(b, plane, x, y) * 0.25, 0.51)
                        << depth << " bits";
    }
}

TEST(Compositor, OutsideOfItsRampsAFadeTouchesNothing) {
    const TemporaryFolder folder;
    const PixelFormat format = PixelFormat::yuv420(10);
    Stack stack;
    Clip& clip = stack.add(make_flat_film(folder / "a.mkv", format, kSize, 25, paint_noise));
    clip.fade_in = clip.fade_out = from_seconds(0.2);
    Surface own(kSize, format);
    paint_noise(own, 12);
    const Surface middle = drawn(stack, 12 / 25.0), early = drawn(stack, 2 / 25.0);
    EXPECT_EQ(cv::norm(middle.mat(0), own.mat(0), cv::NORM_INF), 0);
    EXPECT_EQ(cv::norm(middle.mat(2), own.mat(2), cv::NORM_INF), 0);
    paint_noise(own, 2);
    for (int x = 0; x < kSize.width; ++x) {
        EXPECT_NEAR(sample(early, 0, x, 9), 64 + (sample(own, 0, x, 9) - 64) * 0.4, 0.51);
        EXPECT_NEAR(sample(early, 1, x / 2, 9), 512 + (sample(own, 1, x / 2, 9) - 512) * 0.4, 0.51);
    }
}

TEST(Compositor, APictureInAPictureTouchesItsOwnBoxOnly) {
    const TemporaryFolder folder;
    const PixelFormat format = PixelFormat::yuv420();
    Stack stack;
    stack.add(make_flat_film(folder / "a.mkv", format, kSize, 3, paint_noise));
    Clip& above = stack.add(make_flat_film(folder / "b.mkv", format, kSize, 0.9, 0.1, 0.1));
    above.effects = {test::effect("transform", {{"scale", 0.5}, {"x", 0.25}, {"y", -0.25}})};
    Surface own(kSize, format), red(kSize, format);
    paint_noise(own, 1);
    red.fill(0.9, 0.1, 0.1);
    const Surface made = drawn(stack, 0.04);
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x)
            ASSERT_EQ(sample(made, 0, x, y), x >= 32 && y < 24 ? sample(red, 0, 0, 0) : sample(own, 0, x, y))
                << x << ", " << y;
    above.effects.front().params["x"] = Value(0.25 - 0.5 / 64); // half a pixel to the left
    const Surface moved = drawn(stack, 0.04);
    EXPECT_EQ(sample(moved, 0, 30, 5), sample(own, 0, 30, 5));
    EXPECT_NEAR(sample(moved, 0, 31, 5), (sample(own, 0, 31, 5) + sample(red, 0, 0, 0)) / 2, 1)
        << "half of a pixel is covered";
    EXPECT_EQ(sample(moved, 0, 32, 5), sample(red, 0, 0, 0));
    EXPECT_NEAR(sample(moved, 0, 63, 5), (sample(own, 0, 63, 5) + sample(red, 0, 0, 0)) / 2, 1);
}

TEST(Compositor, CroppingHidesAndLeavesTheRest) {
    const TemporaryFolder folder;
    Stack stack;
    stack.add(make_flat_film(folder / "a.mkv", PixelFormat::yuv420(), kSize, 3, paint_noise)).effects = {
        test::effect("crop", {{"left", 0.25}, {"bottom", 0.5}})};
    Surface own(kSize, PixelFormat::yuv420());
    paint_noise(own, 1);
    const Surface made = drawn(stack, 0.04);
    EXPECT_EQ(sample(made, 0, 15, 5), 16);
    EXPECT_EQ(sample(made, 0, 16, 5), sample(own, 0, 16, 5));
    EXPECT_EQ(sample(made, 0, 40, 23), sample(own, 0, 40, 23));
    EXPECT_EQ(sample(made, 0, 40, 24), 16);
}

TEST(Compositor, MatricesRangesAndRgbAgreeOnOneTimeline) {
    const TemporaryFolder folder;
    const double r = 200 / 255.0, g = 60 / 255.0, b = 40 / 255.0;
    const std::vector<PixelFormat> kinds{
        PixelFormat::yuv420(), PixelFormat::yuv420(8, {.matrix = Matrix::bt601}),
        PixelFormat::yuv420(8, {.range = ColourSpace::Range::full}),
        PixelFormat::yuv420(10, {.matrix = Matrix::bt601}), PixelFormat::rgb(8)};
    for (std::size_t under = 0; under < kinds.size(); ++under)
        for (std::size_t over = 0; over < kinds.size(); ++over) {
            Stack stack;
            stack
                .add(make_flat_film(folder / (std::to_string(under) + std::to_string(over) + "a.mkv"),
                                    kinds[under], kSize, r, g, b))
                .fade_out = from_seconds(0.1);
            Clip& above =
                stack.add(make_flat_film(folder / (std::to_string(under) + std::to_string(over) + "b.mkv"),
                                         kinds[over], kSize, r, g, b));
            above.effects = {test::effect("transform", {{"scale", 0.5}})};
            const std::string what = kinds[over].text() + " on " + kinds[under].text();
            expect_colour(seen(stack, 32, 24), {200, 60, 40}, 2, what);
            expect_colour(seen(stack, 2, 2), {200, 60, 40}, 2, what);
            above.effects = {test::effect("brightness", {{"amount", 0.0}})};
            expect_colour(seen(stack, 32, 24), {200, 60, 40}, 2, what + ", neutral");
            above.effects = {test::effect("flip", {{"horizontal", 1}})};
            expect_colour(seen(stack, 32, 24), {200, 60, 40}, 3, what + ", flipped");
        }
}

TEST(Compositor, TransparentPicturesShowWhatLiesUnderThem) {
    const TemporaryFolder folder;
    const auto paint = [](Surface& s, int) {
        s.fill(0, 1, 0, 0);
        Surface part = s.part({16, 12, 32, 24}), half = s.part({0, 0, 8, 8});
        const auto set = [](Surface& where, double red, double green, double alpha) {
            Surface like({2, 2}, where.format());
            like.fill(red, green, 0, alpha);
            for (int plane = 0; plane < 4; ++plane) {
                cv::Mat target(where.mat(plane));
                target.setTo(sample(like, plane, 0, 0));
            }
        };
        set(part, 1, 0, 1);
        set(half, 1, 0, 128 / 255.0);
    };
    PixelFormat prores = PixelFormat::yuv420(10).with_alpha();
    prores.shift_x = prores.shift_y = 0;
    for (const PixelFormat& format :
         {PixelFormat::rgb(8).with_alpha(), PixelFormat::yuv420().with_alpha(), prores}) {
        Stack stack;
        stack.add(
            make_flat_film(folder / ("a" + format.text() + ".mkv"), PixelFormat::yuv420(), kSize, 0, 0, 1));
        stack.add(make_flat_film(folder / ("b" + format.text() + ".mkv"), format, kSize, 25, paint));
        expect_colour(seen(stack, 10, 40), {0, 0, 255}, 3, format.text() + " under nothing");
        expect_colour(seen(stack, 32, 24), {255, 0, 0}, 3, format.text() + " under the logo");
        expect_colour(seen(stack, 3, 3), {128, 0, 127}, 4, format.text() + " half");
    }
}

TEST(Compositor, WhatIsCoveredIsNotEvenRead) {
    const TemporaryFolder folder;
    Stack stack;
    stack.add((folder / "not there.mkv").string());
    Clip& above = stack.add(make_flat_film(folder / "b.mkv", PixelFormat::yuv420(), kSize, 0, 1, 0));
    drawn(stack);
    above.effects = {test::effect("opacity", {{"amount", 0.5}})};
    Compositor compositor;
    static_cast<void>(compositor.render(stack.made(), from_seconds(0.2), kSize));
    EXPECT_EQ(compositor.unreadable().size(), 1U) << "through it, it is";
}

TEST(Compositor, HighDynamicRangeStaysItselfAndIsBroughtDownOntoOthers) {
    const TemporaryFolder folder;
    const std::string hlg =
        make_flat_film(folder / "h.mkv", PixelFormat::yuv420(10, kHlg), kSize, 0.75, 0.75, 0.75);
    Stack alone;
    alone.add(hlg);
    alone.project.colour = FilmColour::bt2020_hlg;
    const Surface kept = drawn(alone);
    EXPECT_EQ(kept.format().text(), "yuv420 10 bt2020 hlg limited");
    EXPECT_EQ(sample(kept, 0, 5, 5), std::round(64 + 876 * 0.75));
    alone.project.colour = FilmColour::bt709;
    const Surface down = drawn(alone);
    EXPECT_EQ(down.format().text(), "yuv420 10 bt709 limited") << "the project says what it is in";
    EXPECT_NEAR(sample(down, 0, 5, 5), 64 + 876 * 231 / 255.0, 8); // BT.2390: see Light
    alone.project.colour = FilmColour::bt2020_pq;
    EXPECT_EQ(drawn(alone).format().text(), "yuv420 10 bt2020 pq limited");
    Stack wide;
    wide.add(make_flat_film(folder / "w.mkv", PixelFormat::yuv420(), kSize, 0.5, 0.5, 0.5)).opacity =
        Value(0.5);
    wide.project.colour = FilmColour::bt2020;
    EXPECT_EQ(drawn(wide).format().text(), "yuv420 10 bt2020 limited");
    Stack mixed;
    mixed.add(make_flat_film(folder / "s.mkv", PixelFormat::yuv420(), kSize, 0, 0, 0));
    mixed.add(hlg).effects = {test::effect("transform", {{"scale", 0.5}})};
    const Surface made = drawn(mixed);
    EXPECT_EQ(made.format().text(), "yuv420 8 bt709 limited");
    EXPECT_NEAR(sample(made, 0, 32, 24), 16 + 219 * 231 / 255.0, 2); // BT.2390: see Light
    EXPECT_EQ(sample(made, 0, 2, 2), 16);
}

TEST(Compositor, ATenBitRampLeavesATenBitExportAsItWas) {
    const TemporaryFolder folder;
    const Size size{876, 64};
    const PixelFormat format = PixelFormat::yuv420(10, kHlg);
    Stack stack(size);
    stack.project.colour = FilmColour::bt2020_hlg;
    Clip& clip = stack.add(make_flat_film(folder / "r.mkv", format, size, 5, [](Surface& s, int) {
        s.fill(0, 0, 0);
        for (int y = 0; y < s.height(); ++y)
            for (int x = 0; x < s.width(); ++x)
                s.row_to_write<std::uint16_t>(0, y)[x] = static_cast<std::uint16_t>(64 + x);
    }));
    clip.fade_out = from_seconds(0.08);
    clip.source.end = from_seconds(0.2);
    EncodeSettings settings = encode_preset("hevc");
    settings.options = {{"x265-params", "log-level=none:lossless=1"}};
    settings.speed = "ultrafast";
    ASSERT_EQ(export_project({.project = std::make_shared<const Project>(stack.made()),
                              .output = folder / "o.mkv",
                              .settings =
                                  [&] {
                                      settings.container = "matroska";
                                      return settings;
                                  }()},
                             {}, {})
                  .frames,
              5);
    VideoReader reader((folder / "o.mkv").string());
    const Surface first = reader.frame_at(Time(0)).surface(),
                  faded = reader.frame_at(from_seconds(0.17)).surface();
    EXPECT_EQ(first.format().text(), "yuv420 10 bt2020 hlg limited");
    for (int x = 0; x < size.width; ++x) {
        ASSERT_EQ(sample(first, 0, x, 20), 64 + x);
        if (x > 0)
            ASSERT_LE(std::abs(sample(faded, 0, x, 20) - sample(faded, 0, x - 1, 20)), 1)
                << "half as bright, no step is wider";
    }
}

TEST(Compositor, FieldsBecomeWholePictures) {
    const TemporaryFolder folder;
    // A bar moves six columns a field; the fields of a picture are two moments.
    const auto bar = [](Surface& s, double moment, int parity) {
        for (int y = parity; y < s.height(); y += 2)
            for (int x = 0; x < s.width(); ++x)
                s.row_to_write<std::uint8_t>(0, y)[x] = x >= 6 * moment && x < 6 * moment + 24 ? 235 : 16;
    };
    std::vector<VideoFrame> pictures;
    for (int i = 0; i < 4; ++i) {
        Surface s({160, 96}, PixelFormat::yuv420());
        s.fill(0, 0, 0);
        bar(s, 2 * i, 0), bar(s, 2 * i + 1, 1);
        FramePtr frame(av_frame_clone(VideoFrame::from_surface(s, {}).raw()));
        frame->interlaced_frame = 1, frame->top_field_first = 1;
        pictures.emplace_back(
            frame.get(), TimeRange{frame_start(i, test::kFilmRate), frame_start(i + 1, test::kFilmRate)});
        EXPECT_TRUE(is_interlaced(pictures.back()));
    }
    const auto combing = [](const Surface& s) {
        double sum = 0;
        for (int y = 1; y + 1 < s.height(); ++y)
            for (int x = 0; x < s.width(); ++x)
                sum += std::abs(2 * sample(s, 0, x, y) - sample(s, 0, x, y - 1) - sample(s, 0, x, y + 1));
        return sum / (s.height() * s.width());
    };
    Deinterlacer deinterlacer, second;
    const VideoFrame one = deinterlacer(pictures[0], pictures[1], pictures[2]),
                     two = deinterlacer(pictures[1], pictures[2], pictures[3]);
    EXPECT_LT(combing(one.surface()), combing(pictures[1].surface()) / 8);
    EXPECT_LT(combing(two.surface()), combing(pictures[2].surface()) / 8);
    EXPECT_FALSE(is_interlaced(two));
    EXPECT_EQ(two.interval().start, pictures[2].interval().start);
    for (int x = 0; x < 160; ++x)
        EXPECT_EQ(sample(two.surface(), 0, x, 40), x >= 24 && x < 48 ? 235 : 16)
            << "the first field's lines stay";
    const VideoFrame jumped = second(pictures[1], pictures[2], pictures[3]);
    EXPECT_EQ(cv::norm(jumped.surface().mat(0), two.surface().mat(0), cv::NORM_INF), 0)
        << "a seek shows what playing shows";
}
