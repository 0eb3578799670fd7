// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF files (versions 2 and 3, little-endian) and their block types. Free of torch, so that a fuzzer can
// drive it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace inference {

enum class GgufType : std::uint32_t {
    f32 = 0,
    f16 = 1,
    q4_0 = 2,
    q4_1 = 3,
    q5_0 = 6,
    q5_1 = 7,
    q8_0 = 8,
    q2_k = 10,
    q3_k = 11,
    q4_k = 12,
    q5_k = 13,
    q6_k = 14,
    bf16 = 30
};

/// Elements of one block and the bytes that they take.
struct GgufBlock {
    std::size_t elements = 1, bytes = 4;
};
GgufBlock gguf_block(GgufType type);
/// "Q4_K", as its own tools write it.
const char* gguf_type_name(GgufType type);

struct GgufTensor {
    GgufType type = GgufType::f32;
    std::vector<std::int64_t> shape; ///< row-major, the true one where the file says that the table's differs
    std::uint64_t begin = 0, bytes = 0; ///< from the file's start
    [[nodiscard]] std::uint64_t elements() const;
};

struct GgufHeader {
    std::uint32_t version = 0;
    nlohmann::json metadata; ///< an object: numbers, text, flags, arrays
    std::map<std::string, GgufTensor> tensors;
    [[nodiscard]] std::string architecture() const; ///< empty where the file names none
};

/// Reads and checks a whole file image; reads nothing outside it and allocates nothing that it announces but
/// does not hold. Throws WeightsError naming the fault.
GgufHeader parse_gguf(std::span<const std::byte> file);

/// The values of whole blocks as float32; `out` has room for blocks * elements.
void widen_gguf(GgufType type, const std::byte* blocks, std::size_t count, float* out);

/// Hugging Face's name of a text encoder's tensor; empty for one that is no part of the model. `architecture`
/// as the file names it (t5encoder, qwen2vl, qwen3, qwen3vl).
std::string text_name_from_gguf(const std::string& architecture, const std::string& name);

} // namespace inference
