// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The second reading of a message, by a language model: what it is told, what it answers, and what of that
// may be done. It answers in sentences of the command language, which the grammar reads like anything that is
// said; so it can ask for nothing that a person could not say, and each step passes the same gate: tried on
// the project, nothing taken away that the person did not name, nothing changed outside of what is marked. It
// never acts by itself: a guess is shown with its steps first. Pure; any thread.
#pragma once
#include "core/assist/planner/language_server.h"
#include "core/assist/talk/route.h"

namespace core::assist {

/// What a model suggests, as it was written.
struct Suggestion {
    enum class Kind {
        commands,
        picture,  ///< it is about what the picture shows: the model that changes pictures
        question, ///< it asks something
        say       ///< nothing is to be done
    };
    Kind kind = Kind::say;
    std::vector<std::string> commands;
    std::string say; ///< in the person's language
};
/// The conversation that asks for it.
Conversation guess_conversation(const Project& project, const std::string& text, const Scope& scope);
/// Refused where what came is none.
Result<Suggestion> suggestion_of(const Written& written);

struct GuessStep {
    std::string command;  ///< in the grammar's words
    std::string sentence; ///< what it does
};
struct Guess {
    Route route; ///< of all steps; clarify where there is nothing to do
    std::vector<GuessStep> steps;
    std::vector<std::string> left_out; ///< a sentence each: what was suggested and may not or cannot be done
    std::string says;                  ///< the model's words; empty: none
};
/// What of a suggestion can be done. `text`: the person's own message.
Guess tried(const Project& project, const std::string& text, const Scope& scope,
            const Suggestion& suggestion);
/// The same of the steps that were chosen, on the project as it is by then.
Guess tried(const Project& project, const std::string& text, const Scope& scope,
            const std::vector<std::string>& commands);

} // namespace core::assist
