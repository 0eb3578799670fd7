// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/render_ahead.h"
#include "core/media/open_medium.h"
#include "core/media/stream_clock.h"
#include <vector>

namespace core {

/// The packets of a film whose pictures keep to the grid of its rate, each with its picture's number. Belongs
/// to one thread. Throws Failure when the file cannot be read.
class FilmPackets {
  public:
    explicit FilmPackets(const std::string& path);
    [[nodiscard]] const MediaInfo& info() const { return medium_.info; }
    [[nodiscard]] const AVCodecParameters& codec() const { return *stream_->codecpar; }
    /// Which picture is seen at a time of the medium; below zero before the first, counted on.
    [[nodiscard]] std::int64_t number_at(Time time) const;

    /// Pictures that need no others and that no others need: whole groups from a key frame on, as they are
    /// stored.
    struct Groups {
        FrameRun pictures;
        int early = 0; ///< by so many pictures at most a packet lies before its turn
    };
    /// Those that lie wholly within `wanted`.
    std::vector<Groups> groups_in(const FrameRun& wanted);
    /// Goes to the key frame with this number; false: there is none.
    bool go_to(std::int64_t number);
    /// The next packet and its picture's number; null at the end, and where a picture has no place. Good
    /// until the next call.
    struct Numbered {
        AVPacket* packet = nullptr;
        std::int64_t number = 0;
    };
    Numbered next();

  private:
    class Collector;
    bool seek_before(std::int64_t number);
    OpenedMedium medium_;
    AVStream* stream_ = nullptr;
    StreamClock clock_;
    PacketPtr packet_{av_packet_alloc()};
    bool held_ = false; ///< the packet is the next one still
};

/// Whether decoding can begin at a packet without anything before it, and what is before it is over then.
[[nodiscard]] bool begins_anew(const AVPacket& packet, const AVCodecParameters& codec);
/// The packet's bytes, and a codec's description, with start codes instead of lengths (H.264).
[[nodiscard]] std::string with_start_codes(const AVPacket& packet, const AVCodecParameters& codec);
[[nodiscard]] std::string description_with_start_codes(const AVCodecParameters& codec);
/// A number of a parameter set that a description with start codes does not use yet; -1: there is none.
[[nodiscard]] int free_set_number(const std::string& description);

} // namespace core
