// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/follow_reader.h"
#include "core/assist/talk/follow_remarks.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {

Follow::Follow(const Project& project, const Scope& scope, const Message& message, const Discourse& discourse,
               bool judged)
    : project_(project), scope_(scope), message_(message),
      names_(project, english()), context_{project, scope, message.plain, message.words, names_, discourse},
      items_(items_of(context_, message.atoms, 0, message.atoms.size())), last_(last_steps(project)),
      judged_(judged) {}

std::optional<Route> Follow::run() {
    if (last_.empty()) return {};
    if (auto route = named(Fit(context_, items_))) return route;
    if (auto route = retexted(Fit(context_, items_))) return route;
    for (const Item& item : items_)
        if (item.kind == Item::Kind::malformed || item.kind == Item::Kind::quoted) return {};
    for (const auto read :
         {&Follow::goes_there,   &Follow::gap,           &Follow::spared,      &Follow::another_place,
          &Follow::between_them, &Follow::moved_over,    &Follow::marker_away, &Follow::restored,
          &Follow::way_it_was,   &Follow::brought_away,  &Follow::off_again,   &Follow::other_axis,
          &Follow::begins_with,  &Follow::other_end_too, &Follow::edge,        &Follow::cuts,
          &Follow::meant,        &Follow::only,          &Follow::other_part,  &Follow::part_only,
          &Follow::without,      &Follow::other_times,   &Follow::cut_more,    &Follow::joined,
          &Follow::as_long,      &Follow::same,          &Follow::again,       &Follow::lengths,
          &Follow::later,        &Follow::value,         &Follow::strength,    &Follow::opposite,
          &Follow::another_way})
        if (auto route = (this->*read)(Fit(context_, items_))) return route;
    return {};
}

/// The last step once more with changed roles, instead of what it did.
Follow::Answer Follow::instead(const std::vector<Step>& steps) {
    const bool kept = scope_.before && scope_.before->messages.size() < project_.messages.size();
    const bool sets = std::all_of(steps.begin(), steps.end(), [](const Step& s) {
        return s.op == Op::fade || (s.op == Op::effect && !s.relative) ||
               (s.op == Op::volume && !s.relative) || (s.op == Op::speed && !s.relative);
    });
    const bool same_place =
        last_.size() == steps.size() && sets &&
        std::equal(steps.begin(), steps.end(), last_.begin(), [](const Step& a, const Step& b) {
            return a.op == b.op && a.clips == b.clips && a.edge == b.edge && a.effect == b.effect;
        });
    if (!kept && !same_place)
        return Route{.kind = RouteKind::clarify,
                     .understood =
                         "what was done before cannot be changed from here any more; say it in full"};
    const auto edits = edits_of(kept ? *scope_.before : project_, steps);
    if (!edits) return Route{.kind = RouteKind::refuse, .understood = edits.message()};
    Route route = route_of(steps, edits.value());
    if (kept) route.history_steps = -1;
    return route;
}

Follow::Answer Follow::besides(const std::vector<Step>& steps) {
    const auto edits = edits_of(project_, steps);
    if (!edits) return Route{.kind = RouteKind::refuse, .understood = edits.message()};
    return route_of(steps, edits.value());
}

std::vector<Step> Follow::for_clips(std::vector<Step> steps, const std::vector<ClipId>& clips) const {
    for (Step& step : steps) {
        const std::string before = names_of(context_, step.clips), now = names_of(context_, clips);
        const std::size_t at = step.said.find(before);
        if (at != std::string::npos) step.said.replace(at, before.size(), now);
        step.clips = clips;
    }
    return steps;
}

bool Follow::told(std::string_view meaning) const {
    return std::any_of(message_.atoms.begin(), message_.atoms.end(),
                       [&](const Atom& a) { return a.is(meaning); });
}

bool Follow::says(std::string_view text) const {
    return std::any_of(message_.atoms.begin(), message_.atoms.end(),
                       [&](const Atom& a) { return a.text == text; });
}

bool Follow::corrects() const {
    const bool rather = std::any_of(message_.atoms.begin(), message_.atoms.end(),
                                    [](const Atom& a) { return a.text == "instead of"; });
    return rather || told("follow.no") || told("instead") || told("follow.instead") || told("follow.meant") ||
           told("negation") || told("separator.correction") || told("verb.undo");
}

void Follow::carriers(Fit& f) const {
    take_all(f, {"follow.meant", "follow.instead", "follow.do", "follow.same", "follow.again", "follow.that",
                 "instead", "verb.turn", "verb.add", "verb.undo", "separator.correction", "step_word", "only",
                 "prep.to", "prep.on", "prep.for", "prep.with", "thing.effect"});
    while (f.kind(Item::Kind::negation)) {
    }
    for (const Item& item : f.items()) // "-23 for the broadcaster": what it is for
        if (item.kind == Item::Kind::unknown && item.prep == "for") f.take(&item);
}

/// The words by which the last step is said: "reverse street likewise", "trim dinner the same way".
void Follow::takes_verbs(Fit& f) const {
    switch (step().op) {
    case Op::trim:
    case Op::set_length:
        return take_all(f, {"verb.trim", "verb.shave", "verb.remove", "shorter"});
    case Op::mute:
        return take_all(f, {"verb.mute"});
    case Op::volume:
        for (const Item& item : f.items()) // "take dinner down by that much"
            if (item.text == "take" || item.text == "bring") f.take(&item);
        return take_all(f,
                        {"verb.quieter", "verb.louder", "direction.less", "direction.more", "thing.sound"});
    case Op::reverse:
        return take_all(f, {"verb.reverse", "verb.play"});
    case Op::speed:
        return take_all(
            f, {"verb.speed", "direction.fast", "direction.slow", "direction.comparative", "verb.play"});
    case Op::fade:
        return take_all(f, {"verb.fade", "verb.fade_in", "verb.fade_out", "thing.fade_noun"});
    case Op::effect:
        return f.take_all("effect." + step().effect);
    default:
        return;
    }
}

bool Follow::only_it(Fit& f) {
    while (const Item* it = f.peek(Item::Kind::clips)) {
        if (!it->pronoun) return false;
        f.take(it);
    }
    return true;
}

/// "keep the hole though"
Follow::Answer Follow::gap(Fit f) {
    if (!f.kind(Item::Kind::gap)) return {};
    f.take_all("verb.turn"), f.take_all("verb.keep");
    const bool cuts = std::any_of(last_.begin(), last_.end(), [](const Step& s) {
        return s.op == Op::remove || s.op == Op::remove_range || s.op == Op::trim;
    });
    if (!only_it(f) || !f.done() || !cuts) return {};
    auto steps = last_;
    for (Step& step : steps)
        step.gap = true, step.said += " and leave the gap";
    return instead(steps);
}

/// "put street back", "I want street back": what the last step took away.
Follow::Answer Follow::restored(Fit f) {
    if (!scope_.before) return {};
    const Item* what = f.kind(Item::Kind::clips);
    if (!what || what->pronoun || !what->clips.empty() || what->media.empty()) return {};
    const bool back = f.said("verb.undo") || f.said("thing.end") || f.said("going.back");
    take_all(f, {"verb.undo", "thing.end", "going.back", "going.go", "verb.move", "verb.turn", "verb.add",
                 "verb.louder"});
    if (!back || !f.done()) return {};
    for (const Clip* clip : pictures_of(*scope_.before))
        if (!clip->takes().empty() && clip->takes().front().media == what->media) {
            Route route{.kind = RouteKind::timeline, .understood = "undo the last step"};
            route.history_steps = -1;
            return route;
        }
    return {};
}

/// "take it off again", "without it": what was put on goes.
Follow::Answer Follow::off_again(Fit f) {
    const bool off = f.word("follow.off") != nullptr;
    if (const Item* one = f.peek(Item::Kind::clips); one && one->ordinal != 0 && last_.size() == 1 &&
                                                     step().op == Op::transition && step().clips.size() > 1 &&
                                                     (off || f.said("verb.remove") || f.said("verb.shave"))) {
        f.take(one), carriers(f); // "take the second one off again": of the dissolves
        take_all(f, {"verb.remove", "verb.shave", "prep.off", "follow.off"});
        const double count = static_cast<double>(step().clips.size());
        const double place = one->ordinal < 0 ? count + one->ordinal : one->ordinal - 1;
        if (!f.done() || !(place >= 0 && place < count)) return {};
        const std::vector<ClipId> from{step().clips[static_cast<std::size_t>(place)]};
        return besides({{.op = Op::remove_transition,
                         .clips = from,
                         .said = "remove the transition after " + names_of(context_, from)}});
    }
    const bool removes = f.said("follow.again") && (f.said("verb.remove") || f.said("verb.shave"));
    if (!off && !removes && !(told("follow.again") && (f.said("verb.remove") || f.said("verb.shave"))))
        return {};
    carriers(f);
    take_all(f, {"verb.remove", "verb.shave", "prep.off", "absence", "follow.off"});
    if (!only_it(f) || !f.done()) return {};
    const bool put_on = std::all_of(last_.begin(), last_.end(), [](const Step& s) {
        return s.op == Op::effect || s.op == Op::fade || s.op == Op::title || s.op == Op::marker ||
               s.op == Op::add || s.op == Op::mute || s.op == Op::transition || s.op == Op::volume ||
               s.op == Op::speed || s.op == Op::reverse;
    });
    if (!put_on || !scope_.before) return {};
    Route route{.kind = RouteKind::timeline, .understood = "undo the last step"};
    route.history_steps = -1;
    return route;
}

/// Those that were not meant as choices, each of which does what was said to the one that it names.
Follow::Answer Follow::which_other() {
    Route route{.kind = RouteKind::clarify, .understood = "which clip is meant?"};
    for (const Clip* clip : context_.counted()) {
        const auto& was = step().clips;
        if (std::find(was.begin(), was.end(), clip->id) != was.end() || route.means.size() == 12) continue;
        route.means.push_back({.label = clip->name, .text = "no, I meant " + clip->name});
        route.choices.push_back(clip->name);
    }
    return route;
}

/// "no, I meant dinner", "street, not dinner", "undo that and do it to the second clip instead"
Follow::Answer Follow::meant(Fit f) {
    if (!corrects() && !f.has(Item::Kind::exception)) return {};
    if (step().clips.empty() || step().op == Op::transition) return {};
    f.kind(Item::Kind::exception);
    carriers(f);
    if (!f.said("absence")) takes_verbs(f); // "no blur on street"
    while (const Item* wrong = f.peek(Item::Kind::clips, {"instead of"}))
        f.take(wrong);
    const Item* right = nullptr;
    while (const Item* said = f.kind(Item::Kind::clips))
        if (!said->pronoun && (!right || right->rest || said->clips != step().clips)) right = said;
    Item counted{.kind = Item::Kind::clips};
    const Item* ordinal = right ? nullptr : f.word("ordinal");
    const bool lost = last_.size() == 1 && step().op == Op::remove && scope_.before;
    if (ordinal || (right && right->ordinal != 0 && lost)) { // "I meant the second": of those that were there
        double number = right ? right->ordinal : 0;
        for (const Meaning& meaning : ordinal ? ordinal->own : Meanings{})
            if (meaning.name == "ordinal") number = meaning.value;
        const auto there = pictures_of(lost ? *scope_.before : project_);
        const double count = static_cast<double>(there.size());
        const double place = number < 0 ? count + number : number - 1;
        if (place >= 0 && place < count) counted.clips = {there[static_cast<std::size_t>(place)]->id};
        if (!counted.clips.empty()) right = &counted;
    }
    if (!f.done()) return {};
    if (!right) return told("follow.meant") ? which_other() : std::nullopt;
    if (right->all) return {};
    if (right->rest && (right->clips.size() > 1 || !right->missing.empty())) return which_other();
    if (!right->missing.empty()) return Route{.kind = RouteKind::refuse, .understood = right->missing};
    if (right->clips.empty()) return {};
    if (right->same_name) return Route{.kind = RouteKind::clarify, .understood = "which clip is meant?"};
    return instead(for_clips(last_, right->clips));
}

/// "and a fade of the same length at the start": a wish of its own that takes the time from the one before.
Follow::Answer Follow::as_long(Fit f) {
    if (last_.size() != 1 || !f.said("same_length") || !step().has_time) return {};
    std::vector<Item> wish;
    for (const Item& item : items_)
        if (!item.is("same_length") && !item.is("follow.same")) wish.push_back(item);
    auto reading = read_clause(context_, wish);
    if (!reading || reading->kind != Reading::Kind::steps || reading->steps.size() != 1) return {};
    Step other = reading->steps.front();
    if (other.op != step().op) return {};
    other.time = step().time, other.has_time = true;
    const std::size_t at = other.said.rfind(" over ");
    if (at != std::string::npos) other.said = other.said.substr(0, at) + " over " + spoken(other.time);
    return besides({other});
}

/// "only on the first cut", "no, between street and dinner", "a wipe instead", "also after street": of a
/// transition.
Follow::Answer Follow::cuts(Fit f) {
    if (last_.size() != 1 || step().op != Op::transition) return {};
    if (auto route = cut_spared(Fit(context_, items_))) return route;
    if (auto route = not_between(Fit(context_, items_))) return route;
    if (f.said("absence")) return {}; // "no transitions"
    const bool another = f.in("transition") != nullptr;
    std::size_t first = 0;
    while (first < message_.atoms.size() && message_.atoms[first].kind == Word::Kind::mark)
        ++first;
    const std::string opener = first < message_.atoms.size() ? message_.atoms[first].text : "";
    const bool more = !another && !corrects() && !told("only") &&
                      (told("follow.same") || opener == "and" || opener == "then" || opener == "now");
    if (!told("only") && !corrects() && !judged_ && !more) return {};
    if (auto route = other_cut(Fit(context_, items_))) return route;
    std::vector<Item> wish;
    if (!another) wish.push_back({.own = {{"transition." + step().effect, 0}}});
    for (const Item& item : items_)
        if (!item.is("only") && !item.is("instead") && !item.is("follow.instead") &&
            !item.is("follow.meant") && item.kind != Item::Kind::negation && !item.is("follow.no") &&
            !item.is("follow.same") && !item.is("follow.do") && !item.is("follow.again") &&
            !(item.pronoun && item.is("follow.that")) && !(item.pronoun && more))
            wish.push_back(item);
    const auto reading = read_transition(Fit(context_, wish));
    Step changed = step();
    if (reading && reading->kind == Reading::Kind::steps) {
        const Step& other = reading->steps.front();
        changed.clips = other.clips, changed.effect = other.effect, changed.params = other.params;
        changed.said = other.said;
        if (other.has_time) changed.time = other.time, changed.has_time = true;
        if (more) return besides({changed});
    } else if (another && reading && reading->kind == Reading::Kind::ask) { // the same cuts
        for (const Item& item : items_)
            if (!item.in("transition").empty() && item.prep != "instead of")
                changed.effect = item.in("transition"), changed.params = nlohmann::json::object();
        changed.said = "a " + changed.effect + " in its place";
    } else {
        return {};
    }
    return instead({changed});
}

/// "the first should stay a hard cut", "remove it from the first cut": of transitions at several cuts.
Follow::Answer Follow::cut_spared(Fit f) {
    const auto& cuts = step().clips;
    if (cuts.size() < 2) return {};
    std::vector<std::size_t> places;
    bool spares = false;
    for (const Atom& a : message_.atoms) {
        for (const Meaning& meaning : a.own)
            if (meaning.name == "ordinal" && std::abs(meaning.value) <= static_cast<double>(cuts.size()))
                places.push_back(static_cast<std::size_t>(
                    meaning.value < 0 ? static_cast<double>(cuts.size()) + meaning.value
                                      : meaning.value - 1));
        spares = spares || a.is("hard_cut") || a.is("verb.remove") || a.is("follow.off") || a.is("absence");
        const bool carried = a.kind == Word::Kind::mark || a.only_filler() || a.is("ordinal") ||
                             a.is("hard_cut") || a.is("verb.keep") || a.is("restraint.stay") ||
                             a.is("verb.turn") || a.any("prep") || a.is("thing.cut") || a.is("thing.clip") ||
                             a.is("verb.remove") || a.is("only") || a.is("follow.off") || a.is("absence") ||
                             a.is("pronoun.it") || a.is("thing.transition") || a.any("transition") ||
                             a.is("follow.no") || a.is("verb.move") || a.is("judgement");
        if (!carried) return {};
    }
    if (!spares || places.empty() || f.has(Item::Kind::negation)) return {};
    std::size_t hard = places.front();
    if (told("only")) { // "only at the second one, the first stays a plain cut"
        if (places.size() != 2 || cuts.size() != 2) return {};
        hard = places.back();
    } else if (places.size() != 1) {
        return {};
    }
    const std::vector<ClipId> from{cuts[hard]};
    return besides({{.op = Op::remove_transition,
                     .clips = from,
                     .said = "remove the transition after " + names_of(context_, from)}});
}

/// "not between street and dinner though": of transitions at several cuts.
Follow::Answer Follow::not_between(Fit f) {
    if (step().clips.size() < 2 || !told("negation") || told("only") || told("follow.no")) return {};
    const Item* both = f.kind(Item::Kind::clips, {"between"});
    if (!both || both->pronoun || both->clips.size() != 2) return {};
    carriers(f), take_all(f, {"thing.cut", "thing.transition", "transition." + step().effect});
    if (!f.done()) return {};
    const auto listed = context_.counted();
    for (std::size_t i = 0; i + 1 < listed.size(); ++i) {
        const bool beside = (listed[i]->id == both->clips[0] && listed[i + 1]->id == both->clips[1]) ||
                            (listed[i]->id == both->clips[1] && listed[i + 1]->id == both->clips[0]);
        const auto& cuts = step().clips;
        if (!beside || std::find(cuts.begin(), cuts.end(), listed[i]->id) == cuts.end()) continue;
        const std::vector<ClipId> from{listed[i]->id};
        return besides({{.op = Op::remove_transition,
                         .clips = from,
                         .said = "remove the transition after " + names_of(context_, from)}});
    }
    return {};
}

/// "wrong cut, the second": of a transition at one cut.
Follow::Answer Follow::other_cut(Fit f) {
    if (step().clips.size() != 1) return {};
    const auto listed = context_.counted();
    const Item *right = nullptr, *before = nullptr;
    for (const Item& item : f.items()) {
        const bool denied = before && (before->kind == Item::Kind::negation || before->is("exception"));
        const bool ordinal = item.is("ordinal") || (item.kind == Item::Kind::clips && item.ordinal != 0);
        if (ordinal) f.take(&item);
        if (ordinal && !denied && !right) right = &item;
        before = &item;
    }
    if (!right || listed.size() < 2) return {};
    carriers(f);
    take_all(
        f, {"thing.cut", "thing.other", "prep.at", "thing.clip", "follow.no", "number", "thing.transition"});
    while (const Item* one = f.peek(Item::Kind::exception))
        f.take(one);
    for (const Item& item : f.items()) // "the other one, the second"
        if (item.kind == Item::Kind::clips && (item.pronoun || item.rest)) f.take(&item);
    if (!f.done()) return {};
    double place = right->ordinal;
    for (const Meaning& meaning : right->own)
        if (meaning.name == "ordinal") place = meaning.value;
    const double cuts = static_cast<double>(listed.size()) - 1, at = place < 0 ? cuts + place : place - 1;
    if (!(at >= 0 && at < cuts) || at != std::floor(at)) return {};
    return instead(for_clips(last_, {listed[static_cast<std::size_t>(at)]->id}));
}

/// "only coast, not the entire track": of a track that was muted or hidden.
Follow::Answer Follow::only_of_track(Fit f) {
    if (last_.size() != 1 || step().op != Op::track || step().text != "mute") return {};
    if (!told("only") && !corrects() && !told("follow.meant")) return {};
    const Item* who = nullptr;
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::clips && !item.pronoun && !item.all) {
            if (who) return {};
            who = &item;
        }
    for (const Atom& a : message_.atoms) {
        const bool carried = a.kind == Word::Kind::mark || a.only_filler() || a.name >= 0 || a.is("only") ||
                             a.any("track") || a.is("thing.track") || a.is("thing.all") || a.is("negation") ||
                             a.is("exception") || a.is("follow.meant") || a.is("follow.no") ||
                             a.is("thing.clip") || a.is("verb.turn") || a.is("verb.keep") ||
                             a.is("restraint.stay") || a.is("particle") || a.is("verb.mute") ||
                             a.any("prep") || a.unknown() || a.is("judgement") || a.is("thing.sound_track") ||
                             a.is("restraint.state");
        if (!carried) return {};
    }
    if (!who || who->clips.size() != 1) return {};
    return instead({{.op = Op::mute, .clips = who->clips, .said = "mute " + names_of(context_, who->clips)}});
}

/// "only street": of several that it was done to.
Follow::Answer Follow::only(Fit f) {
    if (auto route = only_of_track(Fit(context_, items_))) return route;
    const bool word = told("only");
    const Item* who = f.kind(Item::Kind::clips, {"", "on", "to", "for"});
    if (!word || !who || who->pronoun || who->clips.empty() || last_.size() != 1 || step().clips.size() < 2)
        return {};
    carriers(f), f.take_all("verb.keep");
    const bool among = std::all_of(who->clips.begin(), who->clips.end(), [&](const ClipId& id) {
        return std::find(step().clips.begin(), step().clips.end(), id) != step().clips.end();
    });
    const bool takes = step().op == Op::remove || step().op == Op::keep;
    if (!f.done() || !among || takes) return {};
    return instead(for_clips(last_, who->clips));
}

/// "the other two as well", "same for dinner", "on all clips please"
Follow::Answer Follow::same(Fit f) {
    std::size_t first = 0;
    while (first < message_.atoms.size() && message_.atoms[first].kind == Word::Kind::mark)
        ++first;
    const std::string opener = first < message_.atoms.size() ? message_.atoms[first].text : "";
    const bool leads = opener == "and" || opener == "now" || opener == "then";
    const Item* who = f.kind(Item::Kind::clips, {"", "for", "with", "to", "on", "in"});
    Item counted{.kind = Item::Kind::clips};
    if (const Item* ordinal = !who && told("follow.same") ? f.word("ordinal") : nullptr) { // "the second too"
        const auto listed = context_.counted();
        for (const Meaning& meaning : ordinal->own) {
            if (meaning.name != "ordinal") continue;
            const double count = static_cast<double>(listed.size());
            const double place = meaning.value < 0 ? count + meaning.value : meaning.value - 1;
            if (place >= 0 && place < count) counted.clips = {listed[static_cast<std::size_t>(place)]->id};
        }
        if (!counted.clips.empty()) who = &counted;
    }
    const bool too =
        told("follow.same") || told("follow.do") || leads || (who && (who->all || !who->prep.empty()));
    carriers(f), f.take_all("separator.then");
    if (told("follow.same")) takes_verbs(f);
    while (const Item* it = f.peek(Item::Kind::clips)) { // "do the same to the following clip"
        if (!it->pronoun && who && !who->pronoun) return {};
        if (!it->pronoun) who = it;
        f.take(it);
    }
    if (!who || who->pronoun || !too || !f.done() || step().clips.empty() || told("verb.undo")) return {};
    const bool takes = std::any_of(last_.begin(), last_.end(), [](const Step& s) {
        return s.op == Op::remove || s.op == Op::remove_range || s.op == Op::trim || s.op == Op::scale_length;
    });
    if (takes && !told("follow.same") && !told("follow.do")) return {};
    if (!who->missing.empty()) return Route{.kind = RouteKind::refuse, .understood = who->missing};
    if (who->clips.empty() || who->same_name) return {};
    const bool order = std::any_of(last_.begin(), last_.end(), [](const Step& s) {
        return s.op == Op::move || s.op == Op::swap || s.op == Op::order || s.op == Op::keep ||
               s.op == Op::retitle;
    });
    if (order) return {};
    std::vector<ClipId> clips = who->clips; // those that have it already keep it as it is
    if (last_.size() == 1)
        std::erase_if(clips, [&](const ClipId& id) {
            return std::find(step().clips.begin(), step().clips.end(), id) != step().clips.end();
        });
    if (clips.empty()) return {};
    return besides(for_clips(last_, clips));
}

std::vector<Step> last_steps(const Project& project) {
    std::vector<Step> steps;
    if (project.messages.empty()) return steps;
    const auto& details = project.messages.back().details;
    if (!details.is_object() || !details.contains("frames") || !details["frames"].is_array()) return steps;
    for (const auto& frame : details["frames"])
        if (auto step = step_from_json(frame)) steps.push_back(std::move(*step));
    return steps;
}

std::optional<Route> follow_up(const Project& project, const Scope& scope, const Message& message,
                               const Discourse& discourse) {
    constexpr std::size_t kLongest = 24; // atoms; what is longer says all that it means
    if (message.segments.size() > 4 || message.atoms.size() > kLongest) return {};
    if (auto route = Follow(project, scope, message, discourse).run()) return route;
    const auto rest = without_remarks(message);
    return rest ? Follow(project, scope, *rest, discourse, true).run() : std::nullopt;
}

Route route_of(const std::vector<Step>& steps, std::vector<Edit> edits) {
    Route route{.kind = RouteKind::timeline, .edits = std::move(edits)};
    for (const Step& step : steps) {
        if (step.said.empty()) continue;
        route.understood += (route.understood.empty() ? "" : "; ") + step.said;
        route.steps.push_back(step.said);
        route.frames.push_back(to_json(step));
    }
    return route;
}

} // namespace core::assist::talk
