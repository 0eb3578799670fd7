// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/fused_gpu.h"
#ifdef SAYCUT_CUDA_KERNELS
#include "inference/cuda/widen.h"
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <c10/core/impl/VirtualGuardImpl.h>
#endif

namespace inference::nn::gpu {

#ifdef SAYCUT_CUDA_KERNELS
namespace {

/// The stream that torch's own operations on this tensor's device go to now.
void* stream_of(const at::Tensor& t) {
    return c10::impl::VirtualGuardImpl(t.device().type()).getStream(t.device()).native_handle();
}

bool on_gpu(const at::Tensor& t, std::initializer_list<at::ScalarType> types) {
    return t.is_cuda() && t.is_contiguous() && !(at::GradMode::is_enabled() && t.requires_grad()) &&
           std::find(types.begin(), types.end(), t.scalar_type()) != types.end();
}

bool floats_on_gpu(std::initializer_list<at::Tensor> tensors) {
    return std::all_of(tensors.begin(), tensors.end(),
                       [](const at::Tensor& t) { return !t.defined() || on_gpu(t, {at::kFloat}); });
}

cuda::Rows rows_of(const at::Tensor& t) {
    return t.scalar_type() == at::kFloat ? cuda::Rows::float32 : cuda::Rows::bfloat16;
}

/// Whether a [B or 1, 1, C] or [C] tensor has numbers for each batch.
bool per_batch(const at::Tensor& t) {
    return t.defined() && t.dim() == 3 && t.size(0) > 1;
}

const float* floats(const at::Tensor& t) {
    return t.defined() ? t.data_ptr<float>() : nullptr;
}

} // namespace

bool has_kernels() {
    return true;
}

bool norm_modulate(const at::Tensor& x, const at::Tensor& gain, const at::Tensor& shift, double eps,
                   at::Tensor& out) {
    if (!floats_on_gpu({x, gain, shift}) || !on_gpu(out, {at::kFloat, at::kBFloat16})) return false;
    cuda::norm_modulate({.x = floats(x),
                         .gain = floats(gain),
                         .shift = floats(shift),
                         .out = out.data_ptr(),
                         .type = rows_of(out),
                         .rows = x.size(0) * x.size(1),
                         .length = x.size(1),
                         .width = x.size(2),
                         .gain_per_batch = per_batch(gain),
                         .shift_per_batch = per_batch(shift),
                         .eps = static_cast<float>(eps)},
                        stream_of(out));
    return true;
}

bool rms_norm_rope(at::Tensor& x, const at::Tensor& weight, double eps, std::int64_t heads,
                   const RopeTable* rope) {
    const at::Tensor cosine = rope ? rope->cosine : at::Tensor(), sine = rope ? rope->sine : at::Tensor();
    if (!on_gpu(x, {at::kFloat, at::kBFloat16}) || !floats_on_gpu({weight, cosine, sine})) return false;
    cuda::rms_norm_rope({.x = x.data_ptr(),
                         .type = rows_of(x),
                         .weight = floats(weight),
                         .cosine = floats(cosine),
                         .sine = floats(sine),
                         .rows = x.size(0) * x.size(1),
                         .length = x.size(1),
                         .width = x.size(2),
                         .half = x.size(2) / heads / 2,
                         .rope_per_batch = rope && cosine.size(0) > 1,
                         .eps = static_cast<float>(eps)},
                        stream_of(x));
    return true;
}

bool add_gated(at::Tensor& x, const at::Tensor& y, const at::Tensor& gate) {
    if (!floats_on_gpu({x, gate}) || !on_gpu(y, {at::kFloat, at::kBFloat16})) return false;
    cuda::add_gated({.x = x.data_ptr<float>(),
                     .y = y.data_ptr(),
                     .type = rows_of(y),
                     .gate = floats(gate),
                     .rows = x.size(0) * x.size(1),
                     .length = x.size(1),
                     .width = x.size(2),
                     .gate_per_batch = per_batch(gate)},
                    stream_of(x));
    return true;
}

bool channel_norm_silu_into(const at::Tensor& x, const at::Tensor& gamma, const at::Tensor& out,
                            std::int64_t first) {
    if (!x.is_cuda() || x.scalar_type() != out.scalar_type() ||
        (x.scalar_type() != at::kFloat && x.scalar_type() != at::kBFloat16) || !floats_on_gpu({gamma}) ||
        (at::GradMode::is_enabled() && x.requires_grad()))
        return false;
    const std::int64_t channels = x.size(1), lead = first * channels * out.size(3) * out.size(4);
    cuda::pixel_norm_silu({.x = x.data_ptr(),
                           .gamma = floats(gamma),
                           .out = static_cast<char*>(out.data_ptr()) + lead * out.itemsize(),
                           .type = rows_of(x),
                           .images = x.size(0),
                           .pixels = x.size(2) * x.size(3) * x.size(4),
                           .channels = channels,
                           .x_step = x.stride(0),
                           .out_step = out.stride(0)},
                          stream_of(out));
    return true;
}

bool widen_blocks(const at::Tensor& blocks, std::uint32_t type, at::Tensor& out) {
    if (!on_gpu(blocks, {at::kByte}) || !on_gpu(out, {at::kFloat, at::kBFloat16})) return false;
    return cuda::widen_blocks({.blocks = blocks.data_ptr(),
                               .out = out.data_ptr(),
                               .type = rows_of(out),
                               .gguf_type = type,
                               .elements = out.numel()},
                              stream_of(out));
}

bool widen_bytes(const at::Tensor& bytes, const at::Tensor& scales, at::Tensor& out) {
    if (!on_gpu(bytes, {at::kFloat8_e4m3fn, at::kFloat8_e5m2, at::kChar}) || !floats_on_gpu({scales}) ||
        !on_gpu(out, {at::kFloat, at::kBFloat16}) || bytes.dim() != 2)
        return false;
    const auto stored = bytes.scalar_type();
    const std::int64_t count = scales.defined() ? scales.numel() : 1;
    cuda::widen_bytes({.bytes = bytes.data_ptr(),
                       .scales = floats(scales),
                       .out = out.data_ptr(),
                       .type = rows_of(out),
                       .form = stored == at::kChar          ? cuda::OneByte::int8
                               : stored == at::kFloat8_e5m2 ? cuda::OneByte::e5m2
                                                            : cuda::OneByte::e4m3,
                       .rows = bytes.size(0),
                       .columns = bytes.size(1),
                       .per_scale = std::max<std::int64_t>(1, bytes.numel() / count),
                       .one_scale = count == 1},
                      stream_of(out));
    return true;
}
#else
bool has_kernels() {
    return false;
}
bool norm_modulate(const at::Tensor&, const at::Tensor&, const at::Tensor&, double, at::Tensor&) {
    return false;
}
bool rms_norm_rope(at::Tensor&, const at::Tensor&, double, std::int64_t, const RopeTable*) {
    return false;
}
bool add_gated(at::Tensor&, const at::Tensor&, const at::Tensor&) {
    return false;
}
bool channel_norm_silu_into(const at::Tensor&, const at::Tensor&, const at::Tensor&, std::int64_t) {
    return false;
}
bool widen_blocks(const at::Tensor&, std::uint32_t, at::Tensor&) {
    return false;
}
bool widen_bytes(const at::Tensor&, const at::Tensor&, at::Tensor&) {
    return false;
}
#endif

} // namespace inference::nn::gpu
