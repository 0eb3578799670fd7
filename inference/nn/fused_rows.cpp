// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/fused_rows.h"
#include "inference/nn/clones.h"
#include <bit>
#include <cmath>

namespace inference::nn::rows {
namespace {

constexpr int kLanes = 16; ///< independent sums, so that a loop over them is one vector operation

inline float widen(std::uint16_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

/// Round to nearest, ties to even; values here are finite.
inline std::uint16_t narrow(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return static_cast<std::uint16_t>((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
}

inline __attribute__((always_inline)) float sum_of(const float* lanes) {
    float sum = 0;
    for (int k = 0; k < kLanes; ++k)
        sum += lanes[k];
    return sum;
}

struct Moments {
    float mean, scale;
};

inline __attribute__((always_inline)) Moments moments(const float* x, std::int64_t width, float eps) {
    float sums[kLanes] = {};
    std::int64_t i = 0;
    for (; i + kLanes <= width; i += kLanes)
        for (int k = 0; k < kLanes; ++k)
            sums[k] += x[i + k];
    for (; i < width; ++i)
        sums[0] += x[i];
    const float mean = sum_of(sums) / static_cast<float>(width);
    float squares[kLanes] = {};
    for (i = 0; i + kLanes <= width; i += kLanes)
        for (int k = 0; k < kLanes; ++k)
            squares[k] += (x[i + k] - mean) * (x[i + k] - mean);
    for (; i < width; ++i)
        squares[0] += (x[i] - mean) * (x[i] - mean);
    return {mean, 1.0F / std::sqrt(sum_of(squares) / static_cast<float>(width) + eps)};
}

/// e^v by range reduction and a polynomial, within 2 ulp; v is limited to +-87.
inline __attribute__((always_inline)) float exponential(float v) {
    v = v > 87.0F ? 87.0F : v < -87.0F ? -87.0F : v;
    const float n = std::nearbyint(v * 1.4426950408889634F);
    const float r = (v - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    return p * std::bit_cast<float>((static_cast<std::int32_t>(n) + 127) << 23);
}

inline __attribute__((always_inline)) float gelu(float x) {
    const float u = 0.7978845608028654F * (x + 0.044715F * x * x * x);
    return x / (1.0F + exponential(-2.0F * u));
}

inline float load(float value) {
    return value;
}
inline float load(std::uint16_t bits) {
    return widen(bits);
}
inline void store(float value, float& out) {
    out = value;
}
inline void store(float value, std::uint16_t& out) {
    out = narrow(value);
}

/// Calls `with` so that the loops inside are compiled for a missing array, too, and have no branch.
template <typename With>
inline __attribute__((always_inline)) void with_or_without(const float* array, const With& with) {
    if (array)
        with([array](std::int64_t i) { return array[i]; });
    else
        with([](std::int64_t) { return 0.0F; });
}

template <typename T, typename Bias>
inline __attribute__((always_inline)) float norm_scale(const T* x, const Bias& bias, std::int64_t width,
                                                       float eps) {
    float squares[kLanes] = {};
    std::int64_t i = 0;
    for (; i + kLanes <= width; i += kLanes)
        for (int k = 0; k < kLanes; ++k) {
            const float v = load(x[i + k]) + bias(i + k);
            squares[k] += v * v;
        }
    for (; i < width; ++i) {
        const float v = load(x[i]) + bias(i);
        squares[0] += v * v;
    }
    return 1.0F / std::sqrt(sum_of(squares) / static_cast<float>(width) + eps);
}

/// One head's numbers, from `from` on in the row.
template <typename T, typename Bias>
inline __attribute__((always_inline)) void head_of(const T* x, const Bias& bias, const HeadsRow& row,
                                                   float scale, const float* cosine, const float* sine,
                                                   std::int64_t from, T* to) {
    const std::int64_t head = row.width / row.heads;
    const auto value = [&](std::int64_t i) { return load(x[from + i]) + bias(from + i); };
    if (!row.weight) {
        for (std::int64_t i = 0; i < head; ++i)
            store(value(i), to[i]);
        return;
    }
    const float* weight = row.weight + from;
    if (!cosine) {
        for (std::int64_t i = 0; i < head; ++i)
            store(value(i) * scale * weight[i], to[i]);
        return;
    }
    for (std::int64_t i = 0; i < head / 2; ++i) {
        const float a = value(2 * i) * scale * weight[2 * i],
                    b = value(2 * i + 1) * scale * weight[2 * i + 1];
        store(a * cosine[i] - b * sine[i], to[2 * i]);
        store(a * sine[i] + b * cosine[i], to[2 * i + 1]);
    }
}

template <typename T>
inline __attribute__((always_inline)) void heads_row(const T* x, const HeadsRow& row, const float* cosine,
                                                     const float* sine, T* out) {
    with_or_without(
        row.bias, [&](const auto& bias) __attribute__((always_inline)) {
            const float scale = row.weight ? norm_scale(x, bias, row.width, row.eps) : 1.0F;
            for (std::int64_t h = 0; h < row.heads; ++h)
                head_of(x, bias, row, scale, cosine, sine, h * (row.width / row.heads),
                        out + h * row.out_step);
        });
}

template <typename T>
inline __attribute__((always_inline)) void add_gated_row(float* x, const T* y, const float* bias,
                                                         const float* gate, std::int64_t width) {
    with_or_without(
        bias, [&](const auto& b) __attribute__((always_inline)) {
            if (gate)
                for (std::int64_t i = 0; i < width; ++i)
                    x[i] += (load(y[i]) + b(i)) * gate[i];
            else
                for (std::int64_t i = 0; i < width; ++i)
                    x[i] += load(y[i]) + b(i);
        });
}

template <typename T>
inline __attribute__((always_inline)) void gelu_row(T* x, const float* bias, std::int64_t width) {
    with_or_without(
        bias, [&](const auto& b) __attribute__((always_inline)) {
            for (std::int64_t i = 0; i < width; ++i)
                store(gelu(load(x[i]) + b(i)), x[i]);
        });
}

} // namespace

SAYCUT_CLONES void norm_modulate(const float* x, const float* gain, const float* shift, float eps,
                                 std::int64_t width, float* out) {
    const Moments m = moments(x, width, eps);
    for (std::int64_t i = 0; i < width; ++i)
        out[i] = (x[i] - m.mean) * m.scale * gain[i] + shift[i];
}

SAYCUT_CLONES void norm_modulate_bf16(const float* x, const float* gain, const float* shift, float eps,
                                      std::int64_t width, std::uint16_t* out) {
    const Moments m = moments(x, width, eps);
    for (std::int64_t i = 0; i < width; ++i)
        out[i] = narrow((x[i] - m.mean) * m.scale * gain[i] + shift[i]);
}

SAYCUT_CLONES void rms_rope(const float* x, const HeadsRow& row, const float* cosine, const float* sine,
                            float* out) {
    heads_row(x, row, cosine, sine, out);
}

SAYCUT_CLONES void rms_rope_bf16(const std::uint16_t* x, const HeadsRow& row, const float* cosine,
                                 const float* sine, std::uint16_t* out) {
    heads_row(x, row, cosine, sine, out);
}

SAYCUT_CLONES void add_gated(float* x, const float* y, const float* bias, const float* gate,
                             std::int64_t width) {
    add_gated_row(x, y, bias, gate, width);
}

SAYCUT_CLONES void add_gated_bf16(float* x, const std::uint16_t* y, const float* bias, const float* gate,
                                  std::int64_t width) {
    add_gated_row(x, y, bias, gate, width);
}

SAYCUT_CLONES void gelu_tanh(float* x, const float* bias, std::int64_t width) {
    gelu_row(x, bias, width);
}

SAYCUT_CLONES void gelu_tanh_bf16(std::uint16_t* x, const float* bias, std::int64_t width) {
    gelu_row(x, bias, width);
}

SAYCUT_CLONES void channel_norm_silu(const float* x, std::int64_t x_step, const float* gamma,
                                     std::int64_t channels, std::int64_t count, float* out,
                                     std::int64_t out_step) {
    float scale[kChannelBlock] = {};
    for (std::int64_t c = 0; c < channels; ++c)
        for (std::int64_t i = 0; i < count; ++i)
            scale[i] += x[c * x_step + i] * x[c * x_step + i];
    for (std::int64_t i = 0; i < count; ++i) {
        const float norm = std::sqrt(scale[i]);
        scale[i] = 1.0F / (norm > 1e-12F ? norm : 1e-12F);
    }
    for (std::int64_t c = 0; c < channels; ++c)
        for (std::int64_t i = 0; i < count; ++i) {
            const float v = x[c * x_step + i] * scale[i] * gamma[c];
            out[c * out_step + i] = v / (1.0F + exponential(-v));
        }
}

SAYCUT_CLONES void pixel_norm_silu(const float* x, const float* gamma, std::int64_t channels, float* out) {
    float sum = 0;
    for (std::int64_t c = 0; c < channels; ++c)
        sum += x[c] * x[c];
    const float norm = std::sqrt(sum), scale = 1.0F / (norm > 1e-12F ? norm : 1e-12F);
    for (std::int64_t c = 0; c < channels; ++c) {
        const float v = x[c] * scale * gamma[c];
        out[c] = v / (1.0F + exponential(-v));
    }
}

} // namespace inference::nn::rows
