// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/native_resolution.h"
#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>
extern "C" {
#include <libavutil/frame.h>
}

namespace {

/// A red disc on a textured brown ground; `blue`: the disc recoloured.
cv::Mat scene(cv::Size size, bool blue) {
    cv::Mat rgb(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const double wave = 12 * std::sin(x * 40.0 / size.width) * std::sin(y * 40.0 / size.height);
            const bool inside = std::hypot(x - size.width * 0.5, y - size.height * 0.5) < size.height * 0.3;
            const cv::Vec3d base =
                inside ? (blue ? cv::Vec3d(30, 60, 190) : cv::Vec3d(190, 25, 35)) : cv::Vec3d(120, 90, 60);
            for (int c = 0; c < 3; ++c)
                rgb.at<cv::Vec3b>(y, x)[c] = cv::saturate_cast<std::uint8_t>(base[c] + wave);
        }
    return rgb;
}

assistant::SmallPair small_pair(const cv::Mat& seen, const cv::Mat& drawn) {
    assistant::SmallPair pair;
    const auto shrink = [](const cv::Mat& big, cv::Mat& small) {
        cv::resize(big, small, {104, 60}, 0, 0, cv::INTER_AREA);
        small.convertTo(small, CV_32F, 1 / 255.0);
        cv::GaussianBlur(small, small, {3, 3}, 0.8); // a VAE is not sharp
    };
    shrink(seen, pair.seen);
    shrink(drawn, pair.drawn);
    return pair;
}

std::vector<cv::Mat> masks_of(const std::vector<assistant::SmallPair>& pairs) {
    return assistant::change_masks({pairs.size(), [&](std::size_t i) { return pairs[i]; }});
}

double psnr(const cv::Mat& a, const cv::Mat& b) {
    return cv::PSNR(a, b);
}

} // namespace

TEST(NativeResolution, Recolouring_BeatsUpscaling_AndKeepsTheRestBitForBit) {
    const cv::Size size(416, 240);
    const cv::Mat source = scene(size, false), wanted = scene(size, true);
    const auto pair = small_pair(source, wanted);
    const auto masks = masks_of({pair});
    const core::VideoFrame frame = core::VideoFrame::from_rgb(source, {});
    // Film holds chroma that a way through RGB does not give back: without it the bits would agree by
    // themselves.
    for (int y = 0; y < size.height / 2; ++y)
        for (int x = 0; x < size.width / 2; ++x)
            frame.raw()->data[1][y * frame.raw()->linesize[1] + x] ^= (x * 7 + y * 3) & 3;
    const auto composed = assistant::compose(frame, assistant::fit_transform(pair, masks[0]));
    cv::Mat upscaled;
    cv::resize(pair.drawn, upscaled, size, 0, 0, cv::INTER_CUBIC);
    upscaled.convertTo(upscaled, CV_8UC3, 255);
    EXPECT_GT(psnr(composed.frame.to_rgb(), wanted), psnr(upscaled, wanted));
    const AVFrame *before = frame.raw(), *after = composed.frame.raw();
    int outside = 0;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            if (!composed.mask.at<std::uint8_t>(y, x)) {
                ++outside;
                const int chroma = y / 2 * before->linesize[1] + x / 2, cx = x / 2 * 2, cy = y / 2 * 2;
                const cv::Mat block = composed.mask(cv::Rect(cx, cy, 2, 2));
                if (cv::countNonZero(block) == 0) {
                    ASSERT_EQ(before->data[1][chroma], after->data[1][chroma]) << x << "," << y;
                }
                ASSERT_EQ(before->data[0][y * before->linesize[0] + x],
                          after->data[0][y * after->linesize[0] + x])
                    << x << "," << y;
            }
    EXPECT_GT(outside, size.area() / 2);
    // The mask stays at the disc and its close surroundings.
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            if (std::hypot(x - 208.0, y - 120.0) > 72 + 24) {
                ASSERT_EQ(composed.mask.at<std::uint8_t>(y, x), 0) << x << "," << y;
            }
}

TEST(NativeResolution, NoChange_GivesTheSourceBack) {
    const cv::Mat source = scene({416, 240}, false);
    const auto pair = small_pair(source, source);
    const auto masks = masks_of({pair, pair});
    const core::VideoFrame frame = core::VideoFrame::from_rgb(source, {});
    EXPECT_EQ(cv::countNonZero(assistant::compose(frame, assistant::fit_transform(pair, masks[0])).mask), 0);
}

TEST(NativeResolution, SmallIslands_AreDroppedBesideALargeChange) {
    const cv::Mat source = scene({416, 240}, false);
    cv::Mat wanted = scene({416, 240}, true);
    cv::rectangle(wanted, {8, 8, 20, 20}, {20, 200, 220}, cv::FILLED);
    const auto masks = masks_of({small_pair(source, wanted)});
    EXPECT_EQ(masks[0].at<std::uint8_t>(4, 4), 0);
    EXPECT_EQ(masks[0].at<std::uint8_t>(30, 52), 255);
}

TEST(NativeResolution, ChangeOfTheWholePicture_MasksNothingOut) {
    const cv::Mat source = scene({416, 240}, false), dark = source * 0.4;
    const auto pair = small_pair(source, dark);
    const auto masks = masks_of({pair});
    const auto composed =
        assistant::compose(core::VideoFrame::from_rgb(source, {}), assistant::fit_transform(pair, masks[0]));
    EXPECT_EQ(cv::countNonZero(composed.mask), 416 * 240);
    EXPECT_GT(psnr(composed.frame.to_rgb(), dark), 32);
}

TEST(NativeResolution, OutsideARegion_EveryBitStays) {
    const cv::Size size(416, 240);
    const cv::Mat source = scene(size, false);
    const auto pair = small_pair(source, scene(size, true));
    const auto transform = assistant::fit_transform(pair, masks_of({pair})[0]);
    const core::VideoFrame frame = core::VideoFrame::from_rgb(source, {});
    const cv::Mat within = assistant::region_weights({size.width, size.height}, {0, 0, 0.5, 1});
    const auto half = assistant::compose(frame, transform, within),
               all = assistant::compose(frame, transform);
    const cv::Rect left(0, 0, 208, 240), right(208, 0, 208, 240);
    EXPECT_EQ(cv::countNonZero(half.mask(right)), 0);
    EXPECT_GT(cv::countNonZero(half.mask(left)), 3000);
    for (int y = 0; y < size.height; ++y)
        for (int x = right.x; x < size.width; ++x)
            ASSERT_EQ(half.frame.raw()->data[0][y * half.frame.raw()->linesize[0] + x],
                      frame.raw()->data[0][y * frame.raw()->linesize[0] + x]);
    // Well inside, the region changes nothing about the result.
    EXPECT_EQ(half.frame.to_rgb().at<cv::Vec3b>(120, 170), all.frame.to_rgb().at<cv::Vec3b>(120, 170));
}
