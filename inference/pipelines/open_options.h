// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/weights/lora.h"
#include <vector>

namespace inference {

/// How a model is opened, beyond what its folder says.
struct OpenOptions {
    /// Bytes that its weights may take where they are multiplied; what is more is streamed. 0: as the machine
    /// allows.
    double memory_limit = 0;
    std::vector<LoraUse> adapters =
        {}; ///< whose file names say which expert they are for, where there are two
};

} // namespace inference
