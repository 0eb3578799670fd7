// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From probabilities of speech to stretches of it (silero-vad 6.2.3: get_speech_timestamps). Free of torch.
#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace inference {

struct SpeechOptions {
    double threshold = 0.5;
    std::optional<double> quiet_threshold; ///< speech ends below it; unset: threshold - 0.15, at least 0.01
    double least_speech_ms = 250, least_silence_ms = 100, pad_ms = 30;
    double most_speech_s = std::numeric_limits<double>::infinity();
    double least_silence_at_most_speech_ms = 98;
    /// A stretch that grew too long is cut at its longest pause; else at its last one.
    bool cut_at_longest_pause = true;
};
/// [start, end) in samples at 16 kHz.
struct SpeechSegment {
    std::int64_t start = 0, end = 0;
};
/// `probabilities`: one each 512 samples of a sound of `samples` samples.
std::vector<SpeechSegment> speech_segments(const std::vector<double>& probabilities, std::int64_t samples,
                                           const SpeechOptions& options = {});
/// The same of the network's own numbers.
std::vector<SpeechSegment> speech_segments(const std::vector<float>& probabilities, std::int64_t samples,
                                           const SpeechOptions& options = {});

} // namespace inference
