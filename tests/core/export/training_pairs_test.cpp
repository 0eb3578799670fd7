// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person kept of a model's work, as examples to train on.
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/export/training_pairs.h"
#include "core/media/probe.h"
#include "core/media/readers.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace {

constexpr core::FrameRate kRate{10, 1};

/// Ten pictures that get lighter by five each.
std::string film(const fs::path& file, int from) {
    core::Encoder encoder(file.string(), core::encode_preset("h264"), {.size = {64, 48}, .fps = kRate});
    for (int i = 0; i < 10; ++i)
        encoder.add(core::VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar::all(from + 5 * i)), {}));
    encoder.finish();
    return file.string();
}

/// The level of a file's picture.
double level(const fs::path& file, int frame) {
    core::VideoReader reader(file.string(), 1);
    return reader.frame_at(core::frame_start(frame, kRate)).to_rgb().at<cv::Vec3b>(24, 32)[0];
}

/// A film of which a part is shown, in a take of a model's, with an effect over it.
struct Kept {
    test::TemporaryFolder folder;
    fs::path file = folder / "film.saycut";
    core::Project project;
    Kept() {
        project = *test::project_with(film(folder / "original.mp4", 20));
        core::Media media = *project.media[0];
        media.id = {"m-take"}, media.path = film(folder / "take.mp4", 120);
        const core::ClipId clip = project.tracks[0]->clips[0].id;
        const core::Time fifth = core::frame_start(4, kRate);
        auto done = core::apply(
            project,
            std::vector<core::Edit>{
                core::AddMedia{media},
                core::AddTake{
                    clip,
                    {.id = {"k"}, .generated = true, .media = media.id, .instruction = "make it \"light\""}},
                core::TrimClip{clip, "start", fifth, true},
                core::AddEffect{.clip = clip, .effect = {.name = "invert"}}});
        EXPECT_TRUE(done.ok()) << done.message();
        project = done.value();
    }
};

} // namespace

TEST(TrainingPairs, HoldTheClipBeforeAndAfter_AsItIsCut_WithoutItsEffects) {
    const Kept kept;
    double share = 0;
    EXPECT_EQ(core::write_pairs(kept.project, kept.file, kept.folder / "pairs", {},
                                [&](double done) { share = done; }),
              1U);
    EXPECT_NEAR(share, 1, 0.01);
    std::ifstream list(kept.folder / "pairs/pairs.jsonl");
    std::string line;
    ASSERT_TRUE(std::getline(list, line));
    const auto pair = nlohmann::json::parse(line);
    EXPECT_EQ(pair["instruction"], "make it \"light\"");
    const fs::path before = kept.folder / "pairs" / pair["source"].get<std::string>(),
                   after = kept.folder / "pairs" / pair["target"].get<std::string>();
    for (int i = 0; i < 6; ++i) {
        EXPECT_NEAR(level(before, i), 20 + 5 * (i + 4), 2) << i;
        EXPECT_NEAR(level(after, i), 120 + 5 * (i + 4), 2) << i;
    }
    EXPECT_EQ(core::probe(before.string()).frames, 6);
    EXPECT_FALSE(std::getline(list, line));
}

TEST(TrainingPairs, WhatWasNotKept_IsNone) {
    const Kept kept;
    const core::ClipId clip = kept.project.tracks[0]->clips[0].id;
    const auto original = core::apply(kept.project, core::Edit{core::SelectTake{clip, 0}});
    ASSERT_TRUE(original.ok());
    EXPECT_TRUE(core::kept_takes(original.value()).empty()) << "the original was chosen again";
    EXPECT_THROW(core::write_pairs(original.value(), kept.file, kept.folder / "none", {}, [](double) {}),
                 core::Failure);
    EXPECT_FALSE(fs::exists(kept.folder / "none"));
    fs::create_directories(kept.folder / "full");
    std::ofstream(kept.folder / "full/mine.txt") << "mine";
    EXPECT_THROW(core::write_pairs(kept.project, kept.file, kept.folder / "full", {}, [](double) {}),
                 core::Failure);
    EXPECT_EQ(std::distance(fs::directory_iterator(kept.folder / "full"), {}), 1);
    // A cut makes two clips of it; what they show is not the same.
    const auto cut =
        core::apply(kept.project, core::Edit{core::SplitClip{clip, core::frame_start(3, kRate)}});
    ASSERT_TRUE(cut.ok()) << cut.message();
    EXPECT_EQ(core::kept_takes(cut.value()).size(), 2U);
}
