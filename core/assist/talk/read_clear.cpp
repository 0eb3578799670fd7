// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/read_clear.h"
#include "core/assist/talk/words.h"
#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace core::assist::talk {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_caption(std::string_view word) {
    return one_of(word, {"caption", "captions", "subtitle", "subtitles"});
}
bool is_title(std::string_view word) {
    return one_of(word, {"title", "titles", "text", "words", "name", "lettering", "headline", "writing"});
}
bool is_face(std::string_view word) {
    return one_of(word, {"face", "faces", "head", "heads", "eyes", "mouth"});
}
bool is_somebody(std::string_view word) {
    return one_of(word, {"him", "her", "them", "anybody", "anyone", "people", "person", "speaker", "me",
                         "presenter", "man", "woman", "anybody's", "anyone's", "person's", "speaker's"});
}
/// Between a verb or "off" and the face.
bool leads_on(std::string_view word) {
    return one_of(word,
                  {"the",         "his",         "her",       "their",    "my",       "our",      "your",
                   "any",         "a",           "anybody's", "anyone's", "people's", "person's", "speaker's",
                   "everybody's", "everyone's",  "nobody's",  "up",       "of",       "from",     "man's",
                   "woman's",     "presenter's", "over",      "all",      "on"});
}
bool denies(std::string_view word) {
    return one_of(word, {"doesn't", "doesnt", "don't", "dont", "not", "never", "won't", "without", "isn't",
                         "aren't", "no"});
}
bool covers(std::string_view word) {
    return one_of(word,
                  {"cover",       "covers",   "covering", "hide",     "hides",     "hiding",  "block",
                   "blocks",      "blocking", "obscure",  "obscures", "obscuring", "overlap", "overlaps",
                   "overlapping", "touch",    "touches",  "touching", "over",      "on"});
}
/// "clear of", "away from", "off", "avoid".
bool keeps_off(std::string_view word) {
    return one_of(word, {"clear", "away", "off", "avoid", "avoids", "avoiding", "free"});
}
/// Words that lead to such a clause: "so that it", "that", "and keep them".
bool leads_to(std::string_view word) {
    return one_of(word, {"that", "which", "so",      "it",    "they",  "them",    "where",  "and", "but",
                         "keep", "keeps", "keeping", "stay",  "stays", "staying", "does",   "do",  "should",
                         "must", "is",    "are",     "be",    "lie",   "sit",     "goes",   "go",  "to",
                         "make", "sure",  "who",     "while", "leave", "leaves",  "leaving"});
}

class ClearReader {
  public:
    explicit ClearReader(const std::string& text) : text_(clean(text)), words_(words_of(text_)) {}

    std::optional<ClearOfFaces> run() const {
        ClearOfFaces out;
        bool title = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            out.captions = out.captions || is_caption(at(i));
            title =
                title || is_caption(at(i)) || is_title(at(i)) || (at(i) == "lower" && at(i + 1) == "third");
        }
        if (!title) return {};
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (const auto end = clause_end(i)) {
                std::size_t begin = i;
                while (begin > 0 && (leads_to(at(begin - 1)) || is_mark(begin - 1)))
                    --begin;
                out.rest = rest(begin, *end);
                return out;
            }
        return {};
    }

  private:
    [[nodiscard]] std::string_view at(std::size_t i) const {
        return i < words_.size() && words_[i].kind == Word::Kind::word ? std::string_view(words_[i].text)
                                                                       : std::string_view();
    }
    [[nodiscard]] bool is_mark(std::size_t i) const {
        return words_[i].kind == Word::Kind::mark && (words_[i].text == "," || words_[i].text == ";");
    }
    /// Behind the face that is spoken of from a place on.
    [[nodiscard]] std::optional<std::size_t> face_end(std::size_t i, bool somebody) const {
        while (leads_on(at(i)) && !(somebody && is_somebody(at(i)) && !is_face(at(i + 1))))
            ++i;
        if (is_face(at(i))) return i + 1;
        if (somebody && is_somebody(at(i))) return is_face(at(i + 1)) ? i + 2 : i + 1;
        return std::nullopt;
    }
    /// Where a clause that begins here ends, if it is one that keeps off faces.
    [[nodiscard]] std::optional<std::size_t> clause_end(std::size_t i) const {
        if (denies(at(i))) {
            std::size_t verb = i + 1;
            while (one_of(at(verb), {"be", "lie", "sit", "go", "to", "ever", "appear", "land"}))
                ++verb;
            if (covers(at(verb))) return face_end(verb + 1, true);
        }
        if (keeps_off(at(i))) return face_end(i + 1, at(i) != "off" && at(i) != "free");
        if (one_of(at(i), {"leave", "leaves", "leaving", "keep", "keeps"})) { // "leave the faces free"
            const auto end = face_end(i + 1, false);
            if (end && one_of(at(*end), {"free", "clear", "visible", "uncovered"})) return *end + 1;
        }
        return std::nullopt;
    }
    /// What else is said; empty where that is only which titles.
    [[nodiscard]] std::string rest(std::size_t begin, std::size_t end) const {
        bool more = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (i >= begin && i < end) continue;
            const bool plain = words_[i].kind == Word::Kind::mark || leads_to(at(i)) || leads_on(at(i)) ||
                               is_title(at(i)) || is_caption(at(i)) ||
                               one_of(at(i), {"please", "put", "move", "place", "can", "you", "could", "let",
                                              "this", "those", "these", "lower", "third", "shift", "want",
                                              "i", "position", "set", "just"});
            // "put a title": a new one is wished.
            const bool makes = one_of(at(i), {"a", "an"}) || (is_caption(at(i)) && adds());
            more = more || !plain || makes;
        }
        if (!more) return {};
        std::string left = text_.substr(0, begin < words_.size() ? words_[begin].begin : text_.size());
        if (end < words_.size()) left += " " + text_.substr(words_[end].begin);
        while (!left.empty() && one_of(std::string_view(left).substr(left.size() - 1), {" ", ",", ";"}))
            left.pop_back();
        return left;
    }
    [[nodiscard]] bool adds() const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (one_of(at(i), {"add", "make", "create", "generate", "give"}) &&
                !(at(i) == "make" && at(i + 1) == "sure"))
                return true;
        return false;
    }

    std::string text_;
    std::vector<Word> words_;
};

std::vector<ClipId> titles_made(const Project& before, const std::vector<Edit>& edits) {
    std::vector<ClipId> made;
    const auto after = core::apply(before, edits);
    if (!after) return made;
    for (const auto& track : after.value().tracks)
        for (const Clip& clip : track->clips)
            if (std::holds_alternative<Title>(clip.content) && !before.find_clip(clip.id).clip)
                made.push_back(clip.id);
    return made;
}

} // namespace

std::optional<ClearOfFaces> clear_of_faces(const std::string& text) {
    return ClearReader(text).run();
}

std::optional<Route> clear_route(const Project& project, const std::string& text, const Scope& scope,
                                 ReadBy by) {
    const auto said = clear_of_faces(text);
    if (!said) return {};
    Wish wish{.kind = Wish::Kind::clear_titles,
              .within = scope.range,
              .text = said->captions ? "captions" : "titles"};
    const std::string sentence =
        std::string("put the ") + (said->captions ? "captions" : "titles") + " where no face is";
    if (said->rest.empty()) {
        const Clip* chosen = project.find_clip(scope.clip).clip;
        if (chosen && std::holds_alternative<Title>(chosen->content)) wish.clips = {chosen->id};
        Route route{.kind = RouteKind::timeline, .understood = sentence, .steps = {sentence}};
        route.listen = std::move(wish);
        return route;
    }
    Route route = route_message(project, said->rest, scope, by);
    if (route.kind != RouteKind::timeline || route.history_steps != 0) return route;
    if (route.listen) {
        if (route.listen->kind != Wish::Kind::captions || route.rest != 0) return {};
        route.listen->clear = true;
    } else {
        wish.clips = titles_made(project, route.edits);
        if (wish.clips.empty()) return {}; // it was about something else
        route.before = route.understood, route.listen = std::move(wish);
    }
    route.understood += "; " + sentence;
    route.steps.push_back(sentence);
    return route;
}

} // namespace core::assist::talk
