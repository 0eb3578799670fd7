// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/caption_cues.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

bool ends_sentence(const std::string& word) {
    for (const char* mark : {".", "?", "!", "\u3002", "\uff1f", "\uff01", "\u2026"})
        if (word.ends_with(mark)) return true;
    return false;
}

bool ends_clause(const std::string& word) {
    for (const char* mark : {",", ";", ":", "\u3001", "\uff0c"})
        if (word.ends_with(mark)) return true;
    return false;
}

std::string text_of(const std::vector<SpokenWord>& words) {
    std::string text;
    for (const SpokenWord& word : words)
        text += word.text;
    return trimmed(text);
}

/// Where lines of at most `width` characters begin, behind the first: before which words.
std::vector<std::size_t> wrapped(const std::vector<SpokenWord>& words, std::size_t width) {
    std::vector<std::size_t> starts;
    std::string line;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool full = !line.empty() && characters_in(trimmed(line + words[i].text)) > width;
        if (full) starts.push_back(i);
        line = full ? words[i].text : line + words[i].text;
    }
    return starts;
}

/// The fewest lines that hold the words, of about the same length: the narrowest in which there are no more.
std::vector<std::size_t> line_starts(const std::vector<SpokenWord>& words, const CaptionRules& rules) {
    const std::vector<std::size_t> widest = wrapped(words, rules.line);
    for (std::size_t width = characters_in(text_of(words)) / (widest.size() + 1); width < rules.line; ++width)
        if (auto starts = wrapped(words, width); starts.size() <= widest.size()) return starts;
    return widest;
}

/// A caption of these words, in lines.
Cue cue_of(const std::vector<SpokenWord>& words, const CaptionRules& rules) {
    Cue cue{.range = {words.front().when.start, words.back().when.end}};
    const std::vector<std::size_t> starts = line_starts(words, rules);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool begins = cue.text.empty() || std::find(starts.begin(), starts.end(), i) != starts.end();
        if (begins && !cue.text.empty()) cue.text += "\n";
        std::string word = words[i].text;
        if (begins) word.erase(0, word.find_first_not_of(' '));
        if (word.empty()) continue;
        const std::size_t letters = word.find_first_not_of(' ');
        if (letters != std::string::npos)
            cue.parts.push_back({cue.text.size() + letters, words[i].when.start});
        cue.text += word;
    }
    return cue;
}

/// Whether a caption is over before this word comes.
bool ends_before(const std::vector<SpokenWord>& words, const SpokenWord& next, const CaptionRules& rules) {
    if (words.empty()) return false;
    if (next.when.start - words.back().when.end > rules.pause) return true;
    if (next.when.end - words.front().when.start > rules.longest) return true;
    auto longer = words;
    longer.push_back(next);
    if (wrapped(longer, rules.line).size() >= rules.lines) return true;
    const std::size_t length = characters_in(text_of(words));
    if (ends_sentence(words.back().text)) return length > rules.line / 4;
    return ends_clause(words.back().text) && length > rules.line * 3 / 2;
}

/// Long enough to be read, where what follows leaves the time; one after the other.
void give_time(std::vector<Cue>& cues, const CaptionRules& rules) {
    const Time least = from_seconds(0.2); // words without a length of their own are shown all the same
    for (std::size_t i = 0; i < cues.size(); ++i) {
        TimeRange& shown = cues[i].range;
        if (i > 0) shown.start = std::max(shown.start, cues[i - 1].range.end);
        const Time needed =
            std::max(rules.shortest,
                     from_seconds(static_cast<double>(characters_in(cues[i].text)) / rules.most_speed));
        shown.end = std::max(shown.end, shown.start + needed);
        if (i + 1 < cues.size())
            shown.end = std::min(shown.end, std::max(cues[i + 1].range.start, shown.start + least));
    }
}

} // namespace

std::size_t characters_in(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<Cue> caption_cues(const Transcript& transcript, const CaptionRules& rules) {
    std::vector<Cue> cues;
    std::vector<SpokenWord> words;
    const auto end_cue = [&] {
        if (!text_of(words).empty()) cues.push_back(cue_of(words, rules));
        words.clear();
    };
    for (const SpokenSegment& segment : transcript.segments) {
        if (segment.words.empty()) {
            end_cue();
            cues.push_back({.range = segment.when, .text = trimmed(segment.text)});
            continue;
        }
        for (const SpokenWord& word : segment.words) {
            if (ends_before(words, word, rules)) end_cue();
            words.push_back(word);
        }
    }
    end_cue();
    give_time(cues, rules);
    return cues;
}

} // namespace core
