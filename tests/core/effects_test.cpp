// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/catalogue.h"
#include "core/effects/picture.h"
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

using namespace core;

namespace {

cv::Mat colours() {
    cv::Mat rgb(32, 32, CV_8UC3);
    cv::randu(rgb, 30, 220);
    return rgb;
}

} // namespace

TEST(Effects, NeutralValues_ChangeNothing) {
    const cv::Mat before = colours();
    for (const EffectKind& kind : effect_catalogue()) {
        if (kind.for_sound) continue;
        nlohmann::json params = nlohmann::json::object();
        for (const EffectParameter& p : kind.parameters)
            params[p.name] = p.neutral;
        const RgbLayer after = apply_picture_effects({before.clone(), {}}, {{kind.name, true, params}});
        EXPECT_LE(cv::norm(after.rgb, before, cv::NORM_INF), 1.0) << kind.name;
    }
}

TEST(Effects, Added_EachChangesThePicture) {
    const cv::Mat before = colours();
    for (const char* name : {"brightness", "contrast", "saturation", "exposure", "white_balance", "grayscale",
                             "sepia", "blur", "sharpen", "vignette", "flip"})
        EXPECT_GT(cv::norm(apply_picture_effects({before.clone(), {}}, {{name}}).rgb, before, cv::NORM_L1),
                  100.0)
            << name;
}

TEST(Effects, Grayscale_HasEqualChannels_DisabledDoesNothing) {
    const cv::Mat before = colours(), grey = apply_picture_effects({before.clone(), {}}, {{"grayscale"}}).rgb;
    std::vector<cv::Mat> planes;
    cv::split(grey, planes);
    EXPECT_LE(cv::norm(planes[0], planes[2], cv::NORM_INF), 1.0);
    EXPECT_EQ(cv::norm(apply_picture_effects({before.clone(), {}}, {{"grayscale", false}}).rgb, before,
                       cv::NORM_INF),
              0);
}
