// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/repositories.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/pipelines/univigu_model_files.h"
#include "inference/training/families/univigu_stages.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/key_maps.h"
#include "inference/worker/school/course.h"
#include <ATen/core/grad_mode.h>
#include <set>

namespace school {
namespace {

namespace fs = std::filesystem;
using namespace inference;
using namespace inference::training;

constexpr const char *kPack = "model.safetensors", *kFront = "transformer.";

class UniViguCourse final : public Course {
  public:
    explicit UniViguCourse(const CourseSettings& settings)
        : settings_(settings), released_(is_univigu_folder(settings.from)) {
        bundle(); // its sizes are the clips'
    }
    [[nodiscard]] bool takes(const Record& record) const override {
        return record.kind == Record::Kind::caption && (!refining() || !record.prompt.empty());
    }
    [[nodiscard]] std::string diet() const override {
        return refining() ? "clips with a caption and a shorter prompt (clip, caption, prompt)"
                          : "clips with captions (clip, caption)";
    }
    [[nodiscard]] std::string how() const override {
        const ClipShape shape = clip_shape();
        return "univigu|" + fs::weakly_canonical(settings_.from).string() + "|" +
               std::to_string(shape.size.width) + "x" + std::to_string(shape.size.height) + "x" +
               std::to_string(shape.frames) + "@" + std::to_string(shape.fps);
    }
    Example make(const Record& record) override {
        const at::NoGradGuard no_grad;
        const UniViguBundle& b = bundle();
        at::Tensor clip = read_clip(record.clip, clip_shape());
        if (clip.size(1) != b.config.frames)
            throw std::invalid_argument("the clip is too short: this model reads " +
                                        std::to_string(b.config.frames) + " frames");
        // The prompt conditions; of a clip that has none its caption does, and is what is to be recalled.
        const std::string prompt = record.prompt.empty() ? record.text : record.prompt;
        const auto words = b.tokenize({prompt, record.text}, b.config.text_length);
        return {{"latent", b.vae.encode(clip.unsqueeze(0).to(b.device())).squeeze(0).cpu().contiguous()},
                {"prompt", words.ids[0].cpu().contiguous()},
                {"prompt_mask", words.mask[0].cpu().contiguous()},
                {"caption", words.ids[1].cpu().contiguous()},
                {"caption_mask", words.mask[1].cpu().contiguous()},
                {"condition", b.condition({prompt})[0].cpu().contiguous()}};
    }
    Tensors shared() override {
        const at::NoGradGuard no_grad;
        return {{"empty_condition", bundle().condition({""})[0].cpu().contiguous()}};
    }
    std::unique_ptr<Stage> open(const Recipe& recipe) override {
        UniViguSetup setup{.config = bundle().config.model, .device = settings_.device};
        setup.shift = settings_.shift > 0 ? settings_.shift : bundle().config.shift;
        setup.text_weight = settings_.text_weight;
        setup.tensors = tensors();
        bundle_.reset();
        return make_univigu_stage(refining() ? UniViguPart::refinement : UniViguPart::recall,
                                  std::move(setup), recipe);
    }
    void write(const fs::path& folder, const Stage& stage, const Tensors& leaves) override {
        const Tensors trained = stage.learned().finished(leaves);
        if (!released_) {
            const Tensors all =
                as_stored(load_safetensors(settings_.from / kPack), trained, [](const std::string& n) {
                    return n.starts_with(kFront) ? n.substr(std::string(kFront).size()) : std::string();
                });
            write_model_folder(settings_.from, folder, {{kPack, all}});
            // The pack shares files with another beside it, so that goes along.
            const auto shared = value_or(read_json(settings_.from / "config.json"),
                                         "shares_vae_and_vocabulary_with", std::string());
            const fs::path to = (folder / shared).lexically_normal();
            if (to.parent_path() == folder.parent_path() && !fs::exists(to))
                write_model_folder((settings_.from / shared).lexically_normal(), to, {});
            return;
        }
        const UniViguRepository repo = open_univigu_repository(settings_.from);
        const Tensors stored = load_checkpoint(repo.checkpoint);
        Tensors out =
            as_stored(stored, trained, [](const std::string& n) { return univigu_name(strip_wrappers(n)); });
        const StoredPlace place = stored_place(settings_.from, repo.checkpoint);
        write_model_folder(settings_.from, folder, {{place.file, std::move(out)}}, place.left_out);
    }
    at::Tensor decode(const at::Tensor& latent) override {
        const at::NoGradGuard no_grad;
        return decode_video(bundle().vae, latent.to(bundle().device()), {});
    }

  private:
    [[nodiscard]] bool refining() const { return settings_.stage == "univigu-refine"; }
    [[nodiscard]] ClipShape clip_shape() const {
        return {{shape_.width, shape_.height}, shape_.frames, settings_.shape.fps};
    }
    const UniViguBundle& bundle() {
        if (!bundle_) {
            const UniViguRepository repo =
                released_ ? open_univigu_repository(settings_.from) : UniViguRepository();
            bundle_ = released_ ? load_univigu(repo, {.device = settings_.device})
                                : load_starter_univigu(settings_.from);
            shape_ = {bundle_->config.width, bundle_->config.height, bundle_->config.frames};
        }
        return *bundle_;
    }
    [[nodiscard]] Tensors tensors() const {
        Tensors out;
        if (released_) {
            return univigu_tensors(open_univigu_repository(settings_.from)).tensors;
        }
        for (const auto& [name, tensor] : load_safetensors(settings_.from / kPack))
            if (name.starts_with(kFront)) out.emplace(name.substr(std::string(kFront).size()), tensor);
        return out;
    }
    CourseSettings settings_;
    bool released_;
    std::unique_ptr<UniViguBundle> bundle_;
    struct {
        int width = 0, height = 0, frames = 0;
    } shape_;
};

} // namespace

std::unique_ptr<Course> open_univigu_course(const CourseSettings& settings) {
    return std::make_unique<UniViguCourse>(settings);
}

} // namespace school
