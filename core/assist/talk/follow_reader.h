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
    /// `judged`: parts of the message that only judged what was done were left out.
    Follow(const Project& project, const Scope& scope, const Message& message, const Discourse& discourse,
           bool judged = false);
    std::optional<Route> run();

  private:
    using Answer = std::optional<Route>;

    // follow.cpp: what is done with the steps
    Answer instead(const std::vector<Step>& steps);
    Answer besides(const std::vector<Step>& steps);
    [[nodiscard]] std::vector<Step> for_clips(std::vector<Step> steps,
                                              const std::vector<ClipId>& clips) const;
    [[nodiscard]] bool told(std::string_view meaning) const;
    [[nodiscard]] bool says(std::string_view text) const;
    [[nodiscard]] bool is_medium(const Item& item, const MediaId& media) const;
    /// Whether the message says that something was wrong: "no", "not", "instead", "I meant".
    [[nodiscard]] bool corrects() const;
    /// Takes what a correction or a repetition carries along.
    void carriers(Fit& f) const;
    void takes_verbs(Fit& f) const;
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
    Answer other_cut(Fit f);
    Answer cut_spared(Fit f);
    Answer not_between(Fit f);
    Answer only_of_track(Fit f);
    Answer as_long(Fit f);
    Answer which_other();

    // follow_more.cpp: which part, from when to when
    Answer part_only(Fit f);
    Answer other_part(Fit f);
    Answer goes_there(Fit f);
    Answer without(Fit f);
    Answer spared(Fit f);
    Answer other_times(Fit f);
    Answer cut_more(Fit f);
    Answer joined(Fit f);
    Answer named(Fit f);

    // follow_fields.cpp: other words, the way it was, the other axis or end
    Answer retexted(Fit f);
    Answer way_it_was(Fit f);
    Answer brought_away(Fit f);
    Answer undo_last();
    Answer other_axis(Fit f);
    Answer other_end_too(Fit f);
    Answer begins_with(Fit f);
    Answer another_place(Fit f);
    Answer between_them(Fit f);
    Answer moved_over(Fit f);
    Answer marker_away(Fit f);

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
    bool judged_ = false;
};

} // namespace core::assist::talk
