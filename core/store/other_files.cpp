// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/other_files.h"
#include "core/catalogue/catalogue.h"

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

} // namespace

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
