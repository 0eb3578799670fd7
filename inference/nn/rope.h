// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/nn/layers.h"
#include <array>
#include <vector>

namespace inference::nn {

/// Latent grid of one sample after patching: frames, rows, columns.
struct Grid {
    std::int64_t frames = 1, rows = 1, columns = 1;
    [[nodiscard]] std::int64_t tokens() const { return frames * rows * columns; }
    bool operator==(const Grid&) const = default;
};

/// Rotation multipliers as separate cosine and sine tables, each [B or 1, L, 1, head_dim / 2].
struct RopeTable {
    at::Tensor cosine, sine;
};

/// The three-axis rope of Wan (wan/modules/model.py: rope_params, rope_apply): of a head's complex pairs the
/// first share turns with time, then height, then width. Angles in float64; rows at or past a grid's tokens
/// stay unrotated.
RopeTable rope_3d(const std::vector<Grid>& grids, std::int64_t length, std::int64_t head_dim,
                  at::Device device, double theta = 10000.0);

/// A grid and the number of what it shows (0: the target); see rope_placed.
struct PlacedGrid {
    Grid grid;
    double id = 0.0;
};
/// Angles of several grids behind each other, float64 [tokens, head_dim / 2]: each grid's own as in rope_3d,
/// plus id * theta^(-2j / head_dim) over the whole width of a head (Bernini models/transformer_wan.py:
/// WanRotaryPosEmbed).
at::Tensor placed_angles(const std::vector<PlacedGrid>& grids, std::int64_t head_dim, double theta = 10000.0);
RopeTable rope_placed(const std::vector<PlacedGrid>& grids, std::int64_t head_dim, at::Device device,
                      double theta = 10000.0);

/// Slows the rotation for texts longer than a model was first trained on (transformers: "linear" by `factor`
/// alone; "llama3" the slow pairs only: those that turn less than `low` times in `trained` positions by the
/// whole factor, more than `high` times not at all, by a share between).
struct RopeScaling {
    double factor = 1.0, low = 0.0, high = 0.0, trained = 0.0; ///< trained 0: every pair
};

/// One axis: angle of position p and pair i is p * theta^(-2i / head_dim); float32, [1, count, 1, head_dim /
/// 2] for the positions first, first + 1, ... (transformers' rotary embeddings of Llama; Uni-ViGU's text
/// stream).
RopeTable rope_1d(std::int64_t first, std::int64_t count, std::int64_t head_dim, at::Device device,
                  double theta = 10000.0, const RopeScaling& scaling = {});

/// Turns adjacent pairs (2i, 2i+1) of x [B, L, heads, d].
at::Tensor apply_rope(const at::Tensor& x, const RopeTable& table);
/// Turns the pairs (i, i + d/2) of x [B, L, heads, d]: the "rotate half" form.
at::Tensor apply_rope_halves(const at::Tensor& x, const RopeTable& table);

} // namespace inference::nn
