// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/encode_settings.h"
#include "core/base/parse_number.h"
#include "core/base/result.h"
#include <algorithm>

namespace core {
namespace {

const std::vector<EncodeSettings>& presets() {
    static const std::vector<EncodeSettings> rows{
        {},
        {.preset = "h264-fast", .speed = "veryfast", .crf = 23, .audio_bitrate = 160'000},
        {.preset = "as-source", .crf = 16, .copy = true},
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

bool has_two_passes(const EncodeSettings& settings) {
    return settings.video_codec == "libx264" || settings.video_codec == "libx265" ||
           settings.video_codec == "libvpx-vp9";
}

EncodeSettings with_overrides(EncodeSettings settings, const EncodeOverrides& overrides) {
    if (overrides.crf >= 0 && settings.crf < 0)
        throw Failure("the preset " + settings.preset + " has no crf; leave --crf out");
    if (!overrides.speed.empty() && settings.speed_option.empty())
        throw Failure("the preset " + settings.preset + " has no speed; leave --speed out");
    if (overrides.crf > most_crf(settings))
        throw Failure("the preset " + settings.preset + " has a crf from 0 to " +
                      std::to_string(most_crf(settings)) + ", not " + std::to_string(overrides.crf));
    const std::vector<std::string> speeds = speeds_of(settings);
    if (!overrides.speed.empty() && std::find(speeds.begin(), speeds.end(), overrides.speed) == speeds.end())
        throw Failure("the preset " + settings.preset + " has no speed '" + overrides.speed + "'; it has " +
                      speed_words(settings));
    if (overrides.crf >= 0) settings.crf = overrides.crf;
    if (!overrides.speed.empty()) settings.speed = overrides.speed;
    if (overrides.copy && !settings.video)
        throw Failure("the preset " + settings.preset + " writes no pictures; leave --copy out");
    settings.copy = settings.copy || overrides.copy;
    if (overrides.bitrate > 0 && settings.crf < 0)
        throw Failure("the preset " + settings.preset + " has no bit rate; leave --bitrate out");
    if (overrides.bitrate > 0 && overrides.crf >= 0)
        throw Failure("a film has either a quality or a bit rate; leave --crf or --bitrate out");
    settings.video_bitrate = overrides.bitrate;
    settings.two_pass = overrides.two_pass;
    if (!settings.two_pass) return settings;
    if (!has_two_passes(settings))
        throw Failure("the preset " + settings.preset +
                      " has no two passes; leave --two-pass out, or use h264, hevc or vp9");
    if (settings.video_bitrate == 0)
        throw Failure("two passes serve a bit rate; give one with --bitrate, such as 8M");
    if (settings.copy) throw Failure("what is copied has no passes; leave --copy or --two-pass out");
    return settings;
}

} // namespace core
