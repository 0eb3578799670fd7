// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors container, free of torch so that a fuzzer can drive it: bytes in, a checked table out.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inference {

enum class ElementType { f64, f32, f16, bf16, f8_e4m3, f8_e5m2, i64, i32, i16, i8, u8, boolean };

/// Bytes of one element.
std::size_t element_size(ElementType type);
/// The name safetensors gives the type ("BF16").
std::string_view element_name(ElementType type);

/// One tensor of a file: [begin, end) are byte offsets into the data section.
struct TensorEntry {
    ElementType type{};
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0;
};

struct SafetensorsHeader {
    std::map<std::string, TensorEntry> tensors;
    std::map<std::string, std::string> metadata;
    std::uint64_t data_offset = 0; ///< where the data section starts in the file
};

/// Reads and checks the header of a whole file image. Ranges must tile the data section exactly.
/// Throws WeightsError naming the fault; reads nothing outside `file`.
SafetensorsHeader parse_safetensors(std::span<const std::byte> file);

/// The header bytes (length prefix included, padded to 8) for tensors laid out in the map's order.
std::string write_safetensors_header(const std::map<std::string, TensorEntry>& tensors,
                                     const std::map<std::string, std::string>& metadata);

} // namespace inference
