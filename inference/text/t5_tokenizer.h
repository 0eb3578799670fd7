// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// T5's tokenizer folder: a SentencePiece model and the special tokens that are cut out of a text before it.
// Two readings exist: the fast one (Wan's) and the slow class (Uni-ViGU's). Free of torch.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace inference {

struct T5Encoding {
    std::vector<std::int64_t> ids, mask; ///< padded to the length asked for; 1 on real tokens
};

enum class T5Reading { fast, slow, slow_legacy };

/// Read-only after loading.
class T5Tokenizer {
  public:
    /// `folder` holds spiece.model and, where there are special tokens, tokenizer.json or
    /// tokenizer_config.json. Throws std::runtime_error naming what is missing.
    T5Tokenizer(const std::filesystem::path& folder, T5Reading reading);
    ~T5Tokenizer();
    T5Tokenizer(T5Tokenizer&&) noexcept;
    T5Tokenizer& operator=(T5Tokenizer&&) noexcept;
    /// The reading that a folder's tokenizer_config.json asks of the slow class.
    static T5Reading slow_reading(const std::filesystem::path& folder);

    /// Ids with </s>, cut so that they end with it, padded with <pad>.
    [[nodiscard]] T5Encoding encode(const std::string& text, std::size_t length) const;
    /// Ids with </s>, cut to `longest`, not padded.
    [[nodiscard]] std::vector<std::int64_t> ids(const std::string& text, std::size_t longest) const;
    /// Text of ids; special ids are dropped wherever they stand.
    [[nodiscard]] std::string decode(const std::vector<std::int64_t>& ids) const;
    [[nodiscard]] std::int64_t vocab_size() const; ///< SentencePiece pieces
    [[nodiscard]] std::int64_t total_size() const; ///< with the special tokens behind them
    [[nodiscard]] std::vector<std::int64_t> special_ids() const;
    /// The id of a special token; -1 when there is none.
    [[nodiscard]] std::int64_t special(const std::string& token) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace inference
