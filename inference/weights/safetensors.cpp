// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/regular_file.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/safetensors_format.h"
#include "inference/weights/save_tensors.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include <cstring>
#include <fstream>

namespace inference {
namespace {

ElementType element_type(at::ScalarType type) {
    for (const ElementType candidate :
         {ElementType::f64, ElementType::f32, ElementType::f16, ElementType::bf16, ElementType::f8_e4m3,
          ElementType::f8_e5m2, ElementType::i64, ElementType::i32, ElementType::i8, ElementType::u8,
          ElementType::boolean})
        if (scalar_type(candidate) == type) return candidate;
    throw WeightsError(std::string("cannot store tensors of type ") + at::toString(type));
}

at::Tensor view_of(const std::shared_ptr<MappedFile>& file, std::uint64_t offset, const TensorEntry& entry) {
    std::vector<std::int64_t> strides(entry.shape.size(), 1);
    for (std::size_t i = strides.size(); i-- > 1;)
        strides[i - 1] = strides[i] * std::max<std::int64_t>(1, entry.shape[i]);
    return tensor_over(file->data() + offset + entry.begin, entry.type, entry.shape, strides,
                       Backing::mapping, file);
}

} // namespace

std::map<std::string, at::Tensor> load_safetensors(const std::filesystem::path& path) {
    const auto file = std::make_shared<MappedFile>(path);
    SafetensorsHeader header;
    try {
        const std::string_view bytes(reinterpret_cast<const char*>(file->data()), file->bytes().size());
        refuse_strangers(bytes);
        if (const std::string words = words_instead_of_data(bytes); !words.empty()) throw WeightsError(words);
        header = parse_safetensors(file->bytes());
    } catch (const WeightsError& error) {
        throw WeightsError(path.string() + ": " + error.what());
    }
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, entry] : header.tensors)
        tensors.emplace(name, view_of(file, header.data_offset, entry));
    return tensors;
}

void save_safetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      c10::optional<at::ScalarType> type) {
    save_tensors(path, tensors, {}, type);
}

void save_tensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                  const std::map<std::string, std::string>& metadata, c10::optional<at::ScalarType> type) {
    std::map<std::string, TensorEntry> entries;
    std::map<std::string, at::Tensor> stored;
    std::uint64_t at = 0;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor data = tensor.detach().to(type.value_or(tensor.scalar_type())).contiguous().cpu();
        const std::uint64_t bytes = data.nbytes();
        entries.emplace(name,
                        TensorEntry{element_type(data.scalar_type()), data.sizes().vec(), at, at + bytes});
        stored.emplace(name, data);
        at += bytes;
    }
    const std::filesystem::path temporary = path.string() + ".part";
    {
        std::ofstream out(temporary, std::ios::binary);
        const std::string header = write_safetensors_header(entries, metadata);
        out.write(header.data(), static_cast<std::streamsize>(header.size()));
        for (const auto& [name, data] : stored)
            out.write(static_cast<const char*>(data.data_ptr()), static_cast<std::streamsize>(data.nbytes()));
        if (!out.flush()) {
            std::filesystem::remove(temporary);
            throw WeightsError("cannot write " + path.string() + ": is the disk full?");
        }
    }
    std::filesystem::rename(temporary, path);
}

} // namespace inference
