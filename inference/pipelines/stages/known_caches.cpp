// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/known_caches.h"
#include <algorithm>
#include <optional>
#include <span>

namespace inference {
namespace {

#include "inference/pipelines/stages/mag_ratios.inc"

constexpr std::size_t kFewest = 8; ///< steps for which a cache is worth anything
constexpr double kSloppy = 2.0;    ///< times the error that the authors allow

MagCacheSettings with(double threshold, std::int64_t longest, double retention,
                      std::span<const double> ratios, MagCacheRule rule = MagCacheRule::single) {
    return {threshold, longest, retention, rule, {ratios.begin(), ratios.end()}};
}

std::optional<MagCacheSettings> settings_of(const WanExperts& experts, bool large) {
    const WanDitConfig& c = experts.high->config();
    const bool b1 = c.dim == 1536 && c.num_layers == 30, b5 = c.dim == 3072 && c.num_layers == 30,
               b14 = c.dim == 5120 && c.num_layers == 40;
    if (experts.low && b14)
        return c.kind == WanKind::i2v_22 ? with(0.06, 2, 0.1, kPictureA14b, MagCacheRule::two_experts_image)
                                         : with(0.06, 2, 0.4, kTextA14b, MagCacheRule::two_experts_text);
    if (experts.low) return std::nullopt;
    if (b5 && c.kind == WanKind::ti2v) return with(0.06, 2, 0.2, kText5b);
    if (c.kind == WanKind::vace) {
        if (b1) return with(0.02, 3, 0.2, kVace13b);
        if (b14) return with(0.24, 6, 0.2, kText14b);
        return std::nullopt;
    }
    if (b1 && c.kind == WanKind::t2v) return with(0.12, 4, 0.2, kText13b);
    if (b14 && c.kind == WanKind::t2v) return with(0.24, 6, 0.2, kText14b);
    if (b14 && (c.kind == WanKind::i2v || c.kind == WanKind::flf2v))
        return large ? with(0.24, 6, 0.2, kPicture720) : with(0.24, 6, 0.2, kPicture480);
    return std::nullopt;
}

} // namespace

std::unique_ptr<StepCache> draft_cache(std::size_t steps, std::int64_t branches) {
    if (steps < kFewest) return nullptr;
    constexpr std::int64_t kFirst = 5; // a share of the steps: ten of fifty are its authors'
    EasyCacheSettings settings;
    settings.threshold *= kSloppy;
    settings.first_steps = std::max<std::int64_t>(2, static_cast<std::int64_t>(steps) / kFirst);
    return std::make_unique<EasyCache>(settings, CallCount{static_cast<std::int64_t>(steps), branches, 0});
}

std::unique_ptr<StepCache> known_cache(const WanExperts& experts, const FlowSchedule& schedule, bool guided,
                                       bool large, bool sloppy) {
    auto settings = settings_of(experts, large);
    if (!settings && sloppy) return draft_cache(schedule.timesteps.size(), guided ? 2 : 1);
    if (!settings || schedule.timesteps.size() < kFewest) return nullptr;
    if (sloppy) settings->threshold *= kSloppy;
    const auto steps = static_cast<std::int64_t>(schedule.timesteps.size());
    const auto high = std::count_if(schedule.timesteps.begin(), schedule.timesteps.end(),
                                    [&](double t) { return experts.low && experts.is_noisy(t); });
    return std::make_unique<MagCache>(*settings, CallCount{steps, guided ? 2 : 1, high});
}

} // namespace inference
