// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/render/surface.h"
#include <memory>

struct AVFrame;

namespace core {

struct MediaInfo;
struct Posture;

/// What a decoder's picture is, as a surface: planar ones are shared, others (packed RGB, palettes, NV12,
/// grey, big endian) are laid out in planes without a change of any number. What the file leaves open is
/// decided here: a matrix by the picture's height as players do, RGB is full range whatever its tags say,
/// alpha that hides nothing is left out. Any thread. Throws Failure for what cannot be shown.
[[nodiscard]] Surface surface_of(const std::shared_ptr<const AVFrame>& frame);
/// The format that `surface_of` gives for an AVPixelFormat and the tags of `frame` (which needs no pixels).
[[nodiscard]] PixelFormat format_of(const AVFrame& frame);

/// The same of a medium's pictures, as its header says them.
[[nodiscard]] PixelFormat format_of(const MediaInfo& info);
/// Turned and mirrored as a posture says; its pixels are not stretched.
[[nodiscard]] Surface upright(const Surface& stored, const Posture& posture);

struct FrameFree {
    void operator()(AVFrame* frame) const;
};
/// A frame of FFmpeg's that shares the surface's pixels, with all its tags. Throws Failure where FFmpeg has
/// no such format (float YUV, odd depths).
[[nodiscard]] std::unique_ptr<AVFrame, FrameFree> frame_of(const Surface& surface);
/// The AVPixelFormat of a planar format; -1: FFmpeg has none.
[[nodiscard]] int pixel_format_of(const PixelFormat& format);
/// The planar format behind an AVPixelFormat with these colours; packed ones give the planes that they hold.
[[nodiscard]] PixelFormat format_of(int pixel_format, const ColourSpace& colour);

} // namespace core
