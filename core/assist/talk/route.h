// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person typed to what will happen: exact edits, a question, an edit by the model, a generation,
// a plan of both, or a question back. The same for the window and the command line. No torch, no Qt.
#pragma once
#include "core/assist/assistant.h"
#include "core/assist/making.h"
#include "core/assist/wish.h"
#include "core/base/result.h"
#include "core/edits/edits.h"
#include "core/export/film_form.h"
#include "core/export/follow_thing.h"

namespace core::assist {

enum class RouteKind { timeline, question, edit, generate, clarify, refuse, plan };
const char* route_name(RouteKind kind);

/// Who reads a message.
enum class ReadBy {
    all,     ///< the grammar, and what was learned from sayings where that is unsure
    grammar, ///< the grammar alone: what was offered and chosen
    model    ///< what an exact edit or effect could do is left to the model
};

/// What one of the offered choices does: this message is said, with this clip selected (empty: as it was).
struct Choice {
    std::string label, text;
    ClipId clip;
    ReadBy by = ReadBy::all;
};

struct Route {
    RouteKind kind = RouteKind::clarify;
    std::string understood;  ///< one sentence
    std::vector<Edit> edits; ///< timeline: what is done; edit, plan: exact edits that come before the model
    std::vector<std::string> choices; ///< clarify: what can be chosen
    std::vector<Choice> means;        ///< clarify: what each of `choices` does, in the same order
    ClipId clip;                      ///< edit, question, plan: which clip is meant (edit: after the cuts)
    std::string text;                 ///< the instruction, question or prompt for the model
    Whose whose = Whose::all;         ///< edit, plan: only there may the model change pixels
    bool sure = false;                ///< whose: the words say that there is a person
    std::optional<Fill> fill;         ///< edit: the picture is drawn anew in part, or grows
    bool still = false;               ///< generate: one picture
    double seconds = 0;               ///< generate: how long; 0: the model's own
    std::optional<Making> making;     ///< generate: what the new clip is to the film; none: one of its own
    /// timeline: negative undoes, positive redoes. Together with `edits`: that many steps are undone first
    /// and the edits, made for the project as it was then, are done instead.
    int history_steps = 0;
    std::optional<Time> go_to; ///< timeline: nothing changes, the playhead goes there
    std::string export_preset; ///< timeline: nothing changes, the film (or `range` of it) becomes such a file
    FilmForm export_form;      ///< of this size and rate, where they were said
    /// timeline: nothing changes yet; a mask or a place follows a thing, which has to be looked for
    std::optional<FollowRequest> follow;
    /// timeline, question: clips are listened to or looked at first, the edits follow from that; `edits` come
    /// before. See core/assist/errand.h.
    std::optional<Wish> listen;
    std::string before;   ///< what `edits` do, a sentence
    std::size_t rest = 0; ///< the part of the message that is read on what the wish leaves; 0: none
    Captions captions =
        Captions::none;             ///< question: captions are wanted; generate: anything but none wants one
    std::optional<TimeRange> range; ///< question: the part of the timeline that is asked about
    std::vector<std::string> steps; ///< what is done, a sentence each, in order
    bool understood_why = false;    ///< clarify, refuse: all words were read, what is asked follows from them
    bool about_before = false;      ///< timeline: of what the message before did or made
    std::string read_as;            ///< the message in the words in which it was read; empty: as it was said
    nlohmann::json frames =
        nlohmann::json::array(); ///< what was understood, kept for "a bit more", "the other one"
};

/// What "this" means: a selected clip, a range, a part of the picture, where the playhead is.
struct Scope {
    ClipId clip;
    std::optional<TimeRange> range;
    Time playhead{};
    std::optional<Region> region;
    /// The project before its newest step, where there is one: "no, I meant the other one" starts from there.
    const Project* before = nullptr;
    /// The message just before, where it was answered with a question: "trim coast", and now "to four
    /// seconds".
    std::string asked;
};

/// Reads one message against a project. Pure; any thread; time grows with the message's length alone.
Route route_message(const Project& project, const std::string& text, const Scope& scope,
                    ReadBy by = ReadBy::all);
/// What is left of a message behind what was listened to: `rest` as its route said. `was`: the project in
/// which it was said, `done`: what has led from there to `now`, so that times mean the film as it was.
Route route_rest(const Project& now, const Project& was, const std::vector<Edit>& done,
                 const std::string& text, const Scope& scope, std::size_t rest);
/// The messages that keep a route with the project's conversation, for the same step as its edits: what was
/// said, what was answered.
std::vector<Edit> conversation(const std::string& said, const std::string& reply, const Route& route);

} // namespace core::assist
