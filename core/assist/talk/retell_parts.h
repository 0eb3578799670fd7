// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A message part by part: wishes that the grammar reads, others that the learned reader says in its words,
// remarks between them, and what they are about ("0:08 too loud for me, 3 dB less"; "coast drags. Halve it").
#pragma once
#include "core/assist/talk/message.h"
#include "core/assist/talk/route.h"

namespace core::assist::talk {

/// What a message comes to part by part, and how likely it is that every part was read as it is meant.
struct PartsTold {
    Route route;
    double share = 0;
};

/// What the parts come to together; nothing where one of them is neither a wish that is understood nor a mere
/// remark, or where something would be taken away on a guess.
std::optional<PartsTold> told_in_parts(const Project& project, const Scope& scope, const Message& message,
                                       const Names& names);
/// Whether a route does something by itself.
bool acts(const Route& route);
/// Whether it writes a file of a size, a rate or for a site that was said, none of which a saying taught.
bool writes_in_a_form(const Route& route);
/// The film after a route; nothing where it stays as it is.
std::optional<Project> film_after(const Project& project, const Scope& scope, const Route& route);
/// How much of what was filmed and recorded lies on the timeline.
Time material(const Project& project);

} // namespace core::assist::talk
