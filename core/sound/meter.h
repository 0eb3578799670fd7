// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How loud sound is: for meters, for normalising, for finding silence. Each meter belongs to one thread.
#pragma once
#include "core/media/frame.h"
#include "core/sound/sound.h"
#include <functional>
#include <memory>
#include <stop_token>

namespace core {

/// What a meter shows where there is no sound, in dB or LUFS.
constexpr double kNoSound = -144;

/// Of a block, by channel, in dB below full scale: its highest sample and its root mean square (a sine of
/// full scale has -3).
struct Levels {
    std::vector<double> peak, rms;
};
[[nodiscard]] Levels levels_of(const AudioBlock& block);

/// Loudness by EBU R 128 and ITU-R BS.1770 of all that was added: what is at the sides and behind counts 1.5
/// dB more, the low channel not at all; one channel counts once. Throws Failure when memory runs out.
class LoudnessMeter {
  public:
    explicit LoudnessMeter(SoundLayout layout = SoundLayout::stereo);
    ~LoudnessMeter();
    void add(const Samples& samples);
    void add(const AudioBlock& block);
    [[nodiscard]] double momentary() const;  ///< LUFS, of the last 400 ms
    [[nodiscard]] double short_term() const; ///< LUFS, of the last 3 s
    [[nodiscard]] double integrated() const; ///< LUFS, of all, gated
    [[nodiscard]] double range() const;      ///< LU
    [[nodiscard]] double true_peak() const;  ///< dB: the highest value between samples, too, of all channels
    void begin_again();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

struct SilenceWish {
    double threshold_db = -50;           ///< RMS of all channels over a hundredth of a second
    Time shortest{kFlicksPerSecond / 2}; ///< what is shorter is no silence
};
/// Where a sound of two channels is silent from one sample to another, as times of that sound. Throws
/// Stopped.
[[nodiscard]] std::vector<TimeRange> silences_in(Sound& sound, SampleRange range, const SilenceWish& wish,
                                                 const std::stop_token& stop = {});
/// The same of a file's usual sound; throws Failure where it cannot be read.
[[nodiscard]] std::vector<TimeRange> silences_in(const std::string& path, TimeRange range,
                                                 const SilenceWish& wish, const std::stop_token& stop = {});

/// The loudness (LUFS) of parts of a file's sound (`sound`: which; none: the usual one), as if they followed
/// each other; kNoSound where that is silence or nothing. Throws Stopped, and Failure where it cannot be
/// read.
[[nodiscard]] double loudness_of(const std::string& path, std::optional<std::size_t> sound,
                                 const std::vector<TimeRange>& parts, const std::stop_token& stop = {});

/// By how many decibels a sound must be changed to have the loudness `target` (LUFS) when a limiter keeps its
/// true peaks at `ceiling` (dB) afterwards; 0 for silence. Reads it once, or twice where the limiter works.
/// Throws Stopped.
[[nodiscard]] double gain_to_loudness(Sound& sound, SoundLayout layout, SampleRange range, double target,
                                      double ceiling, const std::stop_token& stop = {});

} // namespace core
