// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/read_backdrop.h"
#include "core/assist/talk/context.h"
#include "core/assist/talk/named_colours.h"
#include "core/assist/talk/read_sensed.h"
#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <string_view>

namespace core::assist::talk {
namespace {

using Words = std::initializer_list<std::string_view>;

bool one_of(std::string_view word, Words list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}
bool is_background(std::string_view word) {
    return one_of(word, {"background", "backdrop"});
}
bool is_somebody(std::string_view word) {
    return one_of(word, {"her", "him", "them", "me", "us", "person", "speaker", "presenter", "man", "woman",
                         "people", "girl", "boy", "guy", "narrator"});
}

/// What a message says is to be seen, and where.
struct Said {
    Backdrop behind;
    std::string colour; ///< its name; empty: a medium
    std::string gone;   ///< a file's name that the bin does not have
    std::vector<ClipId> clips;
    bool person = false;
};

class BackdropReader {
  public:
    BackdropReader(const Project& project, const Message& message, const Names& names)
        : project_(project), m_(message), names_(names) {}

    std::optional<Said> run() {
        take({"please", "can", "could", "you", "now", "and"});
        const bool swaps = is({"replace", "swap", "change", "exchange", "turn"}),
                   puts = is({"put", "place", "lay"}), uses = is({"use", "take", "show"});
        if (swaps)
            ++at_;
        else if (puts || uses)
            ++at_;
        else
            return {};
        const bool read = swaps ? background_to() : puts ? put_behind() : used_as();
        if (!read || !rest_is_place()) return {};
        return said_;
    }

  private:
    [[nodiscard]] std::string_view word(std::size_t ahead = 0) const {
        const std::size_t i = at_ + ahead;
        return i < m_.atoms.size() && m_.atoms[i].kind == Word::Kind::word
                   ? std::string_view(m_.atoms[i].text)
                   : std::string_view();
    }
    [[nodiscard]] bool is(Words any, std::size_t ahead = 0) const { return one_of(word(ahead), any); }
    bool take(Words any) {
        bool some = false;
        for (; is(any); ++at_)
            some = true;
        return some;
    }
    void skip_article() { take({"the", "a", "an", "my", "our", "this", "that", "some"}); }
    /// "background", "backdrop", also as "what is behind".
    bool take_background() {
        skip_article();
        const bool there =
            at_ < m_.atoms.size() && (is_background(word()) || m_.atoms[at_].is("seen.background"));
        if (there) ++at_;
        return there;
    }
    /// "behind her", "of the speaker".
    bool take_behind(Words preps) {
        const std::size_t from = at_;
        if (!take(preps)) return false;
        skip_article();
        if (at_ < m_.atoms.size() && (is_somebody(word()) || m_.atoms[at_].is("seen.person"))) {
            ++at_;
            return said_.person = true;
        }
        at_ = from;
        return false;
    }

    /// A colour or something of the bin.
    bool take_what() {
        skip_article();
        take({"plain", "solid", "flat", "single", "clear", "bright"});
        if (const NamedColour* named = colour_named(word())) {
            said_.behind.colour = named->colour, said_.colour = named->name;
            ++at_;
            take({"one", "colour", "color"});
            if (is_background(word()) || is({"screen", "wall"})) ++at_;
            return true;
        }
        take({"picture", "image", "photo", "clip", "video", "file", "film"});
        if (at_ >= m_.atoms.size()) return false;
        const Atom& atom = m_.atoms[at_];
        if (atom.name >= 0) {
            const Name& name = names_.all()[static_cast<std::size_t>(atom.name)];
            said_.behind.media = name.media;
            if (said_.behind.media.empty() && !name.clips.empty())
                said_.behind.media = shown_by(name.clips.front());
            ++at_;
            return !said_.behind.media.empty();
        }
        return take_missing_file();
    }
    [[nodiscard]] MediaId shown_by(const ClipId& id) const {
        const Clip* clip = project_.find_clip(id).clip;
        return clip && !clip->takes().empty() ? clip->takes()[clip->active_take()].media : MediaId();
    }
    /// "beach.jpg", which is nowhere: better said than drawn by a model.
    bool take_missing_file() {
        const std::string letters = m_.letters(at_, m_.atoms.size());
        const std::string name = letters.substr(0, letters.find_first_of(" \n\""));
        const std::string ending = fold(std::filesystem::path(name).extension().string());
        if (!one_of(ending, {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".mp4", ".mov",
                             ".mkv", ".webm", ".avi"}))
            return false;
        said_.gone = name;
        at_ = m_.atoms.size();
        return true;
    }

    bool background_to() { // "replace the background behind her with …"
        if (!take_background()) return false;
        take_behind({"behind", "of"});
        named_place();
        return take({"with", "by", "to", "for", "into"}) && take_what();
    }
    bool put_behind() { // "put … behind her"
        if (!take_what()) return false;
        return take_behind({"behind"});
    }
    bool used_as() { // "use … as the background"
        if (!take_what()) return false;
        // One phrase of the lexicon, since music lies so, too.
        const bool phrase = is({"as the background", "as a background", "as background", "for background"});
        if (phrase) ++at_;
        return phrase || (take({"as", "for"}) && take_background());
    }
    /// "in coast"
    void named_place() {
        if (!is({"in", "of", "on"})) return;
        const std::size_t noun = is({"the"}, 1) ? 2 : 1;
        if (at_ + noun >= m_.atoms.size() || m_.atoms[at_ + noun].name < 0) return;
        const Name& name = names_.all()[static_cast<std::size_t>(m_.atoms[at_ + noun].name)];
        said_.clips.insert(said_.clips.end(), name.clips.begin(), name.clips.end());
        at_ += noun + 1;
    }
    bool rest_is_place() {
        take_behind({"behind", "of"});
        named_place();
        take({"please", "instead", "now"});
        return std::all_of(m_.atoms.begin() + static_cast<std::ptrdiff_t>(std::min(at_, m_.atoms.size())),
                           m_.atoms.end(), [](const Atom& a) {
                               return a.kind == Word::Kind::mark || a.kind == Word::Kind::line ||
                                      a.only_filler();
                           });
    }

    const Project& project_;
    const Message& m_;
    const Names& names_;
    Said said_;
    std::size_t at_ = 0;
};

} // namespace

std::optional<Route> backdrop_route(const Project& project, const Message& message, const Scope& scope) {
    const Names names(project, english());
    auto said = BackdropReader(project, message, names).run();
    if (!said) return {};
    if (!said->gone.empty())
        return Route{.kind = RouteKind::refuse,
                     .understood = "there is no '" + said->gone + "' in the bin; import it first"};
    const Media* media = project.find_media(said->behind.media);
    if (!said->behind.media.empty() && (!media || media->kind == MediaKind::audio)) return {};
    if (pictures_of(project).empty())
        return Route{.kind = RouteKind::refuse,
                     .understood = "there is no clip on the timeline yet; import one first"};
    Wish wish{.kind = Wish::Kind::backdrop, .clips = said->clips, .within = scope.range};
    wish.effect = "opacity", wish.params = {{"amount", 0.0}}; // what is not the person becomes transparent
    wish.outside = true, wish.sure = said->person, wish.behind = said->behind;
    if (wish.clips.empty() && project.find_clip(scope.clip).clip) wish.clips = {scope.clip};
    const std::string what = media ? "'" + std::filesystem::path(media->path).filename().string() + "'"
                                   : "a " + said->colour + " background";
    Route route{.kind = RouteKind::timeline, .understood = "put " + what + " behind the person"};
    route.steps = {route.understood}, route.listen = std::move(wish);
    return route;
}

} // namespace core::assist::talk
