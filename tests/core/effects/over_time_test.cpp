// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Effects that look at the pictures beside, and those that are seen only where a picture ends or is stepped.
#include "core/media/ffmpeg_ptr.h"
#include "core/media/filter_graph.h"
#include "core/media/pixels.h"
#include "core/render/compositor.h"
#include "core/render/convert.h"
#include "core/render/placing.h"
#include "tests/support/flat_film.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using namespace core;
using test::TemporaryFolder;

namespace {

Surface grey(Size size, const std::function<int(int x, int y)>& luma) {
    Surface made(size, PixelFormat::yuv420());
    made.fill(0.5, 0.5, 0.5);
    cv::Mat plane = made.mat_to_write(0);
    for (int y = 0; y < plane.rows; ++y)
        for (int x = 0; x < plane.cols; ++x)
            plane.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(luma(x, y));
    return made;
}

/// A scene of blots that a camera sees from another place in every picture.
Surface seen_from(Size size, double x, double y) {
    cv::RNG random(5);
    cv::Mat scene(size.height + 80, size.width + 80, CV_8U);
    random.fill(scene, cv::RNG::UNIFORM, 30, 220);
    cv::GaussianBlur(scene, scene, {}, 2.5);
    cv::normalize(scene, scene, 30, 220, cv::NORM_MINMAX);
    const cv::Matx23d by(1, 0, x - 40, 0, 1, y - 40);
    Surface made(size, PixelFormat::yuv420());
    made.fill(0.5, 0.5, 0.5);
    cv::Mat plane = made.mat_to_write(0);
    cv::warpAffine(scene, plane, by, plane.size(), cv::INTER_CUBIC);
    return made;
}

Project project_of(const std::string& film, Size size, int frames, std::vector<Effect> effects) {
    test::Stack stack(size);
    Clip& clip = stack.add(film);
    clip.source = {Time(0), frame_start(frames, test::kFilmRate)};
    clip.effects = std::move(effects);
    return stack.made();
}

Surface shown(Compositor& compositor, const Project& project, Size size, int number) {
    return compositor.render(project, frame_start(number, test::kFilmRate), size).surface();
}

} // namespace

TEST(OverTime, Denoise_IsTheMeanOfWhatIsAlikeAround_InFivePictures) {
    constexpr Size kSize{24, 16};
    cv::RNG random(2);
    std::vector<Surface> pictures;
    for (int i = 0; i < 5; ++i)
        pictures.push_back(
            grey(kSize, [&](int x, int) { return 100 + (x > 12) * 60 + random.uniform(-6, 7); }));
    const Moment moment{.at = Time(0), .canvas = kSize, .folder = {}, .beside = [&](int by) {
                            return Layer{pictures[static_cast<std::size_t>(2 + by)], {0, 0}};
                        }};
    const Surface made =
        apply_effect(test::effect("denoise", {{"amount", 0.5}}), {pictures[2], {0, 0}}, moment).picture;
    const double furthest = 0.12 * 0.5 * 219;
    for (int y = 0; y < kSize.height; ++y)
        for (int x = 0; x < kSize.width; ++x) {
            const auto at = [&](const Surface& s, int i, int j) {
                return static_cast<double>(s.row<std::uint8_t>(0, j)[i]);
            };
            const double own = at(pictures[2], x, y);
            const int down = y > 0 && y + 1 < kSize.height, across = x > 0 && x + 1 < kSize.width;
            double sum = 0, weights = 0;
            for (const Surface& picture : pictures)
                for (int j = y - down; j <= y + down; ++j)
                    for (int i = x - across; i <= x + across; ++i) {
                        const double other = at(picture, i, j),
                                     weight = std::max(0.0, 1 - std::abs(other - own) / furthest);
                        sum += weight * other, weights += weight;
                    }
            EXPECT_NEAR(at(made, x, y), sum / weights, 0.51) << x << ", " << y;
        }
}

TEST(OverTime, Denoise_InAFilm_TakesMostOfTheNoise_AndKeepsEdges) {
    constexpr Size kSize{96, 64};
    const TemporaryFolder folder;
    const std::string film = test::make_flat_film(
        folder / "noisy.mkv", PixelFormat::yuv420(), kSize, 9, [&](Surface& picture, int number) {
            cv::RNG random(static_cast<std::uint64_t>(number) + 1);
            picture = grey(kSize, [&](int x, int) {
                return 90 + (x >= 48) * 70 + static_cast<int>(random.gaussian(4));
            });
        });
    Compositor compositor;
    const Surface before = shown(compositor, project_of(film, kSize, 9, {}), kSize, 4),
                  after =
                      shown(compositor,
                            project_of(film, kSize, 9, {test::effect("denoise", {{"amount", 1}})}), kSize, 4);
    cv::Scalar mean[2], spread[2];
    cv::meanStdDev(before.mat(0).colRange(0, 48), mean[0], spread[0]);
    cv::meanStdDev(after.mat(0).colRange(0, 48), mean[1], spread[1]);
    EXPECT_LT(spread[1][0], spread[0][0] / 3);
    EXPECT_NEAR(mean[1][0], mean[0][0], 0.7);
    EXPECT_NEAR(cv::mean(after.mat(0).col(48))[0] - cv::mean(after.mat(0).col(47))[0], 70, 3);
}

TEST(OverTime, Deflicker_IsAsBrightAsThePicturesAround_AfterTheEffectsBefore) {
    constexpr Size kSize{64, 48};
    const TemporaryFolder folder;
    const auto light = [](int number) { return 100 + (number % 2 ? 12 : -12); };
    const std::string film = test::make_flat_film(
        folder / "flicker.mkv", PixelFormat::yuv420(), kSize, 24, [&](Surface& picture, int number) {
            picture = grey(kSize, [&](int, int) { return light(number); });
        });
    Compositor compositor;
    const Effect brighter = test::effect("brightness", {{"amount", 0.1}}),
                 steady = test::effect("deflicker", {{"amount", 1}});
    for (const std::vector<Effect>& effects :
         {std::vector<Effect>{steady}, std::vector<Effect>{brighter, steady}})
        for (const int number : {8, 9, 13}) {
            double sum = 0;
            for (int by = -5; by <= 5; ++by)
                sum += light(number + by);
            const double right = sum / 11 + (effects.size() > 1 ? 21.9 : 0);
            EXPECT_NEAR(shown(compositor, project_of(film, kSize, 24, effects), kSize, number)
                            .row<std::uint8_t>(0, 20)[30],
                        right, 1)
                << number;
        }
}

TEST(OverTime, Stabilize_TakesAShakeOut_AndKeepsAPan) {
    constexpr Size kSize{320, 180};
    constexpr int kFrames = 60;
    const TemporaryFolder folder;
    cv::RNG random(9);
    std::vector<cv::Point2d> places;
    for (int i = 0; i < kFrames; ++i)
        places.emplace_back(-0.4 * i + random.uniform(-4.0, 4.0), random.uniform(-4.0, 4.0));
    const std::string film = test::make_flat_film(
        folder / "shaken.mkv", PixelFormat::yuv420(), kSize, kFrames, [&](Surface& picture, int number) {
            const cv::Point2d& at = places[static_cast<std::size_t>(number)];
            picture = seen_from(kSize, at.x, at.y);
        });
    Compositor compositor;
    const Project steady = project_of(film, kSize, kFrames,
                                      {test::effect("stabilize", {{"smoothness", 1}, {"crop", 0}})}),
                  plain = project_of(film, kSize, kFrames, {});
    const auto way = [&](const Project& project, int number) {
        cv::Mat parts[2];
        for (int k = 0; k < 2; ++k)
            shown(compositor, project, kSize, number + k)
                .mat(0)(cv::Rect(32, 24, 256, 128))
                .convertTo(parts[k], CV_32F);
        cv::Mat window;
        cv::createHanningWindow(window, parts[0].size(), CV_32F);
        return cv::phaseCorrelate(parts[0], parts[1], window);
    };
    double shaken = 0, left = 0, panned = 0;
    for (int number = 26; number < 34; ++number) {
        const cv::Point2d before = way(plain, number), after = way(steady, number);
        shaken += std::hypot(before.x + 0.4, before.y);
        left += std::hypot(after.x + 0.4, after.y);
        panned += after.x;
    }
    EXPECT_GT(shaken / 8, 2.5);
    EXPECT_LT(left / 8, 0.5) << "of " << shaken / 8;
    EXPECT_NEAR(panned / 8, -0.4, 0.25);
}

TEST(OverTime, Deband_DissolvesSteps) {
    constexpr Size kSize{512, 64};
    const Surface before = grey(kSize, [](int x, int) { return 60 + x / 32; });
    const Surface after =
        apply_effect(test::effect("deband", {{"amount", 0.5}, {"radius", 400}}), {before, {0, 0}},
                     {.at = Time(0), .canvas = kSize, .folder = {}, .beside = {}})
            .picture;
    // Of each row the longest run of one number, in the mean.
    const auto longest = [](const Surface& s) {
        int sum = 0;
        for (int y = 0; y < s.height(); ++y) {
            int most = 0;
            for (int x = 1, run = 1; x < s.width(); ++x) {
                run = s.row<std::uint8_t>(0, y)[x] == s.row<std::uint8_t>(0, y)[x - 1] ? run + 1 : 1;
                most = std::max(most, run);
            }
            sum += most;
        }
        return static_cast<double>(sum) / s.height();
    };
    EXPECT_EQ(longest(before), 32);
    EXPECT_LT(longest(after), 26);
    EXPECT_LT(cv::norm(after.mat(0), before.mat(0), cv::NORM_INF), 3);
    EXPECT_GT(cv::countNonZero(after.mat(0) != before.mat(0)), 512 * 64 / 20);
}

TEST(DropShadow, FallsBesideAPicture_InItsShape) {
    constexpr Size kSize{64, 48};
    Surface small({20, 20}, PixelFormat::rgb(8));
    small.fill(0.2, 0.6, 0.4);
    const double distance = 8 * std::sqrt(2.0) * 1080 / kSize.height;
    for (const auto& [softness, tolerance] : {std::pair(0.0, 1.0), std::pair(10.0, 2.0)}) {
        const Effect effect = test::effect("drop_shadow", {{"amount", 0.5},
                                                           {"distance", distance},
                                                           {"angle", 45},
                                                           {"softness", softness},
                                                           {"color", "#ff0000"}});
        const Layer made = apply_effect(effect, {small, {10, 10}, 0.7},
                                        {.at = Time(0), .canvas = kSize, .folder = {}, .beside = {}});
        const Surface whole = on_whole_canvas(made, kSize);
        const auto at = [&](int plane, int x, int y) {
            return static_cast<int>(whole.row<std::uint8_t>(plane, y)[x]);
        };
        EXPECT_EQ(at(3, 15, 15), 255); // the picture
        EXPECT_EQ(at(0, 15, 15), 51);
        EXPECT_NEAR(at(3, 34, 34), 128, tolerance); // its shadow
        EXPECT_NEAR(at(0, 34, 34), 255, 1);
        EXPECT_NEAR(at(1, 34, 34), 0, 1);
        EXPECT_LE(at(3, 50, 20), 1); // beside both
        EXPECT_LE(at(3, 12, 36), 1);
        EXPECT_EQ(made.opacity, 0.7);
    }
}

/// libavfilter's own, on the same 16 bits.
TEST(OverTime, Deband_IsWhatLibavfilterMakes) {
    constexpr Size kSize{200, 118};
    Surface before(kSize, PixelFormat::yuv420());
    before.fill(0.4, 0.5, 0.6);
    cv::RNG random(3);
    for (int y = 0; y < kSize.height; ++y)
        for (int x = 0; x < kSize.width; ++x)
            before.row_to_write<std::uint8_t>(0, y)[x] =
                static_cast<std::uint8_t>(60 + (x + y) / 12 + random.uniform(0, 3));
    const Surface made =
        apply_effect(test::effect("deband", {{"amount", 0.4}, {"radius", 90}}), {before, {0, 0}},
                     {.at = Time(0), .canvas = kSize, .folder = {}, .beside = {}})
            .picture;
    const Surface deep = convert(before, before.format().with_depth(16));
    const auto frame = frame_of(deep);
    frame->pts = 0;
    // 0.05 x 0.4 of all the light; 90 pixels at 1080p are 10 of these.
    FilterGraph graph(*frame, "deband=1thr=0.02:2thr=0.02:3thr=0.02:4thr=0.00003:range=10:blur=0");
    graph.put(frame.get());
    FramePtr taken = graph.take();
    ASSERT_TRUE(taken);
    const std::shared_ptr<const AVFrame> shared(
        taken.release(), [](const AVFrame* f) { FfmpegDeleter{}(const_cast<AVFrame*>(f)); });
    const Surface wanted = convert(surface_of(shared).said_to_be(deep.format().colour), before.format());
    EXPECT_GT(cv::countNonZero(made.mat(0) != before.mat(0)), 1000);
    for (int plane = 0; plane < 3; ++plane)
        EXPECT_EQ(cv::norm(made.mat(plane), wanted.mat(plane), cv::NORM_INF), 0) << plane;
}

/// Weights in whole numbers (8 bits) beside those of float, which more bits use.
TEST(OverTime, Denoise_OfEightBits_IsWithinAStepOfMoreBits) {
    constexpr Size kSize{96, 64};
    cv::RNG random(5);
    std::vector<Surface> eight, sixteen;
    for (int number = 0; number < 5; ++number) {
        Surface picture(kSize, PixelFormat::yuv420());
        picture.fill(0.5, 0.4, 0.3);
        for (int plane = 0; plane < 3; ++plane) {
            cv::Mat values = picture.mat_to_write(plane);
            random.fill(values, cv::RNG::UNIFORM, 90, 140);
        }
        eight.push_back(picture);
        sixteen.push_back(convert(picture, picture.format().with_depth(16)));
    }
    for (const double amount : {0.1, 0.4, 0.7, 1.0}) {
        const auto made = [&](const std::vector<Surface>& pictures) {
            const Moment moment{.at = Time(0), .canvas = kSize, .folder = {}, .beside = [&](int by) {
                                    return Layer{pictures[static_cast<std::size_t>(2 + by)], {0, 0}};
                                }};
            return apply_effect(test::effect("denoise", {{"amount", amount}}), {pictures[2], {0, 0}}, moment)
                .picture;
        };
        const Surface whole = made(eight), wanted = made(sixteen);
        for (int plane = 0; plane < 3; ++plane) {
            cv::Mat fine;
            wanted.mat(plane).convertTo(fine, CV_32F, 1.0 / 256);
            cv::Mat found;
            whole.mat(plane).convertTo(found, CV_32F);
            EXPECT_LT(cv::norm(fine, found, cv::NORM_INF), 0.75) << amount << " " << plane;
        }
    }
}
