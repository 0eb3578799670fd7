// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>
#include <vector>

namespace inference {

/// Every random draw of a model comes from a Noise handed in, so a run can be replayed. Not thread-safe.
class Noise {
  public:
    virtual ~Noise() = default;
    /// Standard normal float32 tensor of the given shape on the CPU.
    virtual at::Tensor normal(at::IntArrayRef shape) = 0;
    /// Uniform [0,1) float32 tensor of the given shape on the CPU.
    virtual at::Tensor uniform(at::IntArrayRef shape) = 0;
    /// Exponential(1) float32 tensor of the given shape on the CPU: categorical draws are argmax(p / e).
    virtual at::Tensor exponential(at::IntArrayRef shape) = 0;
};

/// Draws from torch's CPU generator: the same seed gives the same values as torch.randn on the CPU.
class SeededNoise final : public Noise {
  public:
    explicit SeededNoise(std::uint64_t seed);
    at::Tensor normal(at::IntArrayRef shape) override;
    at::Tensor uniform(at::IntArrayRef shape) override;
    at::Tensor exponential(at::IntArrayRef shape) override;

  private:
    at::Generator generator_;
};

/// Replays recorded draws in order; throws std::out_of_range when they run out or a shape differs.
class RecordedNoise final : public Noise {
  public:
    explicit RecordedNoise(std::vector<at::Tensor> draws);
    at::Tensor normal(at::IntArrayRef shape) override { return next(shape); }
    at::Tensor uniform(at::IntArrayRef shape) override { return next(shape); }
    at::Tensor exponential(at::IntArrayRef shape) override { return next(shape); }

  private:
    at::Tensor next(at::IntArrayRef shape);
    std::vector<at::Tensor> draws_;
    std::size_t position_ = 0;
};

} // namespace inference
