// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a saying is apart from its values: "lose the last two seconds of coast" and "lose the first 3 s of
// dinner" have one shape. From it the learned reader guesses what is meant. Pure; any thread; linear.
#pragma once
#include "core/assist/talk/items.h"
#include "core/assist/talk/message.h"
#include <cstdint>

namespace core::assist::talk {

/// A clip, a time, an amount, a quoted text: what its reader takes whole.
struct Slot {
    char kind = 0;    ///< c clips, t time or length, s span, r range, p part, e every, q quoted, n exception,
                      ///< % d x o # amounts
    std::string text; ///< in the grammar's English
    bool spare = false; ///< it may be left out: "all" beside what is meant, the same again, "one"
};

struct Shape {
    std::vector<Slot> slots;        ///< in the order in which they were said
    std::vector<std::string> words; ///< folded, "{c}" where a slot stands; letters where no spaces are used
    std::vector<std::string> said;  ///< the same in the grammar's English, slips mended, with the marks
    std::vector<std::string> scene; ///< what was done just before, and whether a clip is selected
    std::string form;               ///< the same as a text, with the words as they were written
    std::vector<std::uint32_t> traits; ///< hashes of words, neighbours and parts of words; sorted, once each
};

/// Of the atoms [begin, end) of a message.
Shape shape_of(const Context& context, const Message& message, std::size_t begin, std::size_t end);
std::uint32_t trait_of(const std::string& text);
/// A form with its slots filled: `order[i]` is the slot that the i-th place takes.
std::string filled(const std::string& form, const std::vector<Slot>& slots, const std::string& order);

} // namespace core::assist::talk
