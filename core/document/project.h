// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The document: immutable values that share their parts. Change happens only through core/edits/edits.h.
#pragma once
#include "core/base/ids.h"
#include "core/base/size.h"
#include "core/time/time.h"
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace core {

enum class MediaKind { video, audio, image, generated };

struct Media {
    MediaId id;
    std::string path; ///< absolute, or relative to the project file's folder
    MediaKind kind = MediaKind::video;
    Time duration{};    ///< of its picture, or of sound that goes on after it
    Time picture_end{}; ///< where the picture ends before the sound does; zero: at `duration`
    Size size;
    FrameRate fps;
    bool has_audio = false;
    std::vector<std::string> sounds; ///< what its sounds are called, when there is more than one
    std::int64_t usual_sound = 0;    ///< the one that is heard when nobody chose
    std::uintmax_t bytes = 0;        ///< size of the file when it came in, to recognise it again
    std::string caption;             ///< what it shows, as a model or a person wrote it
    /// How far there is material for pictures or for sound.
    [[nodiscard]] Time reach(bool picture) const {
        return picture && picture_end > Time(0) ? picture_end : duration;
    }
};

/// One way a clip can look: the original, or a result of a model. `origin` is the source time at which the
/// media begins.
struct Take {
    TakeId id;
    bool generated = false;
    MediaId media;
    Time origin{};
    std::string instruction, model;
    std::int64_t seed = 0;
    nlohmann::json provenance; ///< how it was made: steps, scheduler, weights, times
};

struct Effect {
    std::string name;
    bool enabled = true;
    nlohmann::json params = nlohmann::json::object();
};

struct Clip {
    ClipId id;
    std::string name;
    Time start{};          ///< on the timeline
    TimeRange source;      ///< part of the media, in its own time
    FrameRate speed{1, 1}; ///< a ratio: 2/1 plays twice as fast
    bool reversed = false, muted = false;
    std::int64_t sound =
        -1; ///< which of its media's sounds is heard, on a track for sound; -1: the usual one
    double volume_db = 0.0;
    Time fade_in{}, fade_out{};
    std::string link;  ///< picture and sound of one medium, cut and moved together; empty: none
    std::string group; ///< clips that a person chose to move together, whatever their links; empty: none
    std::vector<Effect> effects;
    std::vector<Take> takes; ///< the first is the original; titles have none
    std::size_t active_take = 0;
    std::string text; ///< for titles

    [[nodiscard]] Time length() const { return rescale(source.length().count(), speed.den, speed.num); }
    [[nodiscard]] Time end() const { return saturated_sum(start, length()); }
    [[nodiscard]] TimeRange range() const { return {start, end()}; }
    /// The media time shown at timeline time `t`.
    [[nodiscard]] Time source_time(Time t) const;
};

/// Shortens fades that are longer than the clip to its length, the fade in first; those below zero stay.
void fit_fades(Clip& clip);

enum class TrackKind { video, audio, title };

struct Track {
    TrackId id;
    TrackKind kind = TrackKind::video;
    bool muted = false, locked = false, hidden = false;
    std::vector<Clip> clips; ///< by start, never overlapping
};

struct Marker {
    MarkerId id;
    Time time{}, end{};
    std::string name, color;
};

/// One line of the conversation.
struct Message {
    std::string role; ///< user or assistant
    std::string text;
    nlohmann::json details; ///< route, evidence, edits: as `chat --json` prints them
};

struct Project {
    Size size; ///< 0x0 until the first clip sets it
    FrameRate fps{0, 1};
    std::vector<std::shared_ptr<const Media>> media;
    std::vector<std::shared_ptr<const Track>> tracks; ///< drawn in this order, the first at the bottom
    std::vector<Marker> markers;
    std::vector<Message> messages;
    std::int64_t next_id = 1;

    [[nodiscard]] const Media* find_media(const MediaId& id) const;
    [[nodiscard]] const Track* find_track(const TrackId& id) const;
    /// The clip and its track, or null.
    struct Found {
        const Track* track = nullptr;
        const Clip* clip = nullptr;
    };
    [[nodiscard]] Found find_clip(const ClipId& id) const;
    [[nodiscard]] Time duration() const;
    [[nodiscard]] FrameRate rate() const { return fps.valid() ? fps : FrameRate{30, 1}; }
    [[nodiscard]] Size canvas() const { return size.width ? size : Size{1920, 1080}; }
};

using ProjectPtr = std::shared_ptr<const Project>;

} // namespace core
