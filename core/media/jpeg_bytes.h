// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <opencv2/core/mat.hpp>
#include <string>

namespace core {

/// RGB, CV_8UC3, as a JPEG in memory, its colours as fine as its light. `quality`: on FFmpeg's scale from 2,
/// the best, to 31. Any thread. Throws Failure.
std::string jpeg_bytes(const cv::Mat& rgb, int quality = 4);

/// Such a JPEG's picture, as RGB; with `halved` of half the sides, for a quarter of the work. Any thread.
/// Throws Failure for what is damaged, or made by others in another form.
cv::Mat jpeg_picture(const std::string& bytes, bool halved = false);

} // namespace core
