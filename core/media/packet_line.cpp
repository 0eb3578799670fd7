// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/packet_line.h"
#include "core/media/stream_clock.h"
#include <algorithm>

namespace core {

namespace {

/// So many packets ahead are looked at: more than pictures can be out of order.
constexpr std::size_t kMostAhead = 40;

} // namespace

void PacketLine::restart() {
    ahead_.clear();
    known_.clear();
    read_to_.reset();
    ended_ = false;
    palette_due_ = true;
}

AVPacket* PacketLine::front() {
    if (ahead_.empty()) read();
    return ahead_.empty() ? nullptr : ahead_.front().get();
}

void PacketLine::read() {
    PacketPtr packet(av_packet_alloc());
    while (!ended_) {
        if (!next_packet(*format_, *packet)) {
            ended_ = true;
            return;
        }
        if (packet->stream_index == stream_) {
            judge(*packet);
            mind_palette(*packet);
            ahead_.push_back(std::move(packet));
            return;
        }
        av_packet_unref(packet.get());
    }
}

void PacketLine::judge(const AVPacket& packet) {
    if (packet.pts == AV_NOPTS_VALUE) {
        believable_ = false;
        return;
    }
    if (packet.dts != AV_NOPTS_VALUE) {
        if (packet.pts < packet.dts || (read_to_ && packet.dts <= *read_to_)) believable_ = false;
        read_to_ = packet.dts;
    }
    if (packet.flags & AV_PKT_FLAG_DISCARD) return; // decoded, but not shown
    if (!known_.insert(packet.pts).second) believable_ = false;
}

/// Containers give a stream's palette with its first packet, and not again after a jump.
void PacketLine::mind_palette(AVPacket& packet) {
    std::size_t bytes = 0;
    if (const std::uint8_t* own = av_packet_get_side_data(&packet, AV_PKT_DATA_PALETTE, &bytes))
        palette_.assign(own, own + bytes);
    else if (palette_due_ && !palette_.empty())
        if (std::uint8_t* room = av_packet_new_side_data(&packet, AV_PKT_DATA_PALETTE, palette_.size()))
            std::copy(palette_.begin(), palette_.end(), room);
    palette_due_ = false;
}

std::optional<std::int64_t> PacketLine::known_after(std::int64_t stamp) const {
    const auto found = known_.upper_bound(stamp);
    return found == known_.end() ? std::nullopt : std::optional(*found);
}

PacketLine::After PacketLine::after(std::int64_t stamp) {
    while (believable_) {
        const std::optional<std::int64_t> next = known_after(stamp);
        // Packets to come are decoded later than those read, and shown no earlier than decoded.
        if (ended_ || (next && read_to_ && *next <= *read_to_ + 1)) return {true, next};
        if (ahead_.size() >= kMostAhead) break;
        read();
    }
    return {};
}

} // namespace core
