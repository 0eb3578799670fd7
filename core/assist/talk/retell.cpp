// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/retell.h"
#include "core/assist/talk/asides.h"
#include "core/assist/talk/follow.h"
#include "core/assist/talk/learned.h"
#include "core/assist/talk/model_wishes.h"
#include "core/assist/talk/passed_over.h"
#include "core/assist/talk/removal.h"
#include "core/assist/talk/retell_parts.h"
#include "core/assist/talk/same_film.h"
#include <algorithm>
#include <cmath>
#include <cstring>

namespace core::assist::talk {
namespace {

constexpr std::size_t kLongest = 400; // bytes; more is no message of one or two wishes
constexpr std::size_t kMostGuesses = 16, kFewestGuesses = 2,
                      kClipsTried = 4000; // each guess is tried on all clips
// Shares from which a guess is believed: set by what came of a tenth of the sayings that was kept back, so
// that wrong acts are rarer than needless questions. ROADMAP.md has the figures.
constexpr double kBelieved = 0.6; // where the grammar has nothing to do
constexpr double kTakesAway = 0.85,
                 kTakesAwayStrange = 0.97; // for what takes material away; with strange words
constexpr double kDespiteAReason = 0.97;   // where the grammar asks or refuses for a reason
constexpr double kKind = 0.8;              // that it is no wish to the editor
constexpr double kOverrules = 0.8;         // where the grammar would do something else
constexpr double kDoubts = 0.4;            // the same, so that it is asked
constexpr double kAgrees = 0.01;           // what the grammar would do is not unlikely
constexpr double kWhole = 0.9;             // a guess at a message of several parts
constexpr double kPictureWish = 0.95;      // that a part is one for the model
constexpr double kOffered = 0.2;           // offered as a choice

bool is_kind(const Guess& guess) {
    return guess.saying.front() == '<';
}

/// What can be meant: all guesses that come to the same.
struct Way {
    std::string kind;   ///< "<edit>"; empty: something that is done
    std::string saying; ///< the likeliest of them
    Route route;
    std::optional<Project> after; ///< where the route changes the film
    double share = 0;
};

class Retelling {
  public:
    Retelling(const Project& project, const std::string& text, const Scope& scope, Route literal)
        : project_(project), scope_(scope), names_(project, english()),
          message_(read_message(text, names_, english())), literal_(std::move(literal)), shape_(shape()),
          ways_(ways()) {}

    Route run() {
        if (ways_.empty() || literal_.captions != Captions::none) return literal_;
        // whom the picture's change is about was said; an effect on what is behind somebody is exact
        if (literal_.whose != Whose::all && !(ways_.front().route.listen && ways_.front().share >= kWhole))
            return literal_;
        if (names_what_is_newer(message_)) return literal_;
        if (acts(literal_))
            return scope_.range || scope_.region || writes_in_a_form(literal_) ? literal_ : judged();
        const Way& best = ways_.front();
        if (depends(message_) || wishes_nothing(message_)) return literal_;
        const bool reason = literal_.understood_why; // it asks or refuses for one
        const bool noted = std::any_of(message_.atoms.begin(), message_.atoms.end(),
                                       [](const Atom& a) { return a.kind == Word::Kind::clock; });
        if (reason && literal_.kind == RouteKind::refuse && !(noted && message_.segments.size() > 1))
            return literal_;
        const bool asks_rightly = reason && (best.share < kDespiteAReason || sentences() > 1 ||
                                             !names_a_clip() || takes_away(best));
        const double enough =
            literal_.kind == RouteKind::question || literal_.kind == RouteKind::edit ? kOverrules : kBelieved;
        const bool whole = !asks_rightly && best.kind.empty() && best.share >= enough && believed(best);
        std::optional<PartsTold> parts;
        if ((!whole || (message_.segments.size() > 1 && best.share < kWhole)) &&
            ((literal_.kind == RouteKind::clarify && (!reason || noted || asks_which_clip())) ||
             literal_.kind == RouteKind::edit || (noted && literal_.kind == RouteKind::refuse)))
            parts = told_in_parts(project_, scope_, message_, names_);
        if (parts && literal_.kind == RouteKind::edit && parts->route.kind == RouteKind::plan) parts.reset();
        if (parts && (!whole || parts->share > best.share)) return parts->route;
        if (literal_.kind == RouteKind::refuse) return literal_;
        if (whole) return best.route;
        if (reason) return literal_;
        const bool edit = literal_.kind == RouteKind::edit || literal_.kind == RouteKind::plan;
        if (edit && (!best.kind.empty() || best.share < kOffered) && best.kind != "<stays>") return literal_;
        if (!best.kind.empty() && best.share >= kKind)
            if (auto route = of_kind(best.kind)) return *route;
        return offered();
    }

  private:
    [[nodiscard]] Shape shape() const {
        const Discourse none;
        const Context context{project_, scope_, message_.plain, message_.words, names_, none};
        return shape_of(context, message_, 0, message_.atoms.size());
    }
    /// The guesses by what they come to, the likeliest first.
    [[nodiscard]] std::vector<Way> ways() const {
        std::vector<Way> out;
        std::size_t clips = 1;
        for (const auto& track : project_.tracks)
            clips += track->clips.size();
        const std::size_t most = std::clamp(kClipsTried / clips, kFewestGuesses, kMostGuesses);
        for (const Guess& guess : learned().guesses(shape_, most)) {
            const bool kind = is_kind(guess);
            if (!kind && turns_round(guess.saying, message_, 0, message_.atoms.size())) continue;
            Way way{.kind = kind ? guess.saying : "", .saying = guess.saying, .share = guess.share};
            if (!kind) way.route = read(guess.saying);
            if (!kind &&
                (!acts(way.route) || writes_what_nobody_said(way.route) || sizes_otherwise(way.route)))
                continue;
            if (way.route.listen && !literal_.listen && closes_gaps()) continue;
            way.after = film_after(project_, scope_, way.route);
            const auto known = std::find_if(out.begin(), out.end(), [&](const Way& w) {
                return kind ? w.kind == way.kind : w.kind.empty() && same(w, way);
            });
            if (known != out.end())
                known->share += way.share;
            else
                out.push_back(std::move(way));
        }
        std::stable_sort(out.begin(), out.end(),
                         [](const Way& a, const Way& b) { return a.share > b.share; });
        return out;
    }
    /// The gaps between clips, of which the grammar knows what becomes of them, are no pauses of who speaks.
    [[nodiscard]] bool closes_gaps() const {
        return (literal_.kind == RouteKind::timeline || literal_.kind == RouteKind::refuse) &&
               std::any_of(message_.atoms.begin(), message_.atoms.end(),
                           [](const Atom& a) { return a.is("thing.gap"); });
    }
    /// A size of the picture beside the one that was said, which no lesson has a place for; a pace where it
    /// is said to stay.
    [[nodiscard]] bool sizes_otherwise(const Route& route) const {
        const bool sized = std::any_of(message_.atoms.begin(), message_.atoms.end(),
                                       [](const Atom& a) { return a.any("size") || a.any("format"); });
        const bool own_pace = std::any_of(message_.atoms.begin(), message_.atoms.end(), [](const Atom& a) {
            return a.is("direction.normal") || a.text == "without";
        });
        return std::any_of(route.frames.begin(), route.frames.end(), [&](const auto& frame) {
            const auto step = step_from_json(frame);
            if (!step) return false;
            if (step->op == Op::speed && own_pace && step->value != 1) return true;
            if (step->op != Op::format || !sized || !acts(literal_)) return false;
            return std::none_of(literal_.frames.begin(), literal_.frames.end(), [&](const auto& own) {
                const auto said = step_from_json(own);
                return said && said->op == Op::format && said->size.width == step->size.width &&
                       said->size.height == step->size.height;
            });
        });
    }
    /// A title or a name whose words are not in the message.
    [[nodiscard]] bool writes_what_nobody_said(const Route& route) const {
        const std::string said = fold(message_.text);
        return std::any_of(route.frames.begin(), route.frames.end(), [&](const auto& frame) {
            const int op = frame.value("op", 0);
            const bool writes = op == static_cast<int>(Op::title) || op == static_cast<int>(Op::retitle) ||
                                op == static_cast<int>(Op::rename) || op == static_cast<int>(Op::marker);
            return writes && said.find(fold(frame.value("text", ""))) == std::string::npos;
        });
    }
    /// A client's note: the time code says what the words are about, which no saying taught.
    [[nodiscard]] bool begins_with_a_time() const {
        for (const Atom& a : message_.atoms)
            if (!a.only_filler() && a.text != "at" && a.text != "tc" && a.text != "@")
                return a.kind == Word::Kind::clock;
        return false;
    }
    [[nodiscard]] bool asks_which_clip() const {
        return !literal_.means.empty() &&
               std::all_of(literal_.means.begin(), literal_.means.end(), [](const Choice& choice) {
                   return !choice.clip.empty() && choice.by != ReadBy::model;
               });
    }
    [[nodiscard]] bool names_a_clip() const {
        return std::any_of(shape_.slots.begin(), shape_.slots.end(),
                           [](const Slot& slot) { return slot.kind == 'c' && !slot.spare; });
    }
    [[nodiscard]] std::ptrdiff_t sentences() const {
        return std::count_if(message_.segments.begin(), message_.segments.end(),
                             [](const Segment& s) { return s.strong; });
    }
    /// Whether two come to the same, in whichever words.
    static bool same(const Way& a, const Way& b) {
        const Route &x = a.route, &y = b.route;
        if (x.kind != y.kind || x.history_steps != y.history_steps || x.go_to != y.go_to ||
            x.rest != y.rest || x.export_preset != y.export_preset || x.export_form != y.export_form ||
            x.listen.has_value() != y.listen.has_value() || (x.listen && !same_wish(*x.listen, *y.listen)) ||
            a.after.has_value() != b.after.has_value())
            return false;
        return !a.after || same_film(*a.after, *b.after, Beyond::no_matter);
    }
    [[nodiscard]] bool takes_away(const Way& way) const {
        return way.after && material(*way.after) < material(project_);
    }
    /// Whether it may be done unasked. Nothing is taken away without a word of that.
    [[nodiscard]] bool believed(const Way& way) const {
        const bool cuts_out =
            way.route.listen && way.route.listen->effect == "opacity"; // what is behind a person
        if (!takes_away(way) && !cuts_out) return true;
        const bool said = orders_removal(message_, 0, message_.atoms.size());
        const bool others = std::any_of(message_.atoms.begin(), message_.atoms.end(), [](const Atom& a) {
            return a.is("thing.rest") || a.is("exception") || a.is("all_but") || a.text == "outside" ||
                   a.text == "around" || a.text == "else"; // what goes is what was not named
        });
        return said && !others &&
               way.share >= (learned().strange(shape_) > 0 ? kTakesAwayStrange : kTakesAway);
    }

    /// The grammar knows what to do. Where all that was learned speaks for something else, it is asked.
    [[nodiscard]] Route judged() const {
        const Way literal{.route = literal_, .after = film_after(project_, scope_, literal_)};
        double agrees = 0;
        for (const Way& way : ways_)
            if (way.kind.empty() && same(way, literal)) agrees += way.share;
        const bool corrected =
            (literal_.history_steps < 0 && !literal_.edits.empty()) ||
            std::any_of(message_.atoms.begin(), message_.atoms.end(), [](const Atom& a) {
                return a.is("separator.correction"); // of which a bag of words knows nothing
            });
        const bool loses = takes_away(literal),
                   one = literal_.steps.size() < 2 && literal_.rest == 0 && literal_.export_preset.empty();
        if (literal_.about_before) return literal_; // of which the lessons know little
        // "blur the man", unless a clip is called so
        if (literal_.listen && literal_.listen->kind == Wish::Kind::person &&
            !calls_a_clip_somebody(message_))
            return literal_;
        const Way& likeliest = ways_.front(); // whose and how the words say themselves
        if (literal_.listen && likeliest.route.listen &&
            likeliest.route.listen->kind == literal_.listen->kind)
            return literal_;
        if (leaves_out_a_wish()) return offered();
        // "only coast", behind something that was done to all: what was done, or what stays?
        if (loses && says_only() && !last_steps(project_).empty()) return offered();
        if (agrees >= kAgrees || corrected || begins_with_a_time()) return literal_;
        const Way& best = ways_.front();
        const bool more =
            best.after && material(*best.after) < material(literal.after ? *literal.after : project_);
        if (best.kind.empty() && one && best.share >= kOverrules && believed(best) && !more)
            return best.route;
        if (!one && message_.segments.size() > 1) return literal_; // a guess is one wish
        const bool doubted = best.kind.empty() ? best.share >= (loses && one ? kDoubts : kOverrules)
                                               : loses && one && best.kind != "<several>";
        return doubted ? offered() : literal_;
    }

    /// "only", "just", and no verb that keeps or removes.
    [[nodiscard]] bool says_only() const {
        return !orders_removal(message_, 0, message_.atoms.size()) &&
               std::any_of(message_.atoms.begin(), message_.atoms.end(), [](const Atom& a) {
                   return a.is("only") || a.text == "only" || a.text == "just";
               });
    }
    /// A part that is a wish for the picture, of which the grammar made a mere remark: "dinner should be 4
    /// seconds long, and the tablecloth in it red checks instead".
    [[nodiscard]] bool leaves_out_a_wish() const {
        if (message_.segments.size() < 2 || literal_.kind != RouteKind::timeline || literal_.rest > 0)
            return false;
        const Discourse none;
        const Context context{project_, scope_, message_.plain, message_.words, names_, none};
        return std::any_of(message_.segments.begin(), message_.segments.end(), [&](const Segment& segment) {
            const auto guesses =
                learned().guesses(shape_of(context, message_, segment.begin, segment.end), 1);
            return !guesses.empty() && guesses.front().saying == "<edit>" &&
                   guesses.front().share >= kPictureWish &&
                   !acts(read(message_.letters(segment.begin, segment.end)));
        });
    }

    /// A message that is none for the timeline.
    [[nodiscard]] std::optional<Route> of_kind(const std::string& kind) const {
        const bool asked_back = literal_.kind == RouteKind::clarify;
        if (kind == "<edit>" && asked_back) {
            Commands wish;
            wish.wish = message_.text;
            return wish_route(project_, scope_, message_, wish);
        }
        if (kind == "<question>" && asked_back) return asked_route(project_, scope_, message_);
        if (kind == "<stays>" && literal_.kind == RouteKind::edit) return offered();
        if (kind == "<generate>" && (asked_back || literal_.kind == RouteKind::edit))
            return new_shot_route(message_);
        return {};
    }

    /// What could be meant, each choice a plan of its own; the likeliest first.
    [[nodiscard]] Route offered() const {
        if (literal_.kind == RouteKind::question || literal_.kind == RouteKind::generate ||
            literal_.kind == RouteKind::refuse)
            return literal_;
        std::vector<Choice> choices;
        for (const Way& way : ways_)
            if (way.kind.empty() && way.share >= kOffered)
                choices.push_back({.label = way.route.understood, .text = way.saying, .by = ReadBy::grammar});
        if (literal_.kind == RouteKind::clarify) {
            Route route = literal_;
            choices.insert(choices.end(), route.means.begin(), route.means.end());
            return with_choices(std::move(route), choices);
        }
        if (acts(literal_))
            choices.push_back({.label = literal_.understood, .text = message_.text, .by = ReadBy::grammar});
        else
            choices.push_back({.label = "change the picture: " + message_.text,
                               .text = message_.text,
                               .clip = literal_.clip,
                               .by = ReadBy::model});
        return with_choices({.kind = RouteKind::clarify, .understood = "What is meant?"}, choices);
    }
    static Route with_choices(Route route, const std::vector<Choice>& choices) {
        route.means = choices, route.choices.clear();
        for (const Choice& choice : choices)
            route.choices.push_back(choice.label);
        return route;
    }
    [[nodiscard]] Route read(const std::string& text) const {
        Route route = route_message(project_, text, scope_, ReadBy::grammar);
        if (text != message_.text) route.read_as = text;
        return route;
    }

    const Project& project_;
    const Scope& scope_;
    Names names_;
    Message message_;
    Route literal_;
    Shape shape_;
    std::vector<Way> ways_;
};

/// "trim coast" is asked back; "to four seconds" goes on with it.
std::optional<Route> answer_to_question(const Project& project, const std::string& text, const Scope& scope,
                                        const Route& literal) {
    if (literal.kind != RouteKind::clarify || scope.asked.empty() ||
        scope.asked.size() + text.size() > kLongest)
        return {};
    Scope fresh = scope;
    fresh.asked.clear();
    std::vector<std::string> wholes{scope.asked + " " + text, scope.asked + ", " + text};
    for (const char* vague : {" a clip", " one clip", " a shot", " something", " one of them", " it"}) {
        const std::size_t at = scope.asked.find(vague); // "delete a clip", and now "clip 2"
        const std::size_t end = at + std::strlen(vague);
        if (at == std::string::npos ||
            (end < scope.asked.size() && std::isalpha(static_cast<unsigned char>(scope.asked[end]))))
            continue;
        std::string named = scope.asked;
        wholes.push_back(named.replace(at, std::strlen(vague), " " + text));
        break;
    }
    for (const std::string& whole : wholes) {
        Route route = route_message(project, whole, fresh, ReadBy::grammar);
        route.read_as = whole;
        if (acts(route)) return route;
    }
    return {};
}

} // namespace

Route retold(const Project& project, const std::string& text, const Scope& scope, Route literal) {
    if (text.size() > kLongest || pictures_of(project).empty()) return literal;
    if (auto answered = answer_to_question(project, text, scope, literal)) return *answered;
    return Retelling(project, text, scope, std::move(literal)).run();
}

} // namespace core::assist::talk
