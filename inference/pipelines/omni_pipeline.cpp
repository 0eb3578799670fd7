// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/omni_pipeline.h"
#include "inference/models/omni_video/omni_files.h"
#include "inference/pipelines/omni_model_files.h"
#include "inference/pipelines/stages/known_caches.h"
#include "inference/pipelines/stages/omni_velocity.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/pipelines/stages/wan_text.h"
#include "inference/pipelines/stages/work_of.h"
#include "inference/tensor/pixels.h"
#include "inference/text/conversation.h"
#include <ATen/core/grad_mode.h>

namespace inference {
namespace {

constexpr std::int64_t kLongestAnswer = 512, kQuestionFrames = 8;

/// What differs between the tasks' released settings.
struct TaskSettings {
    int steps;
    double shift, guidance;
};
TaskSettings settings_of(OmniTask task) {
    return task == OmniTask::v2v || task == OmniTask::i2i ? TaskSettings{40, 5.0, 3.0}
                                                          : TaskSettings{50, 5.0, 5.0};
}

at::Tensor as_picture(const at::Tensor& frame) { // [3, H, W] in [-1, 1] -> bytes [H, W, 3]
    return image_bytes(frame).permute({1, 2, 0}).contiguous();
}

constexpr int kSharedFrames = 5;      ///< of neighbouring parts of a longer source
constexpr int kMostEditedFrames = 17; ///< of a source: what the context has room for, as the release edits

class OmniPipeline final : public Unified {
  public:
    OmniPipeline(const std::filesystem::path& folder, const OpenOptions& options)
        : repo_(open_omni_repository(folder)), plan_(plan_for(repo_, options.memory_limit)),
          text_(repo_.wan, plan_.device), vae_(load_vae(repo_.wan, VaeUse::both, plan_)),
          omni_(load_omni_model(repo_, plan_, options.adapters, &notes_)),
          language_(load_omni_language(repo_.language_model, plan_)),
          special_(load_special_tokens(repo_.tokens)), empty_(load_unconditioned(repo_.context)) {
        for (auto& [name, rows] : special_)
            rows = rows.to(plan_.device);
        for (at::Tensor* rows : {&empty_.text, &empty_.states})
            *rows = rows->to(plan_.device);
    }

    [[nodiscard]] Capabilities capabilities() const override {
        Capabilities can{.generate = true, .edit = true, .caption = true, .answer = true, .think = true};
        can.goes_on = true;
        return can;
    }
    [[nodiscard]] std::vector<std::string> notes() const override { return notes_; }
    [[nodiscard]] std::string device() const override { return plan_.device.str(); }
    [[nodiscard]] int question_frames() const override { return kQuestionFrames; }
    [[nodiscard]] std::pair<int, int> working_size(int width, int height) const override {
        // The released editing size: 640x352, or upright.
        return width >= height ? std::pair{640, 352} : std::pair{352, 640};
    }
    [[nodiscard]] Limits limits() const override {
        return {.rate = static_cast<double>(kWan21Sampling.fps),
                .most_edited_frames = kMostEditedFrames,
                .most_drawn_frames = kWan21Sampling.frames,
                .shared_frames = kSharedFrames};
    }

    Edited edit(const at::Tensor& source, const std::string& instruction, const SampleOptions& options,
                Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        hooks.report("understanding", 0.0);
        const OmniTask task = source.size(1) == 1 ? OmniTask::i2i : OmniTask::v2v;
        const at::Tensor latent = encode_video(*vae_, source);
        require_room(latent, instruction);
        const at::Tensor first =
            mllm_picture(as_picture(source.select(1, 0)), language_.image_size, language_.pad);
        const at::Tensor drawn = joined_to(
            draw(task, instruction, latent, first.unsqueeze(0), latent.sizes(), options, noise, hooks),
            options.shared_latents);
        return {decode_video(*vae_, drawn, hooks), decode_video(*vae_, latent, hooks), drawn.cpu()};
    }

    at::Tensor generate(const std::string& prompt, int frames, int height, int width,
                        const SampleOptions& options, Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        hooks.report("understanding", 0.0);
        const std::string said = options.think ? think(prompt, hooks) : prompt;
        const std::vector<std::int64_t> shape{vae_->config().z_dim, (frames - 1) / 4 + 1, height / 8,
                                              width / 8};
        const OmniTask task = frames == 1 ? OmniTask::t2i : OmniTask::t2v;
        return decode_video(*vae_, draw(task, said, {}, {}, shape, options, noise, hooks), hooks);
    }

    std::string answer(const at::Tensor& frames, const std::string& question, const RunHooks& hooks,
                       const std::function<void(const std::string&)>& on_text) override {
        const at::NoGradGuard no_grad;
        hooks.report("looking", 0.1);
        std::vector<at::Tensor> pictures;
        for (std::int64_t i = 0; i < frames.size(0); ++i)
            pictures.push_back(mllm_picture(as_picture(frames[i]), language_.image_size, language_.pad));
        return say(understanding_prompt(question, static_cast<int>(frames.size(0))), at::stack(pictures),
                   hooks, on_text);
    }

    std::string caption(const at::Tensor& frames, const RunHooks& hooks) override {
        return answer(frames, "Describe this video in detail.", hooks, {});
    }

    [[nodiscard]] Work work(const WorkQuery& q) const override {
        constexpr double kPromptRows = 120; // of a task's prompt, without its picture
        const bool still = q.frames == 1;
        const OmniTask task =
            q.edit ? (still ? OmniTask::i2i : OmniTask::v2v) : (still ? OmniTask::t2i : OmniTask::t2v);
        const TaskSettings settings = settings_of(task);
        const WanVaeConfig& vae = vae_->config();
        const double tokens = tokens_of(vae, q.frames, q.height, q.width);
        const int steps = q.options.steps_of(settings.steps), branches = branches_of(q.options);
        const auto cache = cache_for(q.options, steps);
        Work work = text_.work();
        work.blocks.push_back(
            work_of(omni_.dit().config(), tokens, calls_run(cache.get(), steps * branches)));
        const VilaConfig language = omni_language_config(repo_.language_model);
        const auto side = static_cast<double>(language.vision_tower.image_size /
                                              std::max<std::int64_t>(1, language.vision_tower.patch_size));
        if (q.edit) work.blocks.push_back(work_of(language.vision_tower, 1));
        work.blocks.push_back(work_of(language.llm, kPromptRows + (q.edit ? side * side / 4 : 0), 1));
        if (q.edit) { // the source goes in, and through the VAE alone
            work.pictures.push_back(work_of(vae, q.frames, q.height, q.width, false));
            work.pictures.push_back(work_of(vae, q.frames, q.height, q.width, true));
        }
        work.pictures.push_back(work_of(vae, q.frames, q.height, q.width, true));
        work.memory = memory_of(omni_.dit().config(), vae, tokens, q.frames, q.height, q.width);
        return plan_.matrix_type ? work : work.as_stored();
    }
    [[nodiscard]] double weight_bytes() const override { return plan_.weights; }

  private:
    static int branches_of(const SampleOptions& options) { return options.guidance == 1.0 ? 1 : 2; }
    static std::unique_ptr<StepCache> cache_for(const SampleOptions& options, int steps) {
        return options.quality == Quality::draft
                   ? draft_cache(static_cast<std::size_t>(steps), branches_of(options))
                   : nullptr;
    }

    /// The mixed context is cut where it is too long, in the middle of whatever stands there: refused
    /// instead.
    void require_room(const at::Tensor& latent, const std::string& instruction) const {
        const std::int64_t visual = omni_.context().visual_rows(latent);
        const std::int64_t room = omni_.dit().config().text_len - visual;
        constexpr std::int64_t kAdapter = 1024, kMarkers = 40, kLeastText = 32;
        if (room < kAdapter + kMarkers + kLeastText)
            throw std::invalid_argument(
                "the source is too large or too long for this model's context (" + std::to_string(visual) +
                " of " + std::to_string(omni_.dit().config().text_len) + " rows); choose a shorter range");
        if (instruction.empty()) throw std::invalid_argument("the instruction is empty");
    }

    [[nodiscard]] at::Tensor on_device(const std::vector<std::int64_t>& ids) const {
        return at::tensor(ids, at::kLong).to(plan_.device);
    }

    at::Tensor draw(OmniTask task, const std::string& text, const at::Tensor& source,
                    const at::Tensor& picture, at::IntArrayRef shape, const SampleOptions& options,
                    Noise& noise, const RunHooks& hooks) {
        const TaskSettings settings = settings_of(task);
        MixedCondition with{.text = text_.rows({text})[0],
                            .ar = omni_states(language_, task, text, picture, plan_.device),
                            .visual = source},
            without{.text = empty_.text, .ar = empty_.states, .visual = source};
        hooks.check();
        const double scale =
            options.guidance > 0 ? options.guidance - 1 : settings.guidance; // see OmniVelocity
        const at::Tensor start = noise.normal(shape).to(plan_.device);
        const WanContext context = omni_.remember({start}, {with}, special_),
                         empty = omni_.remember({start}, {without}, special_);
        const int steps = options.steps_of(settings.steps);
        const auto cache = cache_for(options, steps);
        OmniVelocity velocity(omni_.dit(), context, empty, scale, {}, cache.get());
        DenoiseOptions run{.schedule = unipc_schedule(steps, settings.shift, repo_.wan.diffusers)};
        run.known = known_latents(*vae_, options.begins_with);
        return denoise(start, run, velocity, hooks);
    }

    /// Greedy text of a prompt, ended where the model ends its turn.
    std::string say(const std::string& prompt, const at::Tensor& pictures, const RunHooks& hooks,
                    const std::function<void(const std::string&)>& on_text) const {
        const auto ids = prompt_ids(prompt, language_.tokenizer);
        const at::Tensor features =
            pictures.defined() ? language_.vila.image_features(pictures.to(plan_.device)) : at::empty({0});
        const at::Tensor rows = language_.vila.splice(on_device(ids), features);
        std::vector<std::int64_t> so_far;
        const auto generated =
            language_.vila.generate(rows, kLongestAnswer, language_.stop_ids, [&](std::int64_t id) {
                so_far.push_back(id);
                if (on_text) on_text(answer_text(so_far, language_.tokenizer));
                return !hooks.stop.stop_requested();
            });
        hooks.check();
        return answer_text(generated, language_.tokenizer);
    }

    /// Think Mode: the understanding model reasons about the prompt and writes it out before it is drawn.
    std::string think(const std::string& prompt, const RunHooks& hooks) const {
        hooks.report("thinking", 0.0);
        const std::string asked =
            "Think step by step about what the following video should show, then write one detailed "
            "description of it and nothing else: " +
            prompt;
        const std::string written = say(understanding_prompt(asked, 0), {}, hooks, {});
        return written.empty() ? prompt : written;
    }

    OmniRepository repo_;
    DevicePlan plan_;
    WanText text_;
    std::unique_ptr<WanVae> vae_;
    std::vector<std::string> notes_; ///< before the model, which writes into them
    OmniVideoModel omni_;
    OmniLanguage language_;
    SpecialTokens special_;
    OmniUnconditioned empty_;
};

} // namespace

std::unique_ptr<Unified> make_omni_video_1(const std::filesystem::path& folder, const OpenOptions& options) {
    return std::make_unique<OmniPipeline>(folder, options);
}

} // namespace inference
