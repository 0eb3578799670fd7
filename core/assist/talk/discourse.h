// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was talked about, by the message before and inside of one: what "it", "the copy", "what's left" mean.
#pragma once
#include "core/assist/talk/context.h"
#include "core/assist/talk/items.h"
#include "core/assist/talk/message.h"
#include "core/assist/talk/step.h"

namespace core::assist::talk {

/// The clip that a step brought: a title, something of the bin; empty: none that is still there.
ClipId made_by(const Project& project, const Step& step);
/// What was talked about just before and is still there.
Discourse discourse_of(const Project& project, const Scope& scope);
/// Keeps what a step of a message was about and what it left. `before`, `now`: the film without and with it.
void remember(Discourse& d, const Step& step, const Planned& planned, const Project& before,
              const Project& now);
/// What is done to clips, and leaves open what comes next is done to.
bool is_of_a_clip(const Step& step);
/// "the first two seconds, no, the first three": that many of what the span was said in.
std::optional<Time> as_many_units(const Message& m, const Segment& segment, const Item& span, FrameRate rate);

} // namespace core::assist::talk
