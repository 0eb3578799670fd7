// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/assist/assistant.h"
#include <cmath>
#include <sstream>

namespace test {

/// A transcript of words that are spoken one each half second from a second of the medium on, for 0.4 s each;
/// a sentence ends with a full stop. It is loud where they are said.
inline core::assist::TranscriptReady spoken(const std::string& text, double from) {
    using core::from_seconds;
    core::assist::TranscriptReady ready;
    ready.transcript.language = "en";
    std::istringstream words(text);
    std::string word;
    double at = from;
    core::SpokenSegment segment;
    const auto close = [&] {
        if (segment.words.empty()) return;
        segment.when = {segment.words.front().when.start, segment.words.back().when.end};
        ready.transcript.segments.push_back(std::exchange(segment, {}));
    };
    while (words >> word) {
        const core::TimeRange when{from_seconds(at), from_seconds(at + 0.4)};
        segment.words.push_back({" " + word, when, 0.9});
        segment.text += (segment.text.empty() ? "" : " ") + word;
        ready.transcript.speech.push_back(when);
        ready.loudness.peaks.resize(static_cast<std::size_t>(std::lround(at * 100)), 0);
        ready.loudness.peaks.resize(static_cast<std::size_t>(std::lround((at + 0.4) * 100)), 150);
        if (word.back() == '.') close();
        at += 0.5;
    }
    close();
    return ready;
}

} // namespace test
