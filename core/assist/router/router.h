// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person typed to what will happen: an exact timeline edit, a question, an edit by the model, a
// generation, or a question back. No torch, no word-to-colour tables on the model's route.
#pragma once
#include "core/assist/assistant.h"
#include "core/base/result.h"
#include "core/timeline/edits.h"

namespace core::assist {

enum class RouteKind { timeline, question, edit, generate, clarify, refuse };
const char* route_name(RouteKind kind);

struct Route {
    RouteKind kind = RouteKind::clarify;
    std::string understood;           ///< one sentence
    std::vector<Edit> edits;          ///< timeline: what is done; edit: cuts that leave `clip` to be changed
    std::vector<std::string> choices; ///< clarify
    ClipId clip;                      ///< edit, question: which clip is meant (edit: after the cuts)
    std::string text;                 ///< the instruction, question or prompt for the model
    bool still = false;               ///< generate: one picture
    int history_steps = 0;            ///< timeline: negative undoes, positive redoes
    Captions captions =
        Captions::none; ///< question: captions are wanted; generate: anything but none wants one
};

/// What "this" means: a selected clip, a range, where the playhead is.
struct Scope {
    ClipId clip;
    std::optional<TimeRange> range;
    Time playhead{};
};

/// Reads one message against a project. `force_model`: what an exact edit or effect could do is left to the
/// model. Pure.
Route route_message(const Project& project, const std::string& text, const Scope& scope,
                    bool force_model = false);

} // namespace core::assist
