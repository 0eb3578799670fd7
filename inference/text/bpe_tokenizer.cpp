// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/bpe_tokenizer.h"
#include "inference/text/byte_pieces.h"
#include "inference/text/regular_file.h"
#include "inference/text/special_tokens.h"
#include "inference/text/unicode.h"
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unordered_map>

namespace inference {
namespace {

/// Every object with this "type" inside a tree of pre-tokenizers or post-processors.
void collect(const nlohmann::json& node, const std::string& type, std::vector<nlohmann::json>& out) {
    if (node.is_array())
        for (const auto& item : node)
            collect(item, type, out);
    if (!node.is_object()) return;
    if (node.value("type", "") == type) out.push_back(node);
    for (const char* list : {"pretokenizers", "processors"})
        if (node.contains(list)) collect(node[list], type, out);
}

} // namespace

struct BpeTokenizer::State {
    std::unordered_map<std::string, std::int64_t> vocabulary;
    std::unordered_map<std::int64_t, std::string> pieces;
    std::unordered_map<std::string, std::int64_t> ranks; ///< "left right" -> order of the merge
    std::array<std::string, 256> letters = byte_letters();
    std::unordered_map<std::string, unsigned char> bytes;
    WordSplitter splitter;
    SpecialTokenSplitter specials;
    std::vector<std::int64_t> prefix;
    bool ignore_merges = false, normalize = false;

    void read(const nlohmann::json& json);
    void append_word(const std::string& word, std::vector<std::int64_t>& out) const;
};

void BpeTokenizer::State::read(const nlohmann::json& json) {
    const auto& model = json.at("model");
    if (model.value("type", "BPE") != "BPE") throw std::runtime_error("its model is no BPE");
    for (const auto& [piece, id] : model.at("vocab").items()) {
        vocabulary[piece] = id;
        pieces[id] = piece;
    }
    std::int64_t rank = 0;
    for (const auto& merge : model.at("merges"))
        ranks[merge.is_string() ? merge.get<std::string>()
                                : merge[0].get<std::string>() + " " + merge[1].get<std::string>()] = rank++;
    ignore_merges = model.value("ignore_merges", false);
    normalize = json.contains("normalizer") && json["normalizer"].is_object() &&
                json["normalizer"].value("type", "") == "NFC";
    std::vector<nlohmann::json> splits, templates;
    if (json.contains("pre_tokenizer")) collect(json["pre_tokenizer"], "Split", splits);
    if (splits.size() > 1) throw std::runtime_error("it has several split patterns");
    if (!splits.empty()) splitter.compile(splits[0].at("pattern").at("Regex"));
    for (const auto& token : json.value("added_tokens", nlohmann::json::array()))
        specials.add(token.at("content"), {token.at("id"), token.value("lstrip", false),
                                           token.value("rstrip", false), token.value("special", true)});
    if (json.contains("post_processor")) collect(json["post_processor"], "TemplateProcessing", templates);
    if (templates.empty()) return;
    for (const auto& part : templates[0].at("single")) {
        if (!part.contains("SpecialToken")) break; // what follows the text is not put there by us
        const std::string name = part["SpecialToken"].at("id");
        for (const auto& id : templates[0].at("special_tokens").at(name).at("ids"))
            prefix.push_back(id);
    }
}

void BpeTokenizer::State::append_word(const std::string& word, std::vector<std::int64_t>& out) const {
    std::vector<std::string> parts;
    std::string whole;
    for (const char c : word) {
        parts.push_back(letters[static_cast<unsigned char>(c)]);
        whole += parts.back();
    }
    if (ignore_merges)
        if (const auto found = vocabulary.find(whole); found != vocabulary.end())
            return out.push_back(found->second);
    while (parts.size() > 1) { // the earliest merge first, the leftmost of equals
        std::int64_t best = std::numeric_limits<std::int64_t>::max();
        std::size_t at = 0;
        for (std::size_t i = 0; i + 1 < parts.size(); ++i)
            if (const auto found = ranks.find(parts[i] + " " + parts[i + 1]);
                found != ranks.end() && found->second < best)
                best = found->second, at = i;
        if (best == std::numeric_limits<std::int64_t>::max()) break;
        parts[at] += parts[at + 1];
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
    for (const std::string& part : parts)
        if (const auto found = vocabulary.find(part); found != vocabulary.end()) out.push_back(found->second);
}

BpeTokenizer::BpeTokenizer(const std::filesystem::path& file) : state_(std::make_unique<State>()) {
    const auto json = parse_json(read_regular(file));
    if (!json.is_object()) throw std::runtime_error(file.string() + " is no tokenizer's JSON");
    try {
        state_->read(json);
    } catch (const nlohmann::json::exception&) {
        throw std::runtime_error(
            file.string() + " cannot be used as a tokenizer: a part of it is missing or of the wrong kind");
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(file.string() + " cannot be used as a tokenizer: " + error.what());
    } catch (const std::logic_error&) {
        throw std::runtime_error(file.string() + " cannot be used as a tokenizer: a part of it fits nothing");
    }
    for (std::size_t b = 0; b < 256; ++b)
        state_->bytes[state_->letters[b]] = static_cast<unsigned char>(b);
}

BpeTokenizer::~BpeTokenizer() = default;
BpeTokenizer::BpeTokenizer(BpeTokenizer&&) noexcept = default;
BpeTokenizer& BpeTokenizer::operator=(BpeTokenizer&&) noexcept = default;

std::vector<std::int64_t> BpeTokenizer::encode(const std::string& text, bool specials) const {
    std::vector<std::int64_t> ids;
    if (specials) ids = state_->prefix;
    for (const auto& part : state_->specials.split(text)) {
        if (part.id >= 0) {
            ids.push_back(part.id);
            continue;
        }
        const std::string shown = state_->normalize ? to_utf8(nfc(to_code_points(part.text))) : part.text;
        for (const std::string& word : state_->splitter.split(shown))
            state_->append_word(word, ids);
    }
    return ids;
}

std::string BpeTokenizer::decode(const std::vector<std::int64_t>& ids, bool keep_specials) const {
    std::string bytes;
    for (const std::int64_t id : ids) {
        if (const std::string token = state_->specials.text(id); !token.empty()) {
            if (keep_specials || !state_->specials.is_special(id)) bytes += token;
            continue;
        }
        const auto piece = state_->pieces.find(id);
        if (piece == state_->pieces.end()) continue;
        for (const char32_t letter : to_code_points(piece->second))
            if (const auto byte = state_->bytes.find(to_utf8({letter})); byte != state_->bytes.end())
                bytes.push_back(static_cast<char>(byte->second));
    }
    return to_utf8(to_code_points(bytes));
}

std::int64_t BpeTokenizer::special(const std::string& token) const {
    return state_->specials.id(token);
}

const std::vector<std::int64_t>& BpeTokenizer::prefix() const {
    return state_->prefix;
}

} // namespace inference
