// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/film_form.h"
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace core {

/// What encodes the pictures.
enum class EncodeBy {
    software,  ///< the processor: the smallest file for a quality
    automatic, ///< a device beside it where one can, else the processor
    hardware   ///< a device; there has to be one
};

/// What a preset stands for, in FFmpeg's names.
struct EncodeSettings {
    std::string preset = "h264", video_codec = "libx264", audio_codec = "aac", container = "mp4";
    std::string pixel_format = "yuv420p";
    std::string deep_pixel_format; ///< for pictures of more than 8 bits or of BT.2020; empty: the same
    std::string speed_option = "preset",
                speed = "medium"; ///< the encoder's name for speed; empty: it has none
    int crf = 19;                 ///< quality; negative: the codec has no such setting
    int audio_bitrate = 192'000;  ///< of two channels, bits a second
    double most_fps = 0;          ///< above it every second frame is left out; 0: no limit
    FilmForm form = {};           ///< size and rate, where they are not the timeline's
    int video_bitrate = 0;        ///< bits a second, instead of a quality; 0: by quality
    std::int64_t most_bytes = 0;  ///< of the file: the bit rate follows from its length; 0: no limit
    bool two_pass = false;        ///< the film is looked at once before it is written
    bool alpha = false;           ///< what is transparent stays so
    bool video = true, audio = true;
    bool copy = false; ///< what is shown as it is stored, in this codec, is taken over without encoding it
    bool sound_as_is = true;                                  ///< so is sound that nothing was done to
    std::vector<std::pair<std::string, std::string>> options; ///< the video encoder's own
    EncodeBy by = EncodeBy::software;
    [[nodiscard]] bool is_folder() const { return container == "image2"; }
};

/// The settings of a named preset; throws Failure listing the names when there is none.
EncodeSettings encode_preset(const std::string& name);
std::vector<std::string> encode_preset_names();
/// The ending that a preset's files have, with its dot; empty for a folder of pictures.
std::string ending_of(const EncodeSettings& settings);

/// The settings for a file: the named preset's, or with no name those that its ending asks for. Throws
/// Failure when the ending is not one that the preset can write.
EncodeSettings settings_for(const std::filesystem::path& file, const std::string& preset = {});

/// What a film has of picture and sound.
enum class FilmHas { as_preset, no_sound, sound_only };

/// What a user sets by hand; empty or negative leaves the preset's. Throws Failure when the codec has no such
/// setting.
struct EncodeOverrides {
    int crf = -1;
    std::string speed;
    bool copy = false;     ///< adds to the preset's
    int bitrate = 0;       ///< of the pictures, bits a second
    bool two_pass = false; ///< wants a bit rate
    FilmForm form = {};    ///< of a size alone the rate stays the preset's, and the other way round
    int audio_bitrate = 0; ///< of two channels, bits a second
    FilmHas has = FilmHas::as_preset;
    std::int64_t most_bytes = 0; ///< instead of a quality or a bit rate
    EncodeBy by = EncodeBy::software;
    bool operator==(const EncodeOverrides&) const = default;
};
/// The speeds that a preset's encoder has, the slowest last; none where it has no such setting.
std::vector<std::string> speeds_of(const EncodeSettings& settings);
bool has_two_passes(const EncodeSettings& settings);
/// Whether there are devices that encode what its encoder makes.
bool may_use_a_device(const EncodeSettings& settings);
EncodeSettings with_overrides(EncodeSettings settings, const EncodeOverrides& overrides);
/// Whether its sound's size can be chosen.
bool has_audio_bitrate(const EncodeSettings& settings);

/// With `most_bytes`, the bit rate that a film of this length has room for; others stay. Throws Failure where
/// it has room for no film.
EncodeSettings settled_for(EncodeSettings settings, double seconds, bool sound);

} // namespace core
