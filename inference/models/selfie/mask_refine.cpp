// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/selfie/mask_refine.h"
#include <algorithm>
#include <cmath>

namespace inference {

at::Tensor shrunk(const RgbPlanes& picture, std::int64_t height, std::int64_t width) {
    at::Tensor small = at::empty({height, width, 3}, at::kFloat);
    for (std::size_t c = 0; c < 3; ++c)
        guided::area_mean(picture.plane[c], picture.step[c], picture.height, picture.width,
                          small.data_ptr<float>() + c, height, width);
    return small;
}

void MaskRefiner::refine(const at::Tensor& mask, const at::Tensor& small, const RgbPlanes& picture,
                         const std::function<void(std::int64_t y, float* row)>& take) {
    const at::Tensor p = mask.to(at::kCPU, at::kFloat).contiguous();
    const std::int64_t h = p.size(0), w = p.size(1), width = picture.width;
    guided::fit(p.data_ptr<float>(), small.data_ptr<float>(), h, w, options_.radius, options_.eps, fit_);
    std::int64_t lies[2] = {-1, -1}; // which row of the fit each of the two is
    for (auto& each : expanded_)
        each.resize(static_cast<std::size_t>(4 * width));
    row_.resize(static_cast<std::size_t>(width));
    const auto expanded = [&](std::int64_t y) { // even and odd rows take turns
        const auto at = static_cast<std::size_t>(y % 2);
        if (lies[at] != y) guided::expand(fit_, y, width, expanded_[at].data());
        lies[at] = y;
        return expanded_[at].data();
    };
    const double scale = static_cast<double>(h) / static_cast<double>(picture.height);
    for (std::int64_t y = 0; y < picture.height; ++y) {
        const double at = std::max(0.0, (static_cast<double>(y) + 0.5) * scale - 0.5);
        const auto top = static_cast<std::int64_t>(at);
        const float* first = expanded(top);
        const float* second = top + 1 < h ? expanded(top + 1) : first;
        guided::apply(first, second, static_cast<float>(at - static_cast<double>(top)), picture.row(0, y),
                      picture.row(1, y), picture.row(2, y), width, row_.data());
        take(y, row_.data());
    }
}

at::Tensor refine_mask(const at::Tensor& mask, const at::Tensor& guide, const RefineOptions& options) {
    const at::Tensor planes = guide.permute({2, 0, 1}).to(at::kCPU, at::kByte).contiguous();
    RgbPlanes picture{.height = guide.size(0), .width = guide.size(1)};
    for (std::size_t c = 0; c < 3; ++c) {
        picture.plane[c] = planes[static_cast<std::int64_t>(c)].data_ptr<std::uint8_t>();
        picture.step[c] = picture.width;
    }
    at::Tensor matte = at::empty({picture.height, picture.width}, at::kFloat);
    MaskRefiner(options).refine(
        mask, shrunk(picture, mask.size(0), mask.size(1)), picture, [&](std::int64_t y, const float* row) {
            std::copy_n(row, picture.width, matte.data_ptr<float>() + y * picture.width);
        });
    return matte.to(mask.device());
}

} // namespace inference
