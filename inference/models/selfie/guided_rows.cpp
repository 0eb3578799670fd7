// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/selfie/guided_rows.h"
#include "inference/nn/clones.h"
#include <algorithm>
#include <cmath>

namespace inference::guided {
namespace {

// What the clones call is inlined, so that it is compiled for their processor.
#define SAYCUT_INLINE __attribute__((always_inline))

constexpr std::int64_t kLanes = 16; ///< sums that are made at once; 13 are needed
constexpr std::int64_t kPlanes = 4;

/// What the fit needs the means of: colour, mask, their products, the colours' products.
inline SAYCUT_INLINE void products(const float* rgb, float mask, double* out) {
    const double r = rgb[0] / 255.0, g = rgb[1] / 255.0, b = rgb[2] / 255.0, p = mask;
    const double all[kLanes] = {r,     g,     b,     p,     r * p, g * p, b * p, r * r,
                                r * g, r * b, g * g, g * b, b * b, 0,     0,     0};
    for (std::int64_t k = 0; k < kLanes; ++k)
        out[k] = all[k];
}

/// Means over windows of 2r + 1 clipped at the border, of `lanes` numbers a pixel: running sums down the
/// columns, then along the row. `add(y, column, sign)` adds a row to the columns' sums, `take(y, x, mean)`.
template <std::int64_t lanes, class Add, class Take>
inline SAYCUT_INLINE void box(std::int64_t height, std::int64_t width, std::int64_t radius, double* column,
                              const Add& add, const Take& take) {
    std::fill(column, column + width * lanes, 0.0);
    for (std::int64_t y = 0; y < std::min(radius, height); ++y)
        add(y, column, 1.0);
    for (std::int64_t y = 0; y < height; ++y) {
        if (y + radius < height) add(y + radius, column, 1.0);
        if (y - radius - 1 >= 0) add(y - radius - 1, column, -1.0);
        const std::int64_t rows =
            std::min(y + radius, height - 1) - std::max<std::int64_t>(0, y - radius) + 1;
        double sum[lanes] = {}, mean[lanes];
        for (std::int64_t x = 0; x < std::min(radius, width); ++x)
            for (std::int64_t k = 0; k < lanes; ++k)
                sum[k] += column[x * lanes + k];
        for (std::int64_t x = 0; x < width; ++x) {
            if (x + radius < width)
                for (std::int64_t k = 0; k < lanes; ++k)
                    sum[k] += column[(x + radius) * lanes + k];
            if (x - radius - 1 >= 0)
                for (std::int64_t k = 0; k < lanes; ++k)
                    sum[k] -= column[(x - radius - 1) * lanes + k];
            const std::int64_t columns =
                std::min(x + radius, width - 1) - std::max<std::int64_t>(0, x - radius) + 1;
            const double share = 1.0 / static_cast<double>(rows * columns);
            for (std::int64_t k = 0; k < lanes; ++k)
                mean[k] = sum[k] * share;
            take(y, x, mean);
        }
    }
}

/// The symmetric 3x3 system of a pixel solved: how much of each colour, and what stays.
inline SAYCUT_INLINE void solve(const double* m, double eps, double* out) {
    const double cr = m[4] - m[0] * m[3], cg = m[5] - m[1] * m[3], cb = m[6] - m[2] * m[3];
    const double xx = m[7] - m[0] * m[0] + eps, xy = m[8] - m[0] * m[1], xz = m[9] - m[0] * m[2],
                 yy = m[10] - m[1] * m[1] + eps, yz = m[11] - m[1] * m[2], zz = m[12] - m[2] * m[2] + eps;
    const double m00 = yy * zz - yz * yz, m01 = xz * yz - xy * zz, m02 = xy * yz - xz * yy,
                 m11 = xx * zz - xz * xz, m12 = xy * xz - xx * yz, m22 = xx * yy - xy * xy;
    const double by = 1.0 / (xx * m00 + xy * m01 + xz * m02);
    out[0] = (m00 * cr + m01 * cg + m02 * cb) * by;
    out[1] = (m01 * cr + m11 * cg + m12 * cb) * by;
    out[2] = (m02 * cr + m12 * cg + m22 * cb) * by;
    out[3] = m[3] - out[0] * m[0] - out[1] * m[1] - out[2] * m[2];
}

/// How much of source pixel `at` lies in the stretch from `from` to `to`.
inline SAYCUT_INLINE float lent(std::int64_t at, double from, double to) {
    return static_cast<float>(
        std::max(0.0, std::min(to, static_cast<double>(at + 1)) - std::max(from, static_cast<double>(at))));
}

} // namespace

SAYCUT_CLONES void area_mean(const std::uint8_t* plane, std::ptrdiff_t step, std::int64_t height,
                             std::int64_t width, float* out, std::int64_t small_height,
                             std::int64_t small_width) {
    const double down = static_cast<double>(height) / static_cast<double>(small_height),
                 across = static_cast<double>(width) / static_cast<double>(small_width);
    std::vector<float> sums(static_cast<std::size_t>(width));
    float* sum = sums.data();
    const auto whole = static_cast<float>(1.0 / (down * across));
    for (std::int64_t y = 0; y < small_height; ++y) {
        const double top = static_cast<double>(y) * down, bottom = top + down;
        std::fill(sums.begin(), sums.end(), 0.0F);
        for (auto at = static_cast<std::int64_t>(top); at < height && static_cast<double>(at) < bottom;
             ++at) {
            const float share = lent(at, top, bottom);
            const std::uint8_t* row = plane + step * at;
            for (std::int64_t x = 0; x < width; ++x)
                sum[x] += share * static_cast<float>(row[x]);
        }
        for (std::int64_t x = 0; x < small_width; ++x) {
            const double left = static_cast<double>(x) * across, right = left + across;
            float all = 0;
            for (auto at = static_cast<std::int64_t>(left); at < width && static_cast<double>(at) < right;
                 ++at)
                all += lent(at, left, right) * sum[at];
            out[(y * small_width + x) * 3] = all * whole;
        }
    }
}

SAYCUT_CLONES void fit(const float* mask, const float* small, std::int64_t height, std::int64_t width,
                       std::int64_t radius, double eps, Fit& out) {
    const std::int64_t area = height * width;
    out.height = height;
    out.width = width;
    out.planes.resize(static_cast<std::size_t>(area * kPlanes));
    out.raw.resize(static_cast<std::size_t>(area * kPlanes));
    out.column.resize(static_cast<std::size_t>(width * kLanes));
    double* raw = out.raw.data();
    box<kLanes>(
        height, width, radius, out.column.data(),
        [&](std::int64_t y, double* column, double sign) SAYCUT_INLINE {
            double made[kLanes];
            for (std::int64_t x = 0; x < width; ++x) {
                products(small + (y * width + x) * 3, mask[y * width + x], made);
                for (std::int64_t k = 0; k < kLanes; ++k)
                    column[x * kLanes + k] += sign * made[k];
            }
        },
        [&](std::int64_t y, std::int64_t x, const double* mean)
            SAYCUT_INLINE { solve(mean, eps, raw + (y * width + x) * kPlanes); });
    float* planes = out.planes.data();
    box<kPlanes>(
        height, width, radius, out.column.data(),
        [&](std::int64_t y, double* column, double sign) SAYCUT_INLINE {
            for (std::int64_t i = 0; i < width * kPlanes; ++i)
                column[i] += sign * raw[y * width * kPlanes + i];
        },
        [&](std::int64_t y, std::int64_t x, const double* mean) SAYCUT_INLINE {
            for (std::int64_t k = 0; k < kPlanes; ++k)
                planes[k * area + y * width + x] = static_cast<float>(k < 3 ? mean[k] / 255.0 : mean[k]);
        });
}

SAYCUT_CLONES void expand(const Fit& fit, std::int64_t y, std::int64_t width, float* out) {
    const double scale = static_cast<double>(fit.width) / static_cast<double>(width);
    for (std::int64_t k = 0; k < kPlanes; ++k) {
        const float* row = fit.planes.data() + (k * fit.height + y) * fit.width;
        float* to = out + k * width;
        for (std::int64_t x = 0; x < width; ++x) {
            const auto at = static_cast<float>(std::max(0.0, (static_cast<double>(x) + 0.5) * scale - 0.5));
            const auto left = static_cast<std::int32_t>(at);
            const std::int32_t right = std::min(left + 1, static_cast<std::int32_t>(fit.width) - 1);
            to[x] = row[left] + (at - static_cast<float>(left)) * (row[right] - row[left]);
        }
    }
}

SAYCUT_CLONES void apply(const float* first, const float* second, float share, const std::uint8_t* red,
                         const std::uint8_t* green, const std::uint8_t* blue, std::int64_t width,
                         float* __restrict out) {
    for (std::int64_t x = 0; x < width; ++x) {
        const float r = first[x] + share * (second[x] - first[x]);
        const float g = first[width + x] + share * (second[width + x] - first[width + x]);
        const float b = first[2 * width + x] + share * (second[2 * width + x] - first[2 * width + x]);
        const float stays = first[3 * width + x] + share * (second[3 * width + x] - first[3 * width + x]);
        const float matte = stays + r * static_cast<float>(red[x]) + g * static_cast<float>(green[x]) +
                            b * static_cast<float>(blue[x]);
        out[x] = std::min(1.0F, std::max(0.0F, matte));
    }
}

SAYCUT_CLONES void to_bytes(const float* row, std::int64_t width, float low, float span,
                            std::uint8_t* __restrict out) {
    const float begin = low + 0.5F;
    for (std::int64_t x = 0; x < width; ++x)
        out[x] = static_cast<std::uint8_t>(static_cast<std::int32_t>(begin + span * row[x]));
}

} // namespace inference::guided
