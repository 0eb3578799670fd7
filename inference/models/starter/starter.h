// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The starter: Omni-Video's architecture at a size that a CPU can train and run. It differs from Omni-Video 1
// in one thing: the source latents are also concatenated to the noisy ones (in_dim = 2 * out_dim), as Wan's
// control models do, because copying through unpositioned cross-attention needs a large pretrained model.
#pragma once
#include "inference/models/omni_video/omni_video.h"
#include "inference/models/umt5/umt5.h"
#include "inference/models/vila/vila.h"
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/text/sentencepiece_tokenizer.h"
#include <filesystem>

namespace inference {

struct StarterConfig {
    WanVaeConfig vae;
    Umt5Config text;
    VilaConfig vila;
    OmniVideoConfig omni;
    std::int64_t question_frames = 4; ///< images of a clip that a question looks at
    /// The understanding model's last states that the generator reads; 0: all of them.
    std::int64_t state_rows = 0;
    /// Below this likelihood of `would_draw` an edit is left undone; 0: every edit is tried.
    double least_will = 0;
    int steps = 8;
    double shift = 3.0, guidance = 1.0;
    static StarterConfig load(const std::filesystem::path& config_file);
};

/// Understanding: prompts in VILA's form over the tokenizer's special pieces.
class StarterUnderstanding {
  public:
    StarterUnderstanding(const WeightMap& weights, const StarterConfig& config,
                         const SentencePieceTokenizer& tokenizer);
    /// Ids of a prompt over `images` images, up to where the answer begins. `is_edit`: the editing form with
    /// <video>.
    [[nodiscard]] std::vector<std::int64_t> prompt_ids(const std::string& text, std::int64_t images,
                                                       bool is_edit) const;
    /// Ids of an answer with its end mark.
    [[nodiscard]] std::vector<std::int64_t> answer_ids(const std::string& answer) const;
    /// States of all positions for several prompts answered with the generation token (pass 2), each [1, L,
    /// hidden]. frames: [B, 3, H, W] in [-1, 1] or undefined for prompts without a picture.
    [[nodiscard]] std::vector<at::Tensor> states(const std::vector<std::string>& prompts,
                                                 const at::Tensor& frames) const;
    /// The last `state_rows` of the same for many prompts at once, [B, state_rows, hidden].
    [[nodiscard]] at::Tensor last_states(const std::vector<std::string>& prompts,
                                         const at::Tensor& frames) const;
    /// Embedded ids of many sequences, the rows of `pictures` [B, rows, hidden] (undefined: none) put in
    /// behind each one's first id, zeros at the ends of the shorter ones.
    [[nodiscard]] at::Tensor sequences(const std::vector<std::vector<std::int64_t>>& ids,
                                       const at::Tensor& pictures) const;
    /// How likely it is (0..1) that the model would begin to draw when it is asked for this edit, rather than
    /// say that there is nothing to be done. frame: [1, 3, H, W].
    [[nodiscard]] double would_draw(const std::string& instruction, const at::Tensor& frame) const;
    /// Greedy answer to a question about frames [n, 3, H, W]; `on_text` sees the text so far and returns
    /// false to stop.
    [[nodiscard]] std::string answer(const std::string& question, const at::Tensor& frames,
                                     const std::function<bool(const std::string&)>& on_text = {}) const;
    /// Frames of any size as the tower wants them.
    [[nodiscard]] at::Tensor pixels(const at::Tensor& frames) const;
    [[nodiscard]] const Vila& vila() const { return vila_; }

  private:
    const SentencePieceTokenizer* tokenizer_;
    Vila vila_;
    std::int64_t state_rows_;
    std::int64_t image_, video_, user_, assistant_, turn_end_, generate_;
};

/// Everything that draws: text encoder, conditions, DiT. The VAE is apart, since its training is.
class StarterGenerator {
  public:
    StarterGenerator(const WeightMap& weights, const StarterConfig& config,
                     const SentencePieceTokenizer& tokenizer);
    /// umT5 rows per prompt.
    [[nodiscard]] std::vector<at::Tensor> text_rows(const std::vector<std::string>& prompts) const;
    /// The conditions as every step reads them, made once for a run (OmniVideoModel::remember).
    [[nodiscard]] WanContext remember(const std::vector<at::Tensor>& noisy,
                                      const std::vector<MixedCondition>& conditions) const;
    /// umT5 rows of many prompts, [B, L, width], and how many of them are each prompt's own, [B].
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> text_batch(const std::vector<std::string>& prompts) const;
    /// Velocities for many noisy latents [B, z, F, h, w] at once.
    [[nodiscard]] at::Tensor velocity(const at::Tensor& noisy, const at::Tensor& t,
                                      const BatchConditions& conditions) const;
    /// Velocities for noisy latents [z, F, h, w]; the sources that are concatenated are conditions[i].visual,
    /// zeros where that is undefined. `run`: see WanDit::forward.
    [[nodiscard]] std::vector<at::Tensor> velocity(const std::vector<at::Tensor>& noisy, const at::Tensor& t,
                                                   const std::vector<MixedCondition>& conditions,
                                                   const WanContext& context, Scratch* run = nullptr) const;

  private:
    const SentencePieceTokenizer* tokenizer_;
    Umt5Encoder text_;
    OmniVideoModel omni_;
    SpecialTokens special_;
    at::Device device_;
};

/// The folder's files: config.json, spiece.model, vae.safetensors, understanding.safetensors,
/// generator.safetensors.
struct Starter {
    /// Loads and checks every tensor; throws WeightsError or std::runtime_error naming what is wrong.
    static std::unique_ptr<Starter> load(const std::filesystem::path& folder);
    Starter(const std::filesystem::path& folder, StarterConfig config, const WeightMap& vae,
            const WeightMap& understanding, const WeightMap& generator);
    StarterConfig config;
    SentencePieceTokenizer tokenizer;
    WanVae vae;
    StarterUnderstanding understanding;
    StarterGenerator generator;
};

} // namespace inference
