// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/encode_settings.h"
#include "core/base/parse_number.h"
#include "core/base/result.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

const std::vector<EncodeSettings>& presets() {
    static const std::vector<EncodeSettings> rows{
        {},
        {.preset = "h264-fast", .speed = "veryfast", .crf = 23, .audio_bitrate = 160'000},
        {.preset = "as-source", .crf = 16, .copy = true},
        {.preset = "youtube-1080p",
         .crf = 18,
         .audio_bitrate = 384'000,
         .most_fps = 60,
         .form = {.lines = 1080}},
        {.preset = "youtube-4k",
         .crf = 18,
         .audio_bitrate = 384'000,
         .most_fps = 60,
         .form = {.lines = 2160}},
        {.preset = "tiktok", .crf = 20, .most_fps = 60, .form = {.size = {1080, 1920}}},
        {.preset = "web-small",
         .crf = 26,
         .audio_bitrate = 128'000,
         .most_fps = 30,
         .form = {.lines = 720, .at_most = true}},
        {.preset = "email",
         .audio_bitrate = 128'000,
         .most_fps = 30,
         .form = {.lines = 720, .at_most = true},
         .video_bitrate = 4'000'000,
         .most_bytes = 20'000'000,
         .two_pass = true},
        {.preset = "hevc",
         .video_codec = "libx265",
         .deep_pixel_format = "yuv420p10le",
         .crf = 23,
         .options = {{"x265-params", "log-level=none"}}},
        {.preset = "av1",
         .video_codec = "libsvtav1",
         .deep_pixel_format = "yuv420p10le",
         .speed = "8",
         .crf = 32},
        {.preset = "vp9",
         .video_codec = "libvpx-vp9",
         .audio_codec = "libopus",
         .container = "webm",
         .deep_pixel_format = "yuv420p10le",
         .speed_option = "cpu-used",
         .speed = "4",
         .crf = 31,
         .audio_bitrate = 128'000,
         .options = {{"deadline", "good"}, {"row-mt", "1"}}},
        {.preset = "prores",
         .video_codec = "prores_ks",
         .audio_codec = "pcm_s16le",
         .container = "mov",
         .pixel_format = "yuv422p10le",
         .speed_option = "",
         .crf = -1,
         .options = {{"profile", "hq"}, {"vendor", "apl0"}}},
        {.preset = "prores-4444",
         .video_codec = "prores_ks",
         .audio_codec = "pcm_s16le",
         .container = "mov",
         .pixel_format = "yuva444p10le",
         .speed_option = "",
         .crf = -1,
         .alpha = true,
         .options = {{"profile", "4444"}, {"vendor", "apl0"}, {"alpha_bits", "16"}}},
        {.preset = "vp9-alpha",
         .video_codec = "libvpx-vp9",
         .audio_codec = "libopus",
         .container = "webm",
         .pixel_format = "yuva420p",
         .speed_option = "cpu-used",
         .speed = "4",
         .crf = 31,
         .audio_bitrate = 128'000,
         .alpha = true,
         .options = {{"deadline", "good"}, {"row-mt", "1"}, {"auto-alt-ref", "0"}}},
        {.preset = "dnxhr",
         .video_codec = "dnxhd",
         .audio_codec = "pcm_s16le",
         .container = "mov",
         .pixel_format = "yuv422p",
         .speed_option = "",
         .crf = -1,
         .options = {{"profile", "dnxhr_hq"}}},
        {.preset = "gif",
         .video_codec = "gif",
         .container = "gif",
         .pixel_format = "pal8",
         .speed_option = "",
         .crf = -1,
         .most_fps = 50, // its clock counts hundredths of a second, and viewers slow down below two
         .audio = false},
        {.preset = "png-sequence",
         .video_codec = "png",
         .container = "image2",
         .pixel_format = "rgb24",
         .speed_option = "",
         .crf = -1,
         .audio = false},
        {.preset = "png-alpha",
         .video_codec = "png",
         .container = "image2",
         .pixel_format = "rgba",
         .speed_option = "",
         .crf = -1,
         .alpha = true,
         .audio = false},
        {.preset = "wav", .audio_codec = "pcm_s16le", .container = "wav", .crf = -1, .video = false},
        {.preset = "flac", .audio_codec = "flac", .container = "flac", .crf = -1, .video = false},
        {.preset = "mp3", .audio_codec = "libmp3lame", .container = "mp3", .crf = -1, .video = false},
    };
    return rows;
}

/// Other names for presets; what one site takes another takes too.
constexpr std::pair<const char*, const char*> kOtherNames[] = {
    {"youtube", "youtube-1080p"}, {"reels", "tiktok"}, {"shorts", "tiktok"}, {"instagram", "tiktok"}};

/// Containers by ending, as far as more than one preset can use them.
constexpr std::pair<const char*, const char*> kFilmContainers[] = {
    {".mp4", "mp4"}, {".m4v", "mp4"}, {".mov", "mov"}, {".mkv", "matroska"}};

/// The container that an ending names for a preset, or nothing when the preset cannot write it.
std::string container_for(const EncodeSettings& settings, const std::string& ending) {
    if (ending == ending_of(settings)) return settings.container;
    const bool film = settings.container == "mp4" || settings.container == "mov";
    for (const auto& [known, container] : kFilmContainers)
        if (film && ending == known && (settings.container == "mp4" || std::string(container) != "mp4"))
            return container;
    return {};
}

} // namespace

EncodeSettings encode_preset(const std::string& name) {
    for (const auto& [other, own] : kOtherNames)
        if (name == other) return encode_preset(own);
    std::string names;
    for (const EncodeSettings& row : presets()) {
        if (name == row.preset) return row;
        names += (names.empty() ? "" : ", ") + row.preset;
    }
    throw Failure("there is no preset '" + name + "'; there are " + names);
}

std::vector<std::string> encode_preset_names() {
    std::vector<std::string> names;
    for (const EncodeSettings& row : presets())
        names.push_back(row.preset);
    return names;
}

std::string ending_of(const EncodeSettings& settings) {
    return settings.is_folder() ? "" : "." + settings.container;
}

EncodeSettings settings_for(const std::filesystem::path& file, const std::string& preset) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    if (!preset.empty()) {
        EncodeSettings settings = encode_preset(preset);
        if (settings.is_folder()) return settings; // a folder may be called anything
        settings.container = container_for(settings, ending);
        if (settings.container.empty())
            throw Failure("the preset " + preset + " cannot write " + file.filename().string() +
                          "; give the file the ending " + ending_of(encode_preset(preset)));
        return settings;
    }
    for (EncodeSettings settings : presets()) { // the first that can write the ending
        if (settings.is_folder()) continue;
        settings.container = container_for(settings, ending);
        if (!settings.container.empty()) return settings;
    }
    throw Failure("nothing here writes " + file.filename().string() +
                  "; use the ending .mp4, .mov, .mkv, .webm, .gif, .wav, .flac or .mp3, or choose a preset");
}

namespace {

constexpr int kLeastAudioRate = 16'000, kMostAudioRate = 512'000, kMostMp3Rate = 320'000;
constexpr int kMostVideoRate = 50'000'000; ///< of a film that is to be small
constexpr const char* kSpeedNames[] = {"ultrafast", "superfast", "veryfast", "faster",  "fast",
                                       "medium",    "slow",      "slower",   "veryslow"};

/// The largest number that stands for a speed where speeds are numbers; 0 where they are names.
std::int64_t most_speed(const EncodeSettings& settings) {
    return settings.video_codec == "libsvtav1" ? 13 : settings.speed_option == "cpu-used" ? 8 : 0;
}

int most_crf(const EncodeSettings& settings) {
    return settings.video_codec == "libx264" || settings.video_codec == "libx265" ? 51 : 63;
}

std::string speed_words(const EncodeSettings& settings) {
    if (const std::int64_t most = most_speed(settings))
        return "the numbers from 0 to " + std::to_string(most);
    std::string names;
    for (const std::string& name : speeds_of(settings))
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

} // namespace

std::vector<std::string> speeds_of(const EncodeSettings& settings) {
    if (settings.speed_option.empty()) return {};
    std::vector<std::string> speeds;
    for (std::int64_t each = most_speed(settings); each > 0; --each)
        speeds.push_back(std::to_string(each));
    if (!speeds.empty())
        speeds.emplace_back("0");
    else
        speeds.assign(std::begin(kSpeedNames), std::end(kSpeedNames));
    return speeds;
}

bool may_use_a_device(const EncodeSettings& settings) {
    return settings.video && (settings.video_codec == "libx264" || settings.video_codec == "libx265");
}

bool has_two_passes(const EncodeSettings& settings) {
    return settings.video_codec == "libx264" || settings.video_codec == "libx265" ||
           settings.video_codec == "libvpx-vp9";
}

namespace {

/// A quality or a bit rate, which a preset may have said otherwise.
void override_quality(EncodeSettings& settings, const EncodeOverrides& overrides) {
    if (overrides.crf >= 0 && settings.crf < 0)
        throw Failure("the preset " + settings.preset + " has no crf; leave --crf out");
    if (overrides.crf > most_crf(settings))
        throw Failure("the preset " + settings.preset + " has a crf from 0 to " +
                      std::to_string(most_crf(settings)) + ", not " + std::to_string(overrides.crf));
    const bool by_rate = overrides.bitrate > 0 || overrides.most_bytes > 0;
    if (by_rate && settings.crf < 0)
        throw Failure("the preset " + settings.preset + " has no bit rate; leave --bitrate and --under out");
    if (by_rate && overrides.crf >= 0)
        throw Failure("a film has either a quality or a bit rate; leave --crf or --bitrate out");
    if (overrides.bitrate > 0 && overrides.most_bytes > 0)
        throw Failure("the bit rate follows from --under; leave --bitrate or --under out");
    if (!by_rate && overrides.crf < 0) return;
    settings.two_pass = false;
    settings.crf = overrides.crf >= 0 ? overrides.crf : settings.crf;
    settings.most_bytes = overrides.most_bytes;
    settings.video_bitrate = overrides.bitrate;
    if (overrides.most_bytes > 0) settings.two_pass = has_two_passes(settings);
}

void override_speed(EncodeSettings& settings, const EncodeOverrides& overrides) {
    if (overrides.speed.empty()) return;
    if (settings.speed_option.empty())
        throw Failure("the preset " + settings.preset + " has no speed; leave --speed out");
    const std::vector<std::string> speeds = speeds_of(settings);
    if (std::find(speeds.begin(), speeds.end(), overrides.speed) == speeds.end())
        throw Failure("the preset " + settings.preset + " has no speed '" + overrides.speed + "'; it has " +
                      speed_words(settings));
    settings.speed = overrides.speed;
}

void override_sound(EncodeSettings& settings, const EncodeOverrides& overrides) {
    if (overrides.has == FilmHas::no_sound) {
        if (!settings.video)
            throw Failure("the preset " + settings.preset +
                          " writes sound alone; leave --no-sound out, or choose a preset with pictures");
        settings.audio = false;
    }
    if (overrides.has == FilmHas::sound_only) {
        if (!settings.audio)
            throw Failure("the preset " + settings.preset +
                          " writes no sound; leave --sound-only out, or choose another preset");
        settings.video = settings.copy = settings.two_pass = false;
        settings.video_bitrate = 0, settings.most_bytes = 0;
    }
    if (overrides.audio_bitrate == 0) return;
    if (!has_audio_bitrate(settings))
        throw Failure("the preset " + settings.preset +
                      " has no bit rate of sound; leave --audio-bitrate out");
    const int most = settings.audio_codec == "libmp3lame" ? kMostMp3Rate : kMostAudioRate;
    if (overrides.audio_bitrate < kLeastAudioRate || overrides.audio_bitrate > most)
        throw Failure("the bit rate of sound goes from " + std::to_string(kLeastAudioRate / 1000) + "k to " +
                      std::to_string(most / 1000) + "k, not " +
                      std::to_string(overrides.audio_bitrate / 1000) + "k");
    settings.audio_bitrate = overrides.audio_bitrate, settings.sound_as_is = false;
}

/// Once it is known what is copied and how often the film is looked at.
void override_device(EncodeSettings& settings, const EncodeOverrides& overrides) {
    const bool alone = settings.copy || settings.two_pass, can = may_use_a_device(settings);
    settings.by = can && !alone ? overrides.by : EncodeBy::software;
    if (overrides.by != EncodeBy::hardware) return;
    if (!can)
        throw Failure("the preset " + settings.preset +
                      " is encoded by the processor alone; leave --encoder out, or use h264 or hevc");
    if (alone)
        throw Failure(
            "copying and two passes are the processor's; leave them out, or leave --encoder hardware "
            "out");
}

/// After all others: what is copied stays as it is stored.
void override_form(EncodeSettings& settings, const EncodeOverrides& overrides) {
    settings.form = with_changes(settings.form, overrides.form);
    if (!overrides.form.empty() && !settings.video)
        throw Failure("without pictures there is no size and no rate; leave --size and --fps out");
    if (settings.copy && !settings.form.empty())
        throw Failure("what is copied keeps its size and its rate; leave --size and --fps out, or choose a "
                      "preset that encodes, without --copy");
}

} // namespace

bool has_audio_bitrate(const EncodeSettings& settings) {
    return settings.audio && settings.audio_codec != "flac" && !settings.audio_codec.starts_with("pcm");
}

EncodeSettings with_overrides(EncodeSettings settings, const EncodeOverrides& overrides) {
    override_quality(settings, overrides);
    override_speed(settings, overrides);
    if (overrides.copy && (!settings.video || overrides.has == FilmHas::sound_only))
        throw Failure("the preset " + settings.preset + " writes no pictures; leave --copy out");
    settings.copy = settings.copy || overrides.copy;
    override_sound(settings, overrides);
    override_form(settings, overrides);
    settings.two_pass = settings.two_pass || overrides.two_pass;
    override_device(settings, overrides);
    if (!settings.two_pass) return settings;
    if (!has_two_passes(settings))
        throw Failure("the preset " + settings.preset +
                      " has no two passes; leave --two-pass out, or use h264, hevc or vp9");
    if (settings.video_bitrate == 0 && settings.most_bytes == 0)
        throw Failure("two passes serve a bit rate; give one with --bitrate, such as 8M");
    if (settings.copy) throw Failure("what is copied has no passes; leave --copy or --two-pass out");
    return settings;
}

EncodeSettings settled_for(EncodeSettings settings, double seconds, bool sound) {
    if (settings.most_bytes <= 0 || !settings.video || seconds <= 0) return settings;
    constexpr double kFilling = 0.95; // encoders meet a rate about, and the container takes some
    constexpr int kLeast = 100'000, kContainer = 8'000;
    const double room = static_cast<double>(settings.most_bytes) * 8 * kFilling / seconds;
    const double rate = room - kContainer - (sound && settings.audio ? settings.audio_bitrate : 0);
    if (rate < kLeast) {
        const auto whole = [](double number) { return std::to_string(std::llround(number)); };
        throw Failure("a film of " + whole(seconds) + " s has no room in " +
                      whole(static_cast<double>(settings.most_bytes) / 1e6) +
                      " MB; export a part of it, or allow more with --under");
    }
    const int most = settings.video_bitrate > 0 ? settings.video_bitrate : kMostVideoRate;
    settings.video_bitrate = static_cast<int>(std::min<double>(rate, most));
    settings.sound_as_is = false;
    return settings;
}

} // namespace core
