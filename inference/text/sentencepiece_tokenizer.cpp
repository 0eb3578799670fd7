// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/sentencepiece_tokenizer.h"
#include "inference/text/regular_file.h"
#include <sentencepiece_processor.h>
#include <stdexcept>

namespace inference {

struct SentencePieceTokenizer::State {
    sentencepiece::SentencePieceProcessor processor;
};

SentencePieceTokenizer::SentencePieceTokenizer(const std::filesystem::path& file)
    : state_(std::make_unique<State>()) {
    const std::string model = read_regular(file);
    if (!state_->processor.LoadFromSerializedProto(model).ok()) {
        const std::string words = words_instead_of_data(model);
        throw std::runtime_error(file.string() +
                                 (words.empty() ? " is no SentencePiece model" : ": " + words));
    }
}

SentencePieceTokenizer::~SentencePieceTokenizer() = default;
SentencePieceTokenizer::SentencePieceTokenizer(SentencePieceTokenizer&&) noexcept = default;
SentencePieceTokenizer& SentencePieceTokenizer::operator=(SentencePieceTokenizer&&) noexcept = default;

std::vector<std::int64_t> SentencePieceTokenizer::encode(const std::string& text) const {
    std::vector<int> ids;
    state_->processor.Encode(text, &ids);
    return {ids.begin(), ids.end()};
}

std::string SentencePieceTokenizer::decode(const std::vector<std::int64_t>& ids) const {
    std::string text;
    state_->processor.Decode(std::vector<int>(ids.begin(), ids.end()), &text);
    return text;
}

std::int64_t SentencePieceTokenizer::piece(const std::string& piece) const {
    const int id = state_->processor.PieceToId(piece);
    if (id == state_->processor.unk_id())
        throw std::runtime_error("the tokenizer has no piece '" + piece + "'");
    return id;
}

std::int64_t SentencePieceTokenizer::end_of_sentence() const {
    return state_->processor.eos_id();
}

std::int64_t SentencePieceTokenizer::size() const {
    return state_->processor.GetPieceSize();
}

} // namespace inference
