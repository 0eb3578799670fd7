// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The causal 3D VAE of Wan 2.1 (Wan2.1 wan/modules/vae.py: WanVAE_). Chunked execution with a feature cache
// is the defined behaviour: a pass over the whole clip at once gives other numbers.
#pragma once
#include "inference/nn/layers.h"
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace inference {

struct WanVaeConfig {
    std::int64_t dim = 96, z_dim = 16, num_res_blocks = 2;
    std::int64_t decoder_dim = 0; ///< 0: as `dim`
    /// The 2.2 form: pixels in 2x2 patches, stages as residual groups with shortcuts.
    bool residual = false;
    /// Pixels of one latent's side; each level but the last halves the picture.
    [[nodiscard]] std::int64_t spatial_stride() const {
        return (residual ? 2LL : 1LL) << (dim_mult.size() - 1);
    }
    std::vector<std::int64_t> dim_mult{1, 2, 4, 4};
    std::vector<bool> temporal_downsample{false, true, true};
    /// Saycut's starter only: a linear path from 8x8 pixel blocks to latents and back, added to the network,
    /// so that training can begin at the linear optimum (the Wan 2.2 VAE has parameter-free shortcuts for the
    /// same reason).
    bool linear_shortcut = false;
    /// Starter only: the linear path is the whole encoder (the convolutional one costs more than it gains at
    /// this size).
    bool linear_encoder = false;
    std::vector<double> mean, std; ///< per latent channel; empty: no normalisation
    static WanVaeConfig from_json(const nlohmann::json& config);
    /// Throws WeightsError when a number is one that no VAE has.
    void judge() const;
};

/// What the causal convolutions remember between chunks, in execution order. One per call, so clips never
/// mix.
class VaeCache {
  public:
    struct Slot {
        at::Tensor frames;
        bool seen = false; ///< the first chunk has passed
    };
    Slot& next() {
        Slot& slot = peek();
        ++position_;
        return slot;
    }
    /// The slot that `next` will give.
    Slot& peek() {
        if (position_ == slots_.size()) slots_.emplace_back();
        return slots_[position_];
    }
    void start_chunk() { position_ = 0; }
    /// Where the next slot is, and going back there to run the same stages on the next frame.
    [[nodiscard]] std::size_t position() const { return position_; }
    void go_to(std::size_t position) { position_ = position; }

    /// Memory for a convolution's input, which nobody reads after that convolution: used again for the next
    /// of the same size, since fresh pages cost as much as the arithmetic in front of it.
    at::Tensor scratch(at::IntArrayRef sizes, const at::Tensor& like);

  private:
    std::vector<Slot> slots_;
    std::size_t position_ = 0;
    at::Tensor scratch_;
};

struct ChannelRmsNorm;

/// Kernel-3 convolution that sees only past frames. x [B, C, T, H, W].
struct CausalConv3d {
    CausalConv3d() = default;
    CausalConv3d(const WeightMap& weights, std::int64_t in, std::int64_t out,
                 std::array<std::int64_t, 3> kernel, Init init = Init::fan_in);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x, VaeCache& cache) const;
    /// The convolution of silu(norm(x)): the two steps in front of it write straight into its input.
    [[nodiscard]] at::Tensor after(const ChannelRmsNorm& norm, const at::Tensor& x, VaeCache& cache) const;
    /// The convolution over `x` with `past` put in front of it and zeros in front of that where needed.
    [[nodiscard]] at::Tensor with_past(const at::Tensor& x, const at::Tensor& past,
                                       std::int64_t stride = 1) const;
    /// The convolution over `all`, whose last `frames` frames are new.
    [[nodiscard]] at::Tensor over(const at::Tensor& all, std::int64_t frames, std::int64_t stride = 1) const;
    at::Tensor weight, bias;
};

/// One stage of the encoder or decoder: a residual block, the attention, or a resampler.
class VaeStage {
  public:
    virtual ~VaeStage() = default;
    [[nodiscard]] virtual at::Tensor forward(const at::Tensor& x, VaeCache& cache) const = 0;
};

/// The latent's distribution, not normalised.
struct LatentMoments {
    at::Tensor mean, log_variance;
};
/// mean + exp(log_variance / 2) * eps, the log-variance limited to -30..20 as diffusers does.
at::Tensor sample_latent(const LatentMoments& moments, const at::Tensor& eps);

/// Videos are [B, 3, 1 + 4k, H, W] in [-1, 1], H and W multiples of the spatial stride s (8, or 16 in the 2.2
/// form); latents [B, z, 1 + k, H / s, W / s].
class WanVae {
  public:
    WanVae(const WeightMap& weights, WanVaeConfig config);
    /// Normalised latent (mu only: encoding is deterministic). Throws std::invalid_argument on other frame
    /// counts or sizes.
    [[nodiscard]] at::Tensor encode(const at::Tensor& video) const;
    /// The frames of a clip [B, 3, T, H, W] that fill groups of four after the first. What is beyond them the
    /// reference drops without a word; whoever wants it kept repeats the last frame before.
    [[nodiscard]] static at::Tensor whole_groups(const at::Tensor& video);
    /// The log-variance is undefined for a linear encoder.
    [[nodiscard]] LatentMoments encode_moments(const at::Tensor& video) const;
    /// Not clamped. Called after each latent frame with the share done; returning false stops (an undefined
    /// tensor comes back).
    [[nodiscard]] at::Tensor decode(const at::Tensor& latent,
                                    const std::function<bool(double)>& progress = {}) const;
    [[nodiscard]] at::Device device() const { return post_weight_.device(); }
    [[nodiscard]] const WanVaeConfig& config() const { return config_; }
    /// Starter only: the linear path's tensors, [z, 3, frames, 8, 8] each; the decoder's are what training
    /// starts from.
    struct LinearPath {
        at::Tensor first_down, first_up, rest_down, rest_up;
    };
    [[nodiscard]] const LinearPath& linear_path() const { return linear_; }
    void set_normalisation(std::vector<double> mean, std::vector<double> std);

  private:
    struct Half; // one of encoder, decoder
    [[nodiscard]] at::Tensor channel(const std::vector<double>& values, const at::Tensor& like) const;
    WanVaeConfig config_;
    std::shared_ptr<const Half> encoder_, decoder_;
    at::Tensor quant_weight_, quant_bias_, post_weight_, post_bias_;
    LinearPath linear_; // undefined tensors without linear_shortcut
};

} // namespace inference
