// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include <memory>
#include <string>

namespace core {

/// A chain of FFmpeg's filters with one picture stream in and one out: the adapter for whatever libavfilter
/// does well. One thread. Throws Failure.
class FilterGraph {
  public:
    /// `like`: size, pixel format and aspect of what will be put in. `filters`: as on ffmpeg's command line;
    /// colours stay what they are unless a filter changes them.
    FilterGraph(const AVFrame& like, const std::string& filters);
    ~FilterGraph();
    /// Takes a reference; pts count pictures.
    void put(AVFrame* frame);
    /// The next picture that is ready, or none.
    [[nodiscard]] FramePtr take();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace core
