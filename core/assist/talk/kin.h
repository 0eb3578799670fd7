// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips that are called by a word of the same meaning: "fade the meal out" in a film of dinner.mp4. The words
// that are kin stand in resources/language/en_phrasings.json.
#pragma once
#include "core/assist/talk/message.h"
#include "core/document/project.h"

namespace core::assist::talk {

/// A message in which such words are the names of the clips.
struct SaidByName {
    std::string text;
    std::vector<ClipId> clips; ///< that were called so
    bool as_clip = false;      ///< all of them as clips: "the table scene"
};
/// Nothing where no word is kin to one clip's name alone. Pure; any thread; linear in the message.
std::optional<SaidByName> said_by_name(const Message& message, const Names& names);

} // namespace core::assist::talk
