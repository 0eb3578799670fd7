// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/saying_net.h"
#include <stdexcept>

namespace core::assist::talk {

SayingNet::SayingNet(std::string_view data) {
    if (data.empty()) return;
    NetData in(data);
    if (in.text() != "saycut saying net 1") throw std::runtime_error("this is no saying net");
    width_ = in.number(), heads_ = in.number();
    const std::size_t layers = in.number(), count = in.number();
    if (heads_ == 0 || width_ % heads_ != 0) throw std::runtime_error("the saying net is misshapen");
    vocabulary_.read(in, count);
    words_ = in.matrix(false);
    positions_ = in.floats(kLongest * width_);
    first_ = in.norm(width_);
    for (std::size_t i = 0; i < layers; ++i) {
        EncoderLayer layer;
        layer.read(in, width_);
        if (!layer.shaped(width_)) throw std::runtime_error("the saying net is misshapen");
        layers_.push_back(std::move(layer));
    }
    judge_ = in.matrix();
    if (words_.rows != count || words_.width != width_ || judge_.width != 2 * width_)
        throw std::runtime_error("the saying net is misshapen");
}

void SayingNet::add_word(std::vector<std::uint32_t>& out, const std::string& word) const {
    if (word.size() > 2 && word.front() == '{' && word.back() == '}') {
        vocabulary_.add_mark(out, std::string("{") + word[1] + "}", "[UNK]");
        for (std::size_t i = 2; i + 1 < word.size(); ++i)
            vocabulary_.add_mark(out, std::string("~") + word[i], "[UNK]");
        return;
    }
    vocabulary_.add_letters(out, word);
}

std::vector<std::uint32_t> SayingNet::pieces(const Shape& shape) const {
    std::vector<std::uint32_t> out;
    vocabulary_.add_mark(out, "[CLS]", "[UNK]");
    for (const std::string& word : shape.scene)
        vocabulary_.add_mark(out, word, "[UNK]");
    vocabulary_.add_mark(out, "[SEP]", "[UNK]");
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
        vocabulary_.add_mark(out, "[SEP]", "[UNK]");
        for (const std::string& word : shape.words)
            add_word(out, word);
    }
    if (out.size() >= kLongest) {
        out.resize(kLongest);
        return out;
    }
    vocabulary_.add_mark(out, "[SEP]", "[UNK]");
    return out;
}

std::vector<float> SayingNet::judgements(const Shape& shape) const {
    if (senses() == 0) return {};
    const auto ids = pieces(shape);
    std::vector<float> x(positions_.begin(),
                         positions_.begin() + static_cast<std::ptrdiff_t>(ids.size() * width_));
    for (std::size_t t = 0; t < ids.size(); ++t)
        words_.add_row(ids[t], x.data() + t * width_);
    normalize(x, first_);
    for (const EncoderLayer& layer : layers_)
        layer.run(x, ids.size(), heads_);
    std::vector<float> whole_saying(2 * width_); // its first vector and the mean of all
    for (std::size_t i = 0; i < width_; ++i) {
        whole_saying[i] = x[i];
        for (std::size_t t = 0; t < ids.size(); ++t)
            whole_saying[width_ + i] += x[t * width_ + i] / static_cast<float>(ids.size());
    }
    return times(judge_, whole_saying, 1);
}

} // namespace core::assist::talk
