// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen of an export, kept under a name, and what it would come to.
#include "core/base/result.h"
#include "core/export/export_estimate.h"
#include "core/export/export_options.h"
#include "tests/support/flat_film.h"
#include "tests/support/made_film.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <gtest/gtest.h>

using namespace core;
using test::TemporaryFolder;

namespace {

/// Noise that moves slowly, so that its pictures need some of each other.
std::string noisy_film(const std::filesystem::path& path, int frames) {
    return test::make_flat_film(
        path, PixelFormat::yuv420(), {160, 120}, frames, [](Surface& picture, int number) {
            picture.fill(0.5, 0.5, 0.5);
            cv::Mat luma = picture.mat_to_write(0);
            for (int y = 0; y < luma.rows; ++y)
                for (int x = 0; x < luma.cols; ++x)
                    luma.at<std::uint8_t>(y, x) =
                        static_cast<std::uint8_t>(40 + ((x + number) * 7 ^ y * 13) % 160);
        });
}

/// A folder for what is temporary that no other test writes to.
class OwnTemporaryFolder {
  public:
    OwnTemporaryFolder() { setenv("TMPDIR", folder_.path().c_str(), 1); }
    ~OwnTemporaryFolder() { was_.empty() ? unsetenv("TMPDIR") : setenv("TMPDIR", was_.c_str(), 1); }
    OwnTemporaryFolder(const OwnTemporaryFolder&) = delete;
    OwnTemporaryFolder& operator=(const OwnTemporaryFolder&) = delete;

  private:
    TemporaryFolder folder_;
    std::string was_ = std::getenv("TMPDIR") ? std::getenv("TMPDIR") : "";
};

int scratch_folders() {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::temp_directory_path()))
        count += entry.path().filename().string().starts_with("saycut-") &&
                 entry.path().filename().string().size() == 13;
    return count;
}

std::string comment_of(const std::filesystem::path& file) {
    const InputPtr input = open_input(file.string());
    const AVDictionaryEntry* entry = av_dict_get(input->metadata, "comment", nullptr, 0);
    return entry ? entry->value : "";
}

} // namespace

TEST(ExportOptions, AreKeptUnderAName_AndForgotten) {
    const TemporaryFolder folder;
    const auto file = folder / "own/exports.json";
    ExportOptions options{
        .preset = "hevc", .subtitles = SubtitlesAs::stream, .chapters = true, .title = "Mine"};
    options.changes = {.speed = "slow", .bitrate = 6'000'000, .two_pass = true};
    options.loudness = -16, options.provenance = false, options.verify = true;
    KeptExports(file).keep(" For the club ", options);
    KeptExports again(file);
    ASSERT_EQ(again.all().size(), 1U);
    const ExportOptions& kept = again.all().begin()->second;
    EXPECT_EQ(kept.preset, "hevc");
    EXPECT_EQ(kept.subtitles, SubtitlesAs::stream);
    EXPECT_TRUE(kept.chapters && kept.changes.two_pass && !kept.provenance && kept.verify);
    EXPECT_EQ(kept.changes.bitrate, 6'000'000);
    EXPECT_EQ(kept.changes.speed, "slow");
    EXPECT_EQ(kept.changes.crf, -1);
    EXPECT_EQ(kept.loudness, -16);
    EXPECT_EQ(kept.title, ""); // a film's own
    again.forget(again.all().begin()->first);
    EXPECT_TRUE(KeptExports(file).all().empty());
}

TEST(ExportOptions, NamesThatAreTaken_AndDamagedLists_AreRefused) {
    const TemporaryFolder folder;
    KeptExports list(folder / "exports.json");
    EXPECT_THROW(list.keep("h264", {.preset = "hevc"}), Failure);
    EXPECT_THROW(list.keep("  ", {.preset = "hevc"}), Failure);
    for (const char* damaged : {"[", "[]", R"({"a": 3})", R"({"a": {"preset": "none such"}})",
                                R"({"a": {"preset": "h264", "crf": "x"}})"}) {
        std::ofstream(folder / "exports.json") << damaged;
        EXPECT_THROW(KeptExports(folder / "exports.json"), Failure) << damaged;
    }
}

TEST(ExportOptions, BitRates) {
    EXPECT_EQ(parse_bitrate("8M"), 8'000'000);
    EXPECT_EQ(parse_bitrate("800k"), 800'000);
    EXPECT_EQ(parse_bitrate("1.5M"), 1'500'000);
    EXPECT_EQ(parse_bitrate(""), 0);
    for (const char* none : {"M", "fast", "3000M", "5", "-8M"})
        EXPECT_THROW(parse_bitrate(none), Failure) << none;
    for (const int bits : {8'000'000, 800'000, 123'456})
        EXPECT_EQ(parse_bitrate(bitrate_words(bits)), bits);
}

TEST(ExportOptions, WhatModelsMade_IsSaidInTheFile_UnlessItIsNotWanted) {
    const TemporaryFolder folder;
    Project project = *test::project_with(noisy_film(folder / "in.mkv", 5));
    auto track = std::make_shared<Track>(*project.tracks.front());
    Clip clip = track->clips[0];
    std::get<MediaContent>(clip.content).takes.front().generated = true;
    std::get<MediaContent>(clip.content).takes.front().model = "dreamer";
    track->clips = {clip};
    project.tracks.front() = track;
    for (const bool said : {true, false}) {
        const auto out = folder / (said ? "said.mkv" : "unsaid.mkv");
        ExportOptions options{.preset = "h264-fast", .provenance = said};
        export_project(export_request(options, std::make_shared<const Project>(project), {}, out), {}, {});
        EXPECT_EQ(comment_of(out).find("dreamer") != std::string::npos, said);
    }
}

TEST(ExportEstimate, OfALongFilm_IsNearWhatComes) {
    const TemporaryFolder folder;
    const ProjectPtr project = test::project_with(noisy_film(folder / "in.mkv", 300));
    const OwnTemporaryFolder own;
    const int before = scratch_folders();
    for (const char* preset : {"h264-fast", "prores", "png-sequence", "gif"}) {
        const auto out = folder / (std::string("out-") + preset + ending_of(encode_preset(preset)));
        const ExportRequest request = export_request({.preset = preset}, project, {}, out);
        const ExportEstimate estimate = estimate_export(request, {});
        const ExportResult result = export_project(request, {}, {});
        const auto bytes = static_cast<double>(result.bytes);
        EXPECT_NEAR(estimate.bytes / bytes, 1, 0.35) << preset << " " << estimate.bytes << " " << bytes;
        EXPECT_GT(estimate.seconds, 0) << preset;
    }
    EXPECT_EQ(scratch_folders(), before);
}

TEST(ExportEstimate, OfAShortFilm_IsWhatComes_OfARateWhatItSays) {
    const TemporaryFolder folder;
    const ProjectPtr project = test::project_with(noisy_film(folder / "in.mkv", 30));
    const auto out = folder / "out.mkv";
    ExportOptions options{.preset = "h264-fast"};
    ExportRequest request = export_request(options, project, {}, out);
    const ExportEstimate estimate = estimate_export(request, {});
    EXPECT_FALSE(std::filesystem::exists(out));
    EXPECT_EQ(estimate.bytes, static_cast<double>(export_project(request, {}, {}).bytes));
    options.changes.bitrate = 800'000;
    EXPECT_NEAR(estimate_export(export_request(options, project, {}, out), {}).bytes, 800e3 / 8 * 30 / 25,
                2e3);
}

TEST(ExportEstimate, Stops_AndLeavesNothing) {
    const TemporaryFolder folder;
    const ProjectPtr project = test::project_with(noisy_film(folder / "in.mkv", 100));
    const OwnTemporaryFolder own;
    const int before = scratch_folders();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(estimate_export(export_request({}, project, {}, folder / "out.mp4"), stop.get_token()),
                 Stopped);
    EXPECT_EQ(scratch_folders(), before);
}
