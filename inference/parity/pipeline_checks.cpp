// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/parity/omni_fixture.h"
#include "inference/pipelines/stages/omni_velocity.h"
#include "inference/pipelines/stages/wan_velocity.h"

namespace inference::parity {
namespace {

struct NamedSolver {
    const char* name;
    ScheduleKind schedule;
    Solver solver;
};
constexpr NamedSolver kSolvers[] = {{"unipc", ScheduleKind::unipc, Solver::unipc},
                                    {"dpmpp", ScheduleKind::dpmpp, Solver::dpmpp}};

at::Tensor sample(const NamedSolver& with, const FlowSchedule& schedule, const at::Tensor& latent,
                  VelocitySource& source) {
    return denoise(latent, {.schedule = schedule, .solver = with.solver}, source, {});
}

void check_omni_pipeline(Fixture& f) {
    const auto& h = f.hyper();
    const WeightMap weights(f.weights());
    const OmniVideoModel model(weights, omni_config(h));
    const SpecialTokens special = special_tokens(f);
    const at::Tensor visual = f.has_in("visual") ? f.in("visual") : at::Tensor();
    const MixedCondition cond{.text = f.in("text"), .ar = f.in("ar"), .visual = visual};
    const MixedCondition uncond{.text = f.in("uncond_text"), .ar = f.in("uncond_ar"), .visual = visual};
    const double guidance = h.at("guide_scale");
    const WanContext with = model.remember({f.in("noise")}, {cond}, special),
                     without = model.remember({f.in("noise")}, {uncond}, special);
    for (const NamedSolver& solver : kSolvers)
        for (const bool add_visual : {false, true}) {
            const std::string name =
                std::string("latents_") + solver.name + (add_visual ? "_visual_as_input" : "");
            if (!f.has_out(name)) continue;
            OmniVelocity source(model.dit(), with, without, guidance, add_visual ? visual : at::Tensor());
            f.check(name, sample(solver,
                                 make_schedule(solver.schedule, h.at("sampling_steps"), h.at("sample_shift"),
                                               h.value("num_train_timesteps", kTrainedLevels)),
                                 f.in("noise"), source));
        }
}

void check_wan_pipeline(Fixture& f) {
    const auto& h = f.hyper();
    const WeightMap weights(f.weights());
    const WanDit dit(weights.scope("dit."), WanDitConfig::from_json(h.at("dit")));
    WanVae vae(weights.scope("vae."), WanVaeConfig::from_json(h.at("vae")));
    weights.require_all_used();
    vae.set_normalisation(numbers(f.in("mean")), numbers(f.in("std")));
    for (const NamedSolver& solver : kSolvers) {
        const double guidance = h.at("guide_scale");
        WanVelocity source({.high = &dit}, {.text = f.in("context"),
                                            .negative = f.in("context_null"),
                                            .guidance = guidance,
                                            .guidance_low_noise = guidance});
        const at::Tensor latent =
            sample(solver, make_schedule(solver.schedule, h.at("sampling_steps"), h.at("shift")),
                   f.in("noise"), source);
        const at::Tensor frames = vae.decode(latent.unsqueeze(0)).squeeze(0).clamp(-1, 1); // [3, N, H, W]
        f.check(std::string("frames_") + solver.name, frames);
        const std::string bytes = std::string("uint8_") + solver.name;
        if (!f.has_out(bytes)) continue;
        const at::Tensor scaled = ((frames + 1) / 2 * 255).permute({1, 2, 3, 0});
        const at::Tensor truncated = scaled.to(at::kByte), wanted = f.expected(bytes).to(f.device());
        // A byte may differ by one where the float lies within 1e-3 of a step (the fixture's own relaxation).
        const at::Tensor near = ((scaled - scaled.round()).abs() / 255.0 < 1e-3)
                                    .logical_and((truncated.to(at::kInt) - wanted.to(at::kInt)).abs() <= 1);
        f.check(bytes, at::where(near, wanted, truncated));
    }
}

} // namespace

void add_pipeline_checks(std::map<std::string, Check>& checks) {
    checks["OmniVideoX2X"] = check_omni_pipeline;
    checks["wan_pipeline_t2v"] = check_wan_pipeline;
}

} // namespace inference::parity
