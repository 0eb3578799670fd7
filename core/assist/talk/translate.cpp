// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/translate.h"
#include "core/assist/talk/note_marks.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

constexpr std::size_t kMostSlips = 12;    // mended in one message
constexpr std::size_t kLongestPiece = 48; // bytes of a name in a text without spaces

struct Code {
    char32_t code = 0;
    std::size_t length = 1;
};
/// Of valid UTF-8.
Code code_at(const std::string& text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(at);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code = code << 6U | (byte(at + i) & 0x3FU);
    return {code, length};
}

bool kana(char32_t c) {
    return c >= 0x3041 && c < 0x3100;
}
bool eastern(char32_t c) {
    return kana(c) || c == 0x3005 || c == 0x3007 || (c >= 0x3400 && c < 0xA000) ||
           (c >= 0xF900 && c < 0xFB00);
}
bool ascii_letter_or_digit(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The text with spaces where scripts meet and plain digits and letters for wide ones; `from` gives the place
/// of each byte in the text it was made of.
struct Spread {
    std::string text;
    std::vector<std::size_t> from;
    static bool says_log(const std::string& text, std::size_t at) {
        return at + 3 <= text.size() && fold(text.substr(at, 3)) == "log";
    }
    explicit Spread(const std::string& source) {
        char32_t before = 0;
        bool begins = true; // a line, but for its number
        for (std::size_t i = 0; i < source.size();) {
            auto [c, length] = code_at(source, i);
            const bool bullet = begins && (c == U'・' || c == U'、');
            begins = c == '\n' || (begins && (c == ' ' || (c >= '0' && c <= '9')));
            if (bullet) { // "・street", "2、street"
                text += c == U'・' ? "- " : ". ";
                from.insert(from.end(), 2, i);
                before = ' ', i += length;
                continue;
            }
            if ((c == '-' || c == 0x2010 || c == 0x2011 || c == 0xFF0D) && ascii_letter_or_digit(before) &&
                says_log(source, i + length)) { // "S-Log3" is one word
                i += length;
                continue;
            }
            const bool wide = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
                              (c >= 0xFF41 && c <= 0xFF5A) || c == 0xFF05 || c == 0xFF0B || c == 0xFF0E;
            if (wide) c -= 0xFEE0;
            const char32_t behind = i + length < source.size() ? code_at(source, i + length).code : 0;
            const bool sign = (c == '+' || c == '-' || c == 0x2212) && behind >= '0' && behind <= '9' &&
                              before != U'秒' && before != U'分' && before != U'帧';
            if ((eastern(before) && ascii_letter_or_digit(c)) || (before >= 0x80 && sign) ||
                (eastern(c) && ascii_letter_or_digit(before)))
                text += ' ', from.push_back(i);
            if (wide)
                text += static_cast<char>(c), from.push_back(i);
            else
                for (std::size_t b = 0; b < length; ++b)
                    text += source[i + b], from.push_back(i + b);
            before = c, i += length;
        }
        from.push_back(source.size());
    }
};

/// Digits of the east at the beginning of a text, 三十, 一点五: how many bytes, and their value.
std::pair<std::size_t, double> eastern_number(std::string_view text) {
    static constexpr std::u32string_view digits = U"零一二三四五六七八九";
    const std::string all(text.substr(0, kLongestPiece));
    double sum = 0, digit = -1, place = 0;
    std::size_t at = 0, end = 0;
    while (at < all.size()) {
        const auto [c, length] = code_at(all, at);
        const std::size_t found = c == U'两' || c == U'両' ? 2 : c == U'〇' ? 0 : digits.find(c);
        if (found != std::u32string_view::npos) {
            if (place > 0)
                sum += static_cast<double>(found) * place, place /= 10;
            else
                digit = digit < 0 ? static_cast<double>(found) : digit * 10 + static_cast<double>(found);
        } else if ((c == U'十' || c == U'百') && place == 0) {
            const double many = c == U'十' ? 10 : 100;
            sum += (digit < 0 ? 1 : digit) * many, digit = -1;
        } else if (c == U'点' && end > 0 && place == 0) {
            if (digit > 0) sum += digit;
            digit = 0, place = 0.1, at += length;
            continue;
        } else {
            break;
        }
        at += length, end = at;
    }
    return {end, sum + std::max(digit, 0.0)};
}

/// How many words of a name begin at a word; 0: none. "coast.mp4" is two words.
std::size_t name_at(const std::vector<Word>& words, std::size_t at, const Names& names) {
    std::string key;
    std::size_t length = 0;
    for (std::size_t i = at; i < words.size() && i < at + 12; ++i) {
        if (words[i].kind != Word::Kind::word && words[i].kind != Word::Kind::number) break;
        key += (i > at ? " " : "") + words[i].text;
        if (names.find(key) >= 0) length = i - at + 1;
        if (!names.begins(key)) break;
    }
    return length;
}

/// French elides: "l'image" is two words.
std::vector<Word> parted(std::vector<Word> words) {
    std::vector<Word> out;
    for (Word& word : words) {
        const std::size_t mark = word.kind == Word::Kind::word ? word.text.find('\'') : std::string::npos;
        const bool short_one = mark != std::string::npos && mark > 0 && mark + 1 < word.text.size() &&
                               word.text.size() - mark > 2;
        if (!short_one) {
            out.push_back(std::move(word));
            continue;
        }
        Word head = word, tail = word;
        head.text = word.text.substr(0, mark + 1), tail.text = word.text.substr(mark + 1);
        const std::size_t cut = std::min(word.end, word.begin + mark + 1);
        head.end = tail.begin = cut;
        out.push_back(std::move(head)), out.push_back(std::move(tail));
    }
    return out;
}

/// Words of English that say the same in any language: effects, units, sizes.
bool shared_word(const std::string& word) {
    const Meanings* meanings = english().find(word);
    return meanings && std::any_of(meanings->begin(), meanings->end(), [](const Meaning& m) {
               return m.name.starts_with("effect.") || m.name.starts_with("unit.") ||
                      m.name.starts_with("size.") || m.name.starts_with("format.");
           });
}

class PhraseFinder {
  public:
    PhraseFinder(const std::string& message, const Tongue& tongue, const Names& names)
        : message_(message), tongue_(tongue), names_(names) {}

    std::vector<Said> run() {
        if (tongue_.spaced()) {
            words_ = parted(words_of(message_));
            read_note_marks(words_);
            taken_.assign(words_.size(), false);
            for (std::size_t at = 0; at < words_.size();)
                at = next(at);
        } else {
            east();
        }
        return std::move(said_);
    }

  private:
    void keep(Word word, bool name = false) {
        Said said{.word = std::move(word)};
        said.name = name;
        if (said.word.kind == Word::Kind::word && !name && !shared_word(said.word.text))
            said.foreign = true, said.part = Part::thing;
        if (said.word.kind == Word::Kind::mark || said.word.kind == Word::Kind::line) said.part = Part::join;
        said_.push_back(std::move(said));
    }
    void add(const Phrase& phrase, Word word, const std::string& ending) {
        Said said{.word = std::move(word), .english = phrase.english, .part = phrase.part};
        if (phrase.number) {
            said.word.kind = Word::Kind::number, said.word.value = phrase.value;
            said.english.clear();
        }
        const bool before = ending == "don't";
        Said more{.word = said.word, .english = ending, .part = Part::join};
        if (ending == "it") more.part = Part::noun;
        if (before) said_.push_back(more);
        said_.push_back(std::move(said));
        if (!before && !ending.empty()) said_.push_back(std::move(more));
    }

    std::size_t next(std::size_t at) {
        Word& word = words_[at];
        if (taken_[at]) return at + 1;
        if (word.kind != Word::Kind::word && word.kind != Word::Kind::number) {
            keep(word);
            return at + 1;
        }
        if (text_begins(at)) return raw_line(at);
        const std::size_t named = name_at(words_, at, names_);
        auto match = tongue_.longest(words_, at, taken_);
        if (word.kind == Word::Kind::word && match.words == 0 && named == 0 && mended_ < kMostSlips)
            mend(at, match);
        const bool weak = match.words == 0 || match.phrase->part == Part::thing;
        if (named > 0 &&
            (named > match.words || (named == match.words && (weak || beside_clip(at, named))))) {
            for (std::size_t i = at; i < at + named; ++i)
                keep(words_[i], true);
            return at + named;
        }
        if (match.words == 0) {
            keep(word);
            return at + 1;
        }
        Word whole = word;
        whole.end = words_[at + match.words - 1].end;
        if (whole.kind == Word::Kind::number) whole.kind = Word::Kind::word;
        if (match.second > 0) taken_[match.second] = true;
        add(*match.phrase, whole, match.ending);
        return at + match.words;
    }

    void mend(std::size_t at, Tongue::Match& match) {
        Word& word = words_[at];
        if (word.text.size() > 3 && names_.near(word.text) >= 0) return;
        if (shared_word(word.text)) return;
        const std::string near = tongue_.near(word.text);
        if (near.empty()) return;
        ++mended_;
        word.text = near;
        match = tongue_.longest(words_, at, taken_);
    }
    [[nodiscard]] bool beside_clip(std::size_t at, std::size_t named) const {
        const auto clip = [&](std::size_t i) {
            if (i >= words_.size() || words_[i].kind != Word::Kind::word) return false;
            const auto match = tongue_.longest(words_, i, taken_);
            return match.words > 0 && match.phrase->english == "clip";
        };
        return clip(at + named) || (at > 0 && clip(at - 1));
    }
    /// What stands behind "title:" is text.
    [[nodiscard]] bool text_begins(std::size_t at) const {
        if (at < 2 || !(words_[at - 1].kind == Word::Kind::mark && words_[at - 1].text == ":")) return false;
        for (std::size_t i = said_.size(); i-- > 0 && said_[i].word.kind != Word::Kind::line;)
            if (said_[i].is("title") || said_[i].is("lower third")) return true;
        return false;
    }
    std::size_t raw_line(std::size_t at) {
        for (; at < words_.size() && words_[at].kind != Word::Kind::line; ++at)
            keep(words_[at]);
        return at;
    }

    // Without spaces.
    void east() {
        const Spread spread(message_);
        auto words = words_of(spread.text);
        for (Word& word : words) {
            const std::size_t begin = word.begin;
            word.begin = spread.from[begin], word.end = spread.from[word.end];
            if (word.kind == Word::Kind::quoted) {
                const std::string whole = message_.substr(word.begin, word.end - word.begin);
                std::size_t last = whole.size();
                while (last > 0 && (static_cast<unsigned char>(whole[--last]) & 0xC0U) == 0x80) {
                }
                const std::size_t first = code_at(whole, 0).length;
                if (first <= last) word.text = whole.substr(first, last - first);
            }
        }
        words_ = std::move(words);
        taken_.assign(words_.size(), false);
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (words_[at].kind == Word::Kind::word && text_begins(at)) {
                at = raw_line(at) - 1;
                continue;
            }
            if (words_[at].kind != Word::Kind::word) {
                keep(words_[at]);
            } else if (const std::size_t named = name_at(words_, at, names_); named > 0) {
                for (std::size_t i = at; i < at + named; ++i)
                    keep(words_[i], true);
                at += named - 1;
            } else {
                pieces(words_[at]);
            }
        }
    }
    void pieces(const Word& word) {
        std::size_t strange = 0; // where letters begin that nothing knows
        const auto flush = [&](std::size_t to) {
            if (to > strange) {
                Word unknown = word;
                unknown.text = word.text.substr(strange, to - strange);
                unknown.begin = word.begin + strange, unknown.end = std::min(word.end, word.begin + to);
                keep(std::move(unknown));
            }
        };
        for (std::size_t at = 0; at < word.text.size();) {
            const std::string_view rest = std::string_view(word.text).substr(at);
            const auto piece = tongue_.begins(rest);
            const auto [digits, value] = eastern_number(rest);
            const std::size_t name = name_in(rest);
            Word part = word;
            part.begin = word.begin + at;
            const auto place = [&](std::size_t bytes) {
                flush(at);
                part.text = word.text.substr(at, bytes);
                part.end = std::min(word.end, part.begin + bytes);
                at += bytes, strange = at;
            };
            const bool counts = digits > 0 && !said_.empty() && said_.back().is("#"); // "第一段"
            if (name > 0 && name >= piece.bytes && name >= digits) {
                place(name);
                keep(part, true);
            } else if (digits > piece.bytes || counts) {
                place(digits);
                part.kind = Word::Kind::number, part.value = value;
                keep(part);
            } else if (piece.bytes > 0) {
                place(piece.bytes);
                add(*piece.phrase, part, piece.ending);
            } else {
                at += code_at(word.text, at).length;
            }
        }
        flush(word.text.size());
    }
    [[nodiscard]] std::size_t name_in(std::string_view text) const {
        std::size_t found = 0;
        const std::string all(text.substr(0, kLongestPiece));
        for (std::size_t at = 0; at < all.size();) {
            at += code_at(all, at).length;
            if (at <= all.size() && names_.find(all.substr(0, at)) >= 0) found = at;
        }
        return found;
    }

    const std::string& message_;
    const Tongue& tongue_;
    const Names& names_;
    std::vector<Word> words_;
    std::vector<bool> taken_;
    std::vector<Said> said_;
    std::size_t mended_ = 0;
};

/// Which words are names, and which scripts the others are in.
struct Scripts {
    std::vector<bool> named;
    bool han = false, japanese = false;
    Scripts(const std::vector<Word>& words, const Names& names) : named(words.size()) {
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (words[at].kind != Word::Kind::word) continue;
            if (const std::size_t length = name_at(words, at, names)) {
                std::fill_n(named.begin() + static_cast<std::ptrdiff_t>(at), length, true);
                at += length - 1;
                continue;
            }
            const std::string& text = words[at].text;
            for (std::size_t i = 0; i < text.size();) {
                const auto [code, length] = code_at(text, i);
                japanese = japanese || kana(code), han = han || eastern(code);
                i += length;
            }
        }
    }
};

/// How much of a message English knows: two for a word of its phrases, one for a common word.
std::size_t english_score(const std::vector<Word>& words, const std::vector<bool>& named) {
    std::size_t score = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto found = english().longest([&](std::size_t i) -> const std::string* {
            const bool word =
                at + i < words.size() && !named[at + i] && words[at + i].kind == Word::Kind::word;
            return word ? &words[at + i].text : nullptr;
        });
        if (found.words == 0 && !named[at] && words[at].kind == Word::Kind::word)
            score += english().find(english().base_of(words[at].text)) ? 2U
                     : english().common(words[at].text)                ? 1U
                                                                       : 0U;
        score += 2 * found.words;
        at += std::max<std::size_t>(found.words, 1);
    }
    return score;
}

/// How much of a message a language knows, each word two; slips of the fingers where `mend`.
std::size_t score_of(const Tongue& tongue, const std::vector<Word>& words, const Names& names, bool mend) {
    const std::vector<bool> none(words.size());
    std::size_t score = 0, mended = 0;
    for (std::size_t at = 0; at < words.size();) {
        const bool word = words[at].kind == Word::Kind::word;
        if (const std::size_t named = word ? name_at(words, at, names) : 0) {
            at += named;
            continue;
        }
        const auto match = word ? tongue.longest(words, at, none) : Tongue::Match{};
        score += 2 * (match.words + (match.second > 0));
        if (word && mend && match.words == 0 && ++mended < kMostSlips && !tongue.near(words[at].text).empty())
            ++score;
        at += std::max<std::size_t>(match.words, 1);
    }
    return score;
}

/// The language that most of the words belong to; null: English, or none.
const Tongue* tongue_of(const std::vector<Word>& words, const Names& names) {
    const Scripts scripts(words, names);
    const auto parts = parted(words);
    std::size_t most = english_score(words, scripts.named);
    const bool strange = most <= 1; // next to nothing of it is English: a slip may tell
    for (std::size_t at = 0; strange && at < words.size(); ++at)
        if (!scripts.named[at] && words[at].kind == Word::Kind::word &&
            (mistyped_and(words[at].text) || !english().nearest(words[at].text).empty()))
            most += mistyped_and(words[at].text) ? 2 : 1;
    const Tongue* best = nullptr;
    for (const Tongue& tongue : tongues()) {
        if (!tongue.spaced()) {
            if (scripts.japanese ? tongue.name() == "ja" : scripts.han && tongue.name() == "zh")
                return &tongue;
            continue;
        }
        const std::size_t score = score_of(tongue, parts, names, strange);
        if (score > most) most = score, best = &tongue;
    }
    return best;
}

std::string shown(double value) {
    std::string text = std::to_string(value);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

} // namespace

std::vector<Said> phrases_of(const std::string& message, const Tongue& tongue, const Names& names) {
    return PhraseFinder(message, tongue, names).run();
}

Translation translated(const std::string& message, const Names& names) {
    Translation out{.words = words_of(message), .plain = message};
    out.tongue = tongue_of(out.words, names);
    if (!out.tongue) {
        read_note_marks(out.words);
        return out;
    }
    auto said = phrases_of(message, *out.tongue, names);
    put_in_order(said, *out.tongue);
    out.words.clear(), out.plain.clear();
    const auto show = [&](const std::string& text, bool joined) {
        out.plain += (out.plain.empty() || joined ? "" : " ") + text;
    };
    for (const Said& one : said) {
        if (!one.english.empty() && one.word.kind != Word::Kind::number) {
            for (Word word : words_of(one.english)) {
                word.begin = one.word.begin, word.end = one.word.end, word.spaced = true;
                show(word.text, false);
                out.words.push_back(std::move(word));
            }
            continue;
        }
        Word word = one.word;
        word.foreign = one.foreign;
        if (word.kind == Word::Kind::number && !one.english.empty()) word.text = one.english;
        if (word.kind == Word::Kind::number) word.text = shown(word.value);
        if (word.kind == Word::Kind::number && one.word.sign)
            word.text = (word.value < 0 ? "" : "+") + word.text;
        show(word.kind == Word::Kind::quoted ? '"' + word.text + '"' : word.text,
             word.kind == Word::Kind::mark && word.text != "-");
        out.words.push_back(std::move(word));
    }
    return out;
}

} // namespace core::assist::talk
