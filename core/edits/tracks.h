// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of tracks and sequences, and of the format of the film.
#pragma once
#include "core/edits/draft.h"

namespace core {

/// A new track on top of (audio: below) the others of its kind, or at a place among those of its sequence.
struct AddTrack {
    static constexpr const char* kName = "add_track";
    TrackId id;
    TrackKind kind = TrackKind::video;
    std::string name;
    SequenceId sequence;
    std::optional<std::int64_t> index;
    static void fields(auto& v, auto& e) {
        v("id", e.id), v("kind", e.kind), v("name", e.name), v("sequence", e.sequence), v("index", e.index);
    }
};
void run(Draft& draft, const AddTrack& edit);

/// With all that lies on it.
struct RemoveTrack {
    static constexpr const char* kName = "remove_track";
    TrackId track;
    static void fields(auto& v, auto& e) { v("track", e.track, true); }
};
void run(Draft& draft, const RemoveTrack& edit);

/// To a place among those of its sequence, from the bottom.
struct MoveTrack {
    static constexpr const char* kName = "move_track";
    TrackId track;
    std::int64_t index = 0;
    static void fields(auto& v, auto& e) { v("track", e.track, true), v("index", e.index, true); }
};
void run(Draft& draft, const MoveTrack& edit);

/// Sets what is given and leaves the rest; a locked track can still be set.
struct SetTrack {
    static constexpr const char* kName = "set_track";
    TrackId track;
    std::optional<bool> muted, locked, hidden, solo, sync_locked;
    std::optional<std::string> name, colour, language;
    std::optional<double> gain_db, pan;
    static void fields(auto& v, auto& e) {
        v("track", e.track, true), v("muted", e.muted), v("locked", e.locked), v("hidden", e.hidden),
            v("solo", e.solo), v("sync_locked", e.sync_locked), v("name", e.name), v("colour", e.colour),
            v("language", e.language), v("gain_db", e.gain_db), v("pan", e.pan);
    }
};
void run(Draft& draft, const SetTrack& edit);

struct AddSequence {
    static constexpr const char* kName = "add_sequence";
    SequenceId id;
    std::string name;
    Size size;
    FrameRate fps{0, 1};
    static void fields(auto& v, auto& e) {
        v("id", e.id), v("name", e.name), v("size", e.size), v("fps", e.fps);
    }
};
void run(Draft& draft, const AddSequence& edit);

/// What is zero or not given stays as it is.
struct SetSequence {
    static constexpr const char* kName = "set_sequence";
    SequenceId sequence;
    std::optional<std::string> name;
    Size size;
    FrameRate fps{0, 1};
    static void fields(auto& v, auto& e) {
        v("sequence", e.sequence, true), v("name", e.name), v("size", e.size), v("fps", e.fps);
    }
};
void run(Draft& draft, const SetSequence& edit);

/// Refused while a clip shows it.
struct RemoveSequence {
    static constexpr const char* kName = "remove_sequence";
    SequenceId sequence;
    static void fields(auto& v, auto& e) { v("sequence", e.sequence, true); }
};
void run(Draft& draft, const RemoveSequence& edit);

//  V2 |  | B |   |       nest A, B     V2 |  |     |   |
//  V1 |A   |  C  |          ->         V1 |nested|  C  |     `nested` shows a sequence that holds them
struct NestClips {
    static constexpr const char* kName = "nest_clips";
    std::vector<ClipId> clips;
    std::string name;
    SequenceId sequence; ///< the id of the new one
    static void fields(auto& v, auto& e) {
        v("clips", e.clips, true), v("name", e.name), v("sequence", e.sequence);
    }
};
void run(Draft& draft, const NestClips& edit);

/// What is zero or not given stays as it is.
struct SetFormat {
    static constexpr const char* kName = "set_format";
    Size size;
    FrameRate fps{0, 1};
    std::optional<FilmColour> colour = {};
    std::optional<SoundLayout> sound_layout = {};
    static void fields(auto& v, auto& e) {
        v("size", e.size), v("fps", e.fps), v("colour", e.colour), v("sound_layout", e.sound_layout);
    }
};
void run(Draft& draft, const SetFormat& edit);

} // namespace core
