// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// New clips: from a route to what the assistant is asked, and from its result to edits; the same for window
// and command line.
#pragma once
#include "core/assist/talk/route.h"

namespace core::assist {

/// The part of the first track of pictures that has none, round a time, between what is there before and
/// behind it. Pure.
std::optional<TimeRange> gap_at(const Project& project, Time time);

/// What is asked of a model for a route of kind `generate`: length, size and given pictures, without folder,
/// references, seed and use. `gap`: the new clip is to fill it, where nothing else was said. `model`: empty
/// is the usual one. Throws Failure, saying what would help, where no model that is added can do it, or a
/// clip is gone. Reads no media.
GenerateRequest generation_request(const Project& project, const std::filesystem::path& project_file,
                                   const Route& route, const std::optional<TimeRange>& gap,
                                   const std::string& model = {});

/// What a new clip does to the project: what it was made for, else the gap that it was made for, else the end
/// of the film. Where that place is gone it comes to the film's end. Throws Failure.
std::vector<Edit> generation_edits(const Project& project, const std::filesystem::path& project_file,
                                   const std::optional<Making>& making, const std::optional<TimeRange>& gap,
                                   const TakeReady& ready);

} // namespace core::assist
