// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/answer_follow.h"
#include "core/assist/talk/context.h"
#include "core/base/text.h"
#include <algorithm>

namespace core::assist {
namespace {

using talk::Atom;
constexpr std::size_t kMostPlaces = 200, kMostAtoms = 12;

struct Place {
    TimeRange range;
    std::string text;
};

/// The places of the newest answer, by time, within the film.
std::vector<Place> places_of(const Project& project) {
    std::vector<Place> places;
    if (project.messages.empty() || project.messages.back().role != "assistant") return places;
    const nlohmann::json& details = project.messages.back().details;
    if (!details.is_object() || !details.contains("evidence") || !details["evidence"].is_array())
        return places;
    const auto number = [](const nlohmann::json& item, const char* name) {
        const auto found = item.find(name);
        return found != item.end() && found->is_number() ? found->get<double>() : -1.0;
    };
    const Time end = project.duration();
    for (const nlohmann::json& item : details["evidence"]) {
        if (!item.is_object() || places.size() >= kMostPlaces) continue;
        const double from = number(item, "time"), to = number(item, "end");
        if (from < 0 || from >= to_seconds(end)) continue;
        const Time start = from_seconds(from, project.rate());
        const auto text = item.find("text");
        places.push_back(
            {{start, std::min(end, std::max(start, from_seconds(std::max(from, to), project.rate())))},
             text != item.end() && text->is_string() ? one_line(text->get<std::string>(), 60) : ""});
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.range.start < b.range.start; });
    return places;
}

bool said(const talk::Message& message, std::initializer_list<const char*> words) {
    std::string text = " ";
    for (const unsigned char c : message.plain)
        text += c == '.' || c == '!' || c == ',' ? ' ' : static_cast<char>(std::tolower(c));
    text += ' ';
    return std::any_of(words.begin(), words.end(), [&](const char* w) {
        return text.find(" " + std::string(w) + " ") != std::string::npos;
    });
}

bool has(const talk::Message& message, const char* meaning) {
    return std::any_of(message.atoms.begin(), message.atoms.end(),
                       [&](const Atom& a) { return a.is(meaning); });
}

Route done(std::vector<Edit> edits, std::string sentence) {
    return {.kind = RouteKind::timeline,
            .understood = sentence,
            .edits = std::move(edits),
            .steps = {std::move(sentence)},
            .understood_why = true};
}

Route marked(const std::vector<Place>& places) {
    std::vector<Edit> edits;
    for (const Place& place : places)
        edits.emplace_back(
            AddMarker{{.time = place.range.start, .end = place.range.end, .name = place.text}});
    return done(std::move(edits),
                "put " + talk::spoken_count(places.size(), "marker") + " where the answer says");
}

Route removed(const Project& project, const std::vector<Place>& places) {
    std::vector<TimeRange> ranges;
    for (const Place& place : places) {
        if (place.range.length() <= Time(0)) continue;
        if (!ranges.empty() && place.range.start <= ranges.back().end)
            ranges.back().end = std::max(ranges.back().end, place.range.end);
        else
            ranges.push_back(place.range);
    }
    if (ranges.empty())
        return {.kind = RouteKind::refuse,
                .understood = "the answer names moments, and there is nothing in them to cut"};
    if (ranges.size() == 1 && ranges[0].start <= Time(0) && ranges[0].end >= project.duration())
        return {.kind = RouteKind::refuse,
                .understood = "that answer is about the whole film; say which part of it is to be cut"};
    std::vector<Edit> edits;
    for (std::size_t i = ranges.size(); i-- > 0;)
        edits.emplace_back(DeleteRange{ranges[i]});
    return done(std::move(edits),
                "cut " + talk::spoken_count(ranges.size(), "part") + " that the answer names");
}

/// Copies of the places, one after the other behind the film, each with its sound.
Route copied(const Project& project, const std::vector<Place>& places) {
    std::vector<Edit> edits;
    Time end = project.duration();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const TimeRange range = places[i].range;
        Time longest{};
        for (const auto& track : project.tracks)
            for (const Clip& clip : track->clips) {
                const bool shown = track->kind == TrackKind::video || !clip.link.empty();
                const Time from = std::max(range.start, clip.start), to = std::min(range.end, clip.end());
                if (!shown || from >= to || clip.takes().empty()) continue;
                Clip copy = clip;
                const Time one = clip.source_time(from), other = clip.source_time(to);
                copy.id = {}, copy.group.clear(), copy.fade_in = copy.fade_out = {};
                copy.source = {std::min(one, other), std::max(one, other)};
                copy.start = end + (from - range.start);
                if (!copy.link.empty())
                    copy.link += "-" + std::to_string(project.next_id) + "-" + std::to_string(i);
                longest = std::max(longest, to - range.start);
                edits.emplace_back(AddClip{.track = track->id, .clip = copy});
            }
        end += longest;
    }
    if (edits.empty())
        return {.kind = RouteKind::refuse,
                .understood = "the answer names moments, and there is nothing in them to copy"};
    return done(std::move(edits),
                "copy " + talk::spoken_count(places.size(), "part") + " that the answer names to the end");
}

} // namespace

std::optional<Route> about_answer(const Project& project, const talk::Message& message) {
    if (message.atoms.size() > kMostAtoms || message.question_mark) return {};
    for (const Atom& atom : message.atoms)
        if (atom.name >= 0 || atom.number || atom.is("negation") || atom.kind == talk::Word::Kind::quoted)
            return {}; // it says itself what it is about
    const bool several =
                   said(message, {"these", "those", "them", "all of these", "those places", "these places"}),
               one = several || said(message, {"that", "this", "it", "there"});
    if (!one) return {};
    const bool clip = said(message, {"clip of", "clip out of", "clip from", "clips of", "clips out of",
                                     "clips from", "copy of", "copies of"});
    const bool mark = has(message, "verb.mark"), cut = has(message, "verb.remove") && several;
    if (!clip && !mark && !cut) return {};
    const std::vector<Place> places = places_of(project);
    if (places.empty()) return {};
    if (clip) return copied(project, places);
    return mark ? marked(places) : removed(project, places);
}

} // namespace core::assist
