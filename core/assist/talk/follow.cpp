// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/follow.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

class Follow {
  public:
    Follow(const Project& project, const Scope& scope, const Message& message, const Discourse& discourse)
        : project_(project), scope_(scope),
          names_(project, english()), context_{project,       scope,  message.plain,
                                               message.words, names_, discourse},
          items_(
              items_of(context_, message.atoms, message.segments.front().begin, message.segments.back().end)),
          last_(last_steps(project)) {}

    std::optional<Route> run() {
        if (last_.empty()) return {};
        const bool denial = std::any_of(items_.begin(), items_.end(), [](const Item& i) {
            return i.kind == Item::Kind::malformed || i.kind == Item::Kind::quoted;
        });
        if (denial) return {};
        for (const auto read : {&Follow::gap, &Follow::meant, &Follow::same, &Follow::lengths, &Follow::later,
                                &Follow::value, &Follow::strength})
            if (auto route = (this->*read)(Fit(context_, items_))) return route;
        return {};
    }

  private:
    /// The last step once more with changed roles, instead of what it did.
    std::optional<Route> instead(const std::vector<Step>& steps) {
        const bool kept = scope_.before && scope_.before->messages.size() < project_.messages.size();
        const bool sets = std::all_of(steps.begin(), steps.end(), [](const Step& s) {
            return s.op == Op::fade || (s.op == Op::effect && !s.relative) ||
                   (s.op == Op::volume && !s.relative) || (s.op == Op::speed && !s.relative);
        });
        if (!kept && !sets)
            return Route{.kind = RouteKind::clarify,
                         .understood =
                             "what was done before cannot be changed from here any more; say it in full"};
        const auto edits = edits_of(kept ? *scope_.before : project_, steps);
        if (!edits) return Route{.kind = RouteKind::refuse, .understood = edits.message()};
        Route route = route_of(steps, edits.value());
        if (kept) route.history_steps = -1;
        return route;
    }
    std::optional<Route> besides(const std::vector<Step>& steps) {
        const auto edits = edits_of(project_, steps);
        if (!edits) return Route{.kind = RouteKind::refuse, .understood = edits.message()};
        return route_of(steps, edits.value());
    }

    static std::vector<Step> for_clips(std::vector<Step> steps, const std::vector<ClipId>& clips) {
        for (Step& step : steps) {
            step.clips = clips;
            const std::size_t quote = step.said.find('\'');
            if (quote != std::string::npos) step.said = step.said.substr(0, quote) + "those";
        }
        return steps;
    }

    /// "keep the hole though"
    std::optional<Route> gap(Fit f) {
        if (!f.kind(Item::Kind::gap)) return {};
        f.take_all("verb.turn");
        if (const Item* it = f.peek(Item::Kind::clips); it && it->pronoun) f.take(it);
        const bool cuts = std::any_of(last_.begin(), last_.end(), [](const Step& s) {
            return s.op == Op::remove || s.op == Op::remove_range || s.op == Op::trim;
        });
        if (!f.done() || !cuts) return {};
        auto steps = last_;
        for (Step& step : steps)
            step.gap = true, step.said += " and leave the gap";
        return instead(steps);
    }

    /// "no, I meant dinner", "I meant the other one"
    std::optional<Route> meant(Fit f) {
        const bool no = !f.items().empty() && f.items().front().kind == Item::Kind::negation;
        if (!f.word("follow.meant") && !no) return {};
        f.take_all("follow.meant"), f.kind(Item::Kind::negation);
        if (const Item* wrong = f.kind(Item::Kind::exception); wrong && !f.has(Item::Kind::clips)) return {};
        const Item* right = f.kind(Item::Kind::clips);
        if (!right || right->pronoun || !f.done()) return {};
        if (!right->missing.empty()) return Route{.kind = RouteKind::refuse, .understood = right->missing};
        if (right->clips.empty()) return {};
        if (right->same_name || (right->rest && right->clips.size() > 1))
            return Route{.kind = RouteKind::clarify, .understood = "which clip is meant?"};
        return instead(for_clips(last_, right->clips));
    }

    /// "the other two as well", "same for dinner"
    std::optional<Route> same(Fit f) {
        const Item* who = f.kind(Item::Kind::clips, {"", "for", "with", "to", "on", "in"});
        const bool said = f.word("follow.same") || context_.message.find("as well") != std::string::npos ||
                          context_.message.find(" too") != std::string::npos ||
                          context_.message.find("also") != std::string::npos;
        f.take_all("follow.same"), f.take_all("verb.turn"), f.take_all("verb.add");
        if (!who || who->pronoun || !said || !f.done()) return {};
        if (!who->missing.empty()) return Route{.kind = RouteKind::refuse, .understood = who->missing};
        if (who->clips.empty() || who->same_name) return {};
        std::vector<ClipId> clips = who->clips; // those that have it already keep it as it is
        if (last_.size() == 1)
            std::erase_if(clips, [&](const ClipId& id) {
                return std::find(last_.front().clips.begin(), last_.front().clips.end(), id) !=
                       last_.front().clips.end();
            });
        if (clips.empty()) return {};
        return besides(for_clips(last_, clips));
    }

    /// "make it three seconds", "a second less of it"
    std::optional<Route> lengths(Fit f) {
        const Item* length = f.kind(Item::Kind::length);
        if (!length || last_.size() != 1) return {};
        const bool more = f.word("direction.more") || f.word("verb.extend"),
                   less = !more && (f.word("direction.less") || f.word("verb.trim"));
        f.take_all("direction.more"), f.take_all("direction.less"), f.take_all("verb.trim"),
            f.take_all("verb.extend"), f.take_all("verb.turn"), f.take_all("verb.add"),
            f.take_all("verb.keep"), f.take_all("thing.length"), f.take_all("follow.that"),
            f.take_all("verb.quieter"), f.take_all("verb.play");
        if (const Item* it = f.peek(Item::Kind::clips)) {
            if (!it->pronoun) return {};
            f.take(it);
        }
        if (!f.done()) return {};
        Step step = last_.front();
        const Time by = length->time;
        const auto changed = [&](Time was) { return more ? was + by : less ? was - by : by; };
        if (step.op == Op::title) {
            step.range->end = step.range->start + changed(step.range->length());
            if (step.range->length() <= Time(0))
                return Route{.kind = RouteKind::refuse, .understood = "nothing of the title would be left"};
            step.said = "show \"" + step.text + "\" from " + spoken(step.range->start) + " to " +
                        spoken(step.range->end);
        } else if (step.op == Op::fade || step.op == Op::trim || step.op == Op::set_length ||
                   step.op == Op::extend) {
            step.time = changed(step.time);
            if (step.time <= Time(0)) return {};
            const std::size_t over = step.said.rfind(" over ");
            if (over != std::string::npos)
                step.said = step.said.substr(0, over) + " over " + spoken(step.time);
            else
                step.said += " (" + spoken(step.time) + ")";
        } else {
            return {};
        }
        return instead({step});
    }

    /// "bring it in later, at 4"
    std::optional<Route> later(Fit f) {
        const auto at = f.time({"at", "from", "to", "starting at"});
        if (!at || last_.size() != 1) return {};
        f.take_all("direction.later"), f.take_all("direction.earlier"), f.take_all("verb.move"),
            f.take_all("verb.add"), f.take_all("verb.turn"), f.take_all("verb.begin"),
            f.take_all("verb.louder"), f.take_all("prep.in"), f.take_all("verb.play");
        const Item* it = f.kind(Item::Kind::clips);
        if ((it && !it->pronoun) || !f.done()) return {};
        Step step = last_.front();
        if (step.op == Op::title) {
            const Time length = step.range->length();
            step.range = TimeRange{*at, *at + length};
        } else if (step.op == Op::add || step.op == Op::marker) {
            step.times = {*at};
            if (step.place != "over") step.place.clear();
        } else {
            return {};
        }
        step.said += ", at " + spoken(*at);
        return instead({step});
    }

    /// "make that two", "twice that", "half of that", "make it 4 dB"
    std::optional<Route> value(Fit f) {
        const Item* amount = f.kind(Item::Kind::amount);
        if (!amount || last_.size() != 1) return {};
        f.take_all("verb.turn"), f.take_all("follow.that"), f.take_all("verb.halve"),
            f.take_all("verb.duplicate"), f.take_all("direction.strength"), f.take_all("verb.add"),
            f.take_all("thing.piece"), f.take_all("prep.of");
        const bool only = f.has("verb.louder") || f.has("verb.quieter");
        if (only) return {};
        if (const Item* it = f.peek(Item::Kind::clips)) {
            if (!it->pronoun) return {};
            f.take(it);
        }
        if (!f.done()) return {};
        const bool factor = amount->unit == "times" &&
                            (amount->text.find("x") == std::string::npos || last_.front().op != Op::speed);
        return with_value([&](double was) { return factor ? was * amount->value : amount->value; },
                          amount->unit == "decibel" ? Op::volume : Op::none);
    }

    /// "a bit more", "less strong please", "that's too much"
    std::optional<Route> strength(Fit f) {
        const Item* degree = f.in("degree");
        bool more = f.word("direction.more") || f.word("verb.louder"),
             less = !more && (f.word("direction.less") || f.word("follow.much") || f.word("verb.quieter"));
        f.take_all("direction.more"), f.take_all("direction.less"), f.take_all("follow.much"),
            f.take_all("verb.turn"), f.take_all("verb.quieter"), f.take_all("verb.louder"),
            f.take_all("follow.that"), f.take_all("verb.add"), f.take_all("verb.remove"),
            f.take_all("verb.trim"), f.take_all("direction.fast"), f.take_all("direction.slow");
        const std::string text = fold(context_.message);
        if (!more && !less && last_.front().op == Op::speed)
            more = text.find("faster") != std::string::npos,
            less = !more && text.find("slower") != std::string::npos;
        if (!more && !less) return {};
        if (const Item* it = f.peek(Item::Kind::clips)) {
            if (!it->pronoun) return {};
            f.take(it);
        }
        if (!f.done() || last_.size() != 1) return {};
        const bool little = degree && degree->in("degree") == "little";
        const double factor = more ? (little ? 1.25 : 1.5) : little ? 0.75 : 0.6;
        return with_value([&](double was) { return was * factor; }, Op::none);
    }

    template <typename Change>
    std::optional<Route> with_value(const Change& change, Op only) {
        Step step = last_.front();
        if (only != Op::none && step.op != only) return {};
        if (step.op == Op::effect) {
            for (auto& [name, value] : step.params.items())
                if (value.is_number() && value.template get<double>() != 0)
                    value = change(value.template get<double>());
            const Kind* kind = find_effect(step.effect);
            for (const ParamSpec& p : kind ? kind->params : std::vector<ParamSpec>{})
                if (step.params.contains(p.name))
                    step.params[p.name] = std::clamp(step.params[p.name].template get<double>(),
                                                     step.relative ? -p.most : p.least, p.most);
        } else if (step.op == Op::volume || step.op == Op::speed) {
            step.value = change(step.value);
        } else if (step.op == Op::fade || step.op == Op::trim) {
            step.time = snap_to_frame(
                Time(static_cast<std::int64_t>(std::llround(change(static_cast<double>(step.time.count()))))),
                project_.rate());
        } else if (step.op == Op::add && step.value < 0) {
            step.value = change(step.value);
        } else {
            return {};
        }
        step.said += ", changed";
        return instead({step});
    }

    const Project& project_;
    const Scope& scope_;
    Names names_;
    Context context_;
    std::vector<Item> items_;
    std::vector<Step> last_;
};

} // namespace

std::vector<Step> last_steps(const Project& project) {
    std::vector<Step> steps;
    if (project.messages.empty()) return steps;
    const auto& details = project.messages.back().details;
    if (!details.is_object() || !details.contains("frames") || !details["frames"].is_array()) return steps;
    for (const auto& frame : details["frames"])
        if (auto step = step_from_json(frame)) steps.push_back(std::move(*step));
    return steps;
}

std::optional<Route> follow_up(const Project& project, const Scope& scope, const Message& message,
                               const Discourse& discourse) {
    if (message.segments.empty() || message.segments.size() > 4) return {};
    return Follow(project, scope, message, discourse).run();
}

Route route_of(const std::vector<Step>& steps, std::vector<Edit> edits) {
    Route route{.kind = RouteKind::timeline, .edits = std::move(edits)};
    for (const Step& step : steps) {
        if (step.said.empty()) continue;
        route.understood += (route.understood.empty() ? "" : "; ") + step.said;
        route.steps.push_back(step.said);
        route.frames.push_back(to_json(step));
    }
    return route;
}

} // namespace core::assist::talk
