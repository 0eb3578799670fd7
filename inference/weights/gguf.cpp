// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/gguf.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/weights_error.h"
#include <ATen/Parallel.h>

namespace inference {
namespace {

/// The name that the model's own files have; empty for what is no part of it.
std::string own_name(const std::string& architecture, const std::string& name) {
    if (architecture.starts_with("t5") || architecture.starts_with("qwen"))
        return text_name_from_gguf(architecture, name);
    const std::string front = "model.diffusion_model.";
    return name.starts_with(front) ? name.substr(front.size()) : name;
}

} // namespace

std::map<std::string, at::Tensor> load_gguf(const std::filesystem::path& path) {
    const MappedFile file(path);
    GgufHeader header;
    try {
        header = parse_gguf(file.bytes());
    } catch (const WeightsError& error) {
        throw WeightsError(path.string() + ": " + error.what());
    }
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, entry] : header.tensors) {
        at::Tensor out = at::empty(entry.shape, at::kFloat);
        const GgufBlock block = gguf_block(entry.type);
        constexpr std::int64_t kGrain = 4096;
        at::parallel_for(
            0, out.numel() / static_cast<std::int64_t>(block.elements), kGrain,
            [&, type = entry.type, from = file.data() + entry.begin](std::int64_t first, std::int64_t last) {
                const auto at = static_cast<std::size_t>(first);
                widen_gguf(type, from + at * block.bytes, static_cast<std::size_t>(last - first),
                           out.data_ptr<float>() + at * block.elements);
            });
        const std::string own = own_name(header.architecture(), name);
        if (!own.empty()) tensors.emplace(own, std::move(out));
    }
    return tensors;
}

} // namespace inference
