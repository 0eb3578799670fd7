// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A pattern that goes a known way over a background: light, CV_32F.
#pragma once
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace test {

/// Light in blots of about a size, the same each time.
inline cv::Mat blots(cv::Size size, double blot, std::uint64_t seed) {
    cv::Mat made(size, CV_32F);
    cv::RNG random(seed);
    random.fill(made, cv::RNG::UNIFORM, 0.0, 1.0);
    cv::GaussianBlur(made, made, {}, blot);
    cv::normalize(made, made, 0.1, 0.9, cv::NORM_MINMAX);
    return made;
}

/// Where the pattern is in a picture.
struct Pose {
    double x, y, scale = 1, turn = 0;
};

/// The pattern laid over a background by its middle.
inline cv::Mat picture_of(const cv::Mat& pattern, const cv::Mat& background, const Pose& pose) {
    cv::Mat made = background.clone(), seen, cover;
    const double c = std::cos(pose.turn) * pose.scale, s = std::sin(pose.turn) * pose.scale;
    const double mx = (pattern.cols - 1) / 2.0, my = (pattern.rows - 1) / 2.0;
    const cv::Matx23d forth(c, -s, pose.x - 0.5 - c * mx + s * my, s, c, pose.y - 0.5 - s * mx - c * my);
    cv::warpAffine(pattern, seen, forth, made.size(), cv::INTER_CUBIC);
    cv::warpAffine(cv::Mat(pattern.size(), CV_32F, cv::Scalar(1)), cover, forth, made.size());
    made = made.mul(1 - cover) + seen.mul(cover);
    return made;
}

inline void with_noise(cv::Mat& picture, std::uint64_t seed) {
    cv::Mat noise(picture.size(), CV_32F);
    cv::RNG random(seed);
    random.fill(noise, cv::RNG::NORMAL, 0.0, 0.02);
    picture += noise;
}

} // namespace test
