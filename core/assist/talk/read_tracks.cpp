// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of tracks, of what belongs together, of what a clip shows of its media, of the running order.
#include "core/assist/talk/clause.h"
#include "core/assist/talk/named_colours.h"
#include "core/document/marker_colours.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

const char* noun_of(TrackKind kind) {
    return kind == TrackKind::video   ? "video track"
           : kind == TrackKind::audio ? "audio track"
                                      : "title track";
}

std::vector<const Track*> tracks_of(const Project& project, TrackKind kind) {
    std::vector<const Track*> tracks;
    for (const auto& track : project.tracks)
        if (track->kind == kind) tracks.push_back(track.get());
    return tracks;
}

/// Which track a clause is about.
struct Said {
    std::optional<TrackKind> kind;
    double number = 0;
};

/// "V1", "a2"
std::optional<Said> short_name(const std::string& text) {
    if (text.size() < 2 || text.size() > 3 || text.find_first_not_of("0123456789", 1) != std::string::npos)
        return {};
    const std::size_t kind = std::string("vat").find(text.front());
    if (kind == std::string::npos) return {};
    constexpr TrackKind kinds[] = {TrackKind::video, TrackKind::audio, TrackKind::title};
    return Said{kinds[kind], static_cast<double>(std::stoi(text.substr(1)))};
}

std::optional<Said> track_said(Fit& f) {
    Said said;
    for (const Item& item : f.items()) {
        const auto has = [&](const char* word) { return item.text.find(word) != std::string::npos; };
        const bool here = item.kind == Item::Kind::clips && item.pronoun && has(" track");
        if (here && (has("video") || has("picture") || has("image"))) // "the video track"
            said.kind = TrackKind::video, f.take(&item);
        if (item.is("verb.mute") && f.said("thing.track") && (has("sound") || has("audio")))
            said.kind = TrackKind::audio; // "turn off the sound" track
        if (item.kind == Item::Kind::unknown)
            if (const auto found = short_name(item.text)) said = *found, f.take(&item);
        const std::string kind = item.in("track");
        if (kind.empty()) continue;
        said.kind = kind == "video"   ? TrackKind::video
                    : kind == "audio" ? TrackKind::audio
                                      : TrackKind::title;
        f.take(&item);
    }
    if (!said.kind) return {};
    f.take_all("thing.track");
    if (const Item* ordinal = f.word("ordinal"))
        for (const Meaning& meaning : ordinal->own)
            if (meaning.name == "ordinal") said.number = meaning.value;
    if (const Item* number = f.peek(Item::Kind::amount); number && number->unit.empty())
        f.take(number), said.number = number->value;
    return said;
}

std::string action_of(Fit& f, std::optional<TrackKind> kind) {
    if (f.word("tracking.lock")) return "lock";
    if (f.word("tracking.unlock")) return "unlock";
    const bool sound = kind == TrackKind::audio;
    if (f.word("verb.mute")) return "mute";
    if (f.word("verb.unmute")) return "unmute";
    if (f.word("tracking.hide")) return sound ? "mute" : "hide";
    if (f.word("tracking.show")) return sound ? "unmute" : "show";
    return {};
}

Reading track_step(const Context& c, const Track& track, const std::string& action) {
    static_cast<void>(c);
    return done({.op = Op::track,
                 .track = track.id,
                 .text = action,
                 .said = action + " the " + noun_of(track.kind) + " " + track.id.value});
}

/// "unlock it": the only one that is locked.
MaybeReading unlock_the_one(const Context& c) {
    const Track* found = nullptr;
    for (const auto& track : c.project.tracks)
        if (track->locked) {
            if (found) return ask("Which track should be unlocked?");
            found = track.get();
        }
    return found ? track_step(c, *found, "unlock") : refusal("no track is locked");
}

/// The label that a colour's word means; empty: there is none of that colour.
std::string label_of(std::string_view word) {
    static constexpr std::pair<const char*, const char*> same[] = {
        {"violet", "purple"}, {"turquoise", "cyan"}, {"golden", "yellow"}, {"gold", "yellow"}};
    for (const auto& [said, label] : same)
        if (word == said) return label;
    for (const char* label : kLabelColours)
        if (word == label) return label;
    return {};
}

std::string said_label(const std::string& what, const std::string& colour) {
    return colour.empty() ? "take the label off " + what : "give " + what + " the label " + colour;
}

/// "track 2", where no word says of what kind: the one track that has this number.
std::vector<const Track*> numbered(const Project& project, std::optional<TrackKind> kind, double number) {
    std::vector<const Track*> found;
    for (const TrackKind each : {TrackKind::video, TrackKind::audio, TrackKind::title}) {
        if (kind && *kind != each) continue;
        const auto tracks = tracks_of(project, each);
        for (std::size_t i = 0; i < tracks.size(); ++i)
            if (number == 0 || static_cast<double>(i + 1) == number || (number < 0 && i + 1 == tracks.size()))
                found.push_back(tracks[i]);
    }
    return found;
}

Reading label_track(Fit& f, const std::string& colour) {
    const Context& c = f.c;
    Said said;
    if (const auto known = track_said(f)) said = *known;
    f.take_all("thing.track");
    if (const Item* ordinal = f.word("ordinal"))
        for (const Meaning& meaning : ordinal->own)
            if (meaning.name == "ordinal") said.number = meaning.value;
    if (const Item* number = f.peek(Item::Kind::amount); number && number->unit.empty())
        f.take(number), said.number = number->value;
    while (const Item* it = f.peek(Item::Kind::clips)) // "this track"
        f.take(it);
    const auto tracks = numbered(c.project, said.kind, said.number);
    const std::string noun = said.kind ? noun_of(*said.kind) : "track";
    if (tracks.empty()) return refusal("there is no such " + noun + " in the film");
    if (tracks.size() > 1) return ask("Which " + noun + "? Say its name, such as V1 or A2.");
    return done({.op = Op::label,
                 .track = tracks.front()->id,
                 .text = colour,
                 .said = said_label("track " + tracks.front()->id.value, colour)});
}

} // namespace

/// "label coast green", "make track 2 blue": what phrasings have made one word of.
MaybeReading read_label(Fit f) {
    const Context& c = f.c;
    if (!f.word("labelling")) return {};
    const Item* said = nullptr;
    for (const Item& item : f.items())
        if (item.text == "uncoloured" || colour_named(item.text)) said = &item;
    if (!said) return {};
    f.take(said);
    const bool off = said->text == "uncoloured";
    const std::string colour = off ? "" : label_of(said->text);
    if (!off && colour.empty())
        return refusal("labels are red, orange, yellow, green, cyan, blue or purple; say one of these");
    const bool track = std::any_of(f.items().begin(), f.items().end(), [](const Item& item) {
        return item.is("thing.track") || !item.in("track").empty() || short_name(item.text).has_value();
    });
    if (track) {
        Reading reading = label_track(f, colour);
        return f.done() ? MaybeReading(std::move(reading)) : std::nullopt;
    }
    const auto targets = f.targets();
    f.helpers();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    return done({.op = Op::label,
                 .clips = targets.clips,
                 .text = colour,
                 .said = said_label(names_of(c, targets.clips), colour)});
}

/// "lock the video track", "mute A1", "add another audio track".
MaybeReading read_track(Fit f) {
    const Context& c = f.c;
    if (f.has("tracking.unlock")) {
        Fit alone = f;
        alone.word("tracking.unlock"), alone.helpers();
        if (const Item* it = alone.peek(Item::Kind::clips); it && it->pronoun) alone.take(it);
        if (alone.done()) return unlock_the_one(c);
    }
    const auto said = track_said(f);
    if (!said) return {};
    const bool plain_mute = !f.said("thing.track") && f.said("verb.mute");
    std::string action = action_of(f, said->kind);
    const bool fresh =
        action.empty() && (f.said("verb.add") || f.said("tracking.new") || f.said("generate.verbs"));
    f.helpers(), f.take_all("tracking.new"), f.take_all("thing.other"), f.take_all("direction.more"),
        f.take_all("thing.track"), f.take_all("generate.verbs"), f.take_all("verb.move"),
        f.take_all("prep.off");
    if (fresh)
        if (const Item* one = f.peek(Item::Kind::amount); one && one->unit.empty()) f.take(one);
    static_cast<void>(plain_mute);
    if (!f.done() || (action.empty() && !fresh)) return {};
    if (fresh)
        return done({.op = Op::track,
                     .text = std::string("new ") + noun_of(*said->kind),
                     .said = std::string("add a ") + noun_of(*said->kind)});
    const auto tracks = tracks_of(c.project, *said->kind);
    if (tracks.empty()) return refusal(std::string("there is no ") + noun_of(*said->kind));
    const auto count = static_cast<double>(tracks.size());
    const double place = said->number < 0 ? count + said->number : said->number == 0 ? 0 : said->number - 1;
    if (!(place >= 0 && place < count))
        return refusal("there is no such track: the film has " +
                       spoken_count(tracks.size(), noun_of(*said->kind)));
    if (said->number == 0 && tracks.size() > 1)
        return ask(std::string("Which ") + noun_of(*said->kind) + "? Say its number.");
    return track_step(c, *tracks[static_cast<std::size_t>(place)], action);
}

/// "detach the sound of street", "link street and its sound again".
MaybeReading read_link(Fit f) {
    const Context& c = f.c;
    const bool part = f.word("linking.unlink") != nullptr;
    if (!part && !f.word("linking.link")) return {};
    const bool sound = f.has("thing.sound");
    f.take_all("linking.unlink"), f.take_all("linking.link"), f.take_all("thing.sound"),
        f.take_all("thing.picture"), f.take_all("prep.off"), f.take_all("prep.from"),
        f.take_all("verb.split");
    if (f.has(Item::Kind::length) || f.has(Item::Kind::point) || !f.has(Item::Kind::clips)) return {};
    const bool splits = f.items().front().is("verb.split") || f.items().front().text == "part";
    if (splits && !sound && f.items().front().text != "unlink") return {};
    const auto targets = f.targets();
    f.take_all("thing.sound"), f.take_all("thing.picture");
    if (const Item* it = f.peek(Item::Kind::clips); it && it->pronoun) f.take(it);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    return done({.op = Op::link,
                 .clips = targets.clips,
                 .on = !part,
                 .said = part ? "part the sound of " + names_of(c, targets.clips) + " from its picture"
                              : "link " + names_of(c, targets.clips) + " and its sound"});
}

/// "slip coast by two seconds": another part of its media in the same place.
MaybeReading read_slip(Fit f) {
    const Context& c = f.c;
    const bool word = f.word("slipping") != nullptr;
    if (!word) return {};
    const bool back = f.said("direction.earlier") || f.said("going.back") || f.said("thing.start");
    for (const char* carried : {"slipping", "direction.later", "direction.earlier", "going.on", "going.back",
                                "thing.piece", "prep.on", "verb.turn", "verb.add", "prep.in", "thing.sound"})
        f.take_all(carried);
    const Item* length = f.kind(Item::Kind::length, {"", "by", "of"});
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (!length) return ask("By how much should what " + names_of(c, targets.clips) + " shows be moved?");
    return done({.op = Op::slip,
                 .clips = targets.clips,
                 .time = back ? -length->time : length->time,
                 .has_time = true,
                 .said = "show what comes " + spoken(length->time) + (back ? " earlier" : " later") + " in " +
                         names_of(c, targets.clips)});
}

/// "reverse the order of the clips", "order: dinner, street, coast".
MaybeReading read_order(Fit f) {
    const Context& c = f.c;
    const bool noun = f.word("thing.order") || f.word("reorder");
    if (!noun) return {};
    const bool turned =
        f.said("verb.reverse") || f.said("verb.rotate") || f.said("verb.flip") || f.said("verb.swap");
    std::vector<ClipId> order;
    bool all = false;
    while (const Item* clip = f.kind(Item::Kind::clips)) {
        if (!clip->missing.empty()) return refusal(clip->missing);
        all = all || clip->all || clip->pronoun;
        if (!clip->all && !clip->pronoun) order.insert(order.end(), clip->clips.begin(), clip->clips.end());
    }
    for (const char* carried :
         {"verb.reverse", "verb.rotate", "verb.flip", "verb.turn", "verb.move", "verb.play", "thing.film",
          "thing.order", "verb.swap", "verb.add", "thing.clip", "reorder"})
        f.take_all(carried);
    if (!f.done()) return {};
    const auto listed = c.counted();
    if (order.empty()) {
        if (!turned) return ask("In which order should the clips be? Name them one after the other.");
        for (auto clip = listed.rbegin(); clip != listed.rend(); ++clip)
            order.push_back((*clip)->id);
        if (order.size() < 2) return refusal("there is only one clip");
    } else if (order.size() == 2 && turned) {
        return done({.op = Op::swap, .clips = order, .said = "swap " + names_of(c, order)});
    } else {
        if (order.size() < 2) return {};
        for (const Clip* clip : listed)
            if (std::find(order.begin(), order.end(), clip->id) == order.end()) order.push_back(clip->id);
    }
    std::string names;
    for (const ClipId& id : order)
        names += (names.empty() ? "" : ", ") + c.name_of(id);
    return done({.op = Op::order, .clips = order, .said = "put the clips in the order " + names});
}

} // namespace core::assist::talk
