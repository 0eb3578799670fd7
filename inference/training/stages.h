// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The starter pack's training stages, in order: vae, understanding, text, generator. Each reads and writes
// the pack's folder.
#pragma once
#include <ATen/ATen.h>
#include <cstdint>
#include <filesystem>

namespace inference::training {

struct StageOptions {
    std::filesystem::path folder; ///< the pack: config.json and spiece.model must be there
    std::uint64_t seed = 1;
    long steps = 1000;
    double learning_rate = 0; ///< 0: the stage's own
    int threads = 0;          ///< 0: torch's choice
    long save_every = 250;
    bool resume = false; ///< start from the stage's weights in the folder
    double minutes = 0;  ///< > 0: the stage ends when they are over
    int producers = 0;   ///< threads that render; 0: all but one
    double batch = 1;    ///< batches are so much larger than on a processor
};

/// Where stages run: SAYCUT_DEVICE, or the GPU where there is one.
at::Device stage_device();

/// Fits the linear path by PCA on rendered clips, writes the latent statistics into config.json, then trains
/// the decoder.
void train_vae(const StageOptions& options);
/// Teaches the understanding model questions, captions and what a request is.
void train_understanding(const StageOptions& options);
/// Teaches the text encoder what an instruction asks for, from text alone; writes text_encoder.safetensors.
void train_text(const StageOptions& options);
/// Flow matching of conditions and DiT with the text encoder and the understanding model frozen.
void train_generator(const StageOptions& options);

/// starter-univigu, stage one (knowledge recall): the text to recover is the prompt itself.
void train_univigu_recall(const StageOptions& options);
/// Stage two (capability refinement): the text is the detailed caption, whose details only the video can
/// tell.
void train_univigu_refinement(const StageOptions& options);
/// Captions and clips of held-out scenes; writes report.json.
void evaluate_univigu(const StageOptions& options, int clips);

/// Measures the pack on held-out renders and wordings and writes report.json; `clips` per part.
void evaluate_starter(const StageOptions& options, int clips);

} // namespace inference::training
