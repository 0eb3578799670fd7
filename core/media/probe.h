// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/frame.h"
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

struct AVFormatContext;

namespace core {

/// One of a file's sounds. Its start and end are on the medium's clock; a start below zero is an encoder's
/// lead-in.
struct AudioStreamInfo {
    std::string codec;
    int channels = 0, rate = 0;
    std::string title, language; ///< as the file says; often empty
    bool usual = false;          ///< the one that is meant when nobody chose
    Time start{}, end{};
};

/// What a file holds. Size is as it is looked at (posture applied).
struct MediaInfo {
    std::string path, container;
    Time duration{}; ///< from the medium's zero to the end of its picture, or of sound that goes on after it
    Time origin{};   ///< where the medium's zero lies on the container's clock: one for picture and sound
    Time picture_start{}, picture_end{}; ///< on the medium's clock
    /// By how much the container's times of pictures are late: where it stores none (AVI, raw streams),
    /// FFmpeg gives the time of decoding, and a codec with pictures between others shows them that much
    /// earlier.
    Time picture_late{};
    bool has_video = false, is_image = false, variable_rate = false;
    Size size;
    FrameRate fps; ///< of a variable rate: the usual one in which every picture finds a place
    bool even_rate =
        false; ///< pictures keep to the grid of `fps`, but for rounding and jitter; some may lack
    Posture posture;
    std::string video_codec, pixel_format, color_space, color_primaries, color_transfer, color_range;
    std::int64_t frames = 0; ///< as the container says, else from duration and rate
    std::vector<AudioStreamInfo> audio;
};

/// Whether lengths are read at the file's end (or, where its header cannot be trusted, from all its packets),
/// or taken as the header declares them, zero when it says nothing.
enum class Lengths { measured, declared };
/// Reads headers and, for the rate, timestamps. Throws Failure that names the file, the fault and what to do.
MediaInfo probe(const std::string& path, Lengths lengths = Lengths::measured);
/// Where the zero of a file that is open lies on its container's clock: `MediaInfo::origin`, without reading
/// more than is needed. Throws Failure.
Time medium_origin(const std::string& path, const AVFormatContext& format);
/// The form that `saycut probe --json` prints.
nlohmann::json to_json(const MediaInfo& info);

} // namespace core
