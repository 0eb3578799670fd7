// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a clip is to go when words, fillers or pauses go: from what was heard to ranges, and from ranges to
// edits. Pure; times of ranges are the medium's own unless said otherwise.
#pragma once
#include "core/analysis/perceived.h"
#include "core/analysis/waveform.h"
#include "core/edits/edits.h"
#include <functional>

namespace core {

struct SpeechCutRules {
    Time room = from_seconds(0.03); ///< is left of the silence on each side of what goes
    Time search =
        from_seconds(0.1); ///< so far from where a word seems to end its quietest moment is looked for
    Time fade = from_seconds(0.005);    ///< at each cut, so that none clicks
    Time shortest = from_seconds(0.04); ///< less than that is not worth a cut
};

/// Loudness of a moment, any unit that rises with it.
using LoudnessAt = std::function<double(Time)>;

/// Stretches of sound with at least `gap` of quiet between them: words and what is said in one breath. Quiet
/// is what stays far below the loud parts. `from`: where the waveform begins.
std::vector<TimeRange> sounding_parts(const Waveform& loudness, Time from, Time gap = from_seconds(0.08));
/// "um", "uh" and their kind, in the languages that write them so; a word said twice in a row (the first one
/// goes). Word times are good to some tenths of a second, and fillers often get none of their own: so what is
/// cut for one is the short stretch of sound nearby that stands alone. One that stands in no such stretch
/// runs into its neighbours and is left.
std::vector<TimeRange> fillers_of(const Transcript& transcript, const std::vector<TimeRange>& sounding);
/// The silences between stretches of speech that are longer than `longest`, without the `longest` that stays,
/// half at each side. `within`: the part of the medium that counts; silence at its ends is not a pause.
std::vector<TimeRange> pauses_of(const std::vector<TimeRange>& speech, Time longest, const TimeRange& within);
/// All but the stretches of speech, each with `room` around it.
std::vector<TimeRange> unspoken_in(const std::vector<TimeRange>& speech, Time room, const TimeRange& within);
/// Words number `first` to `last` (counted over all segments), as far as the silence round them reaches.
TimeRange words_of(const Transcript& transcript, std::size_t first, std::size_t last);
/// Where a phrase is said, in whole words, whatever their case and punctuation: first and last word.
std::vector<std::pair<std::size_t, std::size_t>> find_phrase(const Transcript& transcript,
                                                             const std::string& phrase);
/// A transcript's words in their order.
std::vector<SpokenWord> words_in(const Transcript& transcript);

/// Cuts ranges out of a clip and of what is linked with it: everything behind moves up on all tracks that
/// move together. Ends are laid on the sequence's frame borders where it is quietest nearby; neighbours get
/// short fades. In an order in which each is right after the one before; empty when nothing is left to cut.
std::vector<Edit> cut_out(const Project& project, const Clip& clip, std::vector<TimeRange> ranges,
                          const LoudnessAt& loudness, const SpeechCutRules& rules = {});

} // namespace core
