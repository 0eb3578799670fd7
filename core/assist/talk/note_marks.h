// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How writers of notes put values down: times in seconds ("8s: mute", "at 13 s – run it backwards", "3" to
// 5": retouch this" say what "0:08", "0:13" and "0:03 to 0:05" say), arrows, values in brackets. Pure;
// linear.
#pragma once
#include "core/assist/talk/words.h"

namespace core::assist::talk {

/// Time codes of seconds at the begin of a note: of a message, a line, a sentence. A length stays what it is:
/// "2 seconds off the end". Arrows become colons; brackets round a value go: "a vignette (0.4)".
void read_note_marks(std::vector<Word>& words);
/// Headings ("Round 2 feedback:"), bullets ("(a)"), "TC" and brackets round time codes go; "0:16 onwards"
/// reaches "to the end". Behind read_note_marks.
void read_note_heads(std::vector<Word>& words);

} // namespace core::assist::talk
