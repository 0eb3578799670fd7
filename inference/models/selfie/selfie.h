// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which pixels are a person: MediaPipe's selfie segmentation (modules/selfie_segmentation of MediaPipe
// 0.10.14), an inverted-residual encoder with a gated decoder. Trained on people close to the camera: it
// finds some where there are none, so whoever uses it asks for a face or for the person's word first.
#pragma once
#include "inference/nn/same_conv.h"
#include <vector>

namespace inference {

/// Both released networks have these layers; only their sizes differ.
class Selfie {
  public:
    /// Height and width that a network was trained at.
    struct Size {
        std::int64_t height = 256, width = 256;
    };
    static constexpr Size kSquare{256, 256}, kLandscape{144, 256};
    /// Keys: stem, enc.0 to enc.7, head, dec.0 to dec.2, segment. Throws WeightsError.
    explicit Selfie(const WeightMap& weights);
    /// RGB of 0 to 255 (any type) [B, H, W, 3] at the network's size -> probability of a person [B, H, W].
    [[nodiscard]] at::Tensor forward(const at::Tensor& pictures) const;

  private:
    using Conv = nn::SameConv2d;
    /// Global average -> narrow -> wide -> a factor a channel.
    struct Squeeze {
        Conv reduce, expand;
        [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    };
    struct Block {
        Conv expand, depthwise, project;
        Squeeze squeeze; ///< no weights where the block has none
        bool hard_swish = false, residual = false;
        [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    };
    struct Step {
        Conv up, conv, depthwise;
        Squeeze gate;
        [[nodiscard]] at::Tensor operator()(const at::Tensor& x, const at::Tensor& skipped) const;
    };
    Conv stem_, head_, head_gate_;
    std::vector<Block> encoder_;
    std::vector<Step> decoder_;
    at::Tensor segment_weight_, segment_bias_;
};

/// The mask of one picture leaning on the one before where it is unsure: `previous` is the smoothed mask
/// before, `ratio` 0 (not at all) to 1. MediaPipe's SegmentationSmoothingCalculator.
at::Tensor smooth_mask(const at::Tensor& mask, const at::Tensor& previous, double ratio = 0.7);

} // namespace inference
