// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/cuda/kernels.h"
#include <cuda_bf16.h>

namespace inference::cuda {
namespace {

constexpr int kThreads = 256; // one block a row: the widths are 1,536 and 5,120
constexpr int kFew = 128;     // threads of a block whose rows stay in registers, four numbers at a time

__device__ float read(const float* x, std::int64_t i) {
    return x[i];
}
__device__ float read(const __nv_bfloat16* x, std::int64_t i) {
    return __bfloat162float(x[i]);
}
__device__ void write(float* x, std::int64_t i, float value) {
    x[i] = value;
}
__device__ void write(__nv_bfloat16* x, std::int64_t i, float value) {
    x[i] = __float2bfloat16(value);
}

__device__ float4 read4(const float* x, int at) {
    return reinterpret_cast<const float4*>(x)[at];
}
__device__ float4 read4(const __nv_bfloat16* x, int at) {
    const uint2 bits = reinterpret_cast<const uint2*>(x)[at];
    return {__uint_as_float(bits.x << 16), __uint_as_float(bits.x & 0xFFFF0000U),
            __uint_as_float(bits.y << 16), __uint_as_float(bits.y & 0xFFFF0000U)};
}
__device__ void write4(float* x, int at, float4 value) {
    reinterpret_cast<float4*>(x)[at] = value;
}
__device__ void write4(__nv_bfloat16* x, int at, float4 value) {
    __nv_bfloat162 both[2] = {__floats2bfloat162_rn(value.x, value.y),
                              __floats2bfloat162_rn(value.z, value.w)};
    reinterpret_cast<uint2*>(x)[at] = *reinterpret_cast<const uint2*>(both);
}
__device__ float sum_of(float4 v) {
    return v.x + v.y + (v.z + v.w);
}
__device__ float squares_of(float4 v) {
    return v.x * v.x + v.y * v.y + (v.z * v.z + v.w * v.w);
}

/// The sum over a block, known to all its threads.
template <int threads = kThreads>
__device__ float block_sum(float value) {
    __shared__ float parts[threads / 32];
    for (int step = 16; step > 0; step /= 2)
        value += __shfl_xor_sync(0xffffffffU, value, step);
    __syncthreads(); // parts may still be read from the sum before
    if (threadIdx.x % 32 == 0) parts[threadIdx.x / 32] = value;
    __syncthreads();
    float sum = 0;
    for (int i = 0; i < threads / 32; ++i)
        sum += parts[i];
    return sum;
}

/// Where the numbers of the row's batch begin.
__device__ std::int64_t batch_offset(std::int64_t row, std::int64_t length, std::int64_t width,
                                     bool per_batch) {
    return per_batch ? row / length * width : 0;
}

template <typename Out>
__global__ void norm_modulate_rows(NormModulate c) {
    const std::int64_t row = blockIdx.x;
    const float* x = c.x + row * c.width;
    const float* gain = c.gain + batch_offset(row, c.length, c.width, c.gain_per_batch);
    const float* shift = c.shift + batch_offset(row, c.length, c.width, c.shift_per_batch);
    Out* out = static_cast<Out*>(c.out) + row * c.width;
    float sum = 0;
    for (std::int64_t i = threadIdx.x; i < c.width; i += kThreads)
        sum += x[i];
    const float mean = block_sum(sum) / static_cast<float>(c.width);
    float squares = 0; // around the mean: the difference of large sums would lose it
    for (std::int64_t i = threadIdx.x; i < c.width; i += kThreads)
        squares += (x[i] - mean) * (x[i] - mean);
    const float scale = 1.0F / sqrtf(block_sum(squares) / static_cast<float>(c.width) + c.eps);
    for (std::int64_t i = threadIdx.x; i < c.width; i += kThreads)
        write(out, i, (x[i] - mean) * scale * gain[i] + shift[i]);
}

template <typename Row>
__global__ void rms_norm_rope_rows(RmsNormRope c) {
    const std::int64_t row = blockIdx.x;
    Row* x = static_cast<Row*>(c.x) + row * c.width;
    float squares = 0;
    for (std::int64_t i = threadIdx.x; i < c.width; i += kThreads)
        squares += read(x, i) * read(x, i);
    const float scale = 1.0F / sqrtf(block_sum(squares) / static_cast<float>(c.width) + c.eps);
    const std::int64_t place = c.rope_per_batch ? row : row % c.length;
    for (std::int64_t pair = threadIdx.x; pair < c.width / 2; pair += kThreads) {
        const float a = read(x, 2 * pair) * scale * c.weight[2 * pair],
                    b = read(x, 2 * pair + 1) * scale * c.weight[2 * pair + 1];
        if (!c.cosine) {
            write(x, 2 * pair, a);
            write(x, 2 * pair + 1, b);
            continue;
        }
        const float cosine = c.cosine[place * c.half + pair % c.half],
                    sine = c.sine[place * c.half + pair % c.half];
        write(x, 2 * pair, a * cosine - b * sine);
        write(x, 2 * pair + 1, a * sine + b * cosine);
    }
}

template <typename Row>
__global__ void add_gated_rows(AddGated c) {
    const std::int64_t row = blockIdx.x;
    const Row* y = static_cast<const Row*>(c.y) + row * c.width;
    const float* gate = c.gate ? c.gate + batch_offset(row, c.length, c.width, c.gate_per_batch) : nullptr;
    float* x = c.x + row * c.width;
    for (std::int64_t i = threadIdx.x; i < c.width; i += kThreads)
        x[i] += gate ? read(y, i) * gate[i] : read(y, i);
}

/// The same with the row read once: `quads` fours of numbers a thread.
template <typename Out, int quads>
__global__ void norm_modulate_kept(NormModulate c) {
    const std::int64_t row = blockIdx.x;
    const int count = static_cast<int>(c.width / 4);
    const float* x = c.x + row * c.width;
    const float* gain = c.gain + batch_offset(row, c.length, c.width, c.gain_per_batch);
    const float* shift = c.shift + batch_offset(row, c.length, c.width, c.shift_per_batch);
    Out* out = static_cast<Out*>(c.out) + row * c.width;
    float4 own[quads];
    float sum = 0;
#pragma unroll
    for (int k = 0; k < quads; ++k)
        if (const int at = static_cast<int>(threadIdx.x) + k * kFew; at < count) {
            own[k] = read4(x, at);
            sum += sum_of(own[k]);
        }
    const float mean = block_sum<kFew>(sum) / static_cast<float>(c.width);
    float squares = 0;
#pragma unroll
    for (int k = 0; k < quads; ++k)
        if (static_cast<int>(threadIdx.x) + k * kFew < count) {
            own[k] = {own[k].x - mean, own[k].y - mean, own[k].z - mean, own[k].w - mean};
            squares += squares_of(own[k]);
        }
    const float scale = 1.0F / sqrtf(block_sum<kFew>(squares) / static_cast<float>(c.width) + c.eps);
#pragma unroll
    for (int k = 0; k < quads; ++k)
        if (const int at = static_cast<int>(threadIdx.x) + k * kFew; at < count) {
            const float4 g = read4(gain, at), s = read4(shift, at);
            write4(out, at,
                   {own[k].x * scale * g.x + s.x, own[k].y * scale * g.y + s.y, own[k].z * scale * g.z + s.z,
                    own[k].w * scale * g.w + s.w});
        }
}

template <typename Row, int quads>
__global__ void rms_norm_rope_kept(RmsNormRope c) {
    const std::int64_t row = blockIdx.x;
    const int count = static_cast<int>(c.width / 4), half = static_cast<int>(c.half);
    Row* x = static_cast<Row*>(c.x) + row * c.width;
    float4 own[quads];
    float squares = 0;
#pragma unroll
    for (int k = 0; k < quads; ++k)
        if (const int at = static_cast<int>(threadIdx.x) + k * kFew; at < count) {
            own[k] = read4(x, at);
            squares += squares_of(own[k]);
        }
    const float scale = 1.0F / sqrtf(block_sum<kFew>(squares) / static_cast<float>(c.width) + c.eps);
    const std::int64_t place = c.rope_per_batch ? row : row % c.length;
#pragma unroll
    for (int k = 0; k < quads; ++k)
        if (const int at = static_cast<int>(threadIdx.x) + k * kFew; at < count) {
            const float4 w = read4(c.weight, at);
            const float a = own[k].x * scale * w.x, b = own[k].y * scale * w.y, d = own[k].z * scale * w.z,
                        e = own[k].w * scale * w.w;
            if (!c.cosine) {
                write4(x, at, {a, b, d, e});
                continue;
            }
            const std::int64_t first = place * half + 2 * at % half; // pairs; half is even
            const float2 cosine = *reinterpret_cast<const float2*>(c.cosine + first),
                         sine = *reinterpret_cast<const float2*>(c.sine + first);
            write4(x, at,
                   {a * cosine.x - b * sine.x, a * sine.x + b * cosine.x, d * cosine.y - e * sine.y,
                    d * sine.y + e * cosine.y});
        }
}

template <typename Row>
__global__ void add_gated_fours(AddGated c) {
    const std::int64_t row = blockIdx.x;
    const int count = static_cast<int>(c.width / 4);
    const Row* y = static_cast<const Row*>(c.y) + row * c.width;
    const float* gate = c.gate ? c.gate + batch_offset(row, c.length, c.width, c.gate_per_batch) : nullptr;
    float* x = c.x + row * c.width;
    for (int at = static_cast<int>(threadIdx.x); at < count; at += kFew) {
        const float4 g = gate ? read4(gate, at) : float4{1, 1, 1, 1}, more = read4(y, at), old = read4(x, at);
        write4(x, at,
               {old.x + more.x * g.x, old.y + more.y * g.y, old.z + more.z * g.z, old.w + more.w * g.w});
    }
}

__device__ float silu_of(float v) {
    return v / (1.0F + __expf(-v));
}

/// Fours of channels, read once; a warp a pixel.
template <typename Row, int quads>
__global__ void pixel_norm_silu_kept(PixelNormSilu c) {
    const std::int64_t pixel = static_cast<std::int64_t>(blockIdx.x) * (kThreads / 32) + threadIdx.x / 32;
    if (pixel >= c.images * c.pixels) return;
    const std::int64_t image = pixel / c.pixels, place = pixel % c.pixels * c.channels;
    const Row* x = static_cast<const Row*>(c.x) + image * c.x_step + place;
    Row* out = static_cast<Row*>(c.out) + image * c.out_step + place;
    const int lane = static_cast<int>(threadIdx.x) % 32, count = static_cast<int>(c.channels / 4);
    float4 own[quads];
    float squares = 0;
#pragma unroll
    for (int k = 0; k < quads; ++k)
        if (lane + 32 * k < count) {
            own[k] = read4(x, lane + 32 * k);
            squares += squares_of(own[k]);
        }
    for (int step = 16; step > 0; step /= 2)
        squares += __shfl_xor_sync(0xffffffffU, squares, step);
    const float scale = 1.0F / fmaxf(sqrtf(squares), 1e-12F);
#pragma unroll
    for (int k = 0; k < quads; ++k)
        if (lane + 32 * k < count) {
            const float4 g = read4(c.gamma, lane + 32 * k);
            write4(out, lane + 32 * k,
                   {silu_of(own[k].x * scale * g.x), silu_of(own[k].y * scale * g.y),
                    silu_of(own[k].z * scale * g.z), silu_of(own[k].w * scale * g.w)});
        }
}

/// A warp a pixel: decoders have 96 to 1,024 channels.
template <typename Row>
__global__ void pixel_norm_silu_rows(PixelNormSilu c) {
    const std::int64_t pixel = static_cast<std::int64_t>(blockIdx.x) * (kThreads / 32) + threadIdx.x / 32;
    if (pixel >= c.images * c.pixels) return;
    const std::int64_t image = pixel / c.pixels, place = pixel % c.pixels * c.channels;
    const Row* x = static_cast<const Row*>(c.x) + image * c.x_step + place;
    Row* out = static_cast<Row*>(c.out) + image * c.out_step + place;
    const int lane = threadIdx.x % 32;
    float squares = 0;
    for (std::int64_t i = lane; i < c.channels; i += 32)
        squares += read(x, i) * read(x, i);
    for (int step = 16; step > 0; step /= 2)
        squares += __shfl_xor_sync(0xffffffffU, squares, step);
    const float scale = 1.0F / fmaxf(sqrtf(squares), 1e-12F);
    for (std::int64_t i = lane; i < c.channels; i += 32) {
        const float v = read(x, i) * scale * c.gamma[i];
        write(out, i, silu_of(v));
    }
}

/// Runs the form of a kernel that fits the rows' type.
template <typename Call>
void launch(const Call& call, void* stream, void (*wide)(Call), void (*narrow)(Call)) {
    (call.type == Rows::float32
         ? wide
         : narrow)<<<static_cast<unsigned>(call.rows), kThreads, 0, static_cast<cudaStream_t>(stream)>>>(
        call);
}

/// Whether rows can be read in fours.
template <typename... Pointers>
bool in_fours(std::int64_t width, const Pointers*... pointers) {
    return width % 4 == 0 && ((reinterpret_cast<std::uintptr_t>(pointers) % 16 == 0) && ...);
}

/// Starts a kernel for each row, one whose threads hold 3 or 10 fours of it.
template <typename Call>
void launch_kept(const Call& call, void* stream, void (*narrow)(Call), void (*wide)(Call)) {
    (call.width <= 3 * 4 * kFew
         ? narrow
         : wide)<<<static_cast<unsigned>(call.rows), kFew, 0, static_cast<cudaStream_t>(stream)>>>(call);
}

constexpr std::int64_t kWidestKept = 10LL * 4 * kFew;

template <typename Row>
void launch_pixels(const PixelNormSilu& c, void* stream) {
    constexpr std::int64_t kPixels = kThreads / 32;
    const auto blocks = static_cast<unsigned>((c.images * c.pixels + kPixels - 1) / kPixels);
    auto* const on = static_cast<cudaStream_t>(stream);
    const bool fours = in_fours(c.channels, c.x, c.gamma, c.out) && c.x_step % 4 == 0 && c.out_step % 4 == 0;
    if (fours && c.channels <= 128)
        pixel_norm_silu_kept<Row, 1><<<blocks, kThreads, 0, on>>>(c);
    else if (fours && c.channels <= 384)
        pixel_norm_silu_kept<Row, 3><<<blocks, kThreads, 0, on>>>(c);
    else if (fours && c.channels <= 1024)
        pixel_norm_silu_kept<Row, 8><<<blocks, kThreads, 0, on>>>(c);
    else
        pixel_norm_silu_rows<Row><<<blocks, kThreads, 0, on>>>(c);
}

} // namespace

void norm_modulate(const NormModulate& call, void* stream) {
    if (!in_fours(call.width, call.x, call.gain, call.shift, call.out) || call.width > kWidestKept)
        return launch(call, stream, norm_modulate_rows<float>, norm_modulate_rows<__nv_bfloat16>);
    if (call.type == Rows::float32)
        launch_kept(call, stream, norm_modulate_kept<float, 3>, norm_modulate_kept<float, 10>);
    else
        launch_kept(call, stream, norm_modulate_kept<__nv_bfloat16, 3>,
                    norm_modulate_kept<__nv_bfloat16, 10>);
}

void rms_norm_rope(const RmsNormRope& call, void* stream) {
    const bool pairs = !call.cosine || (call.half % 2 == 0 && in_fours(4, call.cosine, call.sine));
    if (!pairs || !in_fours(call.width, call.x, call.weight) || call.width > kWidestKept)
        return launch(call, stream, rms_norm_rope_rows<float>, rms_norm_rope_rows<__nv_bfloat16>);
    if (call.type == Rows::float32)
        launch_kept(call, stream, rms_norm_rope_kept<float, 3>, rms_norm_rope_kept<float, 10>);
    else
        launch_kept(call, stream, rms_norm_rope_kept<__nv_bfloat16, 3>,
                    rms_norm_rope_kept<__nv_bfloat16, 10>);
}

void add_gated(const AddGated& call, void* stream) {
    if (!in_fours(call.width, call.x, call.y, call.gate))
        return launch(call, stream, add_gated_rows<float>, add_gated_rows<__nv_bfloat16>);
    (call.type == Rows::float32 ? add_gated_fours<float> : add_gated_fours<__nv_bfloat16>)<<<
        static_cast<unsigned>(call.rows), kFew, 0, static_cast<cudaStream_t>(stream)>>>(call);
}

void pixel_norm_silu(const PixelNormSilu& call, void* stream) {
    call.type == Rows::float32 ? launch_pixels<float>(call, stream)
                               : launch_pixels<__nv_bfloat16>(call, stream);
}

} // namespace inference::cuda
