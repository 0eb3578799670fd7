// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How captions are wished to look: "big yellow words", "at the top on a black box", "one word at a time".
// Pure; any thread.
#pragma once
#include "core/base/size.h"
#include "core/document/project.h"
#include "core/edits/edits.h"
#include "core/interchange/caption_cues.h"
#include <string>
#include <vector>

namespace core::assist {

struct CaptionLook {
    Params style;                  ///< parameters of titles, those that were said
    double larger = 1;             ///< times as large as captions are
    bool sung = false;             ///< each word lights up as it is said
    bool single = false;           ///< one word at a time
    std::vector<std::string> said; ///< in English, in the order in which it was said: "big", "at the top"
    [[nodiscard]] bool empty() const { return style.empty() && larger == 1 && !sung && !single; }
    bool operator==(const CaptionLook&) const = default;
};

/// "big, yellow and at the top".
[[nodiscard]] std::string words_of(const CaptionLook& look);
/// How captions of such a look are cut on a canvas: lines as long as fit into its width in large letters.
[[nodiscard]] CaptionRules rules_for(const CaptionLook& look, Size canvas);
/// A caption's parameters, brought to the look.
void put_look(const CaptionLook& look, Title& title);
/// The edits that bring the captions that are there to a look: the titles `clips` on tracks for subtitles
/// (empty: all that overlap `within`). Throws Failure where there is none or one cannot look so.
[[nodiscard]] std::vector<Edit> caption_look_edits(const Project& project, const CaptionLook& look,
                                                   const std::vector<ClipId>& clips = {},
                                                   const std::optional<TimeRange>& within = {});

} // namespace core::assist
