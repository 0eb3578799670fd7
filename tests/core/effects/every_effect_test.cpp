// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every kind of effect, whatever it does.
#include "core/catalogue/catalogue.h"
#include "core/effects/effects.h"
#include "core/effects/node.h"
#include "core/export/exporter.h"
#include "core/render/compositor.h"
#include "tests/support/flat_film.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

using namespace core;
using test::TemporaryFolder;

namespace {

constexpr Size kSize{64, 48};
constexpr int kFrames = 8;

/// Something that moves, with edges and colours.
void paint(Surface& picture, int number) {
    picture.fill(0.3, 0.4, 0.5);
    cv::RNG random(static_cast<std::uint64_t>(number) + 3);
    for (int plane = 0; plane < 3; ++plane) {
        cv::Mat mat = picture.mat_to_write(plane), noise(mat.size(), mat.type());
        random.fill(noise, cv::RNG::UNIFORM, 0, 20 * picture.format().peak() / 255);
        mat += noise;
        const int side = mat.cols / 4, x = (number * mat.cols / 16) % (mat.cols - side);
        mat(cv::Rect(x, mat.rows / 3, side, side)).setTo((plane ? 160 : 190) * picture.format().peak() / 255);
    }
}

bool same(const Surface& a, const Surface& b) {
    if (!(a.format() == b.format()) || !(a.size() == b.size())) return false;
    for (int plane = 0; plane < a.planes(); ++plane)
        if (cv::norm(a.mat(plane), b.mat(plane), cv::NORM_INF) != 0) return false;
    return true;
}

std::string film(const TemporaryFolder& folder, int depth) {
    return test::make_flat_film(folder / ("film" + std::to_string(depth) + ".mkv"),
                                PixelFormat::yuv420(depth), kSize, kFrames, paint);
}

Time frame(int number) {
    return frame_start(number, test::kFilmRate);
}

/// A project of one clip with an effect; split: cut in two there.
Project project_of(const std::string& path, const Effect& effect, int split = 0) {
    test::Stack stack(kSize);
    Clip& clip = stack.add(path);
    clip.source = {Time(0), frame(kFrames)};
    clip.effects = {effect};
    Project project = stack.made();
    if (!split) return project;
    Clip second = clip;
    auto track = std::make_shared<Track>(*project.tracks.front());
    Clip first = clip;
    first.source.end = frame(split);
    second.id = {"second"}, second.source.start = frame(split), second.start = frame(split);
    track->clips = {first, second};
    project.tracks = {track};
    return project;
}

Surface shown(Compositor& compositor, const Project& project, int number) {
    return compositor.render(project, frame(number), kSize).surface();
}

/// With a key at 0 and one in the middle for the first number that may have them.
Effect moving(const Kind& kind) {
    Effect effect{.name = kind.name};
    for (const ParamSpec& spec : kind.params) {
        if (spec.type != ParamType::number || !spec.keyed) continue;
        const double to = spec.added_number() == spec.most ? spec.least : spec.most;
        effect.params[spec.name] = std::vector<Key>{
            {Time(0), spec.added, Ease::linear},
            {frame(kFrames), Value(spec.added_number() + 0.3 * (to - spec.added_number())), Ease::linear}};
        break;
    }
    return effect;
}

} // namespace

TEST(EveryEffect, IsCarriedOut) {
    for (const Kind& kind : kinds_of(Domain::picture))
        EXPECT_NE(find_picture_node(kind.name), nullptr) << kind.name;
    EXPECT_EQ(find_picture_node("no such effect"), nullptr);
}

TEST(EveryEffect, NeutralValuesKeepEveryBit_AndTheSamePixels) {
    for (const PixelFormat& format : {PixelFormat::yuv420(8), PixelFormat::yuv420(10), PixelFormat::rgb(8)})
        for (const Kind& kind : kinds_of(Domain::picture)) {
            Surface before(kSize, format);
            paint(before, 1);
            Effect effect{.name = kind.name};
            for (const ParamSpec& spec : kind.params)
                effect.params[spec.name] = spec.neutral;
            const Layer after = apply_effect(effect, {before, {3, 4}, 0.5},
                                             {.at = Time(0), .canvas = kSize, .folder = {}, .beside = {}});
            EXPECT_EQ(after.picture.at(0).data, before.at(0).data) << kind.name;
            EXPECT_TRUE(same(after.picture, before)) << kind.name;
            EXPECT_EQ(after.at, cv::Point(3, 4)) << kind.name;
        }
}

TEST(EveryEffect, TurnedOff_DoesNothing) {
    Surface before(kSize, PixelFormat::yuv420());
    paint(before, 1);
    for (const Kind& kind : kinds_of(Domain::picture))
        EXPECT_EQ(apply_effect({.name = kind.name, .enabled = false}, {before, {0, 0}},
                               {.at = Time(0), .canvas = kSize, .folder = {}, .beside = {}})
                      .picture.at(0)
                      .data,
                  before.at(0).data)
            << kind.name;
}

TEST(EveryEffect, KeyHeldConstantEqualsNoKey) {
    const TemporaryFolder folder;
    const std::string path = film(folder, 8);
    for (const Kind& kind : kinds_of(Domain::picture)) {
        Effect plain{.name = kind.name}, keyed{.name = kind.name};
        for (const ParamSpec& spec : kind.params) {
            plain.params[spec.name] = spec.added;
            keyed.params[spec.name] = spec.added;
            if (spec.keyed)
                keyed.params[spec.name] =
                    std::vector<Key>{{Time(0), spec.added, Ease::linear}, {frame(6), spec.added, Ease::ease}};
        }
        Compositor compositor;
        for (const int number : {0, 3, 7})
            EXPECT_TRUE(same(shown(compositor, project_of(path, plain), number),
                             shown(compositor, project_of(path, keyed), number)))
                << kind.name << " at " << number;
    }
}

TEST(EveryEffect, SplittingTrimmingAndSeekingChangeNoFrame) {
    const TemporaryFolder folder;
    const std::string path = film(folder, 8);
    for (const Kind& kind : kinds_of(Domain::picture)) {
        const Project whole = project_of(path, moving(kind)), parts = project_of(path, moving(kind), 3);
        std::vector<Surface> forwards;
        Compositor playing;
        for (int number = 0; number < kFrames; ++number)
            forwards.push_back(shown(playing, whole, number));
        Compositor seeking;
        for (const int number : {7, 3, 4, 0, 2}) {
            EXPECT_TRUE(same(shown(seeking, whole, number), forwards[static_cast<std::size_t>(number)]))
                << kind.name << ": sought picture " << number;
            EXPECT_TRUE(same(shown(seeking, parts, number), forwards[static_cast<std::size_t>(number)]))
                << kind.name << ": picture " << number << " of the parts";
        }
    }
}

TEST(EveryEffect, PreviewEqualsExport_InEightAndTenBits) {
    const TemporaryFolder folder;
    for (const int depth : {8, 10}) {
        const std::string path = film(folder, depth);
        for (const Kind& kind : kinds_of(Domain::picture)) {
            const Project project = project_of(path, moving(kind));
            EncodeSettings settings = test::lossless(PixelFormat::yuv420(depth));
            const auto out = folder / "out.mkv";
            std::filesystem::remove(out);
            export_project({.project = std::make_shared<const Project>(project),
                            .project_file = {},
                            .output = out,
                            .settings = settings,
                            .range = {}},
                           {}, [](const ExportProgress&) {});
            Compositor drawn, read;
            const Project written = project_of(out.string(), {.name = "brightness", .enabled = false});
            for (const int number : {0, 4, 7})
                EXPECT_TRUE(same(shown(drawn, project, number), shown(read, written, number)))
                    << kind.name << " in " << depth << " bits, picture " << number;
        }
    }
}
