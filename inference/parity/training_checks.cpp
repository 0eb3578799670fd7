// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/parity/fixture.h"
#include "inference/parity/omni_fixture.h"
#include "inference/training/adamw.h"
#include "inference/training/omni/objective.h"
#include <ATen/core/grad_mode.h>
#include <fstream>

namespace inference::parity {
namespace {

using TensorsByName = std::map<std::string, at::Tensor>;

TensorsByName learned_copy(const TensorsByName& weights, const std::vector<std::string>& groups) {
    TensorsByName copy;
    for (const auto& [name, tensor] : weights) {
        const bool trained = std::any_of(groups.begin(), groups.end(), [&](const std::string& group) {
            return name.starts_with(group + ".");
        });
        copy.emplace(name, tensor.clone().requires_grad_(trained));
    }
    return copy;
}

/// L2 norm over the tensors whose names start with `prefix`; `of` gives what is measured of each.
template <typename Of>
at::Tensor norm_over(const TensorsByName& tensors, const std::string& prefix, const Of& of) {
    at::Tensor sum = at::zeros({});
    for (const auto& [name, tensor] : tensors)
        if (name.starts_with(prefix))
            if (const at::Tensor x = of(name, tensor); x.defined()) sum = sum + x.square().sum().cpu();
    return sum.sqrt();
}

/// Tasks in the order in which the file names them: the draws for dropping conditions follow it.
std::vector<std::string> task_order(const Fixture& f) {
    std::ifstream in(f.folder() / "config.json");
    const auto config = nlohmann::ordered_json::parse(in);
    const auto& training = config.at("hyperparameters").at("training");
    std::vector<std::string> tasks;
    if (training.contains("task_weights"))
        for (const auto& [name, weight] : training["task_weights"].items())
            tasks.push_back(name);
    else // a single task, which its inputs name
        for (const std::string& output : f.outputs())
            if (output.starts_with("loss.")) tasks.push_back(output.substr(5));
    return tasks;
}

training::OmniBatch batch_of(const Fixture& f, const std::string& task, std::int64_t& draw) {
    const auto optional = [&](const std::string& name) { return f.has_in(name) ? f.in(name) : at::Tensor(); };
    training::OmniBatch batch{.target = f.in(task + ".videos"),
                              .noise = f.in(task + ".noise"),
                              .level = f.in(task + ".index"),
                              .conditions = {}};
    const double ratio = f.hyper().at("training").value("classifier_free_ratio", 0.0);
    for (std::int64_t i = 0; i < batch.target.size(0); ++i, ++draw) {
        const std::string at = "." + std::to_string(i);
        MixedCondition condition{.text = optional(task + ".context" + at), .ar = f.in(task + ".ar" + at)};
        if (f.has_in(task + ".visual")) condition.visual = f.in(task + ".visual")[i];
        if (f.has_in("cfg_draws") && f.in("cfg_draws")[draw].item<double>() < ratio) {
            condition.text = f.in("uncond_text");
            condition.ar = f.in("uncond_ar");
        }
        batch.conditions.push_back(condition);
    }
    return batch;
}

/// The first Adam step moves every value by about the rate, whose sign a rounding can turn where the gradient
/// is next to nothing: the fixture lets a few elements be off by up to twice the rate.
void check_updated(Fixture& f, const std::string& name, const at::Tensor& value, double rate) {
    const at::Tensor wanted = f.expected(name).to(value.device()), off = (value - wanted).abs();
    const at::Tensor turned = (off > 1e-4 * rate).logical_and(off <= 2.0 * rate);
    const bool few = turned.to(at::kDouble).mean().item<double>() < 0.02;
    f.check(name, few ? at::where(turned, wanted, value) : value);
}

void check_step(Fixture& f) {
    const auto& settings = f.hyper().at("training");
    const auto groups = settings.at("trainable").get<std::vector<std::string>>();
    const TensorsByName original = f.weights();
    const TensorsByName learned = learned_copy(original, groups);
    const WeightMap weights(learned);
    const OmniVideoModel model(weights, omni_config(f.hyper()));
    weights.require_all_used();
    const FlowMatchScheduler schedule = training::omni_training_schedule(settings.at("flow_shift"));
    const c10::AutoGradMode with_gradients(true);
    std::int64_t draw = 0;
    for (const std::string& task : task_order(f)) {
        const auto out =
            training::omni_flow_loss(model, special_tokens(f), batch_of(f, task, draw), schedule);
        f.check("loss." + task, out.loss);
        f.check("velocity." + task, out.velocity);
        f.check("noisy." + task, out.noisy);
        f.check("weights." + task, out.weights);
        const double weight =
            settings.contains("task_weights") ? settings["task_weights"].value(task, 1.0) : 1.0;
        (out.loss * weight).backward();
    }
    const auto gradient = [](const std::string&, const at::Tensor& x) { return x.grad(); };
    const double clip = settings.at("gradient_clipping"), rate = settings.at("learning_rate");
    const at::Tensor total = norm_over(learned, "", gradient);
    for (const std::string& group : groups)
        f.check("grad_norm." + group, norm_over(learned, group + ".", gradient));
    f.check("grad_norm_total", total);
    f.check("clip_coefficient", (clip / (total + 1e-6)).clamp_max(1.0));
    TensorsByName trained;
    for (const auto& [name, tensor] : learned)
        if (tensor.requires_grad()) trained.emplace(name, tensor);
    training::AdamW(trained,
                    {.learning_rate = rate, .weight_decay = settings.at("weight_decay"), .clip = clip})
        .step(rate);
    const at::NoGradGuard no_grad;
    for (const std::string& group : groups)
        f.check("update_norm." + group,
                norm_over(learned, group + ".", [&](const std::string& name, const at::Tensor& x) {
                    return x - original.at(name);
                }));
    for (const std::string& output : f.outputs())
        if (output.starts_with("updated.")) check_updated(f, output, learned.at(output.substr(8)), rate);
}

void check_alignment(Fixture& f) {
    const auto& h = f.hyper();
    const TensorsByName learned = learned_copy(f.weights(), {"llm", "vision_head"});
    const WeightMap weights(learned);
    const Llama llm(weights.scope("llm."), LlamaConfig::from_json(h.at("llm")));
    const SiglipVision tower(weights.scope("siglip."), SiglipConfig::from_json(h.at("siglip")));
    const auto& head = h.at("vision_head");
    const std::int64_t width = head.at("hidden_size");
    const QueryTransformer vision_head(weights.scope("vision_head."), "visionHeadAdapter",
                                       llm.config().hidden_size, head.at("learnable_query_length"),
                                       {.width = width,
                                        .heads = head.value("nhead", 8),
                                        .feed_forward = head.value("dim_feedforward", 4 * width),
                                        .encoder_layers = head.value("num_encoder_layers", 4),
                                        .decoder_layers = head.value("num_decoder_layers", 4),
                                        .eps = head.value("layer_norm_eps", 1e-5)});
    weights.require_all_used();
    const c10::AutoGradMode with_gradients(true);
    const auto out = training::alignment_loss(llm, vision_head, tower, f.in("input_ids"), f.in("labels"),
                                              f.in("aligned_images"));
    f.check("ar_loss", out.language);
    f.check("align_loss", out.alignment);
    f.check("loss", out.language + out.alignment);
    f.check("pooled_vision_tokens", out.pooled);
    f.check("siglip_pooler_output", out.wanted);
    (out.language + out.alignment).backward();
    const auto gradient = [](const std::string&, const at::Tensor& x) { return x.grad(); };
    f.check("grad_norm.vision_head", norm_over(learned, "vision_head.", gradient));
    f.check("grad_norm.lm_head", norm_over(learned, "llm.lm_head.", gradient));
    f.check("grad_norm.llm_without_lm_head", norm_over(learned, "llm.model.", gradient));
}

} // namespace

void add_training_checks(std::map<std::string, Check>& checks) {
    checks["FinetuneStep"] = check_step;
    checks["AdapterStep"] = check_step;
    checks["VisionHeadAlignment"] = check_alignment;
}

} // namespace inference::parity
