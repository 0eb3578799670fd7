// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Omni-Video 1's networks from its checkpoint tree. The reference loads base Wan, adapter, vision head and
// the trained transformer over each other and hides what is missing; here what is missing is an error.
#pragma once
#include "inference/models/omni_video/omni_video.h"
#include "inference/models/vila/vila.h"
#include "inference/pipelines/device_plan.h"
#include "inference/text/bpe_tokenizer.h"
#include "inference/text/conversation.h"
#include "inference/weights/lora.h"
#include "inference/weights/packed.h"

namespace inference {

/// The tensors of the combined model: later files replace those of earlier ones. Names as OmniVideoModel
/// takes them.
std::map<std::string, at::Tensor> omni_tensors(const OmniRepository& repository, Keep keep = Keep::wide);
/// Sizes read off the tensors; head counts are the release's.
OmniVideoConfig omni_config_of(const std::map<std::string, at::Tensor>& tensors);
/// `notes`, if given, gets what a person should know of the adapters.
OmniVideoModel load_omni_model(const OmniRepository& repository, const DevicePlan& plan,
                               const std::vector<LoraUse>& adapters = {},
                               std::vector<std::string>* notes = nullptr);

/// The understanding model with its tokenizer.
struct OmniLanguage {
    Vila vila;
    BpeTokenizer tokenizer;
    std::vector<std::int64_t> stop_ids;
    std::int64_t image_size = 384;
    bool pad = false; ///< pictures are set on a grey square instead of being squashed
};
/// `folder` holds config.json, llm/, vision_tower/ and mm_projector/ in VILA's layout.
std::map<std::string, at::Tensor> omni_language_tensors(const std::filesystem::path& folder,
                                                        Keep keep = Keep::wide);
VilaConfig omni_language_config(const std::filesystem::path& folder);
OmniLanguage load_omni_language(const std::filesystem::path& folder, const DevicePlan& plan);
/// The understanding model's states for a task's prompt, [1, L, hidden]; `picture` [n, 3, S, S] or undefined.
at::Tensor omni_states(const OmniLanguage& language, OmniTask task, const std::string& text,
                       const at::Tensor& picture, at::Device device);

} // namespace inference
