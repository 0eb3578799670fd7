// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/frame.h"
#include "core/media/probe.h"
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// What a preset stands for. CRF and speed are x264's.
struct EncodeSettings {
    std::string preset = "h264", video_codec = "libx264", speed = "medium", audio_codec = "aac",
                container = "mp4";
    int crf = 19, audio_bitrate = 192'000;
    bool video = true, audio = true;
};

/// The settings of a named preset; throws Failure listing the names when there is none.
EncodeSettings encode_preset(const std::string& name);
std::vector<std::string> encode_preset_names();

/// Writes a media file. It appears at its path whole or not at all: everything goes to a file beside it,
/// which `finish` renames; destroyed before that, it leaves nothing. Belongs to one thread. Throws Failure.
class Encoder {
  public:
    struct Format {
        Size size;
        FrameRate fps;
        bool sound = false;
        std::string
            copy_sound_from; ///< a file whose sound packets are taken over unchanged instead of encoding
        std::optional<VideoFrame> like; ///< colour tags are taken from this frame
    };
    Encoder(std::filesystem::path path, const EncodeSettings& settings, const Format& format);
    ~Encoder();
    void add(const VideoFrame& frame);
    /// Any amount of 48 kHz stereo.
    void add(const AudioBlock& block);
    /// Flushes, syncs and renames. Returns the size in bytes.
    std::uintmax_t finish(const std::string& comment = {});

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace core
