// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include <optional>

namespace core {

/// What is played again and again, in frames of the timeline: from the start of `first` to that of `end`.
struct LoopFrames {
    std::int64_t first = 0, end = 0;
    bool operator==(const LoopFrames&) const = default;
};
/// The frames of a range, from border to border, as far as there is a film; none where that is nothing.
[[nodiscard]] std::optional<LoopFrames> loop_frames(const Project& project,
                                                    const std::optional<TimeRange>& range);

/// Which moment of the film is played when: from a place on, at a speed, forwards or backwards, and round a
/// loop. What is played is counted on from round to round (a place; the number of a frame or of a sample), so
/// that it has an order of its own; the film's moment is found from that. A round is a whole number of
/// samples and a whole number of frames, and picture and sound begin each together. A value; any thread.
class PlayLine {
  public:
    PlayLine() = default;
    /// `speed`: 1 forwards, -1 backwards, 2 twice as fast; kept to thousandths. `loop`: played forwards only,
    /// and from where playing begins before its end.
    PlayLine(Time start, double speed, FrameRate rate, std::optional<LoopFrames> loop = {});

    [[nodiscard]] Time start() const { return start_; }
    [[nodiscard]] FrameRate rate() const { return rate_; }
    [[nodiscard]] FrameRate pace() const { return pace_; } ///< the speed in either direction
    [[nodiscard]] bool backwards() const { return backwards_; }
    [[nodiscard]] bool loops() const { return loop_.has_value(); }

    /// The place after so many samples of what is heard at 48 kHz, and after so much time.
    [[nodiscard]] Time after_samples(std::int64_t heard) const;
    [[nodiscard]] Time after(Time gone) const;
    /// The film's moment of a place.
    [[nodiscard]] Time film_time(Time place) const;

    /// The number of the frame that is seen at a place; the film's own; and how many rounds lie before it.
    [[nodiscard]] std::int64_t frame(Time place) const;
    [[nodiscard]] std::int64_t film_frame(std::int64_t frame) const;
    [[nodiscard]] std::int64_t round(std::int64_t frame) const;

    /// The sample with which playing begins; the film's own of one that is counted on; and how many follow it
    /// in the film before its loop begins anew (with itself).
    [[nodiscard]] std::int64_t first_sample() const { return first_sample_; }
    [[nodiscard]] std::int64_t film_sample(std::int64_t sample) const;
    [[nodiscard]] std::int64_t samples_on(std::int64_t sample) const;

  private:
    /// How many rounds lie before a place.
    [[nodiscard]] std::int64_t round_at(Time place) const;
    Time start_{};
    FrameRate pace_{1, 1}, rate_{30, 1};
    bool backwards_ = false;
    std::int64_t first_sample_ = 0;
    std::optional<LoopFrames> loop_;
    std::int64_t from_sample_ = 0, to_sample_ = 0; ///< of the loop
    Time border_{}, round_{};                      ///< the place where it begins anew first; its length
};

} // namespace core
