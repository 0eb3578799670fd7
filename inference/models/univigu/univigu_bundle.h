// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a Uni-ViGU run needs: the unified transformer, the text encoder of its condition, tokenizer and
// VAE.
#pragma once
#include "inference/models/umt5/umt5.h"
#include "inference/models/univigu/unified_transformer.h"
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/text/t5_tokenizer.h"
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace inference {

struct UniViguBundleConfig {
    UniViguConfig model;
    Umt5Config text;
    WanVaeConfig vae;
    std::int64_t condition_length = 512;        ///< rows of the condition; padding rows are kept
    std::int64_t text_length = 256;             ///< tokens of the text stream
    int width = 832, height = 480, frames = 81; ///< of one clip, as it was taught
    bool any_size = true;                       ///< whether it draws other sizes, too
    int steps = 50;
    double shift = 3.0, guidance = 1.0;
    double text_temperature = 1.0; ///< this and the next: see UniViguSampling
    bool text_follows_noise = false;
    /// Whether latents are normalised by the VAE's statistics. The reference does not; the starter does.
    bool normalise = false;
    bool t5_compat = true; ///< the reference's reading of the text encoder (Umt5Config::first_table_only)
    std::filesystem::path vae_file, tokenizer_folder;
    /// Takes what of lengths, sizes, steps and guidance `json` says; the rest stays. Throws WeightsError.
    void read_settings(const nlohmann::json& json);
    /// The starter's folder: config.json with the model's settings and the files it shares with another pack.
    static UniViguBundleConfig load_starter(const std::filesystem::path& folder);
};

class UniViguBundle {
  public:
    /// The text encoder may lie elsewhere than the rest: its rows are brought to the device.
    UniViguBundle(const WeightMap& transformer, const WeightMap& text, const WeightMap& vae,
                  UniViguBundleConfig config);
    struct Tokens {
        at::Tensor ids, mask; ///< [B, length]
    };
    [[nodiscard]] at::Device device() const { return vae.device(); }
    /// Ids with </s>, cut and padded to `length`, on the device.
    [[nodiscard]] Tokens tokenize(const std::vector<std::string>& texts, std::int64_t length) const;
    /// Condition rows [B, condition_length, text_dim] of prompts, padding rows as the encoder gives them.
    [[nodiscard]] at::Tensor condition(const std::vector<std::string>& prompts) const;
    /// The same of tokens of any length.
    [[nodiscard]] at::Tensor condition(const Tokens& tokens) const;
    /// What text-from-video is conditioned on: zeros [1, condition_length, text_dim].
    [[nodiscard]] at::Tensor empty_condition() const;
    /// Text up to the first end mark, special pieces left out.
    [[nodiscard]] std::string text(const at::Tensor& ids) const;
    const UniViguBundleConfig config;
    const T5Tokenizer tokenizer;
    const WanVae vae;
    const Umt5Encoder text_encoder;
    const UnifiedTransformer transformer;

  private:
    at::Device text_device_;
};

/// The starter pack's folder. Throws WeightsError or std::runtime_error naming what is wrong.
std::unique_ptr<UniViguBundle> load_starter_univigu(const std::filesystem::path& folder);

} // namespace inference
