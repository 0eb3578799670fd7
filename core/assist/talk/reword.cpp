// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/reword.h"
#include "core/assist/talk/asides.h"
#include "core/assist/talk/follow.h"
#include "core/assist/talk/items.h"
#include "core/assist/talk/message.h"
#include "core/assist/talk/model_wishes.h"
#include "core/assist/talk/passed_over.h"
#include "core/assist/talk/removal.h"
#include "core/assist/talk/retell_parts.h"
#include "core/assist/talk/rewriter.h"
#include "core/assist/talk/same_film.h"
#include "core/assist/talk/spaceless.h"
#include <algorithm>
#include <set>
#include <unordered_map>

namespace core::assist::talk {
namespace {

constexpr std::size_t kLongest = 800; // bytes
// Shares from which the net is believed, set by what came of 4,086 sayings that it was not taught and that
// no rule was made for (tests/support/weigh_rewriter). ROADMAP.md has the figures.
constexpr double kBelieved = 0.5;         // where nothing else knows what to do
constexpr double kDespiteReason = 0.7;    // where the grammar asks for a reason
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
constexpr double kAsksOfGuess = 0.8;                   // the same, where what would be done was guessed
constexpr double kInPlaceOfPlan = 0.8;                 // where a part would be a wish for the model
constexpr double kAfterAll = 0.95; // where the words seem to wish nothing, or to leave open of which clip
constexpr double kNever = 2;
constexpr double kWithPicture = 0.6,
                 kPaints = 0.5;  // a plan, which is asked before; a wish for the model in it
constexpr double kOffered = 0.3; // offered as a choice
constexpr std::size_t kWays = 6; // of saying it that are followed

/// Where something else would be done already: what the net says is done in its place, or both are offered.
struct Doubt {
    double instead, both;
};
constexpr Doubt kOfReading{0.97, 0.9};  // that the grammar made of the words
constexpr Doubt kOfGuess{0.6, 0.4};     // that was learned
constexpr Doubt kOfText{0.85, 0.6};     // that words are shown which nobody put in quotes
constexpr Doubt kOfFollowUp{0.99, 0.9}; // of what the message before did
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
        if (stands() || names_what_is_newer(message_)) return known_;
        const auto way = read_way();
        if (!way) return known_;
        // "from the very start, I mean": what seems to wish nothing may go on from what was done
        if (wishes_nothing(message_) && (way->said.share < kAfterAll || way->loses || !way->kind.empty()))
            return known_;
        if (known_.kind == RouteKind::plan) return without_a_wish(*way);
        if (is_no_wish(*way) && !acts(known_)) return unsure_of_kind(*way);
        if (!way->kind.empty()) return of_kind(*way);
        if (!acts(way->route) || writes_what_nobody_said(way->route)) return unsure_of_kind(*way);
        if (way->said.picture) return beside_the_picture(*way);
        const double share = way->said.share;
        if (asks_which_clip() && scope_.clip.empty() &&
            ((way->said.unnamed > 0 && (share < kAfterAll || way->loses)) ||
             takes_all_unsaid(message_, said_by(*way))))
            return known_;
        const bool looks = known_.listen.has_value(); // "behind her" is nobody's clip
        if (!looks && !scope_.clip.empty() && takes_the_selected_for_another(message_, said_by(*way)))
            return share >= kBelieved && !way->said.instead ? offered_alone(*way) : known_;
        if (acts(known_)) return judged(*way);
        const bool refused = known_.kind == RouteKind::refuse;
        const bool asked = known_.kind == RouteKind::clarify;
        const bool unheard = refused && known_.understood_why && hears_and_takes(way->route);
        const double least = unheard                            ? kTakesUnsaid
                             : refused && known_.understood_why ? kDespiteItsReason
                             : refused                          ? kDespiteRefusal
                             : !asked                           ? kInsteadOfKind
                             : known_.understood_why            ? kDespiteReason
                                                                : kBelieved;
        if (share >= std::max(least, needed(*way))) return way->route;
        if (!asked && !refused) return unsure_of_kind(*way);
        return asked && share >= kOffered ? offered(*way) : known_;
    }

  private:
    /// "the beat drops at nine, put a marker there": what is left over of a message is no wish for the model
    /// where the net reads the whole of it without one.
    [[nodiscard]] Route without_a_wish(const Way& way) const {
        if (way.said.picture) return known_;
        if (way.kind == "<edit>" && way.said.share >= kKindOfActs) return of_kind(way);
        if (!way.kind.empty()) return way.said.share >= kKind && is_no_wish(way) ? nothing_done() : known_;
        const bool can = acts(way.route) && !writes_what_nobody_said(way.route);
        const double share = way.said.share;
        // no word takes anything away, nor says how long anything is to be
        if (way.loses && !only_lengths(way) && !orders_removal(message_, 0, message_.atoms.size()))
            return can && share >= kOffered ? offered_both(way) : known_;
        if (can && way.said.left_out == 0 && share >= std::max(kInPlaceOfPlan, needed(way))) return way.route;
        return can && share < kInPlaceOfPlan && share >= kOffered ? offered_both(way) : known_;
    }
    [[nodiscard]] static bool is_no_wish(const Way& way) {
        return way.kind == "<stays>" || way.kind == "<ask>";
    }
    [[nodiscard]] static Route nothing_done() {
        return {.kind = RouteKind::clarify,
                .understood = "nothing was changed; say what should be done if something should"};
    }
    /// Where the words would be a question, a wish for the picture or a new clip, and the net says neither
    /// that nor, surely enough, something else: it is asked.
    [[nodiscard]] Route unsure_of_kind(const Way& way) const {
        const bool kind = known_.kind == RouteKind::edit || known_.kind == RouteKind::question ||
                          known_.kind == RouteKind::generate;
        if (!kind || known_.making || known_.understood_why || way.said.instead) return known_;
        if (!way.kind.empty()) return way.said.share >= kKind && is_no_wish(way) ? nothing_done() : known_;
        if (way.said.share < kOffered || way.said.picture || !acts(way.route)) return known_;
        Route route{.kind = RouteKind::clarify, .understood = "What is meant?"};
        if (!writes_what_nobody_said(way.route))
            route.means = {{.label = way.route.understood, .text = way.text, .by = ReadBy::grammar}};
        if (known_.kind == RouteKind::edit)
            route.means.push_back({.label = "change the picture: " + message_.text,
                                   .text = message_.text,
                                   .clip = known_.clip,
                                   .by = ReadBy::model});
        for (const Choice& choice : route.means)
            route.choices.push_back(choice.label);
        return route;
    }
    /// What the net knows little of: conditions, answers to a question, marks, wishes for the model beside
    /// others, who is seen.
    [[nodiscard]] bool stands() const {
        const bool marked = scope_.range || scope_.region;
        // "blur the woman": whom an effect is put on says the grammar alone
        const bool whose = known_.listen && known_.listen->kind == Wish::Kind::person &&
                           known_.read_as.empty() && !calls_a_clip_somebody(message_);
        return whose || (acts(known_) && (marked || !scope_.asked.empty() || known_.rest > 0)) ||
               known_.captions != Captions::none || known_.whose != Whose::all || known_.fill ||
               depends(message_) ||
               (acts(known_) && known_.read_as.empty() &&
                (known_.go_to || says_playhead() || writes_in_a_form(known_)));
    }
    /// The net is not told where the playhead stands.
    [[nodiscard]] bool says_playhead() const {
        return std::any_of(message_.atoms.begin(), message_.atoms.end(),
                           [](const Atom& a) { return a.text.find("playhead") != std::string::npos; });
    }
    [[nodiscard]] bool asks_which_clip() const {
        return known_.kind == RouteKind::clarify && !known_.means.empty() &&
               std::all_of(known_.means.begin(), known_.means.end(), [](const Choice& choice) {
                   return !choice.clip.empty() && choice.by != ReadBy::model;
               });
    }
    /// What the net says most likely: different words for one outcome count together.
    [[nodiscard]] std::optional<Way> read_way() const {
        std::vector<Rewritten> said;
        if (given_)
            said = {*given_};
        else
            said = net_says();
        std::vector<Way> ways;
        for (Rewritten& one : said) {
            auto way = read_way(std::move(one));
            if (!way || (way->kind.empty() && !acts(way->route))) continue;
            const auto twin =
                std::find_if(ways.begin(), ways.end(), [&](const Way& w) { return one_way(w, *way); });
            if (twin == ways.end())
                ways.push_back(std::move(*way));
            else
                twin->said.share += way->said.share;
        }
        const auto best = std::max_element(
            ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.said.share < b.said.share; });
        // "ha, love the way dinner opens": where no word orders anything, a remark need not be likelier
        const bool unsure = best != ways.end() && best->said.share < kDespiteReason && !known_.understood_why;
        for (Way& way : ways)
            if (unsure && way.kind == "<stays>" && way.said.share >= kOffered && !acts(known_))
                return std::move(way);
        return best == ways.end() ? std::nullopt : std::optional(std::move(*best));
    }
    [[nodiscard]] std::vector<Rewritten> net_says() const {
        const Wording wording = wording_of(message_, project_, names_);
        return rewriter().ways(wording, !scope_.clip.empty(), kWays);
    }
    [[nodiscard]] std::optional<Way> read_way(Rewritten said) const {
        Way way{.said = std::move(said), .kind = "", .text = "", .route = {}, .after = {}};
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
        if (!back) settle_times(way);
        if (!way.route.edits.empty() && !way.after) return {};
        way.loses = way.route.history_steps < -1 || hears_and_takes(way.route) ||
                    (way.after && (less(film, *way.after) || less(project_, *way.after)));
        return way;
    }
    /// A title or a name whose words are not in the message, one after the other.
    [[nodiscard]] bool writes_what_nobody_said(const Route& route) const {
        const auto bare = [&](const std::string& text) { return bare_words(text, names_); };
        const std::string said = bare(message_.text);
        return std::any_of(route.frames.begin(), route.frames.end(), [&](const auto& frame) {
            const auto step = step_from_json(frame);
            if (!step) return false;
            const bool writes = step->op == Op::title || step->op == Op::retitle || step->op == Op::rename ||
                                step->op == Op::marker;
            return writes && said.find(bare(step->text)) == std::string::npos;
        });
    }
    /// How sure it must be for what it leaves out, and for what it takes away that no word takes away.
    [[nodiscard]] double needed(const Way& way) const {
        const std::size_t end = message_.atoms.size();
        // "frobnicate": what it makes of a word that nobody knows is a guess
        const bool strange = std::any_of(message_.atoms.begin(), message_.atoms.end(), [](const Atom& a) {
            return a.unknown() && !a.foreign && !english().common(a.text);
        });
        const bool ums = way.route.listen && way.route.listen->kind == Wish::Kind::fillers; // 'the "eh"s'
        const bool leaves_out = way.said.left_out > 0 && !ums;
        double least = leaves_out || strange ? kLeavesOut : 0;
        if (way.loses) least = leaves_out ? kTakesUnsaid : std::max(least, kTakesAway);
        const bool lasts = only_lengths(way); // "coast 6 seconds": what stays is said
        if (way.loses && ((!orders_removal(message_, 0, end) && !lasts) || way.said.unnamed > 0 ||
                          (way.said.steps.size() == 1 && turns_round(way.text, message_, 0, end))))
            least = std::max(least, kTakesUnsaid);
        // "everything before that 10 seconds": a part is named, and not whether it goes or stays
        const bool part = std::any_of(message_.atoms.begin(), message_.atoms.end(),
                                      [](const Atom& a) { return a.is("ahead_of_cut"); });
        if (way.loses && part && !orders_removal(message_, 0, end)) least = kNever;
        if (way.said.instead && way.after && material(*way.after) < material(project_))
            least = kTakesUnsaid; // more than what it takes back took
        // of picture and sound, which go together, one is to go: whatever else it says is no help
        std::vector<Step> steps = steps_of(way.route);
        if (std::all_of(steps.begin(), steps.end(), [](const Step& s) { return s.op == Op::effect; }))
            steps.push_back({.op = Op::remove});
        if (parts_what_goes_together(message_, steps) || fades_half_of_both(message_, steps)) least = kNever;
        // where there is no more to show, a picture that is held is no more either
        const bool extends =
            std::any_of(message_.atoms.begin(), message_.atoms.end(),
                        [](const Atom& a) { return a.is("verb.extend") && !a.any("holding"); }) &&
            std::none_of(message_.atoms.begin(), message_.atoms.end(), [](const Atom& a) {
                return a.is("holding.freeze"); // "freeze frame, hold 4 s"
            });
        if (extends && way.loses && way.said.steps.size() == 1) least = kNever;
        if (extends &&
            std::any_of(steps.begin(), steps.end(), [](const Step& s) { return s.op == Op::freeze; }))
            least = kNever;
        if (way.loses &&
            (takes_up(message_) || forbids_removal(message_) || takes_off_a_total(way.text, message_)))
            least = kNever;
        const bool all_told = !way.route.listen && !way.said.instead; // what is behind listening is not
        if (passes_the_playhead(message_, said_by(way)) || (all_told && passes_an_effect(message_, steps)))
            least = kNever;
        if (leaves_out && repeats_the_whole(steps)) least = kNever;
        const bool undoes = way.route.history_steps < 0 && way.route.edits.empty();
        if (undoes && takes_back_more(message_, names_, last_steps(project_))) least = kNever;
        if (way.loses && way.said.steps.size() == 1 && passes_the_front(message_, way.text)) least = kNever;
        if (takes_rest(way) || takes_what_was_to_stay(way) || spreads_a_note(message_, said_by(way)))
            least = kNever;
        return least;
    }
    /// "8-10 s: repeat this once" as all of the clip that lies there.
    [[nodiscard]] bool repeats_the_whole(const std::vector<Step>& steps) const {
        const Discourse none;
        const Context context{project_, scope_, message_.plain, message_.words, names_, none};
        const auto items = items_of(context, message_.atoms, 0, message_.atoms.size());
        const auto range = std::find_if(items.begin(), items.end(),
                                        [](const Item& item) { return item.kind == Item::Kind::range; });
        return range != items.end() && std::any_of(steps.begin(), steps.end(), [&](const Step& s) {
                   const Clip* clip = s.op == Op::duplicate && s.clips.size() == 1
                                          ? project_.find_clip(s.clips.front()).clip
                                          : nullptr;
                   return clip && clip->range() != range->range;
               });
    }
    /// All that takes something away makes clips as long as the message says.
    [[nodiscard]] bool only_lengths(const Way& way) const {
        const auto steps = steps_of(way.route);
        const bool stays = std::any_of(message_.words.begin(), message_.words.end(), [](const Word& w) {
            return w.text == "to" || w.text == "only" || w.text == "just" || w.text == "long";
        }); // no "end two seconds earlier"
        return stays && way.text.find("last") == std::string::npos && way.said.left_out == 0 &&
               !way.route.listen && way.route.history_steps == 0 &&
               std::none_of(steps.begin(), steps.end(), [](const Step& s) {
                   return s.op == Op::remove || s.op == Op::remove_range || s.op == Op::keep ||
                          s.op == Op::keep_range || s.op == Op::trim || s.op == Op::scale_length;
               });
    }
    [[nodiscard]] bool takes_rest(const Way& way) const {
        return way.loses && !way.said.instead && takes_the_rest_unsaid(message_, way.text);
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
            a.export_preset != b.export_preset || a.export_form != b.export_form ||
            a.listen.has_value() != b.listen.has_value() || (a.listen && a.listen->kind != b.listen->kind))
            return false; // whose and how the words say themselves
        return film_a ? same_film(*film_a, *film_b, Beyond::no_matter) : a.history_steps == b.history_steps;
    }
    /// Whether two ways that the net says are one: what is listened for, too, is the same.
    [[nodiscard]] static bool one_way(const Way& a, const Way& b) {
        const Route &x = a.route, &y = b.route;
        return a.kind == b.kind && a.said.instead == b.said.instead && a.said.picture == b.said.picture &&
               (!a.kind.empty() || (same(x, a.after, y, b.after) && x.rest == y.rest && x.range == y.range &&
                                    (!x.listen || same_wish(*x.listen, *y.listen))));
    }
    /// "double its speed, then end the film at 10 s": the net does not say of which film times are. The same
    /// steps, each of the film that the one before leaves.
    [[nodiscard]] std::optional<std::string> one_by_one(const std::string& steps) const {
        const bool then = std::any_of(message_.segments.begin(), message_.segments.end(),
                                      [](const Segment& s) { return s.then; });
        if (!then) return {};
        std::string text;
        bool quoted = false;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            text += steps[i];
            quoted = quoted != (steps[i] == '"');
            if (!quoted && i > 0 && steps[i] == ' ' && steps[i - 1] == '.') text += "then ";
        }
        return text == steps ? std::nullopt : std::optional(text);
    }
    /// Where that is another film, the one that the grammar makes, too, is meant; else neither is sure.
    void settle_times(Way& way) const {
        const auto text = one_by_one(way.text);
        if (!text) return;
        Route route = route_message(project_, *text, scope_, ReadBy::grammar);
        const auto after = film_after(project_, scope_, route);
        if (!acts(route) || same(route, after, way.route, way.after)) return;
        if (acts(known_) && same(known_, film_after(project_, scope_, known_), route, after)) {
            way.route = std::move(route), way.after = after, way.text = *text;
            way.route.read_as = *text;
        } else {
            way.said.share = std::min(way.said.share, kOffered);
        }
    }
    /// "swap the candles for oil lamps, and shorten the street to three": what the parts say that are for the
    /// model, behind the exact steps.
    [[nodiscard]] Route beside_the_picture(const Way& way) const {
        const double least = way.loses ? kTakesAway : kWithPicture;
        const bool plain = way.route.history_steps == 0 && !way.route.listen && !way.route.edits.empty();
        if (way.said.share < least || !plain || message_.segments.size() < 2) return known_;
        Commands exact;
        exact.steps = steps_of(way.route), exact.edits = way.route.edits;
        for (const Segment& segment : message_.segments) {
            const std::string part = message_.letters(segment.begin, segment.end);
            const Wording wording = wording_of(read_message(part, names_, english()), project_, names_);
            const auto said = rewriter().rewritten(wording, !scope_.clip.empty());
            if (said && said->steps.front() == "<edit>" && said->share >= kPaints)
                exact.wish += (exact.wish.empty() ? "" : ", ") + part;
        }
        if (exact.wish.empty() || exact.steps.empty()) return known_;
        exact.discourse.mentioned = exact.steps.back().clips;
        Route route = wish_route(project_, scope_, message_, exact);
        if (route.kind != RouteKind::plan) return known_;
        route.frames = way.route.frames, route.read_as = way.text;
        return route;
    }
    /// Something would be done already.
    [[nodiscard]] Route judged(const Way& way) {
        const auto now = film_after(project_, scope_, known_);
        if (same(known_, now, way.route, way.after)) return known_;
        const bool follows =
            known_.about_before || known_.history_steps < 0 || !known_.export_preset.empty() || known_.go_to;
        const Doubt& doubt = known_.listen            ? kOfListening
                             : follows                ? kOfFollowUp
                             : shows_bare_words()     ? kOfText
                             : known_.read_as.empty() ? kOfReading
                                                      : kOfGuess;
        const auto own = steps_of(known_), other = steps_of(way.route);
        if (hears_and_takes(way.route) || writes_with_quotes() || cures_the_picture(own, other))
            return known_;
        if (known_.read_as.empty() &&
            (passes_a_degree(message_, said_by(way)) || passes_a_name(message_, names_, own, other) ||
             has_another_figure(message_, own, other)))
            return known_;
        const bool idle = (now && same_film(project_, *now)) || // what would be done changes nothing
                          (!known_.read_as.empty() && fades_half_of_both(message_, own));
        if (way.said.share >= std::max(idle ? kBelieved : doubt.instead, needed(way))) return way.route;
        // what passes a figure over is no rival of what has it
        return way.said.share >= doubt.both && way.said.left_out == 0 && !has_twins() ? offered_both(way)
                                                                                      : known_;
    }
    /// "I keep saying um, can you get rid of those" as a title: words that are shown, many, and not quoted.
    [[nodiscard]] bool shows_bare_words() const {
        constexpr std::size_t kMany = 3;
        const auto steps = steps_of(known_);
        return std::any_of(steps.begin(), steps.end(), [&](const Step& s) {
            const bool shows = s.op == Op::title || s.op == Op::retitle || s.op == Op::rename;
            const bool quoted =
                std::any_of(message_.words.begin(), message_.words.end(), [&](const Word& word) {
                    return word.kind == Word::Kind::quoted && word.text == s.text;
                });
            return shows && !quoted && words_of(s.text).size() > kMany;
        });
    }
    /// What a way says, read as messages are.
    [[nodiscard]] Message said_by(const Way& way) const { return read_message(way.text, names_, english()); }
    /// 'a marker called Intro "A"': the net cannot say such a text.
    [[nodiscard]] bool writes_with_quotes() const {
        const auto steps = steps_of(known_);
        return std::any_of(steps.begin(), steps.end(),
                           [](const Step& s) { return s.text.find('"') != std::string::npos; });
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
    [[nodiscard]] Route of_kind(const Way& way) const {
        const double share = way.said.share;
        if (way.kind == "<stays>" && acts(known_) && share >= kStays) return nothing_done();
        if (way.kind == "<ask>" && acts(known_) && !has_twins() &&
            share >= (!known_.read_as.empty() ? kAsksOfGuess
                      : takes(known_)         ? kAsksBeforeLoss
                                              : kAsks))
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
            Route route = wish_route(project_, scope_, message_, wish);
            // "could that be a green one": a pronoun that means a thing; the clip is the one on screen
            const bool one = std::any_of(message_.words.begin(), message_.words.end(),
                                         [](const Word& w) { return w.text == "one"; });
            if (route.kind == RouteKind::clarify && one && share >= kAfterAll)
                if (const Clip* seen = on_screen())
                    return wish_for_model(project_, scope_, message_.text, seen->id, {}, {},
                                          whose_of(message_.words));
            return route;
        }
        return known_;
    }
    [[nodiscard]] const Clip* on_screen() const {
        for (const Clip* clip : pictures_of(project_))
            if (clip->range().contains(scope_.playhead)) return clip;
        return nullptr;
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
    /// What the net says, as the one choice.
    [[nodiscard]] static Route offered_alone(const Way& way) {
        Route route{.kind = RouteKind::clarify,
                    .understood = "No clip is called that. Is the selected one meant?"};
        route.means = {{.label = way.route.understood, .text = way.text, .by = ReadBy::grammar}};
        route.choices = {way.route.understood};
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
