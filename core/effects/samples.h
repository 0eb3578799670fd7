// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of planes: what codes mean, and planes to write into. Internal to core/effects.
#pragma once
#include "core/render/surface.h"
#include <algorithm>
#include <cstring>
#include <initializer_list>

namespace core {

/// code = zero + value x unit; values are those of PixelFormat (luma, R, G, B and alpha 0 to 1, colour -0.5
/// to 0.5).
struct Coding {
    float zero = 0, unit = 1, peak = 1; ///< `peak`: the largest code
    [[nodiscard]] float code(float value) const { return zero + value * unit; }
};
[[nodiscard]] Coding coding_of(const PixelFormat& format, int plane);

/// Calls `work` with a sample of the format's type.
template <class Work>
void by_samples(const PixelFormat& format, const Work& work) {
    switch (format.samples) {
    case PixelFormat::Samples::u8:
        return work(std::uint8_t{});
    case PixelFormat::Samples::u16:
        return work(std::uint16_t{});
    case PixelFormat::Samples::f32:
        return work(float{});
    }
}

/// The nearest code.
template <class T>
inline T coded(float code, float peak) {
    if constexpr (std::is_same_v<T, float>) return code;
    return static_cast<T>(std::min(std::max(code + 0.5F, 0.0F), peak)); // cut off: the peak is whole
}

/// Rows of codes to values and back.
void to_values(const std::uint8_t* from, float* to, int width, const Coding& coding);
void to_values(const std::uint16_t* from, float* to, int width, const Coding& coding);
void to_values(const float* from, float* to, int width, const Coding& coding);
void to_codes(const float* from, std::uint8_t* to, int width, const Coding& coding);
void to_codes(const float* from, std::uint16_t* to, int width, const Coding& coding);
void to_codes(const float* from, float* to, int width, const Coding& coding);

/// The same picture with fresh pixels of any value in these planes; the others are shared.
[[nodiscard]] Surface with_fresh(const Surface& from, std::initializer_list<int> planes);

/// A plane with value' = value x gain + offset.
void scale_plane(const Surface& from, Surface& to, int plane, float gain, float offset);

/// How far apart a plane's samples lie, in pixels.
[[nodiscard]] inline int step_x(const PixelFormat& format, int plane) {
    return plane == 1 || plane == 2 ? 1 << format.shift_x : 1;
}
[[nodiscard]] inline int step_y(const PixelFormat& format, int plane) {
    return plane == 1 || plane == 2 ? 1 << format.shift_y : 1;
}
/// Where a plane's first sample lies, in pixels from the first pixel's middle.
[[nodiscard]] double first_x(const PixelFormat& format, int plane);
[[nodiscard]] double first_y(const PixelFormat& format, int plane);

} // namespace core
