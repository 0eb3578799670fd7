// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/frame.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

/// swscale's table for a frame's matrix: what the file says, else by size as players do.
const int* coefficients(const AVFrame& frame) {
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
        return sws_getCoefficients(SWS_CS_ITU709);
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return sws_getCoefficients(SWS_CS_BT2020);
    case AVCOL_SPC_UNSPECIFIED:
        return sws_getCoefficients(frame.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601);
    default:
        return sws_getCoefficients(SWS_CS_ITU601);
    }
}

bool full_range(const AVFrame& frame) {
    return frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P ||
           frame.format == AV_PIX_FMT_YUVJ422P || frame.format == AV_PIX_FMT_YUVJ444P;
}

constexpr int kExact = SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;

} // namespace

VideoFrame::VideoFrame(const AVFrame* frame, TimeRange interval, Posture posture)
    : interval_(interval), posture_(posture) {
    if (!frame || frame->width <= 0 || frame->height <= 0)
        throw Failure("there is no picture where one should be");
    AVFrame* copy = av_frame_clone(frame);
    if (!copy) throw Failure("out of memory while keeping a frame");
    frame_ = std::shared_ptr<const AVFrame>(
        copy, [](const AVFrame* f) { FfmpegDeleter{}(const_cast<AVFrame*>(f)); });
}

void VideoFrame::require_picture() const {
    if (!frame_) throw Failure("there is no picture where one should be");
}

Size VideoFrame::size() const {
    return frame_ ? Size{frame_->width, frame_->height} : Size{};
}

cv::Mat VideoFrame::to_rgb(Size wanted) const {
    require_picture();
    Size inner = wanted.width ? wanted : shown_size();
    if (posture_.rotation % 180) std::swap(inner.width, inner.height);
    const bool shrinks = inner.width < frame_->width;
    const ScalerPtr scaler(sws_getContext(
        frame_->width, frame_->height, static_cast<AVPixelFormat>(frame_->format), inner.width, inner.height,
        AV_PIX_FMT_RGB24, (shrinks ? SWS_AREA : SWS_BICUBIC) | kExact, nullptr, nullptr, nullptr));
    if (!scaler) throw Failure("this pixel format cannot be shown");
    sws_setColorspaceDetails(scaler.get(), coefficients(*frame_), full_range(*frame_),
                             sws_getCoefficients(SWS_CS_ITU709), 1, 0, 1 << 16, 1 << 16);
    // A little room behind each row: swscale may write whole vectors.
    cv::Mat padded(inner.height, inner.width + 16, CV_8UC3);
    std::uint8_t* planes[4] = {padded.data, nullptr, nullptr, nullptr};
    const int strides[4] = {static_cast<int>(padded.step), 0, 0, 0};
    sws_scale(scaler.get(), frame_->data, frame_->linesize, 0, frame_->height, planes, strides);
    cv::Mat rgb = padded(cv::Rect(0, 0, inner.width, inner.height)).clone();
    if (posture_.mirrored) cv::flip(rgb, rgb, 1);
    if (posture_.rotation == 90) cv::rotate(rgb, rgb, cv::ROTATE_90_CLOCKWISE);
    if (posture_.rotation == 180) cv::rotate(rgb, rgb, cv::ROTATE_180);
    if (posture_.rotation == 270) cv::rotate(rgb, rgb, cv::ROTATE_90_COUNTERCLOCKWISE);
    return rgb;
}

VideoFrame VideoFrame::in_format(int pixel_format) const {
    require_picture();
    if (frame_->format == pixel_format) return *this;
    const FramePtr frame(av_frame_alloc());
    av_frame_copy_props(frame.get(), frame_.get());
    frame->width = frame_->width;
    frame->height = frame_->height;
    frame->format = pixel_format;
    if (av_frame_get_buffer(frame.get(), 0) < 0) throw Failure("out of memory for a frame");
    const ScalerPtr scaler(sws_getContext(frame_->width, frame_->height,
                                          static_cast<AVPixelFormat>(frame_->format), frame->width,
                                          frame->height, static_cast<AVPixelFormat>(pixel_format),
                                          SWS_BICUBIC | kExact, nullptr, nullptr, nullptr));
    if (!scaler) throw Failure("this pixel format cannot be brought into the encoder's");
    const bool rgb = pixel_format == AV_PIX_FMT_RGB24;
    sws_setColorspaceDetails(scaler.get(), coefficients(*frame_), full_range(*frame_), coefficients(*frame_),
                             rgb || full_range(*frame), 0, 1 << 16, 1 << 16);
    sws_scale(scaler.get(), frame_->data, frame_->linesize, 0, frame_->height, frame->data, frame->linesize);
    return {frame.get(), interval_, posture_};
}

VideoFrame VideoFrame::cropped(Size size) const {
    require_picture();
    const FramePtr frame(av_frame_clone(frame_.get()));
    if (!frame) throw Failure("out of memory while keeping a frame");
    frame->width = std::min(frame->width, size.width);
    frame->height = std::min(frame->height, size.height);
    return {frame.get(), interval_, posture_};
}

VideoFrame VideoFrame::from_rgb(const cv::Mat& rgb, TimeRange interval, const AVFrame* like) {
    if (rgb.empty()) throw Failure("there is no picture where one should be");
    const FramePtr frame(av_frame_alloc());
    frame->width = rgb.cols;
    frame->height = rgb.rows;
    frame->format = AV_PIX_FMT_YUV420P;
    const bool known = like && like->colorspace != AVCOL_SPC_UNSPECIFIED;
    frame->colorspace = like ? like->colorspace : AVCOL_SPC_BT709;
    frame->color_primaries = like ? like->color_primaries : AVCOL_PRI_BT709;
    frame->color_trc = like ? like->color_trc : AVCOL_TRC_BT709;
    frame->color_range = known || like ? like->color_range : AVCOL_RANGE_MPEG;
    if (av_frame_get_buffer(frame.get(), 0) < 0) throw Failure("out of memory for a frame");
    const ScalerPtr scaler(sws_getContext(rgb.cols, rgb.rows, AV_PIX_FMT_RGB24, rgb.cols, rgb.rows,
                                          AV_PIX_FMT_YUV420P, SWS_BICUBIC | kExact, nullptr, nullptr,
                                          nullptr));
    if (!scaler) throw Failure("out of memory for a frame");
    sws_setColorspaceDetails(scaler.get(), sws_getCoefficients(SWS_CS_ITU709), 1, coefficients(*frame),
                             full_range(*frame), 0, 1 << 16, 1 << 16);
    const std::uint8_t* planes[4] = {rgb.data, nullptr, nullptr, nullptr};
    const int strides[4] = {static_cast<int>(rgb.step), 0, 0, 0};
    sws_scale(scaler.get(), planes, strides, 0, rgb.rows, frame->data, frame->linesize);
    return {frame.get(), interval};
}

} // namespace core
