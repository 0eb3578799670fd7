// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/selfie/mask_refine.h"
#include <array>

namespace inference {
namespace {

/// Exact means over the areas that each target pixel covers, [C, H, W] -> [C, h, w]: two products with the
/// matrices of what each source row and column lends.
at::Tensor lent(std::int64_t from, std::int64_t to) {
    const at::Tensor target = at::arange(to, at::kDouble).unsqueeze(1),
                     source = at::arange(from, at::kDouble).unsqueeze(0);
    const double scale = static_cast<double>(from) / static_cast<double>(to);
    const at::Tensor end = at::minimum((target + 1) * scale, source + 1),
                     start = at::maximum(target * scale, source);
    return ((end - start).clamp_min(0) / scale).to(at::kFloat);
}

at::Tensor area_mean(const at::Tensor& x, std::int64_t height, std::int64_t width) {
    return at::matmul(at::matmul(lent(x.size(1), height).to(x.device()), x),
                      lent(x.size(2), width).to(x.device()).t());
}

/// Means over windows of 2r + 1 clipped at the border, [C, h, w] (double).
at::Tensor box(const at::Tensor& x, std::int64_t radius) {
    const std::int64_t side = 2 * radius + 1;
    return at::avg_pool2d(x.unsqueeze(0), side, 1, radius, false, false).squeeze(0);
}

/// The symmetric 3x3 systems S a = c of every pixel, S as its six parts (00, 01, 02, 11, 12, 22).
std::array<at::Tensor, 3> solved(const std::array<at::Tensor, 6>& s, const at::Tensor& c) {
    const at::Tensor &xx = s[0], &xy = s[1], &xz = s[2], &yy = s[3], &yz = s[4], &zz = s[5];
    const at::Tensor m00 = yy * zz - yz * yz, m01 = xz * yz - xy * zz, m02 = xy * yz - xz * yy,
                     m11 = xx * zz - xz * xz, m12 = xy * xz - xx * yz, m22 = xx * yy - xy * xy;
    const at::Tensor determinant = xx * m00 + xy * m01 + xz * m02;
    return {(m00 * c[0] + m01 * c[1] + m02 * c[2]) / determinant,
            (m01 * c[0] + m11 * c[1] + m12 * c[2]) / determinant,
            (m02 * c[0] + m12 * c[1] + m22 * c[2]) / determinant};
}

} // namespace

at::Tensor refine_mask(const at::Tensor& mask, const at::Tensor& guide, const RefineOptions& options) {
    const std::int64_t h = mask.size(0), w = mask.size(1), height = guide.size(0), width = guide.size(1);
    const at::Tensor full = guide.permute({2, 0, 1}).to(mask.device(), at::kFloat).div_(255.0); // [3, H, W]
    // The sums are made in double: covariances are small differences of large numbers.
    const at::Tensor small = area_mean(full, h, w).to(at::kDouble), p = mask.to(at::kDouble).unsqueeze(0);
    const at::Tensor products =
        at::cat({small, p, small * p, small[0].mul(small).slice(0, 0, 3), small[1].mul(small).slice(0, 1, 3),
                 small[2].mul(small).slice(0, 2, 3)});
    const at::Tensor means = box(products, options.radius);
    const auto mean_of = [&](std::int64_t i) { return means[i]; };
    const at::Tensor mean_p = mean_of(3);
    const auto covariance = [&](std::int64_t at, std::int64_t i, std::int64_t k) {
        at::Tensor c = mean_of(at) - mean_of(i) * mean_of(k);
        return i == k ? c + options.eps : c;
    };
    const std::array<at::Tensor, 6> sigma{covariance(7, 0, 0),  covariance(8, 0, 1),  covariance(9, 0, 2),
                                          covariance(10, 1, 1), covariance(11, 1, 2), covariance(12, 2, 2)};
    const at::Tensor cross = at::stack({mean_of(4) - mean_of(0) * mean_p, mean_of(5) - mean_of(1) * mean_p,
                                        mean_of(6) - mean_of(2) * mean_p});
    const auto a = solved(sigma, cross);
    const at::Tensor b = mean_p - a[0] * mean_of(0) - a[1] * mean_of(1) - a[2] * mean_of(2);
    const at::Tensor coefficients = box(at::stack({a[0], a[1], a[2], b}), options.radius).to(at::kFloat);
    const at::Tensor large = at::upsample_bilinear2d(coefficients.unsqueeze(0), {height, width}, false)[0];
    at::Tensor matte = large[3].clone();
    for (std::int64_t c = 0; c < 3; ++c)
        matte.addcmul_(large[c], full[c]);
    return matte.clamp_(0.0, 1.0);
}

} // namespace inference
