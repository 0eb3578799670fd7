// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/render/surface.h"

namespace core {

/// How pixels between pixels are found. Shrinking takes in all that lies under a new pixel, whichever is
/// chosen.
enum class Scaling { nearest, bilinear, bicubic, lanczos };

struct Conversion {
    PixelFormat format;
    Size size{};       ///< 0x0: as large as the source (or as the part of it)
    cv::Rect2d from{}; ///< the part of the source to take, in its pixels, may reach beyond its edges (they
                       ///< are repeated there); empty: all
    Scaling scaling = Scaling::bicubic;
};

/// Brings a picture into another format, light and size, by zimg; by as few steps as it takes, and by none
/// where nothing differs (the pixels are shared then). Fewer bits are dithered (ordered: the same every
/// time). An alpha plane that the target lacks is dropped, one that the source lacks is opaque. High dynamic
/// range (PQ, HLG) is brought down by BT.2390 to BT.709's white at 203 cd/m2, and the other way round by
/// BT.2408's; BT.2020 and P3 colours are mapped, while the primaries and curves of BT.601, BT.709 and sRGB
/// count as the same, as in players. Graphs and buffers are kept for each thread. Throws Failure.
[[nodiscard]] Surface convert(const Surface& from, const Conversion& to);
[[nodiscard]] Surface convert(const Surface& from, const PixelFormat& to);

} // namespace core
