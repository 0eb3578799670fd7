// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A message that is listened or looked for before it can be carried out, to its end: what comes before, what
// was perceived, what is left of the message, in the order in which it was said, as one step. The window and
// the command line drive it alike: while it wants something perceived they run that job, then they ask again.
#pragma once
#include "core/assist/senses.h"
#include "core/assist/talk/route.h"

namespace core::assist {

struct Errand {
    std::string said;
    Scope scope; ///< `before` is not looked at
    Route route; ///< with `listen`
};

/// How far an errand is.
struct ErrandState {
    std::optional<Request> next; ///< to be perceived before anything is done; the rest is empty then
    std::vector<Edit> edits;     ///< all of them, one step
    std::string answer;          ///< what was done, as sentences
    std::vector<Evidence> evidence;
    std::optional<Time> go_to;
    std::string export_preset; ///< to be exported afterwards, or `range` of it
    FilmForm export_form;
    std::optional<TimeRange> range;
};

/// Pure but for what is kept on the disk. `folder`: where files that are made for the project lie. Throws
/// Failure where it cannot be carried out; then nothing is done.
ErrandState carry_out(const Project& project, const std::filesystem::path& project_file,
                      const std::filesystem::path& folder, const Errand& errand, const Senses& senses);

} // namespace core::assist
