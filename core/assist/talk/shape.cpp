// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/shape.h"
#include "core/assist/talk/follow.h"
#include <algorithm>
#include <cctype>

namespace core::assist::talk {
namespace {

constexpr std::size_t kMostWords = 80; ///< of a shape; a longer saying is no single wish

char amount_kind(const std::string& unit) {
    if (unit == "percent") return '%';
    if (unit == "decibel") return 'd';
    if (unit == "times") return 'x';
    if (unit == "degree") return 'o';
    return '#';
}

/// 0: no slot.
char kind_of(const Item& item) {
    switch (item.kind) {
    case Item::Kind::clips:
        return 'c';
    case Item::Kind::length:
    case Item::Kind::point:
        return 't';
    case Item::Kind::range:
        return 'r';
    case Item::Kind::span:
        return 's';
    case Item::Kind::part:
        return 'p';
    case Item::Kind::every:
        return 'e';
    case Item::Kind::amount:
        return amount_kind(item.unit);
    case Item::Kind::quoted:
        return 'q';
    case Item::Kind::exception:
        return 'n';
    default:
        return '\0';
    }
}

/// What a reader saw in a slot beside its kind.
std::string manner(const Item& item) {
    std::string out;
    if (item.all) out += 'a';
    if (item.rest) out += 'r';
    if (item.from_end) out += 'e';
    if (item.several) out += 's';
    if (item.kind == Item::Kind::point) out += 'p';
    if (item.kind == Item::Kind::length && item.more) out += 'm';
    if (item.kind == Item::Kind::clips && !item.media.value.empty() && item.clips.empty()) out += 'b';
    if (item.sign) out += item.value < 0 ? '-' : '+';
    return out;
}

bool spare(const Item& item) {
    const bool one = item.kind == Item::Kind::amount && item.unit.empty() && item.value == 1 && !item.sign;
    const bool all = item.kind == Item::Kind::clips && (item.all || item.rest || item.pronoun);
    return one || all;
}

class ShapeReader {
  public:
    ShapeReader(const Message& message, std::size_t begin, std::size_t end)
        : m_(message), begin_(begin), end_(end) {
        from_ = m_.text.size(), to_ = 0;
        for (std::size_t a = begin; a < end; ++a)
            for (std::size_t w = m_.atoms[a].first; w <= m_.atoms[a].last; ++w)
                from_ = std::min(from_, m_.words[w].begin), to_ = std::max(to_, m_.words[w].end);
        if (from_ < to_) owner_.assign(to_ - from_, -1);
    }
    /// `scene`: what the message is said in, as words of its own.
    Shape run(const std::vector<Item>& items, const std::vector<std::string>& scene) {
        for (const Item& item : items)
            if (const char kind = kind_of(item); kind && !lines(item, kind)) mark(item, kind);
        for (std::size_t at = 0; at < owner_.size() && shape_.words.size() < kMostWords;)
            at = owner_[at] < 0 ? plain(at) : slot(at);
        traits();
        meanings();
        spoken();
        for (const std::string& word : scene)
            trait(word), trait(word + (shape_.slots.empty() ? " alone" : " with"));
        shape_.scene = scene;
        std::sort(shape_.traits.begin(), shape_.traits.end());
        shape_.traits.erase(std::unique(shape_.traits.begin(), shape_.traits.end()), shape_.traits.end());
        return std::move(shape_);
    }

  private:
    struct Found {
        Slot slot;
        std::string manner;
        bool told = false;
    };
    /// "4K", "1080p": the lines of a picture, no number of anything.
    [[nodiscard]] bool lines(const Item& item, char kind) const {
        if (kind != '#' || item.last + 1 >= m_.atoms.size()) return false;
        const std::string& next = m_.atoms[item.last + 1].text;
        return next == "k" || next == "p" || next == "x";
    }
    void mark(const Item& item, char kind) {
        std::size_t first = item.first;
        if (!item.prep.empty() && first < item.last) ++first; // the preposition is no part of the value
        while (first < item.last && m_.atoms[first].only_filler() && kind != 'n')
            ++first;
        Found found{{kind, {}, spare(item)}, manner(item), false};
        for (std::size_t a = first; a <= item.last; ++a) {
            const Atom& atom = m_.atoms[a];
            if (!found.slot.text.empty() && found.slot.text.back() != '/') found.slot.text += ' ';
            if (atom.kind == Word::Kind::quoted)
                found.slot.text += '"' + atom.text + '"';
            else
                for (std::size_t w = atom.first; w <= atom.last; ++w)
                    found.slot.text += (w > atom.first ? " " : "") + m_.words[w].text;
            if (atom.mark("/")) found.slot.text.erase(found.slot.text.size() - 2, 1); // "4 1/2"
            for (std::size_t w = atom.first; w <= atom.last; ++w)
                own(m_.words[w].begin, m_.words[w].end);
        }
        own_between();
        for (const Found& other : found_)
            if (other.slot.kind == kind && other.slot.text == found.slot.text) found.slot.spare = true;
        found_.push_back(std::move(found));
    }
    void own(std::size_t begin, std::size_t end) {
        for (std::size_t b = std::max(begin, from_); b < std::min(end, to_); ++b)
            owner_[b - from_] = static_cast<int>(found_.size());
    }
    /// The dash of "0:02-0:04" and what else of signs and spaces stands inside a value.
    void own_between() {
        const int own = static_cast<int>(found_.size());
        std::size_t last = owner_.size();
        for (std::size_t b = 0; b < owner_.size(); ++b) {
            if (owner_[b] == own) {
                for (std::size_t k = last + 1; last < owner_.size() && k < b; ++k)
                    owner_[k] = own;
                last = b;
            } else if (owner_[b] >= 0 || std::isalnum(static_cast<unsigned char>(m_.text[from_ + b])) ||
                       static_cast<unsigned char>(m_.text[from_ + b]) >= 0x80) {
                last = owner_.size();
            }
        }
    }
    std::size_t slot(std::size_t at) {
        const int own = owner_[at];
        Found& found = found_[static_cast<std::size_t>(own)];
        if (!found.told) {
            shape_.words.push_back(std::string("{") + found.slot.kind + found.manner + "}");
            shape_.form += std::string("{") + found.slot.kind + "}";
            shape_.slots.push_back(found.slot);
            found.told = true;
        }
        while (at < owner_.size() && owner_[at] == own)
            ++at;
        return at;
    }
    std::size_t plain(std::size_t at) {
        std::size_t end = at;
        while (end < owner_.size() && owner_[end] < 0)
            ++end;
        const std::string text = m_.text.substr(from_ + at, end - at);
        shape_.form += text;
        for (const Word& word : words_of(text)) {
            if (word.kind == Word::Kind::line) continue;
            if (word.kind == Word::Kind::mark && word.text != "?" && word.text != ":") continue;
            if (!word.text.empty() && static_cast<unsigned char>(word.text.front()) >= 0xE2)
                letters(word.text);
            else
                shape_.words.push_back(word.text);
        }
        return end;
    }
    /// Where words are not parted each letter stands for itself.
    void letters(const std::string& text) {
        for (std::size_t b = 0; b < text.size();) {
            std::size_t end = b + 1;
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
                ++end;
            shape_.words.push_back(text.substr(b, end - b));
            b = end;
        }
    }
    void trait(const std::string& text) { shape_.traits.push_back(trait_of(text)); }
    void traits() {
        std::vector<std::string> w{"^"};
        w.insert(w.end(), shape_.words.begin(), shape_.words.end());
        w.emplace_back("$");
        for (std::size_t i = 0; i < w.size(); ++i) {
            trait(w[i]);
            if (i + 1 < w.size()) trait(w[i] + " " + w[i + 1]);
            if (i + 2 < w.size())
                trait(w[i] + " " + w[i + 1] + " " + w[i + 2]), trait(w[i] + " * " + w[i + 2]);
            if (i + 3 < w.size() && static_cast<unsigned char>(w[i].front()) >= 0xE2)
                trait(w[i] + " " + w[i + 1] + " " + w[i + 2] + " " + w[i + 3]);
            if (w[i].size() < 4 || w[i].front() == '{') continue;
            const std::string bounded = "<" + w[i] + ">";
            for (std::size_t n = 4; n <= 5; ++n)
                for (std::size_t b = 0; b + n <= bounded.size(); ++b)
                    trait("~" + bounded.substr(b, n));
        }
        std::string kinds = "=";
        for (const Slot& slot : shape_.slots)
            kinds += slot.kind;
        trait(kinds);
    }

    void spoken() {
        int last = -1;
        for (std::size_t a = begin_; a < end_ && a < begin_ + kMostWords; ++a) {
            const Atom& atom = m_.atoms[a];
            const std::size_t at = m_.words[atom.first].begin;
            const int owner = at >= from_ && at - from_ < owner_.size() ? owner_[at - from_] : -1;
            if (owner >= 0 && owner != last) {
                const Found& found = found_[static_cast<std::size_t>(owner)];
                shape_.said.push_back(std::string("{") + found.slot.kind + found.manner + "}");
            } else if (owner < 0) {
                shape_.said.push_back(atom.kind == Word::Kind::line ? ";" : atom.text);
            }
            last = owner;
        }
    }

    /// What the lexicon knows of the words, the same for all languages.
    void meanings() {
        std::vector<std::string> before;
        std::string word_before = "^";
        for (std::size_t a = begin_; a < end_ && a < begin_ + kMostWords; ++a) {
            const Atom& atom = m_.atoms[a];
            if (atom.kind == Word::Kind::mark || atom.kind == Word::Kind::line) continue;
            if (atom.kind == Word::Kind::word && atom.name < 0) {
                const std::string word = english().base_of(atom.text);
                trait("&" + word), trait("&" + word_before + " " + word);
                word_before = word;
            }
            std::vector<std::string> here;
            for (const Meaning& meaning : atom.own)
                if (meaning.name != "filler") here.push_back("%" + meaning.name);
            if (atom.name >= 0) here.emplace_back("%name");
            if (here.empty() && atom.unknown()) here.emplace_back("%unknown");
            if (here.empty()) continue;
            for (const std::string& meaning : here) {
                trait(meaning);
                for (const std::string& other : before)
                    trait(other + " " + meaning);
            }
            before = std::move(here);
        }
    }

    const Message& m_;
    std::size_t begin_ = 0, end_ = 0;
    std::size_t from_ = 0, to_ = 0;
    std::vector<int> owner_; ///< of each byte, into found_
    std::vector<Found> found_;
    Shape shape_;
};

/// What was done just before, and what is selected.
std::vector<std::string> scene_of(const Context& context) {
    std::vector<std::string> out;
    for (const Step& step : last_steps(context.project))
        out.push_back("@" + std::to_string(static_cast<int>(step.op)) + step.effect);
    if (out.empty()) out.emplace_back("@nothing");
    if (!context.scope.clip.empty()) out.emplace_back("@clip");
    return out;
}

} // namespace

std::uint32_t trait_of(const std::string& text) {
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

Shape shape_of(const Context& context, const Message& message, std::size_t begin, std::size_t end) {
    if (begin >= end) return {};
    return ShapeReader(message, begin, end)
        .run(items_of(context, message.atoms, begin, end), scene_of(context));
}

std::string filled(const std::string& form, const std::vector<Slot>& slots, const std::string& order) {
    std::string out;
    std::size_t place = 0;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}') {
            const auto slot = static_cast<std::size_t>(order[place++] - '0');
            if (slot < slots.size()) out += slots[slot].text;
            i += 2;
        } else {
            out += form[i];
        }
    return out;
}

} // namespace core::assist::talk
