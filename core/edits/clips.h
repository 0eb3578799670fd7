// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of what comes, goes and lies where. Each edit is data with its name, its fields and what it does
// beside it; see core/edits/edits.h.
#pragma once
#include "core/edits/draft.h"

namespace core {

//  | A |     | B |   add C at the gap            ->  | A | C | B |
//  | A | B |         insert C at the border      ->  | A | C | B |   (later clips move right)
//  |   A    |        overwrite with C            ->  | A|C|A' |
struct AddClip {
    static constexpr const char* kName = "add_clip";
    TrackId track;
    Clip clip;
    bool insert = false, overwrite = false;
    static void fields(auto& v, auto& e) {
        v("track", e.track, true), v("clip", e.clip, true), v("insert", e.insert),
            v("overwrite", e.overwrite);
    }
};
void run(Draft& draft, const AddClip& edit);

//  | A | B | C |   remove B          ->  | A |   | C |
//  | A | B | C |   remove B, ripple  ->  | A | C |
struct RemoveClips {
    static constexpr const char* kName = "remove_clips";
    std::vector<ClipId> clips;
    bool ripple = false;
    static void fields(auto& v, auto& e) { v("clips", e.clips, true), v("ripple", e.ripple); }
};
void run(Draft& draft, const RemoveClips& edit);

//  | A    | B   |   delete ^..^ , ripple  ->  | A | B  |    on every unlocked track (or those named)
//      ^    ^
struct DeleteRange {
    static constexpr const char* kName = "delete_range";
    TimeRange range;
    bool ripple = true;
    std::vector<TrackId> tracks;
    SequenceId sequence;
    static void fields(auto& v, auto& e) {
        v("range", e.range, true), v("ripple", e.ripple), v("tracks", e.tracks), v("sequence", e.sequence);
    }
};
void run(Draft& draft, const DeleteRange& edit);

//  |   A   |   split at ^  ->  | A |A'|    linked clips are cut too
//     ^
struct SplitClip {
    static constexpr const char* kName = "split_clip";
    ClipId clip;
    Time at{};
    bool linked = true;
    static void fields(auto& v, auto& e) {
        v("clip", e.clip, true), v("at", e.at, true), v("linked", e.linked);
    }
};
void run(Draft& draft, const SplitClip& edit);

//  | A |     | B |   move A by dt   ->   |    A |  | B |   refused where it would lie over another clip
struct MoveClips {
    static constexpr const char* kName = "move_clips";
    std::vector<ClipId> clips;
    Time by{};
    TrackId track; ///< empty: each stays on its own; else the (one) clip goes there
    /// Where each of the clips goes, in their order; an empty one stays on its own. None: as `track` says.
    std::vector<TrackId> tracks = {};
    static void fields(auto& v, auto& e) {
        v("clips", e.clips, true), v("by", e.by), v("track", e.track), v("tracks", e.tracks);
    }
};
void run(Draft& draft, const MoveClips& edit);

//  | A | B | C |   C to place 0   ->   | C | A | B |    gaps are kept behind the clips they followed
struct ReorderClip {
    static constexpr const char* kName = "reorder_clip";
    ClipId clip;
    std::int64_t index = 0;
    static void fields(auto& v, auto& e) { v("clip", e.clip, true), v("index", e.index, true); }
};
void run(Draft& draft, const ReorderClip& edit);

//  | A |   | B |   close the gap at ^   ->   | A | B |    on every track that moves with it
//        ^
struct CloseGap {
    static constexpr const char* kName = "close_gap";
    TrackId track;
    Time at{};
    static void fields(auto& v, auto& e) { v("track", e.track, true), v("at", e.at, true); }
};
void run(Draft& draft, const CloseGap& edit);

/// Makes the clips picture and sound of each other, or parts them.
struct LinkClips {
    static constexpr const char* kName = "link_clips";
    std::vector<ClipId> clips;
    bool linked = true;
    static void fields(auto& v, auto& e) { v("clips", e.clips, true), v("linked", e.linked); }
};
void run(Draft& draft, const LinkClips& edit);

/// Clips of a group are chosen and moved together; their links stay as they are.
struct GroupClips {
    static constexpr const char* kName = "group_clips";
    std::vector<ClipId> clips;
    bool grouped = true;
    static void fields(auto& v, auto& e) { v("clips", e.clips, true), v("grouped", e.grouped); }
};
void run(Draft& draft, const GroupClips& edit);

} // namespace core
