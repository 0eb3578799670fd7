// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every effect by name, and what is done with one.
#include "core/effects/kept_notes.h"
#include "core/effects/node.h"
#include <algorithm>

namespace core {
namespace {

bool neutral(const Kind& kind, const Params& params, Time at) {
    return std::all_of(kind.params.begin(), kind.params.end(), [&](const ParamSpec& spec) {
        const Value value = param_at(kind, params, spec.name, at);
        const bool counts = spec.type == ParamType::number || spec.type == ParamType::toggle;
        return counts ? number_in(value) == spec.neutral_number() : value == spec.neutral;
    });
}

} // namespace

const PictureNode* find_picture_node(std::string_view name) {
    const std::span<const PictureNode> families[] = {
        line_nodes(),  chroma_nodes(), colour_nodes(), curve_nodes(),  hsl_nodes(),   lut_nodes(),
        blur_nodes(),  shape_nodes(),  light_nodes(),  soft_nodes(),   drawn_nodes(), key_nodes(),
        frame_nodes(), time_nodes(),   steady_nodes(), deband_nodes(), camera_nodes()};
    for (const auto& family : families)
        for (const PictureNode& node : family)
            if (name == node.name) return &node;
    return nullptr;
}

bool looks_beside(std::string_view name) {
    const PictureNode* node = find_picture_node(name);
    return node && node->over_time;
}

bool takes_raw(const std::vector<Effect>& effects, Time at) {
    return std::any_of(effects.begin(), effects.end(), [&](const Effect& effect) {
        const PictureNode* node = find_picture_node(effect.name);
        if (!node || !node->raw || !effect.enabled) return false;
        const Kind* kind = find_kind(Domain::picture, effect.name);
        return kind && !neutral(*kind, effect.params, at);
    });
}

Notes::Note Notes::of(std::uint64_t first, std::uint64_t second, const std::function<Note()>& make) {
    constexpr std::size_t kMost = 8192;
    const auto found = known_.find({first, second});
    if (found != known_.end()) return found->second;
    if (known_.size() >= kMost) known_.clear();
    return known_[{first, second}] = make();
}

Notes::Note Notes::kept(std::uint64_t first, std::uint64_t second, const std::function<Note()>& make) {
    return of(first, second, [&] {
        if (!kept_) return make();
        if (const auto known = kept_->find({first, second})) return *known;
        const Note made = make();
        if (adds_) kept_->add({first, second}, made);
        return made;
    });
}

void Notes::keep_in(std::shared_ptr<KeptNotes> kept, bool adds) {
    kept_ = std::move(kept);
    adds_ = adds;
    known_.clear(); // what others find is the same, or better
}

Layer apply_effect(const Effect& effect, const Layer& layer, const Moment& moment) {
    const Kind* kind = find_kind(Domain::picture, effect.name);
    const PictureNode* node = find_picture_node(effect.name);
    if (!kind || !node || !effect.enabled || layer.picture.empty()) return layer;
    if (neutral(*kind, effect.params, moment.at)) return layer;
    const Values values(*kind, effect.params, moment.at);
    if (node->apply) return node->apply(layer, values, moment);
    return {on_rgb_rows(layer.picture, layer.at, node->rgb(values, moment)), layer.at, layer.opacity};
}

Layer apply_effects(const std::vector<Effect>& effects, const Layer& layer, const Moment& moment) {
    Layer made = layer;
    for (const Effect& effect : effects)
        made = apply_effect(effect, made, moment);
    return made;
}

} // namespace core
