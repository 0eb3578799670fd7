// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/rope.h"
#include <algorithm>
#include <array>
#include <numbers>

namespace inference::nn {
namespace {

/// Angles [positions, width / 2] of one axis whose frequencies are theta^(-2j / width).
at::Tensor axis_angles(std::int64_t positions, std::int64_t width, double theta) {
    const auto options = at::TensorOptions().dtype(at::kDouble);
    const at::Tensor exponents = at::arange(0, width, 2, options) / static_cast<double>(width);
    return at::outer(at::arange(positions, options), at::pow(theta, -exponents));
}

/// What one value for each place of an axis gives for the three axes of a grid.
using Axes = std::array<at::Tensor, 3>;

/// Angles of the frames, rows and columns, float64; `added` [head_dim / 2] goes to every one of its pair.
Axes axes_of(const Grid& grid, std::int64_t head_dim, double theta, const at::Tensor& added = {}) {
    const std::int64_t side = 2 * (head_dim / 6), time = head_dim - 2 * side;
    Axes axes{axis_angles(grid.frames, time, theta), axis_angles(grid.rows, side, theta),
              axis_angles(grid.columns, side, theta)};
    std::int64_t at = 0;
    for (at::Tensor& axis : axes) {
        if (added.defined()) axis = axis + added.narrow(0, at, axis.size(1));
        at += axis.size(1);
    }
    return axes;
}

/// The rows of every token, [tokens, head_dim / 2].
at::Tensor spread(const Axes& axes, const Grid& grid) {
    const auto [f, h, w] = grid;
    const auto all = [&](const at::Tensor& axis, at::IntArrayRef shape) {
        return axis.view(shape).expand({f, h, w, axis.size(1)});
    };
    return at::cat({all(axes[0], {f, 1, 1, axes[0].size(1)}), all(axes[1], {1, h, 1, axes[1].size(1)}),
                    all(axes[2], {1, 1, w, axes[2].size(1)})},
                   -1)
        .reshape({grid.tokens(), -1});
}

/// Cosines and sines of every token. An axis has few angles: theirs are made in double on the processor, and
/// only spreading them out, which is a matter of megabytes, happens on the device.
RopeTable turns_of(const Axes& axes, const Grid& grid, at::Device device) {
    Axes cosines, sines;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        cosines[i] = axes[i].cos().to(at::kFloat).to(device);
        sines[i] = axes[i].sin().to(at::kFloat).to(device);
    }
    return {spread(cosines, grid), spread(sines, grid)};
}

at::Tensor scaled(const at::Tensor& frequencies, const RopeScaling& s) {
    if (s.factor == 1.0) return frequencies;
    if (s.trained == 0.0) return frequencies / s.factor;
    const at::Tensor turns = frequencies * (s.trained / (2.0 * std::numbers::pi)); // in as many positions
    const at::Tensor kept = ((turns - s.low) / (s.high - s.low)).clamp(0.0, 1.0);
    return frequencies * kept + frequencies / s.factor * (1.0 - kept);
}

at::Tensor phasors(std::int64_t head_dim, double theta) {
    const auto options = at::TensorOptions().dtype(at::kDouble);
    return at::pow(theta, -(at::arange(0, head_dim, 2, options) / static_cast<double>(head_dim)));
}

} // namespace

RopeTable rope_3d(const std::vector<Grid>& grids, std::int64_t length, std::int64_t head_dim,
                  at::Device device, double theta) {
    const bool same =
        std::all_of(grids.begin(), grids.end(), [&](const Grid& g) { return g == grids.front(); });
    std::vector<at::Tensor> cosines, sines;
    for (std::size_t i = 0; i < (same ? 1 : grids.size()); ++i) {
        const RopeTable own = turns_of(axes_of(grids[i], head_dim, theta), grids[i], device);
        const std::int64_t missing = length - grids[i].tokens();
        cosines.push_back(at::constant_pad_nd(own.cosine, {0, 0, 0, missing}, 1));
        sines.push_back(at::constant_pad_nd(own.sine, {0, 0, 0, missing}));
    }
    return {at::stack(cosines).unsqueeze(2), at::stack(sines).unsqueeze(2)}; // [B or 1, L, 1, d / 2]
}

at::Tensor placed_angles(const std::vector<PlacedGrid>& grids, std::int64_t head_dim, double theta) {
    std::vector<at::Tensor> angles;
    for (const auto& [grid, id] : grids)
        angles.push_back(spread(axes_of(grid, head_dim, theta, phasors(head_dim, theta) * id), grid));
    return at::cat(angles);
}

RopeTable rope_placed(const std::vector<PlacedGrid>& grids, std::int64_t head_dim, at::Device device,
                      double theta) {
    std::vector<at::Tensor> cosines, sines;
    for (const auto& [grid, id] : grids) {
        const RopeTable own =
            turns_of(axes_of(grid, head_dim, theta, phasors(head_dim, theta) * id), grid, device);
        cosines.push_back(own.cosine);
        sines.push_back(own.sine);
    }
    const auto joined = [](const std::vector<at::Tensor>& parts) {
        return at::cat(parts).unsqueeze(0).unsqueeze(2);
    };
    return {joined(cosines), joined(sines)};
}

RopeTable rope_1d(std::int64_t first, std::int64_t count, std::int64_t head_dim, at::Device device,
                  double theta, const RopeScaling& scaling) {
    const at::Tensor exponents = at::arange(0, head_dim, 2, at::kFloat) / static_cast<double>(head_dim);
    const at::Tensor angles =
        at::outer(at::arange(first, first + count, at::kFloat),
                  scaled(at::pow(theta, exponents).reciprocal(), scaling)); // [count, d / 2]
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
