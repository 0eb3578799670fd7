// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The values of GGUF's blocks (ggml's block layouts; all products in float32).
#include "inference/weights/gguf_format.h"
#include <bit>
#include <cstring>

namespace inference {
namespace {

using Byte = std::uint8_t;

float from_half(const Byte* at) {
    const std::uint32_t bits = at[0] | static_cast<std::uint32_t>(at[1]) << 8U;
    const std::uint32_t sign = (bits & 0x8000U) << 16U, exponent = bits >> 10U & 0x1FU,
                        fraction = bits & 0x3FFU;
    if (exponent == 0x1F) return std::bit_cast<float>(sign | 0x7F800000U | fraction << 13U);
    if (exponent) return std::bit_cast<float>(sign | (exponent + 112U) << 23U | fraction << 13U);
    const float small = static_cast<float>(fraction) * 0x1p-24F;
    return sign ? -small : small;
}

void widen_f32(const Byte* in, float* out) {
    std::memcpy(out, in, sizeof(float));
}
void widen_f16(const Byte* in, float* out) {
    *out = from_half(in);
}
void widen_bf16(const Byte* in, float* out) {
    *out = std::bit_cast<float>(static_cast<std::uint32_t>(in[0]) << 16U | static_cast<std::uint32_t>(in[1])
                                                                               << 24U);
}

void widen_q8_0(const Byte* in, float* out) {
    const float d = from_half(in);
    for (int j = 0; j < 32; ++j)
        out[j] = d * static_cast<float>(static_cast<std::int8_t>(in[2 + j]));
}

/// Four bits a value, the low nibbles first; with `high`, a fifth bit from a mask.
void widen_nibbles(const Byte* nibbles, std::uint32_t high, bool fifth, float d, float shift, float* out) {
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
void widen_q4_0(const Byte* in, float* out) {
    const float d = from_half(in);
    for (int j = 0; j < 16; ++j) {
        out[j] = d * static_cast<float>(static_cast<int>(in[2 + j] & 15U) - 8);
        out[j + 16] = d * static_cast<float>(static_cast<int>(in[2 + j] >> 4U) - 8);
    }
}
std::uint32_t mask_at(const Byte* in) {
    std::uint32_t mask = 0;
    std::memcpy(&mask, in, sizeof mask);
    return mask;
}
void widen_q4_1(const Byte* in, float* out) {
    widen_nibbles(in + 4, 0, false, from_half(in), from_half(in + 2), out);
}
void widen_q5_0(const Byte* in, float* out) {
    const float d = from_half(in);
    const std::uint32_t high = mask_at(in + 2);
    for (unsigned j = 0; j < 16; ++j) {
        const unsigned low = (in[6 + j] & 15U) | (high >> j & 1U) << 4U,
                       up = in[6 + j] >> 4U | (high >> (j + 16) & 1U) << 4U;
        out[j] = d * static_cast<float>(static_cast<int>(low) - 16);
        out[j + 16] = d * static_cast<float>(static_cast<int>(up) - 16);
    }
}
void widen_q5_1(const Byte* in, float* out) {
    widen_nibbles(in + 8, mask_at(in + 4), true, from_half(in), from_half(in + 2), out);
}

/// Scale and minimum of one of eight groups, six bits each.
struct SixBits {
    float scale, least;
};
SixBits six_bits(const Byte* s, unsigned group) {
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
void widen_groups(const Byte* head, const Byte* fifth, const Byte* nibbles, float* out) {
    const float d = from_half(head), e = from_half(head + 2);
    for (unsigned group = 0; group < 8; ++group) {
        const SixBits own = six_bits(head + 4, group);
        const float scale = d * own.scale, least = e * own.least;
        for (unsigned l = 0; l < 32; ++l) {
            const unsigned both = nibbles[group / 2 * 32 + l];
            unsigned q = group % 2 ? both >> 4U : both & 15U;
            if (fifth) q |= (fifth[l] >> group & 1U) << 4U;
            *out++ = scale * static_cast<float>(q) - least;
        }
    }
}
void widen_q4_k(const Byte* in, float* out) {
    widen_groups(in, nullptr, in + 16, out);
}
void widen_q5_k(const Byte* in, float* out) {
    widen_groups(in, in + 16, in + 48, out);
}

void widen_q6_k(const Byte* in, float* out) {
    const float d = from_half(in + 208);
    for (unsigned half = 0; half < 2; ++half) {
        const Byte *l = in + 64 * half, *h = in + 128 + 32 * half, *s = in + 192 + 8 * half;
        float* to = out + 128 * half;
        for (unsigned i = 0; i < 32; ++i) {
            const unsigned q[4] = {l[i] & 15U, l[i + 32] & 15U, static_cast<unsigned>(l[i]) >> 4U,
                                   static_cast<unsigned>(l[i + 32]) >> 4U};
            for (unsigned k = 0; k < 4; ++k) {
                const unsigned element = i + 32 * k, value = q[k] | (h[i] >> (2 * k) & 3U) << 4U;
                const float scale = d * static_cast<float>(static_cast<std::int8_t>(s[element / 16]));
                to[element] = scale * static_cast<float>(static_cast<int>(value) - 32);
            }
        }
    }
}

void widen_q2_k(const Byte* in, float* out) {
    const Byte *s = in, *n = in + 16;
    const float d = from_half(in + 80), e = from_half(in + 82);
    for (unsigned element = 0; element < 256; ++element) {
        const unsigned half = element / 128, j = element % 128 / 32, i = element % 32;
        const unsigned q = n[32 * half + i] >> (2 * j) & 3U, scales = s[element / 16];
        out[element] = d * static_cast<float>(scales & 15U) * static_cast<float>(q) -
                       e * static_cast<float>(scales >> 4U);
    }
}

void widen_q3_k(const Byte* in, float* out) {
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

} // namespace

void widen_gguf(GgufType type, const std::byte* blocks, std::size_t count, float* out) {
    using Widen = void (*)(const Byte*, float*);
    const Widen widen = [&]() -> Widen {
        switch (type) {
        case GgufType::f32:
            return widen_f32;
        case GgufType::f16:
            return widen_f16;
        case GgufType::bf16:
            return widen_bf16;
        case GgufType::q4_0:
            return widen_q4_0;
        case GgufType::q4_1:
            return widen_q4_1;
        case GgufType::q5_0:
            return widen_q5_0;
        case GgufType::q5_1:
            return widen_q5_1;
        case GgufType::q8_0:
            return widen_q8_0;
        case GgufType::q2_k:
            return widen_q2_k;
        case GgufType::q3_k:
            return widen_q3_k;
        case GgufType::q4_k:
            return widen_q4_k;
        case GgufType::q5_k:
            return widen_q5_k;
        case GgufType::q6_k:
            return widen_q6_k;
        }
        return nullptr;
    }();
    const GgufBlock block = gguf_block(type);
    const auto* in = reinterpret_cast<const Byte*>(blocks);
    for (std::size_t i = 0; i < count; ++i)
        widen(in + i * block.bytes, out + i * block.elements);
}

} // namespace inference
