// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Between bytes and the values that models see, and which part of a source is taken (Omni-Video 1
// tools/inference/ generate.py, wan utils; Uni-ViGU inference_unified_wan.py).
#pragma once
#include <ATen/ATen.h>
#include <optional>
#include <string>
#include <vector>

namespace inference {

/// (clamp(x, -1, 1) + 1) / 2 * 255, truncated: how Wan writes videos.
at::Tensor video_bytes(const at::Tensor& x);
/// The same, rounded: how it writes pictures.
at::Tensor image_bytes(const at::Tensor& x);
/// Values 0..1 to bytes, truncated.
at::Tensor unit_bytes(const at::Tensor& x);
/// bytes / 255 to -1..1.
at::Tensor signed_values(const at::Tensor& bytes);

struct CropBox {
    std::int64_t top = 0, left = 0, height = 0, width = 0;
    bool operator==(const CropBox&) const = default;
};
/// The centred box of the target's shape; offsets round half to even.
CropBox centre_crop(std::int64_t width, std::int64_t height, std::int64_t target_width,
                    std::int64_t target_height);

/// A picture uint8 [H, W, 3] for the VAE: centre crop, bilinear resize, [3, h, w] in -1..1.
at::Tensor vae_picture(const at::Tensor& picture, std::int64_t height, std::int64_t width);
/// A picture for the understanding model: squashed to a square by bicubic resize, [3, side, side] in -1..1;
/// with `pad` it is set on a grey square first.
at::Tensor mllm_picture(const at::Tensor& picture, std::int64_t side, bool pad);

/// linspace(0, total - 2, count), truncated: frames whose states drive an edit.
std::vector<std::int64_t> embedding_frames(std::int64_t total, std::int64_t count);
/// linspace(0, total - 1, count), truncated, each once; all frames of a shorter clip; none of a clip of one
/// frame, in whose place the reference shows blank pictures.
std::vector<std::int64_t> understanding_frames(std::int64_t total, std::int64_t count);
/// skip + k * rate for k < count, the rate lowered until the clip is long enough; nothing when it never is.
std::optional<std::vector<std::int64_t>> vae_frames(std::int64_t total, std::int64_t count, std::int64_t rate,
                                                    std::int64_t skip);
/// Frames of a clip brought to a lower rate: frame i is taken when i >= next, then next += source / target. A
/// target of 0 or above the source takes all; at most `longest` (0: no limit).
std::vector<std::int64_t> resampled_frames(std::int64_t total, double source_fps, double target_fps,
                                           std::int64_t longest);

/// Where a crop of the given size starts: "center", "top_left", "top_right", "bottom_left", "bottom_right".
/// Throws std::invalid_argument when the picture is smaller or the name unknown.
CropBox corner_crop(std::int64_t width, std::int64_t height, std::int64_t crop_width,
                    std::int64_t crop_height, const std::string& mode);

} // namespace inference
