// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/render_ahead.h"
#include "core/base/result.h"
#include "core/effects/kept_notes.h"
#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kAhead = 4;
/// For films that play on, and for what goes backwards or looks around.
constexpr std::size_t kForwards = std::size_t{64} << 20, kAround = std::size_t{192} << 20;

bool looks_around(const Clip& clip) {
    return clip.reversed || std::any_of(clip.effects.begin(), clip.effects.end(), [](const Effect& effect) {
               return effect.enabled && looks_beside(effect.name);
           });
}

bool looks_around(const Project& project) {
    const auto any = [](const Tracks& tracks) {
        for (const auto& track : tracks)
            for (const Clip& clip : track->clips)
                if (looks_around(clip)) return true;
        return false;
    };
    if (any(project.tracks)) return true;
    return std::any_of(project.sequences.begin(), project.sequences.end(),
                       [&](const auto& sequence) { return any(sequence->tracks); });
}

} // namespace

RenderAhead::RenderAhead(Order order)
    : queue_(kAhead), thread_([this, order = std::move(order)](std::stop_token stop) { run(order, stop); }) {}

void RenderAhead::run(const Order& order, const std::stop_token& stop) {
    try {
        Compositor compositor(order.project_file, std::make_shared<FrameCache>(
                                                      looks_around(*order.project) ? kAround : kForwards));
        compositor.keep_alpha(order.alpha);
        if (looks_around(*order.project))
            compositor.keep_notes(std::make_shared<KeptNotes>(order.project_file));
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
