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
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace core {

[[noreturn]] void refuse(const std::string& why);
/// A time or a distance that people or programs gave; refused by its field when no film reaches so far.
Time within_reach(Time time, const char* field);

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
    void remove_media(
        const MediaId& id); ///< refuses when there is none; that no clip shows it is the caller's matter
    void change_media(const MediaId& id, const std::function<void(Media&)>& change);

    // Parts of media that are entries of the bin
    void add_subclip(Subclip subclip);
    void change_subclip(const MediaId& id, const std::function<void(Subclip&)>& change);
    void remove_subclip(const MediaId& id);

    // Sequences
    /// From here on the edit is about the sequence that holds this track (or this one): time is taken out of
    /// or put into its tracks alone, and markers are those of the main sequence only while it is the one.
    void focus(std::size_t track);
    void focus(const SequenceId& id); ///< refuses when there is none; empty: the main one
    [[nodiscard]] bool in_focus(std::size_t track) const { return tracks_[track].sequence == sequence_; }
    /// Whether a track takes part when time is taken out or put in.
    [[nodiscard]] bool ripples(std::size_t track) const;
    [[nodiscard]] const SequenceId& sequence_of(std::size_t track) const { return tracks_[track].sequence; }
    void add_sequence(Sequence sequence); ///< with its tracks and clips
    void change_sequence(const SequenceId& id, const std::function<void(Sequence&)>& change);
    void remove_sequence(const SequenceId& id);
    [[nodiscard]] bool has_sequence(const SequenceId& id) const;

    // Tracks, by their place in the project: those of the main sequence and those of the nested ones
    [[nodiscard]] std::size_t track_count() const { return tracks_.size(); }
    [[nodiscard]] const Track& track(std::size_t index) const { return *tracks_[index].head; }
    [[nodiscard]] std::size_t find_track(const TrackId& id) const; ///< refuses when there is none
    [[nodiscard]] std::size_t unlocked_track(const TrackId& id) const;
    [[nodiscard]] bool has_track(const TrackId& id) const;
    /// On top of those of its sequence, or at a place among them.
    void add_track(Track track, const SequenceId& sequence = {}, std::optional<std::size_t> place = {});
    void remove_track(const TrackId& id);
    void move_track(const TrackId& id, std::size_t place); ///< among those of its sequence
    void change_track(const TrackId& id, const std::function<void(Track&)>& change);

    // Clips
    using Clips = std::vector<std::shared_ptr<const Clip>>; ///< by start
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

    // Transitions
    void add_transition(std::size_t track, Transition transition);
    void remove_transition(const TransitionId& id);
    void change_transition(const TransitionId& id, const std::function<void(Transition&)>& change);
    [[nodiscard]] std::size_t track_of(const TransitionId& id) const; ///< refuses when there is none
    /// A clip was cut in two: what came after it now comes after its right half.
    void went_on_as(const ClipId& left, const ClipId& right);

    // Markers
    void add_marker(Marker marker);
    void remove_marker(const MarkerId& id);
    void change_marker(const MarkerId& id, const std::function<void(Marker&)>& change);
    /// All of them by time, to be changed in place; those for which `change` gives false are taken away.
    void change_markers(const std::function<bool(Marker&)>& change);
    [[nodiscard]] bool has_markers() const { return sequence_.empty() && !markers_.empty(); }

  private:
    struct OpenTrack {
        std::shared_ptr<const Track> shared; ///< as it was; keeps what `places_` points to alive
        std::shared_ptr<const Track> head;   ///< all but its clips as it is now
        SequenceId sequence;                 ///< that holds it; empty: the main one
        Clips clips;
        bool open = false, changed = false;
    };
    void admit(std::shared_ptr<const Track> track, const SequenceId& sequence, std::size_t index);
    void find_places();
    Track& writable_head(std::size_t index);
    void judge_transitions(OpenTrack& track);

    OpenTrack& writable(std::size_t index);
    void open(std::size_t index);
    Clips::iterator position(OpenTrack& track, const Clip& clip);
    /// The clip at a place, made this draft's own first.
    Clip& own(std::size_t track, Clips::iterator at);
    Clip& insert(std::size_t track, std::shared_ptr<Clip> clip);
    std::unordered_map<std::string, std::vector<ClipId>>& links();
    void forget_link(const Clip& clip);
    void order_markers();

    std::vector<OpenTrack> tracks_;
    std::unordered_map<std::string_view, Place> places_; ///< the keys are the clips' own ids
    std::unordered_set<const Clip*> touched_, owned_;
    std::unordered_set<std::size_t> shifted_; ///< tracks whose clips came, went or moved in this edit
    SequenceId sequence_;
    std::optional<std::size_t> focused_;
    std::unordered_map<std::string, std::size_t> media_;
    std::unordered_map<std::string, std::vector<ClipId>> links_;
    bool links_known_ = false;
    std::vector<Marker> markers_;
    std::size_t ordered_markers_ = 0; ///< so many at the front are in order
    std::unordered_set<std::string> marker_ids_, removed_markers_;
};

} // namespace core
