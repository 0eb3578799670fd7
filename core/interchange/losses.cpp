// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/losses.h"
#include "core/base/text.h"
#include <algorithm>

namespace core::interchange {
namespace {

struct Word {
    std::string_view what;
    const char* why;
};
constexpr Word kWords[] = {
    {"adjustments", "clips that only change what lies below them have no place in this format"},
    {"angles", "only the angle that is seen was taken over"},
    {"auditions", "only the first choice of each was taken over"},
    {"blend_modes", "this format does not say how a picture is mixed with what lies below it"},
    {"cdl", "colour decisions are not read"},
    {"compositions", "how these tracks are laid over each other has no counterpart"},
    {"covered", "these clips lay wholly under a later one of the same track"},
    {"disabled", "this format cannot say that a clip is switched off; such clips are left out"},
    {"effects", "these effects have no counterpart"},
    {"fades", "this format has no fade at this place"},
    {"freeze", "this format cannot let a picture stand still; the clip plays"},
    {"generators", "these made pictures have no counterpart; they stay as clips without a file"},
    {"handles", "a transition begins before the first picture of its clip; the clip is moved by as much"},
    {"key", "pictures keyed over the background are not read; the background is there"},
    {"keyframes", "values that move have no counterpart; the value at the start is kept"},
    {"keywords", "keywords, roles and ratings of clips are not kept"},
    {"lengths_differ", "source and record had different lengths; the record side counts"},
    {"levels", "this format does not carry volume, pan or opacity"},
    {"locked", "this format does not say that a track is locked"},
    {"markers", "this format has no markers"},
    {"markers_outside", "these markers lie outside of the part of their clip that is used"},
    {"masks", "masks have no counterpart"},
    {"media_markers", "markers of a medium itself are not kept"},
    {"messages", "the conversation stays in the project file"},
    {"metadata", "notes of other programs are not kept"},
    {"muted", "this format cannot say that something is silent or hidden; it is left out"},
    {"nested", "this format has no timelines within timelines; what they show stands in one clip"},
    {"newer_version", "the file is of a newer version than is known; it was read as far as it goes"},
    {"other_timelines", "the file holds more than one timeline; one was taken over"},
    {"other_tracks", "tracks of these kinds are not known"},
    {"placeless", "these clips have no place in the timeline"},
    {"rate", "this format knows whole frames a second and 1000/1001 of them; times are to its nearest frame"},
    {"reversed", "this format cannot play a clip backwards; it plays forwards"},
    {"speed_ramp", "a speed that changes within a clip is not kept; its range and mean speed are"},
    {"speeds", "this speed lies beyond 0.01 to 100 times; the nearest was taken"},
    {"takes", "only the take that is shown is carried"},
    {"title_style", "how the words look is not carried; the words are"},
    {"titles", "this format has no titles; each stands there as a clip without a file"},
    {"tracks", "this format has no place for these tracks"},
    {"track_effects", "effects, levels and pan of whole tracks are not carried"},
    {"transition_kind", "this kind of transition is not known; a dissolve stands in its place"},
    {"transitions_shortened", "the transition was longer than its clips"},
};

} // namespace

void Losses::add(std::string_view what, std::string_view name) {
    constexpr std::size_t kMostNames = 20;
    LeftOut& entry = by_word_[std::string(what)];
    if (entry.what.empty()) {
        const auto known = std::find_if(std::begin(kWords), std::end(kWords),
                                        [&](const Word& word) { return word.what == what; });
        entry.what = what;
        entry.why = known != std::end(kWords) ? known->why : "this has no counterpart";
    }
    ++entry.count;
    const std::string shown = one_line(name, 80);
    if (shown.empty() || entry.names.size() >= kMostNames) return;
    if (std::find(entry.names.begin(), entry.names.end(), shown) == entry.names.end())
        entry.names.push_back(shown);
}

std::vector<LeftOut> Losses::list() const {
    std::vector<LeftOut> all;
    for (const auto& [word, entry] : by_word_)
        all.push_back(entry);
    return all;
}

} // namespace core::interchange
