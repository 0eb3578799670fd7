// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/frame.h"
#include <memory>

namespace core {

/// Brings pictures down to 256 colours, a palette of its own for each (FFmpeg's palettegen and paletteuse),
/// as GIF wants them. One thread. Throws Failure.
class PaletteFilter {
  public:
    PaletteFilter();
    ~PaletteFilter();
    /// An RGB24 frame as PAL8; all of one size.
    VideoFrame operator()(const VideoFrame& rgb);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace core
