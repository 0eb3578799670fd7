// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/rewriter.h"
#include "core/assist/talk/follow.h"
#include "core/assist/talk/language_data.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

namespace core::assist::talk {
namespace {

constexpr const char* kBegins = "[CLS]";
constexpr const char* kPartEnds = "[SEP]";
constexpr const char* kUnknown = "[UNK]";
constexpr const char* kNative = "{native}"; // the message in its own language is behind it
constexpr std::size_t kMessagesBack = 2, kLeastOfBefore = 24, kMostPlaces = 1024; // messages, pieces
constexpr double kNearlySure = 0.995;         // what else could be said does not matter
constexpr double kLeastShare = 0.03;          // beginnings that are less likely are not gone on with
constexpr std::size_t kLongestSentence = 400; // bytes, of what was done

std::vector<float> rows_of(const ByteMatrix& words, const std::vector<std::uint32_t>& ids,
                           const std::vector<float>& positions, std::size_t first) {
    const std::size_t width = words.width;
    std::vector<float> x(positions.begin() + static_cast<std::ptrdiff_t>(first * width),
                         positions.begin() + static_cast<std::ptrdiff_t>((first + ids.size()) * width));
    for (std::size_t t = 0; t < ids.size(); ++t)
        words.add_row(ids[t], x.data() + t * width);
    return x;
}

} // namespace

Rewriter::Rewriter(std::string_view data) {
    if (data.empty()) return;
    NetData in(data);
    if (in.text() != "saycut rewriter 2") throw std::runtime_error("this is no rewriter");
    width_ = in.number(), heads_ = in.number();
    const std::size_t encoders = in.number(), decoders = in.number(), count = in.number();
    longest_ = in.number();
    if (heads_ == 0 || width_ % heads_ != 0 || longest_ < kLeastOfBefore || longest_ > kMostPlaces)
        throw std::runtime_error("the rewriter is misshapen");
    pieces_.read(in, count);
    const auto shaped = [&](const ByteMatrix& m, std::size_t rows) {
        return m.rows == rows && m.width == width_;
    };
    words_ = in.matrix(false);
    positions_ = in.floats(longest_ * width_), first_ = in.norm(width_);
    bool right = words_.rows == count && words_.width == width_;
    for (std::size_t i = 0; i < encoders; ++i) {
        EncoderLayer layer;
        layer.read(in, width_);
        right = right && layer.shaped(width_);
        encoder_.push_back(std::move(layer));
    }
    said_positions_ = in.floats(kMostSaid * width_), said_first_ = in.norm(width_);
    for (std::size_t i = 0; i < decoders; ++i) {
        DecoderLayer layer;
        layer.in = in.matrix(), layer.out = in.matrix(), layer.looked_back = in.norm(width_);
        layer.ask = in.matrix(), layer.told = in.matrix(), layer.heard = in.matrix();
        layer.listened = in.norm(width_);
        layer.up = in.matrix(), layer.down = in.matrix(), layer.fed = in.norm(width_);
        right = right && shaped(layer.in, 3 * width_) && shaped(layer.out, width_) &&
                shaped(layer.ask, width_) && shaped(layer.told, 2 * width_) && shaped(layer.heard, width_) &&
                layer.up.width == width_ && layer.down.rows == width_ && layer.down.width == layer.up.rows;
        decoder_.push_back(std::move(layer));
    }
    judge_ = in.matrix(), point_from_ = in.matrix(), point_to_ = in.matrix();
    for (std::size_t i = 0; i < judge_.rows; ++i)
        sayable_.push_back(in.number());
    right = right && shaped(judge_, judge_.rows) && judge_.rows > 0 && shaped(point_from_, width_) &&
            shaped(point_to_, width_) &&
            std::all_of(sayable_.begin(), sayable_.end(), [&](std::uint32_t p) { return p < count; });
    if (!right) throw std::runtime_error("the rewriter is misshapen");
}

void Rewriter::add_token(std::vector<std::uint32_t>& out, const std::string& token) const {
    if (token.size() > 2 && token.front() == '{')
        pieces_.add_mark(out, token, kUnknown);
    else
        pieces_.add_letters(out, token);
}

std::optional<Rewriter::Source> Rewriter::read(const Wording& wording, bool clip_selected) const {
    Source out;
    const bool empty = std::all_of(wording.said.begin(), wording.said.end(),
                                   [](const std::string& token) { return token == "{/}"; });
    if (empty || (!wording.native.empty() && pieces_.find(kNative) < 0)) return {};
    pieces_.add_mark(out.pieces, kBegins, kUnknown);
    if (clip_selected) pieces_.add_mark(out.pieces, "{clip}", kUnknown);
    const auto tell = [&](const std::vector<std::string>& tokens) {
        for (const std::string& token : tokens) {
            add_token(out.pieces, token);
            const WordingValue* value = wording.value(token);
            if (value && value->kind == 'n') pieces_.add_letters(out.pieces, value->text);
        }
    };
    tell(wording.said);
    if (!wording.native.empty()) pieces_.add_mark(out.pieces, kNative, kUnknown);
    tell(wording.native);
    if (out.pieces.size() + kLeastOfBefore > longest_) return {};
    pieces_.add_mark(out.pieces, kPartEnds, kUnknown);
    tell(wording.film);
    pieces_.add_mark(out.pieces, kPartEnds, kUnknown);
    tell(wording.before);
    if (out.pieces.size() >= longest_) out.pieces.resize(longest_ - 1);
    pieces_.add_mark(out.pieces, kPartEnds, kUnknown);
    const std::size_t count = out.pieces.size();
    std::vector<float> x = rows_of(words_, out.pieces, positions_, 0);
    normalize(x, first_);
    for (const EncoderLayer& layer : encoder_)
        layer.run(x, count, heads_);
    for (const DecoderLayer& layer : decoder_)
        out.told.push_back(times(layer.told, x, count));
    out.pointers = times(point_to_, x, count);
    return out;
}

/// What is said so far; each piece is said once the ones before it are known.
class Rewriter::Writing {
  public:
    Writing(const Rewriter& net, const Source& source)
        : net_(&net), source_(&source), seen_(net.decoder_.size()) {}
    using Shares = std::map<std::uint32_t, double>;
    /// The likelihoods of the piece behind `piece`, which is the `at`-th.
    Shares next(std::uint32_t piece, std::size_t at) {
        return std::move(next_of({this}, {piece}, at).front());
    }
    /// The same for several at once: each matrix is gone through once.
    static std::vector<Shares> next_of(const std::vector<Writing*>& all,
                                       const std::vector<std::uint32_t>& pieces, std::size_t at) {
        const Rewriter& net = *all.front()->net_;
        const Source& source = *all.front()->source_;
        const std::size_t width = net.width_, count = all.size();
        std::vector<float> x;
        for (const std::uint32_t piece : pieces) {
            const auto row = rows_of(net.words_, {piece}, net.said_positions_, at);
            x.insert(x.end(), row.begin(), row.end());
        }
        normalize(x, net.said_first_);
        std::vector<float> mixed(count * width);
        for (std::size_t i = 0; i < net.decoder_.size(); ++i) {
            const DecoderLayer& layer = net.decoder_[i];
            const std::vector<float> in = times(layer.in, x, count);
            for (std::size_t b = 0; b < count; ++b) {
                auto& own = all[b]->seen_[i];
                const auto from = in.begin() + static_cast<std::ptrdiff_t>(b * 3 * width);
                own.insert(own.end(), from + static_cast<std::ptrdiff_t>(width),
                           from + static_cast<std::ptrdiff_t>(3 * width));
                attend(&in[b * 3 * width], {&own, at + 1, 2 * width, 0, width}, net.heads_, width,
                       &mixed[b * width]);
            }
            add(x, times(layer.out, mixed, count));
            normalize(x, layer.looked_back);
            const std::vector<float> query = times(layer.ask, x, count);
            for (std::size_t b = 0; b < count; ++b)
                attend(&query[b * width], {&source.told[i], source.pieces.size(), 2 * width, 0, width},
                       net.heads_, width, &mixed[b * width]);
            add(x, times(layer.heard, mixed, count));
            normalize(x, layer.listened);
            std::vector<float> inner = times(layer.up, x, count);
            gelu(inner);
            add(x, times(layer.down, inner, count));
            normalize(x, layer.fed);
        }
        const std::vector<float> words = times(net.judge_, x, count), from = times(net.point_from_, x, count);
        std::vector<Shares> out;
        for (std::size_t b = 0; b < count; ++b)
            out.push_back(all[b]->shares(&words[b * net.judge_.rows], &from[b * width]));
        return out;
    }

  private:
    [[nodiscard]] Shares shares(const float* words, const float* from) const {
        const std::size_t width = net_->width_;
        std::vector<std::pair<std::uint32_t, double>> judged;
        for (std::size_t i = 0; i < net_->sayable_.size(); ++i)
            judged.emplace_back(net_->sayable_[i], words[i]);
        for (std::size_t t = 0; t < source_->pieces.size(); ++t) {
            double product = 0;
            for (std::size_t i = 0; i < width; ++i)
                product += from[i] * source_->pointers[t * width + i];
            judged.emplace_back(source_->pieces[t], product / std::sqrt(static_cast<double>(width)));
        }
        double most = -1e30, sum = 0;
        for (const auto& [piece, value] : judged)
            most = std::max(most, value);
        Shares out;
        for (const auto& [piece, value] : judged) {
            const double share = std::exp(value - most);
            out[piece] += share, sum += share;
        }
        for (auto& [piece, share] : out)
            share /= sum;
        return out;
    }
    const Rewriter* net_;
    const Source* source_;
    std::vector<std::vector<float>> seen_; ///< of each layer: keys and values of what was said
};

std::optional<Rewriter::Said> Rewriter::likeliest(const Source& source) const {
    Writing writing(*this, source);
    Said out;
    auto piece = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(0, pieces_.find(kBegins)));
    for (std::size_t at = 0; at < kMostSaid; ++at) {
        const auto shares = writing.next(piece, at);
        const auto best = std::max_element(shares.begin(), shares.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        out.share *= best->second;
        piece = best->first;
        if (piece == sayable_.front()) return out;
        out.pieces.push_back(piece);
    }
    return {};
}

std::vector<Rewriter::Said> Rewriter::likely(const Source& source, std::size_t most) const {
    struct Beginning {
        Writing writing;
        Said said;
    };
    struct Next {
        std::size_t of;
        std::uint32_t piece;
        double share;
    };
    const auto begins = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(0, pieces_.find(kBegins)));
    std::vector<Beginning> open{{Writing(*this, source), {}}};
    std::vector<Said> out;
    for (std::size_t at = 0; at < kMostSaid && !open.empty() && out.size() < most; ++at) {
        std::vector<Next> next;
        std::vector<Writing*> writing;
        std::vector<std::uint32_t> last;
        for (Beginning& one : open) {
            writing.push_back(&one.writing);
            last.push_back(one.said.pieces.empty() ? begins : one.said.pieces.back());
        }
        const auto shares = Writing::next_of(writing, last, at);
        for (std::size_t i = 0; i < open.size(); ++i) {
            for (const auto& [piece, share] : shares[i])
                if (share * open[i].said.share > kLeastShare)
                    next.push_back({i, piece, share * open[i].said.share});
        }
        std::sort(next.begin(), next.end(), [](const Next& a, const Next& b) { return a.share > b.share; });
        if (next.size() > most) next.resize(most);
        std::vector<Beginning> longer;
        for (const Next& one : next) {
            Said said{open[one.of].said.pieces, one.share};
            if (one.piece == sayable_.front()) {
                out.push_back(std::move(said));
                continue;
            }
            said.pieces.push_back(one.piece);
            longer.push_back({open[one.of].writing, std::move(said)});
        }
        open = std::move(longer);
    }
    std::sort(out.begin(), out.end(), [](const Said& a, const Said& b) { return a.share > b.share; });
    return out;
}

std::optional<Rewritten> Rewriter::rewritten(const Wording& wording, bool clip_selected) const {
    const auto source = decoder_.empty() ? std::nullopt : read(wording, clip_selected);
    const auto best = source ? likeliest(*source) : std::nullopt;
    return best ? said(best->pieces, wording, best->share) : std::nullopt;
}

std::vector<Rewritten> Rewriter::ways(const Wording& wording, bool clip_selected, std::size_t most) const {
    const auto source = decoder_.empty() ? std::nullopt : read(wording, clip_selected);
    if (!source) return {};
    std::vector<Said> found;
    const auto best = likeliest(*source);
    if (best && best->share >= kNearlySure)
        found = {*best};
    else
        found = likely(*source, most);
    std::vector<Rewritten> out;
    for (const Said& one : found)
        if (auto way = said(one.pieces, wording, one.share)) out.push_back(std::move(*way));
    return out;
}

std::optional<Rewritten> Rewriter::said(const std::vector<std::uint32_t>& pieces, const Wording& wording,
                                        double share) const {
    std::vector<std::string> tokens;
    for (const std::uint32_t id : pieces) {
        const std::string piece(pieces_[id]);
        const bool letter = piece.size() > 3 && piece.front() == '{' &&
                            static_cast<unsigned char>(piece[1]) >= 0xC0 &&
                            letter_length(piece[1]) + 2 == piece.size(); // one that BERT does not know
        if (piece.starts_with("##") && !tokens.empty())
            tokens.back() += piece.substr(2);
        else
            tokens.push_back(letter ? piece.substr(1, piece.size() - 2) : piece);
    }
    Rewritten out{.steps = {}, .share = share};
    if (!tokens.empty() && tokens.front() == kInstead) {
        out.instead = true;
        tokens.erase(tokens.begin());
    }
    if (tokens.size() == 1)
        for (const char* kind : {"edit", "question", "generate", "stays", "ask"})
            if (tokens.front() == std::string("{") + kind + "}") {
                out.steps = {std::string("<") + kind + ">"};
                return out;
            }
    if (tokens.size() > 2 && tokens.back() == kPicture && tokens[tokens.size() - 2] == kStepEnds) {
        out.picture = true;
        tokens.resize(tokens.size() - 2);
    }
    auto steps = tokens.empty() ? std::nullopt : wording.steps_of(tokens);
    if (!steps) return {};
    out.steps = std::move(*steps);
    out.left_out = wording.left_out_of(tokens);
    out.unnamed = wording.unnamed_in(tokens);
    return out;
}

std::vector<std::string> done_before(const Project& project) {
    std::vector<std::vector<std::string>> found;
    for (std::size_t i = project.messages.size(); i-- > 0 && found.size() < kMessagesBack;) {
        const auto& details = project.messages[i].details;
        if (!details.is_object() || !details.contains("frames") || !details["frames"].is_array()) continue;
        std::vector<std::string> here;
        for (const auto& frame : details["frames"])
            if (const auto step = step_from_json(frame); step && !step->said.empty())
                here.push_back(step->said);
        if (!here.empty()) found.push_back(std::move(here));
    }
    std::vector<std::string> out;
    for (std::size_t i = found.size(); i-- > 0;)
        out.insert(out.end(), found[i].begin(), found[i].end());
    return out;
}

Wording wording_of(const Message& message, const Project& project, const Names& names) {
    return wording_of(message.plain, done_before(project), film_order(project), names,
                      message.plain == message.text ? "" : message.text);
}

const Rewriter& rewriter() {
    static const Rewriter built_in(data::rewriter());
    return built_in;
}

} // namespace core::assist::talk
