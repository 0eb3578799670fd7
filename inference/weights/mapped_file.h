// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/weights/safetensors_format.h"
#include <ATen/ATen.h>
#include <filesystem>
#include <span>

namespace inference {

/// A private mapping of a whole file; what is written to it stays in this process. Throws WeightsError naming
/// the file.
class MappedFile {
  public:
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    [[nodiscard]] std::byte* data() const { return static_cast<std::byte*>(data_); }
    [[nodiscard]] std::span<const std::byte> bytes() const { return {data(), size_}; }

  private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

at::ScalarType scalar_type(ElementType type);

/// Where a tensor's bytes lie: in a mapped file, which can be read again, or in plain memory.
enum class Backing { mapping, memory };
/// A tensor over bytes that `owner` keeps alive; copied where they are not aligned for their type.
at::Tensor tensor_over(const std::byte* start, ElementType type, at::IntArrayRef shape,
                       at::IntArrayRef strides, Backing backing, std::shared_ptr<const void> owner);

/// Gives back the pages of a tensor that lies in a mapped file; they come from the file, or the system's
/// cache of it, when they are read again; a change made to the tensor is lost. Does nothing to others.
void release_pages(const at::Tensor& tensor);
/// Asks for the pages of such a tensor ahead of their use; returns at once.
void expect_pages(const at::Tensor& tensor);

} // namespace inference
