// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/sampling/discrete_flow.h"
#include <cmath>
#include <stdexcept>

namespace inference {

at::Tensor MixturePath::kappa(const at::Tensor& t) const {
    return at::pow(t, exponent);
}

at::Tensor MixturePath::kappa_slope(const at::Tensor& t) const {
    return at::pow(t, exponent - 1.0) * exponent;
}

at::Tensor MixturePath::kappa_inverse(const at::Tensor& value) const {
    return at::pow(value, 1.0 / exponent);
}

at::Tensor MixturePath::sample(const at::Tensor& source, const at::Tensor& data, const at::Tensor& t,
                               const at::Tensor& uniform) const {
    return at::where(uniform < (1.0 - kappa(t)).unsqueeze(-1), source, data);
}

at::Tensor MixturePath::velocity(const at::Tensor& posterior, const at::Tensor& tokens,
                                 const at::Tensor& t) const {
    const at::Tensor rate = kappa_slope(t) / (1.0 - kappa(t)); // [B]
    return rate.unsqueeze(-1).unsqueeze(-1) * (posterior - at::one_hot(tokens, posterior.size(-1)));
}

at::Tensor discrete_timestep(const at::Tensor& t) {
    return ((1.0 - t) * 1000.0).round().clamp(0.0, 1000.0).to(at::kFloat);
}

at::Tensor draw_categorical(const at::Tensor& probabilities, Noise& noise) {
    const at::Tensor e = noise.exponential(probabilities.sizes()).to(probabilities.device());
    return at::argmax(probabilities.to(at::kDouble) / e, -1);
}

int discrete_evaluations(int steps) {
    if (steps < 1) throw std::invalid_argument("sampling needs at least one step");
    return static_cast<int>(std::ceil(1.0 / (1.0 / steps)));
}

at::Tensor solve_discrete(at::Tensor tokens, const Posterior& posterior, const DiscreteSolverOptions& options,
                          Noise& noise) {
    const double step = 1.0 / options.steps, n = options.path.exponent;
    const int count = options.start == 0.0 ? discrete_evaluations(options.steps)
                                           : static_cast<int>(std::ceil((1.0 - options.start) / step));
    for (int i = 0; i < count; ++i) {
        const double t = options.start + step * i;
        const at::Tensor p = posterior(tokens, t); // [B, L, V]
        const at::Tensor clean = draw_categorical(p.flatten(0, 1), noise).view(tokens.sizes());
        if (i + 1 == count) return clean;
        const double h = options.start + step * (i + 1) - t;
        const double kappa = std::pow(t, n), slope = n * std::pow(t, n - 1.0), rate = slope / (1.0 - kappa);
        // The jump rates to every token, zero where a token would stay; only what is asked for is built.
        const at::Tensor moves = clean != tokens; // [B, L]
        at::Tensor intensity = moves.to(at::kDouble) * rate, extra;
        if (options.divergence_free > 0) {
            const double strength = options.divergence_free * slope / (kappa * (1.0 - kappa));
            extra = (options.source.to(at::kDouble) * (1.0 - kappa)).expand_as(p) * strength +
                    at::one_hot(clean, p.size(-1)).to(at::kDouble) * (kappa * strength);
            extra = extra.scatter(-1, tokens.unsqueeze(-1), 0.0); // [B, L, V]
            intensity = intensity + extra.sum(-1);
        }
        const at::Tensor jumps =
            noise.uniform(tokens.sizes()).to(tokens.device()) < (1.0 - (intensity * -h).exp());
        const at::Tensor places = jumps.nonzero(); // [jumping, 2], row-major
        if (places.size(0) == 0) continue;
        if (!extra.defined()) { // the only token that a jump can lead to
            noise.exponential({places.size(0), p.size(-1)});
            tokens = at::where(jumps, clean, tokens);
            continue;
        }
        at::Tensor rates = at::one_hot(clean, p.size(-1)).to(at::kDouble) * rate + extra;
        rates =
            rates.scatter(-1, tokens.unsqueeze(-1), 0.0).index({places.select(1, 0), places.select(1, 1)});
        tokens = tokens.index_put({places.select(1, 0), places.select(1, 1)}, draw_categorical(rates, noise));
    }
    return tokens;
}

at::Tensor generalized_kl(const at::Tensor& logits, const at::Tensor& data, const at::Tensor& tokens,
                          const at::Tensor& t, const MixturePath& path) {
    const at::Tensor log_p = at::log_softmax(logits, -1); // [B, L, V]
    const auto of = [&](const at::Tensor& ids) { return log_p.gather(-1, ids.unsqueeze(-1)).squeeze(-1); };
    const at::Tensor same = (tokens == data).to(log_p.scalar_type());
    const at::Tensor rate = (path.kappa_slope(t) / (1.0 - path.kappa(t))).unsqueeze(-1);
    return -rate * (of(tokens).exp() - same + (1.0 - same) * of(data));
}

} // namespace inference
