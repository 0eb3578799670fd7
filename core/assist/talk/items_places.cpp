// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places in time that are told by what lies there: "where street starts", "the end of coast", "the first
// cut", "two seconds into dinner", "a second before the end"; and gaps that should stay.
#include "core/assist/talk/reader.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

constexpr int kDeepest = 2; ///< "a second after two seconds before …" is followed so far

bool one_of(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace

/// The one clip that is named there, and the atom behind it; no pronoun that could be any.
std::optional<std::pair<const Clip*, std::size_t>> ItemReader::one_clip(std::size_t i) const {
    const auto who = one_noun(i);
    if (!who || who->item.clips.size() != 1 || who->item.same_name || !who->item.missing.empty()) return {};
    const Clip* clip = c_.clip(who->item.clips.front());
    if (!clip) return {};
    return std::pair{clip, who->next};
}

/// "the start of coast", "coast's end", "where street begins", "the end".
std::optional<ItemReader::Place> ItemReader::edge_place(std::size_t i) const {
    const auto edge_at = [&](std::size_t k) {
        return is(k, "thing.start") || is(k, "verb.begin") ? -1
               : is(k, "thing.end") || is(k, "verb.stop")  ? 1
               : is(k, "thing.middle")                     ? 0
                                                           : 2;
    };
    const auto of = [&](const TimeRange& range, int edge) {
        return edge < 0   ? range.start
               : edge > 0 ? range.end
                          : snap_to_frame(range.start + range.length() / 2, c_.project.rate());
    };
    const TimeRange film{Time(0), c_.project.duration()};
    const bool where =
        says(i, "where") || says(i, "when") || says(i, "the point where") || says(i, "the moment");
    const std::size_t at = where ? skip_article(i + 1) : i;
    if (const std::size_t noun = skip_article(at); is(noun, "thing.film") && edge_at(noun + 1) != 2 && where)
        return Place{of(film, edge_at(noun + 1)), noun + 2};
    if (const auto who = one_clip(at); who && !is(skip_article(at), "thing.start")) {
        std::size_t verb = who->second;
        while (verb < end_ && verb < who->second + 2 && atoms_[verb].only_filler() && edge_at(verb) == 2)
            ++verb;
        const int edge = edge_at(verb);
        if (edge == -1 || edge == 1) return Place{of(who->first->range(), edge), verb + 1};
    }
    if (where) return {};
    const std::size_t noun = skip_article(i);
    const int edge = edge_at(noun);
    if (edge == 2 || (is(noun, "ordinal") && is(noun + 1, "thing.clip"))) return {};
    if (!says(noun + 1, "of") && !(edge == 0 && says(noun + 1, "through")))
        return Place{of(film, edge), noun + 1, true};
    const std::size_t owner = skip_article(noun + 2);
    if (is(owner, "thing.film") || is(owner, "thing.all")) return Place{of(film, edge), owner + 1, true};
    const auto who = one_clip(noun + 2);
    if (!who) return {};
    return Place{of(who->first->range(), edge), who->second};
}

/// "the second cut", "the cut between coast and street", "the marker", "this point".
std::optional<ItemReader::Place> ItemReader::cut_place(std::size_t i) const {
    std::size_t at = skip_article(i);
    if (is(at, "thing.playhead")) return Place{c_.scope.playhead, at + 1};
    double ordinal = 0;
    if (is(at, "ordinal") && at + 1 < end_) ordinal = atoms_[at++].find("ordinal")->value;
    const bool marker = is(at, "thing.marker");
    if (!marker && !is(at, "thing.cut")) return {};
    std::vector<Time> times;
    if (marker)
        for (const Marker& m : c_.project.markers)
            times.push_back(m.time);
    else
        for (const Clip* clip : c_.counted())
            if (clip->start > Time(0)) times.push_back(clip->start);
    std::sort(times.begin(), times.end());
    if (says(at + 1, "between"))
        if (const auto both = clips(at + 2); both && both->item.clips.size() == 2)
            if (const Clip* later = c_.clip(both->item.clips.back())) return Place{later->start, both->next};
    const auto count = static_cast<double>(times.size());
    if (ordinal == 0 && times.size() == 1) ordinal = 1;
    const double place = ordinal < 0 ? count + ordinal : ordinal - 1;
    if (ordinal == 0 || !(place >= 0 && place < count)) return {};
    return Place{times[static_cast<std::size_t>(place)], at + 1};
}

/// "two seconds into dinner", "a second after street begins", "half a second before the end".
std::optional<ItemReader::Place> ItemReader::counted_place(std::size_t i, int depth) const {
    const auto length = depth > 0 ? this->length(i) : Try();
    if (!length || length->item.kind != Item::Kind::length) return {};
    const std::size_t joint = length->next;
    if (joint >= end_) return {};
    const std::string& side = atoms_[joint].text;
    if (side == "into") {
        const std::size_t noun = skip_article(joint + 1);
        if (is(noun, "thing.film") && !is(noun, "pronoun.it")) return Place{length->item.time, noun + 1};
        if (is(noun, "pronoun.it")) return {};
        if (const auto who = one_clip(joint + 1))
            return Place{who->first->start + length->item.time, who->second};
        return {};
    }
    const bool after = one_of(side, {"after", "past", "behind", "following"}),
               before = one_of(side, {"before", "ahead of"});
    if (!after && !before) return {};
    auto from = place(joint + 1, depth - 1);
    if (!from) return {};
    from->at += after ? length->item.time : -length->item.time;
    from->bare = false;
    return from;
}

std::optional<ItemReader::Place> ItemReader::place(std::size_t i, int depth) const {
    if (auto found = counted_place(i, depth)) return found;
    if (auto found = cut_place(i)) return found;
    return edge_place(i);
}

/// A told place where a point of time can stand.
ItemReader::Try ItemReader::spot(std::size_t i) const {
    const auto point = [&](const Place& found) {
        Item item{.kind = Item::Kind::point, .time = found.at};
        item.placed = true;
        return Taken{item, found.next};
    };
    if (!atom(i)) return {};
    if (says(i, "where") || says(i, "when")) {
        const auto found = edge_place(i);
        return found ? Try(point(*found)) : Try();
    }
    if (auto found = counted_place(i, kDeepest)) return point(*found);
    const bool open =
        one_of(prep_, {"after", "before", "until", "till", "up to", "up until", "past", "since", "upto",
                       "right before", "right after", "just before", "just after", "ahead of", "as far as"});
    if (!open && prep_ != "from") return {};
    if (auto found = cut_place(i)) return point(*found);
    if (prep_ == "from") return {};
    const auto found = edge_place(i);
    return found && !found->bare ? Try(point(*found)) : Try();
}

/// "gap stays", "keep the hole", "don't close up the space", "leave the room empty".
ItemReader::Try ItemReader::open_gap(std::size_t i) const {
    const auto gap = [&](std::size_t next) { return Taken{Item{.kind = Item::Kind::gap}, next}; };
    const std::size_t noun = skip_article(i);
    if (is(noun, "thing.gap")) {
        const std::size_t verb = skip_fillers(noun + 1);
        if (is(verb, "verb.keep") || is(verb, "restraint.stay")) return gap(verb + 1);
        return {};
    }
    if (is(i, "negation") || is(i, "absence")) {
        std::size_t k = skip_article(i + 1);
        if (!is(k, "closer") && !is(k, "verb.close")) return {};
        k = skip_article(k + 1);
        if (says(k, "up")) k = skip_article(k + 1);
        return is(k, "thing.gap") ? Try(gap(k + 1)) : Try();
    }
    if (!is(i, "verb.keep") && !says(i, "leave") && !says(i, "leaving") && !says(i, "leaves")) return {};
    const std::size_t k = skip_article(i + 1);
    if (!is(k, "thing.gap")) return {};
    std::size_t next = k + 1;
    while (next < end_ && next < k + 4 &&
           (one_of(atoms_[next].text, {"open", "there", "empty", "behind", "alone", "in"}) ||
            is(next, "restraint.state")))
        ++next;
    return gap(next);
}

} // namespace core::assist::talk
