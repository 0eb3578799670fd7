// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/device_plan.h"
#include "inference/tensor/device.h"
#include "inference/tensor/host_memory.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/weights_error.h"

namespace inference {
namespace {

namespace fs = std::filesystem;

/// Latents, one block's widest rows and the VAE's last stage at 832x480 over 81 frames.
constexpr double kActivations = 3.2e9, kTextBlock = 0.9e9;

/// Bytes free on a device other than the processor; nothing when that cannot be asked.
std::optional<double> free_on(const at::Device& device) {
    if (!device.is_cuda()) return std::nullopt;
    const auto gpu = find_gpu();
    return gpu ? gpu->free_bytes : 0;
}

/// On a GPU matrices stay as they are stored, where they fit beside the activations. False: they do not.
bool choose_gpu(DevicePlan& plan, double kept) {
    const at::Device wanted = device_of_user();
    if (wanted.is_cpu()) return false;
    const auto free = free_on(wanted);
    if (free && kept + kActivations > *free) {
        plan.notes.emplace_back(
            "the model does not fit into the GPU's free memory and runs on the processor");
        return false;
    }
    plan.device = wanted;
    plan.matrix_type = c10::nullopt;
    plan.peak_memory = kept + kActivations;
    plan.available = free.value_or(plan.peak_memory);
    return true;
}

/// Chooses between float32 copies and the stored matrices for `kept` bytes of stored weights.
void choose_type(DevicePlan& plan, double kept) {
    if (choose_gpu(plan, kept)) return;
    plan.available = available_memory();
    const double widened = 2 * kept; // releases store two bytes a number or four; the larger is assumed
    if (widened + kActivations < 0.8 * plan.available) {
        plan.peak_memory = widened + kActivations;
        return;
    }
    plan.matrix_type = c10::nullopt;
    plan.peak_memory = kept + kActivations;
    plan.notes.emplace_back("the matrices stay as they are stored, in place in the file");
    if (plan.peak_memory > plan.available)
        plan.notes.emplace_back(
            "this is more than the machine has free: expect it to be very slow, or close programs");
}

/// Bytes of a network's own files: in the original layout other parts lie in the same folder. What cannot be
/// found counts nothing; loading it says what is wrong.
double network_bytes(const fs::path& place) {
    try {
        if (place.empty()) return 0;
        return checkpoint_bytes(fs::is_directory(place) ? find_checkpoint(place) : place);
    } catch (const WeightsError&) {
        return 0;
    }
}

} // namespace

WeightMap planned_weights(std::map<std::string, at::Tensor> tensors, const DevicePlan& plan) {
    WeightMap weights(std::move(tensors));
    weights.set_device(plan.device);
    weights.set_matrix_type(plan.matrix_type);
    return weights;
}

double part_bytes(const fs::path& place) {
    std::error_code error;
    if (fs::is_regular_file(place, error)) return static_cast<double>(fs::file_size(place, error));
    double sum = 0;
    for (const auto& entry : fs::directory_iterator(place, error)) {
        const auto ending = entry.path().extension();
        if (entry.is_regular_file() &&
            (ending == ".safetensors" || ending == ".pth" || ending == ".pt" || ending == ".bin"))
            sum += static_cast<double>(entry.file_size(error));
    }
    return sum;
}

DevicePlan plan_for(const WanRepository& repository) {
    DevicePlan plan;
    choose_type(plan, network_bytes(repository.dit) + network_bytes(repository.low_noise_dit) +
                          part_bytes(repository.vae));
    if (part_bytes(repository.text_encoder) > 2 * kTextBlock) plan.streamed.emplace_back("text encoder");
    return plan;
}

DevicePlan plan_for(const OmniRepository& repository) {
    DevicePlan plan;
    choose_type(plan, part_bytes(repository.transformer) + part_bytes(repository.wan.vae) +
                          part_bytes(repository.language_model / "llm"));
    if (part_bytes(repository.wan.text_encoder) > 2 * kTextBlock) plan.streamed.emplace_back("text encoder");
    return plan;
}

} // namespace inference
