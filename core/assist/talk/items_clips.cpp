// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips as people name them: by file, by number from either end, by what is beside them, by "it".
#include "core/assist/talk/reader.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

std::vector<ClipId> ids_of(const std::vector<const Clip*>& clips) {
    std::vector<ClipId> ids;
    for (const Clip* clip : clips)
        ids.push_back(clip->id);
    return ids;
}

/// "both of them", "all three", "every single clip": not "all of it".
bool counts_clips(const std::string& text) {
    static constexpr const char* words[] = {"clip",    "shot",  "scene", "both",
                                            "of them", "three", "four",  " one"};
    return std::any_of(std::begin(words), std::end(words),
                       [&](const char* word) { return text.find(word) != std::string::npos; });
}

/// "… that comes straight …"
bool carries_on(const std::string& text) {
    static constexpr const char* words[] = {"that",   "which",       "comes",    "come",   "is",
                                            "coming", "goes",        "sits",     "lies",   "directly",
                                            "right",  "immediately", "straight", "that's", "plays"};
    return std::any_of(std::begin(words), std::end(words), [&](const char* word) { return text == word; });
}

std::string ordinal_word(double value) {
    static constexpr const char* words[] = {"",      "first",   "second", "third", "fourth", "fifth",
                                            "sixth", "seventh", "eighth", "ninth", "tenth"};
    if (value < 0) return value == -1 ? "last" : "next to last";
    return value <= 10 ? words[static_cast<int>(value)]
                       : "number " + std::to_string(static_cast<long long>(value));
}

} // namespace

std::size_t ItemReader::past_noun(std::size_t i) const {
    const bool stands_alone = i < end_ && (atoms_[i].is("number") || atoms_[i].is("thing.take_noun") ||
                                           atoms_[i].is("thing.order") || atoms_[i].is("thing.other"));
    if (is(i, "thing.clip") && !stands_alone) return i + 1;
    return is(i, "thing.track") && !is(i, "thing.clip") ? i + 1 : i;
}

/// Those of the counted clips that are not among these.
std::vector<ClipId> ItemReader::without(const std::vector<ClipId>& clips) const {
    std::vector<ClipId> others = ids_of(c_.pictures());
    std::erase_if(others,
                  [&](const ClipId& id) { return std::find(clips.begin(), clips.end(), id) != clips.end(); });
    return others;
}

/// Two that were named a moment ago: "coast and dinner should both …".
bool ItemReader::both_named() const {
    const auto named = std::find_if(items_.rbegin(), items_.rend(),
                                    [](const Item& i) { return i.kind == Item::Kind::clips; });
    return named != items_.rend() && named->clips.size() == 2 && !named->all;
}

/// "the middle clip"
ItemReader::Try ItemReader::middle(std::size_t i) const {
    const std::size_t at = skip_article(i);
    if (!is(at, "thing.middle") || !is(at + 1, "thing.clip")) return {};
    const auto listed = ids_of(c_.counted());
    Item item{.kind = Item::Kind::clips};
    if (listed.size() % 2 == 1)
        item.clips = {listed[listed.size() / 2]};
    else
        item.missing = "of " + spoken_count(listed.size(), "clip") + " none lies in the middle";
    return Taken{item, at + 2};
}

/// "the one at the end", "the shot in the middle", "the clip at the front"; not where something is put there.
ItemReader::Try ItemReader::one_at_an_end(std::size_t i) const {
    const std::size_t noun = skip_article(i);
    if (!is(noun, "thing.clip") || !(says(noun + 1, "at") || says(noun + 1, "in"))) return {};
    const std::size_t edge = skip_article(noun + 2);
    const bool start = is(edge, "thing.start"), end = is(edge, "thing.end"),
               middle = is(edge, "thing.middle");
    if (!(start || end || middle) || says(edge + 1, "of")) return {};
    for (std::size_t k = begin_; k < i; ++k)
        if (is(k, "verb.move") || is(k, "verb.add") || is(k, "verb.duplicate") || is(k, "verb.turn"))
            return {};
    const auto listed = ids_of(c_.counted());
    if (listed.empty() || (middle && listed.size() % 2 == 0)) return {};
    Item item{.kind = Item::Kind::clips, .ordinal = start ? 1.0 : end ? -1.0 : 0.0};
    item.clips = {start ? listed.front() : end ? listed.back() : listed[listed.size() / 2]};
    return Taken{item, edge + 1};
}

/// "the 0:08 shot"
ItemReader::Try ItemReader::on_screen_at(std::size_t i) const {
    const std::size_t at = skip_article(i);
    const Atom* a = atom(at);
    if (!a || a->kind != Word::Kind::clock || !is(at + 1, "thing.clip") || says(at + 1, "one")) return {};
    const auto time = clock(*a);
    if (!time) return {};
    Item item{.kind = Item::Kind::clips, .time = *time};
    if (const Clip* there = c_.clip_at(*time))
        item.clips = {there->id};
    else
        item.missing = "no clip lies at " + spoken(*time);
    return Taken{item, at + 2};
}

/// "the music": the sounds that belong to no picture, where there are any.
ItemReader::Try ItemReader::music(std::size_t i) const {
    const std::size_t at = skip_article(i);
    if (!is(at, "thing.music")) return {};
    Item item{.kind = Item::Kind::clips};
    for (const auto& track : c_.project.tracks)
        if (track->kind == TrackKind::audio)
            for (const Clip& clip : track->clips)
                if (clip.link.empty()) item.clips.push_back(clip.id);
    if (item.clips.empty()) return {};
    item.several = item.clips.size() > 1;
    return Taken{item, past_noun(at + 1)};
}

/// "everything but street"
ItemReader::Try ItemReader::all_but(std::size_t i) const {
    if (!is(i, "all_but") || is(i + 1, "all_but")) return {};
    auto found = clips(i + 1);
    if (!found || found->item.pronoun) return {};
    if (found->item.missing.empty() && !found->item.clips.empty()) {
        found->item.clips = without(found->item.clips);
        found->item.several = true, found->item.media = {}, found->item.same_name = false;
        if (found->item.clips.empty()) found->item.missing = "nothing is left with that exception";
    }
    return found;
}

/// The clip at a place of a list, or why there is none.
Item ItemReader::place_in(const std::vector<ClipId>& ids, double ordinal, const std::string& what) const {
    Item item{.kind = Item::Kind::clips};
    const auto count = static_cast<double>(ids.size());
    const double place = ordinal < 0 ? count + ordinal : ordinal - 1;
    if (place >= 0 && place < count && ordinal != 0)
        item.clips = {ids[static_cast<std::size_t>(place)]};
    else
        item.missing = "there is no " +
                       (ordinal > 1e6 ? "clip of that number" : ordinal_word(ordinal) + " " + what) + ": " +
                       (what == "clip" ? "the timeline has "
                                       : "there " + std::string(ids.size() == 1 ? "is " : "are ")) +
                       spoken_count(ids.size(), what);
    return item;
}

ItemReader::Try ItemReader::named(std::size_t i) const {
    const Atom* a = atom(i);
    // "remove diner": a word of the language, but said as names are
    const bool guessed = a && a->name < 0 && a->guess >= 0 && i > begin_ && atoms_[i - 1].any("verb") &&
                         !(atom(i + 1) && atoms_[i + 1].unknown());
    if (!a || (a->name < 0 && !guessed)) return {};
    const Name& name = c_.names.all()[static_cast<std::size_t>(guessed ? a->guess : a->name)];
    Item item{.kind = Item::Kind::clips, .clips = name.clips, .media = name.media};
    item.same_name = name.clips.size() > 1;
    const std::size_t next = past_noun(i + 1);
    if (const auto number = digits_or_words(next);
        number && number->digits && item.same_name && unit(number->next).empty() && next == i + 1 &&
        number->value == std::floor(number->value) && prep_.empty() && number->next >= end_) {
        auto nth = place_in(name.clips, number->value, "clip '" + name.words + "'");
        return Taken{nth, number->next};
    }
    return Taken{item, next};
}

/// "the second clip", "the first two clips", "the second of the street clips", "the last one".
ItemReader::Try ItemReader::counted(std::size_t i) const {
    const std::size_t at = skip_article(i);
    if (auto piece = piece_by_side(at)) return piece;
    const Atom* a = atom(at);
    if (!a || !a->is("ordinal")) return {};
    const double value = a->find("ordinal")->value;
    std::size_t next = at + 1;
    while (is(next, "judgement"))
        ++next;
    const auto listed = ids_of(c_.counted());
    if (const Atom* name = atom(next); name && name->name >= 0) {
        const Name& named = c_.names.all()[static_cast<std::size_t>(name->name)];
        return Taken{place_in(named.clips, value, "clip '" + named.words + "'"), past_noun(next + 1)};
    }
    if (i > begin_ && atoms_[i - 1].any("side")) return {}; // "the top fifth of coast"
    if (says(next, "of")) {                                 // of the two street clips
        std::size_t of = skip_article(next + 1);
        if (is(of, "number")) ++of;
        if (is(of, "pronoun.it")) { // "the first of those two pieces"; of what was talked about
            const bool noun = is(of + 1, "number") || is(of + 1, "thing.piece") || is(of + 1, "thing.clip");
            const auto& talked =
                c_.discourse.mentioned.size() > 1 ? c_.discourse.mentioned : c_.discourse.before;
            if (!noun && talked.size() > 1) return Taken{place_in(talked, value, "of them"), of + 1};
            if (!noun && (says(of, "those") || says(of, "these") || says(of, "them")))
                return Taken{
                    {.kind = Item::Kind::clips, .missing = "it is not clear of which that is; name it"},
                    of + 1};
            ++of;
        }
        if (is(of, "number")) ++of;
        if (is(of, "thing.piece") && !c_.discourse.pieces.empty()) {
            Item piece = place_in(c_.discourse.pieces, value, "piece");
            piece.piece = true, piece.ordinal = value;
            return Taken{piece, of + 1};
        }
        if (is(of, "thing.clip")) ++of;
        if (says(of, "named") || says(of, "called")) ++of;
        if (const Atom* name = atom(of); name && name->name >= 0) {
            const Name& named = c_.names.all()[static_cast<std::size_t>(name->name)];
            return Taken{place_in(named.clips, value, "clip '" + named.words + "'"), past_noun(of + 1)};
        }
        if (of > next + 1 && is(of - 1, "thing.clip")) return Taken{place_in(listed, value, "clip"), of};
    }
    if (const auto number = digits_or_words(next);
        number && (value == 1 || value == -1) &&
        (is(number->next, "thing.clip") || (says(i, "the") && stands_alone(number->next)))) {
        const auto wanted = static_cast<std::size_t>(std::max(0.0, number->value));
        Item item{.kind = Item::Kind::clips, .several = wanted > 1, .ordinal = wanted == 1 ? value : 0};
        if (wanted == 0 || wanted > listed.size())
            item.missing =
                "there are not that many clips: the timeline has " + spoken_count(listed.size(), "clip");
        else if (value == 1)
            item.clips.assign(listed.begin(), listed.begin() + static_cast<std::ptrdiff_t>(wanted));
        else
            item.clips.assign(listed.end() - static_cast<std::ptrdiff_t>(wanted), listed.end());
        return Taken{item, number->next + is(number->next, "thing.clip")};
    }
    if (is(next, "thing.clip")) {
        Item item = place_in(listed, value, "clip");
        item.ordinal = value;
        return Taken{item, next + 1};
    }
    return counted_alone(i, value, next);
}

/// "the two clips", "all three clips" of a film that has as many.
ItemReader::Try ItemReader::as_many(std::size_t i) const {
    std::size_t at = skip_article(i);
    if (is(at, "thing.all")) ++at;
    if (at == i) return {};
    const auto number = digits_or_words(at);
    const auto pictures = ids_of(c_.pictures());
    if (!number || pictures.size() < 2 || number->value != static_cast<double>(pictures.size()) ||
        !is(number->next, "thing.clip"))
        return {};
    return Taken{
        {.kind = Item::Kind::clips, .clips = pictures, .all = true, .several = true, .counted = true},
        number->next + 1};
}

/// Whether no noun follows.
bool ItemReader::stands_alone(std::size_t next) const {
    const Atom* behind = atom(next);
    const bool alone = !behind || behind->kind == Word::Kind::mark || behind->kind == Word::Kind::line ||
                       behind->any("prep") || says(next, "and") || behind->is("separator.then") ||
                       behind->any("verb") || behind->any("effect") || behind->is("filler") ||
                       behind->is("around");
    return alone && !(behind && (behind->is("thing.cut") || behind->any("thing")));
}

/// An ordinal without a noun: "the second piece" after a cut, "the first and second clip", "the second".
ItemReader::Try ItemReader::counted_alone(std::size_t i, double value, std::size_t next) const {
    const auto listed = ids_of(c_.counted());
    if (is(next, "thing.piece") || is(next, "fraction")) {
        if (c_.discourse.pieces.empty()) return {};
        Item piece = place_in(c_.discourse.pieces, value, "piece");
        piece.piece = true, piece.ordinal = value;
        return Taken{piece, next + 1};
    }
    const std::size_t other = next + (says(next, "and") || (atom(next) && atoms_[next].mark(",")));
    if (other > next) {
        const std::size_t second = skip_article(other);
        if (is(second, "ordinal") && is(second + 1, "thing.clip")) {
            Item both = place_in(listed, value, "clip");
            const Item more = place_in(listed, atoms_[second].find("ordinal")->value, "clip");
            if (both.missing.empty()) both.missing = more.missing;
            both.clips.insert(both.clips.end(), more.clips.begin(), more.clips.end());
            both.several = true;
            return Taken{both, second + 2};
        }
    }
    if (!says(i, "the") || !unit(next - 1).empty() && says(next, "and")) return {};
    if (!stands_alone(next) || (says(next, "between") && !unit(next - 1).empty())) return {};
    Item alone = place_in(listed, value, "clip");
    alone.ordinal = value;
    return Taken{alone, next};
}

/// "clip 2", "shots three and four", "number 2".
ItemReader::Try ItemReader::numbered(std::size_t i) const {
    std::size_t at = skip_article(i);
    const bool noun = is(at, "thing.clip") && !says(at, "one") && !is(at, "thing.take_noun");
    const bool number_word = says(at, "number") || says(at, "#") || says(at, "no");
    if (!noun && !number_word) return {};
    ++at;
    if (noun && (says(at, "number") || says(at, "#") || says(at, "no"))) ++at;
    const auto first = digits_or_words(at);
    if (!first || first->value != std::floor(first->value) || first->sign || !unit(first->next).empty())
        return {};
    const auto listed = ids_of(c_.counted());
    Item item = place_in(listed, first->value, "clip");
    if (first->value < 1)
        item.missing = "clips are counted from 1: the timeline has " + spoken_count(listed.size(), "clip");
    std::size_t next = first->next;
    const bool span = says(next, "to") || says(next, "-") || says(next, "through");
    if (span || says(next, "and") || says(next, ",") || says(next, "&"))
        if (const auto second = digits_or_words(next + 1);
            second && unit(second->next).empty() && !is(second->next, "thing.clip") &&
            second->value == std::floor(second->value) && second->value >= 1) {
            const Item more = place_in(listed, second->value, "clip");
            if (item.missing.empty()) item.missing = more.missing;
            if (item.missing.empty() && span && second->value > first->value)
                for (auto n = static_cast<std::size_t>(first->value);
                     n < static_cast<std::size_t>(second->value) - 1; ++n)
                    item.clips.push_back(listed[n]);
            item.clips.insert(item.clips.end(), more.clips.begin(), more.clips.end());
            item.several = true;
            next = second->next;
        }
    return Taken{item, next};
}

/// "the clip after coast", "the one before it", "the next clip".
ItemReader::Try ItemReader::relation(std::size_t i) const {
    std::size_t at = skip_article(i);
    const auto beside = [&](const ClipId& id, int by) {
        const auto listed = ids_of(c_.counted());
        const auto found = std::find(listed.begin(), listed.end(), id);
        Item item{.kind = Item::Kind::clips};
        const auto place = found - listed.begin() + by;
        if (found == listed.end() || place < 0 || place >= static_cast<std::ptrdiff_t>(listed.size()))
            item.missing =
                "there is no clip " + std::string(by > 0 ? "after" : "before") + " '" + c_.name_of(id) + "'";
        else
            item.clips = {listed[static_cast<std::size_t>(place)]};
        return item;
    };
    const bool on = is(at, "going.next");
    if ((on || is(at, "going.previous")) && !is(at, "ordinal")) {
        const bool noun = is(at + 1, "thing.clip");
        const bool ends =
            at + 1 >= end_ || is(at + 1, "follow.same") || atoms_[at + 1].kind == Word::Kind::mark;
        const auto& talked = c_.discourse.mentioned.empty() ? c_.discourse.before : c_.discourse.mentioned;
        const ClipId here = !c_.scope.clip.empty() ? c_.scope.clip
                            : !talked.empty()      ? talked.back()
                                                   : ClipId{};
        if (here.empty() || (!noun && !ends)) return {};
        return Taken{beside(here, on ? 1 : -1), at + (noun ? 2 : 1)};
    }
    std::size_t count = 1;
    if (is(at, "number") && !atoms_[at].is("thing.clip"))
        count = static_cast<std::size_t>(atoms_[at].value), ++at;
    else if (is(at, "pronoun.it") && atoms_[at].last > atoms_[at].first)
        ++at;
    else if (is(at, "thing.clip") ||
             (is(at, "thing.piece") && at + 1 < end_ && carries_on(atoms_[at + 1].text)))
        ++at;
    else
        return {};
    if (is(at, "thing.clip")) ++at;
    for (int n = 0; n < 4 && at < end_ && carries_on(atoms_[at].text);
         ++n) // "the bit that comes straight after"
        ++at;
    const std::string side = at < end_ ? atoms_[at].text : "";
    const bool after = side == "behind" || side == "following" || side == "follows" ||
                       side.ends_with("after") || side.ends_with(" behind"),
               before =
                   side == "before" || side == "in front of" || side == "ahead of" || side == "right before";
    if ((!after && !before) || count < 1 || count > 50) return {};
    if (is(at + 1, "pronoun.it") && count == 1 && c_.discourse.hole && c_.discourse.mentioned.empty())
        for (const Clip* clip : c_.counted()) // of what was just taken out
            if ((after ? clip->start : clip->end()) == *c_.discourse.hole)
                return Taken{{.kind = Item::Kind::clips, .clips = {clip->id}}, at + 2};
    const auto who = one_noun(at + 1);
    if (!who || who->item.clips.size() != 1) return {};
    Item all{.kind = Item::Kind::clips, .several = count > 1};
    for (std::size_t n = 1; n <= count; ++n) {
        const Item next = beside(who->item.clips.front(), static_cast<int>(n) * (after ? 1 : -1));
        if (!next.missing.empty()) all.missing = next.missing;
        all.clips.insert(all.clips.end(), next.clips.begin(), next.clips.end());
    }
    return Taken{all, who->next};
}

/// "the other two", "the rest": those that were not named yet.
ItemReader::Try ItemReader::others(std::size_t i) const {
    std::size_t at = skip_article(i);
    std::optional<std::size_t> count;
    const bool left =
        is(at, "thing.rest") && (atoms_[at].text.starts_with("what") || atoms_[at].text.ends_with("left") ||
                                 atoms_[at].text.find("remain") != std::string::npos);
    const bool says_left =
        left && (atoms_[at].text.find("left") != std::string::npos ||
                 atoms_[at].text.find("remain") != std::string::npos); // not "what's outside"
    if (says_left && !c_.discourse.left.empty()) { // "trim street to two seconds and slow what's left"
        const bool of_it = says(at + 1, "of") && is(at + 2, "pronoun.it");
        Item item{.kind = Item::Kind::clips, .clips = c_.discourse.left};
        item.several = item.clips.size() > 1;
        item.all = item.several &&
                   item.clips.size() == c_.pictures().size(); // "the first two seconds of what remains"
        return Taken{item, at + 1 + (of_it ? 2 : 0)};
    }
    if (left && c_.discourse.removed) { // "lose coast and mute what's left"
        Item item{.kind = Item::Kind::clips, .clips = ids_of(c_.counted()), .all = true, .several = true};
        std::erase_if(item.clips, [&](const ClipId& id) {
            return std::find(c_.discourse.kept.begin(), c_.discourse.kept.end(), id) !=
                   c_.discourse.kept.end();
        });
        return Taken{item, at + 1};
    }
    if (is(at, "thing.other")) {
        ++at;
        if (is(at, "number") && !says(at, "one"))
            count = static_cast<std::size_t>(std::max(0.0, atoms_[at++].value));
        if (is(at, "thing.take_noun") && says(at, "take")) return {};
        if (says(at, "one") || is(at, "thing.clip")) {
            if (!count && !atoms_[at].text.ends_with('s')) count = 1;
            ++at;
        } else if (!count) {
            return {};
        }
    } else if (is(at, "thing.rest")) {
        at = past_noun(at + 1);
    } else {
        return {};
    }
    std::vector<ClipId> excepted; // "except dinner, the rest in black and white"
    for (const Item& before : items_)
        if (before.kind == Item::Kind::exception) excepted = before.clips;
    const auto& named = !excepted.empty()                ? excepted
                        : c_.discourse.mentioned.empty() ? c_.discourse.before
                                                         : c_.discourse.mentioned;
    Item item{.kind = Item::Kind::clips, .rest = true, .several = true};
    for (const Clip* clip : c_.counted())
        if (std::find(named.begin(), named.end(), clip->id) == named.end()) item.clips.push_back(clip->id);
    const bool removed =
        named.empty() && c_.discourse.removed; // "lose street and put the other two at half speed"
    if (named.empty() && !(removed && count && item.clips.size() == *count))
        item.missing = "which clips are the others? Name them";
    else if (count && item.clips.size() != *count)
        item.missing = "there " + std::string(item.clips.size() == 1 ? "is " : "are ") +
                       spoken_count(item.clips.size(), "other clip") + "; name those that are meant";
    return Taken{item, at};
}

ItemReader::Try ItemReader::pronoun(std::size_t i) const {
    const Atom* a = atom(i);
    if (!a) return {};
    if (auto copy = copy_made(i)) return copy;
    const bool bare = a->is("thing.clip") && a->text != "one" && a->text != "take";
    if (!a->is("pronoun.it") && !bare) return {};
    Item item{.kind = Item::Kind::clips, .pronoun = true};
    const std::size_t next = past_noun(i + 1);
    const bool plural =
        a->text == "them" || a->text == "those" || a->text == "these" || a->text == "those two";
    const bool several = (prep_ == "between" && c_.discourse.mentioned.size() == 2) ||
                         (plural && c_.discourse.mentioned.size() > 1);
    const auto counted = c_.counted().size();
    const bool film =
        a->text == "it" && counted > 1 && c_.discourse.mentioned.size() == counted; // the whole film
    if (several || film) // "swap coast and street, then a dissolve between them"
        item.clips = c_.discourse.mentioned, item.several = true;
    else if (!c_.discourse.mentioned.empty())
        item.clips = {c_.discourse.mentioned.back()};
    else if (!c_.scope.clip.empty() && c_.clip(c_.scope.clip))
        item.clips = {c_.scope.clip};
    else if (const auto listed = c_.counted(); listed.size() == 1)
        item.clips = {listed.front()->id};
    else if (c_.discourse.before.size() == 1 && !c_.scope.range)
        item.clips = c_.discourse.before, item.talked = true;
    return Taken{item, next};
}

/// "the wall clip" where there is none of that name.
ItemReader::Try ItemReader::missing(std::size_t i) const {
    const std::size_t at = skip_article(i);
    if (at == i || !atom(at) || !atoms_[at].unknown() || !is(at + 1, "thing.clip") || says(at + 1, "one"))
        return {};
    std::string list;
    for (const Clip* clip : c_.counted())
        if (list.size() < 120) list += (list.empty() ? "" : ", ") + clip->name;
    if (atoms_[at].guess >= 0)
        return Taken{{.kind = Item::Kind::clips,
                      .clips = c_.names.all()[static_cast<std::size_t>(atoms_[at].guess)].clips},
                     at + 2};
    return Taken{{.kind = Item::Kind::clips,
                  .missing = "there is no clip called '" + atoms_[at].text + "'; the timeline has " + list},
                 at + 2};
}

ItemReader::Try ItemReader::one_noun(std::size_t i) const {
    const auto behind_cut = [&](std::size_t k) {
        Item piece{.kind = Item::Kind::clips, .clips = {c_.discourse.pieces.back()}, .ordinal = -1};
        piece.piece = true;
        return Taken{piece, k + 1};
    };
    const std::size_t ahead = is(i, "ahead_of_cut") ? i : skip_article(i);
    if (is(ahead, "ahead_of_cut") && c_.discourse.pieces.size() > 1) { // "cut at 4 and bin what's before"
        Item piece{.kind = Item::Kind::clips, .clips = {c_.discourse.pieces.front()}, .ordinal = 1};
        piece.piece = true;
        return Taken{piece, ahead + 1};
    }
    if (is(i, "behind_cut") && c_.discourse.pieces.size() > 1) return behind_cut(i);
    if (auto found = copy_made(i)) return found;
    if (auto found = at_time(i)) return found;
    if (auto found = one_at_an_end(i)) return found;
    if (auto found = on_screen_at(i)) return found;
    if (auto found = relation(i)) return found;
    if (auto found = numbered(i)) return found;
    if (auto found = counted(i)) return found;
    if (auto found = middle(i)) return found;
    if (auto found = music(i)) return found;
    if (auto found = others(i)) return found;
    if (auto found = pronoun(i)) return found;
    if (auto found = named(skip_article(i))) return found;
    if (auto found = as_many(i)) return found;
    if (auto found = missing(i)) return found;
    const std::size_t at = skip_article(i);
    if (is(at, "behind_cut") && c_.discourse.pieces.size() > 1) return behind_cut(at);
    if (says(at, "both") && (is(at + 1, "thing.cut") || is(at + 1, "thing.marker"))) return {};
    if (is(at, "thing.all") || is(at, "thing.each")) {
        Item item{.kind = Item::Kind::clips, .clips = ids_of(c_.pictures()), .all = true, .several = true};
        item.each = is(at, "thing.each");
        item.counted = item.each || past_noun(at + 1) > at + 1 || counts_clips(atoms_[at].text);
        if (says(at, "both") && item.clips.size() != 2) {
            item.missing = "'both' is not clear: the timeline has " + spoken_count(item.clips.size(), "clip");
            for (const auto* two : {&c_.discourse.mentioned, &c_.discourse.named})
                if (two->size() == 2 && !item.missing.empty())
                    item.clips = *two, item.missing.clear(), item.all = false;
            if (const bool of_them = says(at + 1, "of") && is(at + 2, "pronoun.it");
                of_them && item.missing.empty())
                return Taken{item, at + 3};
        }
        return Taken{item, past_noun(at + 1)};
    }
    return {};
}

/// "no sound on coast or dinner": neither.
bool ItemReader::denied(std::size_t i) const {
    for (std::size_t back = 1; back <= 6 && back <= i - begin_; ++back) {
        const Atom& a = atoms_[i - back];
        if (a.is("absence") || a.is("negation") || a.is("verb.mute")) return true;
    }
    return false;
}

/// One clip, or several with "and" between them.
ItemReader::Try ItemReader::clips(std::size_t i) const {
    if (auto others = all_but(i)) return others;
    if (says(i, "both") && !says(i + 1, "both")) // "both coast and street"
        if (auto named = clips(i + 1); named && !named->item.pronoun && named->item.clips.size() == 2)
            return named;
    auto all = one_noun(i);
    if (!all || all->item.pronoun || all->item.all) return all;
    for (int more = 0; more < 100; ++more) {
        std::size_t at = all->next;
        while (at < end_ && (atoms_[at].mark(",") || says(at, "and") || says(at, "&") || says(at, "plus") ||
                             is(at, "joiner") || ((says(at, "or") || says(at, "nor")) && denied(i))))
            ++at;
        if (at > all->next && (says(at, "also") || says(at, "then"))) ++at;
        if (at > all->next && (says(at, "of") || says(at, "on") || says(at, "from")))
            ++at; // "of coast, of street"
        if (at == all->next) return all;
        const auto next = one_noun(at);
        if (!next || next->item.pronoun || next->item.all || next->item.rest || next->item.same_name ||
            (next->item.clips.empty() && next->item.missing.empty()))
            return all;
        for (const ClipId& id : next->item.clips)
            if (std::find(all->item.clips.begin(), all->item.clips.end(), id) == all->item.clips.end())
                all->item.clips.push_back(id);
        if (all->item.missing.empty()) all->item.missing = next->item.missing;
        all->item.several = true, all->item.media = {};
        all->next = next->next;
    }
    return all;
}

} // namespace core::assist::talk
