// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/byte_net.h"
#include "core/assist/talk/words.h"
#include "core/base/vectors.h"
#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>
#include <stdexcept>

namespace core::assist::talk {
namespace {

constexpr std::size_t kWidest = 2048; ///< of a matrix
constexpr float kMost = 2047; ///< of an activation: 2,048 products of 2,047 and 127 are less than 2^31
constexpr float kNormRoom = 1e-12F;

/// Vectors of whole numbers, each with a scale.
struct Whole {
    std::vector<std::int16_t> values;
    std::vector<float> scale;
};

Whole whole(const std::vector<float>& x, std::size_t count, std::size_t width) {
    Whole out{std::vector<std::int16_t>(count * width), std::vector<float>(count)};
    for (std::size_t t = 0; t < count; ++t) {
        float most = 1e-9F;
        for (std::size_t i = 0; i < width; ++i)
            most = std::max(most, std::abs(x[t * width + i]));
        out.scale[t] = most / kMost;
        for (std::size_t i = 0; i < width; ++i)
            out.values[t * width + i] =
                static_cast<std::int16_t>(std::lrint(x[t * width + i] / out.scale[t]));
    }
    return out;
}

/// Sums of products of one row with `count` vectors.
SAYCUT_VECTORS void row_times(const std::int8_t* row, const std::int16_t* vectors, std::size_t width,
                              std::size_t count, std::int32_t* sums) {
    std::int16_t wide[kWidest];
    for (std::size_t i = 0; i < width; ++i)
        wide[i] = row[i];
    std::size_t t = 0;
    for (; t + 4 <= count; t += 4) { // four at once: the row is loaded once for them
        const std::int16_t *a = vectors + t * width, *b = a + width, *c = b + width, *d = c + width;
        std::int32_t sum_a = 0, sum_b = 0, sum_c = 0, sum_d = 0;
        for (std::size_t i = 0; i < width; ++i) {
            sum_a += wide[i] * a[i], sum_b += wide[i] * b[i];
            sum_c += wide[i] * c[i], sum_d += wide[i] * d[i];
        }
        sums[t] = sum_a, sums[t + 1] = sum_b, sums[t + 2] = sum_c, sums[t + 3] = sum_d;
    }
    for (; t < count; ++t) {
        const std::int16_t* vector = vectors + t * width;
        std::int32_t sum = 0;
        for (std::size_t i = 0; i < width; ++i)
            sum += wide[i] * vector[i];
        sums[t] = sum;
    }
}

/// The same with one vector: the row is not made wide first.
SAYCUT_VECTORS std::int32_t row_times_one(const std::int8_t* row, const std::int16_t* vector,
                                          std::size_t width) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < width; ++i)
        sum += static_cast<std::int16_t>(row[i]) * vector[i];
    return sum;
}

/// x times half of 1 + erf(x / sqrt 2), to 2e-7 (Abramowitz and Stegun, 7.1.26): erf itself takes a tenth of
/// a message's time.
SAYCUT_VECTORS void gelu_of(float* x, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const float z = std::fabs(x[i]) * 0.70710678F, t = 1 / (1 + 0.3275911F * z);
        const float poly =
            t * (0.254829592F +
                 t * (-0.284496736F + t * (1.421413741F + t * (-1.453152027F + t * 1.061405429F))));
        const float tail = 0.5F * poly * std::exp(-z * z); // of 1 - erf
        x[i] *= x[i] > 0 ? 1 - tail : tail;
    }
}

} // namespace

std::uint32_t NetData::number() {
    std::uint32_t out;
    std::memcpy(&out, bytes(sizeof out), sizeof out);
    return out;
}

std::string_view NetData::text() {
    const std::size_t size = number();
    return {bytes(size), size};
}

std::vector<float> NetData::floats(std::size_t count) {
    if (count > data_.size() / sizeof(float)) throw std::runtime_error("the net is cut short");
    std::vector<float> out(count);
    if (count) std::memcpy(out.data(), bytes(count * sizeof(float)), count * sizeof(float));
    return out;
}

ByteMatrix NetData::matrix(bool with_bias) {
    ByteMatrix out;
    out.rows = number(), out.width = number();
    if (out.width == 0 || out.width > kWidest || out.rows > data_.size() / out.width)
        throw std::runtime_error("the net is cut short");
    out.scale = floats(out.rows);
    if (with_bias) out.bias = floats(out.rows);
    out.values = reinterpret_cast<const std::int8_t*>(bytes(out.rows * out.width));
    return out;
}

NetNorm NetData::norm(std::size_t width) {
    NetNorm out;
    out.weight = floats(width), out.bias = floats(width);
    return out;
}

const char* NetData::bytes(std::size_t count) {
    if (count > data_.size() - at_) throw std::runtime_error("the net is cut short");
    const char* begin = data_.data() + at_;
    at_ += count;
    return begin;
}

void ByteMatrix::add_row(std::size_t r, float* out) const {
    for (std::size_t i = 0; i < width; ++i)
        out[i] += static_cast<float>(values[r * width + i]) * scale[r];
}

std::vector<float> times(const ByteMatrix& m, const std::vector<float>& x, std::size_t count) {
    const Whole in = whole(x, count, m.width);
    std::vector<float> out(count * m.rows);
    std::vector<std::int32_t> sums(count);
    for (std::size_t r = 0; r < m.rows; ++r) {
        if (count == 1)
            sums[0] = row_times_one(m.values + r * m.width, in.values.data(), m.width);
        else
            row_times(m.values + r * m.width, in.values.data(), m.width, count, sums.data());
        for (std::size_t t = 0; t < count; ++t)
            out[t * m.rows + r] = static_cast<float>(sums[t]) * m.scale[r] * in.scale[t] + m.bias[r];
    }
    return out;
}

void normalize(std::vector<float>& x, const NetNorm& norm) {
    const std::size_t width = norm.weight.size();
    for (std::size_t at = 0; at < x.size(); at += width) {
        double mean = 0, square = 0;
        for (std::size_t i = 0; i < width; ++i)
            mean += x[at + i];
        mean /= static_cast<double>(width);
        for (std::size_t i = 0; i < width; ++i)
            square += (x[at + i] - mean) * (x[at + i] - mean);
        const double by = 1 / std::sqrt(square / static_cast<double>(width) + kNormRoom);
        for (std::size_t i = 0; i < width; ++i)
            x[at + i] = static_cast<float>((x[at + i] - mean) * by) * norm.weight[i] + norm.bias[i];
    }
}

void add(std::vector<float>& x, const std::vector<float>& y) {
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] += y[i];
}

void gelu(std::vector<float>& x) {
    gelu_of(x.data(), x.size());
}

void attend(const float* query, const Seen& seen, std::size_t heads, std::size_t width, float* out) {
    const std::size_t deep = width / heads;
    const float by = 1 / std::sqrt(static_cast<float>(deep));
    std::vector<float> share(seen.count);
    for (std::size_t head = 0; head < heads; ++head) {
        float most = -1e30F, sum = 0;
        for (std::size_t k = 0; k < seen.count; ++k) {
            const float* key = seen.rows->data() + k * seen.stride + seen.keys + head * deep;
            float product = 0;
            for (std::size_t i = 0; i < deep; ++i)
                product += query[head * deep + i] * key[i];
            most = std::max(most, share[k] = product * by);
        }
        for (float& s : share)
            sum += s = std::exp(s - most);
        float* to = out + head * deep;
        std::fill(to, to + deep, 0.0F);
        for (std::size_t k = 0; k < seen.count; ++k) {
            const float* value = seen.rows->data() + k * seen.stride + seen.values + head * deep;
            for (std::size_t i = 0; i < deep; ++i)
                to[i] += share[k] / sum * value[i];
        }
    }
}

void EncoderLayer::read(NetData& data, std::size_t width) {
    in = data.matrix(), out = data.matrix(), attended = data.norm(width);
    up = data.matrix(), down = data.matrix(), fed = data.norm(width);
}

bool EncoderLayer::shaped(std::size_t width) const {
    return in.rows == 3 * width && in.width == width && out.rows == width && out.width == width &&
           up.width == width && down.rows == width && down.width == up.rows;
}

void EncoderLayer::run(std::vector<float>& x, std::size_t count, std::size_t heads) const {
    const std::size_t width = out.rows, row = 3 * width;
    const std::vector<float> asked = times(in, x, count);
    std::vector<float> mixed(count * width);
    const Seen seen{&asked, count, row, width, 2 * width};
    for (std::size_t t = 0; t < count; ++t)
        attend(asked.data() + t * row, seen, heads, width, mixed.data() + t * width);
    add(x, times(out, mixed, count));
    normalize(x, attended);
    std::vector<float> inner = times(up, x, count);
    gelu(inner);
    add(x, times(down, inner, count));
    normalize(x, fed);
}

void WordPieces::read(NetData& data, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        pieces_.push_back(data.text());
}

std::ptrdiff_t WordPieces::find(std::string_view piece) const {
    const auto found = std::lower_bound(pieces_.begin(), pieces_.end(), piece);
    return found != pieces_.end() && *found == piece ? found - pieces_.begin() : -1;
}

void WordPieces::add_mark(std::vector<std::uint32_t>& out, const std::string& mark,
                          const char* otherwise) const {
    std::ptrdiff_t at = find(mark);
    if (at < 0) at = find(otherwise);
    if (at >= 0) out.push_back(static_cast<std::uint32_t>(at));
}

void WordPieces::add_piece(std::vector<std::uint32_t>& out, const std::string& letters) const {
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i < letters.size();) {
        std::size_t end = letters.size();
        std::ptrdiff_t at = -1;
        for (; end > i; --end)
            if (at = find((i ? "##" : "") + letters.substr(i, end - i)); at >= 0) break;
        if (at < 0) {
            const bool one = letter_length(letters.front()) >= letters.size();
            return add_mark(out, one ? "{" + letters + "}" : "[UNK]", "[UNK]");
        }
        found.push_back(static_cast<std::uint32_t>(at));
        i = end;
    }
    out.insert(out.end(), found.begin(), found.end());
}

void WordPieces::add_letters(std::vector<std::uint32_t>& out, const std::string& word) const {
    std::string letters;
    const auto end = [&] {
        if (!letters.empty()) add_piece(out, letters);
        letters.clear();
    };
    for (std::size_t i = 0; i < word.size();) {
        const std::size_t length = std::min(letter_length(word[i]), word.size() - i);
        const auto c = static_cast<unsigned char>(word[i]);
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : word[i];
        const bool parted =
            length > 2 && (c > 0xE2 || (c == 0xE2 && static_cast<unsigned char>(word[i + 1]) >= 0xBA));
        if (parted || (c < 0x80 && !std::isalnum(c))) { // a letter of a language without spaces, a mark
            end();
            if (c > ' ') add_piece(out, length == 1 ? std::string(1, low) : word.substr(i, length));
        } else if (length == 1) {
            letters += low;
        } else {
            letters += word.substr(i, length);
        }
        i += length;
    }
    end();
}

} // namespace core::assist::talk
