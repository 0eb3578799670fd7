// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/whisper_tokens.h"
#include <algorithm>
#include <iterator>

namespace inference {
namespace {

/// In the order of their ids.
constexpr const char* kLanguages[] = {
    "en", "zh", "de", "es", "ru", "ko", "fr", "ja", "pt",  "tr", "pl", "ca", "nl", "ar", "sv", "it", "id",
    "hi", "fi", "vi", "he", "uk", "el", "ms", "cs", "ro",  "da", "hu", "ta", "no", "th", "ur", "hr", "bg",
    "lt", "la", "mi", "ml", "cy", "sk", "te", "fa", "lv",  "bn", "sr", "az", "sl", "kn", "et", "mk", "br",
    "eu", "is", "hy", "ne", "mn", "bs", "kk", "sq", "sw",  "gl", "mr", "pa", "si", "km", "sn", "yo", "so",
    "af", "oc", "ka", "be", "tg", "sd", "gu", "am", "yi",  "lo", "uz", "fo", "ht", "ps", "tk", "nn", "mt",
    "sa", "lb", "my", "bo", "tl", "mg", "as", "tt", "haw", "ln", "ha", "ba", "jw", "su", "yue"};
constexpr std::int64_t kLargestEnglish = 51864, kEnglishText = 50256, kText = 50257, kTimes = 1501;
constexpr std::int64_t kFixed = 8; ///< end, start and the six that steer

} // namespace

WhisperTokens WhisperTokens::of_counts(std::int64_t text, std::int64_t count, bool multilingual) {
    WhisperTokens t;
    t.end = text;
    t.start = text + 1;
    t.translate = t.start + 1 + count;
    t.transcribe = t.translate + 1;
    t.start_of_model = t.translate + 2;
    t.start_of_prompt = t.translate + 3;
    t.no_speech = t.translate + 4;
    t.no_times = t.translate + 5;
    t.time_begin = t.translate + 6;
    if (multilingual)
        for (std::int64_t i = 0; i < std::min<std::int64_t>(count, std::size(kLanguages)); ++i)
            t.languages.emplace_back(kLanguages[i], t.start + 1 + i);
    return t;
}

WhisperTokens WhisperTokens::of_vocabulary(std::int64_t size) {
    const bool multilingual = size > kLargestEnglish;
    const std::int64_t text = multilingual ? kText : kEnglishText;
    return of_counts(text, std::max<std::int64_t>(0, size - kTimes - kFixed - text), multilingual);
}

std::int64_t WhisperTokens::language(const std::string& code) const {
    const auto found = std::find_if(languages.begin(), languages.end(),
                                    [&](const auto& entry) { return entry.first == code; });
    return found == languages.end() ? -1 : found->second;
}

} // namespace inference
