// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/posture.h"
#include "core/render/surface.h"
#include "core/time/time.h"
#include <memory>
#include <opencv2/core/mat.hpp>
#include <vector>

struct AVFrame;

namespace core {

/// One picture in the decoder's own format, immutable once made; copies share the pixels. Any thread may read
/// it.
class VideoFrame {
  public:
    VideoFrame() = default;
    /// Takes a new reference to `frame`. `interval`: when it is shown, in the media's own time.
    VideoFrame(const AVFrame* frame, TimeRange interval, Posture posture = {});
    [[nodiscard]] bool empty() const { return !frame_; }
    [[nodiscard]] const AVFrame* raw() const { return frame_.get(); }
    [[nodiscard]] Size size() const; ///< of the stored picture
    /// Of the picture as it is looked at: upright, with square pixels.
    [[nodiscard]] Size shown_size() const { return posture_.shown(size()); }
    [[nodiscard]] const TimeRange& interval() const { return interval_; }
    [[nodiscard]] const Posture& posture() const { return posture_; }

    /// Its planes and what their numbers mean (core/media/pixels.h), not turned and not stretched.
    [[nodiscard]] Surface surface() const;
    /// The same as it is looked at: upright, with square pixels, at `size` (0x0: its own), in `format`.
    [[nodiscard]] Surface shown(const PixelFormat& format, Size size = {}) const;
    /// A frame that shares a surface's pixels.
    static VideoFrame from_surface(const Surface& surface, TimeRange interval, Posture posture = {});

    /// RGB as it is looked at on a usual screen, 8 bit, CV_8UC3, at `size` (0x0: its own); what is
    /// transparent lies on black. Throws Failure for an empty frame and where memory or the pixel format
    /// fail, as do those above and below.
    [[nodiscard]] cv::Mat to_rgb(Size size = {}) const;
    /// The same picture in another pixel format (an AVPixelFormat), posture and all. `colour`: in that light,
    /// matrix and range (nothing: in its own; BT.709's where RGB becomes YUV).
    [[nodiscard]] VideoFrame in_format(int pixel_format, const ColourSpace* colour = nullptr) const;
    /// The top left part of it, the same pixels; `size` within its own.
    [[nodiscard]] VideoFrame cropped(Size size) const;
    /// A frame of planar YUV 4:2:0, BT.709 limited unless `like` says otherwise, from upright RGB.
    static VideoFrame from_rgb(const cv::Mat& rgb, TimeRange interval, const AVFrame* like = nullptr);

  private:
    void require_picture() const;
    std::shared_ptr<const AVFrame> frame_;
    TimeRange interval_;
    Posture posture_;
};

/// Planar float sound: channels[c][i], from `start` in the time of what it belongs to.
struct AudioBlock {
    Time start{};
    int rate = 48000;
    std::vector<std::vector<float>> channels;
    [[nodiscard]] std::size_t samples() const { return channels.empty() ? 0 : channels.front().size(); }
};

} // namespace core
