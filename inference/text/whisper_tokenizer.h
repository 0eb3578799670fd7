// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whisper's byte-level tokenizer (openai/whisper 20250625, tokenizer.py) from any of the files that come with
// its models. Literal special tokens in a text are text: a prompt cannot smuggle one in. Free of torch.
#pragma once
#include "inference/text/whisper_tokens.h"
#include <filesystem>
#include <memory>

namespace inference {

/// How a row of tokens falls into words.
struct WordSplit {
    std::vector<std::string> words;
    std::vector<std::vector<std::int64_t>> tokens;
};

/// Read-only after loading; any thread may use it.
class WhisperTokenizer {
  public:
    /// tokenizer.json, vocabulary.json, vocabulary.txt, vocab.json or a file of ranks (.tiktoken). The last
    /// names no special tokens: they follow by rule from `languages`. Throws std::runtime_error naming the
    /// file and what is wrong.
    explicit WhisperTokenizer(const std::filesystem::path& file, std::int64_t languages = 99,
                              bool multilingual = true);
    /// Of the bytes of every id that is text.
    WhisperTokenizer(std::vector<std::string> pieces, std::int64_t languages, bool multilingual);
    ~WhisperTokenizer();
    WhisperTokenizer(WhisperTokenizer&&) noexcept;
    WhisperTokenizer& operator=(WhisperTokenizer&&) noexcept;
    /// The file of a model's folder that holds its tokenizer; empty when there is none.
    static std::filesystem::path find(const std::filesystem::path& folder);

    [[nodiscard]] std::vector<std::int64_t> encode(const std::string& text) const;
    /// The text of ids; those that are no text are left out. Broken UTF-8 becomes U+FFFD.
    [[nodiscard]] std::string decode(const std::vector<std::int64_t>& ids) const;
    /// Words as word times need them: at spaces, or (for languages that write none) at whole characters.
    [[nodiscard]] WordSplit split_words(const std::vector<std::int64_t>& ids, bool at_spaces) const;
    /// Tokens of signs that nobody says.
    [[nodiscard]] std::vector<std::int64_t> unspoken() const;
    /// "<|0.02|>" and so on.
    [[nodiscard]] std::string special_text(std::int64_t id) const;
    [[nodiscard]] const WhisperTokens& tokens() const;
    [[nodiscard]] std::int64_t text_size() const; ///< how many ids are text

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace inference
