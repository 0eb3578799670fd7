// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What makes loud sound quieter, or quiet sound silent.
#include "core/sound/biquad.h"
#include "core/sound/dynamics.h"
#include "core/sound/levels.h"
#include "core/sound/node.h"
#include <algorithm>

namespace core {
namespace {

/// So many times what a follower needs to 1/e, and of 60 dB less than 1e-4 is left.
constexpr double kSettled = 14;

/// Feed-forward, all channels by the same (D. Giannoulis et al., Digital Dynamic Range Compressor Design,
/// 2012): how much too loud it is in decibels, through a soft knee, followed at two paces.
class Compressor final : public SoundNode {
  public:
    explicit Compressor(SoundLayout) {}
    void run(Channels block, std::int64_t, const EffectValues& v, const EffectValues&) override {
        const double attack = decay_of(v[2]), release = decay_of(v[3]);
        for (std::size_t i = 0; i < block[0].size(); ++i) {
            const double wanted = reduction(db_of(loudest(block, i)), v[0], v[1], v[4]);
            const double db = v[5] - reduction_.follow(wanted, attack, release);
            if (db != 0) scale(block, i, factor_of_db(db));
        }
    }
    [[nodiscard]] double memory(const EffectValues& v) const override {
        return kSettled * std::max(v[2], v[3]) / 1000;
    }
    static bool idle(const EffectValues& v) { return v[1] == 1 && v[5] == 0; }

  private:
    /// By how many decibels a level is taken down.
    static double reduction(double level, double threshold, double ratio, double knee) {
        const double over = level - threshold, slope = 1 - 1 / ratio;
        if (2 * over <= -knee) return 0;
        if (2 * over >= knee) return slope * over;
        return slope * (over + knee / 2) * (over + knee / 2) / (2 * knee);
    }
    Follower reduction_{0};
};

class Limiter final : public SoundNode {
  public:
    explicit Limiter(SoundLayout layout) : core_(false, channels_of(layout)) {}
    void run(Channels block, std::int64_t, const EffectValues& v, const EffectValues&) override {
        core_.run(block, factor_of_db(v[0]), v[1]);
    }
    [[nodiscard]] int latency() const override { return LimiterCore::kLatency; }
    [[nodiscard]] double memory(const EffectValues& v) const override {
        return kSettled * v[1] / 1000 + 0.02;
    }
    static bool idle(const EffectValues& v) { return v[0] >= 24; }

  private:
    LimiterCore core_;
};

/// Open while it was loud less than the hold ago.
class Gate final : public SoundNode {
  public:
    explicit Gate(SoundLayout) {}
    void run(Channels block, std::int64_t, const EffectValues& v, const EffectValues&) override {
        const double threshold = factor_of_db(v[0]), closed = factor_of_db(-v[1]), attack = decay_of(v[2]),
                     release = decay_of(v[4]), fall = decay_of(5);
        if (!begun_) factor_ = Follower(closed);
        begun_ = true;
        const auto hold = static_cast<std::int64_t>(v[3] * kSoundRate / 1000);
        for (std::size_t i = 0; i < block[0].size(); ++i) {
            const double level = level_.follow(loudest(block, i), 0, fall);
            since_loud_ = level >= threshold ? 0 : since_loud_ + 1;
            const double factor = factor_.follow(since_loud_ <= hold ? 1 : closed, attack, release);
            scale(block, i, factor);
        }
    }
    [[nodiscard]] double memory(const EffectValues& v) const override {
        return (v[3] + kSettled * (v[2] + v[4] + 5)) / 1000;
    }
    static bool idle(const EffectValues& v) { return v[1] == 0; }

  private:
    Follower level_{0}, factor_{0};
    bool begun_ = false;
    std::int64_t since_loud_ = std::int64_t{1} << 40;
};

/// A shelf that goes down as far as it is loud above its frequency, and no further than it may.
class DeEsser final : public SoundNode {
  public:
    explicit DeEsser(SoundLayout) {}
    void run(Channels block, std::int64_t, const EffectValues& v, const EffectValues&) override {
        const Biquad sharp = high_pass_filter(v[1], std::sqrt(0.5));
        const double fall = decay_of(15), attack = decay_of(1), release = decay_of(60);
        for (std::size_t i = 0; i < block[0].size(); ++i) {
            if (i % kControlStep == 0) shelf_ = high_shelf(v[1], -reduction_.at());
            double level = 0;
            for (std::size_t c = 0; c < block.size(); ++c)
                level = std::max(level, std::abs(heard_[c].run(sharp, static_cast<double>(block[c][i]))));
            const double over = std::max(0.0, db_of(level_.follow(level, 0, fall)) - v[2]);
            reduction_.follow(std::min(v[0], over), attack, release);
            for (std::size_t c = 0; c < block.size(); ++c)
                block[c][i] = static_cast<float>(changed_[c].run(shelf_, static_cast<double>(block[c][i])));
        }
    }
    [[nodiscard]] double memory(const EffectValues&) const override { return kSettled * 0.075; }

  private:
    BiquadState heard_[kMostChannels], changed_[kMostChannels];
    Biquad shelf_;
    Follower level_{0}, reduction_{0};
};

/// Quieter while another track is heard: that one as it sounds without being ducked itself.
class Ducking final : public SoundNode {
  public:
    explicit Ducking(std::unique_ptr<Sound> key) : key_(std::move(key)) {}
    void run(Channels block, std::int64_t at, const EffectValues& v, const EffectValues&) override {
        if (!key_) return;
        heard_ = silence(block.size(), block[0].size());
        key_->read(at, heard_);
        const std::vector<std::span<float>> heard(heard_.begin(), heard_.end());
        const double threshold = factor_of_db(v[2]), attack = decay_of(v[3]), release = decay_of(v[4]),
                     fall = decay_of(kFall);
        for (std::size_t i = 0; i < block[0].size(); ++i) {
            const double level = level_.follow(loudest(heard, i), 0, fall);
            const double db = reduction_.follow(level >= threshold ? v[1] : 0, attack, release);
            if (db != 0) scale(block, i, factor_of_db(-db));
        }
    }
    [[nodiscard]] double memory(const EffectValues& v) const override {
        return kSettled * (std::max(v[3], v[4]) + kFall) / 1000;
    }
    static bool idle(const EffectValues& v) { return v[1] == 0; }

    /// The track that it names, of the same sequence; the others of its sequence where it names none.
    static std::unique_ptr<SoundNode> made(const NodeWish& wish) {
        return std::make_unique<Ducking>(wish.track ? key_of(wish) : nullptr);
    }

  private:
    static constexpr double kFall = 50; ///< ms: between two waves of a low voice it stays loud
    static std::unique_ptr<Sound> key_of(const NodeWish& wish) {
        const Project& project = wish.scene->project;
        SoundScene plain = *wish.scene;
        plain.ducks = false;
        const std::string named = wish.word("track");
        Tracks keys;
        for (const auto& track : project.tracks_of(project.sequence_of(wish.track->id)))
            if (track->id != wish.track->id && (named.empty() || track->id.value == named))
                keys.push_back(track);
        return tracks_sound(std::make_shared<const SoundScene>(std::move(plain)), keys);
    }
    std::unique_ptr<Sound> key_;
    Samples heard_;
    Follower level_{0}, reduction_{0};
};

} // namespace

std::span<const SoundNodeKind> dynamics_nodes() {
    static constexpr auto kFirstIsZero = [](const EffectValues& v) { return v[0] == 0; };
    static constexpr SoundNodeKind kNodes[] = {
        {"compressor", made_node<Compressor>, Compressor::idle},
        {"limiter", made_node<Limiter>, Limiter::idle},
        {"gate", made_node<Gate>, Gate::idle},
        {"de_esser", made_node<DeEsser>, kFirstIsZero},
        {"ducking", Ducking::made, Ducking::idle},
    };
    return kNodes;
}

} // namespace core
