// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/bernini_pipeline.h"
#include "inference/models/bernini/bernini_rules.h"
#include "inference/models/wan_files/wan_defaults.h"
#include "inference/pipelines/device_plan.h"
#include "inference/pipelines/stages/bernini_guidance.h"
#include "inference/pipelines/stages/few_step_run.h"
#include "inference/pipelines/stages/known_caches.h"
#include "inference/pipelines/stages/sketch.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/pipelines/stages/wan_text.h"
#include "inference/pipelines/stages/work_of.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/weights_error.h"
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace inference {
namespace {

namespace fs = std::filesystem;

constexpr int kSharedFrames = 9; ///< of neighbouring parts of a longer source
constexpr const char *kHighFolder = "bernini_renderer_high", *kLowFolder = "bernini_renderer_low";

bool named_bernini(const fs::path& place) {
    std::string name = place.filename().string();
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name.find("bernini") != std::string::npos;
}

/// The experts are named after Bernini, or their folder is.
bool named_so(const fs::path& folder) {
    if (named_bernini(folder)) return true;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error))
        if (entry.is_regular_file(error) && named_bernini(entry.path())) return true;
    return false;
}

class BerniniPipeline final : public Unified {
  public:
    BerniniPipeline(const fs::path& folder, const OpenOptions& options)
        : repo_(open_bernini_repository(folder)), plan_(plan_for(repo_.wan, options.memory_limit)),
          text_(repo_.wan, plan_.device), vae_(load_vae(repo_.wan, VaeUse::both, plan_)) {
        BerniniExperts experts = load_bernini(repo_.places.high, repo_.places.low, 0, Keep::packed);
        const ExpertAdapters adapters = sorted_adapters(options.adapters, experts.low.has_value());
        notes_ = adapters.notes;
        const auto built = [&](WanPart<WanDitConfig>& part, const std::vector<LoraUse>& uses) {
            add_note(notes_, note_of(merge_loras(part.tensors, uses)));
            const WeightMap weights = planned_weights(std::move(part.tensors), plan_);
            return std::make_unique<WanDit>(weights, part.config);
        };
        high_ = built(experts.high, adapters.high);
        if (experts.low) low_ = built(*experts.low, adapters.low);
        sketch_ = find_sketch(folder, vae_->config().z_dim, plan_.device);
        std::vector<fs::path> places;
        for (const LoraUse& use : options.adapters)
            if (use.strength != 0) places.push_back(use.place);
        recipe_ = few_step_recipe(places);
    }

    [[nodiscard]] std::vector<std::string> notes() const override { return notes_; }
    [[nodiscard]] Capabilities capabilities() const override {
        return {.generate = true, .edit = true, .references = true, .goes_on = true};
    }
    [[nodiscard]] std::string device() const override { return plan_.device.str(); }
    [[nodiscard]] int question_frames() const override { return 1; }
    [[nodiscard]] Limits limits() const override {
        return {.size_grid = kBerniniGrid,
                .rate = kBernini.fps,
                .most_edited_frames = kBernini.frames,
                .most_drawn_frames = kBernini.frames,
                .shared_frames = kSharedFrames};
    }
    [[nodiscard]] std::pair<int, int> working_size(int width, int height) const override {
        const VideoSize size = bernini_size({width, height}, kBernini.longest_side);
        return {static_cast<int>(size.width), static_cast<int>(size.height)};
    }

    Edited edit(const at::Tensor& source, const std::string& instruction, const SampleOptions& options,
                Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        if (instruction.empty()) throw std::invalid_argument("the instruction is empty");
        hooks.report("understanding", 0.0);
        const bool still = source.size(1) == 1, with_pictures = !options.pictures.references.empty();
        BerniniSources sources = references(options.pictures);
        const at::Tensor latent = encode_video(*vae_, source);
        if (still && !with_pictures)
            sources.pictures.insert(sources.pictures.begin(), latent);
        else
            sources.videos.push_back(latent);
        const char* task = edit_task(still, with_pictures);
        const at::Tensor drawn =
            joined_to(draw(task, instruction, std::move(sources), latent.sizes(), options, noise, hooks),
                      options.shared_latents);
        return {decode_video(*vae_, drawn, hooks), decode_video(*vae_, latent, hooks), drawn.cpu()};
    }

    at::Tensor generate(const std::string& prompt, int frames, int height, int width,
                        const SampleOptions& options, Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        if (options.pictures.first.defined() || options.pictures.last.defined())
            throw std::invalid_argument(
                "this model cannot begin or end with a given picture; give it as a reference");
        hooks.report("understanding", 0.0);
        BerniniSources sources = references(options.pictures);
        const bool with_pictures = !sources.pictures.empty();
        const char* task = new_task(frames == 1, with_pictures);
        const std::int64_t stride = vae_->config().spatial_stride();
        const std::vector<std::int64_t> shape{vae_->config().z_dim, (frames - 1) / 4 + 1, height / stride,
                                              width / stride};
        const at::Tensor drawn = draw(task, prompt, std::move(sources), shape, options, noise, hooks);
        const bool sketched = options.quality == Quality::draft && sketch_ && sketch_->fits(drawn);
        return sketched ? sketch_->video(drawn) : decode_video(*vae_, drawn, hooks);
    }

    std::string answer(const at::Tensor&, const std::string&, const RunHooks&,
                       const std::function<void(const std::string&)>&) override {
        throw std::invalid_argument(
            "Bernini-R changes and makes clips; choose a model that understands them to ask "
            "about one");
    }
    std::string caption(const at::Tensor& frames, const RunHooks& hooks) override {
        return answer(frames, "", hooks, {});
    }

    [[nodiscard]] Work work(const WorkQuery& q) const override {
        const bool with_pictures = !q.options.pictures.references.empty();
        const WanVaeConfig& vae = vae_->config();
        const double target = tokens_of(vae, q.frames, q.height, q.width), source = q.edit ? target : 0.0,
                     pictures = static_cast<double>(q.options.pictures.references.size()) *
                                tokens_of(vae, 1, q.height, q.width);
        const char* task =
            q.edit ? edit_task(q.frames == 1, with_pictures) : new_task(q.frames == 1, with_pictures);
        std::vector<BerniniCall> calls = calls_of(bernini_task(task).mode);
        if (!is_guided(q.options)) calls = {calls.back()};
        const auto steps = static_cast<double>(schedule_of(q.options).timesteps.size());
        const auto cache =
            q.options.quality == Quality::draft
                ? draft_cache(static_cast<std::size_t>(steps), static_cast<std::int64_t>(calls.size()))
                : nullptr;
        const double share = calls_run(cache.get(), 1.0 * steps * static_cast<double>(calls.size())) /
                             static_cast<double>(calls.size());
        Work work = text_.work();
        double most = 0;
        for (const BerniniCall& call : calls) {
            double tokens = target;
            if (call.sources == ShownSources::first_video || call.sources == ShownSources::all)
                tokens += source;
            if (call.sources == ShownSources::pictures || call.sources == ShownSources::all)
                tokens += pictures;
            most = std::max(most, tokens);
            work.blocks.push_back(work_of(high_->config(), tokens, share));
        }
        if (q.edit) { // the source goes in, and through the VAE alone
            work.pictures.push_back(work_of(vae, q.frames, q.height, q.width, false));
            work.pictures.push_back(work_of(vae, q.frames, q.height, q.width, true));
        }
        if (q.edit || q.options.quality != Quality::draft || !sketch_)
            work.pictures.push_back(work_of(vae, q.frames, q.height, q.width, true));
        work.memory = memory_of(high_->config(), vae, most, q.frames, q.height, q.width);
        return plan_.matrix_type ? work : work.as_stored();
    }
    [[nodiscard]] double weight_bytes() const override { return plan_.weights; }

  private:
    static const char* edit_task(bool still, bool with_pictures) {
        return with_pictures ? "rv2v" : still ? "i2i" : "v2v";
    }
    static const char* new_task(bool still, bool with_pictures) {
        return still ? (with_pictures ? "r2i" : "t2i") : (with_pictures ? "r2v" : "t2v");
    }
    [[nodiscard]] bool is_guided(const SampleOptions& options) const {
        return options.guidance != 1.0 && (!recipe_ || options.guidance > 0);
    }
    [[nodiscard]] FlowSchedule schedule_of(const SampleOptions& options) const {
        const auto few = recipe_ ? recipe_->in(options.steps) : std::nullopt;
        return few ? few_step_schedule(*few)
                   : make_schedule(ScheduleKind::unipc, options.steps_of(kBernini.steps),
                                   recipe_ ? recipe_->shift : repo_.places.shift);
    }
    [[nodiscard]] BerniniSources references(const GivenPictures& given) const {
        BerniniSources sources;
        for (const at::Tensor& picture : given.references) {
            const VideoSize size = bernini_size({picture.size(1), picture.size(0)}, kBernini.longest_side);
            sources.pictures.push_back(encode_video(*vae_, bernini_pixels(picture, size).unsqueeze(1)));
        }
        return sources;
    }

    at::Tensor draw(const char* task, const std::string& said, BerniniSources sources, at::IntArrayRef shape,
                    const SampleOptions& options, Noise& noise, const RunHooks& hooks) {
        const auto rows = text_.rows_of_cleaned({bernini_text(task, said), wan_prompts().negative});
        hooks.check();
        BerniniWeights weights;
        if (options.guidance > 0) weights.text = options.guidance;
        const auto few = recipe_ ? recipe_->in(options.steps) : std::nullopt;
        DenoiseOptions run{.schedule = schedule_of(options)};
        if (sketch_) run.picture = [this](const at::Tensor& clean) { return sketch_->picture(clean); };
        run.known = known_latents(*vae_, options.begins_with);
        at::Tensor start = noise.normal(shape).to(plan_.device);
        if (few) run.sampler = few_step_sampler(*few, noise), start = few_step_start(run.schedule, start);
        BerniniVelocity source({high_.get(), low_.get(), repo_.places.boundary}, std::move(sources), rows[0],
                               rows[1], {bernini_task(task).mode, weights}, run.schedule.sigmas,
                               is_guided(options));
        const auto cache = options.quality == Quality::draft
                               ? draft_cache(run.schedule.timesteps.size(), source.calls_a_step())
                               : nullptr;
        source.use_cache(cache.get());
        return denoise(start, run, source, hooks);
    }

    BerniniRepository repo_;
    DevicePlan plan_;
    WanText text_;
    std::unique_ptr<WanVae> vae_;
    std::unique_ptr<Sketch> sketch_; ///< null where there is none
    std::vector<std::string> notes_;
    const FewStepRecipe* recipe_ = nullptr; ///< of an adapter; null for many steps
    std::unique_ptr<WanDit> high_, low_;
};

} // namespace

bool is_bernini_repository(const fs::path& folder) {
    std::error_code error;
    if (is_bernini_folder(folder) || fs::is_directory(folder / kHighFolder, error)) return true;
    return is_wan_folder(folder) && named_so(folder);
}

BerniniRepository open_bernini_repository(const fs::path& folder, Missing missing) {
    BerniniRepository repo;
    if (is_bernini_folder(folder)) {
        repo.places = open_bernini_folder(folder);
        // The rest of Wan lies in a folder that the config names, or in this one.
        const fs::path base = value_or(read_json(folder / "config.json"), "wan22_base", std::string());
        std::error_code error;
        const bool other = !base.empty() && fs::is_directory(folder / base, error);
        repo.wan = open_wan_repository(other ? folder / base : folder, missing);
    } else if (std::error_code error; fs::is_directory(folder / kHighFolder, error)) {
        repo.places = {folder / kHighFolder, folder / kLowFolder, kBernini.boundary, kBernini.shift};
        if (!fs::is_directory(repo.places.low, error))
            throw WeightsError("the low-noise expert is missing: " + repo.places.low.string());
        repo.wan = open_wan_repository(folder, Missing::left);
    } else {
        repo.wan = open_wan_repository(folder, missing);
        repo.places = {repo.wan.dit, repo.wan.low_noise_dit,
                       repo.wan.low_noise_dit.empty() ? 0.0 : kBernini.boundary, kBernini.shift};
    }
    repo.wan.dit = repo.places.high;
    repo.wan.low_noise_dit = repo.places.low;
    return repo;
}

std::unique_ptr<Unified> make_bernini(const fs::path& folder, const OpenOptions& options) {
    return std::make_unique<BerniniPipeline>(folder, options);
}

} // namespace inference
