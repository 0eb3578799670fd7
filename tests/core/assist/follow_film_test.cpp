// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Make it vertical and follow the face", from what was seen to the pictures of the film: a patch that walks
// through a film stands for a face, and is measured in what is drawn.
#include "core/assist/wish.h"
#include "core/document/curve.h"
#include "core/render/compositor.h"
#include "tests/support/flat_film.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

using namespace core;
using namespace core::assist;

namespace {

constexpr Size kWide{640, 360}, kUpright{360, 640};
constexpr int kFrames = 200;
constexpr double kFace = 0.1, kRate = 25; ///< the patch's width, of the picture's; pictures a second

/// Where the middle of the patch is: it walks, stops, runs and comes back.
double centre_at(int frame) {
    const double t = frame / kRate;
    const auto go = [](double from, double to, double begins, double lasts, double at) {
        const double part = std::clamp((at - begins) / lasts, 0.0, 1.0);
        return (to - from) * part * part * (3 - 2 * part);
    };
    return 0.2 + go(0.2, 0.45, 0.5, 2.5, t) + go(0.45, 0.85, 3.5, 1.5, t) + go(0.85, 0.4, 5.5, 2.3, t);
}

std::string film(const std::filesystem::path& path) {
    return test::make_flat_film(path, PixelFormat::rgb(8), kWide, kFrames, [](Surface& picture, int i) {
        picture.fill(0.1, 0.2, 0.3, 1);
        const double left = (centre_at(i) - kFace / 2) * kWide.width, right = left + kFace * kWide.width;
        cv::Mat red = picture.mat_to_write(0);
        for (int y = 120; y < 200; ++y)
            for (int x = 0; x < kWide.width; ++x) { // the edges lie between pixels
                const double share = std::clamp(std::min(right, x + 1.0) - std::max(left, x + 0.0), 0.0, 1.0);
                auto* at = red.ptr<std::uint8_t>(y) + x * red.channels();
                at[0] = static_cast<std::uint8_t>(std::lround(at[0] + share * (255 - at[0])));
            }
    });
}

Project project_of(const std::string& path) {
    Project p;
    p.size = kWide, p.fps = {25, 1};
    p.media.push_back(std::make_shared<Media>(Media{.id = {"m"},
                                                    .path = path,
                                                    .kind = MediaKind::video,
                                                    .duration = frame_start(kFrames, {25, 1}),
                                                    .size = kWide,
                                                    .fps = {25, 1}}));
    auto track = std::make_shared<Track>();
    track->id = {"V"};
    track->clips.push_back({.id = {"walk"},
                            .name = "walk",
                            .source = {Time(0), frame_start(kFrames, {25, 1})},
                            .content = MediaContent{.takes = {{.id = {"k"}, .media = {"m"}}}}});
    p.tracks = {track};
    return p;
}

/// The face as a finder sees it: boxes that tremble by some thousandths.
FacesReady seen() {
    FacesReady ready;
    for (int i = 0; i < kFrames; ++i) {
        const double tremble = 0.004 * std::sin(2.1 * i) + 0.003 * std::sin(5.3 * i + 1);
        FacesAt at{.time = frame_start(i, {25, 1})};
        at.faces.push_back({.box = {centre_at(i) - kFace / 2 + tremble, 0.33, kFace, 0.22}, .score = 0.9});
        ready.frames.push_back(at);
    }
    return ready;
}

struct Measured {
    double left = 0, right = 0, middle = 0; ///< of the patch, in pixels of the upright picture
};
/// Columns by how red they are above what lies around.
Measured measured(const cv::Mat& rgb) {
    const double ground = 0.1 * 255;
    std::vector<double> light(static_cast<std::size_t>(rgb.cols));
    for (int x = 0; x < rgb.cols; ++x)
        for (int y = rgb.rows / 2 - 40; y < rgb.rows / 2 - 20; ++y)
            light[static_cast<std::size_t>(x)] +=
                std::max(0.0, rgb.at<cv::Vec3b>(y, x)[0] - ground - 20) / 20;
    Measured out{.left = 1e9, .right = -1e9};
    double sum = 0, moment = 0;
    for (int x = 0; x < rgb.cols; ++x) {
        const double at = light[static_cast<std::size_t>(x)];
        sum += at, moment += at * (x + 0.5);
        if (at > 100) out.left = std::min(out.left, x + 0.0), out.right = std::max(out.right, x + 1.0);
    }
    out.middle = sum > 0 ? moment / sum : -1;
    return out;
}

} // namespace

TEST(FollowFilm, TheFaceIsInEveryPicture_AndTheCameraNeverJerks) {
    const test::TemporaryFolder folder;
    const Project wide = project_of(film(folder / "walk.mkv"));
    const Wish wish{.kind = Wish::Kind::follow_face, .size = kUpright};
    const WishDone done = look_edits(wide, folder / "film.saycut", wish, {}, {{{{"walk"}, seen()}}});
    const auto made = core::apply(wide, done.edits);
    ASSERT_TRUE(made.ok()) << made.message();
    ASSERT_EQ(made.value().canvas(), kUpright);

    // What is seen of the picture's width is the upright picture's: 360 of 640 by 16:9.
    const double share = (360.0 / 640) / (640.0 / 360), face = kFace / share * kUpright.width;
    Compositor compositor;
    std::vector<double> camera;
    for (int i = 0; i < kFrames; ++i) {
        const VideoFrame frame = compositor.render(made.value(), frame_start(i, {25, 1}), kUpright);
        const Measured at = measured(frame.to_rgb());
        ASSERT_GE(at.middle, 0) << "picture " << i << " has no face";
        EXPECT_GE(at.left, 1) << i; // none of it is beyond the edge
        EXPECT_LE(at.right, kUpright.width - 1) << i;
        EXPECT_NEAR(at.right - at.left, face, 3) << i;
        camera.push_back(centre_at(i) - (at.middle / kUpright.width - 0.5) * share);
    }
    // Widths of the picture a second, each second. The patch itself is moved by up to 1.07.
    double most = 0;
    for (std::size_t i = 1; i + 1 < camera.size(); ++i)
        most = std::max(most, std::abs(camera[i + 1] - 2 * camera[i] + camera[i - 1]) * kRate * kRate);
    EXPECT_LT(most, 2.0);

    const auto& x = made.value().find_clip({"walk"}).clip->effects.front().params.at("x");
    const auto& keys = std::get<std::vector<Key>>(x);
    EXPECT_LT(keys.size(), 80U); // that a person can still change
    EXPECT_TRUE(
        std::any_of(keys.begin(), keys.end(), [](const Key& key) { return key.ease != Ease::linear; }));
}
