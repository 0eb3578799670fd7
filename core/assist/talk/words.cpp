// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/words.h"
#include <array>
#include <cstdint>
#include <cstdlib>

namespace core::assist::talk {
namespace {

struct Letter {
    char32_t code = 0xFFFD;
    std::size_t length = 1;
    bool valid = false;
};

Letter letter_at(const std::string& text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(at);
    if (first < 0x80) return {first, 1, true};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {};
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) return {};
        code = code << 6U | (byte(at + i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (code < least[length] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
    return {code, length, true};
}

// What the letters from U+00C0 and from U+0100 are without case and accent; '?' where they stay as they are.
constexpr const char* kLatin = "aaaaaaaceeeeiiiidnooooo?ouuuuypsaaaaaaaceeeeiiiidnooooo?ouuuuypy";
constexpr const char* kExtended = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllllllln"
                                  "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The plain form of a letter: lower case, no accent; nothing for a mark that only carries an accent.
void append_folded(std::string& out, const std::string& text, std::size_t at, const Letter& letter) {
    const char32_t c = letter.code;
    if (c < 0x80) {
        out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else if (c == 0xDF) {
        out += "ss";
    } else if (c >= 0xC0 && c < 0x100 && kLatin[c - 0xC0] != '?') {
        out += kLatin[c - 0xC0];
    } else if (c >= 0x100 && c < 0x180 && kExtended[c - 0x100] != '?') {
        out += kExtended[c - 0x100];
    } else if (c == 0x2019 || c == 0x2018 || c == 0x2BC) {
        out += '\'';
    } else if (c < 0x300 || c >= 0x370) {
        out.append(text, at, letter.length);
    }
}

bool digit(char32_t c) {
    return c >= '0' && c <= '9';
}
bool alphabetic(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == 0xB0 || c == 0xD7 || c == 0xF7 || c < 0xC0) return false;
    return c < 0x2000 || (c >= 0x3040 && c < 0xD800) ||
           (c >= 0xF900 && c < 0xFE00); // emoji and signs lie elsewhere
}
bool apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019;
}
bool dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301C || c == '~' || c == 0xFF5E;
}
/// The quote that closes one that opens; nothing for other characters.
char32_t closing(char32_t c) {
    switch (c) {
    case '"':
        return '"';
    case 0x201C:
        return 0x201D;
    case 0x201E:
        return 0x201C;
    case 0xAB:
        return 0xBB;
    case 0x300C:
        return 0x300D;
    default:
        return 0;
    }
}

class Splitter {
  public:
    explicit Splitter(const std::string& text) : text_(text) {}

    std::vector<Word> run() {
        while (at_ < text_.size()) {
            const Letter letter = letter_at(text_, at_);
            if (letter.code == ' ' || letter.code == '\t' || letter.code == 0xA0 || letter.code == 0x3000) {
                at_ += letter.length, spaced_ = true;
                continue;
            }
            const std::size_t before = words_.size();
            if (letter.code == '\n')
                push(Word::Kind::line, "\n", 1);
            else if (digit(letter.code) || signed_number(letter.code) || pointed_number(letter.code))
                number();
            else if (alphabetic(letter.code))
                word();
            else if (!quoted(letter))
                mark(letter);
            for (std::size_t i = before; i < words_.size(); ++i)
                words_[i].spaced = i == before && spaced_;
            spaced_ = false;
        }
        return std::move(words_);
    }

  private:
    [[nodiscard]] char32_t code_at(std::size_t at) const {
        return at < text_.size() ? letter_at(text_, at).code : 0;
    }
    void push(Word::Kind kind, std::string folded, std::size_t length) {
        words_.push_back({.kind = kind, .text = std::move(folded), .begin = at_, .end = at_ + length});
        at_ += length;
    }
    [[nodiscard]] bool signed_number(char32_t c) const {
        return (c == '+' || c == '-' || c == 0x2212) && spaced_ &&
               digit(code_at(at_ + letter_at(text_, at_).length));
    }

    /// ".8 s"
    [[nodiscard]] bool pointed_number(char32_t c) const {
        return c == '.' && spaced_ && digit(code_at(at_ + 1));
    }

    /// Digits with points, commas and colons between them: a number, a time of day, or neither.
    void number() {
        const std::size_t begin = at_;
        std::size_t i = at_, points = 0, colons = 0;
        const bool sign = !digit(code_at(i)) && code_at(i) != '.';
        const bool negative = sign && text_[i] != '+';
        if (sign) i += letter_at(text_, i).length;
        const std::size_t first = i;
        std::string plain;
        while (i < text_.size()) {
            const char c = text_[i];
            const bool joins = (c == '.' || c == ',' || c == ':' || c == ';') && i + 1 < text_.size() &&
                               digit(static_cast<std::uint8_t>(text_[i + 1]));
            if (!digit(static_cast<std::uint8_t>(c)) && !joins) break;
            points += c == '.' || c == ',';
            colons += c == ':' || c == ';';
            plain += c == ',' ? '.' : c == ';' ? ':' : c;
            ++i;
        }
        const bool thousands = points == 1 && text_.find(',', first) == i - 4 && i - first > 4 && colons == 0;
        if (thousands) std::erase(plain, '.'), points = 0;
        Word made{.text = plain, .begin = begin, .end = i, .fraction = points > 0, .sign = sign};
        made.kind = points > 1 || colons > 3 || plain.size() > 18 ? Word::Kind::malformed
                    : colons > 0                                  ? Word::Kind::clock
                                                                  : Word::Kind::number;
        if (made.kind == Word::Kind::number && !sign && points == 0)
            if (const std::size_t end = compact(i, made); end > i) {
                made.end = end, at_ = end;
                words_.push_back(std::move(made));
                return;
            }
        if (made.kind == Word::Kind::number)
            made.value = std::strtod(plain.c_str(), nullptr) * (negative ? -1 : 1);
        const bool counts = made.kind == Word::Kind::number;
        words_.push_back(std::move(made));
        at_ = i;
        if (const Letter next = i < text_.size() ? letter_at(text_, i) : Letter{};
            counts &&
            (next.code == '"' || next.code == 0x2033 || next.code == 0x201D)) // 8": no quote opens here
            push(Word::Kind::word, "seconds", next.length);
    }

    /// "1m20", "1min20s", "0m12s", "4s12f", "1h02m": a time whose units stand between its digits. `i` stands
    /// behind the first number; gives the end of the last, and `i` where it is no such time.
    std::size_t compact(std::size_t i, Word& made) const {
        std::string fields[4] = {"0", "0", "0", "0"}; // hours, minutes, seconds, frames
        std::string digits = made.text;
        std::size_t count = 0, last = 0;
        for (;;) {
            const auto letter = [&](std::size_t k) {
                return k < text_.size() ? static_cast<char>(text_[k] | 0x20) : '\0';
            };
            const char unit = letter(i);
            const std::size_t place = unit == 'h'   ? 0
                                      : unit == 'm' ? 1
                                      : unit == 's' ? 2
                                      : unit == 'f' ? 3
                                                    : 4;
            if (place == 4 || (count > 0 && place <= last)) return made.end;
            i += unit == 'm' && letter(i + 1) == 'i' && letter(i + 2) == 'n' ? 3 : 1;
            fields[place] = digits, last = place, ++count;
            digits.clear();
            while (i < text_.size() && digit(static_cast<std::uint8_t>(text_[i])) && digits.size() < 6)
                digits += text_[i++];
            if (!digits.empty()) {
                const char next = letter(i);
                if (next == 's' || next == 'f' || next == 'm') continue;
                if (last > 2 || alphabetic(code_at(i)) || digit(code_at(i))) return made.end;
                fields[last + 1] = digits, ++count; // "1m20"
            }
            break;
        }
        if (count < 2 || alphabetic(code_at(i))) return made.end;
        made.kind = Word::Kind::clock;
        made.text = fields[0] + ":" + fields[1] + ":" + fields[2];
        if (fields[3] != "0") made.text += ":" + fields[3];
        return i;
    }

    void word() {
        const std::size_t begin = at_;
        std::string folded;
        std::size_t i = at_;
        while (i < text_.size()) {
            const Letter letter = letter_at(text_, i);
            const bool inner = apostrophe(letter.code) && alphabetic(code_at(i + letter.length));
            const bool accent = letter.code >= 0x300 && letter.code < 0x370;
            if (!alphabetic(letter.code) && !digit(letter.code) && !inner && !accent && letter.code != '_')
                break;
            if (letter.code == '_') break;
            append_folded(folded, text_, i, letter);
            i += letter.length;
        }
        if (folded.size() > 1 && folded.size() < 6 && folded[0] == 'x' &&
            folded.find_first_not_of("0123456789", 1) == std::string::npos) { // "x2": two times
            words_.push_back({.kind = Word::Kind::number,
                              .text = folded.substr(1),
                              .begin = begin + 1,
                              .end = i,
                              .value = std::strtod(folded.c_str() + 1, nullptr)});
            words_.push_back({.kind = Word::Kind::word, .text = "x", .begin = begin, .end = begin + 1});
            at_ = i;
            return;
        }
        words_.push_back({.kind = Word::Kind::word, .text = std::move(folded), .begin = begin, .end = i});
        at_ = i;
        const char32_t next = code_at(i);
        // "cross-dissolve", "coast.mp4", "my_clip" are words that belong together.
        if (next == '/' && i - begin <= 2 && alphabetic(code_at(i + 1))) ++at_; // "b/w"
        const bool codec = next == '.' && i - begin == 1 && digit(code_at(i + 1)) && digit(code_at(i + 2)) &&
                           digit(code_at(i + 3)); // "h.265"
        if (codec) ++at_;
        if ((next == '-' || next == '.' || next == '_') &&
            (alphabetic(code_at(i + 1)) || (next != '.' && digit(code_at(i + 1)) && !unit_before(begin))))
            ++at_;
    }

    /// "10s-12s": the letters behind a number are its unit, what follows them is no part of the word.
    [[nodiscard]] bool unit_before(std::size_t begin) const {
        return begin > 0 && digit(static_cast<std::uint8_t>(text_[begin - 1]));
    }

    bool quoted(const Letter& open) {
        const char32_t close = closing(open.code);
        const bool single = open.code == '\'' || open.code == 0x2018;
        if ((!close && !single) || (single && !spaced_)) return false;
        if (open.code < 0x80 && lonely_[open.code]) return false; // looked for once, in vain
        const std::size_t inside = at_ + open.length;
        for (std::size_t i = inside; i < text_.size();) {
            const Letter letter = letter_at(text_, i);
            const bool ends = single ? apostrophe(letter.code) && !alphabetic(code_at(i + letter.length))
                                     : letter.code == close || (open.code != '"' && letter.code == '"');
            if (ends) {
                std::string text = text_.substr(inside, i - inside); // « Porto »
                const std::size_t first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
                if (first != std::string::npos) text = text.substr(first, last - first + 1);
                words_.push_back({.kind = Word::Kind::quoted,
                                  .text = std::move(text),
                                  .begin = at_,
                                  .end = i + letter.length});
                at_ = i + letter.length;
                return true;
            }
            i += letter.length;
        }
        lonely_[open.code < 0x80 ? open.code : 0] = true;
        return open.code < 0x80 ? false : (lonely_[0] = true, false);
    }

    void mark(const Letter& letter) {
        const char32_t c = letter.code;
        std::string folded = dash(c)                      ? "-"
                             : c == 0x3001 || c == 0xFF0C ? ","
                             : c == 0x3002                ? "."
                             : c == 0xFF1F                ? "?"
                             : c == 0xFF01                ? "!"
                             : c == 0xFF1A                ? ":"
                                                          : "";
        if (folded.empty()) folded = text_.substr(at_, letter.length);
        if (folded == "%" || folded == "&" || folded == "\xC2\xB0" || folded == "#") { // read as words
            push(Word::Kind::word, folded, letter.length);
            return;
        }
        push(Word::Kind::mark, folded, letter.length);
    }

    const std::string& text_;
    std::size_t at_ = 0;
    bool spaced_ = true;
    std::array<bool, 128> lonely_{};
    std::vector<Word> words_;
};

} // namespace

std::string clean(const std::string& message) {
    std::string out;
    out.reserve(message.size());
    for (std::size_t i = 0; i < message.size();) {
        const Letter letter = letter_at(message, i);
        const bool direction = (letter.code >= 0x202A && letter.code <= 0x202E) ||
                               (letter.code >= 0x2066 && letter.code <= 0x2069);
        if (!letter.valid)
            out += "\xEF\xBF\xBD";
        else if (letter.code == '\r' || letter.code == 0x2028 || letter.code == 0x2029)
            out += '\n';
        else if ((letter.code < 0x20 && letter.code != '\n') || (letter.code >= 0x7F && letter.code < 0xA0) ||
                 direction)
            out += ' ';
        else if (letter.code >= 0xFF10 && letter.code <= 0xFF19) // digits of full width
            out += static_cast<char>('0' + (letter.code - 0xFF10));
        else if (letter.code == 0xFF1A && !out.empty() && digit(static_cast<std::uint8_t>(out.back())))
            out += ':';
        else
            out.append(message, i, letter.length);
        i += letter.length;
    }
    return out;
}

std::size_t letter_length(char first) {
    const auto c = static_cast<unsigned char>(first);
    return c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

std::string fold(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const Letter letter = letter_at(text, i);
        append_folded(out, text, i, letter);
        i += letter.length;
    }
    return out;
}

std::vector<Word> words_of(const std::string& message) {
    return Splitter(message).run();
}

} // namespace core::assist::talk
