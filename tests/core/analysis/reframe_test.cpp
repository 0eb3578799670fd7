// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reframe.h"
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

TEST(Reframe, FewerPlaces_StayWithinTheTolerance) {
    const auto frames = walking(8, [](double t) { return 0.25 + 0.5 / (1 + std::exp(-2 * (t - 4))); });
    const auto path = camera_path(frames, kUpright), few = thinned(path, 0.002);
    EXPECT_LT(few.size(), path.size() / 4);
    std::size_t k = 0;
    for (const CameraAt& at : path) {
        while (k + 2 < few.size() && few[k + 1].time < at.time)
            ++k;
        const double share = to_seconds(at.time - few[k].time) / to_seconds(few[k + 1].time - few[k].time);
        EXPECT_NEAR(few[k].centre + share * (few[k + 1].centre - few[k].centre), at.centre, 0.0021);
    }
}

} // namespace
} // namespace core
