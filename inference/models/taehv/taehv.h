// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// TAEHV, a tiny autoencoder for previews (madebyollin/taehv): convolutions a frame at a time that look one
// frame back. It takes the latents as the transformers make them and gives pictures of 0 to 1. A preview: it
// groups frames otherwise than Wan's VAE.
#pragma once
#include "inference/weights/weight_map.h"
#include <array>
#include <memory>
#include <vector>

namespace inference {

struct TaehvConfig {
    std::int64_t patch = 1, latent_channels = 16, encoder_width = 64;
    std::array<std::int64_t, 4> decoder_widths{256, 128, 64, 64};
    bool super = false; ///< the larger decoder of taew2_2_super
    /// Reads what a file holds off its tensors' shapes. Throws WeightsError when it is no TAEHV.
    static TaehvConfig of_shapes(const std::map<std::string, std::vector<std::int64_t>>& shapes);
    [[nodiscard]] const char* name() const;     ///< taew2_1, taew2_2 or taew2_2_super
    static constexpr std::int64_t kTrimmed = 3; ///< frames that decoding drops in front
};

class Taehv {
  public:
    /// Keys: encoder.<i>.*, decoder.<i>.*, counted with the layers that have no tensors.
    Taehv(const WeightMap& weights, const TaehvConfig& config);
    ~Taehv();
    Taehv(Taehv&&) noexcept;
    /// Pictures [N, T, 3, H, W] of 0 to 1 -> latents [N, ceil(T / 4), z, H / 8p, W / 8p].
    [[nodiscard]] at::Tensor encode(const at::Tensor& pictures) const;
    /// Latents [N, T, z, h, w] -> pictures [N, 4T - 3, 3, 8p h, 8p w].
    [[nodiscard]] at::Tensor decode(const at::Tensor& latents) const;

    struct Layer;

  private:
    TaehvConfig config_;
    std::vector<std::unique_ptr<Layer>> encoder_, decoder_;
};

} // namespace inference
