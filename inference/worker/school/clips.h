// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips of training data as tensors, and strips of pictures to look at.
#pragma once
#include "core/base/size.h"
#include "core/media/frame.h"
#include <ATen/ATen.h>
#include <filesystem>
#include <vector>

namespace school {

/// What a stage is shown of a clip.
struct ClipShape {
    core::Size size{832, 480};
    int frames = 81; ///< at most; 1 + 4k are taken
    double fps = 16;
};

/// The clip's frames as they are on the disk, from its beginning: as many of `fps` as it is long for, `most`
/// at most, of which 1 + 4k are taken; one of a still. Throws core::Failure.
std::vector<core::VideoFrame> read_frames(const std::filesystem::path& file, double fps, int most);

/// The middle of the clip's picture in that shape, [3, T, H, W] in [-1, 1]: its read_frames. Throws
/// core::Failure.
at::Tensor read_clip(const std::filesystem::path& file, const ClipShape& shape);

/// Clips [3, T, H, W] of one size below each other, `columns` frames of each spread over its length, as a PNG
/// that appears whole. Throws core::Failure.
void write_strip(const std::filesystem::path& file, const std::vector<at::Tensor>& rows, int columns = 6);

} // namespace school
