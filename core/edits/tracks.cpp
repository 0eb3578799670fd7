// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/tracks.h"
#include "core/document/problem_of.h"
#include <algorithm>
#include <map>

namespace core {

void run(Draft& d, const AddTrack& e) {
    d.focus(e.sequence);
    if (e.index && *e.index < 0) refuse("tracks are counted from 0 (index)");
    const auto place = e.index ? std::optional(static_cast<std::size_t>(*e.index)) : std::nullopt;
    d.add_track({.id = e.id.empty() ? TrackId{d.fresh("t")} : e.id, .kind = e.kind, .name = e.name},
                e.sequence, place);
}

void run(Draft& d, const RemoveTrack& e) {
    d.remove_track(e.track);
}

void run(Draft& d, const MoveTrack& e) {
    if (e.index < 0) refuse("tracks are counted from 0 (index)");
    d.move_track(e.track, static_cast<std::size_t>(e.index));
}

void run(Draft& d, const SetTrack& e) {
    const auto between = [](std::optional<double> value, double least, double most, const char* what) {
        if (value && !(*value >= least && *value <= most)) refuse(what);
    };
    between(e.gain_db, -96, 24, "the gain of a track must lie between -96 and 24 dB (gain_db)");
    between(e.pan, -1, 1, "the pan of a track must lie between -1 and 1 (pan)");
    d.change_track(e.track, [&](Track& track) { // a locked track can still be unlocked
        if (e.muted) track.muted = *e.muted;
        if (e.locked) track.locked = *e.locked;
        if (e.hidden) track.hidden = *e.hidden;
        if (e.solo) track.solo = *e.solo;
        if (e.sync_locked) track.sync_locked = *e.sync_locked;
        if (e.name) track.name = *e.name;
        if (e.colour) track.colour = *e.colour;
        if (e.language) track.language = *e.language;
        if (e.gain_db) track.gain_db = *e.gain_db;
        if (e.pan) track.pan = *e.pan;
    });
}

void run(Draft& d, const AddSequence& e) {
    if (auto problem = problem_of(e.size, e.fps)) refuse(*problem);
    const SequenceId id = e.id.empty() ? SequenceId{d.fresh("s")} : e.id;
    d.add_sequence(
        {.id = id, .name = e.name.empty() ? "Sequence " + id.value : e.name, .size = e.size, .fps = e.fps});
}

void run(Draft& d, const SetSequence& e) {
    if (auto problem = problem_of(e.size, e.fps)) refuse(*problem);
    d.change_sequence(e.sequence, [&](Sequence& sequence) {
        if (e.name) sequence.name = *e.name;
        if (e.size.width) sequence.size = {e.size.width / 2 * 2, e.size.height / 2 * 2};
        if (e.fps.num) sequence.fps = e.fps;
    });
}

void run(Draft& d, const RemoveSequence& e) {
    for (std::size_t i = 0; i < d.track_count(); ++i)
        for (const auto& clip : d.clips(i))
            if (const auto* nested = std::get_if<SequenceRef>(&clip->content))
                if (nested->sequence == e.sequence && d.sequence_of(i) != e.sequence)
                    refuse("'" + clip->name + "' on a timeline shows it; remove that clip first (sequence)");
    d.remove_sequence(e.sequence);
}

namespace {

/// The clips of each track they lie on, in the order of the tracks.
std::map<std::size_t, std::vector<ClipId>> by_track(Draft& d, const std::vector<ClipId>& clips) {
    std::map<std::size_t, std::vector<ClipId>> tracks;
    for (const ClipId& id : clips)
        tracks[d.find(id).track].push_back(id);
    const SequenceId& first = d.sequence_of(tracks.begin()->first);
    for (const auto& [track, ids] : tracks) {
        if (d.sequence_of(track) != first) refuse("the clips lie in different sequences (clips)");
        if (d.track(track).locked)
            refuse("the track " + d.track(track).id.value + " is locked; unlock it first");
    }
    return tracks;
}

TimeRange span_of(Draft& d, const std::vector<ClipId>& clips) {
    TimeRange span{Time::max(), Time(0)};
    for (const ClipId& id : clips) {
        const TimeRange range = d.find(id).clip->range();
        span = {std::min(span.start, range.start), std::max(span.end, range.end)};
    }
    return span;
}

} // namespace

void run(Draft& d, const NestClips& e) {
    if (e.clips.empty()) refuse("no clip was named (clips)");
    const auto tracks = by_track(d, e.clips);
    const TimeRange span = span_of(d, e.clips);
    const SequenceId id = e.sequence.empty() ? SequenceId{d.fresh("s")} : e.sequence;
    if (d.has_sequence(id)) refuse("there is already a sequence " + id.value + " (sequence)");
    Sequence nested{.id = id, .name = e.name.empty() ? "Nested " + id.value : e.name};
    std::optional<std::size_t> picture, sound;
    for (const auto& [index, ids] : tracks) {
        auto own = std::make_shared<Track>(
            Track{.id = {d.fresh("t")}, .kind = d.track(index).kind, .name = d.track(index).name});
        std::vector<Clip> taken;
        for (const ClipId& clip : ids)
            taken.push_back(d.take_out(clip));
        std::sort(taken.begin(), taken.end(), [](const Clip& a, const Clip& b) { return a.start < b.start; });
        for (Clip& clip : taken) {
            clip.start -= span.start;
            own->clips.push_back(std::move(clip));
        }
        auto& lowest = own->kind == TrackKind::audio ? sound : picture;
        if (!lowest && (own->kind == TrackKind::audio || own->kind == TrackKind::video)) lowest = index;
        nested.tracks.push_back(std::move(own));
    }
    if (!picture && !sound)
        refuse("titles alone cannot be nested; choose a picture or a sound with them (clips)");
    const std::string name = nested.name, link = picture && sound ? d.fresh("l") : "";
    d.add_sequence(std::move(nested));
    for (const auto& track : {picture, sound})
        if (track)
            d.put(*track, {.id = {d.fresh("c")},
                           .name = name,
                           .start = span.start,
                           .source = {Time(0), span.length()},
                           .link = link,
                           .content = SequenceRef{id}});
}

void run(Draft& d, const SetFormat& e) {
    if (auto problem = problem_of(e.size, e.fps.num ? e.fps : FrameRate{0, 1})) refuse(*problem);
    if (e.size.width) d.document.size = {e.size.width / 2 * 2, e.size.height / 2 * 2}; // 4:2:0: even sides
    if (e.fps.num) d.document.fps = e.fps;
    if (e.colour) d.document.colour = *e.colour;
    if (e.sound_layout) d.document.sound_layout = *e.sound_layout;
}

} // namespace core
