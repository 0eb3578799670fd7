// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_vae/tiling.h"
#include <algorithm>
#include <stdexcept>

namespace inference {
namespace {

/// Where tiles begin along an axis; the last one ends with the axis.
std::vector<std::int64_t> tile_starts(std::int64_t length, const VaeTiling& tiling) {
    std::vector<std::int64_t> starts{0};
    while (starts.back() + tiling.side < length)
        starts.push_back(std::min(starts.back() + tiling.side - tiling.overlap, length - tiling.side));
    return starts;
}

/// How much each place of a tile counts: rising and falling over the overlap, never nothing.
at::Tensor ramp(std::int64_t length, std::int64_t overlap) {
    const at::Tensor place = at::arange(length, at::kFloat) + 0.5;
    const at::Tensor edge = at::minimum(place, static_cast<double>(length) - place);
    return (edge / static_cast<double>(std::max<std::int64_t>(overlap, 1))).clamp_max(1.0);
}

/// Runs `run` on tiles of `input` [B, C, T, H, W] and blends what comes back. One latent's side is `in`
/// places of the input and `out` of the result. An undefined tensor from `run` ends it.
at::Tensor over_tiles(const at::Tensor& input, const VaeTiling& tiling, std::int64_t in, std::int64_t out,
                      const std::function<at::Tensor(const at::Tensor& tile, double from, double to)>& run) {
    if (tiling.side < 2 || tiling.overlap < 0 || tiling.overlap >= tiling.side)
        throw std::invalid_argument("a VAE tile must be larger than its overlap");
    const std::int64_t height = input.size(3) / in, width = input.size(4) / in;
    const auto rows = tile_starts(height, tiling), columns = tile_starts(width, tiling);
    const std::int64_t tall = std::min(tiling.side, height), wide = std::min(tiling.side, width);
    const at::Tensor share =
        ramp(tall * out, tiling.overlap * out).unsqueeze(1) * ramp(wide * out, tiling.overlap * out);
    at::Tensor sum, weight = at::zeros({height * out, width * out});
    const auto count = static_cast<double>(rows.size() * columns.size());
    double done = 0;
    for (const std::int64_t row : rows)
        for (const std::int64_t column : columns) {
            const at::Tensor tile =
                run(input.narrow(3, row * in, tall * in).narrow(4, column * in, wide * in).contiguous(),
                    done / count, (done + 1) / count);
            if (!tile.defined()) return {};
            if (!sum.defined())
                sum = at::zeros({tile.size(0), tile.size(1), tile.size(2), height * out, width * out},
                                tile.options());
            const auto place = [&](at::Tensor& whole, std::int64_t axis) {
                return whole.narrow(axis, row * out, tall * out).narrow(axis + 1, column * out, wide * out);
            };
            place(sum, 3).add_(tile * share.to(tile.options()));
            place(weight, 0).add_(share);
            done += 1;
        }
    return sum.div_(weight.to(sum.options()));
}

} // namespace

at::Tensor decode_tiled(const WanVae& vae, const at::Tensor& latent, const VaeTiling& tiling,
                        const std::function<bool(double)>& progress) {
    return over_tiles(latent, tiling, 1, vae.config().spatial_stride(),
                      [&](const at::Tensor& tile, double from, double to) {
                          return vae.decode(tile, [&](double share) {
                              return !progress || progress(from + (to - from) * share);
                          });
                      });
}

at::Tensor encode_tiled(const WanVae& vae, const at::Tensor& video, const VaeTiling& tiling) {
    return over_tiles(video, tiling, vae.config().spatial_stride(), 1,
                      [&](const at::Tensor& tile, double, double) { return vae.encode(tile); });
}

double decode_bytes(const WanVaeConfig& config, std::int64_t height, std::int64_t width) {
    constexpr double kBytesPerPixel = 13.8e3, kMeasuredWidth = 96; // 9 frames of 256x256 with `dim` 96
    const auto dim = static_cast<double>(config.decoder_dim ? config.decoder_dim : config.dim);
    // The 2.2 form works on 2x2 patches of pixels.
    const double places = static_cast<double>(height * width) / (config.residual ? 4 : 1);
    return places * kBytesPerPixel * dim / kMeasuredWidth;
}

} // namespace inference
