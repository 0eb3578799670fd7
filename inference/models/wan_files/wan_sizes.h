// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// At which size and with which frames of a source each model of the Wan family draws (Wan2.1
// wan/image2video.py, wan/utils/vace_processor.py; Wan2.2 wan/utils/utils.py). Doubles, rounded as Python
// does.
#pragma once
#include <cstdint>
#include <vector>

namespace inference {

struct VideoSize {
    std::int64_t width = 0, height = 0;
    bool operator==(const VideoSize&) const = default;
};

/// Image to video and first-and-last-frame: the picture's own shape on an area of `max_area` pixels, on the
/// grid of `stride` (VAE) times `patch`; at least one patch a side.
VideoSize size_of_picture_video(VideoSize picture, double max_area, std::int64_t stride, std::int64_t patch);
/// TI2V: the one of two sizes on the grid of `unit` pixels whose shape is nearer to the picture's.
VideoSize best_output_size(VideoSize picture, double max_area, std::int64_t unit);
/// A picture scaled so that it covers a size, and where that size is cut out of it.
struct Covering {
    VideoSize resized;
    std::int64_t left = 0, top = 0;
};
Covering covering(VideoSize picture, VideoSize target);
/// Tokens of a clip after patches of two by two latents.
std::int64_t token_count(std::int64_t frames, VideoSize size, std::int64_t stride, std::int64_t patch = 2);

/// VACE: the size and the frames that are taken of a source clip, spread over all of it.
struct ControlPlan {
    VideoSize size;
    std::vector<std::int64_t> frames;
};
ControlPlan plan_control(VideoSize source, double fps, std::int64_t frames, std::int64_t max_area,
                         std::int64_t max_tokens);

} // namespace inference
