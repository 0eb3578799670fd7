// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Bernini-R adds to a Wan transformer that is no tensor: tasks and their sentences, sizes and frames of
// sources, numbers of sources (bytedance/Bernini bernini/pipeline.py, data_utils.py, prompt_enhancer.py).
#pragma once
#include "inference/models/wan_files/wan_sizes.h"
#include <ATen/ATen.h>
#include <string>
#include <string_view>
#include <vector>

namespace inference {

/// How the network's calls of one step are combined.
enum class BerniniMode { t2v, v2v, v2v_chain, rv2v, t2v_apg, v2v_apg, r2v_apg };
/// "t2v", …; throws std::invalid_argument on another.
BerniniMode bernini_mode(std::string_view name);
const char* bernini_mode_name(BerniniMode mode);

/// A task as the authors' command line runs it.
struct BerniniTask {
    std::string_view name, sentence; ///< the sentence stands before the prompt, byte for byte
    BerniniMode mode;
    int frames;
    bool video, picture_is_source, pictures;
};
/// The task of that name; any other word is a task without a sentence of its own ("default").
const BerniniTask& bernini_task(std::string_view name);
/// What the text encoder reads: sentence and cleaned prompt, no space between them. The negative prompt gets
/// no sentence and no cleaning.
std::string bernini_text(std::string_view task, const std::string& prompt);

struct BerniniDefaults {
    int frames = 81, longest_side = 848, width = 848, height = 480, steps = 40, seed = 42, fps = 16,
        most_ids = 5;
    double video = 1.25, image = 4.5, text = 4.0; ///< weights of the guidance
    double scale = 0.8;                           ///< of all three, once the low-noise expert runs
    double shift = 5.0, eta = 0.5, threshold = 50.0, momentum = 0.0, boundary = 0.875;
};
constexpr BerniniDefaults kBernini{};

constexpr std::int64_t kBerniniGrid = 16; ///< pixels
/// Sides on the grid, the longer at most `longest`, the shorter at least `shortest`; never larger than it is
/// but to reach the grid. Sides are snapped one by one.
VideoSize bernini_size(VideoSize source, std::int64_t longest, std::int64_t shortest = 1,
                       std::int64_t grid = kBerniniGrid);
/// The nearest size on the grid.
VideoSize on_bernini_grid(VideoSize asked, std::int64_t grid = kBerniniGrid);
/// Frames that are drawn when so many are asked for: n / 4 * 4 + 1.
std::int64_t bernini_frames(std::int64_t asked);
/// Frames of a source clip that are looked at, at most `most`: a longer clip is cut, not squeezed.
std::vector<std::int64_t> bernini_source_frames(std::int64_t total, double clip_fps, double fps,
                                                std::int64_t most);
/// A picture uint8 [H, W, 3] as the VAE takes it, [3, h, w] in -1..1.
at::Tensor bernini_pixels(const at::Tensor& picture, VideoSize size);
/// Numbers of n sources: 1, 2, …, spread over those that were trained when there are more.
std::vector<double> bernini_ids(std::int64_t sources, std::int64_t trained = kBernini.most_ids,
                                bool interpolate = true);

} // namespace inference
