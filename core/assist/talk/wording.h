// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A message and what was done before it with their values taken out: "trim {c0} to {n0} seconds". In these
// words the rewriter is taught and asked, whatever the clips are called and whatever the figures are.
// Pure; any thread; linear.
#pragma once
#include "core/assist/talk/atoms.h"
#include <optional>

namespace core::assist::talk {

/// A clip's name, a figure, a time of day, a quoted text.
struct WordingValue {
    char kind = 0;    ///< c clip, v what only the bin has, n number, t clock, q quoted
    std::string text; ///< as it is written; c, v: its name, folded
    std::string key;  ///< c, v: what is called so, whichever of its names was written
    double number = 0;
    std::string token;   ///< "{c0}": its kind, and the how many-th of its kind
    std::string written; ///< c, v: with the message's own letters
};

struct Wording {
    std::vector<std::string> said;   ///< folded words, marks, tokens of values
    std::vector<std::string> native; ///< the same in the message's own language; empty: it is English
    std::vector<std::string> before; ///< the same of what was done just before; empty: nothing was
    std::vector<std::string> film;   ///< the clips in their order; of a long film those beside what was named
    std::vector<WordingValue> values;
    std::string text;        ///< that `said` is of
    std::string native_text; ///< that `native` is of, its words parted

    /// What is to be done in the same tokens: steps parted by "{.}". None where it has values that neither
    /// the message nor what was before has; figures of its own are tokens "{=2}".
    [[nodiscard]] std::optional<std::vector<std::string>> tokens_of(const std::vector<std::string>& steps,
                                                                    const Names& names) const;
    /// The sentences that tokens say. None where they are none.
    [[nodiscard]] std::optional<std::vector<std::string>>
    steps_of(const std::vector<std::string>& tokens) const;
    [[nodiscard]] const WordingValue* value(const std::string& token) const;
    /// How many clips tokens name of which neither the message nor what was done before says a word.
    [[nodiscard]] std::size_t unnamed_in(const std::vector<std::string>& tokens) const;
    /// How many of the message's own figures, clocks and quotes are not among tokens: something was missed,
    /// or was taken back.
    [[nodiscard]] std::size_t left_out_of(const std::vector<std::string>& tokens) const;
};

constexpr const char* kStepEnds = "{.}";

/// `plain`: the message in the grammar's English; `before`: sentences of what was done just before.
/// `clips`: the film's, in their order; `native`: the message as it was written, where that is not English.
Wording wording_of(const std::string& plain, const std::vector<std::string>& before,
                   const std::vector<ClipId>& clips, const Names& names, const std::string& native = "");
/// The clips of the track that is counted.
std::vector<ClipId> film_order(const Project& project);

} // namespace core::assist::talk
