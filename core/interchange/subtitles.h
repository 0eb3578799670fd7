// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Subtitle files: SubRip, WebVTT, (Advanced) SubStation Alpha, YouTube's SBV. Pure functions from bytes to
// cues and back, with the list of what did not come along; nothing is opened, nothing in a file is carried
// out. Memory is bounded by a few times the bytes. Any thread.
#pragma once
#include "core/base/result.h"
#include "core/document/value.h"
#include "core/interchange/left_out.h"
#include "core/time/time.h"
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// `text` (one line a cue, with its times) is only written.
enum class SubtitleFormat { srt, vtt, ass, ssa, sbv, text };
/// The format that a file's ending asks for, in any case: .srt .vtt .ass .ssa .sbv .txt; nothing for others.
[[nodiscard]] std::optional<SubtitleFormat> subtitle_format(const std::filesystem::path& file);

/// How all of a cue's words look; what the file leaves open is not there. Lengths are parts of the picture's
/// height, colours have their cover as alpha.
struct CueStyle {
    std::optional<std::string> font;
    std::optional<double> size; ///< of a letter's full height, as libass and CSS count it
    std::optional<bool> bold, italic, underline;
    std::optional<Colour> colour, outline, back; ///< back: of the shadow, or of the box
    std::optional<double> outline_width, shadow_distance;
    std::optional<bool> boxed;  ///< on a box instead of outlined
    std::optional<int> align;   ///< 1 to 9 as the keys of a keypad lie; 2: at the foot, in the middle
    std::optional<Point> place; ///< where that corner, edge or middle lies
    bool operator==(const CueStyle&) const = default;
};

/// From `at` (a byte of the text, at a letter's start) the words are spoken or sung from `start` on.
struct TimedPart {
    std::size_t at = 0;
    Time start{};
    bool operator==(const TimedPart&) const = default;
};

struct Cue {
    TimeRange range;
    std::string text; ///< plain, lines divided by "\n", none of them blank
    CueStyle style;
    std::vector<TimedPart> parts; ///< by place; empty: the text has no times of its own
    bool operator==(const Cue&) const = default;
};

struct Subtitles {
    SubtitleFormat format = SubtitleFormat::srt;
    std::string encoding;     ///< that was read
    std::vector<Cue> cues;    ///< by start, then end; they may overlap
    double script_height = 0; ///< what ASS and SSA sizes count in, where the file says so; else 0
    std::vector<LeftOut> left_out;
};

/// Reads a file's bytes. `name` gives the format by its ending and is for the words; where the ending says
/// nothing, the first line does. `encoding`: see decoded_text. Refuses what holds no cue, and more than 64
/// MiB.
[[nodiscard]] Result<Subtitles> read_subtitles(std::string_view bytes, const std::filesystem::path& name,
                                               const std::string& encoding = {});

struct WrittenSubtitles {
    std::string bytes; ///< UTF-8
    std::vector<LeftOut> left_out;
};
/// As a file of this format. What the format would take for its own signs is escaped or written so that it
/// reads the same; blank lines go.
[[nodiscard]] WrittenSubtitles write_subtitles(const std::vector<Cue>& cues, SubtitleFormat format);
/// One cue's words as SubRip or WebVTT write them, without times, as a film's stream holds them.
[[nodiscard]] std::string cue_words(const Cue& cue, SubtitleFormat format);

} // namespace core
