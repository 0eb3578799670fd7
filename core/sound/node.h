// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalogue/catalogue.h"
#include "core/sound/scene.h"
#include <span>
#include <string_view>

namespace core {

/// The numbers of an effect at a moment, in the order of its kind's parameters (words and choices are 0).
using EffectValues = std::vector<double>;

/// What an effect does to sound, sample by sample, and what it remembers on the way; made afresh for every
/// place where reading begins. Belongs to one thread.
class SoundNode {
  public:
    virtual ~SoundNode() = default;
    /// Changes a stretch of all channels, whose values go evenly from `now` to `then` (the same where
    /// nothing moves). Its length is a multiple of kControlStep; `at`: the number of its first sample.
    virtual void run(Channels block, std::int64_t at, const EffectValues& now, const EffectValues& then) = 0;
    /// By so many samples it answers late: always the same, a multiple of kControlStep.
    [[nodiscard]] virtual int latency() const { return 0; }
    /// After so many seconds nothing of what it heard is left, at these values.
    [[nodiscard]] virtual double memory(const EffectValues&) const { return 0; }
};

/// What a node is made for.
struct NodeWish {
    const SoundScenePtr& scene;
    const Track* track = nullptr; ///< that it lies on; null: on the whole
    const Kind& kind;
    const Effect& effect;
    /// By how many decibels all that comes to it must be changed to have a loudness (LUFS) when a limiter
    /// keeps its true peaks at a ceiling (dB); asked for as late as possible, for it takes the time of
    /// reading it.
    using GainTo = std::function<double(double target, double ceiling)>;
    GainTo gain_to;
    [[nodiscard]] SoundLayout layout() const { return scene->layout(); }
    /// A parameter that is a word or a choice.
    [[nodiscard]] std::string word(std::string_view name) const;
};

/// How an effect of the catalogue's domain `sound` is carried out.
struct SoundNodeKind {
    std::string_view name;
    std::unique_ptr<SoundNode> (*make)(const NodeWish& wish);
    /// Whether it changes nothing at these values.
    bool (*idle)(const EffectValues& values);
};
/// Null: this program has none of that name.
[[nodiscard]] const SoundNodeKind* find_node(std::string_view effect);

/// A node whose values and channels are all that it needs to know.
template <typename Node>
std::unique_ptr<SoundNode> made_node(const NodeWish& wish) {
    return std::make_unique<Node>(wish.layout());
}

// The families, each in a file of its own.
std::span<const SoundNodeKind> level_nodes();
std::span<const SoundNodeKind> tone_nodes();
std::span<const SoundNodeKind> dynamics_nodes();
std::span<const SoundNodeKind> space_nodes();
std::span<const SoundNodeKind> repair_nodes();
std::span<const SoundNodeKind> loudness_nodes();

} // namespace core
