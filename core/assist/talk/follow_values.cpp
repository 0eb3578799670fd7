// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/follow_reader.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

/// Steps of one family change the same thing: one can stand for the other.
int family(Op op) {
    switch (op) {
    case Op::effect:
        return 1;
    case Op::speed:
    case Op::reverse:
        return 2;
    case Op::mute:
    case Op::volume:
        return 3;
    case Op::fade:
        return 4;
    case Op::trim:
    case Op::set_length:
    case Op::scale_length:
    case Op::extend:
        return 5;
    default:
        return 0;
    }
}

bool cuts_length(Op op) {
    return family(op) == 5;
}

/// An effect whose numbers are shares: "ten" is a tenth.
bool reaches_one(const Step& step) {
    const Kind* kind = find_effect(step.effect);
    bool any = false;
    for (const auto& [name, value] : step.params.items()) {
        const ParamSpec* known = kind ? kind->find(name) : nullptr;
        if (!known || !value.is_number() || known->most > 1) return false;
        any = true;
    }
    return any;
}

std::string over(std::string said, Time time) {
    const std::size_t at = said.rfind(" over ");
    return at != std::string::npos ? said.substr(0, at) + " over " + spoken(time)
                                   : said + " (" + spoken(time) + ")";
}

} // namespace

const Item* Follow::rather(Fit& f, Item::Kind kind) const {
    const Item *right = nullptr, *before = nullptr;
    for (const Item& item : f.items()) {
        const bool denied = before && before->kind == Item::Kind::negation;
        const bool number = item.kind == Item::Kind::amount || item.kind == Item::Kind::length ||
                            item.kind == Item::Kind::point;
        if (number && (denied || item.prep == "instead of"))
            f.take(&item);
        else if (!right && item.kind == kind)
            right = &item, f.take(&item);
        before = &item;
    }
    return right;
}

/// "no, half speed", "sepia instead": a whole wish for the same clip, in the place of the one before.
Follow::Answer Follow::another_way(Fit f) {
    if (last_.size() != 1 || family(step().op) == 0 || step().clips.empty()) return {};
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::clips && !item.pronoun) return {};
    const bool says_so = corrects() || told("verb.turn");
    Scope scope = scope_;
    scope.clip = step().clips.front();
    const Context about{project_, scope, message_.plain, message_.words, names_, context_.discourse};
    std::vector<Item> wish;
    for (const Item& item : items_) {
        if (item.kind == Item::Kind::negation || item.kind == Item::Kind::exception) break; // "sepia, not …"
        if (item.is("follow.meant") || item.is("instead") || item.is("follow.instead") ||
            item.is("verb.undo"))
            continue;
        wish.push_back(item);
    }
    const auto reading = read_clause(about, wish);
    if (!reading || reading->kind != Reading::Kind::steps || reading->steps.size() != 1) return {};
    Step other = reading->steps.front();
    const bool same_kind = family(other.op) == family(step().op);
    const bool same_effect = other.op != Op::effect || other.effect == step().effect;
    if (!corrects() && (other.op == Op::reverse) != (step().op == Op::reverse)) return {}; // beside it
    if (!same_kind || (!says_so && (other.relative || !same_effect || other.op == Op::fade))) return {};
    const bool changes_it =
        told("follow.that") && std::any_of(message_.atoms.begin(), message_.atoms.end(),
                                           [](const Atom& a) { return a.text == "change"; });
    if (!corrects() && !changes_it &&
        (!same_effect || other.relative || cuts_length(other.op) || other.op == Op::fade))
        return {};
    const std::string before = names_of(context_, other.clips), now = names_of(context_, step().clips);
    if (const std::size_t at = other.said.find(before); at != std::string::npos)
        other.said.replace(at, before.size(), now);
    other.clips = step().clips, other.range = step().range;
    return instead({other});
}

/// "no, at the front", "no, before street": of what was added or moved.
Follow::Answer Follow::other_place(Fit f) {
    const bool copied = step().op == Op::duplicate && !context_.discourse.copy.empty();
    if ((step().op != Op::add && step().op != Op::move && !copied) || step().place.empty()) return {};
    if (!corrects() && !copied) return {};
    if (step().place == "over" || step().place == "under") return {};
    bool of_copy = false;
    for (const Item& item : f.items())
        if (copied && item.kind == Item::Kind::clips && item.clips == std::vector{context_.discourse.copy})
            f.take(&item), of_copy = true;
    if (copied && !of_copy) return {};
    const auto place = place_in(f);
    if (!place || place->instead || place->where == "time") return {};
    carriers(f), take_all(f, {"thing.start", "thing.end", "prep.at", "verb.move", "follow.no", "prep.with"});
    if (of_copy) take_all(f, {"wanting", "place.noun", "going.previous", "ordinal"});
    if (!only_it(f) || !f.done()) return {};
    Step changed = step();
    changed.place = place->where, changed.anchor = place->anchor, changed.times.clear();
    changed.said = (changed.op == Op::add ? "add it "
                    : copied              ? "repeat it "
                                          : "move it ") +
                   (changed.anchor.empty() ? "at the " + changed.place
                                           : changed.place + " '" + context_.name_of(changed.anchor) + "'");
    return instead({changed});
}

/// "from the start, not the end", "the other end", "out, not in"
Follow::Answer Follow::edge(Fit f) {
    if (last_.size() != 1) return {};
    if (auto placed = other_place(f)) return placed;
    const bool fades = step().op == Op::fade;
    if (!fades && !cuts_length(step().op)) return {};
    bool denied = false;
    std::string wanted;
    for (const Atom& a : message_.atoms) {
        if (a.is("negation") || a.text == "instead of") denied = true;
        const bool start = a.is("thing.start") || (fades && (a.text == "in" || a.is("verb.fade_in"))),
                   end = a.is("thing.end") || (fades && (a.text == "out" || a.is("verb.fade_out")));
        if (start != end && !denied && wanted.empty()) wanted = start ? "start" : "end";
        if (a.mark(",") && denied) denied = false;
        if (start != end && denied) denied = false;
    }
    const bool other = told("other_edge");
    if (wanted.empty() && !other) return {};
    if (!corrects() && !other) return {};
    carriers(f);
    take_all(f, {"thing.start", "thing.end", "other_edge", "thing.other", "prep.in", "prep.out", "prep.from",
                 "prep.at", "prep.off", "prep.instead of", "verb.fade", "verb.fade_in", "verb.fade_out",
                 "verb.remove", "thing.edge"});
    f.kind(Item::Kind::exception);
    if (!only_it(f) || !f.done()) return {};
    Step changed = step();
    changed.edge = !wanted.empty() ? wanted : changed.edge == "start" ? "end" : "start";
    if (changed.edge == step().edge) return {};
    for (const auto& [was, now] : {std::pair{" in over", " out over"}, {" the end of ", " the start of "}}) {
        const bool back = changed.edge == (std::string(was) == " in over" ? "end" : "start");
        const std::string from = back ? was : now, to = back ? now : was;
        if (const std::size_t at = changed.said.find(from); at != std::string::npos)
            changed.said.replace(at, from.size(), to);
    }
    return instead({changed});
}

/// "again", "another second", "and one more second please"
Follow::Answer Follow::again(Fit f) {
    if (last_.size() != 1 || !cuts_length(step().op)) return {};
    const Item* length = f.kind(Item::Kind::length, {"", "by"});
    const bool more = (length && length->more) || f.said("direction.more") || told("thing.other");
    const bool off = told("prep.off") || told("verb.remove") || told("verb.shave") || told("verb.trim") ||
                     told("direction.less") || told("shorter");
    if (step().op == Op::set_length && !off) return {}; // "let it have one second more" is longer
    const bool repeats = told("follow.again") || told("verb.redo");
    if (!(length && more) && !(repeats && !length)) return {};
    carriers(f);
    take_all(f, {"direction.more", "verb.remove", "verb.shave", "verb.trim", "verb.move", "prep.off",
                 "thing.end", "thing.start", "prep.of", "prep.from", "thing.other"});
    if (!only_it(f) || !f.done()) return {};
    Step once_more = step();
    if (length) {
        if (once_more.op != Op::extend) once_more.op = Op::trim;
        once_more.time = length->time, once_more.has_time = true;
        once_more.said = over(once_more.said, length->time);
    } else if (once_more.op == Op::set_length) {
        return {};
    }
    return besides({once_more});
}

/// "make it three seconds", "a second less of it"
Follow::Answer Follow::lengths(Fit f) {
    if (last_.size() != 1) return {};
    const Item* length = rather(f, Item::Kind::length);
    const Item* number = length ? nullptr : f.peek(Item::Kind::amount);
    const bool bare = number && (number->unit.empty() || number->unit == "times") &&
                      (step().op == Op::fade || step().op == Op::title ||
                       (number->unit.empty() && !number->sign && number->value >= 1 &&
                        (step().op == Op::set_length || step().op == Op::trim ||
                         step().op == Op::transition || step().op == Op::freeze)));
    if (!length && !bare) return {};
    if (bare) number = rather(f, Item::Kind::amount);
    if (!length && !number) return {};
    if (told("verb.undo") && !f.said("verb.turn")) return {}; // "restore one second of it"
    const bool more = f.said("direction.more") || f.said("verb.extend") || (length && length->more),
               bare_less = !more && (f.said("direction.less") || f.said("verb.trim") || f.said("shorter"));
    bool less = bare_less;
    const bool title = step().op == Op::title || step().op == Op::retime;
    const bool shifts =
        f.said("direction.later") || f.said("direction.earlier") ||
        (title && f.said("verb.move") && length && (length->prep == "to" || length->prep == "by"));
    const bool until =
        title && length &&
        (length->prep == "until" || length->prep == "till" ||
         (length->prep == "to" && !f.said("verb.move") && step().range && length->time > step().range->end));
    if (shifts || until || (length && (length->prep == "at" || length->prep == "from"))) return {};
    const bool double_it = number && number->unit == "times";
    carriers(f);
    take_all(f, {"direction.more", "direction.less", "verb.trim", "verb.extend",     "verb.keep",
                 "thing.length",   "verb.quieter",   "verb.play", "verb.stop",       "shorter",
                 "prep.of",        "prep.as",        "verb.fade", "thing.fade_noun", "verb.begin",
                 "verb.halve",     "thing.title",    "prep.over", "verb.move",       "prep.on"});
    if (step().op == Op::fade && f.said("verb.shave")) take_all(f, {"verb.shave", "prep.off"});
    if (step().op == Op::transition || step().op == Op::fade)
        take_all(f, {"direction.slow", "direction.fast", "direction.comparative", "thing.transition"});
    if (!only_it(f) || !f.done()) return {};
    if (double_it) return with_value([&](double was) { return was * number->value; }, Op::none);
    const bool off_it = length && step().op == Op::fade && f.said("verb.shave"); // "a second off the fade"
    less = less || off_it;
    const bool clear = more || less;
    const bool apart_of_it = length && (length->prep == "by" || length->prep.empty() || length->prep == "on");
    const bool by = clear && apart_of_it && !corrects();
    const Time time = length ? length->time : from_seconds(number->value, project_.rate());
    // "longer, two seconds" names the new length; "two seconds longer" by how much
    const bool apart = length && clear && !length->more && first_word_is_direction();
    return with_length(time, by && more && !apart, by && less && !apart);
}

bool Follow::first_word_is_direction() const {
    for (std::size_t i = 0; i + 1 < message_.atoms.size(); ++i) {
        const Atom& a = message_.atoms[i];
        if (a.is("verb.extend") || a.is("verb.trim") || a.is("direction.more") || a.is("direction.less") ||
            a.is("direction.comparative")) {
            std::size_t next = i + 1; // "a longer fade, two seconds"
            while (next < message_.atoms.size() && message_.atoms[next].kind != Word::Kind::mark &&
                   (message_.atoms[next].any("thing") || message_.atoms[next].only_filler() ||
                    message_.atoms[next].is("number") || message_.atoms[next].any("transition")))
                ++next;
            return next < message_.atoms.size() &&
                   (message_.atoms[next].mark(",") || message_.atoms[next].mark(":"));
        }
        if (!a.only_filler()) return false;
    }
    return false;
}

Follow::Answer Follow::with_length(Time by, bool more, bool less) {
    Step changed = step();
    const auto to = [&](Time was) { return more ? was + by : less ? was - by : by; };
    if (changed.op == Op::title || changed.op == Op::retime) {
        changed.range->end = changed.range->start + to(changed.range->length());
        if (changed.range->length() <= Time(0))
            return Route{.kind = RouteKind::refuse, .understood = "nothing of the title would be left"};
        changed.said = "show \"" + changed.text + "\" from " + spoken(changed.range->start) + " to " +
                       spoken(changed.range->end);
    } else if (changed.op == Op::fade || changed.op == Op::transition || changed.op == Op::freeze ||
               cuts_length(changed.op)) {
        if (changed.op == Op::scale_length) return {};
        changed.time = to(changed.time), changed.has_time = true;
        if (changed.time <= Time(0)) return {};
        changed.said = over(changed.said, changed.time);
    } else if (changed.op == Op::marker && !more && !less) {
        changed.times = {by};
        changed.said = "put a marker at " + spoken(by);
    } else {
        return {};
    }
    return instead({changed});
}

/// "bring it in later, at 4", "two seconds later", "no, 0:06"
Follow::Answer Follow::later(Fit f) {
    if (last_.size() != 1) return {};
    const bool pulls = says("pull") || says("bring"),
               back = (says("back") || says("back by")) && f.said("verb.move") && !pulls,
               forward = says("forward") && pulls;
    const bool later = f.said("direction.later") || back, earlier = f.said("direction.earlier") || forward;
    const Item* point = rather(f, Item::Kind::point);
    if (point && (point->prep == "until" || point->prep == "till" || point->prep == "up to" ||
                  point->prep == "up until"))
        return {}; // when it ends
    const Item* length = point ? nullptr : f.peek(Item::Kind::length, {"at", "from", "to", "starting at"});
    const bool shifts = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.is("verb.move") && (i.text == "move" || i.text == "shift" || i.text == "nudge" ||
                                     i.text == "slide" || i.text == "drag" || i.text == "push");
    });
    const bool moves = (f.said("verb.move") && (step().op == Op::title || step().op == Op::retime)) ||
                       (shifts && step().op == Op::marker);
    const Item* counted = f.peek(Item::Kind::length, {"", "and"}); // "a second marker" is no time
    if (step().op == Op::marker && counted && counted->text == "a second" && told("thing.marker"))
        f.take(counted);
    const bool another =
        step().op == Op::marker && told("thing.marker") && !corrects() && !moves && !later && !earlier;
    const bool more_markers = told("thing.other") || told("follow.same") || told("follow.again") ||
                              (told("ordinal") && told("thing.marker")) ||
                              (counted && counted->text == "a second");
    if (step().op == Op::marker && more_markers && !corrects() && !later && !earlier && !moves) {
        const Item* at = point ? point : length; // "another one at 9"
        if (!at) return {};
        while (const Item* one = f.peek(Item::Kind::clips))
            if (one->rest || one->pronoun)
                f.take(one);
            else
                return {};
        f.take(at), carriers(f),
            take_all(f, {"thing.other", "thing.marker", "prep.at", "thing.clip", "ordinal"});
        while (const Item* one = f.peek(Item::Kind::amount)) // "one at 15 too"
            if (one->value == 1 && one->unit.empty() && one != at)
                f.take(one);
            else
                break;
        if (!f.done()) return {};
        Step more = step();
        more.times = {at->time}, more.text.clear(), more.said = "put a marker at " + spoken(at->time);
        return besides({more});
    }
    if (another) return {}; // "marker at 5 seconds"
    const Item* by =
        !point && !length && (later || earlier || moves) ? f.peek(Item::Kind::length, {"", "by"}) : nullptr;
    const Item* number = !point && !length && !by ? rather(f, Item::Kind::amount) : nullptr;
    if (number &&
        !(number->unit.empty() && (number->prep == "at" || number->prep == "to" || step().op == Op::marker)))
        return {};
    if (number && (step().op == Op::title || number->sign)) return {}; // "-12" is no time
    f.take(length), f.take(by);
    if (!point && !length && !by && !number) return {};
    carriers(f);
    const bool one_cut = step().op == Op::split && step().times.size() == 1;
    if (one_cut) take_all(f, {"verb.split", "prep.than"}); // "cut it 5 frames later than that"
    if (later && step().op == Op::marker) take_all(f, {"follow.that"});
    take_all(f, {"direction.later", "direction.earlier", "verb.move", "verb.begin", "verb.louder", "prep.in",
                 "verb.play", "going.go", "thing.marker", "prep.at", "thing.title", "same_length"});
    if (back || forward)
        take_all(f, {"going.back", "going.forward", "particle", "thing.end", "verb.forward"});
    if (!only_it(f) || !f.done()) return {};
    Step changed = step();
    const Time was = changed.range           ? changed.range->start
                     : changed.times.empty() ? Time(0)
                                             : changed.times.front();
    const Time at = point    ? point->time
                    : length ? length->time
                    : number ? from_seconds(number->value, project_.rate())
                             : was + (earlier ? -by->time : by->time);
    if (at < Time(0)) return Route{.kind = RouteKind::refuse, .understood = "that would lie before the film"};
    if (changed.op == Op::title || changed.op == Op::retime) {
        changed.range = TimeRange{at, at + changed.range->length()};
        changed.said =
            "show \"" + changed.text + "\" from " + spoken(at) + " to " + spoken(changed.range->end);
        return instead({changed});
    }
    if (changed.op != Op::add && changed.op != Op::marker && !one_cut) return {};
    changed.times = {at};
    if (one_cut) changed.said = "cut at " + spoken(at);
    if (one_cut) return instead({changed});
    if (changed.place != "over") changed.place.clear();
    changed.said =
        changed.op == Op::marker ? "put a marker at " + spoken(at) : changed.said + ", at " + spoken(at);
    return instead({changed});
}

/// "make that two", "twice that", "half of that", "make it 4 dB", "24, not 12"
Follow::Answer Follow::value(Fit f) {
    if (last_.size() != 1 || (told("verb.undo") && told("step_word"))) return {}; // "undo two steps"
    const bool minus =
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { return i.text == "minus"; });
    const Item* amount = rather(f, Item::Kind::amount);
    const bool levels = step().op == Op::effect || step().op == Op::volume || step().op == Op::fade;
    const bool halves =
        !amount && (f.word("verb.halve") || (levels && told("follow.that") && f.word("thing.middle")));
    if (!amount && !halves) return {};
    const bool that = told("follow.that") || told("direction.strength") || f.said("degree.much");
    carriers(f);
    take_all(f, {"verb.halve", "verb.duplicate", "direction.strength", "thing.piece", "prep.of", "prep.as",
                 "degree.much", "verb.move", "prep.at", "thing.sound", "thing.speed", "prep.down to",
                 "verb.split", "prep.in"});
    // "no, twenty" of what was said in percent
    const bool percent = amount && amount->unit.empty() && !amount->sign && amount->value > 1 &&
                         step().op == Op::effect &&
                         (step().said.find(" %") != std::string::npos || reaches_one(step()));
    const bool of_it = amount && amount->unit == "percent" && told("follow.that");
    const bool further = step().op == Op::volume && step().value < 0 && f.said("direction.more") &&
                         !f.said("verb.louder") && !f.said("verb.quieter") &&
                         !told("follow.no"); // "a further 2 dB"
    const bool quieter = f.said("verb.quieter") || f.said("direction.less") || further;
    const bool moves = f.said("verb.louder") || f.said("verb.quieter"); // "2 dB louder", "up 2 dB"
    const bool apart = amount && amount->first > 0 && message_.atoms[amount->first - 1].mark(",");
    if (apart && step().op == Op::volume && step().value < 0 && !moves) // "a bit less, 3 dB"
        take_all(f, {"direction.less", "degree.little", "follow.much"});
    const bool adds = told("thing.other") || further || (amount && amount->more) ||
                      (moves && !corrects() && amount && amount->unit == "decibel");
    if (step().op == Op::volume && adds && amount && (amount->unit == "decibel" || amount->unit.empty()) &&
        (quieter || f.said("direction.more") || f.said("verb.louder") ||
         std::any_of(message_.atoms.begin(), message_.atoms.end(),
                     [](const Atom& a) { return a.text == "add"; }))) { // "another two dB less"
        take_all(f, {"thing.other", "direction.less", "direction.more", "verb.quieter", "verb.louder",
                     "verb.add", "verb.turn", "verb.move"});
        while (const Item* two = f.peek(Item::Kind::clips)) // "another two" is no clips here
            if (two->rest || two->pronoun)
                f.take(two);
            else
                return {};
        if (!only_it(f) || !f.done()) return {};
        Step once_more = step();
        once_more.relative = true, once_more.value = quieter ? -amount->value : amount->value;
        once_more.said = "set the sound of " + names_of(context_, once_more.clips) + " " +
                         spoken_number(amount->value) + (quieter ? " dB lower" : " dB higher");
        return besides({once_more});
    }
    const bool sized = step().op == Op::effect && step().params.contains("size");
    if (sized) // "bigger pixels, 30"
        take_all(f, {"zoom.size", "format_word", "zoom.bigger", "zoom.smaller", "verb.zoom", "direction.more",
                     "direction.less", "unit.pixel"});
    f.take_all("going.go");
    if (of_it) f.take_all("effect." + step().effect); // "50 % of that blur"
    if (step().op == Op::add || step().op == Op::volume)
        take_all(f, {"verb.quieter", "verb.louder", "prep.than"});
    if (step().op == Op::speed)
        take_all(f, {"verb.play", "verb.speed", "direction.fast", "direction.slow", "direction.comparative"});
    for (const Item& item : f.items()) // "that's too much, make it one and a half"
        if (amount && item.text.starts_with("too ") && (item.is("direction.less") || item.is("follow.much")))
            f.take(&item);
    if (f.has("verb.louder") || f.has("verb.quieter")) return {};
    if (!only_it(f) || !f.done()) return {};
    if (halves) return with_value([](double was) { return was * 0.5; }, Op::none);
    const bool decibel = amount->unit == "decibel";
    if (step().op == Op::add && (decibel || amount->sign || minus)) {
        Step changed = step();
        changed.value = (minus || quieter) && amount->value > 0 ? -amount->value : amount->value;
        if ((moves || quieter || adds) && !minus && !amount->sign && !corrects())
            changed.value = step().value + (quieter ? -amount->value : amount->value);
        changed.said += ", at " + spoken_number(changed.value) + " dB";
        return instead({changed});
    }
    const bool counted =
        amount->text.ends_with(" x") || amount->text.ends_with("times"); // "make that three times"
    bool sets = false; // "make that three quarters" names the speed
    for (std::size_t i = 0; i + 1 < message_.atoms.size(); ++i)
        sets = sets || (message_.atoms[i].text == "make" && message_.atoms[i + 1].text == "that" &&
                        amount->value < 1);
    const bool factor = amount->unit == "times" && (step().op != Op::speed || (that && !counted && !sets));
    if (step().op == Op::speed && !factor && amount->unit.empty() && amount->value > 10) return {};
    const bool sign_kept = step().op == Op::volume && (decibel || amount->unit.empty()) && !amount->sign &&
                           !minus && step().value < 0;
    return with_value(
        [&](double was) {
            return factor || of_it                             ? was * amount->value
                   : percent                                   ? amount->value / 100
                   : sign_kept || (minus && amount->value > 0) ? -amount->value
                                                               : amount->value;
        },
        decibel ? Op::volume : Op::none);
}

namespace {

/// Whether a value goes from one number to another while the clip is shown.
bool moves(const nlohmann::json& value) {
    return value.is_array() && value.size() == 2 && value[0].is_number() && value[1].is_number();
}

/// Changes the end of a move that is away from `neutral`. "twice as much" is of the way, "to 150 %" names the
/// end.
void change_move(nlohmann::json& move, double neutral, const std::function<double(double)>& change,
                 const std::function<double(double)>& within) {
    const auto away = [&](int end) { return move[end].get<double>() - neutral; };
    const int end = std::abs(away(0)) > std::abs(away(1)) ? 0 : 1;
    const double wanted = change(away(end));
    const bool named = change(0) != 0 && wanted >= neutral;
    move[end] = within(named ? wanted : neutral + wanted);
}

} // namespace

/// "the other way round": what was turned or moved to a side goes to the other.
Follow::Answer Follow::opposite(Fit f) {
    if (last_.size() != 1 || step().op != Op::effect) return {};
    const bool slow =
        std::any_of(step().params.begin(), step().params.end(), [](const auto& p) { return moves(p); });
    if (step().effect != "rotate" && step().effect != "pan" && !slow) return {};
    const bool other = f.word("other_edge") != nullptr;
    const bool left = f.said("direction.counterclockwise"), right = f.said("direction.clockwise");
    if (!other && (slow || left == right)) return {};
    double value = 0;
    for (const auto& [name, param] : step().params.items())
        if (param.is_number() && value == 0) value = param.get<double>();
    if (!other && ((left && value < 0) || (right && value > 0))) return {};
    if (!other && !corrects()) return {};
    carriers(f);
    take_all(f, {"other_edge", "around", "verb.rotate", "verb.move", "thing.other", "direction.clockwise",
                 "direction.counterclockwise", "follow.no"});
    if (!only_it(f) || !f.done()) return {};
    if (!slow) return with_value([](double was) { return -was; }, Op::none);
    Step changed = step();
    for (auto& [name, param] : changed.params.items())
        if (moves(param)) std::swap(param[0], param[1]);
    changed.said += ", the other way round";
    return instead({changed});
}

/// "a bit more", "less strong please", "that's too much", "too blurry"
Follow::Answer Follow::strength(Fit f) {
    if (last_.size() != 1) return {};
    const Item* degree = f.in("degree");
    bool more = f.said("direction.more") || f.said("verb.louder"),
         less = !more && (f.said("direction.less") || f.said("follow.much") || f.said("verb.quieter"));
    if (step().op == Op::volume && step().value < 0) { // louder than what was turned down is less of it
        const bool louder = f.said("verb.louder"), quieter = f.said("verb.quieter");
        if (louder || quieter) more = quieter, less = louder && !quieter;
    }
    if (step().op == Op::speed) {
        const bool fast = f.said("direction.fast"), slow = f.said("direction.slow");
        if (fast || slow) more = fast, less = slow && !fast;
    }
    if (step().op == Op::effect)
        for (const Atom& a : message_.atoms) { // "too blurry", "more blur"
            if (!a.is("effect." + step().effect)) continue;
            const auto at = static_cast<std::size_t>(&a - message_.atoms.data());
            if (at > 0 && message_.atoms[at - 1].text == "too") less = true, more = false;
            if (more || less) f.take_all("effect." + step().effect);
        }
    carriers(f);
    take_all(f, {"direction.more", "direction.less", "follow.much", "verb.quieter", "verb.louder",
                 "verb.remove", "verb.trim", "direction.fast", "direction.slow", "direction.comparative",
                 "degree.much", "degree.little", "going.go", "verb.speed", "tone_noun", "thing.sound"});
    if ((!more && !less) || !only_it(f) || !f.done()) return {};
    const bool little = degree && degree->in("degree") == "little";
    if (step().op == Op::speed)
        return with_value([&](double was) { return was * (more ? 1.25 : 0.75); }, Op::none);
    const double factor = more ? (little ? 1.25 : 1.5) : little ? 0.75 : 0.6;
    return with_value([&](double was) { return was * factor; }, Op::none);
}

Follow::Answer Follow::with_value(const std::function<double(double)>& change, Op only) {
    Step changed = step();
    if (only != Op::none && changed.op != only) return {};
    if (changed.op == Op::effect) {
        const Kind* kind = find_effect(changed.effect);
        for (auto& [name, value] : changed.params.items()) {
            const ParamSpec* known = kind ? kind->find(name) : nullptr;
            const auto within = [&](double wanted) {
                return known ? std::clamp(wanted, changed.relative ? -known->most : known->least, known->most)
                             : wanted;
            };
            if (value.is_number())
                value = within(value.get<double>() != 0 ? change(value.get<double>()) : 0.0);
            else if (moves(value)) // by how far it goes from what changes nothing
                change_move(value, known ? known->neutral_number() : 0, change, within);
        }
    } else if (changed.op == Op::volume || changed.op == Op::speed) {
        changed.value = change(changed.value);
        if (changed.op == Op::speed && !(changed.value > 0)) return {};
    } else if (changed.op == Op::fade || changed.op == Op::transition) {
        changed.has_time = true;
        changed.time = Time(std::llround(change(static_cast<double>(changed.time.count()))));
    } else if (changed.op == Op::trim) {
        changed.time = snap_to_frame(
            Time(static_cast<std::int64_t>(std::llround(change(static_cast<double>(changed.time.count()))))),
            project_.rate());
    } else if (changed.op == Op::add && changed.value < 0) {
        changed.value = change(changed.value);
    } else {
        return {};
    }
    changed.said += ", changed";
    return instead({changed});
}

} // namespace core::assist::talk
