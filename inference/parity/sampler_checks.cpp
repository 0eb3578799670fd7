// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/parity/fixture.h"
#include "inference/sampling/flow_sampler.h"

namespace inference::parity {
namespace {

at::Tensor as_float(const std::vector<double>& values) {
    return at::tensor(values, at::kDouble).to(at::kFloat);
}

/// Runs every shift<S>.steps<N> of the fixture with its closed-form model v = A x + B sin(w t).
void check_sampler(Fixture& f, ScheduleKind kind, Solver solver) {
    const at::Tensor a = f.in("A"), b = f.in("B");
    const double w = f.hyper().at("w").get<double>();
    const bool whole = kind != ScheduleKind::diffusers_euler && kind != ScheduleKind::flow_match;
    for (const auto& shift : f.hyper().at("shifts"))
        for (const auto& steps : f.hyper().at("steps")) {
            const std::string name =
                "shift" + std::to_string(static_cast<int>(shift.get<double>())) + ".steps" + steps.dump();
            const FlowSchedule schedule = make_schedule(kind, steps.get<int>(), shift.get<double>());
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
                const double sigma = sigmas[i * last / (rows - 1)].item<double>();
                out.push_back(f.in("x0")[0] * (1.0 - sigma) + b[0] * sigma);
            }
            f.check(noised, at::stack(out));
        }
}

void check_flow_match(Fixture& f) {
    check_sampler(f, ScheduleKind::flow_match, Solver::euler);
    for (const auto& shift : f.hyper().at("shifts")) {
        const auto tables = flow_match_tables(f.hyper().value("num_train_timesteps", 1000),
                                              shift.get<double>(), 0.003 / 1.002, false);
        const std::string name = "train.shift" + std::to_string(static_cast<int>(shift.get<double>()));
        f.check(name + ".sigmas", as_float(tables.sigmas));
        f.check(name + ".timesteps", as_float(tables.timesteps));
        f.check(name + ".weights", as_float(tables.weights));
    }
}

void check_training_tables(Fixture& f) {
    const auto& h = f.hyper();
    const auto tables = flow_match_tables(h.at("num_inference_steps"), h.at("shift"), h.at("sigma_min"),
                                          h.at("extra_one_step"));
    const at::Tensor sigmas = as_float(tables.sigmas), timesteps = as_float(tables.timesteps),
                     weights = as_float(tables.weights);
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
}

} // namespace inference::parity
