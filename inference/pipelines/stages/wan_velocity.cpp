// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/wan_velocity.h"
#include "inference/pipelines/stages/wan_conditions.h"

namespace inference {

at::Tensor WanVelocity::network(const at::Tensor& latent, double t, const WanContext& context, int branch) {
    const WanConditions& c = conditions_;
    const at::Tensor shown = c.channels.defined() ? at::cat({latent, c.channels}) : latent;
    const at::Tensor time =
        c.first.defined() ? times_keeping_first(latent.sizes(), t) : at::tensor({t}, at::kFloat);
    const auto call = [&](nn::StackCache* cache) {
        WanCall call{.run = &scratch_, .control_scale = c.control_scale, .cache = cache};
        if (c.control.defined()) call.control = {c.control};
        return experts_.at(t).forward({shown}, time, context, call)[0];
    };
    return cache_ ? cache_->call(branch, !experts_.is_noisy(t), latent, call) : call(nullptr);
}

at::Tensor WanVelocity::velocity(std::size_t, const at::Tensor& latent, double t) {
    const bool noisy = experts_.is_noisy(t);
    const double scale = noisy ? conditions_.guidance : conditions_.guidance_low_noise;
    if (!contexts_ || contexts_->noisy != noisy) {
        contexts_ = {}; // the other expert's turn is over
        const WanDit& dit = experts_.at(t);
        contexts_ = Contexts{noisy, dit.remember({conditions_.text}, conditions_.features),
                             scale == 1.0 ? WanContext{}
                                          : dit.remember({conditions_.negative}, conditions_.features)};
    }
    const at::Tensor with = network(latent, t, contexts_->with, 0);
    return scale == 1.0 ? with : guide(with, network(latent, t, contexts_->without, 1), scale);
}

at::Tensor WanVelocity::settled(const at::Tensor& latent) const {
    if (!conditions_.first.defined()) return latent;
    return at::cat({conditions_.first.to(latent.options()), latent.narrow(1, 1, latent.size(1) - 1)}, 1);
}

} // namespace inference
