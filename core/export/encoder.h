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

/// Sound that is taken over packet by packet: the medium's zero becomes the written file's, so that it keeps
/// step with pictures that begin there.
struct SoundCopy {
    std::string path;
    std::optional<std::size_t> sound; ///< which of the file's sounds; none: the usual one
    Time until{};                     ///< packets that begin later are left out
};
/// Whether a file's sound can be taken over into a file of these settings; throws Failure when it cannot be
/// read.
bool can_copy(const SoundCopy& copy, const EncodeSettings& settings);

/// Writes a media file, or a folder of pictures. It appears at its path whole or not at all: everything goes
/// to a file beside it, which `finish` renames; destroyed before that, it leaves nothing. Belongs to one
/// thread. Codecs whose colour is coarser than their picture need even sides: the last column or row is left
/// out then, nothing is scaled. Throws Failure.
class Encoder {
  public:
    struct Format {
        Size size;
        FrameRate fps;
        bool sound = false;
        std::optional<SoundCopy> copy;  ///< instead of encoding
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
