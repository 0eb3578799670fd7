// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace core {

/// What a preset stands for, in FFmpeg's names.
struct EncodeSettings {
    std::string preset = "h264", video_codec = "libx264", audio_codec = "aac", container = "mp4";
    std::string pixel_format = "yuv420p";
    std::string deep_pixel_format; ///< for pictures of more than 8 bits or of BT.2020; empty: the same
    std::string speed_option = "preset",
                speed = "medium"; ///< the encoder's name for speed; empty: it has none
    int crf = 19;                 ///< quality; negative: the codec has no such setting
    int audio_bitrate = 192'000;
    double most_fps = 0;   ///< above it every second frame is left out; 0: no limit
    int video_bitrate = 0; ///< bits a second, instead of a quality; 0: by quality
    bool two_pass = false; ///< the film is looked at once before it is written
    bool alpha = false;    ///< what is transparent stays so
    bool video = true, audio = true;
    bool copy = false; ///< what is shown as it is stored, in this codec, is taken over without encoding it
    std::vector<std::pair<std::string, std::string>> options; ///< the video encoder's own
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

/// What a user sets by hand; empty or negative leaves the preset's. Throws Failure when the codec has no such
/// setting.
struct EncodeOverrides {
    int crf = -1;
    std::string speed;
    bool copy = false;     ///< adds to the preset's
    int bitrate = 0;       ///< of the pictures, bits a second
    bool two_pass = false; ///< wants a bit rate
};
/// The speeds that a preset's encoder has, the slowest last; none where it has no such setting.
std::vector<std::string> speeds_of(const EncodeSettings& settings);
bool has_two_passes(const EncodeSettings& settings);
EncodeSettings with_overrides(EncodeSettings settings, const EncodeOverrides& overrides);

} // namespace core
