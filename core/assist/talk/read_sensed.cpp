// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clauses of what is seen: scene changes, faces, the person and what is behind.
#include "core/assist/talk/read_sensed.h"
#include "core/assist/talk/read_tools.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

using Kind = Wish::Kind;

/// What is said of a picture in a clause, all of it understood.
struct Seen {
    bool face = false, background = false, person = false, follows = false, reframes = false, hides = false,
         scenes = false, beats = false, marks = false, cuts = false, removes = false, except = false,
         counts = false;
    std::string effect, ratio;
    double sign = 0; ///< of a wish for light
    bool all_known = true;
};

Seen seen_in(const std::vector<Atom>& atoms, std::size_t begin, std::size_t end) {
    Seen s;
    for (std::size_t i = begin; i < end; ++i) {
        const Atom& a = atoms[i];
        s.face = s.face || a.is("seen.face"), s.background = s.background || a.is("seen.background");
        s.person = s.person || a.is("seen.person"), s.follows = s.follows || a.is("seen.follow");
        s.reframes = s.reframes || a.is("seen.reframe"), s.hides = s.hides || a.is("seen.hide");
        s.scenes = s.scenes || a.in("absent") == "scenes";
        s.beats = s.beats || a.in("absent") == "beat";
        s.marks = s.marks || a.is("thing.marker") || a.is("verb.mark");
        s.cuts = s.cuts || a.is("verb.split"), s.removes = s.removes || a.is("verb.remove");
        s.except = s.except || a.is("exception") || a.is("all_but") || a.is("only");
        if (s.ratio.empty()) s.ratio = a.in("format");
        for (const Meaning& meaning : a.own)
            if (meaning.name.starts_with("effect."))
                if (const core::Kind* known = find_effect(meaning.name.substr(7));
                    known && known->domain == Domain::picture)
                    s.effect = known->name;
        if (const std::string tone = a.in("tone"); tone.starts_with("brightness"))
            s.sign = tone.back() == '+' ? 1 : -1;
        const bool plain =
            a.kind == Word::Kind::word || a.kind == Word::Kind::mark || a.kind == Word::Kind::line;
        s.all_known = s.all_known && plain && !a.unknown() && !a.is("negation");
    }
    return s;
}

Wish wish_of(const Context& c, const Message& m, Kind kind, std::size_t begin, std::size_t end) {
    Wish wish{.kind = kind, .clips = named_clips(c, m, begin, end), .within = c.scope.range};
    if (wish.clips.empty() && c.clip(c.scope.clip)) wish.clips = {c.scope.clip};
    return wish;
}

/// The effect as it is put on, where nothing is said of how much.
void with_effect(Wish& wish, const std::string& effect, double stronger) {
    wish.effect = effect;
    const core::Kind* kind = find_effect(effect);
    if (!kind || kind->params.empty()) return;
    const ParamSpec& main = kind->params.front();
    wish.params = {{main.name, std::clamp(main.added_number() * stronger, main.least, main.most)}};
}

std::string where(const Context& c, const Wish& wish) {
    return wish.clips.empty() ? "" : " in " + names_of(c, wish.clips);
}

MaybeReading scenes(const Context& c, const Message& m, const Seen& s, std::size_t begin, std::size_t end) {
    if (s.removes && !s.cuts) return {};
    Wish wish = wish_of(c, m, Kind::shots, begin, end);
    if (s.marks) wish.text = "mark";
    const std::string what = s.marks ? "put a marker at every scene change" : "cut at every scene change";
    const std::string place = where(c, wish);
    return sensed(std::move(wish), what + place);
}

MaybeReading on_beats(const Context& c, const Message& m, const Seen& s, std::size_t begin, std::size_t end) {
    if (s.removes && !s.cuts) return {};
    Wish wish = wish_of(c, m, Kind::beats, begin, end);
    if (s.marks) wish.text = "mark";
    const std::string what =
        s.marks ? "put a marker on every beat of the music" : "cut on the beats of the music";
    const std::string place = where(c, wish);
    return sensed(std::move(wish), what + place);
}

MaybeReading followed(const Context& c, const Message& m, const Seen& s, std::size_t begin, std::size_t end) {
    Wish wish = wish_of(c, m, Kind::follow_face, begin, end);
    if (!s.ratio.empty()) wish.size = size_of_ratio(s.ratio, c.project.canvas());
    if (wish.size.width > 0) wish.clips.clear(); // the film's shape is that of all its clips
    const std::string place = where(c, wish);
    return sensed(std::move(wish), (s.ratio.empty() ? std::string("follow the face")
                                                    : "make the film " + s.ratio + " and follow the face") +
                                       place);
}

MaybeReading faces(const Context& c, const Message& m, const Seen& s, std::size_t begin, std::size_t end) {
    Wish wish = wish_of(c, m, Kind::hide_faces, begin, end);
    const std::string effect =
        s.effect == "blur" || s.effect == "box_blur" || s.effect == "pixelate" ? s.effect : "";
    if (effect.empty() && !s.hides) return {};
    with_effect(wish, effect.empty() ? "pixelate" : effect, 2); // nobody is to be known again
    const std::string place = where(c, wish);
    return sensed(wish, "put " + wish.effect + " on the faces" + place);
}

MaybeReading person(const Context& c, const Message& m, const Seen& s, std::size_t begin, std::size_t end) {
    Wish wish = wish_of(c, m, Kind::person, begin, end);
    wish.outside = s.background || s.except;
    wish.sure = s.person; // the words say that somebody is there
    if (s.removes) {      // what is not the person becomes transparent
        wish.effect = "opacity", wish.params = {{"amount", 0.0}};
        const std::string place = where(c, wish);
        return sensed(wish, "cut out what is behind the person" + place);
    }
    if (!s.effect.empty() && s.effect != "flip" && s.effect != "crop") {
        with_effect(wish, s.effect, 1);
    } else if (s.sign != 0) {
        wish.effect = "brightness", wish.params = {{"amount", 0.3 * s.sign}};
    } else {
        return {};
    }
    const std::string place = where(c, wish);
    return sensed(wish, "put " + wish.effect +
                            (wish.outside ? " on what is behind the person" : " on the person") + place);
}

} // namespace

std::vector<ClipId> named_clips(const Context& c, const Message& m, std::size_t begin, std::size_t end) {
    std::vector<ClipId> clips;
    for (std::size_t i = begin; i < end; ++i)
        if (m.atoms[i].name >= 0)
            for (const ClipId& id : c.names.all()[static_cast<std::size_t>(m.atoms[i].name)].clips)
                if (std::find(clips.begin(), clips.end(), id) == clips.end()) clips.push_back(id);
    return clips;
}

Reading sensed(Wish wish, const std::string& sentence) {
    Reading reading{.kind = Reading::Kind::listen, .sentence = sentence};
    reading.listen = std::move(wish);
    return reading;
}

MaybeReading read_seen(const Context& c, const Message& m, std::size_t begin, std::size_t end) {
    const Seen s = seen_in(m.atoms, begin, end);
    if (!s.all_known) return {};
    if (!s.scenes && !s.beats && !s.face && !s.background && !s.person && !s.reframes) return {};
    if (s.beats) return on_beats(c, m, s, begin, end);
    const bool any = !c.pictures().empty();
    const auto made = [&]() -> MaybeReading {
        if (s.scenes) return scenes(c, m, s, begin, end);
        if (s.reframes || ((s.face || s.person) && s.follows)) return followed(c, m, s, begin, end);
        if (s.face) return s.removes ? std::nullopt : faces(c, m, s, begin, end);
        if (s.removes && (!s.background || s.cuts || s.marks)) return {};
        return person(c, m, s, begin, end);
    }();
    if (made && !any) return refusal("there is no clip on the timeline yet; import one first");
    return made;
}

MaybeReading read_sensed(const Context& c, const Message& m, std::size_t begin, std::size_t end) {
    if (auto said = read_said(c, m, begin, end)) return said;
    return read_seen(c, m, begin, end);
}

} // namespace core::assist::talk
