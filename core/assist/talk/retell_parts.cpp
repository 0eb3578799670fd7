// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/retell_parts.h"
#include "core/assist/talk/asides.h"
#include "core/assist/talk/learned.h"
#include "core/assist/talk/model_wishes.h"
#include "core/assist/talk/removal.h"
#include "core/assist/talk/same_film.h"
#include "core/export/encode_settings.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {

bool writes_in_a_form(const Route& route) {
    if (route.export_preset.empty()) return false;
    const EncodeSettings preset = encode_preset(route.export_preset);
    return !route.export_form.empty() || !preset.form.empty();
}

bool acts(const Route& route) {
    return route.kind == RouteKind::timeline || route.listen;
}

Time material(const Project& project) {
    Time sum{};
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            sum += clip.source.length();
    return sum;
}

std::optional<Project> film_after(const Project& project, const Scope& scope, const Route& route) {
    if (route.edits.empty()) return {};
    const bool back = route.history_steps < 0 && scope.before;
    auto film = core::apply(back ? *scope.before : project, route.edits);
    return film ? std::optional(std::move(film.value())) : std::nullopt;
}

namespace {

constexpr std::size_t kMostGuesses = 6;
constexpr std::size_t kMostParts = 10, kWidest = 3; // segments of a message, of one wish
constexpr double kEnough = 0.6;                     // of the whole
constexpr double kRead = 0.8;             // the grammar's own reading of a part is that likely at least
constexpr double kRemark = 0.5;           // that a part is no wish
constexpr double kSureRemark = 0.85;      // the same, whatever words it has
constexpr double kGuess = 0.7;            // that a part is another wish in other words
constexpr std::size_t kFewestPainted = 3; // words of a wish for the model
constexpr double kPaints = 0.8;           // that a part is a wish for the model
constexpr double kTakesAway = 0.97;       // a guess that takes something away

/// One part in words that the grammar reads.
struct Told {
    std::string text; ///< empty: a remark
    double share = 0;
    bool guessed = false;
    bool takes_away = false;
    bool painted = false; ///< a wish for the model
};

class PartTeller {
  public:
    PartTeller(const Project& project, const Scope& scope, const Message& message, const Names& names)
        : project_(project), scope_(scope), m_(message), names_(names) {}

    std::optional<PartsTold> run() {
        const std::size_t count = m_.segments.size();
        if (count == 0 || count > kMostParts) return {};
        find_heads();
        if (count == 1 && heads_.front().behind == 0) return {};
        struct Best {
            double score = -1e9;
            std::size_t width = 0;
            Told told;
        };
        std::vector<Best> from(count + 1);
        from[count].score = 0;
        for (std::size_t i = count; i-- > 0;)
            for (std::size_t width = 1; width <= std::min(kWidest, count - i); ++width) {
                if (width == count && heads_[i].behind == 0) continue;
                Told told = part(i, width);
                const double score = std::log(std::max(told.share, 1e-6)) + from[i + width].score;
                if (score > from[i].score) from[i] = {score, width, std::move(told)};
            }
        if (from[0].score < std::log(kEnough)) return {};
        std::string all;
        std::vector<ClipId> passed;         ///< clips that remarks are about
        std::optional<std::size_t> painted; ///< the segment that is one for the model
        std::size_t paints = 0;
        bool sure = true;
        for (std::size_t i = 0; i < count; i += from[i].width) {
            const Told& told = from[i].told;
            if (told.painted) {
                painted = i, ++paints;
                continue;
            }
            if (told.text.empty()) {
                for (std::size_t s = i; s < i + from[i].width; ++s)
                    if (names_clip(m_.segments[s].begin, m_.segments[s].end))
                        passed.push_back(heads_[s].clip);
                continue;
            }
            sure = sure && (!told.takes_away || !told.guessed || told.share >= kTakesAway);
            all += (all.empty() ? "" : m_.segments[i].then ? ". then " : ". ") + told.text;
        }
        if (all.empty() || paints > 1) return {};
        Route route = read(all);
        if (!acts(route)) return {};
        if (painted) return planned(route, *painted, std::exp(from[0].score), sure);
        const bool meant =
            std::all_of(passed.begin(), passed.end(), [&](const ClipId& clip) { return names(route, clip); });
        if (takes_away(route) && (!sure || !meant || contradicts_ || takes_up(m_))) return {};
        return PartsTold{std::move(route), std::exp(from[0].score)};
    }

  private:
    /// Exact edits and a wish for the model in one message: "street 3 dB quieter. 0:16 blow out the candles".
    [[nodiscard]] std::optional<PartsTold> planned(const Route& exact, std::size_t segment, double share,
                                                   bool sure) const {
        const Head& own = heads_[segment];
        const Head& head = own.clip.empty() && segment > 0 ? heads_[segment - 1] : own;
        const bool plain =
            exact.history_steps == 0 && !exact.listen && exact.export_preset.empty() && !exact.go_to;
        if (head.clip.empty() || !plain || exact.edits.empty() || (takes_away(exact) && !sure)) return {};
        const std::size_t begin = own.behind > 0 ? own.behind : m_.segments[segment].begin;
        const Project after = core::apply(project_, exact.edits).value();
        if (!after.find_clip(head.clip).clip) return {};
        Route route = wish_for_model(project_, scope_, m_.letters(begin, m_.segments[segment].end), head.clip,
                                     {}, exact.edits, whose_of(m_.words));
        if (route.kind != RouteKind::plan) return {};
        route.frames = exact.frames;
        route.understood = exact.understood + "; then " + route.understood;
        return PartsTold{std::move(route), share};
    }
    /// What the words from a segment on are about.
    struct Head {
        std::string about;      ///< a time code or a clip's name, as it was said; empty: nothing yet
        std::size_t behind = 0; ///< the segment's own time code ends before this atom; 0: it has none
        ClipId clip;
        Time time{};
        bool coded = false;  ///< it is a time code
        bool ranged = false; ///< or two of them, from and to
    };
    /// "0:05.5"
    [[nodiscard]] static std::string spelt(Time time) {
        const double seconds = to_seconds(time);
        char text[32];
        std::snprintf(text, sizeof text, "%d:%06.3f", static_cast<int>(seconds / 60), std::fmod(seconds, 60));
        std::string out = text;
        out.erase(out.find_last_not_of('0') + 1);
        if (out.back() == '.') out.pop_back();
        return out;
    }
    /// The range that a segment begins with: "from 0:05 to 0:07 nobody does anything".
    [[nodiscard]] Head range_at(const Context& context, const Segment& segment) const {
        std::size_t at = segment.begin;
        while (at < segment.end && (m_.atoms[at].only_filler() || m_.atoms[at].kind == Word::Kind::mark ||
                                    m_.atoms[at].text == "tc" || m_.atoms[at].any("prep")))
            ++at;
        for (const Item& item : items_of(context, m_.atoms, segment.begin, segment.end)) {
            if (item.kind != Item::Kind::range || item.first > at) continue;
            const Clip* there = context.clip_at(item.range.start);
            if (!there || item.placed) return {};
            return {.about = spelt(item.range.start) + " to " + spelt(item.range.end),
                    .behind = item.last + 1,
                    .clip = there->id,
                    .time = item.range.start,
                    .coded = true,
                    .ranged = true};
        }
        return {};
    }
    void find_heads() {
        const Discourse none;
        const Context context{project_, scope_, m_.plain, m_.words, names_, none};
        Head head;
        for (std::size_t s = 0; s < m_.segments.size(); ++s) {
            const Segment& segment = m_.segments[s];
            const std::size_t before = s == 0 ? 0 : m_.segments[s - 1].end;
            for (std::size_t i = before; i < segment.begin; ++i)
                if (m_.atoms[i].kind == Word::Kind::line) head = {};
            head.behind = 0;
            const std::size_t clock = clock_at(segment);
            if (clock < segment.end) {
                const auto time = items_of(context, m_.atoms, clock, clock + 1);
                const Clip* there = time.size() == 1 && time.front().kind == Item::Kind::point
                                        ? context.clip_at(time.front().time)
                                        : nullptr;
                head = {};
                if (there) head = {m_.atoms[clock].text, clock + 1, there->id, time.front().time, true};
            } else if (Head ranged = range_at(context, segment); ranged.ranged) {
                head = std::move(ranged);
            } else {
                for (const Item& item : items_of(context, m_.atoms, segment.begin, segment.end))
                    if (item.kind == Item::Kind::clips && !item.pronoun && !item.all && !item.rest &&
                        item.clips.size() == 1) {
                        // "at 2 s: dinner is on here", where it is not
                        contradicts_ = contradicts_ || (head.coded && head.clip != item.clips.front());
                        head = {m_.letters(item.first, item.last + 1), 0, item.clips.front(), {}};
                    }
            }
            heads_.push_back(head);
        }
    }
    /// Where a time code stands at a segment's begin; its end: nowhere.
    [[nodiscard]] std::size_t clock_at(const Segment& segment) const {
        std::size_t i = segment.begin;
        while (i < segment.end && (m_.atoms[i].only_filler() || m_.atoms[i].text == "at" ||
                                   m_.atoms[i].text == "tc" || m_.atoms[i].kind == Word::Kind::mark))
            ++i;
        if (i >= segment.end || m_.atoms[i].kind != Word::Kind::clock) return segment.end;
        std::size_t next = i + 1;
        while (next < segment.end &&
               (m_.atoms[next].kind == Word::Kind::mark || m_.atoms[next].only_filler()))
            ++next;
        const bool range =
            next < segment.end && (m_.atoms[next].kind == Word::Kind::clock || m_.atoms[next].text == "to" ||
                                   m_.atoms[next].text == "until");
        return range ? segment.end : i;
    }

    [[nodiscard]] Route read(const std::string& text) const {
        Route route = route_message(project_, text, scope_, ReadBy::grammar);
        route.read_as = text;
        return route;
    }
    [[nodiscard]] bool takes_away(const Route& route) const {
        const auto film = film_after(project_, scope_, route);
        return film && material(*film) < material(project_);
    }
    [[nodiscard]] Told told(std::string text, const Route& route, double share, bool guessed) const {
        return {std::move(text), share, guessed, takes_away(route)};
    }

    [[nodiscard]] Told part(std::size_t s, std::size_t width) const {
        const std::size_t begin = m_.segments[s].begin, end = m_.segments[s + width - 1].end;
        const Head& head = heads_[s];
        const std::string letters = m_.letters(begin, end);
        const Route alone = read(letters);
        const bool own = head.behind > 0;
        const bool later = !own && s > 0 && !heads_[s - 1].about.empty() && !names_clip(begin, end);
        const Head& subject = later ? heads_[s - 1] : head;
        const std::size_t from = own ? head.behind : begin;
        auto guesses = learned().guesses(shape(from, end, subject), kMostGuesses);
        std::erase_if(guesses, [&](const Guess& guess) { return turns_round(guess.saying, m_, from, end); });
        if (!says_more_than_values(from, end)) guesses.clear(); // "0:06, 0:11"
        const bool kind = !guesses.empty() && guesses.front().saying.front() == '<';
        const std::string with_subject = later ? about(subject) + letters : "";
        if (later && subject.coded) // of the shot on screen then, not of all
            if (const Route route = read(with_subject); acts(route) && may_take(route, begin, end))
                return told(with_subject, route, kRead, false);
        if (acts(alone) && !goes_unsaid(alone, begin, end)) {
            const double agrees = agreement(alone, guesses, own || later ? about(subject) : "");
            return told(letters, alone, guesses.empty() || kind ? 0.5 : std::max(kRead, agrees), false);
        }
        if (later)
            if (const Route route = read(with_subject); acts(route) && may_take(route, begin, end))
                return told(with_subject, route, kRead, false);
        const double passed = remark(s, width, kind ? &guesses.front() : nullptr);
        std::vector<std::string> leads;
        if (own || later) leads.push_back(about(subject));
        if (!own) leads.emplace_back();
        for (const std::string& lead : leads) {
            const auto way = likeliest(guesses, lead);
            if (way.text.empty() || way.share < std::max(kGuess, passed)) continue;
            const Route route = read(way.text);
            if (goes_unsaid(route, begin, end)) continue;
            if ((!subject.coded || concerns(route, subject.clip)) && may_take(route, from, end))
                return told(way.text, route, way.share, true);
        }
        const Aside aside = aside_of(m_, m_.segments[s], english());
        const bool told_of = aside == Aside::explanation || aside == Aside::remark;
        const bool paints = width == 1 && kind && !told_of && end - from >= kFewestPainted &&
                            guesses.front().saying == "<edit>" && guesses.front().share >= kPaints &&
                            passed < guesses.front().share && !(subject.clip.empty());
        if (paints) return {letters, guesses.front().share, true, false, true};
        return {"", passed, true, false};
    }
    /// "0:08 for fun": a time code of a note sends nobody anywhere.
    [[nodiscard]] bool goes_unsaid(const Route& route, std::size_t begin, std::size_t end) const {
        return route.go_to && m_.segments.size() > 1 &&
               std::none_of(m_.atoms.begin() + static_cast<std::ptrdiff_t>(begin),
                            m_.atoms.begin() + static_cast<std::ptrdiff_t>(end),
                            [](const Atom& a) { return a.is("going.go") || a.is("thing.playhead"); });
    }
    [[nodiscard]] bool says_more_than_values(std::size_t begin, std::size_t end) const {
        return std::any_of(m_.atoms.begin() + static_cast<std::ptrdiff_t>(begin),
                           m_.atoms.begin() + static_cast<std::ptrdiff_t>(end), [](const Atom& a) {
                               return a.kind == Word::Kind::word && !a.number && !a.is("number") &&
                                      !a.only_filler() && a.text != "and" && !a.any("unit");
                           });
    }
    /// How likely all guesses are that come to the same as a route.
    [[nodiscard]] double agreement(const Route& route, const std::vector<Guess>& guesses,
                                   const std::string& lead) const {
        const auto film = film_after(project_, scope_, route);
        double sum = 0;
        for (const Guess& guess : guesses) {
            if (guess.saying.front() == '<') continue;
            for (const std::string& before : {std::string(), lead}) {
                const auto other = film_after(project_, scope_, read(before + guess.saying));
                if (film && other && same_film(*film, *other, Beyond::no_matter)) {
                    sum += guess.share;
                    break;
                }
            }
        }
        return sum;
    }
    /// The likeliest thing that is meant: what guesses that come to the same film are worth together.
    [[nodiscard]] Told likeliest(const std::vector<Guess>& guesses, const std::string& lead) const {
        struct Way {
            Told told;
            std::optional<Project> film;
        };
        std::vector<Way> ways;
        for (const Guess& guess : guesses) {
            if (guess.saying.front() == '<') continue;
            const std::string text = lead + guess.saying;
            const Route route = read(text);
            if (!acts(route)) continue;
            auto film = film_after(project_, scope_, route);
            const auto known = std::find_if(ways.begin(), ways.end(), [&](const Way& way) {
                return film && way.film && same_film(*way.film, *film, Beyond::no_matter);
            });
            if (known != ways.end())
                known->told.share += guess.share;
            else
                ways.push_back({told(text, route, guess.share, true), std::move(film)});
        }
        const auto best = std::max_element(
            ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.told.share < b.told.share; });
        return best == ways.end() ? Told{} : best->told;
    }
    [[nodiscard]] bool may_take(const Route& route, std::size_t begin, std::size_t end) const {
        return !takes_away(route) || orders_removal(m_, begin, end);
    }
    [[nodiscard]] static bool names(const Route& route, const ClipId& clip) {
        return std::any_of(route.frames.begin(), route.frames.end(), [&](const nlohmann::json& frame) {
            const auto step = step_from_json(frame);
            return step && std::find(step->clips.begin(), step->clips.end(), clip) != step->clips.end();
        });
    }
    [[nodiscard]] static bool concerns(const Route& route, const ClipId& clip) {
        return std::any_of(route.frames.begin(), route.frames.end(), [&](const nlohmann::json& frame) {
            const auto step = step_from_json(frame);
            return step && (step->range || !step->times.empty() ||
                            std::find(step->clips.begin(), step->clips.end(), clip) != step->clips.end());
        });
    }
    /// "0:08 " or "coast: ", before what is said of it.
    [[nodiscard]] static std::string about(const Head& head) {
        return head.about + (head.coded ? " " : ": ");
    }
    [[nodiscard]] bool names_clip(std::size_t begin, std::size_t end) const {
        return std::any_of(m_.atoms.begin() + static_cast<std::ptrdiff_t>(begin),
                           m_.atoms.begin() + static_cast<std::ptrdiff_t>(end),
                           [](const Atom& a) { return a.name >= 0; });
    }
    [[nodiscard]] Shape shape(std::size_t begin, std::size_t end, const Head& head) const {
        Scope scope = scope_;
        if (head.coded) scope.clip = head.clip, scope.playhead = head.time;
        const Discourse none;
        const Context context{project_, scope, m_.plain, m_.words, names_, none};
        return shape_of(context, m_, begin, end);
    }
    /// How likely it is that a part wishes nothing, so that it may be passed over. Never where it says on
    /// what condition something is meant, or what is not.
    [[nodiscard]] double remark(std::size_t s, std::size_t width, const Guess* kind) const {
        if (width > 1) return 0;
        Segment segment = m_.segments[s];
        segment.begin = std::max(segment.begin, heads_[s].behind);
        if (heads_[s].behind > 0 && stays(segment)) return 0.9;
        bool says = false;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            const Atom& a = m_.atoms[i];
            if (a.is("negation") || a.is("exception") || a.any("restraint") || a.is("verb.keep") ||
                a.text == "if" || a.text == "unless" || a.text == "only" || a.text == "until" ||
                a.text == "instead" || a.text == "rather" || a.text == "too" || a.text == "maybe" ||
                a.text == "perhaps" || a.text == "might" || a.text == "without")
                return 0;
            if (a.is("wanting") || a.is("request") || a.text == "want" || a.text == "need" ||
                a.text == "should")
                return 0;
            says = says || !(a.only_filler() || a.kind == Word::Kind::mark || a.text == "ok");
        }
        const bool leads = s + 1 < heads_.size() && heads_[s + 1].behind == 0; // what comes is about it
        bool words = false;                                                    // "0:08 fine"
        for (std::size_t i = segment.begin; i < segment.end; ++i)
            words = words || m_.atoms[i].kind == Word::Kind::word;
        if (!says) return heads_[s].ranged && !leads && !words ? 0 : 1;
        if (tells_when(segment.begin, segment.end)) return 0;
        const bool noted = heads_[s].coded || (s > 0 && heads_[s - 1].coded);
        if (noted && only_strange(segment)) return 0.75; // "0:15-0:16 remove, cough"
        const Aside aside = aside_of(m_, segment, english());
        const bool known = aside == Aside::remark || aside == Aside::explanation ||
                           (tells(m_, segment, english()) && !orders(segment));
        const bool stays = kind && kind->saying == "<stays>" && kind->share >= kRemark;
        if (stays && kind->share >= kSureRemark) return kind->share;
        if (aside == Aside::restraint || aside == Aside::wish ||
            (kind && !stays && kind->share > kRemark && kind->saying != "<question>"))
            return 0;
        if (known) return std::max(0.9, stays ? kind->share : 0);
        return stays && !orders(segment) ? kind->share : 0;
    }
    /// One or two words of which the lexicon knows nothing.
    [[nodiscard]] bool only_strange(const Segment& segment) const {
        std::size_t strange = 0;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            const Atom& a = m_.atoms[i];
            if (a.unknown())
                ++strange;
            else if (!a.only_filler() && a.kind != Word::Kind::mark)
                return false;
        }
        return strange > 0 && strange <= 2;
    }
    /// "0:08 leave alone", "0:08 stays as it is": nothing is wished for it.
    [[nodiscard]] bool stays(const Segment& segment) const {
        bool says = false;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            const Atom& a = m_.atoms[i];
            const bool restrains =
                a.any("restraint") || a.is("verb.keep") || a.text == "leave" || a.is("remark");
            says = says || a.any("restraint") || a.is("remark");
            if (!restrains && !a.only_filler() && a.kind != Word::Kind::mark && !a.is("pronoun.it") &&
                !a.is("thing.clip"))
                return false;
        }
        return says;
    }
    /// A time in a remark may be what the wish behind it is about.
    [[nodiscard]] bool tells_when(std::size_t begin, std::size_t end) const {
        const Discourse none;
        const Context context{project_, scope_, m_.plain, m_.words, names_, none};
        const auto items = items_of(context, m_.atoms, begin, end);
        return std::any_of(items.begin(), items.end(), [](const Item& item) {
            return item.kind == Item::Kind::point || item.kind == Item::Kind::range ||
                   item.kind == Item::Kind::span || item.kind == Item::Kind::length ||
                   item.kind == Item::Kind::part || item.kind == Item::Kind::amount ||
                   !item.in("unit").empty();
        });
    }
    [[nodiscard]] bool orders(const Segment& segment) const {
        return std::any_of(m_.atoms.begin() + static_cast<std::ptrdiff_t>(segment.begin),
                           m_.atoms.begin() + static_cast<std::ptrdiff_t>(segment.end),
                           [](const Atom& a) { return a.any("verb") || a.any("effect") || a.any("tone"); });
    }

    const Project& project_;
    const Scope& scope_;
    const Message& m_;
    const Names& names_;
    std::vector<Head> heads_;  ///< of each segment
    bool contradicts_ = false; ///< a clip is named that is not on screen at the note's time
};

} // namespace

std::optional<PartsTold> told_in_parts(const Project& project, const Scope& scope, const Message& message,
                                       const Names& names) {
    return PartTeller(project, scope, message, names).run();
}

} // namespace core::assist::talk
