// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words with their times put right: punctuation joined to its word, lengths that nobody speaks cut, words
// dealt out to segments (openai/whisper 20250625, timing.py: add_word_timestamps). Free of torch.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace inference {

struct WhisperWord {
    std::string word; ///< with the space in front that the tokens have
    double start = 0, end = 0, probability = 0;
    std::vector<std::int64_t> tokens;
};

/// A segment and the words that fall into it; all times in seconds from the sound's start.
struct WordedSegment {
    double start = 0, end = 0;
    std::vector<std::int64_t> tokens; ///< text only
    std::vector<WhisperWord> words;
};

struct Punctuation {
    std::string before = "\"'\u201c\u00bf([{-",
                after = "\"'.\u3002,\uff0c!\uff01?\uff1f:\uff1a\u201d)]}\u3001";
};

/// `segments`: those of one window, without words; `words`: the window's in order, times from its start
/// (`window_start` seconds). `last_end`: the end of the last word of the windows before; updated.
void deal_out_words(std::vector<WordedSegment>& segments, std::vector<WhisperWord> words, double window_start,
                    double& last_end, const Punctuation& punctuation = {});

} // namespace inference
