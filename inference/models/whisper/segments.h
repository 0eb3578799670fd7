// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A window's tokens cut into segments, and where to listen next (faster-whisper 1.2.1,
// _split_segments_by_timestamps; the thresholds are openai/whisper's). Free of torch.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace inference {

/// One stretch of a window's tokens, its times in seconds from the sound's start.
struct WhisperSegment {
    double start = 0, end = 0;
    std::vector<std::int64_t> tokens; ///< with the times at its ends
};

struct WhisperCut {
    std::vector<WhisperSegment> segments;
    std::int64_t next = 0;      ///< the first mel frame of the next window
    bool single_ending = false; ///< one time at the end: speech goes on to the window's end
};
/// `first`: the window's first mel frame (a hundredth of a second each); `frames`: how many of them hold
/// sound.
WhisperCut cut_window(const std::vector<std::int64_t>& tokens, std::int64_t first, std::int64_t frames,
                      std::int64_t time_begin);

struct WhisperThresholds {
    double compression = 2.4, log_probability = -1.0, no_speech = 0.6;
};
/// A text that repeats itself compresses well: bytes of the text (trimmed by the caller)
/// for each byte of its zlib form.
double compression_ratio(const std::string& text);
/// Whether a window should be decoded anew at a higher temperature.
bool worth_another_try(double compression, double mean_log_probability, double no_speech,
                       const WhisperThresholds& thresholds = {});
/// Whether nothing was said in a window.
bool is_silence(double mean_log_probability, double no_speech, const WhisperThresholds& thresholds = {});

} // namespace inference
