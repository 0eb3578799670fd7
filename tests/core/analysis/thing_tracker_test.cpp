// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A pattern whose way is known, in pictures of 640x360: where it moves, grows, turns, is hidden in part and
// altogether, and leaves.
#include "core/analysis/thing_tracker.h"
#include "core/base/result.h"
#include "tests/support/moving_pattern.h"
#include <gtest/gtest.h>

using namespace core;
using test::blots, test::picture_of, test::Pose, test::with_noise;

namespace {

constexpr int kWidth = 640, kHeight = 360;

cv::Mat box_of(const Pose& pose, cv::Size size) {
    cv::Mat parts(kHeight, kWidth, CV_32F, cv::Scalar(0));
    cv::rectangle(parts,
                  cv::Rect(static_cast<int>(pose.x) - size.width / 2,
                           static_cast<int>(pose.y) - size.height / 2, size.width, size.height),
                  cv::Scalar(1), cv::FILLED);
    return parts;
}

class Scene {
  public:
    explicit Scene(cv::Size size = {96, 72}, double blot = 3)
        : pattern_(blots(size, blot, 7)), background_(blots({kWidth, kHeight}, 6, 11)) {}
    [[nodiscard]] cv::Mat at(const Pose& pose, std::uint64_t seed = 1) const {
        cv::Mat made = picture_of(pattern_, background_, pose);
        with_noise(made, seed);
        return made;
    }
    [[nodiscard]] ThingTracker tracker(const Pose& pose) const {
        return {at(pose), box_of(pose, pattern_.size())};
    }
    [[nodiscard]] const cv::Mat& background() const { return background_; }

  private:
    cv::Mat pattern_, background_;
};

double apart(const ThingPlace& place, const Pose& pose) {
    return std::hypot(place.x - pose.x, place.y - pose.y);
}

} // namespace

TEST(ThingTracker, FollowsWhatMovesGrowsAndTurns) {
    const Scene scene;
    const auto pose = [](int i) {
        const double part = i / 90.0;
        return Pose{150 + 330 * part, 180 + 90 * std::sin(part * 6), 1 + 0.6 * part,
                    0.3 * std::sin(part * 4)};
    };
    ThingTracker tracker = scene.tracker(pose(0));
    double worst = 0, worst_scale = 0, worst_turn = 0;
    for (int i = 1; i <= 90; ++i) {
        const auto found = tracker.find(scene.at(pose(i), static_cast<std::uint64_t>(i) + 2));
        ASSERT_TRUE(found) << i;
        worst = std::max(worst, apart(*found, pose(i)));
        worst_scale = std::max(worst_scale, std::abs(found->scale / pose(i).scale - 1));
        worst_turn = std::max(worst_turn, std::abs(found->turn - pose(i).turn));
    }
    RecordProperty("worst_px", std::to_string(worst));
    EXPECT_LT(worst, 0.3) << "between pixels, too";
    EXPECT_LT(worst_scale, 0.02);
    EXPECT_LT(worst_turn, 0.02);
}

TEST(ThingTracker, WhatIsHiddenInPartIsFollowed) {
    const Scene scene;
    const auto pose = [](int i) { return Pose{120 + 4.0 * i, 150 + 0.7 * i, 1 + 0.004 * i}; };
    ThingTracker tracker = scene.tracker(pose(0));
    double worst = 0;
    for (int i = 1; i <= 80; ++i) {
        cv::Mat picture = scene.at(pose(i), static_cast<std::uint64_t>(i) + 2);
        // A post of 44 pixels, nearly half of the thing's width, stands in its way.
        cv::rectangle(picture, cv::Rect(270, 0, 44, kHeight), cv::Scalar(0.35), cv::FILLED);
        const auto found = tracker.find(picture);
        ASSERT_TRUE(found) << i;
        worst = std::max(worst, apart(*found, pose(i)));
    }
    RecordProperty("worst_px", std::to_string(worst));
    EXPECT_LT(worst, 2.0);
}

TEST(ThingTracker, WhatIsHiddenAltogetherIsMissedAndFoundAgain) {
    const Scene scene;
    const auto pose = [](int i) { return Pose{100 + 5.0 * i, 180}; };
    ThingTracker tracker = scene.tracker(pose(0));
    int missed = 0;
    for (int i = 1; i <= 80; ++i) {
        cv::Mat picture = scene.at(pose(i), static_cast<std::uint64_t>(i) + 2);
        scene.background()(cv::Rect(20, 0, 130, kHeight)).copyTo(picture(cv::Rect(280, 0, 130, kHeight)));
        const auto found = tracker.find(picture);
        const bool whole = pose(i).x + 48 < 280 || pose(i).x - 48 > 410,
                   gone = pose(i).x - 48 > 280 && pose(i).x + 48 < 410;
        if (gone) {
            EXPECT_FALSE(found) << i;
        }
        if (whole && pose(i).x < 280) {
            EXPECT_TRUE(found) << i;
        }
        if (pose(i).x - 48 > 420) {
            EXPECT_TRUE(found) << i;
        }
        if (found) {
            EXPECT_LT(apart(*found, pose(i)), 2.0) << i;
        }
        missed += !found;
    }
    EXPECT_GT(missed, 5);
}

TEST(ThingTracker, WhatLeavesIsLost) {
    const Scene scene;
    const auto pose = [](int i) { return Pose{420 + 8.0 * i, 180}; };
    ThingTracker tracker = scene.tracker(pose(0));
    for (int i = 1; i <= 60; ++i) {
        const auto found = tracker.find(scene.at(pose(i), static_cast<std::uint64_t>(i) + 2));
        if (pose(i).x < kWidth - 48) {
            ASSERT_TRUE(found) << i;
            EXPECT_LT(apart(*found, pose(i)), 2.0) << i;
        }
        if (pose(i).x > kWidth + 20) {
            EXPECT_FALSE(found) << i;
        }
    }
}

TEST(ThingTracker, DoesNotDriftOverManyPictures) {
    const Scene scene({60, 60}, 2);
    const auto pose = [](int i) {
        return Pose{320 + 120 * std::sin(i * 0.05), 180 + 80 * std::cos(i * 0.037) - 80,
                    1 + 0.2 * std::sin(i * 0.021)};
    };
    ThingTracker tracker = scene.tracker(pose(0));
    for (int i = 1; i <= 400; ++i) {
        const auto found = tracker.find(scene.at(pose(i), static_cast<std::uint64_t>(i) + 2));
        ASSERT_TRUE(found) << i;
        ASSERT_LT(apart(*found, pose(i)), 1.0) << i;
    }
}

TEST(ThingTracker, SmallAndLargeThings) {
    for (const int side : {14, 24, 220}) {
        const Scene scene({side, side}, side < 30 ? 1.5 : 5);
        const auto pose = [](int i) { return Pose{200 + 2.5 * i, 170 + 0.5 * i}; };
        ThingTracker tracker = scene.tracker(pose(0));
        for (int i = 1; i <= 60; ++i) {
            const auto found = tracker.find(scene.at(pose(i), static_cast<std::uint64_t>(i) + 2));
            ASSERT_TRUE(found) << side << " " << i;
            ASSERT_LT(apart(*found, pose(i)), 2.0) << side << " " << i;
        }
    }
}

TEST(ThingTracker, WhatCannotBeFollowedIsSaid) {
    const cv::Mat even(kHeight, kWidth, CV_32F, cv::Scalar(0.5));
    EXPECT_THROW(ThingTracker(even, box_of({200, 200}, {60, 60})), Failure);
    const Scene scene;
    EXPECT_THROW(ThingTracker(scene.at({200, 200}), box_of({200, 200}, {5, 60})), Failure);
    EXPECT_THROW(ThingTracker(scene.at({200, 200}), cv::Mat(kHeight, kWidth, CV_32F, cv::Scalar(0))),
                 Failure);
}
