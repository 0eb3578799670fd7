// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every transition against arithmetic on the numbers of two films that lose nothing, in 8 and 10 bits.
#include "core/catalogue/catalogue.h"
#include "core/export/exporter.h"
#include "core/media/png_file.h"
#include "core/media/readers.h"
#include "tests/support/flat_film.h"
#include "tests/support/pictures.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>

using namespace core;
using test::for_samples;
using test::noise;
using test::sample;
using test::TemporaryFolder;

namespace {

constexpr Size kSize{64, 48};
constexpr int kOther = 100; ///< seeds of the second film lie so much higher

/// Two films of 25 pictures of noise each; the first is shown to its picture 15, the second from its
/// picture 10 on, and from picture 10 to 20 of the timeline one becomes the other.
struct Pair {
    TemporaryFolder folder;
    PixelFormat format;
    Project project;
    explicit Pair(int depth, Transition transition) : format(PixelFormat::yuv420(depth)) {
        project.size = kSize, project.fps = test::kFilmRate;
        Track track;
        track.id = {"v"};
        track.clips = {clip("a", 0, 0, 15), clip("b", 15, 10, 25)};
        if (transition.id.empty()) {
            transition.id = {"x"}, transition.from = {"a"}, transition.to = {"b"};
            transition.length = frame_start(10, test::kFilmRate);
        }
        track.transitions = {std::move(transition)};
        project.tracks = {std::make_shared<const Track>(track)};
    }
    Clip clip(const std::string& name, int at, int from, int to) {
        const std::string path =
            test::make_flat_film(folder / (name + ".mkv"), format, kSize, 25, [&](Surface& s, int i) {
                test::paint_noise(s, name == "a" ? i : i + kOther);
            });
        auto media = std::make_shared<Media>();
        media->id = {"m" + name}, media->path = path, media->duration = from_seconds(1), media->size = kSize;
        project.media.push_back(media);
        Take take;
        take.media = media->id;
        Clip clip;
        clip.id = {name}, clip.name = name, clip.start = frame_start(at, test::kFilmRate);
        clip.source = {frame_start(from, test::kFilmRate), frame_start(to, test::kFilmRate)};
        clip.content = MediaContent{.takes = {take}};
        return clip;
    }
    /// Changes the track.
    void with(const std::function<void(Track&)>& change) {
        auto track = std::make_shared<Track>(*project.tracks.front());
        change(*track);
        project.tracks.front() = track;
    }
    void with_clip(std::size_t index, const std::function<void(Clip&)>& change) {
        with([&](Track& track) {
            Clip clip = track.clips[index];
            change(clip);
            track.clips.set(index, clip);
        });
    }
    [[nodiscard]] Surface at(int frame) const {
        return test::drawn(project, frame_start(frame, test::kFilmRate));
    }
    [[nodiscard]] Surface a(int frame) const { return noise(kSize, format, frame); }
    [[nodiscard]] Surface b(int frame) const { return noise(kSize, format, frame - 5 + kOther); }
};

Transition kind(const char* name, const nlohmann::json& params = nlohmann::json::object()) {
    Transition transition;
    transition.kind = name;
    transition.params = params_from_json(params).value();
    return transition;
}

double black(const PixelFormat& format, int plane) {
    return (plane == 0 ? 16 : 128) * (1 << (format.depth - 8));
}

/// The mean of a function of luma pixels over what a sample covers.
template <class Part>
double over_sample(const Part& part, int plane, int x, int y) {
    if (plane == 0) return part(x + 0.5, y + 0.5);
    double sum = 0;
    for (int k = 0; k < 4; ++k)
        sum += part(2 * x + k % 2 + 0.5, 2 * y + k / 2 + 0.5);
    return sum / 4;
}

/// That the two pictures are mixed by `part(x, y, progress)` at three moments, and whole at both ends.
template <class Part>
void expect_mixed(const Transition& transition, const Part& part) {
    for (const int depth : {8, 10}) {
        const Pair pair(depth, transition);
        SCOPED_TRACE(transition.kind + " in " + std::to_string(depth) + " bits");
        for (const int frame : {9, 10, 12, 15, 19, 20}) {
            const Surface made = pair.at(frame), a = pair.a(frame), b = pair.b(frame);
            ASSERT_EQ(made.format(), pair.format);
            const double p = std::clamp((frame - 10) / 10.0, 0.0, 1.0);
            int wrong = 0;
            for_samples(made, [&](int plane, int x, int y) {
                const double w =
                    p <= 0   ? 0
                    : p >= 1 ? 1
                             : over_sample([&](double u, double v) { return part(u, v, p); }, plane, x, y);
                const double right = sample(a, plane, x, y) * (1 - w) + sample(b, plane, x, y) * w;
                wrong += std::abs(sample(made, plane, x, y) - right) > 1;
            });
            EXPECT_EQ(wrong, 0) << "frame " << frame;
        }
    }
}

double edge(double turn, double p, double width) {
    return std::clamp((p * (1 + width) - turn) / width, 0.0, 1.0);
}

} // namespace

TEST(Transitions, ADissolveIsTheMeanOfBothByItsProgress) {
    expect_mixed(kind("dissolve"), [](double, double, double p) { return p; });
    expect_mixed(kind("crossfade"), [](double, double, double p) { return p; });
}

TEST(Transitions, BetweenTwoFramesTheFrameIsSeenThatAnExportHas) {
    const Pair pair(10, kind("dissolve"));
    const Surface frame = pair.at(13),
                  later =
                      test::drawn(pair.project,
                                  (frame_start(13, test::kFilmRate) + frame_start(14, test::kFilmRate)) / 2);
    for (int plane = 0; plane < 3; ++plane)
        EXPECT_EQ(cv::norm(frame.mat(plane), later.mat(plane), cv::NORM_INF), 0);
}

TEST(Transitions, AWipeGoesItsWayAtAnyAngle) {
    expect_mixed(kind("wipe", {{"direction", "right"}, {"softness", 0}}),
                 [](double x, double, double p) { return edge(x / 64, p, 1 / 64.0); });
    expect_mixed(kind("wipe", {{"direction", "left"}, {"softness", 0.25}}),
                 [](double x, double, double p) { return edge(1 - x / 64, p, 0.25); });
    expect_mixed(kind("wipe", {{"direction", "up"}, {"softness", 0.5}}),
                 [](double, double y, double p) { return edge(1 - y / 48, p, 0.5); });
    expect_mixed(kind("wipe", {{"direction", "right"}, {"angle", 90}, {"softness", 0.5}}),
                 [](double, double y, double p) { return edge(y / 48, p, 0.5); });
    const double c = std::cos(std::numbers::pi / 6), s = std::sin(std::numbers::pi / 6);
    expect_mixed(
        kind("wipe", {{"direction", "right"}, {"angle", 30}, {"softness", 0.3}}),
        [&](double x, double y, double p) { return edge((x * c + y * s) / (64 * c + 48 * s), p, 0.3); });
}

TEST(Transitions, RadialAndClockWipesGoRoundTheirCentre) {
    expect_mixed(kind("radial_wipe", {{"centre", {0.25, 0.5}}, {"softness", 0.2}}),
                 [](double x, double y, double p) {
                     return edge(std::hypot(x - 16, y - 24) / std::hypot(48, 24), p, 0.2);
                 });
    expect_mixed(kind("clock_wipe", {{"softness", 0.1}}), [](double x, double y, double p) {
        const double turned = std::atan2(x - 32, 24 - y) / (2 * std::numbers::pi);
        const double pixel = 1 / (2 * std::numbers::pi * std::max(1.0, std::hypot(x - 32, y - 24)));
        return edge(turned < 0 ? turned + 1 : turned, p, std::max(0.1, pixel));
    });
}

TEST(Transitions, ALumaWipeFollowsTheLightOfItsFile) {
    const TemporaryFolder folder;
    cv::Mat ramp(48, 64, CV_8UC3);
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x)
            ramp.at<cv::Vec3b>(y, x) = cv::Vec3b::all(static_cast<std::uint8_t>(4 * ((x * 7 + y * 3) % 64)));
    write_png(ramp, folder / "ramp.png");
    const auto light = [&](double x, double y) {
        return ramp.at<cv::Vec3b>(static_cast<int>(y), static_cast<int>(x))[0] / 255.0;
    };
    const std::string file = (folder / "ramp.png").string();
    expect_mixed(kind("luma_wipe", {{"file", file}, {"softness", 0.25}}),
                 [&](double x, double y, double p) { return edge(light(x, y), p, 0.25); });
    expect_mixed(kind("luma_wipe", {{"file", file}, {"softness", 0.25}, {"inverted", true}}),
                 [&](double x, double y, double p) { return edge(1 - light(x, y), p, 0.25); });
    const Pair pair(8, kind("luma_wipe", {{"file", (folder / "not there.png").string()}}));
    Compositor compositor;
    const Surface made = compositor.render(pair.project, frame_start(15, test::kFilmRate), kSize).surface();
    EXPECT_EQ(compositor.unreadable().size(), 1U) << "is told, and a dissolve instead";
    EXPECT_NEAR(sample(made, 0, 9, 9), (sample(pair.a(15), 0, 9, 9) + sample(pair.b(15), 0, 9, 9)) / 2, 1);
}

TEST(Transitions, ADipGoesThroughItsColour) {
    for (const int depth : {8, 10}) {
        const Pair pair(depth, kind("dip", {{"colour", "#ff0000"}}));
        Surface red(kSize, pair.format);
        red.fill(1, 0, 0);
        for (const int frame : {10, 12, 15, 18}) {
            const Surface made = pair.at(frame), own = frame < 15 ? pair.a(frame) : pair.b(frame);
            const double part = 1 - std::abs((frame - 15) / 5.0);
            for_samples(made, [&](int plane, int x, int y) {
                ASSERT_NEAR(sample(made, plane, x, y),
                            sample(own, plane, x, y) * (1 - part) + sample(red, plane, 0, 0) * part, 1)
                    << depth << " bits, frame " << frame;
            });
        }
    }
}

TEST(Transitions, PushMovesBoth_SlideMovesTheNewOneOnly) {
    struct Way {
        const char* name;
        int x, y;
    };
    for (const int depth : {8, 10})
        for (const Way way : {Way{"left", -1, 0}, Way{"right", 1, 0}, Way{"up", 0, -1}, Way{"down", 0, 1}})
            for (const char* name : {"push", "slide"}) {
                const Pair pair(depth, kind(name, {{"direction", way.name}}));
                const int frame = 13; // 0.3 of the way: on whole colour samples
                const Surface made = pair.at(frame), a = pair.a(frame), b = pair.b(frame);
                const int gone = way.x ? 20 : 14, side = way.x ? 64 : 48; // 19.2 and 14.4
                int wrong = 0;
                for_samples(made, [&](int plane, int x, int y) {
                    const int coarse = plane ? 2 : 1;
                    const int by = gone / coarse, whole = side / coarse;
                    const int along = way.x ? (way.x < 0 ? whole - 1 - x : x)
                                            : (way.y < 0 ? whole - 1 - y : y); // from the side it comes from
                    const bool fresh = along < by;
                    const bool moves = fresh || std::string(name) == "push";
                    const int shift = !moves ? 0 : fresh ? by - whole : by;
                    const double right = sample(fresh ? b : a, plane, x - way.x * shift, y - way.y * shift);
                    wrong += sample(made, plane, x, y) != right;
                });
                EXPECT_EQ(wrong, 0) << name << " " << way.name << ", " << depth << " bits";
            }
}

TEST(Transitions, AZoomGrowsTheOldOneAndBringsTheNewOneBack) {
    for (const int depth : {8, 10}) {
        Pair pair(depth, kind("zoom", {{"amount", 3}}));
        const double unit = 1 << (depth - 8);
        const auto ramp = [&](Surface& s, double from, double step) {
            s.fill(0.5, 0.5, 0.5);
            for (int y = 0; y < s.height(); ++y)
                for (int x = 0; x < s.width(); ++x)
                    if (depth == 8)
                        s.row_to_write<std::uint8_t>(0, y)[x] = static_cast<std::uint8_t>(from + step * x);
                    else
                        s.row_to_write<std::uint16_t>(0, y)[x] =
                            static_cast<std::uint16_t>((from + step * x) * unit);
        };
        for (const char* name : {"a", "b"})
            test::make_flat_film(pair.folder / (std::string(name) + ".mkv"), pair.format, kSize, 25,
                                 [&](Surface& s, int) { *name == 'a' ? ramp(s, 20, 2) : ramp(s, 200, -1); });
        const double p = 0.2, wide_a = 1 + 2 * p, wide_b = 1 + 2 * (1 - p);
        const Surface made = pair.at(12);
        for (int x = 1; x < 63; ++x) {
            const auto at = [&](double scale) { return (x + 0.5 - 32) / scale + 32 - 0.5; };
            const double right = (20 + 2 * at(wide_a)) * (1 - p) + (200 - at(wide_b)) * p;
            EXPECT_NEAR(sample(made, 0, x, 24), right * unit, 1)
                << "column " << x << ", " << depth << " bits";
        }
    }
}

TEST(Transitions, AtASingleEdgeWhatLiesBelowComesThrough) {
    Transition out = kind("dissolve");
    out.id = {"x"}, out.from = {"b"}, out.length = frame_start(10, test::kFilmRate);
    Transition in = kind("wipe", {{"direction", "right"}, {"softness", 0}});
    in.id = {"y"}, in.to = {"a"}, in.length = out.length;
    for (const int depth : {8, 10}) {
        Pair pair(depth, out);
        pair.with([&](Track& track) { track.transitions.push_back(in); });
        const Surface going = pair.at(24), b = pair.b(24), coming = pair.at(5), a = pair.a(5);
        for_samples(going, [&](int plane, int x, int y) {
            const double under = black(pair.format, plane);
            ASSERT_NEAR(sample(going, plane, x, y), under + (sample(b, plane, x, y) - under) * 0.6, 1);
        });
        EXPECT_EQ(sample(coming, 0, 20, 9), sample(a, 0, 20, 9));
        EXPECT_EQ(sample(coming, 0, 50, 9), black(pair.format, 0));
        // A track below is seen instead of nothing.
        auto below = std::make_shared<Track>();
        below->id = {"w"};
        Clip clip = pair.project.tracks[0]->clips[0];
        clip.id = {"c"}, clip.source = {Time(0), from_seconds(1)};
        below->clips = {clip};
        pair.project.tracks.insert(pair.project.tracks.begin(), below);
        const Surface over = pair.at(24), c = pair.a(24);
        for_samples(over, [&](int plane, int x, int y) {
            ASSERT_NEAR(sample(over, plane, x, y),
                        sample(c, plane, x, y) * 0.4 + sample(b, plane, x, y) * 0.6, 1);
        });
    }
}

TEST(Transitions, WithoutMaterialTheLastAndFirstPicturesAreHeld) {
    Transition transition = kind("dissolve");
    Pair pair(8, transition);
    pair.with_clip(0, [](Clip& clip) { clip.source = {from_seconds(0.4), from_seconds(1)}; });
    pair.with_clip(1, [](Clip& clip) { clip.source = {Time(0), from_seconds(0.6)}; });
    const Surface early = pair.at(12), late = pair.at(18), last = noise(kSize, pair.format, 24),
                  first = noise(kSize, pair.format, kOther), a = noise(kSize, pair.format, 22),
                  b = noise(kSize, pair.format, 3 + kOther);
    for_samples(early, [&](int plane, int x, int y) {
        ASSERT_NEAR(sample(early, plane, x, y),
                    sample(a, plane, x, y) * 0.8 + sample(first, plane, x, y) * 0.2, 1);
        ASSERT_NEAR(sample(late, plane, x, y), sample(last, plane, x, y) * 0.2 + sample(b, plane, x, y) * 0.8,
                    1);
    });
}

TEST(Transitions, PartsThatAreSeenThroughMixWhatIsSeen) {
    for (const int depth : {8, 10}) {
        Pair pair(depth, kind("wipe", {{"direction", "right"}, {"softness", 0.5}}));
        pair.with_clip(0, [](Clip& clip) { clip.opacity = Value(0.5); });
        pair.with_clip(1, [](Clip& clip) { clip.opacity = Value(0.25); });
        const Surface made = pair.at(15), a = pair.a(15), b = pair.b(15);
        for_samples(made, [&](int plane, int x, int y) {
            const double under = black(pair.format, plane),
                         first = under + (sample(a, plane, x, y) - under) * 0.5,
                         second = under + (sample(b, plane, x, y) - under) * 0.25,
                         w = over_sample([](double u, double) { return edge(u / 64, 0.5, 0.5); }, plane, x,
                                         y);
            ASSERT_NEAR(sample(made, plane, x, y), first * (1 - w) + second * w, 1.01);
        });
    }
}

TEST(Transitions, EveryKindIsDrawn_AndExportedAsItIsSeen) {
    for (const Kind& each : kinds_of(Domain::transition)) {
        Pair pair(10, kind(each.name.c_str()));
        if (each.name == "luma_wipe") {
            cv::Mat ramp(48, 64, CV_8UC3, cv::Scalar::all(40));
            ramp.colRange(32, 64).setTo(cv::Scalar::all(200));
            write_png(ramp, pair.folder / "ramp.png");
            pair.with([&](Track& track) {
                track.transitions.front().params["file"] = Value((pair.folder / "ramp.png").string());
            });
        }
        const Surface made = pair.at(13), a = pair.a(13), b = pair.b(13);
        EXPECT_GT(cv::norm(made.mat(0), a.mat(0), cv::NORM_INF), 0) << each.name;
        EXPECT_GT(cv::norm(made.mat(0), b.mat(0), cv::NORM_INF), 0) << each.name;
        const std::filesystem::path film = pair.folder / "o.mkv";
        EncodeSettings settings = test::lossless(pair.format);
        settings.copy = true;
        export_project(
            {.project = std::make_shared<const Project>(pair.project), .output = film, .settings = settings},
            {}, {});
        VideoReader reader(film.string());
        for (const int frame : {9, 11, 13, 19, 20}) {
            const Surface written = reader.frame_at(frame_start(frame, test::kFilmRate)).surface(),
                          seen = pair.at(frame);
            for (int plane = 0; plane < 3; ++plane)
                EXPECT_EQ(cv::norm(written.mat(plane), seen.mat(plane), cv::NORM_INF), 0)
                    << each.name << ", frame " << frame;
        }
    }
}
