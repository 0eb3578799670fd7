// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: look-up tables of every kind; the first byte chooses which. OpenColorIO itself is not
// instrumented. What is taken must give numbers for every number.
#include "core/base/result.h"
#include "core/effects/lut_file.h"
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto endings = core::lut_endings();
    try {
        const core::LutTables tables = core::parse_lut({reinterpret_cast<const char*>(data) + 1, size - 1},
                                                       endings[data[0] % endings.size()]);
        constexpr float kMost = std::numeric_limits<float>::max(),
                        kNone = std::numeric_limits<float>::quiet_NaN();
        float r[] = {0, 1, 0.5F, 0.2F, -1, 2, kMost, -kMost, kNone},
              g[] = {0, 1, 0.1F, 0.9F, 2, -1, 0.5F, kMost, 0},
              b[] = {0, 1, 0.9F, 0.4F, 0.3F, 0.3F, -kMost, 0.5F, kNone};
        tables.apply(r, g, b, 9);
        for (int i = 0; i < 9; ++i)
            if (!std::isfinite(r[i]) || !std::isfinite(g[i]) || !std::isfinite(b[i])) std::abort();
    } catch (const core::Failure&) { // refused in words
    }
    return 0;
}
