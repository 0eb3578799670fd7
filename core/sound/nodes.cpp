// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/levels.h"
#include "core/sound/node.h"
#include <algorithm>

namespace core {
namespace {

void scale_evenly(std::span<float> samples, double from, double to) {
    const double step = (to - from) / static_cast<double>(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] =
            static_cast<float>(static_cast<double>(samples[i]) * (from + step * static_cast<double>(i)));
}

class Gain final : public SoundNode {
  public:
    void run(std::span<float> left, std::span<float> right, std::int64_t, const EffectValues& now,
             const EffectValues& then) override {
        const double from = factor_of_db(now[0]), to = factor_of_db(then[0]);
        scale_evenly(left, from, to);
        scale_evenly(right, from, to);
    }
};

class Pan final : public SoundNode {
  public:
    void run(std::span<float> left, std::span<float> right, std::int64_t, const EffectValues& now,
             const EffectValues& then) override {
        const Balance from = balance(now[0]), to = balance(then[0]);
        scale_evenly(left, from.left, to.left);
        scale_evenly(right, from.right, to.right);
    }
};

bool first_is_zero(const EffectValues& values) {
    return values[0] == 0;
}

} // namespace

std::span<const SoundNodeKind> level_nodes() {
    static constexpr SoundNodeKind kNodes[] = {
        {"gain", made_node<Gain>, first_is_zero},
        {"pan", made_node<Pan>, first_is_zero},
    };
    return kNodes;
}

std::string NodeWish::word(std::string_view name) const {
    const Value value = param_at(kind, effect.params, name, Time(0));
    const auto* found = std::get_if<std::string>(&value);
    return found ? *found : std::string();
}

const SoundNodeKind* find_node(std::string_view effect) {
    for (const auto& family :
         {level_nodes(), tone_nodes(), dynamics_nodes(), space_nodes(), repair_nodes(), loudness_nodes()})
        for (const SoundNodeKind& node : family)
            if (node.name == effect) return &node;
    return nullptr;
}

} // namespace core
