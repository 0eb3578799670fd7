// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/wan_pipeline.h"
#include "inference/models/clip/clip_vision.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/models/wan_files/wan_releases.h"
#include "inference/pipelines/device_plan.h"
#include "inference/pipelines/stages/few_step_run.h"
#include "inference/pipelines/stages/known_caches.h"
#include "inference/pipelines/stages/sketch.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/pipelines/stages/wan_conditions.h"
#include "inference/pipelines/stages/wan_text.h"
#include "inference/pipelines/stages/wan_velocity.h"
#include "inference/pipelines/stages/work_of.h"
#include "inference/tensor/pixels.h"
#include "inference/weights/weights_error.h"
#include <ATen/core/grad_mode.h>

namespace inference {
namespace {

WanDit load_expert(const std::filesystem::path& place, const DevicePlan& plan,
                   const std::vector<LoraUse>& adapters, std::vector<std::string>& notes) {
    auto part = load_wan_dit(place, Keep::packed);
    add_note(notes, note_of(merge_loras(part.tensors, adapters)));
    const WeightMap weights = planned_weights(std::move(part.tensors), plan);
    WanDit dit(weights, part.config);
    weights.require_all_used();
    return dit;
}

/// Of neighbouring parts: what is told one picture goes on from that, the others from two latents.
int shared_frames(WanKind kind) {
    return kind == WanKind::t2v || kind == WanKind::vace ? 5 : 1;
}

/// A model's sampling: the release's of its kind, but for what its folder says itself.
WanSampling sampling_of(const WanRepository& repo, const WanRelease* release) {
    WanSampling sampling = release ? release->sampling : repo.sampling;
    if (repo.own_shift) sampling.shift = repo.sampling.shift, sampling.shift_480p = 0;
    if (repo.own_boundary) sampling.boundary = repo.sampling.boundary;
    return sampling;
}

class WanPipeline final : public Unified {
  public:
    WanPipeline(const std::filesystem::path& folder, const OpenOptions& options)
        : repo_(open_wan_repository(folder)), plan_(plan_for(repo_, options.memory_limit)),
          adapters_(sorted_adapters(options.adapters, !repo_.low_noise_dit.empty())),
          text_(repo_, plan_.device), high_(load_expert(repo_.dit, plan_, adapters_.high, adapters_.notes)),
          release_(release_of(high_.config())), sampling_(sampling_of(repo_, release_)),
          vae_(load_vae(repo_, VaeUse::both, plan_)),
          sketch_(find_sketch(folder, vae_->config().z_dim, plan_.device)),
          recipe_(recipe_of(folder, options)) {
        if (!repo_.low_noise_dit.empty())
            low_ = std::make_unique<WanDit>(
                load_expert(repo_.low_noise_dit, plan_, adapters_.low, adapters_.notes));
        if (high_.config().image_dim == 0) return;
        if (repo_.clip.empty())
            throw WeightsError("the model lacks its picture encoder (image_encoder/ or " +
                               std::string(kWanClipFile) + ")");
        const ClipVisionPart part = load_clip_vision(repo_.clip);
        const WeightMap weights = planned_weights(part.tensors, plan_);
        clip_ = std::make_unique<ClipVision>(weights, part.config);
        weights.require_all_used();
    }

    [[nodiscard]] std::vector<std::string> notes() const override { return adapters_.notes; }
    [[nodiscard]] Capabilities capabilities() const override {
        Capabilities can{.generate = true};
        const WanKind kind = high_.config().kind;
        can.first_picture = kind != WanKind::t2v;
        can.needs_picture = kind == WanKind::i2v || kind == WanKind::flf2v || kind == WanKind::i2v_22;
        can.last_picture = kind == WanKind::flf2v || kind == WanKind::vace;
        can.references = can.fill = kind == WanKind::vace;
        can.goes_on = kind != WanKind::flf2v; // which needs to know where it ends
        return can;
    }
    [[nodiscard]] std::string device() const override { return plan_.device.str(); }
    [[nodiscard]] int question_frames() const override { return 1; }
    [[nodiscard]] Limits limits() const override {
        return {.size_grid = static_cast<int>(vae_->config().spatial_stride()) * 2, // the transformer's patch
                .rate = static_cast<double>(sampling_.fps),
                .most_edited_frames = sampling_.frames,
                .most_drawn_frames = sampling_.frames,
                .shared_frames = shared_frames(high_.config().kind)};
    }
    [[nodiscard]] std::pair<int, int> working_size(int width, int height) const override {
        if (high_.config().kind != WanKind::vace) return drawing_size(width, height);
        constexpr std::int64_t kSmall = 832 * 480, kLarge = 1280 * 720,
                               kLargeWidth = 5120; // as it was taught
        const std::int64_t area = high_.config().dim >= kLargeWidth ? kLarge : kSmall;
        const VideoSize size = plan_control({width, height}, sampling_.fps, 1, area, area).size;
        return {static_cast<int>(size.width), static_cast<int>(size.height)};
    }

    /// VACE: what `options.fill` marks is drawn anew, from words for what is to stand there.
    Edited edit(const at::Tensor& source, const std::string& instruction, const SampleOptions& options,
                Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        if (!capabilities().fill || !options.fill.defined())
            throw std::invalid_argument(
                high_.config().kind == WanKind::vace
                    ? "this model draws a part of the picture anew; say which part"
                    : "Wan only makes new clips; choose a Bernini-R or Omni-Video model to change one");
        hooks.report("understanding", 0.0);
        const VideoSize size{source.size(3), source.size(2)};
        ControlSource control{source, options.fill};
        if (const at::Tensor& before = options.begins_with; before.defined()) {
            const std::int64_t count = std::min(before.size(1), source.size(1) - 1);
            const at::Tensor made = before.narrow(1, before.size(1) - count, count).to(source.options());
            control.video = at::cat({made, source.narrow(1, count, source.size(1) - count)}, 1);
            control.mask = options.fill.clone();
            control.mask.narrow(1, 0, count).zero_();
        }
        control.video = control.video * (control.mask <= 0.5); // grey where nothing is given
        for (const at::Tensor& picture : options.pictures.references)
            control.references.push_back(reference_picture(picture, size));
        const at::Tensor drawn = joined_to(
            draw(instruction, static_cast<int>(source.size(1)), size, options, noise, hooks,
                 [&](WanConditions& conditions) { return add_control(conditions, std::move(control)); }),
            options.shared_latents);
        return {decoded(drawn, options, hooks), source, drawn.cpu()};
    }

    at::Tensor generate(const std::string& prompt, int frames, int height, int width,
                        const SampleOptions& options, Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        hooks.report("understanding", 0.0);
        GivenPictures given = options.pictures;
        const WanKind kind = high_.config().kind;
        if (options.begins_with.defined() && kind != WanKind::t2v && kind != WanKind::vace)
            given.first = image_bytes(options.begins_with.select(1, options.begins_with.size(1) - 1))
                              .permute({1, 2, 0})
                              .contiguous();
        require_pictures(given);
        const VideoSize size{width, height};
        return decoded(draw(prompt, frames, size, options, noise, hooks,
                            [&](WanConditions& conditions) {
                                return add_pictures(conditions, given, options.begins_with, frames, size,
                                                    hooks);
                            }),
                       options, hooks);
    }

    [[nodiscard]] Work work(const WorkQuery& q) const override {
        const How how = drawn_how({q.width, q.height}, q.options);
        const WanVaeConfig& vae = vae_->config();
        const double tokens = tokens_of(vae, q.frames, q.height, q.width);
        double calls = 0;
        for (const double t : how.schedule.timesteps)
            calls += (experts().is_noisy(t) ? how.guidance : how.guidance_low_noise) == 1.0 ? 1 : 2;
        Work work = text_.work();
        work.blocks.push_back(work_of(high_.config(), tokens, calls_run(how.cache.get(), calls)));
        // What is given is seen through the VAE: a clip of mostly grey frames, of VACE two.
        const WanKind kind = high_.config().kind;
        const int seen = kind == WanKind::vace ? 2 : kind == WanKind::t2v || kind == WanKind::ti2v ? 0 : 1;
        for (int i = 0; i < seen; ++i)
            work.pictures.push_back(work_of(vae, q.frames, q.height, q.width, false));
        const bool sketched = q.options.quality == Quality::draft && sketch_;
        if (!sketched) work.pictures.push_back(work_of(vae, q.frames, q.height, q.width, true));
        work.memory = memory_of(high_.config(), vae, tokens, q.frames, q.height, q.width);
        return plan_.matrix_type ? work : work.as_stored();
    }
    [[nodiscard]] double weight_bytes() const override { return plan_.weights; }

    std::string answer(const at::Tensor&, const std::string&, const RunHooks&,
                       const std::function<void(const std::string&)>&) override {
        throw std::invalid_argument(
            "Wan only makes new clips; choose a model that understands them to ask about one");
    }
    std::string caption(const at::Tensor& frames, const RunHooks& hooks) override {
        return answer(frames, "", hooks, {});
    }

  private:
    /// Puts what a clip is drawn from beside text; gives the latent frames that stand before the video and
    /// are dropped after.
    using AddConditions = std::function<std::int64_t(WanConditions&)>;

    /// How a clip is drawn.
    struct How {
        std::optional<FewStepRecipe> few; ///< nothing: by the usual solver
        FlowSchedule schedule;
        double guidance, guidance_low_noise;
        std::unique_ptr<StepCache> cache; ///< null: every call runs
    };
    [[nodiscard]] How drawn_how(VideoSize size, const SampleOptions& options) const {
        How how{.few = recipe_ ? recipe_->in(options.steps) : std::nullopt};
        const auto guided = [&](double own) { // what was distilled is drawn from without guidance
            return options.guidance > 0 ? options.guidance : recipe_ ? 1.0 : own;
        };
        how.guidance = guided(sampling_.guidance);
        how.guidance_low_noise = guided(sampling_.guidance_low_noise);
        how.schedule = how.few ? few_step_schedule(*how.few)
                               : unipc_schedule(options.steps_of(sampling_.steps),
                                                recipe_ ? recipe_->shift : shift_at(size), repo_.diffusers);
        const bool alike = how.guidance != 1.0 && (!low_ || how.guidance_low_noise != 1.0);
        if (options.quality != Quality::best && (alike || recipe_))
            how.cache = known_cache(experts(), how.schedule, alike, std::min(size.width, size.height) > 480,
                                    options.quality == Quality::draft);
        return how;
    }
    [[nodiscard]] WanExperts experts() const { return {&high_, low_.get(), sampling_.boundary}; }

    /// A clean latent.
    at::Tensor draw(const std::string& prompt, int frames, VideoSize size, const SampleOptions& options,
                    Noise& noise, const RunHooks& hooks, const AddConditions& add) {
        const auto rows = text_.rows({prompt, release_ ? release_->negative : wan_prompts().negative});
        How how = drawn_how(size, options);
        WanConditions conditions{.text = rows[0],
                                 .negative = rows[1],
                                 .guidance = how.guidance,
                                 .guidance_low_noise = how.guidance_low_noise};
        const std::int64_t references = add(conditions);
        const std::int64_t stride = vae_->config().spatial_stride();
        at::Tensor start = noise
                               .normal({vae_->config().z_dim, (frames - 1) / 4 + 1 + references,
                                        size.height / stride, size.width / stride})
                               .to(plan_.device);
        DenoiseOptions run{.schedule = how.schedule};
        if (how.few)
            run.sampler = few_step_sampler(*how.few, noise), start = few_step_start(run.schedule, start);
        if (sketch_) run.picture = [this](const at::Tensor& clean) { return sketch_->picture(clean); };
        if (high_.config().kind == WanKind::t2v) // the others are told as they are told a picture
            run.known = known_latents(*vae_, options.begins_with);
        WanVelocity source(experts(), std::move(conditions), how.cache.get());
        const at::Tensor latent = denoise(start, run, source, hooks);
        return latent.narrow(1, references, latent.size(1) - references);
    }

    at::Tensor decoded(const at::Tensor& latent, const SampleOptions& options, const RunHooks& hooks) {
        if (options.quality == Quality::draft && sketch_ && sketch_->fits(latent)) {
            hooks.report("decoding", 0.0);
            return sketch_->video(latent);
        }
        return decode_video(*vae_, latent, hooks);
    }

    /// Of an adapter, or of the transformer's own file.
    [[nodiscard]] const FewStepRecipe* recipe_of(const std::filesystem::path& folder,
                                                 const OpenOptions& options) const {
        std::vector<std::filesystem::path> places;
        for (const LoraUse& use : options.adapters)
            if (use.strength != 0) places.push_back(use.place);
        places.insert(places.end(), {repo_.dit, folder});
        return few_step_recipe(places);
    }

    [[nodiscard]] double shift_at(VideoSize size) const {
        const bool small = size == VideoSize{832, 480} || size == VideoSize{480, 832};
        return small && sampling_.shift_480p > 0 ? sampling_.shift_480p : sampling_.shift;
    }

    void require_pictures(const GivenPictures& given) const {
        const Capabilities can = capabilities();
        if (can.needs_picture && !given.first.defined())
            throw std::invalid_argument("this model animates a picture; give it one to begin with");
        if (high_.config().kind == WanKind::flf2v && !given.last.defined())
            throw std::invalid_argument(
                "this model draws what lies between two pictures; give it one to end with too");
        if (given.first.defined() && !can.first_picture)
            throw std::invalid_argument("this model draws from words alone; it cannot begin with a picture");
        if (given.last.defined() && !can.last_picture)
            throw std::invalid_argument("this model cannot end with a given picture");
        if (!given.references.empty() && !can.references)
            throw std::invalid_argument("this model cannot draw what a given picture shows");
    }

    /// What the pictures tell the network. Latent frames that stand before the video and are dropped after.
    std::int64_t add_pictures(WanConditions& conditions, const GivenPictures& given,
                              const at::Tensor& begins_with, int frames, VideoSize size,
                              const RunHooks& hooks) const {
        switch (high_.config().kind) {
        case WanKind::t2v:
            return 0;
        case WanKind::ti2v:
            if (given.first.defined()) conditions.first = first_frame_at(*vae_, given.first, size).latent;
            return 0;
        case WanKind::vace:
            return add_control(conditions, control_of(given, begins_with, frames, size));
        default:
            break;
        }
        if (clip_) {
            conditions.features = clip_->features(clip_->pixels(given.first));
            if (given.last.defined())
                conditions.features =
                    at::cat({conditions.features, clip_->features(clip_->pixels(given.last))});
        }
        hooks.check();
        conditions.channels =
            picture_condition_at(*vae_, shaped(given.first, size), shaped(given.last, size), frames, size)
                .channels.to(plan_.device);
        return 0;
    }

    std::int64_t add_control(WanConditions& conditions, const ControlSource& control) const {
        conditions.control = control_latents(*vae_, control).to(plan_.device);
        return static_cast<std::int64_t>(control.references.size());
    }

    /// The middle of a picture in the shape of a size, so that it is not squashed.
    static at::Tensor shaped(const at::Tensor& picture, VideoSize size) {
        if (!picture.defined()) return picture;
        const CropBox box = centre_crop(picture.size(1), picture.size(0), size.width, size.height);
        return picture.narrow(0, box.top, box.height).narrow(1, box.left, box.width);
    }

    /// A video of grey frames but for those that are given, which the mask keeps.
    static ControlSource control_of(const GivenPictures& given, const at::Tensor& begins_with, int frames,
                                    VideoSize size) {
        ControlSource source;
        for (const at::Tensor& picture : given.references)
            source.references.push_back(reference_picture(picture, size));
        if (given.first.defined() || given.last.defined() || begins_with.defined()) {
            source.video = at::zeros({3, frames, size.height, size.width});
            source.mask = at::ones({1, frames, size.height, size.width});
            const auto keep = [&](const at::Tensor& picture, std::int64_t at) {
                if (!picture.defined()) return;
                source.video.select(1, at).copy_(fitted_picture(picture, size));
                source.mask.select(1, at).zero_();
            };
            keep(given.first, 0);
            keep(given.last, frames - 1);
            if (begins_with.defined()) {
                const std::int64_t count = std::min<std::int64_t>(begins_with.size(1), frames - 1);
                source.video.narrow(1, 0, count)
                    .copy_(begins_with.narrow(1, begins_with.size(1) - count, count));
                source.mask.narrow(1, 0, count).zero_();
            }
        }
        return filled_control(source, frames, size);
    }

    WanRepository repo_;
    DevicePlan plan_;
    ExpertAdapters adapters_;
    WanText text_;
    WanDit high_;
    const WanRelease* release_; ///< null for text to video
    WanSampling sampling_;
    std::unique_ptr<WanVae> vae_;
    std::unique_ptr<Sketch> sketch_;        ///< null where there is none
    const FewStepRecipe* recipe_ = nullptr; ///< null for a model of many steps
    std::unique_ptr<WanDit> low_;
    std::unique_ptr<ClipVision> clip_;
};

} // namespace

std::unique_ptr<Unified> make_wan(const std::filesystem::path& folder, const OpenOptions& options) {
    return std::make_unique<WanPipeline>(folder, options);
}

} // namespace inference
