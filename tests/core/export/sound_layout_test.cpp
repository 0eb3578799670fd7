// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Films of one, six and eight channels as files: what is written, and what is said where a codec cannot.
#include "core/export/edit_copy.h"
#include "core/export/exporter.h"
#include "core/media/readers.h"
#include "tests/support/sounds.h"
#include <gtest/gtest.h>

using namespace core;
using enum SoundLayout;

namespace {

/// Of each channel another one; low where codecs keep only that.
double pitch_of(std::size_t channel) {
    return channel == 3 ? 60 : 300 + 200 * static_cast<double>(channel);
}

struct Film : test::SoundFilm {
    explicit Film(SoundLayout of) {
        project.sound_layout = of;
        project.size = {64, 64};
        const std::uint32_t masks[] = {0x4, 0x3, 0x3f, 0x63f};
        const auto wave = [](std::int64_t i, std::size_t c) { return test::sine(pitch_of(c), 0.3)(i, c); };
        clip(0,
             medium(test::write_wav(folder / "all.wav", 2, wave, static_cast<std::uint16_t>(channels_of(of)),
                                    masks[static_cast<std::size_t>(of)]),
                    2),
             0, 0, 2);
    }
    ExportResult write(const std::string& name, const std::string& preset) const {
        const ExportRequest request{.project = std::make_shared<const Project>(made()),
                                    .project_file = {},
                                    .output = folder / name,
                                    .settings = settings_for(folder / name, preset),
                                    .range = {}};
        return export_project(request, {}, [](const ExportProgress&) {});
    }
};

int channels_in(const std::string& path) {
    const MediaInfo info = probe(path, Lengths::declared);
    return info.audio.empty() ? 0 : info.audio.front().channels;
}

} // namespace

TEST(SoundLayoutExport, EachChannelComesBackInItsPlace) {
    for (const SoundLayout layout : {mono, stereo, five_one, seven_one}) {
        const Film film(layout);
        for (const auto& [name, preset] :
             {std::pair{"a.wav", "wav"}, std::pair{"a.flac", "flac"}, std::pair{"a.mp4", "h264-fast"},
              std::pair{"a.mkv", "h264-fast"}, std::pair{"a.webm", "vp9"}, std::pair{"a.mov", "prores"}}) {
            const ExportResult result = film.write(name, preset);
            const std::string what = std::string(name) + " in " + name_of(layout);
            EXPECT_TRUE(result.warnings.empty()) << what << ": " << result.warnings.front();
            EXPECT_EQ(channels_in(result.path), static_cast<int>(channels_of(layout))) << what;
            AudioReader reader(result.path, {}, layout);
            const AudioBlock heard = reader.read(24000, 48000);
            for (std::size_t c = 0; c < channels_of(layout); ++c)
                for (std::size_t other = 0; other < channels_of(layout); ++other)
                    EXPECT_NEAR(test::amplitude_of(heard.channels[c], pitch_of(other)), c == other ? 0.3 : 0,
                                0.03)
                        << what << ": " << other << " in " << c;
        }
    }
}

TEST(SoundLayoutExport, WhatACodecCannotHold_IsMixedDown_AndSaid) {
    for (const SoundLayout layout : {five_one, seven_one}) {
        const Film film(layout);
        const ExportResult result = film.write("a.mp3", "mp3");
        ASSERT_EQ(result.warnings.size(), 1U);
        EXPECT_EQ(result.warnings.front(),
                  std::string("the film's sound is ") + name_of(layout) +
                      ", which the preset mp3 cannot write; it was written as stereo");
        EXPECT_EQ(channels_in(result.path), 2);
        AudioReader reader(result.path);
        const AudioBlock heard = reader.read(24000, 48000);
        EXPECT_GT(test::amplitude_of(heard.channels[0], pitch_of(0)), 0.05);
        EXPECT_NEAR(test::amplitude_of(heard.channels[0], pitch_of(1)), 0, 0.01);
        EXPECT_NEAR(test::amplitude_of(heard.channels[0], pitch_of(4)) /
                        test::amplitude_of(heard.channels[0], pitch_of(0)),
                    std::sqrt(0.5), 0.02);
    }
    const Film quiet(stereo);
    EXPECT_TRUE(quiet.write("a.mp3", "mp3").warnings.empty());
}

// What is taken over packet by packet has the film's channels, or is made anew.
TEST(SoundLayoutExport, PacketsAreCopiedOnlyWhereTheyHaveTheFilmsChannels) {
    const Film film(five_one);
    const std::string six = film.write("six.mp4", "h264-fast").path;
    for (const SoundLayout layout : {five_one, stereo}) {
        test::SoundFilm again;
        again.project.sound_layout = layout, again.project.size = {64, 64};
        const double length = to_seconds(probe(six).audio.front().end);
        again.clip(0, again.medium(six, length), 0, 0, length);
        const ExportRequest request{.project = std::make_shared<const Project>(again.made()),
                                    .project_file = {},
                                    .output = again.folder / "b.mp4",
                                    .settings = settings_for(again.folder / "b.mp4", "h264-fast"),
                                    .range = {}};
        const ExportResult result = export_project(request, {}, [](const ExportProgress&) {});
        EXPECT_EQ(result.segments_copied, layout == five_one ? 1 : 0) << name_of(layout);
        EXPECT_EQ(channels_in(result.path), static_cast<int>(channels_of(layout)));
    }
}

TEST(SoundLayoutExport, ACopyToEditKeepsTheChannelsOfItsFilm) {
    Film film(five_one);
    const std::string six = film.write("six.mp4", "h264-fast").path;
    const std::string copy = make_edit_copy(six, film.folder.path(), {}, [](const ExportProgress&) {});
    EXPECT_EQ(channels_in(copy), 6);
}
