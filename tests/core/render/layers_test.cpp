// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on what and how: blend modes, masks, generators, nested sequences, adjustments; right pictures
// are arithmetic on the numbers of films that lose nothing.
#include "core/export/exporter.h"
#include "core/media/png_file.h"
#include "core/media/readers.h"
#include "core/render/generate.h"
#include "core/render/mask.h"
#include "tests/support/flat_film.h"
#include "tests/support/pictures.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>

using namespace core;
using test::effect;
using test::for_samples;
using test::make_flat_film;
using test::noise;
using test::paint_noise;
using test::sample;
using test::Stack;
using test::TemporaryFolder;

namespace {

constexpr Size kSize{64, 48};

Surface drawn(const Stack& stack, double seconds = 0.04) {
    return test::drawn(stack.made(), from_seconds(seconds));
}
std::string noisy(const TemporaryFolder& folder, const char* name, const PixelFormat& format, int seed) {
    return make_flat_film(folder / name, format, kSize, 25,
                          [=](Surface& s, int i) { paint_noise(s, i + seed); });
}
std::string planned(const Stack& stack, double seconds = 0.2) {
    return text(plan(stack.made(), from_seconds(seconds)));
}
std::uint64_t hash(const Stack& stack, double seconds = 0.2) {
    return plan(stack.made(), from_seconds(seconds)).hash;
}
void expect_same(const Surface& a, const Surface& b, double tolerance, const std::string& what) {
    ASSERT_EQ(a.format(), b.format()) << what;
    double most = 0;
    for_samples(a, [&](int plane, int x, int y) {
        most = std::max(most, std::abs(sample(a, plane, x, y) - sample(b, plane, x, y)));
    });
    EXPECT_LE(most, tolerance) << what;
}

struct Mode {
    BlendMode mode;
    double (*made)(double b, double s);
};
double screen(double b, double s) {
    return 1 - (1 - b) * (1 - s);
}
double hard(double b, double s) {
    return s <= 0.5 ? b * 2 * s : screen(b, 2 * s - 1);
}
// W3C Compositing and Blending Level 1, 9.1.
const Mode kModes[] = {
    {BlendMode::add, [](double b, double s) { return std::min(1.0, b + s); }},
    {BlendMode::subtract, [](double b, double s) { return std::max(0.0, b - s); }},
    {BlendMode::multiply, [](double b, double s) { return b * s; }},
    {BlendMode::screen, screen},
    {BlendMode::overlay, [](double b, double s) { return hard(s, b); }},
    {BlendMode::darken, [](double b, double s) { return std::min(b, s); }},
    {BlendMode::lighten, [](double b, double s) { return std::max(b, s); }},
    {BlendMode::difference, [](double b, double s) { return std::abs(b - s); }},
    {BlendMode::soft_light,
     [](double b, double s) {
         const double d = b <= 0.25 ? ((16 * b - 12) * b + 4) * b : std::sqrt(b);
         return s <= 0.5 ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * (d - b);
     }},
    {BlendMode::hard_light, hard},
};

/// BT.709, limited range, in parts of the range.
using Three = std::array<double, 3>;
Three rgb_of(const Three& code, double unit) {
    const double y = (code[0] / unit - 16) / 219, u = (code[1] / unit - 128) / 224,
                 v = (code[2] / unit - 128) / 224;
    return {y + 1.5748 * v, y - 0.187324 * u - 0.468124 * v, y + 1.8556 * u};
}
Three code_of(const Three& rgb, double unit) {
    const double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    return {(16 + 219 * y) * unit, (128 + 224 * (rgb[2] - y) / 1.8556) * unit,
            (128 + 224 * (rgb[0] - y) / 1.5748) * unit};
}

Mask mask(MaskShape shape, Point centre, Point size) {
    Mask made;
    made.shape = shape, made.centre = Value(centre), made.size = Value(size);
    return made;
}

/// A sequence of its own that holds what a stack holds.
std::shared_ptr<const Sequence> sequence_of(const Stack& stack, const char* id, Size size = {}) {
    auto sequence = std::make_shared<Sequence>();
    sequence->id = {id}, sequence->name = id, sequence->size = size;
    sequence->tracks = stack.made().tracks;
    return sequence;
}

/// The project with some of its tracks in a sequence that a clip shows in their place.
Project with_nested(Project project, std::size_t first, std::size_t count) {
    auto sequence = std::make_shared<Sequence>();
    sequence->id = {"s"};
    const auto begin = project.tracks.begin() + static_cast<std::ptrdiff_t>(first),
               end = begin + static_cast<std::ptrdiff_t>(count);
    sequence->tracks = Tracks(begin, end);
    auto track = std::make_shared<Track>();
    track->id = {"nest"};
    Clip clip;
    clip.id = {"n"}, clip.source = {Time(0), from_seconds(1)}, clip.content = SequenceRef{{"s"}};
    track->clips = {clip};
    *begin = track;
    project.tracks.erase(begin + 1, end);
    project.sequences = {sequence};
    return project;
}

} // namespace

TEST(BlendModes, EachIsItsFormulaInRgb_InEightAndTenBits) {
    const std::vector<std::pair<Colour, Colour>> colours{{{0.8, 0.3, 0.2}, {0.4, 0.6, 0.3}},
                                                         {{0.15, 0.5, 0.7}, {0.9, 0.2, 0.55}},
                                                         {{0.5, 0.1, 0.3}, {0.3, 0.7, 0.8}}};
    for (const int depth : {8, 10}) {
        const PixelFormat format = PixelFormat::yuv420(depth);
        const double unit = 1 << (depth - 8);
        const TemporaryFolder folder;
        for (std::size_t i = 0; i < colours.size(); ++i) {
            const auto& [under, over] = colours[i];
            Stack stack;
            stack.add(make_flat_film(folder / (std::to_string(i) + "a.mkv"), format, kSize, under.red,
                                     under.green, under.blue));
            Clip& above = stack.add(make_flat_film(folder / (std::to_string(i) + "b.mkv"), format, kSize,
                                                   over.red, over.green, over.blue));
            const auto codes = [&](const Colour& colour) {
                Surface flat(kSize, format);
                flat.fill(colour.red, colour.green, colour.blue);
                return Three{sample(flat, 0, 0, 0), sample(flat, 1, 0, 0), sample(flat, 2, 0, 0)};
            };
            const Three below = codes(under), b = rgb_of(below, unit), s = rgb_of(codes(over), unit);
            for (const Mode& mode : kModes)
                for (const double opacity : {1.0, 0.5}) {
                    above.blend = mode.mode, above.opacity = Value(opacity);
                    const Surface made = drawn(stack);
                    ASSERT_EQ(made.format(), format);
                    Three rgb;
                    for (std::size_t c = 0; c < 3; ++c)
                        rgb[c] = std::clamp(mode.made(b[c], s[c]), 0.0, 1.0);
                    const Three right = code_of(rgb, unit);
                    for (int plane = 0; plane < 3; ++plane) {
                        const auto p = static_cast<std::size_t>(plane);
                        EXPECT_NEAR(sample(made, plane, 7, 9), below[p] + (right[p] - below[p]) * opacity,
                                    1.1)
                            << depth << " bits, mode " << static_cast<int>(mode.mode) << ", colour " << i;
                    }
                }
        }
    }
}

TEST(BlendModes, OnGreyNoiseEveryPixelIsRight_AndNothingBesideTheLayer) {
    for (const int depth : {8, 10}) {
        const PixelFormat format = PixelFormat::yuv420(depth);
        const double unit = 1 << (depth - 8);
        const auto grey = [&](Surface& s, int seed) {
            const cv::Mat luma = noise(kSize, format, seed).mat(0).clone();
            s.fill(0.5, 0.5, 0.5);
            s.set_plane(0, luma);
        };
        const TemporaryFolder folder;
        Stack stack;
        stack.add(make_flat_film(folder / "a.mkv", format, kSize, 3, [&](Surface& s, int) { grey(s, 1); }));
        Clip& above = stack.add(
            make_flat_film(folder / "b.mkv", format, kSize, 3, [&](Surface& s, int) { grey(s, 2); }));
        above.effects = {effect("crop", {{"left", 0.5}})};
        Surface a(kSize, format), b(kSize, format);
        grey(a, 1), grey(b, 2);
        for (const Mode& mode : kModes) {
            above.blend = mode.mode;
            const Surface made = drawn(stack);
            double most = 0;
            for (int y = 0; y < 48; ++y)
                for (int x = 0; x < 64; ++x) {
                    const auto part = [&](const Surface& s) {
                        return (sample(s, 0, x, y) / unit - 16) / 219;
                    };
                    const double right =
                        x < 32 ? sample(a, 0, x, y)
                               : (16 + 219 * std::clamp(mode.made(part(a), part(b)), 0.0, 1.0)) * unit;
                    most = std::max(most, std::abs(sample(made, 0, x, y) - right) - (x < 32 ? 0 : 1.1));
                }
            EXPECT_LE(most, 0) << depth << " bits, mode " << static_cast<int>(mode.mode);
        }
        above.blend = BlendMode::multiply;
        EXPECT_NE(planned(stack).find("; multiply"), std::string::npos);
        const auto before = hash(stack);
        above.blend = BlendMode::screen;
        EXPECT_NE(hash(stack), before);
    }
}

TEST(Masks, ShapesTakeInTheirAreaAndFadeAtTheirEdge) {
    const Size area{200, 100};
    const cv::Rect2d box(0, 0, 200, 100);
    const auto sum = [](const cv::Mat& parts) { return cv::sum(parts)[0]; };
    const cv::Mat rectangle = mask_parts(mask(MaskShape::rectangle, {0.5, 0.5}, {0.5, 0.4}), area, box);
    EXPECT_NEAR(sum(rectangle), 100 * 40, 1);
    EXPECT_EQ(rectangle.at<float>(50, 51), 1);
    EXPECT_EQ(rectangle.at<float>(29, 100), 0);
    EXPECT_EQ(rectangle.at<float>(30, 100), 1);
    Mask turned = mask(MaskShape::rectangle, {0.5, 0.5}, {0.5, 0.4});
    turned.rotation = Value(90.0);
    const cv::Mat upright = mask_parts(turned, area, box);
    EXPECT_EQ(upright.at<float>(2, 100), 1) << "100 pixels high now, and 40 wide";
    EXPECT_EQ(upright.at<float>(50, 70), 0);
    const cv::Mat ellipse = mask_parts(mask(MaskShape::ellipse, {0.5, 0.5}, {0.5, 0.8}), area, box);
    EXPECT_NEAR(sum(ellipse), std::numbers::pi * 50 * 40, 12);
    Mask triangle = mask(MaskShape::polygon, {0.5, 0.5}, {1, 1});
    triangle.points = {{-0.25, -0.4}, {0.25, -0.4}, {0, 0.4}};
    EXPECT_NEAR(sum(mask_parts(triangle, area, box)), 100 * 80 / 2.0, 1);
    triangle.rotation = Value(180.0);
    EXPECT_EQ(mask_parts(triangle, area, box).at<float>(85, 70), 1) << "stands on its side now";
    Mask soft = mask(MaskShape::rectangle, {0.5, 0.5}, {0.5, 0.4});
    soft.feather = Value(0.2); // 20 pixels
    const cv::Mat faded = mask_parts(soft, area, box);
    for (int x = 40; x < 60; ++x)
        EXPECT_NEAR(faded.at<float>(50, x), (x + 0.5 - 40) / 20, 1e-5);
    soft.inverted = true, soft.strength = Value(0.5);
    const cv::Mat outside = mask_parts(soft, area, box);
    EXPECT_EQ(outside.at<float>(2, 2), 0.5F);
    EXPECT_NEAR(outside.at<float>(50, 45), 0.5 * (1 - 5.5 / 20), 1e-5);
    triangle.feather = Value(0.1);
    const cv::Mat around = mask_parts(triangle, area, box);
    double least = 0, most = 0;
    cv::minMaxLoc(around, &least, &most);
    EXPECT_EQ(least, 0);
    EXPECT_EQ(most, 1);
    EXPECT_NEAR(sum(around), 100 * 80 / 2.0, 60);
}

TEST(Masks, OnAClipGoWithItsPicture_AndKeysMoveThem) {
    for (const int depth : {8, 10}) {
        const TemporaryFolder folder;
        const PixelFormat format = PixelFormat::yuv420(depth);
        Stack stack;
        stack.add(noisy(folder, "a.mkv", format, 0));
        Clip& above = stack.add(noisy(folder, "b.mkv", format, 100));
        above.mask = mask(MaskShape::rectangle, {0.25, 0.5}, {0.5, 1});
        const Surface a = noise(kSize, format, 1), b = noise(kSize, format, 101), made = drawn(stack);
        for_samples(made, [&](int plane, int x, int y) {
            ASSERT_EQ(sample(made, plane, x, y), sample(x < (plane ? 16 : 32) ? b : a, plane, x, y));
        });
        above.mask->strength = Value(0.5);
        const Surface half = drawn(stack);
        EXPECT_NEAR(sample(half, 0, 9, 9), (sample(a, 0, 9, 9) + sample(b, 0, 9, 9)) / 2, 1);
        above.mask->strength = Value(1.0), above.mask->inverted = true;
        EXPECT_EQ(sample(drawn(stack), 0, 40, 9), sample(b, 0, 40, 9));
        above.mask->inverted = false;
        above.effects = {effect("transform", {{"scale", 0.5}, {"x", 0.25}})};
        const Surface smaller = drawn(stack); // its picture is columns 32 to 64 now, seen in 32 to 48
        EXPECT_EQ(sample(smaller, 0, 60, 24), sample(a, 0, 60, 24));
        EXPECT_NE(sample(smaller, 0, 40, 24), sample(a, 0, 40, 24));
        above.effects.clear();
        above.mask->centre = std::vector<Key>{{Time(0), Value(Point{0.25, 0.5})},
                                              {from_seconds(0.4), Value(Point{0.75, 0.5})}};
        const auto early = hash(stack, 0.2);
        EXPECT_NE(planned(stack).find("inside of rectangle 0.5 0.5 by 0.5 1"), std::string::npos);
        EXPECT_EQ(sample(drawn(stack, 0.4), 0, 40, 9), sample(noise(kSize, format, 110), 0, 40, 9));
        EXPECT_EQ(sample(drawn(stack, 0.4), 0, 20, 9), sample(noise(kSize, format, 10), 0, 20, 9));
        above.mask->feather = Value(0.1);
        EXPECT_NE(hash(stack, 0.2), early);
    }
}

TEST(Masks, FromAFileAreItsLight_AndOneThatCannotBeReadIsTold) {
    const TemporaryFolder folder;
    cv::Mat steps(48, 64, CV_8UC3, cv::Scalar::all(0));
    steps.colRange(32, 48).setTo(cv::Scalar::all(51));
    steps.colRange(48, 64).setTo(cv::Scalar::all(255));
    write_png(steps, folder / "m.png");
    const PixelFormat format = PixelFormat::yuv420(10);
    Stack stack;
    stack.add(noisy(folder, "a.mkv", format, 0));
    Clip& above = stack.add(noisy(folder, "b.mkv", format, 100));
    above.mask = mask(MaskShape::file, {0.5, 0.5}, {1, 1});
    above.mask->file = (folder / "m.png").string();
    const Surface a = noise(kSize, format, 1), b = noise(kSize, format, 101), made = drawn(stack);
    EXPECT_EQ(sample(made, 0, 5, 9), sample(a, 0, 5, 9));
    EXPECT_NEAR(sample(made, 0, 40, 9), sample(a, 0, 40, 9) * 0.8 + sample(b, 0, 40, 9) * 0.2, 1);
    EXPECT_NEAR(sample(made, 0, 60, 9), sample(b, 0, 60, 9), 1);
    above.mask->file = (folder / "none.png").string();
    Compositor compositor;
    const Surface whole = compositor.render(stack.made(), from_seconds(0.04), kSize).surface();
    EXPECT_EQ(compositor.unreadable(), std::set<std::string>{above.mask->file});
    EXPECT_EQ(sample(whole, 0, 5, 9), sample(b, 0, 5, 9));
}

TEST(Masks, OnAnEffectLetItActThereOnly) {
    const TemporaryFolder folder;
    Stack stack;
    Clip& clip = stack.add(make_flat_film(folder / "a.mkv", PixelFormat::yuv420(), kSize, 0.8, 0.2, 0.2));
    clip.effects = {effect("grayscale", {{"amount", 1}})};
    const Surface grey = drawn(stack);
    clip.effects.front().mask = mask(MaskShape::rectangle, {0.75, 0.5}, {0.5, 1});
    const Surface made = drawn(stack);
    clip.effects.clear();
    const Surface plain = drawn(stack);
    const auto seen = [](const Surface& s, int x) {
        return VideoFrame::from_surface(s, {}).to_rgb().at<cv::Vec3b>(20, x);
    };
    for (int c = 0; c < 3; ++c) {
        EXPECT_NEAR(seen(made, 10)[c], seen(plain, 10)[c], 2);
        EXPECT_NEAR(seen(made, 54)[c], seen(grey, 54)[c], 2);
    }
    EXPECT_GT(std::abs(seen(plain, 54)[0] - seen(grey, 54)[0]), 60);
}

TEST(Generators, AreDrawnByTheirRule_InEightAndTenBits) {
    for (const int depth : {8, 10}) {
        const PixelFormat format = PixelFormat::yuv420(depth);
        const double unit = 1 << (depth - 8);
        const auto made = [&](const char* kind, const nlohmann::json& params, double seconds = 0) {
            return generated({.kind = kind, .params = params_from_json(params).value()},
                             from_seconds(seconds), kSize, format);
        };
        const Three orange = code_of({1, 128 / 255.0, 0}, unit);
        const Surface flat = made("colour", {{"colour", "#ff8000"}});
        for (int plane = 0; plane < 3; ++plane)
            EXPECT_NEAR(sample(flat, plane, 3, 3), orange[static_cast<std::size_t>(plane)], 0.6);
        const Three kBars[] = {{1, 1, 1},       {0.75, 0.75, 0}, {0, 0.75, 0.75}, {0, 0.75, 0},
                               {0.75, 0, 0.75}, {0.75, 0, 0},    {0, 0, 0.75},    {0, 0, 0}};
        const Surface bars = made("bars", nlohmann::json::object());
        for (int i = 0; i < 8; ++i)
            for (int plane = 0; plane < 3; ++plane)
                EXPECT_NEAR(sample(bars, plane, (8 * i + 4) >> (plane ? 1 : 0), 9),
                            code_of(kBars[i], unit)[static_cast<std::size_t>(plane)], 0.6)
                    << "bar " << i;
        const Surface ramp = made("gradient", {{"from", "#000000"}, {"to", "#ffffff"}, {"angle", 90}});
        for (int y = 0; y < 48; ++y)
            EXPECT_NEAR(sample(ramp, 0, 9, y), (16 + 219 * (y + 0.5) / 48) * unit, 1.1);
        const Surface snow = made("noise", {{"amount", 0.5}}, 1), same = made("noise", {{"amount", 0.5}}, 1),
                      later = made("noise", {{"amount", 0.5}}, 1.04),
                      other = made("noise", {{"amount", 0.5}, {"seed", 3}}, 1);
        EXPECT_EQ(cv::norm(snow.mat(0), same.mat(0), cv::NORM_INF), 0);
        EXPECT_GT(cv::norm(snow.mat(0), later.mat(0), cv::NORM_INF), 0);
        EXPECT_GT(cv::norm(snow.mat(0), other.mat(0), cv::NORM_INF), 0);
        EXPECT_NEAR(cv::mean(snow.mat(0))[0], (16 + 219 * 0.5) * unit, 2 * unit);
        double least = 0, most = 0;
        cv::minMaxLoc(snow.mat(0), &least, &most);
        EXPECT_GE(least, (16 + 219 * 0.25) * unit - 1.1);
        EXPECT_LE(most, (16 + 219 * 0.75) * unit + 1.1);
    }
}

TEST(Generators, ACounterShowsItsTime) {
    const Size size{480, 160};                                      // units of eight pixels
    const auto lit = [&](double seconds, int digit, int x, int y) { // in tenths of a digit's box
        const Surface made = generated({.kind = "counter"}, from_seconds(seconds), size, PixelFormat::rgb(8));
        const int left = (480 - 48 * 8) / 2 + digit * 7 * 8 + (digit / 2) * 3 * 8, top = (160 - 72) / 2;
        return sample(made, 0, left + x * 40 / 10, top + y * 72 / 10) > 128;
    };
    // 01:03.50: the middle bar of 0, 1, 3, 5, and the lower left side of 0 and 5.
    EXPECT_FALSE(lit(63.5, 0, 5, 5));
    EXPECT_FALSE(lit(63.5, 1, 5, 5));
    EXPECT_TRUE(lit(63.5, 3, 5, 5));
    EXPECT_TRUE(lit(63.5, 4, 5, 5));
    EXPECT_TRUE(lit(63.5, 0, 0, 7));
    EXPECT_FALSE(lit(63.5, 4, 0, 7));
    EXPECT_FALSE(lit(63.5, 1, 5, 0)) << "a one has no top";
    EXPECT_TRUE(lit(63.5, 1, 9, 2));
}

TEST(Generators, LieAmongOtherClips) {
    const TemporaryFolder folder;
    Stack stack;
    stack.add(noisy(folder, "a.mkv", PixelFormat::yuv420(10), 0));
    Clip& over = stack.add("");
    over.content = Generator{.kind = "colour", .params = params_from_json({{"colour", "#ff0000"}}).value()};
    over.effects = {effect("transform", {{"scale", 0.5}})};
    Surface red(kSize, PixelFormat::yuv420(10));
    red.fill(1, 0, 0);
    const Surface made = drawn(stack);
    EXPECT_EQ(sample(made, 0, 32, 24), sample(red, 0, 0, 0));
    EXPECT_EQ(sample(made, 0, 2, 2), sample(noise(kSize, red.format(), 1), 0, 2, 2));
    EXPECT_EQ(planned(stack), (folder / "a.mkv").string() +
                                  " at 0.200 s\ncolour(colour #ff0000) at 0.200 s; scale 0.5 by 0, 0\n");
    const auto before = hash(stack);
    std::get<Generator>(over.content).params["colour"] = Value(Colour{1, 0, 0.1, 1});
    EXPECT_NE(hash(stack), before);
    over.content = Generator{.kind = "tone"};
    EXPECT_EQ(planned(stack), (folder / "a.mkv").string() + " at 0.200 s\n") << "a tone is heard";
}

TEST(Nested, ASequenceLooksAsItsTracksDo_AndWhatIsEmptyInItIsSeenThrough) {
    for (const int depth : {8, 10}) {
        const TemporaryFolder folder;
        const PixelFormat format = PixelFormat::yuv420(depth);
        Stack flat;
        flat.add(noisy(folder, "a.mkv", format, 0));
        flat.add(noisy(folder, "b.mkv", format, 100)).effects = {effect("transform", {{"scale", 0.5}})};
        Clip& third = flat.add(noisy(folder, "c.mkv", format, 200));
        third.effects = {effect("transform", {{"scale", 0.75}})}, third.opacity = Value(0.5);
        const Surface right = drawn(flat),
                      made = test::drawn(with_nested(flat.made(), 1, 2), from_seconds(0.04));
        expect_same(made, right, 2, std::to_string(depth) + " bits");
        const Surface all = test::drawn(with_nested(flat.made(), 0, 3), from_seconds(0.04));
        expect_same(all, right, 0, "nothing shines through");
    }
}

TEST(Nested, PlansSayWhatIsInside_SpedUpAndAtItsOwnRate_AndNoneShowsItself) {
    Stack inner;
    inner.add("a.mp4");
    auto sequence = std::make_shared<Sequence>(*sequence_of(inner, "s", {32, 24}));
    sequence->fps = {10, 1};
    Stack stack;
    stack.project.media = inner.project.media;
    stack.project.sequences = {sequence};
    Clip& nest = stack.add("");
    nest.content = SequenceRef{{"s"}};
    EXPECT_EQ(planned(stack, 0.24), "sequence 32x24 [a.mp4 at 0.200 s]\n");
    nest.speed = {2, 1};
    EXPECT_EQ(planned(stack, 0.24), "sequence 32x24 [a.mp4 at 0.400 s]\n");
    nest.effects = {effect("transform", {{"scale", 0.5}})};
    EXPECT_EQ(planned(stack, 0.24), "sequence 32x24 [a.mp4 at 0.400 s]; scale 0.5 by 0, 0\n");
    EXPECT_NE(hash(stack, 0.24), hash(stack, 0.1));
    Stack loop;
    loop.add("").content = SequenceRef{{"s"}};
    stack.project.sequences = {sequence_of(loop, "s")};
    EXPECT_EQ(planned(stack, 0.24), "") << "what no document may hold does no harm";
    nest.content = SequenceRef{{"gone"}};
    EXPECT_EQ(planned(stack, 0.24), "");
}

TEST(Nested, ASequenceOfAnotherSizeIsFitted) {
    const TemporaryFolder folder;
    Stack inner({32, 48});
    inner.add(make_flat_film(folder / "a.mkv", PixelFormat::yuv420(), {32, 48}, 0, 1, 0));
    Stack stack;
    stack.project.media = inner.project.media;
    stack.project.sequences = {sequence_of(inner, "s", {32, 48})};
    stack.add("").content = SequenceRef{{"s"}};
    Project project = stack.made();
    project.media = inner.project.media;
    const Surface made = test::drawn(project, from_seconds(0.04));
    Surface green(kSize, PixelFormat::yuv420());
    green.fill(0, 1, 0);
    EXPECT_EQ(made.format(), green.format()) << "the film inside says what pictures are made of";
    EXPECT_EQ(sample(made, 0, 32, 24), sample(green, 0, 0, 0));
    EXPECT_EQ(sample(made, 0, 10, 24), 16) << "beside it nothing";
}

TEST(Adjustments, ActOnWhatLiesBelow_WhereTheirMaskLetsThem) {
    const TemporaryFolder folder;
    Stack stack;
    Clip& film = stack.add(make_flat_film(folder / "a.mkv", PixelFormat::yuv420(), kSize, 0.6, 0.3, 0.2));
    film.effects = {effect("brightness", {{"amount", 0.2}})};
    const cv::Mat right = VideoFrame::from_surface(drawn(stack), {}).to_rgb();
    film.effects.clear();
    const Surface plain = drawn(stack);
    Clip& above = stack.add("");
    above.content = Adjustment{};
    EXPECT_EQ(planned(stack), (folder / "a.mkv").string() + " at 0.200 s\n") << "does nothing yet";
    EXPECT_TRUE(plan(stack.made(), from_seconds(0.2)).layers.front().untouched());
    above.effects = {effect("brightness", {{"amount", 0.2}})};
    const auto seen = [&] {
        return VideoFrame::from_surface(drawn(stack), {}).to_rgb().at<cv::Vec3b>(20, 50);
    };
    const cv::Vec3b bright = right.at<cv::Vec3b>(20, 50),
                    dark = VideoFrame::from_surface(plain, {}).to_rgb().at<cv::Vec3b>(20, 50);
    for (int c = 0; c < 3; ++c)
        EXPECT_NEAR(seen()[c], bright[c], 2);
    above.opacity = Value(0.5);
    for (int c = 0; c < 3; ++c)
        EXPECT_NEAR(seen()[c], (bright[c] + dark[c]) / 2, 2);
    above.opacity = Value(1.0);
    above.mask = mask(MaskShape::rectangle, {0.25, 0.5}, {0.5, 1});
    for (int c = 0; c < 3; ++c)
        EXPECT_NEAR(seen()[c], dark[c], 1);
    above.mask.reset();
    above.effects = {effect("crop", {{"top", 0.25}})};
    const Surface barred = drawn(stack);
    EXPECT_EQ(sample(barred, 0, 30, 5), 16) << "bars for the whole film";
    EXPECT_EQ(sample(barred, 0, 30, 30), sample(plain, 0, 30, 30));
    EXPECT_EQ(planned(stack), (folder / "a.mkv").string() +
                                  " at 0.200 s\nadjustment; crop(left 0, top 0.25, right 0, bottom 0)\n");
}

TEST(Tracks, HiddenOnesAreNotSeen_SoloOnesAlone_AndFadesKeepTheirShape) {
    Stack stack;
    Clip& first = stack.add("a.mp4");
    stack.add("b.mp4");
    Project project = stack.made();
    const auto changed = [&](std::size_t index, const std::function<void(Track&)>& change) {
        Project other = project;
        auto track = std::make_shared<Track>(*other.tracks[index]);
        change(*track);
        other.tracks[index] = track;
        return text(plan(other, from_seconds(0.2)));
    };
    EXPECT_EQ(changed(1, [](Track& t) { t.hidden = true; }), "a.mp4 at 0.200 s\n");
    EXPECT_EQ(changed(0, [](Track& t) { t.solo = true; }), "a.mp4 at 0.200 s\n");
    EXPECT_EQ(changed(0,
                      [](Track& t) {
                          t.effects = {effect("opacity", {{"amount", 0.5}})};
                      }),
              "a.mp4 at 0.200 s; opacity 0.5\nb.mp4 at 0.200 s\n");
    first.fade_in = from_seconds(0.8), first.fade_in_shape = FadeShape::equal_power;
    EXPECT_EQ(planned(stack), "a.mp4 at 0.200 s; opacity 0.382683\nb.mp4 at 0.200 s\n");
    first.fade_in_shape = FadeShape::smooth;
    EXPECT_EQ(planned(stack), "a.mp4 at 0.200 s; opacity 0.15625\nb.mp4 at 0.200 s\n");
}

TEST(Layers, AreExportedAsTheyAreSeen_AndWhatIsNotKnownIsTold) {
    const TemporaryFolder folder;
    const PixelFormat format = PixelFormat::yuv420(10);
    Stack stack;
    stack.add(noisy(folder, "a.mkv", format, 0));
    Clip& mode = stack.add(noisy(folder, "b.mkv", format, 100));
    mode.blend = BlendMode::overlay;
    mode.mask = mask(MaskShape::ellipse, {0.5, 0.5}, {0.7, 0.7});
    mode.mask->feather = Value(0.2);
    stack.add(noisy(folder, "n.mkv", format, 300)).effects = {effect("transform", {{"scale", 0.5}})};
    stack.add("").content = Generator{.kind = "plasma"};
    Clip& snow = stack.add("");
    snow.content = Generator{.kind = "noise"}, snow.opacity = Value(0.2);
    Clip& adjusting = stack.add("");
    adjusting.content = Adjustment{}, adjusting.effects = {effect("contrast", {{"amount", 1.2}})};
    EncodeSettings settings = test::lossless(format);
    settings.copy = true;
    const auto project = std::make_shared<const Project>(with_nested(stack.made(), 2, 1));
    const ExportResult result =
        export_project({.project = project, .output = folder / "o.mkv", .settings = settings}, {}, {});
    EXPECT_EQ(result.frames_copied, 0);
    ASSERT_EQ(result.warnings.size(), 1U);
    EXPECT_EQ(result.warnings.front(),
              "this version does not know the generator 'plasma'; nothing is seen there");
    VideoReader reader((folder / "o.mkv").string());
    for (const int frame : {0, 3, 24}) {
        const Time at = frame_start(frame, test::kFilmRate);
        expect_same(reader.frame_at(at).surface(), test::drawn(*project, at), 0, std::to_string(frame));
    }
}
