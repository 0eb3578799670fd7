// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/packed.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/weights_error.h"
#include <ATen/OpaqueTensorImpl.h>
#include <ATen/Parallel.h>
#include <array>
#include <bit>
#include <cmath>

namespace inference {
namespace {

using Handle = std::shared_ptr<const Packed>;
using Impl = at::OpaqueTensorImpl<Handle>;

/// A backend that Saycut never has: its key sends every operation to an error.
constexpr at::DispatchKey kKey = at::DispatchKey::Vulkan;

/// Every value of a byte.
std::array<float, 256> values_of(at::ScalarType type) {
    const at::Tensor all = at::arange(256, at::kLong).to(at::kByte).view(type).to(at::kFloat);
    std::array<float, 256> out{};
    std::copy_n(all.const_data_ptr<float>(), out.size(), out.begin());
    return out;
}
const std::array<float, 256>& table_of(at::ScalarType type) {
    static const auto e4m3 = values_of(at::kFloat8_e4m3fn), e5m2 = values_of(at::kFloat8_e5m2),
                      int8 = values_of(at::kChar);
    return type == at::kFloat8_e4m3fn ? e4m3 : type == at::kFloat8_e5m2 ? e5m2 : int8;
}

/// Row `row` of a matrix of `columns` numbers.
void widen_block_row(const Packed& p, std::int64_t row, std::int64_t columns, float* to) {
    const auto* from = static_cast<const std::byte*>(p.bytes.const_data_ptr()) + row * p.bytes.size(1);
    widen_gguf(*p.blocks, from, static_cast<std::size_t>(columns) / gguf_block(*p.blocks).elements, to);
}

void widen_byte_row(const Packed& p, std::int64_t row, std::int64_t columns, float* to) {
    const std::int64_t scales = p.scales.defined() ? p.scales.numel() : 0,
                       groups = scales <= 1 ? 1 : scales / p.bytes.size(0), wide = columns / groups;
    const auto* from = static_cast<const std::uint8_t*>(p.bytes.const_data_ptr()) + row * columns;
    const float* scale = scales ? p.scales.const_data_ptr<float>() : nullptr;
    const auto& value = table_of(p.bytes.scalar_type());
    for (std::int64_t g = 0; g < groups; ++g) {
        const float s = !scale ? 1.0F : scales == 1 ? *scale : scale[row * groups + g];
        for (std::int64_t i = g * wide; i < (g + 1) * wide; ++i)
            to[i] = value[from[i]] * s;
    }
}

/// To the nearest, halves to even; what is stored is finite.
void narrow_row(const float* from, std::int64_t count, std::uint16_t* to) {
    for (std::int64_t i = 0; i < count; ++i) {
        const auto bits = std::bit_cast<std::uint32_t>(from[i]);
        to[i] = static_cast<std::uint16_t>((bits + 0x7FFFU + (bits >> 16U & 1U)) >> 16U);
    }
}

/// The bytes of a matrix as one tensor.
const at::Tensor& raw(const at::Tensor& tensor) {
    const Packed* packed = packed_of(tensor);
    return packed ? packed->bytes : tensor;
}

} // namespace

at::Tensor make_packed(Packed stored, std::int64_t rows, std::int64_t columns) {
    const at::Device device = stored.bytes.device();
    return at::detail::make_tensor<Impl>(at::DispatchKeySet(kKey), at::scalarTypeToTypeMeta(at::kFloat),
                                         device, std::make_shared<const Packed>(std::move(stored)),
                                         at::IntArrayRef{rows, columns});
}

const Packed* packed_of(const at::Tensor& tensor) {
    if (!tensor.defined() || !tensor.key_set().has(kKey)) return nullptr;
    return static_cast<Impl*>(tensor.unsafeGetTensorImpl())->opaque_handle().get();
}

at::Tensor packed_to(const at::Tensor& packed, at::Device device) {
    Packed moved = *packed_of(packed);
    for (at::Tensor* part : {&moved.bytes, &moved.scales, &moved.down, &moved.up})
        if (part->defined()) *part = part->to(device);
    return make_packed(std::move(moved), packed.size(0), packed.size(1));
}

void widen_rows(const Packed& packed, std::int64_t first, const at::Tensor& out) {
    const bool narrow = out.scalar_type() == at::kBFloat16;
    const std::int64_t columns = out.size(1);
    constexpr std::int64_t kRows = 4;
    at::parallel_for(0, out.size(0), kRows, [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> one(narrow ? static_cast<std::size_t>(columns) : 0);
        for (std::int64_t row = begin; row < end; ++row) {
            float* to = narrow ? one.data() : out.data_ptr<float>() + row * columns;
            packed.blocks ? widen_block_row(packed, first + row, columns, to)
                          : widen_byte_row(packed, first + row, columns, to);
            if (narrow)
                narrow_row(to, columns,
                           reinterpret_cast<std::uint16_t*>(out.data_ptr<at::BFloat16>()) + row * columns);
        }
    });
}

at::Tensor hadamard(std::int64_t size, const at::TensorOptions& options) {
    const at::Tensor four =
        at::tensor({1, 1, 1, -1, 1, 1, -1, 1, 1, -1, 1, 1, -1, 1, 1, 1}, at::kFloat).view({4, 4});
    at::Tensor all = four;
    while (all.size(0) < size)
        all = at::kron(all, four);
    return (all / std::sqrt(static_cast<double>(size))).to(options);
}

at::Tensor widened(const at::Tensor& tensor, at::ScalarType type) {
    const at::Tensor host = tensor.device().is_cpu() ? tensor : packed_to(tensor, at::kCPU);
    const Packed& packed = *packed_of(host);
    at::Tensor wide = at::empty(host.sizes(), at::kFloat);
    widen_rows(packed, 0, wide);
    if (packed.turned > 0)
        wide = at::matmul(wide.view({wide.size(0), -1, packed.turned}), hadamard(packed.turned))
                   .view(wide.sizes());
    if (packed.down.defined()) wide.add_(at::matmul(packed.up, packed.down));
    return wide.to(tensor.device(), type);
}

std::map<std::string, at::Tensor> all_widened(std::map<std::string, at::Tensor> tensors) {
    for (auto& [name, tensor] : tensors)
        if (packed_of(tensor)) tensor = widened(tensor);
    return tensors;
}

double stored_bytes(const at::Tensor& tensor) {
    const Packed* packed = packed_of(tensor);
    if (!packed) return static_cast<double>(tensor.nbytes());
    double sum = 0;
    for (const at::Tensor* part : {&packed->bytes, &packed->scales, &packed->down, &packed->up})
        if (part->defined()) sum += static_cast<double>(part->nbytes());
    return sum;
}

std::string stored_type(const at::Tensor& tensor) {
    const Packed* packed = packed_of(tensor);
    if (!packed) return at::toString(tensor.scalar_type());
    return packed->blocks ? gguf_type_name(*packed->blocks) : at::toString(packed->bytes.scalar_type());
}

void release_stored(const at::Tensor& tensor) {
    release_pages(raw(tensor));
}

void expect_stored(const at::Tensor& tensor) {
    expect_pages(raw(tensor));
}

} // namespace inference
