// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence encoder that judges what a saying means: BERT (Devlin et al., 2019) in the small shape of MiniLM
// (Wang et al., 2020), its pretrained weights taught our sayings (packaging/teach_reader.py). It knows words
// that no saying of ours has. Weights are bytes with a scale a row, as resources/language/saying_net.bin
// holds them.
#pragma once
#include "core/assist/talk/byte_net.h"
#include "core/assist/talk/shape.h"

namespace core::assist::talk {

/// Immutable once made; any thread. The data must outlive it.
class SayingNet {
  public:
    /// Throws std::runtime_error when the data is misshapen. Of empty data a net without senses.
    explicit SayingNet(std::string_view data);
    /// What each sense is worth, before it is known which fit the slots; the order is that of
    /// Learned::senses. Empty where there is no net.
    [[nodiscard]] std::vector<float> judgements(const Shape& shape) const;
    /// The pieces of a saying, [CLS] and [SEP] included; at most `kLongest`.
    [[nodiscard]] std::vector<std::uint32_t> pieces(const Shape& shape) const;
    [[nodiscard]] std::size_t senses() const { return judge_.rows; }

    static constexpr std::size_t kLongest = 64;

  private:
    void add_word(std::vector<std::uint32_t>& out, const std::string& word) const;

    std::size_t width_ = 0, heads_ = 1;
    WordPieces vocabulary_;
    ByteMatrix words_, judge_;
    std::vector<float> positions_;
    NetNorm first_;
    std::vector<EncoderLayer> layers_;
};

} // namespace core::assist::talk
