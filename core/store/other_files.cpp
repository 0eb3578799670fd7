// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/other_files.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <set>

namespace core {
namespace {

using Moved = std::function<std::optional<std::string>(const std::string&)>;

/// Whether a path has become another one.
bool move(std::string& path, const Moved& moved) {
    if (path.empty()) return false;
    const auto to = moved(path);
    if (!to || *to == path) return false;
    path = *to;
    return true;
}

bool move(const Kind* kind, Params& params, const Moved& moved) {
    bool changed = false;
    if (!kind) return changed;
    for (const ParamSpec& spec : kind->params) {
        const auto found = params.find(spec.name);
        if (spec.type != ParamType::file || found == params.end()) continue;
        auto* value = std::get_if<Value>(&found->second); // files have no keys
        auto* path = value ? std::get_if<std::string>(value) : nullptr;
        if (path && move(*path, moved)) changed = true;
    }
    return changed;
}

bool move(Effect& effect, const Moved& moved) {
    const bool params = move(find_effect(effect.name), effect.params, moved);
    const bool mask = effect.mask && move(effect.mask->file, moved);
    return params || mask;
}

void move_effects(const std::vector<Effect>& effects, const ClipId& clip, const TrackId& track,
                  const Moved& moved, std::vector<Edit>& edits) {
    for (std::size_t i = 0; i < effects.size(); ++i) {
        Effect effect = effects[i];
        if (move(effect, moved))
            edits.emplace_back(SetEffect{.clip = clip,
                                         .index = static_cast<std::int64_t>(i),
                                         .effect = std::move(effect),
                                         .track = track});
    }
}

/// Gives new paths to whatever names files, and says whether there are any.
class Renewal {
  public:
    explicit Renewal(const NewPath& new_path)
        : moved_([&new_path](const std::string& path) { return std::optional(new_path(path)); }) {}

    void in(Effect& effect) const { move(effect, moved_); }
    void in(std::vector<Effect>& effects) const {
        for (Effect& effect : effects)
            in(effect);
    }
    void in(std::optional<Mask>& mask) const {
        if (mask) move(mask->file, moved_);
    }
    void in(Clip& clip) const { in(clip.effects), in(clip.mask); }
    void in(Transition& transition) const {
        move(find_kind(Domain::transition, transition.kind), transition.params, moved_);
    }
    void in(Tracks& tracks) const {
        for (auto& track : tracks)
            if (names_files(*track)) track = renewed(*track);
    }

  private:
    static bool names_files(const Params& params, const Kind* kind) {
        return kind && std::any_of(kind->params.begin(), kind->params.end(), [&](const ParamSpec& spec) {
                   return spec.type == ParamType::file && params.contains(spec.name);
               });
    }
    static bool names_files(const std::vector<Effect>& effects) {
        return std::any_of(effects.begin(), effects.end(), [](const Effect& effect) {
            return effect.mask || names_files(effect.params, find_effect(effect.name));
        });
    }
    static bool names_files(const Track& track) {
        const auto clip_does = [](const Clip& clip) { return clip.mask || names_files(clip.effects); };
        const auto transition_does = [](const Transition& t) {
            return names_files(t.params, find_kind(Domain::transition, t.kind));
        };
        return names_files(track.effects) || std::any_of(track.clips.begin(), track.clips.end(), clip_does) ||
               std::any_of(track.transitions.begin(), track.transitions.end(), transition_does);
    }
    [[nodiscard]] std::shared_ptr<const Track> renewed(const Track& track) const {
        auto copy = std::make_shared<Track>(track);
        in(copy->effects);
        for (Transition& transition : copy->transitions)
            in(transition);
        ClipList clips;
        for (Clip clip : track.clips) {
            in(clip);
            clips.push_back(std::move(clip));
        }
        copy->clips = std::move(clips);
        return copy;
    }

    Moved moved_;
};

} // namespace

Project with_other_files(const Project& project, const NewPath& new_path) {
    const Renewal renewal(new_path);
    Project copy = project;
    renewal.in(copy.tracks);
    for (auto& sequence : copy.sequences) {
        auto renewed = std::make_shared<Sequence>(*sequence);
        renewal.in(renewed->tracks);
        sequence = std::move(renewed);
    }
    renewal.in(copy.master);
    return copy;
}

void renew_other_files(Edit& edit, const NewPath& new_path) {
    const Renewal renewal(new_path);
    if (auto* add = std::get_if<AddClip>(&edit)) renewal.in(add->clip);
    if (auto* mask = std::get_if<SetMask>(&edit)) renewal.in(mask->mask);
    if (auto* add = std::get_if<AddTransition>(&edit)) renewal.in(add->transition);
    if (auto* add = std::get_if<AddEffect>(&edit)) renewal.in(add->effect);
    if (auto* set = std::get_if<SetEffect>(&edit)) renewal.in(set->effect);
}

std::vector<std::string> other_files(const Project& project) {
    std::set<std::string> found;
    static_cast<void>(with_other_files(project, [&](const std::string& path) {
        found.insert(path);
        return path;
    }));
    return {found.begin(), found.end()};
}

std::vector<Edit> move_other_files(const Project& project, const Moved& moved) {
    std::vector<Edit> edits;
    for (const auto& track : project.tracks) {
        move_effects(track->effects, {}, track->id, moved, edits);
        for (const Clip& clip : track->clips) {
            move_effects(clip.effects, clip.id, {}, moved, edits);
            if (std::optional<Mask> mask = clip.mask; mask && move(mask->file, moved))
                edits.emplace_back(SetMask{.clip = clip.id, .index = std::nullopt, .mask = std::move(mask)});
        }
        for (const Transition& transition : track->transitions) {
            Params params = transition.params;
            if (move(find_kind(Domain::transition, transition.kind), params, moved))
                edits.emplace_back(SetTransition{.transition = transition.id, .params = std::move(params)});
        }
    }
    return edits;
}

} // namespace core
