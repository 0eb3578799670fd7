// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/univigu_sampling.h"
#include "inference/models/univigu/univigu_bundle.h"
#include "inference/pipelines/stages/denoise.h"
#include "inference/sampling/discrete_flow.h"
#include "inference/sampling/flow_match.h"

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

/// The grid of the loop that draws.
FlowSchedule grid_of(const FlowMatchScheduler& schedule) {
    FlowSchedule grid{schedule.sigmas(), schedule.timesteps()};
    grid.sigmas.push_back(0.0);
    return grid;
}

DenoiseOptions drawn_with(const FlowMatchScheduler& schedule, const UniViguSampling& options) {
    return {.schedule = grid_of(schedule), .solver = Solver::euler, .known = options.known};
}

/// Video from a text that stays as it is.
class VideoOfText final : public VelocitySource {
  public:
    VideoOfText(const UnifiedTransformer& model, const UniViguCondition& condition, double guidance,
                at::Tensor ids, at::Tensor mask)
        : model_(model), condition_(condition), guidance_(guidance), ids_(std::move(ids)),
          mask_(std::move(mask)) {}
    at::Tensor velocity(std::size_t, const at::Tensor& x, double t) override {
        const std::int64_t batch = x.size(0);
        const UnifiedInput input{.video = x,
                                 .text = for_batch(ids_, batch),
                                 .time_v = at::full({batch}, t, x.options()),
                                 .time_t = at::zeros({batch}, x.options()),
                                 .text_mask = for_batch(mask_, batch)};
        return guided(model_, input, condition_, guidance_, nullptr);
    }

  private:
    const UnifiedTransformer& model_;
    const UniViguCondition& condition_;
    double guidance_;
    at::Tensor ids_, mask_;
};

/// Video with a text that is drawn along with it.
class VideoWithItsText final : public VelocitySource {
  public:
    VideoWithItsText(const UnifiedTransformer& model, const UniViguCondition& condition,
                     const UniViguSampling& options, const FlowMatchScheduler& schedule, at::Tensor ids,
                     Noise& noise)
        : model_(model), condition_(condition), options_(options), schedule_(schedule), ids_(std::move(ids)),
          noise_(noise) {}
    at::Tensor velocity(std::size_t step, const at::Tensor& x, double t) override {
        const at::Tensor time = at::full({x.size(0)}, t, x.options());
        at::Tensor logits;
        const at::Tensor velocity = guided(model_, {.video = x, .text = ids_, .time_v = time, .time_t = time},
                                           condition_, options_.guidance, &logits);
        const at::Tensor drawn =
            draw_categorical(posterior_of(logits, options_).flatten(0, 1), noise_).view(ids_.sizes());
        const double share = redrawn_share(schedule_, static_cast<int>(step), options_);
        ids_ = at::where(noise_.uniform(ids_.sizes()).to(ids_.device()) < share, drawn, ids_);
        width_ = logits.size(-1);
        ++steps_;
        return velocity;
    }
    [[nodiscard]] const at::Tensor& ids() const { return ids_; }
    [[nodiscard]] NamedTensors state() const override {
        return {{"ids", ids_}, {"drawn", at::tensor({steps_, width_})}};
    }
    /// What was drawn for those steps is drawn once more, so that the next step's draws are its own.
    void restore(const NamedTensors& state) override {
        ids_ = state.at("ids");
        const at::Tensor drawn = state.at("drawn").cpu();
        steps_ = drawn[0].item<std::int64_t>();
        width_ = drawn[1].item<std::int64_t>();
        for (std::int64_t i = 0; i < steps_; ++i) {
            noise_.exponential({ids_.numel(), width_});
            noise_.uniform(ids_.sizes());
        }
    }

  private:
    const UnifiedTransformer& model_;
    const UniViguCondition& condition_;
    const UniViguSampling& options_;
    const FlowMatchScheduler& schedule_;
    at::Tensor ids_;
    Noise& noise_;
    std::int64_t steps_ = 0, width_ = 0; ///< that are done; of a posterior
};

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
    VideoOfText source(model, condition, options.guidance, prompt_ids, prompt_mask);
    return denoise(noise.normal(shape).to(condition.rows.device()),
                   drawn_with(video_schedule(options), options), source, hooks);
}

VideoWithText sample_video_with_text(const UnifiedTransformer& model, at::IntArrayRef shape, at::Tensor ids,
                                     const UniViguCondition& condition, const UniViguSampling& options,
                                     Noise& noise, const RunHooks& hooks) {
    const FlowMatchScheduler schedule = video_schedule(options);
    const at::Tensor start = noise.normal(shape).to(condition.rows.device());
    const std::int64_t batch = shape[0];
    VideoWithItsText source(model, condition, options, schedule, std::move(ids), noise);
    const at::Tensor x = denoise(start, drawn_with(schedule, options), source, hooks);
    const at::Tensor zero = at::zeros({batch}, x.options());
    const at::Tensor logits = model
                                  .forward({.video = x,
                                            .text = source.ids(),
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
