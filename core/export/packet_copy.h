// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/encoder.h"
#include "core/media/stream_clock.h"

namespace core {

/// The packets of one of a file's sounds, in order, with time stamps that count from the medium's zero.
/// Belongs to one thread. Throws Failure.
class PacketCopy {
  public:
    explicit PacketCopy(const SoundCopy& from);
    [[nodiscard]] const AVStream& stream() const { return *stream_; }
    /// When the next packet begins; Time::max() when there is none.
    [[nodiscard]] Time next_begins() const { return begins_; }
    /// The next packet, which the caller frees of its content; another one becomes the next.
    AVPacket* take();
    /// Whether each packet still to come begins where the one before ends: players play them one after the
    /// other, whatever their times say. Takes them all.
    [[nodiscard]] bool follow_each_other();

  private:
    void read();
    InputPtr input_;
    const AVStream* stream_ = nullptr;
    Time until_, begins_{};
    std::int64_t zero_ = 0; ///< in the stream's ticks
    PacketPtr next_{av_packet_alloc()}, taken_{av_packet_alloc()};
};

} // namespace core
