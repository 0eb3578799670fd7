// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/safetensors_format.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inference {
namespace {

at::ScalarType scalar_type(ElementType type) {
    switch (type) {
    case ElementType::f64:
        return at::kDouble;
    case ElementType::f32:
        return at::kFloat;
    case ElementType::f16:
        return at::kHalf;
    case ElementType::bf16:
        return at::kBFloat16;
    case ElementType::f8_e4m3:
        return at::kFloat8_e4m3fn;
    case ElementType::f8_e5m2:
        return at::kFloat8_e5m2;
    case ElementType::i64:
        return at::kLong;
    case ElementType::i32:
        return at::kInt;
    case ElementType::i16:
        return at::kShort;
    case ElementType::i8:
        return at::kChar;
    case ElementType::u8:
        return at::kByte;
    case ElementType::boolean:
        return at::kBool;
    }
    throw WeightsError("unknown element type");
}

ElementType element_type(at::ScalarType type) {
    for (const ElementType candidate :
         {ElementType::f64, ElementType::f32, ElementType::f16, ElementType::bf16, ElementType::i64,
          ElementType::i32, ElementType::u8, ElementType::boolean})
        if (scalar_type(candidate) == type) return candidate;
    throw WeightsError(std::string("cannot store tensors of type ") + at::toString(type));
}

/// A read-only private mapping of a whole file.
class MappedFile {
  public:
    explicit MappedFile(const std::filesystem::path& path) {
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) throw WeightsError("cannot open " + path.string() + ": " + std::strerror(errno));
        struct stat status {};
        const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
        size_ = known ? static_cast<std::size_t>(status.st_size) : 0;
        // Private and writable: torch may hand out a mutable pointer, and the file must never change through
        // it.
        if (known) data_ = ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE, descriptor, 0);
        ::close(descriptor);
        if (!known || data_ == MAP_FAILED)
            throw WeightsError("cannot read " + path.string() + ": it is empty or no file");
    }
    ~MappedFile() { ::munmap(data_, size_); }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    [[nodiscard]] std::byte* data() const { return static_cast<std::byte*>(data_); }
    [[nodiscard]] std::span<const std::byte> bytes() const { return {data(), size_}; }

  private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

at::Tensor view_of(const std::shared_ptr<MappedFile>& file, std::uint64_t offset, const TensorEntry& entry) {
    std::byte* start = file->data() + offset + entry.begin;
    const auto options = at::TensorOptions().dtype(scalar_type(entry.type));
    if (reinterpret_cast<std::uintptr_t>(start) % element_size(entry.type) != 0) {
        at::Tensor copy = at::empty(entry.shape, options);
        std::memcpy(copy.data_ptr(), start, entry.end - entry.begin);
        return copy;
    }
    return at::from_blob(
        start, entry.shape, [file](void*) {}, options);
}

} // namespace

std::map<std::string, at::Tensor> load_safetensors(const std::filesystem::path& path) {
    const auto file = std::make_shared<MappedFile>(path);
    SafetensorsHeader header;
    try {
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
        const std::string header = write_safetensors_header(entries, {});
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
