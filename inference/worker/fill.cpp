// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/fill.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace assistant {

namespace ca = core::assist;

namespace {

constexpr int kLargestSide = 8192;

int even(double length) {
    return static_cast<int>(std::lround(length / 2)) * 2;
}

} // namespace

std::optional<core::assist::Fill> fill_of(const core::assist::EditRequest& request,
                                          const inference::Capabilities& can) {
    if (request.fill) return request.fill;
    const bool marked = request.region && request.region->whose == core::assist::Whose::all;
    return marked && can.fill && !can.edit ? std::optional(core::assist::Fill{}) : std::nullopt;
}

FillCanvas::FillCanvas(core::Size own, const ca::Fill& fill, const std::optional<ca::Region>& region)
    : own_(own), fill_(fill) {
    // 4:2:0 holds pairs of lines: a picture of odd sides loses its last one.
    old_ = {even(fill.left * own.width), even(fill.top * own.height), own.width / 2 * 2, own.height / 2 * 2};
    size_ = {old_.x + old_.width + even(fill.right * own.width),
             old_.y + old_.height + even(fill.bottom * own.height)};
    const bool grew = size_.width > old_.width || size_.height > old_.height;
    if (size_.width > kLargestSide || size_.height > kLargestSide)
        throw core::Failure("the picture would grow to " + std::to_string(size_.width) + "x" +
                            std::to_string(size_.height) + "; a picture has at most 8192 pixels a side");
    if (old_.width < 2 || old_.height < 2) throw core::Failure("the picture is too small to be filled");
    if (!fill.mask && !region && !grew)
        throw core::Failure("nothing says what is to be drawn anew; mark a region of the picture first");
    if (fill.mask) return;
    fixed_ = cv::Mat(size_.height, size_.width, CV_32F, cv::Scalar(1));
    cv::Mat inside = fixed_(old_);
    if (region)
        region_weights({old_.width, old_.height}, {region->x, region->y, region->width, region->height})
            .copyTo(inside);
    else
        inside.setTo(0);
}

cv::Mat FillCanvas::weights(core::Compositor& compositor, const core::Clip& clip, core::Time source_time) {
    if (!fixed_.empty()) return fixed_;
    const cv::Mat parts = compositor.mask_of(clip, *fill_.mask, source_time, {old_.width, old_.height});
    if (parts.empty())
        throw core::Failure("the mask " + fill_.mask->file + " cannot be read; choose another one");
    cv::Mat weights(size_.height, size_.width, CV_32F, cv::Scalar(1));
    parts.copyTo(weights(old_));
    return weights;
}

cv::Mat FillCanvas::placed(const core::VideoFrame& frame) const {
    cv::Mat canvas(size_.height, size_.width, CV_8UC3, cv::Scalar(0, 0, 0));
    frame.to_rgb(own_)(cv::Rect(0, 0, old_.width, old_.height)).copyTo(canvas(old_));
    return canvas;
}

cv::Mat small_mask(const cv::Mat& weights, core::Size size) {
    constexpr double kTouched = 1e-3;
    cv::Mat any, small;
    cv::threshold(weights, any, 0, 1, cv::THRESH_BINARY);
    cv::resize(any, small, {size.width, size.height}, 0, 0, cv::INTER_AREA);
    cv::threshold(small, small, kTouched, 1, cv::THRESH_BINARY);
    return small;
}

Composed fill_in(const core::VideoFrame& source, const FillCanvas& canvas, const cv::Mat& drawn,
                 const cv::Mat& weights) {
    cv::Mat result = canvas.placed(source), large;
    cv::resize(drawn, large, result.size(), 0, 0, cv::INTER_CUBIC);
    Composed out{.mask = cv::Mat(result.size(), CV_8U, cv::Scalar(0))};
    for (int y = 0; y < result.rows; ++y)
        for (int x = 0; x < result.cols; ++x) {
            const float share = weights.at<float>(y, x);
            if (share <= 0) continue;
            auto& pixel = result.at<cv::Vec3b>(y, x);
            const auto& anew = large.at<cv::Vec3f>(y, x);
            for (int k = 0; k < 3; ++k) {
                const float was = pixel[k];
                pixel[k] = cv::saturate_cast<std::uint8_t>(was + (anew[k] * 255.0F - was) * share);
            }
            out.mask.at<std::uint8_t>(y, x) = 255;
        }
    out.frame = core::VideoFrame::from_rgb(result, source.interval(), source.raw());
    if (has_own_samples(source)) // not published yet
        keep_source_samples(*source.raw(), const_cast<AVFrame&>(*out.frame.raw()), out.mask, canvas.old());
    return out;
}

} // namespace assistant
