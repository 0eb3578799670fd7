// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Matrices of few bits a number that stay as they are stored and are widened piece by piece where they are
// multiplied: GGUF's blocks, and bytes with scales. They travel as tensors that have a shape and a device and
// nothing else: every operation of torch refuses them, so that none reads them wrong. Any thread.
#pragma once
#include "inference/weights/gguf_format.h"
#include <ATen/ATen.h>
#include <optional>

namespace inference {

/// Whether a reader multiplies out what is stored in few bits, or hands it on packed.
enum class Keep { wide, packed };

struct Packed {
    at::Tensor bytes; ///< GGUF: uint8 [rows, bytes of a row]; else [rows, columns] of float8 or int8
    std::optional<GgufType> blocks = std::nullopt; ///< nothing: one byte a number
    at::Tensor scales = {}; ///< of bytes: undefined (1), [1], [rows] or [rows, n], float32
    /// Not 0: groups of so many columns were turned by a Hadamard matrix, which is its own inverse.
    std::int64_t turned = 0;
    /// An adapter beside it: up [rows, r] down [r, columns] is part of the matrix; undefined without one.
    at::Tensor down = {}, up = {};
};

/// `rows` x `columns` numbers so stored. The columns are whole blocks.
at::Tensor make_packed(Packed stored, std::int64_t rows, std::int64_t columns);
/// Null for every other tensor.
const Packed* packed_of(const at::Tensor& tensor);
/// The same on another device.
at::Tensor packed_to(const at::Tensor& packed, at::Device device);
/// What the matrix is with its adapter, turned back, as `type`, on its own device.
at::Tensor widened(const at::Tensor& packed, at::ScalarType type = at::kFloat);
/// On the processor: rows from `first` on as they are stored, times their scales, into `out` [count,
/// columns], float32 or bfloat16.
void widen_rows(const Packed& packed, std::int64_t first, const at::Tensor& out);
/// The scaled Hadamard matrix of a power of four, as `type` on `device`.
at::Tensor hadamard(std::int64_t size, const at::TensorOptions& options = at::kFloat);

/// A map with nothing packed in it.
std::map<std::string, at::Tensor> all_widened(std::map<std::string, at::Tensor> tensors);
/// Bytes that a tensor takes, packed or not.
double stored_bytes(const at::Tensor& tensor);
/// What it is stored in, for people: "BFloat16", "Q4_K".
std::string stored_type(const at::Tensor& tensor);
/// Gives back the pages of a matrix that lies in a mapped file, packed or not; see release_pages.
void release_stored(const at::Tensor& tensor);
/// Asks for them ahead of their use.
void expect_stored(const at::Tensor& tensor);

} // namespace inference
