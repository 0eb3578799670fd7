// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Masks that were painted with a brush: what of each pixel they take in is arithmetic on the way from it to
// the stroke's line.
#include "core/edits/edits.h"
#include "core/json/project_json.h"
#include "core/render/mask.h"
#include "tests/support/flat_film.h"
#include "tests/support/pictures.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>

using namespace core;
using test::make_flat_film, test::Stack, test::TemporaryFolder;

namespace {

constexpr Size kArea{200, 100};

Mask painted(std::vector<Stroke> strokes) {
    Mask mask{.shape = MaskShape::painted};
    mask.size = Value(Point{1, 1});
    mask.strokes = std::move(strokes);
    return mask;
}
cv::Mat parts_of(const Mask& mask, Size area = kArea) {
    return mask_parts(mask, area, cv::Rect2d(0, 0, area.width, area.height));
}
double sum(const cv::Mat& parts) {
    return cv::sum(parts)[0];
}
/// A dab in the middle of the picture, 0.3 of its height across.
Stroke dab(double hardness = 1, bool erase = false) {
    return {.points = {{0, 0}}, .radius = 0.3, .hardness = hardness, .erase = erase};
}

} // namespace

TEST(Painted, ADabFadesFromItsHardPartToItsRadius) {
    const cv::Mat parts = parts_of(painted({dab(0.5)})); // whole to 15 pixels, nothing beyond 30
    for (int y = 0; y < kArea.height; ++y)
        for (int x = 0; x < kArea.width; ++x) {
            const double away = std::hypot(x + 0.5 - 100, y + 0.5 - 50);
            ASSERT_NEAR(parts.at<float>(y, x), std::clamp((30 - away) / 15, 0.0, 1.0), 1e-5) << x << " " << y;
        }
    EXPECT_NEAR(sum(parts_of(painted({dab()}))), std::numbers::pi * 30 * 30, 3);
}

TEST(Painted, AStrokeIsAllThatIsSoNearToItsLine_AtAnySize) {
    // A line of 0.5 of the width, aslant, and one more from its end.
    const Stroke stroke{.points = {{-0.25, -0.2}, {0.25, 0.2}, {0.25, -0.2}}, .radius = 0.05, .hardness = 1};
    for (const int scale : {1, 2, 5}) {
        const Size area{200 * scale, 100 * scale};
        const cv::Mat parts = parts_of(painted({stroke}), area);
        const auto to_line = [&](cv::Point2d p, cv::Point2d a, cv::Point2d b) {
            const cv::Point2d way = b - a;
            return cv::norm(p - a - std::clamp((p - a).dot(way) / way.dot(way), 0.0, 1.0) * way);
        };
        for (int y = 0; y < area.height; y += 3)
            for (int x = 0; x < area.width; x += 3) {
                const cv::Point2d p((x + 0.5) / scale, (y + 0.5) / scale);
                const double away =
                    std::min(to_line(p, {50, 30}, {150, 70}), to_line(p, {150, 70}, {150, 30}));
                ASSERT_NEAR(parts.at<float>(y, x), std::clamp(0.5 + (5 - away) * scale, 0.0, 1.0), 1e-4)
                    << x << " " << y << " at " << scale;
            }
    }
}

TEST(Painted, StrokesAddAndTakeAwayInOrder) {
    const Stroke right{.points = {{0.1, 0}}, .radius = 0.2, .hardness = 1};
    Stroke gone = right;
    gone.erase = true;
    const double whole = std::numbers::pi * 30 * 30;
    const double both = sum(parts_of(painted({dab(), right})));
    EXPECT_GT(both, whole + 50);
    EXPECT_LT(both, whole + std::numbers::pi * 20 * 20);
    const cv::Mat bitten = parts_of(painted({dab(), gone}));
    EXPECT_EQ(bitten.at<float>(50, 120), 0) << "taken away";
    EXPECT_EQ(bitten.at<float>(50, 80), 1);
    EXPECT_EQ(parts_of(painted({dab(), gone, right})).at<float>(50, 120), 1) << "and painted once more";
    EXPECT_EQ(sum(parts_of(painted({}))), 200 * 100) << "nobody has begun";
    const cv::Mat hole = parts_of(painted({dab(1, true)}));
    EXPECT_NEAR(sum(hole), 200 * 100 - whole, 3) << "an eraser first takes away from all";
    Mask inverted = painted({dab()});
    inverted.inverted = true, inverted.strength = Value(0.5);
    EXPECT_NEAR(sum(parts_of(inverted)), (200 * 100 - whole) / 2, 3);
    // The softer of two edges gives way, it is not added.
    EXPECT_NEAR(sum(parts_of(painted({dab(0.5), dab(0.5)}))), sum(parts_of(painted({dab(0.5)}))), 1e-6);
}

TEST(Painted, TheMaskMovesScalesAndTurnsWhatIsPainted) {
    Mask mask = painted({{.points = {{-0.2, 0}, {0.2, 0}}, .radius = 0.05, .hardness = 1}});
    mask.rotation = Value(90.0), mask.size = Value(Point{0.5, 0.5});
    mask.centre = Value(Point{0.25, 0.5});
    const cv::Mat parts = parts_of(mask); // 40 pixels from top to bottom round (50, 50), 5 wide
    EXPECT_NEAR(sum(parts), 40 * 5 + std::numbers::pi * 2.5 * 2.5, 3);
    EXPECT_EQ(parts.at<float>(35, 50), 1);
    EXPECT_EQ(parts.at<float>(66, 49), 1);
    EXPECT_EQ(parts.at<float>(50, 56), 0);
    mask.rotation = Value(0.0), mask.size = Value(Point{0.5, 2});
    const cv::Mat flat = parts_of(mask); // the brush, too, is half as wide and twice as high
    EXPECT_EQ(flat.at<float>(58, 50), 1);
    EXPECT_EQ(flat.at<float>(61, 50), 0);
    EXPECT_EQ(flat.at<float>(50, 68), 1);
    EXPECT_EQ(flat.at<float>(50, 73), 0);
    mask.size = Value(Point{0, 1});
    EXPECT_EQ(sum(parts_of(mask)), 0);
}

TEST(Painted, ASoftEdgeIsAGaussianAsWideAsTheFeather) {
    for (const int scale : {1, 4}) { // narrow, and one that is done on a smaller picture
        const Size area{200 * scale, 100 * scale};
        Mask mask = painted({{.points = {{-1, -0.5}, {1, -0.5}}, .radius = 0.5, .hardness = 1}});
        mask.feather = Value(0.2);
        const cv::Mat parts = parts_of(mask, area); // all above the middle line
        const double sigma = 0.2 * area.height / std::sqrt(12.0);
        for (int y = area.height / 4; y < area.height * 3 / 4; ++y) {
            const double off = (area.height / 2.0 - y - 0.5) / sigma;
            ASSERT_NEAR(parts.at<float>(y, area.width / 2), 0.5 * std::erfc(-off / std::numbers::sqrt2),
                        0.006)
                << y << " at " << scale;
        }
        // What is painted beyond the picture shines in: all to the left of its edge.
        mask.strokes = {{.points = {{-0.5 - 0.25, -2}, {-0.5 - 0.25, 2}}, .radius = 0.5, .hardness = 1}};
        const cv::Mat beside = parts_of(mask, area);
        for (int x = 0; x < area.height / 4; ++x)
            ASSERT_NEAR(beside.at<float>(area.height / 2, x),
                        0.5 * std::erfc((x + 0.5) / sigma / std::numbers::sqrt2), 0.006)
                << x << " at " << scale;
    }
}

TEST(Painted, IsTheSameInFilmsOfEightAndTenBits_AndAsSeenSmall) {
    for (const int depth : {8, 10}) {
        const TemporaryFolder folder;
        const PixelFormat format = PixelFormat::yuv420(depth);
        Stack stack({64, 48});
        const double unit = 1 << (depth - 8);
        stack.add(make_flat_film(folder / "a.mkv", format, {64, 48}, 0.2, 0.2, 0.2));
        Clip& above = stack.add(make_flat_film(folder / "b.mkv", format, {64, 48}, 0.8, 0.8, 0.8));
        above.mask = painted({{.points = {{-0.2, 0}, {0.2, 0.1}}, .radius = 0.2, .hardness = 0.4},
                              {.points = {{0.1, 0}}, .radius = 0.1, .hardness = 0.9, .erase = true}});
        const cv::Mat parts = parts_of(*above.mask, {64, 48});
        const Surface made = test::drawn(stack.made(), from_seconds(0.04));
        const double low = std::round((16 + 219 * 0.2) * unit), high = std::round((16 + 219 * 0.8) * unit);
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 64; ++x)
                ASSERT_NEAR(test::sample(made, 0, x, y), low + (high - low) * parts.at<float>(y, x), 1.01)
                    << x << " " << y;
        Compositor compositor;
        const Surface small = compositor.render(stack.made(), from_seconds(0.04), {32, 24}).surface();
        const cv::Mat fewer = parts_of(*above.mask, {32, 24});
        for (int y = 0; y < 24; ++y)
            for (int x = 0; x < 32; ++x)
                ASSERT_NEAR(test::sample(small, 0, x, y), low + (high - low) * fewer.at<float>(y, x), 1.01);
    }
}

TEST(Painted, AStrokeMakesAnyMaskAPaintedOne_AndTheRestOfItStays) {
    Mask before{.shape = MaskShape::ellipse};
    before.centre = std::vector<Key>{{Time(0), Value(Point{0.1, 0.1})}, {Time(9), Value(Point{0.2, 0.2})}};
    before.feather = Value(0.1), before.inverted = true;
    const Mask after = with_stroke(before, dab());
    EXPECT_EQ(after.shape, MaskShape::painted);
    EXPECT_EQ(after.centre, Curve(Value(Point{0.5, 0.5}))) << "it lies where it was painted";
    EXPECT_EQ(after.feather, before.feather);
    EXPECT_TRUE(after.inverted);
    ASSERT_EQ(after.strokes.size(), 1U);
    Mask moving = after;
    moving.centre = before.centre;
    EXPECT_EQ(with_stroke(moving, dab(1, true)).centre, before.centre) << "what follows a thing goes on";
    EXPECT_EQ(with_stroke(moving, dab(1, true)).strokes.size(), 2U);
}

TEST(Painted, GoesToJsonAndBack_WithWhatAnotherVersionWroteBesideIt) {
    Stack stack;
    Clip& clip = stack.add("a.mkv");
    clip.mask = painted({dab(0.25), {.points = {{-0.5, 0.1}, {0.2, 0.3}}, .radius = 0.02, .erase = true}});
    const Project project = stack.made();
    nlohmann::json file = project_to_json(project);
    auto& mask = file["tracks"][0]["clips"][0]["mask"];
    EXPECT_EQ(mask["shape"], "painted");
    EXPECT_EQ(mask["strokes"][1]["points"], nlohmann::json({{-0.5, 0.1}, {0.2, 0.3}}));
    EXPECT_EQ(mask["strokes"][1]["erase"], true);
    EXPECT_FALSE(mask["strokes"][0].contains("erase")) << "what is as usual is not written";
    const auto again = project_from_json(file);
    ASSERT_TRUE(again.ok()) << again.message();
    EXPECT_EQ(again.value().find_clip({"c0"}).clip->mask, clip.mask);
    mask["falloff"] = "smooth", mask["strokes"][0]["tilt"] = 30;
    const auto newer = project_from_json(file);
    ASSERT_TRUE(newer.ok()) << newer.message();
    EXPECT_EQ(project_to_json(newer.value()), file);
    // Files of before have no strokes.
    mask = {{"shape", "ellipse"}, {"feather", 0.1}};
    EXPECT_TRUE(project_from_json(file).value().find_clip({"c0"}).clip->mask->strokes.empty());
}
