// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/read_follow_thing.h"
#include "core/assist/talk/step.h"
#include "core/assist/talk/words.h"
#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace core::assist::talk {
namespace {

using Words = std::initializer_list<std::string_view>;

bool one_of(std::string_view word, Words list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_mask(std::string_view word) {
    return one_of(word, {"mask", "effect", "blur", "pixelation", "pixelate", "mosaic", "circle", "ellipse",
                         "rectangle", "shape", "spotlight", "region", "selection"});
}
bool is_placed(std::string_view word) {
    return one_of(word, {"title", "text", "label", "name", "logo", "picture", "image", "sticker", "arrow",
                         "badge", "overlay", "words"});
}
bool is_face(std::string_view word) {
    return one_of(word, {"face", "faces", "head", "person", "speaker", "presenter", "her", "him", "them"});
}
bool leads_to_thing(std::string_view word) {
    return one_of(word,
                  {"the", "this", "that", "it", "his", "her", "my", "their", "our", "a", "him", "them"});
}
/// What is no thing in a picture.
bool is_heard_or_film(std::string_view word) {
    return one_of(word, {"music", "beat",  "beats",   "song",   "speech",  "voice",   "sound",
                         "audio", "words", "story",   "script", "track",   "tracks",  "timeline",
                         "cut",   "cuts",  "changes", "rules",  "caption", "captions"});
}
/// What may stand before and behind: it changes nothing.
bool is_polite(std::string_view word) {
    return one_of(word, {"please", "can", "could", "would", "you", "now", "then", "just", "and", "i", "want",
                         "to", "like", "us", "lets", "let's"});
}

class FollowReader {
  public:
    explicit FollowReader(const std::string& text) : words_(words_of(clean(text))) {}

    bool read() {
        while (is_polite(at(i_)))
            ++i_;
        const bool read = tracked() || subject_first();
        return read && thing() && ending() && i_ == words_.size();
    }

    /// "make it follow her": of an effect that was said just before.
    bool read_tail() {
        while (is_polite(at(i_)))
            ++i_;
        if (one_of(at(i_), {"make", "let", "have", "get"})) ++i_;
        if (one_of(at(i_), {"it", "that"}))
            ++i_;
        else if (at(i_) == "the" && is_mask(at(i_ + 1))) // "have the blur stay on them"
            i_ += 2;
        while (one_of(at(i_), {"should", "must", "needs", "has", "to"}))
            ++i_;
        const std::size_t length = follows(i_);
        i_ += length;
        return length > 0 && thing() && ending() && i_ == words_.size();
    }

    std::vector<std::string_view> subject; ///< the words that say what follows; empty: the mask that there is
    bool face = false;                     ///< what is followed is called one
    bool backward = false, both = false;

  private:
    [[nodiscard]] std::string_view at(std::size_t i) const {
        return i < words_.size() && words_[i].kind == Word::Kind::word ? std::string_view(words_[i].text)
                                                                       : std::string_view();
    }
    [[nodiscard]] bool at_mark() const { return i_ < words_.size() && words_[i_].kind == Word::Kind::mark; }
    /// "track …", "motion track …".
    bool tracked() {
        const bool motion = at(i_) == "motion";
        if (at(i_ + (motion ? 1 : 0)) != "track" && at(i_ + (motion ? 1 : 0)) != "motion-track") return false;
        if (!leads_to_thing(at(i_ + (motion ? 2 : 1)))) return false;
        i_ += motion ? 2 : 1;
        return true;
    }
    /// "make the blur follow …", "the title should stick to …", "pin the title to …".
    bool subject_first() {
        const bool made = one_of(at(i_), {"make", "let", "have", "get"}),
                   pins = one_of(at(i_), {"pin", "attach", "stick", "glue", "tie", "fix", "keep"});
        const std::string_view verb = at(i_);
        if (made || pins) ++i_;
        if (one_of(at(i_), {"the", "this", "that", "my", "its"})) ++i_;
        const std::size_t first = i_;
        while (i_ < first + 4 && !at(i_).empty() && !follows(i_) &&
               !one_of(at(i_), {"to", "on", "should", "must", "needs", "has"}))
            ++i_;
        for (std::size_t k = first; k < i_; ++k)
            subject.push_back(at(k));
        const bool known = std::any_of(subject.begin(), subject.end(), [](std::string_view word) {
            return is_mask(word) || is_placed(word);
        });
        if (!known) return false;
        if (pins && verb != "keep") return at(i_) == "to" || at(i_) == "on" ? (++i_, true) : false;
        if (pins) return at(i_) == "on" ? (++i_, true) : false;
        while (one_of(at(i_), {"should", "must", "needs", "has", "to"}))
            ++i_;
        const std::size_t length = follows(i_);
        i_ += length;
        return length > 0;
    }
    /// How many words from there say that something follows.
    [[nodiscard]] std::size_t follows(std::size_t i) const {
        if (one_of(at(i), {"follow", "follows", "track", "tracks", "following", "tracking"})) return 1;
        if (one_of(at(i), {"stick", "sticks"}) && at(i + 1) == "to") return 2;
        if (one_of(at(i), {"stay", "stays"}) && at(i + 1) == "on") return 2;
        if (one_of(at(i), {"move", "moves", "go", "goes"}) && at(i + 1) == "with") return 2;
        return 0;
    }
    /// "the red car", "this", "his hand".
    bool thing() {
        constexpr std::size_t kMost = 5;
        if (!leads_to_thing(at(i_))) return false;
        const bool alone = one_of(at(i_), {"this", "that", "it", "her", "him", "them"});
        std::size_t count = 0;
        for (; i_ < words_.size() && !at(i_).empty() && !ends_thing(); ++count, ++i_) {
            if (count >= kMost || is_heard_or_film(at(i_))) return false;
            face = face || is_face(at(i_));
        }
        return count > 1 || alone;
    }
    [[nodiscard]] bool ends_thing() const {
        return one_of(at(i_), {"with", "by", "using", "backwards", "backward", "forwards", "forward", "both",
                               "from", "through", "throughout", "in", "for", "please", "until", "to"});
    }
    /// "with the blur", "backwards", "in both directions", "from here on", "through the clip".
    bool ending() {
        while (i_ < words_.size()) {
            if (at_mark() || is_polite(at(i_))) {
                ++i_;
            } else if (one_of(at(i_), {"with", "by", "using"}) && subject.empty()) {
                ++i_;
                if (one_of(at(i_), {"the", "this", "my", "a"})) ++i_;
                while (!at(i_).empty() && subject.size() < 3 && !ends_thing())
                    subject.push_back(at(i_++));
                if (std::none_of(subject.begin(), subject.end(),
                                 [](std::string_view word) { return is_mask(word) || is_placed(word); }))
                    return false;
            } else if (one_of(at(i_), {"backwards", "backward"})) {
                backward = true, ++i_;
            } else if (one_of(at(i_), {"both", "throughout"})) {
                both = true, ++i_;
            } else if (one_of(at(i_), {"forwards", "forward", "from", "here", "on", "onwards", "through",
                                       "in", "the", "whole", "clip", "shot", "directions", "ways", "motion",
                                       "for", "end", "until", "all"})) {
                both = both || at(i_) == "whole";
                ++i_;
            } else {
                return false;
            }
        }
        return true;
    }

    std::vector<Word> words_;
    std::size_t i_ = 0;
};

/// The effect of a clip whose mask is meant: one that is named, else the first that has a mask.
std::optional<std::int64_t> masked_effect(const Clip& clip, const std::vector<std::string_view>& subject) {
    constexpr std::size_t kRoot = 5; ///< letters: "pixelation" is "pixelate"
    std::optional<std::int64_t> first;
    for (std::size_t i = 0; i < clip.effects.size(); ++i) {
        if (!clip.effects[i].mask) continue;
        const std::string_view root = std::string_view(clip.effects[i].name).substr(0, kRoot);
        const bool named = std::any_of(subject.begin(), subject.end(),
                                       [&](std::string_view word) { return word.starts_with(root); });
        if (named) return static_cast<std::int64_t>(i);
        if (!first) first = static_cast<std::int64_t>(i);
    }
    return first;
}

bool masked(const Clip& clip) {
    return clip.mask || masked_effect(clip, {});
}

/// The selected clip, else the topmost under the playhead that will do.
const Clip* meant(const Project& project, const Scope& scope,
                  const std::function<bool(const Clip&)>& will_do) {
    if (const Clip* chosen = project.find_clip(scope.clip).clip) return chosen;
    const Clip* found = nullptr;
    for (const auto& track : project.tracks)
        if (track->kind != TrackKind::audio)
            for (const Clip& clip : track->clips)
                if (clip.range().contains(scope.playhead) && will_do(clip)) found = &clip;
    return found;
}

Route refusal(std::string why) {
    return {.kind = RouteKind::refuse, .understood = std::move(why), .understood_why = true};
}

} // namespace

namespace {

/// An effect with a mask where the picture is marked, which then follows what lies there. `head`: what puts
/// the effect on, read for itself.
Route masked_and_followed(const Project& project, const Scope& scope, const Route& head) {
    const auto step = head.frames.size() == 1 ? step_from_json(head.frames.front()) : std::nullopt;
    const Clip* clip = step && step->op == Op::effect && step->clips.size() == 1 && !step->range
                           ? project.find_clip(step->clips.front()).clip
                           : nullptr;
    auto done = clip ? core::apply(project, head.edits) : Result<Project>(Refusal{});
    const Clip* with = done ? done.value().find_clip(step->clips.front()).clip : nullptr;
    if (!with || with->effects.size() != clip->effects.size() + 1)
        return refusal("put one effect on one clip, lay its mask on the thing, then say \"make it follow the "
                       "thing\"");
    const auto index = static_cast<std::int64_t>(clip->effects.size());
    const Region& there = *scope.region;
    Mask mask{.shape = MaskShape::ellipse};
    mask.centre = Curve{Value(Point{there.x + there.width / 2, there.y + there.height / 2})};
    mask.size = Curve{Value(Point{there.width, there.height})};
    FollowRequest request{.clip = clip->id, .effect = index, .at = scope.playhead};
    Route route = head;
    route.edits.emplace_back(SetMask{clip->id, index, mask});
    auto masked = core::apply(project, route.edits);
    if (!masked) return refusal(masked.message());
    if (const std::string why = why_not_followed(masked.value(), request); !why.empty()) return refusal(why);
    route.understood += " in the part that is marked; let it follow what lies there";
    route.steps = {route.understood};
    route.follow = request;
    return route;
}

/// "put a blur on the woman and make it follow her": who is seen is found in every picture, so the effect on
/// a person follows by itself; anything else is followed from where the picture is marked.
std::optional<Route> with_follow_tail(const Project& project, const std::string& text, const Scope& scope) {
    const std::string said = clean(text), folded = fold(said);
    const bool same_places = folded.size() == said.size(); // so that a place of the one is one of the other
    for (const char* joint : {" and ", ", ", " then "}) {
        const std::size_t at = same_places ? folded.rfind(joint) : std::string::npos;
        if (at == std::string::npos || at == 0 ||
            !FollowReader(said.substr(at + std::string_view(joint).size())).read_tail())
            continue;
        std::string head = said.substr(0, at);
        if (head.ends_with(" and")) head.resize(head.size() - 4);
        Scope whole = scope;
        whole.region.reset();
        Route route = route_message(project, head, whole, ReadBy::grammar);
        const bool seen = route.listen && (route.listen->kind == Wish::Kind::person ||
                                           route.listen->kind == Wish::Kind::hide_faces);
        if (seen && !route.listen->outside) return route;
        const auto step = route.frames.size() == 1 ? step_from_json(route.frames.front()) : std::nullopt;
        const bool effect = route.kind == RouteKind::timeline && step && step->op == Op::effect;
        if (effect && scope.region) return masked_and_followed(project, scope, route);
        // "make it vertical and follow the face": the camera does
        if (route.listen || (route.kind == RouteKind::timeline && !effect)) return {};
        // "blur the car": without a mark it is nowhere yet
        return refusal(
            "Mark the region first: draw a frame over the picture in the viewer, then say it again.");
    }
    return {};
}

} // namespace

std::optional<Route> follow_thing_route(const Project& project, const std::string& text, const Scope& scope) {
    FollowReader reader(text);
    if (!reader.read()) return with_follow_tail(project, text, scope);
    const bool placed = std::any_of(reader.subject.begin(), reader.subject.end(), is_placed);
    const Clip* clip = meant(project, scope, [&](const Clip& each) {
        return placed ? each.is_title() || !each.effects.empty() : masked(each);
    });
    // A face without a mask on it is found by looking.
    if (reader.face && !placed && (!clip || !masked(*clip))) return {};
    const bool title = clip && clip->is_title() && reader.subject.empty();
    if (!clip)
        return refusal(placed
                           ? "select the title or picture that is to follow first"
                           : "there is no mask here that could follow anything; put an effect with a mask on "
                             "the clip, and lay the mask on the thing");
    FollowRequest request{.clip = clip->id, .place = placed || title, .at = scope.playhead};
    request.forward = reader.both || !reader.backward, request.backward = reader.both || reader.backward;
    if (request.place && scope.region)
        request.region =
            PictureBox{scope.region->x, scope.region->y, scope.region->width, scope.region->height};
    if (!request.place) request.effect = masked_effect(*clip, reader.subject);
    if (request.at == Time(0)) request.at = std::max(request.at, clip->start); // nobody stands anywhere
    if (const std::string why = why_not_followed(project, request); !why.empty()) return refusal(why);
    const std::string what =
        request.place    ? "'" + clip->name + "'"
        : request.effect ? "the mask of " + clip->effects[static_cast<std::size_t>(*request.effect)].name +
                               " on '" + clip->name + "'"
                         : "the mask of '" + clip->name + "'";
    const std::string sentence = "let " + what + " follow what it lies on";
    Route route{.kind = RouteKind::timeline, .understood = sentence, .steps = {sentence}};
    route.follow = request;
    return route;
}

} // namespace core::assist::talk
