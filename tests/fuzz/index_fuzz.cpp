// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: the index of a sharded checkpoint.
#include "inference/weights/shard_index.h"
#include "inference/weights/weights_error.h"
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        for (const auto& [name, file] :
             inference::parse_shard_index({reinterpret_cast<const char*>(data), size}))
            if (file.find('/') != std::string::npos || file.starts_with("."))
                __builtin_trap();              // would leave the folder
    } catch (const inference::WeightsError&) { // refused, as it should be
    }
    return 0;
}
