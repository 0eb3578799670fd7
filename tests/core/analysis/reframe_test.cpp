// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reframe.h"
#include <algorithm>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>

namespace core {
namespace {

constexpr double kRate = 30, kFace = 0.08;

FacesAt face_at(int frame, double centre, double score = 0.9) {
    FacesAt at{.time = frame_start(frame, {30, 1}), .faces = {}};
    at.faces.push_back({.box = {centre - kFace / 2, 0.3, kFace, 0.15}, .score = score});
    return at;
}

std::vector<FacesAt> walking(double seconds, const std::function<double(double)>& centre) {
    std::vector<FacesAt> frames;
    for (int i = 0; i < static_cast<int>(seconds * kRate); ++i)
        frames.push_back(face_at(i, centre(i / kRate)));
    return frames;
}

double most_acceleration(const std::vector<CameraAt>& path) {
    double most = 0;
    for (std::size_t i = 1; i + 1 < path.size(); ++i)
        most = std::max(most, std::abs(path[i + 1].centre - 2 * path[i].centre + path[i - 1].centre) * kRate *
                                  kRate);
    return most;
}

void expect_inside(const std::vector<FacesAt>& frames, const std::vector<CameraAt>& path, double share) {
    ASSERT_EQ(frames.size(), path.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        EXPECT_GE(path[i].centre - share / 2, -1e-9);
        EXPECT_LE(path[i].centre + share / 2, 1 + 1e-9);
        for (const SeenFace& face : frames[i].faces) {
            EXPECT_LE(path[i].centre - share / 2, face.box.x + 1e-9) << i;
            EXPECT_GE(path[i].centre + share / 2, face.box.x + face.box.width - 1e-9) << i;
        }
    }
}

constexpr double kUpright = 9.0 / 16 / (16.0 / 9); ///< 9:16 out of 16:9

TEST(Reframe, AWalkingFace_StaysInThePart_AndTheCameraMovesCalmly) {
    const auto frames = walking(8, [](double t) { return 0.25 + 0.5 / (1 + std::exp(-2 * (t - 4))); });
    const auto path = camera_path(frames, kUpright);
    expect_inside(frames, path, kUpright);
    EXPECT_LT(most_acceleration(path), 0.5); // widths a second, each second
}

TEST(Reframe, ATremblingFace_IsNotFollowedInItsTrembling) {
    const auto frames = walking(6, [](double t) { return 0.5 + 0.015 * std::sin(25 * t); });
    const auto path = camera_path(frames, kUpright);
    expect_inside(frames, path, kUpright);
    for (const CameraAt& at : path)
        EXPECT_NEAR(at.centre, 0.5, 0.004);
}

TEST(Reframe, AFaceAtTheEdge_AndOneThatIsTooWide) {
    const auto edge = walking(2, [](double) { return 0.97; });
    const auto path = camera_path(edge, kUpright);
    EXPECT_NEAR(path.back().centre, 1 - kUpright / 2, 1e-6);
    FacesAt wide{.time = {}, .faces = {{.box = {0.2, 0.1, 0.6, 0.8}, .score = 0.9}}};
    EXPECT_NEAR(camera_path({wide}, kUpright)[0].centre, 0.5, 1e-9);
}

TEST(Reframe, GapsAreBridged_AndTheOneWhoWasFollowedGoesOn) {
    auto frames = walking(4, [](double t) { return 0.3 + 0.05 * t; });
    for (std::size_t i = 40; i < 55; ++i)
        frames[i].faces.clear();
    for (FacesAt& frame : frames) // a surer and larger one comes in far away
        if (frame.time > from_seconds(2))
            frame.faces.insert(frame.faces.begin(), {.box = {0.75, 0.2, 0.2, 0.3}, .score = 0.99});
    const auto faces = follow_face(frames);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        ASSERT_TRUE(faces[i].has_value()) << i;
        EXPECT_NEAR(faces[i]->x + kFace / 2, 0.3 + 0.05 * static_cast<double>(i) / kRate, 0.01);
    }
}

TEST(Reframe, WithoutAFace_TheCameraStandsInTheMiddle) {
    std::vector<FacesAt> frames(20);
    for (std::size_t i = 0; i < frames.size(); ++i)
        frames[i].time = frame_start(static_cast<std::int64_t>(i), {30, 1});
    for (const CameraAt& at : camera_path(frames, kUpright))
        EXPECT_DOUBLE_EQ(at.centre, 0.5);
    EXPECT_TRUE(camera_path({}, kUpright).empty());
}

/// Where keys bring the camera, as they are drawn.
std::vector<CameraAt> drawn(const std::vector<CameraKey>& keys, const std::vector<CameraAt>& path) {
    std::vector<Key> curve;
    for (const CameraKey& key : keys)
        curve.push_back({key.time, Value(key.centre), key.ease});
    std::vector<CameraAt> out;
    for (const CameraAt& at : path)
        out.push_back({at.time, number_at(Curve(curve), at.time)});
    return out;
}

TEST(Reframe, FewKeys_StayWithinTheTolerance_AndTheSpeedNeverJumps) {
    const auto frames = walking(8, [](double t) { return 0.25 + 0.5 / (1 + std::exp(-2 * (t - 4))); });
    const auto path = camera_path(frames, kUpright);
    const auto few = eased_keys(path);
    EXPECT_LT(few.size(), path.size() / 8);
    const auto shown = drawn(few, path);
    for (std::size_t i = 0; i < path.size(); ++i)
        EXPECT_NEAR(shown[i].centre, path[i].centre, 0.0021) << i;
    // At a key the speed changes by 0.04 at the most, and by what the path itself bends there.
    EXPECT_LT(most_acceleration(shown), 0.04 * kRate + most_acceleration(path));
    EXPECT_TRUE(eased_keys({}).empty());
    EXPECT_EQ(eased_keys({{Time(0), 0.3}}).size(), 1U);
}

TEST(Reframe, FromRestToRest_IsOneEasedMove) {
    std::vector<CameraAt> path;
    for (int i = 0; i <= 90; ++i) {
        const double part = std::clamp((i - 15) / 60.0, 0.0, 1.0);
        path.push_back({frame_start(i, {30, 1}), 0.3 + 0.3 * part * part * (3 - 2 * part)});
    }
    const auto keys = eased_keys(path);
    ASSERT_LE(keys.size(), 5U);
    EXPECT_TRUE(
        std::any_of(keys.begin(), keys.end(), [](const CameraKey& k) { return k.ease == Ease::ease; }));
    EXPECT_LT(most_acceleration(drawn(keys, path)), 1.2);
}

TEST(Reframe, AFaceThatIsFoundTrembling_IsFollowedCalmly) {
    // It goes to and fro fast enough that the camera must move, and each box is off by some thousandths.
    const auto course = [](double t) {
        return 0.5 + 0.3 * std::sin(1.5708 * t) + 0.004 * std::sin(63 * t) + 0.003 * std::sin(159 * t);
    };
    const auto frames = walking(8, course);
    const auto path = camera_path(frames, kUpright);
    expect_inside(frames, path, kUpright);
    // Itself, 0.3 widths far four seconds long, it is moved by 0.3 * 1.5708^2 = 0.74.
    EXPECT_LT(most_acceleration(path), 1.5);
    EXPECT_LT(most_acceleration(drawn(eased_keys(path), path)), 2.5);
}

} // namespace
} // namespace core
