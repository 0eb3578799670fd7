// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One window of sound to tokens (openai/whisper 20250625, decoding.py: DecodingTask).
#pragma once
#include "inference/models/whisper/rules.h"
#include "inference/models/whisper/whisper.h"
#include "inference/tensor/noise.h"
#include <functional>
#include <optional>

namespace inference {

struct WhisperDecodeOptions {
    std::string language; ///< empty: heard first, where the model knows several
    bool translate = false;
    std::vector<std::int64_t> prompt, prefix; ///< what was said before; how the answer begins
    std::int64_t most_tokens = 0;             ///< 0: half of the text context
    std::int64_t beams = 0; ///< 0: the likeliest token each time (or a draw, above temperature 0)
    double patience = 1.0;
    std::optional<double> length_penalty; ///< unset: the mean over the length
    double temperature = 0.0;
    std::int64_t draws = 5;      ///< above temperature 0: so many, the best one counts
    std::function<bool()> go_on; ///< asked before each token; false ends with what there is
};

struct WhisperDecoded {
    std::vector<std::int64_t> tokens; ///< without the initial ones and the end
    double mean_log_probability = 0, no_speech_probability = 0;
};

/// `states` [1, audio_context, width]. `noise` is drawn from above temperature 0 only.
WhisperDecoded decode_window(const Whisper& model, const at::Tensor& states, const WhisperRules& rules,
                             const WhisperDecodeOptions& options, Noise* noise = nullptr);

/// Language codes with their probabilities, in the vocabulary's order.
std::vector<std::pair<std::string, double>> detect_language(const Whisper& model, const at::Tensor& states,
                                                            const WhisperTokens& tokens);
/// The start token with language and task where the model has them.
std::vector<std::int64_t> start_sequence(const WhisperTokens& tokens, const std::string& language,
                                         bool translate);

} // namespace inference
