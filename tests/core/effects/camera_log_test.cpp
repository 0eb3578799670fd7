// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cameras' logs against the makers' formulas.
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/document/project.h"
#include "core/effects/camera_logs.h"
#include "core/render/compositor.h"
#include "tests/core/effects/camera_reference.h"
#include "tests/support/flat_film.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>

using namespace core;

namespace {

constexpr Size kSize{64, 4};

/// A row of colours as a picture of RGB, through the effect, read again.
std::vector<std::array<double, 3>> shown(const std::vector<std::array<double, 3>>& colours, int depth,
                                         Params params, const Moment& moment = {.canvas = kSize}) {
    Surface picture({static_cast<int>(colours.size()), 1}, PixelFormat::rgb(depth));
    const double peak = picture.format().peak();
    for (int plane = 0; plane < 3; ++plane)
        for (std::size_t x = 0; x < colours.size(); ++x) {
            const long code = std::lround(colours[x][static_cast<std::size_t>(plane)] * peak);
            if (depth == 8)
                picture.row_to_write<std::uint8_t>(plane, 0)[x] = static_cast<std::uint8_t>(code);
            else
                picture.row_to_write<std::uint16_t>(plane, 0)[x] = static_cast<std::uint16_t>(code);
        }
    const Surface made =
        apply_effect({.name = "camera_log", .params = std::move(params)}, {picture, {0, 0}}, moment).picture;
    std::vector<std::array<double, 3>> read(colours.size());
    for (int plane = 0; plane < 3; ++plane)
        for (std::size_t x = 0; x < colours.size(); ++x)
            read[x][static_cast<std::size_t>(plane)] =
                depth == 8 ? made.row<std::uint8_t>(plane, 0)[x] : made.row<std::uint16_t>(plane, 0)[x];
    return read;
}

const std::vector<std::string>& cameras() {
    return find_effect("camera_log")->find("camera")->choices;
}

Params of_camera(const std::string& name, double exposure = 0, const std::string& look = "natural") {
    return {{"camera", Value(name)},
            {"exposure", Value(exposure)},
            {"look", Value(look)},
            {"range", Value(std::string("full"))}};
}

} // namespace

TEST(CameraLog, EveryCameraOfTheCatalogueIsKnown_AndHasAReference) {
    EXPECT_EQ(cameras().size(), test::camera_references().size());
    for (const std::string& name : cameras()) {
        EXPECT_NE(find_camera_log(name), nullptr) << name;
        EXPECT_TRUE(std::any_of(test::camera_references().begin(), test::camera_references().end(),
                                [&](const auto& camera) { return camera.name == name; }))
            << name;
    }
    EXPECT_EQ(find_camera_log("no such camera"), nullptr);
}

TEST(CameraLog, ThePublishedCodesAreThoseOfTheFormulas) {
    for (const auto& camera : test::camera_references()) {
        if (camera.grey > 0) {
            EXPECT_NEAR(camera.code(0.18) * 1023, camera.grey, 1) << camera.name;
        }
        if (camera.white > 0) {
            EXPECT_NEAR(camera.code(0.9) * 1023, camera.white, 1) << camera.name;
        }
    }
}

TEST(CameraLog, LightOfEachCodeIsTheFormulas) {
    for (const auto& camera : test::camera_references()) {
        std::vector<float> codes;
        for (int i = 0; i <= 64; ++i)
            codes.push_back(static_cast<float>(i) / 64);
        const CameraForm form = camera_form(*find_camera_log(camera.name), codes);
        ASSERT_EQ(form.light.size(), codes.size());
        for (std::size_t i = 4; i < codes.size(); ++i) { // below lies no light
            const double right = test::light_of(camera, static_cast<double>(codes[i]));
            EXPECT_NEAR(static_cast<double>(form.light[i]), right, 2e-5 + 6e-4 * std::abs(right))
                << camera.name << " at " << codes[i];
        }
        for (int row = 0; row < 3; ++row) // white stays white
            EXPECT_NEAR(form.to_aces[static_cast<std::size_t>(3 * row)] +
                            form.to_aces[static_cast<std::size_t>(3 * row + 1)] +
                            form.to_aces[static_cast<std::size_t>(3 * row + 2)],
                        1, 1e-5)
                << camera.name;
    }
}

TEST(CameraLog, GreysComeOutAsTheFormulasSay_InEightAndTenBits) {
    for (const auto& camera : test::camera_references())
        for (const int depth : {8, 10})
            for (const double stops : {0.0, 1.0, -1.5}) {
                const double peak = depth == 8 ? 255 : 1023;
                std::vector<std::array<double, 3>> greys;
                std::vector<double> right;
                for (const double light : {0.005, 0.02, 0.09, 0.18, 0.36, 0.9, 3.0}) {
                    const double code = std::round(camera.code(light) * peak) / peak;
                    if (code > 1) continue;
                    greys.push_back({code, code, code});
                    const double exposed = test::light_of(camera, code) * std::exp2(stops);
                    right.push_back(test::naturally({exposed, exposed, exposed})[0] * peak);
                }
                const auto made = shown(greys, depth, of_camera(camera.name, stops));
                for (std::size_t i = 0; i < greys.size(); ++i)
                    for (const double channel : made[i])
                        EXPECT_NEAR(channel, right[i], 1)
                            << camera.name << ", " << depth << " bits, code " << greys[i][0] << ", " << stops;
            }
}

TEST(CameraLog, AGreyCardIsWhereBt709PutsIt) {
    // 18 % comes to 1.099 x 0.18^0.45 - 0.099 of white, whoever filmed it.
    for (const auto& camera : test::camera_references()) {
        const double code = camera.code(0.18);
        const auto made = shown({{code, code, code}}, 10, of_camera(camera.name));
        EXPECT_NEAR(made[0][1], 0.40884 * 1023, 2) << camera.name; // the code was rounded, too
    }
}

TEST(CameraLog, ColoursGoThroughAces_ByTheMakersMatrix) {
    const auto& sony = test::camera_references().front();
    ASSERT_EQ(sony.name, "sony_slog3_cine");
    for (const int depth : {8, 10}) {
        const double peak = depth == 8 ? 255 : 1023;
        std::vector<std::array<double, 3>> colours;
        for (int i = 0; i < 400; ++i) { // two stops below grey to two above, each channel by itself
            std::array<double, 3> colour{};
            for (const int c : {0, 1, 2})
                colour[static_cast<std::size_t>(c)] =
                    std::round((0.26 + 0.32 * (i * (c + 1) * 37 % 101) / 100) * peak) / peak;
            colours.push_back(colour);
        }
        const auto made = shown(colours, depth, of_camera("sony_slog3_cine"));
        for (std::size_t i = 0; i < colours.size(); ++i) {
            std::array<double, 3> light{};
            for (std::size_t c = 0; c < 3; ++c)
                light[c] = test::light_of(sony, colours[i][c]);
            const auto right = test::naturally(test::bt709_of_aces(test::aces_of_sgamut3_cine(light)));
            for (std::size_t c = 0; c < 3; ++c)
                EXPECT_NEAR(made[i][c], right[c] * peak, 1) << i << " " << c;
        }
    }
}

TEST(CameraLog, FilmicGreyIsThatOfTheAcesSystem) {
    // Its curve leads 0.18 to 4.8 of 48 cd/m2 (black at 0.02), a dim room takes the power 0.9811, the
    // screen 2.4.
    const double right = std::pow(std::pow((4.8 - 0.02) / (48 - 0.02), 0.9811), 1 / 2.4);
    const double grey = 420 / 1023.0;
    for (const int depth : {8, 10})
        EXPECT_NEAR(shown({{grey, grey, grey}}, depth, of_camera("sony_slog3_cine", 0, "filmic"))[0][0],
                    right * (depth == 8 ? 255 : 1023), depth == 8 ? 1.0 : 2.0);
}

TEST(CameraLog, CodesOfFilesWithVideoLevelsCountAsTheCameraWroteThem) {
    // A file of limited range holds 420 of 1023: a part of (420 - 64) / 876 of white.
    const double part = (420.0 - 64) / 876;
    Params params = of_camera("sony_slog3_cine");
    params["range"] = Value(std::string("auto"));
    const double right = 0.40884 * 1023;
    EXPECT_NEAR(shown({{part, part, part}}, 10, params, {.canvas = kSize, .limited = true})[0][0], right, 2);
    EXPECT_LT(shown({{part, part, part}}, 10, params, {.canvas = kSize})[0][0], right - 5);
    // ARRI counts from the signal's black to its white.
    const double logc = 0.391007;
    params["camera"] = Value(std::string("arri_logc3"));
    EXPECT_NEAR(shown({{logc, logc, logc}}, 10, params, {.canvas = kSize, .limited = true})[0][0], right, 2);
}

namespace {

/// A film of these codes of 10 bits under the effect, over another film of BT.709 whose form the project has.
Surface drawn(const test::TemporaryFolder& folder, const PixelFormat& format, std::array<int, 3> codes) {
    constexpr Size kFilm{64, 48};
    test::Stack stack(kFilm);
    stack.add(test::make_flat_film(folder / "first.mkv", PixelFormat::yuv420(10), kFilm, 0.5, 0.5, 0.5));
    Clip& clip =
        stack.add(test::make_flat_film(folder / "log.mkv", format, kFilm, 25, [&](Surface& picture, int) {
            for (int plane = 0; plane < 3; ++plane)
                picture.mat_to_write(plane).setTo(codes[static_cast<std::size_t>(plane)]);
        }));
    clip.effects = {{.name = "camera_log", .params = {{"camera", Value(std::string("sony_slog3_cine"))}}}};
    Compositor compositor;
    return compositor.render(stack.made(), Time(0), kFilm).surface();
}

} // namespace

TEST(CameraLog, WhatAFileSaysOfItsLightDoesNotCount) {
    const test::TemporaryFolder one, two;
    PixelFormat wide = PixelFormat::yuv420(10);
    wide.colour.primaries = ColourSpace::Primaries::bt2020, wide.colour.transfer = ColourSpace::Transfer::pq;
    const Surface a = drawn(one, PixelFormat::yuv420(10), {420, 500, 540}),
                  b = drawn(two, wide, {420, 500, 540});
    for (int plane = 0; plane < 3; ++plane)
        EXPECT_EQ(a.row<std::uint16_t>(plane, 5)[5], b.row<std::uint16_t>(plane, 5)[5]) << plane;
    EXPECT_GT(std::abs(a.row<std::uint16_t>(1, 5)[5] - 512), 14); // the camera's colours are wider
}

TEST(CameraLog, WhatAFileSaysOfItsRangeCounts) {
    for (const auto range : {ColourSpace::Range::limited, ColourSpace::Range::full}) {
        const test::TemporaryFolder folder;
        PixelFormat format = PixelFormat::yuv420(10);
        format.colour.range = range;
        // A grey card is 420 in both, and comes to 0.40884 of white.
        const Surface made = drawn(folder, format, {420, 512, 512});
        EXPECT_NEAR(made.row<std::uint16_t>(0, 5)[5], 64 + 876 * 0.40884, 1.5)
            << (range == ColourSpace::Range::full);
        EXPECT_NEAR(made.row<std::uint16_t>(1, 2)[2], 512, 1);
    }
}

TEST(CameraLog, ACameraThatIsNone_IsRefusedInWords) {
    Surface picture({4, 4}, PixelFormat::rgb(8));
    picture.fill(0.4, 0.4, 0.4);
    const Effect effect{.name = "camera_log", .params = {{"camera", Value(std::string("toy"))}}};
    try {
        static_cast<void>(apply_effect(effect, {picture, {0, 0}}, {.canvas = {4, 4}}));
        FAIL();
    } catch (const Failure& failure) {
        EXPECT_NE(std::string(failure.what()).find("no camera 'toy'"), std::string::npos) << failure.what();
    }
    EXPECT_TRUE(effect_problem("camera_log", effect.params).has_value());
}
