// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Omni-Video 1's velocity (nets/omni/omni_video_generator.py): guided by its unconditioned context.
#pragma once
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/pipelines/stages/denoise.h"
#include "inference/pipelines/stages/step_cache.h"

namespace inference {

class OmniVelocity final : public VelocitySource {
  public:
    /// `scale`: the reference's, which adds the difference to the conditional output: the textbook's less
    /// one; at 0 `without` is not looked at. `added`, where defined, is added to the latent that the network
    /// is shown. `cache`, where given, leaves calls out; it must be new. All outlive this.
    OmniVelocity(const WanDit& dit, const WanContext& with, const WanContext& without, double scale,
                 at::Tensor added = {}, StepCache* cache = nullptr)
        : dit_(dit), with_(with), without_(without), scale_(scale), added_(std::move(added)), cache_(cache) {}
    at::Tensor velocity(std::size_t, const at::Tensor& latent, double t) override {
        const at::Tensor time = at::tensor({t}, at::kFloat),
                         shown = added_.defined() ? latent + added_ : latent;
        const auto made = [&](int branch, const WanContext& context) {
            const auto call = [&](nn::StackCache* stack) {
                return dit_.forward({shown}, time, context, {.run = &scratch_, .cache = stack})[0];
            };
            return cache_ ? cache_->call(branch, false, latent, call) : call(nullptr);
        };
        const at::Tensor c = made(0, with_);
        if (scale_ == 0.0) return c;
        return guide(c, made(1, without_), 1.0 + scale_);
    }
    [[nodiscard]] NamedTensors state() const override { return cache_ ? cache_->state() : NamedTensors{}; }
    void restore(const NamedTensors& state) override {
        if (cache_) cache_->restore(state);
    }

  private:
    const WanDit& dit_;
    const WanContext &with_, &without_;
    double scale_;
    at::Tensor added_;
    StepCache* cache_;
    Scratch scratch_;
};

} // namespace inference
