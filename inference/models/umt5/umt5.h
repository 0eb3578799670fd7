// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The umT5 text encoder of Wan (Wan2.1 wan/modules/t5.py: T5Encoder).
#pragma once
#include "inference/nn/layers.h"
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace inference {

constexpr double kUmt5Eps = 1e-6; ///< of its RMS norms

struct Umt5Config {
    std::int64_t vocab = 256384, dim = 4096, dim_attn = 4096, dim_ffn = 10240, num_heads = 64,
                 num_layers = 24, num_buckets = 32, max_distance = 128;
    /// Uses block 0's position table in every block, as Uni-ViGU's inference does by loading umT5 weights
    /// into the plain T5 class; the other tables are then neither needed nor missed.
    bool first_table_only = false;
    /// The file holds one position table for all blocks (`pos_embedding`), as T5 v1 does; umT5 has one a
    /// block.
    bool shared_table = false;
    double eps = kUmt5Eps;
    /// Gives a block's mapped pages back to the system once it has been used, and reads the next one's ahead
    /// meanwhile: the encoder is read through from the file instead of being held. For weights that are used
    /// in place.
    bool release_after_use = false;
    static Umt5Config from_json(const nlohmann::json& config);
    /// Throws WeightsError when a number is one that no encoder has.
    void judge() const;
};

/// Bucket of r = key position - query position, for an int64 tensor of any shape.
at::Tensor relative_buckets(const at::Tensor& relative, std::int64_t num_buckets,
                            std::int64_t max_distance = 128);

class Umt5Encoder {
  public:
    Umt5Encoder(const WeightMap& weights, const Umt5Config& config);
    /// ids [B, L]; mask [B, L] with 1 for real tokens, or undefined. Returns every position, [B, L, dim].
    [[nodiscard]] at::Tensor forward(const at::Tensor& ids, const at::Tensor& mask) const;
    /// What the DiT is handed: per sample the rows up to the mask's length, [rows, dim].
    [[nodiscard]] std::vector<at::Tensor> encode(const at::Tensor& ids, const at::Tensor& mask) const;

  private:
    struct Block {
        Block(const WeightMap& weights, const Umt5Config& config);
        [[nodiscard]] std::vector<const nn::Linear*> matrices() const {
            return {&q, &k, &v, &o, &gate, &fc1, &fc2};
        }
        nn::RmsNorm norm1, norm2;
        nn::Linear q, k, v, o, gate, fc1, fc2;
        at::Tensor positions; // [buckets, heads]; undefined where one serves all
    };
    [[nodiscard]] at::Tensor attend(const Block& block, const at::Tensor& x, const at::Tensor& positions,
                                    const at::Tensor& mask) const;
    Umt5Config config_;
    at::Tensor embedding_, shared_positions_; // the second undefined where each block has its own
    std::vector<Block> blocks_;
    nn::RmsNorm norm_;
};

} // namespace inference
