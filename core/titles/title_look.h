// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be seen of a title at a moment, as values: template, own style, keys and motion taken together.
// Lengths are parts of the canvas (its height, where nothing else is said), so that a preview of any size
// draws the same. Pure functions; any thread.
#pragma once
#include "core/document/clip.h"
#include "core/document/value.h"
#include <cstdint>
#include <string>

namespace core {

enum class Across { left, centre, right };
enum class Upright { top, middle, bottom };

struct TitleLook {
    std::string text, font;
    double size = 0, weight = 400; ///< size: of a line, from ascender to descender
    bool italic = false, underline = false, boxed = false;
    Colour colour, waiting, outline, shadow, box;
    double outline_width = 0, shadow_distance = 0, box_padding = 0;
    Across align = Across::centre;
    Upright anchor = Upright::middle;
    Point place{0.5, 0.5}; ///< where that edge or middle of all lines lies
    double width = 0.9;    ///< the longest line, of the canvas's width
    double rotation = 0, line_spacing = 1, letter_spacing = 0, opacity = 1;
    double scale = 1;         ///< by a motion
    Point moved{0, 0};        ///< by a motion, of the canvas's width and height
    std::int64_t seen = -1;   ///< so many letters are there yet; -1: all
    std::int64_t spoken = -1; ///< so many have been said, the others have the colour `waiting`; -1: all
    double rolled = -1;       ///< 0 below the canvas to 1 above it; -1: it does not roll
    bool operator==(const TitleLook&) const = default;
    /// All that it says, for hashes.
    [[nodiscard]] std::string key() const;
};

/// The look at a timeline time. Motions begin where the clip's source begins (its time 0), so that trimming
/// and splitting change no frame. `subtitle`: on a track for subtitles, whose titles look like some unless
/// they say otherwise.
[[nodiscard]] TitleLook title_look(const Clip& clip, Time time, bool subtitle = false);

/// A title's parameter at a source time: its own, else its template's, else the usual one.
[[nodiscard]] Value title_value(const Title& title, std::string_view name, Time at, bool subtitle = false);

/// How long a line may be, of the canvas's width: what is asked for, and no closer to the sides than is safe.
[[nodiscard]] double longest_line(const TitleLook& look);

/// Letters as people count them: a mark goes with the letter that it stands on. The byte behind the first
/// `count` of them.
[[nodiscard]] std::size_t bytes_of_letters(std::string_view text, std::int64_t count);
[[nodiscard]] std::int64_t letters_in(std::string_view text);

} // namespace core
