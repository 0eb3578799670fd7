// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the frames of several families share.
#pragma once
#include "core/assist/talk/clause.h"

namespace core::assist::talk {

/// " from 2 s to 4 s", or nothing.
std::string lasting(const std::optional<TimeRange>& range);
/// Where a step holds: the clips, and of them what was said or marked.
void restrict_to(Step& step, const Fit::Targets& targets, const std::optional<TimeRange>& said);
/// Whether a range is said that lies outside of the marks.
bool outside_marks(const Context& c, const std::optional<TimeRange>& said);
/// The answer where what was said is not at the times that were said or marked; nothing where it is.
MaybeReading not_there(const Context& c, const Fit::Targets& targets, const std::optional<TimeRange>& range,
                       const std::optional<Time>& note);
/// Whether times limit what is said: a range, the first seconds, the last third.
bool timed(const Fit& f);
/// A place to go to: an end of the film, beside a clip.
struct Place {
    std::string where;
    ClipId anchor;
    std::optional<Time> at;
    std::optional<Reading> instead;
};
/// Nothing where no place is said; what says it is taken.
std::optional<Place> place_in(Fit& f);
/// A stretch of the film goes, or all but it; refused where there is none such.
Reading remove_range(const Context& c, TimeRange range, bool gap);
Reading keep_range(const Context& c, const TimeRange& range);
/// Takes words that only say what kind of thing it is: "the boring bit", "the part".
void take_description(Fit& f);
/// What is heard goes: "fillers", "silence".
MaybeReading listen_away(const Context& c, const std::string& what);
/// The canvas of a shape ("9:16", of our own data) whose shorter side is that of another.
Size size_of_ratio(const std::string& ratio, Size now);
/// "1280 by 720", "1080 x 1920": the size in numbers, made even; taken. Empty: none is said.
std::string size_said(Fit& f);
/// Takes several meanings, wherever they stand.
void take_all(Fit& f, std::initializer_list<std::string_view> meanings);

} // namespace core::assist::talk
