// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The velocity of Wan's transformers, of every kind, with one expert or two, guided by what is left out.
#pragma once
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/pipelines/stages/denoise.h"
#include "inference/pipelines/stages/step_cache.h"
#include <array>

namespace inference {

/// The transformers of a model. With two, the high-noise one draws from `boundary` (a share of the noise) up.
struct WanExperts {
    const WanDit* high = nullptr;
    const WanDit* low = nullptr; ///< null: there is one
    double boundary = 0.0;
    [[nodiscard]] bool is_noisy(double t) const { return !low || t >= boundary * kSteps; }
    [[nodiscard]] const WanDit& at(double t) const { return is_noisy(t) ? *high : *low; }
    static constexpr double kSteps = 1000.0; ///< of training
};

/// What one clip is drawn from.
struct WanConditions {
    at::Tensor text, negative; ///< rows [L, text_dim]; the second may be undefined where guidance is 1
    double guidance = 5.0, guidance_low_noise = 5.0;
    at::Tensor channels; ///< joined behind the latent (image to video); see picture_condition
    at::Tensor features; ///< of the picture encoder
    at::Tensor first;    ///< a first latent frame that is kept (TI2V)
    at::Tensor control;  ///< VACE
    double control_scale = 1.0;
};

class WanVelocity final : public VelocitySource {
  public:
    /// `cache`, where given, leaves steps out; it must be new and both outlive this.
    WanVelocity(const WanExperts& experts, WanConditions conditions, StepCache* cache = nullptr)
        : experts_(experts), conditions_(std::move(conditions)), cache_(cache) {}
    at::Tensor velocity(std::size_t step, const at::Tensor& latent, double t) override;
    [[nodiscard]] at::Tensor settled(const at::Tensor& latent) const override;
    [[nodiscard]] NamedTensors state() const override { return cache_ ? cache_->state() : NamedTensors{}; }
    void restore(const NamedTensors& state) override {
        if (cache_) cache_->restore(state);
    }

  private:
    /// Each expert reads the contexts with its own weights, once for all its steps.
    struct Contexts {
        bool noisy = true;
        WanContext with, without;
    };
    at::Tensor network(const at::Tensor& latent, double t, const WanContext& context, int branch);
    const WanExperts experts_;
    const WanConditions conditions_;
    StepCache* cache_;
    c10::optional<Contexts> contexts_;
    Scratch scratch_;
};

} // namespace inference
