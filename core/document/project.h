// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The document: immutable values that share their parts. Change happens only through core/edits/edits.h.
#pragma once
#include "core/base/ids.h"
#include "core/base/size.h"
#include "core/base/sound_layout.h"
#include "core/document/clip_list.h"
#include "core/document/marks.h"
#include "core/document/transition.h"
#include "core/time/time.h"
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace core {

enum class MediaKind { video, audio, image, generated };

/// What the pictures of a timeline are in: high definition, or wide colour in one of its three courses of
/// light.
enum class FilmColour { bt709, bt2020, bt2020_pq, bt2020_hlg };

struct Media {
    MediaId id;
    std::string path; ///< absolute, or relative to the project file's folder
    MediaKind kind = MediaKind::video;
    Time duration{};    ///< of its picture, or of sound that goes on after it
    Time picture_end{}; ///< where the picture ends before the sound does; zero: at `duration`
    Size size;
    FrameRate fps;
    FilmColour light = FilmColour::bt709; ///< that a film made of it keeps, as its file said when it came in
    bool has_audio = false;
    std::vector<std::string> sounds; ///< what its sounds are called, when there is more than one
    std::int64_t usual_sound = 0;    ///< the one that is heard when nobody chose
    std::uintmax_t bytes = 0;        ///< size of the file when it came in, to recognise it again
    std::string caption;             ///< what it shows, as a model or a person wrote it
    std::string folder;              ///< of the bin, parts divided by '/'; empty: at the top
    std::vector<std::string> tags;
    Marks marks;         ///< what of it is put on the timeline, as it was marked in the source viewer
    std::string foreign; ///< what another version of the program wrote beside it, as JSON
    /// How far there is material for pictures or for sound.
    [[nodiscard]] Time reach(bool picture) const {
        return picture && picture_end > Time(0) ? picture_end : duration;
    }
};

/// A range of a medium with a name of its own: an entry of the bin beside the media, whose ids it shares.
struct Subclip {
    MediaId id, media; ///< of the entry; of what it is a part of
    std::string name;
    TimeRange part;     ///< in the medium's own time
    std::string folder; ///< as a medium's
    std::vector<std::string> tags;
    Marks marks;         ///< what of the part is meant, in the medium's own time
    std::string foreign; ///< what another version of the program wrote beside it, as JSON
};

/// `title` and `subtitle` tracks hold titles alone; the words of a subtitle track can be written as a stream.
enum class TrackKind { video, audio, title, subtitle };

struct Track {
    TrackId id;
    TrackKind kind = TrackKind::video;
    std::string name, colour; ///< empty: none of its own
    bool muted = false, locked = false, hidden = false;
    bool solo = false;       ///< while a track is solo, those that are not are silent
    bool sync_locked = true; ///< moves when others ripple
    double gain_db = 0, pan = 0;
    std::string language;        ///< of a subtitle track, as BCP 47 writes it
    std::vector<Effect> effects; ///< on all that it holds, after the clips' own
    ClipList clips;              ///< by start, never overlapping
    std::vector<Transition> transitions;
    std::string foreign; ///< what another version of the program wrote beside it, as JSON

    [[nodiscard]] bool for_titles() const { return kind == TrackKind::title || kind == TrackKind::subtitle; }
};

struct Marker {
    MarkerId id;
    Time time{}, end{};
    std::string name, color, note;
    bool operator==(const Marker&) const = default;
};

using Tracks = std::vector<std::shared_ptr<const Track>>;

/// A timeline of its own format. The main one is the project's own fields; these are shown by clips.
struct Sequence {
    SequenceId id;
    std::string name;
    Size size; ///< 0x0: the project's
    FrameRate fps{0, 1};
    Tracks tracks; ///< drawn in this order, the first at the bottom
    std::vector<Marker> markers;
    std::string foreign; ///< what another version of the program wrote beside it, as JSON
};

/// One line of the conversation.
struct Message {
    std::string role; ///< user or assistant
    std::string text;
    nlohmann::json details; ///< route, evidence, edits: as `chat --json` prints them
};

/// The end of the last clip.
[[nodiscard]] Time duration_of(const Tracks& tracks);

struct Project {
    Size size; ///< 0x0 until the first clip sets it
    FrameRate fps{0, 1};
    FilmColour colour = FilmColour::bt709;
    SoundLayout sound_layout = SoundLayout::stereo; ///< what is heard is brought to it
    std::vector<std::shared_ptr<const Media>> media;
    std::vector<std::shared_ptr<const Subclip>> subclips; ///< of these media
    std::vector<std::string>
        folders;   ///< of the bin that were made by hand: they stay when nothing is in them
    Tracks tracks; ///< of the main sequence, drawn in this order, the first at the bottom
    std::vector<Marker> markers;
    std::vector<Message> messages;
    std::vector<std::shared_ptr<const Sequence>> sequences; ///< nested ones
    std::vector<Effect> master;                             ///< on the sound of the whole
    std::int64_t next_id = 1;
    std::string foreign; ///< what another version of the program wrote beside it, as JSON

    [[nodiscard]] const Media* find_media(const MediaId& id) const;
    [[nodiscard]] const Subclip* find_subclip(const MediaId& id) const;
    /// What an entry of the bin stands for: a medium, or the part of one that is a subclip.
    struct BinEntry {
        const Media* media = nullptr; ///< null: there is no such entry
        const Subclip* subclip = nullptr;
        /// Of the medium's own time.
        [[nodiscard]] TimeRange whole() const {
            return subclip ? subclip->part : TimeRange{Time(0), media ? media->duration : Time(0)};
        }
        [[nodiscard]] const MediaId& id() const { return subclip ? subclip->id : media->id; }
        [[nodiscard]] const Marks& marks() const { return subclip ? subclip->marks : media->marks; }
        [[nodiscard]] const std::string& folder() const { return subclip ? subclip->folder : media->folder; }
        [[nodiscard]] const std::vector<std::string>& tags() const {
            return subclip ? subclip->tags : media->tags;
        }
    };
    [[nodiscard]] BinEntry find_entry(const MediaId& id) const;
    [[nodiscard]] const Sequence* find_sequence(const SequenceId& id) const;
    /// In the main sequence, then in the nested ones.
    [[nodiscard]] const Track* find_track(const TrackId& id) const;
    /// The clip and its track, or null; in the main sequence, then in the nested ones.
    struct Found {
        const Track* track = nullptr;
        const Clip* clip = nullptr;
    };
    [[nodiscard]] Found find_clip(const ClipId& id) const;
    /// The sequence that holds a track; empty for the main one and for tracks that there are not.
    [[nodiscard]] SequenceId sequence_of(const TrackId& id) const;
    /// The tracks of a sequence; those of the main one for an empty id, none where there is no such sequence.
    [[nodiscard]] const Tracks& tracks_of(const SequenceId& id) const;
    [[nodiscard]] Time duration() const { return duration_of(tracks); }
    [[nodiscard]] FrameRate rate() const { return fps.valid() ? fps : FrameRate{30, 1}; }
    [[nodiscard]] Size canvas() const { return size.width ? size : Size{1920, 1080}; }
};

using ProjectPtr = std::shared_ptr<const Project>;

} // namespace core
