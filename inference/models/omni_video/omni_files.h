// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Omni-Video 1's pickled files: context markers, the unconditioned context and training samples
// (nets/omni/omni_video_generator.py, datasets/omnivideo_dataset_patched.py).
#pragma once
#include "inference/models/omni_video/omni_video.h"
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace inference {

/// What guidance compares with; float32.
struct OmniUnconditioned {
    at::Tensor text;    ///< [rows, text_dim]
    at::Tensor states;  ///< [1, L, llm_hidden_size]
    at::Tensor aligned; ///< [1, width]; required to be there, otherwise unused
};
OmniUnconditioned load_unconditioned(const std::filesystem::path& context_pkl);

/// tokens.pkl: rows [n, text_dim] of each marker, float32.
SpecialTokens load_special_tokens(const std::filesystem::path& tokens_pkl);

/// Samples of one kind: tensors of equal shape stacked, text embeddings and states as lists; float32.
struct OmniSamples {
    std::map<std::string, at::Tensor> stacked;
    std::map<std::string, std::vector<at::Tensor>> ragged;
};
/// Throws WeightsError naming the file when one cannot be read or does not fit the others.
OmniSamples load_samples(const std::vector<std::filesystem::path>& files);

} // namespace inference
