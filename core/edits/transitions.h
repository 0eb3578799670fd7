// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of how clips become each other.
#pragma once
#include "core/edits/draft.h"

namespace core {

/// Between two neighbours, or at the free edge of one. Replaces the one that is there. Refused where a clip
/// has no material beyond its end, unless its last picture may be held.
struct AddTransition {
    static constexpr const char* kName = "add_transition";
    Transition transition;
    bool hold = false;
    static void fields(auto& v, auto& e) { v("transition", e.transition, true), v("hold", e.hold); }
};
void run(Draft& draft, const AddTransition& edit);

/// Sets what is given and leaves the rest.
struct SetTransition {
    static constexpr const char* kName = "set_transition";
    TransitionId transition;
    std::optional<std::string> kind;
    std::optional<Time> length;
    std::optional<Alignment> alignment;
    std::optional<Params> params;
    bool hold = false;
    static void fields(auto& v, auto& e) {
        v("transition", e.transition, true), v("kind", e.kind), v("length", e.length),
            v("alignment", e.alignment), v("params", e.params), v("hold", e.hold);
    }
};
void run(Draft& draft, const SetTransition& edit);

struct RemoveTransition {
    static constexpr const char* kName = "remove_transition";
    TransitionId transition;
    static void fields(auto& v, auto& e) { v("transition", e.transition, true); }
};
void run(Draft& draft, const RemoveTransition& edit);

} // namespace core
