// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#define PCRE2_CODE_UNIT_WIDTH 8
#include "inference/text/byte_pieces.h"
#include "inference/text/unicode.h"
#include <pcre2.h>
#include <stdexcept>

namespace inference {
namespace {

struct FreeCode {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
};
struct FreeMatch {
    void operator()(pcre2_match_data* match) const { pcre2_match_data_free(match); }
};

} // namespace

std::array<std::string, 256> byte_letters() {
    std::array<std::string, 256> letters;
    char32_t next = 256;
    for (int b = 0; b < 256; ++b) {
        const bool printable = (b >= 33 && b <= 126) || (b >= 161 && b <= 172) || (b >= 174 && b <= 255);
        letters[static_cast<std::size_t>(b)] = to_utf8({printable ? static_cast<char32_t>(b) : next++});
    }
    return letters;
}

struct WordSplitter::State {
    std::unique_ptr<pcre2_code, FreeCode> code;
};

WordSplitter::WordSplitter() : state_(std::make_unique<State>()) {}
WordSplitter::~WordSplitter() = default;
WordSplitter::WordSplitter(WordSplitter&&) noexcept = default;
WordSplitter& WordSplitter::operator=(WordSplitter&&) noexcept = default;

void WordSplitter::compile(const std::string& pattern) {
    int error = 0;
    PCRE2_SIZE offset = 0;
    state_->code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                                     PCRE2_UTF | PCRE2_UCP, &error, &offset, nullptr));
    if (!state_->code) throw std::runtime_error("its split pattern cannot be compiled");
}

std::vector<std::string> WordSplitter::split(const std::string& text) const {
    std::vector<std::string> words;
    const pcre2_code* code = state_->code.get();
    if (!code) return {text};
    const std::unique_ptr<pcre2_match_data, FreeMatch> match(
        pcre2_match_data_create_from_pattern(code, nullptr));
    std::size_t at = 0;
    while (at < text.size()) {
        const int found = pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), at, 0,
                                      match.get(), nullptr);
        if (found < 0) break;
        const PCRE2_SIZE* range = pcre2_get_ovector_pointer(match.get());
        if (range[1] == range[0]) break;
        if (range[0] > at) words.push_back(text.substr(at, range[0] - at));
        words.push_back(text.substr(range[0], range[1] - range[0]));
        at = range[1];
    }
    if (at < text.size()) words.push_back(text.substr(at));
    return words;
}

} // namespace inference
