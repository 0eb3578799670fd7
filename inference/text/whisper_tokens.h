// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace inference {

/// Ids of Whisper's tokens that are no text, in the order that every vocabulary has: the text, end, start,
/// the languages, six that steer, the times in steps of 0.02 s.
struct WhisperTokens {
    std::int64_t end = 0, start = 0, translate = 0, transcribe = 0, start_of_model = 0, start_of_prompt = 0,
                 no_speech = 0, no_times = 0, time_begin = 0;
    std::vector<std::pair<std::string, std::int64_t>> languages; ///< empty in models for English alone
    /// `text`: how many ids are text; `languages`: how many languages have one (English alone: they mean
    /// nothing).
    static WhisperTokens of_counts(std::int64_t text, std::int64_t languages, bool multilingual);
    /// Of a released model with `size` ids.
    static WhisperTokens of_vocabulary(std::int64_t size);
    [[nodiscard]] std::int64_t language(const std::string& code) const; ///< -1 when there is none
};
constexpr double kWhisperTimeStep = 0.02;

} // namespace inference
