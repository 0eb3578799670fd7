// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/blend.h"
#include "core/base/result.h"
#include <algorithm>
#include <cstring>
#include <vector>

// Loops over samples run two to four times as fast in vectors of AVX2; machines without it take the plain
// form.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define SAYCUT_VECTORS __attribute__((target_clones("arch=haswell", "default")))
#else
#define SAYCUT_VECTORS
#endif

namespace core {
namespace {

/// Canvas and layer weigh 1 - w and w.
template <class T>
inline void weigh_all(T* __restrict to, const T* __restrict over, float weight, float rounding, int width) {
    for (int x = 0; x < width; ++x) {
        const auto under = static_cast<float>(to[x]);
        to[x] = static_cast<T>(under + (static_cast<float>(over[x]) - under) * weight + rounding);
    }
}
template <class T>
inline void weigh_each(T* __restrict to, const T* __restrict over, const float* __restrict weight,
                       float rounding, int width) {
    for (int x = 0; x < width; ++x) {
        const auto under = static_cast<float>(to[x]);
        to[x] = static_cast<T>(under + (static_cast<float>(over[x]) - under) * weight[x] + rounding);
    }
}
SAYCUT_VECTORS void weigh(std::uint8_t* to, const std::uint8_t* over, float weight, int width) {
    weigh_all(to, over, weight, 0.5F, width);
}
SAYCUT_VECTORS void weigh(std::uint16_t* to, const std::uint16_t* over, float weight, int width) {
    weigh_all(to, over, weight, 0.5F, width);
}
SAYCUT_VECTORS void weigh(float* to, const float* over, float weight, int width) {
    weigh_all(to, over, weight, 0.0F, width);
}
SAYCUT_VECTORS void weigh(std::uint8_t* to, const std::uint8_t* over, const float* weight, int width) {
    weigh_each(to, over, weight, 0.5F, width);
}
SAYCUT_VECTORS void weigh(std::uint16_t* to, const std::uint16_t* over, const float* weight, int width) {
    weigh_each(to, over, weight, 0.5F, width);
}
SAYCUT_VECTORS void weigh(float* to, const float* over, const float* weight, int width) {
    weigh_each(to, over, weight, 0.0F, width);
}

template <class T>
void weights_of(const T* alpha, float factor, float* to, int width) {
    for (int x = 0; x < width; ++x)
        to[x] = static_cast<float>(alpha[x]) * factor;
}

/// Part of a layer that lies on the canvas, in the samples of one plane.
struct Patch {
    int plane, x, y, from_x, from_y, width, height;
};

Patch patch_of(const Surface& canvas, const Layer& layer, int plane) {
    const Surface& picture = layer.picture;
    const bool coarse = plane == 1 || plane == 2;
    const int x = layer.at.x >> (coarse ? canvas.format().shift_x : 0),
              y = layer.at.y >> (coarse ? canvas.format().shift_y : 0);
    const Size under = canvas.plane_size(plane), over = picture.plane_size(plane);
    const int left = std::max(0, x), top = std::max(0, y);
    return {plane,
            left,
            top,
            left - x,
            top - y,
            std::min(under.width, x + over.width) - left,
            std::min(under.height, y + over.height) - top};
}

/// How much of the layer a row of a plane shows: alpha x opacity, for coarser colour the mean of what it
/// covers.
template <class T>
void row_weights(const Layer& layer, const Patch& patch, int y, std::vector<float>& to,
                 std::vector<float>& fine) {
    const PixelFormat& format = layer.picture.format();
    const float factor = static_cast<float>(layer.opacity / format.peak());
    const bool coarse = patch.plane == 1 || patch.plane == 2;
    const int sx = coarse ? format.shift_x : 0, sy = coarse ? format.shift_y : 0;
    to.assign(static_cast<std::size_t>(patch.width), 0.0F);
    if (sx == 0 && sy == 0) {
        weights_of(layer.picture.row<T>(3, patch.from_y + y) + patch.from_x, factor, to.data(), patch.width);
        return;
    }
    const int full_width = layer.picture.width(), first = patch.from_x << sx,
              columns = std::min(patch.width << sx, full_width - first);
    fine.assign(static_cast<std::size_t>(patch.width) << static_cast<unsigned>(sx), 0.0F);
    int rows = 0;
    for (int k = 0; k < 1 << sy; ++k) {
        const int line = ((patch.from_y + y) << sy) + k;
        if (line >= layer.picture.height()) break;
        ++rows;
        const T* alpha = layer.picture.row<T>(3, line) + first;
        for (int x = 0; x < columns; ++x)
            fine[static_cast<std::size_t>(x)] += static_cast<float>(alpha[x]);
    }
    if (columns > 0)
        std::fill(fine.begin() + columns, fine.end(), fine[static_cast<std::size_t>(columns) - 1]);
    const float mean = factor / static_cast<float>(rows << sx);
    for (int x = 0; x < patch.width; ++x) {
        float sum = 0;
        for (int k = 0; k < 1 << sx; ++k)
            sum += fine[(static_cast<std::size_t>(x) << static_cast<unsigned>(sx)) +
                        static_cast<std::size_t>(k)];
        to[static_cast<std::size_t>(x)] = sum * mean;
    }
}

template <class T>
void blend_plane(Surface& canvas, const Layer& layer, int plane) {
    const Patch patch = patch_of(canvas, layer, plane);
    if (patch.width <= 0 || patch.height <= 0) return;
    canvas.own(plane);
    const bool covered = layer.picture.has_alpha();
    for_rows(patch.height, static_cast<std::size_t>(patch.width) * sizeof(T) * 3, [&](int first, int last) {
        std::vector<float> weights, fine;
        for (int y = first; y < last; ++y) {
            T* to = canvas.row_to_write<T>(plane, patch.y + y) + patch.x;
            const T* over = layer.picture.row<T>(plane, patch.from_y + y) + patch.from_x;
            if (covered) {
                row_weights<T>(layer, patch, y, weights, fine);
                weigh(to, over, weights.data(), patch.width);
            } else if (layer.opacity >= 1.0) {
                std::memcpy(to, over, static_cast<std::size_t>(patch.width) * sizeof(T));
            } else {
                weigh(to, over, static_cast<float>(layer.opacity), patch.width);
            }
        }
    });
}

} // namespace

void blend(Surface& canvas, const Layer& layer) {
    if (!(canvas.format() == layer.picture.format().with_alpha(false)))
        throw Failure("pictures of different formats cannot be laid on each other");
    if (layer.opacity <= 0) return;
    for (int plane = 0; plane < 3; ++plane) {
        switch (canvas.format().samples) {
        case PixelFormat::Samples::u8:
            blend_plane<std::uint8_t>(canvas, layer, plane);
            break;
        case PixelFormat::Samples::u16:
            blend_plane<std::uint16_t>(canvas, layer, plane);
            break;
        case PixelFormat::Samples::f32:
            blend_plane<float>(canvas, layer, plane);
            break;
        }
    }
}

} // namespace core
