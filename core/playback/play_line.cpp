// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/play_line.h"
#include "core/sound/sound.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace core {

std::optional<LoopFrames> loop_frames(const Project& project, const std::optional<TimeRange>& range) {
    if (!range) return {};
    const FrameRate rate = project.rate();
    const auto nearest = [rate](Time time) { return frame_at(time + frame_start(1, rate) / 2, rate); };
    const LoopFrames loop{std::max<std::int64_t>(0, nearest(range->start)),
                          std::min(nearest(range->end), nearest(project.duration()))};
    return loop.end > loop.first ? std::optional(loop) : std::nullopt;
}

PlayLine::PlayLine(Time start, double speed, FrameRate rate, std::optional<LoopFrames> loop)
    : start_(start), rate_(rate), backwards_(speed < 0), first_sample_(sample_of(start)) {
    constexpr std::int64_t kParts = 1000, kMost = 64 * kParts;
    const std::int64_t parts =
        std::clamp<std::int64_t>(std::llround(std::abs(speed) * static_cast<double>(kParts)), 1, kMost);
    const std::int64_t common = std::gcd(parts, kParts);
    pace_ = {parts / common, kParts / common};
    if (!loop || backwards_ || start >= frame_start(loop->end, rate)) return;
    from_sample_ = sample_of(frame_start(loop->first, rate));
    to_sample_ = sample_of(frame_start(loop->end, rate));
    if (to_sample_ <= from_sample_ || to_sample_ <= first_sample_) return;
    loop_ = loop;
    border_ = start_ + time_of_sample(to_sample_ - first_sample_);
    round_ = time_of_sample(to_sample_ - from_sample_);
}

Time PlayLine::after_samples(std::int64_t heard) const {
    const Time played = rescale(heard, time_of_sample(1).count() * pace_.num, pace_.den);
    return backwards_ ? start_ - played : start_ + played;
}

Time PlayLine::after(Time gone) const {
    const Time played = rescale(gone.count(), pace_.num, pace_.den);
    return backwards_ ? start_ - played : start_ + played;
}

std::int64_t PlayLine::round_at(Time place) const {
    return !loop_ || place < border_ ? 0 : 1 + (place - border_) / round_;
}

Time PlayLine::film_time(Time place) const {
    if (!loop_) return place;
    // Samples and frames begin within a sample of each other.
    const Time last = frame_start(loop_->end, rate_) - Time(1);
    if (place < border_) return std::min(place, last);
    return std::min(frame_start(loop_->first, rate_) + (place - border_) % round_, last);
}

std::int64_t PlayLine::frame(Time place) const {
    const std::int64_t frame = frame_at(film_time(place), rate_);
    return loop_ ? frame + round_at(place) * (loop_->end - loop_->first) : frame;
}

std::int64_t PlayLine::film_frame(std::int64_t frame) const {
    if (!loop_ || frame < loop_->end) return frame;
    return loop_->first + (frame - loop_->first) % (loop_->end - loop_->first);
}

std::int64_t PlayLine::round(std::int64_t frame) const {
    if (!loop_ || frame < loop_->end) return 0;
    return (frame - loop_->first) / (loop_->end - loop_->first);
}

std::int64_t PlayLine::film_sample(std::int64_t sample) const {
    if (!loop_ || sample < to_sample_) return sample;
    return from_sample_ + (sample - from_sample_) % (to_sample_ - from_sample_);
}

std::int64_t PlayLine::samples_on(std::int64_t sample) const {
    return loop_ ? to_sample_ - film_sample(sample) : std::numeric_limits<std::int64_t>::max();
}

} // namespace core
