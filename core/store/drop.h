// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/edits/edits.h"

namespace core {

/// Where something is dropped on the timeline. `track` empty: the first of each kind.
struct DropPlace {
    Time at{};
    TrackId track;
};
/// The edits that put a media of the bin where it was dropped: as it is where there is room, else inserted,
/// and what lies there makes room. A track of another kind than the media's leaves it to the first one. With
/// `part` only that of the media is put. Pure.
std::vector<Edit> drop_edits(const Project& project, const Media& media, const DropPlace& place,
                             const std::optional<TimeRange>& part = {});

/// The same of any entry of the bin; of a subclip its part, unless `part` says less.
std::vector<Edit> drop_edits(const Project& project, const Project::BinEntry& entry, const DropPlace& place,
                             const std::optional<TimeRange>& part = {});

/// A medium or a subclip of the bin, and which part of it is meant; none: all of it.
struct Dropped {
    MediaId media;
    std::optional<TimeRange> part;
};
/// The edits that put several, each behind the one before. Pure. Refused where there is no such media.
Result<std::vector<Edit>> drop_edits(const Project& project, const std::vector<Dropped>& media,
                                     DropPlace place);

} // namespace core
