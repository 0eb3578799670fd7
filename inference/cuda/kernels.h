// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fused steps of inference/nn/fused.h on an NVIDIA GPU: one pass over memory each, float32 sums, bfloat16
// or float32 rows. Pointers lie on the device, calls return at once and run on `stream`. Free of torch, so
// that nvcc compiles no ATen header.
#pragma once
#include <cstdint>

namespace inference::cuda {

/// What rows are stored as; bfloat16 is its 16 bits.
enum class Rows { float32, bfloat16 };

/// [batches * length, width]: LayerNorm without affine, times gain, plus shift. `per_batch`: gain and shift
/// hold `width` numbers for each batch instead of once.
struct NormModulate {
    const float *x, *gain, *shift;
    void* out;
    Rows type;
    std::int64_t rows, length, width;
    bool gain_per_batch, shift_per_batch;
    float eps;
};
void norm_modulate(const NormModulate& call, void* stream);

/// In place: RMS norm over the width, times weight, then the rope on adjacent pairs of each head; cosine and
/// sine [length, half] (for each batch when `rope_per_batch`) or null.
struct RmsNormRope {
    void* x;
    Rows type;
    const float *weight, *cosine, *sine;
    std::int64_t rows, length, width, half;
    bool rope_per_batch;
    float eps;
};
void rms_norm_rope(const RmsNormRope& call, void* stream);

/// In place: x + y * gate, or x + y where gate is null.
struct AddGated {
    float* x;
    const void* y;
    Rows type; ///< of y
    const float* gate;
    std::int64_t rows, length, width;
    bool gate_per_batch;
};
void add_gated(const AddGated& call, void* stream);

/// [pixels, channels] of `images` pieces that lie `x_step` and `out_step` numbers apart: each pixel through
/// its length over the channels, times gamma, then SiLU. x and out are of one type.
struct PixelNormSilu {
    const void* x;
    const float* gamma;
    void* out;
    Rows type;
    std::int64_t images, pixels, channels, x_step, out_step;
};
void pixel_norm_silu(const PixelNormSilu& call, void* stream);

} // namespace inference::cuda
