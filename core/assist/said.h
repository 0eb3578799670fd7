// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where something is said, and what follows from that: answers, places, cuts. Internal to core/assist. Pure.
#pragma once
#include "core/assist/wish.h"
#include "core/document/shown.h"
#include "core/speech/cuts.h"

namespace core::assist {

/// One place: words of a clip that are heard on the timeline.
struct SaidAt {
    TimeRange words;    ///< on the timeline
    TimeRange sentence; ///< the whole of it
    std::string text;   ///< the sentence
};
/// Where a text is said, by time: its words in a row; with `about`, and where nobody says them in a row, the
/// sentences that hold most of its words that matter.
std::vector<SaidAt> places_of(const Project& project, const Wish& wish, const ListenReady& heard);
/// Every sentence.
std::vector<SaidAt> sentences_of(const Project& project, const Wish& wish, const ListenReady& heard);
/// What a wish for words does: every kind from cut_before to speaking.
WishDone said_edits(const Project& project, const Wish& wish, const ListenReady& heard);

std::string counted(std::size_t count, const char* one, const char* several);
/// "4.5 s", "1:04".
std::string clock_text(Time time);

} // namespace core::assist
