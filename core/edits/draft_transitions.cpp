// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/transitions.h"
#include "core/edits/draft.h"
#include <algorithm>

namespace core {

void Draft::add_transition(std::size_t track, Transition transition) {
    if (this->track(track).locked)
        refuse("the track " + this->track(track).id.value + " is locked; unlock it first");
    for (const OpenTrack& open : tracks_)
        for (const Transition& other : open.head->transitions)
            if (other.id == transition.id) refuse("there is already a transition " + transition.id.value);
    auto& own = writable_head(track).transitions;
    std::erase_if(own, [&](const Transition& other) { // one a cut
        return (!transition.from.empty() && other.from == transition.from) ||
               (!transition.to.empty() && other.to == transition.to);
    });
    own.push_back(std::move(transition));
    clips(track);
    shifted_.insert(track);
}

std::size_t Draft::track_of(const TransitionId& id) const {
    for (std::size_t i = 0; i < tracks_.size(); ++i)
        for (const Transition& transition : tracks_[i].head->transitions)
            if (transition.id == id) return i;
    refuse("there is no transition '" + id.value + "'");
}

void Draft::remove_transition(const TransitionId& id) {
    const std::size_t index = track_of(id);
    if (track(index).locked) refuse("the track " + track(index).id.value + " is locked; unlock it first");
    std::erase_if(writable_head(index).transitions, [&](const Transition& t) { return t.id == id; });
}

void Draft::change_transition(const TransitionId& id, const std::function<void(Transition&)>& change) {
    const std::size_t index = track_of(id);
    if (track(index).locked) refuse("the track " + track(index).id.value + " is locked; unlock it first");
    for (Transition& transition : writable_head(index).transitions)
        if (transition.id == id) change(transition);
    clips(index);
    shifted_.insert(index);
}

void Draft::went_on_as(const ClipId& left, const ClipId& right) {
    const std::size_t index = find(right).track;
    const auto& list = tracks_[index].head->transitions;
    const auto from_it = [&](const Transition& t) { return t.from == left; };
    if (std::none_of(list.begin(), list.end(), from_it)) return;
    for (Transition& transition : writable_head(index).transitions)
        if (from_it(transition)) transition.from = right;
}

/// Transitions end with their clips, and with the cut between them; they give way where a clip got shorter.
void Draft::judge_transitions(OpenTrack& track) {
    const auto index = static_cast<std::size_t>(&track - tracks_.data());
    const auto clip_of = [&](const ClipId& id) -> const Clip* {
        const auto found = places_.find(id.value);
        return found != places_.end() && found->second.track == index ? found->second.clip : nullptr;
    };
    std::vector<Transition> kept;
    for (Transition transition : track.head->transitions) {
        const Clip *from = clip_of(transition.from), *to = clip_of(transition.to);
        if ((!transition.from.empty() && !from) || (!transition.to.empty() && !to)) continue;
        if (from && to && from->end() != to->start) continue;
        transition.length = std::min(transition.length, longest_transition(transition.alignment, from, to));
        if (transition.length > Time(0)) kept.push_back(std::move(transition));
    }
    if (kept != track.head->transitions) writable_head(index).transitions = std::move(kept);
}

} // namespace core
