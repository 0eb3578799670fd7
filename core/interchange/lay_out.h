// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project's tracks as writers of other formats need them. Pure functions, any thread. Internal to
// core/interchange.
#pragma once
#include "core/document/transitions.h"
#include "core/interchange/losses.h"

namespace core::interchange {

/// One thing of a track, in order: a gap, a clip, or the transition between the clips beside it.
struct Item {
    enum class Is { gap, clip, transition };
    Is is = Is::gap;
    TimeRange range; ///< of a clip its own, without what transitions add
    const Clip* clip = nullptr;
    Time head{}, tail{};   ///< how much longer the clip is seen because of transitions to other clips
    PlacedTransition join; ///< of a transition; at an edge one of its clips is null
    /// A clip with its parts in transitions.
    [[nodiscard]] TimeRange seen() const { return {range.start - head, range.end + tail}; }
};
/// Gaps fill what no clip covers, up to the last clip's end. Gaps shorter than half a frame are left out.
[[nodiscard]] std::vector<Item> items_of(const Track& track, FrameRate fps);

/// The lowest source time of a stretch of a clip that begins `head` before it and ends `tail` behind it; may
/// lie below 0.
[[nodiscard]] Time source_of(const Clip& clip, Time head, Time tail);

/// The medium that a clip shows now; null for other contents.
[[nodiscard]] const Media* medium_of(const Project& project, const Clip& clip);
/// What a format can say; what it cannot is counted as lost.
struct Able {
    bool effects = false, levels = false, volume = false, opacity = false, transform = false,
         keyframes = false, masks = false, title_style = false, titles = false, nested = false, speed = false,
         freeze = false, disabled = false, markers = false, locked = false, muted = false, generators = false,
         kinds = false, fades = false;
};
/// Says for the whole project what a format leaves behind.
void note_losses(const Project& project, const Able& able, Losses& losses);

/// The absolute place of a medium.
[[nodiscard]] std::string place_of(const Media& media, const std::string& project_folder);

} // namespace core::interchange
