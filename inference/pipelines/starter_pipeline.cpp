// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/starter_pipeline.h"
#include "inference/pipelines/stages/denoise.h"
#include "inference/pipelines/stages/work_of.h"
#include "inference/tensor/host_memory.h"
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cmath>

namespace inference {
namespace {

constexpr int kWindow = 9, kStride = 8; ///< frames of a window; neighbours share one frame
constexpr int kTogether = 4;  ///< windows that one forward draws: bounds memory and the wait after a stop
constexpr int kMultiple = 16; ///< VAE stride times patch
constexpr int kWorkingArea = 208 * 120;

/// Windows [n][3, 9, H, W] of a video whose frames are 1 + 8k.
std::vector<at::Tensor> cut_windows(const at::Tensor& video) {
    std::vector<at::Tensor> windows;
    for (std::int64_t at = 0; at + 1 < video.size(1); at += kStride)
        windows.push_back(video.narrow(1, at, std::min<std::int64_t>(kWindow, video.size(1) - at)));
    if (windows.empty()) windows.push_back(video);
    return windows;
}

/// Puts decoded windows behind each other; the frame that two share is their mean.
at::Tensor join_windows(const std::vector<at::Tensor>& windows) {
    std::vector<at::Tensor> parts{windows.front()};
    for (std::size_t i = 1; i < windows.size(); ++i) {
        at::Tensor& before = parts.back();
        const std::int64_t last = before.size(1) - 1;
        const at::Tensor shared = (before.narrow(1, last, 1) + windows[i].narrow(1, 0, 1)) / 2;
        before = at::cat({before.narrow(1, 0, last), shared}, 1);
        parts.push_back(windows[i].narrow(1, 1, windows[i].size(1) - 1));
    }
    return at::cat(parts, 1);
}

/// The velocity of several windows, which lie behind each other along the first axis.
class StarterVelocity final : public VelocitySource {
  public:
    /// `without` is not looked at where `guidance` is 1. The generator outlives this.
    StarterVelocity(const StarterGenerator& generator, std::vector<MixedCondition> with,
                    std::vector<MixedCondition> without, double guidance)
        : generator_(generator), with_(std::move(with)), without_(std::move(without)), guidance_(guidance) {}

    at::Tensor velocity(std::size_t, const at::Tensor& latents, double t) override {
        const std::vector<at::Tensor> samples = latents.unbind(0);
        if (context_.empty()) {
            context_ = generator_.remember(samples, with_);
            if (guidance_ != 1.0) empty_ = generator_.remember(samples, without_);
        }
        const at::Tensor time = at::full({latents.size(0)}, t),
                         drawn = at::stack(generator_.velocity(samples, time, with_, context_, &scratch_));
        if (guidance_ == 1.0) return drawn;
        return guide(drawn, at::stack(generator_.velocity(samples, time, without_, empty_, &scratch_)),
                     guidance_);
    }

  private:
    const StarterGenerator& generator_;
    const std::vector<MixedCondition> with_, without_;
    double guidance_;
    WanContext context_, empty_;
    Scratch scratch_;
};

class StarterPipeline final : public Unified {
  public:
    explicit StarterPipeline(const std::filesystem::path& folder) : starter_(Starter::load(folder)) {}

    [[nodiscard]] Capabilities capabilities() const override { return {true, true, true, true}; }
    [[nodiscard]] int question_frames() const override {
        return static_cast<int>(starter_->config.question_frames);
    }

    [[nodiscard]] std::pair<int, int> working_size(int width, int height) const override {
        const double scale =
            std::sqrt(static_cast<double>(kWorkingArea) / (static_cast<double>(width) * height));
        const auto fit = [&](int side) {
            return std::clamp(static_cast<int>(std::lround(side * scale / kMultiple)) * kMultiple,
                              4 * kMultiple, 24 * kMultiple);
        };
        return {fit(width), fit(height)};
    }

    /// It was taught at these sizes alone.
    [[nodiscard]] std::pair<int, int> drawing_size(int width, int height) const override {
        return working_size(width, height);
    }
    [[nodiscard]] Limits limits() const override {
        return {.edit_group = kStride, .most_edited_frames = kStride * kTogether + 1};
    }

    Edited edit(const at::Tensor& source, const std::string& instruction, const SampleOptions& options,
                Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        const auto windows = cut_windows(source);
        hooks.report("understanding", 0.0);
        const Conditions conditions = understand(instruction, windows, hooks);
        Edited edited;
        if (!finds_it(instruction, windows, hooks)) { // nothing is to be done here
            edited.video = edited.reconstruction = decode(conditions.sources, "comparing", hooks);
            return edited;
        }
        const at::Tensor start =
            noise.normal(conditions.sources.front().sizes()); // the same for all, so that windows agree
        const std::vector<at::Tensor> latents = draw(conditions, start, options, hooks);
        edited.video = decode(latents, "decoding", hooks);
        edited.reconstruction = decode(conditions.sources, "comparing", hooks);
        return edited;
    }

    at::Tensor generate(const std::string& prompt, int frames, int height, int width,
                        const SampleOptions& options, Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        hooks.report("understanding", 0.0);
        Conditions conditions;
        conditions.text = starter_->generator.text_rows({prompt, ""});
        conditions.states = starter_->understanding.states({prompt}, {});
        conditions.empty_states = starter_->understanding.states({""}, {});
        const at::Tensor start =
            noise.normal({starter_->config.vae.z_dim, (frames - 1) / 4 + 1, height / 8, width / 8});
        return decode(draw(conditions, start, options, hooks), "decoding", hooks);
    }

    std::string answer(const at::Tensor& frames, const std::string& question, const RunHooks& hooks,
                       const std::function<void(const std::string&)>& on_text) override {
        const at::NoGradGuard no_grad;
        hooks.report("looking", 0.1);
        std::string text = starter_->understanding.answer(question, frames, [&](const std::string& so_far) {
            if (on_text) on_text(so_far);
            return !hooks.stop.stop_requested();
        });
        hooks.check();
        return text;
    }

    std::string caption(const at::Tensor& frames, const RunHooks& hooks) override {
        return answer(frames, "describe the clip", hooks, {});
    }

    [[nodiscard]] Work work(const WorkQuery& q) const override {
        constexpr double kPromptRows = 60;
        const StarterConfig& c = starter_->config;
        const int windows = q.edit ? std::max(1, (q.frames - 1 + kStride - 1) / kStride) : 1,
                  each = q.edit ? std::min(kWindow, q.frames) : q.frames;
        const double steps = q.options.steps_of(c.steps),
                     guidance = q.options.guidance > 0 ? q.options.guidance : c.guidance,
                     tokens = tokens_of(c.vae, each, q.height, q.width);
        Work work;
        work.blocks.push_back(
            work_of(c.omni.dit, tokens, steps * (guidance == 1.0 ? 1 : 2) * static_cast<double>(windows)));
        const auto side = static_cast<double>(c.vila.vision_tower.image_size /
                                              std::max<std::int64_t>(1, c.vila.vision_tower.patch_size));
        const double looks =
            q.edit ? 2.0 * windows + 1 : 0; // with and without the words, and whether it is there
        if (looks > 0) work.blocks.push_back(work_of(c.vila.vision_tower, looks));
        work.blocks.push_back(
            work_of(c.vila.llm, kPromptRows + (q.edit ? side * side / 4 : 0), std::max(2.0, looks)));
        for (int i = 0; i < windows; ++i) {
            if (q.edit) { // the source goes in, and through the VAE alone
                work.pictures.push_back(work_of(c.vae, each, q.height, q.width, false));
                work.pictures.push_back(work_of(c.vae, each, q.height, q.width, true));
            }
            work.pictures.push_back(work_of(c.vae, each, q.height, q.width, true));
        }
        work.memory =
            memory_of(c.omni.dit, c.vae, tokens * std::min(windows, kTogether), q.frames, q.height, q.width);
        return work;
    }

  private:
    /// What the generator is told about each window; `states` holds one entry a window, `empty_states` the
    /// unconditional one.
    struct Conditions {
        std::vector<at::Tensor> text; ///< rows of the prompt, then of the empty one
        std::vector<at::Tensor> states, empty_states, sources;
        [[nodiscard]] MixedCondition at(std::size_t window, bool conditional) const {
            return {.text = text[conditional ? 0 : 1],
                    .ar = conditional ? states[window]
                                      : empty_states[std::min(window, empty_states.size() - 1)],
                    .visual = sources.empty() ? at::Tensor() : sources[window]};
        }
    };

    /// Whether the understanding model sees what the instruction is about, in any of the windows.
    [[nodiscard]] bool finds_it(const std::string& instruction, const std::vector<at::Tensor>& windows,
                                const RunHooks& hooks) const {
        const double least = starter_->config.least_will;
        return least <= 0 || std::any_of(windows.begin(), windows.end(), [&](const at::Tensor& window) {
                   hooks.check();
                   return starter_->understanding.would_draw(instruction, window.select(1, 0).unsqueeze(0)) >=
                          least;
               });
    }

    Conditions understand(const std::string& instruction, const std::vector<at::Tensor>& windows,
                          const RunHooks& hooks) {
        Conditions conditions;
        conditions.text = starter_->generator.text_rows({instruction, ""});
        for (const at::Tensor& window : windows) {
            hooks.check();
            conditions.sources.push_back(starter_->vae.encode(window.unsqueeze(0)).squeeze(0));
            const at::Tensor first = window.select(1, 0).unsqueeze(0); // [1, 3, H, W]
            conditions.states.push_back(starter_->understanding.states({instruction}, first).front());
            conditions.empty_states.push_back(starter_->understanding.states({""}, first).front());
        }
        return conditions;
    }

    /// Every window's latent. Windows of one length are drawn some at a time.
    std::vector<at::Tensor> draw(const Conditions& conditions, const at::Tensor& start,
                                 const SampleOptions& options, const RunHooks& hooks) {
        const std::size_t all = std::max<std::size_t>(1, conditions.sources.size());
        const auto frames_of = [&](std::size_t window) {
            return conditions.sources.empty() ? start.size(1) : conditions.sources[window].size(1);
        };
        std::vector<at::Tensor> latents;
        while (latents.size() < all) {
            const std::size_t first = latents.size();
            std::size_t count = 1;
            while (count < kTogether && first + count < all && frames_of(first + count) == frames_of(first))
                ++count;
            RunHooks own = hooks;
            if (first > 0 && !own.keep.empty()) own.keep += "-" + std::to_string(first);
            own.progress = [&](const std::string& stage, double share) {
                if (hooks.progress)
                    hooks.progress(stage, (static_cast<double>(first) + static_cast<double>(count) * share) /
                                              static_cast<double>(all));
            };
            for (const at::Tensor& latent :
                 draw_together(conditions, first, count, start.narrow(1, 0, frames_of(first)), options, own)
                     .unbind(0))
                latents.push_back(latent);
        }
        return latents;
    }

    at::Tensor draw_together(const Conditions& conditions, std::size_t first, std::size_t count,
                             const at::Tensor& start, const SampleOptions& options, const RunHooks& hooks) {
        const int steps = options.steps_of(starter_->config.steps);
        const double guidance = options.guidance > 0 ? options.guidance : starter_->config.guidance;
        const auto told = [&](bool conditional) {
            std::vector<MixedCondition> all_told;
            for (std::size_t i = 0; i < count; ++i)
                all_told.push_back(conditions.at(first + i, conditional));
            return all_told;
        };
        StarterVelocity source(starter_->generator, told(true), told(false), guidance);
        return denoise(at::stack(std::vector<at::Tensor>(count, start)),
                       {.schedule = make_schedule(ScheduleKind::flow_match, steps, starter_->config.shift),
                        .solver = Solver::euler,
                        .picture = [&](const at::Tensor& latents) { return shown(latents[0]); }},
                       source, hooks);
    }

    [[nodiscard]] at::Tensor shown(const at::Tensor& latent) const {
        return starter_->vae.decode(latent.narrow(1, 0, 1).unsqueeze(0)).clamp(-1, 1).squeeze(0).select(1, 0);
    }

    at::Tensor decode(const std::vector<at::Tensor>& latents, const std::string& stage,
                      const RunHooks& hooks) {
        const LargeBlocksApart apart;
        std::vector<at::Tensor> videos;
        for (std::size_t i = 0; i < latents.size(); ++i) {
            hooks.report(stage, static_cast<double>(i) / static_cast<double>(latents.size()));
            const at::Tensor video = starter_->vae.decode(
                latents[i].unsqueeze(0), [&](double) { return !hooks.stop.stop_requested(); });
            hooks.check();
            videos.push_back(video.clamp(-1, 1).squeeze(0));
        }
        return join_windows(videos);
    }

    std::unique_ptr<Starter> starter_;
};

} // namespace

std::unique_ptr<Unified> make_starter(const std::filesystem::path& folder) {
    return std::make_unique<StarterPipeline>(folder);
}

} // namespace inference
