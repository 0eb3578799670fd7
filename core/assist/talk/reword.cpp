// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/reword.h"
#include "core/assist/talk/asides.h"
#include "core/assist/talk/follow.h"
#include "core/assist/talk/message.h"
#include "core/assist/talk/model_wishes.h"
#include "core/assist/talk/retell_parts.h"
#include "core/assist/talk/rewriter.h"
#include "core/assist/talk/same_film.h"
#include <algorithm>
#include <set>
#include <unordered_map>

namespace core::assist::talk {
namespace {

constexpr std::size_t kLongest = 800; // bytes
// Shares from which the net is believed, set by what came of 4,086 sayings that it was not taught and that
// no rule was made for (tests/support/weigh_rewriter). ROADMAP.md has the figures.
constexpr double kBelieved = 0.5;         // where nothing else knows what to do
constexpr double kDespiteReason = 0.75;   // where the grammar asks for a reason
constexpr double kDespiteRefusal = 0.7;   // where it says that it cannot be done
constexpr double kDespiteItsReason = 0.9; // the same, with a reason
constexpr double kInsteadOfKind = 0.6;    // where it would be a question or a wish for the model
constexpr double kKind = 0.6;             // that it is another kind of message
constexpr double kKindOfUnknown = 0.9;    // the same, where nothing else knows what it is
constexpr double kKindOfActs = 0.9;       // the same, where something would be done
constexpr double kLeavesOut = 0.85;       // where a figure of the message is not in what it says
constexpr double kTakesAway = 0.85;       // for what takes material away
constexpr double kTakesUnsaid = 0.97;     // takes away what no word takes away, or what nobody named
constexpr double kStays = 0.97;           // that nothing is to be done, where something would be
constexpr double kAsks = 0.99, kAsksBeforeLoss = 0.97; // that it cannot be done as it is said
constexpr double kNever = 2;
constexpr double kOffered = 0.3; // offered as a choice

/// Where something else would be done already: what the net says is done in its place, or both are offered.
struct Doubt {
    double instead, both;
};
constexpr Doubt kOfReading{0.97, 0.9};  // that the grammar made of the words
constexpr Doubt kOfGuess{0.6, 0.4};     // that was learned
constexpr Doubt kOfFollowUp{0.98, 0.9}; // of what the message before did
constexpr Doubt kOfListening{0.9, 0.8}; // of what is heard or seen

/// What the net says, read by the grammar.
struct Way {
    Rewritten said;
    std::string kind; ///< "<edit>"; empty: something that is done
    std::string text;
    Route route;
    std::optional<Project> after; ///< where the route changes the film
    bool loses = false;           ///< it takes material away
};

/// How much of each medium lies on the timeline.
std::unordered_map<std::string, Time> material_of(const Project& project) {
    std::unordered_map<std::string, Time> out;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            if (const auto* media = std::get_if<MediaContent>(&clip.content); media && !media->takes.empty())
                out[media->takes.front().media.value] += clip.source.length();
    return out;
}

/// Whether any of it is less than it was.
bool less(const Project& was, const Project& now) {
    const auto left = material_of(now);
    const auto had = material_of(was);
    return std::any_of(had.begin(), had.end(), [&](const auto& one) {
        const auto there = left.find(one.first);
        return there == left.end() || there->second < one.second;
    });
}

std::string bare_words(const std::string& text) {
    std::string out = " ";
    for (const Word& word : words_of(clean(text)))
        if (word.kind == Word::Kind::quoted)
            for (const Word& inner : words_of(word.text))
                out += inner.text + " ";
        else if (word.kind != Word::Kind::mark && word.kind != Word::Kind::line)
            out += word.text + " ";
    return out;
}

/// Whether what follows from listening takes something away, or may: what is behind it is not known yet.
bool hears_and_takes(const Route& route) {
    return route.listen && (!takes_nothing(route.listen->kind) || route.rest > 0);
}

class Rewording {
  public:
    /// `given`: what the net says; null: it is asked where that is wanted.
    Rewording(const Project& project, const std::string& text, const Scope& scope, Route known,
              const Rewritten* given)
        : project_(project), scope_(scope), known_(std::move(known)), given_(given),
          names_(project, english()), message_(read_message(text, names_, english())) {}

    Route run() {
        if (stands()) return known_;
        const auto way = read_way();
        if (!way) return known_;
        if (!way->kind.empty()) return of_kind(*way);
        if (way->said.picture || !acts(way->route) || writes_what_nobody_said(way->route)) return known_;
        if (asks_which_clip() && scope_.clip.empty() && way->said.unnamed > 0) return known_;
        const double share = way->said.share;
        if (acts(known_)) return judged(*way);
        const bool refused = known_.kind == RouteKind::refuse;
        const bool asked = known_.kind == RouteKind::clarify;
        const double least = refused && known_.understood_why ? kDespiteItsReason
                             : refused                        ? kDespiteRefusal
                             : !asked                         ? kInsteadOfKind
                             : known_.understood_why          ? kDespiteReason
                                                              : kBelieved;
        if (share >= std::max(least, needed(*way))) return way->route;
        return asked && share >= kOffered ? offered(*way) : known_;
    }

  private:
    /// What the net knows little of: conditions, answers to a question, marks, wishes for the model beside
    /// others, who is seen.
    [[nodiscard]] bool stands() const {
        const bool marked = scope_.range || scope_.region;
        return (acts(known_) && (marked || !scope_.asked.empty() || known_.rest > 0)) ||
               known_.kind == RouteKind::plan || known_.captions != Captions::none ||
               known_.whose != Whose::all || known_.fill || depends(message_) || wishes_nothing(message_) ||
               message_.plain != message_.text; // it is taught English
    }
    [[nodiscard]] bool asks_which_clip() const {
        return known_.kind == RouteKind::clarify && !known_.means.empty() &&
               std::all_of(known_.means.begin(), known_.means.end(), [](const Choice& choice) {
                   return !choice.clip.empty() && choice.by != ReadBy::model;
               });
    }
    [[nodiscard]] std::optional<Way> read_way() const {
        std::optional<Rewritten> said;
        if (given_)
            said = *given_;
        else
            said = rewriter().rewritten(
                wording_of(message_.plain, done_before(project_), film_order(project_), names_),
                !scope_.clip.empty());
        if (!said) return {};
        Way way{.said = std::move(*said), .kind = "", .text = "", .route = {}, .after = {}};
        for (const std::string& step : way.said.steps)
            way.text += (way.text.empty() ? "" : ". ") + step;
        if (way.text.front() == '<') {
            way.kind = way.text;
            return way;
        }
        const bool back = way.said.instead;
        if (back && (!scope_.before || last_steps(project_).empty() ||
                     scope_.before->messages.size() >= project_.messages.size()))
            return {};
        const Project& film = back ? *scope_.before : project_;
        if (back) {
            Scope then = scope_;
            then.before = nullptr;
            if (!then.clip.empty() && !film.find_clip(then.clip).clip) then.clip = {};
            way.route = route_message(film, way.text, then, ReadBy::grammar);
            if (!acts(way.route) || way.route.history_steps != 0 || way.route.listen ||
                way.route.edits.empty())
                return {};
            way.route.history_steps = -1;
        } else {
            way.route = route_message(film, way.text, scope_, ReadBy::grammar);
        }
        way.route.read_as = way.text;
        way.route.about_before = back;
        way.after = film_after(project_, scope_, way.route);
        if (!way.route.edits.empty() && !way.after) return {};
        way.loses = way.route.history_steps < -1 || hears_and_takes(way.route) ||
                    (way.after && (less(film, *way.after) || less(project_, *way.after)));
        return way;
    }
    /// A title or a name whose words are not in the message, one after the other.
    [[nodiscard]] bool writes_what_nobody_said(const Route& route) const {
        const std::string said = bare_words(message_.text);
        return std::any_of(route.frames.begin(), route.frames.end(), [&](const auto& frame) {
            const auto step = step_from_json(frame);
            if (!step) return false;
            const bool writes = step->op == Op::title || step->op == Op::retitle || step->op == Op::rename ||
                                step->op == Op::marker;
            return writes && said.find(bare_words(step->text)) == std::string::npos;
        });
    }
    /// How sure it must be for what it leaves out, and for what it takes away that no word takes away.
    [[nodiscard]] double needed(const Way& way) const {
        const std::size_t end = message_.atoms.size();
        // "frobnicate": what it makes of a word that nobody knows is a guess
        const bool strange = std::any_of(message_.atoms.begin(), message_.atoms.end(), [](const Atom& a) {
            return a.unknown() && !a.foreign && !english().common(a.text);
        });
        double least = way.said.left_out > 0 || strange ? kLeavesOut : 0;
        if (way.loses) least = way.said.left_out > 0 ? kTakesUnsaid : std::max(least, kTakesAway);
        if (way.loses && (!orders_removal(message_, 0, end) || way.said.unnamed > 0 ||
                          (way.said.steps.size() == 1 && turns_round(way.text, message_, 0, end))))
            least = std::max(least, kTakesUnsaid);
        if (way.said.instead && way.after && material(*way.after) < material(project_))
            least = kTakesUnsaid; // more than what it takes back took
        // of picture and sound, which go together, one is to go: whatever else it says is no help
        std::vector<Step> steps = steps_of(way.route);
        if (std::all_of(steps.begin(), steps.end(), [](const Step& s) { return s.op == Op::effect; }))
            steps.push_back({.op = Op::remove});
        if (parts_what_goes_together(message_, steps)) least = kNever;
        // where there is no more to show, a picture that is held is no more either
        const bool extends = std::any_of(message_.atoms.begin(), message_.atoms.end(),
                                         [](const Atom& a) { return a.is("verb.extend"); });
        if (extends &&
            std::any_of(steps.begin(), steps.end(), [](const Step& s) { return s.op == Op::freeze; }))
            least = kNever;
        if (takes_the_rest_unsaid(way) || takes_what_was_to_stay(way)) least = kNever;
        return least;
    }
    /// "ditch the piece behind that cut" as "cut out everything after 3 s".
    [[nodiscard]] bool takes_the_rest_unsaid(const Way& way) const {
        if (!way.loses || way.text.find("everything") == std::string::npos) return false;
        static constexpr const char* words[] = {"after", "before",   "past",     "beyond", "from", "until",
                                                "till",  "whatever", "anything", "end",    "ends", "stop",
                                                "stops", "start",    "starts",   "begin"};
        return std::none_of(message_.atoms.begin(), message_.atoms.end(), [](const Atom& a) {
            return a.is("thing.all") || a.is("thing.rest") || a.is("onward") || a.is("going.on") ||
                   a.is("thing.other") ||
                   std::find(std::begin(words), std::end(words), a.text) != std::end(words);
        });
    }
    /// "off the front instead" behind "trim street to 3 seconds" as three seconds off the front.
    [[nodiscard]] bool takes_what_was_to_stay(const Way& way) const {
        const auto before = last_steps(project_);
        return way.said.instead && before.size() == 1 && before[0].op == Op::set_length &&
               std::any_of(way.route.frames.begin(), way.route.frames.end(), [&](const auto& frame) {
                   const auto step = step_from_json(frame);
                   return step && step->op == Op::trim && step->time == before[0].time;
               });
    }
    [[nodiscard]] static bool same(const Route& a, const std::optional<Project>& film_a, const Route& b,
                                   const std::optional<Project>& film_b) {
        if (film_a.has_value() != film_b.has_value() || a.go_to != b.go_to ||
            a.export_preset != b.export_preset || a.listen.has_value() != b.listen.has_value() ||
            (a.listen && a.listen->kind != b.listen->kind))
            return false; // whose and how the words say themselves
        return film_a ? same_film(*film_a, *film_b) : a.history_steps == b.history_steps;
    }
    /// Something would be done already.
    [[nodiscard]] Route judged(const Way& way) {
        const auto now = film_after(project_, scope_, known_);
        if (same(known_, now, way.route, way.after)) return known_;
        const bool follows =
            known_.about_before || known_.history_steps < 0 || !known_.export_preset.empty() || known_.go_to;
        const Doubt& doubt = known_.listen            ? kOfListening
                             : follows                ? kOfFollowUp
                             : known_.read_as.empty() ? kOfReading
                                                      : kOfGuess;
        if (hears_and_takes(way.route)) return known_;
        const bool idle = now && same_film(project_, *now); // what would be done changes nothing
        if (way.said.share >= std::max(idle ? kBelieved : doubt.instead, needed(way))) return way.route;
        // what passes a figure over is no rival of what has it
        return way.said.share >= doubt.both && way.said.left_out == 0 && !has_twins() ? offered_both(way)
                                                                                      : known_;
    }
    /// Whether clips share a name: the net knows one of them.
    [[nodiscard]] bool has_twins() const {
        std::set<std::string> names;
        for (const auto& track : project_.tracks)
            for (const Clip& clip : track->clips)
                if (track->kind == TrackKind::video && !names.insert(clip.name).second) return true;
        return false;
    }
    [[nodiscard]] static std::vector<Step> steps_of(const Route& route) {
        std::vector<Step> out;
        for (const auto& frame : route.frames)
            if (auto step = step_from_json(frame)) out.push_back(std::move(*step));
        return out;
    }
    [[nodiscard]] Route of_kind(const Way& way) {
        const double share = way.said.share;
        if (way.kind == "<stays>" && acts(known_) && share >= kStays)
            return {.kind = RouteKind::clarify,
                    .understood = "nothing was changed; say what should be done if something should"};
        if (way.kind == "<ask>" && acts(known_) && !has_twins() &&
            share >= (takes(known_) ? kAsksBeforeLoss : kAsks))
            return asked_first();
        if (known_.kind == RouteKind::clarify && known_.understood_why) return known_;
        if (share < (acts(known_)                                                            ? kKindOfActs
                     : known_.kind == RouteKind::clarify || known_.kind == RouteKind::refuse ? kKindOfUnknown
                                                                                             : kKind))
            return known_;
        if (way.kind == "<question>" && known_.kind != RouteKind::question)
            return asked_route(project_, scope_, message_);
        if (way.kind == "<generate>" && known_.kind != RouteKind::generate) return new_shot_route(message_);
        if (way.kind == "<edit>" && known_.kind != RouteKind::edit) {
            Commands wish;
            wish.wish = message_.text;
            return wish_route(project_, scope_, message_, wish);
        }
        return known_;
    }
    [[nodiscard]] bool takes(const Route& route) const {
        const auto film = film_after(project_, scope_, route);
        return hears_and_takes(route) || (film && less(project_, *film));
    }
    /// What would be done is a choice.
    [[nodiscard]] Route asked_first() const {
        Route route{.kind = RouteKind::clarify, .understood = "What is meant?"};
        route.means = {{.label = known_.understood,
                        .text = known_.read_as.empty() ? message_.text : known_.read_as,
                        .by = ReadBy::grammar}};
        route.choices = {known_.understood};
        return route;
    }
    /// Two guesses that come to different films.
    [[nodiscard]] Route offered_both(const Way& way) const {
        if (way.said.instead) return known_; // a choice is said to the film as it is
        Route route = asked_first();
        route.means.insert(route.means.begin(),
                           {.label = way.route.understood, .text = way.text, .by = ReadBy::grammar});
        route.choices.insert(route.choices.begin(), way.route.understood);
        return route;
    }
    /// What the net says as one of the choices of a question.
    [[nodiscard]] Route offered(const Way& way) const {
        if (way.said.instead) return known_; // a choice is said to the film as it is
        Route route = known_;
        route.means = {{.label = way.route.understood, .text = way.text, .by = ReadBy::grammar}};
        for (const Choice& choice : known_.means)
            if (choice.label != way.route.understood) route.means.push_back(choice);
        route.choices.clear();
        for (const Choice& choice : route.means)
            route.choices.push_back(choice.label);
        return route;
    }

    const Project& project_;
    const Scope& scope_;
    Route known_;
    const Rewritten* given_;
    Names names_;
    Message message_;
};

Route run(const Project& project, const std::string& text, const Scope& scope, Route known,
          const Rewritten* given) {
    if (text.size() > kLongest || film_order(project).empty()) return known;
    return Rewording(project, text, scope, std::move(known), given).run();
}

} // namespace

Route reworded(const Project& project, const std::string& text, const Scope& scope, Route known) {
    return run(project, text, scope, std::move(known), nullptr);
}

Route reworded(const Project& project, const std::string& text, const Scope& scope, Route known,
               const Rewritten& said) {
    return run(project, text, scope, std::move(known), &said);
}

} // namespace core::assist::talk
