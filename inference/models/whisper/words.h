// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When each word is said: the cross-attention of chosen heads, warped onto the tokens (openai/whisper
// 20250625, timing.py: find_alignment).
#pragma once
#include "inference/models/whisper/rules.h"
#include "inference/models/whisper/whisper.h"
#include "inference/models/whisper/word_rules.h"

namespace inference {

using AlignmentHeads = std::vector<std::pair<std::int64_t, std::int64_t>>; ///< layer, head

/// Cheapest way through [tokens, frames] from the first corner to the last: rows and columns of its steps.
struct Warp {
    std::vector<std::int64_t> rows, columns;
};
Warp warp(const at::Tensor& costs);

struct Alignment {
    at::Tensor matrix; ///< [text tokens + 1, frames]
    Warp path;
    std::vector<std::pair<double, double>> times; ///< of each word, seconds from the window's start
    std::vector<double> probabilities;
};
/// `text`: the window's text tokens; `counts`: how many of them each word has; `start`: the initial tokens
/// (language and task where there are any); `frames`: mel frames of the window that hold sound.
Alignment align_words(const Whisper& model, const at::Tensor& states, const WhisperTokens& tokens,
                      const std::vector<std::int64_t>& start, const std::vector<std::int64_t>& text,
                      const std::vector<std::size_t>& counts, std::int64_t frames,
                      const AlignmentHeads& heads, std::int64_t filter = 7);

} // namespace inference
