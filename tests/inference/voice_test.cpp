// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loudness of what is spoken alone, of sounds that espeak-ng speaks.
#include "core/base/result.h"
#include "core/media/readers.h"
#include "core/sound/meter.h"
#include "inference/worker/worker.h"
#include "tests/support/sounds.h"
#include <cstdlib>
#include <future>
#include <gtest/gtest.h>

namespace ca = core::assist;

namespace {

constexpr int kRate = 48000;

/// A few sentences at 48 kHz; empty where espeak-ng fails.
std::vector<float> spoken(const std::filesystem::path& folder) {
    const std::string file = (folder / "said.wav").string();
    const std::string command = "espeak-ng -v en-us -s 150 -w '" + file +
                                "' 'We went down to the harbour in the morning. The boats had just come in, "
                                "and everybody was talking about the price of fish.' 2>/dev/null";
    if (std::system(command.c_str()) != 0) return {};
    core::AudioReader reader(file);
    return reader.read(0, 8 * kRate).channels[0];
}

/// Eight seconds in which somebody speaks, so much louder, and eight of a loud chord.
std::string film(const std::filesystem::path& file, const std::vector<float>& said, double factor) {
    return test::write_wav(file, 16, [&](std::int64_t i, std::size_t c) {
        const auto at = static_cast<std::size_t>(i);
        if (at < said.size()) return factor * static_cast<double>(said[at]);
        return test::sine(220, 0.25)(i, c) + test::sine(330, 0.25)(i, c);
    });
}

ca::VoiceReady heard(const std::string& file) {
    assistant::Worker worker(
        [](const std::string&, const inference::OpenOptions&) -> std::unique_ptr<inference::Unified> {
            throw core::Failure("no video model is needed for this");
        });
    std::promise<ca::Event> last;
    worker.submit(ca::LookRequest{{{{"a"}, ca::VoiceRequest{.path = file}}}},
                  [&](ca::JobId, const ca::Event& event) {
                      if (ca::is_last(event)) last.set_value(event);
                  });
    const ca::Event event = last.get_future().get();
    if (const auto* failed = std::get_if<ca::Failed>(&event)) throw core::Failure(failed->message);
    return std::get<ca::VoiceReady>(std::get<ca::LookReady>(event).parts.at(0).seen);
}

} // namespace

TEST(Voice, TheLoudnessOfSpeech_IsOfSpeechAlone_WhateverElseIsLoud) {
    const test::TemporaryFolder folder;
    const std::vector<float> said = spoken(folder.path());
    ASSERT_FALSE(said.empty()) << "espeak-ng is missing; packaging/setup.sh installs it";
    const std::string alone = test::write_wav(folder / "alone.wav", 8, [&](std::int64_t i, std::size_t) {
        return 0.2 * static_cast<double>(said[static_cast<std::size_t>(i)]);
    });
    const double wanted = core::loudness_of(alone, {}, {{core::Time(0), core::from_seconds(8)}});
    const ca::VoiceReady voice = heard(film(folder / "film.wav", said, 0.2));
    ASSERT_TRUE(voice.loudness);
    ASSERT_TRUE(voice.all);
    EXPECT_NEAR(*voice.loudness, wanted, 0.5);
    EXPECT_GT(*voice.all, *voice.loudness + 6); // the chord
    ASSERT_FALSE(voice.speech.empty());
    EXPECT_LT(voice.speech.back().end, core::from_seconds(8.5));
    // Turned up by what is missing, it has the loudness that was wished.
    const double factor = 0.2 * std::pow(10, (-23 - *voice.loudness) / 20);
    EXPECT_NEAR(*heard(film(folder / "louder.wav", said, factor)).loudness, -23, 0.5);
}

TEST(Voice, WhereNobodySpeaks_ThereIsNone_AndFilesWithoutSoundAreRefused) {
    const test::TemporaryFolder folder;
    const ca::VoiceReady voice = heard(film(folder / "chord.wav", {}, 1));
    EXPECT_FALSE(voice.loudness);
    EXPECT_TRUE(voice.speech.empty());
    ASSERT_TRUE(voice.all);
    EXPECT_GT(*voice.all, -20);
    EXPECT_THROW(heard((folder / "gone.wav").string()), core::Failure);
}
