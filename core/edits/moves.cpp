// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/moves.h"
#include "core/edits/sync.h"
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace core {
namespace {

/// Tracks of a kind, from the lowest place in the project up.
std::vector<const Track*> of_kind(const Project& project, TrackKind kind) {
    std::vector<const Track*> tracks;
    for (const auto& track : project.tracks)
        if (track->kind == kind) tracks.push_back(track.get());
    return tracks;
}

std::ptrdiff_t place_of(const std::vector<const Track*>& tracks, const TrackId& id) {
    const auto found =
        std::find_if(tracks.begin(), tracks.end(), [&](const Track* track) { return track->id == id; });
    return found == tracks.end() ? -1 : found - tracks.begin();
}

/// Names that nothing of a project has.
class Names {
  public:
    explicit Names(const Project& project) : next_(project.next_id) {
        take(project.tracks);
        for (const auto& sequence : project.sequences)
            take(sequence->tracks);
    }
    std::string operator()(const std::string& prefix) {
        std::string name;
        do
            name = prefix + std::to_string(next_++);
        while (!taken_.insert(name).second);
        return name;
    }
    /// The same name for all that had one name before; none for none.
    std::string instead_of(const std::string& old) {
        if (old.empty()) return {};
        std::string& fresh = known_[old];
        if (fresh.empty()) fresh = (*this)("copy");
        return fresh;
    }

  private:
    void take(const Tracks& tracks) {
        for (const auto& track : tracks) {
            for (const Clip& clip : track->clips)
                taken_.insert({clip.id.value, clip.link, clip.group});
            for (const Transition& transition : track->transitions)
                taken_.insert(transition.id.value);
        }
    }
    std::int64_t next_;
    std::set<std::string> taken_;
    std::map<std::string, std::string> known_;
};

Clip copy_of(const Clip& clip, Time by, bool with_partner, Names& names) {
    Clip copy = clip;
    copy.id = {names("copy")};
    copy.start += by;
    copy.link = with_partner ? names.instead_of(clip.link) : std::string();
    copy.group = names.instead_of(clip.group);
    if (auto* shown = std::get_if<MediaContent>(&copy.content))
        for (Take& take : shown->takes)
            take.id = {};
    return copy;
}

/// The transitions whose clips were all copied to one track.
std::vector<Edit> copied_transitions(const Project& project, const std::map<ClipId, AddClip>& copies,
                                     Names& names) {
    std::vector<Edit> edits;
    for (const auto& track : project.tracks)
        for (Transition transition : track->transitions) {
            std::set<TrackId> tracks;
            bool all = true;
            for (ClipId* end : {&transition.from, &transition.to}) {
                if (end->empty()) continue;
                const auto copy = copies.find(*end);
                all = all && copy != copies.end();
                if (copy != copies.end()) tracks.insert(copy->second.track), *end = copy->second.clip.id;
            }
            transition.id = {names("copy")};
            if (all && tracks.size() == 1) edits.emplace_back(AddTransition{transition, true}); // as it is
        }
    return edits;
}

} // namespace

bool Shift::empty() const {
    return clips.empty() || (by == Time(0) && std::all_of(tracks.begin(), tracks.end(),
                                                          [](const TrackId& id) { return id.empty(); }));
}

Result<Shift> shift_of(const Project& project, const std::vector<ClipId>& clips, const ClipId& lead, Time by,
                       const TrackId& to) {
    Shift shift{clips, by, std::vector<TrackId>(clips.size())};
    const auto all = find_all(project, clips);
    const auto first = project.find_clip(lead);
    if (!first.clip) return Refusal{"there is no clip '" + lead.value + "' on the timeline"};
    if (to.empty() || to == first.track->id) return shift;
    const auto tracks = of_kind(project, first.track->kind);
    const std::ptrdiff_t there = place_of(tracks, to), rows = there - place_of(tracks, first.track->id);
    if (there < 0) return Refusal{"a clip can only move to a track of its own kind (track)"};
    for (std::size_t i = 0; i < clips.size(); ++i) {
        const auto& found = all[i];
        if (!found.clip || found.track->kind != first.track->kind) continue;
        const std::ptrdiff_t place = place_of(tracks, found.track->id) + rows;
        if (place < 0 || place >= std::ssize(tracks))
            return Refusal{"there is no track there for '" + found.clip->name +
                           "'; add a track first, or drag less far"};
        shift.tracks[i] = tracks[static_cast<std::size_t>(place)]->id;
    }
    return shift;
}

std::vector<Edit> move_edits(const Shift& shift) {
    if (shift.empty()) return {};
    const bool stay =
        std::all_of(shift.tracks.begin(), shift.tracks.end(), [](const TrackId& id) { return id.empty(); });
    return {MoveClips{shift.clips, shift.by, {}, stay ? std::vector<TrackId>{} : shift.tracks}};
}

std::vector<Edit> copy_edits(const Project& project, const Shift& shift, std::vector<ClipId>* copies) {
    std::vector<Edit> edits;
    if (shift.empty()) return edits;
    Names names(project);
    const auto all = find_all(project, shift.clips);
    std::map<std::string, int> linked;
    for (const auto& found : all)
        if (found.clip) ++linked[found.clip->link];
    std::map<ClipId, AddClip> made;
    for (std::size_t i = 0; i < shift.clips.size(); ++i) {
        const auto& found = all[i];
        if (!found.clip) continue;
        const bool pair = linked[found.clip->link] > 1;
        const bool stays = i >= shift.tracks.size() || shift.tracks[i].empty();
        const AddClip add{stays ? found.track->id : shift.tracks[i],
                          copy_of(*found.clip, shift.by, pair, names)};
        if (copies) copies->push_back(add.clip.id);
        made.emplace(found.clip->id, add);
        edits.emplace_back(add);
    }
    for (Edit& edit : copied_transitions(project, made, names))
        edits.push_back(std::move(edit));
    return edits;
}

std::vector<Project::Found> find_all(const Project& project, const std::vector<ClipId>& clips) {
    std::unordered_map<std::string_view, std::size_t> wanted;
    for (std::size_t i = 0; i < clips.size(); ++i)
        wanted.emplace(clips[i].value, i);
    std::vector<Project::Found> all(clips.size());
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            if (const auto at = wanted.find(clip.id.value); at != wanted.end())
                all[at->second] = {track.get(), &clip};
    return all;
}

std::set<ClipId> moving_with(const Project& project, const std::set<ClipId>& clips) {
    const auto each = [&](const auto& visit) {
        for (const auto& track : project.tracks)
            for (const Clip& clip : track->clips)
                visit(clip);
    };
    std::set<std::string> links, groups;
    each([&](const Clip& clip) {
        if (clips.contains(clip.id)) links.insert(clip.link), groups.insert(clip.group);
    });
    links.erase(""), groups.erase("");
    each([&](const Clip& clip) {
        if (links.contains(clip.link) && !clip.group.empty()) groups.insert(clip.group);
    });
    each([&](const Clip& clip) {
        if (groups.contains(clip.group) && !clip.link.empty()) links.insert(clip.link);
    });
    std::set<ClipId> all = clips;
    each([&](const Clip& clip) {
        if (links.contains(clip.link) || groups.contains(clip.group)) all.insert(clip.id);
    });
    return all;
}

std::vector<Edit> split_all_edits(const Project& project, Time at) {
    const auto lies_across = [&](const Clip& clip) { return clip.start < at && clip.end() > at; };
    const auto cut_off = [&](const Clip& clip) { // by a lock, from a partner that would be cut with it
        const auto partners = linked_clips(project, clip.id);
        return std::any_of(partners.begin(), partners.end(), [&](const ClipId& id) {
            const auto found = project.find_clip(id);
            return found.track->locked && lies_across(*found.clip);
        });
    };
    std::vector<Edit> edits;
    std::set<std::string> cut_links;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            if (track->locked || !lies_across(clip)) continue;
            const bool alone = clip.link.empty() || cut_off(clip);
            if (!alone && !cut_links.insert(clip.link).second) continue; // goes with its partner
            edits.emplace_back(SplitClip{clip.id, at, !alone});
        }
    return edits;
}

} // namespace core
