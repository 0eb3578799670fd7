// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/repeated.h"
#include <algorithm>

namespace core::assist::talk {

namespace {

/// "shorten coast to 4 seconds and dinner to 3", "coast up by 3 dB, street down by 3", "a second off the
/// start of street and two off the end of dinner": a bare number has the unit of what was said before.
MaybeReading in_the_same_unit(const Context& now, std::vector<Item> said, const Step& last) {
    const bool lasting = last.op == Op::set_length || last.op == Op::trim || last.op == Op::fade;
    if (!lasting && last.op != Op::volume) return {};
    bool found = false;
    for (Item& item : said) {
        if (item.kind != Item::Kind::amount || !item.unit.empty()) continue;
        found = true;
        if (lasting)
            item.kind = Item::Kind::length, item.time = from_seconds(item.value);
        else
            item.unit = "decibel";
    }
    if (!found) return {};
    const auto same = [&](const MaybeReading& r) {
        return r && r->kind == Reading::Kind::steps && r->steps.size() == 1 &&
               (r->steps.front().op == last.op ||
                (lasting && (r->steps.front().op == Op::trim || r->steps.front().op == Op::set_length)));
    };
    auto trimmed = said;
    trimmed.insert(trimmed.begin(), Item{.text = "trim", .own = {{"verb.trim", 0}}});
    auto again = read_clause(now, trimmed);
    if (last.op == Op::trim && same(again)) return again->steps.front().op == Op::trim ? again : std::nullopt;
    if (auto reading = read_clause(now, said); same(reading)) return reading;
    return last.op == Op::set_length && same(again) ? again : std::nullopt;
}

/// "a marker at 4 s, one at 10 s"
MaybeReading another_marker(const Context& now, const std::vector<Item>& said, const Step& last) {
    if (last.op != Op::marker || !last.text.empty()) return {};
    Fit f(now, said);
    const Item* at = f.kind(Item::Kind::point);
    if (!at) at = f.kind(Item::Kind::length, {"at"});
    if (!at) return {};
    for (const char* carried : {"thing.other", "thing.marker", "prep.at", "thing.clip", "follow.same"})
        f.take_all(carried);
    if (const Item* one = f.peek(Item::Kind::amount); one && one->value == 1 && one->unit.empty())
        f.take(one);
    while (const Item* one = f.peek(Item::Kind::clips))
        if (one->pronoun || one->rest)
            f.take(one);
        else
            return {};
    if (!f.done()) return {};
    return done({.op = Op::marker, .times = {at->time}, .said = "put a marker at " + spoken(at->time)});
}

} // namespace

/// "coast at double speed and dinner at half": the rest is as it was said before.
MaybeReading shortened(const Context& now, std::vector<Item> said, const Step& last) {
    if (auto reading = in_the_same_unit(now, said, last)) return reading;
    if (auto reading = another_marker(now, said, last)) return reading;
    Step again = last;
    const bool effect = again.op == Op::effect && !again.relative && again.params.contains(again.parameter);
    if (again.op != Op::speed && again.op != Op::volume && again.op != Op::fade && !effect) return {};
    if (effect) { // "blur coast at 5, dinner at 25"
        const bool clip = std::any_of(said.begin(), said.end(), [](const Item& i) {
            return i.kind == Item::Kind::clips && !i.pronoun && !i.all && !i.rest;
        });
        if (said.size() != 2 || !clip) return {};
        said.insert(said.begin(), Item{.text = again.effect, .own = {{"effect." + again.effect, 0}}});
        auto other = read_clause(now, said);
        return other && other->kind == Reading::Kind::steps ? other : std::nullopt;
    }
    Fit f(now, said);
    const Item* amount = f.kind(Item::Kind::amount);
    const bool in = f.word("prep.in") != nullptr, out = !in && f.text("out");
    f.take_all("verb.turn");
    const Item* clip = f.kind(Item::Kind::clips, {"", "for", "on", "to"});
    if (!clip || clip->pronoun || clip->clips.empty() || clip->same_name || !f.done()) return {};
    again.clips = clip->clips, again.range.reset();
    if (again.op == Op::fade) {
        if (amount || in == out) return {};
        again.edge = in ? "start" : "end";
        again.said =
            "fade " + names_of(now, again.clips) + (in ? " in over " : " out over ") + spoken(again.time);
        return done(again);
    }
    const bool speed =
        amount && (amount->unit == "times" || amount->unit == "percent") && again.op == Op::speed;
    const bool level = amount && amount->unit == "decibel" && again.op == Op::volume;
    if ((!speed && !level) || !(amount->value > 0 || level)) return {};
    again.value = amount->value;
    if (level && again.value > 0 && last.value < 0 && !amount->sign) again.value = -again.value;
    again.said =
        speed
            ? "play " + names_of(now, again.clips) + " at " + spoken_number(again.value) + " times speed"
            : "set the sound of " + names_of(now, again.clips) + " to " + spoken_number(again.value) + " dB";
    return done(again);
}

namespace {

bool share_a_clip(const Step& a, const Step& b) {
    return std::any_of(a.clips.begin(), a.clips.end(), [&](const ClipId& id) {
        return std::find(b.clips.begin(), b.clips.end(), id) != b.clips.end();
    });
}

/// What two steps cannot both do; empty: they can.
std::string at_odds(const Step& a, const Step& b) {
    if (a.op != b.op || a.range.has_value() || b.range.has_value() || !share_a_clip(a, b)) return {};
    switch (a.op) {
    case Op::set_length:
        return a.time != b.time ? "the length" : "";
    case Op::volume:
        if (a.relative && b.relative) return a.value * b.value < 0 ? "the volume" : "";
        return !a.relative && !b.relative && a.value != b.value ? "the volume" : "";
    case Op::speed:
        return a.value != b.value && !(a.relative && b.relative && (a.value > 1) == (b.value > 1))
                   ? "the speed"
                   : "";
    case Op::mute:
        return a.on != b.on ? "the sound" : "";
    case Op::reverse:
        return a.on != b.on ? "the direction" : "";
    default:
        return {};
    }
}

} // namespace

bool belongs_to_step_before(const std::vector<Step>& done, const Reading& reading, const Message& m,
                            std::size_t end) {
    if (done.empty() || reading.steps.size() != 1) return false;
    const Op before = done.back().op, now = reading.steps.front().op;
    const std::string& last = end > 0 ? m.atoms[end - 1].text : m.text;
    if (now == Op::remove && (last == "after" || last == "before" || last == "behind")) return true;
    if (before == Op::title && now == Op::keep_range) { // 'lower third "Ana", in at 14, out at 18'
        for (std::size_t i = end; i-- > 0 && !m.atoms[i].mark(",") && !m.atoms[i].mark(".");)
            if (m.atoms[i].is("verb.keep") || m.atoms[i].is("verb.trim") || m.atoms[i].is("only"))
                return false;
        return true;
    }
    if (before == Op::scale_length && now == Op::remove_range)
        return true; // "halve coast and lose the first half"
    if (before == Op::fade) return now == Op::set_length || now == Op::trim || now == Op::remove_range;
    return before == Op::transition && now == Op::set_length;
}

bool same_matter(const Step& a, const Step& b) {
    if (a.op != b.op || a.clips != b.clips || a.effect != b.effect) return false;
    if (a.op == Op::volume || a.op == Op::speed) return a.relative;
    if (a.op != Op::effect) return a.op == Op::mute && a.on == b.on;
    return a.parameter == b.parameter && (a.relative || a.params == b.params);
}

std::string contradiction(const Message& message, const std::vector<Step>& steps) {
    for (const Segment& segment : message.segments)
        if (segment.then) return {};
    for (std::size_t i = 0; i < steps.size(); ++i)
        for (std::size_t k = i + 1; k < steps.size() && k < i + 8; ++k)
            if (std::string what = at_odds(steps[i], steps[k]); !what.empty()) return what;
    return {};
}

} // namespace core::assist::talk
