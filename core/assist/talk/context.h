// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a message is read against: the project, what is selected and marked, what was said just before.
#pragma once
#include "core/assist/talk/atoms.h"
#include "core/assist/talk/route.h"

namespace core::assist::talk {

/// What the clauses of one message leave to the next: "split coast and make the second piece sepia".
struct Discourse {
    ClipId copy;    ///< what was copied just before
    ClipId brought; ///< the sound that the step just before brought; empty: it was something else
    std::vector<ClipId> mentioned; ///< in this message
    std::vector<ClipId> before;    ///< by the message before this one, where they are still there
    std::vector<ClipId> pieces;    ///< what the last cut left, in order
    std::optional<Time> cut;       ///< where the last cut of the whole film was made
    std::vector<ClipId> kept;      ///< what is said to stay as it is
    std::vector<ClipId> named;     ///< in this message so far, each once
    std::vector<ClipId> left;      ///< what a cut in this message left: "what's left"
    std::optional<Time> hole;      ///< where a clip of this message's was taken out
    bool goes_on = false;          ///< what is read stands in the sentence that named `mentioned`
    bool removed = false;          ///< something was taken away in this message
    bool explained = false;        ///< `mentioned` by an explanation: "coast is noisy, kill the sound"
    std::string topic;             ///< what was talked about that is heard: "fillers", "silence"
};

/// All clips of a project with a picture, by start.
std::vector<const Clip*> pictures_of(const Project& project);

/// References live as long as the message is read.
struct Context {
    const Project& project;
    const Scope& scope;
    const std::string& message;
    const std::vector<Word>& words;
    const Names& names;
    const Discourse& discourse;
    bool told = false;             ///< the scope's range is what an explanation was about
    std::optional<Time> note = {}; ///< the time code before the note that is read

    /// The clips that are counted: those of the first video track that has any.
    [[nodiscard]] std::vector<const Clip*> counted() const;
    /// All clips with a picture, by start.
    [[nodiscard]] std::vector<const Clip*> pictures() const;
    [[nodiscard]] const Clip* clip(const ClipId& id) const { return project.find_clip(id).clip; }
    /// The counted clip on screen at a time, or null.
    [[nodiscard]] const Clip* clip_at(Time time) const;
    [[nodiscard]] std::string name_of(const ClipId& id) const;
};

/// "4.5 s", "1:04".
std::string spoken(Time time);
std::string spoken_number(double value);
/// "three clips".
std::string spoken_count(std::size_t count, const std::string& noun);

} // namespace core::assist::talk
