// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/reader.h"
#include <algorithm>

namespace core::assist::talk {

bool Item::is(std::string_view meaning) const {
    return std::any_of(own.begin(), own.end(), [&](const Meaning& m) { return m.name == meaning; });
}

std::string Item::in(std::string_view group) const {
    for (const Meaning& m : own)
        if (m.name.size() > group.size() && m.name.compare(0, group.size(), group) == 0 &&
            m.name[group.size()] == '.')
            return m.name.substr(group.size() + 1);
    return {};
}

std::size_t ItemReader::skip_fillers(std::size_t i) const {
    constexpr std::size_t kMost = 8; // readers look from every word: what they skip is bounded
    const std::size_t last = std::min(end_, i + kMost);
    while (i < last && atoms_[i].filler() && !atoms_[i].is("only") && !atoms_[i].any("thing") &&
           atoms_[i].kind != Word::Kind::mark)
        ++i;
    return i;
}

/// "the", "a", "my": what may stand before a noun.
std::size_t ItemReader::skip_article(std::size_t i) const {
    const std::size_t from = i;
    while (i < end_ && i < from + 3 &&
           ((atoms_[i].only_filler() && !atoms_[i].is("absence") && atoms_[i].kind == Word::Kind::word &&
             atoms_[i].text != "and" && atoms_[i].text != "but") ||
            (atoms_[i].is("judgement") && i > from)))
        ++i;
    return i;
}

void ItemReader::push(Item item, std::size_t next) {
    item.first = prep_.empty() ? at_ : prep_at_;
    item.last = next - 1;
    item.prep = std::exchange(prep_, {});
    for (std::size_t i = at_; i < next && item.text.size() < 200; ++i)
        item.text += (item.text.empty() ? "" : " ") + atoms_[i].text;
    items_.push_back(std::move(item));
    at_ = next;
}

void ItemReader::take_word(const Atom& atom) {
    Item item{.own = atom.own};
    const bool plain = atom.own.empty() && atom.kind == Word::Kind::word;
    if (plain) item.kind = Item::Kind::unknown;
    if (atom.kind == Word::Kind::malformed) item.kind = Item::Kind::malformed;
    if (atom.is("gap")) item.kind = Item::Kind::gap;
    if (atom.is("closing")) item.kind = Item::Kind::closing;
    if (atom.is("negation")) item.kind = Item::Kind::negation;
    item.guess = atom.guess >= 0;
    if (item.guess) item.clips = c_.names.all()[static_cast<std::size_t>(atom.guess)].clips;
    const bool too =
        atom.text == "also" || atom.text == "too" || atom.text == "as well" || atom.text == "and also";
    const bool asks = at_ == begin_ && (atom.text == "can" || atom.text == "could"); // "could it be louder?"
    item.soft = too || asks || atom.is("filler") || atom.is("follow.again") || atom.is("judgement") ||
                atom.is("separator.then") || atom.is("remark");
    push(std::move(item), at_ + 1);
}

ItemReader::Try ItemReader::exception(std::size_t i) const {
    if (!is(i, "exception")) return {};
    auto found = says(i, "not") ? one_noun(i + 1) : clips(i + 1); // "not dinner, street"
    if (!found || found->item.pronoun) return {};
    found->item.kind = Item::Kind::exception;
    return found;
}

/// "close the gap", "remove all the gaps"
ItemReader::Try ItemReader::closing(std::size_t i) const {
    if (!is(i, "closer") && !is(i, "verb.remove") && !is(i, "verb.close")) return {};
    std::size_t gap = skip_article(i + 1);
    if (is(gap, "thing.all")) gap = skip_article(gap + 1);
    if (!is(gap, "thing.gap")) return {};
    return Taken{Item{.kind = Item::Kind::closing}, gap + 1};
}

/// "no blur", not "no, blur".
bool ItemReader::forbids(std::size_t i) const {
    return is(i, "absence") && i + 1 < end_ && atoms_[i + 1].kind != Word::Kind::mark &&
           atoms_[i + 1].kind != Word::Kind::line && !is(i + 1, "absence");
}

/// "on coast", "back to 0 dB"; not "two seconds on", "back to the cut".
bool ItemReader::preposition(std::size_t i) const {
    const Atom& a = atoms_[i];
    if (!a.any("prep")) return false;
    if (a.text == "on" && i > begin_ && i + 1 < end_ && atoms_[i + 1].is("verb.remove") && prep_.empty() &&
        !items_.empty() && items_.back().prep == "from")
        return false; // "everything from dinner on can go"
    const auto first =
        std::find_if(a.own.begin(), a.own.end(), [](const Meaning& m) { return m.name != "particle"; });
    if (!a.any("going")) return first->name.starts_with("prep") || a.is("reason") || a.is("joiner");
    return i > begin_ && i + 1 < end_ && atoms_[i + 1].kind != Word::Kind::mark;
}

/// "at 3, 6 and 9 seconds": numbers beside a time are times.
void ItemReader::times_of_list() {
    bool listed = false;
    for (std::size_t k = 0; k < items_.size(); ++k) {
        Item& item = items_[k];
        const bool time = (item.kind == Item::Kind::point && !item.placed) || item.kind == Item::Kind::length;
        if (time && item.prep == "at") {
            listed = true;
        } else if (listed && item.kind == Item::Kind::amount && item.unit.empty() && item.prep.empty() &&
                   !item.sign) {
            item.kind = Item::Kind::point, item.prep = "at";
            item.time = time_of(item.value, "second");
        } else if (!(listed && time && item.prep.empty())) {
            listed = false;
        }
    }
}

/// "keep 1 to 5 and 14 to 16", "cut out 16 to 18", "no, 5 to 7": two bare numbers are times where what is
/// said has times.
void ItemReader::ranges_of_list() {
    const bool timed = std::any_of(items_.begin(), items_.end(), [](const Item& item) {
        return item.kind == Item::Kind::range || item.is("verb.keep") || item.is("verb.remove");
    });
    std::size_t said = 0;
    for (const Item& item : items_)
        said += !item.soft;
    for (std::size_t k = 0; k + 1 < items_.size(); ++k) {
        Item &from = items_[k], &to = items_[k + 1];
        const auto bare = [](const Item& item) {
            return item.kind == Item::Kind::amount && item.unit.empty() && !item.sign;
        };
        const bool pair = bare(from) && bare(to) && from.prep.empty() &&
                          (to.prep == "to" || to.prep == "until") && from.value < to.value;
        if (!pair || (!timed && said != 2)) continue;
        from.kind = Item::Kind::range;
        from.range = {time_of(from.value, "second"), time_of(to.value, "second")};
        from.last = to.last, from.text = "from " + from.text + " to " + to.text;
        items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(k) + 1);
    }
}

std::vector<Item> ItemReader::run() {
    using Reader = Try (ItemReader::*)(std::size_t) const;
    static constexpr Reader readers[] = {&ItemReader::open_gap, &ItemReader::closing, &ItemReader::exception,
                                         &ItemReader::range,    &ItemReader::span,    &ItemReader::every,
                                         &ItemReader::spot,     &ItemReader::length,  &ItemReader::clips,
                                         &ItemReader::point,    &ItemReader::amount};
    while (at_ < end_) {
        const Atom& here = atoms_[at_];
        if (here.kind == Word::Kind::mark || here.kind == Word::Kind::line ||
            (here.text == "both" && both_named())) {
            ++at_;
            continue;
        }
        if (here.kind == Word::Kind::quoted) {
            Item item{.kind = Item::Kind::quoted, .text = here.text};
            item.first = prep_.empty() ? at_ : prep_at_, item.last = at_,
            item.prep = std::exchange(prep_, {});
            items_.push_back(std::move(item));
            ++at_;
            continue;
        }
        if ((here.text == "two" || here.text == "too") && at_ > begin_ && at_ + 1 < end_ &&
            atoms_[at_ + 1].number) {
            prep_ = "to", prep_at_ = at_++; // misheard
            continue;
        }
        if (at_ == begin_ && here.is("ordinal") && at_ + 1 < end_ && atoms_[at_ + 1].any("verb") &&
            !atoms_[at_ + 1].any("thing")) {
            ++at_; // "first mute street, then …"
            continue;
        }
        Try taken;
        for (const Reader read : readers)
            if ((taken = (this->*read)(at_))) break;
        if (taken) {
            push(std::move(taken->item), taken->next);
        } else if (preposition(at_)) {
            if (!prep_.empty()) { // two in a row: "in at 0:03"
                Item item{.text = prep_,
                          .own = {{"prep." + prep_}},
                          .soft = true,
                          .first = prep_at_,
                          .last = prep_at_};
                items_.push_back(std::move(item));
            }
            prep_ = here.text, prep_at_ = at_++;
        } else if (here.only_filler() && !forbids(at_)) {
            ++at_;
        } else {
            take_word(here);
        }
    }
    times_of_list();
    ranges_of_list();
    if (!prep_.empty())
        items_.push_back(
            {.text = prep_, .own = {{"prep." + prep_}}, .soft = true, .first = prep_at_, .last = prep_at_});
    return std::move(items_);
}

std::vector<Item> items_of(const Context& context, const std::vector<Atom>& atoms, std::size_t begin,
                           std::size_t end) {
    return ItemReader(context, atoms, begin, end).run();
}

} // namespace core::assist::talk
