// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/special_tokens.h"
#include "inference/text/regular_file.h"
#include "inference/text/unicode.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace inference {
namespace {

nlohmann::json read_if_there(const std::filesystem::path& file) {
    std::error_code error;
    return std::filesystem::exists(file, error) ? parse_json(read_regular(file)) : nlohmann::json();
}

std::string trimmed(const std::string& text, bool left, bool right) {
    std::u32string points = to_code_points(text);
    if (right)
        while (!points.empty() && is_strip_space(points.back()))
            points.pop_back();
    if (left) {
        std::size_t first = 0;
        while (first < points.size() && is_strip_space(points[first]))
            ++first;
        points.erase(0, first);
    }
    return to_utf8(points);
}

SpecialTokenSplitter::Token token_of(const nlohmann::json& entry, std::int64_t id) {
    return {id, entry.value("lstrip", false), entry.value("rstrip", false), entry.value("special", true)};
}

} // namespace

SpecialTokenSplitter SpecialTokenSplitter::of_folder(const std::filesystem::path& folder,
                                                     bool prefer_config) {
    SpecialTokenSplitter splitter;
    const auto config = read_if_there(folder / "tokenizer_config.json"),
               whole = read_if_there(folder / "tokenizer.json");
    const bool has_config = config.is_object() && config.contains("added_tokens_decoder"),
               has_whole = whole.is_object() && whole.contains("added_tokens");
    if (has_config && (prefer_config || !has_whole))
        for (const auto& [id, entry] : config["added_tokens_decoder"].items())
            splitter.add(entry.at("content"), token_of(entry, std::stoll(id)));
    else if (has_whole)
        for (const auto& entry : whole["added_tokens"])
            splitter.add(entry.at("content"), token_of(entry, entry.at("id")));
    else
        for (const auto& [text, id] : std::initializer_list<std::pair<const char*, std::int64_t>>{
                 {"<pad>", 0}, {"</s>", 1}, {"<s>", 2}, {"<unk>", 3}})
            splitter.add(text, {id});
    return splitter;
}

std::vector<SpecialTokenSplitter::Part> SpecialTokenSplitter::split(const std::string& text) const {
    std::vector<Part> parts;
    std::string plain;
    bool strip_next = false;
    const auto flush = [&](bool strip_right) {
        plain = trimmed(plain, strip_next, strip_right);
        if (!plain.empty()) parts.push_back({plain});
        plain.clear();
        strip_next = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::pair<const std::string, Token>* best = nullptr;
        for (const auto& item : tokens_)
            if (text.compare(at, item.first.size(), item.first) == 0 &&
                (!best || item.first.size() > best->first.size()))
                best = &item;
        if (!best) {
            plain.push_back(text[at++]);
            continue;
        }
        flush(best->second.strips_left);
        parts.push_back({best->first, best->second.id});
        strip_next = best->second.strips_right;
        at += best->first.size();
    }
    flush(false);
    return parts;
}

bool SpecialTokenSplitter::is_special(std::int64_t id) const {
    return std::any_of(tokens_.begin(), tokens_.end(),
                       [&](const auto& item) { return item.second.id == id && item.second.special; });
}

std::int64_t SpecialTokenSplitter::id(const std::string& token) const {
    const auto found = tokens_.find(token);
    return found == tokens_.end() ? -1 : found->second.id;
}

std::vector<std::int64_t> SpecialTokenSplitter::ids() const {
    std::vector<std::int64_t> ids;
    for (const auto& [text, token] : tokens_)
        if (token.special) ids.push_back(token.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::string SpecialTokenSplitter::text(std::int64_t id) const {
    for (const auto& [text, token] : tokens_)
        if (token.id == id) return text;
    return {};
}

} // namespace inference
