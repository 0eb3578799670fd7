// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalogue/catalogue.h"
#include "core/sound/node.h"
#include <functional>

namespace core {

/// A sound with effects on it, one after the other. What they remember is made up by a run-up where reading
/// begins anew, so that a seek sounds as if played there; what they answer late is read early. Belongs to one
/// thread.
class Chained final : public Sound {
  public:
    /// The time that keys lie in, of a sample.
    using KeyTime = std::function<Time(std::int64_t sample)>;
    /// `range`: where there is sound; it is silent elsewhere, before the effects.
    Chained(std::unique_ptr<Sound> source, SampleRange range, const SoundScenePtr& scene,
            const SoundSubject& subject, const std::vector<Effect>& effects, KeyTime key_time);
    void read(std::int64_t from, Samples& out) override;

  private:
    struct Link {
        const Kind* kind = nullptr;
        const SoundNodeKind* how = nullptr;
        std::size_t place = 0; ///< among the effects
        bool moving = false;
        EffectValues values; ///< where nothing moves
        std::unique_ptr<SoundNode> node;
        std::int64_t late = 0; ///< by so many samples what comes to it is
    };
    [[nodiscard]] EffectValues values_at(const Link& link, Time at) const;
    [[nodiscard]] double memory_of(const Link& link) const;
    [[nodiscard]] std::unique_ptr<SoundNode> made(const Link& link) const;
    [[nodiscard]] double gain_to(std::size_t place, double target, double ceiling) const;
    void restart(std::int64_t from);
    void advance();
    void run(Link& link, Samples& block) const;
    [[nodiscard]] std::size_t channels() const { return scene_->channels(); }
    std::unique_ptr<Sound> source_;
    SampleRange range_;
    SoundScenePtr scene_;
    SoundSubject subject_;
    std::vector<Effect> effects_;
    KeyTime key_time_;
    std::vector<Link> links_;
    std::int64_t latency_ = 0, memory_ = 0;
    std::int64_t next_in_ = 0;    ///< what is read next of the source
    std::int64_t ready_from_ = 0; ///< of the first sample that is ready
    Samples ready_;
    bool begun_ = false;
};

/// The sound with the effects on it; itself where they do nothing.
[[nodiscard]] std::unique_ptr<Sound> chained(std::unique_ptr<Sound> source, SampleRange range,
                                             const SoundScenePtr& scene, const SoundSubject& subject,
                                             const std::vector<Effect>& effects, Chained::KeyTime key_time);

} // namespace core
