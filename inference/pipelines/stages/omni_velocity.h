// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Omni-Video 1's velocity (nets/omni/omni_video_generator.py): guided by its unconditioned context.
#pragma once
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/pipelines/stages/denoise.h"

namespace inference {

class OmniVelocity final : public VelocitySource {
  public:
    /// `scale`: the reference's, which adds the difference to the conditional output: the textbook's less
    /// one. `added`, where defined, is added to the latent that the network is shown. All outlive this.
    OmniVelocity(const WanDit& dit, const WanContext& with, const WanContext& without, double scale,
                 at::Tensor added = {})
        : dit_(dit), with_(with), without_(without), scale_(scale), added_(std::move(added)) {}
    at::Tensor velocity(std::size_t, const at::Tensor& latent, double t) override {
        const at::Tensor time = at::tensor({t}, at::kFloat),
                         shown = added_.defined() ? latent + added_ : latent;
        const at::Tensor c = dit_.forward({shown}, time, with_, {.run = &scratch_})[0];
        return guide(c, dit_.forward({shown}, time, without_, {.run = &scratch_})[0], 1.0 + scale_);
    }

  private:
    const WanDit& dit_;
    const WanContext &with_, &without_;
    double scale_;
    at::Tensor added_;
    Scratch scratch_;
};

} // namespace inference
