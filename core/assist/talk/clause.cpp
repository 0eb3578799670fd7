// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/clause.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unordered_map>
#include <unordered_set>

namespace core::assist::talk {

Reading ask(std::string sentence, std::vector<Choice> choices) {
    return {.kind = Reading::Kind::ask, .sentence = std::move(sentence), .choices = std::move(choices)};
}
Reading refusal(std::string sentence) {
    return {.kind = Reading::Kind::refuse, .sentence = std::move(sentence)};
}
Reading done(Step step) {
    Reading reading;
    reading.steps.push_back(std::move(step));
    return reading;
}
Choice say(const std::string& text) {
    return {.label = text, .text = text};
}

std::vector<const Clip*> pictures_of(const Project& project) {
    std::vector<const Clip*> clips;
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video)
            for (const Clip& clip : track->clips)
                clips.push_back(&clip);
    std::stable_sort(clips.begin(), clips.end(),
                     [](const Clip* a, const Clip* b) { return a->start < b->start; });
    return clips;
}

std::vector<const Clip*> Context::pictures() const {
    return pictures_of(project);
}

std::vector<const Clip*> Context::counted() const {
    std::vector<const Clip*> clips;
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video && clips.empty() && track->name != kBackdropTrack)
            for (const Clip& clip : track->clips)
                clips.push_back(&clip);
    return clips;
}

const Clip* Context::clip_at(Time time) const {
    for (const Clip* clip : counted())
        if (clip->range().contains(time)) return clip;
    return nullptr;
}

std::string Context::name_of(const ClipId& id) const {
    const Clip* found = clip(id);
    return found ? found->name : "a clip";
}

std::string spoken(Time time) {
    char text[40];
    const double seconds = std::round(to_seconds(time) * 100) / 100;
    if (seconds >= 60)
        std::snprintf(text, sizeof text, "%d:%05.2f", static_cast<int>(seconds / 60), std::fmod(seconds, 60));
    else
        std::snprintf(text, sizeof text, "%.6g s", seconds);
    return text;
}

std::string spoken_number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", std::round(value * 1000) / 1000);
    return text;
}

std::string spoken_count(std::size_t count, const std::string& noun) {
    static constexpr const char* words[] = {"no",  "one",   "two",   "three", "four", "five",
                                            "six", "seven", "eight", "nine",  "ten"};
    return (count <= 10 ? words[count] : std::to_string(count)) + (" " + noun) + (count == 1 ? "" : "s");
}

std::string names_of(const Context& context, const std::vector<ClipId>& clips) {
    if (clips.empty()) return "the film";
    if (clips.size() > 3) return spoken_count(clips.size(), "clip");
    std::string text;
    for (std::size_t i = 0; i < clips.size(); ++i)
        text += (i == 0 ? "'" : i + 1 == clips.size() ? " and '" : ", '") + context.name_of(clips[i]) + "'";
    return text;
}

/// Each clip as a choice; those of one name are told apart by where they lie.
Reading ask_which(const Context& context, const std::vector<ClipId>& clips, const std::string& question) {
    constexpr std::size_t kMost = 12;
    std::unordered_set<std::string_view> meant;
    for (const ClipId& id : clips)
        meant.insert(id.value);
    std::unordered_map<std::string_view, int> of_name;
    for (const auto& track : context.project.tracks)
        for (const Clip& clip : track->clips)
            if (meant.contains(clip.id.value)) ++of_name[clip.name];
    std::vector<Choice> choices;
    for (const ClipId& id : clips) {
        if (choices.size() == kMost) break;
        const Clip* clip = context.clip(id);
        if (!clip) continue;
        choices.push_back(
            {.label = of_name[clip->name] > 1 ? clip->name + " at " + spoken(clip->start) : clip->name,
             .text = context.message,
             .clip = id});
    }
    return ask(question, std::move(choices));
}

const Item* Fit::word(std::string_view meaning) {
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!used_[i] && items_[i].is(meaning)) {
            used_[i] = true;
            return &items_[i];
        }
    return nullptr;
}

const Item* Fit::text(std::string_view text) {
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!used_[i] && items_[i].text == text) {
            used_[i] = true;
            return &items_[i];
        }
    return nullptr;
}

const Item* Fit::in(std::string_view group) {
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!used_[i] && !items_[i].in(group).empty()) {
            used_[i] = true;
            return &items_[i];
        }
    return nullptr;
}

const Item* Fit::peek(Item::Kind kind, const Preps& preps) const {
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!used_[i] && items_[i].kind == kind &&
            (preps.size() == 0 || std::find(preps.begin(), preps.end(), items_[i].prep) != preps.end()))
            return &items_[i];
    return nullptr;
}

const Item* Fit::kind(Item::Kind kind, const Preps& preps) {
    const Item* found = peek(kind, preps);
    take(found);
    return found;
}

void Fit::take(const Item* item) {
    if (item) used_[static_cast<std::size_t>(item - items_.data())] = true;
}

void Fit::take_all(std::string_view meaning) {
    while (word(meaning)) {
    }
}

bool Fit::has(std::string_view meaning) const {
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!used_[i] && items_[i].is(meaning)) return true;
    return false;
}

bool Fit::said(std::string_view meaning) const {
    return std::any_of(items_.begin(), items_.end(), [&](const Item& item) { return item.is(meaning); });
}

bool Fit::has(Item::Kind kind) const {
    return peek(kind) != nullptr;
}

void Fit::helpers() {
    take_all("verb.turn");
    take_all("verb.add");
    take_all("separator.then");
}

bool Fit::leaves_gap() {
    kind(Item::Kind::closing);
    return kind(Item::Kind::gap) != nullptr;
}

bool Fit::done() const {
    return left().empty();
}

std::vector<const Item*> Fit::left() const {
    std::vector<const Item*> rest;
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!used_[i] && !items_[i].soft) rest.push_back(&items_[i]);
    return rest;
}

Fit::Targets Fit::from_item(const Item& item) {
    Targets out{.clips = item.clips, .all = item.all, .said = !item.pronoun};
    if (!item.missing.empty()) {
        out.instead = refusal(item.missing);
    } else if (item.same_name) {
        const bool selected =
            std::find(item.clips.begin(), item.clips.end(), c.scope.clip) != item.clips.end();
        if (selected)
            out.clips = {c.scope.clip};
        else
            out.instead = ask_which(c, item.clips,
                                    "There are " + spoken_count(item.clips.size(), "clip") + " called '" +
                                        c.name_of(item.clips.front()) + "'. Which one is meant?");
    } else if (item.clips.empty()) {
        if (!item.media.empty()) {
            out.instead = refusal("'" + item.text + "' is in the bin, not on the timeline yet; say \"add " +
                                  item.text + " at the end\" to bring it in");
            out.instead->in_bin = true;
        } else
            out.instead = ask_which(
                c,
                [&] {
                    std::vector<ClipId> ids;
                    for (const Clip* clip : c.counted())
                        ids.push_back(clip->id);
                    return ids;
                }(),
                "Which clip is meant?");
    }
    return out;
}

Fit::Targets Fit::targets(Otherwise otherwise, const Preps& preps) {
    const Item* found = peek(Item::Kind::clips, preps);
    if (found && found->pronoun) // "it" beside a name: the name says what it is
        for (const Item& other : items_)
            if (other.kind == Item::Kind::clips && !other.pronoun &&
                (!other.clips.empty() || other.media.empty()) &&
                !used_[static_cast<std::size_t>(&other - items_.data())] &&
                std::find(preps.begin(), preps.end(), other.prep) != preps.end()) {
                take(found);
                found = &other;
            }
    Targets out;
    const bool here = !found || found->pronoun;
    if (!found)
        for (const Item& item : items_) // a good word that is nearly a name, said as names are
            if (item.kind == Item::Kind::unknown && item.guess &&
                !used_[static_cast<std::size_t>(&item - items_.data())])
                found = &item;
    if (found && found->kind == Item::Kind::unknown) {
        take(found);
        out = from_item(
            {.kind = Item::Kind::clips, .clips = found->clips, .same_name = found->clips.size() > 1});
    } else if (here && c.scope.range) {
        take(found);
        out.range = c.scope.range;
        if (c.clip(c.scope.clip))
            out.clips = {c.scope.clip};
        else
            for (const Clip* clip : c.pictures())
                if (clip->range().overlaps(*c.scope.range)) out.clips.push_back(clip->id);
        if (out.clips.empty()) out.instead = refusal("no clip lies in the range that is marked");
    } else if (found && found->pronoun && found->clips.empty() && found->missing.empty() &&
               c.counted().size() > 1 && peek(Item::Kind::range) && otherwise == Otherwise::ask) {
        take(found); // "play it backwards from 8 to 13": what lies there
        for (const Clip* clip : c.pictures())
            if (clip->range().overlaps(peek(Item::Kind::range)->range)) out.clips.push_back(clip->id);
        if (out.clips.empty()) out.instead = refusal("no clip lies there");
    } else if (found) {
        take(found);
        out = from_item(*found);
    } else if (c.clip(c.scope.clip)) {
        out.clips = {c.scope.clip};
    } else if (otherwise == Otherwise::ask && !c.discourse.mentioned.empty()) {
        out.clips = c.discourse.mentioned; // "make street brighter and more colourful"
    } else if (otherwise == Otherwise::all && !c.discourse.mentioned.empty() && c.discourse.goes_on) {
        out.clips = c.discourse.mentioned; // "blur of 15 on street, and no sound there"
    } else if (otherwise == Otherwise::all) {
        out.all = true;
        for (const Clip* clip : c.pictures())
            out.clips.push_back(clip->id);
    } else if (otherwise == Otherwise::ask) {
        out = from_item({.kind = Item::Kind::clips,
                         .clips = c.counted().size() == 1 ? std::vector<ClipId>{c.counted().front()->id}
                                                          : std::vector<ClipId>{}});
    }
    while (const Item* it = peek(Item::Kind::clips)) // "it" again: the same
        if (it->pronoun)
            take(it);
        else
            break;
    if (const Item* except = kind(Item::Kind::exception)) {
        if (!except->missing.empty()) out.instead = refusal(except->missing);
        std::erase_if(out.clips, [&](const ClipId& id) {
            return std::find(except->clips.begin(), except->clips.end(), id) != except->clips.end();
        });
        if (out.ok() && out.clips.empty()) out.instead = refusal("nothing is left with that exception");
        out.all = false;
    }
    if (out.all && !c.discourse.kept.empty())
        std::erase_if(out.clips, [&](const ClipId& id) {
            return std::find(c.discourse.kept.begin(), c.discourse.kept.end(), id) != c.discourse.kept.end();
        });
    if (c.project.tracks.empty() ||
        (c.pictures().empty() && out.clips.empty() && otherwise != Otherwise::nothing))
        out.instead = refusal("there is no clip on the timeline yet; import one first");
    if (c.scope.range && !out.range && otherwise != Otherwise::nothing) out.range = c.scope.range;
    return out;
}

std::optional<TimeRange> Fit::said_range(const Targets& targets) {
    if (const Item* range = kind(Item::Kind::range)) return range->range;
    const bool one = targets.clips.size() == 1 && targets.said;
    const Clip* clip = one ? c.clip(targets.clips.front()) : nullptr;
    const TimeRange whole = clip ? clip->range() : TimeRange{Time(0), c.project.duration()};
    const Item* span = kind(Item::Kind::span);
    const Item* part = span ? nullptr : kind(Item::Kind::part);
    if (!span && !part) return {};
    const Time length =
        span ? span->time
             : snap_to_frame(
                   Time(static_cast<std::int64_t>(static_cast<double>(whole.length().count()) * part->value)),
                   c.project.rate());
    return (span ? span : part)->from_end ? TimeRange{whole.end - length, whole.end}
                                          : TimeRange{whole.start, whole.start + length};
}

std::optional<Time> Fit::time(const Preps& preps) {
    for (const Item::Kind wanted : {Item::Kind::point, Item::Kind::length})
        if (const Item* found = kind(wanted, preps)) return found->time;
    return {};
}

std::optional<Time> Fit::note() {
    if (items_.empty() || items_.front().kind != Item::Kind::point || used_[0]) return {};
    used_[0] = true;
    return items_.front().time;
}

MaybeReading read_clause(const Context& context, const std::vector<Item>& items) {
    static constexpr Frame frames[] = {
        read_history,   read_label,        read_ducking,     read_freeze,       read_ramp,
        read_slow_zoom, read_unavailable,  read_transition,  read_export,       read_going,
        read_track,     read_link,         read_slip,        read_format,       read_rename,
        read_title,     read_marker,       read_mute,        read_fade,         read_volume,
        read_speed,     read_reverse,      read_order,       read_crop,         read_effect,
        read_tone,      read_geometry,     read_take,        read_add,          read_in_out,
        read_keep,      read_remove_range, read_remove_part, read_remove_other, read_cut_clip,
        read_split,     read_length,       read_swap,        read_gap,          read_move,
        read_duplicate, read_remove,       read_close_gaps,  read_focus};
    for (const Item& item : items) {
        if (item.kind == Item::Kind::malformed)
            return ask("'" + item.text + "' is no number that can be read. How much is meant?");
        if (item.kind == Item::Kind::negation) return {};
    }
    for (const Frame frame : frames)
        if (auto reading = frame(Fit(context, items))) return reading;
    return {};
}

} // namespace core::assist::talk
