// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/measured_gains.h"
#include <algorithm>

namespace core {
namespace {

constexpr std::size_t kMostKnown = 256;

bool same_subject(const GainQuestion& a, const GainQuestion& b) {
    if (a.subject.clip.has_value() != b.subject.clip.has_value()) return false;
    if (a.project.sound_layout != b.project.sound_layout) return false;
    if (!a.subject.clip) return a.subject.track == b.subject.track && same_sound(a.project, b.project);
    const Clip &x = *a.subject.clip, &y = *b.subject.clip;
    const bool ducked = std::any_of(a.before.begin(), a.before.end(),
                                    [](const Effect& effect) { return effect.name == "ducking"; });
    return a.project.media == b.project.media && a.project.sequences == b.project.sequences &&
           x.content == y.content && x.source == y.source && x.speed == y.speed && x.reversed == y.reversed &&
           x.keep_pitch == y.keep_pitch &&
           (!ducked || (x.start == y.start && same_sound(a.project, b.project)));
}

} // namespace

bool same_question(const GainQuestion& a, const GainQuestion& b) {
    return a.target == b.target && a.ceiling == b.ceiling && a.ducks == b.ducks && a.before == b.before &&
           same_subject(a, b);
}

bool same_sound(const Project& a, const Project& b) {
    return a.tracks == b.tracks && a.media == b.media && a.sequences == b.sequences && a.master == b.master &&
           a.sound_layout == b.sound_layout;
}

double MeasuredGains::get(const GainQuestion& question, const std::function<double()>& measure) {
    const auto found = std::find_if(known_.begin(), known_.end(), [&](const Known& known) {
        return same_question(known.question, question);
    });
    if (found != known_.end()) {
        known_.splice(known_.begin(), known_, found);
        return found->gain;
    }
    const double gain = measure(); // may ask for others
    known_.push_front({question, gain});
    if (known_.size() > kMostKnown) known_.pop_back();
    return gain;
}

} // namespace core
