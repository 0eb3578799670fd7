// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/draft.h"
#include "core/document/problem_of.h"
#include <algorithm>
#include <tuple>

namespace core {
namespace {

bool earlier(const std::unique_ptr<Clip>& a, const std::unique_ptr<Clip>& b) {
    return a->start < b->start;
}
bool before(const std::unique_ptr<Clip>& clip, Time time) {
    return clip->start < time;
}
bool by_time(const Marker& a, const Marker& b) {
    return a.time < b.time;
}

} // namespace

void refuse(const std::string& why) {
    throw Refusal{why};
}

Draft::Draft(const Project& project) : document{.size = project.size, .fps = project.fps} {
    document.media = project.media;
    document.messages = project.messages;
    document.next_id = project.next_id;
    for (std::size_t i = 0; i < project.media.size(); ++i)
        media_[project.media[i]->id.value] = i;
    for (const auto& track : project.tracks) {
        for (const Clip& clip : track->clips)
            places_[clip.id.value] = {tracks_.size(), &clip};
        tracks_.push_back({track, track, {}, false, false});
    }
    markers_ = project.markers;
    ordered_markers_ = markers_.size();
    for (const Marker& marker : markers_)
        marker_ids_.insert(marker.id.value);
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
        const Media* medium = clip->takes.empty() ? nullptr : find_media(clip->takes.front().media);
        for (const Take& take : clip->takes)
            if (!find_media(take.media))
                refuse("the clip names the media " + take.media.value + ", which is not in the bin");
        if (auto problem = problem_of(*clip, track.head->kind, medium)) refuse(*problem);
        if (at != track.clips.begin() && (*std::prev(at))->end() > clip->start)
            lies_over(**std::prev(at), *clip);
        if (const auto next = std::next(at); next != track.clips.end() && clip->end() > (*next)->start)
            lies_over(*clip, **next);
    }
    touched_.clear();
}

Project Draft::finish() {
    order_markers();
    document.markers = std::move(markers_);
    for (OpenTrack& track : tracks_) {
        if (!track.changed) {
            document.tracks.push_back(track.head);
            continue;
        }
        auto own = std::make_shared<Track>(Track{.id = track.head->id,
                                                 .kind = track.head->kind,
                                                 .muted = track.head->muted,
                                                 .locked = track.head->locked,
                                                 .hidden = track.head->hidden});
        own->clips.reserve(track.clips.size());
        for (auto& clip : track.clips)
            own->clips.push_back(std::move(*clip));
        document.tracks.push_back(std::move(own));
    }
    return std::move(document);
}

std::string Draft::fresh(const char* prefix) {
    for (;;) {
        std::string id = prefix + std::to_string(document.next_id++);
        const bool taken = places_.contains(id) || media_.contains(id) || marker_ids_.contains(id) ||
                           has_track({id}) || (*prefix == 'l' && links().contains(id));
        if (!taken) return id;
    }
}

// --- media

const Media* Draft::find_media(const MediaId& id) const {
    const auto found = media_.find(id.value);
    return found == media_.end() ? nullptr : document.media[found->second].get();
}

void Draft::add_media(Media media) {
    if (find_media(media.id)) refuse("the bin already has a media " + media.id.value);
    if (auto problem = problem_of(media)) refuse(*problem);
    media_[media.id.value] = document.media.size();
    document.media.push_back(std::make_shared<Media>(std::move(media)));
}

void Draft::change_media(const MediaId& id, const std::function<void(Media&)>& change) {
    const auto found = media_.find(id.value);
    if (found == media_.end()) refuse("there is no media '" + id.value + "' in the bin");
    auto own = std::make_shared<Media>(*document.media[found->second]);
    change(*own);
    if (auto problem = problem_of(*own)) refuse(*problem);
    document.media[found->second] = own;
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

void Draft::add_track(Track track) {
    if (has_track(track.id)) refuse("there is already a track " + track.id.value);
    const auto shared = std::make_shared<const Track>(std::move(track));
    tracks_.push_back({shared, shared, {}, false, false});
}

void Draft::change_track(const TrackId& id, const std::function<void(Track&)>& change) {
    OpenTrack& track = tracks_[find_track(id)];
    if (!track.open) open(find_track(id));
    Track head{.id = track.head->id,
               .kind = track.head->kind,
               .muted = track.head->muted,
               .locked = track.head->locked,
               .hidden = track.head->hidden};
    change(head);
    track.head = std::make_shared<const Track>(std::move(head));
    track.changed = true;
}

void Draft::open(std::size_t index) {
    OpenTrack& track = tracks_[index];
    track.open = true;
    track.clips.reserve(track.shared->clips.size());
    for (const Clip& clip : track.shared->clips) {
        track.clips.push_back(std::make_unique<Clip>(clip));
        places_[clip.id.value] = {index, track.clips.back().get()}; // the key stays that of the shared one
    }
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

Clip& Draft::change(const ClipId& id) {
    OpenTrack& track = writable(find(id).track);
    Clip& clip = **position(track, *find(id).clip);
    touched_.insert(&clip);
    return clip;
}

Clip& Draft::insert(std::size_t index, std::unique_ptr<Clip> clip) {
    OpenTrack& track = writable(index);
    const auto at = track.clips.insert(
        std::upper_bound(track.clips.begin(), track.clips.end(), clip, earlier), std::move(clip));
    touched_.insert(at->get());
    return **at;
}

void Draft::move_to(const ClipId& id, Time start) {
    const std::size_t index = find(id).track;
    OpenTrack& track = writable(index);
    const auto at = position(track, *find(id).clip);
    std::unique_ptr<Clip> clip = std::move(*at);
    track.clips.erase(at);
    clip->start = start;
    insert(index, std::move(clip));
}

void Draft::put(std::size_t track, Clip clip) {
    if (has_clip(clip.id)) refuse("there is already a clip " + clip.id.value);
    const Clip& own = insert(track, std::make_unique<Clip>(std::move(clip)));
    places_[own.id.value] = {track, &own};
    if (links_known_ && !own.link.empty()) links_[own.link].push_back(own.id);
}

Clip Draft::take_out(const ClipId& id) {
    OpenTrack& track = writable(find(id).track);
    const auto at = position(track, *find(id).clip);
    const std::unique_ptr<Clip> clip = std::move(*at);
    track.clips.erase(at);
    touched_.erase(clip.get());
    places_.erase(id.value);
    forget_link(*clip);
    return std::move(*clip);
}

void Draft::shift(std::size_t index, Time from, Time by) {
    if (by == Time(0) || clips(index).empty() || clips(index).back()->start < from) return;
    OpenTrack& track = writable(index);
    const auto first = std::lower_bound(track.clips.begin(), track.clips.end(), from, before);
    if (first != track.clips.begin() && (*std::prev(first))->end() > (*first)->start + by)
        refuse("'" + (*first)->name + "' would lie over '" + (*std::prev(first))->name + "' on track " +
               track.head->id.value + "; make room first");
    for (auto at = first; at != track.clips.end(); ++at)
        (*at)->start += by;
    touched_.insert(first->get());
    touched_.insert(track.clips.back().get());
}

Time Draft::duration() {
    Time end{};
    for (std::size_t i = 0; i < tracks_.size(); ++i)
        if (!clips(i).empty()) end = std::max(end, clips(i).back()->end());
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
