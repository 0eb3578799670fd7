// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled without fused multiply-add, so that every product is rounded as on the processor.
#include "inference/cuda/widen.h"
#include <cuda_bf16.h>
#include <cuda_fp16.h>

namespace inference::cuda {
namespace {

using Byte = unsigned char;
constexpr int kThreads = 256;

__device__ float half_at(const Byte* at) {
    return __half2float(__ushort_as_half(static_cast<unsigned short>(at[0] | at[1] << 8)));
}
__device__ unsigned word_at(const Byte* at) { // blocks need not be aligned
    return at[0] | at[1] << 8 | at[2] << 16 | static_cast<unsigned>(at[3]) << 24;
}
__device__ int signed_byte(Byte value) {
    return static_cast<signed char>(value);
}

/// Number `i` of a block, one form for each type: how many numbers a block holds, in how many bytes.
struct F32 {
    static constexpr int elements = 1, bytes = 4;
    static __device__ float at(const Byte* b, unsigned) { return __uint_as_float(word_at(b)); }
};
struct F16 {
    static constexpr int elements = 1, bytes = 2;
    static __device__ float at(const Byte* b, unsigned) { return half_at(b); }
};
struct Bf16 {
    static constexpr int elements = 1, bytes = 2;
    static __device__ float at(const Byte* b, unsigned) {
        return __uint_as_float(static_cast<unsigned>(b[0]) << 16 | static_cast<unsigned>(b[1]) << 24);
    }
};
struct Q8_0 {
    static constexpr int elements = 32, bytes = 34;
    static __device__ float at(const Byte* b, unsigned i) {
        return half_at(b) * static_cast<float>(signed_byte(b[2 + i]));
    }
};

/// Four bits of 32 numbers, the low nibbles first.
__device__ unsigned nibble(const Byte* nibbles, unsigned i) {
    return i < 16 ? nibbles[i] & 15U : nibbles[i - 16] >> 4;
}
struct Q4_0 {
    static constexpr int elements = 32, bytes = 18;
    static __device__ float at(const Byte* b, unsigned i) {
        return half_at(b) * static_cast<float>(static_cast<int>(nibble(b + 2, i)) - 8);
    }
};
struct Q4_1 {
    static constexpr int elements = 32, bytes = 20;
    static __device__ float at(const Byte* b, unsigned i) {
        return half_at(b) * static_cast<float>(nibble(b + 4, i)) + half_at(b + 2);
    }
};
struct Q5_0 {
    static constexpr int elements = 32, bytes = 22;
    static __device__ float at(const Byte* b, unsigned i) {
        const unsigned q = nibble(b + 6, i) | (word_at(b + 2) >> i & 1U) << 4;
        return half_at(b) * static_cast<float>(static_cast<int>(q) - 16);
    }
};
struct Q5_1 {
    static constexpr int elements = 32, bytes = 24;
    static __device__ float at(const Byte* b, unsigned i) {
        const unsigned q = nibble(b + 8, i) | (word_at(b + 4) >> i & 1U) << 4;
        return half_at(b) * static_cast<float>(q) + half_at(b + 2);
    }
};

/// Q4_K, and Q5_K where `fifth` bits are given: eight groups of 32 with a scale and a minimum of six bits.
__device__ float of_group(const Byte* head, const Byte* fifth, const Byte* nibbles, unsigned i) {
    const unsigned group = i / 32, l = i % 32;
    const Byte* s = head + 4;
    unsigned scale, least;
    if (group < 4) {
        scale = s[group] & 63U;
        least = s[group + 4] & 63U;
    } else {
        scale = (s[group + 4] & 15U) | s[group - 4] >> 6 << 4;
        least = s[group + 4] >> 4 | s[group] >> 6 << 4;
    }
    const unsigned both = nibbles[group / 2 * 32 + l];
    unsigned q = group % 2 ? both >> 4 : both & 15U;
    if (fifth) q |= (fifth[l] >> group & 1U) << 4;
    return half_at(head) * static_cast<float>(scale) * static_cast<float>(q) -
           half_at(head + 2) * static_cast<float>(least);
}
struct Q4_K {
    static constexpr int elements = 256, bytes = 144;
    static __device__ float at(const Byte* b, unsigned i) { return of_group(b, nullptr, b + 16, i); }
};
struct Q5_K {
    static constexpr int elements = 256, bytes = 176;
    static __device__ float at(const Byte* b, unsigned i) { return of_group(b, b + 16, b + 48, i); }
};
struct Q6_K {
    static constexpr int elements = 256, bytes = 210;
    static __device__ float at(const Byte* b, unsigned at) {
        const unsigned half = at / 128, element = at % 128, k = element / 32, i = element % 32;
        const Byte *l = b + 64 * half, *h = b + 128 + 32 * half, *s = b + 192 + 8 * half;
        const Byte low = l[i + 32 * (k % 2)];
        const unsigned value = (k < 2 ? low & 15U : low >> 4) | (h[i] >> (2 * k) & 3U) << 4;
        return half_at(b + 208) * static_cast<float>(signed_byte(s[element / 16])) *
               static_cast<float>(static_cast<int>(value) - 32);
    }
};
struct Q2_K {
    static constexpr int elements = 256, bytes = 84;
    static __device__ float at(const Byte* b, unsigned element) {
        const unsigned half = element / 128, j = element % 128 / 32, i = element % 32;
        const unsigned q = b[16 + 32 * half + i] >> (2 * j) & 3U, scales = b[element / 16];
        return half_at(b + 80) * static_cast<float>(scales & 15U) * static_cast<float>(q) -
               half_at(b + 82) * static_cast<float>(scales >> 4);
    }
};
struct Q3_K {
    static constexpr int elements = 256, bytes = 110;
    static __device__ float at(const Byte* b, unsigned element) {
        const Byte *h = b, *n = b + 32, *s = b + 96;
        const unsigned half = element / 128, j = element % 128 / 32, i = element % 32, k = element / 16;
        int q = static_cast<int>(n[32 * half + i] >> (2 * j) & 3U);
        if (!(h[i] >> (4 * half + j) & 1U)) q -= 4;
        const unsigned low = k < 8 ? s[k] & 15U : s[k - 8] >> 4, high = s[8 + k % 4] >> (2 * (k / 4)) & 3U;
        return half_at(b + 108) * static_cast<float>(static_cast<int>(low | high << 4) - 32) *
               static_cast<float>(q);
    }
};

__device__ void store(float* out, std::int64_t i, float value) {
    out[i] = value;
}
__device__ void store(__nv_bfloat16* out, std::int64_t i, float value) {
    out[i] = __float2bfloat16(value);
}

template <typename Block, typename Out>
__global__ void widen_each(const Byte* blocks, Out* out, std::int64_t elements) {
    const std::int64_t i = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (i >= elements) return;
    store(out, i,
          Block::at(blocks + i / Block::elements * Block::bytes, static_cast<unsigned>(i % Block::elements)));
}

unsigned blocks_for(std::int64_t elements) {
    return static_cast<unsigned>((elements + kThreads - 1) / kThreads);
}

template <typename Block>
bool widen(const WidenBlocks& c, void* stream) {
    const auto* in = static_cast<const Byte*>(c.blocks);
    const unsigned count = blocks_for(c.elements);
    auto* const on = static_cast<cudaStream_t>(stream);
    if (c.type == Rows::float32)
        widen_each<Block><<<count, kThreads, 0, on>>>(in, static_cast<float*>(c.out), c.elements);
    else
        widen_each<Block><<<count, kThreads, 0, on>>>(in, static_cast<__nv_bfloat16*>(c.out), c.elements);
    return true;
}

__device__ float value_of(OneByte form, Byte b) {
    if (form == OneByte::int8) return static_cast<float>(signed_byte(b));
    if (form == OneByte::e5m2) { // the upper byte of a half
        const Byte half[2] = {0, b};
        return half_at(half);
    }
    const unsigned exponent = b >> 3 & 15U, fraction = b & 7U;
    if ((b & 0x7FU) == 0x7FU) return __uint_as_float(0x7FC00000U);
    const float size = exponent ? __uint_as_float((exponent + 120U) << 23 | fraction << 20)
                                : static_cast<float>(fraction) * 0x1p-9F;
    return b & 0x80U ? -size : size;
}

template <typename Out>
__global__ void widen_each_byte(WidenBytes c) {
    const std::int64_t i = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (i >= c.rows * c.columns) return;
    float value = value_of(c.form, static_cast<const Byte*>(c.bytes)[i]);
    if (c.scales) value *= c.scales[c.one_scale ? 0 : i / c.per_scale];
    store(static_cast<Out*>(c.out), i, value);
}

} // namespace

bool widen_blocks(const WidenBlocks& call, void* stream) {
    switch (call.gguf_type) {
    case 0:
        return widen<F32>(call, stream);
    case 1:
        return widen<F16>(call, stream);
    case 2:
        return widen<Q4_0>(call, stream);
    case 3:
        return widen<Q4_1>(call, stream);
    case 6:
        return widen<Q5_0>(call, stream);
    case 7:
        return widen<Q5_1>(call, stream);
    case 8:
        return widen<Q8_0>(call, stream);
    case 10:
        return widen<Q2_K>(call, stream);
    case 11:
        return widen<Q3_K>(call, stream);
    case 12:
        return widen<Q4_K>(call, stream);
    case 13:
        return widen<Q5_K>(call, stream);
    case 14:
        return widen<Q6_K>(call, stream);
    case 30:
        return widen<Bf16>(call, stream);
    default:
        return false;
    }
}

void widen_bytes(const WidenBytes& call, void* stream) {
    const unsigned count = blocks_for(call.rows * call.columns);
    auto* const on = static_cast<cudaStream_t>(stream);
    if (call.type == Rows::float32)
        widen_each_byte<float><<<count, kThreads, 0, on>>>(call);
    else
        widen_each_byte<__nv_bfloat16><<<count, kThreads, 0, on>>>(call);
}

} // namespace inference::cuda
