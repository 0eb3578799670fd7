// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Discrete flow over tokens with a mixture path (Gat et al., Discrete Flow Matching, 2024): at time t a token
// is the data's with probability kappa(t) = t^n, else the source's. Written from the mathematics.
#pragma once
#include "inference/tensor/noise.h"
#include <functional>

namespace inference {

/// kappa(t) = t^exponent and what follows from it. Times are tensors of any shape in [0, 1]; 0 is the source.
struct MixturePath {
    double exponent = 1.0;
    [[nodiscard]] at::Tensor kappa(const at::Tensor& t) const;
    [[nodiscard]] at::Tensor kappa_slope(const at::Tensor& t) const;
    [[nodiscard]] at::Tensor kappa_inverse(const at::Tensor& kappa) const;
    /// Tokens at time t [B]: the source's where uniform < 1 - kappa(t). source, data, uniform [B, L].
    [[nodiscard]] at::Tensor sample(const at::Tensor& source, const at::Tensor& data, const at::Tensor& t,
                                    const at::Tensor& uniform) const;
    /// kappa' / (1 - kappa) * (posterior - onehot(tokens)): posterior [B, L, V], tokens [B, L], t [B].
    [[nodiscard]] at::Tensor velocity(const at::Tensor& posterior, const at::Tensor& tokens,
                                      const at::Tensor& t) const;
};

/// What the model is told at flow time t: 1000 * (1 - t), rounded half to even.
at::Tensor discrete_timestep(const at::Tensor& t);

/// One draw per row of probabilities [rows, V]: argmax(p / e) in float64, e ~ Exp(1) from `noise`.
at::Tensor draw_categorical(const at::Tensor& probabilities, Noise& noise);

struct DiscreteSolverOptions {
    int steps = 50;
    MixturePath path;
    double start = 0.0;         ///< first time
    double divergence_free = 0; ///< strength of the divergence-free term; needs `source` [V] and start > 0
    at::Tensor source;          ///< the source distribution, for that term
};

/// Posterior probabilities [B, L, V] of tokens [B, L] at time t.
using Posterior = std::function<at::Tensor(const at::Tensor& tokens, double t)>;

/// Euler steps of the mixture path's jump process from `tokens` [B, L] to time 1. Draws per step: the clean
/// tokens of all positions, a uniform per position, then one categorical for each position that jumps (none
/// at the last step, whose result is the drawn clean token). Without the divergence-free term a jump goes to
/// the drawn token, so the last draw decides nothing; it is made all the same, so that recorded runs replay.
at::Tensor solve_discrete(at::Tensor tokens, const Posterior& posterior, const DiscreteSolverOptions& options,
                          Noise& noise);

/// Number of evaluations the reference makes for `steps` requested: ceil(1 / (1 / steps)) in double.
int discrete_evaluations(int steps);

/// Generalised KL of the mixture path for each token [B, L] (flow_matching's MixturePathGeneralizedKL):
/// -kappa'/(1-kappa) * (p(x_t) - d + (1 - d) log p(x_1)), d = [x_t = x_1].
at::Tensor generalized_kl(const at::Tensor& logits, const at::Tensor& data, const at::Tensor& tokens,
                          const at::Tensor& t, const MixturePath& path);

} // namespace inference
