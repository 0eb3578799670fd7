// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/univigu_pipeline.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/pipelines/univigu_sampling.h"
#include <ATen/core/grad_mode.h>

namespace inference {
namespace {

constexpr std::uint64_t kCaptionSeed = 42; ///< the reference's; a caption of the same clip stays the same

class UniViguPipeline final : public Unified {
  public:
    explicit UniViguPipeline(std::unique_ptr<UniViguBundle> bundle) : bundle_(std::move(bundle)) {}

    [[nodiscard]] Capabilities capabilities() const override {
        return {.generate = true, .caption = true, .answer = true, .captioned_generation = true};
    }
    [[nodiscard]] std::string device() const override { return bundle_->device().str(); }
    [[nodiscard]] int question_frames() const override { return bundle_->config.frames; }
    [[nodiscard]] std::pair<int, int> working_size(int, int) const override {
        return {bundle_->config.width, bundle_->config.height};
    }
    [[nodiscard]] std::pair<int, int> drawing_size(int width, int height) const override {
        return working_size(width, height);
    }
    [[nodiscard]] Limits limits() const override {
        return {.fixed_frames = static_cast<int>(bundle_->config.frames)};
    }

    Edited edit(const at::Tensor&, const std::string&, const SampleOptions&, Noise&,
                const RunHooks&) override {
        throw std::invalid_argument(
            "Uni-ViGU describes and makes clips; choose an Omni-Video model to change one");
    }

    at::Tensor generate(const std::string& prompt, int, int, int, const SampleOptions& options, Noise& noise,
                        const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        const auto tokens = bundle_->tokenize({prompt}, bundle_->config.text_length);
        const at::Tensor latent = sample_video(bundle_->transformer, latent_shape(), tokens.ids, tokens.mask,
                                               condition(prompt), sampling(options), noise, hooks);
        return decode_video(bundle_->vae, latent.squeeze(0), hooks);
    }

    CaptionedVideo generate_captioned(const std::string& prompt, const SampleOptions& options, Noise& noise,
                                      const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        // Unlike the reference, the tokens are drawn before the video's noise; seeds are not portable anyway.
        const at::Tensor ids =
            random_tokens({1, bundle_->config.text_length}, bundle_->config.model.vocab, noise)
                .to(bundle_->device());
        const VideoWithText both = sample_video_with_text(bundle_->transformer, latent_shape(), ids,
                                                          condition(prompt), sampling(options), noise, hooks);
        return {decode_video(bundle_->vae, both.latent.squeeze(0), hooks), bundle_->text(both.ids[0])};
    }

    std::string answer(const at::Tensor& frames, const std::string&, const RunHooks& hooks,
                       const std::function<void(const std::string&)>& on_text) override {
        const std::string text = caption(frames, hooks);
        if (on_text) on_text(text);
        return text;
    }

    std::string caption(const at::Tensor& frames, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        hooks.report("looking", 0.0);
        const auto& c = bundle_->config;
        const at::Tensor sized = at::_upsample_bilinear2d_aa(frames, {c.height, c.width}, false);
        const at::Tensor video =
            WanVae::whole_groups(sized.transpose(0, 1).unsqueeze(0)).to(bundle_->device());
        SeededNoise noise(kCaptionSeed);
        const LatentMoments moments = bundle_->vae.encode_moments(video);
        // A posterior sample, as the reference reads clips; the starter's linear encoder has no spread.
        const at::Tensor latent =
            !moments.log_variance.defined() || c.normalise
                ? bundle_->vae.encode(video)
                : sample_latent(moments, noise.normal(moments.mean.sizes()).to(video.device()));
        const at::Tensor ids = random_tokens({1, c.text_length}, c.model.vocab, noise).to(video.device());
        const at::Tensor read = sample_text(bundle_->transformer, latent, ids, bundle_->empty_condition(),
                                            default_sampling(c), noise, hooks);
        return bundle_->text(read[0]);
    }

  private:
    [[nodiscard]] std::vector<std::int64_t> latent_shape() const {
        const auto& c = bundle_->config;
        const std::int64_t stride = c.vae.spatial_stride();
        return {1, c.vae.z_dim, (c.frames - 1) / 4 + 1, c.height / stride, c.width / stride};
    }
    [[nodiscard]] UniViguCondition condition(const std::string& prompt) const {
        return {bundle_->condition({prompt}), bundle_->condition({""})};
    }
    [[nodiscard]] UniViguSampling sampling(const SampleOptions& options) const {
        UniViguSampling wanted = default_sampling(bundle_->config);
        wanted.steps = options.steps_of(static_cast<int>(wanted.steps));
        if (options.guidance > 0) wanted.guidance = options.guidance;
        return wanted;
    }
    std::unique_ptr<UniViguBundle> bundle_;
};

} // namespace

std::unique_ptr<Unified> make_univigu(std::unique_ptr<UniViguBundle> bundle) {
    return std::make_unique<UniViguPipeline>(std::move(bundle));
}

} // namespace inference
