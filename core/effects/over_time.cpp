// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What looks at the pictures beside: noise and flicker are what these do not have in common.
#include "core/base/vectors.h"
#include "core/effects/node.h"
#include "core/effects/plane_rows.h"
#include "core/effects/samples.h"
#include <cmath>
#include <opencv2/core.hpp>
#include <vector>

namespace core {
namespace {

constexpr int kEachSide = 2;       ///< pictures
constexpr float kFurthest = 0.12F; ///< of all the amount: what is further apart has nothing in common
constexpr int kFlickerEachSide = 5;

/// Adds neighbours, the less the further their numbers are from a sample's own.
template <class T>
SAYCUT_INLINED void gather(const T* __restrict own, const T* __restrict other, float by,
                           float* __restrict sum, float* __restrict weights, int count) {
    for (int x = 0; x < count; ++x) {
        const auto value = static_cast<float>(other[x]);
        const float weight = greater(1 - std::abs(value - static_cast<float>(own[x])) * by, 0.0F);
        sum[x] += value * weight;
        weights[x] += weight;
    }
}
SAYCUT_VECTORS void add_alike(const std::uint8_t* own, const std::uint8_t* other, float by, float* sum,
                              float* weights, int count) {
    gather(own, other, by, sum, weights, count);
}
SAYCUT_VECTORS void add_alike(const std::uint16_t* own, const std::uint16_t* other, float by, float* sum,
                              float* weights, int count) {
    gather(own, other, by, sum, weights, count);
}
SAYCUT_VECTORS void add_alike(const float* own, const float* other, float by, float* sum, float* weights,
                              int count) {
    gather(own, other, by, sum, weights, count);
}
SAYCUT_VECTORS void divide(float* __restrict sum, const float* __restrict by, int count) {
    for (int x = 0; x < count; ++x)
        sum[x] /= by[x];
}

template <class T>
void mean_of_alike(const Surface& own, const std::vector<Surface>& all, Surface& made, int plane, float by) {
    const Size size = own.plane_size(plane);
    const float peak = coding_of(own.format(), plane).peak;
    for_rows(size.height, static_cast<std::size_t>(size.width) * 64, [&](int first, int last) {
        std::vector<float> sum(static_cast<std::size_t>(size.width)), weights(sum.size());
        for (int y = first; y < last; ++y) {
            std::fill(sum.begin(), sum.end(), 0.0F);
            std::fill(weights.begin(), weights.end(), 0.0F);
            const T* mine = own.row<T>(plane, y);
            // In pairs, so that at the edges a slope does not lean to one side.
            const int reach = y > 0 && y + 1 < size.height ? 1 : 0;
            for (const Surface& picture : all)
                for (int j = y - reach; j <= y + reach; ++j)
                    for (int dx = -1; dx <= 1; ++dx) {
                        const int from = dx == 0 ? 0 : 1, count = size.width - 2 * from;
                        if (count <= 0) continue;
                        add_alike(mine + from, picture.row<T>(plane, j) + from + dx, by, sum.data() + from,
                                  weights.data() + from, count);
                    }
            divide(sum.data(), weights.data(), size.width);
            to_codes(sum.data(), made.row_to_write<T>(plane, y), size.width, {0, 1, peak});
        }
    });
}

/// The mean of what lies around a sample, in its picture and two on each side, and is about the same.
Layer denoise(const Layer& layer, const Values& values, const Moment& moment) {
    const Surface& own = layer.picture;
    std::vector<Surface> all{own};
    for (int by = -kEachSide; by <= kEachSide && moment.beside; ++by) {
        if (by == 0) continue;
        const Layer other = moment.beside(by);
        const bool alike = other.at == layer.at && other.picture.size() == own.size() &&
                           other.picture.format().with_alpha(false) == own.format().with_alpha(false);
        if (alike) all.push_back(other.picture);
    }
    Surface made = with_fresh(own, {0, 1, 2});
    for (int plane = 0; plane < 3; ++plane) {
        const float furthest = kFurthest * values.part("amount") * coding_of(own.format(), plane).unit;
        by_samples(own.format(), [&](auto sample) {
            mean_of_alike<decltype(sample)>(own, all, made, plane, 1 / std::max(furthest, 1e-6F));
        });
    }
    return {made, layer.at, layer.opacity};
}

/// The mean of a picture's luma (of RGB: of its parts as BT.709 weighs them).
double mean_luma(const Surface& picture) {
    const auto mean = [&](int plane) {
        const Coding coding = coding_of(picture.format(), plane);
        return (cv::mean(picture.mat(plane))[0] - static_cast<double>(coding.zero)) /
               static_cast<double>(coding.unit);
    };
    if (picture.format().family == PixelFormat::Family::yuv) return mean(0);
    return 0.2126 * mean(0) + 0.7152 * mean(1) + 0.0722 * mean(2);
}

/// As bright as the pictures around it are together.
Layer deflicker(const Layer& layer, const Values& values, const Moment& moment) {
    if (!moment.beside) return layer;
    const auto luma_of_one = [&](int by) {
        const auto look = [&]() -> Notes::Note { return {mean_luma(moment.beside(by).picture), 0, 0, 0}; };
        return moment.notes ? moment.notes->of(moment.beside_id(by), 0, look)[0] : look()[0];
    };
    double sum = 0;
    for (int by = -kFlickerEachSide; by <= kFlickerEachSide; ++by)
        sum += luma_of_one(by);
    const double own = mean_luma(layer.picture), wanted = sum / (2 * kFlickerEachSide + 1);
    constexpr double kBlack = 0.004;
    if (own < kBlack || wanted < kBlack) return layer;
    const double gain = 1 + (wanted / own - 1) * values.number("amount");
    return {lined(layer.picture, gain, 0), layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> time_nodes() {
    static constexpr PictureNode kNodes[] = {
        {"denoise", denoise, nullptr, true},
        {"deflicker", deflicker, nullptr, true},
    };
    return kNodes;
}

} // namespace core
