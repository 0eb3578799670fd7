// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One clause against the frames of the operations. A frame takes a clause only when each of its words has a
// role in it; what is left over makes it no reading at all.
#pragma once
#include "core/assist/talk/items.h"
#include "core/assist/talk/step.h"
#include "core/export/film_form.h"
#include <initializer_list>

namespace core::assist::talk {

/// A history reading that undoes all there is.
constexpr int kAllSteps = -1000000;

struct Reading {
    enum class Kind { steps, ask, refuse, history, go, render, listen };
    Kind kind = Kind::steps;
    std::vector<Step> steps;
    std::string sentence; ///< ask, refuse
    std::vector<Choice> choices;
    int history = 0;
    bool in_bin = false; ///< refuse: what is named lies in the bin; fewer words may say it is added
    Time go_to{};        ///< go
    std::string preset;  ///< render
    FilmForm form;       ///< render: its size and rate, where they were said
    std::optional<TimeRange> range; ///< render: only that
    Wish listen;                    ///< listen
};
using MaybeReading = std::optional<Reading>;

Reading ask(std::string sentence, std::vector<Choice> choices = {});
Reading refusal(std::string sentence);
Reading done(Step step);
/// A choice that does what its label says.
Choice say(const std::string& text);

/// The items of a clause and which of them have found their role.
class Fit {
  public:
    using Preps = std::vector<std::string_view>;
    Fit(const Context& context, const std::vector<Item>& items)
        : c(context), items_(items), used_(items.size()) {}
    const Context& c;

    /// The first free item with a meaning (or of a kind, behind one of these prepositions); it is taken.
    const Item* word(std::string_view meaning);
    const Item* text(std::string_view text); ///< as it was said
    const Item* in(std::string_view group);
    const Item* kind(Item::Kind kind, const Preps& preps = {});
    [[nodiscard]] bool has(std::string_view meaning) const;
    [[nodiscard]] bool has(Item::Kind kind) const;
    /// Whether any item has a meaning, taken or not.
    [[nodiscard]] bool said(std::string_view meaning) const;
    [[nodiscard]] const Item* peek(Item::Kind kind, const Preps& preps = {}) const;
    void take(const Item* item);
    void take_all(std::string_view meaning);
    /// Whether what goes leaves its room empty: "and leave a gap". That it is closed is the rule; it may be
    /// said.
    [[nodiscard]] bool leaves_gap();
    /// Words that only carry others: "make", "give", "add".
    void helpers();
    [[nodiscard]] bool done() const;
    /// What another try at the same clause has taken is taken.
    void adopt(const Fit& other) { used_ = other.used_; }
    [[nodiscard]] const std::vector<Item>& items() const { return items_; }
    [[nodiscard]] std::vector<const Item*> left() const;

    /// The clips that the clause is about.
    struct Targets {
        std::vector<ClipId> clips;
        std::optional<TimeRange> range; ///< only there: marked, or said
        std::optional<Reading> instead; ///< ask or refuse
        bool all = false, said = false;
        [[nodiscard]] bool ok() const { return !instead; }
    };
    enum class Otherwise { ask, all, nothing };
    Targets targets(Otherwise otherwise = Otherwise::ask,
                    const Preps& preps = {"", "of", "from", "in", "on", "to", "for", "off", "with", "out of",
                                          "over", "at", "by", "into", "through", "during", "as"});
    /// Times that limit what is done: "from 3 to 5", "the first two seconds".
    std::optional<TimeRange> said_range(const Targets& targets);
    /// A point of time, from whichever item has one of these prepositions before it.
    std::optional<Time> time(const Preps& preps);
    /// "0:08 …": the time code before a note, if it stands there.
    std::optional<Time> note();

  private:
    Targets from_item(const Item& item);
    const std::vector<Item>& items_;
    std::vector<bool> used_;
};

/// "'coast'", "'coast' and 'street'", "3 clips".
std::string names_of(const Context& context, const std::vector<ClipId>& clips);
Reading ask_which(const Context& context, const std::vector<ClipId>& clips, const std::string& question);

using Frame = MaybeReading (*)(Fit);
// One list for each family; tried in the order of clause.cpp.
MaybeReading read_history(Fit f);
MaybeReading read_unavailable(Fit f);
MaybeReading read_transition(Fit f);
MaybeReading read_ducking(Fit f);
MaybeReading read_slow_zoom(Fit f);
MaybeReading read_freeze(Fit f);
MaybeReading read_ramp(Fit f);
MaybeReading read_export(Fit f);
MaybeReading read_going(Fit f);
MaybeReading read_track(Fit f);
MaybeReading read_label(Fit f);
MaybeReading read_link(Fit f);
MaybeReading read_slip(Fit f);
MaybeReading read_format(Fit f);
MaybeReading read_title(Fit f);
MaybeReading read_rename(Fit f);
MaybeReading read_marker(Fit f);
MaybeReading read_mute(Fit f);
MaybeReading read_fade(Fit f);
MaybeReading read_volume(Fit f);
MaybeReading read_speed(Fit f);
MaybeReading read_reverse(Fit f);
MaybeReading read_order(Fit f);
MaybeReading read_crop(Fit f);
MaybeReading read_effect(Fit f);
MaybeReading read_tone(Fit f);
MaybeReading read_geometry(Fit f);
MaybeReading read_take(Fit f);
MaybeReading read_keep(Fit f);
MaybeReading read_in_out(Fit f);
MaybeReading read_remove_range(Fit f);
MaybeReading read_remove_part(Fit f);
MaybeReading read_remove_other(Fit f);
MaybeReading read_remove(Fit f);
MaybeReading read_close_gaps(Fit f);
MaybeReading read_cut_clip(Fit f);
MaybeReading read_split(Fit f);
MaybeReading read_length(Fit f);
MaybeReading read_swap(Fit f);
MaybeReading read_move(Fit f);
MaybeReading read_gap(Fit f);
MaybeReading read_duplicate(Fit f);
MaybeReading read_add(Fit f);
MaybeReading read_focus(Fit f);

/// The first frame that takes the whole clause.
MaybeReading read_clause(const Context& context, const std::vector<Item>& items);

} // namespace core::assist::talk
