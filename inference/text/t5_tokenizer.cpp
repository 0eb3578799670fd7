// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/t5_tokenizer.h"
#include "inference/text/regular_file.h"
#include "inference/text/special_tokens.h"
#include "inference/text/unicode.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sentencepiece_processor.h>
#include <stdexcept>

namespace inference {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kPad = 0, kEnd = 1;
const std::string kSpace = "\u2581"; ///< SentencePiece's mark of a space

nlohmann::json read_config(const fs::path& file) {
    return fs::exists(file) ? parse_json(read_regular(file)) : nlohmann::json();
}

} // namespace

struct T5Tokenizer::State {
    sentencepiece::SentencePieceProcessor pieces; ///< puts a space in front of a text
    sentencepiece::SentencePieceProcessor bare;   ///< does not
    SpecialTokenSplitter specials;
    T5Reading reading = T5Reading::fast;

    [[nodiscard]] std::vector<int> encode_part(const std::string& text, bool bare_start) const {
        std::vector<int> ids;
        (bare_start ? bare : pieces).Encode(text, &ids);
        return ids;
    }

    /// The fast reading gives each part between special tokens a leading space and keeps one trailing space.
    void append_fast(const std::string& text, bool whole, std::vector<std::int64_t>& out) const {
        for (const int id : encode_part(text, false))
            out.push_back(id);
        if (!whole && !text.empty() && reads_as_space(to_code_points(text).back()))
            out.push_back(pieces.PieceToId(kSpace));
    }

    /// Whether a character is a space to the model too: some without width are, once it has normalised them.
    [[nodiscard]] bool reads_as_space(char32_t c) const {
        return is_regex_space(c) ||
               encode_part("a" + to_utf8(std::u32string(1, c)) + "a", false) == encode_part("a a", false);
    }

    /// The slow class without "legacy" keeps leading spaces by putting the unknown token in front and taking
    /// its pieces away again.
    void append_slow(const std::string& text, std::vector<std::int64_t>& out) const {
        if (reading == T5Reading::slow_legacy) return append_fast(text, true, out);
        const bool spaced = text.starts_with(kSpace) || text.starts_with(' ');
        const std::vector<int> ids = encode_part(spaced ? "<unk>" + text : text, true);
        const std::size_t skip = spaced ? encode_part("<unk>", true).size() : 0;
        for (std::size_t i = ids.size() >= skip ? skip : 0; i < ids.size(); ++i)
            out.push_back(ids[i]);
    }

    [[nodiscard]] std::vector<std::int64_t> tokens(const std::string& text) const {
        std::vector<std::int64_t> out;
        const bool slow = reading == T5Reading::slow;
        std::string shown = text;
        if (slow && !text.empty()) {
            for (std::size_t at = shown.find(kSpace); at != std::string::npos;
                 at = shown.find(kSpace, at + 1))
                shown.replace(at, kSpace.size(), " ");
            shown = kSpace + shown;
        }
        const auto parts = specials.split(shown);
        for (const auto& part : parts) {
            if (part.id >= 0)
                out.push_back(part.id);
            else if (reading == T5Reading::fast)
                append_fast(part.text, parts.size() == 1, out);
            else
                append_slow(part.text, out);
        }
        // The space that was put in front says nothing before a special token. (An unknown character has the
        // id of one, but is none.)
        const bool space_alone =
            parts.size() > 1 && parts[0].text == kSpace && specials.is_special(parts[1].id);
        if (slow && space_alone && !out.empty() && out[0] == pieces.PieceToId(kSpace)) out.erase(out.begin());
        return out;
    }
};

T5Reading T5Tokenizer::slow_reading(const fs::path& folder) {
    const auto config = read_config(folder / "tokenizer_config.json");
    const bool legacy = !config.is_object() || config.value("legacy", true);
    return legacy ? T5Reading::slow_legacy : T5Reading::slow;
}

T5Tokenizer::T5Tokenizer(const fs::path& folder, T5Reading reading) : state_(std::make_unique<State>()) {
    const std::string model = read_regular(folder / "spiece.model");
    state_->reading = reading;
    // A second normalizer_spec that says add_dummy_prefix = false is merged into the model's own when it is
    // parsed.
    const std::string no_prefix("\x1a\x02\x18\x00", 4);
    if (!state_->pieces.LoadFromSerializedProto(model).ok() ||
        !state_->bare.LoadFromSerializedProto(model + no_prefix).ok())
        throw std::runtime_error((folder / "spiece.model").string() +
                                 (words_instead_of_data(model).empty()
                                      ? " is no SentencePiece model"
                                      : ": " + words_instead_of_data(model)));
    state_->specials = SpecialTokenSplitter::of_folder(folder, reading != T5Reading::fast);
}

T5Tokenizer::~T5Tokenizer() = default;
T5Tokenizer::T5Tokenizer(T5Tokenizer&&) noexcept = default;
T5Tokenizer& T5Tokenizer::operator=(T5Tokenizer&&) noexcept = default;

std::vector<std::int64_t> T5Tokenizer::ids(const std::string& text, std::size_t longest) const {
    auto ids = state_->tokens(text);
    ids.resize(std::min(ids.size(), std::max<std::size_t>(1, longest) - 1));
    // The slow class does not repeat an end that is already there, be it that the cut fell behind one.
    if (state_->reading == T5Reading::fast || ids.empty() || ids.back() != kEnd) ids.push_back(kEnd);
    return ids;
}

T5Encoding T5Tokenizer::encode(const std::string& text, std::size_t length) const {
    T5Encoding encoding{ids(text, length), {}};
    encoding.mask.assign(encoding.ids.size(), 1);
    encoding.ids.resize(length, kPad);
    encoding.mask.resize(length, 0);
    return encoding;
}

std::string T5Tokenizer::decode(const std::vector<std::int64_t>& ids) const {
    std::vector<std::string> kept;
    for (const std::int64_t id : ids)
        if (!state_->specials.is_special(id) && id >= 0 && id < vocab_size())
            kept.push_back(state_->pieces.IdToPiece(static_cast<int>(id)));
    if (!kept.empty())
        while (kept.front().starts_with(kSpace))
            kept.front().erase(0, kSpace.size());
    std::string text;
    state_->pieces.Decode(kept, &text);
    return to_utf8(strip(to_code_points(text)));
}

std::int64_t T5Tokenizer::vocab_size() const {
    return state_->pieces.GetPieceSize();
}

std::int64_t T5Tokenizer::total_size() const {
    std::int64_t size = vocab_size();
    for (const std::int64_t id : special_ids())
        size = std::max(size, id + 1);
    return size;
}

std::vector<std::int64_t> T5Tokenizer::special_ids() const {
    return state_->specials.ids();
}

std::int64_t T5Tokenizer::special(const std::string& token) const {
    return state_->specials.id(token);
}

} // namespace inference
