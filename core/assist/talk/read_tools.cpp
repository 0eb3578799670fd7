// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/read_tools.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

const Fit::Preps& after_preps() {
    static const Fit::Preps preps{"after",
                                  "behind",
                                  "following",
                                  "right after",
                                  "directly after",
                                  "just after",
                                  "follow",
                                  "follows",
                                  "come after",
                                  "comes after",
                                  "should come after",
                                  "come right after",
                                  "comes right after",
                                  "should come right after",
                                  "go after",
                                  "goes after",
                                  "should follow",
                                  "goes behind",
                                  "go behind",
                                  "right behind",
                                  "directly behind",
                                  "immediately after",
                                  "straight after",
                                  "follow on from"};
    return preps;
}
const Fit::Preps& before_preps() {
    static const Fit::Preps preps{"before",      "in front of", "ahead of",           "right before",
                                  "just before", "come before", "comes before",       "should come before",
                                  "go before",   "goes before", "immediately before", "precede",
                                  "precedes"};
    return preps;
}

/// "in front of everything", "behind all the others"
std::optional<Place> beside_all(Fit& f) {
    for (const bool after : {true, false})
        if (const Item* all = f.peek(Item::Kind::clips, after ? after_preps() : before_preps());
            all && (all->all || all->rest)) {
            f.take(all);
            return Place{.where = after ? "end" : "start"};
        }
    return {};
}

} // namespace

std::string lasting(const std::optional<TimeRange>& range) {
    return range ? " from " + spoken(range->start) + " to " + spoken(range->end) : "";
}

void restrict_to(Step& step, const Fit::Targets& targets, const std::optional<TimeRange>& said) {
    step.clips = targets.clips;
    step.range = said ? said : targets.range;
}

bool outside_marks(const Context& c, const std::optional<TimeRange>& said) {
    return said && c.scope.range && (said->start < c.scope.range->start || said->end > c.scope.range->end);
}

MaybeReading not_there(const Context& c, const Fit::Targets& targets, const std::optional<TimeRange>& range,
                       const std::optional<Time>& note) {
    if (range && range->length() <= Time(0)) return refusal("these times do not make a range");
    if (range && range->start >= c.project.duration())
        return refusal("the film ends at " + spoken(c.project.duration()) + ", before " +
                       spoken(range->start));
    if (outside_marks(c, range))
        return ask("A range is marked, and these times lie outside of it. Clear the marks first.");
    if (note && targets.clips.size() == 1 && !c.clip(targets.clips.front())->range().contains(*note))
        return ask("At " + spoken(*note) + " there is another clip than " + names_of(c, targets.clips) +
                   ". Which is meant?");
    return {};
}

bool timed(const Fit& f) {
    return f.has(Item::Kind::range) || f.has(Item::Kind::span) || f.has(Item::Kind::part);
}

Size size_of_ratio(const std::string& ratio, Size now) {
    const std::size_t colon = ratio.find(':');
    const int w = std::stoi(ratio.substr(0, colon)), h = std::stoi(ratio.substr(colon + 1));
    const int shorter = std::min(now.width, now.height);
    return w >= h ? Size{shorter * w / h / 2 * 2, shorter} : Size{shorter, shorter * h / w / 2 * 2};
}

void take_all(Fit& f, std::initializer_list<std::string_view> meanings) {
    for (const std::string_view meaning : meanings)
        f.take_all(meaning);
}

Reading remove_range(const Context& c, TimeRange range, bool gap) {
    if (range.length() <= Time(0))
        return refusal("the times " + spoken(range.start) + " and " + spoken(range.end) +
                       " do not make a range");
    if (range.start >= c.project.duration())
        return refusal("the film ends at " + spoken(c.project.duration()) + ", before " +
                       spoken(range.start));
    return done({.op = Op::remove_range,
                 .range = range,
                 .gap = gap,
                 .said = "cut out " + spoken(range.start) + " to " + spoken(range.end) +
                         (gap ? " and leave a gap" : "")});
}

Reading keep_range(const Context& c, const TimeRange& range) {
    if (range.length() <= Time(0)) return refusal("these times do not make a range");
    if (range.end > c.project.duration()) return refusal("the film ends at " + spoken(c.project.duration()));
    return done({.op = Op::keep_range,
                 .range = range,
                 .said = "keep only " + spoken(range.start) + " to " + spoken(range.end)});
}

void take_description(Fit& f) {
    f.take_all("thing.piece");
    f.take_all("thing.film");
}

std::optional<Place> place_in(Fit& f) {
    if (auto ends = beside_all(f)) return ends;
    Place place;
    for (const auto& [where, preps] : std::vector<std::pair<const char*, Fit::Preps>>{
             {"after", after_preps()}, {"before", before_preps()}}) {
        const Item* beside = f.kind(Item::Kind::clips, preps);
        if (!beside) continue;
        if (!beside->missing.empty())
            place.instead = refusal(beside->missing);
        else if (beside->same_name)
            place.instead = ask_which(f.c, beside->clips,
                                      "There are several clips called '" +
                                          f.c.name_of(beside->clips.front()) + "'. Beside which one?");
        else if (beside->clips.size() != 1)
            place.instead = ask("Beside which clip?");
        else
            place.where = where, place.anchor = beside->clips.front();
        return place;
    }
    if (const Item* between = f.kind(Item::Kind::clips, {"between", "in between"});
        between && between->clips.size() == 2) {
        place.where = "after", place.anchor = between->clips.front();
        return place;
    }
    if (const Item* as = f.peek(Item::Kind::clips, {"as"}); as && (as->ordinal == 1 || as->ordinal == -1)) {
        f.take(as); // "as the ending"
        place.where = as->ordinal == 1 ? "start" : "end";
        return place;
    }
    for (const auto& [where, meaning] :
         std::vector<std::pair<const char*, const char*>>{{"start", "thing.start"}, {"end", "thing.end"}})
        if (f.word(meaning)) {
            take_all(f, {"prep.at", "prep.to", "ordinal", "thing.start", "thing.end"});
            f.take_all("thing.film");
            if (const Item* all = f.peek(Item::Kind::clips, {"of"});
                all && (all->all || (all->pronoun && f.has(Item::Kind::clips))))
                f.take(all);
            place.where = where;
            return place;
        }
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::word && item.is("ordinal") && !item.is("unit.second")) {
            const Item* taken = f.word("ordinal");
            if (!taken) return {};
            place.where = std::any_of(taken->own.begin(), taken->own.end(),
                                      [](const Meaning& m) { return m.name == "ordinal" && m.value < 0; })
                              ? "end"
                              : "start";
            return place;
        }
    if (const auto at = f.time({"at", "to", "from", "starting at", "starting from"})) {
        place.where = "time", place.at = at;
        return place;
    }
    return {};
}

std::string size_said(Fit& f) {
    Fit rest = f;
    const auto side = [&]() -> int {
        const Item* number = rest.kind(Item::Kind::amount);
        const bool good =
            number && (number->unit.empty() || number->unit == "times" || number->unit == "pixel") &&
            number->value >= 100 && number->value <= 8192 && number->value == std::floor(number->value);
        return good ? static_cast<int>(number->value) : 0;
    };
    const int width = side(), height = width > 0 ? side() : 0;
    if (height == 0) return {};
    rest.take_all("unit.times"), rest.take_all("prep.by"), rest.take_all("unit.pixel");
    f.adopt(rest);
    return std::to_string(width / 2 * 2) + "x" + std::to_string(height / 2 * 2);
}

} // namespace core::assist::talk
