// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was heard, as a film shows it now: words and captions on the timeline, and the edits that take words
// away. They follow trims, splits, speed and direction, since they are made of the clips of now. Pure.
#pragma once
#include "core/analysis/perceived.h"
#include "core/analysis/waveform.h"
#include "core/edits/edits.h"
#include "core/interchange/caption_cues.h"

namespace core {

struct FilmWord {
    ClipId clip;
    std::size_t word = 0; ///< number over all segments of the transcript
    std::string text;     ///< without the space in front
    TimeRange shown;      ///< on the timeline
    double probability = 0;
};
/// The words that a clip plays (more than half of each), in the order in which they are heard.
[[nodiscard]] std::vector<FilmWord> film_words(const Clip& clip, const Transcript& transcript);
/// A clip's captions on the timeline.
[[nodiscard]] std::vector<Cue> film_cues(const Clip& clip, const Transcript& transcript,
                                         const CaptionRules& rules = {});

/// What is to go of a clip, in its medium's own time, and how loud that is (from `loudness_from` on).
struct Unwanted {
    ClipId clip;
    std::vector<TimeRange> ranges;
    const Waveform* loudness = nullptr;
    Time loudness_from{};
};
/// Cuts them out (cut_out of core/speech/cuts.h), one list for all clips; `clips` by time. `cuts`, where it
/// is given, is how many ranges went. Throws Failure where a track refuses it.
[[nodiscard]] std::vector<Edit> cut_out(const Project& project, const std::vector<Unwanted>& clips,
                                        std::size_t* cuts = nullptr);
/// The ranges of some of a transcript's words: neighbours go together, with the silence between them.
[[nodiscard]] std::vector<TimeRange> ranges_of(const Transcript& transcript, std::vector<std::size_t> words);

} // namespace core
