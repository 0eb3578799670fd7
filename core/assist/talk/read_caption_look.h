// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How captions are to look, said with the wish for them or of those that are there: "caption it in big
// yellow words", "make the captions bigger", "put the captions at the top on a black box". Read from the
// message's words in English, so from every language whose words are translated.
#pragma once
#include "core/assist/caption_look.h"
#include "core/assist/talk/message.h"
#include "core/assist/talk/route.h"

namespace core::assist::talk {

struct SaidCaptionLook {
    CaptionLook look;
    bool there = false;  ///< of captions that are there: "the captions"
    bool anew = false;   ///< "add", "caption it"
    bool strict = false; ///< nothing else was said
    std::string rest;    ///< the message without what says the look
};
/// Nothing where no look is said, or of something else.
std::optional<SaidCaptionLook> caption_look_in(const Message& message);

/// The whole route of such a message; nothing for others.
std::optional<Route> caption_look_route(const Project& project, const Message& message, const Scope& scope,
                                        ReadBy by);

} // namespace core::assist::talk
