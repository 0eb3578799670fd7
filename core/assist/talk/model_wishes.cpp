// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/model_wishes.h"
#include "core/assist/requests.h"
#include "core/assist/talk/context.h"
#include "core/assist/talk/time_map.h"
#include <algorithm>
#include <utility>

namespace core::assist::talk {
namespace {

/// What of the message names clips and times.
struct About {
    const Clip* clip = nullptr;
    std::optional<TimeRange> range;
    std::optional<Time> at;
    bool pronoun = false, several = false;
    std::string missing;
    std::vector<ClipId> twins; ///< clips of one name, one of which is meant
};

About about(const Project& project, const Scope& scope, const Message& message) {
    About out;
    const Names names(project, english());
    const Discourse none;
    const Context context{project, scope, message.plain, message.words, names, none};
    for (const Item& item : items_of(context, message.atoms, 0, message.atoms.size())) {
        if (item.kind == Item::Kind::range) out.range = item.range;
        if (item.kind == Item::Kind::point && !out.at) out.at = item.time;
        if (item.kind == Item::Kind::length && item.prep == "at" && !out.at) out.at = item.time;
        if (item.kind != Item::Kind::clips) continue;
        if (!item.missing.empty() && out.missing.empty()) out.missing = item.missing;
        out.pronoun = out.pronoun || item.pronoun;
        if (item.same_name && std::find(item.clips.begin(), item.clips.end(), scope.clip) == item.clips.end())
            out.twins = item.clips;
        if (item.pronoun || item.all || item.clips.empty()) continue;
        out.several = out.several || (out.clip && out.clip->id != item.clips.front());
        if (!out.clip)
            out.clip = context.clip(item.same_name && !scope.clip.empty() ? scope.clip : item.clips.front());
    }
    return out;
}

const Clip* at_time(const Project& project, Time at) {
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video)
            for (const Clip& clip : track->clips)
                if (clip.range().contains(at)) return &clip;
    return nullptr;
}

const Clip* hand(const Project& project, const Scope& scope, const About& said) {
    if (said.clip) return said.clip;
    if (said.at) return at_time(project, *said.at);
    if (said.range) return at_time(project, said.range->start);
    if (const auto found = project.find_clip(scope.clip); found.clip) return found.clip;
    if (scope.range)
        if (const Clip* clip = at_time(project, scope.range->start)) return clip;
    const auto all = pictures_of(project);
    return all.size() == 1 ? all.front() : nullptr;
}

Route which(const Project& project, const std::string& text, const std::vector<ClipId>& among,
            bool force = false) {
    Route route{.kind = RouteKind::clarify, .understood = "which clip is meant?"};
    for (const Clip* clip : pictures_of(project)) {
        if (route.means.size() == 12 ||
            (!among.empty() && std::find(among.begin(), among.end(), clip->id) == among.end()))
            continue;
        route.means.push_back(
            {.label = among.empty() ? clip->name : clip->name + " at " + spoken(clip->start),
             .text = text,
             .clip = clip->id,
             .by = force ? ReadBy::model : ReadBy::all});
        route.choices.push_back(route.means.back().label);
    }
    return route;
}

const char* only_text(const Whom& whom) {
    return whom.whose == Whose::all          ? ""
           : whom.whose == Whose::background ? ", only behind the person,"
                                             : ", only the person,";
}

Route refuse(const std::string& why) {
    return {.kind = RouteKind::refuse, .understood = why};
}

bool request_said(const Message& message) {
    return std::any_of(message.atoms.begin(), message.atoms.end(),
                       [](const Atom& a) { return a.is("request"); });
}

struct Place {
    ClipId clip;
    std::optional<TimeRange> range;
};
/// Where a clip, or a range of the film as it was, lies after edits; nothing where it is gone.
std::optional<Place> place_after(const Project& project, const std::vector<Edit>& edits, const ClipId& clip,
                                 const std::optional<TimeRange>& range) {
    if (!range) return Place{clip, {}};
    TimeMap map;
    Project now = project;
    for (const Edit& edit : edits) {
        map.add(now, edit);
        auto after = core::apply(now, std::vector<Edit>{edit});
        if (!after) return {};
        now = std::move(after.value());
    }
    const TimeRange moved{map(range->start), map.end(range->end)};
    const Clip* there = at_time(now, moved.start);
    if (!there || moved.length() <= Time(0)) return {};
    return Place{there->id, moved};
}

} // namespace

const Clip* clip_at_hand(const Project& project, const Scope& scope, const Message& message) {
    return hand(project, scope, about(project, scope, message));
}

std::optional<Time> beyond_film(const Project& project, const Scope& scope, const Message& message) {
    const About said = about(project, scope, message);
    if (said.at && *said.at >= project.duration()) return said.at;
    return said.range && said.range->end > project.duration() ? std::optional(said.range->end) : std::nullopt;
}

Route wish_for_model(const Project& project, const Scope& scope, const std::string& instruction,
                     const ClipId& id, const std::optional<TimeRange>& range, const std::vector<Edit>& before,
                     const Whom& whom) {
    Project now = project;
    if (!before.empty()) {
        auto after = core::apply(project, before);
        if (!after) return refuse(after.message());
        now = std::move(after.value());
    }
    const Clip* clip = now.find_clip(id).clip;
    if (!clip) return refuse("the clip that the model should change would be gone by then");
    const auto marks = range ? range : scope.range;
    const auto part = marks ? narrow_to_range(now, *clip, *marks) : Result<Narrowed>(Narrowed{{}, id});
    if (!part) return refuse(part.message());
    Route route{.kind = before.empty() ? RouteKind::edit : RouteKind::plan,
                .edits = before,
                .clip = part.value().clip,
                .text = instruction};
    route.whose = whom.whose, route.sure = whom.sure;
    route.edits.insert(route.edits.end(), part.value().cuts.begin(), part.value().cuts.end());
    const TimeRange where =
        marks ? TimeRange{std::max(marks->start, clip->start), std::min(marks->end, clip->end())}
              : clip->range();
    route.understood = "change the picture of '" + clip->name + "' from " + spoken(where.start) + " to " +
                       spoken(where.end) + (scope.region ? " in the part that is marked" : "") +
                       only_text(whom) + " with the model: " + instruction;
    route.steps = {route.understood};
    return route;
}

Route forced_route(const Project& project, const Scope& scope, const Message& message) {
    if (pictures_of(project).empty()) return refuse("there is no clip on the timeline yet; import one first");
    const About said = about(project, scope, message);
    if (!said.missing.empty()) return refuse(said.missing);
    if (!said.twins.empty()) return which(project, message.text, said.twins, true);
    const Clip* clip = hand(project, scope, said);
    if (!clip) return which(project, message.text, {}, true);
    return wish_for_model(project, scope, message.text, clip->id, said.range, {}, whose_of(message.words));
}

Route wish_route(const Project& project, const Scope& scope, const Message& message,
                 const Commands& commands) {
    if (pictures_of(project).empty()) return refuse("there is no clip on the timeline yet; import one first");
    const bool whole = commands.edits.empty();
    About said = about(project, scope, message);
    if (!whole) { // "mute dinner, and make the sky in coast purple"
        const Names names(project, english());
        const About own = about(project, scope, read_message(commands.wish, names, english()));
        const auto& mentioned = commands.discourse.mentioned;
        const About all = std::exchange(said, own);
        if (!own.clip && !own.at && !own.range && all.clip)
            said.clip = mentioned.empty() ? all.clip : project.find_clip(mentioned.back()).clip;
    }
    if (!said.missing.empty()) return refuse(said.missing);
    if (!said.twins.empty()) return which(project, message.text, said.twins);
    if (said.at && *said.at >= project.duration())
        return refuse("the film ends at " + spoken(project.duration()) + ", before " + spoken(*said.at));
    const Clip* clip = hand(project, scope, said);
    if (!clip && !commands.discourse.mentioned.empty())
        clip = project.find_clip(commands.discourse.mentioned.back()).clip;
    if (!clip && said.pronoun) return which(project, message.text, {});
    if (!clip) clip = at_time(project, scope.playhead); // what is on the screen
    if (!clip) return which(project, message.text, {});
    const auto there = whole ? std::optional(Place{clip->id, said.range})
                             : place_after(project, commands.edits, clip->id, said.range);
    if (!there) return refuse("the part that the model should change would be gone by then");
    Route route = wish_for_model(project, scope, whole ? message.text : commands.wish, there->clip,
                                 there->range, commands.edits, whose_of(message.words));
    if (route.kind == RouteKind::plan) {
        const Route exact = [&] {
            Route made;
            for (const Step& step : commands.steps)
                made.steps.push_back(step.said), made.understood += step.said + "; ";
            return made;
        }();
        route.understood = exact.understood + "then " + route.understood;
        route.steps.insert(route.steps.begin(), exact.steps.begin(), exact.steps.end());
    }
    return route;
}

/// "describe this clip", "caption every shot": notes and markers in the model's words.
std::optional<Route> caption_route(const Project& project, const Scope& scope, const Message& message) {
    std::size_t i = 0;
    while (i < message.atoms.size() && message.atoms[i].filler())
        ++i;
    if (i >= message.atoms.size() || !message.atoms[i].is("caption.verbs") || message.question_mark)
        return {};
    const bool label = message.atoms[i].text != "describe";
    bool every = false, noun = false;
    for (std::size_t j = i + 1; j < message.atoms.size(); ++j) {
        const Atom& a = message.atoms[j];
        const bool known = a.filler() || a.name >= 0 || a.is("thing.clip") || a.is("thing.all") ||
                           a.is("pronoun.it") || a.is("thing.cut") || a.is("ordinal") || a.is("number") ||
                           a.any("prep") || a.is("thing.film");
        if (!known) return {};
        every = every || a.is("thing.all") || a.text == "every" || a.text == "each" ||
                a.text.ends_with("shots") || a.text.ends_with("scenes") || a.text == "cuts";
        noun = noun || a.name >= 0 || a.is("thing.clip") || a.is("thing.all") || a.is("pronoun.it") ||
               a.is("thing.film");
    }
    if (!noun && !label) return {};
    const About said = about(project, scope, message);
    if (pictures_of(project).empty()) return refuse("there is no clip on the timeline yet; import one first");
    if (!said.twins.empty()) return which(project, message.text, said.twins);
    const Clip* clip = hand(project, scope, said);
    if (!clip) return which(project, message.text, {});
    return Route{.kind = RouteKind::question,
                 .understood = std::string(every ? "caption every shot of '" : "describe '") + clip->name +
                               "' in markers and a note",
                 .clip = clip->id,
                 .text = message.text,
                 .captions = every ? Captions::shots : Captions::clip,
                 .range = scope.range};
}

/// "make me a clip of waves", "we need a shot of a tram, can you make one?": only when the words say so.
std::optional<Route> generate_route(const Message& message) {
    const auto& atoms = message.atoms;
    std::size_t i = 0;
    while (i < atoms.size() && atoms[i].filler() && !atoms[i].is("generate.verbs"))
        ++i;
    if (i >= atoms.size() || !atoms[i].is("generate.verbs")) return {};
    std::size_t j = i + 1;
    bool article = false;
    while (j < atoms.size() && j < i + 7 && !atoms[j].is("generate.things") &&
           !atoms[j].is("generate.stills") &&
           (atoms[j].filler() ||
            (article && (atoms[j].unknown() || atoms[j].any("direction"))) // "a slow aerial shot"
            || atoms[j].is("judgement") || atoms[j].is("number") || atoms[j].mark("-") ||
            atoms[j].is("thing.other") || atoms[j].text == "me" || atoms[j].number ||
            (atoms[j].in("unit") == "second" && j > i + 1 && j + 1 < atoms.size() &&
             atoms[j + 1].text != "of"))) {
        article = article || atoms[j].text == "a" || atoms[j].text == "an" || atoms[j].text == "new" ||
                  atoms[j].text == "another" || atoms[j].text == "one";
        ++j;
    }
    const bool creates = atoms[i].text == "generate" || atoms[i].text == "create" ||
                         atoms[i].text == "invent" || atoms[i].text.starts_with("synth");
    const bool lasting =
        creates && j < atoms.size() && atoms[j].in("unit") == "second"; // "four seconds of …"
    if (j >= atoms.size() || (!atoms[j].is("generate.things") && !atoms[j].is("generate.stills") && !lasting))
        return {};
    if (!article && !creates) return {};
    const bool still = atoms[j].is("generate.stills") && !atoms[j].is("generate.things");
    std::size_t k = j + 1;
    static constexpr const char* openers[] = {"of",   "about",    "with",      "where",
                                              "show", "in which", "that shows"};
    if (k < atoms.size() && std::any_of(std::begin(openers), std::end(openers),
                                        [&](const char* o) { return atoms[k].text == o; }))
        ++k;
    else if (k < atoms.size() && atoms[k].mark(":"))
        ++k;
    else if (!creates)
        return {}; // "make a clip shorter"
    Route route{.kind = RouteKind::generate, .still = still};
    std::size_t end = atoms.size();
    const auto captions = [&](std::size_t a) { // "caption it" is one expression
        return atoms[a].is("caption.verbs") || atoms[a].text.starts_with("caption ");
    };
    for (std::size_t a = k; a < end; ++a) {
        if (atoms[a].is("request") || (a > k && captions(a))) end = a;
        const bool seconds = a + 1 < end && !atoms[a + 1].in("unit").empty() &&
                             (atoms[a].number || atoms[a].is("number")) &&
                             atoms[a + 1].in("unit") == "second";
        if (!seconds) continue;
        route.seconds = atoms[a].value;
    }
    for (std::size_t a = i; a + 1 < atoms.size(); ++a)
        if ((atoms[a].number || atoms[a].is("number")) && atoms[a + 1].in("unit") == "second")
            route.seconds = atoms[a].value;
    if (end < atoms.size() && captions(end)) route.captions = Captions::clip;
    while (end > k && (atoms[end - 1].kind == Word::Kind::mark || atoms[end - 1].kind == Word::Kind::line ||
                       atoms[end - 1].filler()))
        --end;
    route.text = message.letters(k, end);
    if (route.text.empty())
        return {{.kind = RouteKind::clarify,
                 .understood = "what should the new " + std::string(still ? "picture" : "clip") + " show?"}};
    route.understood = "generate a new " + std::string(still ? "picture" : "clip") +
                       (route.captions == Captions::none ? ": " : " with its caption: ") + route.text;
    return route;
}

std::optional<Route> question_route(const Project& project, const Scope& scope, const Message& message) {
    const auto& atoms = message.atoms;
    std::size_t i = 0;
    while (i < atoms.size() && (atoms[i].kind == Word::Kind::mark || atoms[i].kind == Word::Kind::line ||
                                (atoms[i].filler() && !atoms[i].is("question") && !atoms[i].is("request"))))
        ++i;
    if (i >= atoms.size()) return {};
    std::string first = atoms[i].text;
    std::size_t after = i + 1;
    while (after < atoms.size() && atoms[after].kind == Word::Kind::mark)
        ++after;
    if (atoms[i].is("remark") && !message.question_mark) return {}; // "what a lovely evening"
    // "can street go please?", "could it be louder?": of a clip it is no question but a wish
    const bool of_clip = (first == "can" || first == "could" || first == "should") && i + 1 < atoms.size() &&
                         (atoms[i + 1].name >= 0 || atoms[i + 1].is("pronoun.it"));
    if (of_clip &&
        std::any_of(atoms.begin() + static_cast<std::ptrdiff_t>(i) + 2, atoms.end(),
                    [](const Atom& a) { return a.any("verb") || a.any("effect") || a.any("tone"); }))
        return {};
    const bool asks_to_know = atoms[i].is("request") && after < atoms.size() &&
                              (atoms[after].is("question") && !atoms[after].filler());
    static constexpr const char* open[] = {"do",     "has", "have", "can",  "could", "will",    "would",
                                           "should", "may", "any",  "list", "count", "i wonder"};
    const bool needs_mark =
        std::any_of(std::begin(open), std::end(open), [&](const char* w) { return first == w; });
    const bool there = i > 0 && atoms[i - 1].text == "there"; // "there are gaps" tells
    const bool begins = !there && atoms[i].is("question") && !atoms[i].is("request") &&
                        (!needs_mark || message.question_mark || first == "count");
    const bool asked = asks_to_know || (begins && !request_said(message)) ||
                       (begins && !atoms[i].filler() && !needs_mark) ||
                       (message.question_mark && !request_said(message));
    if (!asked) return {};
    return asked_route(project, scope, message);
}

Route asked_route(const Project& project, const Scope& scope, const Message& message) {
    const About said = about(project, scope, message);
    if (pictures_of(project).empty() && project.tracks.empty())
        return refuse("there is no clip on the timeline yet; import one first");
    if (said.at && *said.at >= project.duration())
        return refuse("the film ends at " + spoken(project.duration()) + ", before " + spoken(*said.at));
    if (!said.twins.empty()) return which(project, message.text, said.twins);
    const Clip* clip = hand(project, scope, said);
    if (!clip) clip = at_time(project, scope.playhead);
    if (!clip && !pictures_of(project).empty()) return which(project, message.text, {});
    if (!clip) return refuse("there is no clip to ask about; import one first");
    Route route{.kind = RouteKind::question,
                .understood = "a question about '" + clip->name + "'",
                .clip = clip->id,
                .text = message.text};
    route.range = said.range ? said.range : scope.range;
    if (!route.range && said.at && !said.clip) {
        const Time around = from_seconds(0.5, project.rate());
        route.range =
            TimeRange{std::max(clip->start, *said.at - around), std::min(clip->end(), *said.at + around)};
    }
    return route;
}

Route new_shot_route(const Message& message) {
    return {.kind = RouteKind::generate,
            .understood = "generate a new clip: " + message.text,
            .text = message.text};
}

} // namespace core::assist::talk
