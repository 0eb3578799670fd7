// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over numbers of 16 bits (IEEE half precision), for the processor that runs: no torch here. Any
// thread.
#pragma once
#include <cstdint>

namespace inference::nn::rows {

/// Half precision made float32, exactly.
void widen_half(const std::uint16_t* from, std::int64_t count, float* to);
/// out[i] = the product of row i of a matrix [rows, width] of half precision with x, in float32.
void half_times(const std::uint16_t* matrix, std::int64_t rows, std::int64_t width, const float* x,
                float* out);

} // namespace inference::nn::rows
