// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Touches that correct the person mask.
#include "core/base/result.h"
#include "core/media/readers.h"
#include "inference/worker/mask_touches.h"
#include "inference/worker/worker.h"
#include "tests/support/person_picture.h"
#include "tests/support/temporary_folder.h"
#include <future>
#include <gtest/gtest.h>

namespace ca = core::assist;

namespace {

const cv::Size kSize(256, 144);
constexpr int kCount = 40;
constexpr int kRadius = 14;

cv::Point ball_at(std::int64_t picture) {
    return {50 + 3 * static_cast<int>(picture),
            70 + static_cast<int>(10 * std::sin(0.3 * static_cast<double>(picture)))};
}

/// A ball with a light side that goes over a ground of large soft patches, with the noise of a camera; from
/// `cut` on it is another room.
cv::Mat picture(std::int64_t number, std::int64_t cut = kCount) {
    cv::Mat out(kSize, CV_8UC3);
    for (int y = 0; y < out.rows; ++y)
        for (int x = 0; x < out.cols; ++x)
            out.at<cv::Vec3b>(y, x) = {static_cast<std::uint8_t>(60 + 20 * std::sin(x * 0.05)),
                                       static_cast<std::uint8_t>(90 + 25 * std::cos(y * 0.06)), 70};
    if (number >= cut)
        cv::bitwise_not(out, out);
    else {
        cv::circle(out, ball_at(number), kRadius, {200, 80, 60}, cv::FILLED, cv::LINE_AA);
        cv::circle(out, ball_at(number) - cv::Point(4, 4), 4, {215, 100, 80}, cv::FILLED, cv::LINE_AA);
    }
    cv::RNG random(static_cast<std::uint64_t>(number) + 1);
    cv::Mat noise(out.size(), CV_16SC3), sum;
    random.fill(noise, cv::RNG::NORMAL, 0, 3);
    cv::add(out, noise, sum, {}, CV_8UC3);
    return sum;
}

cv::Mat ball(std::int64_t number) {
    cv::Mat inside(kSize, CV_8U, cv::Scalar(0));
    cv::circle(inside, ball_at(number), kRadius, 255, cv::FILLED);
    return inside;
}

/// Both as one over either.
double overlap(const cv::Mat& a, const cv::Mat& b) {
    return static_cast<double>(cv::countNonZero(a & b)) / cv::countNonZero(a | b);
}

cv::Mat nobody(const cv::Mat&) {
    return {kSize, CV_32F, cv::Scalar(0.02)};
}
cv::Mat everybody(const cv::Mat&) {
    return {kSize, CV_32F, cv::Scalar(0.97)};
}

assistant::MaskTouches touched(std::int64_t at, bool add, std::int64_t cut = kCount) {
    const cv::Point place = ball_at(at);
    return {{{at, {(place.x + 0.5) / kSize.width, (place.y + 0.5) / kSize.height}, add}},
            kCount,
            [cut](std::int64_t i) { return picture(i, cut); },
            add ? nobody : everybody,
            {}};
}

} // namespace

TEST(MaskTouches, WhatLiesUnderIt_IsAdded_AndFollowedBothWays) {
    const auto touches = touched(20, true);
    for (int i = 0; i < kCount; ++i) {
        cv::Mat mask = nobody({});
        touches.correct(i, mask);
        EXPECT_GT(overlap(mask > 0.5F, ball(i)), 0.85) << i;
    }
}

TEST(MaskTouches, WhatIsTakenAway_GoesFromTheMask_AndNothingElse) {
    const auto touches = touched(5, false);
    for (const int i : {0, 5, 12, 39}) {
        cv::Mat mask = everybody({});
        touches.correct(i, mask);
        EXPECT_GT(overlap(mask < 0.5F, ball(i)), 0.85) << i;
        EXPECT_NEAR(mask.at<float>(10, 10), 0.97, 1e-6);
    }
}

TEST(MaskTouches, AThingThatIsHardlyTold_DoesNotRunOutOverWhatIsBehind) {
    cv::Mat shown(kSize, CV_8UC3, cv::Scalar(110, 100, 90));
    cv::circle(shown, {120, 70}, 20, {128, 116, 104}, cv::FILLED);
    const assistant::Patch patch = assistant::grown(shown, nobody({}), {120, 70}, true);
    cv::Mat ground(kSize, CV_8U, cv::Scalar(0)), found(kSize, CV_8U, cv::Scalar(0));
    cv::circle(ground, {120, 70}, 20, 255, cv::FILLED);
    patch.inside.copyTo(found(patch.box));
    EXPECT_GT(overlap(found, ground), 0.85);
}

TEST(MaskTouches, AnotherShot_IsNotTouched) {
    const auto touches = touched(10, true, 25);
    cv::Mat before = nobody({}), after = nobody({});
    touches.correct(24, before);
    touches.correct(25, after);
    EXPECT_GT(overlap(before > 0.5F, ball(24)), 0.85);
    EXPECT_EQ(cv::countNonZero(after > 0.5F), 0);
}

TEST(MaskTouches, WhatStandsStill_DoesNotTremble) {
    const cv::Point place = ball_at(0);
    const assistant::MaskTouches touches({{0, {place.x / 256.0, place.y / 144.0}, true}}, kCount,
                                         [](std::int64_t i) {
                                             cv::Mat still = picture(0), noise(kSize, CV_16SC3), sum;
                                             cv::RNG random(static_cast<std::uint64_t>(i) + 77);
                                             random.fill(noise, cv::RNG::NORMAL, 0, 8);
                                             cv::add(still, noise, sum, {}, CV_8UC3);
                                             return sum;
                                         },
                                         nobody, {});
    cv::Mat before;
    double sum = 0;
    for (int i = 0; i < kCount; ++i) {
        cv::Mat mask = nobody({});
        touches.correct(i, mask);
        const double change = before.empty() ? 0 : cv::mean(cv::abs(mask - before))[0];
        EXPECT_LT(change, 0.005) << i;
        sum += change;
        before = mask;
    }
    EXPECT_LT(sum / kCount, 4e-5); // twice that where each picture's border stood for itself
}

TEST(MaskTouches, OneThatLiesBesideTheClip_DoesNothing_AndAStopIsHeard) {
    const auto small = [](std::int64_t i) { return picture(i); };
    EXPECT_FALSE(assistant::MaskTouches({{kCount, {0.5, 0.5}, true}, {-1, {0.5, 0.5}, true}}, kCount, small,
                                        nobody, {})
                     .any());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(assistant::MaskTouches({{3, {0.5, 0.5}, true}}, kCount, small, nobody, stop.get_token()),
                 core::Stopped);
}

TEST(MaskTouches, AFilmOfTheMask_IsCorrectedByThem) {
    const test::TemporaryFolder folder;
    cv::Mat shown = test::person_picture(2);
    cv::rectangle(shown, {60, 60, 60, 60}, {40, 160, 60}, cv::FILLED); // a green box that belongs to her
    const std::string clip = test::person_clip(folder / "a.mp4", shown);
    const auto light = [&](const std::vector<core::Touch>& touches, const cv::Rect& part) {
        assistant::Worker worker(
            [](const std::string&, const inference::OpenOptions&) -> std::unique_ptr<inference::Unified> {
                throw core::Failure("no video model is needed for this");
            });
        const auto target = folder / ("mask" + std::to_string(touches.size()) + ".mkv");
        std::promise<ca::Event> last;
        worker.submit(ca::MaskRequest{.path = clip, .target = target, .touches = touches},
                      [&](ca::JobId, const ca::Event& event) {
                          if (ca::is_last(event)) last.set_value(event);
                      });
        EXPECT_TRUE(std::holds_alternative<ca::MaskReady>(last.get_future().get()));
        return cv::mean(
            core::VideoReader(target.string()).frame_at(core::from_seconds(0.9)).to_rgb()(part))[0];
    };
    const cv::Rect box(66, 66, 48, 48), dress(226, 160, 40, 80);
    const core::Touch add{core::from_seconds(0.3), {90.0 / 512, 90.0 / 288}, true},
        away{core::from_seconds(0.3), {246.0 / 512, 200.0 / 288}, false};
    EXPECT_LT(light({}, box), 30);
    EXPECT_GT(light({}, dress), 200);
    EXPECT_GT(light({add}, box), 200);
    EXPECT_GT(light({add}, dress), 200);
    EXPECT_LT(light({add, away}, dress), 60);
}
