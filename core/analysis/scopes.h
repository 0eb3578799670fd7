// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture's colours are, as instruments show it. Pure functions of 8-bit RGB (CV_8UC3); any thread.
#pragma once
#include <array>
#include <opencv2/core/mat.hpp>

namespace core {

/// How many pixels have each value: red, green, blue, and luma (BT.709) last.
using Histogram = std::array<std::array<int, 256>, 4>;
[[nodiscard]] Histogram histogram_of(const cv::Mat& rgb);

/// How often each value stands in each column of the picture: CV_32S, 256 rows (255 on top), `columns` wide.
/// `channel`: 0 red, 1 green, 2 blue, 3 luma.
[[nodiscard]] cv::Mat waveform_of(const cv::Mat& rgb, int channel, int columns);

/// How often each pair of colour differences stands in the picture: CV_32S, 256 x 256, Cb to the right, Cr
/// upwards (BT.709), grey in the middle (128, 127).
[[nodiscard]] cv::Mat vectorscope_of(const cv::Mat& rgb);

} // namespace core
