// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/transfer.h"
#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace {

const cv::Size kOwn(416, 240);

/// Two things on a ground that runs from black to light; grain everywhere.
cv::Mat scene() {
    cv::Mat rgb(kOwn, CV_8UC3);
    cv::RNG rng(4);
    for (int y = 0; y < kOwn.height; ++y)
        for (int x = 0; x < kOwn.width; ++x) {
            const double wave = 14 * std::sin(x * 0.13) * std::sin(y * 0.17),
                         grey = 20 + 160.0 * y / kOwn.height;
            cv::Vec3d c(grey, grey * 0.9, grey * 0.7);
            if (std::hypot(x - 120, y - 110) < 45) c = {190, 30, 40};
            if (std::hypot(x - 300, y - 130) < 40) c = {40, 90, 190};
            for (int k = 0; k < 3; ++k)
                rgb.at<cv::Vec3b>(y, x)[k] =
                    cv::saturate_cast<std::uint8_t>(c[k] + wave + rng.uniform(-4.0, 4.0));
        }
    return rgb;
}

cv::Mat small_of(const cv::Mat& big) {
    cv::Mat small;
    cv::resize(big, small, {208, 128}, 0, 0, cv::INTER_AREA);
    small.convertTo(small, CV_32F, 1 / 255.0);
    return small;
}

/// What a model sees and draws: soft, and never quite what it should be.
assistant::SmallPairs pairs_of(const cv::Mat& source, const cv::Mat& wanted) {
    const auto drawn_like = [](const cv::Mat& big, std::uint64_t seed) {
        cv::Mat small = small_of(big), noise(small.size(), small.type());
        cv::GaussianBlur(small, small, {3, 3}, 0.7);
        cv::RNG(seed).fill(noise, cv::RNG::NORMAL, 0, 0.008);
        return cv::Mat(small + noise);
    };
    const assistant::SmallPair pair{drawn_like(source, 1), drawn_like(wanted, 2)};
    return {2, [pair](std::size_t) { return pair; }};
}

cv::Mat made(const cv::Mat& source, const cv::Mat& wanted) {
    const assistant::Transfer transfer(pairs_of(source, wanted));
    return assistant::compose(core::VideoFrame::from_rgb(source, {}), transfer.at(1)).frame.to_rgb();
}

/// How many of the pixels that should change lie nearer to what they should be than to what they were.
double done(const cv::Mat& source, const cv::Mat& wanted, const cv::Mat& result) {
    double all = 0, nearer = 0;
    for (int y = 0; y < source.rows; ++y)
        for (int x = 0; x < source.cols; ++x) {
            const cv::Vec3i s = source.at<cv::Vec3b>(y, x), w = wanted.at<cv::Vec3b>(y, x),
                            r = result.at<cv::Vec3b>(y, x);
            if (cv::norm(s - w, cv::NORM_INF) < 8) continue;
            all += 1;
            nearer += cv::norm(r - w, cv::NORM_L1) < cv::norm(r - s, cv::NORM_L1);
        }
    return nearer / all;
}

cv::Mat half_darkened(const cv::Mat& source, bool right) {
    cv::Mat out = source.clone();
    const int middle = source.cols / 2;
    cv::Mat half =
        out(right ? cv::Rect(middle, 0, middle, source.rows) : cv::Rect(0, 0, middle, source.rows));
    half *= 0.5;
    return out;
}

cv::Mat in_blocks(const cv::Mat& source) {
    cv::Mat small, out;
    cv::resize(source, small, {source.cols / 16, source.rows / 16}, 0, 0, cv::INTER_AREA);
    cv::resize(small, out, source.size(), 0, 0, cv::INTER_NEAREST);
    return out;
}

} // namespace

TEST(Transfer, ToneOfAHalf_ReachesWhatIsDarkInIt_AndLeavesTheOtherHalfBitForBit) {
    const cv::Mat source = scene();
    for (const bool right : {false, true}) {
        const cv::Mat wanted = half_darkened(source, right), result = made(source, wanted);
        EXPECT_GT(done(source, wanted, result), 0.97);
        const cv::Rect dark_corner(right ? 260 : 10, 20, 100, 30), other(right ? 0 : 236, 0, 180, 240);
        EXPECT_LT(cv::norm(result(dark_corner), wanted(dark_corner), cv::NORM_INF), 16);
        EXPECT_LT(cv::mean(result(dark_corner))[0], cv::mean(source(dark_corner))[0] * 0.6);
        // Through the frame's own pixel format and back.
        const cv::Mat kept = core::VideoFrame::from_rgb(source, {}).to_rgb();
        EXPECT_EQ(cv::norm(result(other), kept(other), cv::NORM_INF), 0);
    }
}

TEST(Transfer, FaintToneOfAll_IsNotTakenForPartsOfIt) {
    const cv::Mat source = scene();
    cv::Mat wanted;
    cv::multiply(source, cv::Scalar(1.1, 1.0, 0.78), wanted);
    const cv::Mat result = made(source, wanted);
    EXPECT_GT(done(source, wanted, result), 0.97);
    EXPECT_GT(cv::PSNR(result, wanted), 36);
}

TEST(Transfer, SameColoursInBlocks_AreTakenAsTheyWereDrawn) {
    const cv::Mat source = scene(), wanted = in_blocks(source);
    EXPECT_FALSE(assistant::redrawn_parts(pairs_of(source, wanted)).empty());
    EXPECT_GT(done(source, wanted, made(source, wanted)), 0.8);
}

TEST(Transfer, GroundOutOfFocus_KeepsTheThingsSharp) {
    const cv::Mat source = scene();
    cv::Mat soft, things(kOwn, CV_8U, cv::Scalar(0)), wanted;
    cv::GaussianBlur(source, soft, {0, 0}, 9);
    cv::circle(things, {120, 110}, 45, 255, cv::FILLED), cv::circle(things, {300, 130}, 40, 255, cv::FILLED);
    wanted = soft.clone();
    source.copyTo(wanted, things);
    const cv::Mat result = made(source, wanted);
    EXPECT_GT(done(source, wanted, result), 0.6);
    const cv::Rect inside(100, 90, 40, 40);
    EXPECT_GT(cv::PSNR(result(inside), source(inside)), 32);
}

TEST(Transfer, ThingsRecoloured_AreNoMatterOfAllOfThePicture) {
    const cv::Mat source = scene();
    cv::Mat wanted = source.clone(), disc(kOwn, CV_8U, cv::Scalar(0));
    cv::circle(disc, {120, 110}, 45, 255, cv::FILLED);
    std::vector<cv::Mat> planes;
    cv::split(source, planes);
    std::swap(planes[0], planes[2]);
    cv::Mat swapped;
    cv::merge(planes, swapped);
    swapped.copyTo(wanted, disc);
    const auto pairs = pairs_of(source, wanted);
    EXPECT_FALSE(assistant::EvenChange::find(pairs).has_value());
    EXPECT_TRUE(assistant::redrawn_parts(pairs).empty());
    EXPECT_FALSE(assistant::EvenChange::find(pairs_of(source, source)).has_value());
    EXPECT_TRUE(assistant::redrawn_parts(pairs_of(source, source)).empty());
    EXPECT_GT(done(source, wanted, made(source, wanted)), 0.95);
}
