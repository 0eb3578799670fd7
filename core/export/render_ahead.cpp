// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/render_ahead.h"
#include "core/base/result.h"
#include "core/effects/kept_notes.h"
#include "core/export/film_form.h"
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

Time RenderAhead::Order::moment(std::int64_t frame) const {
    const Time start = begin + frame_start(frame, rate);
    // Where rates differ, rounding must not fall short of the frame that begins just then.
    return rate == project->rate() ? start : start + Time(2);
}

RenderAhead::RenderAhead(Order order)
    : queue_(kAhead), thread_([this, order = std::move(order)](std::stop_token stop) { run(order, stop); }) {}

void RenderAhead::run(const Order& order, const std::stop_token& stop) {
    try {
        Compositor compositor(order.project_file, std::make_shared<FrameCache>(
                                                      looks_around(*order.project) ? kAround : kForwards));
        compositor.keep_alpha(order.alpha);
        if (looks_around(*order.project))
            compositor.keep_notes(std::make_shared<KeptNotes>(order.project_file));
        const Size whole = order.whole.width > 0 ? order.whole : order.size;
        std::optional<std::int64_t> drawn; // the timeline's frame; at a higher rate it is shown again
        VideoFrame frame;
        for (const FrameRun& run : order.frames)
            for (std::int64_t i = 0; i < run.count; ++i) {
                if (stop.stop_requested()) return;
                const Time moment = order.moment(run.first + i);
                const std::int64_t number = frame_at(moment, order.project->rate());
                if (drawn != number)
                    frame =
                        in_frame(compositor.render(*order.project, moment, order.size), whole, order.alpha);
                drawn = number;
                if (!queue_.push({frame, compositor.unreadable(), compositor.damaged(), nullptr}, stop))
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
