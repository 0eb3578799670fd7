// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a film that its markers with a range name, each to become a file of its own. Pure; any
// thread.
#pragma once
#include "core/export/exporter.h"

namespace core {

struct MarkedPart {
    TimeRange range;  ///< of the timeline, within the film
    std::string name; ///< the marker's, on one line; may be empty
};

/// In the order in which they begin; markers without a range are none.
[[nodiscard]] std::vector<MarkedPart> marked_parts(const Project& project);
/// An export a part: "film.mp4" becomes "film-01-Opening.mp4", "film-02.mp4" where the marker has no name.
/// The film's title is the marker's name where none was given. Throws Failure where there is no part.
[[nodiscard]] std::vector<ExportRequest> each_marked(const ExportRequest& whole);

} // namespace core
