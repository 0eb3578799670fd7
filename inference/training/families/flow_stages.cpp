// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/families/flow_stages.h"
#include "inference/models/bernini/bernini_rules.h"
#include "inference/sampling/flow_sampler.h"
#include <ATen/core/grad_mode.h>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace inference::training {
namespace {

constexpr double kTimes = 1000.0;
constexpr long kTries = 10000; ///< for a level within an expert's range

double uniform(Noise& noise) {
    return noise.uniform({1}).item<double>();
}
double normal(Noise& noise) {
    return noise.normal({1}).item<double>();
}

class FlowStage : public Stage {
  public:
    FlowStage(FlowSetup setup, const Recipe& recipe)
        : config_(setup.config), shift_(setup.shift), least_(setup.least), most_(setup.most),
          dropout_(recipe.dropout), learned_(std::move(setup.tensors), {"*"}, recipe, setup.device) {
        if (!(least_ >= 0 && most_ <= 1 && least_ < most_))
            throw std::invalid_argument("the noise to train on must lie between two shares of 0 to 1");
        net(); // what does not fit is told now
    }
    [[nodiscard]] const Learned& learned() const override { return learned_; }
    void require_conditions(const Example& example) const override {
        need(example, "latent");
        need(example, "text");
        if (dropout_ > 0 && !example.contains("empty"))
            throw std::invalid_argument(
                "words are to be left out now and then, but what stands in their place (the rows of an empty "
                "prompt) is not there; prepare the data anew, or set the dropout to 0");
    }

  protected:
    /// With an adapter the network is made anew for each pass.
    const WanDit& net() {
        if (!net_ || learned_.is_adapter()) {
            const WeightMap weights = learned_.weights();
            net_ = std::make_unique<WanDit>(weights, config_);
            weights.require_all_used();
        }
        return *net_;
    }
    template <typename Draw>
    double level_within(const Draw& draw) const {
        for (long i = 0; i < kTries; ++i)
            if (const double sigma = draw(); sigma >= least_ && sigma <= most_) return sigma;
        throw std::invalid_argument("no level of noise lies in the range of this expert");
    }
    [[nodiscard]] at::Tensor words(Drawn& one) const {
        const bool drop = uniform(one.noise) < dropout_; // drawn in any case: the other draws stay the same
        return need(*one.example, drop ? "empty" : "text").to(learned_.device(), at::kFloat);
    }
    WanDitConfig config_;
    double shift_, least_, most_, dropout_;
    Learned learned_;

  private:
    std::unique_ptr<WanDit> net_;
};

class WanStage final : public FlowStage {
  public:
    WanStage(FlowSetup setup, const Recipe& recipe) : FlowStage(std::move(setup), recipe) {
        if (config_.kind != WanKind::t2v && config_.kind != WanKind::ti2v)
            throw std::invalid_argument(
                "this model draws from pictures; Saycut trains Wan's text-to-video models");
    }
    [[nodiscard]] std::string name() const override { return "wan"; }
    [[nodiscard]] std::string kind_of(const Example& example) const override {
        return size_words(need(example, "latent"));
    }
    StageLoss loss(std::vector<Drawn>& drawn) override {
        std::vector<at::Tensor> text, noises;
        std::vector<double> levels;
        const at::Tensor data = stacked(drawn, "latent", learned_.device()).to(at::kFloat);
        for (Drawn& one : drawn) {
            text.push_back(words(one));
            levels.push_back(level_within(
                [&] { return shift_sigma(1.0 / (1.0 + std::exp(-normal(one.noise))), shift_); }));
            noises.push_back(one.noise.normal(data.sizes().slice(1)));
        }
        const at::Tensor noise = at::stack(noises).to(learned_.device());
        const at::Tensor sigma = at::tensor(levels, at::kFloat).to(learned_.device());
        const at::Tensor wide = sigma.view({-1, 1, 1, 1, 1});
        const WanDit& dit = net();
        const at::Tensor noisy = data * (1.0 - wide) + noise * wide;
        const at::Tensor velocity =
            at::stack(dit.forward(noisy.unbind(0), sigma * kTimes, dit.remember(text)));
        return {flow_loss(velocity, noise, data)};
    }
    at::Tensor velocity(const Example& example, const at::Tensor& latent, double t,
                        bool with_words) override {
        const at::NoGradGuard no_grad;
        const WanDit& dit = net();
        const at::Tensor rows = need(example, with_words || !example.contains("empty") ? "text" : "empty");
        return dit.forward({latent}, at::tensor({t}, at::kFloat),
                           dit.remember({rows.to(learned_.device(), at::kFloat)}))[0];
    }
};

class BerniniStage final : public FlowStage {
  public:
    using FlowStage::FlowStage;
    [[nodiscard]] std::string name() const override { return "bernini"; }
    [[nodiscard]] std::string kind_of(const Example& example) const override {
        return size_words(need(example, "latent")) + "/" + std::to_string(sources(example).size());
    }
    void require_conditions(const Example& example) const override {
        FlowStage::require_conditions(example);
        if (sources(example).empty())
            throw std::invalid_argument(
                "this stage learns edits: each example needs a source beside its target");
    }
    StageLoss loss(std::vector<Drawn>& drawn) override {
        const WanDit& dit = net();
        std::vector<at::Tensor> velocities, noises, data;
        for (Drawn& one : drawn) { // sources are for one clip at a time
            const at::Tensor latent = need(*one.example, "latent").to(learned_.device(), at::kFloat);
            const at::Tensor text = words(one);
            const bool blind = uniform(one.noise) < dropout_;
            const double sigma = level_within([&] {
                const double drawn_normal = normal(one.noise), drawn_uniform = uniform(one.noise);
                return bernini_level(latent.size(1) == 1, drawn_normal, drawn_uniform, shift_);
            });
            const at::Tensor noise = one.noise.normal(latent.sizes()).to(learned_.device());
            velocities.push_back(
                dit.forward({latent * (1.0 - sigma) + noise * sigma},
                            at::tensor({sigma * kTimes}, at::kFloat), dit.remember({text}),
                            {.sources = blind ? std::vector<WanSource>() : shown(*one.example)})[0]);
            noises.push_back(noise);
            data.push_back(latent);
        }
        return {flow_loss(at::stack(velocities), at::stack(noises), at::stack(data))};
    }
    at::Tensor velocity(const Example& example, const at::Tensor& latent, double t,
                        bool with_words) override {
        const at::NoGradGuard no_grad;
        const WanDit& dit = net();
        const at::Tensor rows = need(example, with_words || !example.contains("empty") ? "text" : "empty");
        return dit.forward({latent}, at::tensor({t}, at::kFloat),
                           dit.remember({rows.to(learned_.device(), at::kFloat)}),
                           {.sources = shown(example)})[0];
    }

  private:
    static std::vector<at::Tensor> sources(const Example& example) {
        std::vector<at::Tensor> out;
        for (int i = 0; example.contains("source." + std::to_string(i)); ++i)
            out.push_back(example.at("source." + std::to_string(i)));
        return out;
    }
    [[nodiscard]] std::vector<WanSource> shown(const Example& example) const {
        std::vector<WanSource> out;
        const auto latents = sources(example);
        const auto ids = bernini_ids(static_cast<std::int64_t>(latents.size()));
        for (std::size_t i = 0; i < latents.size(); ++i)
            out.push_back({latents[i].to(learned_.device(), at::kFloat), ids[i]});
        return out;
    }
};

} // namespace

at::Tensor flow_loss(const at::Tensor& velocity, const at::Tensor& noise, const at::Tensor& data) {
    return (velocity - (noise - data)).square().mean();
}

double bernini_level(bool still, double drawn_normal, double drawn_uniform, double shift) {
    constexpr double kMean = 0.5, kMode = 1.29;
    double u = 1.0 / (1.0 + std::exp(-(drawn_normal + kMean)));
    if (!still) {
        const double c = std::cos(std::numbers::pi * drawn_uniform / 2);
        u = 1.0 - drawn_uniform - kMode * (c * c - 1.0 + drawn_uniform);
    }
    const double index = std::clamp(std::floor(u * kTimes), 0.0, kTimes - 1); // 0 is the noisiest
    return shift_sigma(1.0 - index / kTimes, shift);
}

std::unique_ptr<Stage> make_wan_stage(FlowSetup setup, const Recipe& recipe) {
    return std::make_unique<WanStage>(std::move(setup), recipe);
}

std::unique_ptr<Stage> make_bernini_stage(FlowSetup setup, const Recipe& recipe) {
    return std::make_unique<BerniniStage>(std::move(setup), recipe);
}

} // namespace inference::training
