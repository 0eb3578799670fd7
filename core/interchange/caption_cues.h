// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/analysis/perceived.h"
#include "core/interchange/subtitles.h"

namespace core {

/// How captions are cut from words. The usual values of broadcasters.
struct CaptionRules {
    std::size_t line = 42; ///< characters in a line
    std::size_t lines = 2;
    Time longest = from_seconds(6), shortest = from_seconds(1);
    Time pause = from_seconds(0.7); ///< a longer silence ends a caption
    double most_speed = 20;         ///< characters a second; slower where the next caption leaves time
};
/// What was said as captions: ended by sentences, pauses and length, broken into lines of about the same
/// length, shown long enough to be read, never over each other, each word
/// with its own time. Pure.
std::vector<Cue> caption_cues(const Transcript& transcript, const CaptionRules& rules = {});

/// Characters of a text (code points), not bytes.
std::size_t characters_in(const std::string& text);

} // namespace core
