// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/redrawn.h"
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace assistant {
namespace {

constexpr double kFine = 2.0, kCoarse = 4.0; ///< pixels; what is finer than the one, coarser than the other
constexpr int kWindow = 13;
constexpr float kTexture = 2.5e-5F; ///< mean square below which there is nothing fine
constexpr float kFollows = 0.7F;    ///< correlation from which it is the same structure
constexpr float kSameColour = 0.07F;
constexpr double kLeastShare = 0.27; ///< of the clip: less than this is a model's unsteady hand

cv::Mat mean_of(const cv::Mat& colours) {
    cv::Mat out;
    cv::transform(colours, out, cv::Matx13f(1.0F / 3, 1.0F / 3, 1.0F / 3));
    return out;
}

cv::Mat blurred(const cv::Mat& picture, double sigma) {
    cv::Mat out;
    cv::GaussianBlur(picture, out, {0, 0}, sigma);
    return out;
}

cv::Mat around(const cv::Mat& picture) {
    cv::Mat out;
    cv::boxFilter(picture, out, -1, {kWindow, kWindow}, {-1, -1}, true, cv::BORDER_REFLECT);
    return out;
}

cv::Mat redrawn_in(const SmallPair& pair) {
    const cv::Mat grey = mean_of(pair.seen), drawn = mean_of(pair.drawn), fine = grey - blurred(grey, kFine),
                  new_fine = drawn - blurred(drawn, kFine);
    const cv::Mat before = around(fine.mul(fine)), after = around(new_fine.mul(new_fine)),
                  both = around(fine.mul(new_fine));
    cv::Mat colour;
    cv::absdiff(blurred(pair.seen, kCoarse), blurred(pair.drawn, kCoarse), colour);
    colour = mean_of(colour);
    cv::Mat out(grey.size(), CV_8U, cv::Scalar(0));
    for (int y = 0; y < out.rows; ++y)
        for (int x = 0; x < out.cols; ++x) {
            const float a = before.at<float>(y, x), b = after.at<float>(y, x);
            if (std::max(a, b) > kTexture && both.at<float>(y, x) < kFollows * std::sqrt(a * b) &&
                colour.at<float>(y, x) < kSameColour)
                out.at<std::uint8_t>(y, x) = 255;
        }
    return out;
}

} // namespace

std::vector<cv::Mat> redrawn_parts(const SmallPairs& frames) {
    std::vector<cv::Mat> parts;
    double share = 0;
    for (std::size_t i = 0; i < frames.count; ++i) {
        parts.push_back(redrawn_in(frames.at(i)));
        share += cv::countNonZero(parts.back()) / static_cast<double>(parts.back().total());
    }
    if (share < kLeastShare * static_cast<double>(frames.count)) return {};
    for (cv::Mat& part : parts) {
        cv::morphologyEx(part, part, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {9, 9}));
        cv::morphologyEx(part, part, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    }
    return parts;
}

LocalTransform fit_redrawn(const SmallPair& pair, const cv::Mat& change, const cv::Mat& redrawn) {
    LocalTransform t = fit_transform(pair, change | redrawn);
    cv::Mat share;
    redrawn.convertTo(share, CV_32F, 1.0 / 255);
    cv::boxFilter(share, share, -1, {3, 3}, {-1, -1}, true, cv::BORDER_REFLECT);
    t.misfit = cv::max(t.misfit, share);
    return t;
}

} // namespace assistant
