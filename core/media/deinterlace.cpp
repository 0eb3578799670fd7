// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/deinterlace.h"
#include "core/base/result.h"
#include "core/media/filter_graph.h"

namespace core {

bool is_interlaced(const VideoFrame& frame) {
    constexpr int kLeastLines = 8; // less has no fields to speak of
    return !frame.empty() && frame.raw()->interlaced_frame && frame.size().height >= kLeastLines &&
           frame.size().width >= kLeastLines;
}

struct Deinterlacer::State {
    std::unique_ptr<FilterGraph> graph;
    VideoFrame last; ///< what the filter has seen last
    std::int64_t fed = 0;

    void feed(const VideoFrame& frame) {
        const FramePtr given(av_frame_clone(frame.raw()));
        if (!given) throw Failure("out of memory while keeping a frame");
        given->pts = fed++;
        given->interlaced_frame = 1;
        graph->put(given.get());
        last = frame;
    }
};

Deinterlacer::Deinterlacer() : state_(std::make_unique<State>()) {}
Deinterlacer::~Deinterlacer() = default;
Deinterlacer::Deinterlacer(Deinterlacer&&) noexcept = default;

VideoFrame Deinterlacer::operator()(const VideoFrame& before, const VideoFrame& at, const VideoFrame& after) {
    State& s = *state_;
    const auto same = [](const VideoFrame& a, const VideoFrame& b) {
        return !a.empty() && !b.empty() && a.raw()->data[0] == b.raw()->data[0] &&
               a.interval().start == b.interval().start;
    };
    if (!s.graph || !same(s.last, at)) {
        s.graph = std::make_unique<FilterGraph>(*at.raw(), "bwdif=mode=send_frame:parity=auto:deint=all");
        s.fed = 0;
        s.feed(before);
        s.feed(at);
    }
    s.feed(after);
    FramePtr made, next;
    while ((next = s.graph->take()))
        made = std::move(next); // those before it were wanted earlier, or only to begin with
    if (!made) throw Failure("a picture of two fields cannot be made whole");
    return {made.get(), at.interval(), at.posture()};
}

} // namespace core
