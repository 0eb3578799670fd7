// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace inference {

/// A SentencePiece model file. Read-only after loading, so any thread may use it.
class SentencePieceTokenizer {
  public:
    /// Throws std::runtime_error naming the file when it cannot be read.
    explicit SentencePieceTokenizer(const std::filesystem::path& file);
    ~SentencePieceTokenizer();
    SentencePieceTokenizer(SentencePieceTokenizer&&) noexcept;
    SentencePieceTokenizer& operator=(SentencePieceTokenizer&&) noexcept;

    [[nodiscard]] std::vector<std::int64_t> encode(const std::string& text) const;
    [[nodiscard]] std::string decode(const std::vector<std::int64_t>& ids) const;
    /// The id of a whole piece; throws std::runtime_error when the vocabulary lacks it.
    [[nodiscard]] std::int64_t piece(const std::string& piece) const;
    [[nodiscard]] std::int64_t end_of_sentence() const;
    [[nodiscard]] std::int64_t size() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace inference
