// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that are too coarse are dissolved into dots: each sample becomes the mean of four around it, where
// they all are less than a threshold away. The four lie at the corners of a rectangle that is another one for
// each sample (as in libavfilter's deband, whose numbers these are).
#include "core/base/vectors.h"
#include "core/effects/node.h"
#include "core/effects/samples.h"
#include "core/render/convert.h"
#include <cmath>
#include <list>
#include <memory>
#include <numbers>
#include <vector>

namespace core {
namespace {

/// How far the corners lie from each sample of a picture of this size.
struct Corners {
    int width = 0, height = 0, radius = 0;
    std::vector<std::int8_t> x, y;
};

float chance(int x, int y) {
    const float large =
        std::sin(static_cast<float>(x) * 12.9898F + static_cast<float>(y) * 78.233F) * 43758.545F;
    return large - std::floor(large);
}

std::shared_ptr<const Corners> corners_for(int width, int height, int radius) {
    constexpr std::size_t kMost = 4;
    thread_local std::list<std::shared_ptr<const Corners>> kept; // the last used first
    for (auto known = kept.begin(); known != kept.end(); ++known)
        if ((*known)->width == width && (*known)->height == height && (*known)->radius == radius) {
            kept.splice(kept.begin(), kept, known);
            return kept.front();
        }
    auto made = std::make_shared<Corners>();
    made->width = width, made->height = height, made->radius = radius;
    const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    made->x.resize(count), made->y.resize(count);
    for_rows(height, static_cast<std::size_t>(width) * 64, [&](int first, int last) {
        for (int j = first; j < last; ++j)
            for (int i = 0; i < width; ++i) {
                const float part = chance(i, j), angle = part * static_cast<float>(2 * std::numbers::pi);
                const int away = static_cast<int>(part * static_cast<float>(radius));
                const auto at = static_cast<std::size_t>(j) * static_cast<std::size_t>(width) +
                                static_cast<std::size_t>(i);
                made->x[at] = static_cast<std::int8_t>(std::cos(angle) * static_cast<float>(away));
                made->y[at] = static_cast<std::int8_t>(std::sin(angle) * static_cast<float>(away));
            }
    });
    kept.push_front(made);
    if (kept.size() > kMost) kept.pop_back();
    return made;
}

/// `from` is the row's own samples in a plane that goes on as far as the corners reach.
SAYCUT_VECTORS void smooth(const std::int32_t* __restrict from, const std::int8_t* __restrict dx,
                           const std::int8_t* __restrict dy, int stride, int threshold,
                           std::uint16_t* __restrict to, int width) {
    for (int x = 0; x < width; ++x) {
        const int across = dx[x], down = dy[x] * stride;
        const int a = from[x + down + across], b = from[x + down - across], c = from[x - down - across],
                  d = from[x - down + across], own = from[x];
        const int furthest = std::abs(own - a) | 0;
        int most = furthest;
        most = most > std::abs(own - b) ? most : std::abs(own - b);
        most = most > std::abs(own - c) ? most : std::abs(own - c);
        most = most > std::abs(own - d) ? most : std::abs(own - d);
        to[x] = static_cast<std::uint16_t>(most < threshold ? (a + b + c + d) / 4 : own);
    }
}

SAYCUT_VECTORS void widen(const std::uint16_t* __restrict from, std::int32_t* __restrict to, int width) {
    for (int x = 0; x < width; ++x)
        to[x] = from[x];
}

void smooth_plane(const Surface& from, Surface& made, int plane, const Corners& corners, int threshold) {
    const Size size = from.plane_size(plane);
    const int edge = corners.radius, stride = size.width + 2 * edge;
    std::vector<std::int32_t> wide(static_cast<std::size_t>(stride) *
                                   static_cast<std::size_t>(size.height + 2 * edge));
    const auto row_of = [&](int y) {
        return wide.data() + static_cast<std::ptrdiff_t>(y + edge) * stride + edge;
    };
    for_rows(size.height + 2 * edge, static_cast<std::size_t>(stride) * 8, [&](int first, int last) {
        for (int y = first - edge; y < last - edge; ++y) {
            std::int32_t* row = row_of(y);
            widen(from.row<std::uint16_t>(plane, std::clamp(y, 0, size.height - 1)), row, size.width);
            std::fill_n(row - edge, edge, row[0]);
            std::fill_n(row + size.width, edge, row[size.width - 1]);
        }
    });
    for_rows(size.height, static_cast<std::size_t>(size.width) * 24, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(corners.width);
            smooth(row_of(y), corners.x.data() + at, corners.y.data() + at, stride, threshold,
                   made.row_to_write<std::uint16_t>(plane, y), size.width);
        }
    });
}

/// In 16 bits: what is found between the steps of fewer bits is dithered on the way back.
Layer deband(const Layer& layer, const Values& values, const Moment& moment) {
    constexpr double kMost = 0.05; // of all the light
    constexpr int kDeep = 16, kPeak = 65535, kFurthest = 127;
    const auto threshold =
        static_cast<int>(kPeak * static_cast<float>(std::max(0.00003, kMost * values.number("amount"))));
    const int radius =
        std::clamp(static_cast<int>(std::lround(scaled(values.number("radius"), moment))), 1, kFurthest);
    const Surface deep = convert(layer.picture, layer.picture.format().with_depth(kDeep));
    const auto corners = corners_for(deep.width(), deep.height(), radius);
    Surface made = with_fresh(deep, {0, 1, 2});
    for (int plane = 0; plane < 3; ++plane)
        smooth_plane(deep, made, plane, *corners, threshold);
    return {convert(made, layer.picture.format()), layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> deband_nodes() {
    static constexpr PictureNode kNodes[] = {{"deband", deband, nullptr}};
    return kNodes;
}

} // namespace core
