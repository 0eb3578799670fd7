// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one judge of what a document may hold: sizes, rates, times, speeds, ids, overlaps, takes, effects,
// messages. Everything that works on a project may rely on it. Pure functions, any thread.
#pragma once
#include "core/document/project.h"
#include <optional>
#include <string>

namespace core {

/// What makes this no project that can be worked on, in one sentence that names the thing and its field;
/// nothing when all is well. To be asked of every project that comes from a file; `apply` holds to it by
/// itself. Linear.
[[nodiscard]] std::optional<std::string> problem_of(const Project& project);

/// The parts of it, for what an edit brings in. `kind` is that of the clip's track.
[[nodiscard]] std::optional<std::string> problem_of(const Clip& clip, TrackKind kind, const Media* medium);
[[nodiscard]] std::optional<std::string> problem_of(const Media& media);
/// `medium`: what it is a part of.
[[nodiscard]] std::optional<std::string> problem_of(const Subclip& subclip, const Media& medium);
/// Of the folders of the bin.
[[nodiscard]] std::optional<std::string> folders_problem(const std::vector<std::string>& folders);
[[nodiscard]] std::optional<std::string> problem_of(const Marker& marker);
[[nodiscard]] std::optional<std::string> problem_of(const Message& message);
[[nodiscard]] std::optional<std::string> problem_of(Size size, FrameRate fps);
[[nodiscard]] std::optional<std::string> problem_of(const Take& take);

/// A document of an older or another program, brought to what today's can be without losing anything that it
/// shows: fades longer than their clip end with it, values of effects and volumes come into their range, a
/// take that there is not gives way to the last, effects that this program does not know are kept as they
/// are, details of messages that cannot be drawn and marks that lie outside their medium are left out.
void mend(Project& project);
void mend(Clip& clip);
void mend(Effect& effect);

} // namespace core
