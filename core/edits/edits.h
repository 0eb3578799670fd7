// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits are data. `apply` is the only way to change a project; it changes all that an edit says, or nothing.
// Ids left empty in an edit are given out by the project, so replaying the same edits gives the same project.
#pragma once
#include "core/base/result.h"
#include "core/document/project.h"
#include <optional>
#include <variant>

namespace core {

/// Puts a file into the bin.
struct AddMedia {
    Media media;
};
/// The file has moved: reads it from another place from now on.
struct RelinkMedia {
    MediaId media;
    std::string path;
};
/// What a media shows, in words; makes the bin searchable.
struct SetCaption {
    MediaId media;
    std::string text;
};
/// A new track on top of (audio: below) the others of its kind.
struct AddTrack {
    TrackId id;
    TrackKind kind = TrackKind::video;
};
//  | A |     | B |   add C at the gap            ->  | A | C | B |
//  | A | B |         insert C at the border      ->  | A | C | B |   (later clips move right)
struct AddClip {
    TrackId track;
    Clip clip;
    bool insert = false;
};
//  | A | B | C |   remove B          ->  | A |   | C |
//  | A | B | C |   remove B, ripple  ->  | A | C |
struct RemoveClips {
    std::vector<ClipId> clips;
    bool ripple = false;
};
//  | A    | B   |   delete ^..^ , ripple  ->  | A | B  |    on every unlocked track (or those named)
//      ^    ^
struct DeleteRange {
    TimeRange range;
    bool ripple = true;
    std::vector<TrackId> tracks;
};
//  |   A   |   split at ^  ->  | A |A'|    linked clips are cut too
//     ^
struct SplitClip {
    ClipId clip;
    Time at{};
    bool linked = true;
};
//  |   A   | B |  trim the end of A to ^, ripple  ->  | A | B |
//     ^
struct TrimClip {
    ClipId clip;
    std::string edge = "end"; ///< start or end
    Time to{};                ///< timeline time
    bool ripple = false, linked = true;
};
//  | A |   what A shows moves by dt in its media; where A lies and how long it is stay
struct SlipClip {
    ClipId clip;
    Time by{}; ///< of the media; positive shows what comes later
    bool linked = true;
};
//  | A |     | B |   move A by dt   ->   |    A |  | B |   refused where it would lie over another clip
struct MoveClips {
    std::vector<ClipId> clips;
    Time by{};
    TrackId track; ///< empty: each stays on its own; else the (one) clip goes there
};
//  | A | B | C |   C to place 0   ->   | C | A | B |    gaps are kept behind the clips they followed
struct ReorderClip {
    ClipId clip;
    std::int64_t index = 0;
};
/// Sets what is given and leaves the rest.
struct SetClip {
    ClipId clip;
    std::optional<std::string> name, text;
    std::optional<FrameRate> speed;
    std::optional<bool> reversed, muted;
    std::optional<double> volume_db;
    std::optional<Time> fade_in, fade_out;
    std::optional<std::int64_t> sound; ///< which of the media's sounds, counted from 0; -1: the usual one
};
/// Makes the clips picture and sound of each other, or parts them.
struct LinkClips {
    std::vector<ClipId> clips;
    bool linked = true;
};
/// Clips of a group are chosen and moved together; their links stay as they are.
struct GroupClips {
    std::vector<ClipId> clips;
    bool grouped = true;
};
struct AddEffect {
    ClipId clip;
    Effect effect;
};
struct SetEffect {
    ClipId clip;
    std::int64_t index = 0;
    Effect effect;
};
struct RemoveEffect {
    ClipId clip;
    std::int64_t index = 0;
};
/// Adds a way the clip can look and selects it.
struct AddTake {
    ClipId clip;
    Take take;
};
struct SelectTake {
    ClipId clip;
    std::int64_t index = 0;
};
struct SetTrack {
    TrackId track;
    std::optional<bool> muted, locked, hidden;
};
struct AddMarker {
    Marker marker;
};
struct RemoveMarker {
    MarkerId marker;
};
/// What is zero stays as it is.
struct SetFormat {
    Size size;
    FrameRate fps{0, 1};
};
struct AddMessage {
    Message message;
};

using Edit = std::variant<AddMedia, RelinkMedia, AddTrack, AddClip, RemoveClips, DeleteRange, SplitClip,
                          TrimClip, MoveClips, ReorderClip, SetClip, LinkClips, AddEffect, SetEffect,
                          RemoveEffect, AddTake, SelectTake, SetTrack, AddMarker, RemoveMarker, SetFormat,
                          AddMessage, SetCaption, SlipClip, GroupClips>;

/// The project after the edit, or why it cannot be done.
Result<Project> apply(const Project& project, const Edit& edit);
/// All of them in order, or the refusal of the first that cannot be done.
Result<Project> apply(const Project& project, const std::vector<Edit>& edits);
/// The same for edits that were made before and are repeated from a file: they may name effects that this
/// program does not know.
Result<Project> apply_stored(const Project& project, const std::vector<Edit>& edits);
/// A few words for the history: "Split clip".
std::string label_of(const Edit& edit);

/// {"edit": "split_clip", "clip": "c1", "at": 4.0}. Times are written exactly as "<n> flicks"; numbers are
/// read as seconds.
nlohmann::json to_json(const Edit& edit);
/// Refuses unknown edits, unknown or missing fields and values of the wrong kind, naming them.
Result<Edit> edit_from_json(const nlohmann::json& json, FrameRate rate);
/// The whole document, exactly, as the project file holds it.
nlohmann::json project_to_json(const Project& project);
/// Refuses what is misshapen, naming the field. The contents' sense (overlaps, missing media) is not judged
/// here.
Result<Project> project_from_json(const nlohmann::json& json);
/// The JSON Schema of every edit.
nlohmann::json edit_schema();

} // namespace core
