// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a part of a message is that orders nothing: a remark, an explanation ("dinner drags on"), what should
// stay as it is, a name below the notes; or a wish for the model. Pure; any thread; linear in the part.
#pragma once
#include "core/assist/talk/message.h"
#include "core/assist/talk/step.h"

namespace core::assist::talk {

/// What a segment is when no frame takes it.
enum class Aside {
    none,
    remark,
    explanation, ///< says how something is: the clauses behind it may mean that
    restraint,   ///< says what should stay as it is
    wish
};
Aside aside_of(const Message& message, const Segment& segment, const Lexicon& lexicon);
/// "leave dinner alone", "street exactly as it is", "nothing on coast": names what must stay as it is.
/// `strict`: whatever else the message says; else it may also be part of a wish ("coast stays").
bool is_restraint(const Message& message, const Segment& segment, bool strict);

/// Whether words end by denying what was done before: "the others do". Atoms from `begin` to `end`.
bool contrasts(const Message& m, std::size_t begin, std::size_t end);
/// Where words begin at the end that only say what for ("… for the colourist"), or why; `end`: nowhere.
std::size_t purpose_in(const Message& m, std::size_t begin, std::size_t end);
std::size_t reason_in(const Message& m, std::size_t begin, std::size_t end);
/// Whether a segment says the same as before from the other side: "not before it".
bool says_what_not(const Message& m, const Segment& segment);

/// "remove street but keep its sound", "delete the picture of street": of picture and sound, which go
/// together, one is to go and the other is not, and these steps take both or the wrong one.
bool parts_what_goes_together(const Message& message, const std::vector<Step>& steps);

/// Whether a segment only tells something ("my dog barks there", "since nobody needs it", "for privacy
/// reasons"): it has a subject and says what that does or is, orders nothing, wishes nothing. Coarser than
/// aside_of; for what no frame takes, in a message that orders something elsewhere.
[[nodiscard]] bool tells(const Message& message, const Segment& segment, const Lexicon& lexicon);

/// "two seconds of lens cap in coast ... snip those": clips go that only a pronoun names, and a time was said
/// before that no step is about: it may be the time that is meant.
[[nodiscard]] bool may_mean_a_part(const Message& message, const std::vector<Step>& steps);

/// Whether a segment holds nothing but "no", "well" and the like.
[[nodiscard]] bool says_only_no(const Message& message, const Segment& segment);
/// Whether a segment that is not understood wishes something all the same: "a wipe would be nice there".
/// "I was going to ask you to drop street, but no, forget it": nothing is wished after all.
[[nodiscard]] bool takes_all_back(const Message& message);
[[nodiscard]] bool still_wishes(const Message& message, const Segment& segment);
/// "brilliant, thank you so much!", "00:06, 00:11: all approved", "leave the loudness alone": whatever else
/// it may be a guess at.
[[nodiscard]] bool wishes_nothing(const Message& message);
/// "if the client hates it, drop it", "unless …": what is ordered depends on something. Politeness does not.
[[nodiscard]] bool depends(const Message& message);

} // namespace core::assist::talk
