// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "inference/models/omni_video/omni_files.h"
#include "inference/pipelines/omni_model_files.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/pipelines/stages/wan_text.h"
#include "inference/tensor/pixels.h"
#include "inference/training/families/omni_stages.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/key_maps.h"
#include "inference/worker/school/course.h"
#include <ATen/core/grad_mode.h>

namespace school {
namespace {

namespace fs = std::filesystem;
using namespace inference;
using namespace inference::training;

constexpr const char* kTower = "vision_tower.vision_tower.";

at::Tensor as_picture(const at::Tensor& frame) { // [3, H, W] in [-1, 1] -> bytes [H, W, 3]
    return image_bytes(frame).permute({1, 2, 0}).contiguous();
}

std::string common_key(const CourseSettings& s) {
    return fs::weakly_canonical(s.from).string() + "|" + std::to_string(s.shape.size.width) + "x" +
           std::to_string(s.shape.size.height) + "x" + std::to_string(s.shape.frames) + "@" +
           std::to_string(s.shape.fps);
}

/// A combined model's tensors in the types that they are stored in.
Tensors in_types_of(const Tensors& like, const Tensors& trained) {
    return as_stored(like, trained, [](const std::string& name) { return name; });
}

class OmniCourse final : public Course {
  public:
    explicit OmniCourse(const CourseSettings& settings)
        : settings_(settings), repo_(open_omni_repository(settings.from)), plan_(plan_for(repo_)) {}
    [[nodiscard]] bool takes(const Record& record) const override {
        return record.kind == Record::Kind::edit ||
               (settings_.stage != "omni-edit" && record.kind == Record::Kind::caption);
    }
    [[nodiscard]] std::string diet() const override {
        return settings_.stage == "omni-edit"
                   ? "edits (source, instruction, target)"
                   : "edits (source, instruction, target) and clips with captions (clip, caption)";
    }
    [[nodiscard]] std::string how() const override { return "omni|" + common_key(settings_); }
    [[nodiscard]] std::string front() const override { return "wan_model."; }

    Example make(const Record& record) override {
        const at::NoGradGuard no_grad;
        load_frozen();
        at::Tensor clip = read_clip(record.clip, settings_.shape), source, picture;
        const bool edit = record.kind == Record::Kind::edit;
        if (edit) {
            source = read_clip(record.source, settings_.shape);
            const std::int64_t frames = std::min(source.size(1), clip.size(1));
            source = source.narrow(1, 0, frames), clip = clip.narrow(1, 0, frames);
            picture = mllm_picture(as_picture(source.select(1, 0)), language_->image_size, language_->pad)
                          .unsqueeze(0);
        }
        const bool still = clip.size(1) == 1;
        const OmniTask task = edit    ? (still ? OmniTask::i2i : OmniTask::v2v)
                              : still ? OmniTask::t2i
                                      : OmniTask::t2v;
        Example out{
            {"latent", encode_video(*vae_, clip).cpu().contiguous()},
            {"text", text_->rows({record.text})[0].cpu().contiguous()},
            {"states", omni_states(*language_, task, record.text, picture, plan_.device).cpu().contiguous()}};
        if (edit) out["source"] = encode_video(*vae_, source).cpu().contiguous();
        return out;
    }
    Tensors shared() override {
        const OmniUnconditioned empty = load_unconditioned(repo_.context);
        return {{"empty", empty.text.contiguous()}, {"empty_states", empty.states.contiguous()}};
    }
    std::unique_ptr<Stage> open(const Recipe& recipe) override {
        language_.reset(), text_.reset(), vae_.reset();
        OmniSetup setup{.tensors = omni_tensors(repo_),
                        .special = load_special_tokens(repo_.tokens),
                        .device = settings_.device};
        setup.config = omni_config_of(setup.tensors);
        if (settings_.shift > 0) setup.shift = settings_.shift;
        const OmniPart part = settings_.stage == "omni-adapter" ? OmniPart::adapter
                              : settings_.stage == "omni-joint" ? OmniPart::joint
                                                                : OmniPart::edit;
        return make_omni_stage(part, std::move(setup), recipe);
    }
    void write(const fs::path& folder, const Stage& stage, const Tensors& leaves) override {
        // The combined file comes last when the parts are laid over each other: what stands there counts.
        const Tensors all = in_types_of(omni_tensors(repo_), stage.learned().finished(leaves));
        write_model_folder(settings_.from, folder, {{fs::relative(repo_.transformer, settings_.from), all}});
    }
    at::Tensor decode(const at::Tensor& latent) override {
        const at::NoGradGuard no_grad;
        if (!vae_) vae_ = load_vae(repo_.wan, VaeUse::both, plan_);
        return decode_video(*vae_, latent.to(plan_.device), {});
    }

  private:
    void load_frozen() {
        if (!vae_) vae_ = load_vae(repo_.wan, VaeUse::both, plan_);
        if (!text_) text_ = std::make_unique<WanText>(repo_.wan, plan_.device);
        if (!language_)
            language_ = std::make_unique<OmniLanguage>(load_omni_language(repo_.language_model, plan_));
    }
    CourseSettings settings_;
    OmniRepository repo_;
    DevicePlan plan_;
    std::unique_ptr<WanText> text_;
    std::unique_ptr<WanVae> vae_;
    std::unique_ptr<OmniLanguage> language_;
};

class AlignCourse final : public Course {
  public:
    explicit AlignCourse(const CourseSettings& settings)
        : settings_(settings), repo_(open_omni_repository(settings.from)), plan_(plan_for(repo_)) {}
    [[nodiscard]] bool takes(const Record&) const override { return true; }
    [[nodiscard]] std::string diet() const override {
        return "edits, clips with captions, and questions with answers (clip, question, answer)";
    }
    [[nodiscard]] std::string how() const override { return "align|" + common_key(settings_); }

    Example make(const Record& record) override {
        const at::NoGradGuard no_grad;
        if (!language_)
            language_ = std::make_unique<OmniLanguage>(load_omni_language(repo_.language_model, plan_));
        const at::Tensor clip = read_clip(record.clip, settings_.shape);
        const bool question = record.kind == Record::Kind::question, edit = record.kind == Record::Kind::edit;
        const at::Tensor shown = question ? clip.select(1, 0)
                                 : edit   ? read_clip(record.source, settings_.shape).select(1, 0)
                                          : at::Tensor();
        const OmniTask task = edit                ? (clip.size(1) == 1 ? OmniTask::i2i : OmniTask::v2v)
                              : clip.size(1) == 1 ? OmniTask::t2i
                                                  : OmniTask::t2v;
        const std::string open = question ? understanding_prompt(record.text, 1) : std::string(),
                          whole = question ? open + record.answer + "<|eot_id|>"
                                           : embedding_prompt(task, record.text);
        const auto ids = prompt_ids(whole, language_->tokenizer);
        const at::Tensor features =
            shown.defined() ? language_->vila.image_features(
                                  mllm_picture(as_picture(shown), language_->image_size, language_->pad)
                                      .unsqueeze(0)
                                      .to(plan_.device))
                            : at::empty({0});
        const at::Tensor rows =
            language_->vila.splice(at::tensor(ids, at::kLong).to(plan_.device), features).squeeze(0).cpu();
        Example out{{"rows", rows.contiguous()}, {"labels", labels_of(whole, open, ids, rows.size(0))}};
        if (!question)
            out["picture"] =
                mllm_picture(as_picture(clip.select(1, 0)), language_->image_size, language_->pad)
                    .contiguous();
        return out;
    }
    Tensors shared() override { return {}; }
    std::unique_ptr<Stage> open(const Recipe& recipe) override {
        language_.reset();
        const VilaConfig config = omni_language_config(repo_.language_model);
        const Tensors omni = omni_tensors(repo_);
        AlignSetup setup{.llm = config.llm,
                         .tower = config.vision_tower,
                         .omni = omni_config_of(omni),
                         .device = settings_.device};
        for (const auto& [name, tensor] : omni_language_tensors(repo_.language_model)) {
            if (name.starts_with("llm.")) setup.tensors[name] = tensor;
            if (name.starts_with(kTower))
                setup.tensors["siglip." + name.substr(std::string(kTower).size())] = tensor;
        }
        for (const auto& [name, tensor] : omni)
            if (name.starts_with("ar_vision_head.")) setup.tensors["vision_head." + name.substr(15)] = tensor;
        return make_omni_align_stage(std::move(setup), recipe);
    }
    void write(const fs::path& folder, const Stage& stage, const Tensors& leaves) override {
        const Tensors trained = stage.learned().finished(leaves);
        const Tensors omni = as_stored(omni_tensors(repo_), trained, [](const std::string& name) {
            return name.starts_with("ar_vision_head.") ? "vision_head." + name.substr(15) : "";
        });
        const fs::path checkpoint = find_checkpoint(repo_.language_model / "llm", {"model", "pytorch_model"});
        const Tensors llm = as_stored(load_checkpoint(checkpoint), trained,
                                      [](const std::string& name) { return "llm." + strip_wrappers(name); });
        const StoredPlace place = stored_place(settings_.from, checkpoint);
        write_model_folder(settings_.from, folder,
                           {{fs::relative(repo_.transformer, settings_.from), omni}, {place.file, llm}},
                           place.left_out);
    }
    at::Tensor decode(const at::Tensor&) override { return {}; }

  private:
    /// What is asked for: of a question its answer, else the word that asks for a picture and what follows
    /// it. Rows of a picture stand for one placeholder, before all that.
    [[nodiscard]] at::Tensor labels_of(const std::string& whole, const std::string& open,
                                       const std::vector<std::int64_t>& ids, std::int64_t rows) const {
        const std::string before = open.empty() ? whole.substr(0, whole.rfind("[GEN_")) : open;
        const auto asked = static_cast<std::int64_t>(ids.size()) -
                           static_cast<std::int64_t>(prompt_ids(before, language_->tokenizer).size());
        at::Tensor labels = at::full({rows}, -100, at::kLong);
        if (asked > 0)
            labels.narrow(0, rows - asked, asked)
                .copy_(at::tensor(std::vector<std::int64_t>(ids.end() - asked, ids.end()), at::kLong));
        return labels;
    }
    CourseSettings settings_;
    OmniRepository repo_;
    DevicePlan plan_;
    std::unique_ptr<OmniLanguage> language_;
};

} // namespace

std::unique_ptr<Course> open_omni_course(const CourseSettings& settings) {
    return std::make_unique<OmniCourse>(settings);
}

std::unique_ptr<Course> open_omni_align_course(const CourseSettings& settings) {
    return std::make_unique<AlignCourse>(settings);
}

} // namespace school
