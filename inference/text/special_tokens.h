// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Special tokens written out in a text, as Hugging Face tokenizers cut them out before anything else. Free of
// torch.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace inference {

class SpecialTokenSplitter {
  public:
    struct Token {
        std::int64_t id = 0;
        bool strips_left = false, strips_right = false; ///< takes the white space beside it along
        bool special = true;
    };
    struct Part {
        std::string text;
        std::int64_t id = -1; ///< of a token; -1: plain text
    };
    /// The added tokens of a tokenizer folder: those of tokenizer.json, or of tokenizer_config.json when
    /// `prefer_config`. A folder without either has the four of every T5 vocabulary.
    static SpecialTokenSplitter of_folder(const std::filesystem::path& folder, bool prefer_config);
    void add(const std::string& text, const Token& token) { tokens_[text] = token; }
    /// The text cut at its tokens, the longest that fits first; empty texts are left out.
    [[nodiscard]] std::vector<Part> split(const std::string& text) const;
    [[nodiscard]] bool is_special(std::int64_t id) const;
    [[nodiscard]] std::int64_t id(const std::string& token) const;
    [[nodiscard]] std::vector<std::int64_t> ids() const; ///< ascending
    /// The text of a token's id; empty when there is none.
    [[nodiscard]] std::string text(std::int64_t id) const;

  private:
    std::map<std::string, Token> tokens_;
};

} // namespace inference
