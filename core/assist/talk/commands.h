// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the clauses of a message to a list of edits, each tried on the project that the one before leaves.
#pragma once
#include "core/assist/talk/asides.h"
#include "core/assist/talk/clause.h"
#include "core/assist/talk/message.h"

namespace core::assist::talk {

/// What a message comes to.
struct Commands {
    bool understood = false; ///< every clause has a reading or is a wish to the model
    std::vector<Step> steps;
    std::vector<Edit> edits;
    std::optional<Reading> instead;  ///< a question back, a refusal, a step of the history
    std::optional<Reading> go_to;    ///< where the playhead goes
    std::string wish;                ///< what is left for the model, in the message's letters
    std::vector<std::size_t> wished; ///< its segments
    std::string strange;             ///< the first words that were not understood
    std::size_t rest = 0; ///< behind what has to be listened to first: the segment that comes next; 0: none
    Project after;
    Discourse discourse;
};

/// What was done of a message before this part of it is read.
struct Earlier {
    const Project* was = nullptr;
    const std::vector<Edit>* done = nullptr;
    std::size_t segment = 0; ///< is the first that is read
};
Commands read_commands(const Project& project, const Scope& scope, Message& message,
                       const Discourse& discourse, const Earlier& earlier = {});
/// Steps that were read before, done to a project: their edits, or why they cannot be done.
Result<std::vector<Edit>> edits_of(const Project& project, const std::vector<Step>& steps);

} // namespace core::assist::talk
