// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A stage of training: what is trained, what its loss is, and what its examples must hold.
#pragma once
#include "inference/tensor/noise.h"
#include "inference/training/trainer/learned.h"
#include <memory>
#include <set>

namespace inference::training {

/// One example as a stage reads it: its latents, rows and ids by name, on the processor.
using Example = Tensors;

/// An example at work: every random choice about it comes from a generator of its own, which depends on
/// seed and place in the run alone, so that nothing else need be remembered and processes agree.
struct Drawn {
    const Example* example;
    SeededNoise noise;
};

struct StageLoss {
    at::Tensor loss;                          ///< mean over the examples of the pass
    std::map<std::string, double> parts = {}; ///< what it is made of, for the metrics
};

/// One thread at a time. Building one loads what is trained.
class Stage {
  public:
    virtual ~Stage() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual const Learned& learned() const = 0;
    /// Throws std::invalid_argument saying which condition is not there: no markers, no words to drop to, no
    /// pair of before and after.
    virtual void require_conditions(const Example& example) const = 0;
    /// Examples that can be in one pass together have equal words here.
    [[nodiscard]] virtual std::string kind_of(const Example& example) const = 0;
    virtual StageLoss loss(std::vector<Drawn>& drawn) = 0;
    /// The velocity at time t (0..1000) of an example's latent [C, F, h, w] as it is sampled, with its words
    /// or without; undefined for stages that draw nothing.
    [[nodiscard]] virtual at::Tensor velocity(const Example&, const at::Tensor&, double, bool) { return {}; }
};

/// Examples by number. One thread.
class Examples {
  public:
    virtual ~Examples() = default;
    [[nodiscard]] virtual std::size_t size() const = 0;
    [[nodiscard]] virtual Example at(std::size_t index) const = 0;
    /// Changes when the examples do.
    [[nodiscard]] virtual std::string fingerprint() const = 0;
};

/// Words for sizes: "2x16x4x4".
std::string size_words(const at::Tensor& tensor);
/// The example's tensor; throws std::invalid_argument naming it when it is not there.
const at::Tensor& need(const Example& example, const std::string& name);
/// The same, undefined when it is not there.
at::Tensor optional(const Example& example, const std::string& name);
/// The tensors of that name of all examples, stacked on a device.
at::Tensor stacked(const std::vector<Drawn>& drawn, const std::string& name, at::Device device);

} // namespace inference::training
