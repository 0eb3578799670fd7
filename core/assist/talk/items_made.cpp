// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips that are told by what was just done (the pieces of a cut, the copy of a clip) or by when they are on.
#include "core/assist/talk/reader.h"
#include <algorithm>

namespace core::assist::talk {

/// Of what was just split: "the front half", "the right-hand piece", "the middle", "the bit before the cut".
ItemReader::Try ItemReader::piece_by_side(std::size_t at) const {
    const auto& pieces = c_.discourse.pieces;
    if (pieces.size() < 2 || !atom(at)) return {};
    const auto any = [&](std::size_t k, std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char* word) { return says(k, word); });
    };
    const bool middle_said = pieces.size() == 3 && any(at, {"middle", "central"});
    double place = any(at, {"front", "left", "the left", "former", "earlier"})                  ? 1
                   : any(at, {"back", "right", "the right", "latter", "rear", "hind", "later"}) ? -1
                   : middle_said                                                                ? 2
                                                                                                : 0;
    std::size_t end = at + 1;
    if (place != 0) {
        end += says(end, "hand");
        const bool noun = is(end, "thing.piece") || is(end, "fraction") || is(end, "thing.clip");
        if (!noun && !(middle_said && stands_alone(end))) return {};
        end += noun;
    } else if (is(at, "thing.piece")) {
        const bool before = any(end, {"before", "in front of", "ahead of"}),
                   after = any(end, {"after", "behind", "past"});
        const std::size_t of = skip_article(end + 1);
        if ((before || after) &&
            (is(of, "thing.cut") || is(of, "verb.split") || any(of, {"split", "cut", "it"})))
            place = before ? 1 : -1, end = of + 1;
        else if (pieces.size() == 3 && says(end, "in") && any(of, {"middle"}))
            place = 2, end = of + 1;
    }
    if (place == 0) return {};
    Item piece = place_in(pieces, place, "piece");
    piece.piece = true, piece.ordinal = place;
    return Taken{piece, end};
}

/// Of what was just copied: "the copy", "the clone", "the second one", "the repeat".
ItemReader::Try ItemReader::copy_made(std::size_t i) const {
    if (c_.discourse.copy.empty() || !c_.clip(c_.discourse.copy)) return {};
    const auto any = [&](std::size_t k, std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char* word) { return says(k, word); });
    };
    std::size_t at = skip_article(i);
    if (any(at, {"that", "this"})) ++at;
    std::size_t end = 0;
    if (any(at, {"the copy", "that copy", "this copy", "the duplicate", "the copied one", "copied one"}))
        end = at + 1;
    else if ((at > i || prep_ == "with" || prep_ == "of") &&
             any(at, {"copy", "duplicate", "clone", "repeat", "double", "repetition", "replica", "clones"}))
        end = at + 1;
    else if (is(at, "ordinal") && any(at, {"second", "last"}) && is(at + 1, "thing.clip") &&
             says(at + 1, "one"))
        end = at + 2;
    else if (any(at, {"second"}) && any(at + 1, {"go", "time", "instance", "run", "appearance", "round"}))
        end = at + 2;
    else if (any(at, {"copied", "duplicated", "cloned", "repeated"}) && is(at + 1, "thing.clip"))
        end = at + 2;
    if (end == 0) return {};
    return Taken{{.kind = Item::Kind::clips, .clips = {c_.discourse.copy}}, end};
}

/// "what's at 0:13", "the clip at 0:13", "whatever is on at 3 seconds".
ItemReader::Try ItemReader::at_time(std::size_t i) const {
    std::size_t at = skip_article(i);
    const bool opens = says(at, "what's") || says(at, "whats") || says(at, "what") || says(at, "whatever") ||
                       is(at, "thing.clip") || (is(at, "pronoun.it") && atoms_[at].last > atoms_[at].first);
    if (!opens) return {};
    ++at;
    for (int n = 0; n < 3 && (says(at, "is") || says(at, "on") || says(at, "that") || says(at, "playing") ||
                              says(at, "that's"));
         ++n)
        ++at;
    const bool under = says(at, "under"); // "the clip under the playhead"
    if (!says(at, "at") && !under) return {};
    const std::size_t when = at + 1, line = skip_article(when);
    std::optional<Time> time;
    std::size_t next = when + 1;
    if (under && is(line, "thing.playhead")) time = c_.scope.playhead, next = line + 1;
    if (under && !time) return {};
    if (const Atom* a = atom(when); a && !time) time = clock(*a);
    if (!time)
        if (const auto counted = length(when)) time = counted->item.time, next = counted->next;
    if (!time) return {};
    Item item{.kind = Item::Kind::clips, .time = *time};
    if (const Clip* clip = c_.clip_at(*time))
        item.clips = {clip->id};
    else
        item.missing = *time >= c_.project.duration()
                           ? "the film ends at " + spoken(c_.project.duration()) + ", before " + spoken(*time)
                           : "no clip lies at " + spoken(*time);
    const bool shots = atoms_[skip_article(i)].text.ends_with('s');
    while (shots && next < end_) { // "the shots at 0:08 and 0:13"
        std::size_t then = next;
        while (then < end_ &&
               (says(then, "and") || says(then, "&") || atoms_[then].mark(",") || says(then, "at")))
            ++then;
        const std::optional<Time> more = then > next && atom(then) ? clock(atoms_[then]) : std::nullopt;
        const Clip* clip = more ? c_.clip_at(*more) : nullptr;
        if (!clip) break;
        item.clips.push_back(clip->id), item.several = true;
        next = then + 1;
    }
    return Taken{item, next};
}

} // namespace core::assist::talk
