// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/saying_net.h"
#include "core/base/vectors.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

namespace core::assist::talk {
namespace {

constexpr std::size_t kWidest = 2048; ///< of a matrix
constexpr float kMost = 2047; ///< of an activation: 2,048 products of 2,047 and 127 are less than 2^31
constexpr float kNormRoom = 1e-12F;

} // namespace

/// Takes values out of the data, which the build may have cut short.
class SayingNet::Reader {
  public:
    explicit Reader(std::string_view data) : data_(data) {}
    std::uint32_t number() {
        std::uint32_t out;
        std::memcpy(&out, bytes(sizeof out), sizeof out);
        return out;
    }
    std::string_view text() {
        const std::size_t size = number();
        return {bytes(size), size};
    }
    std::vector<float> floats(std::size_t count) {
        if (count > data_.size() / sizeof(float)) throw std::runtime_error("the saying net is cut short");
        std::vector<float> out(count);
        if (count) std::memcpy(out.data(), bytes(count * sizeof(float)), count * sizeof(float));
        return out;
    }
    ByteMatrix matrix(bool with_bias = true) {
        ByteMatrix out;
        out.rows = number(), out.width = number();
        if (out.width == 0 || out.width > kWidest || out.rows > data_.size() / out.width)
            throw std::runtime_error("the saying net is cut short");
        out.scale = floats(out.rows);
        if (with_bias) out.bias = floats(out.rows);
        out.values = reinterpret_cast<const std::int8_t*>(bytes(out.rows * out.width));
        return out;
    }
    Norm norm(std::size_t width) {
        Norm out;
        out.weight = floats(width), out.bias = floats(width);
        return out;
    }

  private:
    const char* bytes(std::size_t count) {
        if (count > data_.size() - at_) throw std::runtime_error("the saying net is cut short");
        const char* begin = data_.data() + at_;
        at_ += count;
        return begin;
    }
    std::string_view data_;
    std::size_t at_ = 0;
};

namespace {

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
    for (std::size_t t = 0; t < count; ++t) {
        const std::int16_t* vector = vectors + t * width;
        std::int32_t sum = 0;
        for (std::size_t i = 0; i < width; ++i)
            sum += wide[i] * vector[i];
        sums[t] = sum;
    }
}

/// x [count, width] times the matrix: [count, rows].
std::vector<float> times(const ByteMatrix& m, const std::vector<float>& x, std::size_t count) {
    const Whole in = whole(x, count, m.width);
    std::vector<float> out(count * m.rows);
    std::vector<std::int32_t> sums(count);
    for (std::size_t r = 0; r < m.rows; ++r) {
        row_times(m.values + r * m.width, in.values.data(), m.width, count, sums.data());
        for (std::size_t t = 0; t < count; ++t)
            out[t * m.rows + r] = static_cast<float>(sums[t]) * m.scale[r] * in.scale[t] + m.bias[r];
    }
    return out;
}

void normalize(std::vector<float>& x, std::size_t width, const std::vector<float>& weight,
               const std::vector<float>& bias) {
    for (std::size_t at = 0; at < x.size(); at += width) {
        double mean = 0, square = 0;
        for (std::size_t i = 0; i < width; ++i)
            mean += x[at + i];
        mean /= static_cast<double>(width);
        for (std::size_t i = 0; i < width; ++i)
            square += (x[at + i] - mean) * (x[at + i] - mean);
        const double by = 1 / std::sqrt(square / static_cast<double>(width) + kNormRoom);
        for (std::size_t i = 0; i < width; ++i)
            x[at + i] = static_cast<float>((x[at + i] - mean) * by) * weight[i] + bias[i];
    }
}

void add(std::vector<float>& x, const std::vector<float>& y) {
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] += y[i];
}

std::size_t letter_length(char first) {
    const auto c = static_cast<unsigned char>(first);
    return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

} // namespace

SayingNet::SayingNet(std::string_view data) {
    if (data.empty()) return;
    Reader in(data);
    if (in.text() != "saycut saying net 1") throw std::runtime_error("this is no saying net");
    width_ = in.number(), heads_ = in.number();
    const std::size_t layers = in.number(), count = in.number();
    if (heads_ == 0 || width_ % heads_ != 0) throw std::runtime_error("the saying net is misshapen");
    for (std::size_t i = 0; i < count; ++i)
        vocabulary_.push_back(in.text());
    words_ = in.matrix(false);
    positions_ = in.floats(kLongest * width_);
    first_ = in.norm(width_);
    for (std::size_t i = 0; i < layers; ++i) {
        Layer layer;
        layer.in = in.matrix(), layer.out = in.matrix(), layer.attended = in.norm(width_);
        layer.up = in.matrix(), layer.down = in.matrix(), layer.fed = in.norm(width_);
        if (layer.in.rows != 3 * width_ || layer.out.rows != width_ || layer.down.rows != width_ ||
            layer.down.width != layer.up.rows)
            throw std::runtime_error("the saying net is misshapen");
        layers_.push_back(std::move(layer));
    }
    judge_ = in.matrix();
    if (words_.rows != count || words_.width != width_ || judge_.width != 2 * width_)
        throw std::runtime_error("the saying net is misshapen");
}

std::ptrdiff_t SayingNet::find(std::string_view piece) const {
    const auto found = std::lower_bound(vocabulary_.begin(), vocabulary_.end(), piece);
    return found != vocabulary_.end() && *found == piece ? found - vocabulary_.begin() : -1;
}

void SayingNet::add_mark(std::vector<std::uint32_t>& out, const std::string& mark,
                         const char* otherwise) const {
    std::ptrdiff_t at = find(mark);
    if (at < 0) at = find(otherwise);
    if (at >= 0) out.push_back(static_cast<std::uint32_t>(at));
}

/// The longest pieces first, those inside of a word with "##" before them.
void SayingNet::add_piece(std::vector<std::uint32_t>& out, const std::string& letters) const {
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

void SayingNet::add_word(std::vector<std::uint32_t>& out, const std::string& word) const {
    if (word.size() > 2 && word.front() == '{' && word.back() == '}') {
        add_mark(out, std::string("{") + word[1] + "}", "[UNK]");
        for (std::size_t i = 2; i + 1 < word.size(); ++i)
            add_mark(out, std::string("~") + word[i], "[UNK]");
        return;
    }
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

std::vector<std::uint32_t> SayingNet::pieces(const Shape& shape) const {
    std::vector<std::uint32_t> out;
    add_mark(out, "[CLS]", "[UNK]");
    for (const std::string& word : shape.scene)
        add_mark(out, word, "[UNK]");
    add_mark(out, "[SEP]", "[UNK]");
    for (const std::string& word : shape.said)
        add_word(out, word);
    const auto bare = [](const std::vector<std::string>& words) {
        std::vector<std::string> kept;
        for (std::string word : words)
            if (word.size() != 1 || std::string_view("?:,.;-").find(word.front()) == std::string_view::npos) {
                for (char& c : word)
                    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
                kept.push_back(std::move(word));
            }
        return kept;
    };
    if (bare(shape.said) != bare(shape.words)) { // in another language, or with slips: as it was written, too
        add_mark(out, "[SEP]", "[UNK]");
        for (const std::string& word : shape.words)
            add_word(out, word);
    }
    if (out.size() >= kLongest) {
        out.resize(kLongest);
        return out;
    }
    add_mark(out, "[SEP]", "[UNK]");
    return out;
}

void SayingNet::attend(const Layer& layer, std::vector<float>& x, std::size_t count) const {
    const std::size_t deep = width_ / heads_, row = 3 * width_;
    const std::vector<float> in = times(layer.in, x, count);
    std::vector<float> mixed(count * width_), share(count);
    const float by = 1 / std::sqrt(static_cast<float>(deep));
    for (std::size_t head = 0; head < heads_; ++head)
        for (std::size_t t = 0; t < count; ++t) {
            const float* query = in.data() + t * row + head * deep;
            float most = -1e30F, sum = 0;
            for (std::size_t k = 0; k < count; ++k) {
                const float* key = in.data() + k * row + width_ + head * deep;
                float product = 0;
                for (std::size_t i = 0; i < deep; ++i)
                    product += query[i] * key[i];
                most = std::max(most, share[k] = product * by);
            }
            for (float& s : share)
                sum += s = std::exp(s - most);
            float* to = mixed.data() + t * width_ + head * deep;
            for (std::size_t k = 0; k < count; ++k) {
                const float* value = in.data() + k * row + 2 * width_ + head * deep;
                for (std::size_t i = 0; i < deep; ++i)
                    to[i] += share[k] / sum * value[i];
            }
        }
    add(x, times(layer.out, mixed, count));
    normalize(x, width_, layer.attended.weight, layer.attended.bias);
    std::vector<float> inner = times(layer.up, x, count);
    for (float& value : inner) // GELU, exact
        value *= 0.5F * (1 + std::erf(value * 0.70710678F));
    add(x, times(layer.down, inner, count));
    normalize(x, width_, layer.fed.weight, layer.fed.bias);
}

std::vector<float> SayingNet::judgements(const Shape& shape) const {
    if (senses() == 0) return {};
    const auto ids = pieces(shape);
    std::vector<float> x(ids.size() * width_);
    for (std::size_t t = 0; t < ids.size(); ++t)
        for (std::size_t i = 0; i < width_; ++i)
            x[t * width_ + i] =
                static_cast<float>(words_.values[ids[t] * width_ + i]) * words_.scale[ids[t]] +
                positions_[t * width_ + i];
    normalize(x, width_, first_.weight, first_.bias);
    for (const Layer& layer : layers_)
        attend(layer, x, ids.size());
    std::vector<float> whole_saying(2 * width_); // its first vector and the mean of all
    for (std::size_t i = 0; i < width_; ++i) {
        whole_saying[i] = x[i];
        for (std::size_t t = 0; t < ids.size(); ++t)
            whole_saying[width_ + i] += x[t * width_ + i] / static_cast<float>(ids.size());
    }
    return times(judge_, whole_saying, 1);
}

} // namespace core::assist::talk
