// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/encode_settings.h"
#include "core/media/frame.h"
#include "core/media/probe.h"
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Writes a media file, or a folder of pictures. It appears at its path whole or not at all: everything goes
/// to a file beside it, which `finish` renames; destroyed before that, it leaves nothing. Belongs to one
/// thread. Throws Failure.
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
