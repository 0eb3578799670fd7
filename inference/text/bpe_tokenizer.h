// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-level BPE from a Hugging Face tokenizer.json (Llama 3, Qwen): the split pattern, the merges and the
// special tokens are the file's own. Free of torch.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace inference {

/// Read-only after loading; any thread may use it.
class BpeTokenizer {
  public:
    /// Throws std::runtime_error naming the file and what in it is not supported.
    explicit BpeTokenizer(const std::filesystem::path& tokenizer_json);
    ~BpeTokenizer();
    BpeTokenizer(BpeTokenizer&&) noexcept;
    BpeTokenizer& operator=(BpeTokenizer&&) noexcept;

    /// Ids of a text; special tokens written out in it become their ids. With `specials`, those that the
    /// file's post-processor puts in front (the begin token) are there too.
    [[nodiscard]] std::vector<std::int64_t> encode(const std::string& text, bool specials = true) const;
    /// Text of ids; special tokens are left out unless `keep_specials`. Incomplete UTF-8 becomes U+FFFD.
    [[nodiscard]] std::string decode(const std::vector<std::int64_t>& ids, bool keep_specials = false) const;
    /// The id of a special token by its text; -1 when there is none.
    [[nodiscard]] std::int64_t special(const std::string& token) const;
    /// What encode puts in front.
    [[nodiscard]] const std::vector<std::int64_t>& prefix() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace inference
