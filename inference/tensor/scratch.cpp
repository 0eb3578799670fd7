// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/scratch.h"
#include <cstdlib>
#include <new>
#include <sys/mman.h>

namespace inference {
namespace {

constexpr std::int64_t kHugePage = 2 << 20;
constexpr std::int64_t kLarge = 4 * kHugePage; // less than this the heap keeps and hands out again

at::Tensor piece_of(std::int64_t bytes) {
    if (bytes < kLarge) return at::empty({bytes}, at::kByte);
    void* memory = std::aligned_alloc(kHugePage, static_cast<std::size_t>(bytes));
    if (!memory) throw std::bad_alloc();
    ::madvise(memory, static_cast<std::size_t>(bytes), MADV_HUGEPAGE); // refused: small pages, merely slower
    return at::from_blob(
        memory, {bytes}, [](void* p) { std::free(p); }, at::kByte);
}

} // namespace

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
        piece = piece_of(bytes);
    }
    return piece.narrow(0, 0, bytes).view(c10::typeMetaToScalarType(options.dtype())).view(sizes);
}

} // namespace inference
