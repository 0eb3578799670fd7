// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_vae/stages.h"
#include "inference/nn/fused.h"
#include <ATen/core/grad_mode.h>
#include <cmath>

namespace inference {
namespace {

constexpr std::int64_t kCachedFrames = 2; // a kernel of 3 looks at two past frames

/// The layout that `x` came in. Not suggest_memory_format, which the steps of axes of one confuse.
at::MemoryFormat layout_of(const at::Tensor& x) {
    if (x.size(1) == 1 || x.stride(1) != 1) return at::MemoryFormat::Contiguous;
    return x.dim() == 5 ? at::MemoryFormat::ChannelsLast3d : at::MemoryFormat::ChannelsLast;
}

/// Applies a 2D operation to every frame of x [B, C, T, H, W].
template <typename Operation>
at::Tensor per_frame(const at::Tensor& x, Operation operation) {
    const std::int64_t batch = x.size(0), frames = x.size(2);
    const at::Tensor y = operation(x.transpose(1, 2).flatten(0, 1)); // [B*T, C', H', W']
    return y.unflatten(0, {batch, frames}).transpose(1, 2);
}

/// conv3d without dilation. Left to itself libtorch takes small tensors (under 20,480 numbers but for the
/// columns) to a kernel that unfolds its input, up to forty times slower than oneDNN's on the starter's
/// sizes.
at::Tensor convolve(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                    at::IntArrayRef stride, at::IntArrayRef padding) {
    const bool direct = !at::GradMode::is_enabled() && x.device().is_cpu() && x.scalar_type() == at::kFloat &&
                        weight.scalar_type() == at::kFloat && at::globalContext().hasMKLDNN();
    return direct ? at::mkldnn_convolution(x, weight, bias, padding, stride, {1, 1, 1}, 1)
                  : at::conv3d(x, weight, bias, stride, padding);
}

/// Along one axis of a kernel of 3 over pixels that stand twice: the two neighbours that an even and an odd
/// place really see.
at::Tensor fold_axis(const at::Tensor& kernel, std::int64_t axis) {
    const auto tap = [&](std::int64_t i) { return kernel.narrow(axis, i, 1); };
    return at::stack({at::cat({tap(0), tap(1) + tap(2)}, axis), at::cat({tap(0) + tap(1), tap(2)}, axis)});
}

/// conv3x3(nearest-doubled x) with kernels of 2x2 on x itself: the same sums with 16 products a pixel instead
/// of 36. x [N, C, H, W] -> [N, out, 2H, 2W].
at::Tensor conv_of_doubled(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
    const at::Tensor folded = fold_axis(fold_axis(weight, 2), 4); // [2 (column), 2 (row), out, C, 2, 2]
    const std::int64_t out = weight.size(0), height = x.size(2), width = x.size(3);
    const at::Tensor y = at::conv2d(x, folded.flatten(0, 2).contiguous(layout_of(x)), bias.repeat({4}), 1, 1);
    at::Tensor doubled = at::empty({x.size(0), out, height * 2, width * 2}, y.options(), layout_of(x));
    for (std::int64_t column = 0; column < 2; ++column)
        for (std::int64_t row = 0; row < 2; ++row)
            doubled.slice(2, row, c10::nullopt, 2)
                .slice(3, column, c10::nullopt, 2)
                .copy_(y.narrow(1, (column * 2 + row) * out, out)
                           .narrow(2, row, height)
                           .narrow(3, column, width));
    return doubled;
}

at::Tensor last_frames(const at::Tensor& x, std::int64_t count) {
    const std::int64_t kept = std::min(count, x.size(2));
    return x.narrow(2, x.size(2) - kept, kept);
}

/// A convolution's bias, in the type that its kernel computes in.
at::Tensor bias_of(const WeightMap& w, const std::string& name, const at::Tensor& kernel) {
    return w.take(name, {kernel.size(0)}, Init::zeros).to(kernel.scalar_type());
}

class Residual final : public VaeStage {
  public:
    Residual(const WeightMap& w, std::int64_t in, std::int64_t out)
        : norm1_(w.scope("residual.0."), in, 3), norm2_(w.scope("residual.3."), out, 3),
          conv1_(w.scope("residual.2."), in, out, {3, 3, 3}),
          conv2_(w.scope("residual.6."), out, out, {3, 3, 3}) {
        if (in != out) shortcut_ = CausalConv3d(w.scope("shortcut."), in, out, {1, 1, 1});
    }
    at::Tensor forward(const at::Tensor& x, VaeCache& cache) const override {
        const at::Tensor y = conv2_.after(norm2_, conv1_.after(norm1_, x, cache), cache);
        const at::Tensor same = shortcut_.weight.defined() ? shortcut_(x, cache) : x;
        return at::GradMode::is_enabled() ? y + same : at::Tensor(y).add_(same);
    }

  private:
    ChannelRmsNorm norm1_, norm2_;
    CausalConv3d conv1_, conv2_, shortcut_;
};

class MiddleAttention final : public VaeStage {
  public:
    MiddleAttention(const WeightMap& w, std::int64_t channels)
        : norm_(w.scope("norm."), channels, 2),
          qkv_weight_(w.take("to_qkv.weight", {3 * channels, channels, 1, 1})),
          qkv_bias_(bias_of(w, "to_qkv.bias", qkv_weight_)),
          proj_weight_(w.take("proj.weight", {channels, channels, 1, 1}, Init::zeros)),
          proj_bias_(bias_of(w, "proj.bias", proj_weight_)) {}
    at::Tensor forward(const at::Tensor& x, VaeCache&) const override {
        return x + per_frame(x, [&](const at::Tensor& frames) {
                   const at::Tensor qkv = at::conv2d(norm_(frames), qkv_weight_, qkv_bias_); // [N, 3C, H, W]
                   const auto rows =
                       qkv.flatten(2).transpose(1, 2).unsqueeze(2).chunk(3, -1); // three [N, H*W, 1, C]
                   const at::Tensor y =
                       nn::attention(rows[0], rows[1], rows[2]).transpose(1, 2); // [N, C, H*W]
                   return at::conv2d(y.reshape(frames.sizes()), proj_weight_, proj_bias_);
               });
    }

  private:
    ChannelRmsNorm norm_;
    at::Tensor qkv_weight_, qkv_bias_, proj_weight_, proj_bias_;
};

class Downsample final : public VaeStage {
  public:
    Downsample(const WeightMap& w, std::int64_t channels, bool in_time)
        : weight_(w.take("resample.1.weight", {channels, channels, 3, 3})),
          bias_(bias_of(w, "resample.1.bias", weight_)) {
        if (in_time) time_ = CausalConv3d(w.scope("time_conv."), channels, channels, {3, 1, 1});
    }
    at::Tensor forward(const at::Tensor& x, VaeCache& cache) const override {
        const at::Tensor small = per_frame(x, [&](const at::Tensor& frames) {
            return at::conv2d(at::constant_pad_nd(frames, {0, 1, 0, 1}), weight_, bias_, 2);
        });
        if (!time_.weight.defined()) return small;
        VaeCache::Slot& slot = cache.next();
        const at::Tensor past = slot.frames;
        slot.frames = last_frames(small, 1);
        // The first chunk passes unchanged; later ones halve their frames looking at one frame of the past.
        return past.defined()
                   ? convolve(at::cat({past, small}, 2), time_.weight, time_.bias, {2, 1, 1}, {0, 0, 0})
                   : small;
    }

  private:
    at::Tensor weight_, bias_;
    CausalConv3d time_;
};

class Upsample final : public VaeStage {
  public:
    Upsample(const WeightMap& w, std::int64_t channels, std::int64_t out, bool in_time)
        : weight_(w.take("resample.1.weight", {out, channels, 3, 3})),
          bias_(bias_of(w, "resample.1.bias", weight_)) {
        if (in_time) time_ = CausalConv3d(w.scope("time_conv."), channels, 2 * channels, {3, 1, 1});
    }
    at::Tensor forward(const at::Tensor& x, VaeCache& cache) const override {
        const at::Tensor longer = time_.weight.defined() ? double_frames(x, cache.next()) : x;
        return per_frame(longer,
                         [&](const at::Tensor& frames) { return conv_of_doubled(frames, weight_, bias_); });
    }

  private:
    /// The first chunk keeps its frame; the second runs as if nothing came before; later ones use what is
    /// cached.
    at::Tensor double_frames(const at::Tensor& x, VaeCache::Slot& slot) const {
        if (!slot.seen) {
            slot.seen = true;
            return x;
        }
        const at::Tensor past = slot.frames;
        const at::Tensor shown =
            past.defined() ? at::cat({past, x}, 2) : at::constant_pad_nd(x, {0, 0, 0, 0, 1, 0});
        slot.frames = last_frames(shown, kCachedFrames);
        const at::Tensor y = time_.with_past(x, past);                             // [B, 2C, T, H, W]
        return at::stack(y.chunk(2, 1), 3).flatten(2, 3).contiguous(layout_of(x)); // [B, C, 2T, H, W]
    }
    at::Tensor weight_, bias_;
    CausalConv3d time_;
};

} // namespace

ChannelRmsNorm::ChannelRmsNorm(const WeightMap& weights, std::int64_t channels, int trailing) {
    std::vector<std::int64_t> shape(static_cast<std::size_t>(trailing) + 1, 1);
    shape[0] = channels;
    gamma = weights.take("gamma", shape, Init::ones);
}

at::Tensor ChannelRmsNorm::operator()(const at::Tensor& x) const {
    const at::Tensor norm = x.norm(2, {1}, true).clamp_min(1e-12);
    return (x / norm * (gamma * std::sqrt(static_cast<double>(x.size(1))))).to(x.scalar_type());
}

CausalConv3d::CausalConv3d(const WeightMap& weights, std::int64_t in, std::int64_t out,
                           std::array<std::int64_t, 3> kernel, Init init)
    : weight(weights.take("weight", {out, in, kernel[0], kernel[1], kernel[2]}, init)),
      bias(bias_of(weights, "bias", weight)) {}

at::Tensor CausalConv3d::with_past(const at::Tensor& x, const at::Tensor& past, std::int64_t stride) const {
    return over(past.defined() ? at::cat({past, x}, 2) : x, x.size(2), stride);
}

at::Tensor CausalConv3d::over(const at::Tensor& all, std::int64_t frames, std::int64_t stride) const {
    const std::int64_t missing = weight.size(2) - 1 - (all.size(2) - frames);
    const std::vector<std::int64_t> padding{0, weight.size(3) / 2, weight.size(4) / 2};
    // A single frame with less of a past than the kernel reaches: what would meet zeros is left out.
    if (missing > 0 && frames == 1)
        return convolve(all, weight.narrow(2, missing, weight.size(2) - missing), bias, {1, 1, 1}, padding);
    const at::Tensor padded = missing > 0 ? at::constant_pad_nd(all, {0, 0, 0, 0, missing, 0}) : all;
    return convolve(padded, weight, bias, {stride, 1, 1}, padding);
}

at::Tensor CausalConv3d::operator()(const at::Tensor& x, VaeCache& cache) const {
    if (weight.size(2) == 1) return convolve(x, weight, bias, {1, 1, 1}, {0, 0, 0});
    VaeCache::Slot& slot = cache.next();
    const at::Tensor past = slot.frames;
    at::Tensor kept = last_frames(x, kCachedFrames);
    if (kept.size(2) < kCachedFrames && past.defined()) kept = at::cat({last_frames(past, 1), kept}, 2);
    slot.frames = kept;
    return with_past(x, past);
}

at::Tensor CausalConv3d::after(const ChannelRmsNorm& norm, const at::Tensor& x, VaeCache& cache) const {
    const at::Tensor past = cache.peek().frames;
    const std::int64_t known = past.defined() ? past.size(2) : 0;
    const at::Tensor gamma = norm.gamma.flatten() * std::sqrt(static_cast<double>(x.size(1)));
    at::Tensor input = cache.scratch({x.size(0), x.size(1), known + x.size(2), x.size(3), x.size(4)}, x);
    if (weight.size(2) - 1 != kCachedFrames || !nn::channel_norm_silu_into(x, gamma, input, known))
        return (*this)(at::silu(norm(x)), cache);
    if (known) input.narrow(2, 0, known).copy_(past);
    // As many frames as have been seen, at most two: what lies before the clip's start is left out.
    const std::int64_t kept = std::min(kCachedFrames, known + x.size(2));
    const at::Tensor last = input.narrow(2, input.size(2) - kept, kept);
    at::Tensor& stored = cache.next().frames;
    if (stored.defined() && stored.sizes() == last.sizes())
        stored.copy_(last);
    else
        stored = last.clone();
    return over(input, x.size(2));
}

at::Tensor VaeCache::scratch(at::IntArrayRef sizes, const at::Tensor& like) {
    if (at::GradMode::is_enabled()) // a backward pass may still want to read it
        return at::empty(sizes, like.options(), layout_of(like));
    std::int64_t count = 1;
    for (const std::int64_t size : sizes)
        count *= size;
    if (!scratch_.defined() || scratch_.numel() < count || scratch_.options().dtype() != like.dtype() ||
        scratch_.device() != like.device())
        scratch_ = at::empty({count}, like.options());
    if (layout_of(like) == at::MemoryFormat::ChannelsLast3d)
        return scratch_.as_strided(sizes, c10::get_channels_last_strides_3d(sizes));
    return scratch_.narrow(0, 0, count).view(sizes);
}

std::unique_ptr<VaeStage> make_residual(const WeightMap& weights, std::int64_t in, std::int64_t out) {
    return std::make_unique<Residual>(weights, in, out);
}
std::unique_ptr<VaeStage> make_middle_attention(const WeightMap& weights, std::int64_t channels) {
    return std::make_unique<MiddleAttention>(weights, channels);
}
std::unique_ptr<VaeStage> make_downsample(const WeightMap& weights, std::int64_t channels, bool in_time) {
    return std::make_unique<Downsample>(weights, channels, in_time);
}
std::unique_ptr<VaeStage> make_upsample(const WeightMap& weights, std::int64_t channels, std::int64_t out,
                                        bool in_time) {
    return std::make_unique<Upsample>(weights, channels, out, in_time);
}

} // namespace inference
