// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/univigu_sampling.h"
#include "inference/models/univigu/univigu_bundle.h"
#include "inference/sampling/discrete_flow.h"
#include "inference/sampling/flow_match.h"
#include "inference/sampling/flow_sampler.h"

namespace inference {
namespace {

FlowMatchScheduler video_schedule(const UniViguSampling& options) {
    return FlowMatchScheduler(
        {.steps = options.steps, .shift = options.shift, .sigma_min = 0.0, .extra_one_step = true});
}

at::Tensor for_batch(const at::Tensor& rows, std::int64_t batch) {
    if (rows.size(0) == batch) return rows;
    std::vector<std::int64_t> shape = rows.sizes().vec();
    shape[0] = batch;
    return rows.expand(shape);
}

/// The guided velocity; the conditional pass's logits go to `logits` when given.
at::Tensor guided(const UnifiedTransformer& model, UnifiedInput input, const UniViguCondition& condition,
                  double guidance, at::Tensor* logits) {
    const std::int64_t batch = input.video.size(0);
    input.condition = for_batch(condition.rows, batch);
    const UnifiedOutput with = model.forward(input);
    if (logits) *logits = with.logits;
    if (guidance <= 1.0) return with.velocity;
    input.condition = for_batch(condition.null_rows, batch);
    return guide(with.velocity, model.forward(input).velocity, guidance);
}

at::Tensor posterior_of(const at::Tensor& logits, const UniViguSampling& options) {
    const at::Tensor sharpened = options.text_temperature == 1.0 ? logits : logits / options.text_temperature;
    return sharpened.softmax(-1, at::kFloat);
}

/// The share of tokens that step `i` draws anew.
double redrawn_share(const FlowMatchScheduler& schedule, int i, const UniViguSampling& options) {
    if (i + 1 == options.steps) return 1.0;
    if (!options.text_follows_noise) return static_cast<double>(i) / (options.steps - 1);
    const auto at = static_cast<std::size_t>(i);
    return 1.0 - schedule.timesteps()[at + 1] / schedule.timesteps()[at];
}

} // namespace

UniViguSampling default_sampling(const UniViguBundleConfig& c) {
    return {c.steps, c.shift, c.guidance, c.text_temperature, c.text_follows_noise};
}

at::Tensor random_tokens(at::IntArrayRef shape, std::int64_t vocab, Noise& noise) {
    return (noise.uniform(shape) * static_cast<double>(vocab)).to(at::kLong).clamp_max(vocab - 1);
}

at::Tensor sample_video(const UnifiedTransformer& model, at::IntArrayRef shape, const at::Tensor& prompt_ids,
                        const at::Tensor& prompt_mask, const UniViguCondition& condition,
                        const UniViguSampling& options, Noise& noise, const RunHooks& hooks) {
    const FlowMatchScheduler schedule = video_schedule(options);
    at::Tensor x = noise.normal(shape).to(condition.rows.device());
    const std::int64_t batch = shape[0];
    const at::Tensor clean = at::zeros({batch}, x.options());
    for (std::size_t i = 0; i < schedule.timesteps().size(); ++i) {
        hooks.report("drawing", static_cast<double>(i) / options.steps);
        const double t = schedule.timesteps()[i];
        const UnifiedInput input{.video = x,
                                 .text = for_batch(prompt_ids, batch),
                                 .time_v = at::full({batch}, t, x.options()),
                                 .time_t = clean,
                                 .text_mask = for_batch(prompt_mask, batch)};
        x = schedule.step(guided(model, input, condition, options.guidance, nullptr), t, x);
    }
    return x;
}

VideoWithText sample_video_with_text(const UnifiedTransformer& model, at::IntArrayRef shape, at::Tensor ids,
                                     const UniViguCondition& condition, const UniViguSampling& options,
                                     Noise& noise, const RunHooks& hooks) {
    const FlowMatchScheduler schedule = video_schedule(options);
    at::Tensor x = noise.normal(shape).to(condition.rows.device());
    const std::int64_t batch = shape[0];
    for (int i = 0; i < options.steps; ++i) {
        hooks.report("drawing", static_cast<double>(i) / options.steps);
        const double t = schedule.timesteps()[static_cast<std::size_t>(i)];
        const at::Tensor time = at::full({batch}, t, x.options());
        at::Tensor logits;
        const at::Tensor velocity = guided(model, {.video = x, .text = ids, .time_v = time, .time_t = time},
                                           condition, options.guidance, &logits);
        x = schedule.step(velocity, t, x);
        const at::Tensor drawn =
            draw_categorical(posterior_of(logits, options).flatten(0, 1), noise).view(ids.sizes());
        const double share = redrawn_share(schedule, i, options);
        ids = at::where(noise.uniform(ids.sizes()).to(ids.device()) < share, drawn, ids);
    }
    const at::Tensor zero = at::zeros({batch}, x.options());
    const at::Tensor logits = model
                                  .forward({.video = x,
                                            .text = ids,
                                            .time_v = zero,
                                            .time_t = zero,
                                            .condition = for_batch(condition.rows, batch)})
                                  .logits;
    return {x, logits.argmax(-1), logits};
}

at::Tensor sample_text(const UnifiedTransformer& model, const at::Tensor& latent, const at::Tensor& ids,
                       const at::Tensor& condition, const UniViguSampling& options, Noise& noise,
                       const RunHooks& hooks) {
    const std::int64_t batch = latent.size(0);
    const at::Tensor rows = for_batch(condition, batch), clean = at::zeros({batch}, latent.options());
    const auto posterior = [&](const at::Tensor& tokens, double t) {
        hooks.report("reading", t);
        const at::Tensor time = discrete_timestep(at::full({batch}, t, latent.options()));
        return posterior_of(
            model
                .forward(
                    {.video = latent, .text = tokens, .time_v = clean, .time_t = time, .condition = rows})
                .logits,
            options);
    };
    return solve_discrete(ids, posterior, {.steps = options.steps}, noise);
}

} // namespace inference
