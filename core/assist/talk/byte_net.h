// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the small nets of the talk are made of: matrices of bytes with a scale a row, norms, attention, words
// in pieces. Activations are 12-bit numbers with a scale a vector, so that a product is one of whole numbers.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::assist::talk {

/// A matrix of bytes [rows, width] with a scale a row and, where it has one, a bias a row.
struct ByteMatrix {
    std::size_t rows = 0, width = 0;
    std::vector<float> scale, bias;
    const std::int8_t* values = nullptr; ///< in the data
    /// Row `r` as numbers, added to `out` (width floats).
    void add_row(std::size_t r, float* out) const;
};

struct NetNorm {
    std::vector<float> weight, bias;
};

/// Takes values out of the data of a net. Throws std::runtime_error where the build has cut it short.
class NetData {
  public:
    explicit NetData(std::string_view data) : data_(data) {}
    std::uint32_t number();
    std::string_view text();
    std::vector<float> floats(std::size_t count);
    ByteMatrix matrix(bool with_bias = true);
    NetNorm norm(std::size_t width);

  private:
    const char* bytes(std::size_t count);
    std::string_view data_;
    std::size_t at_ = 0;
};

/// x [count, m.width] times the matrix: [count, m.rows].
std::vector<float> times(const ByteMatrix& m, const std::vector<float>& x, std::size_t count);
/// Each of the vectors of x to mean 0 and variance 1, then weighted.
void normalize(std::vector<float>& x, const NetNorm& norm);
void add(std::vector<float>& x, const std::vector<float>& y);
/// GELU, exact.
void gelu(std::vector<float>& x);
/// Vectors that are looked at: `count` rows of `stride` floats, keys and values at these places of each.
struct Seen {
    const std::vector<float>* rows = nullptr;
    std::size_t count = 0, stride = 0, keys = 0, values = 0;
};
/// What one query [width] makes of them, head by head, into `out` [width].
void attend(const float* query, const Seen& seen, std::size_t heads, std::size_t width, float* out);

/// A layer of BERT's encoder.
struct EncoderLayer {
    ByteMatrix in, out, up, down; ///< queries, keys and values at once; their mix; the two of its MLP
    NetNorm attended, fed;
    void read(NetData& data, std::size_t width);
    /// Whether all matrices fit vectors of this width.
    [[nodiscard]] bool shaped(std::size_t width) const;
    /// x [count, width] becomes what the layer makes of it.
    void run(std::vector<float>& x, std::size_t count, std::size_t heads) const;
};

/// A vocabulary of pieces as BERT's: the longest pieces first, those inside of a word with "##" before them.
class WordPieces {
  public:
    void read(NetData& data, std::size_t count);
    [[nodiscard]] std::size_t size() const { return pieces_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return pieces_[i]; }
    /// -1: there is none.
    [[nodiscard]] std::ptrdiff_t find(std::string_view piece) const;
    /// A piece that stands for itself, or another one, or none.
    void add_mark(std::vector<std::uint32_t>& out, const std::string& mark, const char* otherwise) const;
    /// A word of letters and marks.
    void add_letters(std::vector<std::uint32_t>& out, const std::string& word) const;

  private:
    void add_piece(std::vector<std::uint32_t>& out, const std::string& letters) const;
    std::vector<std::string_view> pieces_; ///< sorted
};

} // namespace core::assist::talk
