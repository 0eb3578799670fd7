// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/cuda/kernels.h"
#include <cuda_bf16.h>

namespace inference::cuda {
namespace {

constexpr int kThreads = 256; // one block a row: the widths are 1,536 and 5,120

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

/// The sum over a block, known to all its threads.
__device__ float block_sum(float value) {
    __shared__ float parts[kThreads / 32];
    for (int step = 16; step > 0; step /= 2)
        value += __shfl_xor_sync(0xffffffffU, value, step);
    __syncthreads(); // parts may still be read from the sum before
    if (threadIdx.x % 32 == 0) parts[threadIdx.x / 32] = value;
    __syncthreads();
    float sum = 0;
    for (int i = 0; i < kThreads / 32; ++i)
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
        write(out, i, v / (1.0F + __expf(-v)));
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

} // namespace

void norm_modulate(const NormModulate& call, void* stream) {
    launch(call, stream, norm_modulate_rows<float>, norm_modulate_rows<__nv_bfloat16>);
}

void rms_norm_rope(const RmsNormRope& call, void* stream) {
    launch(call, stream, rms_norm_rope_rows<float>, rms_norm_rope_rows<__nv_bfloat16>);
}

void add_gated(const AddGated& call, void* stream) {
    launch(call, stream, add_gated_rows<float>, add_gated_rows<__nv_bfloat16>);
}

void pixel_norm_silu(const PixelNormSilu& call, void* stream) {
    constexpr std::int64_t kPixels = kThreads / 32;
    const auto blocks = static_cast<unsigned>((call.images * call.pixels + kPixels - 1) / kPixels);
    (call.type == Rows::float32
         ? pixel_norm_silu_rows<float>
         : pixel_norm_silu_rows<__nv_bfloat16>)<<<blocks, kThreads, 0, static_cast<cudaStream_t>(stream)>>>(
        call);
}

} // namespace inference::cuda
