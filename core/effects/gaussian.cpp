// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Down by a power of two under a cubic B-spline (whose spectrum is next to nothing where it would fold back),
// the rest of the Gaussian there, and up again as a cubic spline: variances add up.
#include "core/effects/gaussian.h"
#include "core/base/vectors.h"
#include "core/effects/samples.h"
#include "core/render/convert.h"
#include <cmath>

namespace core {
namespace {

constexpr double kNothing = 0.05;   ///< narrower than this is no blur
constexpr double kLeastSmall = 1.2; ///< standard deviation that a smaller picture must keep
constexpr double kReach = 4.0;      ///< standard deviations that are summed up

double spline(double x) { // cubic B-spline
    x = std::abs(x);
    if (x < 1) return 2.0 / 3 - x * x + x * x * x / 2;
    return x < 2 ? (2 - x) * (2 - x) * (2 - x) / 6 : 0;
}

/// What happens along one axis.
struct Axis {
    int factor = 1, margin = 0; ///< `margin`: samples of the smaller picture beyond each end
    std::vector<float> down;    ///< taps over the source
    std::vector<float> middle;  ///< the rest of the Gaussian, odd
    std::vector<float> up;      ///< four taps for each of `factor` places
    std::vector<int> up_first;  ///< the first of them, from the place's own small sample
    [[nodiscard]] int small(int side) const { return (side + factor - 1) / factor + 2 * margin; }
    [[nodiscard]] int down_first(int i) const { // the source sample under the first tap
        return factor == 1 ? i - margin
                           : factor * (i - margin) + factor / 2 - static_cast<int>(down.size()) / 2;
    }
};

void normalise(std::vector<float>& taps) {
    double sum = 0;
    for (const float tap : taps)
        sum += tap;
    for (float& tap : taps)
        tap = static_cast<float>(tap / sum);
}

Axis axis_for(double sigma) {
    Axis axis;
    double left = sigma * sigma; // variance still to be had, in source samples
    while (axis.factor < 64) {
        const double twice = 2.0 * axis.factor, rest = left - 2 * twice * twice / 3;
        if (rest < kLeastSmall * kLeastSmall * twice * twice) break;
        axis.factor *= 2;
    }
    const int f = axis.factor;
    axis.down = {1.0F};
    axis.up = {1.0F}, axis.up_first = {0};
    if (f > 1) {
        axis.down.clear(), axis.up.clear(), axis.up_first.clear();
        for (int k = 0; k < 4 * f; ++k)
            axis.down.push_back(static_cast<float>(spline((k - 2 * f + 0.5) / f)));
        normalise(axis.down);
        double spread = 0;
        for (int k = 0; k < 4 * f; ++k)
            spread += axis.down[static_cast<std::size_t>(k)] * (k - 2 * f + 0.5) * (k - 2 * f + 0.5);
        left -= spread + f * f / 3.0;
        for (int p = 0; p < f; ++p) {
            const double place = (p - (f - 1) / 2.0) / f; // from the small sample of this group
            const int first = static_cast<int>(std::floor(place)) - 1;
            axis.up_first.push_back(first);
            for (int t = 0; t < 4; ++t)
                axis.up.push_back(static_cast<float>(spline(place - (first + t))));
        }
    }
    const double small_sigma = std::sqrt(std::max(0.0, left)) / f;
    const int reach = small_sigma < kNothing ? 0 : static_cast<int>(std::ceil(kReach * small_sigma));
    for (int k = -reach; k <= reach; ++k)
        axis.middle.push_back(reach ? static_cast<float>(std::exp(-k * k / (2 * small_sigma * small_sigma)))
                                    : 1.0F);
    normalise(axis.middle);
    axis.margin = reach + (f > 1 ? 3 : 0);
    return axis;
}

SAYCUT_VECTORS void add_row(const std::uint8_t* __restrict from, float weight, float* __restrict to,
                            int width) {
    for (int x = 0; x < width; ++x)
        to[x] += static_cast<float>(from[x]) * weight;
}
SAYCUT_VECTORS void add_row(const std::uint16_t* __restrict from, float weight, float* __restrict to,
                            int width) {
    for (int x = 0; x < width; ++x)
        to[x] += static_cast<float>(from[x]) * weight;
}
SAYCUT_VECTORS void add_row(const float* __restrict from, float weight, float* __restrict to, int width) {
    for (int x = 0; x < width; ++x)
        to[x] += from[x] * weight;
}
/// to[x] = the sum of taps[k] x from[x + k]
SAYCUT_VECTORS void along(const float* __restrict from, const float* taps, int count, float* __restrict to,
                          int width) {
    std::fill_n(to, width, 0.0F);
    int k = 0;
    for (; k + 4 <= count; k += 4) {
        const float a = taps[k], b = taps[k + 1], c = taps[k + 2], d = taps[k + 3];
        for (int x = 0; x < width; ++x)
            to[x] += a * from[x + k] + b * from[x + k + 1] + c * from[x + k + 2] + d * from[x + k + 3];
    }
    for (; k < count; ++k)
        for (int x = 0; x < width; ++x)
            to[x] += taps[k] * from[x + k];
}
/// Every `step`-th place of that.
SAYCUT_VECTORS void along_steps(const float* __restrict from, const float* taps, int count, int step,
                                float* __restrict to, int width) {
    for (int x = 0; x < width; ++x) {
        const float* at = from + static_cast<std::ptrdiff_t>(x) * step;
        float sums[4] = {0, 0, 0, 0};
        for (int k = 0; k + 4 <= count; k += 4)
            for (int t = 0; t < 4; ++t)
                sums[t] += taps[k + t] * at[k + t];
        to[x] = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }
}
/// Four taps, written to every `step`-th place.
SAYCUT_VECTORS void spread_out(const float* __restrict from, const float* taps, int step,
                               float* __restrict to, int count) {
    const float a = taps[0], b = taps[1], c = taps[2], d = taps[3];
    for (int i = 0; i < count; ++i)
        to[static_cast<std::ptrdiff_t>(i) * step] =
            a * from[i] + b * from[i + 1] + c * from[i + 2] + d * from[i + 3];
}

/// Rows of floats.
struct Small {
    int width, height;
    std::vector<float> pixels;
    Small(int w, int h)
        : width(w), height(h), pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
    [[nodiscard]] float* row(int y) {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
};

template <class T>
class Blur {
  public:
    Blur(const Surface& from, Surface& to, int plane, const Axis& x, const Axis& y)
        : from_(from), to_(to), plane_(plane), x_(x), y_(y), size_(from.plane_size(plane)),
          small_(x.small(size_.width), y.small(size_.height)), soft_(small_.width, small_.height) {}

    void run() {
        for_rows(small_.height, row_bytes(), [&](int first, int last) { shrink(first, last); });
        for_rows(small_.height, row_bytes(), [&](int first, int last) { soften(first, last); });
        for_rows(size_.height, row_bytes(), [&](int first, int last) { grow(first, last); });
    }

  private:
    [[nodiscard]] std::size_t row_bytes() const { return static_cast<std::size_t>(size_.width) * 16; }

    void shrink(int first, int last) {
        const int lead = -x_.down_first(0),
                  trail = std::max(0, x_.down_first(small_.width - 1) + static_cast<int>(x_.down.size()) -
                                          size_.width);
        std::vector<float> line(static_cast<std::size_t>(lead + size_.width + trail));
        float* middle = line.data() + lead;
        for (int i = first; i < last; ++i) {
            std::fill_n(middle, size_.width, 0.0F);
            for (std::size_t k = 0; k < y_.down.size(); ++k)
                add_row(from_.row<T>(plane_,
                                     std::clamp(y_.down_first(i) + static_cast<int>(k), 0, size_.height - 1)),
                        y_.down[k], middle, size_.width);
            std::fill_n(line.data(), lead, middle[0]);
            std::fill_n(middle + size_.width, trail, middle[size_.width - 1]);
            if (x_.factor == 1)
                std::copy_n(line.data(), small_.width, small_.row(i));
            else
                along_steps(line.data(), x_.down.data(), static_cast<int>(x_.down.size()), x_.factor,
                            small_.row(i), small_.width);
        }
    }
    void soften(int first, int last) {
        const int reach_x = static_cast<int>(x_.middle.size()) / 2,
                  reach_y = static_cast<int>(y_.middle.size()) / 2;
        std::vector<float> line(static_cast<std::size_t>(small_.width + 2 * reach_x));
        float* middle = line.data() + reach_x;
        for (int i = first; i < last; ++i) {
            std::fill_n(middle, small_.width, 0.0F);
            for (int k = -reach_y; k <= reach_y; ++k)
                add_row(small_.row(std::clamp(i + k, 0, small_.height - 1)),
                        y_.middle[static_cast<std::size_t>(k + reach_y)], middle, small_.width);
            std::fill_n(line.data(), reach_x, middle[0]);
            std::fill_n(middle + small_.width, reach_x, middle[small_.width - 1]);
            along(line.data(), x_.middle.data(), 2 * reach_x + 1, soft_.row(i), small_.width);
        }
    }
    void grow(int first, int last) {
        const float peak = static_cast<float>(from_.format().peak());
        std::vector<float> line(static_cast<std::size_t>(small_.width)),
            wide(static_cast<std::size_t>(size_.width + 2 * x_.factor));
        for (int y = first; y < last; ++y) {
            const int phase = y % y_.factor, group = y / y_.factor + y_.margin;
            std::fill(line.begin(), line.end(), 0.0F);
            const auto taps = y_.up.size() / static_cast<std::size_t>(y_.factor);
            for (std::size_t t = 0; t < taps; ++t)
                add_row(soft_.row(group + y_.up_first[static_cast<std::size_t>(phase)] + static_cast<int>(t)),
                        y_.up[static_cast<std::size_t>(phase) * taps + t], line.data(), small_.width);
            const float* row = line.data() + x_.margin;
            if (x_.factor > 1) {
                for (int p = 0; p < x_.factor; ++p)
                    spread_out(line.data() + x_.margin + x_.up_first[static_cast<std::size_t>(p)],
                               &x_.up[static_cast<std::size_t>(4 * p)], x_.factor, wide.data() + p,
                               (size_.width + x_.factor - 1) / x_.factor);
                row = wide.data();
            }
            to_codes(row, to_.template row_to_write<T>(plane_, y), size_.width, {0, 1, peak});
        }
    }

    const Surface& from_;
    Surface& to_;
    int plane_;
    const Axis &x_, &y_;
    Size size_;
    Small small_, soft_;
};

void blur_plane(const Surface& picture, Surface& made, int plane, double sigma_x, double sigma_y) {
    const Axis x = axis_for(sigma_x / step_x(picture.format(), plane)),
               y = axis_for(sigma_y / step_y(picture.format(), plane));
    by_samples(picture.format(),
               [&](auto sample) { Blur<decltype(sample)>(picture, made, plane, x, y).run(); });
}

Surface all_planes(const Surface& picture, double sigma_x, double sigma_y) {
    Surface made(picture.size(), picture.format());
    for (int plane = 0; plane < picture.planes(); ++plane)
        blur_plane(picture, made, plane, sigma_x, sigma_y);
    return made;
}

/// Colours by alpha, or back.
void weigh_by_alpha(Surface& rgb, bool multiply) {
    for (int plane = 0; plane < 3; ++plane)
        rgb.own(plane);
    for (int plane = 0; plane < 3; ++plane)
        for (int y = 0; y < rgb.height(); ++y) {
            const float* alpha = rgb.row<float>(3, y);
            float* row = rgb.row_to_write<float>(plane, y);
            for (int x = 0; x < rgb.width(); ++x)
                row[x] = multiply ? row[x] * alpha[x] : alpha[x] > 1e-5F ? row[x] / alpha[x] : 0.0F;
        }
}

} // namespace

Surface mixing_neighbours(const Surface& picture, const std::function<Surface(const Surface&)>& work) {
    if (!picture.has_alpha()) return work(picture);
    Surface rgb = convert(picture, PixelFormat::rgb(32, picture.format().colour).with_alpha());
    weigh_by_alpha(rgb, true);
    rgb = work(rgb);
    weigh_by_alpha(rgb, false);
    return rgb;
}

Surface gaussian_plane(const Surface& picture, int plane, double sigma) {
    if (sigma < kNothing) return picture;
    Surface made = with_fresh(picture, {plane});
    blur_plane(picture, made, plane, sigma, sigma);
    return made;
}

Surface gaussian(const Surface& picture, double sigma_x, double sigma_y) {
    if (sigma_x < kNothing && sigma_y < kNothing) return picture;
    return mixing_neighbours(picture, [&](const Surface& s) { return all_planes(s, sigma_x, sigma_y); });
}

} // namespace core
