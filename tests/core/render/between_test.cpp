// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/compositor.h"
#include "tests/support/flat_film.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using namespace core;
using test::TemporaryFolder;

namespace {

/// The whole of a film at half its speed.
Project slowed(const std::string& film, Size size, int frames, Between between) {
    test::Stack stack(size);
    Clip& clip = stack.add(film);
    clip.source = {Time(0), frame_start(frames, test::kFilmRate)};
    clip.speed = {1, 2}, clip.between = between;
    return stack.made();
}

Surface shown(const Project& project, Size size, int number) {
    Compositor compositor;
    return compositor.render(project, frame_start(number, test::kFilmRate), size).surface();
}

} // namespace

TEST(Between, Blend_MixesThePicturesOnBothSides_AndNearestDoesNot) {
    constexpr Size kSize{64, 48};
    const TemporaryFolder folder;
    for (const int depth : {8, 10}) {
        const PixelFormat format = PixelFormat::yuv420(depth);
        const std::string film = test::make_flat_film(
            folder / ("steps" + std::to_string(depth) + ".mkv"), format, kSize, 8,
            [](Surface& picture, int number) { picture.fill(0.1 * number, 0.1 * number, 0.1 * number); });
        const double unit = depth == 8 ? 219 : 219 * 4, zero = depth == 8 ? 16 : 64;
        const auto light = [&](Between between, int number) {
            const Surface made = shown(slowed(film, kSize, 8, between), kSize, number);
            const double code =
                depth == 8 ? made.row<std::uint8_t>(0, 20)[30] : made.row<std::uint16_t>(0, 20)[30];
            return (code - zero) / unit;
        };
        EXPECT_NEAR(light(Between::nearest, 7), 0.3, 0.003);
        EXPECT_NEAR(light(Between::blend, 7), 0.35, 0.004);
        EXPECT_NEAR(light(Between::blend, 6), 0.3, 0.003);
        EXPECT_NEAR(light(Between::blend, 15), 0.7, 0.004) << "behind the last picture there is none";
    }
}

TEST(Between, Motion_FollowsTheCamera) {
    constexpr Size kSize{320, 180};
    const TemporaryFolder folder;
    cv::RNG random(4);
    cv::Mat scene(360, 640, CV_8U);
    random.fill(scene, cv::RNG::UNIFORM, 0, 255);
    cv::GaussianBlur(scene, scene, {}, 2);
    cv::normalize(scene, scene, 30, 220, cv::NORM_MINMAX);
    const auto seen = [&](double x) {
        Surface made(kSize, PixelFormat::yuv420());
        made.fill(0.5, 0.5, 0.5);
        cv::Mat plane = made.mat_to_write(0);
        cv::warpAffine(scene, plane, cv::Matx23d(1, 0, -x, 0, 1, -90), plane.size(), cv::INTER_CUBIC);
        return made;
    };
    const std::string film =
        test::make_flat_film(folder / "pan.mkv", PixelFormat::yuv420(), kSize, 6,
                             [&](Surface& picture, int number) { picture = seen(100 + 9 * number); });
    const cv::Rect inner(20, 20, 280, 140);
    const auto off = [&](Between between) {
        const Surface made =
            shown(slowed(film, kSize, 6, between), kSize, 5); // between the third and the fourth
        return cv::norm(made.mat(0)(inner), seen(100 + 9 * 2.5).mat(0)(inner), cv::NORM_L1) /
               static_cast<double>(inner.area());
    };
    EXPECT_LT(off(Between::motion), 2.5);
    EXPECT_GT(off(Between::blend), 8);
}
