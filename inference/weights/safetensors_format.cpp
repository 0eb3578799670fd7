// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/safetensors_format.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <array>
#include <cstring>
#include <nlohmann/json.hpp>
#include <set>

namespace inference {
namespace {

using nlohmann::json;

struct TypeRow {
    std::string_view name;
    ElementType type;
    std::size_t size;
};
constexpr std::array<TypeRow, 12> kTypes{{{"F64", ElementType::f64, 8},
                                          {"F32", ElementType::f32, 4},
                                          {"F16", ElementType::f16, 2},
                                          {"BF16", ElementType::bf16, 2},
                                          {"F8_E4M3", ElementType::f8_e4m3, 1},
                                          {"F8_E5M2", ElementType::f8_e5m2, 1},
                                          {"I64", ElementType::i64, 8},
                                          {"I32", ElementType::i32, 4},
                                          {"I16", ElementType::i16, 2},
                                          {"I8", ElementType::i8, 1},
                                          {"U8", ElementType::u8, 1},
                                          {"BOOL", ElementType::boolean, 1}}};
constexpr std::uint64_t kLongestHeader = 100'000'000;
constexpr std::size_t kDeepestJson = 8;

[[noreturn]] void fail(const std::string& what) {
    throw WeightsError("safetensors: " + what);
}

const TypeRow& row_of(ElementType type) {
    return *std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeRow& r) { return r.type == type; });
}

std::uint64_t unsigned_of(const json& value, const std::string& name) {
    if (!value.is_number_unsigned())
        fail("tensor '" + name + "' holds a size or offset that is no whole number");
    return value.get<std::uint64_t>();
}

/// Parses the header text and refuses repeated names, which a JSON object would silently merge.
json parse_unique(std::string_view text) {
    std::vector<std::set<std::string>> open_objects;
    auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
        if (static_cast<std::size_t>(depth) > kDeepestJson) fail("the header is nested too deeply");
        if (event == json::parse_event_t::object_start) open_objects.emplace_back();
        if (event == json::parse_event_t::object_end) open_objects.pop_back();
        if (event == json::parse_event_t::key &&
            !open_objects.back().insert(parsed.get<std::string>()).second)
            fail("the name '" + parsed.get<std::string>() + "' appears twice in the header");
        return true;
    };
    try {
        return json::parse(text.begin(), text.end(), watch);
    } catch (const json::exception& error) {
        fail(std::string("the header is not valid JSON: ") + error.what());
    }
}

TensorEntry parse_entry(const std::string& name, const json& value) {
    if (!value.is_object() || !value.contains("dtype") || !value.contains("shape") ||
        !value.contains("data_offsets"))
        fail("tensor '" + name + "' lacks dtype, shape or data_offsets");
    const json &dtype = value["dtype"], &shape = value["shape"], &offsets = value["data_offsets"];
    if (!dtype.is_string() || !shape.is_array() || !offsets.is_array() || offsets.size() != 2)
        fail("tensor '" + name + "' has a dtype, shape or data_offsets of the wrong kind");
    TensorEntry entry;
    const auto type = std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeRow& r) {
        return r.name == dtype.get_ref<const std::string&>();
    });
    if (type == kTypes.end()) fail("tensor '" + name + "' has the unknown dtype " + dtype.dump());
    entry.type = type->type;
    std::uint64_t bytes = type->size;
    if (shape.size() > 16) fail("tensor '" + name + "' has more than 16 dimensions");
    for (const json& item : shape) {
        const std::uint64_t size = unsigned_of(item, name);
        if (size > INT64_MAX || __builtin_mul_overflow(bytes, size, &bytes))
            fail("the size of tensor '" + name + "' overflows");
        entry.shape.push_back(static_cast<std::int64_t>(size));
    }
    entry.begin = unsigned_of(offsets[0], name);
    entry.end = unsigned_of(offsets[1], name);
    if (entry.begin > entry.end) fail("tensor '" + name + "' ends before it begins");
    if (entry.end - entry.begin != bytes)
        fail("tensor '" + name + "': its shape and dtype need " + std::to_string(bytes) +
             " bytes, its range holds " + std::to_string(entry.end - entry.begin));
    return entry;
}

void check_tiling(const SafetensorsHeader& header, std::uint64_t data_size) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
    for (const auto& [name, entry] : header.tensors) {
        if (entry.end > data_size) fail("tensor '" + name + "' lies outside the file (truncated download?)");
        ranges.emplace_back(entry.begin, entry.end);
    }
    std::sort(ranges.begin(), ranges.end());
    std::uint64_t at = 0;
    for (const auto& [begin, end] : ranges) {
        if (begin < at) fail("two tensors overlap");
        if (begin > at) fail("there is a gap between two tensors");
        at = end;
    }
    if (at != data_size) fail("the data section holds bytes that belong to no tensor");
}

} // namespace

std::size_t element_size(ElementType type) {
    return row_of(type).size;
}

std::string_view element_name(ElementType type) {
    return row_of(type).name;
}

SafetensorsHeader parse_safetensors(std::span<const std::byte> file) {
    if (file.size() < 8) fail("the file is shorter than its 8-byte length field");
    std::uint64_t length = 0;
    for (int i = 7; i >= 0; --i)
        length = length << 8 | std::to_integer<std::uint64_t>(file[static_cast<std::size_t>(i)]);
    if (length > kLongestHeader)
        fail("the header claims " + std::to_string(length) + " bytes; the limit is 100 MB");
    if (length > file.size() - 8) fail("the header is longer than the file (truncated download?)");
    const std::string_view text(reinterpret_cast<const char*>(file.data()) + 8, length);
    if (text.empty() || text.front() != '{') fail("the header does not start with '{'");
    const json root = parse_unique(text);
    if (!root.is_object()) fail("the header is no JSON object");
    SafetensorsHeader header;
    header.data_offset = 8 + length;
    for (const auto& [name, value] : root.items()) {
        if (name != "__metadata__") {
            header.tensors.emplace(name, parse_entry(name, value));
            continue;
        }
        if (!value.is_object()) fail("__metadata__ is no object");
        for (const auto& [key, text_value] : value.items()) {
            if (!text_value.is_string()) fail("__metadata__ holds something other than text");
            header.metadata.emplace(key, text_value.get<std::string>());
        }
    }
    check_tiling(header, file.size() - header.data_offset);
    return header;
}

std::string write_safetensors_header(const std::map<std::string, TensorEntry>& tensors,
                                     const std::map<std::string, std::string>& metadata) {
    json root = json::object();
    if (!metadata.empty()) root["__metadata__"] = metadata;
    for (const auto& [name, entry] : tensors)
        root[name] = {{"dtype", element_name(entry.type)},
                      {"shape", entry.shape},
                      {"data_offsets", {entry.begin, entry.end}}};
    std::string text = root.dump();
    text.append((8 - text.size() % 8) % 8, ' ');
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<char>(text.size() >> (8 * i) & 0xff);
    return bytes + text;
}

} // namespace inference
