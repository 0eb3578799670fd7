// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a model's result has changed, in a sentence that does not promise more than was measured. Pure.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/assistant.h"
#endif
#include <QString>

namespace ui {

/// A smaller share of changed pixels is seen by nobody.
constexpr double kVisibleShare = 0.0005;

/// "In the upper left": where a part of the picture lies; empty when it is most of the picture.
QString place_of(const core::assist::Region& region);
/// An edit that can be seen.
QString what_changed(const core::assist::TakeReady& ready, const core::Clip& clip);
/// An edit that cannot: why that may be, and what can be done.
QString nothing_changed(const core::assist::TakeReady& ready);
/// Where a new clip is put.
enum class NewClip { at_the_end, in_the_gap, behind_its_clip, as_a_take };
/// A generation.
QString what_was_made(const core::assist::TakeReady& ready, NewClip place = NewClip::at_the_end);
/// What the model says of how it was opened, behind a space; empty where there is nothing to say.
QString notes_of(const core::assist::TakeReady& ready);

} // namespace ui
