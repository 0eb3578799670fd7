// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is coming, shown while it is drawn, and drafts: a tiny autoencoder (TAEHV) that lies beside the model.
#pragma once
#include "inference/models/taehv/taehv.h"
#include <filesystem>
#include <memory>

namespace inference {

class Sketch {
  public:
    Sketch(Taehv network, at::Device device) : network_(std::move(network)), device_(device) {}
    /// Whether the whole of a latent can be decoded at once in the room that there is.
    [[nodiscard]] bool fits(const at::Tensor& latent) const;
    /// A picture [3, h, w] in -1..1 of the middle of a latent [z, F, h, w].
    [[nodiscard]] at::Tensor picture(const at::Tensor& latent) const;
    /// The whole of it, [3, 4F - 3, H, W] in -1..1 on the processor.
    [[nodiscard]] at::Tensor video(const at::Tensor& latent) const;

  private:
    Taehv network_;
    at::Device device_;
};

/// The one among the files of a folder, or one folder down, that takes latents of so many channels; null when
/// there is none, or none that can be read.
std::unique_ptr<Sketch> find_sketch(const std::filesystem::path& folder, std::int64_t channels,
                                    at::Device device);

} // namespace inference
