// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/assist/assistant.h"
#include <ATen/ATen.h>
#include <filesystem>

namespace assistant {

/// RGB 8 bit -> [3, H, W] in [-1, 1].
at::Tensor to_tensor(const cv::Mat& rgb);
/// [3, H, W] in [-1, 1] -> CV_32FC3 in 0..1.
cv::Mat to_picture(const at::Tensor& frame);
/// A picture file, or a clip's first frame, upright: bytes [H, W, 3] as the models take given pictures.
/// Undefined for an empty path. Throws Failure naming the file.
/// `at`: the moment of a film that is meant.
at::Tensor picture_of(const std::filesystem::path& file, std::optional<core::Time> at = {});
core::assist::Preview preview_of(const at::Tensor& frame);

} // namespace assistant
