// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: the header of safetensors.
#include "inference/weights/safetensors_format.h"
#include "inference/weights/weights_error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto header = inference::parse_safetensors(std::as_bytes(std::span(data, size)));
        for (const auto& [name, entry] : header.tensors)
            if (header.data_offset + entry.end > size)
                __builtin_trap();              // accepted something outside the file
    } catch (const inference::WeightsError&) { // refused: fine
    }
    return 0;
}
