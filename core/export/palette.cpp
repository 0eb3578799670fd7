// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/palette.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/filter_graph.h"

namespace core {

struct PaletteFilter::State {
    std::unique_ptr<FilterGraph> graph;
    std::int64_t frames = 0;
};

PaletteFilter::PaletteFilter() : state_(std::make_unique<State>()) {}
PaletteFilter::~PaletteFilter() = default;

VideoFrame PaletteFilter::operator()(const VideoFrame& rgb) {
    State& s = *state_;
    if (!s.graph)
        s.graph =
            std::make_unique<FilterGraph>(*rgb.raw(), "split[a][b];[a]palettegen=stats_mode=single[p];[b][p]"
                                                      "paletteuse=new=1:dither=bayer:bayer_scale=4");
    const FramePtr given(av_frame_clone(rgb.raw()));
    if (!given) throw Failure("out of memory for a palette");
    given->pts = s.frames++;
    s.graph->put(given.get());
    const FramePtr made = s.graph->take();
    if (!made) throw Failure("a picture cannot be brought down to 256 colours");
    return {made.get(), rgb.interval()};
}

} // namespace core
