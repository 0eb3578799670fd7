// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a CTranslate2 model.bin (versions 4 to 6). Free of torch, so that a fuzzer can drive it.
#pragma once
#include "inference/weights/safetensors_format.h"
#include <map>
#include <span>
#include <string>
#include <vector>

namespace inference {

struct Ct2Header {
    std::uint32_t version = 0, revision = 0;
    std::string spec; ///< "WhisperSpec"
    /// Offsets count from the file's start. Elements: f32, i8, i16, i32, f16, bf16; no axes: one number.
    std::map<std::string, TensorEntry> variables;
    std::vector<std::pair<std::string, std::string>> aliases; ///< alias, the variable it stands for
};

/// Reads and checks a whole file image; reads nothing outside it and allocates nothing that it announces but
/// does not hold. Throws WeightsError naming the fault.
Ct2Header parse_ct2(std::span<const std::byte> file);

} // namespace inference
