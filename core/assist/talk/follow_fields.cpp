// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Follow-ups that say little: other words for a title, the way it was, the other axis, the other end too.
#include "core/assist/talk/follow_reader.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

template <typename... Words>
bool is_one(const std::string& text, const Words&... words) {
    return ((text == words) || ...);
}

/// Words for what a step changed, by which it is named when it is taken back: "the old order".
bool names_what(const Step& step, const Atom& a) {
    const bool sound = a.is("thing.sound");
    switch (step.op) {
    case Op::format:
        return a.is("format_word") || a.text == "size" || a.text == "picture";
    case Op::speed:
    case Op::ramp:
        return a.is("thing.speed");
    case Op::move:
    case Op::swap:
    case Op::order:
        return a.is("thing.order") || a.text == "places" || a.is("verb.swap") || a.is("thing.clip");
    case Op::split:
        return a.is("thing.clip") || a.is("thing.piece") || a.is("thing.cut") || a.text == "halves" ||
               a.number || a.is("number");
    case Op::mute:
    case Op::volume:
        return sound;
    case Op::add:
        return a.is("thing.music") || a.is("thing.backing") || (sound && step.place == "over");
    case Op::effect:
        return a.is("effect." + step.effect) || a.is("thing.effect");
    case Op::fade:
        return a.is("thing.fade_noun");
    case Op::transition:
        return a.any("transition") || a.is("thing.transition") || a.is("thing.cut");
    case Op::title:
        return a.is("thing.title");
    case Op::marker:
        return a.is("thing.marker");
    case Op::duplicate:
        return a.is("copy") || a.text == "copy" || a.text == "the copy";
    default:
        return false;
    }
}

/// "the way it was", "old", "back": that something is to be as it was before.
bool restores(const Atom& a) {
    return is_one(a.text, "old", "previous", "former", "normal", "original", "regular", "usual", "back",
                  "the old", "the previous", "before", "put back", "back again", "back to normal") ||
           a.is("thing.original") || a.is("going.back") || a.is("going.previous") ||
           a.is("direction.normal") || a.is("verb.undo");
}

/// What carries such a wish and says nothing itself.
bool carries(const Atom& a) {
    return a.kind == Word::Kind::mark || a.kind == Word::Kind::line || a.only_filler() ||
           a.is("pronoun.it") || a.is("follow.no") || a.is("follow.that") || a.is("follow.again") ||
           a.is("follow.meant") || a.is("follow.instead") || a.is("instead") || a.is("verb.turn") ||
           a.is("verb.move") || a.is("verb.add") || a.is("verb.keep") || a.is("going.go") ||
           a.is("going.back") || a.is("particle") || a.is("separator.correction") || a.is("remark") ||
           is_one(a.text, "to", "in", "with", "at", "them", "the", "way", "better", "was", "were", "it",
                  "they", "return", "go", "out", "off", "on", "again");
}

} // namespace

/// 'make that "Madeira"', 'typo, should be "Ana Lopez"': other words for the title that was just put.
Follow::Answer Follow::retexted(Fit f) {
    if (last_.size() != 1 || step().text.empty()) return {};
    if (step().op != Op::title && step().op != Op::retitle && step().op != Op::marker) return {};
    const Item* words = f.kind(Item::Kind::quoted);
    if (!words || f.kind(Item::Kind::quoted)) return {};
    for (const Atom& a : message_.atoms) { // 'go to where she says "hello"'
        const bool known = a.is("verb.turn") || a.is("verb.add") || a.is("verb.name") ||
                           a.is("verb.rename") || a.is("verb.keep") || a.is("remark") || a.only_filler();
        if ((a.any("verb") && !known) || a.any("going") || a.any("said") || a.any("seen")) return {};
    }
    for (const Item& item : items_) {
        const bool value = item.kind == Item::Kind::length || item.kind == Item::Kind::point ||
                           item.kind == Item::Kind::range || item.kind == Item::Kind::span ||
                           item.kind == Item::Kind::part || item.kind == Item::Kind::amount ||
                           (item.kind == Item::Kind::clips && !item.pronoun);
        const bool another = item.is("thing.other") || item.is("follow.same") || item.is("follow.again") ||
                             (item.is("naming") && step().op == Op::marker) || item.is("verb.split") ||
                             item.is("verb.remove");
        const bool adds = (item.is("verb.add") || item.is("thing.title") || item.is("thing.marker")) &&
                          !corrects() && !told("follow.that") && !judged_;
        if (value || another || adds) return {};
    }
    Step changed = step();
    changed.text = words->text;
    const std::string was = '"' + step().text + '"';
    if (const std::size_t at = changed.said.find(was); at != std::string::npos)
        changed.said.replace(at, was.size(), '"' + changed.text + '"');
    return instead({changed});
}

/// "the old order was better", "back to normal", "no, original speed": what was done is named and goes.
Follow::Answer Follow::way_it_was(Fit f) {
    if (!scope_.before || last_.size() != 1) return {};
    bool back = false, named = false;
    for (const Item& item : f.items()) // clips must be those that it was done to
        if (item.kind == Item::Kind::clips && !item.pronoun) {
            const bool same = !item.clips.empty() && item.clips == step().clips;
            if (!same) return {}; // "coast should run normally again", of three
            named = true;
        }
    for (const Atom& a : message_.atoms) {
        const bool restoring = restores(a), what = names_what(step(), a);
        const bool goes = a.is("going.go") && a.text.find("back") == std::string::npos &&
                          a.text.find("return") == std::string::npos && a.text != "go" && a.text != "to";
        if (goes || (a.is("going.previous") && a.text == "last")) return {}; // "take me to the last marker"
        back = back || restoring;
        named = named || what || is_one(a.text, "back to normal", "the way it was", "the way they were") ||
                (step().op == Op::speed && a.is("direction.normal"));
        if (!restoring && !what && !carries(a) && a.name < 0) return {};
    }
    named = named || (says("way") && (says("was") || says("were")));
    if (!back || !named) return {};
    return undo_last();
}

/// "lose the piano again", "no, without the music", "lose the negative again": what the last step brought.
Follow::Answer Follow::brought_away(Fit f) {
    if (!scope_.before || last_.size() != 1) return {};
    const bool puts_on = step().op == Op::add || step().op == Op::effect || step().op == Op::title ||
                         step().op == Op::marker || step().op == Op::transition || step().op == Op::fade ||
                         step().op == Op::duplicate;
    if (!puts_on) return {};
    const bool no = !message_.atoms.empty() && message_.atoms.front().is("follow.no") &&
                    message_.atoms.size() > 1 && message_.atoms[1].kind == Word::Kind::mark; // "no, …"
    if (!no && !told("follow.again") && !told("follow.meant") && !says("better") &&
        !says("changed my mind") && !says("i changed my mind"))
        return {}; // "remove the piano" deletes it
    bool named = false, away = false;
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::clips && !item.pronoun) {
            const bool copy = step().op == Op::duplicate && !context_.discourse.copy.empty() &&
                              item.clips == std::vector{context_.discourse.copy};
            if (!copy && (step().op != Op::add || !is_medium(item, step().media))) return {};
            named = true;
        }
    for (const Atom& a : message_.atoms) {
        const bool opens = no && &a == &message_.atoms.front();
        if (step().op == Op::transition && a.any("transition") && !a.is("transition." + step().effect))
            return {};
        if (a.is("verb.fade_in") || a.is("verb.fade_out") || (a.is("going.go") && !a.is("particle")))
            return {};
        const bool goes =
            !opens && (a.is("verb.remove") || a.is("absence") || a.is("follow.off") || a.text == "without" ||
                       a.is("verb.shave") ||
                       (a.is("verb.undo") && a.text.find("undo") == std::string::npos) || a.text == "out");
        const bool what = names_what(step(), a);
        away = away || goes, named = named || what;
        if (!goes && !what && !carries(a) && a.name < 0) return {};
    }
    return away && named ? undo_last() : std::nullopt;
}

/// Whether clips or what the bin has are of a medium.
bool Follow::is_medium(const Item& item, const MediaId& media) const {
    if (item.clips.empty()) return !item.media.empty() && item.media == media;
    return std::all_of(item.clips.begin(), item.clips.end(), [&](const ClipId& id) {
        const Clip* clip = context_.clip(id);
        return clip && !clip->takes().empty() && clip->takes().front().media == media;
    });
}

Follow::Answer Follow::undo_last() {
    Route route{.kind = RouteKind::timeline, .understood = "undo the last step"};
    route.history_steps = -1;
    return route;
}

/// "no, vertically", "I meant top to bottom": of what was mirrored.
Follow::Answer Follow::other_axis(Fit) {
    if (last_.size() != 1 || step().op != Op::effect || step().effect != "flip") return {};
    bool across = false, down = false, denied = false;
    for (std::size_t i = 0; i < message_.atoms.size(); ++i) {
        const Atom& a = message_.atoms[i];
        if (a.mark(",") || a.mark(".")) denied = false;
        if (a.is("negation") || a.text == "instead of" || a.text == "not") denied = true;
        const bool h = a.is("direction.horizontal") || is_one(a.text, "horizontally", "horizontal",
                                                              "left to right", "sideways", "left-right"),
                   v = a.is("direction.vertical_flip") ||
                       is_one(a.text, "vertically", "vertical", "top to bottom", "upside down", "top-bottom");
        if (h) (denied ? down : across) = true;
        if (v) (denied ? across : down) = true;
        const bool known = h || v || a.is("negation") || a.is("exception") || carries(a) ||
                           a.is("effect.flip") || a.is("verb.rotate") || a.text == "instead of" ||
                           a.any("format");
        if (!known) return {};
    }
    if (across == down) return {};
    Step changed = step();
    changed.params = {{down ? "vertical" : "horizontal", 1}};
    changed.said = std::string("flip ") + (down ? "vertically" : "horizontally") + ": " +
                   names_of(context_, changed.clips);
    return changed.params == step().params ? std::nullopt : instead({changed});
}

/// "and a second off the end too", "do the same at the tail": of what was cut off one end.
Follow::Answer Follow::other_end_too(Fit f) {
    if (last_.size() != 1 || (step().op != Op::trim && step().op != Op::fade) || step().edge.empty() ||
        corrects())
        return {};
    const bool start = f.said("thing.start"), end = f.said("thing.end"), other = f.said("other_edge");
    if (!other && start == end) return {};
    std::size_t first = 0;
    while (first < message_.atoms.size() && message_.atoms[first].kind == Word::Kind::mark)
        ++first;
    const std::string opener = first < message_.atoms.size() ? message_.atoms[first].text : "";
    const bool too =
        told("follow.same") || told("same_length") || is_one(opener, "and", "also", "now", "then");
    if (!too) return {};
    const Item* length = f.kind(Item::Kind::length, {"", "by", "over"});
    carriers(f);
    take_all(f, {"thing.start", "thing.end", "other_edge", "same_length", "verb.remove", "verb.shave",
                 "verb.trim", "verb.fade", "thing.fade_noun", "verb.fade_in", "verb.fade_out", "prep.off",
                 "prep.at", "prep.from", "prep.of", "prep.in", "prep.out", "thing.edge"});
    if (!only_it(f) || !f.done()) return {};
    Step more = step();
    more.edge = other ? (step().edge == "start" ? "end" : "start") : start ? "start" : "end";
    if (length) more.time = length->time, more.has_time = true;
    more.said =
        step().op == Op::trim
            ? "take " + spoken(more.time) + " off the " + more.edge + " of " + names_of(context_, more.clips)
            : "fade " + names_of(context_, more.clips) + (more.edge == "start" ? " in over " : " out over ") +
                  spoken(more.time);
    return besides({more});
}

/// "no, let it begin with street", "from the street clip on": when a sound that was added begins.
Follow::Answer Follow::begins_with(Fit f) {
    if (last_.size() != 1 || step().op != Op::add || step().place == "end" || step().media.empty()) return {};
    const Media* media = project_.find_media(step().media);
    if (!media || media->kind != MediaKind::audio) return {};
    if (!corrects() && !f.said("onward")) return {};
    const Item* where = nullptr;
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::clips && !item.pronoun && item.clips.size() == 1) {
            if (where) return {};
            where = &item;
        }
    const bool begins = f.said("verb.begin") || f.said("thing.start") || f.said("onward") ||
                        (where && is_one(where->prep, "from", "with", "at", "on"));
    if (!where || !begins || is_one(where->prep, "before", "after")) return {};
    f.take(where), carriers(f);
    take_all(f, {"verb.begin", "thing.start", "onward", "prep.at", "prep.in", "prep.with", "prep.from",
                 "prep.of", "verb.louder", "particle"});
    if (!only_it(f)) return {};
    for (const Item* left : f.left()) // "not from the start"
        if (left->kind != Item::Kind::negation && left->kind != Item::Kind::exception) return {};
    Step changed = step();
    const Clip* clip = context_.clip(where->clips.front());
    if (!clip) return {};
    changed.times = {clip->start}, changed.place.clear(), changed.anchor = {};
    changed.said += ", at " + spoken(clip->start);
    return instead({changed});
}

/// "no, make it second", "rather as number two": of a clip that was moved.
Follow::Answer Follow::another_place(Fit f) {
    if (last_.size() != 1 || step().op != Op::move || step().clips.size() != 1 || !scope_.before) return {};
    double place = 0;
    for (const Item& item : f.items()) {
        if (item.kind == Item::Kind::amount && item.unit.empty() && place == 0) place = item.value;
        if (item.kind == Item::Kind::clips && !item.pronoun && item.ordinal != 0 && place == 0)
            place = item.ordinal;
        for (const Meaning& meaning : item.own)
            if (meaning.name == "ordinal" && place == 0) place = meaning.value;
        const bool carried = item.soft || item.kind == Item::Kind::amount || item.pronoun ||
                             (item.kind == Item::Kind::clips && item.ordinal != 0) || item.is("ordinal") ||
                             item.is("thing.clip") || item.is("verb.turn") || item.is("verb.move") ||
                             item.is("follow.instead") || item.is("instead") || item.is("follow.meant") ||
                             item.is("verb.add") || item.kind == Item::Kind::negation;
        if (!carried) return {};
    }
    const auto& was = pictures_of(*scope_.before);
    if (place == 0 || place != std::floor(place) || std::abs(place) > static_cast<double>(was.size()))
        return {};
    static constexpr const char* names[] = {"first", "second", "third", "fourth", "fifth", "sixth"};
    if (place > 6 || place < -1) return {};
    const std::string where = place < 0 ? "last" : names[static_cast<std::size_t>(place) - 1];
    Scope scope = scope_;
    scope.before = nullptr, scope.asked.clear(), scope.clip = step().clips.front();
    Route route = route_message(*scope_.before, "move this to " + where + " place", scope, ReadBy::grammar);
    if (route.kind != RouteKind::timeline || route.edits.empty() || route.history_steps != 0) return {};
    route.history_steps = -1;
    return route;
}

/// "now dinner in between", "put dinner in the middle of them": of two clips that were put side by side.
Follow::Answer Follow::between_them(Fit f) {
    if (last_.size() != 1 || step().op != Op::swap || step().clips.size() != 2) return {};
    const Item* who = nullptr;
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::clips && !item.pronoun && !who && item.clips.size() == 1 &&
            std::find(step().clips.begin(), step().clips.end(), item.clips.front()) == step().clips.end())
            who = &item;
    bool between = false;
    for (const Atom& a : message_.atoms) {
        between = between || a.is("prep.between") || a.is("thing.middle");
        if (!carries(a) && !a.any("prep") && !a.is("thing.middle") && a.name < 0 && !a.is("number") &&
            !a.is("teller") && !(a.unknown() && (a.text == "sitting" || a.text == "standing")))
            return {};
    }
    if (!who || !between) return {};
    const Clip *one = context_.clip(step().clips.front()), *other = context_.clip(step().clips.back());
    if (!one || !other) return {};
    const Clip* later = one->start > other->start ? one : other;
    return besides({{.op = Op::move,
                     .clips = who->clips,
                     .place = "before",
                     .anchor = later->id,
                     .said = "move " + names_of(context_, who->clips) + " before '" + later->name + "'"}});
}

/// "take it off coast and put it on street": of what was done to one clip.
Follow::Answer Follow::moved_over(Fit f) {
    if (last_.size() != 1 || step().clips.size() != 1 || step().op == Op::transition) return {};
    const Item *from = nullptr, *to = nullptr;
    for (const Item& item : f.items()) {
        if (item.kind != Item::Kind::clips || item.pronoun) continue;
        const bool off = item.prep == "off" || item.prep == "from" || item.prep == "off of";
        const bool on = item.prep == "on" || item.prep == "to" || item.prep == "onto" || item.prep == "over";
        if ((off || told("follow.off")) && item.clips == step().clips) from = &item;
        if ((on || told("follow.do")) && item.clips.size() == 1 && item.clips != step().clips) to = &item;
    }
    if (!from || !to) return {};
    const auto clips = to->clips;
    f.take(from), f.take(to), carriers(f), takes_verbs(f);
    take_all(f, {"verb.remove", "verb.shave", "verb.move", "follow.off", "follow.do", "verb.add"});
    if (!only_it(f) || !f.done()) return {};
    return instead(for_clips(last_, clips));
}

/// "we can do without the first of those", "drop the second": of markers that were just put.
Follow::Answer Follow::marker_away(Fit f) {
    if (last_.size() != 1 || step().op != Op::marker || step().times.size() < 2) return {};
    if (!f.said("verb.remove") && !f.said("verb.shave") && !told("follow.off") && !f.said("absence"))
        return {};
    double place = 0;
    for (const Atom& a : message_.atoms) {
        for (const Meaning& meaning : a.own)
            if (meaning.name == "ordinal" && place == 0) place = meaning.value;
        const bool carried = a.is("ordinal") || carries(a) || a.is("verb.remove") || a.is("verb.shave") ||
                             a.is("thing.marker") || a.any("prep") || a.is("follow.off") || a.is("absence") ||
                             a.is("thing.clip");
        if (!carried) return {};
    }
    const double count = static_cast<double>(step().times.size());
    const double at = place < 0 ? count + place : place - 1;
    if (place == 0 || !(at >= 0 && at < count)) return {};
    Step changed = step();
    changed.times.erase(changed.times.begin() + static_cast<std::ptrdiff_t>(at));
    changed.said = "put a marker at " + spoken(changed.times.front());
    return instead({changed});
}

} // namespace core::assist::talk
