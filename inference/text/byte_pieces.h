// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What byte-level tokenizers share: bytes as printable letters, and the pattern that cuts a text into words.
#pragma once
#include <array>
#include <memory>
#include <string>
#include <vector>

namespace inference {

/// GPT-2's printable stand-in for each byte, as UTF-8.
std::array<std::string, 256> byte_letters();

/// The split pattern of a tokenizer: every match is a word; what lies between matches is one too.
class WordSplitter {
  public:
    WordSplitter();
    ~WordSplitter();
    WordSplitter(WordSplitter&&) noexcept;
    WordSplitter& operator=(WordSplitter&&) noexcept;
    /// Throws std::runtime_error when it is no pattern.
    void compile(const std::string& pattern);
    /// Without a pattern the whole text is one word.
    [[nodiscard]] std::vector<std::string> split(const std::string& text) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace inference
