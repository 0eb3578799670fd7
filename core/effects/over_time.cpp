// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What looks at the pictures beside: noise and flicker are what these do not have in common.
#include "core/base/vectors.h"
#include "core/effects/node.h"
#include "core/effects/plane_rows.h"
#include "core/effects/samples.h"
#include <cmath>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace core {
namespace {

constexpr int kEachSide = 2;       ///< pictures
constexpr float kFurthest = 0.12F; ///< of all the amount: what is further apart has nothing in common
constexpr int kFlickerEachSide = 5;

/// Adds neighbours of a row (at the sample's place and, where `beside` is 1, one to each side), the less the
/// further their numbers are from a sample's own.
template <class T>
SAYCUT_INLINED void gather(const T* __restrict own, const T* __restrict other, int beside, float by,
                           float* __restrict sum, float* __restrict weights, int count) {
    for (int x = 0; x < count; ++x) {
        const auto mine = static_cast<float>(own[x]);
        float all = sum[x], weight = weights[x];
        const auto add = [&](T sample) __attribute__((always_inline)) {
            const auto value = static_cast<float>(sample);
            const float part = greater(1 - std::abs(value - mine) * by, 0.0F);
            all += value * part;
            weight += part;
        };
        if (beside) add(other[x - 1]);
        add(other[x]);
        if (beside) add(other[x + 1]);
        sum[x] = all;
        weights[x] = weight;
    }
}
SAYCUT_VECTORS void add_alike(const std::uint8_t* own, const std::uint8_t* other, float by, float* sum,
                              float* weights, int count) {
    gather(own, other, 1, by, sum, weights, count);
}
SAYCUT_VECTORS void add_alike(const std::uint16_t* own, const std::uint16_t* other, float by, float* sum,
                              float* weights, int count) {
    gather(own, other, 1, by, sum, weights, count);
}
SAYCUT_VECTORS void add_alike(const float* own, const float* other, float by, float* sum, float* weights,
                              int count) {
    gather(own, other, 1, by, sum, weights, count);
}
SAYCUT_VECTORS void divide(float* __restrict sum, const float* __restrict by, int count) {
    for (int x = 0; x < count; ++x)
        sum[x] /= by[x];
}

/// The mean of all that is alike of a row, as codes. `rows`: of all pictures.
template <class T>
void mean_row(const T* mine, const std::vector<const T*>& rows, float by, std::vector<float>& sum,
              std::vector<float>& weights, int width) {
    std::fill(sum.begin(), sum.end(), 0.0F);
    std::fill(weights.begin(), weights.end(), 0.0F);
    for (const T* row : rows) {
        for (const int end : {0, width - 1}) // beside them there is nothing on one side
            gather(mine + end, row + end, 0, by, &sum[static_cast<std::size_t>(end)],
                   &weights[static_cast<std::size_t>(end)], width == 1 && end ? 0 : 1);
        if (width > 2) add_alike(mine + 1, row + 1, by, sum.data() + 1, weights.data() + 1, width - 2);
    }
    divide(sum.data(), weights.data(), width);
}

/// The same of 8 bits in whole numbers, where twice as many fit into a vector: a sample whose number is `d`
/// away counts `full - d x slope` times.
struct WholeWeights {
    std::int16_t slope = 0, full = 0;
    /// None where the numbers are so near each other that weights would be too coarse.
    static std::optional<WholeWeights> of(float furthest) {
        constexpr float kMost = 32767, kTaps = 9, kSteepest = 128;
        if (furthest < 2) return {};
        // Nine times the largest product of difference and weight must fit.
        const float slope = std::floor(std::min(kSteepest, kMost * 4 / (kTaps * furthest * furthest)));
        if (slope < 8) return {};
        return WholeWeights{static_cast<std::int16_t>(slope),
                            static_cast<std::int16_t>(std::lround(slope * furthest))};
    }
};

SAYCUT_VECTORS void add_whole(const std::uint8_t* __restrict own, const std::uint8_t* __restrict other,
                              std::int16_t slope, std::int16_t full, std::int16_t* __restrict sum,
                              std::int16_t* __restrict weights, int count) {
    for (int x = 0; x < count; ++x) {
        std::int16_t all = sum[x], weight = weights[x];
        for (int dx = -1; dx <= 1; ++dx) {
            const auto away = static_cast<std::int16_t>(other[x + dx] - own[x]);
            const auto far = static_cast<std::int16_t>(away < 0 ? -away : away);
            const auto left = static_cast<std::int16_t>(full - static_cast<std::int16_t>(far * slope));
            const auto part = static_cast<std::int16_t>(left > 0 ? left : 0);
            all = static_cast<std::int16_t>(all + static_cast<std::int16_t>(away * part));
            weight = static_cast<std::int16_t>(weight + part);
        }
        sum[x] = all;
        weights[x] = weight;
    }
}
SAYCUT_VECTORS void add_parts(const std::int16_t* __restrict parts, float* __restrict sum, int count) {
    for (int x = 0; x < count; ++x)
        sum[x] += static_cast<float>(parts[x]);
}
SAYCUT_VECTORS void move_by_mean(const std::uint8_t* __restrict own, float* __restrict sum,
                                 const float* __restrict weights, int count) {
    for (int x = 0; x < count; ++x)
        sum[x] = static_cast<float>(own[x]) + sum[x] / weights[x];
}

/// `rows`: three a picture, or one.
void mean_row_whole(const std::uint8_t* mine, const std::vector<const std::uint8_t*>& rows,
                    const WholeWeights& by, std::vector<float>& sum, std::vector<float>& weights,
                    std::vector<std::int16_t>& parts, int width) {
    const auto wide = static_cast<std::size_t>(width);
    constexpr std::size_t kAtOnce = 3;
    std::fill(sum.begin(), sum.end(), 0.0F);
    std::fill(weights.begin(), weights.end(), 0.0F);
    std::int16_t *some = parts.data(), *some_weights = some + wide;
    for (std::size_t first = 0; first < rows.size(); first += kAtOnce) {
        std::fill(parts.begin(), parts.end(), std::int16_t{0});
        for (std::size_t i = first; i < std::min(first + kAtOnce, rows.size()); ++i) {
            for (const int end : {0, width - 1}) {
                const int away = rows[i][end] - mine[end],
                          part = std::max(0, by.full - std::abs(away) * by.slope);
                some[end] = static_cast<std::int16_t>(some[end] + away * part);
                some_weights[end] = static_cast<std::int16_t>(some_weights[end] + part);
            }
            add_whole(mine + 1, rows[i] + 1, by.slope, by.full, some + 1, some_weights + 1, width - 2);
        }
        add_parts(some, sum.data(), width);
        add_parts(some_weights, weights.data(), width);
    }
    move_by_mean(mine, sum.data(), weights.data(), width);
}

template <class T>
void mean_of_alike(const Surface& own, const std::vector<Surface>& all, Surface& made, int plane, float by) {
    const Size size = own.plane_size(plane);
    const float peak = coding_of(own.format(), plane).peak;
    std::optional<WholeWeights> whole;
    if constexpr (std::is_same_v<T, std::uint8_t>)
        if (size.width > 2) whole = WholeWeights::of(1 / by);
    for_rows(size.height, static_cast<std::size_t>(size.width) * 64, [&](int first, int last) {
        std::vector<float> sum(static_cast<std::size_t>(size.width)), weights(sum.size());
        std::vector<std::int16_t> parts(whole ? 2 * sum.size() : 0);
        std::vector<const T*> rows;
        for (int y = first; y < last; ++y) {
            // In pairs, so that at the edges a slope does not lean to one side.
            const int reach = y > 0 && y + 1 < size.height ? 1 : 0;
            rows.clear();
            for (const Surface& picture : all)
                for (int j = y - reach; j <= y + reach; ++j)
                    rows.push_back(picture.row<T>(plane, j));
            bool done = false;
            if constexpr (std::is_same_v<T, std::uint8_t>)
                if (whole)
                    mean_row_whole(own.row<T>(plane, y), rows, *whole, sum, weights, parts, size.width),
                        done = true;
            if (!done) mean_row(own.row<T>(plane, y), rows, by, sum, weights, size.width);
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
