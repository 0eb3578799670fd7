// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Wan 2.1 / 2.2 diffusion transformer (Wan2.1 wan/modules/model.py; technical report section 4.2).
#pragma once
#include "inference/nn/fused.h"
#include "inference/nn/layers.h"
#include "inference/nn/rope.h"
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace inference {

struct WanDitConfig {
    std::int64_t in_dim = 16, out_dim = 16, dim = 1536, ffn_dim = 8960, freq_dim = 256, text_dim = 4096;
    std::int64_t num_heads = 12, num_layers = 30;
    std::int64_t text_len = 512; ///< context rows after zero padding; the padding is not masked
    double eps = 1e-6;
    /// Reads the original layout's config.json names; absent ones keep the defaults above.
    static WanDitConfig from_json(const nlohmann::json& config);
    /// Throws WeightsError when a number is one that no transformer has.
    void judge() const;
};
WanDitConfig wan_1_3b();
WanDitConfig wan_14b();

/// Names the three numbers that a time embedding gives a sub-layer; each [B, 1, dim].
struct Modulation {
    Modulation(const at::Tensor& shift, const at::Tensor& scale, const at::Tensor& gate)
        : shift(shift.contiguous()), gain((scale + 1).contiguous()), gate(gate.contiguous()) {}
    /// The norm of x [B, L, dim] without affine, scaled and shifted, as `type`; in scratch memory.
    [[nodiscard]] at::Tensor modulate(const at::Tensor& x, double eps, at::ScalarType type,
                                      Scratch& scratch) const {
        return nn::norm_modulate(x, gain, shift, eps, type, scratch);
    }
    /// The numbers of one sample of the batch.
    [[nodiscard]] Modulation of_sample(std::int64_t b) const {
        Modulation one = *this;
        for (at::Tensor* t : {&one.shift, &one.gain, &one.gate})
            if (t->size(0) > 1) *t = t->narrow(0, b, 1);
        return one;
    }
    at::Tensor shift, gain, gate;
};

/// x + down(gelu(up(modulated norm of x))) * gate; x [B, L, dim] may be overwritten.
at::Tensor feed(const at::Tensor& x, const Modulation& modulation, double eps, const nn::Linear& up,
                const nn::Linear& down, Scratch& scratch);

/// q, k, v, o with RMS norm of q and k over the whole width. Keys: {q,k,v,o}.{weight,bias},
/// norm_{q,k}.weight.
struct WanAttention {
    WanAttention() = default;
    WanAttention(const WeightMap& weights, const WanDitConfig& config);
    /// What is looked at: keys and values, each [B, L, heads, d].
    struct Memory {
        at::Tensor keys, values;
    };
    /// Keys (turned by `rope` when given) and values of memory [B, L, dim]; in scratch memory.
    [[nodiscard]] Memory remember(const at::Tensor& memory, const nn::RopeTable* rope,
                                  Scratch& scratch) const;
    /// Queries of x [B, L, dim], turned likewise, [B, L, heads, d]; in scratch memory.
    [[nodiscard]] at::Tensor queries(const at::Tensor& x, const nn::RopeTable* rope, Scratch& scratch) const;
    /// x looks at memory; mask as in nn::attention. In scratch memory.
    [[nodiscard]] nn::Product forward(const at::Tensor& x, const Memory& memory, const nn::RopeTable* rope,
                                      const at::Tensor& mask, Scratch& scratch) const;
    std::int64_t heads = 1;
    nn::Linear q, k, v, o;
    nn::RmsNorm norm_q, norm_k;
};

struct WanBlock {
    WanBlock(const WeightMap& weights, const WanDitConfig& config);
    /// x [B, L, dim] may be overwritten; e0 [B, 6, dim]; context: what cross_attn remembers of the embedded
    /// rows. Returns [B, L, dim].
    [[nodiscard]] at::Tensor forward(at::Tensor x, const at::Tensor& e0, const nn::RopeTable& rope,
                                     const at::Tensor& self_mask, const WanAttention::Memory& context,
                                     const at::Tensor& context_mask, Scratch& scratch) const;
    at::Tensor modulation; // [1, 6, dim]
    nn::LayerNorm norm1, norm2, norm3;
    WanAttention self_attn, cross_attn;
    nn::Linear ffn0, ffn2;
};

/// A batch's context as every block's cross-attention reads it: the same at each step of a run, so made once
/// for it. Blocks times two times [B, text_len, dim].
using WanContext = std::vector<WanAttention::Memory>;

/// Predicts the velocity (noise - data). Thread: any one at a time per call; the model itself is read-only.
class WanDit {
  public:
    WanDit(const WeightMap& weights, const WanDitConfig& config);

    /// Per sample [rows <= text_len, text_dim]. Throws std::invalid_argument when there are more.
    [[nodiscard]] WanContext remember(const std::vector<at::Tensor>& context) const;
    /// latents: per sample [in_dim, F, H, W], H and W even; t: [B] in 0..1000, on any device. seq_len 0 means
    /// the longest sample. Returns per sample [out_dim, F, H, W]. Throws std::invalid_argument on odd sizes.
    /// `run`: memory that the steps of one run share; without it every forward asks for its own.
    [[nodiscard]] std::vector<at::Tensor> forward(const std::vector<at::Tensor>& latents, const at::Tensor& t,
                                                  const WanContext& context, std::int64_t seq_len = 0,
                                                  Scratch* run = nullptr) const;
    [[nodiscard]] const WanDitConfig& config() const { return config_; }
    [[nodiscard]] const std::vector<WanBlock>& blocks() const { return blocks_; }

  private:
    [[nodiscard]] at::Tensor embed_context(const std::vector<at::Tensor>& context) const;
    [[nodiscard]] at::Tensor unpatchify(const at::Tensor& rows, const nn::Grid& grid) const;

    WanDitConfig config_;
    at::Tensor patch_weight_, patch_bias_;
    nn::Linear text_embedding0_, text_embedding2_, time_embedding0_, time_embedding2_, time_projection_,
        head_;
    at::Tensor head_modulation_; // [1, 2, dim]
    std::vector<WanBlock> blocks_;
};

} // namespace inference
