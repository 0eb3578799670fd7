// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <opencv2/core/mat.hpp>

namespace core {

/// Writes RGB, CV_8UC3, as a PNG; the file appears whole or not at all. Throws Failure.
void write_png(const cv::Mat& rgb, const std::filesystem::path& file);

} // namespace core
