// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/even_change.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace assistant {
namespace {

constexpr double kRidge = 1e-4;       ///< of a pixel's weight; pulls towards no change
constexpr double kLeastChange = 1e-4; ///< mean square over the part, below which nothing was drawn
constexpr double kUnexplained = 0.3;  ///< share of the change that may be left over
constexpr double kMostly = 0.6;   ///< of the pixels must move: a red that turns blue among greys is a thing's
constexpr double kMoves = 0.015;  ///< the most that a channel changes
constexpr double kOutlier = 0.01; ///< square of a difference; what lies above is judged as this
constexpr double kHalfIsBetter = 0.6; ///< a half is meant when it leaves so much less unexplained
constexpr float kEdge = 0.04F;        ///< of the side: half of the width over which a half ends

using Terms = std::array<double, 12>;

Terms terms_of(const cv::Vec3f& c, double x, double y) {
    Terms t{};
    for (std::size_t i = 0; i < 4; ++i) {
        const double v = i < 3 ? static_cast<double>(c[static_cast<int>(i)]) : 1.0;
        t[i] = v, t[4 + i] = v * x, t[8 + i] = v * y;
    }
    return t;
}

/// -1..1 across the picture.
double across(int i, int count) {
    return 2.0 * (i + 0.5) / count - 1.0;
}

/// What is cut off at black or white says nothing about the map.
bool is_clipped(const cv::Vec3f& c) {
    return std::any_of(c.val, c.val + 3, [](float v) { return v < 0.02F || v > 0.97F; });
}

/// How much of the change each place of a `size` picture gets: all, or a half. `side`: 0 all, 1 left, 2
/// right, 3 top, 4 bottom.
cv::Mat share_of(int side, cv::Size size) {
    cv::Mat share(size, CV_32F, cv::Scalar(1));
    if (side == 0) return share;
    const bool wide = side <= 2;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const auto at = static_cast<float>(wide ? (x + 0.5) / size.width : (y + 0.5) / size.height);
            const float later = std::clamp((at - 0.5F) / (2 * kEdge) + 0.5F, 0.0F, 1.0F);
            share.at<float>(y, x) = side == 2 || side == 4 ? later : 1 - later;
        }
    return share;
}

} // namespace

/// Of pixels: what a map is fitted from.
struct EvenChange::Sums {
    cv::Matx<double, kTerms, kTerms> in = cv::Matx<double, kTerms, kTerms>::zeros();
    Map out = Map::zeros();
    double count = 0;
    void add(const Terms& t, const cv::Vec3f& drawn) {
        for (int i = 0; i < kTerms; ++i) {
            for (int j = 0; j <= i; ++j)
                in(i, j) += t[static_cast<std::size_t>(i)] * t[static_cast<std::size_t>(j)];
            for (int k = 0; k < 3; ++k)
                out(i, k) += t[static_cast<std::size_t>(i)] * static_cast<double>(drawn[k]);
        }
        count += 1;
    }
    [[nodiscard]] Map fit() const {
        auto m = in;
        Map rhs = out;
        for (int i = 0; i < kTerms; ++i) {
            for (int j = 0; j < i; ++j)
                m(j, i) = m(i, j);
            m(i, i) += kRidge * count + 1e-9;
            if (i < 3) rhs(i, i) += kRidge * count;
        }
        return m.solve(rhs, cv::DECOMP_CHOLESKY);
    }
};

/// One of the parts that a change may be about, and how well it explains the clip.
struct EvenChange::Part {
    int side;
    Map map;
    cv::Mat share;
    double left = 0, change = 0; ///< squares that stay over, that there were
    double count = 0, moved = 0; ///< pixels, and those that the map changes
    [[nodiscard]] bool explains() const {
        return change > kLeastChange * count && left < kUnexplained * change && moved > kMostly * count;
    }
};

namespace {

cv::Vec3d mapped(const cv::Matx<double, 12, 3>& map, const Terms& t) {
    cv::Vec3d out;
    for (int k = 0; k < 3; ++k)
        for (int i = 0; i < 12; ++i)
            out[k] += map(i, k) * t[static_cast<std::size_t>(i)];
    return out;
}

double square_of(const cv::Vec3d& apart) {
    return std::min(kOutlier, apart.dot(apart) / 3);
}

} // namespace

std::optional<EvenChange> EvenChange::find(const SmallPairs& frames) {
    if (frames.count == 0) return std::nullopt;
    std::array<Sums, 5> sums;
    cv::Size size;
    const auto each = [&](const auto& pixel) {
        for (std::size_t f = 0; f < frames.count; ++f) {
            const SmallPair pair = frames.at(f);
            size = pair.seen.size();
            for (int y = 0; y < size.height; ++y)
                for (int x = 0; x < size.width; ++x)
                    pixel(x, y, pair.seen.at<cv::Vec3f>(y, x), pair.drawn.at<cv::Vec3f>(y, x));
        }
    };
    each([&](int x, int y, const cv::Vec3f& seen, const cv::Vec3f& drawn) {
        if (is_clipped(drawn)) return;
        const double ax = across(x, size.width), ay = across(y, size.height);
        const Terms t = terms_of(seen, ax, ay);
        // The sums of the whole are those of two halves.
        if (std::abs(ax) > 2 * kEdge) sums[ax < 0 ? 1 : 2].add(t, drawn);
        if (std::abs(ay) > 2 * kEdge) sums[ay < 0 ? 3 : 4].add(t, drawn);
    });
    sums[0] = sums[1];
    sums[0].in += sums[2].in, sums[0].out += sums[2].out, sums[0].count += sums[2].count;
    std::vector<Part> parts;
    for (int side = 0; side < 5; ++side)
        if (sums[static_cast<std::size_t>(side)].count > 64)
            parts.push_back({side, sums[static_cast<std::size_t>(side)].fit(), share_of(side, size)});
    each([&](int x, int y, const cv::Vec3f& seen, const cv::Vec3f& drawn) {
        const Terms t = terms_of(seen, across(x, size.width), across(y, size.height));
        const bool clipped = is_clipped(drawn);
        const double changed = square_of(cv::Vec3d(drawn) - cv::Vec3d(seen));
        for (Part& part : parts) {
            const double share = static_cast<double>(part.share.at<float>(y, x));
            cv::Vec3d made(seen);
            const cv::Vec3d apart = (mapped(part.map, t) - made) * share;
            if (cv::norm(apart, cv::NORM_INF) > kMoves) part.moved += share;
            made += apart;
            for (int k = 0; k < 3; ++k)
                made[k] = std::clamp(made[k], 0.0, 1.0);
            if (!clipped || share == 0) part.left += square_of(cv::Vec3d(drawn) - made);
            part.change += changed;
            part.count += share;
        }
    });
    const Part* best = nullptr;
    for (const Part& part : parts)
        if (part.explains() && (!best || part.left < (best->side == 0 ? kHalfIsBetter : 1.0) * best->left))
            best = &part;
    if (!best) return std::nullopt;
    return EvenChange(best->map, best->share);
}

void EvenChange::put(int x, int y, float* colour) const {
    const double ax = across(x, share_.cols), ay = across(y, share_.rows);
    const auto share = static_cast<double>(share_.at<float>(y, x));
    for (int k = 0; k < 3; ++k)
        for (int i = 0; i < 4; ++i) {
            const double all = map_(i, k) + map_(4 + i, k) * ax + map_(8 + i, k) * ay,
                         none = i == k ? 1.0 : 0.0;
            colour[4 * k + i] = static_cast<float>(none + (all - none) * share);
        }
}

LocalTransform EvenChange::at(const SmallPair& pair) const {
    const cv::Size size = pair.seen.size();
    LocalTransform t{cv::Mat(size, CV_32FC(12)), cv::Mat(size, CV_32FC4, cv::Scalar(0, 0, 0, 1)),
                     cv::Mat(size, CV_32F), cv::Mat(size, CV_32F, cv::Scalar(0)), pair.drawn};
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            float* colour = t.colour.ptr<float>(y) + x * 12;
            put(x, y, colour);
            const float share = share_.at<float>(y, x);
            t.reach.at<float>(y, x) = share > 0 ? 1.0F : 0.0F;
            const cv::Vec3f seen = pair.seen.at<cv::Vec3f>(y, x), drawn = pair.drawn.at<cv::Vec3f>(y, x);
            float error = 0;
            for (int k = 0; k < 3; ++k) {
                float value = colour[4 * k + 3];
                for (int i = 0; i < 3; ++i)
                    value += colour[4 * k + i] * seen[i];
                error = std::max(error, std::abs(std::clamp(value, 0.0F, 1.0F) - drawn[k]));
            }
            t.misfit.at<float>(y, x) = share * misfit_of(error);
        }
    cv::boxFilter(t.misfit, t.misfit, -1, {3, 3}, {-1, -1}, true, cv::BORDER_REFLECT);
    return t;
}

cv::Mat EvenChange::mask() const {
    return share_ > 0;
}

} // namespace assistant
