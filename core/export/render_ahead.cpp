// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/render_ahead.h"
#include "core/base/result.h"

namespace core {

namespace {

constexpr std::size_t kAhead = 4;
/// For what a reversed clip needs; films that play on use a quarter.
constexpr std::size_t kCacheBytes = std::size_t{192} << 20;

} // namespace

RenderAhead::RenderAhead(Order order)
    : queue_(kAhead), thread_([this, order = std::move(order)](std::stop_token stop) { run(order, stop); }) {}

void RenderAhead::run(const Order& order, const std::stop_token& stop) {
    try {
        Compositor compositor(order.project_file, std::make_shared<FrameCache>(kCacheBytes));
        for (const FrameRun& run : order.frames)
            for (std::int64_t i = 0; i < run.count; ++i) {
                if (stop.stop_requested()) return;
                VideoFrame frame =
                    compositor.render(*order.project, frame_start(run.first + i, order.rate), order.size);
                if (!queue_.push({std::move(frame), compositor.unreadable(), compositor.damaged(), nullptr},
                                 stop))
                    return;
            }
    } catch (...) {
        queue_.push({{}, {}, {}, std::current_exception()}, stop);
    }
    queue_.close();
}

VideoFrame RenderAhead::next() {
    std::optional<Picture> picture = queue_.pop();
    if (!picture) throw Failure("a frame was asked for that was not ordered");
    if (picture->thrown) std::rethrow_exception(picture->thrown);
    unreadable_ = std::move(picture->unreadable);
    damaged_ = std::move(picture->damaged);
    return std::move(picture->frame);
}

} // namespace core
