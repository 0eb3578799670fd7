// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/parity/fixture.h"
#include "inference/sampling/flow_match.h"
#include "inference/sampling/flow_sampler.h"

namespace inference::parity {
namespace {

at::Tensor as_float(const std::vector<double>& values) {
    return at::tensor(values, at::kDouble).to(at::kFloat);
}

/// As the fixtures' names have it: 5, 2.5.
std::string short_number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

int trained_levels(const Fixture& f) {
    return f.hyper().value("num_train_timesteps", kTrainedLevels);
}

/// Runs every shift<S>.steps<N> of the fixture with its closed-form model v = A x + B sin(w t).
void check_sampler(Fixture& f, ScheduleKind kind, Solver solver) {
    const at::Tensor a = f.in("A"), b = f.in("B");
    const double w = f.hyper().at("w").get<double>();
    const bool whole = kind != ScheduleKind::diffusers_euler && kind != ScheduleKind::flow_match;
    for (const auto& shift : f.hyper().at("shifts"))
        for (const auto& steps : f.hyper().at("steps")) {
            const std::string name = "shift" + short_number(shift.get<double>()) + ".steps" + steps.dump();
            const FlowSchedule schedule =
                make_schedule(kind, steps.get<int>(), shift.get<double>(), trained_levels(f));
            const auto sampler = make_sampler(solver, schedule);
            std::vector<at::Tensor> velocities, samples;
            at::Tensor x = f.in("x0");
            for (std::size_t i = 0; i < schedule.timesteps.size(); ++i) {
                const auto level = static_cast<float>(
                    std::sin(w * static_cast<double>(whole ? schedule.timesteps[i]
                                                           : static_cast<float>(schedule.timesteps[i]))));
                velocities.push_back(a * x + b * level);
                x = sampler->step(i, velocities.back(), x);
                samples.push_back(x);
            }
            at::Tensor sigmas = as_float(schedule.sigmas);
            if (kind == ScheduleKind::flow_match) sigmas = sigmas.narrow(0, 0, sigmas.size(0) - 1);
            const at::Tensor timesteps = at::tensor(schedule.timesteps, at::kDouble);
            f.check(name + ".sigmas", sigmas);
            f.check(name + ".timesteps", timesteps.to(whole ? at::kLong : at::kFloat));
            f.check(name + ".v", at::stack(velocities));
            f.check(name + ".samples", at::stack(samples));
            f.check("get_sampling_sigmas." + name,
                    at::tensor(schedule.sigmas, at::kDouble)
                        .narrow(0, 0, steps.get<int>())
                        .to(f.has_out("get_sampling_sigmas." + name)
                                ? f.expected("get_sampling_sigmas." + name).scalar_type()
                                : at::kFloat));
            const std::string noised = "add_noise." + name;
            if (!f.has_out(noised)) continue;
            // The first levels of the schedule, one per row: (1 - sigma) * sample + sigma * noise.
            const std::int64_t rows = f.expected(noised).size(0), last = steps.get<int>() - 1;
            std::vector<at::Tensor> out;
            for (std::int64_t i = 0; i < rows; ++i) {
                const double sigma = sigmas[i * last / std::max<std::int64_t>(1, rows - 1)].item<double>();
                out.push_back(f.in("x0")[0] * (1.0 - sigma) + b[0] * sigma);
            }
            f.check(noised, at::stack(out));
        }
}

void check_flow_match(Fixture& f) {
    check_sampler(f, ScheduleKind::flow_match, Solver::euler);
    for (const auto& shift : f.hyper().at("shifts")) {
        const FlowMatchScheduler tables({.steps = trained_levels(f),
                                         .shift = shift.get<double>(),
                                         .levels = static_cast<double>(trained_levels(f))});
        const std::string name = "train.shift" + short_number(shift.get<double>());
        f.check(name + ".sigmas", as_float(tables.sigmas()));
        f.check(name + ".timesteps", as_float(tables.timesteps()));
        f.check(name + ".weights", as_float(tables.training_weights()));
    }
}

FlowMatchOptions flow_match_options(const nlohmann::json& h) {
    FlowMatchOptions o;
    o.steps = h.value("num_inference_steps", o.steps);
    o.shift = h.value("shift", o.shift);
    o.sigma_min = h.value("sigma_min", o.sigma_min);
    o.sigma_max = h.value("sigma_max", o.sigma_max);
    o.strength = h.value("denoising_strength", o.strength);
    o.inverse = h.value("inverse_timesteps", o.inverse);
    o.reverse = h.value("reverse_sigmas", o.reverse);
    o.extra_one_step = h.value("extra_one_step", o.extra_one_step);
    o.levels = h.value("num_train_timesteps", o.levels);
    return o;
}

/// One configuration of the scheduler through everything the fixture lists of it.
void check_flow_match_config(Fixture& f, const std::string& name, const nlohmann::json& settings) {
    const FlowMatchScheduler scheduler(flow_match_options(settings));
    const std::string dot = name + ".";
    const at::Tensor timesteps = as_float(scheduler.timesteps());
    f.check(dot + "sigmas", as_float(scheduler.sigmas()));
    f.check(dot + "timesteps", timesteps);
    f.check(dot + "weights", as_float(scheduler.training_weights()));
    const at::Tensor sample = f.in("sample"), noise = f.in("noise");
    const auto at_step = [&](std::int64_t i) { return timesteps[i].item<double>(); };
    if (f.has_out(dot + "final")) {
        at::Tensor x = noise;
        for (std::int64_t i = 0; i < timesteps.size(0); ++i) {
            const at::Tensor mixed = at::einsum("dc,bcthw->bdthw", {f.in("w"), at::tanh(x)});
            x = scheduler.step(mixed + at::sin(x) * (at_step(i) / 1000.0 * 0.3), at_step(i), x);
        }
        f.check(dot + "final", x);
    }
    if (timesteps.size(0) > 2) {
        f.check(dot + "step_to_final", scheduler.step(noise, at_step(2), sample, true));
        f.check(dot + "return_to_timestep", scheduler.return_to_timestep(at_step(2), sample, noise));
    }
    if (f.has_in(dot + "off_grid_timestep"))
        f.check(dot + "off_grid_step",
                scheduler.step(noise, f.in(dot + "off_grid_timestep").item<double>(), sample));
    if (!f.has_in(dot + "query_timesteps")) return;
    const at::Tensor query = f.in(dot + "query_timesteps");
    f.check(dot + "training_weight", scheduler.training_weight(query).unsqueeze(1));
    f.check(dot + "add_noise", scheduler.add_noise(sample, noise, query));
    f.check(dot + "training_target", noise - sample);
}

void check_flow_match_scheduler(Fixture& f) {
    for (const auto& [name, settings] : f.hyper().at("configs").items()) {
        nlohmann::json all{
            {"num_train_timesteps", trained_levels(f)}}; // unless the configuration says its own
        all.update(settings);
        check_flow_match_config(f, name, all);
    }
    // strengthNN: the 8-step inference configuration started at a share of the noise.
    for (const std::string& output : f.outputs())
        if (output.starts_with("strength") && output.ends_with(".sigmas")) {
            const std::string digits = output.substr(8, output.size() - 8 - 7);
            const FlowMatchScheduler scheduler(
                {.steps = static_cast<int>(f.expected(output).size(0)),
                 .sigma_min = 0.0,
                 .strength = std::stod(digits) / std::pow(10.0, static_cast<double>(digits.size()) - 1.0),
                 .extra_one_step = true});
            f.check(output, as_float(scheduler.sigmas()));
        }
}

void check_training_tables(Fixture& f) {
    const auto& h = f.hyper();
    const FlowMatchScheduler tables(flow_match_options(h));
    const at::Tensor sigmas = as_float(tables.sigmas()).to(f.device()),
                     timesteps = as_float(tables.timesteps()).to(f.device()),
                     weights = as_float(tables.training_weights()).to(f.device());
    const at::Tensor index = f.in("index"), x = f.in("samples"), noise = f.in("noise");
    const at::Tensor sigma = sigmas.index_select(0, index).view({-1, 1, 1, 1, 1});
    f.check("sigmas", sigmas);
    f.check("timesteps", timesteps);
    f.check("weights", weights);
    f.check("t", timesteps.index_select(0, index));
    f.check("noisy", x * (1 - sigma) + noise * sigma);
    f.check("target", noise - x);
    f.check("weight_t", weights.index_select(0, index).unsqueeze(1));
}

} // namespace

void add_sampler_checks(std::map<std::string, Check>& checks) {
    const auto add = [&](const char* module, ScheduleKind kind, Solver solver) {
        checks[module] = [=](Fixture& f) { check_sampler(f, kind, solver); };
    };
    add("wan_scheduler_unipc", ScheduleKind::unipc, Solver::unipc);
    add("wan_scheduler_dpmpp", ScheduleKind::dpmpp, Solver::dpmpp);
    add("wan_scheduler_euler", ScheduleKind::diffusers_euler, Solver::euler);
    add("wan_scheduler_diffusers_unipc", ScheduleKind::diffusers_unipc, Solver::unipc);
    checks["wan_scheduler_flowmatch"] = check_flow_match;
    checks["FlowMatchScheduler"] = check_training_tables;
    checks["flow_match_scheduler"] = check_flow_match_scheduler;
}

} // namespace inference::parity
