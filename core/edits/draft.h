// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The working copy on which a list of edits is carried out: made once for the whole list, with clips, media
// and markers found by their ids and tracks opened when they are first changed. What is not touched stays
// shared with the project that it began as. Everything that is changed is judged (core/document/problem_of.h)
// when its edit ends. Internal to core/edits; throws Refusal.
#pragma once
#include "core/base/result.h"
#include "core/document/project.h"
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace core {

[[noreturn]] void refuse(const std::string& why);

class Draft {
  public:
    explicit Draft(const Project& project);
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    /// Ends an edit: what it touched is judged, and refused where clips would lie over each other.
    void settle();
    /// The project with all the changes; the draft is spent.
    Project finish();

    /// Size, rate, messages and the counter of ids. Its media, tracks and markers are not to be used.
    Project document;
    /// The edits come from a file: effects that this program does not know are kept.
    bool stored = false;
    /// An id that nothing has yet: the prefix and a number.
    std::string fresh(const char* prefix);

    // Media
    [[nodiscard]] const Media* find_media(const MediaId& id) const;
    void add_media(Media media);
    void change_media(const MediaId& id, const std::function<void(Media&)>& change);

    // Tracks, by their place in the project
    [[nodiscard]] std::size_t track_count() const { return tracks_.size(); }
    [[nodiscard]] const Track& track(std::size_t index) const { return *tracks_[index].head; }
    [[nodiscard]] std::size_t find_track(const TrackId& id) const; ///< refuses when there is none
    [[nodiscard]] std::size_t unlocked_track(const TrackId& id) const;
    [[nodiscard]] bool has_track(const TrackId& id) const;
    void add_track(Track track);
    void change_track(const TrackId& id, const std::function<void(Track&)>& change);

    // Clips
    using Clips = std::vector<std::unique_ptr<Clip>>; ///< by start
    /// For reading; the clips are changed through the functions below.
    const Clips& clips(std::size_t track);
    struct Place {
        std::size_t track = 0;
        const Clip* clip = nullptr;
    };
    [[nodiscard]] bool has_clip(const ClipId& id) const { return places_.contains(id.value); }
    [[nodiscard]] Place find(const ClipId& id) const; ///< refuses when there is none
    /// The clip, writable but for its start, its id and its link; refuses on a locked track. The reference
    /// lives as long as the clip.
    Clip& change(const ClipId& id);
    void move_to(const ClipId& id, Time start);
    void put(std::size_t track, Clip clip);
    Clip take_out(const ClipId& id);
    /// Moves all clips of a track that start at or after `from`; nothing may lie in the way.
    void shift(std::size_t track, Time from, Time by);
    [[nodiscard]] Time duration();

    // Links
    /// The clip, first, and those linked to it.
    std::vector<ClipId> linked(const ClipId& id);
    void set_link(const ClipId& id, const std::string& link);
    /// After a cut at `at`: clips of the link that start at or after it become a pair of their own; one that
    /// is left alone on its side has no link any more. `own` names the right ones' link; else a clip does.
    void part_link(const std::string& link, Time at, std::string own = {});

    // Markers
    void add_marker(Marker marker);
    void remove_marker(const MarkerId& id);
    /// All of them by time, to be changed in place; those for which `change` gives false are taken away.
    void change_markers(const std::function<bool(Marker&)>& change);
    [[nodiscard]] bool has_markers() const { return !markers_.empty(); }

  private:
    struct OpenTrack {
        std::shared_ptr<const Track> shared; ///< as it was; keeps what `places_` points to alive
        std::shared_ptr<const Track> head;   ///< its name and switches as they are now, not its clips
        Clips clips;
        bool open = false, changed = false;
    };

    OpenTrack& writable(std::size_t index);
    void open(std::size_t index);
    Clips::iterator position(OpenTrack& track, const Clip& clip);
    Clip& insert(std::size_t track, std::unique_ptr<Clip> clip);
    std::unordered_map<std::string, std::vector<ClipId>>& links();
    void forget_link(const Clip& clip);
    void order_markers();

    std::vector<OpenTrack> tracks_;
    std::unordered_map<std::string_view, Place> places_; ///< the keys are the clips' own ids
    std::unordered_set<const Clip*> touched_;
    std::unordered_map<std::string, std::size_t> media_;
    std::unordered_map<std::string, std::vector<ClipId>> links_;
    bool links_known_ = false;
    std::vector<Marker> markers_;
    std::size_t ordered_markers_ = 0; ///< so many at the front are in order
    std::unordered_set<std::string> marker_ids_, removed_markers_;
};

} // namespace core
