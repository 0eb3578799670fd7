// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/families/univigu_stages.h"
#include "inference/sampling/flow_match.h"
#include "inference/training/univigu/objective.h"
#include <ATen/core/grad_mode.h>
#include <stdexcept>

namespace inference::training {
namespace {

/// The settings that inference uses; every example trains one of them.
enum class Mode { video, both, text };
constexpr double kVideoShare = 0.25, kBothShare = 0.25;
/// Where text is read off a clip, the condition is mostly empty, as it is then in use.
constexpr double kEmptyWhenReading = 0.85;

class UniViguStage final : public Stage {
  public:
    UniViguStage(UniViguPart part, UniViguSetup setup, const Recipe& recipe)
        : part_(part), config_(setup.config), text_weight_(setup.text_weight), dropout_(recipe.dropout),
          schedule_({.steps = 1000, .shift = setup.shift, .sigma_min = 0.0, .extra_one_step = true}),
          learned_(std::move(setup.tensors), {"*"}, recipe, setup.device) {
        if (part_ == UniViguPart::recall && dropout_ <= 0)
            throw std::invalid_argument(
                "Knowledge Recall needs its condition left out now and then (dropout above 0, 0.2 as "
                "published): with the prompt always there the text is copied instead of read off the clip");
        if (!(text_weight_ >= 0 && text_weight_ <= 1e6))
            throw std::invalid_argument("the weight of the text's loss must be 0 or more");
        net();
    }
    [[nodiscard]] std::string name() const override {
        return part_ == UniViguPart::recall ? "univigu-recall" : "univigu-refine";
    }
    [[nodiscard]] const Learned& learned() const override { return learned_; }
    void require_conditions(const Example& example) const override {
        for (const char* part : {"latent", "prompt", "prompt_mask", "condition"})
            need(example, part);
        if (dropout_ > 0 && !example.contains("empty_condition"))
            throw std::invalid_argument(
                "conditions are to be left out now and then, but the empty condition is "
                "not there; prepare the data anew, or set the dropout to 0");
        if (part_ == UniViguPart::refinement && !example.contains("caption"))
            throw std::invalid_argument("this stage learns captions with more in them than the prompt says: "
                                        "each example needs a \"prompt\" and a longer \"caption\"");
    }
    [[nodiscard]] std::string kind_of(const Example& example) const override {
        return size_words(need(example, "latent"));
    }
    StageLoss loss(std::vector<Drawn>& drawn) override {
        const at::Device device = learned_.device();
        UniViguBatch batch{.latent = stacked(drawn, "latent", device).to(at::kFloat)};
        std::vector<at::Tensor> noise, target, source, path, condition, mask;
        std::vector<float> level, text_time, video, text;
        for (Drawn& one : drawn) {
            const Mode mode = draw_mode(one.noise);
            const Moments at = draw_moments(one.noise, mode);
            const bool drop =
                uniform(one.noise) < (mode == Mode::text ? std::max(dropout_, kEmptyWhenReading) : dropout_);
            // A clip drawn alone has its prompt beside it.
            const std::string words =
                mode == Mode::video || part_ == UniViguPart::recall ? "prompt" : "caption";
            target.push_back(need(*one.example, words).to(at::kLong));
            const std::int64_t length = target.back().size(0);
            noise.push_back(one.noise.normal(batch.latent.sizes().slice(1)));
            source.push_back((one.noise.uniform({length}) * static_cast<double>(config_.vocab))
                                 .to(at::kLong)
                                 .clamp_max(config_.vocab - 1));
            path.push_back(one.noise.uniform({length}));
            at::Tensor rows = need(*one.example, drop && dropout_ > 0 ? "empty_condition" : "condition");
            if (drop && mode == Mode::text) rows = at::zeros_like(rows); // as clips are read
            condition.push_back(rows.to(at::kFloat));
            mask.push_back(mode == Mode::video ? need(*one.example, words + "_mask").to(at::kLong)
                                               : at::ones({length}, at::kLong));
            level.push_back(static_cast<float>(at.video));
            text_time.push_back(static_cast<float>(at.text));
            video.push_back(mode == Mode::text ? 0.0F : 1.0F);
            text.push_back(mode == Mode::video ? 0.0F : 1.0F);
        }
        const auto together = [&](const std::vector<at::Tensor>& rows) { return at::stack(rows).to(device); };
        batch.noise = together(noise), batch.target = together(target), batch.source = together(source);
        batch.path_uniform = together(path), batch.condition = together(condition);
        batch.text_mask = together(mask);
        batch.level = at::tensor(level).to(device), batch.time_v = batch.level * 1000.0;
        batch.text_time = at::tensor(text_time).to(device);
        const UniViguLosses losses = univigu_losses(net(), batch);
        const at::Tensor of_video = (losses.video_per_sample * at::tensor(video).to(device)).mean(),
                         of_text = (losses.text_per_sample * at::tensor(text).to(device)).mean();
        return {of_video + of_text * text_weight_,
                {{"video", of_video.item<double>()}, {"text", of_text.item<double>()}}};
    }
    at::Tensor velocity(const Example& example, const at::Tensor& latent, double t,
                        bool with_words) override {
        const at::NoGradGuard no_grad;
        const auto row = [&](const char* name) {
            return need(example, name).unsqueeze(0).to(learned_.device());
        };
        const bool drop = !with_words && example.contains("empty_condition");
        const at::Tensor time = at::tensor({t}, at::kFloat).to(learned_.device());
        return net()
            .forward({.video = latent.unsqueeze(0),
                      .text = row("prompt").to(at::kLong),
                      .time_v = time,
                      .time_t = at::zeros_like(time),
                      .condition = row(drop ? "empty_condition" : "condition").to(at::kFloat),
                      .text_mask = row("prompt_mask").to(at::kLong)})
            .velocity.squeeze(0);
    }

  private:
    struct Moments {
        double video, text; ///< share of noise; time of the discrete flow, 1 = data
    };
    static double uniform(Noise& noise) { return noise.uniform({1}).item<double>(); }
    static Mode draw_mode(Noise& noise) {
        const double draw = uniform(noise);
        return draw < kVideoShare ? Mode::video : draw < kVideoShare + kBothShare ? Mode::both : Mode::text;
    }
    Moments draw_moments(Noise& noise, Mode mode) const {
        const double place = uniform(noise), alone = uniform(noise);
        const auto& grid = schedule_.sigmas();
        const auto index = static_cast<std::size_t>(place * static_cast<double>(grid.size()));
        const double sigma = grid[std::min(index, grid.size() - 1)];
        switch (mode) {
        case Mode::video:
            return {sigma, 1.0};
        case Mode::both:
            return {sigma, 1.0 - sigma};
        case Mode::text:
            break;
        }
        return {0.0, alone};
    }
    const UnifiedTransformer& net() {
        if (!net_ || learned_.is_adapter()) {
            const WeightMap weights = learned_.weights();
            net_ = std::make_unique<UnifiedTransformer>(weights, config_);
            weights.require_all_used();
        }
        return *net_;
    }
    UniViguPart part_;
    UniViguConfig config_;
    double text_weight_, dropout_;
    FlowMatchScheduler schedule_;
    Learned learned_;
    std::unique_ptr<UnifiedTransformer> net_;
};

} // namespace

std::unique_ptr<Stage> make_univigu_stage(UniViguPart part, UniViguSetup setup, const Recipe& recipe) {
    return std::make_unique<UniViguStage>(part, std::move(setup), recipe);
}

} // namespace inference::training
