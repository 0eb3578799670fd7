// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/gguf.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/weights_error.h"
#include <ATen/Parallel.h>

namespace inference {
namespace {

constexpr const char* kLlama = "llama"; ///< architecture

/// The name that the model's own files have; empty for what is no part of it.
std::string own_name(const std::string& architecture, const std::string& name) {
    if (architecture.starts_with("t5") || architecture.starts_with("qwen") || architecture == kLlama)
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

/// Llama files keep the rows of queries and keys in pairs, as their own rope turns them; the model's halves
/// lie apart. Zero heads where the tensor is neither.
std::int64_t paired_heads(const GgufHeader& header, const std::string& own) {
    if (header.architecture() != kLlama) return 0;
    const bool keys = own.ends_with("self_attn.k_proj.weight");
    if (!keys && !own.ends_with("self_attn.q_proj.weight")) return 0;
    const char* counts[] = {"llama.attention.head_count_kv", "llama.attention.head_count"};
    for (const char* name : {counts[keys ? 0 : 1], counts[1]})
        if (const auto found = header.metadata.find(name);
            found != header.metadata.end() && found->is_number_integer())
            return found->get<std::int64_t>();
    throw WeightsError("it does not say how many heads its '" + own + "' has");
}

at::Tensor unpaired(const at::Tensor& matrix, std::int64_t heads, const std::string& own) {
    const std::int64_t rows = matrix.size(0);
    if (heads < 1 || rows % (2 * heads))
        throw WeightsError("the rows of '" + own + "' are not whole pairs of " + std::to_string(heads) +
                           " heads");
    const at::Tensor order =
        at::arange(rows).view({heads, rows / heads / 2, 2}).transpose(1, 2).reshape({-1});
    const Packed* packed = packed_of(matrix);
    if (!packed) return matrix.index_select(0, order);
    return make_packed({.bytes = packed->bytes.index_select(0, order), .blocks = packed->blocks}, rows,
                       matrix.size(1));
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
    for (const auto& [name, entry] : header.tensors) {
        const std::string own = own_name(header.architecture(), name);
        if (own.empty()) continue;
        at::Tensor tensor =
            keep == Keep::packed ? kept_tensor(file, entry) : wide_tensor(file->data() + entry.begin, entry);
        if (const std::int64_t heads = paired_heads(header, own)) tensor = unpaired(tensor, heads, own);
        tensors.emplace(own, std::move(tensor));
    }
    return tensors;
}

} // namespace inference
