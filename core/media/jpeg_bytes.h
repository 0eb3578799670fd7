// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <opencv2/core/mat.hpp>
#include <string>

namespace core {

/// RGB, CV_8UC3, as a JPEG of good quality in memory. Any thread. Throws Failure.
std::string jpeg_bytes(const cv::Mat& rgb);

} // namespace core
