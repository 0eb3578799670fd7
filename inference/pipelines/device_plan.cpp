// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/device_plan.h"
#include "inference/nn/layers.h"
#include "inference/nn/packed_product.h"
#include "inference/tensor/device.h"
#include "inference/tensor/host_memory.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/packed.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <set>

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

/// What a model's parts take as they are stored.
struct Kept {
    double transformers = 0; ///< together
    int count = 1;           ///< of them
    double language = 0;     ///< a language model
    double others = 0;       ///< what cannot be streamed
    [[nodiscard]] double all() const { return transformers + language + others; }
};

/// Less than this on the device, and streaming is no use: some of it must stay, and two blocks pass through.
constexpr double kLeastResident = 1e9;

void stream(DevicePlan& plan, const Kept& kept, double weights) {
    const double room = std::max(1.0, weights - kept.others),
                 share = kept.transformers / std::max(1.0, kept.transformers + kept.language);
    plan.resident = std::max(1.0, room * share / kept.count);
    plan.matrix_type = c10::nullopt;
    plan.streamed.emplace_back("transformer");
    if (kept.language > 0) {
        plan.resident_language = std::max(1.0, room * (1 - share));
        plan.streamed.emplace_back("language model");
    }
    plan.weights = std::min(weights, kept.all());
    plan.peak_memory = plan.weights + kActivations;
}

/// On a GPU matrices stay as they are stored, where they fit beside the activations, and are streamed where
/// they do not. False: there is no room for that either.
bool choose_gpu(DevicePlan& plan, const Kept& kept, double limit) {
    const at::Device wanted = device_of_user();
    if (wanted.is_cpu()) return false;
    const auto free = free_on(wanted);
    double room = free ? *free - kActivations : kept.all();
    if (limit > 0) room = std::min(room, limit);
    if (room < kept.all() && room - kept.others < kLeastResident && limit <= 0) {
        plan.notes.emplace_back(
            "the model does not fit into the GPU's free memory and runs on the processor");
        return false;
    }
    plan.device = wanted;
    plan.matrix_type = c10::nullopt;
    plan.weights = kept.all();
    plan.peak_memory = kept.all() + kActivations;
    plan.available = free.value_or(plan.peak_memory);
    if (room < kept.all()) {
        stream(plan, kept, room);
        plan.notes.emplace_back(
            "the model is larger than the memory that it may have on the GPU: its later blocks "
            "are brought there one after another");
    }
    return true;
}

/// Chooses between float32 copies and the stored matrices.
void choose_type(DevicePlan& plan, const Kept& kept, double limit) {
    if (choose_gpu(plan, kept, limit)) return;
    plan.available = available_memory();
    if (limit > 0 && limit < kept.all()) {
        stream(plan, kept, limit);
        plan.notes.emplace_back("the later blocks are read from the file for each step");
        return;
    }
    const double widened = 2 * kept.all(); // releases store two bytes a number or four; the larger is assumed
    // A processor that is fast at bfloat16 multiplies the matrices as they are stored.
    constexpr std::int64_t kMany = 512; // rows
    const bool fast = nn::multiplies_bf16(at::kCPU, kMany);
    if (!fast && widened + kActivations < 0.8 * plan.available && (limit <= 0 || widened <= limit)) {
        plan.weights = widened;
        plan.peak_memory = widened + kActivations;
        return;
    }
    plan.matrix_type = c10::nullopt;
    plan.weights = kept.all();
    plan.peak_memory = kept.all() + kActivations;
    plan.notes.emplace_back(fast ? "the matrices are multiplied as they are stored"
                                 : "the matrices stay as they are stored, in place in the file");
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

namespace {

/// The name of the transformer's block, or of the language model's layer, that a tensor belongs to, up to its
/// dot; empty for every other.
std::string block_of(const std::string& name) {
    for (const std::string& front : {std::string("blocks."), std::string("wan_model.blocks."),
                                     std::string("vace_blocks."), std::string("llm.model.layers.")}) {
        const std::size_t dot = name.starts_with(front) ? name.find('.', front.size()) : std::string::npos;
        if (dot != std::string::npos) return name.substr(0, dot + 1);
    }
    return {};
}

/// Blocks that do not fit into `limit` bytes, the last first; two pass through at a time.
std::set<std::string> streamed_blocks(const std::map<std::string, at::Tensor>& tensors, double limit) {
    std::map<std::string, double> blocks;
    double sum = 0, largest = 0;
    for (const auto& [name, tensor] : tensors) {
        const double bytes = stored_bytes(tensor);
        sum += bytes;
        if (const std::string block = block_of(name); !block.empty() && tensor.dim() == 2)
            largest = std::max(largest, blocks[block] += bytes);
    }
    std::set<std::string> out;
    if (blocks.empty() || sum <= limit) return out;
    sum += 2 * largest;
    std::map<std::string, std::size_t> stacks; // blocks of each, by the front of their names
    for (const auto& [name, bytes] : blocks)
        ++stacks[name.substr(0, name.rfind('.', name.size() - 2) + 1)];
    for (const auto& [front, count] : stacks) // the transformer's own before those of a control branch
        for (std::size_t i = count; i-- > 0 && sum > limit;) {
            const auto block = blocks.find(front + std::to_string(i) + ".");
            if (block == blocks.end()) break; // not numbered from nought
            sum -= block->second;
            out.insert(block->first);
        }
    return out;
}

} // namespace

DevicePlan language_plan(DevicePlan plan) {
    plan.resident = plan.resident_language;
    return plan;
}

WeightMap planned_weights(std::map<std::string, at::Tensor> tensors, const DevicePlan& plan) {
    const bool packed = nn::multiplies_packed(plan.device) || ShapesOnly::wanted();
    if (!packed)
        for (auto& [name, tensor] : tensors)
            if (packed_of(tensor)) tensor = widened(tensor, at::kBFloat16);
    std::set<std::string> in_place;
    if (plan.resident > 0 && !ShapesOnly::wanted()) in_place = streamed_blocks(tensors, plan.resident);
    WeightMap weights(std::move(tensors));
    weights.set_packed(packed);
    weights.keep_in_place(std::move(in_place));
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

DevicePlan plan_for(const WanRepository& repository, double memory_limit) {
    DevicePlan plan;
    choose_type(plan,
                {.transformers = network_bytes(repository.dit) + network_bytes(repository.low_noise_dit),
                 .count = repository.low_noise_dit.empty() ? 1 : 2,
                 .others = part_bytes(repository.vae)},
                memory_limit);
    if (part_bytes(repository.text_encoder) > 2 * kTextBlock) plan.streamed.emplace_back("text encoder");
    return plan;
}

DevicePlan plan_for(const OmniRepository& repository, double memory_limit) {
    DevicePlan plan;
    choose_type(plan,
                {.transformers = part_bytes(repository.transformer),
                 .language = part_bytes(repository.language_model / "llm"),
                 .others = part_bytes(repository.wan.vae)},
                memory_limit);
    if (part_bytes(repository.wan.text_encoder) > 2 * kTextBlock) plan.streamed.emplace_back("text encoder");
    return plan;
}

DevicePlan plan_for(const UniViguRepository& repository, double memory_limit) {
    DevicePlan plan;
    choose_type(
        plan,
        {.transformers = network_bytes(repository.checkpoint), .others = part_bytes(repository.wan / "vae")},
        memory_limit);
    if (part_bytes(repository.wan / "text_encoder") > 2 * kTextBlock)
        plan.streamed.emplace_back("text encoder");
    return plan;
}

} // namespace inference
