// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
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

RgbLayer with(const cv::Mat& rgb, const Effect& effect) {
    return apply_picture_effects({rgb.clone(), {}}, {effect}, Time(0));
}

} // namespace

TEST(Effects, NeutralValues_ChangeNothing) {
    const cv::Mat before = colours();
    for (const Kind& kind : kinds_of(Domain::picture)) {
        Params params;
        for (const ParamSpec& p : kind.params)
            params[p.name] = p.neutral;
        const RgbLayer after = with(before, {.name = kind.name, .params = params});
        EXPECT_LE(cv::norm(after.rgb, before, cv::NORM_INF), 1.0) << kind.name;
    }
}

TEST(Effects, Added_EachChangesThePicture) {
    const cv::Mat before = colours();
    for (const char* name : {"brightness", "contrast", "saturation", "exposure", "white_balance", "grayscale",
                             "sepia", "blur", "sharpen", "vignette", "flip"})
        EXPECT_GT(cv::norm(with(before, {.name = name}).rgb, before, cv::NORM_L1), 100.0) << name;
}

TEST(Effects, Grayscale_HasEqualChannels_DisabledDoesNothing) {
    const cv::Mat before = colours(), grey = with(before, {.name = "grayscale"}).rgb;
    std::vector<cv::Mat> planes;
    cv::split(grey, planes);
    EXPECT_LE(cv::norm(planes[0], planes[2], cv::NORM_INF), 1.0);
    EXPECT_EQ(cv::norm(with(before, {.name = "grayscale", .enabled = false}).rgb, before, cv::NORM_INF), 0);
}
