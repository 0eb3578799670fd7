// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <vector>

namespace core {

/// Tells a packet from others of its stream.
struct PacketMark {
    std::int64_t stamp = AV_NOPTS_VALUE; ///< when it is shown, in the stream's ticks
    int bytes = 0;
    bool operator==(const PacketMark&) const = default;
    [[nodiscard]] bool timed() const { return stamp != AV_NOPTS_VALUE; }
    static PacketMark of(const AVPacket& packet) { return {packet.pts, packet.size}; }
};

/// The packets of one stream in the order in which they are decoded. Reads ahead, without decoding, as far as
/// is needed to know which picture is shown after another. Belongs to one thread; the file belongs to its
/// caller, who tells when its place was changed.
class PacketLine {
  public:
    PacketLine() = default;
    PacketLine(AVFormatContext& format, int stream) : format_(&format), stream_(stream) {}
    /// The file's place was changed: what was read ahead is of no use.
    void restart();
    /// The next packet, or null at the end.
    AVPacket* front();
    void pop() { ahead_.pop_front(); }
    /// Whether times of packets were believable so far: each has one of its own, in an order that can be.
    [[nodiscard]] bool believable() const { return believable_; }
    /// What was decoded belies the times: they are not used any more.
    void disbelieve() { believable_ = false; }
    /// What is known of the picture that is shown after the one stamped so. Not certain: nothing is.
    struct After {
        bool certain = false;
        std::optional<std::int64_t> stamp; ///< none: it is the last
    };
    After after(std::int64_t stamp);
    /// The next picture after the one stamped so, among those read so far.
    [[nodiscard]] std::optional<std::int64_t> known_after(std::int64_t stamp) const;
    /// Pictures up to this one are done with.
    void passed(std::int64_t stamp) { known_.erase(known_.begin(), known_.lower_bound(stamp)); }
    /// The decoding time of the last packet read; nothing before the first that has one.
    [[nodiscard]] std::optional<std::int64_t> read_to() const { return read_to_; }

  private:
    void read();
    void judge(const AVPacket& packet);
    void mind_palette(AVPacket& packet);
    AVFormatContext* format_ = nullptr;
    int stream_ = 0;
    std::deque<PacketPtr> ahead_;
    std::set<std::int64_t> known_; ///< when the pictures read are shown
    std::optional<std::int64_t> read_to_;
    std::vector<std::uint8_t> palette_; ///< the last one that came with a packet
    bool palette_due_ = false;
    bool ended_ = false, believable_ = true;
};

} // namespace core
