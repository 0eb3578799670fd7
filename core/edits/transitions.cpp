// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/transitions.h"
#include "core/base/parse_number.h"
#include "core/catalogue/catalogue.h"
#include "core/document/transitions.h"
#include <algorithm>

namespace core {
namespace {

const Clip* clip_on(Draft& d, const ClipId& id, std::size_t& track) {
    if (id.empty()) return nullptr;
    const auto place = d.find(id);
    track = place.track;
    return place.clip;
}

const Media* medium_of(const Draft& d, const Clip& clip) {
    return clip.takes().empty() ? nullptr : d.find_media(clip.takes().front().media);
}

void refuse_unknown(const Draft& d, const Transition& transition) {
    const Kind* kind = find_kind(Domain::transition, transition.kind);
    if (!kind && d.stored) return;
    if (!kind) {
        std::string names;
        for (const Kind& known : kinds_of(Domain::transition))
            names += (names.empty() ? "" : ", ") + known.name;
        refuse("there is no transition '" + transition.kind + "'; there are " + names + " (kind)");
    }
    if (auto problem = problem_of(*kind, transition.params)) refuse(*problem + " (params)");
}

/// Whether there is enough of both clips at their sides of the cut, and beyond it.
void judge(Draft& d, const Transition& transition, bool hold) {
    refuse_unknown(d, transition);
    std::size_t track = 0, other = 0;
    const Clip *to = clip_on(d, transition.to, other), *from = clip_on(d, transition.from, track);
    if (!from && !to)
        refuse("a transition needs the clip that it leaves or the one that it comes to (from, to)");
    if (from && to && (track != other || from->end() != to->start))
        refuse("'" + from->name + "' and '" + to->name +
               "' do not follow each other on one track (from, to)");
    if (transition.length <= Time(0)) refuse("a transition needs a length above zero (length)");
    const Time longest = longest_transition(transition.alignment, from, to);
    if (transition.length > longest)
        refuse("the transition can last " + plain_number(to_seconds(longest)) +
               " s at most: its clips are no longer (length)");
    if (hold || !from || !to) return;
    const bool picture = d.track(from ? track : other).kind != TrackKind::audio;
    const Time before = before_cut(transition), after = transition.length - before;
    const auto need = [&](const Clip& clip, bool at_end, Time wanted) {
        const Time there = handle(clip, at_end, medium_of(d, clip), picture);
        if (there >= wanted) return;
        refuse("'" + clip.name + "' has only " + plain_number(std::max(0.0, to_seconds(there))) +
               " s of material " + (at_end ? "after its end" : "before its start") +
               ", and the transition needs " + plain_number(to_seconds(wanted)) +
               " s; trim the clip there, shorten the transition, or let its " + (at_end ? "last" : "first") +
               " picture be held (length)");
    };
    need(*from, true, after);
    need(*to, false, before);
}

std::size_t track_of(Draft& d, const Transition& transition) {
    return d.find(transition.from.empty() ? transition.to : transition.from).track;
}

} // namespace

void run(Draft& d, const AddTransition& e) {
    Transition transition = e.transition;
    within_reach(transition.length, "length");
    judge(d, transition, e.hold || d.stored);
    if (transition.id.empty()) transition.id.value = d.fresh("x");
    const std::size_t track = track_of(d, transition);
    d.add_transition(track, std::move(transition));
}

void run(Draft& d, const SetTransition& e) {
    d.change_transition(e.transition, [&](Transition& transition) {
        if (e.kind && *e.kind != transition.kind) transition.kind = *e.kind, transition.params.clear();
        if (e.length) transition.length = within_reach(*e.length, "length");
        if (e.alignment) transition.alignment = *e.alignment;
        if (e.params) transition.params = *e.params;
        judge(d, transition, e.hold || d.stored);
    });
}

void run(Draft& d, const RemoveTransition& e) {
    d.remove_transition(e.transition);
}

} // namespace core
