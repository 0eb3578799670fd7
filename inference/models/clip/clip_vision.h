// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture encoder of Wan 2.1's image-to-video models: CLIP ViT-H/14 up to its last layer but one (Wan2.1
// wan/modules/clip.py: VisionTransformer, CLIPModel.visual), and the layouts that it is published in.
#pragma once
#include "inference/nn/layers.h"
#include "inference/weights/key_maps.h"
#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace inference {

struct ClipVisionConfig {
    std::int64_t image_size = 224, patch_size = 14, dim = 1280, mlp_dim = 5120, num_heads = 16,
                 num_layers = 32; ///< of the file; the last one is not used
    double eps = 1e-5;
    [[nodiscard]] std::int64_t rows() const {
        return (image_size / patch_size) * (image_size / patch_size) + 1;
    }
    static ClipVisionConfig from_json(const nlohmann::json& config);
    /// Throws WeightsError when a number is one that no encoder has.
    void judge() const;
};

/// Mean and deviation of the colours that the encoder was trained on.
constexpr double kClipMean[3] = {0.48145466, 0.4578275, 0.40821073},
                 kClipStd[3] = {0.26862954, 0.26130258, 0.27577711};

class ClipVision {
  public:
    /// Keys: the original file's below "visual.".
    ClipVision(const WeightMap& weights, const ClipVisionConfig& config);
    /// A picture uint8 [H, W, 3] as the tower takes it, [1, 3, S, S]: squashed by bicubic interpolation of
    /// floats without antialiasing, not clamped.
    [[nodiscard]] at::Tensor pixels(const at::Tensor& picture) const;
    /// [B, 3, S, S] -> the stream after the last layer but one, [B, rows, dim].
    [[nodiscard]] at::Tensor features(const at::Tensor& pixels) const;
    [[nodiscard]] const ClipVisionConfig& config() const { return config_; }

  private:
    struct Layer {
        Layer(const WeightMap& weights, const ClipVisionConfig& config);
        nn::LayerNorm norm1, norm2;
        nn::Linear qkv, out, up, down;
    };
    ClipVisionConfig config_;
    at::Tensor patch_, start_, places_;
    nn::LayerNorm pre_norm_;
    std::vector<Layer> layers_;
};

/// The encoder's tensors under the original names, and what its shapes say.
struct ClipVisionPart {
    ClipVisionConfig config;
    std::map<std::string, at::Tensor> tensors;
    KeyLayout layout = KeyLayout::original;
};
/// Whether a file's names are those of a picture encoder, in any layout.
bool is_clip_vision(const std::map<std::string, at::Tensor>& tensors);
/// Original, Hugging Face and OpenCLIP names; the text half and what the features do not need are left out.
/// Heads are 80 wide unless `config` says otherwise. Throws WeightsError.
ClipVisionPart identify_clip_vision(const std::map<std::string, at::Tensor>& tensors,
                                    const nlohmann::json* config);
/// From a file, or a folder with config.json. Throws WeightsError.
ClipVisionPart load_clip_vision(const std::filesystem::path& file_or_folder);

} // namespace inference
