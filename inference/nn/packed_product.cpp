// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/packed_product.h"
#include "inference/nn/fused_gpu.h"
#include <stdexcept>

namespace inference::nn {

bool multiplies_packed(const at::Device& device) {
    return device.is_cpu() || (device.is_cuda() && gpu::has_kernels());
}

at::Tensor widened_rows(const Packed& packed, at::IntArrayRef sizes, at::ScalarType type) {
    at::Tensor out = at::empty(sizes, packed.bytes.options().dtype(type));
    if (packed.bytes.device().is_cpu()) {
        widen_rows(packed, 0, out);
        return out;
    }
    const bool done = packed.blocks
                          ? gpu::widen_blocks(packed.bytes, static_cast<std::uint32_t>(*packed.blocks), out)
                          : gpu::widen_bytes(packed.bytes, packed.scales, out);
    if (!done) throw std::logic_error("a packed matrix lies on a device that cannot widen it");
    return out;
}

at::Tensor turned_for(const Packed& packed, const at::Tensor& x) {
    if (packed.turned == 0) return x;
    return at::matmul(x.reshape({x.size(0), -1, packed.turned}), hadamard(packed.turned, x.options()))
        .view(x.sizes());
}

void add_beside(const Packed& packed, const at::Tensor& x, const at::Tensor& out) {
    if (!packed.down.defined()) return;
    const at::Tensor small = at::matmul(x, packed.down.to(x.scalar_type()).t());
    at::Tensor to = out;
    to.addmm_(small.to(out.scalar_type()), packed.up.to(out.scalar_type()).t());
}

at::Tensor embedding(const at::Tensor& table, const at::Tensor& ids) {
    const Packed* packed = packed_of(table);
    if (!packed) return at::embedding(table, ids).to(at::kFloat);
    const at::Tensor flat = ids.reshape({-1}).to(packed->bytes.device());
    Packed few{
        .bytes = packed->bytes.index_select(0, flat), .blocks = packed->blocks, .scales = packed->scales};
    if (few.scales.defined() && few.scales.numel() > 1) few.scales = few.scales.index_select(0, flat);
    at::Tensor rows = widened_rows(few, {flat.size(0), table.size(1)}, at::kFloat);
    if (packed->turned > 0) rows = turned_for(*packed, rows);
    if (packed->down.defined()) rows.add_(at::matmul(packed->up.index_select(0, flat), packed->down));
    auto sizes = ids.sizes().vec();
    sizes.push_back(table.size(1));
    return rows.view(sizes);
}

} // namespace inference::nn
