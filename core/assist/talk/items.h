// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The typed parts of a clause: times, lengths, amounts, clips, quoted texts. Each type has one reader.
#pragma once
#include "core/assist/talk/context.h"

namespace core::assist::talk {

struct Item {
    enum class Kind {
        word,      ///< `own` says what it means
        clips,     ///< `clips`, or `media` of the bin, or `missing`
        length,    ///< `time`: three seconds, 20 frames
        point,     ///< `time`: 0:08, frame 30
        range,     ///< `range`: from 10 to 12
        span,      ///< `time`, from_end: the first two seconds
        part,      ///< `value`, from_end: the last third
        every,     ///< `time`: every five seconds
        amount,    ///< `value`, `unit`
        quoted,    ///< `text`
        exception, ///< `clips`: except dinner
        gap,       ///< leave a gap
        closing,   ///< close the gap
        negation,  ///< don't
        unknown,   ///< a word that matters and is not understood
        malformed  ///< "1.2.3"
    };
    Kind kind = Kind::word;
    std::string prep; ///< the preposition before it
    std::string text; ///< as it was said, folded
    Meanings own;
    std::vector<ClipId> clips;
    MediaId media;
    std::string missing; ///< why there are no such clips, as a sentence
    bool pronoun = false, all = false, rest = false, both_ends = false, several = false;
    bool each = false;      ///< of several: each for itself, not what they are together
    bool counted = false;   ///< all: "every clip", "all shots", not "all of it"
    bool more = false;      ///< length: two seconds more
    bool same_name = false; ///< several clips bear the name, one is meant
    bool soft = false;      ///< may stay without a role
    bool talked = false;    ///< "it" is what the message before this one was about
    bool placed = false;    ///< point, range: told by what lies there, as it is now
    bool piece = false;     ///< clips: `ordinal` of the pieces that a cut left
    bool guess = false;     ///< a good word of the language that a clip's name is near to
    Time time{};
    TimeRange range;
    double value = 0;
    std::string unit;   ///< percent, decibel, times, degree, pixel, or none
    double ordinal = 0; ///< clips: counted so, from 1, or from -1 back
    bool from_end = false, sign = false;
    std::size_t first = 0, last = 0; ///< atoms

    [[nodiscard]] bool is(std::string_view meaning) const;
    /// The rest of a meaning of this group, or empty.
    [[nodiscard]] std::string in(std::string_view group) const;
};

/// The items of atoms[begin, end). Linear.
std::vector<Item> items_of(const Context& context, const std::vector<Atom>& atoms, std::size_t begin,
                           std::size_t end);

} // namespace core::assist::talk
