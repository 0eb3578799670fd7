// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Wan's picture models are told beside text, from pictures to latents (Wan2.1 wan/image2video.py,
// first_last_frame2video.py, vace.py; Wan2.2 wan/textimage2video.py). Pictures are uint8 [H, W, 3], videos
// [3, N, H, W] in -1..1, N = 1 + 4k.
#pragma once
#include "inference/models/wan_files/wan_sizes.h"
#include "inference/models/wan_vae/wan_vae.h"
#include <optional>

namespace inference {

/// Image to video and first-and-last-frame: the further channels of the transformer's input.
struct PictureCondition {
    VideoSize size;      ///< of the video
    at::Tensor video;    ///< what the VAE is shown: the given frames, grey between
    at::Tensor channels; ///< [4 + z, F, h, w]: mask rows (1: given), then the normalised latent
    std::int64_t tokens = 0;
};
/// `last` may be undefined. Throws std::invalid_argument when the frames are not 1 + 4k.
PictureCondition picture_condition(const WanVae& vae, const at::Tensor& first, const at::Tensor& last,
                                   std::int64_t frames, double max_area);
/// The same on a size that is already known.
PictureCondition picture_condition_at(const WanVae& vae, const at::Tensor& first, const at::Tensor& last,
                                      std::int64_t frames, VideoSize size);

/// A picture scaled to cover a size and cut to it, [3, H, W] in -1..1.
at::Tensor fitted_picture(const at::Tensor& picture, VideoSize size);

/// TI2V: a picture as the first latent frame, which is kept while the rest is drawn.
struct FirstFrame {
    VideoSize size;
    at::Tensor pixels; ///< [3, 1, H, W]: scaled to cover the size and cut
    at::Tensor latent; ///< [z, 1, h, w]
};
FirstFrame first_frame(const WanVae& vae, const at::Tensor& picture, double max_area);
FirstFrame first_frame_at(const WanVae& vae, const at::Tensor& picture, VideoSize size);
/// A time for every token of latents [z, F, h, w]: 0 for those of the first latent frame, t for the rest.
at::Tensor times_keeping_first(at::IntArrayRef latent, double t, std::int64_t patch = 2);
/// [1, F, h, w]: 1 where the latent is kept.
at::Tensor kept_frames(at::IntArrayRef latent);

/// VACE: what of a video is kept and what is made anew.
struct ControlSource {
    at::Tensor video; ///< undefined: nothing is given, all is made
    at::Tensor
        mask; ///< [1 or 3, N, H, W], 1: make anew; undefined: everywhere. Without a video it is not looked at
    std::vector<at::Tensor> references; ///< [3, 1, H, W] each, of the video's size
};
/// The source with what stands for absent parts.
ControlSource filled_control(const ControlSource& source, std::int64_t frames, VideoSize size);
/// [2 z + stride^2, references + F, h, w]: latents of what is kept and of what is made, then the mask's
/// pixels of each latent; references before the video. Throws std::invalid_argument on other sizes.
at::Tensor control_latents(const WanVae& vae, const ControlSource& filled);
/// A reference picture on a white ground of the video's size, [3, 1, H, W].
at::Tensor reference_picture(const at::Tensor& picture, VideoSize size);

} // namespace inference
