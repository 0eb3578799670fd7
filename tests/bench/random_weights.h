// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random weights of a network's shapes for the benches, plain or in few bits.
#pragma once
#include "inference/weights/packed.h"
#include "inference/weights/weight_map.h"
#include <cmath>

namespace bench {

using namespace inference;

/// A number a half holds, as its two bytes.
inline at::Tensor half_bytes(double value, at::Device device) {
    return at::full({1}, value, at::kHalf).view(at::kByte).to(device);
}

/// Random blocks whose numbers have a deviation of about 1/sqrt(columns) and a mean near nought.
inline at::Tensor random_blocks(GgufType type, std::int64_t rows, std::int64_t columns, at::Device device) {
    const GgufBlock block = gguf_block(type);
    const auto bytes = static_cast<std::int64_t>(block.bytes),
               per_row = columns / static_cast<std::int64_t>(block.elements);
    const at::Tensor all =
        at::randint(256, {rows * per_row, bytes}, at::TensorOptions().device(device).dtype(at::kByte));
    const double wanted = 1.0 / std::sqrt(static_cast<double>(columns));
    const auto put = [&](std::int64_t at, double value) {
        all.narrow(1, at, 2).copy_(half_bytes(value, device));
    };
    switch (type) {
    case GgufType::q8_0: // bytes of deviation 74
        put(0, wanted / 74);
        break;
    case GgufType::q4_k: // scales and minimums of 0..63, numbers of 0..15
        put(0, wanted / 200);
        put(2, wanted / 200 * 7.5);
        break;
    case GgufType::q6_k: // scales of -128..127, numbers of -32..31
        put(208, wanted / 1370);
        break;
    default:
        throw std::invalid_argument("no random blocks of this type");
    }
    return make_packed({.bytes = all.view({rows, per_row * bytes}), .blocks = type}, rows, columns);
}

inline at::Tensor random_float8(std::int64_t rows, std::int64_t columns, at::Device device) {
    const auto options = at::TensorOptions().device(device);
    return make_packed({.bytes = at::randn({rows, columns}, options).to(at::kFloat8_e4m3fn),
                        .scales = at::full({rows}, 1.0 / std::sqrt(static_cast<double>(columns)), options)},
                       rows, columns);
}

/// A matrix as `type`: "fp32", "bf16", "q4_k", "q8_0", "q6_k" or "fp8"; of blocks only where a row is whole
/// ones.
inline at::Tensor random_matrix(const std::string& type, std::int64_t rows, std::int64_t columns,
                                at::Device device) {
    const auto blocks = [&](GgufType form) { return random_blocks(form, rows, columns, device); };
    if (columns % 256 == 0) {
        if (type == "q4_k") return blocks(GgufType::q4_k);
        if (type == "q8_0") return blocks(GgufType::q8_0);
        if (type == "q6_k") return blocks(GgufType::q6_k);
        if (type == "fp8") return random_float8(rows, columns, device);
    }
    const at::Tensor made = at::randn({rows, columns}, at::TensorOptions().device(device))
                                .mul_(1.0 / std::sqrt(static_cast<double>(columns)));
    return type == "fp32" ? made : made.to(at::kBFloat16);
}

/// Random weights of a network's shapes, made on `device`: matrices of blocks as `type`, norms round one.
template <typename Build>
std::map<std::string, at::Tensor> random_tensors(const Build& build, at::Device device,
                                                 const std::string& type) {
    const WeightMap shapes = WeightMap::expected();
    build(shapes);
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, tensor] : shapes.tensors()) {
        if (tensor.dim() == 2) {
            tensors.emplace(
                name,
                random_matrix(name.find("blocks.") == std::string::npos && type != "fp32" ? "bf16" : type,
                              tensor.size(0), tensor.size(1), device));
            continue;
        }
        const std::int64_t inputs = tensor.dim() > 1 ? tensor.numel() / tensor.size(0) : 0;
        const bool norm = name.find("norm") != std::string::npos || name.find("gamma") != std::string::npos;
        const at::Tensor made = at::randn(tensor.sizes(), at::TensorOptions().device(device));
        made.mul_(inputs > 1 ? 1.0 / std::sqrt(static_cast<double>(inputs)) : 0.02);
        if (norm && !name.ends_with("bias")) made.add_(1.0);
        tensors.emplace(name, made);
    }
    return tensors;
}

} // namespace bench
