// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Follow-ups that give what was done other borders: a part of a clip, other times, fewer clips, a name.
#include "core/assist/talk/discourse.h"
#include "core/assist/talk/follow_reader.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

/// "3 to 5": a range where nothing says that they are seconds; another kind: there is none.
Item two_numbers(Fit& f) {
    const Item *from = nullptr, *to = nullptr;
    for (const Item& item : f.items()) {
        if (item.kind != Item::Kind::amount || !item.unit.empty() || item.sign) continue;
        (!from ? from : to) = &item;
    }
    if (!from || !to || !(to->prep == "to" || to->prep == "until" || to->prep == "till") ||
        to->value <= from->value)
        return {};
    f.take(from), f.take(to);
    Item range{.kind = Item::Kind::range};
    const auto rate = f.c.project.rate();
    range.range = {from_seconds(from->value, rate), from_seconds(to->value, rate)};
    return range;
}

bool has_borders(const Step& step) {
    return step.op == Op::effect || step.op == Op::mute || step.op == Op::volume || step.op == Op::speed ||
           step.op == Op::reverse;
}

} // namespace

/// "only the first two seconds", "just from 2 to 4": of the clip that something was done to.
Follow::Answer Follow::part_only(Fit f) {
    if (last_.size() != 1 || !has_borders(step()) || step().clips.empty()) return {};
    const bool says_only = told("only");
    if (!says_only && !corrects()) return {};
    carriers(f), f.take_all("only");
    while (const Item* all = f.peek(Item::Kind::clips)) // "not all of it, the first two seconds only"
        if (all->all)
            f.take(all);
        else
            break;
    if (!f.has(Item::Kind::span) && !f.has(Item::Kind::range) && !f.has(Item::Kind::part)) return {};
    const Fit::Targets it{.clips = step().clips, .said = true};
    const auto range = f.said_range(it);
    take_all(f, {"thing.piece", "prep.in", "prep.over", "prep.during", "prep.of"});
    if (!range || !only_it(f) || !f.done()) return {};
    Step changed = step();
    changed.range = *range;
    changed.said += " from " + spoken(range->start) + " to " + spoken(range->end);
    return instead({changed});
}

/// "go to where they start", "jump to their beginning": of what was added.
Follow::Answer Follow::goes_there(Fit f) {
    if (last_.size() != 1 || (step().op != Op::add && step().op != Op::title)) return {};
    bool goes = false, starts = false, its = false;
    for (const Atom& a : message_.atoms) {
        const bool begin = a.is("thing.start") || a.is("verb.begin"), go = a.any("going");
        const bool of_it = a.text == "they" || a.text == "their" || a.text == "it" || a.text == "its";
        goes = goes || go, starts = starts || begin, its = its || of_it;
        const bool carries = a.kind == Word::Kind::mark || a.only_filler() || a.any("prep") ||
                             a.text == "where" || a.text == "to" || a.text == "of";
        if (!begin && !go && !of_it && !carries) return {};
    }
    const Clip* made = context_.clip(made_by(project_, step()));
    if (!goes || !starts || !its || !made) return {};
    Route route{.kind = RouteKind::timeline, .understood = "go to " + spoken(made->start)};
    route.go_to = made->start;
    return route;
}

/// "picture too": of a fade of the sound alone.
Follow::Answer Follow::other_part(Fit f) {
    if (last_.size() != 1 || step().op != Op::fade || step().part.empty() || corrects() || told("only"))
        return {};
    const bool sound = told("thing.sound"), picture = told("thing.picture");
    const bool other = step().part == "sound" ? picture && !sound : sound && !picture;
    if (!other || !told("follow.same")) return {};
    carriers(f), takes_verbs(f);
    take_all(f, {"thing.sound", "thing.picture"});
    if (!only_it(f) || !f.done()) return {};
    Step more = step();
    more.part = picture ? "picture" : "sound";
    if (const std::size_t at = more.said.find("the " + step().part); at != std::string::npos)
        more.said.replace(at + 4, step().part.size(), more.part);
    return besides({more});
}

/// "but not dinner", "all but street": of several that it was done to.
Follow::Answer Follow::without(Fit f) {
    if (last_.size() != 1 || step().clips.size() < 2 || step().op == Op::transition) return {};
    const bool takes = step().op == Op::remove || step().op == Op::keep || step().op == Op::swap ||
                       step().op == Op::order || step().op == Op::move;
    const Item* left_out = f.kind(Item::Kind::exception);
    if (!left_out && f.kind(Item::Kind::negation)) left_out = f.kind(Item::Kind::clips);
    if (!left_out || takes || left_out->pronoun || left_out->clips.empty()) return {};
    carriers(f), take_all(f, {"exception", "thing.all", "all_but"});
    std::vector<ClipId> rest = step().clips;
    std::erase_if(rest, [&](const ClipId& id) {
        return std::find(left_out->clips.begin(), left_out->clips.end(), id) != left_out->clips.end();
    });
    if (!f.done() || rest.empty() || rest.size() == step().clips.size()) return {};
    return instead(for_clips(last_, rest));
}

namespace {

/// Words that say of a clip the contrary of what was done to it: "in colour", "its sound stays".
bool says_contrary(const Step& step, const Atom& a) {
    if (a.is("verb.keep") || a.is("restraint.stay") || a.is("restraint.state") || a.is("restraint.verb") ||
        a.is("thing.original") || a.is("direction.normal"))
        return true;
    const auto one = [&](std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char* w) { return a.text == w; });
    };
    switch (step.op) {
    case Op::effect:
        return a.is("colour_noun") || a.any("tone.saturation") ||
               one({"colour", "color", "colourful", "in colour"});
    case Op::mute:
    case Op::volume:
        return a.is("thing.sound") || one({"hear", "audible", "heard"});
    case Op::speed:
        return a.is("thing.speed");
    default:
        return false;
    }
}

} // namespace

/// "except street, keep that in colour", "not dinner though, its sound stays": of several that it was done
/// to.
Follow::Answer Follow::spared(Fit f) {
    if (last_.size() != 1 || step().clips.size() < 2) return {};
    if (step().op != Op::effect && step().op != Op::mute && step().op != Op::volume &&
        step().op != Op::speed && step().op != Op::reverse)
        return {};
    std::vector<ClipId> out;
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::clips || item.kind == Item::Kind::exception) {
            if (item.pronoun) continue;
            const bool all_but = item.text.starts_with("all ") || item.text.starts_with("everything ") ||
                                 item.text.starts_with("every clip ");
            if (all_but && !item.all && item.clips.size() < step().clips.size()) { // "all but street"
                for (const ClipId& id : step().clips)
                    if (std::find(item.clips.begin(), item.clips.end(), id) == item.clips.end())
                        out.push_back(id);
                continue;
            }
            out.insert(out.end(), item.clips.begin(), item.clips.end());
        }
    bool excepts = false, contrary = false;
    for (const Atom& a : message_.atoms) {
        const bool except = a.is("exception") || a.is("negation") || a.is("all_but") || a.text == "but";
        const bool other = says_contrary(step(), a);
        excepts = excepts || except, contrary = contrary || other;
        const bool carries = a.kind == Word::Kind::mark || a.only_filler() || a.name >= 0 ||
                             a.is("pronoun.it") || a.is("follow.no") || a.is("thing.all") ||
                             a.is("verb.turn") || a.is("teller") || a.any("prep") || a.is("thing.clip") ||
                             a.text == "though" || a.is("wanting");
        if (!except && !other && !carries) return {};
    }
    if (!excepts && !(contrary && !told("verb.unmute"))) return {};
    std::vector<ClipId> rest = step().clips;
    std::erase_if(rest, [&](const ClipId& id) { return std::find(out.begin(), out.end(), id) != out.end(); });
    if (out.empty() || rest.empty() || rest.size() == step().clips.size()) return {};
    return instead(for_clips(last_, rest));
}

/// "3 to 5 instead", "no, end it at 18": other times for what was cut out, kept or shown.
Follow::Answer Follow::other_times(Fit f) {
    if (last_.size() != 1 || !step().range) return {};
    const bool title = step().op == Op::title || step().op == Op::retime;
    const bool cut = step().op == Op::remove_range || step().op == Op::keep_range;
    if (!title && !cut && !has_borders(step())) return {};
    Step changed = step();
    const Item* range = f.kind(Item::Kind::range);
    const Item bare = range ? Item{} : two_numbers(f); // "it should be 3 to 5"
    if (bare.kind == Item::Kind::range) range = &bare;
    // the same words once more
    const bool again = title && (told("follow.same") || told("follow.again") || told("verb.duplicate"));
    const bool begins = f.said("verb.begin") || f.said("thing.start"),
               ends = f.said("verb.stop") || f.said("thing.end");
    const Item* point = nullptr;
    const bool to_an_end = cut && (step().range->start == Time(0) ||
                                   (scope_.before && step().range->end >= scope_.before->duration()));
    if (!range && to_an_end && !begins && !ends) { // "make that 18": of where the film ends
        const Item* number = nullptr;
        for (const Item::Kind kind : {Item::Kind::point, Item::Kind::length, Item::Kind::amount})
            if (!number) number = f.kind(kind, {"", "to", "at", "until"});
        const bool plain =
            number && (number->kind != Item::Kind::amount || (number->unit.empty() && !number->sign));
        if (!plain || number->more || told("direction.more") || told("direction.less") || told("thing.other"))
            return {};
        const Time at =
            number->kind == Item::Kind::amount ? from_seconds(number->value, project_.rate()) : number->time;
        const bool from_start = (step().range->start == Time(0)) == (step().op == Op::keep_range) ||
                                (step().op == Op::remove_range && step().range->start == Time(0));
        (from_start ? changed.range->end : changed.range->start) = at;
    } else if (!range) {
        for (const Item::Kind kind : {Item::Kind::point, Item::Kind::length})
            if (!point) point = f.kind(kind, {"until", "till", "at", "to", "up to", "up until"});
        const bool until =
            point &&
            (point->prep == "until" || point->prep == "till" || point->prep.starts_with("up ") ||
             (title && point->prep == "to" && !f.said("verb.move") && point->time > step().range->end));
        if (!point || (until ? begins : begins == ends)) return {};
        if (!title && !(cut && (corrects() || step().op == Op::keep_range))) return {};
        (begins ? changed.range->start : changed.range->end) = point->time;
    } else {
        if (!again && !corrects()) return {};
        changed.range = range->range;
    }
    carriers(f);
    if (step().op == Op::remove_range)
        take_all(f, {"verb.remove", "verb.shave", "prep.out", "prep.off", "going.go", "verb.move"});
    if (again) f.take_all("verb.duplicate");
    take_all(f, {"verb.begin", "thing.start", "verb.stop", "thing.end", "verb.keep", "verb.extend",
                 "thing.title", "follow.much", "direction.earlier", "direction.later", "thing.film"});
    if (title) {
        take_all(f, {"verb.play", "thing.screen", "particle"});
        for (const Item& item : f.items()) // "leave it up until 8"
            if (item.text == "leave" || item.text == "let" || item.text == "stay" || item.text == "up" ||
                item.text == "stand")
                f.take(&item);
    }
    while (const Item* film = f.peek(Item::Kind::clips))
        if (film->pronoun || film->all)
            f.take(film);
        else
            return {};
    if (!f.done() || changed.range->length() <= Time(0)) return {};
    const std::string times = spoken(changed.range->start) + " to " + spoken(changed.range->end);
    changed.said = title                            ? "show \"" + changed.text + "\" from " + times
                   : changed.op == Op::remove_range ? "cut out " + times
                   : changed.op == Op::keep_range   ? "keep only " + times
                                                    : changed.said + ", from " + times;
    if (changed.op == Op::retime && again) return {};
    return again ? besides({changed}) : instead({changed});
}

/// "one second more": of what was cut off an end of the film.
Follow::Answer Follow::cut_more(Fit f) {
    if (last_.size() != 1 || step().op != Op::remove_range || !step().range || step().gap || !scope_.before)
        return {};
    const Item* length = f.kind(Item::Kind::length, {"", "by"});
    const bool more = (length && length->more) || f.said("direction.more") || told("thing.other");
    if (!length || !more) return {};
    const TimeRange was = *step().range;
    const bool head = was.start == Time(0), tail = was.end >= scope_.before->duration();
    carriers(f);
    if (head) f.take_all("thing.start");
    if (tail) f.take_all("thing.end");
    take_all(f, {"direction.more", "verb.remove", "verb.shave", "verb.trim", "prep.off", "thing.other"});
    if (head == tail || !only_it(f) || !f.done()) return {};
    const Time end = project_.duration();
    Step further = step();
    further.range = head ? TimeRange{Time(0), length->time} : TimeRange{end - length->time, end};
    further.said = "cut out " + spoken(further.range->start) + " to " + spoken(further.range->end);
    return besides({further});
}

/// "join them again": of pieces. "name it 'sunset'": of a marker.
Follow::Answer Follow::joined(Fit f) {
    if (last_.size() != 1 || step().op != Op::split || !scope_.before) return {};
    static constexpr const char* words[] = {"join", "rejoin",  "merge",  "stitch",
                                            "glue", "unsplit", "reunite"};
    const bool joins = std::any_of(message_.atoms.begin(), message_.atoms.end(), [&](const Atom& a) {
        return std::any_of(std::begin(words), std::end(words), [&](const char* w) { return a.text == w; });
    });
    const bool together = says("together") || (says("one") && told("follow.again") && told("thing.clip")) ||
                          told("verb.undo") || std::any_of(items_.begin(), items_.end(), [](const Item& i) {
                              return i.text.find("together") != std::string::npos;
                          });
    if (!joins && !together) return {};
    for (const Item* left : f.left())
        if (left->kind == Item::Kind::clips && !left->pronoun && !left->piece && left->clips != step().clips)
            return {};
    Route route{.kind = RouteKind::timeline, .understood = "undo the last step"};
    route.history_steps = -1;
    return route;
}

Follow::Answer Follow::named(Fit f) {
    if (last_.size() != 1 || step().op != Op::marker || step().times.size() != 1 || !step().text.empty())
        return {};
    const Item* name = f.kind(Item::Kind::quoted);
    const bool title_of = f.said("thing.title") && f.said("thing.marker"); // "title of the marker: …"
    if (title_of) f.take_all("thing.title");
    if (!name || (!title_of && !f.said("naming") && !f.said("verb.name") && !f.said("verb.rename")))
        return {};
    take_all(f, {"naming", "verb.name", "verb.rename", "thing.marker", "verb.add"}), carriers(f);
    if (!only_it(f) || !f.done()) return {};
    Step changed = step();
    changed.text = name->text;
    changed.said = "put a marker at " + spoken(changed.times.front()) + " called \"" + name->text + "\"";
    return instead({changed});
}

} // namespace core::assist::talk
