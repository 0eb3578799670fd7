// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/route.h"
#include "core/assist/answer_follow.h"
#include "core/assist/requests.h"
#include "core/assist/talk/discourse.h"
#include "core/assist/talk/follow.h"
#include "core/assist/talk/kin.h"
#include "core/assist/talk/model_wishes.h"
#include "core/assist/talk/read_backdrop.h"
#include "core/assist/talk/read_caption_look.h"
#include "core/assist/talk/read_clear.h"
#include "core/assist/talk/read_fill.h"
#include "core/assist/talk/read_follow_thing.h"
#include "core/assist/talk/read_making.h"
#include "core/assist/talk/read_sensed.h"
#include "core/assist/talk/read_voice.h"
#include "core/assist/talk/retell.h"
#include "core/assist/talk/retell_parts.h"
#include "core/assist/talk/reword.h"
#include <algorithm>
#include <cstring>

namespace core::assist {

using namespace talk;

namespace {

constexpr std::size_t kLongest = 16 * 1024; // bytes; a page of text is a tenth of it
constexpr std::size_t kLongestKin = 800;    // bytes: more is read as it is said

Route plain(RouteKind kind, std::string sentence) {
    return {.kind = kind, .understood = std::move(sentence)};
}

Route offered(const Reading& reading) {
    Route route = plain(reading.kind == Reading::Kind::refuse ? RouteKind::refuse : RouteKind::clarify,
                        reading.sentence);
    route.understood_why = true;
    for (const Choice& choice : reading.choices) {
        route.choices.push_back(choice.label);
        route.means.push_back(choice);
    }
    return route;
}

/// "delete the first bit", "mute the copy": a piece of the last cut, or what was copied, and no name.
bool about_what_was_made(const Message& message, const Discourse& discourse, const std::vector<Step>& steps) {
    const auto made = [&](const ClipId& id) {
        return id == discourse.copy ||
               std::find(discourse.pieces.begin(), discourse.pieces.end(), id) != discourse.pieces.end();
    };
    const bool named =
        std::any_of(message.atoms.begin(), message.atoms.end(), [](const Atom& a) { return a.name >= 0; });
    const bool more = std::any_of(message.atoms.begin(), message.atoms.end(), [](const Atom& a) {
        return a.is("thing.other") || a.is("follow.again") || a.is("direction.more");
    });
    const bool of_it = more && steps.size() == 1 && steps.front().op == Op::volume && // "another 3 dB down"
                       steps.front().clips == discourse.before;
    return of_it ||
           (!named && !steps.empty() && std::all_of(steps.begin(), steps.end(), [&](const Step& step) {
               return step.clips.size() == 1 && made(step.clips.front());
           }));
}

bool only_effects(const std::vector<Step>& steps) {
    return std::all_of(steps.begin(), steps.end(), [](const Step& s) { return s.op == Op::effect; });
}

/// "saturation to 0.6, it's garish", "underexposed, one stop up": the remark says again what the number says.
std::vector<Step> said_once(const std::vector<Step>& steps) {
    std::vector<Step> out;
    for (const Step& step : steps) {
        const bool bare = step.op == Op::effect && step.relative && !step.counted;
        const bool again =
            bare && std::any_of(steps.begin(), steps.end(), [&](const Step& other) {
                const bool light = (step.effect == "brightness" && other.effect == "exposure") ||
                                   (step.effect == "exposure" && other.effect == "brightness");
                return &other != &step && other.op == Op::effect && (other.effect == step.effect || light) &&
                       other.clips == step.clips && (other.counted || !other.relative);
            });
        if (!again) out.push_back(step);
    }
    return out;
}

/// With a part of the picture marked, an exact effect would change all of it: the model can keep to the part.
std::optional<Route> within_region(const Project& project, const Scope& scope, const Message& message,
                                   const Commands& commands) {
    if (!scope.region) return {};
    const bool sound = std::all_of(commands.steps.begin(), commands.steps.end(), [](const Step& s) {
        return s.op == Op::mute || s.op == Op::volume || s.op == Op::marker || s.op == Op::rename ||
               s.part == "sound";
    });
    if (sound) return {};
    if (!only_effects(commands.steps))
        return plain(
            RouteKind::clarify,
            "a part of the picture is marked, and this would change all of it; clear that mark first");
    const auto& clips = commands.steps.front().clips;
    if (commands.steps.size() != 1 || clips.size() != 1 || !project.find_clip(clips.front()).clip)
        return plain(
            RouteKind::clarify,
            "a part of the picture is marked; name one clip and one effect, or clear that mark first");
    return wish_for_model(project, scope, message.text, clips.front(), commands.steps.front().range, {},
                          whose_of(message.words));
}

Route from_commands(const Project& project, const Scope& scope, const Message& message,
                    const Commands& commands) {
    if (commands.wish.empty()) {
        if (commands.steps.empty())
            return plain(RouteKind::clarify, "nothing was changed; say what should be done");
        if (commands.edits.empty() && commands.steps.back().op == Op::close_gaps)
            return plain(RouteKind::refuse, "there is no gap between the clips");
        if (auto region = within_region(project, scope, message, commands)) return *region;
        Route route = route_of(commands.steps, commands.edits);
        if (const auto once = said_once(commands.steps); once.size() < commands.steps.size())
            if (auto edits = edits_of(project, once)) route = route_of(once, std::move(edits.value()));
        if (commands.go_to && commands.go_to->kind == Reading::Kind::render) { // done first, then written
            route.export_preset = commands.go_to->preset, route.range = commands.go_to->range;
            route.export_form = commands.go_to->form;
            route.understood += "; " + commands.go_to->sentence;
        }
        return route;
    }
    return wish_route(project, scope, message, commands);
}

/// How many steps the conversation has made.
int steps_said(const Project& project) {
    const auto said = std::count_if(project.messages.begin(), project.messages.end(),
                                    [](const core::Message& m) { return m.role == "user"; });
    return std::max(1, static_cast<int>(said));
}

/// What is no edit: a question back, going somewhere, a file, a step of the history.
Route from_reading(const Project& project, const Reading& reading, const Commands& commands) {
    if (reading.kind == Reading::Kind::go) {
        Route route = plain(RouteKind::timeline, reading.sentence);
        route.go_to = reading.go_to;
        return route;
    }
    if (reading.kind == Reading::Kind::render) {
        Route route = plain(RouteKind::timeline, reading.sentence);
        route.export_preset = reading.preset, route.range = reading.range;
        route.export_form = reading.form;
        return route;
    }
    if (reading.kind == Reading::Kind::listen) {
        Route route = commands.steps.empty() ? plain(RouteKind::timeline, "")
                                             : route_of(commands.steps, commands.edits);
        route.before = route.understood;
        route.understood += (route.before.empty() ? "" : "; ") + reading.sentence;
        route.steps.push_back(reading.sentence);
        route.listen = reading.listen, route.rest = commands.rest;
        return route;
    }
    if (reading.kind != Reading::Kind::history) return offered(reading);
    Route route = plain(RouteKind::timeline, reading.history < 0 ? "undo the last step" : "redo the step");
    route.history_steps = reading.history == kAllSteps ? -steps_said(project) : reading.history;
    if (std::abs(route.history_steps) > 1)
        route.understood = std::string(route.history_steps < 0 ? "undo " : "redo ") +
                           spoken_count(static_cast<std::size_t>(std::abs(route.history_steps)), "step");
    return route;
}

/// Neither an edit nor a question nor a wish: what could be meant is offered, each choice does what it says.
Route not_understood(const Project& project, const Scope& scope, const Message& message,
                     const std::string& strange) {
    const bool remark =
        !message.segments.empty() && aside_of(message, message.segments.front(), english()) == Aside::remark;
    if (remark)
        return plain(RouteKind::clarify, "nothing was changed; say what should be done if something should");
    for (const Atom& atom : message.atoms)
        if (atom.is("negation")) return plain(RouteKind::clarify, "nothing was changed");
    if (const auto late = beyond_film(project, scope, message))
        return plain(RouteKind::refuse,
                     "the film ends at " + spoken(project.duration()) + ", before " + spoken(*late));
    Route route = plain(RouteKind::clarify,
                        "what should happen with \"" + (strange.size() > 80 ? "that" : strange) + "\"?");
    const Clip* clip = clip_at_hand(project, scope, message);
    if (!clip || message.text.size() > 200) return route;
    route.means = {{.label = "change the picture: " + message.text,
                    .text = message.text,
                    .clip = clip->id,
                    .by = ReadBy::model},
                   {.label = "ask about '" + clip->name + "'",
                    .text = "What is in this clip: " + message.text + "?",
                    .clip = clip->id}};
    for (const Choice& choice : route.means)
        route.choices.push_back(choice.label);
    return route;
}

/// "0:20 tack the credits on", where the film ends at 0:20: a time code that only says that it is about the
/// end.
std::optional<Route> at_the_end(const Project& project, const Scope& scope, const Message& message) {
    const Names names(project, english());
    const Discourse none;
    const Context context{project, scope, message.plain, message.words, names, none};
    for (std::size_t i = 0; i < message.atoms.size(); ++i) {
        const Atom& a = message.atoms[i];
        if (a.kind != Word::Kind::clock) continue;
        const auto items = items_of(context, message.atoms, i, i + 1);
        if (items.size() != 1 || items.front().time != project.duration()) continue;
        std::size_t from = message.words[a.first].begin, to = message.words[a.last].end;
        const std::string& text = message.text;
        for (const char* lead : {"at ", "TC ", "tc ", "At "})
            if (from >= std::strlen(lead) &&
                text.compare(from - std::strlen(lead), std::strlen(lead), lead) == 0)
                from -= std::strlen(lead);
        if (from > 0 && text.find_last_not_of(" \n-*•\xe2\x80", from - 1) != std::string::npos)
            return {}; // a range's end
        for (bool more = true; more && to < text.size();) {
            const bool dash =
                text.compare(to, 3, "\xe2\x80\x93") == 0 || text.compare(to, 3, "\xe2\x80\x94") == 0;
            more = dash || std::strchr(" :-,.)]/", text[to]);
            to += dash ? 3 : more;
        }
        const std::string rest = text.substr(to);
        if (rest.empty()) return {};
        for (const std::string& said : {rest, rest + " at the end"}) {
            Route route = route_message(project, said, scope, ReadBy::grammar);
            const auto film = route.kind == RouteKind::timeline && !route.edits.empty()
                                  ? core::apply(project, route.edits)
                                  : Result<Project>(Refusal{});
            if (!film) continue;
            const auto was = pictures_of(project), left = pictures_of(film.value());
            const bool kept =
                left.size() + 1 >= was.size() && // nothing goes but at the end
                std::equal(was.begin(), was.end() - 1, left.begin(), [](const Clip* a, const Clip* b) {
                    return a->id == b->id && a->source.length() <= b->source.length();
                });
            if (kept) return route;
        }
        return {};
    }
    return {};
}

/// "13.0 - 20.0: underexposed, brightness up 15 percent": a note that begins with a range is about what lies
/// there, not about all of the film.
std::optional<Route> kept_to_its_note(const Project& project, const Scope& scope, const Message& message,
                                      const Commands& commands) {
    const std::size_t all = pictures_of(project).size();
    const bool spread = std::any_of(commands.steps.begin(), commands.steps.end(), [&](const Step& s) {
        const bool changes =
            s.op == Op::effect || s.op == Op::volume || s.op == Op::speed || s.op == Op::mute;
        return changes && !s.range && s.clips.size() == all;
    });
    if (!spread || all < 2 || scope.range || !commands.wish.empty()) return {};
    for (const Atom& a : message.atoms)
        if (a.is("thing.all") || a.is("thing.each") || a.is("thing.film") || a.is("thing.rest") ||
            a.is("thing.other") || a.name >= 0 || a.is("ordinal"))
            return {};
    const Names names(project, english());
    const Discourse none;
    const Context context{project, scope, message.plain, message.words, names, none};
    std::size_t at = 0;
    while (at < message.atoms.size() && (message.atoms[at].only_filler() || message.atoms[at].any("prep") ||
                                         message.atoms[at].kind == Word::Kind::mark))
        ++at;
    for (const Item& item : items_of(context, message.atoms, 0, message.atoms.size())) {
        if (item.kind != Item::Kind::range || item.first > at) continue;
        if (item.range.start == Time(0) && item.range.end >= project.duration()) return {};
        const std::size_t behind = message.words[message.atoms[item.last].last].end;
        std::size_t from = message.text.find_first_not_of(" :,-.;)]", behind);
        if (from != std::string::npos && message.text.compare(from, 3, "\xe2\x80\x93") == 0) from += 3;
        Scope there = scope;
        there.range = item.range;
        Route route = from == std::string::npos
                          ? Route{}
                          : route_message(project, message.text.substr(from), there, ReadBy::grammar);
        if (route.kind == RouteKind::timeline && !route.edits.empty()) return route;
        return plain(RouteKind::clarify, "Is that for the whole film, or only from " +
                                             spoken(item.range.start) + " to " + spoken(item.range.end) +
                                             "?");
    }
    return {};
}

/// "even warmer" behind "make coast warmer": which clip is meant is asked, but the same was just done to one.
std::optional<Route> more_of_it(const Project& project, const std::string& text, const Scope& scope,
                                const Reading& asked) {
    const auto last = last_steps(project);
    const bool which = asked.kind == Reading::Kind::ask && asked.choices.size() > 1 &&
                       std::all_of(asked.choices.begin(), asked.choices.end(),
                                   [](const Choice& choice) { return !choice.clip.empty(); });
    if (!which || !scope.clip.empty() || last.size() != 1 || last.front().clips.size() > 1) return {};
    Scope there = scope;
    there.clip = last.front().clips.empty() ? made_by(project, last.front()) : last.front().clips.front();
    if (there.clip.empty() || !project.find_clip(there.clip).clip) return {};
    Route route = route_message(project, text, there, ReadBy::grammar);
    if (route.kind != RouteKind::timeline || route.frames.size() != 1) return {};
    const auto step = step_from_json(route.frames.front());
    const bool level = step && last.front().op == Op::add && step->op == Op::volume; // of the music
    const bool same = step && ((step->op == last.front().op && step->effect == last.front().effect) || level);
    return same ? std::optional(std::move(route)) : std::nullopt;
}

/// What follows a thing, titles that keep clear of faces, how captions look, what lies behind a person, the
/// loudness of what is spoken: readers of their own, which nothing that was learned overrules.
std::optional<Route> placed_or_levelled(const Project& project, const std::string& text, const Scope& scope,
                                        ReadBy by) {
    constexpr std::size_t kShort = 400; // bytes: more is no message of one or two wishes
    if (by == ReadBy::model || text.size() > kShort) return {};
    if (auto route = follow_thing_route(project, text, scope)) return route;
    if (auto route = clear_route(project, text, scope, by)) return route;
    const Names names(project, english());
    const Message message = read_message(text, names, english());
    if (takes_all_back(message)) return plain(RouteKind::clarify, "nothing was changed");
    if (auto route = caption_look_route(project, message, scope, by)) return route;
    if (auto route = backdrop_route(project, message, scope)) return route;
    return voice_route(project, scope, message);
}

} // namespace

const char* route_name(RouteKind kind) {
    constexpr const char* names[] = {"timeline", "question", "edit", "generate", "clarify", "refuse", "plan"};
    return names[static_cast<std::size_t>(kind)];
}

namespace {

/// "fade the meal out" of a film of dinner.mp4. What the words come to as they stand goes first where the
/// grammar reads all of them; a clip goes only where it was called one, else it is asked about.
std::optional<Route> by_kin(const Project& project, const std::string& text, const Scope& scope,
                            const Route& as_said) {
    const bool guessed = !as_said.read_as.empty();
    if ((acts(as_said) && !guessed) || as_said.making || as_said.fill || text.size() > kLongestKin) return {};
    const Names names(project, english());
    const auto said = said_by_name(read_message(text, names, english()), names);
    if (!said || said->text == text) return {};
    Route route = route_message(project, said->text, scope, ReadBy::all);
    if (as_said.kind == RouteKind::clarify &&
        (route.kind == RouteKind::edit || route.kind == RouteKind::plan)) {
        if (route.kind == RouteKind::edit) route.text = text; // the model is told what was said
        return route;
    }
    const bool painted = as_said.kind == RouteKind::edit || as_said.kind == RouteKind::plan;
    const bool looks = std::all_of(route.frames.begin(), route.frames.end(), [](const auto& frame) {
        const auto step = step_from_json(frame);
        return step && step->op == Op::effect;
    });
    if (!acts(route) || (painted && looks && !said->as_clip)) return {}; // "make the sea bluer": what is seen
    if (route.read_as.empty()) route.read_as = said->text;
    const auto film = film_after(project, scope, route);
    const bool gone = film && std::any_of(said->clips.begin(), said->clips.end(), [&](const ClipId& clip) {
                          const Clip* was = project.find_clip(clip).clip; // a piece of it may have another id
                          const auto left = pictures_of(*film);
                          return was && std::none_of(left.begin(), left.end(), [&](const Clip* each) {
                                     return each->name == was->name;
                                 });
                      });
    if (!gone || said->as_clip) return route;
    Route asked = plain(RouteKind::clarify, "Is that what is meant? It takes a whole clip away.");
    asked.means = {{.label = route.understood, .text = said->text},
                   {.label = "change the picture: " + text, .text = text, .by = ReadBy::model}};
    for (const Choice& choice : asked.means)
        asked.choices.push_back(choice.label);
    return asked;
}

} // namespace

Route route_message(const Project& project, const std::string& text, const Scope& scope, ReadBy by) {
    if (auto route = placed_or_levelled(project, text, scope, by)) return *route;
    if (by == ReadBy::all) {
        Route literal = route_message(project, text, scope, ReadBy::grammar);
        if (literal.kind == RouteKind::timeline && literal.understood_why) return literal; // about an answer
        if (literal.fill || literal.making) return literal;
        Route route = reworded(project, text, scope, retold(project, text, scope, std::move(literal)));
        if (auto named = by_kin(project, text, scope, route)) return *named;
        return route;
    }
    if (text.size() > kLongest)
        return plain(RouteKind::refuse, "the message is " + std::to_string(text.size() / 1000) +
                                            " kB long; say it in fewer words (at most 16 kB)");
    const Names names(project, english());
    Message message = read_message(text, names, english());
    if (message.text.find_first_not_of(" \n") == std::string::npos)
        return plain(RouteKind::refuse, "the message is empty; say what should change, or ask something");
    if (by != ReadBy::model)
        if (auto route = about_answer(project, message)) return *route;
    if (auto route = sensed_question(project, scope, message)) return *route;
    if (auto route = fill_route(project, scope, message)) return *route;
    if (auto route = caption_route(project, scope, message)) return *route;
    if (auto route = making_route(project, scope, message)) return *route;
    if (auto route = generate_route(message)) return *route;
    if (auto route = question_route(project, scope, message)) return *route;
    if (by == ReadBy::model) return forced_route(project, scope, message);
    const Discourse discourse = discourse_of(project, scope);
    if (auto follow = follow_up(project, scope, message, discourse)) {
        follow->about_before = true;
        return *follow;
    }
    const Commands commands = read_commands(project, scope, message, discourse);
    if (commands.instead) {
        if (auto more = more_of_it(project, text, scope, *commands.instead)) return *more;
        return from_reading(project, *commands.instead, commands);
    }
    const bool corrects = std::any_of(message.atoms.begin(), message.atoms.end(),
                                      [](const Atom& a) { return a.is("follow.meant"); });
    const bool takes = std::any_of(commands.steps.begin(), commands.steps.end(), [](const Step& s) {
        return s.op == Op::remove || s.op == Op::keep || s.op == Op::remove_range || s.op == Op::keep_range;
    });
    if (corrects && takes && !last_steps(project).empty())
        return plain(RouteKind::clarify, "What was done before cannot be changed like that; say it in full.");
    if (commands.understood) {
        if (auto kept = kept_to_its_note(project, scope, message, commands)) return *kept;
        Route route = from_commands(project, scope, message, commands);
        route.about_before = about_what_was_made(message, discourse, commands.steps);
        return route;
    }
    if (auto route = at_the_end(project, scope, message)) return *route;
    return not_understood(project, scope, message,
                          commands.strange.empty() ? message.text : commands.strange);
}

Route route_rest(const Project& now, const Project& was, const std::vector<Edit>& done,
                 const std::string& text, const Scope& scope, std::size_t rest) {
    const Names names(now, english());
    Message message = read_message(text, names, english());
    const Commands commands = read_commands(now, scope, message, {}, {&was, &done, rest});
    if (commands.instead) return from_reading(now, *commands.instead, commands);
    if (!commands.understood)
        return plain(RouteKind::clarify,
                     "the rest of the message was not understood any more, nothing was changed");
    return from_commands(now, scope, message, commands);
}

std::vector<Edit> conversation(const std::string& said, const std::string& reply, const Route& route) {
    nlohmann::json details{{"route", route_name(route.kind)}};
    if (!route.frames.empty()) details["frames"] = route.frames;
    return {AddMessage{{"user", talk::clean(said), nullptr}}, AddMessage{{"assistant", reply, details}}};
}

} // namespace core::assist
