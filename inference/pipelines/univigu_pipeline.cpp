// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/univigu_pipeline.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/pipelines/stages/work_of.h"
#include "inference/pipelines/univigu_sampling.h"
#include <ATen/core/grad_mode.h>

namespace inference {
namespace {

constexpr int kSharedFrames = 5;           ///< of neighbouring parts of a longer clip
constexpr std::uint64_t kCaptionSeed = 42; ///< the reference's; a caption of the same clip stays the same

class UniViguPipeline final : public Unified {
  public:
    UniViguPipeline(std::unique_ptr<UniViguBundle> bundle, std::vector<std::string> notes, double weights)
        : bundle_(std::move(bundle)), notes_(std::move(notes)), weights_(weights) {}

    [[nodiscard]] Capabilities capabilities() const override {
        Capabilities can{.generate = true, .caption = true, .answer = true, .captioned_generation = true};
        can.goes_on = true;
        return can;
    }
    [[nodiscard]] std::string device() const override { return bundle_->device().str(); }
    [[nodiscard]] int question_frames() const override { return bundle_->config.frames; }
    [[nodiscard]] std::pair<int, int> working_size(int, int) const override {
        return {bundle_->config.width, bundle_->config.height};
    }
    [[nodiscard]] std::pair<int, int> drawing_size(int width, int height) const override {
        return bundle_->config.any_size ? Unified::drawing_size(width, height) : working_size(width, height);
    }
    [[nodiscard]] Limits limits() const override {
        return {.size_grid = static_cast<int>(bundle_->vae.config().spatial_stride()) * 2, // the patch
                .most_drawn_frames = bundle_->config.frames,
                .shared_frames = kSharedFrames};
    }
    [[nodiscard]] std::vector<std::string> notes() const override { return notes_; }

    Edited edit(const at::Tensor&, const std::string&, const SampleOptions&, Noise&,
                const RunHooks&) override {
        throw std::invalid_argument(
            "Uni-ViGU describes and makes clips; choose an Omni-Video model to change one");
    }

    at::Tensor generate(const std::string& prompt, int frames, int height, int width,
                        const SampleOptions& options, Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        hooks.report("understanding", 0.0);
        const auto tokens = bundle_->tokenize({prompt}, bundle_->config.text_length);
        const at::Tensor latent =
            sample_video(bundle_->transformer, latent_shape(frames, height, width), tokens.ids, tokens.mask,
                         condition(prompt), sampling(options), noise, hooks);
        return decode_video(bundle_->vae, latent.squeeze(0), hooks);
    }

    CaptionedVideo generate_captioned(const std::string& prompt, int frames, int height, int width,
                                      const SampleOptions& options, Noise& noise,
                                      const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        hooks.report("understanding", 0.0);
        // Unlike the reference, the tokens are drawn before the video's noise; seeds are not portable anyway.
        const at::Tensor ids =
            random_tokens({1, bundle_->config.text_length}, bundle_->config.model.vocab, noise)
                .to(bundle_->device());
        const VideoWithText both =
            sample_video_with_text(bundle_->transformer, latent_shape(frames, height, width), ids,
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

    [[nodiscard]] Work work(const WorkQuery& q) const override {
        const UniViguBundleConfig& c = bundle_->config;
        SampleOptions options = q.options;
        options.begins_with = at::Tensor();
        const UniViguSampling wanted = sampling(options);
        const double tokens =
            tokens_of(c.vae, q.frames, q.height, q.width) + static_cast<double>(c.text_length);
        Work work;
        work.blocks.push_back(
            work_of(c.model.dit, tokens, wanted.steps * (wanted.guidance > 1.0 ? 2.0 : 1.0)));
        work.blocks.push_back(work_of(c.text, 2.0 * static_cast<double>(c.condition_length)));
        work.pictures.push_back(work_of(c.vae, q.frames, q.height, q.width, true));
        work.memory = memory_of(c.model.dit, c.vae, tokens, q.frames, q.height, q.width);
        return work;
    }
    [[nodiscard]] double weight_bytes() const override { return weights_; }

  private:
    [[nodiscard]] std::vector<std::int64_t> latent_shape(int frames, int height, int width) const {
        const WanVaeConfig& vae = bundle_->vae.config();
        const std::int64_t stride = vae.spatial_stride();
        return {1, vae.z_dim, (frames - 1) / 4 + 1, height / stride, width / stride};
    }
    [[nodiscard]] UniViguCondition condition(const std::string& prompt) const {
        return {bundle_->condition({prompt}), bundle_->condition({""})};
    }
    [[nodiscard]] UniViguSampling sampling(const SampleOptions& options) const {
        UniViguSampling wanted = default_sampling(bundle_->config);
        wanted.steps = options.steps_of(static_cast<int>(wanted.steps));
        if (options.guidance > 0) wanted.guidance = options.guidance;
        wanted.known = known_latents(bundle_->vae, options.begins_with);
        return wanted;
    }
    std::unique_ptr<UniViguBundle> bundle_;
    std::vector<std::string> notes_;
    double weights_;
};

} // namespace

std::unique_ptr<Unified> make_univigu(std::unique_ptr<UniViguBundle> bundle, std::vector<std::string> notes,
                                      double weights) {
    return std::make_unique<UniViguPipeline>(std::move(bundle), std::move(notes), weights);
}

} // namespace inference
