// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan that somebody else has made may do: take away what the person named, change what is marked.
// Pure; any thread.
#pragma once
#include "core/assist/talk/route.h"
#include <set>

namespace core::assist {

/// What a film has lost from one version to another.
struct Lost {
    std::set<std::string> clips; ///< ids of those of which something is not shown any more
    std::size_t others = 0;      ///< markers, tracks, media of the bin that are gone
    [[nodiscard]] bool nothing() const { return clips.empty() && others == 0; }
};
Lost lost_between(const Project& before, const Project& after);

/// What a message lets go, by its own words.
class LetGo {
  public:
    LetGo(const Project& project, const std::string& text, const Scope& scope);
    [[nodiscard]] bool allows(const Lost& lost) const;

  private:
    bool said_ = false; ///< a word that takes away
    std::set<std::string> clips_;
    bool others_ = false;
};

/// Whether all that lies outside of a range of the timeline is as it was: in front of it where it was, behind
/// it as it was, moved as a whole at most.
bool same_outside(const Project& before, const Project& after, const TimeRange& range);

} // namespace core::assist
