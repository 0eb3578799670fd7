// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is wished of what is said in clips: "add captions", "remove the ums", "tighten the pauses". The clips
// are listened to first, exact edits follow; the same for the window and the command line.
#pragma once
#include "core/assist/assistant.h"
#include "core/edits/edits.h"

namespace core::assist {

struct SpeechWish {
    enum class Kind { captions, fillers, pauses };
    Kind kind = Kind::captions;
    std::vector<ClipId> clips;       ///< empty: every sound of the timeline
    std::optional<TimeRange> within; ///< of the timeline; outside nothing changes
};

/// What has to be heard first; `model`: a speech model, empty: the one that there is. Throws Failure where
/// there is nothing to listen to.
ListenRequest listen_request(const Project& project, const std::filesystem::path& project_file,
                             const SpeechWish& wish, const std::string& model = {});

struct SpeechEdits {
    std::vector<Edit> edits; ///< empty: there was nothing to do
    std::string answer;      ///< what was done, or why nothing was
};
/// What a wish does, now that the clips were heard. The project may have changed meanwhile: clips that are
/// gone are left out. Pure. Throws Failure where a speech model was needed and there is none.
SpeechEdits speech_edits(const Project& project, const SpeechWish& wish, const ListenReady& heard);

} // namespace core::assist
