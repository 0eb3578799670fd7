// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/noise.h"
#include <ATen/CPUGeneratorImpl.h>
#include <stdexcept>

namespace inference {

SeededNoise::SeededNoise(std::uint64_t seed) : generator_(at::make_generator<at::CPUGeneratorImpl>(seed)) {}

at::Tensor SeededNoise::normal(at::IntArrayRef shape) {
    return at::randn(shape, generator_, at::kFloat);
}

at::Tensor SeededNoise::uniform(at::IntArrayRef shape) {
    return at::rand(shape, generator_, at::kFloat);
}

at::Tensor SeededNoise::exponential(at::IntArrayRef shape) {
    return at::empty(shape, at::kFloat).exponential_(1.0, generator_);
}

RecordedNoise::RecordedNoise(std::vector<at::Tensor> draws) : draws_(std::move(draws)) {}

at::Tensor RecordedNoise::next(at::IntArrayRef shape) {
    if (position_ >= draws_.size()) throw std::out_of_range("the recorded draws have run out");
    at::Tensor draw = draws_[position_++];
    if (draw.sizes() != shape)
        throw std::out_of_range("a recorded draw has another shape than the one asked for");
    return draw;
}

} // namespace inference
