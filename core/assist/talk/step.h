// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One thing to do, with all that was said about it resolved: what a clause comes to. Steps are kept with the
// conversation, so that "a bit more" and "the other one" can change them.
#pragma once
#include "core/edits/edits.h"
#include <optional>

namespace core::assist::talk {

enum class Op {
    none,
    focus,        ///< names clips for the clauses behind it
    remove,       ///< clips
    remove_range, ///< what lies in `range`
    keep,         ///< clips; all else goes
    keep_range,
    split,        ///< at `times`, in `clips` (none: in all)
    trim,         ///< `time` off `edge` of the clips
    set_length,   ///< clips last `time`
    scale_length, ///< clips last `value` times as long as they do
    extend,       ///< `time` longer at `edge`
    move,         ///< clips to `place`
    swap,
    duplicate,
    add,   ///< `media` of the bin at `place` or `time`
    speed, ///< to `value`
    reverse,
    mute,
    volume, ///< `value` dB: `relative` or not
    fade,   ///< `edge` start or end, over `time`
    effect, ///< `effect` with `params`; `relative`: by so much
    remove_effect,
    title, ///< `text` over `range`, in the template `effect`
    retitle,
    remove_titles,
    marker,
    remove_markers,
    format, ///< `size`, or `value` frames a second
    take,
    rename,
    shift, ///< clips to begin at `time`; `relative`: all that begins at `times` or behind it, later by so
           ///< much
    close_gaps, ///< of the film: times without a picture
    track,      ///< `text` is done to `track`: lock, unlock, hide, show, mute, unmute, or a new one is made
    link,       ///< pictures and their sounds: `on`, or parted
    slip,       ///< clips show what lies by `time` elsewhere in their media
    order,      ///< the film's clips as listed
    retime,     ///< titles lie at `range`
    transition, ///< `effect` with `params` at the ends of the clips, over `time`
    remove_transition,
    freeze, ///< the first clip's picture at `times` is held for `time`, at its `edge` or there; not `on`:
            ///< clips run
    ramp,   ///< speeds by steps from params' "from" to "to"
    label   ///< clips, or `track`, have the colour `text` in the timeline; the last: projects number the list
};

/// The edge of a sound that is added: it ends with the film, if not before.
constexpr const char* kWithTheFilm = "film";

struct Step {
    Op op = Op::none;
    std::vector<ClipId> clips;
    MediaId media;
    std::optional<TimeRange> range; ///< of the timeline
    std::vector<Time> times;
    Time time{};
    std::string edge;  ///< start, end, both; kWithTheFilm
    std::string place; ///< start, end, after, before, over, under
    TrackId track;
    ClipId anchor; ///< the clip that `place` counts from
    double value = 0;
    bool relative = false, on = true, gap = false, has_time = false;
    std::string part; ///< picture or sound: only that; empty: both
    std::string effect, parameter;
    bool counted = false; ///< effect: the message says how much; not kept
    nlohmann::json params = nlohmann::json::object();
    std::string text;
    Size size;
    std::string said; ///< one sentence of what it does
};

nlohmann::json to_json(const Step& step);
std::optional<Step> step_from_json(const nlohmann::json& json);

/// What a step does to a project as it is then. `removes`: how much of the picture's material goes, as the
/// step says it.
struct Planned {
    std::vector<Edit> edits;
    Time removes{};
    std::vector<ClipId> pieces; ///< what a cut leaves
};
/// Refused with the reason where it cannot be done.
Result<Planned> plan_step(const Project& project, const Step& step);

} // namespace core::assist::talk
