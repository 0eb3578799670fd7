// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wan 2.1 and 2.2 by themselves: text to video (Wan2.1 wan/text2video.py: WanT2V.generate).
#pragma once
#include "inference/models/umt5/umt5.h"
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/pipelines/device_plan.h"
#include "inference/pipelines/repositories.h"
#include "inference/text/t5_tokenizer.h"
#include "inference/unified.h"
#include <memory>

namespace inference {

/// A Wan repository's text side: prompts to rows. The encoder is mapped and read through for each call, block
/// by block, so that its 11 GB never lie in memory at once.
class WanText {
  public:
    WanText(const WanRepository& repository, at::Device device);
    /// Rows per prompt on the device, [rows, text_dim], without padding.
    [[nodiscard]] std::vector<at::Tensor> rows(const std::vector<std::string>& prompts) const;

  private:
    std::filesystem::path file_;
    T5Tokenizer tokenizer_;
    at::Device device_;
};

/// Which halves of a VAE a pipeline uses: the other one stays in its file.
enum class VaeUse { decode, both };
std::unique_ptr<WanVae> load_vae(const WanRepository& repository, VaeUse use, const DevicePlan& plan);
/// [3, T, H, W] to a latent [z, t, h, w] on the VAE's device; in tiles where the whole picture would take too
/// much memory.
at::Tensor encode_video(const WanVae& vae, const at::Tensor& video);

/// Draws latents with UniPC: `velocity(latent, t)` is already guided. [C, F, h, w].
at::Tensor
sample_unipc(at::Tensor latent, int steps, double shift, bool diffusers,
             const std::function<at::Tensor(const at::Tensor& latent, const at::Tensor& t)>& velocity,
             const RunHooks& hooks);

/// Decoded to [3, T, H, W] in [-1, 1] on the CPU; in tiles likewise. Throws Interrupted when stopped.
at::Tensor decode_video(const WanVae& vae, const at::Tensor& latent, const RunHooks& hooks);

std::unique_ptr<Unified> make_wan(const std::filesystem::path& folder);

} // namespace inference
