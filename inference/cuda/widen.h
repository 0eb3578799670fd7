// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stored weights of few bits made into rows that can be multiplied, on an NVIDIA GPU. Pointers lie on the
// device, calls return at once and run on `stream`. Free of torch. The values are those of the processor's
// forms (weights/gguf_blocks.cpp, weights/scaled_weights.cpp) to the bit, rounded once where `out` is
// bfloat16.
#pragma once
#include "inference/cuda/kernels.h"

namespace inference::cuda {

/// Blocks of a GGUF type, by the number that the format gives it.
struct WidenBlocks {
    const void* blocks;
    void* out;
    Rows type; ///< of out
    std::uint32_t gguf_type;
    std::int64_t elements; ///< whole blocks
};
/// False for a type that there is no kernel for; then nothing was done.
bool widen_blocks(const WidenBlocks& call, void* stream);

enum class OneByte { e4m3, e5m2, int8 };
/// [rows, columns] of one byte each, times a scale for every `per_scale` columns of a row, or one for a whole
/// row (per_scale == columns), or one for all (one_scale).
struct WidenBytes {
    const void* bytes;
    const float* scales; ///< null: the bytes' own values
    void* out;
    Rows type; ///< of out
    OneByte form;
    std::int64_t rows, columns, per_scale;
    bool one_scale;
};
void widen_bytes(const WidenBytes& call, void* stream);

} // namespace inference::cuda
