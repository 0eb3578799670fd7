// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the tokenizers where their libraries are not installed (preset models-only on a machine that
// has just torch): everything else builds and runs, and whoever needs a tokenizer is told so.
#include "inference/text/bpe_tokenizer.h"
#include "inference/text/sentencepiece_tokenizer.h"
#include "inference/text/t5_tokenizer.h"
#include "inference/text/unicode.h"
#include "inference/text/whisper_tokenizer.h"
#include <stdexcept>

namespace inference {
namespace {

[[noreturn]] void absent() {
    throw std::runtime_error("this build has no tokenizers: install SentencePiece, PCRE2 and utf8proc "
                             "(libsentencepiece-dev, libpcre2-dev, libutf8proc-dev) and configure again");
}

} // namespace

struct SentencePieceTokenizer::State {};
SentencePieceTokenizer::SentencePieceTokenizer(const std::filesystem::path&) {
    absent();
}
SentencePieceTokenizer::~SentencePieceTokenizer() = default;
SentencePieceTokenizer::SentencePieceTokenizer(SentencePieceTokenizer&&) noexcept = default;
SentencePieceTokenizer& SentencePieceTokenizer::operator=(SentencePieceTokenizer&&) noexcept = default;
std::vector<std::int64_t> SentencePieceTokenizer::encode(const std::string&) const {
    absent();
}
std::string SentencePieceTokenizer::decode(const std::vector<std::int64_t>&) const {
    absent();
}
std::int64_t SentencePieceTokenizer::piece(const std::string&) const {
    absent();
}
std::int64_t SentencePieceTokenizer::end_of_sentence() const {
    absent();
}
std::int64_t SentencePieceTokenizer::size() const {
    absent();
}

struct T5Tokenizer::State {};
T5Tokenizer::T5Tokenizer(const std::filesystem::path&, T5Reading) {
    absent();
}
T5Tokenizer::~T5Tokenizer() = default;
T5Tokenizer::T5Tokenizer(T5Tokenizer&&) noexcept = default;
T5Tokenizer& T5Tokenizer::operator=(T5Tokenizer&&) noexcept = default;
T5Reading T5Tokenizer::slow_reading(const std::filesystem::path&) {
    return T5Reading::slow;
}
T5Encoding T5Tokenizer::encode(const std::string&, std::size_t) const {
    absent();
}
std::vector<std::int64_t> T5Tokenizer::ids(const std::string&, std::size_t) const {
    absent();
}
std::string T5Tokenizer::decode(const std::vector<std::int64_t>&) const {
    absent();
}
std::int64_t T5Tokenizer::vocab_size() const {
    absent();
}
std::int64_t T5Tokenizer::total_size() const {
    absent();
}
std::vector<std::int64_t> T5Tokenizer::special_ids() const {
    absent();
}
std::int64_t T5Tokenizer::special(const std::string&) const {
    absent();
}

struct BpeTokenizer::State {};
BpeTokenizer::BpeTokenizer(const std::filesystem::path&) {
    absent();
}
BpeTokenizer::~BpeTokenizer() = default;
BpeTokenizer::BpeTokenizer(BpeTokenizer&&) noexcept = default;
BpeTokenizer& BpeTokenizer::operator=(BpeTokenizer&&) noexcept = default;
std::vector<std::int64_t> BpeTokenizer::encode(const std::string&, bool) const {
    absent();
}
std::string BpeTokenizer::decode(const std::vector<std::int64_t>&, bool) const {
    absent();
}
std::int64_t BpeTokenizer::special(const std::string&) const {
    absent();
}
const std::vector<std::int64_t>& BpeTokenizer::prefix() const {
    absent();
}

std::u32string to_code_points(const std::string&) {
    absent();
}
std::string to_utf8(const std::u32string&) {
    absent();
}
std::u32string nfc(const std::u32string&) {
    absent();
}
std::u32string nfkc(const std::u32string&) {
    absent();
}
std::u32string lower(const std::u32string&) {
    absent();
}
std::u32string upper(const std::u32string&) {
    absent();
}
bool is_word_character(char32_t) {
    absent();
}
bool is_regex_space(char32_t) {
    absent();
}
bool is_strip_space(char32_t) {
    absent();
}
std::u32string strip(const std::u32string&) {
    absent();
}

struct WhisperTokenizer::State {};
WhisperTokenizer::WhisperTokenizer(const std::filesystem::path&, std::int64_t, bool) {
    absent();
}
WhisperTokenizer::WhisperTokenizer(std::vector<std::string>, std::int64_t, bool) {
    absent();
}
WhisperTokenizer::~WhisperTokenizer() = default;
WhisperTokenizer::WhisperTokenizer(WhisperTokenizer&&) noexcept = default;
WhisperTokenizer& WhisperTokenizer::operator=(WhisperTokenizer&&) noexcept = default;
std::filesystem::path WhisperTokenizer::find(const std::filesystem::path&) {
    return {};
}
std::vector<std::int64_t> WhisperTokenizer::encode(const std::string&) const {
    absent();
}
std::string WhisperTokenizer::decode(const std::vector<std::int64_t>&) const {
    absent();
}
WordSplit WhisperTokenizer::split_words(const std::vector<std::int64_t>&, bool) const {
    absent();
}
std::vector<std::int64_t> WhisperTokenizer::unspoken() const {
    absent();
}
std::string WhisperTokenizer::special_text(std::int64_t) const {
    absent();
}
const WhisperTokens& WhisperTokenizer::tokens() const {
    absent();
}
std::int64_t WhisperTokenizer::text_size() const {
    absent();
}

} // namespace inference
