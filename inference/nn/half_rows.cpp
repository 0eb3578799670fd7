// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/half_rows.h"
#include <bit>

#if defined(__x86_64__) && defined(__GNUC__)
#define SAYCUT_HALF_VECTORS
// GCC 12 finds its own header's undefined values worth a warning.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#endif

namespace inference::nn::rows {
namespace {

float widened(std::uint16_t half) {
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000U) << 16U, size = half & 0x7FFFU;
    if (size >= 0x7C00U)
        return std::bit_cast<float>(sign | 0x7F800000U | (size << 13U)); // infinite, or no number
    // The exponent's bias is 15 there and 127 here; the factor also makes small ones what they are.
    const float value = std::bit_cast<float>(size << 13U) * 0x1p112F;
    return std::bit_cast<float>(sign | std::bit_cast<std::uint32_t>(value));
}

void widen_plain(const std::uint16_t* from, std::int64_t count, float* to) {
    for (std::int64_t i = 0; i < count; ++i)
        to[i] = widened(from[i]);
}

void times_plain(const std::uint16_t* matrix, std::int64_t rows, std::int64_t width, const float* x,
                 float* out) {
    for (std::int64_t i = 0; i < rows; ++i) {
        float sum = 0;
        for (std::int64_t k = 0; k < width; ++k)
            sum += widened(matrix[i * width + k]) * x[k];
        out[i] = sum;
    }
}

#ifdef SAYCUT_HALF_VECTORS

/// Every processor with AVX2 and FMA has the conversions as well.
__attribute__((target("avx2,fma,f16c"))) float sum_of(__m256 v) {
    const __m128 four = _mm_add_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
    const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
}

__attribute__((target("avx2,fma,f16c"))) void widen_256(const std::uint16_t* from, std::int64_t count,
                                                        float* to) {
    std::int64_t i = 0;
    for (; i + 8 <= count; i += 8)
        _mm256_storeu_ps(to + i,
                         _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from + i))));
    widen_plain(from + i, count - i, to + i);
}

/// Four rows at once share what is read of x and do not wait for each other's sums.
__attribute__((target("avx2,fma,f16c"))) void times_256(const std::uint16_t* matrix, std::int64_t rows,
                                                        std::int64_t width, const float* x, float* out) {
    constexpr int kRows = 4;
    const std::int64_t whole = width / 8 * 8;
    std::int64_t i = 0;
    for (; i + kRows <= rows; i += kRows) {
        __m256 sums[kRows] = {_mm256_setzero_ps(), _mm256_setzero_ps(), _mm256_setzero_ps(),
                              _mm256_setzero_ps()};
        const std::uint16_t* row = matrix + i * width;
        for (std::int64_t k = 0; k < whole; k += 8) {
            const __m256 factor = _mm256_loadu_ps(x + k);
            for (int r = 0; r < kRows; ++r)
                sums[r] = _mm256_fmadd_ps(
                    _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(row + r * width + k))),
                    factor, sums[r]);
        }
        for (int r = 0; r < kRows; ++r) {
            out[i + r] = sum_of(sums[r]);
            for (std::int64_t k = whole; k < width; ++k)
                out[i + r] += widened(row[r * width + k]) * x[k];
        }
    }
    times_plain(matrix + i * width, rows - i, width, x, out + i);
}

__attribute__((target("avx512f"))) void times_512(const std::uint16_t* matrix, std::int64_t rows,
                                                  std::int64_t width, const float* x, float* out) {
    constexpr int kRows = 4, kAhead = 2 * kRows;
    const std::int64_t whole = width / 16 * 16;
    std::int64_t i = 0;
    for (; i + kRows <= rows; i += kRows) {
        __m512 sums[kRows] = {_mm512_setzero_ps(), _mm512_setzero_ps(), _mm512_setzero_ps(),
                              _mm512_setzero_ps()};
        const std::uint16_t* row = matrix + i * width;
        for (std::int64_t k = 0; k < whole; k += 16) {
            const __m512 factor = _mm512_loadu_ps(x + k);
            // The next rows: four streams at once are too many for the processor to guess.
            _mm_prefetch(reinterpret_cast<const char*>(row + kAhead * width + k * kRows), _MM_HINT_T0);
            _mm_prefetch(reinterpret_cast<const char*>(row + kAhead * width + k * kRows + 32), _MM_HINT_T0);
            for (int r = 0; r < kRows; ++r)
                sums[r] = _mm512_fmadd_ps(_mm512_cvtph_ps(_mm256_loadu_si256(
                                              reinterpret_cast<const __m256i*>(row + r * width + k))),
                                          factor, sums[r]);
        }
        for (int r = 0; r < kRows; ++r) {
            out[i + r] = _mm512_reduce_add_ps(sums[r]);
            for (std::int64_t k = whole; k < width; ++k)
                out[i + r] += widened(row[r * width + k]) * x[k];
        }
    }
    times_plain(matrix + i * width, rows - i, width, x, out + i);
}

#endif

#ifdef SAYCUT_HALF_VECTORS
#pragma GCC diagnostic pop
#endif

} // namespace

void widen_half(const std::uint16_t* from, std::int64_t count, float* to) {
#ifdef SAYCUT_HALF_VECTORS
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return widen_256(from, count, to);
#endif
    widen_plain(from, count, to);
}

void half_times(const std::uint16_t* matrix, std::int64_t rows, std::int64_t width, const float* x,
                float* out) {
#ifdef SAYCUT_HALF_VECTORS
    if (__builtin_cpu_supports("avx512f")) return times_512(matrix, rows, width, x, out);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return times_256(matrix, rows, width, x, out);
#endif
    times_plain(matrix, rows, width, x, out);
}

} // namespace inference::nn::rows
