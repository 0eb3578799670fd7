// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/frame.h"
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace core {

struct AudioStreamInfo {
    std::string codec;
    int channels = 0, rate = 0;
};

/// What a file holds. Size is upright (rotation applied).
struct MediaInfo {
    std::string path, container;
    Time duration{};
    bool has_video = false, is_image = false, variable_rate = false;
    Size size;
    FrameRate fps; ///< of a variable rate: the usual one in which every picture finds a place
    int rotation = 0;
    std::string video_codec, pixel_format, color_space, color_primaries, color_transfer, color_range;
    std::int64_t frames = 0; ///< as the container says, else from duration and rate
    std::vector<AudioStreamInfo> audio;
};

/// Reads headers and, for the rate, timestamps. Throws Failure that names the file, the fault and what to do.
MediaInfo probe(const std::string& path);
/// The form that `saycut probe --json` prints.
nlohmann::json to_json(const MediaInfo& info);

} // namespace core
