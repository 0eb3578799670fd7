// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/common.h"
#include <algorithm>

namespace core {

using namespace session_parts;

namespace {

std::string needs_captions(const Desk& desk) {
    bool any = false;
    for_each_clip(*desk.project, [&](const Track& track, const Clip& clip) {
        any = any || (track.for_titles() && !clip.text().empty());
    });
    return any ? "" : "There are no captions or titles yet.";
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// A text in which something was replaced, and how many of its letters stand for the first so many of before.
struct Replaced {
    std::string text;
    std::vector<std::size_t> letters; ///< by how many it was
};

Replaced replaced(const std::string& text, const std::string& find, const std::string& by) {
    Replaced out;
    out.letters.push_back(0);
    std::size_t written = 0;
    for (std::size_t at = 0; at < text.size();) {
        const bool here = text.compare(at, find.size(), find) == 0;
        const std::size_t length = here ? find.size() : 1;
        const std::size_t before = letters_in(std::string_view(text).substr(at, length));
        out.text += here ? by : text.substr(at, 1);
        written += letters_in(here ? std::string_view(by) : std::string_view(text).substr(at, 1));
        for (std::size_t i = 0; i < before; ++i) // in the middle of a word: its end
            out.letters.push_back(written);
        at += length;
    }
    return out;
}

/// When its words are spoken stays with its words.
std::optional<Edit> moved_words(const Clip& clip, const Replaced& now) {
    const auto& style = std::get<Title>(clip.content).style;
    const auto spoken = style.find("spoken");
    if (spoken == style.end()) return std::nullopt;
    const auto* keys = std::get_if<std::vector<Key>>(&spoken->second);
    if (!keys) return std::nullopt;
    std::vector<Key> moved = *keys;
    for (Key& key : moved) {
        const auto letters = static_cast<std::size_t>(std::max(0.0, number_in(key.value)));
        key.value = Value(static_cast<double>(now.letters[std::min(letters, now.letters.size() - 1)]));
    }
    return SetParameter{.clip = clip.id, .name = "spoken", .value = std::move(moved)};
}

Result<Outcome> replace(const Desk& desk, const Args& args) {
    const auto find = args.at("find").get<std::string>(), by = args.value("by", std::string());
    if (find.empty()) return Refusal{"Write what is to be replaced first."};
    Outcome outcome{.label = "Replace in captions"};
    for_each_clip(*desk.project, [&](const Track& track, const Clip& clip) {
        const std::string& text = clip.text();
        if (!track.for_titles() || track.locked || text.find(find) == std::string::npos) return;
        Replaced now = replaced(text, find, by);
        if (now.text.empty()) now.text = " "; // a title has words; the caption keeps its place
        const auto moved = moved_words(clip, now);
        outcome.edits.emplace_back(SetClip{.clip = clip.id, .text = now.text});
        if (moved) outcome.edits.push_back(*moved);
    });
    if (outcome.edits.empty()) return Refusal{"'" + find + "' stands in no caption."};
    return outcome;
}

} // namespace

std::vector<Command> caption_commands() {
    return {{.id = "captions.replace",
             .text = "Replace in captions…",
             .args = {{"find", "Find", ArgSpec::Kind::text, true},
                      {"by", "Replace by", ArgSpec::Kind::text, true}},
             .why_not = needs_captions,
             .run = replace}};
}

} // namespace core
