// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures to be drawn from, and what was drawn.
#pragma once
#include "core/render/compositor.h"
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace test {

inline double sample(const core::Surface& surface, int plane, int x, int y) {
    return surface.format().samples == core::PixelFormat::Samples::u8
               ? surface.row<std::uint8_t>(plane, y)[x]
               : surface.row<std::uint16_t>(plane, y)[x];
}

/// Noise, the same every time.
inline void paint_noise(core::Surface& picture, int seed) {
    cv::RNG random(static_cast<std::uint64_t>(seed) + 7);
    for (int plane = 0; plane < 3; ++plane) {
        cv::Mat mat = picture.mat_to_write(plane);
        random.fill(mat, cv::RNG::UNIFORM, 64 * picture.format().peak() / 255,
                    200 * picture.format().peak() / 255);
    }
}

inline core::Surface noise(core::Size size, const core::PixelFormat& format, int seed) {
    core::Surface picture(size, format);
    paint_noise(picture, seed);
    return picture;
}

/// What the project shows at a time, at its own size; nothing of it may be missing.
inline core::Surface drawn(const core::Project& project, core::Time time) {
    core::Compositor compositor;
    core::Surface picture = compositor.render(project, time, project.size).surface();
    EXPECT_TRUE(compositor.unreadable().empty());
    return picture;
}

/// Calls `check(plane, x, y)` for every sample of a picture.
template <class Check>
void for_samples(const core::Surface& picture, const Check& check) {
    for (int plane = 0; plane < 3; ++plane)
        for (int y = 0; y < picture.plane_size(plane).height; ++y)
            for (int x = 0; x < picture.plane_size(plane).width; ++x)
                check(plane, x, y);
}

} // namespace test
