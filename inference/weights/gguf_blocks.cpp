// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The values of GGUF's blocks (ggml's block layouts; all products in float32).
#include "inference/weights/gguf_format.h"
#include <bit>
#include <cstring>

// Loops over a block's numbers run several times as fast in vectors of AVX2; without fused products both
// forms give the same numbers.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define SAYCUT_AVX2 __attribute__((target_clones("avx2", "default")))
#else
#define SAYCUT_AVX2
#endif
#define SAYCUT_INLINED inline __attribute__((always_inline))

namespace inference {
namespace {

using Byte = std::uint8_t;

SAYCUT_INLINED float from_half(const Byte* at) {
    const std::uint32_t bits = at[0] | static_cast<std::uint32_t>(at[1]) << 8U;
    const std::uint32_t sign = (bits & 0x8000U) << 16U, exponent = bits >> 10U & 0x1FU,
                        fraction = bits & 0x3FFU;
    if (exponent == 0x1F) return std::bit_cast<float>(sign | 0x7F800000U | fraction << 13U);
    if (exponent) return std::bit_cast<float>(sign | (exponent + 112U) << 23U | fraction << 13U);
    const float small = static_cast<float>(fraction) * 0x1p-24F;
    return sign ? -small : small;
}

SAYCUT_INLINED void widen_f32(const Byte* __restrict in, float* __restrict out) {
    std::memcpy(out, in, sizeof(float));
}
SAYCUT_INLINED void widen_f16(const Byte* __restrict in, float* __restrict out) {
    *out = from_half(in);
}
SAYCUT_INLINED void widen_bf16(const Byte* __restrict in, float* __restrict out) {
    *out = std::bit_cast<float>(static_cast<std::uint32_t>(in[0]) << 16U | static_cast<std::uint32_t>(in[1])
                                                                               << 24U);
}

SAYCUT_INLINED void widen_q8_0(const Byte* __restrict in, float* __restrict out) {
    const float d = from_half(in);
    for (int j = 0; j < 32; ++j)
        out[j] = d * static_cast<float>(static_cast<std::int8_t>(in[2 + j]));
}

/// Four bits a value, the low nibbles first; with `high`, a fifth bit from a mask.
SAYCUT_INLINED void widen_nibbles(const Byte* nibbles, std::uint32_t high, bool fifth, float d, float shift,
                                  float* __restrict out) {
    for (int j = 0; j < 16; ++j) {
        unsigned low = nibbles[j] & 15U, up = nibbles[j] >> 4U;
        if (fifth) {
            low |= (high >> static_cast<unsigned>(j) & 1U) << 4U;
            up |= (high >> static_cast<unsigned>(j + 16) & 1U) << 4U;
        }
        out[j] = d * static_cast<float>(low) + shift;
        out[j + 16] = d * static_cast<float>(up) + shift;
    }
}
SAYCUT_INLINED void widen_q4_0(const Byte* __restrict in, float* __restrict out) {
    const float d = from_half(in);
    for (int j = 0; j < 16; ++j) {
        out[j] = d * static_cast<float>(static_cast<int>(in[2 + j] & 15U) - 8);
        out[j + 16] = d * static_cast<float>(static_cast<int>(in[2 + j] >> 4U) - 8);
    }
}
SAYCUT_INLINED std::uint32_t mask_at(const Byte* in) {
    std::uint32_t mask = 0;
    std::memcpy(&mask, in, sizeof mask);
    return mask;
}
SAYCUT_INLINED void widen_q4_1(const Byte* __restrict in, float* __restrict out) {
    widen_nibbles(in + 4, 0, false, from_half(in), from_half(in + 2), out);
}
SAYCUT_INLINED void widen_q5_0(const Byte* __restrict in, float* __restrict out) {
    const float d = from_half(in);
    const std::uint32_t high = mask_at(in + 2);
    for (unsigned j = 0; j < 16; ++j) {
        const unsigned low = (in[6 + j] & 15U) | (high >> j & 1U) << 4U,
                       up = in[6 + j] >> 4U | (high >> (j + 16) & 1U) << 4U;
        out[j] = d * static_cast<float>(static_cast<int>(low) - 16);
        out[j + 16] = d * static_cast<float>(static_cast<int>(up) - 16);
    }
}
SAYCUT_INLINED void widen_q5_1(const Byte* __restrict in, float* __restrict out) {
    widen_nibbles(in + 8, mask_at(in + 4), true, from_half(in), from_half(in + 2), out);
}

/// Scale and minimum of one of eight groups, six bits each.
struct SixBits {
    float scale, least;
};
SAYCUT_INLINED SixBits six_bits(const Byte* s, unsigned group) {
    unsigned scale = 0, least = 0;
    if (group < 4) {
        scale = s[group] & 63U;
        least = s[group + 4] & 63U;
    } else {
        scale = (s[group + 4] & 15U) | s[group - 4] >> 6U << 4U;
        least = s[group + 4] >> 4U | s[group] >> 6U << 4U;
    }
    return {static_cast<float>(scale), static_cast<float>(least)};
}

/// Q4_K, and Q5_K where `fifth` bits are given.
SAYCUT_INLINED void widen_groups(const Byte* __restrict head, const Byte* __restrict fifth,
                                 const Byte* __restrict nibbles, float* __restrict out) {
    const float d = from_half(head), e = from_half(head + 2);
    for (unsigned pair = 0; pair < 4; ++pair) {
        const SixBits low = six_bits(head + 4, 2 * pair), high = six_bits(head + 4, 2 * pair + 1);
        const float scale = d * low.scale, least = e * low.least, scale2 = d * high.scale,
                    least2 = e * high.least;
        const Byte* n = nibbles + 32 * pair;
        float* to = out + 64 * pair;
        for (unsigned l = 0; l < 32; ++l) {
            const int q = (n[l] & 15) | (fifth ? (fifth[l] >> (2 * pair) & 1) << 4 : 0);
            to[l] = scale * static_cast<float>(q) - least;
        }
        for (unsigned l = 0; l < 32; ++l) {
            const int q = (n[l] >> 4) | (fifth ? (fifth[l] >> (2 * pair + 1) & 1) << 4 : 0);
            to[32 + l] = scale2 * static_cast<float>(q) - least2;
        }
    }
}
SAYCUT_INLINED void widen_q4_k(const Byte* __restrict in, float* __restrict out) {
    widen_groups(in, nullptr, in + 16, out);
}
SAYCUT_INLINED void widen_q5_k(const Byte* __restrict in, float* __restrict out) {
    widen_groups(in, in + 16, in + 48, out);
}

SAYCUT_INLINED void widen_q6_k(const Byte* __restrict in, float* __restrict out) {
    const float d = from_half(in + 208);
    for (unsigned half = 0; half < 2; ++half) {
        const Byte *l = in + 64 * half, *h = in + 128 + 32 * half, *s = in + 192 + 8 * half;
        for (unsigned k = 0; k < 4; ++k)
            for (unsigned part = 0; part < 2; ++part) { // sixteen numbers of one scale
                const float scale = d * static_cast<float>(static_cast<std::int8_t>(s[2 * k + part]));
                const Byte *low = l + 32 * (k % 2) + 16 * part, *high = h + 16 * part;
                float* to = out + 128 * half + 32 * k + 16 * part;
                for (unsigned i = 0; i < 16; ++i) {
                    const int q = (k < 2 ? low[i] & 15 : low[i] >> 4) | (high[i] >> (2 * k) & 3) << 4;
                    to[i] = scale * static_cast<float>(q - 32);
                }
            }
    }
}

SAYCUT_INLINED void widen_q2_k(const Byte* __restrict in, float* __restrict out) {
    const Byte *s = in, *n = in + 16;
    const float d = from_half(in + 80), e = from_half(in + 82);
    for (unsigned element = 0; element < 256; ++element) {
        const unsigned half = element / 128, j = element % 128 / 32, i = element % 32;
        const unsigned q = n[32 * half + i] >> (2 * j) & 3U, scales = s[element / 16];
        out[element] = d * static_cast<float>(scales & 15U) * static_cast<float>(q) -
                       e * static_cast<float>(scales >> 4U);
    }
}

SAYCUT_INLINED void widen_q3_k(const Byte* __restrict in, float* __restrict out) {
    const Byte *h = in, *n = in + 32, *s = in + 96;
    const float d = from_half(in + 108);
    for (unsigned element = 0; element < 256; ++element) {
        const unsigned half = element / 128, j = element % 128 / 32, i = element % 32, k = element / 16;
        int q = static_cast<int>(n[32 * half + i] >> (2 * j) & 3U);
        if (!(h[i] >> (4 * half + j) & 1U)) q -= 4;
        const unsigned low = k < 8 ? s[k] & 15U : s[k - 8] >> 4U, high = s[8 + k % 4] >> (2 * (k / 4)) & 3U;
        out[element] =
            d * static_cast<float>(static_cast<int>(low | high << 4U) - 32) * static_cast<float>(q);
    }
}

/// A row of blocks by one form of each processor.
#define SAYCUT_BLOCKS(name, bytes, elements)                                                                 \
    SAYCUT_AVX2 void name##_blocks(const Byte* __restrict in, std::size_t count, float* __restrict out) {    \
        for (std::size_t i = 0; i < count; ++i)                                                              \
            name(in + i * (bytes), out + i * (elements));                                                    \
    }
SAYCUT_BLOCKS(widen_f32, 4, 1)
SAYCUT_BLOCKS(widen_f16, 2, 1)
SAYCUT_BLOCKS(widen_bf16, 2, 1)
SAYCUT_BLOCKS(widen_q8_0, 34, 32)
SAYCUT_BLOCKS(widen_q4_0, 18, 32)
SAYCUT_BLOCKS(widen_q4_1, 20, 32)
SAYCUT_BLOCKS(widen_q5_0, 22, 32)
SAYCUT_BLOCKS(widen_q5_1, 24, 32)
SAYCUT_BLOCKS(widen_q2_k, 84, 256)
SAYCUT_BLOCKS(widen_q3_k, 110, 256)
SAYCUT_BLOCKS(widen_q4_k, 144, 256)
SAYCUT_BLOCKS(widen_q5_k, 176, 256)
SAYCUT_BLOCKS(widen_q6_k, 210, 256)
#undef SAYCUT_BLOCKS

} // namespace

void widen_gguf(GgufType type, const std::byte* blocks, std::size_t count, float* __restrict out) {
    using Widen = void (*)(const Byte*, std::size_t, float*);
    const Widen widen = [&]() -> Widen {
        switch (type) {
        case GgufType::f32:
            return widen_f32_blocks;
        case GgufType::f16:
            return widen_f16_blocks;
        case GgufType::bf16:
            return widen_bf16_blocks;
        case GgufType::q4_0:
            return widen_q4_0_blocks;
        case GgufType::q4_1:
            return widen_q4_1_blocks;
        case GgufType::q5_0:
            return widen_q5_0_blocks;
        case GgufType::q5_1:
            return widen_q5_1_blocks;
        case GgufType::q8_0:
            return widen_q8_0_blocks;
        case GgufType::q2_k:
            return widen_q2_k_blocks;
        case GgufType::q3_k:
            return widen_q3_k_blocks;
        case GgufType::q4_k:
            return widen_q4_k_blocks;
        case GgufType::q5_k:
            return widen_q5_k_blocks;
        case GgufType::q6_k:
            return widen_q6_k_blocks;
        }
        return nullptr;
    }();
    widen(reinterpret_cast<const Byte*>(blocks), count, out);
}

} // namespace inference
