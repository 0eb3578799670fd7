// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scopes.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

/// BT.709 luma of 8-bit parts, in 16 bits of fraction.
int luma(const cv::Vec3b& pixel) {
    return (13933 * pixel[0] + 46871 * pixel[1] + 4732 * pixel[2] + 32768) >> 16;
}

} // namespace

Histogram histogram_of(const cv::Mat& rgb) {
    Histogram counts{};
    for (int y = 0; y < rgb.rows; ++y) {
        const auto* row = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < rgb.cols; ++x) {
            for (std::size_t c = 0; c < 3; ++c)
                ++counts[c][row[x][static_cast<int>(c)]];
            ++counts[3][static_cast<std::size_t>(luma(row[x]))];
        }
    }
    return counts;
}

cv::Mat waveform_of(const cv::Mat& rgb, int channel, int columns) {
    cv::Mat counts = cv::Mat::zeros(256, columns, CV_32S);
    for (int y = 0; y < rgb.rows; ++y) {
        const auto* row = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < rgb.cols; ++x) {
            const int value = channel < 3 ? row[x][channel] : luma(row[x]);
            ++counts.at<int>(255 - value, x * columns / rgb.cols);
        }
    }
    return counts;
}

cv::Mat vectorscope_of(const cv::Mat& rgb) {
    cv::Mat counts = cv::Mat::zeros(256, 256, CV_32S);
    for (int y = 0; y < rgb.rows; ++y) {
        const auto* row = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < rgb.cols; ++x) {
            const double l = luma(row[x]);
            const int cb = static_cast<int>(std::lround(128 + (row[x][2] - l) / 1.8556)),
                      cr = static_cast<int>(std::lround(128 + (row[x][0] - l) / 1.5748));
            ++counts.at<int>(255 - std::clamp(cr, 0, 255), std::clamp(cb, 0, 255));
        }
    }
    return counts;
}

} // namespace core
