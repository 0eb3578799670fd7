// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be measured about a clip, without any model.
#pragma once
#include "core/media/probe.h"
#include <functional>
#include <stop_token>

namespace core {

struct ColourShare {
    std::string name;
    double share = 0; ///< of the picture's area
};
struct MotionSpan {
    TimeRange range;
    double speed = 0;      ///< mean displacement, picture widths a second
    double dx = 0, dy = 0; ///< mean direction of what moves (x right, y down), same unit
};
struct Facts {
    MediaInfo media;
    TimeRange range;                  ///< what was looked at, in the media's own time
    double brightness = 0;            ///< mean luma, 0..1
    std::vector<ColourShare> colours; ///< largest first
    std::vector<Time> cuts;
    std::vector<MotionSpan> motion;
    bool has_sound = false;
    double loudness_db = -100;       ///< RMS over the range, dB below full scale
    std::vector<TimeRange> silences; ///< below -50 dB for at least half a second
};

/// Looks at `range` of a file (empty: all of it) at a few frames a second. Throws Failure and Stopped.
Facts measure_facts(const std::string& path, TimeRange range, std::stop_token stop = {});

/// One measured statement with where it holds.
struct Evidence {
    TimeRange range;
    std::string text, source; ///< source: measured or model
};
/// From the media's own time to the time that the person sees.
using ShownTime = std::function<Time(Time)>;
/// The measured facts that bear on a question, in words, for the range that was looked at. All of them when
/// the question names none. Ranges are in the media's own time, times in words are shown times.
std::vector<Evidence> facts_for_question(const Facts& facts, const std::string& question,
                                         const ShownTime& shown = {});
/// Whether measuring alone answers a question: about files, lengths, sizes, sound there is nothing to guess.
bool only_measured(const std::string& question);
/// "Yes." or "No." where a question about sound can be answered so; empty for other questions.
std::string yes_or_no(const Facts& facts, const std::string& question);

} // namespace core
