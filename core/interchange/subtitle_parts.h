// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers and writers of subtitle formats share. Internal to core/interchange. Pure; any thread.
#pragma once
#include "core/interchange/subtitles.h"
#include <array>
#include <cstdint>

namespace core::subtitle {

/// Takes the next line off the text, without its end; false where nothing is left.
bool next_line(std::string_view& rest, std::string_view& line);
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string lower(std::string_view ascii);
[[nodiscard]] bool same_word(std::string_view a, std::string_view b); ///< ASCII letters of either case

/// "1:02:03.5", "02:03,500", "1:02:03:500"; nothing where it is no time or lies beyond kLongestTime.
[[nodiscard]] std::optional<Time> parse_clock(std::string_view text);
/// As WebVTT wants it: two digits each, seconds and minutes below 60, three digits behind a point.
[[nodiscard]] std::optional<Time> parse_strict_clock(std::string_view text);
/// A line "from --> to rest"; nothing where it has no arrow. Times that are none are missing.
struct Arrow {
    std::optional<Time> start, end;
    std::string_view rest;
};
[[nodiscard]] std::optional<Arrow> parse_arrow(std::string_view line,
                                               std::optional<Time> (*clock)(std::string_view));
/// "#ff8000", "ff8000", or a name that HTML knows.
[[nodiscard]] std::optional<Colour> parse_html_colour(std::string_view text);
[[nodiscard]] std::string html_colour(const Colour& colour);
/// "01:02:03" + point + "500": milliseconds, or hundredths with two digits.
[[nodiscard]] std::string clock_text(Time time, char point, int digits = 3, int hour_digits = 2);

/// Words with the look that each of them has, while they are read.
class StyledText {
  public:
    explicit StyledText(const CueStyle& base) : base_(base), now_(base) {}
    CueStyle& now() { return now_; }
    [[nodiscard]] const CueStyle& base() const { return base_; }
    void add(std::string_view text);
    /// What follows is spoken from here on.
    void part_begins(Time start) {
        if (parts_.size() < kMostParts) parts_.push_back({text_.size(), start});
    }
    /// The cue into the list, where it has words. A look that only some words have is left out, and said so.
    void finish(const TimeRange& range, Subtitles& into);

  private:
    void note_look();
    static constexpr std::size_t kLooks = 6, kMostText = 1U << 16U, kMostParts = 4096;
    CueStyle base_, now_;
    std::optional<CueStyle> first_;
    std::array<bool, kLooks> mixed_{};
    bool cut_ = false;
    std::string text_;
    std::vector<TimedPart> parts_;
};

/// Notes a cue that has no usable times.
void skip_cue(Subtitles& into, std::string_view words);

void read_srt(std::string_view text, Subtitles& into);
void read_sbv(std::string_view text, Subtitles& into);
[[nodiscard]] std::optional<Refusal> read_vtt(std::string_view text, Subtitles& into);
[[nodiscard]] std::optional<Refusal> read_ass(std::string_view text, Subtitles& into);
/// What a block of overrides ("\an8\b1") says, without its braces.
struct AssState {
    StyledText& text;
    double script_width, script_height;
    const std::vector<std::pair<std::string, CueStyle>>* styles;
    Time spoken{}; ///< where the next part of a karaoke line begins
    bool drawing = false, moves = false;
};
void read_overrides(std::string_view block, AssState& state);

[[nodiscard]] std::string write_ass(const std::vector<Cue>& cues, bool version_4);

} // namespace core::subtitle
