// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/parity/fixture.h"
#include "inference/pipelines/stages/step_cache.h"
#include "inference/sampling/flow_sampler.h"
#include <set>

namespace inference::parity {
namespace {

using nlohmann::json;

/// The loop of the fixtures: Euler steps on a shifted grid, the call with the prompt first.
struct CachedRun {
    at::Tensor computed, velocities, latent;
};

CachedRun run(const Fixture& f, const WanDit& dit, const json& settings, StepCache& cache) {
    const std::int64_t steps = settings.at("steps");
    const double shift = settings.at("shift"), guidance = settings.at("guidance_scale");
    std::vector<float> sigmas;
    for (std::int64_t i = 0; i <= steps; ++i) {
        const double sigma =
            i == steps ? 0.0 : 1.0 - static_cast<double>(i) * (1.0 / static_cast<double>(steps));
        sigmas.push_back(static_cast<float>(shift_sigma(sigma, shift)));
    }
    const WanContext contexts[] = {dit.remember({f.in("context")}), dit.remember({f.in("context_null")})};
    std::vector<std::int64_t> computed;
    std::vector<at::Tensor> velocities;
    at::Tensor x = f.in("noise");
    for (std::int64_t i = 0; i < steps; ++i) {
        const float sigma = sigmas[static_cast<std::size_t>(i)],
                    next = sigmas[static_cast<std::size_t>(i + 1)];
        const at::Tensor t = at::tensor({1000.0F * sigma});
        for (const int branch : {0, 1}) {
            velocities.push_back(cache.call(branch, false, x, [&](nn::StackCache* stack) {
                return dit.forward({x}, t, contexts[branch], {.cache = stack})[0];
            }));
            computed.push_back(cache.ran() ? 1 : 0);
        }
        x = x + guide(velocities[velocities.size() - 2], velocities.back(), guidance) * (next - sigma);
    }
    return {at::tensor(computed, at::kLong), at::stack(velocities), x};
}

WanDit dit_of(const Fixture& f) {
    const WeightMap weights(f.weights());
    WanDit dit(weights, WanDitConfig::from_json(f.hyper().at("dit")));
    weights.require_all_used();
    return dit;
}

void check_run(Fixture& f, const std::string& name, const CachedRun& made) {
    f.check(name + ".computed", made.computed);
    f.check(name + ".v", made.velocities);
    f.check(name + ".latent", made.latent);
}

MagCacheSettings mag_settings(const json& h) {
    const std::string mode = h.value("mode", std::string("single"));
    return {.threshold = h.at("thresh"),
            .longest = h.at("K"),
            .retention = h.at("retention_ratio"),
            .rule = mode == "t2v"   ? MagCacheRule::two_experts_text
                    : mode == "i2v" ? MagCacheRule::two_experts_image
                                    : MagCacheRule::single,
            .ratios = h.at("mag_ratios")};
}

void check_magcache(Fixture& f) {
    const auto& h = f.hyper();
    const json& dit_run = h.at("dit_run");
    MagCache cache(mag_settings(dit_run), {.steps = dit_run.at("steps")});
    check_run(f, "dit", run(f, dit_of(f), dit_run, cache));
    for (const auto& [name, settings] : h.at("plans").items()) {
        const CallCount count{.steps = settings.at("steps"),
                              .high_steps = settings.value("high_noise_steps", std::int64_t{0})};
        MagCachePlan plan(mag_settings(settings), count);
        std::vector<std::int64_t> computed;
        std::set<std::pair<std::int64_t, bool>> known;
        for (std::int64_t c = 0; c < count.calls(); ++c) {
            const std::pair<std::int64_t, bool> who{c % 2, c >= count.high_steps * count.branches};
            const bool runs = plan.runs(known.contains(who));
            if (runs) known.insert(who);
            computed.push_back(runs ? 1 : 0);
        }
        f.check("plan." + name + ".computed", at::tensor(computed, at::kLong));
        f.check("plan." + name + ".ratios", at::tensor(plan.ratios(), at::kDouble));
    }
}

void check_easycache(Fixture& f) {
    const WanDit dit = dit_of(f);
    for (const auto& [name, h] : f.hyper().at("runs").items()) {
        EasyCache cache({.threshold = h.at("thresh"), .first_steps = h.at("ret_steps")},
                        {.steps = h.at("steps")});
        check_run(f, name, run(f, dit, h, cache));
    }
}

void check_teacache(Fixture& f) {
    const WanDit dit = dit_of(f);
    for (const auto& [name, h] : f.hyper().at("runs").items()) {
        TeaCache cache({.threshold = h.at("thresh"),
                        .coefficients = h.at("coefficients"),
                        .projected = h.at("use_ret_steps")},
                       {.steps = h.at("steps")});
        check_run(f, name, run(f, dit, h, cache));
    }
}

} // namespace

void add_cache_checks(std::map<std::string, Check>& checks) {
    checks["fast_magcache"] = check_magcache;
    checks["fast_easycache"] = check_easycache;
    checks["fast_teacache"] = check_teacache;
}

} // namespace inference::parity
