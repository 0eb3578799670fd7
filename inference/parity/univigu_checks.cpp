// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/parity/fixture.h"
#include "inference/pipelines/univigu_sampling.h"
#include "inference/sampling/discrete_flow.h"
#include "inference/sampling/flow_match.h"
#include "inference/training/univigu/objective.h"
#include "inference/weights/key_maps.h"
#include "inference/weights/weight_map.h"
#include <ATen/core/grad_mode.h>

namespace inference::parity {

std::map<std::string, at::Tensor> univigu_names(const std::map<std::string, at::Tensor>& tensors) {
    std::map<std::string, at::Tensor> renamed;
    for (const auto& [name, tensor] : tensors)
        renamed.emplace(univigu_name(name), tensor);
    return renamed;
}

namespace {

void check_block(Fixture& f) {
    const auto& h = f.hyper();
    WanDitConfig config;
    config.dim = h.at("dim");
    config.ffn_dim = h.at("ffn_dim");
    config.num_heads = h.at("num_heads");
    config.eps = h.value("eps", config.eps);
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, tensor] : f.weights())
        tensors.emplace(dit_block_name_from_diffusers(name).value_or(name), tensor);
    const WeightMap weights(tensors);
    const UnifiedBlock block(weights, config);
    weights.require_all_used();
    const std::int64_t d = config.dim / config.num_heads;
    // The fixture's tables repeat each angle: pairwise for the video, by halves (and for q, k, v) for the
    // text.
    const auto pairs = [&](const char* name) { return f.in(name).slice(-1, 0, d, 2); };
    const auto halves = [&](const char* name) { return f.in(name).select(2, 0).slice(-1, 0, d / 2); };
    const nn::RopeTable video{pairs("rope3d_cos"), pairs("rope3d_sin")},
        text{halves("rope1d_cos"), halves("rope1d_sin")};
    for (const bool masked : {false, true}) {
        const at::Tensor mask =
            masked ? f.in("attention_mask").to(at::kBool).unsqueeze(1).unsqueeze(1) : at::Tensor();
        UnifiedBlock::Memory scratch;
        const auto out =
            block.forward({f.in("hidden_states"), f.in("hidden_states_t")}, f.in("temb"), f.in("temb_t"),
                          video, text, f.in("encoder_hidden_states"), mask, scratch);
        f.check(masked ? "video_masked" : "video", out.video);
        f.check(masked ? "text_masked" : "text", out.text);
    }
}

void check_transformer(Fixture& f) {
    const WeightMap weights(univigu_names(f.weights()));
    const UnifiedTransformer model(weights, UniViguConfig::from_json(f.hyper()));
    weights.require_all_used();
    for (const std::string mode : {"t2vt", "t2v", "v2t", "mixed"}) {
        UnifiedInput input{.video = f.in("x_v"),
                           .text = f.in("x_t"),
                           .time_v = f.in(mode + ".time_v"),
                           .time_t = f.in(mode + ".time_t"),
                           .condition = f.in("cond_t")};
        if (mode == "t2v") {
            input.text = f.in("t2v.x_t");
            input.text_mask = f.in("t2v.x_t_attention_mask");
        }
        if (mode == "v2t") input.condition = at::zeros_like(input.condition);
        const UnifiedOutput out = model.forward(input);
        f.check(mode + ".video", out.velocity);
        f.check(mode + ".text", out.logits);
    }
}

/// The exponent in a name such as "n0.5.alpha_t" and what follows it.
std::pair<double, std::string> exponent_of(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    return {std::stod(name.substr(1, dot - 1)), name.substr(dot + 1)};
}

void check_path(Fixture& f) {
    for (const std::string& output : f.outputs()) {
        std::string name = output;
        const bool masked = name.starts_with("mask."), uniform = name.starts_with("uniform.");
        if (masked || uniform) name = name.substr(name.find('.') + 1);
        const auto [exponent, what] = exponent_of(name);
        const MixturePath path{exponent};
        at::Tensor t = f.in("t");
        if (exponent < 1) t = t.slice(0, 1); // its slope has no value at 0
        if (what == "alpha_t") f.check(output, path.kappa(t));
        if (what == "sigma_t") f.check(output, 1.0 - path.kappa(t));
        if (what == "d_alpha_t") f.check(output, path.kappa_slope(t));
        if (what == "d_sigma_t") f.check(output, -path.kappa_slope(t));
        if (what == "kappa_inverse") f.check(output, path.kappa_inverse(f.in("kappa")));
        if (what == "velocity")
            f.check(output,
                    path.velocity(f.in("posterior_logits").softmax(-1), f.in("x_1"), f.in("t_velocity")));
        if (what != "x_t") continue;
        const at::Tensor source =
            uniform ? f.in("x_0_uniform")
                    : at::full_like(f.in("x_1"), f.hyper().at("vocab_size").get<std::int64_t>());
        f.check(output, path.sample(source, f.in("x_1"), f.in("t"), f.in("uniform")));
    }
}

/// The recorded draws of step00, step01, ... in the order in which a run asks for them.
RecordedNoise recorded(const Fixture& f, const std::string& prefix, const std::vector<const char*>& kinds,
                       std::vector<at::Tensor> first = {}) {
    for (int i = 0;; ++i) {
        const std::string step = prefix + "step" + (i < 10 ? "0" : "") + std::to_string(i) + ".";
        if (!f.has_in(step + kinds.front())) break;
        for (const char* kind : kinds)
            if (f.has_in(step + kind)) first.push_back(f.in(step + kind));
    }
    return RecordedNoise(std::move(first));
}

void check_solver(Fixture& f) {
    for (const auto& [name, settings] : f.hyper().at("cases").items()) {
        const at::Tensor a = f.in(name + ".model_A"), b = f.in(name + ".model_B"),
                         c = f.in(name + ".model_C");
        const auto posterior = [&](const at::Tensor& x, double t) {
            return (at::embedding(a, x) + b * t + at::embedding(c, x.roll(1, 1)) * 0.5).softmax(-1);
        };
        DiscreteSolverOptions options{.steps = settings.at("steps"),
                                      .path = {settings.value("exponent", 1.0)},
                                      .start = settings.value("t_start", 0.0),
                                      .divergence_free = settings.value("div_free", 0.0)};
        if (options.divergence_free > 0) options.source = f.in(name + ".source_p");
        RecordedNoise noise = recorded(f, name + ".", {"x1_exp", "jump_uniform", "jump_exp"});
        f.check(name + ".sample", solve_discrete(f.in(name + ".x_init"), posterior, options, noise));
    }
    const auto counts = f.config().value("extra_step_counts", nlohmann::json::object());
    for (const auto& [steps, count] : counts.items())
        f.check_case("steps " + steps, discrete_evaluations(std::stoi(steps)) == count.get<int>());
}

void check_flow_loss(Fixture& f) {
    const c10::AutoGradMode with_gradients(true);
    const auto run = [&](const std::string& name, const auto& loss_of) {
        const at::Tensor logits = f.in("logits").clone().requires_grad_(true);
        const at::Tensor each = loss_of(logits);
        f.check(name, each.mean()); // the bare name, where a fixture has it
        f.check(name + ".none", each);
        f.check(name + ".mean", each.mean());
        f.check(name + ".sum", each.sum());
        each.mean().backward();
        f.check(name + ".grad_logits", logits.grad());
    };
    std::set<std::string> exponents;
    for (const std::string& output : f.outputs())
        if (output.starts_with("gkl.n")) exponents.insert(output.substr(4, output.rfind('.') - 4));
    for (const std::string& name : exponents)
        run("gkl." + name, [&](const at::Tensor& logits) {
            return generalized_kl(logits, f.in("x_1"), f.in("x_t"), f.in("t"), {std::stod(name.substr(1))});
        });
    run("cross_entropy", [&](const at::Tensor& logits) {
        return at::cross_entropy_loss(logits.flatten(0, 1), f.in("x_1").flatten(), {}, at::Reduction::None);
    });
}

void check_sampling(Fixture& f) {
    const auto& h = f.hyper();
    const auto& run = h.at("run");
    const WeightMap weights(univigu_names(f.weights()));
    const UnifiedTransformer model(weights, UniViguConfig::from_json(h));
    const UniViguSampling options{.steps = h.at("steps"),
                                  .shift = h.value("scheduler_shift", 3.0),
                                  .guidance = run.value("cfg_scale", 1.0)};
    UniViguCondition condition;
    if (f.has_in("cond_t")) condition.rows = f.in("cond_t");
    if (f.has_in("null_cond_t")) condition.null_rows = f.in("null_cond_t");
    const std::string mode = run.at("mode");
    if (mode == "v2t") {
        if (!condition.rows.defined())
            condition.rows = at::zeros({1, 512, model.config().dit.text_dim}, f.in("video_latent").options());
        RecordedNoise noise = recorded(f, "", {"x1_exp", "jump_uniform", "jump_exp"});
        f.check("token_ids",
                sample_text(model, f.in("video_latent"), f.in("x_init"), condition.rows, options, noise, {}));
        return;
    }
    const at::Tensor drawn = f.in("noise");
    RecordedNoise noise = recorded(f, "", {"token_exp", "keep_uniform"}, {drawn});
    if (mode == "t2v") {
        f.check("video_latent", sample_video(model, drawn.sizes(), f.in("prompt_ids"), f.in("prompt_mask"),
                                             condition, options, noise, {}));
        return;
    }
    const VideoWithText both =
        sample_video_with_text(model, drawn.sizes(), f.in("x_init"), condition, options, noise, {});
    f.check("video_latent", both.latent);
    f.check("token_ids", both.ids);
    f.check("final_logits", both.logits);
}

/// Which group of the fixture's gradient norms a tensor of the model belongs to.
std::string gradient_group(const std::string& name) {
    if (!name.starts_with("blocks.")) return name.substr(0, name.find('.'));
    const std::string inner = name.substr(name.find('.', 7) + 1);
    return inner == "scale_shift_table" ? "block_scale_shift" : inner.substr(0, inner.find('.'));
}

training::UniViguBatch batch_of(const Fixture& f, const FlowMatchScheduler& schedule) {
    const at::Tensor index = f.in("timestep_index");
    const auto pick = [&](const std::vector<double>& table) {
        return at::tensor(table, at::kDouble).to(at::kFloat).to(index.device()).index_select(0, index);
    };
    const at::Tensor dropped = f.in("drop_cond").to(at::kBool).view({-1, 1, 1});
    return {.latent = f.in("latent"),
            .noise = f.in("noise"),
            .level = pick(schedule.sigmas()),
            .time_v = f.in("time_v"),
            .level_weight = pick(schedule.training_weights()),
            .target = f.in("x_1"),
            .source = f.in("x_0"),
            .text_time = f.in("t_text"),
            .path_uniform = f.in("path_uniform"),
            .condition = at::where(dropped, f.in("null_cond_t"), f.in("cond_t")),
            .text_mask = f.in("text_mask"),
            .exponent = f.hyper().value("scheduler_exponent", 1.0)};
}

void check_training_loss(Fixture& f) {
    const auto& h = f.hyper();
    const auto original = f.weights();
    std::map<std::string, at::Tensor> learned;
    for (const auto& [name, tensor] : original)
        learned.emplace(name,
                        name == "rotary_emb_text.inv_freq" ? tensor : tensor.clone().requires_grad_(true));
    const WeightMap weights(univigu_names(learned));
    const UnifiedTransformer model(weights, UniViguConfig::from_json(h));
    const FlowMatchScheduler schedule({.steps = h.value("num_train_timesteps", 1000),
                                       .shift = h.value("shift", 3.0),
                                       .sigma_min = 0.0,
                                       .extra_one_step = true,
                                       .levels = h.value("num_train_timesteps", 1000.0)});
    const c10::AutoGradMode with_gradients(true);
    const auto losses = training::univigu_losses(model, batch_of(f, schedule));
    const at::Tensor total = losses.video + losses.text * h.at("lambda_text").get<double>();
    f.check("loss_video", losses.video);
    f.check("loss_video_weighted", losses.video_weighted);
    f.check("loss_text_ce", losses.text);
    f.check("loss_text_ce_masked", losses.text_masked);
    f.check("loss_text_generalized_kl", losses.text_kl);
    f.check("loss_total", total);
    total.backward();
    std::map<std::string, at::Tensor> squares;
    at::Tensor sum = at::zeros({});
    for (const auto& [name, tensor] : learned) {
        if (!tensor.requires_grad()) continue;
        const at::Tensor gradient = tensor.grad().defined() ? tensor.grad() : at::zeros_like(tensor);
        f.check("grad." + name, gradient);
        at::Tensor& square = squares[gradient_group(name)];
        square = (square.defined() ? square : at::zeros({})) + gradient.square().sum().cpu();
        sum = sum + gradient.square().sum().cpu();
    }
    for (const auto& [group, square] : squares)
        f.check("grad_norm." + group, square.sqrt());
    f.check("grad_norm.total", sum.sqrt());
}

} // namespace

void add_univigu_checks(std::map<std::string, Check>& checks) {
    checks["wan_unified_block"] = check_block;
    checks["wan_unified_transformer"] = check_transformer;
    checks["discrete_mixture_path"] = check_path;
    checks["discrete_euler_solver"] = check_solver;
    checks["discrete_flow_loss"] = check_flow_loss;
    checks["univigu_sampling"] = check_sampling;
    checks["univigu_training_loss"] = check_training_loss;
}

} // namespace inference::parity
