// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scopes.h"
#include <gtest/gtest.h>

namespace {

/// Left half of one colour, right half of another (red, green, blue).
cv::Mat halves(const cv::Scalar& left, const cv::Scalar& right) {
    cv::Mat rgb(40, 80, CV_8UC3, right);
    rgb(cv::Rect(0, 0, 40, 40)).setTo(left);
    return rgb;
}

} // namespace

TEST(Scopes, HistogramsCountEveryPixelOnce) {
    const auto counts = core::histogram_of(halves({255, 0, 10}, {0, 128, 10}));
    EXPECT_EQ(counts[0][255], 1600);
    EXPECT_EQ(counts[0][0], 1600);
    EXPECT_EQ(counts[1][128], 1600);
    EXPECT_EQ(counts[2][10], 3200);
}

TEST(Scopes, WaveformsKeepColumns) {
    const cv::Mat counts = core::waveform_of(halves({200, 200, 200}, {50, 50, 50}), 3, 8);
    EXPECT_EQ(counts.at<int>(255 - 200, 0), 400);
    EXPECT_EQ(counts.at<int>(255 - 50, 7), 400);
    EXPECT_EQ(counts.at<int>(255 - 200, 7), 0);
}

TEST(Scopes, GreyLiesInTheMiddleOfTheVectorscope_RedLeftAndUp) {
    const cv::Mat counts = core::vectorscope_of(halves({90, 90, 90}, {255, 0, 0}));
    EXPECT_EQ(counts.at<int>(127, 128), 1600);
    int x = 0, y = 0;
    for (int row = 0; row < 256; ++row)
        for (int column = 0; column < 256; ++column)
            if (counts.at<int>(row, column) == 1600 && row != 127) x = column, y = row;
    EXPECT_LT(y, 10);  // Cr at its most
    EXPECT_LT(x, 128); // less blue than grey
}
