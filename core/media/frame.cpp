// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/frame.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/pixels.h"
#include "core/render/convert.h"
#include <algorithm>
#include <opencv2/core.hpp>
extern "C" {
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

/// Three planes of bytes as pixels of three bytes; what is transparent lies on black.
cv::Mat interleaved(const Surface& rgb) {
    cv::Mat pixels(rgb.height(), rgb.width(), CV_8UC3);
    for_rows(rgb.height(), static_cast<std::size_t>(rgb.width()) * 6, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            const auto *r = rgb.row<std::uint8_t>(0, y), *g = rgb.row<std::uint8_t>(1, y),
                       *b = rgb.row<std::uint8_t>(2, y);
            auto* to = pixels.ptr<std::uint8_t>(y);
            if (!rgb.has_alpha()) {
                const cv::Range rows(y, y + 1);
                const cv::Mat planes[3] = {rgb.mat(0).rowRange(rows), rgb.mat(1).rowRange(rows),
                                           rgb.mat(2).rowRange(rows)};
                cv::Mat row = pixels.rowRange(rows);
                cv::merge(planes, 3, row);
                continue;
            }
            const auto* a = rgb.row<std::uint8_t>(3, y);
            for (int x = 0; x < rgb.width(); ++x) {
                to[3 * x] = static_cast<std::uint8_t>((r[x] * a[x] + 127) / 255);
                to[3 * x + 1] = static_cast<std::uint8_t>((g[x] * a[x] + 127) / 255);
                to[3 * x + 2] = static_cast<std::uint8_t>((b[x] * a[x] + 127) / 255);
            }
        }
    });
    return pixels;
}

Surface planes_of(const cv::Mat& rgb) {
    Surface surface({rgb.cols, rgb.rows}, PixelFormat::rgb(8));
    cv::Mat planes[3] = {surface.mat_to_write(0), surface.mat_to_write(1), surface.mat_to_write(2)};
    cv::split(rgb, planes);
    return surface;
}

/// A packed format of bytes, or one that only swscale writes, from planes that hold the same numbers.
FramePtr packed(const Surface& surface, AVPixelFormat format) {
    const auto planar = frame_of(surface);
    FramePtr frame(av_frame_alloc());
    av_frame_copy_props(frame.get(), planar.get());
    frame->width = surface.width(), frame->height = surface.height(), frame->format = format;
    if (av_frame_get_buffer(frame.get(), 0) < 0) throw Failure("out of memory for a frame");
    const ScalerPtr scaler(sws_getContext(
        frame->width, frame->height, static_cast<AVPixelFormat>(planar->format), frame->width, frame->height,
        format, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr, nullptr, nullptr));
    if (!scaler) throw Failure("this pixel format cannot be brought into the encoder's");
    const bool full = surface.format().colour.range == ColourSpace::Range::full;
    const int* matrix = sws_getCoefficients(SWS_CS_ITU709);
    sws_setColorspaceDetails(scaler.get(), matrix, full, matrix, full, 0, 1 << 16, 1 << 16);
    sws_scale(scaler.get(), planar->data, planar->linesize, 0, frame->height, frame->data, frame->linesize);
    return frame;
}

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

Surface VideoFrame::surface() const {
    require_picture();
    return surface_of(frame_);
}

Surface VideoFrame::shown(const PixelFormat& format, Size wanted) const {
    Size inner = wanted.width ? wanted : shown_size();
    const bool quarter = posture_.rotation % 180 != 0;
    if (quarter) std::swap(inner.width, inner.height);
    Conversion to{.format = format, .size = inner};
    if (quarter) std::swap(to.format.shift_x, to.format.shift_y);
    return upright(convert(surface(), to), posture_);
}

VideoFrame VideoFrame::from_surface(const Surface& surface, TimeRange interval, Posture posture) {
    return {frame_of(surface).get(), interval, posture};
}

cv::Mat VideoFrame::to_rgb(Size wanted) const {
    const PixelFormat screen = PixelFormat::rgb(8);
    const Surface own = surface();
    return interleaved(shown(own.has_alpha() ? screen.with_alpha() : screen, wanted));
}

VideoFrame VideoFrame::in_format(int pixel_format, const ColourSpace* colour) const {
    require_picture();
    const Surface own = surface();
    const ColourSpace& light = own.format().colour;
    ColourSpace target = colour ? *colour : light;
    if (!colour && light.matrix == ColourSpace::Matrix::rgb) // tags of RGB say nothing that YUV could mean
        target = {.transfer = light.transfer, .primaries = light.primaries};
    PixelFormat format = format_of(pixel_format, target);
    FramePtr frame(av_frame_alloc());
    frame->format = pixel_format;
    const bool known_full = format_of(*frame).colour.range == ColourSpace::Range::full &&
                            format.family == PixelFormat::Family::yuv;
    if (known_full && pixel_format_of(format) != pixel_format)
        format.colour.range = ColourSpace::Range::full; // the old J formats, grey
    if (frame_->format == pixel_format && own.format().with_alpha(format.alpha) == format) return *this;
    const Surface made = convert(own, format);
    const int planar = pixel_format_of(format);
    const AVPixFmtDescriptor *wanted = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(pixel_format)),
                             *given = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(planar));
    const bool same_planes =
        given && (wanted->flags & AV_PIX_FMT_FLAG_PLANAR) && !(wanted->flags & AV_PIX_FMT_FLAG_BE) &&
        wanted->nb_components == given->nb_components && wanted->comp[1].step == given->comp[1].step &&
        wanted->comp[1].plane == given->comp[1].plane && wanted->comp[0].shift == 0;
    if (same_planes) {
        const auto shared = frame_of(made);
        shared->format = pixel_format;
        return {shared.get(), interval_, posture_};
    }
    return {packed(made, static_cast<AVPixelFormat>(pixel_format)).get(), interval_, posture_};
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
    PixelFormat format = PixelFormat::yuv420();
    if (like) {
        const PixelFormat known = format_of(*like);
        if (known.family == PixelFormat::Family::yuv) format.colour = known.colour;
    }
    return from_surface(convert(planes_of(rgb), format), interval);
}

} // namespace core
