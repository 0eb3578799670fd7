// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/draft.h"
#include "core/document/problem_of.h"
#include <algorithm>
#include <tuple>

namespace core {
namespace {

using SharedClip = std::shared_ptr<const Clip>;

bool earlier(const SharedClip& a, const SharedClip& b) {
    return a->start < b->start;
}
bool before(const SharedClip& clip, Time time) {
    return clip->start < time;
}
bool by_time(const Marker& a, const Marker& b) {
    return a.time < b.time;
}

} // namespace

void refuse(const std::string& why) {
    throw Refusal{why};
}

Time within_reach(Time time, const char* field) {
    if (time > kLongestTime || time < -kLongestTime)
        refuse(std::string("the field '") + field + "' must be a time within 115 days");
    return time;
}

Draft::Draft(const Project& project) : document(project) {
    for (std::size_t i = 0; i < project.media.size(); ++i)
        media_[project.media[i]->id.value] = i;
    for (const auto& track : project.tracks)
        tracks_.push_back({.shared = track, .head = track});
    for (const auto& sequence : project.sequences)
        for (const auto& track : sequence->tracks)
            tracks_.push_back({.shared = track, .head = track, .sequence = sequence->id});
    find_places();
    document.tracks.clear();
    markers_ = std::exchange(document.markers, {});
    ordered_markers_ = markers_.size();
    for (const Marker& marker : markers_)
        marker_ids_.insert(marker.id.value);
}

void Draft::find_places() {
    places_.clear();
    std::size_t count = 0;
    for (const OpenTrack& track : tracks_)
        count += track.open ? track.clips.size() : track.shared->clips.size();
    places_.reserve(count); // a map that grows is a third of what a small edit costs
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
        OpenTrack& track = tracks_[i];
        if (track.open)
            for (const SharedClip& clip : track.clips)
                places_[clip->id.value] = {i, clip.get()};
        else
            for (const Clip& clip : track.shared->clips)
                places_[clip.id.value] = {i, &clip};
    }
}

void Draft::settle() {
    for (const Clip* clip : touched_) {
        const std::size_t index = places_.at(clip->id.value).track;
        OpenTrack& track = tracks_[index];
        const auto at = position(track, *clip);
        const auto lies_over = [&](const Clip& first, const Clip& second) {
            refuse("'" + first.name + "' would lie over '" + second.name + "' on track " +
                   track.head->id.value + "; make room first");
        };
        if (clip->start < Time(0)) refuse("a clip would begin before the timeline does");
        const Media* medium = clip->takes().empty() ? nullptr : find_media(clip->takes().front().media);
        for (const Take& take : clip->takes())
            if (!find_media(take.media))
                refuse("the clip names the media " + take.media.value + ", which is not in the bin");
        if (const auto* nested = std::get_if<SequenceRef>(&clip->content))
            if (!has_sequence(nested->sequence))
                refuse("the clip shows the sequence '" + nested->sequence.value +
                       "', which there is not (sequence)");
        if (auto problem = problem_of(*clip, track.head->kind, medium)) refuse(*problem);
        if (at != track.clips.begin() && (*std::prev(at))->end() > clip->start)
            lies_over(**std::prev(at), *clip);
        if (const auto next = std::next(at); next != track.clips.end() && clip->end() > (*next)->start)
            lies_over(*clip, **next);
        shifted_.insert(index);
    }
    touched_.clear();
    for (const std::size_t index : shifted_)
        if (index < tracks_.size() && !tracks_[index].head->transitions.empty())
            judge_transitions(tracks_[index]);
    shifted_.clear();
    sequence_ = {}, focused_.reset();
}

Project Draft::finish() {
    order_markers();
    document.markers = std::move(markers_);
    std::unordered_map<std::string, Tracks> nested;
    std::unordered_set<std::string> changed;
    for (OpenTrack& track : tracks_) {
        std::shared_ptr<const Track> done = track.head;
        if (track.changed && track.open) {
            auto own = std::make_shared<Track>(*track.head);
            own->clips = ClipList(track.clips, track.shared->clips);
            done = std::move(own);
        }
        if (track.sequence.empty())
            document.tracks.push_back(std::move(done));
        else {
            if (track.changed) changed.insert(track.sequence.value);
            nested[track.sequence.value].push_back(std::move(done));
        }
    }
    for (auto& sequence : document.sequences) {
        Tracks& tracks = nested[sequence->id.value];
        if (!changed.contains(sequence->id.value) && tracks == sequence->tracks) continue;
        auto own = std::make_shared<Sequence>(*sequence);
        own->tracks = std::move(tracks);
        sequence = std::move(own);
    }
    return std::move(document);
}

std::string Draft::fresh(const char* prefix) {
    for (;;) {
        std::string id = prefix + std::to_string(document.next_id++);
        const bool taken = places_.contains(id) || media_.contains(id) || document.find_subclip({id}) ||
                           marker_ids_.contains(id) || has_track({id}) || has_sequence({id}) ||
                           (*prefix == 'l' && links().contains(id));
        if (!taken) return id;
    }
}

// --- sequences

void Draft::focus(std::size_t track) {
    sequence_ = tracks_[track].sequence;
    focused_ = track;
}

void Draft::focus(const SequenceId& id) {
    if (!id.empty() && !has_sequence(id)) refuse("there is no sequence '" + id.value + "' (sequence)");
    sequence_ = id;
    focused_.reset();
}

bool Draft::ripples(std::size_t track) const {
    return in_focus(track) && !this->track(track).locked &&
           (this->track(track).sync_locked || focused_ == track);
}

bool Draft::has_sequence(const SequenceId& id) const {
    return document.find_sequence(id) != nullptr;
}

void Draft::add_sequence(Sequence sequence) {
    if (has_sequence(sequence.id)) refuse("there is already a sequence " + sequence.id.value);
    for (const auto& track : sequence.tracks) {
        if (has_track(track->id)) refuse("there is already a track " + track->id.value);
        tracks_.push_back({.shared = track, .head = track, .sequence = sequence.id});
    }
    document.sequences.push_back(std::make_shared<const Sequence>(std::move(sequence)));
    find_places();
    links_known_ = false, links_.clear();
}

void Draft::change_sequence(const SequenceId& id, const std::function<void(Sequence&)>& change) {
    for (auto& sequence : document.sequences) {
        if (sequence->id != id) continue;
        auto own = std::make_shared<Sequence>(*sequence);
        change(*own);
        sequence = std::move(own);
        return;
    }
    refuse("there is no sequence '" + id.value + "' (sequence)");
}

void Draft::remove_sequence(const SequenceId& id) {
    if (std::erase_if(document.sequences, [&](const auto& s) { return s->id == id; }) == 0)
        refuse("there is no sequence '" + id.value + "' (sequence)");
    std::erase_if(tracks_, [&](const OpenTrack& t) { return t.sequence == id; });
    find_places();
    links_known_ = false, links_.clear();
}

// --- media

const Media* Draft::find_media(const MediaId& id) const {
    const auto found = media_.find(id.value);
    return found == media_.end() ? nullptr : document.media[found->second].get();
}

void Draft::add_media(Media media) {
    if (find_media(media.id) || document.find_subclip(media.id))
        refuse("the bin already has a media " + media.id.value);
    if (auto problem = problem_of(media)) refuse(*problem);
    media_[media.id.value] = document.media.size();
    document.media.push_back(std::make_shared<Media>(std::move(media)));
}

void Draft::remove_media(const MediaId& id) {
    if (media_.erase(id.value) == 0) refuse("there is no media '" + id.value + "' in the bin");
    std::erase_if(document.media, [&](const auto& media) { return media->id == id; });
    std::erase_if(document.subclips, [&](const auto& subclip) { return subclip->media == id; });
    for (std::size_t i = 0; i < document.media.size(); ++i)
        media_[document.media[i]->id.value] = i;
}

void Draft::change_media(const MediaId& id, const std::function<void(Media&)>& change) {
    const auto found = media_.find(id.value);
    if (found == media_.end()) refuse("there is no media '" + id.value + "' in the bin");
    auto own = std::make_shared<Media>(*document.media[found->second]);
    change(*own);
    if (auto problem = problem_of(*own)) refuse(*problem);
    document.media[found->second] = own;
}

void Draft::add_subclip(Subclip subclip) {
    if (document.find_entry(subclip.id).media) refuse("the bin already has a media " + subclip.id.value);
    const Media* medium = find_media(subclip.media);
    if (!medium) refuse("there is no media '" + subclip.media.value + "' in the bin");
    if (auto problem = problem_of(subclip, *medium)) refuse(*problem);
    document.subclips.push_back(std::make_shared<const Subclip>(std::move(subclip)));
}

void Draft::change_subclip(const MediaId& id, const std::function<void(Subclip&)>& change) {
    for (auto& subclip : document.subclips) {
        if (subclip->id != id) continue;
        auto own = std::make_shared<Subclip>(*subclip);
        change(*own);
        if (auto problem = problem_of(*own, *find_media(own->media))) refuse(*problem);
        subclip = std::move(own);
        return;
    }
    refuse("there is no subclip '" + id.value + "' in the bin (subclip)");
}

void Draft::remove_subclip(const MediaId& id) {
    std::erase_if(document.subclips, [&](const auto& subclip) { return subclip->id == id; });
}

// --- tracks

bool Draft::has_track(const TrackId& id) const {
    return std::any_of(tracks_.begin(), tracks_.end(), [&](const OpenTrack& t) { return t.head->id == id; });
}

std::size_t Draft::find_track(const TrackId& id) const {
    for (std::size_t i = 0; i < tracks_.size(); ++i)
        if (tracks_[i].head->id == id) return i;
    refuse("there is no track '" + id.value + "'");
}

std::size_t Draft::unlocked_track(const TrackId& id) const {
    const std::size_t index = find_track(id);
    if (track(index).locked) refuse("the track " + id.value + " is locked; unlock it first");
    return index;
}

void Draft::admit(std::shared_ptr<const Track> track, const SequenceId& sequence, std::size_t index) {
    tracks_.insert(tracks_.begin() + static_cast<std::ptrdiff_t>(index),
                   {.shared = track, .head = track, .sequence = sequence, .changed = true});
    if (index + 1 < tracks_.size()) find_places();
}

void Draft::add_track(Track track, const SequenceId& sequence, std::optional<std::size_t> place) {
    if (has_track(track.id)) refuse("there is already a track " + track.id.value);
    std::size_t index = 0, own = 0;
    for (std::size_t i = 0; i < tracks_.size();
         ++i) { // behind the last of its sequence, or the one before its place
        if (tracks_[i].sequence != sequence || (place && own >= *place)) continue;
        index = i + 1;
        ++own;
    }
    if (own == 0) // the first of its sequence, or at its bottom
        while (index < tracks_.size() && tracks_[index].sequence != sequence)
            ++index;
    admit(std::make_shared<const Track>(std::move(track)), sequence, index);
}

void Draft::remove_track(const TrackId& id) {
    const std::size_t index = unlocked_track(id);
    std::vector<ClipId> ids;
    for (const auto& clip : clips(index))
        ids.push_back(clip->id);
    for (const ClipId& clip : ids)
        static_cast<void>(take_out(clip));
    tracks_.erase(tracks_.begin() + static_cast<std::ptrdiff_t>(index));
    shifted_.clear();
    find_places();
}

void Draft::move_track(const TrackId& id, std::size_t place) {
    const std::size_t from = find_track(id);
    OpenTrack moved = std::move(tracks_[from]);
    moved.changed = true;
    tracks_.erase(tracks_.begin() + static_cast<std::ptrdiff_t>(from));
    std::size_t to = 0, own = 0;
    for (std::size_t i = 0; i < tracks_.size() && own < place; ++i)
        if (tracks_[i].sequence == moved.sequence) to = i + 1, ++own;
    if (own < place) refuse("there is no place " + std::to_string(place) + " among the tracks (index)");
    if (own == 0)
        while (to < tracks_.size() && tracks_[to].sequence != moved.sequence)
            ++to;
    tracks_.insert(tracks_.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    find_places();
}

Track& Draft::writable_head(std::size_t index) {
    OpenTrack& track = tracks_[index];
    auto head = std::make_shared<Track>(*track.head); // its clips are shared
    track.head = head;
    track.changed = true;
    return *head;
}

void Draft::change_track(const TrackId& id, const std::function<void(Track&)>& change) {
    change(writable_head(find_track(id)));
}

void Draft::open(std::size_t index) {
    OpenTrack& track = tracks_[index];
    track.open = true;
    track.clips = track.shared->clips.all();
}

Draft::OpenTrack& Draft::writable(std::size_t index) {
    OpenTrack& track = tracks_[index];
    if (track.head->locked) refuse("the track " + track.head->id.value + " is locked; unlock it first");
    if (!track.open) open(index);
    track.changed = true;
    return track;
}

// --- clips

const Draft::Clips& Draft::clips(std::size_t track) {
    if (!tracks_[track].open) open(track);
    return tracks_[track].clips;
}

Draft::Place Draft::find(const ClipId& id) const {
    const auto found = places_.find(id.value);
    if (found == places_.end()) refuse("there is no clip '" + id.value + "' on the timeline");
    return found->second;
}

Draft::Clips::iterator Draft::position(OpenTrack& track, const Clip& clip) {
    auto at = std::lower_bound(track.clips.begin(), track.clips.end(), clip.start, before);
    while (at->get() != &clip)
        ++at; // several may start together until the edit ends
    return at;
}

Clip& Draft::own(std::size_t index, Clips::iterator at) {
    if (!owned_.contains(at->get())) {
        auto copy = std::make_shared<Clip>(**at);
        owned_.insert(copy.get());
        // The key stays that of the clip as it was, whose track keeps it alive.
        places_[copy->id.value] = {index, copy.get()};
        *at = std::move(copy);
    }
    return const_cast<Clip&>(**at); // made by this draft, and nobody has seen it yet
}

Clip& Draft::change(const ClipId& id) {
    const std::size_t index = find(id).track;
    OpenTrack& track = writable(index);
    Clip& clip = own(index, position(track, *find(id).clip));
    touched_.insert(&clip);
    return clip;
}

Clip& Draft::insert(std::size_t index, std::shared_ptr<Clip> clip) {
    OpenTrack& track = writable(index);
    Clip& own = *clip;
    owned_.insert(&own);
    track.clips.insert(std::upper_bound(track.clips.begin(), track.clips.end(), SharedClip(clip), earlier),
                       clip);
    touched_.insert(&own);
    return own;
}

void Draft::move_to(const ClipId& id, Time start) {
    const std::size_t index = find(id).track;
    OpenTrack& track = writable(index);
    const auto at = position(track, *find(id).clip);
    own(index, at).start = start;
    const SharedClip clip = *at;
    track.clips.erase(at);
    track.clips.insert(std::upper_bound(track.clips.begin(), track.clips.end(), clip, earlier), clip);
    touched_.insert(clip.get());
}

void Draft::put(std::size_t track, Clip clip) {
    if (has_clip(clip.id)) refuse("there is already a clip " + clip.id.value);
    const Clip& own = insert(track, std::make_shared<Clip>(std::move(clip)));
    places_[own.id.value] = {track, &own};
    if (links_known_ && !own.link.empty()) links_[own.link].push_back(own.id);
}

Clip Draft::take_out(const ClipId& id) {
    const std::size_t index = find(id).track;
    OpenTrack& track = writable(index);
    const auto at = position(track, *find(id).clip);
    const SharedClip clip = *at;
    places_.erase(id.value);
    track.clips.erase(at);
    touched_.erase(clip.get());
    owned_.erase(clip.get());
    shifted_.insert(index);
    forget_link(*clip);
    return *clip;
}

void Draft::shift(std::size_t index, Time from, Time by) {
    if (by == Time(0) || clips(index).empty() || clips(index).back()->start < from) return;
    OpenTrack& track = writable(index);
    const auto first = std::lower_bound(track.clips.begin(), track.clips.end(), from, before);
    if (first != track.clips.begin() && (*std::prev(first))->end() > (*first)->start + by)
        refuse("'" + (*first)->name + "' would lie over '" + (*std::prev(first))->name + "' on track " +
               track.head->id.value + "; make room first");
    for (auto at = first; at != track.clips.end(); ++at)
        own(index, at).start += by;
    touched_.insert(first->get());
    touched_.insert(track.clips.back().get());
    shifted_.insert(index);
}

Time Draft::duration() {
    Time end{};
    for (std::size_t i = 0; i < tracks_.size(); ++i)
        if (in_focus(i) && !clips(i).empty()) end = std::max(end, clips(i).back()->end());
    return end;
}

// --- links

std::unordered_map<std::string, std::vector<ClipId>>& Draft::links() {
    if (links_known_) return links_;
    links_known_ = true;
    for (const OpenTrack& track : tracks_) {
        const auto note = [&](const Clip& clip) {
            if (!clip.link.empty()) links_[clip.link].push_back(clip.id);
        };
        if (track.open)
            for (const auto& clip : track.clips)
                note(*clip);
        else
            for (const Clip& clip : track.shared->clips)
                note(clip);
    }
    return links_;
}

void Draft::forget_link(const Clip& clip) {
    if (!links_known_ || clip.link.empty()) return;
    std::erase(links_[clip.link], clip.id);
}

std::vector<ClipId> Draft::linked(const ClipId& id) {
    std::vector<ClipId> ids{id};
    const std::string& link = find(id).clip->link;
    if (link.empty()) return ids;
    for (const ClipId& other : links()[link])
        if (other != id) ids.push_back(other);
    std::sort(ids.begin() + 1, ids.end(), [&](const ClipId& a, const ClipId& b) {
        const Place first = find(a), second = find(b);
        return std::tie(first.track, first.clip->start) < std::tie(second.track, second.clip->start);
    });
    return ids;
}

void Draft::set_link(const ClipId& id, const std::string& link) {
    links();
    Clip& clip = change(id);
    forget_link(clip);
    clip.link = link;
    if (!link.empty()) links_[link].push_back(id);
}

void Draft::part_link(const std::string& link, Time at, std::string own) {
    if (link.empty()) return;
    std::vector<ClipId> left, right;
    for (const ClipId& id : links()[link])
        (find(id).clip->start >= at ? right : left).push_back(id);
    if (left.empty() || right.empty()) return;
    // Not of the counter: what is cut gets the ids that it had before links were parted, in old journals too.
    if (own.empty()) own = "l" + right.front().value;
    while (links().contains(own))
        own += "x";
    if (right.size() == 1) own.clear();
    const auto relink = [&](const ClipId& id, const std::string& to) {
        if (!track(find(id).track).locked) set_link(id, to);
    };
    for (const ClipId& id : right)
        relink(id, own);
    if (left.size() == 1) relink(left.front(), "");
}

// --- markers

void Draft::order_markers() {
    if (!removed_markers_.empty()) {
        const auto gone = [&](const Marker& m) { return removed_markers_.contains(m.id.value); };
        const auto tail = markers_.begin() + static_cast<std::ptrdiff_t>(ordered_markers_);
        ordered_markers_ -= static_cast<std::size_t>(std::count_if(markers_.begin(), tail, gone));
        std::erase_if(markers_, gone);
        removed_markers_.clear();
    }
    const auto tail = markers_.begin() + static_cast<std::ptrdiff_t>(ordered_markers_);
    std::stable_sort(tail, markers_.end(), by_time);
    std::inplace_merge(markers_.begin(), tail, markers_.end(), by_time);
    ordered_markers_ = markers_.size();
}

void Draft::add_marker(Marker marker) {
    if (marker_ids_.contains(marker.id.value)) refuse("there is already a marker " + marker.id.value);
    if (auto problem = problem_of(marker)) refuse(*problem);
    if (removed_markers_.contains(marker.id.value)) order_markers();
    marker_ids_.insert(marker.id.value);
    markers_.push_back(std::move(marker));
}

void Draft::remove_marker(const MarkerId& id) {
    if (marker_ids_.erase(id.value) == 0) refuse("there is no marker '" + id.value + "'");
    removed_markers_.insert(id.value);
}

void Draft::change_marker(const MarkerId& id, const std::function<void(Marker&)>& change) {
    bool found = false;
    change_markers([&](Marker& marker) {
        if (marker.id != id) return true;
        found = true;
        change(marker);
        if (auto problem = problem_of(marker)) refuse(*problem);
        return true;
    });
    if (!found) refuse("there is no marker '" + id.value + "'");
}

void Draft::change_markers(const std::function<bool(Marker&)>& change) {
    order_markers();
    std::vector<Marker> kept;
    kept.reserve(markers_.size());
    for (Marker& marker : markers_) {
        if (change(marker))
            kept.push_back(std::move(marker));
        else
            marker_ids_.erase(marker.id.value);
    }
    markers_ = std::move(kept);
    if (!std::is_sorted(markers_.begin(), markers_.end(), by_time))
        std::stable_sort(markers_.begin(), markers_.end(), by_time);
    ordered_markers_ = markers_.size();
}

} // namespace core
