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

at::Tensor wide_tensor(const std::byte* from, const GgufTensor& entry) {
    at::Tensor out = at::empty(entry.shape, at::kFloat);
    const GgufBlock block = gguf_block(entry.type);
    constexpr std::int64_t kGrain = 4096;
    at::parallel_for(0, out.numel() / static_cast<std::int64_t>(block.elements), kGrain,
                     [&](std::int64_t first, std::int64_t last) {
                         const auto at = static_cast<std::size_t>(first);
                         widen_gguf(entry.type, from + at * block.bytes,
                                    static_cast<std::size_t>(last - first),
                                    out.data_ptr<float>() + at * block.elements);
                     });
    return out;
}

std::vector<std::int64_t> strides_of(const std::vector<std::int64_t>& shape) {
    std::vector<std::int64_t> strides(shape.size(), 1);
    for (std::size_t i = strides.size(); i-- > 1;)
        strides[i - 1] = strides[i] * std::max<std::int64_t>(1, shape[i]);
    return strides;
}

/// In place in the file, where there is a form for it.
at::Tensor kept_tensor(const std::shared_ptr<MappedFile>& file, const GgufTensor& entry) {
    const std::byte* from = file->data() + entry.begin;
    const auto over = [&](ElementType type, const std::vector<std::int64_t>& shape) {
        return tensor_over(from, type, shape, strides_of(shape), Backing::mapping, file);
    };
    if (entry.type == GgufType::f32) return over(ElementType::f32, entry.shape);
    if (entry.type == GgufType::f16) return over(ElementType::f16, entry.shape);
    if (entry.type == GgufType::bf16) return over(ElementType::bf16, entry.shape);
    const GgufBlock block = gguf_block(entry.type);
    const auto elements = static_cast<std::int64_t>(block.elements),
               bytes = static_cast<std::int64_t>(block.bytes);
    if (entry.shape.size() != 2 || entry.shape[1] % elements) return wide_tensor(from, entry);
    const std::vector<std::int64_t> rows{entry.shape[0], entry.shape[1] / elements * bytes};
    return make_packed({.bytes = over(ElementType::u8, rows), .blocks = entry.type}, entry.shape[0],
                       entry.shape[1]);
}

} // namespace

std::map<std::string, at::Tensor> load_gguf(const std::filesystem::path& path, Keep keep) {
    const auto file = std::make_shared<MappedFile>(path);
    GgufHeader header;
    try {
        header = parse_gguf(file->bytes());
    } catch (const WeightsError& error) {
        throw WeightsError(path.string() + ": " + error.what());
    }
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, entry] : header.tensors)
        if (const std::string own = own_name(header.architecture(), name); !own.empty())
            tensors.emplace(own, keep == Keep::packed ? kept_tensor(file, entry)
                                                      : wide_tensor(file->data() + entry.begin, entry));
    return tensors;
}

} // namespace inference
