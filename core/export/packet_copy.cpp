// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/packet_copy.h"
#include "core/base/result.h"
#include "core/media/probe.h"
#include <algorithm>
#include <optional>

namespace core {

PacketCopy::PacketCopy(const SoundCopy& from) : input_(open_input(from.path)), until_(from.until) {
    const std::vector<int> streams = sound_streams(*input_);
    const std::size_t chosen = from.sound.value_or(usual_sound(*input_));
    if (chosen >= streams.size())
        throw Failure(from.path + " holds no sound" +
                      (streams.empty() ? "" : " with the number " + std::to_string(chosen + 1)));
    stream_ = input_->streams[streams[chosen]];
    for (unsigned i = 0; i < input_->nb_streams; ++i)
        if (static_cast<int>(i) != stream_->index) input_->streams[i]->discard = AVDISCARD_ALL;
    const Time tick = container_time(1, stream_->time_base);
    zero_ = StreamClock(stream_->time_base, Time(0)).stamp_at(medium_origin(from.path, *input_) + tick / 2);
    read();
}

AVPacket* PacketCopy::take() {
    av_packet_unref(taken_.get());
    std::swap(next_, taken_);
    read();
    return taken_.get();
}

bool PacketCopy::follow_each_other() {
    const Time tick = container_time(1, stream_->time_base);
    std::optional<Time> end;
    while (next_begins() != Time::max()) {
        const Time begins = next_begins(), length = container_time(take()->duration, stream_->time_base);
        // What containers round, and clocks jitter, is no gap.
        const Time leeway = std::max(tick * 2, std::min(length * 3 / 4, Time(kFlicksPerSecond / 50)));
        if (end && std::chrono::abs(begins - *end) > leeway) return false;
        end = begins + length;
    }
    return true;
}

void PacketCopy::read() {
    begins_ = Time::max();
    while (av_read_frame(input_.get(), next_.get()) >= 0) {
        // A packet without a time cannot be placed.
        if (next_->stream_index == stream_->index && next_->pts != AV_NOPTS_VALUE) {
            next_->pos = -1;
            next_->pts -= zero_;
            next_->dts = next_->dts == AV_NOPTS_VALUE ? next_->pts : next_->dts - zero_;
            const Time begins = container_time(next_->pts, stream_->time_base);
            if (begins >= until_) return av_packet_unref(next_.get());
            begins_ = begins;
            return;
        }
        av_packet_unref(next_.get());
    }
}

} // namespace core
