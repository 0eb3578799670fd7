// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tensor/pil_resize.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace inference {
namespace {

constexpr int kBits = 22;

/// Input pixels on each side of the middle that a filter sees, unstretched.
double support_of(PilFilter filter) {
    return filter == PilFilter::bilinear ? 1.0 : filter == PilFilter::bicubic ? 2.0 : 3.0;
}

double sinc(double x) {
    if (x == 0.0) return 1.0;
    x *= M_PI;
    return std::sin(x) / x;
}

double weight_of(PilFilter filter, double x) {
    if (filter == PilFilter::lanczos) return x >= -3.0 && x < 3.0 ? sinc(x) * sinc(x / 3.0) : 0.0;
    x = std::abs(x);
    if (filter == PilFilter::bilinear) return x < 1 ? 1 - x : 0;
    constexpr double a = -0.5;
    if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
}

/// The input pixels that one output pixel is made of.
struct Taps {
    std::int64_t first = 0;
    std::vector<std::int32_t> weights;
};

std::vector<Taps> make_taps(std::int64_t in, std::int64_t out, PilFilter filter) {
    const double scale = static_cast<double>(in) / static_cast<double>(out), stretch = std::max(scale, 1.0);
    const double support = support_of(filter) * stretch;
    std::vector<Taps> all;
    for (std::int64_t i = 0; i < out; ++i) {
        const double centre = (static_cast<double>(i) + 0.5) * scale;
        const auto first = std::max<std::int64_t>(0, static_cast<std::int64_t>(centre - support + 0.5));
        const auto last = std::min<std::int64_t>(in, static_cast<std::int64_t>(centre + support + 0.5));
        std::vector<double> weights;
        double sum = 0;
        for (std::int64_t x = first; x < last; ++x) {
            weights.push_back(weight_of(filter, (static_cast<double>(x) - centre + 0.5) / stretch));
            sum += weights.back();
        }
        Taps taps{first, {}};
        for (const double w : weights) {
            const double fixed = w / sum * (1 << kBits);
            taps.weights.push_back(static_cast<std::int32_t>(fixed + (fixed < 0 ? -0.5 : 0.5)));
        }
        all.push_back(std::move(taps));
    }
    return all;
}

/// Resizes the middle axis of uint8 [outer, in, inner].
at::Tensor resize_axis(const at::Tensor& x, std::int64_t out, PilFilter filter) {
    if (x.size(1) == out) return x;
    const auto taps = make_taps(x.size(1), out, filter);
    const std::int64_t outer = x.size(0), in = x.size(1), inner = x.size(2);
    at::Tensor y = at::empty({outer, out, inner}, at::kByte);
    const auto* source = x.data_ptr<std::uint8_t>();
    auto* target = y.data_ptr<std::uint8_t>();
    for (std::int64_t o = 0; o < outer; ++o)
        for (std::int64_t i = 0; i < out; ++i)
            for (std::int64_t k = 0; k < inner; ++k) {
                const Taps& t = taps[static_cast<std::size_t>(i)];
                std::int32_t sum = 1 << (kBits - 1);
                for (std::size_t j = 0; j < t.weights.size(); ++j)
                    sum +=
                        t.weights[j] * source[(o * in + t.first + static_cast<std::int64_t>(j)) * inner + k];
                target[(o * out + i) * inner + k] =
                    static_cast<std::uint8_t>(std::clamp(sum >> kBits, 0, 255));
            }
    return y;
}

} // namespace

at::Tensor pil_resize(const at::Tensor& picture, std::int64_t height, std::int64_t width, PilFilter filter) {
    const std::int64_t channels = picture.size(2);
    const at::Tensor wide = resize_axis(picture.contiguous(), width, filter); // [H, width, C]
    return resize_axis(wide.reshape({1, picture.size(0), width * channels}), height, filter)
        .view({height, width, channels});
}

} // namespace inference
