// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be measured of an edit without a model that judges. Clips are [3, T, H, W] in [-1, 1], masks [T,
// H, W] bool.
#pragma once
#include <ATen/ATen.h>
#include <optional>
#include <string>

namespace school {

/// Peak signal to noise ratio in dB over what the mask covers (undefined: all); 100 at most. Nothing for no
/// pixel.
std::optional<double> psnr(const at::Tensor& a, const at::Tensor& b, const at::Tensor& mask = {});
/// Structural similarity (Wang et al. 2004: windows of 11, deviation 1.5) of the luma, averaged over the
/// mask.
std::optional<double> ssim(const at::Tensor& a, const at::Tensor& b, const at::Tensor& mask = {});
/// Mean absolute difference, in levels of 255, of each frame and the one before it brought to it along the
/// motion of `guide` (dense optical flow), where that motion can be trusted. Nothing for stills.
std::optional<double> warped_error(const at::Tensor& clip, const at::Tensor& guide);
/// VBench's temporal flickering: (255 - mean absolute difference of neighbouring frames) / 255. Nothing for
/// stills.
std::optional<double> temporal_flickering(const at::Tensor& clip);

/// Where `target` differs from `source` by more than `least` (of 2), [T, H, W].
at::Tensor changed_area(const at::Tensor& source, const at::Tensor& target, double least = 0.06);
/// The same area and two pixels round it.
at::Tensor grown(const at::Tensor& area);
/// Where pixels have a colour of that name ("red"); throws std::invalid_argument for a word that is none.
at::Tensor coloured(const at::Tensor& clip, const std::string& name);
/// Mean luma (0..1) and warmth (red less blue).
struct Light {
    double luma = 0, warmth = 0, saturation = 0;
};
Light light_of(const at::Tensor& clip);

} // namespace school
