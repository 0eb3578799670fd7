// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/sketch.h"
#include "inference/tensor/device.h"
#include "inference/tensor/host_memory.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/weights_error.h"
#include <algorithm>

namespace inference {
namespace {

namespace fs = std::filesystem;

/// Whether a file is called as the releases and their repackagings are.
bool is_named_so(const fs::path& file) {
    std::string name = file.filename().string();
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name.find("taew2") != std::string::npos || name.find("taehv") != std::string::npos;
}

std::vector<fs::path> candidates(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    const auto look = [&](const fs::path& place) {
        for (const auto& entry : fs::directory_iterator(place, error))
            if (entry.is_regular_file(error) && is_named_so(entry.path())) files.push_back(entry.path());
    };
    look(folder);
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_directory(error)) look(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::unique_ptr<Sketch> sketch_of(const fs::path& file, std::int64_t channels, at::Device device) {
    std::map<std::string, at::Tensor> tensors;
    std::map<std::string, std::vector<std::int64_t>> shapes;
    for (const auto& [name, tensor] : load_checkpoint(file)) {
        const std::string own = name.starts_with("taehv.") ? name.substr(6) : name;
        tensors.emplace(own, tensor);
        shapes.emplace(own, tensor.sizes().vec());
    }
    const TaehvConfig config = TaehvConfig::of_shapes(shapes);
    if (config.latent_channels != channels) return nullptr;
    WeightMap weights(std::move(tensors));
    weights.set_device(device);
    return std::make_unique<Sketch>(Taehv(weights, config), device);
}

} // namespace

at::Tensor Sketch::video(const at::Tensor& latent) const {
    const at::Tensor frames = latent.to(device_, at::kFloat).transpose(0, 1).unsqueeze(0); // [1, F, z, h, w]
    return (network_.decode(frames).squeeze(0).transpose(0, 1) * 2 - 1).clamp(-1, 1).cpu();
}

bool Sketch::fits(const at::Tensor& latent) const {
    // The last layers' rows of 64 channels, in and out, four frames of eight rows and columns a number.
    const double bytes =
        static_cast<double>(latent.size(1) * latent.size(2) * latent.size(3)) * 4 * 64 * 64 * 4 * 3;
    const auto gpu = device_.is_cuda() ? find_gpu() : std::nullopt;
    return bytes < 0.5 * (gpu ? gpu->free_bytes : available_memory());
}

at::Tensor Sketch::picture(const at::Tensor& latent) const {
    return video(latent.narrow(1, latent.size(1) / 2, 1)).select(1, 0);
}

std::unique_ptr<Sketch> find_sketch(const fs::path& folder, std::int64_t channels, at::Device device) {
    for (const fs::path& file : candidates(folder)) {
        try {
            if (auto sketch = sketch_of(file, channels, device)) return sketch;
        } catch (const WeightsError&) { // of another kind: without it nothing is lost but previews
        }
    }
    return nullptr;
}

} // namespace inference
