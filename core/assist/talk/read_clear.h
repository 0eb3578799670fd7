// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Titles and captions that keep clear of faces: "put a title "Lisbon" that doesn't cover his face", "add
// captions and keep them off the faces", "move the title away from her face".
#pragma once
#include "core/assist/talk/route.h"

namespace core::assist::talk {

/// A message without the words that keep titles clear of faces.
struct ClearOfFaces {
    std::string rest; ///< the message without them; empty: they are all that it says
    bool captions = false;
};
/// Nothing where a message does not say that, or not of titles. Pure.
std::optional<ClearOfFaces> clear_of_faces(const std::string& text);
/// The route of such a message: what it does beside, and then the titles' places.
std::optional<Route> clear_route(const Project& project, const std::string& text, const Scope& scope,
                                 ReadBy by);

} // namespace core::assist::talk
