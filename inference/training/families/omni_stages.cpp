// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/families/omni_stages.h"
#include "inference/training/omni/objective.h"
#include <ATen/core/grad_mode.h>
#include <stdexcept>

namespace inference::training {
namespace {

std::int64_t or_default(std::int64_t value, std::int64_t fallback) {
    return value ? value : fallback;
}

class AlignStage final : public Stage {
  public:
    AlignStage(AlignSetup setup, const Recipe& recipe)
        : learned_(std::move(setup.tensors), {"llm.lm_head", "vision_head"}, recipe, setup.device),
          weights_(learned_.weights()), llm_(weights_.scope("llm."), setup.llm),
          tower_(weights_.scope("siglip."), setup.tower),
          head_(weights_.scope("vision_head."), "visionHeadAdapter", setup.omni.llm_hidden_size,
                setup.omni.vision_queries,
                {.width = setup.omni.vision_width,
                 .heads = 8,
                 .feed_forward = or_default(setup.omni.head_feed_forward, 4 * setup.omni.vision_width),
                 .encoder_layers = setup.omni.head_layers,
                 .decoder_layers = setup.omni.head_layers}) {
        if (recipe.lora.rank > 0)
            throw std::invalid_argument("adapters sit on diffusion transformers; this stage trains none");
    }
    [[nodiscard]] std::string name() const override { return "omni-align"; }
    [[nodiscard]] const Learned& learned() const override { return learned_; }
    void require_conditions(const Example& example) const override {
        need(example, "rows");
        if (need(example, "labels").ge(0).sum().item<std::int64_t>() == 0)
            throw std::invalid_argument("an example asks for no word: there is nothing to learn in it");
    }
    [[nodiscard]] std::string kind_of(const Example& example) const override {
        return size_words(need(example, "rows")) + (example.contains("picture") ? "p" : "");
    }
    StageLoss loss(std::vector<Drawn>& drawn) override {
        const bool pictures = drawn.front().example->contains("picture");
        const at::Device device = learned_.device();
        StageLoss out{.loss = at::zeros({}, at::TensorOptions().device(device))};
        double language = 0, alignment = 0;
        const auto count = static_cast<double>(drawn.size());
        for (const Drawn& one : drawn) { // one at a time: a mean over labels is no mean over examples
            const std::vector<Drawn> single{one};
            const AlignmentLoss made = alignment_loss_of_rows(
                llm_, head_, tower_, stacked(single, "rows", device), stacked(single, "labels", device),
                pictures ? stacked(single, "picture", device) : at::Tensor());
            out.loss = out.loss + (made.language + made.alignment) / count;
            language += made.language.item<double>() / count;
            alignment += made.alignment.item<double>() / count;
        }
        out.parts = {{"language", language}, {"alignment", alignment}};
        return out;
    }

  private:
    Learned learned_;
    WeightMap weights_;
    Llama llm_;
    SiglipVision tower_;
    QueryTransformer head_;
};

struct PartFacts {
    const char* name;
    std::vector<std::string> trained;
};
PartFacts facts_of(OmniPart part) {
    switch (part) {
    case OmniPart::adapter:
        return {"omni-adapter", {"adapter"}};
    case OmniPart::joint:
        return {"omni-joint", {"adapter", "ar_vision_head", "visual_context_adapter", "wan_model"}};
    case OmniPart::edit:
        break;
    }
    return {"omni-edit", {"visual_context_adapter", "wan_model"}};
}

class OmniStage final : public Stage {
  public:
    OmniStage(OmniPart part, OmniSetup setup, const Recipe& recipe)
        : part_(part), config_(setup.config), special_(std::move(setup.special)), dropout_(recipe.dropout),
          schedule_(omni_training_schedule(setup.shift)),
          learned_(std::move(setup.tensors), facts_of(part).trained, recipe, setup.device) {
        for (const char* marker : {"<img_st>", "<img_ed>", "<ipl_st>", "<ipl_ed>", "<prp_st>", "<prp_ed>"})
            if (!special_.contains(marker))
                throw std::invalid_argument(std::string("the marker ") + marker +
                                            " is missing (special_tokens/tokens.pkl); the model would learn "
                                            "contexts that it never sees when it is used");
        for (auto& [name, rows] : special_)
            rows = rows.to(setup.device, at::kFloat);
        net();
    }
    [[nodiscard]] std::string name() const override { return facts_of(part_).name; }
    [[nodiscard]] const Learned& learned() const override { return learned_; }
    void require_conditions(const Example& example) const override {
        need(example, "latent"), need(example, "text"), need(example, "states");
        if (dropout_ > 0 && (!example.contains("empty") || !example.contains("empty_states")))
            throw std::invalid_argument(
                "conditions are to be left out now and then, but what stands in their place "
                "(unconditioned_context/context.pkl) is not there; add it, or set the dropout to 0");
        if (part_ == OmniPart::edit && !example.contains("source"))
            throw std::invalid_argument(
                "this stage learns edits: each example needs a source beside its target");
    }
    [[nodiscard]] std::string kind_of(const Example& example) const override {
        return size_words(need(example, "latent")) + (example.contains("source") ? "s" : "");
    }
    StageLoss loss(std::vector<Drawn>& drawn) override {
        const at::Device device = learned_.device();
        OmniBatch batch{.target = stacked(drawn, "latent", device).to(at::kFloat)};
        std::vector<at::Tensor> noise;
        std::vector<std::int64_t> levels;
        const auto grid = static_cast<std::int64_t>(schedule_.sigmas().size());
        for (Drawn& one : drawn) {
            const bool drop = one.noise.uniform({1}).item<double>() < dropout_;
            const double place = one.noise.uniform({1}).item<double>();
            levels.push_back(
                std::min(grid - 1, static_cast<std::int64_t>(place * static_cast<double>(grid))));
            noise.push_back(one.noise.normal(batch.target.sizes().slice(1)));
            batch.conditions.push_back(condition(*one.example, drop));
        }
        batch.noise = at::stack(noise).to(device);
        batch.level = at::tensor(levels, at::kLong).to(device);
        return {omni_flow_loss(net(), special_, batch, schedule_).loss};
    }
    at::Tensor velocity(const Example& example, const at::Tensor& latent, double t,
                        bool with_words) override {
        const at::NoGradGuard no_grad;
        const OmniVideoModel& model = net();
        const bool drop = !with_words && example.contains("empty");
        return model.dit().forward({latent}, at::tensor({t}, at::kFloat),
                                   model.remember({latent}, {condition(example, drop)}, special_))[0];
    }

  private:
    [[nodiscard]] MixedCondition condition(const Example& example, bool drop) const {
        const auto on_device = [&](const at::Tensor& x) {
            return x.defined() ? x.to(learned_.device(), at::kFloat) : x;
        };
        return {.text = on_device(need(example, drop ? "empty" : "text")),
                .ar = on_device(need(example, drop ? "empty_states" : "states")),
                .visual = on_device(optional(example, "source"))};
    }
    const OmniVideoModel& net() {
        if (!net_ || learned_.is_adapter()) {
            const WeightMap weights = learned_.weights();
            net_ = std::make_unique<OmniVideoModel>(weights, config_);
            weights.require_all_used();
        }
        return *net_;
    }
    OmniPart part_;
    OmniVideoConfig config_;
    SpecialTokens special_;
    double dropout_;
    FlowMatchScheduler schedule_;
    Learned learned_;
    std::unique_ptr<OmniVideoModel> net_;
};

} // namespace

std::unique_ptr<Stage> make_omni_align_stage(AlignSetup setup, const Recipe& recipe) {
    return std::make_unique<AlignStage>(std::move(setup), recipe);
}

std::unique_ptr<Stage> make_omni_stage(OmniPart part, OmniSetup setup, const Recipe& recipe) {
    return std::make_unique<OmniStage>(part, std::move(setup), recipe);
}

} // namespace inference::training
