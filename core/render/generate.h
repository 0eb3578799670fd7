// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that are made by rule. Pure functions, any thread; throw Failure where memory ends.
#pragma once
#include "core/document/clip.h"
#include "core/render/surface.h"

namespace core {

/// A picture of one colour, which is as a usual screen shows it; with alpha where the colour is not opaque.
[[nodiscard]] Surface filled(Size size, const PixelFormat& format, const Colour& colour);

/// The picture of a generator without keys at a time of its own, in `format`, with alpha where it needs it.
/// Noise is another one at every time and size and the same at the same; a kind that is not known is
/// transparent.
[[nodiscard]] Surface generated(const Generator& generator, Time at, Size size, const PixelFormat& format);

} // namespace core
