// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/rope.h"
#include <algorithm>

namespace inference::nn {
namespace {

/// Angles [positions, width / 2] of one axis whose frequencies are theta^(-2j / width).
at::Tensor axis_angles(std::int64_t positions, std::int64_t width, double theta) {
    const auto options = at::TensorOptions().dtype(at::kDouble);
    const at::Tensor exponents = at::arange(0, width, 2, options) / static_cast<double>(width);
    return at::outer(at::arange(positions, options), at::pow(theta, -exponents));
}

at::Tensor grid_angles(const Grid& grid, std::int64_t length, std::int64_t head_dim, double theta) {
    const std::int64_t side = 2 * (head_dim / 6), time = head_dim - 2 * side;
    const auto [f, h, w] = grid;
    const at::Tensor ft = axis_angles(f, time, theta).view({f, 1, 1, -1}).expand({f, h, w, time / 2});
    const at::Tensor fh = axis_angles(h, side, theta).view({1, h, 1, -1}).expand({f, h, w, side / 2});
    const at::Tensor fw = axis_angles(w, side, theta).view({1, 1, w, -1}).expand({f, h, w, side / 2});
    const at::Tensor rows = at::cat({ft, fh, fw}, -1).reshape({grid.tokens(), head_dim / 2});
    return at::constant_pad_nd(rows, {0, 0, 0, length - grid.tokens()}); // [length, head_dim / 2]
}

} // namespace

RopeTable rope_3d(const std::vector<Grid>& grids, std::int64_t length, std::int64_t head_dim,
                  at::Device device, double theta) {
    const bool same =
        std::all_of(grids.begin(), grids.end(), [&](const Grid& g) { return g == grids.front(); });
    std::vector<at::Tensor> angles;
    for (std::size_t i = 0; i < (same ? 1 : grids.size()); ++i)
        angles.push_back(grid_angles(grids[i], length, head_dim, theta));
    const at::Tensor all = at::stack(angles).unsqueeze(2); // [B or 1, L, 1, d / 2]
    return {all.cos().to(at::kFloat).to(device), all.sin().to(at::kFloat).to(device)};
}

at::Tensor placed_angles(const std::vector<PlacedGrid>& grids, std::int64_t head_dim, double theta) {
    const auto options = at::TensorOptions().dtype(at::kDouble);
    const at::Tensor phasor =
        at::pow(theta, -(at::arange(0, head_dim, 2, options) / static_cast<double>(head_dim)));
    std::vector<at::Tensor> angles;
    for (const auto& [grid, id] : grids)
        angles.push_back(grid_angles(grid, grid.tokens(), head_dim, theta) + phasor * id);
    return at::cat(angles);
}

RopeTable rope_placed(const std::vector<PlacedGrid>& grids, std::int64_t head_dim, at::Device device,
                      double theta) {
    const at::Tensor angles = placed_angles(grids, head_dim, theta).unsqueeze(0).unsqueeze(2);
    return {angles.cos().to(at::kFloat).to(device), angles.sin().to(at::kFloat).to(device)};
}

RopeTable rope_1d(std::int64_t first, std::int64_t count, std::int64_t head_dim, at::Device device,
                  double theta) {
    const at::Tensor exponents = at::arange(0, head_dim, 2, at::kFloat) / static_cast<double>(head_dim);
    const at::Tensor angles = at::outer(at::arange(first, first + count, at::kFloat),
                                        at::pow(theta, exponents).reciprocal()); // [count, d / 2]
    const at::Tensor shaped = angles.unsqueeze(0).unsqueeze(2);
    return {shaped.cos().to(device), shaped.sin().to(device)};
}

at::Tensor apply_rope(const at::Tensor& x, const RopeTable& table) {
    const at::Tensor pairs = x.unflatten(-1, {-1, 2});
    const at::Tensor real = pairs.select(-1, 0), imaginary = pairs.select(-1, 1); // [B, L, heads, d / 2]
    return at::stack(
               {real * table.cosine - imaginary * table.sine, real * table.sine + imaginary * table.cosine},
               -1)
        .flatten(-2);
}

at::Tensor apply_rope_halves(const at::Tensor& x, const RopeTable& table) {
    const auto halves = x.chunk(2, -1); // two [B, L, heads, d / 2]
    return at::cat({halves[0] * table.cosine - halves[1] * table.sine,
                    halves[1] * table.cosine + halves[0] * table.sine},
                   -1);
}

} // namespace inference::nn
