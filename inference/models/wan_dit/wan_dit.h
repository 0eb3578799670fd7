// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Wan 2.1 / 2.2 diffusion transformer (Wan2.1 wan/modules/model.py; technical report section 4.2).
#pragma once
#include "inference/nn/block_stream.h"
#include "inference/nn/fused.h"
#include "inference/nn/layers.h"
#include "inference/nn/rope.h"
#include "inference/nn/stack_cache.h"
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace inference {

/// What a Wan transformer draws from beside text: nothing; a picture whose latent and mask are further
/// channels, seen by a picture encoder too (2.1) or not (2.2); a first and a last picture; a first latent
/// frame that is kept (48 channels); a control video (VACE).
enum class WanKind { t2v, i2v, flf2v, i2v_22, ti2v, vace };

struct WanDitConfig {
    std::int64_t in_dim = 16, out_dim = 16, dim = 1536, ffn_dim = 8960, freq_dim = 256, text_dim = 4096;
    std::int64_t num_heads = 12, num_layers = 30;
    std::int64_t text_len = 512; ///< context rows after zero padding; the padding is not masked
    double eps = 1e-6;
    WanKind kind = WanKind::t2v;
    std::int64_t image_dim = 0;  ///< width of the picture encoder's rows; 0: the model reads none
    std::int64_t image_rows = 0; ///< rows with a learned place, of all pictures of a sample; 0: no places
    std::int64_t vace_in_dim = 0;
    std::vector<std::int64_t> vace_layers; ///< after which blocks the control's hints are added, ascending
    /// Reads the original layout's config.json names; absent ones keep the defaults above.
    static WanDitConfig from_json(const nlohmann::json& config);
    /// Throws WeightsError when a number is one that no transformer has.
    void judge() const;
};
/// Which of the family a model is: what it has decides, and the name its own config gives it where that is
/// not enough ("ti2v").
WanKind wan_kind(const WanDitConfig& config, const std::string& named);
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
        at::Tensor picture_keys, picture_values; ///< of a picture: looked at by itself, then added
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

/// Keys and values of picture rows; q and o are those of the attention to the text. Keys: {k,v}_img.
/// {weight,bias}, norm_k_img.weight.
struct WanPictureKeys {
    WanPictureKeys() = default;
    WanPictureKeys(const WeightMap& weights, const WanDitConfig& config);
    /// Puts the picture rows [B, n, dim] into `memory`.
    void remember(const at::Tensor& rows, WanAttention::Memory& memory, Scratch& scratch) const;
    std::int64_t heads = 1;
    nn::Linear k, v;
    nn::RmsNorm norm_k;
};

/// What the time says to a batch's tokens. Without runs e0 [B, 6, dim] has a row a sample; with them (one
/// sample) it has a row for each run of neighbouring tokens that share a time, `runs` tokens each.
struct WanTimes {
    WanTimes(at::Tensor e0, std::vector<std::int64_t> runs = {}) : e0(std::move(e0)), runs(std::move(runs)) {}
    at::Tensor e0;
    std::vector<std::int64_t> runs;
};

struct WanBlock {
    WanBlock(const WeightMap& weights, const WanDitConfig& config);
    /// x [B, L, dim] may be overwritten; context: what cross_attn remembers of the embedded rows. Returns
    /// [B, L, dim].
    [[nodiscard]] at::Tensor forward(at::Tensor x, const WanTimes& times, const nn::RopeTable& rope,
                                     const at::Tensor& self_mask, const WanAttention::Memory& context,
                                     const at::Tensor& context_mask, Scratch& scratch) const;
    /// What the block remembers of embedded text rows and, where the model reads them, picture rows. Not in
    /// shared scratch memory.
    [[nodiscard]] WanAttention::Memory remember(const at::Tensor& text, const at::Tensor& picture,
                                                Scratch& scratch) const;
    /// What it multiplies with.
    [[nodiscard]] std::vector<nn::Linear*> matrices();
    at::Tensor modulation; // [1, 6, dim]
    nn::LayerNorm norm1, norm2, norm3;
    WanAttention self_attn, cross_attn;
    WanPictureKeys picture; ///< empty where the model reads no picture rows
    nn::Linear ffn0, ffn2;
};

/// A block of the control branch (VACE): a block, what goes out of it as a hint and, in the first, what comes
/// in. Keys: a block's, after_proj.{weight,bias}, before_proj.{weight,bias}.
struct WanControlBlock {
    WanControlBlock(const WeightMap& weights, const WanDitConfig& config, bool first);
    [[nodiscard]] std::vector<nn::Linear*> matrices();
    WanBlock block;
    nn::Linear before, after;
};

/// Picture features to rows of the context (wan/modules/model.py: MLPProj). Keys: emb_pos (with places),
/// proj.{0,1,3,4}.{weight,bias}.
struct WanPictureEmbedding {
    WanPictureEmbedding() = default;
    WanPictureEmbedding(const WeightMap& weights, const WanDitConfig& config);
    /// [B, n, image_dim] -> [B, n, dim]; with places the pictures of a sample stand one behind the other
    /// along the batch, [2B, n, image_dim] -> [B, 2n, dim].
    [[nodiscard]] at::Tensor operator()(const at::Tensor& features) const;
    at::Tensor places; // [1, image_rows, image_dim] or undefined
    nn::LayerNorm norm_in, norm_out;
    nn::Linear up, down;
};

/// A batch's context as every block's cross-attention reads it: the same at each step of a run, so made once
/// for it. Blocks (then those of the control branch) times two times [B, text_len, dim].
using WanContext = std::vector<WanAttention::Memory>;

/// A clean latent [in_dim, F, H, W] that stands before the target in the sequence, and its number (the
/// target has 0), which turns its tokens by a phasor of its own (Bernini).
struct WanSource {
    at::Tensor latent;
    double id = 1.0;
};

/// What one call of the network takes beside latents, times and text.
struct WanCall {
    std::int64_t seq_len = 0; ///< 0: the longest sample
    Scratch* run =
        nullptr; ///< memory that the steps of one run share; without it every call asks for its own
    std::vector<at::Tensor> control = {}; ///< VACE: per sample [vace_in_dim, F, H, W]; empty: no hints
    double control_scale = 1.0;
    std::vector<WanSource> sources = {}; ///< for one sample
    nn::StackCache* cache = nullptr;     ///< decides whether the blocks are gone through at all
};

/// Predicts the velocity (noise - data). Thread: any one at a time per call; the model itself is read-only.
class WanDit {
  public:
    WanDit(const WeightMap& weights, const WanDitConfig& config);

    /// Per sample [rows <= text_len, text_dim]; `features`: those of the pictures, where the model reads
    /// them. Throws std::invalid_argument when there are more rows, or features for a model that takes none.
    [[nodiscard]] WanContext remember(const std::vector<at::Tensor>& context,
                                      const at::Tensor& features = {}) const;
    /// The same of many samples that are padded already, [B, rows <= text_len, text_dim].
    [[nodiscard]] WanContext remember_padded(const at::Tensor& context) const;
    /// latents: per sample [in_dim, F, H, W], H and W even; t in 0..1000, on any device: [B], or [B, length]
    /// with a time for every token. Returns per sample [out_dim, F, H, W]. Throws std::invalid_argument on
    /// odd sizes, on a control or sources that do not fit.
    [[nodiscard]] std::vector<at::Tensor> forward(const std::vector<at::Tensor>& latents, const at::Tensor& t,
                                                  const WanContext& context, const WanCall& call = {}) const;
    /// The same for samples of one size, [B, in_dim, F, H, W] and t [B]: fewer and larger steps.
    [[nodiscard]] at::Tensor forward_alike(const at::Tensor& latents, const at::Tensor& t,
                                           const WanContext& context) const;
    [[nodiscard]] const WanDitConfig& config() const { return config_; }
    [[nodiscard]] const std::vector<WanBlock>& blocks() const { return blocks_; }

  private:
    struct Embedded;
    [[nodiscard]] at::Tensor embed_context(const at::Tensor& context) const;
    [[nodiscard]] WanContext remembered(const at::Tensor& text, const at::Tensor& picture) const;
    [[nodiscard]] at::Tensor unpatchify(const at::Tensor& rows, const nn::Grid& grid) const;
    [[nodiscard]] Embedded embed(const std::vector<at::Tensor>& latents, const WanCall& call) const;
    [[nodiscard]] std::pair<at::Tensor, WanTimes> embed_time(const at::Tensor& t, std::int64_t length,
                                                             at::Device device) const;
    /// Block i as `act` may use it: one whose matrices lie elsewhere is given them meanwhile.
    template <typename Act>
    auto with_block(std::size_t i, const Act& act) const;
    /// The same of one of the control branch.
    template <typename Act>
    auto with_control(std::size_t j, const Act& act) const;
    [[nodiscard]] at::Tensor through_blocks(at::Tensor x, const Embedded& in, const WanTimes& times,
                                            const WanContext& context, const WanCall& call,
                                            Scratch& scratch) const;

    WanDitConfig config_;
    at::Tensor patch_weight_, patch_bias_, control_weight_, control_bias_;
    nn::Linear text_embedding0_, text_embedding2_, time_embedding0_, time_embedding2_, time_projection_,
        head_;
    at::Tensor head_modulation_; // [1, 2, dim]
    std::vector<WanBlock> blocks_;
    std::shared_ptr<nn::BlockStream> stream_; ///< of the last blocks; null: none is streamed
    std::vector<WanControlBlock> control_blocks_;
    std::shared_ptr<nn::BlockStream> control_stream_; ///< likewise
    WanPictureEmbedding picture_embedding_;
};

} // namespace inference
