// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/router/grammar.h"
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <regex>

namespace core::assist {
namespace {

constexpr const char* kOrdinals[] = {"first", "second",  "third",  "fourth", "fifth",
                                     "sixth", "seventh", "eighth", "ninth",  "tenth"};
constexpr const char* kNumbers[] = {"zero", "one",   "two",   "three", "four", "five",
                                    "six",  "seven", "eight", "nine",  "ten"};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool has_word(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool before = at == 0 || !std::isalnum(static_cast<unsigned char>(text[at - 1]));
        const std::size_t end = at + word.size();
        if (before && (end == text.size() || !std::isalnum(static_cast<unsigned char>(text[end]))))
            return true;
    }
    return false;
}

} // namespace

std::string normalise(const std::string& text) {
    static const std::regex spaces("\\s+"),
        polite("^(?:please|could you|can you|hey|ok|now|then|just)[, ]+|[, ]+please$"),
        edges("^[\\s\"']+|[\\s.!\"']+$");
    std::string out = std::regex_replace(std::regex_replace(lower(text), spaces, " "), edges, "");
    for (int i = 0; i < 3; ++i)
        out = std::regex_replace(out, polite, "");
    return out;
}

bool is_question(const std::string& text) {
    static const std::regex start(
        "^(?:what|who|whom|where|when|which|why|how|is there|are there|is it|is the|is this|does|do "
        "you|did|describe|tell me (?:what|how|who|where|when|about)|count)\\b.*");
    static const std::regex request("^(?:can|could|would|will) (?:you|we|i)\\b.*");
    const std::string words = lower(text);
    const std::size_t begin = words.find_first_not_of(" \t\n");
    if (begin == std::string::npos) return false;
    const std::string trimmed = words.substr(begin);
    if (std::regex_match(trimmed, request)) return false;
    return trimmed.back() == '?' || std::regex_match(trimmed, start);
}

std::optional<Time> parse_spoken_time(const std::string& words, FrameRate rate) {
    std::string text = lower(words);
    static const std::regex unit(" ?(?:s|sec|secs|seconds?)$");
    text = std::regex_replace(text, unit, "");
    if (text == "half" || text == "half a") return from_seconds(0.5, rate);
    for (std::size_t i = 0; i < std::size(kNumbers); ++i)
        if (text == kNumbers[i]) return from_seconds(static_cast<double>(i), rate);
    return parse_time(text, rate);
}

bool mentions_gap(const std::string& text) {
    return has_word(text, "gap") || has_word(text, "lift");
}

std::vector<const Clip*> video_clips(const Project& project) {
    std::vector<const Clip*> clips;
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video)
            for (const Clip& clip : track->clips)
                clips.push_back(&clip);
    std::stable_sort(clips.begin(), clips.end(),
                     [](const Clip* a, const Clip* b) { return a->start < b->start; });
    return clips;
}

std::optional<const Clip*> find_named_clip(const Project& project, const std::string& words) {
    const auto clips = video_clips(project);
    const std::string text = lower(words);
    if (has_word(text, "last clip") || has_word(text, "last one") || has_word(text, "last shot"))
        return clips.empty() ? nullptr : clips.back();
    for (std::size_t i = 0; i < std::size(kOrdinals); ++i)
        for (const char* noun : {" clip", " one", " shot"})
            if (has_word(text, kOrdinals[i] + std::string(noun)))
                return i < clips.size() ? clips[i] : nullptr;
    static const std::regex number("\\bclip (\\d{1,4})\\b");
    if (std::smatch m; std::regex_search(text, m, number)) {
        const auto index = static_cast<std::size_t>(std::stoul(m[1]));
        return index >= 1 && index <= clips.size() ? clips[index - 1] : nullptr;
    }
    for (const Clip* clip : clips) {
        const std::string name = lower(clip->name),
                          stem = lower(std::filesystem::path(clip->name).stem().string());
        const bool generic = stem == "clip" || stem == "video" || stem == "shot" ||
                             stem == "one"; // names that are also the plain word
        if (!name.empty() && (has_word(text, name) || (!generic && has_word(text, stem)))) return clip;
    }
    return std::nullopt;
}

std::string spoken_number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value);
    return text;
}

std::string spoken(Time time) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g s", to_seconds(time));
    return text;
}

} // namespace core::assist
