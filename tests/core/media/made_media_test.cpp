// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Films of random container, codec, rate, start, length and size: every picture once and in order, sound in
// its place, forwards, backwards and after random seeks. SAYCUT_SEED=n repeats one; kCombinations comes from
// the build (a few in the short run, many in the long one).
#include "core/media/readers.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>

using namespace core;
using namespace test;

namespace {

constexpr int kParts = 10;

struct Kind {
    const char* container;
    const char* ending;
    std::vector<const char*> pictures, sounds;
    bool own_start = true; ///< streams may start anywhere
    double tick = 0;       ///< what its times are rounded to, in seconds; zero: finer than a sample
    bool any_rate = true;
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {"matroska",
         ".mkv",
         {"libx264", "ffv1", "mjpeg", "mpeg4", "libvpx"},
         {"", "pcm_s16le", "flac", "aac", "libmp3lame"},
         true,
         0.001},
        {"webm", ".webm", {"libvpx"}, {"", "libopus"}, true, 0.001},
        {"mp4", ".mp4", {"libx264", "mpeg4"}, {"", "aac", "libopus"}},
        {"mov", ".mov", {"libx264", "mjpeg"}, {"", "aac", "pcm_s16le"}},
        {"mpegts", ".ts", {"libx264", "mpeg2video"}, {"", "aac", "mp2"}, true, 1.0 / 90000},
        {"flv", ".flv", {"libx264", "flv"}, {"", "aac", "libmp3lame"}, true, 0.001},
        {"avi", ".avi", {"mpeg4", "mjpeg", "ffv1", "libx264"}, {"", "pcm_s16le"}, false},
        {"mpeg", ".mpg", {"mpeg2video", "mpeg1video"}, {"", "mp2"}, false},
        {"vob", ".vob", {"mpeg2video"}, {"", "mp2", "ac3"}, false},
        {"mpeg2video", ".m2v", {"mpeg2video"}, {""}, false},
        {"ogg", ".ogv", {"libtheora"}, {"", "libvorbis"}, false},
        {"mpegts", ".m2ts", {"mpeg2video"}, {"", "mp2"}, true, 1.0 / 90000},
    };
    return all;
}

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    int up_to(int last) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(last + 1)); }
    template <typename T>
    const T& of(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(up_to(static_cast<int>(list.size()) - 1))];
    }

  private:
    std::mt19937_64 engine_;
};

FilmPlan plan_of(Dice& dice, const Kind& kind) {
    FilmPlan plan{.container = kind.container, .codec = dice.of(kind.pictures)};
    const std::string codec = plan.codec;
    const std::vector<FrameRate> broadcast{{24000, 1001}, {24, 1}, {25, 1},       {30000, 1001},
                                           {30, 1},       {50, 1}, {60000, 1001}, {60, 1}};
    std::vector<FrameRate> rates = broadcast;
    if (codec != "mpeg2video" && codec != "mpeg1video")
        rates.insert(rates.end(), {{12, 1}, {15, 1}, {10, 1}, {48, 1}});
    plan.rate = dice.of(rates);
    plan.size = {64 + dice.up_to(60), 48 + dice.up_to(60)};
    const bool odd = plan.size.width % 2 || plan.size.height % 2;
    if (codec == "libx264" && odd) plan.pixels = "yuv444p";
    if (codec == "mjpeg") plan.pixels = dice.up_to(1) ? "yuvj420p" : "yuvj444p";
    plan.pictures = 20 + dice.up_to(70);
    plan.group = dice.of(std::vector<int>{1, 5, 12, 30, 250});
    if (codec == "libx264" || codec == "mpeg2video" || codec == "mpeg1video" || codec == "mpeg4")
        plan.b_frames = dice.up_to(2);
    // Known: of program streams with short groups and pictures between, one in ten says a picture too few.
    const bool program = plan.container == "mpeg" || plan.container == "vob";
    if (plan.group == 1 || (program && plan.group == 5)) plan.b_frames = 0;
    if (kind.own_start) plan.start = dice.of(std::vector<double>{0, 0, 0.2, 0.6, 1.37, 5});
    const std::string sound = dice.of(kind.sounds);
    if (sound.empty()) return plan;
    const double length = plan.pictures / plan.rate.value();
    FilmSound made{.codec = sound, .channels = 1 + dice.up_to(1), .start = plan.start, .seconds = length};
    if (sound != "libopus" && dice.up_to(2) == 0) made.rate = 44100;
    if (kind.own_start) made.start += dice.of(std::vector<double>{0, 0, 0, 0.35, -0.35, 0.8, -0.05});
    // FFmpeg does not find MPEG sound that begins long after the picture of a transport stream.
    if (sound == "mp2") made.start = std::min(made.start, plan.start);
    if (made.start < 0) plan.start -= made.start, made.start = 0;
    made.seconds = std::max(0.5, length + dice.of(std::vector<double>{0, 0, -0.4, 1.5}));
    plan.sounds = {made};
    return plan;
}

Time picture_time(const MediaInfo& info, int i) {
    return info.picture_start + frame_start(i, info.fps);
}

void check_picture(VideoReader& reader, int i) {
    const Time from = picture_time(reader.info(), i), to = picture_time(reader.info(), i + 1);
    ASSERT_EQ(number_of(reader.frame_at(from)), i) << "at its start";
    ASSERT_EQ(number_of(reader.frame_at(to - Time(1))), i) << "at its end";
}

void check_pictures(const FilmPlan& plan, const std::string& path, Dice& dice) {
    VideoReader forwards(path);
    const MediaInfo info = probe(path);
    ASSERT_EQ(info.fps, plan.rate);
    ASSERT_EQ(info.frames, plan.pictures);
    ASSERT_EQ(info.picture_end, picture_time(info, plan.pictures));
    for (int i = 0; i < plan.pictures; ++i)
        ASSERT_NO_FATAL_FAILURE(check_picture(forwards, i)) << "forwards";
    for (int i = plan.pictures; i-- > 0;)
        ASSERT_NO_FATAL_FAILURE(check_picture(forwards, i)) << "backwards";
    VideoReader jumps(path);
    for (int n = 0; n < 12; ++n) {
        const int i = dice.up_to(plan.pictures - 1);
        ASSERT_NO_FATAL_FAILURE(check_picture(jumps, i)) << "after a jump to picture " << i;
        const int next = std::min(i + 1, plan.pictures - 1);
        ASSERT_NO_FATAL_FAILURE(check_picture(jumps, next)) << "after it";
    }
    ASSERT_EQ(number_of(jumps.frame_at(info.picture_end + from_seconds(3))), plan.pictures - 1);
}

/// How exactly a sound's place can be known: times that the container rounds, of the picture and the sound.
double allowance(const FilmPlan& plan, const Kind& kind) {
    double ticks = 3 * kind.tick * 48000;
    // MP4 keeps starts in a list whose times are milliseconds.
    const bool listed = kind.container[0] == 'm' && kind.tick == 0;
    if (listed && (plan.start > 0 || plan.sounds[0].start > 0)) ticks = 1.5 * 48;
    // Matroska's muxer here moves Opus by its lead-in against everything else; players hear that too.
    const double moved = plan.sounds[0].codec == "libopus" && kind.tick > 0 ? 312 + 48 : 0;
    // FFmpeg's reader takes Vorbis's first block, which is only begun, for heard.
    const double block = plan.sounds[0].codec == "libvorbis" ? 128 : 0;
    return 1.0 + ticks + moved + block;
}

void check_sound(const FilmPlan& plan, const Kind& kind, const std::string& path, Dice& dice) {
    const FilmSound& sound = plan.sounds[0];
    const MediaInfo info = probe(path);
    ASSERT_EQ(info.audio.size(), 1U);
    // The medium's time at which the film's own clock stood at zero.
    const double zero = to_seconds(info.picture_start) - plan.start;
    const double begins = std::max(0.0, sound.start + zero), ends = sound.start + zero + sound.seconds;
    ASSERT_LT(std::abs(std::min(0.0, sound.start + zero)), 0.11) << "sound before the picture is lost";
    const auto first = static_cast<std::int64_t>((begins + 0.1) * 48000),
               last = static_cast<std::int64_t>((ends - 0.05) * 48000) - 2000;
    ASSERT_GT(last, first);
    AudioReader forwards(path), jumps(path);
    std::vector<float> whole;
    for (std::int64_t at = 0; at < last + 2000; at += 1601) {
        const AudioBlock block = forwards.read(at, 1601);
        whole.insert(whole.end(), block.channels[1].begin(), block.channels[1].end());
    }
    const auto at_begin = static_cast<std::int64_t>(begins * 48000);
    for (std::int64_t i = 0; i < at_begin - 2500; ++i) // lossy codecs and lead-ins reach a little forward
        ASSERT_LT(std::abs(whole[static_cast<std::size_t>(i)]), 0.02) << "sound before its start, " << i;
    const double exact = allowance(plan, kind);
    double usual = 0;
    for (int n = 0; n < 6; ++n) {
        const std::int64_t at =
            first + static_cast<std::int64_t>(static_cast<double>(last - first) * dice.up_to(1000) / 1000);
        const std::vector<float> part(whole.begin() + at, whole.begin() + at + 2000);
        const Delay delay = delay_of(part, static_cast<double>(at) / 48000 - zero);
        ASSERT_LE(std::abs(delay.samples), exact) << "forwards, at sample " << at;
        ASSERT_LT(delay.error, 0.12) << "forwards, at sample " << at;
        if (n == 0) usual = delay.samples;
        const Delay again =
            delay_of(jumps.read(at, 2000).channels[0], static_cast<double>(at) / 48000 - zero);
        ASSERT_NEAR(again.samples, usual, 1.0 + std::min(0.6, kind.tick * 48000))
            << "after a jump to sample " << at;
        ASSERT_LT(again.error, 0.12) << "after a jump to sample " << at;
    }
}

void check(std::uint64_t seed) {
    Dice dice(seed);
    const Kind& kind = dice.of(kinds());
    const FilmPlan plan = plan_of(dice, kind);
    SCOPED_TRACE("SAYCUT_SEED=" + std::to_string(seed) + ": " + plan.text());
    const TemporaryFolder folder;
    const std::string path = (folder / (std::string("film") + kind.ending)).string();
    make_film(plan, path);
    ASSERT_NO_FATAL_FAILURE(check_pictures(plan, path, dice));
    if (plan.sounds.empty()) return;
    ASSERT_NO_FATAL_FAILURE(check_sound(plan, kind, path, dice));
}

} // namespace

class MadeMedia : public testing::TestWithParam<int> {};

TEST_P(MadeMedia, EveryPictureOnceAndInOrder_SoundInItsPlace) {
    if (const char* one = std::getenv("SAYCUT_SEED")) return check(std::strtoull(one, nullptr, 10));
    for (int i = GetParam(); i < SAYCUT_COMBINATIONS; i += kParts)
        check(static_cast<std::uint64_t>(i) + 1);
}

INSTANTIATE_TEST_SUITE_P(Parts, MadeMedia, testing::Range(0, kParts));
