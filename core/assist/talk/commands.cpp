// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/commands.h"
#include "core/assist/talk/discourse.h"
#include "core/assist/talk/read_making.h"
#include "core/assist/talk/read_sensed.h"
#include "core/assist/talk/repeated.h"
#include "core/assist/talk/time_map.h"
#include <algorithm>
#include <cmath>
#include <functional>

namespace core::assist::talk {
namespace {

constexpr std::size_t kWidest = 8, kMostSegments = 100; // segments of one clause, of a message

Time material(const Project& project) {
    Time sum{};
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video)
            for (const Clip& clip : track->clips)
                sum += clip.source.length();
    return sum;
}

bool is_number(const Item& item) {
    return item.kind == Item::Kind::point || item.kind == Item::Kind::length ||
           (item.kind == Item::Kind::amount && item.unit.empty());
}

class CommandReader {
  public:
    CommandReader(const Project& project, const Scope& scope, Message& message, const Discourse& discourse,
                  const Earlier& earlier)
        : scope_(scope), m_(message), names_(std::make_unique<Names>(project, english())),
          first_(earlier.segment) {
        out_.after = project;
        out_.discourse = discourse;
        marks_ = scope.range;
        if (!earlier.was || !earlier.done) return;
        Project now = *earlier.was;
        for (const Edit& edit : *earlier.done) {
            map_.add(now, edit);
            now = core::apply(now, edit).value(); // it has been done
        }
    }

    Commands run() {
        const auto& segments = m_.segments;
        if (segments.size() <= first_) return std::move(out_);
        if (segments.size() > kMostSegments) {
            out_.instead = ask("That is more than can be done at once. Say it in several messages.");
            return std::move(out_);
        }
        restraints();
        bool any = false;
        for (std::size_t i = first_; i < segments.size();) {
            if (stays_[i]) {
                ++i;
                continue;
            }
            if (segments[i].then) map_.clear();
            const std::size_t taken = command(i);
            if (out_.instead) return std::move(out_);
            any = any || taken > 0;
            i += taken > 0 ? taken : left_over(i);
            if (!out_.strange.empty()) return std::move(out_);
        }
        if (parts_what_goes_together(m_, out_.steps))
            out_.instead = ask("Picture and sound go together; unlink them first, or hide or mute one.");
        if (!out_.instead && !out_.steps.empty() && depends(m_))
            out_.instead =
                refusal("that depends on something; say it without a condition when it should be done");
        if (!out_.instead && may_mean_a_part(m_, out_.steps))
            out_.instead = ask("What should go: the whole clip, or a part of it? Say from when to when.");
        if (const std::string what = contradiction(m_, out_.steps); !out_.instead && !what.empty())
            out_.instead = ask("Two things are said of " + what + ". Which one is meant?");
        if (out_.go_to && out_.steps.empty() && out_.wish.empty()) out_.instead = out_.go_to;
        out_.understood = any || !out_.wish.empty();
        if (!any && out_.wish.empty())
            out_.strange = m_.letters(segments[first_].begin, segments[first_].end);
        return std::move(out_);
    }

  private:
    /// What is said to stay as it is: known before the first wish, so that "everything" leaves it out.
    void restraints() {
        stays_.assign(m_.segments.size(), false);
        if (m_.segments.size() < 2) return;
        for (std::size_t i = 0; i < m_.segments.size(); ++i) {
            const Segment& segment = m_.segments[i];
            if (!is_restraint(m_, segment, true)) continue;
            stays_[i] = true;
            const Context now = context();
            bool clip = false, part = false;
            std::vector<ClipId> named;
            for (const Item& item : items(now, segment.begin, segment.end)) {
                clip = clip || (item.kind == Item::Kind::clips && !item.pronoun && !item.all && !item.rest);
                part = part || item.is("thing.sound") || item.is("thing.picture");
                if (item.kind == Item::Kind::clips && !item.pronoun && !item.all && !item.rest)
                    named.insert(named.end(), item.clips.begin(), item.clips.end());
            }
            if (!clip || part) continue;
            auto& kept = out_.discourse.kept;
            kept.insert(kept.end(), named.begin(), named.end());
            if (out_.discourse.mentioned.empty() && i == 0) out_.discourse.mentioned = named;
        }
    }

    /// Whether a window of segments is about what an explanation before it was about: "lose that".
    [[nodiscard]] bool refers(std::size_t begin, std::size_t end) {
        bool pronoun = false, clip = false, time = false;
        const Context now = context();
        for (const Item& item : items(now, begin, end)) {
            const bool clips = item.kind == Item::Kind::clips;
            pronoun = pronoun || (clips && item.pronoun) || item.is("thing.piece");
            clip = clip || (clips && !item.pronoun);
            time = time || item.kind == Item::Kind::range || item.kind == Item::Kind::point ||
                   item.kind == Item::Kind::span || item.kind == Item::Kind::part ||
                   (item.kind == Item::Kind::length && item.prep == "at");
        }
        return !time && !clip && (pronoun || !clip);
    }

    /// Whether all segments but those of a window only explain or stay.
    [[nodiscard]] bool others_order_nothing(std::size_t i, std::size_t width) const {
        for (std::size_t k = 0; k < m_.segments.size(); ++k) {
            if ((k >= i && k < i + width) || stays_[k]) continue;
            const Aside aside = aside_of(m_, m_.segments[k], english());
            if (aside == Aside::none || aside == Aside::wish) return says_only_no(m_, m_.segments[k]);
        }
        return true;
    }

    /// The widest window that begins at a segment and that a frame takes whole; how many segments it has.
    std::size_t command(std::size_t i) {
        MaybeReading asked; // by a wide window: where a narrow one is clear, that is done
        const std::size_t taken = command(i, asked);
        scope_.range = marks_;
        if (taken == 0 && asked && !out_.instead) out_.instead = asked;
        return taken;
    }
    std::size_t command(std::size_t i, MaybeReading& asked) {
        const auto& segments = m_.segments;
        if (segments[i].strong && headed_) headed_ = out_.discourse.explained = false;
        if (complaint_before_order(i)) return 1;
        if (auto sensed = read_sensed(context(), m_, segments[i].begin, segments[i].end)) {
            perceive(std::move(*sensed), i + 1);
            return 0;
        }
        out_.discourse.goes_on =
            i > 0 && !segments[i].strong && !out_.steps.empty() && is_of_a_clip(out_.steps.back());
        for (std::size_t width = std::min(kWidest, segments.size() - i); width > 0; --width) {
            const bool mixed = parted(i, width);
            if (mixed && width > 2) continue;
            bool stays = false;
            for (std::size_t k = i; k < i + width; ++k)
                stays = stays || stays_[k];
            if (stays) continue;
            if (told_) scope_.range = refers(segments[i].begin, segments[i + width - 1].end) ? told_ : marks_;
            auto reading = read_one(segments[i], segments[i + width - 1].end);
            if (!reading || (width > 1 && beside_listening(i, width, *reading))) continue;
            if (reading->kind == Reading::Kind::render && width > 1) // "delete street and export it"
                if (const auto alone = read_one(segments[i], segments[i].end);
                    alone && alone->kind == Reading::Kind::steps)
                    continue;
            const bool answers =
                reading->kind == Reading::Kind::ask || (width > 1 && reading->kind == Reading::Kind::refuse);
            if (answers && !reading->in_bin && width > 1) {
                if (!asked && !mixed) asked = reading;
                continue;
            }
            if (asked && takes_away(*reading)) return 0;
            if (reading->kind == Reading::Kind::steps) {
                if (mixed || belongs_to_step_before(out_.steps, *reading, m_, segments[i + width - 1].end))
                    continue;
                if ((i + width == segments.size() ||
                     says_too(segments[i].begin, segments[i + width - 1].end)) &&
                    !contrasts(m_, segments[i].begin, segments[i + width - 1].end))
                    repeat_for(*reading);
                remember_verbs(segments[i].begin, segments[i + width - 1].end);
                carry_out(*reading);
                if (width > 1 && segments[i].heading) headed_ = out_.discourse.explained = true;
                told_.reset();
                return width;
            }
            if (reading->kind == Reading::Kind::go && !mixed) { // the clauses behind it are said there
                scope_.playhead = reading->go_to, out_.go_to = reading;
                return width;
            }
            const bool alone = out_.steps.empty() && others_order_nothing(i, width);
            if (reading->kind == Reading::Kind::history && !alone && !out_.steps.empty())
                reading = refusal(
                    "going back and other edits cannot be done in one message; say them one after the other");
            if (mixed) continue;
            if (reading->kind == Reading::Kind::listen) {
                perceive(std::move(*reading), i + width);
                return 0;
            }
            if (reading->kind == Reading::Kind::render && !out_.steps.empty()) { // done first, then written
                out_.go_to = reading;
                return width;
            }
            if (reading->in_bin && width > 1) continue; // "credits at the end, fade them in"
            out_.instead = reading;
            return 0;
        }
        return 0;
    }

    /// "coast looks cold, warm it up", "dinner is too loud, ten decibels less": what is told says only why
    /// the same is wished behind it.
    bool complaint_before_order(std::size_t i) {
        const auto& segments = m_.segments;
        if (i + 1 >= segments.size() || stays_[i] || stays_[i + 1] || segments[i].heading ||
            !tells(m_, segments[i], english()))
            return false;
        const auto told = read_one(segments[i], segments[i].end);
        const auto single = [](const MaybeReading& r) {
            return r && r->kind == Reading::Kind::steps && r->steps.size() == 1;
        };
        if (!single(told)) return false;
        const Discourse before = out_.discourse;
        out_.discourse.mentioned = told->steps.front().clips;
        const auto order = read_one(segments[i + 1], segments[i + 1].end);
        const bool same = single(order) && same_matter(told->steps.front(), order->steps.front());
        if (!same) out_.discourse = before;
        return same;
    }
    static bool takes_away(const Reading& reading) {
        return std::any_of(reading.steps.begin(), reading.steps.end(), [](const Step& s) {
            return s.op == Op::remove || s.op == Op::remove_range || s.op == Op::keep ||
                   s.op == Op::keep_range;
        });
    }
    /// "trim the ums, ers and you-knows": only more of what is listened for.
    [[nodiscard]] bool more_of(std::size_t from, const std::string& kind) const {
        for (std::size_t k = from; k < m_.segments.size(); ++k)
            for (std::size_t i = m_.segments[k].begin; i < m_.segments[k].end; ++i)
                if (!m_.atoms[i].filler() && m_.atoms[i].in("absent") != kind) return false;
        return from < m_.segments.size();
    }
    /// Whether a window holds a wish for what is said beside others: each is read for itself.
    [[nodiscard]] bool beside_listening(std::size_t i, std::size_t width, const Reading& reading) const {
        std::vector<std::string> wishes;
        for (std::size_t a = m_.segments[i].begin; a < m_.segments[i + width - 1].end; ++a)
            if (const std::string what = m_.atoms[a].in("absent");
                what == "fillers" || what == "silence" || what == "subtitles")
                wishes.push_back(what);
        const bool one =
            std::adjacent_find(wishes.begin(), wishes.end(), std::not_equal_to<>()) == wishes.end();
        return !wishes.empty() && (!one || reading.kind != Reading::Kind::listen);
    }

    /// Clips are listened to or looked at here; what is left of the message is read on what that leaves. It
    /// is read now, too, so that nothing is listened to for a message that cannot be done.
    void perceive(Reading reading, std::size_t next) {
        if (reading.kind != Reading::Kind::listen) {
            out_.instead = std::move(reading);
            return;
        }
        if (!out_.wish.empty()) {
            out_.instead = refusal("what the model should change is said in a message of its own");
            return;
        }
        if (reading.listen.kind == Wish::Kind::fillers && more_of(next, "fillers")) next = m_.segments.size();
        for (; next < m_.segments.size(); ++next) { // "subtitles please, my nan's deaf"
            const Aside aside = aside_of(m_, m_.segments[next], english());
            if (aside != Aside::remark && aside != Aside::explanation) break;
        }
        if (next < m_.segments.size()) {
            Commands rest = CommandReader(out_.after, scope_, m_, out_.discourse, {.segment = next}).run();
            const bool stops = rest.instead && (rest.instead->kind == Reading::Kind::ask ||
                                                rest.instead->kind == Reading::Kind::refuse ||
                                                rest.instead->kind == Reading::Kind::history);
            if (stops && rest.instead->kind == Reading::Kind::history)
                rest.instead = refusal(
                    "going back and other edits cannot be done in one message; say them one after the other");
            if (!rest.wish.empty())
                rest.instead = refusal("what the model should change is said in a message of its own");
            if (stops || !rest.wish.empty()) {
                out_.instead = rest.instead;
                return;
            }
            if (!rest.understood && !rest.instead) {
                out_.strange = rest.strange;
                return;
            }
            out_.rest = next;
        }
        out_.instead = std::move(reading);
    }

    /// Whether the segments are separate wishes: a new sentence, "then"; what stands behind a colon belongs
    /// to what stands before it.
    [[nodiscard]] bool parted(std::size_t i, std::size_t width) const {
        for (std::size_t k = i + 1; k < i + width; ++k)
            if (m_.segments[k].then || (m_.segments[k].strong && !m_.segments[k - 1].heading)) return true;
        return false;
    }

    std::vector<Item> items(const Context& context, std::size_t begin, std::size_t end) const {
        auto items = items_of(context, m_.atoms, begin, end);
        for (Item& item : items) {
            const bool place =
                item.kind == Item::Kind::point ||
                (item.kind == Item::Kind::length && (item.prep == "at" || item.prep == "after" ||
                                                     item.prep == "before" || item.prep == "until"));
            const bool ends = item.prep == "before" || item.prep == "until" || item.prep == "till" ||
                              item.prep == "up to" || item.prep == "to";
            if (place && !item.placed) item.time = ends ? map_.end(item.time) : map_(item.time);
            if (item.kind == Item::Kind::range && !item.placed)
                item.range = {map_(item.range.start), map_.end(item.range.end)};
        }
        return items;
    }
    [[nodiscard]] Context context() const {
        return {
            out_.after, scope_, m_.plain, m_.words, *names_, out_.discourse, told_ && scope_.range == told_};
    }

    MaybeReading read(std::size_t begin, std::size_t end) {
        const Context plain = context();
        auto reading = read_clause(plain, items(plain, begin, end));
        if (reading && reading->kind == Reading::Kind::steps && !may_be_of_a_note(*reading, begin, end))
            return reading;
        if (auto noted = read_note(begin, end)) return noted;
        if (reading && reading->kind == Reading::Kind::steps) return reading;
        if ((!reading || reading->kind == Reading::Kind::ask) && !out_.steps.empty())
            if (auto same = shortened(plain, items(plain, begin, end), out_.steps.back())) reading = same;
        if (reading) return reading;
        const std::size_t reason = reason_in(m_, begin, end); // "… so the microphone is out of frame"
        if (reason < end) return read(begin, reason);
        const std::size_t purpose = purpose_in(m_, begin, end);
        if (purpose < end) return read(begin, purpose);
        return with_verb_before(begin, end);
    }
    /// "0:12 last second of street can go": what goes is no length that stays.
    [[nodiscard]] bool may_be_of_a_note(const Reading& reading, std::size_t begin, std::size_t end) const {
        while (begin + 1 < end && (m_.atoms[begin].kind == Word::Kind::mark || m_.atoms[begin].only_filler()))
            ++begin;
        return reading.steps.size() == 1 && reading.steps.front().op == Op::set_length &&
               m_.atoms[begin].kind == Word::Kind::clock &&
               std::any_of(m_.atoms.begin() + static_cast<std::ptrdiff_t>(begin),
                           m_.atoms.begin() + static_cast<std::ptrdiff_t>(end),
                           [](const Atom& a) { return a.is("verb.remove"); });
    }
    /// "cut the first second of coast and the last second of dinner": the verb holds on.
    MaybeReading with_verb_before(std::size_t begin, std::size_t end) const {
        if (verbs_.empty() || out_.steps.empty()) return {};
        const Context now = context();
        auto said = items(now, begin, end);
        bool clip = false;
        for (const Item& item : said) {
            if (!item.in("verb").empty() || !item.in("effect").empty() || !item.in("tone").empty() ||
                item.kind == Item::Kind::unknown)
                return {};
            clip = clip || (item.kind == Item::Kind::clips && !item.pronoun && !item.all && !item.rest) ||
                   item.kind == Item::Kind::range || item.kind == Item::Kind::point;
        }
        if (!clip) return {};
        said.insert(said.begin(), verbs_.begin(), verbs_.end());
        auto reading = read_clause(now, said);
        return reading && reading->kind == Reading::Kind::steps ? reading : std::nullopt;
    }
    void remember_verbs(std::size_t begin, std::size_t end) {
        verbs_.clear();
        const Context now = context();
        for (const Item& item : items(now, begin, end)) {
            if (item.kind != Item::Kind::word || item.in("verb").empty()) break;
            verbs_.push_back(item);
        }
    }

    /// "mute dinner, no, street": the other clip (or time, or amount) in the place of the one that was said;
    /// what follows goes on from there.
    MaybeReading read_one(const Segment& segment, std::size_t end) {
        if (segment.retracted_end <= segment.retracted_begin) return read(segment.begin, end);
        const Context plain = context();
        const auto other = items(plain, segment.begin, segment.end);
        auto whole = items(plain, segment.retracted_begin, segment.retracted_end);
        std::vector<const Item*> content;
        for (const Item& item : other)
            if (!item.soft) content.push_back(&item);
        if (content.size() == 1 && content.front()->kind != Item::Kind::word) {
            auto same = std::find_if(whole.rbegin(), whole.rend(),
                                     [&](const Item& item) { return item.kind == content.front()->kind; });
            const auto span = std::find_if(whole.begin(), whole.end(),
                                           [](const Item& item) { return item.kind == Item::Kind::span; });
            if (content.front()->kind == Item::Kind::clips && span != whole.end()) { // "no, the first three"
                const auto time = as_many_units(m_, segment, *span, out_.after.rate());
                if (!time) return ask("Is that in seconds? Say it once more in full.");
                span->time = *time;
                return read_clause(plain, whole);
            }
            if (same == whole.rend() && is_number(*content.front())) // "go to 12, er, 14 seconds"
                same = std::find_if(whole.rbegin(), whole.rend(), is_number);
            if (same != whole.rend()) {
                const std::string prep = same->prep;
                *same = *content.front();
                if (same->prep.empty()) same->prep = prep;
                for (Item& item : items(plain, segment.end, end))
                    whole.push_back(std::move(item));
                return read_clause(plain, whole);
            }
        }
        for (const Item& item : whole) // "speed coast up, no, slow it down"
            if (item.kind == Item::Kind::clips && !item.pronoun && !item.all && !item.clips.empty())
                out_.discourse.mentioned = item.clips;
        return read(segment.begin, end);
    }

    /// "0:09 mute this": the time code says which clip is on the screen, and when.
    MaybeReading read_note(std::size_t begin, std::size_t end) {
        std::size_t i = begin;
        while (i < end && (m_.atoms[i].only_filler() || m_.atoms[i].text == "at" ||
                           m_.atoms[i].text == "tc" || m_.atoms[i].mark("*")))
            ++i;
        if (i + 1 >= end || m_.atoms[i].kind != Word::Kind::clock) return {};
        const Context plain = context();
        const auto time = items(plain, i, i + 1);
        if (time.size() != 1 || time.front().kind != Item::Kind::point) return {};
        for (std::size_t k = i + 1; k + 1 < end; ++k) // the next line's note is another one
            if (m_.atoms[k].kind == Word::Kind::line && m_.atoms[k + 1].kind == Word::Kind::clock) return {};
        const Clip* there = plain.clip_at(time.front().time);
        if (!there) return {};
        Scope scope = scope_;
        scope.clip = there->id, scope.playhead = time.front().time;
        Discourse discourse = out_.discourse;
        discourse.mentioned = {there->id};
        const Context noted{out_.after, scope,     m_.plain, m_.words,
                            *names_,    discourse, false,    time.front().time};
        const auto rest = items(noted, i + 1, end);
        for (const Item& item : rest) {
            const bool elsewhere =
                item.kind == Item::Kind::clips && !item.pronoun && !item.clips.empty() &&
                std::find(item.clips.begin(), item.clips.end(), there->id) == item.clips.end();
            if (elsewhere || item.kind == Item::Kind::quoted || item.kind == Item::Kind::range ||
                item.is("verb.fade") || item.is("verb.fade_in") || item.is("verb.fade_out") ||
                item.is("thing.title"))
                return {};
        }
        const bool cut =
            std::any_of(rest.begin(), rest.end(), [](const Item& i) { return !i.in("transition").empty(); });
        auto reading = read_clause(noted, rest);
        const bool other =
            cut && reading && !reading->steps.empty() && reading->steps.front().op == Op::set_length;
        return reading && reading->kind == Reading::Kind::steps && !other ? reading : std::nullopt;
    }

    /// "coast twice as fast, street too, dinner at half speed"
    [[nodiscard]] bool says_too(std::size_t begin, std::size_t end) const {
        return std::any_of(m_.atoms.begin() + static_cast<std::ptrdiff_t>(begin),
                           m_.atoms.begin() + static_cast<std::ptrdiff_t>(end),
                           [](const Atom& a) { return a.is("follow.same"); });
    }
    /// "mute coast, then street": clips alone at the end have done to them what was done before.
    void repeat_for(Reading& reading) const {
        if (reading.steps.size() != 1 || reading.steps.front().op != Op::focus || out_.steps.empty()) return;
        Step again = out_.steps.back();
        const bool changes = again.op == Op::mute || again.op == Op::volume || again.op == Op::speed ||
                             again.op == Op::reverse || again.op == Op::effect || again.op == Op::fade;
        if (!changes || again.range || again.clips.empty()) return;
        const Context now = context();
        const std::string before = names_of(now, again.clips);
        again.clips = reading.steps.front().clips;
        if (const std::size_t at = again.said.find(before); at != std::string::npos)
            again.said.replace(at, before.size(), names_of(now, again.clips));
        reading.steps.front() = again;
    }

    void carry_out(Reading& reading) {
        for (Step& step : reading.steps) {
            limit(step);
            if (out_.instead) return;
            const auto planned = plan_step(out_.after, step);
            if (!planned) {
                out_.instead = refusal(planned.message());
                if (out_.steps.empty()) out_.instead->choices = drawn_on_instead(out_.after, step);
                return;
            }
            Project now = after_all(out_.after, planned.value().edits);
            if (material(out_.after) - material(now) > planned.value().removes + Time(1000)) {
                out_.instead = ask("That would take away more than was said. Say which part is meant.");
                return;
            }
            remember(out_.discourse, step, planned.value(), out_.after, now);
            out_.after = std::move(now);
            if (step.op != Op::focus) out_.steps.push_back(step);
        }
        renew_names();
    }

    /// The project after edits that the plan has tried; those that move nothing are done in one go.
    Project after_all(Project now, const std::vector<Edit>& edits) {
        std::vector<Edit> together;
        for (const Edit& edit : edits) {
            if (TimeMap::concerns(edit)) {
                now = core::apply(now, std::exchange(together, {})).value();
                map_.add(now, edit);
            }
            together.push_back(edit);
        }
        out_.edits.insert(out_.edits.end(), edits.begin(), edits.end());
        return core::apply(now, together).value();
    }

    /// With a range marked, nothing outside of it changes.
    void limit(const Step& step) {
        if (!marks_ || step.op == Op::focus) return;
        const TimeRange marks = *marks_;
        const auto inside = [&](const TimeRange& r) { return r.start >= marks.start && r.end <= marks.end; };
        bool good = step.range && inside(*step.range);
        if (step.op == Op::split || step.op == Op::marker)
            good = std::all_of(step.times.begin(), step.times.end(),
                               [&](Time t) { return t >= marks.start && t <= marks.end; });
        if (step.op == Op::remove && !step.gap) good = false;
        if (step.op == Op::remove || step.op == Op::rename || step.op == Op::take)
            good = std::all_of(step.clips.begin(), step.clips.end(), [&](const ClipId& id) {
                const auto found = out_.after.find_clip(id);
                return found.clip && inside(found.clip->range());
            });
        if (!good)
            out_.instead = ask("The range from " + spoken(marks.start) + " to " + spoken(marks.end) +
                               " is marked, and this would change what lies outside of it. Clear the marks, "
                               "or say what should happen inside them.");
    }

    void renew_names() {
        auto fresh = std::make_unique<Names>(out_.after, english());
        for (Atom& atom : m_.atoms) {
            if (atom.name >= 0)
                atom.name = fresh->find(names_->all()[static_cast<std::size_t>(atom.name)].words);
            if (atom.guess >= 0)
                atom.guess = fresh->find(names_->all()[static_cast<std::size_t>(atom.guess)].words);
        }
        names_ = std::move(fresh);
    }

    /// A segment that no frame takes: passed over, left to the model, or not understood.
    std::size_t left_over(std::size_t i) {
        const Segment& segment = m_.segments[i];
        const Aside kind = aside_of(m_, segment, english());
        if (kind == Aside::wish) {
            out_.wish += (out_.wish.empty() ? "" : " and ") + m_.letters(segment.begin, segment.end);
            out_.wished.push_back(i);
            return 1;
        }
        const bool contrast = !out_.steps.empty() && says_what_not(m_, segment);
        const bool told =
            m_.segments.size() > first_ + 1 && !still_wishes(m_, segment) && tells(m_, segment, english());
        if ((kind == Aside::none && !segment.heading && !contrast && !says_only_no(m_, segment) && !told) ||
            (kind != Aside::restraint && still_wishes(m_, segment)))
            out_.strange = m_.letters(segment.begin, segment.end);
        if (!contrast) focus_on(segment);
        return 1;
    }
    /// "the coast shot drags, halve its length", "somebody coughs between 0:10 and 0:12, lose that", "the
    /// last second of dinner is rubbish, chuck it": what the clauses behind it mean.
    void focus_on(const Segment& segment) {
        const Context now = context();
        const auto said = items(now, segment.begin, segment.end);
        Fit f(now, said);
        Fit::Targets about;
        for (const Item& item : said) {
            if (item.kind == Item::Kind::clips && !item.pronoun && !item.all && item.clips.size() == 1) {
                out_.discourse.mentioned = item.clips, out_.discourse.explained = true;
                about.clips = item.clips, about.said = true;
            }
            if (!item.in("absent").empty()) out_.discourse.topic = item.in("absent");
        }
        const auto range = f.said_range(about);
        if (!range || marks_ || range->length() <= Time(0)) return;
        told_ = range;
        out_.discourse.mentioned.clear();
    }

    Scope scope_;
    Message& m_;
    std::unique_ptr<Names> names_;
    std::size_t first_;
    TimeMap map_;
    Commands out_;
    std::optional<TimeRange> marks_; ///< the person's own
    std::optional<TimeRange> told_;  ///< what an explanation was about, until something is done
    std::vector<Item> verbs_;        ///< of the last wish that was read
    bool headed_ = false;            ///< what is said is about the clip of a heading: "coast: 2x, no audio"
    std::vector<bool> stays_;        ///< segments that say what stays as it is
};

} // namespace

Commands read_commands(const Project& project, const Scope& scope, Message& message,
                       const Discourse& discourse, const Earlier& earlier) {
    return CommandReader(project, scope, message, discourse, earlier).run();
}

} // namespace core::assist::talk
