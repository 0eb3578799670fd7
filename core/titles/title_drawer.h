// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/render/surface.h"
#include "core/titles/title_look.h"
#include <memory>

namespace core {

/// Draws titles by libass, with the system's fonts (fontconfig), in any script. Lines that are too long are
/// broken, words that are longer than a line make the title smaller. Inside of letters the colour is exactly
/// the one asked for, in the format's own numbers. What was drawn last is kept, so that a title that stands
/// still is drawn once. Opens fonts at the first title; belongs to one thread. Throws Failure where libass
/// cannot begin.
class TitleDrawer {
  public:
    TitleDrawer();
    ~TitleDrawer();
    TitleDrawer(TitleDrawer&&) noexcept;
    TitleDrawer& operator=(TitleDrawer&&) noexcept;
    /// A picture with alpha around what there is of the title on the canvas, at its place, its corners on
    /// whole colour samples. Empty where nothing is seen.
    [[nodiscard]] Layer draw(const TitleLook& look, Size canvas, const PixelFormat& format);

  private:
    class Letters;
    std::unique_ptr<Letters> letters_;
};

} // namespace core
