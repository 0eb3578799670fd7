// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>
#include <map>
#include <string>
#include <vector>

namespace inference::training {

struct AdamWOptions {
    double learning_rate = 6e-4, weight_decay = 0.01, beta1 = 0.9, beta2 = 0.999, eps = 1e-8;
    double clip = 1.0;      ///< largest gradient norm
    double ema_decay = 0.0; ///< > 0: keeps an exponential moving average of the parameters
};

/// AdamW over named leaf tensors, with clipping by the global norm. One thread.
class AdamW {
  public:
    AdamW(std::map<std::string, at::Tensor> parameters, AdamWOptions options);
    /// Uses the gradients the parameters hold at `learning_rate`, then clears them. Returns the gradient
    /// norm.
    double step(double learning_rate);
    /// The averaged parameters (the parameters themselves without averaging).
    [[nodiscard]] std::map<std::string, at::Tensor> averaged() const;
    [[nodiscard]] const AdamWOptions& options() const { return options_; }
    /// All of it by "weight/NAME", "first/NAME", "second/NAME", "steps/NAME", "average/NAME" and "count"; the
    /// tensors themselves, not copies.
    [[nodiscard]] std::map<std::string, at::Tensor> state() const;
    /// Goes on from such a state; false, and nothing changed, when it is not one of these parameters.
    bool restore(const std::map<std::string, at::Tensor>& state);

  private:
    AdamWOptions options_;
    std::map<std::string, at::Tensor> parameters_;
    std::vector<at::Tensor> values_, first_, second_, steps_, average_;
    long count_ = 0;
};

/// Linear warm-up to `peak`, then half a cosine to `floor`.
double cosine_with_warmup(long step, long steps, long warmup, double peak, double floor);

/// Linear warm-up, then half a cosine down to 0, for `done` steps (transformers'
/// get_cosine_schedule_with_warmup).
double cosine_to_zero(long done, long warmup, long steps, double peak);

} // namespace inference::training
