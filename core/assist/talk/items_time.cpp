// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/reader.h"
#include <cmath>
#include <cstdlib>

namespace core::assist::talk {
namespace {

constexpr double kLongestSeconds = 1e6; // beyond any film; keeps sums of times in range

} // namespace

bool ItemReader::is_time_unit(const std::string& unit) {
    return unit == "second" || unit == "minute" || unit == "hour" || unit == "frame" || unit == "millisecond";
}

Time ItemReader::time_of(double value, const std::string& unit) const {
    const FrameRate rate = c_.project.rate();
    if (unit == "frame") return frame_start(std::llround(std::min(std::max(value, -1e8), 1e8)), rate);
    const double factor = unit == "minute" ? 60 : unit == "hour" ? 3600 : unit == "millisecond" ? 0.001 : 1;
    const double seconds = value * factor;
    return from_seconds(std::min(std::max(seconds, -kLongestSeconds), kLongestSeconds), rate);
}

/// "20", "twenty five", "four point five", "a hundred".
std::optional<ItemReader::Numeral> ItemReader::digits_or_words(std::size_t i) const {
    const Atom* a = atom(i);
    if (!a) return {};
    if (a->number) {
        const Atom *slash = atom(i + 1), *under = atom(i + 2);
        if (slash && under && slash->mark("/") && under->number && under->value > 0)
            return Numeral{a->value / under->value, i + 3, true, false, true};
        const Atom *over = atom(i + 1), *line = atom(i + 2), *part = atom(i + 3); // 4 1/2
        if (over && line && part && over->number && line->mark("/") && part->number &&
            over->value < part->value)
            return Numeral{a->value + over->value / part->value, i + 4, false, false, true};
        return Numeral{a->value, i + 1, false, c_.words[a->first].sign, true};
    }
    if (a->kind != Word::Kind::word || !a->is("number")) return {};
    double value = a->value;
    std::size_t next = i + 1;
    if (value >= 20 && value < 100 && is(next, "number") && atoms_[next].value < 10 && !atoms_[next].number)
        value += atoms_[next++].value;
    if (is(next, "number") && atoms_[next].value == 100) value *= 100, ++next;
    if (says(next, "point")) {
        double place = 0.1;
        std::size_t digit = next + 1;
        for (; is(digit, "number") && atoms_[digit].value < 10; ++digit, place /= 10)
            value += atoms_[digit].value * place;
        if (digit > next + 1) next = digit;
    }
    return Numeral{value, next};
}

/// How many atoms "and a half" has that stands there; 0: it does not.
std::size_t ItemReader::and_a_half(std::size_t i) const {
    if (!says(i, "and")) return 0;
    return says(i + 1, "a half") ? 2 : says(i + 1, "a") && says(i + 2, "half") ? 3 : 0;
}

std::optional<ItemReader::Numeral> ItemReader::numeral(std::size_t i) const {
    const Atom* a = atom(i);
    if (!a) return {};
    auto found = digits_or_words(i);
    if (!found && (a->text == "a" || a->text == "an") && says(i + 1, "couple"))
        found = Numeral{2, i + 2 + says(i + 2, "of")};
    if (a->is("fraction") && a->is("ordinal") && i > begin_ && unit(i + 1) == "second")
        return {};                     // "its third second"
    if (!found && a->is("fraction")) { // half, a quarter of
        std::size_t next = i + 1;
        next += says(next, "of");
        return Numeral{a->find("fraction")->value, next, true};
    }
    if (!found && (a->text == "a" || a->text == "one") && is(i + 1, "fraction")) return numeral(i + 1);
    if (!found) return {};
    if (const Atom* dash = atom(found->next), *of = atom(found->next + 1);
        dash && of && dash->mark("-") && !c_.words[dash->first].spaced && !of->in("unit").empty())
        ++found->next; // "12-frame"
    if (is(found->next, "fraction") && !is(found->next, "multiple")) {
        const double part = atoms_[found->next].find("fraction")->value;
        return Numeral{found->value * part, found->next + 1, true, found->sign, found->digits};
    }
    if (const std::size_t half = and_a_half(found->next)) found->value += 0.5, found->next += half;
    return found;
}

/// 0:08, 0:18.5, 00:01:02.500, 00:00:04:10 (frames after the last colon).
std::optional<Time> ItemReader::clock(const Atom& a) const {
    if (a.kind != Word::Kind::clock) return {};
    double fields[4] = {};
    std::size_t count = 0;
    for (const char* at = a.text.c_str(); count < 4;) {
        char* end = nullptr;
        fields[count++] = std::strtod(at, &end);
        if (*end != ':') break;
        at = end + 1;
    }
    const double frames = count == 4 ? fields[3] : 0;
    double seconds = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(count, 3); ++i)
        seconds = seconds * 60 + fields[i];
    if (seconds > kLongestSeconds || frames > 1000) return {};
    return from_seconds(seconds, c_.project.rate()) +
           (frames > 0 ? frame_start(static_cast<std::int64_t>(frames), c_.project.rate()) : Time(0));
}

/// "saturation of coast at 0.5": a tone or an effect was named, and the number is how much of it.
bool ItemReader::valued(std::size_t i) const {
    bool named = false;
    for (std::size_t k = begin_; k < i; ++k)
        named = named || (atoms_[k].any("tone") && atoms_[k].is("tone_noun")) || atoms_[k].any("effect");
    const Atom* a = atom(i);
    return named && a && a->number && a->value < 3 && a->value != std::floor(a->value);
}

ItemReader::Try ItemReader::length(std::size_t i) const {
    bool extra = false;
    const auto make = [&](Time time, std::size_t next) {
        const bool mark = says(next, "mark"); // "the 16 second mark" is a place
        return Taken{{.kind = mark ? Item::Kind::point : Item::Kind::length, .more = extra, .time = time},
                     next + mark};
    };
    const Atom* a = atom(i);
    if (!a) return {};
    if (says(i, "another") && !says(i + 1, "another")) { // another second, another two seconds
        extra = true;
        if (is_time_unit(unit(i + 1))) return make(time_of(1, unit(i + 1)), i + 2);
        if (auto counted = length(i + 1)) return make(counted->item.time, counted->next);
        return {};
    }
    if ((a->text == "for" || a->text == "fore") && (prep_ == "to" || prep_ == "by") &&
        is_time_unit(unit(i + 1)))
        return make(time_of(4, unit(i + 1)), i + 2); // misheard "four"
    if ((a->text == "to" || a->text == "too" || a->text == "for") && i > 0 && i < end_ &&
        atoms_[i - 1].is("ordinal") && is_time_unit(unit(i + 1)))
        return make(time_of(a->text == "for" ? 4 : 2, unit(i + 1)), i + 2); // misheard "two", "four"
    // a second; a second and a half; half a second
    std::size_t article = i;
    double least = 1;
    if (const auto number = numeral(i); number && number->fraction &&
                                        (says(number->next, "a") || says(number->next, "an")) &&
                                        is_time_unit(unit(number->next + 1)))
        return make(time_of(number->value, unit(number->next + 1)), number->next + 2);
    const bool one = a->text == "a" || a->text == "an" || a->text == "one";
    if (one && (says(i + 1, "more") || says(i + 1, "extra")) && is_time_unit(unit(i + 2)))
        article = i + 2, extra = true;
    else if (one && is_time_unit(unit(i + 1)))
        article = i + 1;
    else if (is_time_unit(unit(i)) &&
             (prep_ == "by" || prep_ == "for" || prep_ == "over" || (i > 0 && atoms_[i - 1].is("ordinal"))) &&
             says(i + 1, "and") && says(i + 2, "a"))
        article = i;
    else
        article = end_;
    // a minute and twenty seconds; 2 seconds 10 frames
    const auto with_rest = [&](Time time, const std::string& big, std::size_t next) {
        const std::size_t more = next + says(next, "and");
        const auto second = digits_or_words(more);
        const bool rest = second && is_time_unit(unit(second->next)) && unit(second->next) != big &&
                          !atoms_[more].mark(",");
        const bool bare = second && more == next && big == "minute" && second->value < 60 && !second->sign &&
                          unit(second->next).empty() &&
                          !is(second->next, "thing.clip"); // "one minute twenty"
        if (bare) return make(time + time_of(second->value, "second"), second->next);
        if (!rest) return make(time, next);
        return make(time + time_of(second->value, unit(second->next)), second->next + 1);
    };
    if (article < end_) {
        std::size_t next = article + 1;
        if (const std::size_t half = and_a_half(next)) least = 1.5, next += half;
        return with_rest(time_of(least, unit(article)), unit(article), next);
    }
    const auto number = numeral(i);
    if (!number || number->sign) return {};
    std::size_t next = number->next;
    extra = says(next, "more") || says(next, "extra");
    if (extra || says(next, "whole") || says(next, "full")) ++next;
    if (!is_time_unit(unit(next))) return {};
    const Time time = time_of(number->value, unit(next));
    const std::string big = unit(next++);
    if (const std::size_t half = and_a_half(next)) return make(time + time_of(0.5, big), next + half);
    return with_rest(time, big, next);
}

ItemReader::Try ItemReader::point(std::size_t i) const {
    const auto make = [&](Time time, std::size_t next) {
        if (says(next, "mark") || says(next, "point")) ++next;
        return Taken{{.kind = Item::Kind::point, .time = time}, next};
    };
    const Atom* a = atom(i);
    if (!a) return {};
    if ((says(i, "tc") || says(i, "timecode")) && atom(i + 1) && atoms_[i + 1].kind == Word::Kind::clock)
        if (const auto time = clock(atoms_[i + 1])) return make(*time, i + 2);
    if (const auto time = clock(*a)) return make(*time, i + 1);
    if (unit(i) == "frame")
        if (const auto number = digits_or_words(i + 1 + says(i + 1, "number")))
            return make(time_of(number->value, "frame"), number->next);
    const bool place = prep_ == "at" || prep_ == "from" || prep_ == "after" || prep_ == "before" ||
                       prep_ == "until" || prep_ == "till" || prep_ == "up to" || prep_ == "since" ||
                       prep_ == "past" || prep_ == "starting at" || prep_ == "starting from" ||
                       prep_ == "upto" || prep_ == "up until" || prep_ == "as far as";
    const bool going = i > begin_ && is(i - 1, "going.go"); // "go to second nine"
    if (unit(i) == "second" && (place || going || prep_ == "in" || prep_ == "on"))
        if (const auto number = digits_or_words(i + 1))
            return make(time_of(number->value, "second"), number->next);
    if (const auto number = digits_or_words(i);
        place && number && !(prep_ == "at" && valued(i)) && !number->sign && !number->fraction &&
        unit(number->next).empty() && !is(number->next, "thing.speed") && !is(number->next, "fraction") &&
        !is(number->next, "frame_rate") && !says(number->next, "p")) // "at 25 fps", "at 540p"
        return make(time_of(number->value, "second"), number->next);
    return {};
}

/// "a second on either side of the cut between coast and street".
ItemReader::Try ItemReader::both_sides(std::size_t i) const {
    const auto by = digits_or_words(i) || says(i, "a") || says(i, "half") ? length(i) : Try();
    if (!by || by->item.kind != Item::Kind::length) return {};
    const std::size_t sides = by->next + (says(by->next, "on") || says(by->next, "off"));
    if (!is(sides, "thing.both_ends") || !says(sides + 1, "of")) return {};
    const auto middle = place(sides + 2);
    if (!middle) return {};
    Item item{.kind = Item::Kind::range, .range = {middle->at - by->item.time, middle->at + by->item.time}};
    item.placed = true;
    return Taken{item, middle->next};
}

/// Two times with "to", "and", a dash between; the unit may stand behind the second alone.
ItemReader::Try ItemReader::range(std::size_t i) const {
    std::size_t at = i;
    const std::string lead = at < end_ ? atoms_[at].text : "";
    if (const auto around = both_sides(i)) return around;
    if (const std::size_t next = skip_article(i); next > i && says(next, "next"))
        if (const auto run = length(next + 1); run && run->item.kind == Item::Kind::length) {
            Item item{.kind = Item::Kind::range, // "the next two seconds"
                      .range = {c_.scope.playhead, c_.scope.playhead + run->item.time}};
            item.placed = true;
            return Taken{item, run->next};
        }
    const bool opened = lead == "from" || lead == "between" || prep_ == "from" || prep_ == "between";
    if (lead == "from" || lead == "between" || lead == "tc" || lead == "timecode") ++at;
    at = skip_fillers(at);
    struct End {
        double value = 0;
        std::optional<Time> time;
        std::string unit;
        std::size_t next = 0;
        bool told = false;
    };
    const auto end_at = [&](std::size_t j, bool told) -> std::optional<End> {
        const Atom* a = atom(j);
        if (!a) return {};
        if (const auto time = clock(*a)) return End{0, time, {}, j + 1};
        if (told)
            if (const auto there = place(j)) return End{0, there->at, {}, there->next, true};
        if (const std::size_t nth = skip_article(j);
            is(nth, "ordinal") && nth > j) // "the 3rd to the 5th second"
            if (const double value = atoms_[nth].find("ordinal")->value;
                value > 0 && !is(nth + 1, "thing.clip"))
                return End{value,
                           {},
                           unit(nth + 1) == "second" ? "second" : "ordinal",
                           nth + 1 + (unit(nth + 1) == "second")};
        if (a->is("ordinal") && unit(j + 1) == "second") // "… and 5th second"
            if (const double value = a->find("ordinal")->value; value > 0)
                return End{value, {}, "second", j + 2};
        if (unit(j) == "second" || unit(j) == "frame") // "second 4", "frames 20"
            if (const auto number = digits_or_words(j + 1))
                return End{number->value, {}, unit(j), number->next};
        const auto number = numeral(j);
        if (!number || (number->fraction && !is_time_unit(unit(number->next)))) return {};
        const bool named = is_time_unit(unit(number->next));
        const std::size_t behind = number->next + named; // "the 5 second mark"
        return End{
            number->value, {}, named ? unit(number->next) : "", behind + (named && says(behind, "mark"))};
    };
    auto first = end_at(at, opened);
    std::size_t joint = first ? first->next : at;
    if (!first && opened && (is(at, "thing.start") || is(at, "verb.begin")))
        first = End{0, Time(0), {}, at + 1}, joint = at + 1;
    if (!first) return {};
    const std::string join = joint < end_ ? atoms_[joint].text : "";
    const bool dash = join == "-" && joint < end_ && atoms_[joint].kind == Word::Kind::mark;
    if (!dash && join != "to" && join != "until" && join != "till" && join != "through" && join != "up to" &&
        !(join == "and" && (lead == "between" || prep_ == "between")))
        return {};
    const std::size_t behind = skip_fillers(joint + 1);
    auto second = end_at(behind, opened || first->time || !first->unit.empty());
    if (!second && (is(behind, "thing.end"))) second = End{0, c_.project.duration(), {}, behind + 1};
    if (!second) return {};
    const auto counted = [](const End& e) { return e.unit == "ordinal"; };
    if ((counted(*first) || counted(*second)) && first->unit != "second" && second->unit != "second")
        return {};
    for (End* e : {&*first, &*second})
        if (counted(*e)) e->unit = "second";
    const bool sure = opened || first->time || !first->unit.empty() || !second->unit.empty() || dash;
    if (!sure || (!unit(second->next).empty() && !is_time_unit(unit(second->next)))) return {};
    const std::string shared = first->unit.empty() ? second->unit : first->unit;
    const auto time = [&](const End& e) {
        return e.time ? *e.time
                      : time_of(e.value, e.unit.empty() ? shared.empty() ? "second" : shared : e.unit);
    };
    Item item{.kind = Item::Kind::range, .range = {time(*first), time(*second)}};
    item.placed = first->told || second->told;
    if (item.placed && item.range.length() <= Time(0)) return {};
    if (says(second->next, "into") && !item.placed) // "two to five seconds into dinner"
        if (const auto who = one_clip(second->next + 1);
            who && !is(skip_article(second->next + 1), "pronoun.it")) {
            item.range = {who->first->start + item.range.start, who->first->start + item.range.end};
            item.placed = true;
            return Taken{item, who->second};
        }
    return Taken{item, second->next};
}

/// "the first two seconds", "the last third".
ItemReader::Try ItemReader::span(std::size_t i) const {
    std::size_t at = skip_article(i);
    const Atom* a = atom(at);
    if (!a || !a->is("ordinal") || a->kind != Word::Kind::word) return {};
    const double ordinal = a->find("ordinal")->value;
    const bool half = is(at + 1, "fraction") && (at > i || atoms_[at + 1].text.starts_with("half"));
    if (unit(at) == "second" && !half) return {};
    if (ordinal != 1 && ordinal != -1 && !is(at + 1, "fraction")) return {};
    bool both = false;
    if (says(at + 1, "and") && is(at + 2, "ordinal") && atoms_[at + 2].find("ordinal")->value == -ordinal)
        both = true, at += 2;
    if (is_time_unit(unit(at + 1)) && !says(at + 1, "f")) { // the first second, the final second and a half
        std::size_t next = at + 2;
        double value = 1;
        if (const std::size_t half = and_a_half(next)) value = 1.5, next += half;
        return Taken{{.kind = Item::Kind::span,
                      .both_ends = both,
                      .time = time_of(value, unit(at + 1)),
                      .from_end = ordinal < 0},
                     next};
    }
    if (const auto counted = says(at + 1, "just") || says(at + 1, "only") ? length(at + 2) : length(at + 1))
        return Taken{{.kind = Item::Kind::span,
                      .both_ends = both,
                      .time = counted->item.time,
                      .from_end = ordinal < 0},
                     counted->next};
    const auto number = numeral(at + 1);
    if (!number || !number->fraction || number->value <= 0 || number->value >= 1) return {};
    const double places = std::round(1 / number->value);
    const bool pieces = !c_.discourse.pieces.empty() &&
                        static_cast<double>(c_.discourse.pieces.size()) == places &&
                        (number->next >= end_ || !says(number->next, "of"));
    if (pieces) return {}; // "split it and mute the second half": a piece of the cut
    const bool last = ordinal < 0 || ordinal == places;
    if (!last && ordinal != 1) return {};
    return Taken{{.kind = Item::Kind::part, .value = number->value, .from_end = last}, number->next};
}

ItemReader::Try ItemReader::every(std::size_t i) const {
    if (!says(i, "every") && !says(i, "each")) return {};
    if (is(i + 1, "thing.other") && is_time_unit(unit(i + 2)))
        return Taken{{.kind = Item::Kind::every, .time = time_of(2, unit(i + 2))}, i + 3};
    if (const auto step = length(i + 1))
        return Taken{{.kind = Item::Kind::every, .time = step->item.time}, step->next};
    if (is_time_unit(unit(i + 1)) && !is(i + 2, "thing.clip"))
        return Taken{{.kind = Item::Kind::every, .time = time_of(1, unit(i + 1))}, i + 2};
    return {};
}

ItemReader::Try ItemReader::amount(std::size_t i) const {
    const Atom* a = atom(i);
    if (!a) return {};
    const auto make = [&](double value, std::string name, std::size_t next, bool sign) {
        return Taken{{.kind = Item::Kind::amount, .value = value, .unit = std::move(name), .sign = sign},
                     next};
    };
    if (says(i, "factor") && says(i + 1, "of")) // "by a factor of 2"
        if (const auto number = digits_or_words(i + 2))
            return make(number->value, "times", number->next, false);
    if (a->is("fraction") && says(i + 1, "a") && says(i + 2, "stop")) // "half a stop"
        return make(a->find("fraction")->value, "stop", i + 3, false);
    if (a->is("multiple")) {
        const double value = a->find("multiple")->value;
        if (const auto part = numeral(i); part && part->fraction && says(part->next, "turn"))
            return make(value * 360, "degree", part->next + 1, false);
        if ((says(i + 1, "a") || says(i + 1, "the")) && says(i + 2, "turn"))
            return make(value * 360, "degree", i + 3, false);
        if (is(i + 1, "fraction")) return {};
        return make(value, "times", i + 1 + says(i + 1, "the"), false);
    }
    if ((says(i, "a") || says(i, "one")) && says(i + 1, "stop")) return make(1, "stop", i + 2, false);
    auto number = numeral(i);
    if (!number && a->mark("+") && atom(i + 1) && atoms_[i + 1].number) number = digits_or_words(i + 1);
    if (!number) return {};
    if (number->fraction && says(number->next, "turn")) // a quarter turn
        return make(number->value * 360, "degree", number->next + 1, false);
    const std::string name = unit(number->next);
    if (name == "percent" || name == "stop" || name == "lufs" || name == "decibel" || name == "times" ||
        name == "degree" || name == "pixel") {
        if (name == "percent") return make(number->value / 100, name, number->next + 1, number->sign);
        return make(number->value, name, number->next + 1, number->sign);
    }
    if (is(number->next, "direction.more") && unit(number->next + 1) == "decibel") { // "three more dB"
        Taken more = make(number->value, "decibel", number->next + 2, number->sign);
        more.item.more = true;
        return more;
    }
    return make(number->value, number->fraction ? "times" : "", number->next, number->sign);
}

} // namespace core::assist::talk
