// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words that espeak-ng speaks one by one, so that the samples of each are known: what is deleted is gone to
// the sample, everything else is there to the sample.
#include "core/base/result.h"
#include "core/document/shown.h"
#include "core/export/encoder.h"
#include "core/media/probe.h"
#include "core/media/readers.h"
#include "core/sound/sound_mixer.h"
#include "core/speech/cuts.h"
#include "core/speech/film_words.h"
#include "core/store/import.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>

namespace core {
namespace {

constexpr int kRate = 48000;
constexpr double kClick = 0.00316; ///< -50 dB

/// A word's samples at 48 kHz without the silence around it.
std::vector<float> spoken(const std::filesystem::path& folder, const std::string& word) {
    const std::string file = (folder / "word.wav").string();
    const std::string command = "espeak-ng -v en-us -s 140 -w '" + file + "' '" + word + "'";
    if (std::system(command.c_str()) != 0) return {};
    AudioReader reader(file);
    const auto count = static_cast<std::size_t>(sample_at(probe(file).duration, kRate));
    std::vector<float> sound = reader.read(0, count).channels[0];
    const auto loud = [](float value) { return std::abs(value) > 0.004F; };
    const auto last = std::find_if(sound.rbegin(), sound.rend(), loud).base();
    return {std::find_if(sound.begin(), last, loud), last};
}

/// A film in which words are spoken with silence between, and where each is.
struct Speech {
    test::TemporaryFolder folder;
    Project project;
    Transcript transcript{.language = "en", .segments = {SpokenSegment{}}, .speech = {}};
    Waveform loudness;
    std::vector<float> sound;                               ///< as the film plays it
    std::vector<std::pair<std::size_t, std::size_t>> words; ///< first sample and the one behind the last
    bool speaks = true;
    /// `gaps`: seconds of silence behind each word.
    Speech(const std::vector<std::string>& said, const std::vector<double>& gaps) {
        AudioBlock block{.channels = {2, std::vector<float>(kRate / 2)}};
        for (std::size_t i = 0; i < said.size(); ++i) {
            const std::vector<float> word = spoken(folder.path(), said[i]);
            speaks = speaks && !word.empty();
            const std::size_t from = block.samples(), to = from + word.size();
            words.emplace_back(from, to);
            const TimeRange when{from_seconds(static_cast<double>(from) / kRate),
                                 from_seconds(static_cast<double>(to) / kRate)};
            transcript.segments[0].words.push_back({" " + said[i], when, 0.9});
            transcript.speech.push_back(when);
            for (auto& channel : block.channels) {
                channel.insert(channel.end(), word.begin(), word.end());
                channel.resize(to + static_cast<std::size_t>(gaps[i] * kRate));
            }
        }
        if (!speaks) return;
        const auto film = folder / "film.mkv";
        EncodeSettings settings = encode_preset("h264-fast");
        settings.container = "matroska", settings.audio_codec = "pcm_s16le"; // every sample is kept
        Encoder encoder(film, settings, {.size = {64, 48}, .fps = {25, 1}, .sound = true});
        for (std::size_t i = 0; i * kRate / 25 < block.samples(); ++i)
            encoder.add(VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(90, 90, 60)), {}));
        encoder.add(block);
        encoder.finish();
        project = core::apply(Project{}, import_edits({}, film.string(), false)).value();
        sound = heard(project);
        loudness = measure_waveform(film.string());
    }
    static std::vector<float> heard(const Project& film) {
        SoundMixer mixer;
        return mixer.mix(film, 0, static_cast<std::size_t>(sample_at(film.duration(), kRate))).channels[0];
    }
    [[nodiscard]] const Clip& clip() const { return project.tracks[1]->clips[0]; }
    [[nodiscard]] Project without(const std::vector<TimeRange>& ranges) const {
        const auto edits = cut_out(project, {Unwanted{clip().id, ranges, &loudness, Time(0)}});
        auto cut = core::apply(project, edits);
        EXPECT_TRUE(cut.ok()) << cut.message();
        return cut.value();
    }
    /// Where the samples of a word lie in another film's sound, `behind` a sample; nothing where they do not.
    [[nodiscard]] std::optional<std::size_t> find(std::size_t word, const std::vector<float>& in,
                                                  std::size_t behind) const {
        const auto [from, to] = words[word];
        const std::size_t length = to - from;
        for (std::size_t at = behind; at + length <= in.size(); ++at) {
            bool same = true;
            for (std::size_t i = 0; i < length && same; i += i < 2000 ? 37 : 1) // most places differ at once
                same = std::abs(in[at + i] - sound[from + i]) < 1e-4F;
            for (std::size_t i = 0; i < length && same; ++i)
                same = std::abs(in[at + i] - sound[from + i]) < 1e-4F;
            if (same) return at;
        }
        return std::nullopt;
    }
    /// What is to stay stays in its order, sample by sample; what is to go is nowhere; no cut clicks.
    void expect_left(const Project& film, const std::vector<std::size_t>& left) const {
        const std::vector<float> now = heard(film);
        std::size_t behind = 0;
        for (std::size_t word = 0; word < words.size(); ++word) {
            const bool stays = std::find(left.begin(), left.end(), word) != left.end();
            const auto at = find(word, now, stays ? behind : 0); // what was said before may be said again
            EXPECT_EQ(at.has_value(), stays) << transcript.segments[0].words[word].text;
            if (!at || !stays) continue;
            behind = *at + words[word].second - words[word].first;
        }
        const auto& heard_clips = film.tracks[1]->clips;
        const auto& shown_clips = film.tracks[0]->clips;
        ASSERT_EQ(heard_clips.size(), shown_clips.size());
        for (std::size_t i = 0; i < heard_clips.size(); ++i) {
            EXPECT_EQ(heard_clips[i].start, shown_clips[i].start);
            EXPECT_EQ(heard_clips[i].source, shown_clips[i].source);
            const auto cut = static_cast<std::size_t>(sample_at(heard_clips[i].start, kRate));
            for (std::size_t k = cut > 2 ? cut - 2 : 1; i > 0 && k < std::min(now.size(), cut + 3); ++k)
                EXPECT_LT(std::abs(now[k] - now[k - 1]), kClick) << "a click at the cut " << i;
        }
    }
};

const std::vector<std::string> kSaid{"so", "um", "we", "we", "really", "want", "to", "go", "home"};
const std::vector<double> kGaps{0.3, 0.3, 0.3, 0.3, 0.3, 1.6, 0.3, 2.2, 0.5};

} // namespace

TEST(SpokenWords, Deleted_AreGone_AndAllOthersAreThereToTheSample) {
    const Speech speech(kSaid, kGaps);
    ASSERT_TRUE(speech.speaks) << "espeak-ng is missing; packaging/setup.sh installs it";
    speech.expect_left(speech.project, {0, 1, 2, 3, 4, 5, 6, 7, 8});
    speech.expect_left(speech.without(ranges_of(speech.transcript, {4})), {0, 1, 2, 3, 5, 6, 7, 8});
    speech.expect_left(speech.without(ranges_of(speech.transcript, {0, 5, 6, 8})), {1, 2, 3, 4, 7});
}

TEST(SpokenWords, FillersAndWordsSaidTwice_AreGone_TheRestIsUntouched) {
    const Speech speech({"so", "um", "she", "we", "wee", "want", "uh", "home"},
                        {0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.5});
    ASSERT_TRUE(speech.speaks) << "espeak-ng is missing; packaging/setup.sh installs it";
    Transcript heard = speech.transcript; // "we" twice, but not of the same samples: they can be told apart
    heard.segments[0].words[4].text = " we";
    std::vector<TimeRange> fillers = fillers_of(heard, sounding_parts(speech.loudness, Time(0)));
    ASSERT_EQ(fillers.size(), 3U);
    const Time room = SpeechCutRules{}.room;
    for (TimeRange& filler : fillers)
        filler = {filler.start - room, filler.end + room};
    speech.expect_left(speech.without(fillers), {0, 2, 4, 5, 7});
}

TEST(SpokenWords, PausesAreShortened_EveryWordStays) {
    const Speech speech({"so", "we", "really", "want", "to", "go", "home"},
                        {0.3, 0.3, 0.3, 1.6, 0.3, 2.2, 0.5});
    ASSERT_TRUE(speech.speaks) << "espeak-ng is missing; packaging/setup.sh installs it";
    const Project cut =
        speech.without(pauses_of(speech.transcript.speech, from_seconds(0.5), played(speech.clip())));
    speech.expect_left(cut, {0, 1, 2, 3, 4, 5, 6});
    EXPECT_NEAR(to_seconds(speech.project.duration() - cut.duration()), 1.1 + 1.7, 0.2);
}

} // namespace core
