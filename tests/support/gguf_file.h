// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF files for tests and benches.
#pragma once
#include "inference/weights/packed.h"
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>

namespace test {

/// A matrix [rows, columns] in Q8_0, as its own tools round it: a scale for each 32 numbers. Columns: whole
/// blocks.
inline at::Tensor as_q8_0(const at::Tensor& matrix) {
    constexpr std::int64_t kBlock = 32;
    const at::Tensor blocks = matrix.to(at::kFloat).reshape({-1, kBlock});
    const at::Tensor scale = (blocks.abs().amax(1, true) / 127).to(at::kHalf), wide = scale.to(at::kFloat);
    const at::Tensor numbers =
        at::where(wide > 0, blocks / wide.clamp_min(1e-30), 0.0).round().clamp(-127, 127).to(at::kChar);
    const at::Tensor bytes = at::cat({scale.view(at::kByte), numbers.view(at::kByte)}, 1);
    return inference::make_packed(
        {.bytes = bytes.reshape({matrix.size(0), -1}), .blocks = inference::GgufType::q8_0}, matrix.size(0),
        matrix.size(1));
}

/// A GGUF file of version 3 with these tensors: packed ones in their blocks' type, others as float32, float16
/// or bfloat16, as they are. `architecture`: what the file says of itself; empty: nothing.
inline void write_gguf(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                       const std::string& architecture = "wan",
                       const std::map<std::string, std::uint32_t>& numbers = {}) {
    using inference::GgufType;
    std::string head = "GGUF";
    const auto put = [&](auto value) { head.append(reinterpret_cast<const char*>(&value), sizeof value); };
    const auto put_text = [&](const std::string& text) {
        put(static_cast<std::uint64_t>(text.size())), head += text;
    };
    const auto type_of = [](const at::Tensor& tensor) {
        if (const auto* packed = inference::packed_of(tensor)) return packed->blocks.value();
        if (tensor.scalar_type() == at::kFloat) return GgufType::f32;
        if (tensor.scalar_type() == at::kHalf) return GgufType::f16;
        if (tensor.scalar_type() == at::kBFloat16) return GgufType::bf16;
        throw std::invalid_argument("GGUF has no such type");
    };
    const auto raw = [](const at::Tensor& tensor) {
        const auto* packed = inference::packed_of(tensor);
        return (packed ? packed->bytes : tensor).contiguous();
    };
    constexpr std::uint64_t kAlignment = 32;
    constexpr std::uint32_t kWhole = 4, kText = 8; // kinds of metadata
    put(std::uint32_t{3}), put(static_cast<std::uint64_t>(tensors.size()));
    put(static_cast<std::uint64_t>(numbers.size() + (architecture.empty() ? 0 : 1)));
    if (!architecture.empty()) put_text("general.architecture"), put(kText), put_text(architecture);
    for (const auto& [key, value] : numbers)
        put_text(key), put(kWhole), put(value);
    std::uint64_t at = 0;
    for (const auto& [name, tensor] : tensors) {
        put_text(name), put(static_cast<std::uint32_t>(tensor.dim()));
        for (std::int64_t axis = tensor.dim(); axis-- > 0;)
            put(static_cast<std::uint64_t>(tensor.size(axis)));
        put(static_cast<std::uint32_t>(type_of(tensor))), put(at);
        at += (raw(tensor).nbytes() + kAlignment - 1) / kAlignment * kAlignment;
    }
    head.resize((head.size() + kAlignment - 1) / kAlignment * kAlignment);
    std::ofstream out(path, std::ios::binary);
    out << head;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor bytes = raw(tensor);
        out.write(static_cast<const char*>(bytes.const_data_ptr()),
                  static_cast<std::streamsize>(bytes.nbytes()));
        out << std::string((kAlignment - bytes.nbytes() % kAlignment) % kAlignment, '\0');
    }
}

} // namespace test
