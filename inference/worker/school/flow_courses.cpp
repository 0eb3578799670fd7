// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "inference/models/bernini/bernini_rules.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/pipelines/bernini_pipeline.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/pipelines/stages/wan_text.h"
#include "inference/training/families/flow_stages.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/weights_error.h"
#include "inference/worker/school/course.h"
#include <ATen/core/grad_mode.h>

namespace school {
namespace {

namespace fs = std::filesystem;
using namespace inference;
using namespace inference::training;

constexpr double kOwnShift = 5.0;

std::string shape_key(const ClipShape& s) {
    return std::to_string(s.size.width) + "x" + std::to_string(s.size.height) + "x" +
           std::to_string(s.frames) + "@" + std::to_string(s.fps);
}

/// What Wan's fine-tuning and Bernini's have in common.
class FlowCourse : public Course {
  public:
    FlowCourse(const CourseSettings& settings, WanRepository repository, fs::path expert, double boundary)
        : settings_(settings), repo_(std::move(repository)), expert_(std::move(expert)), boundary_(boundary),
          plan_(plan_for(repo_)) {}
    [[nodiscard]] std::string how() const override {
        return "flow|" + fs::weakly_canonical(settings_.from).string() + "|" + shape_key(settings_.shape);
    }
    std::unique_ptr<Stage> open(const Recipe& recipe) override {
        text_.reset(), vae_.reset();
        auto part = load_wan_dit(expert_);
        FlowSetup setup{.tensors = std::move(part.tensors),
                        .config = part.config,
                        .shift = settings_.shift > 0 ? settings_.shift : kOwnShift,
                        .device = settings_.device};
        if (boundary_ > 0) (settings_.low_noise ? setup.most : setup.least) = boundary_;
        return build(std::move(setup), recipe);
    }
    void write(const fs::path& folder, const Stage& stage, const Tensors& leaves) override {
        const fs::path checkpoint = fs::is_directory(expert_) ? find_checkpoint(expert_) : expert_;
        const Tensors stored = load_checkpoint(checkpoint);
        std::vector<std::string> names;
        for (const auto& [name, tensor] : stored)
            names.push_back(strip_wrappers(name));
        const bool diffusers = detect_dit_layout(names) == KeyLayout::diffusers;
        const auto own = [&](const std::string& name) {
            const std::string plain = strip_wrappers(name);
            return diffusers ? dit_name_from_diffusers(plain).value_or(plain) : plain;
        };
        const StoredPlace place = stored_place(settings_.from, checkpoint);
        write_model_folder(settings_.from, folder,
                           {{place.file, as_stored(stored, stage.learned().finished(leaves), own)}},
                           place.left_out);
    }
    at::Tensor decode(const at::Tensor& latent) override {
        const at::NoGradGuard no_grad;
        return decode_video(vae(), latent.to(plan_.device), {});
    }

  protected:
    virtual std::unique_ptr<Stage> build(FlowSetup setup, const Recipe& recipe) = 0;
    const WanVae& vae() {
        if (!vae_) vae_ = load_vae(repo_, VaeUse::both, plan_);
        return *vae_;
    }
    const WanText& text() {
        if (!text_) text_ = std::make_unique<WanText>(repo_, plan_.device);
        return *text_;
    }
    at::Tensor encoded(const at::Tensor& clip) { return encode_video(vae(), clip).cpu().contiguous(); }
    CourseSettings settings_;
    WanRepository repo_;
    fs::path expert_;
    double boundary_;

  private:
    DevicePlan plan_;
    std::unique_ptr<WanText> text_;
    std::unique_ptr<WanVae> vae_;
};

class WanCourse final : public FlowCourse {
  public:
    using FlowCourse::FlowCourse;
    [[nodiscard]] bool takes(const Record& record) const override {
        return record.kind == Record::Kind::caption;
    }
    [[nodiscard]] std::string diet() const override { return "clips with captions (clip, caption)"; }
    Example make(const Record& record) override {
        const at::NoGradGuard no_grad;
        return {{"latent", encoded(read_clip(record.clip, settings_.shape))},
                {"text", text().rows({record.text})[0].cpu().contiguous()}};
    }
    Tensors shared() override { return {{"empty", text().rows({""})[0].cpu().contiguous()}}; }

  protected:
    std::unique_ptr<Stage> build(FlowSetup setup, const Recipe& recipe) override {
        return make_wan_stage(std::move(setup), recipe);
    }
};

class BerniniCourse final : public FlowCourse {
  public:
    using FlowCourse::FlowCourse;
    [[nodiscard]] bool takes(const Record& record) const override {
        return record.kind == Record::Kind::edit;
    }
    [[nodiscard]] std::string diet() const override { return "edits (source, instruction, target)"; }
    Example make(const Record& record) override {
        const at::NoGradGuard no_grad;
        at::Tensor before = read_clip(record.source, settings_.shape),
                   after = read_clip(record.clip, settings_.shape);
        const std::int64_t frames = std::min(before.size(1), after.size(1));
        before = before.narrow(1, 0, frames), after = after.narrow(1, 0, frames);
        const char* task = frames == 1 ? "i2i" : "v2v";
        return {{"latent", encoded(after)},
                {"source.0", encoded(before)},
                {"text", text().rows_of_cleaned({bernini_text(task, record.text)})[0].cpu().contiguous()}};
    }
    Tensors shared() override {
        return {{"empty", text().rows_of_cleaned({wan_prompts().negative})[0].cpu().contiguous()}};
    }

  protected:
    std::unique_ptr<Stage> build(FlowSetup setup, const Recipe& recipe) override {
        return make_bernini_stage(std::move(setup), recipe);
    }
};

void require_one_of(const CourseSettings& settings, const fs::path& low) {
    if (settings.low_noise && low.empty())
        throw std::invalid_argument("this model has one transformer; --expert is for models with two");
}

} // namespace

std::unique_ptr<Course> open_wan_course(const CourseSettings& settings) {
    WanRepository repo = open_wan_repository(settings.from);
    require_one_of(settings, repo.low_noise_dit);
    const double boundary = repo.low_noise_dit.empty() ? 0.0 : repo.sampling.boundary;
    const fs::path expert = settings.low_noise ? repo.low_noise_dit : repo.dit;
    return std::make_unique<WanCourse>(settings, std::move(repo), expert, boundary);
}

std::unique_ptr<Course> open_bernini_course(const CourseSettings& settings) {
    BerniniRepository repo = open_bernini_repository(settings.from);
    require_one_of(settings, repo.places.low);
    const fs::path expert = settings.low_noise ? repo.places.low : repo.places.high;
    const double boundary = repo.places.low.empty() ? 0.0 : repo.places.boundary;
    return std::make_unique<BerniniCourse>(settings, std::move(repo.wan), expert, boundary);
}

} // namespace school
