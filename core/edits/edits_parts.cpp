// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/problem_of.h"
#include "core/edits/run_edits.h"
#include "core/effects/catalogue.h"
#include <algorithm>

namespace core {
namespace {

Effect checked(const Draft& d, const Effect& effect) {
    if (d.stored && !find_effect(effect.name)) return effect;
    const auto problem = effect_problem(effect.name, effect.params);
    if (problem) refuse(*problem);
    return effect;
}

Effect& effect_at(Draft& d, const ClipId& id, std::int64_t index) {
    Clip& clip = d.change(id);
    if (index < 0 || index >= static_cast<std::int64_t>(clip.effects.size()))
        refuse("the clip has no effect " + std::to_string(index) + " (index)");
    return clip.effects[static_cast<std::size_t>(index)];
}

} // namespace

Time within_reach(Time time, const char* field) {
    if (time > kLongestTime || time < -kLongestTime)
        refuse(std::string("the field '") + field + "' must be a time within 115 days");
    return time;
}

void run(Draft& d, const AddMedia& e) {
    Media media = e.media;
    if (media.id.empty()) media.id.value = d.fresh("m");
    d.add_media(std::move(media));
}

void run(Draft& d, const RelinkMedia& e) {
    d.change_media(e.media, [&](Media& media) {
        media.path = e.path;
        media.bytes = 0; // another file's size is not known
    });
}

void run(Draft& d, const SetCaption& e) {
    d.change_media(e.media, [&](Media& media) { media.caption = e.text; });
}

void run(Draft& d, const AddTrack& e) {
    d.add_track({.id = e.id.empty() ? TrackId{d.fresh("t")} : e.id, .kind = e.kind});
}

void run(Draft& d, const SetTrack& e) {
    d.change_track(e.track, [&](Track& track) { // a locked track can still be unlocked
        if (e.muted) track.muted = *e.muted;
        if (e.locked) track.locked = *e.locked;
        if (e.hidden) track.hidden = *e.hidden;
    });
}

void run(Draft& d, const AddEffect& e) {
    d.change(e.clip).effects.push_back(checked(d, e.effect));
}
void run(Draft& d, const SetEffect& e) {
    effect_at(d, e.clip, e.index) = checked(d, e.effect);
}
void run(Draft& d, const RemoveEffect& e) {
    effect_at(d, e.clip, e.index);
    auto& effects = d.change(e.clip).effects;
    effects.erase(effects.begin() + e.index);
}

void run(Draft& d, const AddTake& e) {
    if (!d.find_media(e.take.media))
        refuse("the take names the media '" + e.take.media.value + "', which is not in the bin");
    Take take = e.take;
    if (take.id.empty()) take.id.value = d.fresh("k");
    Clip& clip = d.change(e.clip);
    clip.takes.push_back(take);
    clip.active_take = clip.takes.size() - 1;
}

void run(Draft& d, const SelectTake& e) {
    Clip& clip = d.change(e.clip);
    if (e.index < 0 || e.index >= static_cast<std::int64_t>(clip.takes.size()))
        refuse("the clip has no take " + std::to_string(e.index) + " (index)");
    clip.active_take = static_cast<std::size_t>(e.index);
}

void run(Draft& d, const AddMarker& e) {
    Marker marker = e.marker;
    if (marker.id.empty()) marker.id.value = d.fresh("r");
    if (marker.time < Time(0)) refuse("a marker cannot lie before 0 (time)");
    marker.end = std::max(marker.end, marker.time);
    d.add_marker(std::move(marker));
}

void run(Draft& d, const RemoveMarker& e) {
    d.remove_marker(e.marker);
}

void run(Draft& d, const SetFormat& e) {
    if (auto problem = problem_of(e.size, e.fps.num ? e.fps : FrameRate{0, 1})) refuse(*problem);
    if (e.size.width) d.document.size = {e.size.width / 2 * 2, e.size.height / 2 * 2}; // 4:2:0: even sides
    if (e.fps.num) d.document.fps = e.fps;
}

void run(Draft& d, const AddMessage& e) {
    if (auto problem = problem_of(e.message)) refuse(*problem);
    d.document.messages.push_back(e.message);
}

} // namespace core
