// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A nested sequence that is open, as a project of its own: whoever shows or changes "the timeline" need not
// know which one it is. Pure; any thread.
#pragma once
#include "core/base/result.h"
#include "core/edits/edits.h"

namespace core {

/// The project with the sequence in the main one's place: its tracks, format and markers; the media, the
/// conversation and the sequences that it shows are the project's. New ids are new in the whole project. The
/// project itself for an empty id and for a sequence that there is not.
[[nodiscard]] ProjectPtr seen_from(const ProjectPtr& project, const SequenceId& sequence);

/// Edits that were made of such a view, for the whole project. Refused where they would change the main
/// timeline unseen.
[[nodiscard]] Result<std::vector<Edit>> meant_in(std::vector<Edit> edits, const SequenceId& sequence);

} // namespace core
