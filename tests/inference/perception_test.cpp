// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard and seen, through the worker, as the command line and the window ask for it.
#include "core/assist/model_registry.h"
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/png_file.h"
#include "core/media/probe.h"
#include "core/media/readers.h"
#include "inference/worker/worker.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_whisper.h"
#include <cmath>
#include <cstdlib>
#include <future>
#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace ca = core::assist;
using namespace inference;

namespace {

/// A home of its own, without the user's models.
struct Home {
    test::TemporaryFolder folder;
    Home() { ::setenv("XDG_DATA_HOME", folder.path().c_str(), 1); }
    ~Home() { ::unsetenv("XDG_DATA_HOME"); }
};

/// Two seconds of a grey ball before blue, with a tone where `sound` says so.
std::string made_clip(const std::filesystem::path& path, bool sound) {
    core::Encoder encoder(path, core::encode_preset("h264-fast"),
                          {.size = {160, 96}, .fps = {12, 1}, .sound = sound});
    for (int i = 0; i < 24; ++i) {
        cv::Mat picture(96, 160, CV_8UC3, cv::Scalar(40, 60, 120));
        cv::circle(picture, {20 + 4 * i, 48}, 20, cv::Scalar(128, 128, 128), cv::FILLED);
        encoder.add(core::VideoFrame::from_rgb(picture, {}));
    }
    if (sound) {
        core::AudioBlock block{.channels = {2, std::vector<float>(96000)}};
        for (std::size_t i = 0; i < 96000; ++i)
            block.channels[0][i] = block.channels[1][i] =
                0.2F * static_cast<float>(std::sin(0.02 * static_cast<double>(i)));
        encoder.add(block);
    }
    encoder.finish();
    return path.string();
}

ca::Event run(ca::Request request) {
    assistant::Worker worker(
        [](const std::string&, const inference::OpenOptions&) -> std::unique_ptr<Unified> {
            throw core::Failure("no video model is needed for this");
        });
    std::promise<ca::Event> last;
    worker.submit(std::move(request), [&](ca::JobId, const ca::Event& event) {
        if (ca::is_last(event)) last.set_value(event);
    });
    return last.get_future().get();
}

template <typename T>
T result_of(ca::Request request) {
    const ca::Event event = run(std::move(request));
    if (const auto* failed = std::get_if<ca::Failed>(&event)) throw core::Failure(failed->message);
    return std::get<T>(event);
}

std::string refusal_of(ca::Request request) {
    const ca::Event event = run(std::move(request));
    const auto* failed = std::get_if<ca::Failed>(&event);
    return failed ? failed->message : "";
}

} // namespace

TEST(Perception, Faces_AreLookedForInEveryPicture_AndABallHasNone) {
    const test::TemporaryFolder folder;
    const std::string clip = made_clip(folder / "a.mp4", false);
    const auto all = result_of<ca::FacesReady>(ca::FacesRequest{.path = clip, .small = true}).frames;
    ASSERT_EQ(all.size(), 24U);
    EXPECT_EQ(all[12].time, core::from_seconds(1));
    for (const auto& frame : all)
        EXPECT_TRUE(frame.faces.empty());
    const core::TimeRange second{core::from_seconds(1), core::from_seconds(1.5)};
    const auto part = result_of<ca::FacesReady>(ca::FacesRequest{.path = clip, .range = second}).frames;
    ASSERT_EQ(part.size(), 6U);
    EXPECT_EQ(part.front().time, second.start);
}

TEST(Perception, Mask_IsAFilmOfTheClipsPictures_AndSaysWhenNoFaceWasSeen) {
    const test::TemporaryFolder folder;
    const std::string clip = made_clip(folder / "a.mp4", false);
    const auto ready = result_of<ca::MaskReady>(ca::MaskRequest{.path = clip, .target = folder / "mask.mp4"});
    EXPECT_FALSE(ready.face);
    EXPECT_EQ(ready.frames.size(), 24U);
    const core::MediaInfo film = core::probe((folder / "mask.mp4").string());
    EXPECT_EQ(film.frames, 24);
    EXPECT_EQ(film.size, (core::Size{160, 96}));
    EXPECT_EQ(std::filesystem::file_size(folder / "mask.mp4"), ready.bytes);
    // What is written is as light as what was found is a person's share.
    core::VideoReader reader((folder / "mask.mp4").string());
    const cv::Mat first = reader.frame_at(core::Time(0)).to_rgb();
    const double light = cv::mean(first)[0] / 255;
    EXPECT_NEAR(light, ready.frames[0].share, 0.3);
}

TEST(Perception, ATimedMask_LiesOnTheFileItself_AndClipsAreLookedAtOneAfterTheOther) {
    const test::TemporaryFolder folder;
    const std::string clip = made_clip(folder / "a.mp4", false);
    const core::TimeRange end{core::from_seconds(1), core::from_seconds(1.5)};
    const auto target = folder / "masks" / "mask.mkv";
    const ca::LookRequest look{
        {{{"a"}, ca::MaskRequest{.path = clip, .target = target, .range = end, .timed = true}},
         {{"b"}, ca::ShotsRequest{.path = clip}},
         {{"c"}, ca::FacesRequest{.path = clip, .range = end}}}};
    const auto ready = result_of<ca::LookReady>(look);
    ASSERT_EQ(ready.parts.size(), 3U);
    EXPECT_EQ(std::get<ca::MaskReady>(ready.parts[0].seen).frames.size(), 6U);
    EXPECT_EQ(core::probe(target.string()).frames, 12 + 6); // dark up to where the range begins
    core::VideoReader reader(target.string());
    EXPECT_LT(cv::mean(reader.frame_at(core::from_seconds(0.5)).to_rgb())[0], 2);
    EXPECT_EQ(ready.parts[1].clip.value, "b");
    EXPECT_TRUE(std::holds_alternative<ca::ShotsReady>(ready.parts[1].seen));
    EXPECT_EQ(std::get<ca::FacesReady>(ready.parts[2].seen).frames.size(), 6U);
}

TEST(Perception, TheMaskOfAPicture_IsAPicture) {
    const test::TemporaryFolder folder;
    const auto target = folder / "masks" / "mask.png";
    cv::Mat picture(96, 160, CV_8UC3, cv::Scalar(90, 120, 60));
    core::write_png(picture, folder / "still.png");
    const auto ready =
        result_of<ca::MaskReady>(ca::MaskRequest{.path = (folder / "still.png").string(), .target = target});
    ASSERT_EQ(ready.frames.size(), 1U);
    EXPECT_FALSE(ready.face);
    EXPECT_EQ(ready.size, (core::Size{160, 96}));
    EXPECT_EQ(std::filesystem::file_size(target), ready.bytes);
    const cv::Mat mask = core::VideoReader(target.string()).frame_at(core::Time(0)).to_rgb();
    EXPECT_NEAR(cv::mean(mask)[0] / 255, ready.frames[0].share, 0.3);
    EXPECT_NE(refusal_of(ca::MaskRequest{.path = (folder / "still.png").string(), .target = folder / "m.mkv"})
                  .find(".png"),
              std::string::npos);
}

TEST(Perception, BadRequests_AreRefusedInWords) {
    const Home home;
    const test::TemporaryFolder folder;
    const std::string clip = made_clip(folder / "a.mp4", false);
    EXPECT_NE(refusal_of(ca::TranscribeRequest{.path = clip}).find("no sound"), std::string::npos);
    EXPECT_NE(refusal_of(ca::TranscribeRequest{.path = clip, .model = "nobody"}).find("no model 'nobody'"),
              std::string::npos);
    EXPECT_NE(refusal_of(ca::FacesRequest{.path = (folder / "gone.mp4").string()}), "");
    const core::TimeRange behind{core::from_seconds(9), core::from_seconds(10)};
    EXPECT_NE(refusal_of(ca::FacesRequest{.path = clip, .range = behind}).find("behind the end"),
              std::string::npos);
    EXPECT_NE(refusal_of(ca::MaskRequest{.path = clip, .target = folder / "none" / "m.mp4"}), "");
    EXPECT_NE(refusal_of(ca::MaskRequest{.path = clip, .target = folder / "m.gibberish"}), "");
}

TEST(Perception, ATone_IsNobodySpeaking_AndAMissingModelIsNamed) {
    const Home home;
    const test::TemporaryFolder folder;
    const std::string clip = made_clip(folder / "a.mp4", true);
    const auto without = result_of<ca::TranscriptReady>(ca::TranscribeRequest{.path = clip});
    EXPECT_NE(without.problem.find("no speech model"), std::string::npos);
    EXPECT_TRUE(without.transcript.speech.empty());

    test::write_tiny_whisper(home.folder / "tiny");
    ca::ModelRegistry::of_user().add("tiny", home.folder / "tiny");
    const auto quiet = result_of<ca::TranscriptReady>(ca::TranscribeRequest{.path = clip});
    EXPECT_EQ(quiet.problem, "");
    EXPECT_TRUE(quiet.transcript.segments.empty()); // nobody speaks, so nothing is made up
    // Told to listen to all of it, it does; its words lie within the clip.
    const auto all =
        result_of<ca::TranscriptReady>(ca::TranscribeRequest{.path = clip, .voice_first = false}).transcript;
    EXPECT_EQ(all.language, "en");
    for (const auto& segment : all.segments) {
        EXPECT_GE(segment.when.start, core::Time(0));
        EXPECT_LE(segment.when.end, core::from_seconds(2.05));
        for (const auto& word : segment.words)
            EXPECT_LE(word.when.start, word.when.end);
    }
}

TEST(Transcriber, Windows_LieWhereSomebodySpeaks_AndStayUnderThirtySeconds) {
    constexpr std::int64_t kSecond = Silero::kRate, kSeconds = 100;
    std::vector<float> voice(kSeconds * kSecond / Silero::kChunk);
    for (std::size_t i = 0; i < voice.size(); ++i) {
        const double at = static_cast<double>(i) * Silero::kChunk / kSecond;
        voice[i] = (at > 5 && at < 8) || (at > 20 && at < 95) ? 0.9F : 0.01F;
    }
    const auto windows = speaking_windows(voice, kSeconds * kSecond);
    ASSERT_GE(windows.size(), 4U);
    EXPECT_NEAR(static_cast<double>(windows[0].start) / kSecond, 4.6, 0.1);
    EXPECT_NEAR(static_cast<double>(windows[0].end) / kSecond, 8.4, 0.1);
    for (std::size_t i = 0; i < windows.size(); ++i) {
        EXPECT_LE(windows[i].end - windows[i].start, 30 * kSecond);
        if (i > 0) {
            EXPECT_GE(windows[i].start, windows[i - 1].end);
        }
    }
    EXPECT_NEAR(static_cast<double>(windows.back().end) / kSecond, 95.4, 0.1);
}

TEST(Transcriber, GivesTheSameTwice_OnOneThreadOrMore_AndStopsWhenTold) {
    const test::TemporaryFolder folder;
    test::write_tiny_whisper(folder.path());
    const Transcriber transcriber(folder.path());
    SeededNoise noise(3);
    const at::Tensor sound = noise.normal({5 * Silero::kRate}) * 0.1;
    std::vector<float> voice(5 * Silero::kRate / Silero::kChunk + 1, 0.01F);
    for (std::size_t i = 0; i < 20; ++i)
        voice[i] = voice[120 + i] = 0.9F;
    const auto words_of = [](const Heard& heard) {
        std::string all;
        for (const auto& s : heard.segments)
            all += std::to_string(s.start) + s.text + std::to_string(s.end) + "|";
        return all;
    };
    const Heard once = transcriber.transcribe(sound, voice, {}, {}),
                again = transcriber.transcribe(sound, voice, {}, {});
    EXPECT_EQ(words_of(once), words_of(again));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW((void)transcriber.transcribe(sound, voice, {}, {.stop = stop.get_token()}), Interrupted);
}
