// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/name_pattern.h"
#include "inference/weights/weights_error.h"
#include <cctype>
#include <functional>
#include <optional>

namespace inference {

/// Reads a pattern from its end to its front, so that every piece knows the step behind it.
class PatternReader {
  public:
    PatternReader(const std::string& pattern, NamePattern& into) : text_(pattern), into_(into) {}

    void read() {
        const Piece whole = either();
        if (at_ != text_.size()) refuse();
        into_.first_ = whole(add({}));
    }

  private:
    using Letters = std::bitset<256>;
    /// Makes the steps of a piece in front of the step given; where they start.
    using Piece = std::function<std::size_t(std::size_t)>;
    static constexpr std::size_t kMostSteps = 4096;
    static constexpr int kDeepest = 32, kMostTimes = 255;

    [[noreturn]] void refuse() const {
        throw WeightsError("the pattern '" + text_ + "' in its settings is none that is understood here");
    }
    [[nodiscard]] bool done() const { return at_ == text_.size(); }
    [[nodiscard]] bool sees(char c) const { return !done() && text_[at_] == c; }
    bool takes(char c) {
        if (!sees(c)) return false;
        ++at_;
        return true;
    }
    std::size_t add(NamePattern::Step step) {
        if (into_.steps_.size() >= kMostSteps) refuse();
        into_.steps_.push_back(step);
        return into_.steps_.size() - 1;
    }
    std::size_t fork(std::size_t a, std::size_t b) {
        return add({.what = NamePattern::Do::fork, .next = a, .other = b});
    }

    Piece either() {
        if (++depth_ > kDeepest) refuse();
        Piece all = row();
        while (takes('|'))
            all = [this, a = all, b = row()](std::size_t next) { return fork(a(next), b(next)); };
        --depth_;
        return all;
    }
    Piece row() {
        std::vector<Piece> pieces;
        while (!done() && !sees('|') && !sees(')'))
            pieces.push_back(repeated(one()));
        return [this, pieces](std::size_t next) {
            if (++copies_ > kMostSteps) refuse(); // nothing many times over makes no step, but takes time
            for (std::size_t i = pieces.size(); i-- > 0;)
                next = pieces[i](next);
            return next;
        };
    }
    Piece repeated(Piece piece) {
        std::optional<int> least, most;
        if (takes('*'))
            least = 0;
        else if (takes('+'))
            least = 1;
        else if (takes('?'))
            least = 0, most = 1;
        else if (takes('{')) {
            least = number();
            most = !takes(',') ? least : sees('}') ? std::nullopt : std::optional(number());
            if (!takes('}') || (most && *most < *least)) refuse();
        } else
            return piece;
        takes('?'); // as little as possible: the same names
        if (sees('*') || sees('+') || sees('?') || sees('{')) refuse();
        return [this, piece, least = *least, most](std::size_t next) {
            if (most)
                for (int i = least; i < *most; ++i)
                    next = fork(piece(next), next);
            else { // again and again: the fork is there before what leads back to it
                const std::size_t again = fork(next, next);
                const std::size_t body = piece(again);
                into_.steps_[again].next = body;
                next = again;
            }
            for (int i = 0; i < least; ++i)
                next = piece(next);
            return next;
        };
    }
    int number() {
        int value = 0;
        const std::size_t start = at_;
        while (!done() && std::isdigit(static_cast<unsigned char>(text_[at_])) && value <= kMostTimes)
            value = value * 10 + (text_[at_++] - '0');
        if (at_ == start || value > kMostTimes) refuse();
        return value;
    }
    Piece one() {
        const char c = text_[at_++];
        switch (c) {
        case '(': {
            if (takes('?') && !takes(':')) refuse();
            Piece inner = either();
            if (!takes(')')) refuse();
            return inner;
        }
        case '[':
            return letter(set());
        case '.':
            return letter(~Letters());
        case '\\':
            return letter(escaped());
        case '^':
            return [this](std::size_t next) { return add({.what = NamePattern::Do::begin, .next = next}); };
        case '$':
            return [this](std::size_t next) { return add({.what = NamePattern::Do::end, .next = next}); };
        case '*':
        case '+':
        case '?':
        case '{':
        case ')':
            refuse();
        default:
            return letter(only(c));
        }
    }
    Piece letter(const Letters& letters) {
        return [this, letters](std::size_t next) {
            return add({.what = NamePattern::Do::read, .letters = letters, .next = next});
        };
    }
    static Letters only(char c) { return Letters().set(static_cast<unsigned char>(c)); }
    static Letters all_that(int (*is)(int)) {
        Letters out;
        for (int c = 0; c < 128; ++c)
            if (is(c)) out.set(static_cast<std::size_t>(c));
        return out;
    }
    Letters escaped() {
        if (done()) refuse();
        const char c = text_[at_++];
        switch (c) {
        case 'd':
            return all_that(std::isdigit);
        case 'D':
            return ~all_that(std::isdigit);
        case 'w':
            return all_that(std::isalnum) | only('_');
        case 'W':
            return ~(all_that(std::isalnum) | only('_'));
        case 's':
            return all_that(std::isspace);
        case 'S':
            return ~all_that(std::isspace);
        default:
            if (std::isalnum(static_cast<unsigned char>(c))) refuse(); // a meaning that is not known here
            return only(c);
        }
    }
    Letters set() {
        const bool others = takes('^');
        Letters out;
        for (bool first = true; first || !sees(']'); first = false) {
            if (done()) refuse();
            const char from = text_[at_++];
            if (from == '\\') {
                out |= escaped();
                continue;
            }
            if (!sees('-') || at_ + 1 >= text_.size() || text_[at_ + 1] == ']') {
                out |= only(from);
                continue;
            }
            const char to = text_[at_ + 1];
            at_ += 2;
            if (to == '\\' || static_cast<unsigned char>(to) < static_cast<unsigned char>(from)) refuse();
            for (int c = static_cast<unsigned char>(from); c <= static_cast<unsigned char>(to); ++c)
                out.set(static_cast<std::size_t>(c));
        }
        ++at_;
        return others ? ~out : out;
    }

    const std::string& text_;
    NamePattern& into_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::size_t copies_ = 0;
};

NamePattern::NamePattern(const std::string& pattern) {
    PatternReader(pattern, *this).read();
}

void NamePattern::follow(std::size_t step, std::size_t at, std::string_view name,
                         std::vector<bool>& reached) const {
    std::vector<std::size_t> open{step};
    while (!open.empty()) {
        const std::size_t now = open.back();
        open.pop_back();
        if (reached[now]) continue;
        reached[now] = true;
        const Step& s = steps_[now];
        if (s.what == Do::fork) open.insert(open.end(), {s.other, s.next});
        if ((s.what == Do::begin && at == 0) || (s.what == Do::end && at == name.size()))
            open.push_back(s.next);
    }
}

bool NamePattern::ends(std::string_view name) const {
    std::vector<bool> reached(steps_.size());
    for (std::size_t at = 0;; ++at) {
        if (at == 0 || name[at - 1] == '.') follow(first_, at, name, reached);
        if (at == name.size()) break;
        std::vector<bool> then(steps_.size());
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (reached[i] && steps_[i].what == Do::read &&
                steps_[i].letters.test(static_cast<unsigned char>(name[at])))
                follow(steps_[i].next, at + 1, name, then);
        reached = std::move(then);
    }
    for (std::size_t i = 0; i < steps_.size(); ++i)
        if (reached[i] && steps_[i].what == Do::done) return true;
    return false;
}

} // namespace inference
