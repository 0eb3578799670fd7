// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of follow-ups: each takes a message whole, as a change of what was done just before, or leaves
// it.
#pragma once
#include "core/assist/talk/follow.h"
#include "core/assist/talk/read_tools.h"
#include <functional>

namespace core::assist::talk {

class Follow {
  public:
    /// References live as long as the message is read.
    Follow(const Project& project, const Scope& scope, const Message& message, const Discourse& discourse);
    std::optional<Route> run();

  private:
    using Answer = std::optional<Route>;

    // follow.cpp: what is done with the steps
    Answer instead(const std::vector<Step>& steps);
    Answer besides(const std::vector<Step>& steps);
    [[nodiscard]] std::vector<Step> for_clips(std::vector<Step> steps,
                                              const std::vector<ClipId>& clips) const;
    [[nodiscard]] bool told(std::string_view meaning) const;
    /// Whether the message says that something was wrong: "no", "not", "instead", "I meant".
    [[nodiscard]] bool corrects() const;
    /// Takes what a correction or a repetition carries along.
    void carriers(Fit& f) const;
    /// Takes pronouns; false where another clip is named.
    static bool only_it(Fit& f);
    /// "longer, two seconds": the direction stands apart from the length.
    [[nodiscard]] bool first_word_is_direction() const;
    [[nodiscard]] const Step& step() const { return last_.front(); }

    // follow.cpp: which clip
    Answer gap(Fit f);
    Answer restored(Fit f);
    Answer off_again(Fit f);
    Answer meant(Fit f);
    Answer same(Fit f);
    Answer only(Fit f);
    Answer cuts(Fit f);
    Answer as_long(Fit f);
    Answer which_other();

    // follow_more.cpp: which part, from when to when
    Answer part_only(Fit f);
    Answer without(Fit f);
    Answer other_times(Fit f);
    Answer cut_more(Fit f);
    Answer joined(Fit f);
    Answer named(Fit f);

    // follow_values.cpp: how much, how long, when, which end
    Answer another_way(Fit f);
    Answer edge(Fit f);
    Answer other_place(Fit f);
    Answer again(Fit f);
    Answer lengths(Fit f);
    Answer later(Fit f);
    Answer value(Fit f);
    Answer strength(Fit f);
    Answer opposite(Fit f);
    Answer with_value(const std::function<double(double)>& change, Op only);
    Answer with_length(Time was_to_be, bool more, bool less);
    /// The item of a kind that is not the one taken back: "24, not 12", "3 instead of 6".
    const Item* rather(Fit& f, Item::Kind kind) const;

    const Project& project_;
    const Scope& scope_;
    const Message& message_;
    Names names_;
    Context context_;
    std::vector<Item> items_;
    std::vector<Step> last_;
};

} // namespace core::assist::talk
