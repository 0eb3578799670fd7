// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is copied without being encoded: right pictures, bit for bit the source's, in a stream whose times
// rise and that decodes without a word.
#include "core/base/result.h"
#include "core/export/film_packets.h"
#include "core/render/compositor.h"
#include "tests/support/cut_film.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

using namespace core;
using namespace test;

namespace {

ExportResult exported(const Project& project, const std::filesystem::path& to, bool copy,
                      std::optional<TimeRange> range = {}) {
    return export_project({.project = std::make_shared<const Project>(project),
                           .output = to,
                           .settings = with_overrides(settings_for(to, "h264-fast"), {.copy = copy}),
                           .range = range},
                          {}, {});
}

/// Every frame is the right one; gives how many are the source's own.
int check(const std::filesystem::path& film, const Project& project, const std::string& source) {
    const ReadAgain got = read_again(film);
    EXPECT_EQ(got.words, "");
    VideoReader reader(source);
    int same = 0, i = 0;
    for (const Clip& clip : project.tracks[0]->clips)
        for (Time t = clip.source.start; t < clip.source.end; t += frame_start(1, project.rate()), ++i) {
            if (i >= static_cast<int>(got.frames.size())) break;
            const VideoFrame wanted = reader.frame_at(t);
            const VideoFrame& frame = got.frames[static_cast<std::size_t>(i)];
            EXPECT_EQ(number_of(frame), number_of(wanted)) << "frame " << i;
            same += same_pixels(frame, wanted);
        }
    EXPECT_EQ(i, static_cast<int>(got.frames.size()));
    return same;
}

} // namespace

TEST(Copy, WhereATransitionTouches_FramesAreRendered) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pictures = 120, .group = 12}, folder / "a.mp4");
    const std::string source = (folder / "a.mp4").string();
    Project project = cut(source, {{0, 48}, {60, 120}});
    Track track = *project.tracks[0];
    Transition transition;
    transition.id = {"x"}, transition.from = track.clips[0].id, transition.to = track.clips[1].id;
    transition.length = frame_start(10, project.rate());
    track.transitions = {transition};
    project.tracks = {std::make_shared<Track>(track)};
    const ExportResult result = exported(project, folder / "o.mp4", true);
    EXPECT_EQ(result.frames_copied, 36 + 48) << "whole groups before and after it";
    const ReadAgain got = read_again(folder / "o.mp4");
    ASSERT_EQ(got.frames.size(), 108U);
    EXPECT_EQ(got.words, "");
    Compositor compositor;
    for (int i = 0; i < 108; ++i) {
        const cv::Mat right = compositor.render(project, frame_start(i, project.rate()), project.size)
                                  .surface()
                                  .mat(0)
                                  .clone(),
                      made = got.frames[static_cast<std::size_t>(i)].surface().mat(0).clone();
        EXPECT_LT(cv::norm(right, made, cv::NORM_L1) / static_cast<double>(right.total()), 2)
            << "frame " << i;
    }
}

TEST(Copy, OfCutsAnywhere_WholeGroupsAreTheSourcesOwn_AndTheRestIsEncoded) {
    const TemporaryFolder folder;
    for (const int b_frames : {0, 2})
        for (const char* name : {"o.mp4", "o.mkv", "o.mov"}) {
            SCOPED_TRACE(name + std::to_string(b_frames));
            make_film({.container = "mp4", .pictures = 120, .group = 12, .b_frames = b_frames},
                      folder / "a.mp4");
            const std::string source = (folder / "a.mp4").string();
            const Project project = cut(source, {{30, 80}, {0, 24}, {7, 9}, {61, 120}, {12, 13}});
            std::filesystem::remove(folder / name);
            const ExportResult result = exported(project, folder / name, true);
            EXPECT_EQ(result.segments_copied, 3);
            EXPECT_EQ(result.frames_copied, 36 + 24 + 48);
            EXPECT_EQ(result.frames, 136);
            const int same = check(folder / name, project, source);
            EXPECT_GE(same, result.frames_copied);
        }
}

TEST(Copy, OfCutsAtKeyFrames_EncodesNothing) {
    const TemporaryFolder folder;
    for (const auto& [container, name] : std::vector<std::pair<const char*, const char*>>{
             {"mp4", "a.mp4"}, {"mpegts", "a.ts"}, {"matroska", "a.mkv"}}) {
        SCOPED_TRACE(name);
        make_film({.container = container, .pictures = 100, .group = 10, .b_frames = 2, .start = 0.4},
                  folder / name);
        const std::string source = (folder / name).string();
        const Project project = cut(source, {{50, 100}, {0, 30}, {50, 60}});
        const auto to = folder / ("o-" + std::string(name) + ".mp4");
        const ExportResult result = exported(project, to, true);
        EXPECT_EQ(result.frames_copied, 90);
        EXPECT_EQ(check(to, project, source), 90);
    }
}

TEST(Copy, LeavesAlone_WhatIsNotAskedFor_Touched_OrOfAnotherKind) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pictures = 60, .group = 10}, folder / "a.mp4");
    const std::string source = (folder / "a.mp4").string();
    const Project project = cut(source, {{0, 60}});
    EXPECT_EQ(exported(project, folder / "1.mp4", false).frames_copied, 0);
    Project other = project;
    other.size = {64, 48}; // scaled
    EXPECT_EQ(exported(other, folder / "2.mp4", true).frames_copied, 0);
    other = project;
    other.fps = {50, 1};
    EXPECT_EQ(exported(other, folder / "3.mp4", true).frames_copied, 0);
    make_film({.container = "mp4", .codec = "mpeg4", .pictures = 30, .group = 10}, folder / "m.mp4");
    EXPECT_EQ(exported(cut((folder / "m.mp4").string(), {{0, 30}}), folder / "4.mp4", true).frames_copied, 0);
    // A range counts from its own start.
    const ExportResult part = exported(project, folder / "5.mp4", true,
                                       TimeRange{frame_start(15, {25, 1}), frame_start(45, {25, 1})});
    EXPECT_EQ(part.frames_copied, 20);
    EXPECT_EQ(check(folder / "5.mp4", cut(source, {{15, 45}}), source) >= 20, true);
    EXPECT_THROW(with_overrides(settings_for("a.wav", "wav"), {.copy = true}), Failure);
}

TEST(Copy, OfTwoFilesDescribedAlike_TakesBoth_AndAnotherIsEncoded) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pictures = 40, .group = 10}, folder / "a.mp4");
    make_film({.container = "mp4", .pictures = 60, .group = 10}, folder / "b.mp4");
    make_film({.container = "mp4", .pictures = 40, .group = 10, .b_frames = 2}, folder / "c.mp4");
    Project project = cut((folder / "a.mp4").string(), {{0, 40}});
    for (const char* name : {"b.mp4", "c.mp4"})
        project = core::apply(project, import_edits(project, (folder / name).string(), false)).value();
    const ExportResult result = exported(project, folder / "o.mp4", true);
    EXPECT_EQ(result.frames, 140);
    EXPECT_EQ(result.frames_copied, 100);
    const ReadAgain got = read_again(folder / "o.mp4");
    EXPECT_EQ(got.words, "");
    ASSERT_EQ(got.frames.size(), 140U);
    for (int i = 0; i < 140; ++i)
        EXPECT_EQ(number_of(got.frames[static_cast<std::size_t>(i)]), i < 40    ? i
                                                                      : i < 100 ? i - 40
                                                                                : i - 100);
}

TEST(Copy, OfPicturesLeftOut_IsNoWholeGroup) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pictures = 60, .group = 20, .b_frames = 1, .lost = {25}},
              folder / "a.mp4");
    FilmPackets film((folder / "a.mp4").string());
    int whole = 0;
    for (const auto& groups : film.groups_in({0, 60}))
        whole += static_cast<int>(groups.pictures.count);
    EXPECT_EQ(whole, 40);
}

TEST(Export, AFrameThatCannotBeRendered_StopsIt_AndLeavesNothing) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pictures = 60, .group = 10}, folder / "a.mp4");
    const Project project = cut((folder / "a.mp4").string(), {{0, 60}});
    std::filesystem::resize_file(folder / "a.mp4", 3000);
    EXPECT_THROW(exported(project, folder / "o.mp4", false), Failure);
    EXPECT_FALSE(std::filesystem::exists(folder / "o.mp4"));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ANY_THROW(export_project({.project = std::make_shared<const Project>(project),
                                     .output = folder / "o.mp4",
                                     .settings = settings_for(folder / "o.mp4", "h264-fast")},
                                    stop.get_token(), {}));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "."), {}), 1);
}

TEST(Copy, OfAFilmWhosePicturesBeginLate_KeepsThemThere) {
    const TemporaryFolder folder;
    for (const double late : {0.3, 1.0}) {
        const auto file = folder / "late.mkv";
        make_film({.pictures = 60, .group = 10, .start = late, .sounds = {{.seconds = 4}}}, file);
        const Project project = imported(file.string());
        exported(project, folder / "whole.mp4", false);
        const ExportResult result = exported(project, folder / "copied.mp4", true);
        EXPECT_GE(result.frames_copied, 50);
        const ReadAgain whole = read_again(folder / "whole.mp4"), copied = read_again(folder / "copied.mp4");
        ASSERT_EQ(whole.frames.size(), copied.frames.size());
        for (std::size_t i = 0; i < whole.frames.size(); ++i)
            EXPECT_EQ(number_of(copied.frames[i]), number_of(whole.frames[i])) << late << " s, frame " << i;
    }
}

TEST(Copy, OfNumbersThatMeanOtherLevels_IsNone) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pixels = "yuvj420p", .pictures = 30, .group = 10}, folder / "full.mp4");
    make_film({.container = "mp4", .pictures = 30, .group = 10}, folder / "limited.mp4");
    const auto both = [&](const char* first, const char* second) {
        const Project project = imported((folder / first).string());
        return core::apply(project, import_edits(project, (folder / second).string(), false)).value();
    };
    // A film says once what its numbers mean: as its first clip's do.
    EXPECT_EQ(exported(both("full.mp4", "limited.mp4"), folder / "1.mp4", true).frames_copied, 0);
    EXPECT_EQ(exported(both("limited.mp4", "full.mp4"), folder / "2.mp4", true).frames_copied, 30);
}
