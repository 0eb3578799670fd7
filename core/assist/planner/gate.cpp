// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/planner/gate.h"
#include "core/assist/talk/shape.h"
#include <algorithm>
#include <map>

namespace core::assist {
namespace {

/// All timelines of a project, the nested ones too.
std::vector<const Tracks*> timelines(const Project& project) {
    std::vector<const Tracks*> all{&project.tracks};
    for (const auto& sequence : project.sequences)
        all.push_back(&sequence->tracks);
    return all;
}

/// What a clip shows, by which it is known again whatever it is called and wherever it lies.
std::string shown_by(const Track& track, const Clip& clip) {
    std::string key = std::to_string(static_cast<int>(track.kind)) + ":";
    if (!clip.takes().empty()) return key + "media " + clip.takes().front().media.value;
    if (const auto* sequence = std::get_if<SequenceRef>(&clip.content))
        return key + "sequence " + sequence->sequence.value;
    if (const auto* made = std::get_if<Generator>(&clip.content)) return key + "made " + made->kind;
    return key + (clip.is_title() ? "title " + clip.text() : "adjustment");
}

struct Material {
    Time sum{};
    std::vector<TimeRange> parts;
};

std::map<std::string, Material> material_of(const Project& project) {
    std::map<std::string, Material> all;
    for (const Tracks* tracks : timelines(project))
        for (const auto& track : *tracks)
            for (const Clip& clip : track->clips) {
                Material& of = all[shown_by(*track, clip)];
                of.sum += clip.source.length();
                of.parts.push_back(clip.source);
            }
    for (auto& [key, of] : all)
        std::sort(of.parts.begin(), of.parts.end(),
                  [](const TimeRange& a, const TimeRange& b) { return a.start < b.start; });
    return all;
}

bool covered(TimeRange wanted, const std::vector<TimeRange>& parts) {
    for (const TimeRange& part : parts)
        if (part.start <= wanted.start && part.end > wanted.start) wanted.start = part.end;
    return wanted.start >= wanted.end;
}

template <typename T, typename U>
std::size_t gone(const T& before, const U& still_there) {
    return static_cast<std::size_t>(
        std::count_if(before.begin(), before.end(), [&](const auto& item) { return !still_there(item); }));
}

} // namespace

Lost lost_between(const Project& before, const Project& after) {
    Lost lost;
    const auto was = material_of(before), is = material_of(after);
    for (const Tracks* tracks : timelines(before))
        for (const auto& track : *tracks)
            for (const Clip& clip : track->clips) {
                const Clip* now = after.find_clip(clip.id).clip;
                if (now && now->source.start == clip.source.start && now->source.end == clip.source.end)
                    continue;
                const std::string key = shown_by(*track, clip);
                const auto left = is.find(key);
                if (left == is.end() || left->second.sum < was.at(key).sum ||
                    !covered(clip.source, left->second.parts))
                    lost.clips.insert(clip.id.value);
            }
    lost.others =
        gone(before.markers,
             [&](const Marker& m) {
                 return std::any_of(after.markers.begin(), after.markers.end(),
                                    [&](const Marker& n) { return n.id == m.id; });
             }) +
        gone(before.media, [&](const auto& m) { return after.find_media(m->id) != nullptr; }) +
        gone(before.tracks, [&](const auto& t) { return after.find_track(t->id) != nullptr; }) +
        gone(before.sequences, [&](const auto& s) { return after.find_sequence(s->id) != nullptr; });
    return lost;
}

LetGo::LetGo(const Project& project, const std::string& text, const Scope& scope) {
    using namespace talk;
    constexpr std::size_t kLongest = 4096; // bytes; nobody names what goes in a longer message
    if (text.size() > kLongest) return;
    const Names names(project, english());
    const core::assist::talk::Message message = read_message(text, names, english());
    for (const Atom& atom : message.atoms) {
        static constexpr const char* going[] = {"verb.remove", "verb.trim", "verb.halve", "verb.shave"};
        said_ = said_ || std::any_of(std::begin(going), std::end(going), [&](auto w) { return atom.is(w); });
        others_ = others_ || atom.is("thing.marker") || atom.is("thing.track");
    }
    for (const Atom& atom : message.atoms) // "don't cut coast", "coast stays"
        if (atom.is("negation") || atom.is("verb.keep") || atom.any("restraint") || atom.text == "leave")
            said_ = false;
    if (!said_) return;
    const Discourse none;
    const Context context{project, scope, message.plain, message.words, names, none};
    bool named = false;
    for (const Slot& slot : shape_of(context, message, 0, message.atoms.size()).slots) {
        if (slot.kind != 'c' && slot.kind != 'r') continue;
        named = true;
        const Route route = route_message(project, "remove " + slot.text, scope, ReadBy::grammar);
        if (route.kind != RouteKind::timeline || route.edits.empty()) continue;
        if (const auto after = core::apply(project, route.edits))
            clips_.merge(lost_between(project, after.value()).clips);
    }
    if (named || scope.clip.empty()) return;
    const auto found = project.find_clip(scope.clip); // "cut this down"
    if (!found.clip) return;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            if (clip.id == scope.clip || (!found.clip->link.empty() && clip.link == found.clip->link))
                clips_.insert(clip.id.value);
}

bool LetGo::allows(const Lost& lost) const {
    if (lost.nothing()) return true;
    return said_ && (lost.others == 0 || others_) &&
           std::includes(clips_.begin(), clips_.end(), lost.clips.begin(), lost.clips.end());
}

namespace {

/// A clip apart from its place: what must be the same for it to look and sound the same.
Clip look_of(Clip clip) {
    clip.id = {}, clip.start = {}, clip.source = {}, clip.link.clear(), clip.group.clear();
    clip.fade_in = clip.fade_out = {};
    return clip;
}

/// Whether what one track shows from `from` to `to` is shown by another, later by `shift`.
bool shows_the_same(const Track& a, const Track& b, Time from, Time to, Time shift) {
    for (const Clip& clip : a.clips) {
        Time at = std::max(clip.start, from);
        const Time end = std::min(clip.end(), to);
        const Clip look = look_of(clip);
        for (const Clip& other : b.clips) {
            if (at >= end) break;
            if (other.start > at + shift || other.end() <= at + shift) continue;
            if (other.source_time(at + shift) != clip.source_time(at) || !(look_of(other) == look))
                return false;
            at = other.end() - shift;
        }
        if (at < end) return false;
    }
    return true;
}

bool all_the_same(const Project& a, const Project& b, Time from, Time to, Time shift) {
    return std::all_of(a.tracks.begin(), a.tracks.end(), [&](const auto& track) {
        const Track* other = b.find_track(track->id);
        static const Track none;
        return shows_the_same(*track, other ? *other : none, from, to, shift);
    });
}

bool both_the_same(const Project& a, const Project& b, Time from, Time to, Time shift) {
    return all_the_same(a, b, from, to, shift) && all_the_same(b, a, from + shift, to + shift, -shift);
}

bool same_frame(const Project& a, const Project& b) {
    const auto tracks = std::all_of(a.tracks.begin(), a.tracks.end(), [&](const auto& track) {
        const Track* other = b.find_track(track->id);
        return other && other->muted == track->muted && other->hidden == track->hidden &&
               other->solo == track->solo && other->gain_db == track->gain_db && other->pan == track->pan &&
               other->effects == track->effects;
    });
    return tracks && a.size == b.size && a.fps.num == b.fps.num && a.fps.den == b.fps.den &&
           a.master == b.master;
}

} // namespace

bool same_outside(const Project& before, const Project& after, const TimeRange& range) {
    const Time moved = after.duration() - before.duration();
    const Time end = std::max(before.duration(), range.end);
    return same_frame(before, after) && both_the_same(before, after, Time(0), range.start, Time(0)) &&
           (both_the_same(before, after, range.end, end, Time(0)) ||
            both_the_same(before, after, range.end, end, moved));
}

} // namespace core::assist
