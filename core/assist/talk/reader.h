// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of items: each looks at the atoms from the place on where it stands and either takes some or
// none.
#pragma once
#include "core/assist/talk/items.h"
#include <optional>

namespace core::assist::talk {

class ItemReader {
  public:
    ItemReader(const Context& context, const std::vector<Atom>& atoms, std::size_t begin, std::size_t end)
        : c_(context), atoms_(atoms), begin_(begin), at_(begin), end_(end) {}
    std::vector<Item> run();

  private:
    /// An item and the atom behind it.
    struct Taken {
        Item item;
        std::size_t next = 0;
    };
    using Try = std::optional<Taken>;
    struct Numeral {
        double value = 0;
        std::size_t next = 0;
        bool fraction = false, sign = false, digits = false;
    };

    [[nodiscard]] const Atom* atom(std::size_t i) const { return i < end_ ? &atoms_[i] : nullptr; }
    [[nodiscard]] bool is(std::size_t i, std::string_view meaning) const {
        return i < end_ && atoms_[i].is(meaning);
    }
    [[nodiscard]] bool says(std::size_t i, std::string_view text) const {
        return i < end_ && atoms_[i].text == text;
    }
    [[nodiscard]] std::size_t skip_fillers(std::size_t i) const;
    [[nodiscard]] std::size_t skip_article(std::size_t i) const;
    [[nodiscard]] std::string unit(std::size_t i) const { return i < end_ ? atoms_[i].in("unit") : ""; }
    [[nodiscard]] Time time_of(double value, const std::string& unit) const;
    static bool is_time_unit(const std::string& unit);

    // items_places.cpp
    /// A place in time that is told by what lies there, and the atom behind it.
    struct Place {
        Time at{};
        std::size_t next = 0;
        bool bare = false; ///< an end of the film: "the end"
    };
    [[nodiscard]] std::optional<std::pair<const Clip*, std::size_t>> one_clip(std::size_t i) const;
    [[nodiscard]] std::optional<Place> edge_place(std::size_t i) const;
    [[nodiscard]] std::optional<Place> cut_place(std::size_t i) const;
    [[nodiscard]] std::optional<Place> counted_place(std::size_t i, int depth) const;
    [[nodiscard]] std::optional<Place> place(std::size_t i, int depth = 1) const;
    [[nodiscard]] Try spot(std::size_t i) const;
    [[nodiscard]] Try open_gap(std::size_t i) const;

    // items_time.cpp
    [[nodiscard]] std::optional<Numeral> numeral(std::size_t i) const;
    [[nodiscard]] std::size_t and_a_half(std::size_t i) const;
    [[nodiscard]] std::optional<Numeral> digits_or_words(std::size_t i) const;
    [[nodiscard]] std::optional<Time> clock(const Atom& atom) const;
    [[nodiscard]] bool valued(std::size_t i) const;
    [[nodiscard]] Try length(std::size_t i) const;
    [[nodiscard]] Try point(std::size_t i) const;
    [[nodiscard]] Try range(std::size_t i) const;
    [[nodiscard]] Try both_sides(std::size_t i) const;
    [[nodiscard]] Try span(std::size_t i) const;
    [[nodiscard]] Try every(std::size_t i) const;
    [[nodiscard]] Try amount(std::size_t i) const;

    // items_made.cpp
    [[nodiscard]] Try piece_by_side(std::size_t at) const;
    [[nodiscard]] Try copy_made(std::size_t i) const;

    // items_clips.cpp
    [[nodiscard]] Try clips(std::size_t i) const;
    [[nodiscard]] Try one_noun(std::size_t i) const;
    [[nodiscard]] Try named(std::size_t i) const;
    [[nodiscard]] Try counted(std::size_t i) const;
    [[nodiscard]] Try as_many(std::size_t i) const;
    [[nodiscard]] Try counted_alone(std::size_t i, double value, std::size_t next) const;
    [[nodiscard]] Try numbered(std::size_t i) const;
    [[nodiscard]] Try one_at_an_end(std::size_t i) const;
    [[nodiscard]] Try on_screen_at(std::size_t i) const;
    [[nodiscard]] Try relation(std::size_t i) const;
    [[nodiscard]] Try at_time(std::size_t i) const;
    [[nodiscard]] Try others(std::size_t i) const;
    [[nodiscard]] Try pronoun(std::size_t i) const;
    [[nodiscard]] Try missing(std::size_t i) const;
    [[nodiscard]] bool both_named() const;
    [[nodiscard]] bool denied(std::size_t i) const;
    [[nodiscard]] bool stands_alone(std::size_t i) const;
    [[nodiscard]] Try middle(std::size_t i) const;
    [[nodiscard]] Try music(std::size_t i) const;
    [[nodiscard]] Try all_but(std::size_t i) const;
    [[nodiscard]] std::vector<ClipId> without(const std::vector<ClipId>& clips) const;
    [[nodiscard]] Item place_in(const std::vector<ClipId>& ids, double ordinal,
                                const std::string& what) const;
    [[nodiscard]] std::size_t past_noun(std::size_t i) const;

    [[nodiscard]] Try closing(std::size_t i) const;
    [[nodiscard]] Try exception(std::size_t i) const;
    [[nodiscard]] bool preposition(std::size_t i) const;
    [[nodiscard]] bool forbids(std::size_t i) const;
    void take_word(const Atom& atom);
    void times_of_list();
    void ranges_of_list();
    void push(Item item, std::size_t next);

    const Context& c_;
    const std::vector<Atom>& atoms_;
    std::size_t begin_, at_, end_;
    std::string prep_;
    std::size_t prep_at_ = 0;
    std::vector<Item> items_;
};

} // namespace core::assist::talk
