// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include <functional>
#include <list>

namespace core {

/// Whether two projects are heard alike: they share all that sounds.
[[nodiscard]] bool same_sound(const Project& a, const Project& b);

/// What effects are on: a clip of a track, a track, or (neither) the whole.
struct SoundSubject {
    std::shared_ptr<const Track> track;
    std::optional<Clip> clip; ///< as it is heard as one with those that it goes on in
};

/// What was measured of sounds to bring them to a loudness, so that nothing is read twice for it. Belongs to
/// one thread.
class MeasuredGains {
  public:
    struct Question {
        Project project;
        SoundSubject subject;
        std::vector<Effect> before; ///< the effects that come first
        double target = 0, ceiling = 0;
        bool ducks = true;
    };
    /// The answer known, or that of `measure`, which is kept.
    double get(const Question& question, const std::function<double()>& measure);

  private:
    struct Known {
        Question question;
        double gain = 0;
    };
    std::list<Known> known_; ///< the one asked last in front
};

} // namespace core
