// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/said.h"
#include "core/assist/requests.h"
#include "core/assist/talk/context.h"
#include "core/base/result.h"
#include <algorithm>
#include <cmath>

namespace core::assist {
namespace {

using Kind = Wish::Kind;

/// Words that carry no matter: what is talked about is found without them.
bool carries_little(const std::string& word) {
    static const char* const little[] = {
        "the",  "a",   "an",    "of",  "to",  "in",  "on",  "at",  "for",  "and",  "or",   "is",
        "are",  "was", "his",   "her", "my",  "our", "its", "it",  "that", "this", "with", "about",
        "some", "any", "their", "der", "die", "das", "den", "dem", "und",  "le",   "la",   "les",
        "un",   "une", "el",    "los", "las", "de",  "du",  "des", "how"};
    return std::any_of(std::begin(little), std::end(little), [&](const char* w) { return word == w; });
}

/// A word without signs and endings that only count or own: "Prices," -> "price".
std::string stem(const std::string& word) {
    std::string out;
    for (const char c : talk::fold(word))
        if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80)
            out += c;
        else if (c == '\'' && !out.empty())
            break;
    if (out.size() > 4 && out.ends_with("ies")) return out.substr(0, out.size() - 3) + "y";
    if (out.size() > 3 && out.ends_with('s') && !out.ends_with("ss")) out.pop_back();
    return out;
}

std::vector<std::string> matters_of(const std::string& text) {
    std::vector<std::string> all, out;
    std::string word;
    for (const char c : text + " ") {
        if (c != ' ' && c != '\n' && c != '-') {
            word += c;
            continue;
        }
        if (const std::string known = stem(word); !known.empty()) all.push_back(known);
        word.clear();
    }
    for (const std::string& each : all)
        if (!carries_little(each)) out.push_back(each);
    return out.empty() ? all : out;
}

bool same_word(const std::string& wanted, const std::string& said) {
    if (wanted == said) return true;
    const std::size_t shorter = std::min(wanted.size(), said.size()); // "price", "priced", "pricing"
    return shorter >= 5 && wanted.compare(0, shorter - 1, said, 0, shorter - 1) == 0 &&
           std::max(wanted.size(), said.size()) - shorter <= 3;
}

/// Words of one sentence by their place among all.
struct Sentence {
    std::size_t first = 0, last = 0;
    std::string text;
};

std::vector<Sentence> sentences_in(const Transcript& transcript) {
    std::vector<Sentence> out;
    std::size_t at = 0;
    for (const SpokenSegment& segment : transcript.segments)
        for (std::size_t i = 0; i < segment.words.size(); ++i, ++at) {
            const std::string& word = segment.words[i].text;
            const auto ends = [](const std::string& w) {
                return !w.empty() && (w.back() == '.' || w.back() == '?' || w.back() == '!');
            };
            const bool fresh =
                out.empty() || ends(out.back().text) || (i == 0 && at > 0 && out.back().text.size() > 160);
            if (fresh) out.push_back({at, at, {}});
            out.back().last = at;
            out.back().text +=
                out.back().text.empty() && !word.empty() && word.front() == ' ' ? word.substr(1) : word;
        }
    return out;
}

/// Every clip that was heard, with its transcript.
template <typename F>
void for_each_part(const Project& project, const ListenReady& heard, F&& do_with) {
    for (const ListenReady::Part& part : heard.parts) {
        const auto found = project.find_clip(part.clip);
        if (found.clip && !found.clip->takes().empty()) do_with(*found.clip, part.heard);
    }
}

bool inside(const TimeRange& range, const Wish& wish) {
    return !wish.within || (range.start >= wish.within->start && range.end <= wish.within->end);
}

void sort_by_time(std::vector<SaidAt>& places) {
    std::stable_sort(places.begin(), places.end(),
                     [](const SaidAt& a, const SaidAt& b) { return a.words.start < b.words.start; });
}

std::optional<SaidAt> place_of(const Clip& clip, const Transcript& transcript, const Sentence& sentence,
                               std::size_t first, std::size_t last) {
    const TimeRange part = played(clip), said = words_of(transcript, first, last);
    const Time middle = (said.start + said.end) / 2;
    if (!part.contains(middle)) return {};
    const TimeRange whole = words_of(transcript, sentence.first, sentence.last);
    const auto within = [&](const TimeRange& r) {
        return TimeRange{std::max(r.start, part.start), std::min(r.end, part.end)};
    };
    return SaidAt{shown_range(clip, within(said)), shown_range(clip, within(whole)), sentence.text};
}

/// How many of the words that matter a sentence holds, and the first and last of them.
struct Match {
    std::size_t count = 0, first = 0, last = 0;
};
Match match_of(const std::vector<std::string>& wanted, const std::vector<SpokenWord>& words,
               const Sentence& sentence) {
    Match match;
    for (const std::string& each : wanted)
        for (std::size_t i = sentence.first; i <= sentence.last; ++i)
            if (same_word(each, stem(words[i].text))) {
                match.first = match.count ? std::min(match.first, i) : i;
                match.last = match.count ? std::max(match.last, i) : i;
                ++match.count;
                break;
            }
    return match;
}

std::vector<SaidAt> in_a_row(const Project& project, const Wish& wish, const ListenReady& heard) {
    std::vector<SaidAt> places;
    for_each_part(project, heard, [&](const Clip& clip, const TranscriptReady& part) {
        const auto sentences = sentences_in(part.transcript);
        for (const auto& [first, last] : find_phrase(part.transcript, wish.text))
            for (const Sentence& sentence : sentences)
                if (sentence.first <= first && first <= sentence.last)
                    if (auto place = place_of(clip, part.transcript, sentence, first, last);
                        place && inside(place->words, wish))
                        places.push_back(std::move(*place));
    });
    sort_by_time(places);
    return places;
}

} // namespace

std::string counted(std::size_t count, const char* one, const char* several) {
    return std::to_string(count) + " " + (count == 1 ? one : several);
}

std::string clock_text(Time time) {
    return talk::spoken(
        Time(rescale(time.count() + kFlicksPerSecond / 20, 10, kFlicksPerSecond) * (kFlicksPerSecond / 10)));
}

std::vector<SaidAt> places_of(const Project& project, const Wish& wish, const ListenReady& heard) {
    auto places = in_a_row(project, wish, heard);
    const auto wanted = matters_of(wish.text);
    if ((!places.empty() && !wish.about) || wanted.empty()) return places;
    std::size_t most = 0;
    std::vector<std::pair<std::size_t, SaidAt>> found;
    for_each_part(project, heard, [&](const Clip& clip, const TranscriptReady& part) {
        const auto words = words_in(part.transcript);
        for (const Sentence& sentence : sentences_in(part.transcript)) {
            const Match match = match_of(wanted, words, sentence);
            if (match.count == 0 || (!wish.about && match.count < wanted.size())) continue;
            auto place = place_of(clip, part.transcript, sentence, match.first, match.last);
            if (!place || !inside(place->words, wish)) continue;
            most = std::max(most, match.count);
            found.emplace_back(match.count, std::move(*place));
        }
    });
    places.clear();
    for (auto& [count, place] : found)
        if (count == most) places.push_back(std::move(place));
    sort_by_time(places);
    return places;
}

std::vector<SaidAt> sentences_of(const Project& project, const Wish& wish, const ListenReady& heard) {
    std::vector<SaidAt> all;
    for_each_part(project, heard, [&](const Clip& clip, const TranscriptReady& part) {
        for (const Sentence& sentence : sentences_in(part.transcript))
            if (auto place = place_of(clip, part.transcript, sentence, sentence.first, sentence.last);
                place && inside(place->words, wish))
                all.push_back(std::move(*place));
    });
    sort_by_time(all);
    return all;
}

namespace {

constexpr const char* kHeard = "heard";

std::vector<Evidence> evidence_of(const std::vector<SaidAt>& places) {
    std::vector<Evidence> out;
    for (const SaidAt& place : places)
        out.push_back({place.sentence, "\"" + place.text + "\"", kHeard});
    return out;
}

std::string quoted_at(const SaidAt& place) {
    return "at " + clock_text(place.words.start) + " \"" + place.text + "\"";
}

/// "at 2.1 s "…"; at 7 s "…", and 3 more"
std::string listed(const std::vector<SaidAt>& places, std::size_t most = 6) {
    std::string text;
    for (std::size_t i = 0; i < std::min(places.size(), most); ++i)
        text += (i ? "; " : "") + quoted_at(places[i]);
    if (places.size() > most) text += ", and " + std::to_string(places.size() - most) + " more";
    return text;
}

double seconds_spoken(const Project& project, const Wish& wish, const ListenReady& heard,
                      std::vector<Evidence>* where) {
    double sum = 0;
    for_each_part(project, heard, [&](const Clip& clip, const TranscriptReady& part) {
        const TimeRange all = played(clip);
        for (const TimeRange& speech : part.transcript.speech) {
            const TimeRange r{std::max(speech.start, all.start), std::min(speech.end, all.end)};
            if (r.length() <= Time(0)) continue;
            const TimeRange shown = shown_range(clip, r);
            if (!inside(shown, wish)) continue;
            sum += to_seconds(shown.length());
            if (where) where->push_back({shown, "somebody speaks", kHeard});
        }
    });
    return sum;
}

WishDone answered(const Project& project, const Wish& wish, const ListenReady& heard) {
    WishDone out;
    char number[120];
    if (wish.kind == Kind::speaking) {
        const double seconds = seconds_spoken(project, wish, heard, &out.evidence);
        std::snprintf(number, sizeof number, "yes: somebody speaks for %.1f s, in %zu places", seconds,
                      out.evidence.size());
        out.answer = out.evidence.empty() ? "no: nobody speaks" : number;
        return out;
    }
    if (wish.kind == Kind::pace) {
        std::size_t words = 0;
        for (const SaidAt& each : sentences_of(project, wish, heard))
            words += static_cast<std::size_t>(std::count(each.text.begin(), each.text.end(), ' ')) + 1;
        const double seconds = seconds_spoken(project, wish, heard, nullptr);
        if (words == 0 || seconds <= 0) return {.answer = "nothing was understood of what is said"};
        std::snprintf(number, sizeof number, "%.0f words a minute: %zu words in %.1f s of speech",
                      static_cast<double>(words) * 60 / seconds, words, seconds);
        out.answer = number;
        return out;
    }
    const auto places =
        wish.kind == Kind::said_text ? sentences_of(project, wish, heard) : places_of(project, wish, heard);
    out.evidence = evidence_of(places);
    if (wish.kind == Kind::said_text)
        out.answer =
            places.empty() ? "nothing was understood of what is said" : "heard " + listed(places, 12);
    else
        out.answer = places.empty()
                         ? "nobody is heard to say \"" + wish.text + "\""
                         : "\"" + wish.text + "\" is said " +
                               (places.size() == 1 ? "once: " : std::to_string(places.size()) + " times: ") +
                               listed(places);
    return out;
}

/// A frame's border at or before a moment.
Time frame_before(const Project& project, Time at) {
    return frame_start(frame_at(std::max(at, Time(0)), project.rate()), project.rate());
}

std::string shorter_by(const Project& before, const std::vector<Edit>& edits) {
    const auto after = core::apply(before, edits);
    if (!after) throw Failure(after.message());
    char text[60];
    std::snprintf(text, sizeof text, "%.1f s shorter",
                  to_seconds(before.duration() - after.value().duration()));
    return text;
}

/// What is cut away with sentences or words; each range on the timeline, in order and apart.
std::vector<TimeRange> together(std::vector<TimeRange> ranges) {
    std::sort(ranges.begin(), ranges.end(),
              [](const TimeRange& a, const TimeRange& b) { return a.start < b.start; });
    std::vector<TimeRange> out;
    for (const TimeRange& r : ranges)
        if (!out.empty() && r.start <= out.back().end)
            out.back().end = std::max(out.back().end, r.end);
        else if (r.length() > Time(0))
            out.push_back(r);
    return out;
}

/// From the last to the first, so that the times of those before it stay.
std::vector<Edit> deleted(const std::vector<TimeRange>& ranges) {
    std::vector<Edit> edits;
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range)
        edits.emplace_back(DeleteRange{.range = *range, .ripple = true, .tracks = {}});
    return edits;
}

/// Where the clips of a wish lie: the whole film where none is named.
TimeRange span_of(const Project& project, const Wish& wish) {
    if (wish.within) return *wish.within;
    TimeRange span{Time(0), project.duration()};
    bool any = false;
    for (const ClipId& id : wish.clips)
        if (const auto found = project.find_clip(id); found.clip) {
            span = any ? TimeRange{std::min(span.start, found.clip->start),
                                   std::max(span.end, found.clip->end())}
                       : found.clip->range();
            any = true;
        }
    return span;
}

std::vector<TimeRange> goes(const Project& project, const Wish& wish, const std::vector<SaidAt>& places) {
    const TimeRange span = span_of(project, wish);
    const Time room = from_seconds(0.08); // what is heard of a word begins a little before its time
    const auto whole = [&](const TimeRange& r) {
        return TimeRange{frame_before(project, r.start),
                         std::min(frame_before(project, r.end) + frame_start(1, project.rate()), span.end)};
    };
    if (wish.kind == Kind::cut_before)
        return together({{span.start, frame_before(project, places.front().words.start - room)}});
    if (wish.kind == Kind::cut_after)
        return together(
            {{std::min(whole(places.back().words).end + from_seconds(0.2, project.rate()), span.end),
              span.end}});
    std::vector<TimeRange> said;
    for (const SaidAt& place : places)
        said.push_back(whole(wish.about || wish.kind == Kind::keep_said ? place.sentence : place.words));
    said = together(std::move(said));
    if (wish.kind == Kind::cut_said) return said;
    std::vector<TimeRange> rest;
    Time from = span.start;
    for (const TimeRange& kept : said)
        rest.push_back({from, kept.start}), from = kept.end;
    rest.push_back({from, span.end});
    return together(std::move(rest));
}

/// The cuts, and short fades of the sounds that they leave beside each other, so that none clicks.
std::vector<Edit> cut_with_fades(const Project& project, const std::vector<TimeRange>& ranges) {
    std::vector<Edit> edits = deleted(ranges);
    const auto after = core::apply(project, edits);
    if (!after) return edits; // refused in words where they are applied
    const Time fade = SpeechCutRules{}.fade;
    std::vector<Time> borders;
    Time gone{};
    for (const TimeRange& range : ranges)
        borders.push_back(range.start - gone), gone += range.length();
    const auto is_border = [&](Time at) {
        return std::find(borders.begin(), borders.end(), at) != borders.end();
    };
    for (const auto& track : after.value().tracks)
        for (const Clip& clip : track->clips) {
            if (track->kind != TrackKind::audio || track->locked || clip.length() <= fade * 2) continue;
            SetClip edit{.clip = clip.id};
            if (clip.start > Time(0) && is_border(clip.start) && clip.fade_in < fade) edit.fade_in = fade;
            if (is_border(clip.end()) && clip.fade_out < fade) edit.fade_out = fade;
            if (edit.fade_in || edit.fade_out) edits.emplace_back(std::move(edit));
        }
    return edits;
}

/// Only what is spoken stays, by whichever sound.
WishDone spoken_only(const Project& project, const Wish& wish, const ListenReady& heard) {
    std::vector<Evidence> where;
    seconds_spoken(project, wish, heard, &where);
    if (where.empty()) return {.answer = "nobody is heard to speak, nothing was changed"};
    const TimeRange span = span_of(project, wish);
    const Time room = from_seconds(0.15), frame = frame_start(1, project.rate());
    std::vector<TimeRange> kept;
    for (const Evidence& each : where)
        kept.push_back({frame_before(project, each.range.start - room),
                        frame_before(project, each.range.end + room) + frame});
    std::vector<TimeRange> goes;
    Time from = span.start;
    for (const TimeRange& range : together(std::move(kept))) {
        if (range.start - from >= frame * 2) goes.push_back({from, std::min(range.start, span.end)});
        from = std::max(from, range.end);
    }
    if (span.end - from >= frame * 2) goes.push_back({from, span.end});
    if (goes.empty()) return {.answer = "somebody speaks all the time, nothing was changed"};
    WishDone out{.edits = cut_with_fades(project, goes)};
    out.answer = "took out " + counted(goes.size(), "part", "parts") +
                 " in which nobody speaks, the film is " + shorter_by(project, out.edits);
    return out;
}

std::vector<Edit> splits_at(const Project& project, Time at) {
    std::vector<Edit> edits;
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video && !track->locked)
            for (const Clip& clip : track->clips)
                if (clip.start < at && at < clip.end()) edits.emplace_back(SplitClip{clip.id, at});
    return edits;
}

} // namespace

WishDone said_edits(const Project& project, const Wish& wish, const ListenReady& heard) {
    if (wish.kind == Kind::said_about || wish.kind == Kind::said_text || wish.kind == Kind::pace ||
        wish.kind == Kind::speaking)
        return answered(project, wish, heard);
    if (wish.kind == Kind::unspoken) return spoken_only(project, wish, heard);
    const auto places = places_of(project, wish, heard);
    WishDone out;
    if (places.empty())
        return {.answer = "nobody is heard to say \"" + wish.text + "\", nothing was changed"};
    out.evidence = evidence_of(places);
    const std::string first = " " + quoted_at(places.front());
    const std::string several =
        places.size() > 1 ? ", the first of " + std::to_string(places.size()) + " places" : "";
    if (wish.kind == Kind::go_to_said) {
        out.go_to = frame_before(project, places.front().words.start);
        out.answer = "went to" + first.substr(3) + several;
        return out;
    }
    if (wish.kind == Kind::mark_said) {
        for (const SaidAt& place : places) {
            const Time at = frame_before(project, place.words.start);
            out.edits.emplace_back(AddMarker{{.time = at, .end = at, .name = wish.text}});
        }
        out.answer = "put " + counted(places.size(), "marker", "markers") + " where \"" + wish.text +
                     "\" is said: " + listed(places);
        return out;
    }
    if (wish.kind == Kind::split_said) {
        out.edits =
            splits_at(project, frame_before(project, places.front().words.start - from_seconds(0.08)));
        out.answer = out.edits.empty() ? "there is already a cut where \"" + wish.text + "\" is said"
                                       : "cut" + first + several;
        return out;
    }
    const auto ranges = goes(project, wish, places);
    out.edits = cut_with_fades(project, ranges);
    if (ranges.empty())
        return {.answer = "there is nothing to take away: \"" + wish.text + "\" is said" + first};
    const bool all =
        ranges.size() == 1 && ranges.front().start <= Time(0) && ranges.front().end >= project.duration();
    if (all) throw Failure("that would take the whole film; nothing was changed");
    const std::string by = ", the film is " + shorter_by(project, out.edits);
    out.answer = wish.kind == Kind::cut_before ? "took out what comes before" + first.substr(3) + several + by
                 : wish.kind == Kind::cut_after
                     ? "took out what comes after" + quoted_at(places.back()).substr(2) + by
                 : wish.kind == Kind::cut_said ? "took out " + listed(places) + by
                                               : "kept " + listed(places) + by;
    return out;
}

} // namespace core::assist
