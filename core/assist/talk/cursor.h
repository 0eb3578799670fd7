// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// For readers of whole messages that go from word to word.
#pragma once
#include "core/assist/talk/message.h"
#include <algorithm>
#include <initializer_list>

namespace core::assist::talk {

using Words = std::initializer_list<std::string_view>;

/// A place in a message's words, behind what only asks for it ("can you please"). The message outlives it.
class Cursor {
  public:
    explicit Cursor(const Message& message) : words_(message.words) {
        for (const Word& word : words_) // mended words stand beside what was written
            written_.push_back(fold(message.text.substr(word.begin, word.end - word.begin)));
        while (is({"please", "can", "could", "would", "will",  "you",  "now",   "then", "ok",   "okay", "and",
                   "hey",    "i",   "want",  "to",    "would", "like", "let's", "lets", "just", "also", ","}))
            ++at_;
    }
    [[nodiscard]] bool end() const {
        return at_ >= words_.size() ||
               std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end(),
                           [](const Word& w) { return w.kind == Word::Kind::mark || w.text == "please"; });
    }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] const Word* word(std::size_t ahead = 0) const {
        return at_ + ahead < words_.size() ? &words_[at_ + ahead] : nullptr;
    }
    [[nodiscard]] bool is(Words any, std::size_t ahead = 0) const {
        const Word* w = word(ahead);
        if (!w || w->kind == Word::Kind::quoted) return false;
        return std::any_of(any.begin(), any.end(), [&](std::string_view each) {
            return each == w->text || each == written_[at_ + ahead];
        });
    }
    bool take(Words any) {
        if (!is(any)) return false;
        ++at_;
        return true;
    }
    bool take_all(Words words) {
        std::size_t ahead = 0;
        for (const std::string_view each : words)
            if (!is({each}, ahead++)) return false;
        at_ += words.size();
        return true;
    }
    void step() { ++at_; }
    void back_to(std::size_t at) { at_ = at; }
    [[nodiscard]] std::size_t size() const { return words_.size(); }

  private:
    const std::vector<Word>& words_;
    std::vector<std::string> written_;
    std::size_t at_ = 0;
};

} // namespace core::assist::talk
