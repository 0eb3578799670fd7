// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which token may come next (openai/whisper 20250625, decoding.py: SuppressBlank, SuppressTokens,
// ApplyTimestampRules). Free of torch.
#pragma once
#include "inference/text/whisper_tokens.h"
#include <vector>

namespace inference {

struct WhisperRules {
    WhisperTokens tokens;
    std::vector<std::int64_t> forbidden;       ///< always
    std::vector<std::int64_t> forbidden_first; ///< at the first place
    bool times = true;
    std::int64_t latest_first_time = 50; ///< in steps; below 0: any
    /// Sets the logits [size] of what may not follow `said` (sampled so far) to minus infinity.
    void apply(float* logits, std::int64_t size, const std::vector<std::int64_t>& said) const;

  private:
    void apply_times(float* logits, std::int64_t size, const std::vector<std::int64_t>& said) const;
};

} // namespace inference
