// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/language.h"
#include "inference/training/measure.h"
#include <gtest/gtest.h>

namespace {

using namespace inference::training;

/// The program that judges generated clips must read what is exactly known.
TEST(Measure, RenderedClips_ColourAndMotionAreRead) {
    Rng rng(77);
    int right = 0;
    constexpr int kClips = 40;
    for (int i = 0; i < kClips; ++i) {
        const Scene scene = quiet_scene(rng, 1.5F, 9);
        const Measured measured = measure_clip(render(scene, 9, 64, 96));
        const std::string prompt = quiet_prompt(scene);
        right += prompt.starts_with("a " + measured.colour + " ") &&
                 prompt.find(measured.motion) != std::string::npos;
    }
    EXPECT_GE(right, kClips * 95 / 100);
}

TEST(Measure, AnEmptyPicture_ShowsNothing) {
    EXPECT_TRUE(measure_clip(at::zeros({3, 5, 32, 48})).colour.empty());
}

} // namespace
