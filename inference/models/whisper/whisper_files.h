// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whisper from the three layouts that people have: OpenAI's .pt, Hugging Face's folder, CTranslate2's
// model.bin. What a file is, its content says.
#pragma once
#include "inference/models/whisper/whisper.h"
#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace inference {

enum class WhisperLayout { openai, hugging_face, ctranslate2 };

struct WhisperFiles {
    WhisperLayout layout = WhisperLayout::openai;
    WhisperConfig config;
    std::map<std::string, at::Tensor>
        tensors; ///< under OpenAI's names, as they are stored but for quantised ones
    std::vector<std::pair<std::int64_t, std::int64_t>> alignment_heads; ///< layer, head
    std::vector<std::int64_t> suppressed, suppressed_first;             ///< empty where the files say nothing
    std::filesystem::path tokenizer; ///< its file; empty when there is none
};

/// A .pt file or a folder. Every tensor is there, none is left over, and shapes agree with the sizes. Throws
/// WeightsError naming file and fault.
WhisperFiles load_whisper(const std::filesystem::path& place);

/// The variables of a CTranslate2 file in float32, quantised ones divided by their scale; numbers and flags
/// as they are stored; aliases under both names. Throws WeightsError.
std::map<std::string, at::Tensor> load_ct2_variables(const std::filesystem::path& model_bin);

/// "model.encoder.layers.3.fc1.weight" -> "encoder.blocks.3.mlp.0.weight".
std::string whisper_name_from_hugging_face(std::string name);

/// The heads that follow the words in a released model of these sizes; every head of the upper half of the
/// layers where the sizes are nobody's.
std::vector<std::pair<std::int64_t, std::int64_t>> usual_alignment_heads(const WhisperConfig& config);

} // namespace inference
