// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/samples.h"
#include "core/base/vectors.h"
#include <opencv2/core.hpp>

namespace core {
namespace {

template <class T>
inline void decode(const T* __restrict from, float* __restrict to, int width, const Coding& coding) {
    const float zero = coding.zero, by = 1.0F / coding.unit;
    for (int x = 0; x < width; ++x)
        to[x] = (static_cast<float>(from[x]) - zero) * by;
}
template <class T>
inline void encode(const float* __restrict from, T* __restrict to, int width, const Coding& coding) {
    const float zero = coding.zero, unit = coding.unit, peak = coding.peak;
    for (int x = 0; x < width; ++x)
        to[x] = coded<T>(zero + from[x] * unit, peak);
}
template <class T>
inline void scale(const T* __restrict from, T* __restrict to, int width, float gain, float offset,
                  float peak) {
    for (int x = 0; x < width; ++x)
        to[x] = coded<T>(static_cast<float>(from[x]) * gain + offset, peak);
}
SAYCUT_VECTORS void scale_row(const std::uint16_t* from, std::uint16_t* to, int width, float gain,
                              float offset, float peak) {
    scale(from, to, width, gain, offset, peak);
}
SAYCUT_VECTORS void scale_row(const float* from, float* to, int width, float gain, float offset, float peak) {
    scale(from, to, width, gain, offset, peak);
}

} // namespace

SAYCUT_VECTORS void to_values(const std::uint8_t* from, float* to, int width, const Coding& coding) {
    decode(from, to, width, coding);
}
SAYCUT_VECTORS void to_values(const std::uint16_t* from, float* to, int width, const Coding& coding) {
    decode(from, to, width, coding);
}
void to_values(const float* from, float* to, int width, const Coding&) {
    std::memcpy(to, from, static_cast<std::size_t>(width) * sizeof(float));
}
SAYCUT_VECTORS void to_codes(const float* from, std::uint8_t* to, int width, const Coding& coding) {
    encode(from, to, width, coding);
}
SAYCUT_VECTORS void to_codes(const float* from, std::uint16_t* to, int width, const Coding& coding) {
    encode(from, to, width, coding);
}
void to_codes(const float* from, float* to, int width, const Coding&) {
    std::memcpy(to, from, static_cast<std::size_t>(width) * sizeof(float));
}

Coding coding_of(const PixelFormat& format, int plane) {
    if (format.samples == PixelFormat::Samples::f32) return {};
    const auto peak = static_cast<float>(format.peak());
    const bool full = plane == 3 || format.colour.range == ColourSpace::Range::full;
    const float step = static_cast<float>(1 << (format.depth - 8));
    if (format.family == PixelFormat::Family::yuv && (plane == 1 || plane == 2))
        return {static_cast<float>(1 << (format.depth - 1)), full ? peak : 224 * step, peak};
    return full ? Coding{0, peak, peak} : Coding{16 * step, 219 * step, peak};
}

Surface with_fresh(const Surface& from, std::initializer_list<int> planes) {
    const Surface fresh(from.size(), from.format());
    std::array<Surface::Plane, 4> all;
    for (int plane = 0; plane < from.planes(); ++plane) {
        const bool chosen = std::find(planes.begin(), planes.end(), plane) != planes.end();
        all[static_cast<std::size_t>(plane)] = (chosen ? fresh : from).at(plane);
    }
    return {from.size(), from.format(), all};
}

void scale_plane(const Surface& from, Surface& to, int plane, float gain, float offset) {
    const Coding coding = coding_of(from.format(), plane);
    // zero + (gain x (code - zero) / unit + offset) x unit
    const float add = coding.zero + offset * coding.unit - gain * coding.zero;
    const Size size = from.plane_size(plane);
    if (from.format().samples == PixelFormat::Samples::u8) {
        cv::Mat table(1, 256, CV_8U), target = to.mat_to_write(plane);
        for (int i = 0; i < 256; ++i)
            table.at<std::uint8_t>(i) = coded<std::uint8_t>(static_cast<float>(i) * gain + add, coding.peak);
        cv::LUT(from.mat(plane), table, target);
        return;
    }
    by_samples(from.format(), [&](auto sample) {
        using T = decltype(sample);
        if constexpr (!std::is_same_v<T, std::uint8_t>)
            for_rows(size.height, static_cast<std::size_t>(size.width) * sizeof(T), [&](int first, int last) {
                for (int y = first; y < last; ++y)
                    scale_row(from.row<T>(plane, y), to.row_to_write<T>(plane, y), size.width, gain, add,
                              coding.peak);
            });
    });
}

double first_x(const PixelFormat& format, int plane) {
    using Chroma = ColourSpace::Chroma;
    const Chroma chroma = format.colour.chroma;
    if (chroma == Chroma::left || chroma == Chroma::top_left || chroma == Chroma::bottom_left) return 0;
    return (step_x(format, plane) - 1) / 2.0;
}

double first_y(const PixelFormat& format, int plane) {
    using Chroma = ColourSpace::Chroma;
    const Chroma chroma = format.colour.chroma;
    const double last = step_y(format, plane) - 1;
    if (chroma == Chroma::top_left || chroma == Chroma::top) return 0;
    return chroma == Chroma::bottom_left || chroma == Chroma::bottom ? last : last / 2;
}

} // namespace core
