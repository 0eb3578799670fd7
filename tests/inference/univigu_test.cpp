// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/open_model.h"
#include "inference/training/language.h"
#include "inference/training/scene.h"
#include "inference/weights/weights_error.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace inference;

const std::filesystem::path kModels = std::filesystem::path(SAYCUT_SOURCE) / "resources/models";

TEST(StarterUniVigu, Captions_NameColourAndDirectionOfUnseenClips) {
    const auto model = open_model(kModels / "starter-univigu");
    training::Rng rng(909'090);
    int right = 0;
    constexpr int kClips = 8;
    for (int i = 0; i < kClips; ++i) {
        const training::Scene scene = training::quiet_scene(rng, 1.5F, 9);
        const std::string wanted = training::quiet_prompt(scene); // "a red circle moves left."
        const std::string said =
            model->caption(training::render(scene, 9, 64, 96).transpose(0, 1).contiguous(), {});
        const std::string colour = wanted.substr(2, wanted.find(' ', 2) - 2),
                          motion = wanted.substr(wanted.find_last_of(' ', wanted.find_last_of(' ') - 1) + 1);
        right += said.find(colour) != std::string::npos &&
                 said.find(motion.substr(0, motion.size() - 1)) != std::string::npos;
    }
    EXPECT_GE(right, 6);
}

TEST(StarterUniVigu, ACaptionedClip_SaysWhatWasAskedFor) {
    const auto model = open_model(kModels / "starter-univigu");
    SeededNoise noise(3);
    const CaptionedVideo made =
        model->generate_captioned("a red circle moves left.", 9, 64, 96, {}, noise, {});
    EXPECT_EQ(made.video.size(1), 9);
    EXPECT_NE(made.caption.find("red"), std::string::npos) << made.caption;
}

TEST(InspectModel, ThePacksAreComplete_AndAMissingTensorIsNamed) {
    for (const char* name : {"starter", "starter-univigu"}) {
        const auto report = inspect_model(kModels / name);
        EXPECT_TRUE(report["complete"].get<bool>()) << report.dump(2);
    }
    EXPECT_TRUE(
        inspect_model(std::filesystem::path(SAYCUT_FIXTURES) / "univigu/layout/wan")["complete"].get<bool>());
    // The diffusers fixture has no tokenizer folder: the report says so instead of failing.
    const auto lacking =
        inspect_model(std::filesystem::path(SAYCUT_FIXTURES) / "wan/diffusers_layout/diffusers_repo");
    EXPECT_FALSE(lacking["complete"].get<bool>());
    EXPECT_NE(lacking["problems"].dump().find("tokenizer"), std::string::npos);
    EXPECT_THROW(inspect_model(std::filesystem::path(SAYCUT_FIXTURES)), WeightsError);
}

} // namespace
