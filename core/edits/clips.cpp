// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/clips.h"
#include "core/base/parse_number.h"
#include "core/catalogue/catalogue.h"
#include "core/edits/held_captions.h"
#include "core/edits/ripple.h"
#include <algorithm>
#include <set>
#include <unordered_map>

namespace core {
namespace {

/// Whether picture or sound of a new clip stands at its place already: then room was made for both.
bool room_was_made(Draft& d, const Clip& clip) {
    if (clip.link.empty()) return false;
    for (const ClipId& id : d.linked(clip.id))
        if (id != clip.id && d.find(id).clip->start == clip.start) return true;
    return false;
}

/// A sequence cannot show itself, neither directly nor through those that it shows.
void refuse_loop(Draft& d, const SequenceId& shown, std::size_t track) {
    const SequenceId& within = d.sequence_of(track);
    if (within.empty()) return;
    std::vector<SequenceId> open{shown};
    std::set<SequenceId> seen;
    while (!open.empty()) {
        const SequenceId id = open.back();
        open.pop_back();
        if (id == within) refuse("a sequence cannot show itself (sequence)");
        if (!seen.insert(id).second) continue;
        for (std::size_t i = 0; i < d.track_count(); ++i)
            if (d.sequence_of(i) == id)
                for (const auto& clip : d.clips(i))
                    if (const auto* nested = std::get_if<SequenceRef>(&clip->content))
                        open.push_back(nested->sequence);
    }
}

} // namespace

void run(Draft& d, const AddClip& e) {
    Clip clip = e.clip;
    for (const Effect& effect : clip.effects)
        if (!d.stored && !find_effect(effect.name))
            refuse(*effect_problem(effect.name, effect.params) + " (effects)");
    if (e.insert && e.overwrite) refuse("a clip is inserted or overwrites, not both (insert, overwrite)");
    if (clip.id.empty()) clip.id.value = d.fresh("c");
    if (auto* shown = std::get_if<MediaContent>(&clip.content))
        for (Take& take : shown->takes)
            if (take.id.empty()) take.id.value = d.fresh("k");
    if (auto* nested = std::get_if<SequenceRef>(&clip.content))
        refuse_loop(d, nested->sequence, d.find_track(e.track));
    if (clip.source.length() <= Time(0)) refuse("a clip needs a length above zero (source)");
    if (!clip.speed.valid()) refuse("the speed must be above zero");
    if (within_reach(clip.start, "start") < Time(0))
        refuse("a clip cannot begin before the timeline does (start)");
    const std::size_t track = d.unlocked_track(e.track);
    if (d.track(track).for_titles() && clip.takes().empty() &&
        std::holds_alternative<MediaContent>(clip.content))
        clip.content = Title{}; // nothing was said, and nothing else can lie there
    if (e.overwrite) cut_out(d, {track}, clip.range());
    const ClipId id = clip.id;
    const Time start = clip.start, length = within_reach(clip.length(), "source");
    const bool linked = !clip.link.empty();
    if (e.insert && !linked) open_gap_for(d, track, start, length);
    d.put(track, std::move(clip));
    if (!e.insert || !linked || room_was_made(d, *d.find(id).clip)) return;
    Clip own = d.take_out(id);
    open_gap_for(d, track, start, length);
    d.put(track, std::move(own));
}

void run(Draft& d, const RemoveClips& e) {
    if (e.clips.empty()) refuse("no clip was named (clips)");
    const auto kept = partners_left(d, e.clips);
    std::vector<Emptied> emptied;
    for (const ClipId& id : e.clips) {
        const auto place = d.find(id);
        emptied.push_back({place.clip->range(), place.track});
        static_cast<void>(d.take_out(id));
    }
    cut_captions_over(d, emptied);
    if (!e.ripple) return;
    auto gaps = vacated(d, emptied, kept);
    std::reverse(gaps.begin(), gaps.end()); // what lies behind moves first
    for (const TimeRange& gap : gaps)
        close_gap(d, gap);
}

void run(Draft& d, const DeleteRange& e) {
    if (e.range.length() <= Time(0) || e.range.start < Time(0))
        refuse("the range to delete must have a length and begin at or after 0 (start, end)");
    const Time end = d.duration();
    if (e.range.start >= end)
        refuse("the range lies after the end of the timeline (" + plain_number(to_seconds(end)) + " s)");
    const TimeRange range{e.range.start, std::min(e.range.end, end)};
    std::vector<std::size_t> tracks;
    for (const TrackId& id : e.tracks)
        tracks.push_back(d.unlocked_track(id));
    if (e.tracks.empty()) tracks = rippling_tracks(d);
    cut_out(d, tracks, range);
    if (e.tracks.empty()) return e.ripple ? close_gap(d, range) : cut_captions(d, range);
    if (!e.ripple) return;
    for (const std::size_t track : tracks)
        d.shift(track, range.end, -range.length());
}

void run(Draft& d, const SplitClip& e) {
    const TimeRange whole = d.find(e.clip).clip->range();
    const Time at = within_reach(e.at, "at");
    if (at <= whole.start || at >= whole.end)
        refuse("the cut at " + plain_number(to_seconds(e.at)) + " s does not lie inside the clip (at)");
    split(d, e.linked ? d.linked(e.clip) : std::vector{e.clip}, at);
}

namespace {

/// Where a clip goes; refuses what does not fit it.
std::size_t target_of(Draft& d, const TrackId& wanted, std::size_t own, const char* field) {
    const std::size_t target = d.unlocked_track(wanted);
    if (d.track(target).kind != d.track(own).kind)
        refuse(std::string("a clip can only move to a track of its own kind (") + field + ")");
    return target;
}

/// Takes the transitions off the timeline whose clips all go to one other track, to be put there with them.
std::vector<std::pair<TrackId, Transition>> transitions_along(Draft& d, const MoveClips& e) {
    std::unordered_map<std::string, TrackId> goes;
    std::set<std::size_t> from;
    for (std::size_t i = 0; i < e.clips.size(); ++i) {
        const std::size_t own = d.find(e.clips[i]).track;
        if (e.tracks[i].empty() || e.tracks[i] == d.track(own).id) continue;
        goes[e.clips[i].value] = e.tracks[i];
        from.insert(own);
    }
    const auto target = [&](const ClipId& id) {
        const auto found = goes.find(id.value);
        return found == goes.end() ? TrackId{} : found->second;
    };
    std::vector<std::pair<TrackId, Transition>> along;
    for (const std::size_t track : from)
        for (const Transition& transition : d.track(track).transitions) {
            const TrackId to = target(transition.from.empty() ? transition.to : transition.from);
            const bool both = !transition.from.empty() && !transition.to.empty();
            if (!to.empty() && (!both || target(transition.to) == to)) along.emplace_back(to, transition);
        }
    for (const auto& [to, transition] : along)
        d.remove_transition(transition.id);
    return along;
}

} // namespace

void run(Draft& d, const MoveClips& e) {
    if (e.clips.empty()) refuse("no clip was named (clips)");
    if (!e.track.empty() && e.clips.size() != 1) refuse("one clip at a time can change its track (track)");
    if (!e.tracks.empty() && !e.track.empty()) refuse("say track or tracks, not both (tracks)");
    if (!e.tracks.empty() && e.tracks.size() != e.clips.size())
        refuse("each clip needs its track, an empty one to stay (tracks)");
    within_reach(e.by, "by");
    const CaptionsOver captions = captions_over(d, e.clips);
    // Not with `track`: old journals are replayed as they were made.
    const auto transitions =
        e.tracks.empty() ? std::vector<std::pair<TrackId, Transition>>{} : transitions_along(d, e);
    for (std::size_t i = 0; i < e.clips.size(); ++i) {
        const ClipId& id = e.clips[i];
        const auto place = d.find(id);
        const TimeRange old = place.clip->range();
        if (old.start + e.by < Time(0)) refuse("a clip would begin before the timeline does (by)");
        d.move_to(id, old.start + e.by);
        const TrackId& wanted = e.tracks.empty() ? e.track : e.tracks[i];
        if (wanted.empty() || d.track(place.track).id == wanted) continue;
        const std::size_t target = target_of(d, wanted, place.track, e.tracks.empty() ? "track" : "tracks");
        d.put(target, d.take_out(id));
    }
    for (const auto& [to, transition] : transitions)
        d.add_transition(d.find_track(to), transition);
    move_along(d, captions, e.by);
}

namespace {

/// A clip of the track that is put in order, where it lay and by how much it moves.
struct Moved {
    ClipId id;
    TimeRange old;
    Time by{};
};

/// The order of a track with one clip at another place; gaps belong to the places, not to the clips.
std::vector<Moved> reordered(const Draft::Clips& clips, const ClipId& id, std::int64_t index) {
    std::vector<const Clip*> order;
    std::vector<Time> gaps;
    Time at{};
    for (const auto& clip : clips) {
        gaps.push_back(clip->start - at);
        at = clip->end();
        order.push_back(clip.get());
    }
    const auto from = std::find_if(order.begin(), order.end(), [&](const Clip* c) { return c->id == id; });
    const Clip* moved = *from;
    order.erase(from);
    order.insert(order.begin() + index, moved);
    std::vector<Moved> result;
    at = Time(0);
    for (std::size_t i = 0; i < order.size(); ++i) {
        result.push_back({order[i]->id, order[i]->range(), at + gaps[i] - order[i]->start});
        at += gaps[i] + order[i]->length();
    }
    std::sort(result.begin(), result.end(),
              [](const Moved& a, const Moved& b) { return a.old.start < b.old.start; });
    return result;
}

/// The clip in whose range a time lies, or null.
const Moved* at_time(const std::vector<Moved>& moved, Time time) {
    const auto after = std::upper_bound(moved.begin(), moved.end(), time,
                                        [](Time t, const Moved& m) { return t < m.old.start; });
    return after != moved.begin() && std::prev(after)->old.contains(time) ? &*std::prev(after) : nullptr;
}

/// How the clips of another track go along: picture or sound of a moved clip always; with `all` also what
/// lies wholly over one.
std::vector<std::pair<ClipId, Time>> companions(Draft& d, std::size_t track, std::size_t moved_track,
                                                const std::vector<Moved>& moved, bool all) {
    std::vector<std::pair<ClipId, Time>> result;
    for (const auto& clip : d.clips(track)) {
        const Moved* with = nullptr;
        for (const ClipId& id : d.linked(clip->id))
            if (const auto place = d.find(id); !with && id != clip->id && place.track == moved_track)
                with = at_time(moved, place.clip->start);
        const Moved* below = at_time(moved, clip->start);
        const bool over_it = below && clip->end() <= below->old.end;
        if (!with && all && clip->link.empty() && over_it) with = below;
        result.emplace_back(clip->id, with ? with->by : Time(0));
    }
    return result;
}

bool lie_apart(Draft& d, const std::vector<std::pair<ClipId, Time>>& moves) {
    std::vector<TimeRange> ranges;
    for (const auto& [id, by] : moves) {
        const Clip& clip = *d.find(id).clip;
        ranges.push_back({clip.start + by, clip.end() + by});
    }
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    for (std::size_t i = 1; i < ranges.size(); ++i)
        if (ranges[i].start < ranges[i - 1].end) return false;
    return ranges.empty() || ranges.front().start >= Time(0);
}

} // namespace

void run(Draft& d, const ReorderClip& e) {
    const std::size_t track = d.find(e.clip).track;
    const auto& clips = d.clips(track);
    if (e.index < 0 || e.index >= static_cast<std::int64_t>(clips.size()))
        refuse("the track has no place " + std::to_string(e.index) + " (index)");
    static_cast<void>(d.change(e.clip)); // refused on a locked track
    const auto moved = reordered(clips, e.clip, e.index);
    std::vector<std::pair<ClipId, Time>> moves;
    for (const Moved& clip : moved)
        moves.emplace_back(clip.id, clip.by);
    for (const std::size_t other : rippling_tracks(d)) {
        if (other == track) continue;
        auto more = companions(d, other, track, moved, true);
        if (!lie_apart(d, more)) more = companions(d, other, track, moved, false);
        moves.insert(moves.end(), more.begin(), more.end());
    }
    for (const auto& [id, by] : moves)
        if (by != Time(0)) d.move_to(id, d.find(id).clip->start + by);
    if (!d.has_markers()) return;
    d.change_markers([&](Marker& marker) {
        if (const Moved* with = at_time(moved, marker.time)) marker.time += with->by, marker.end += with->by;
        return true;
    });
}

void run(Draft& d, const CloseGap& e) {
    const std::size_t track = d.unlocked_track(e.track);
    const Time at = within_reach(e.at, "at");
    TimeRange gap{Time(0), Time::max()};
    for (const auto& clip : d.clips(track)) {
        if (clip->start > at) {
            gap.end = clip->start;
            break;
        }
        gap.start = std::max(gap.start, clip->end());
    }
    if (gap.start > at || gap.end == Time::max() || gap.length() <= Time(0))
        refuse("there is no gap between clips at " + plain_number(to_seconds(at)) + " s on this track (at)");
    // What lies in it on tracks below is what the film is about there.
    auto gaps = vacated(d, {{gap, track}});
    if (gaps.empty()) refuse("other tracks play during the whole gap; move them first (at)");
    std::reverse(gaps.begin(), gaps.end());
    for (const TimeRange& each : gaps)
        close_gap(d, each);
}

void run(Draft& d, const LinkClips& e) {
    if (e.clips.empty()) refuse("no clip was named (clips)");
    const std::string link = e.linked ? d.fresh("l") : "";
    for (const ClipId& id : e.clips)
        d.set_link(id, link);
}

void run(Draft& d, const GroupClips& e) {
    if (e.clips.empty()) refuse("no clip was named (clips)");
    const std::string group = e.grouped ? d.fresh("g") : "";
    for (const ClipId& id : e.clips)
        d.change(id).group = group;
}

} // namespace core
