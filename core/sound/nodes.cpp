// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/levels.h"
#include "core/sound/node.h"
#include <algorithm>

namespace core {
namespace {

/// A factor for all, or a place.
class Levels final : public SoundNode {
  public:
    Levels(SoundLayout layout, bool pans) : layout_(layout), pans_(pans) {}
    void run(Channels block, std::int64_t, const EffectValues& now, const EffectValues& then) override {
        apply_gains(block, layout_, gains(now[0]), gains(then[0]), 0, block[0].size());
    }

  private:
    [[nodiscard]] ChannelGains gains(double value) const {
        return pans_ ? channel_gains(layout_, 1, value) : channel_gains(layout_, factor_of_db(value), 0);
    }
    SoundLayout layout_;
    bool pans_;
};

template <bool pans>
std::unique_ptr<SoundNode> make_levels(const NodeWish& wish) {
    return std::make_unique<Levels>(wish.layout(), pans);
}

bool first_is_zero(const EffectValues& values) {
    return values[0] == 0;
}

} // namespace

std::span<const SoundNodeKind> level_nodes() {
    static constexpr SoundNodeKind kNodes[] = {
        {"gain", make_levels<false>, first_is_zero},
        {"pan", make_levels<true>, first_is_zero},
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
