// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/scratch.h"
#include "inference/tensor/host_memory.h"

namespace inference {

void Scratch::leave(Use use) {
    pieces_[static_cast<std::size_t>(use)].reset();
}

at::Tensor Scratch::take(Use use, at::IntArrayRef sizes, const at::TensorOptions& options) {
    if (!options.device().is_cpu()) return at::empty(sizes, options);
    at::Tensor& piece = pieces_[static_cast<std::size_t>(use)];
    std::int64_t bytes = static_cast<std::int64_t>(options.dtype().itemsize());
    for (const std::int64_t size : sizes)
        bytes *= size;
    if (!piece.defined() || piece.numel() < bytes) {
        piece.reset(); // before the new one: both at once need not fit
        piece = empty_on_host({bytes}, at::kByte);
    }
    return piece.narrow(0, 0, bytes).view(c10::typeMetaToScalarType(options.dtype())).view(sizes);
}

} // namespace inference
