// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/palette.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
extern "C" {
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
}

namespace core {
namespace {

struct GraphDeleter {
    void operator()(AVFilterGraph* graph) const { avfilter_graph_free(&graph); }
    void operator()(AVFilterInOut* ends) const { avfilter_inout_free(&ends); }
};
using Ends = std::unique_ptr<AVFilterInOut, GraphDeleter>;

void require(int code, const char* what) {
    if (code < 0) throw Failure(std::string("cannot make a palette (") + what + "): " + ffmpeg_error(code));
}

Ends make_end(const char* name, AVFilterContext* filter) {
    Ends end(avfilter_inout_alloc());
    if (!end) throw Failure("out of memory for a palette");
    end->name = av_strdup(name);
    end->filter_ctx = filter;
    return end;
}

} // namespace

struct PaletteFilter::State {
    std::unique_ptr<AVFilterGraph, GraphDeleter> graph{avfilter_graph_alloc()};
    AVFilterContext *in = nullptr, *out = nullptr; ///< owned by the graph
    std::int64_t frames = 0;
};

PaletteFilter::PaletteFilter(Size size) : state_(std::make_unique<State>()) {
    AVFilterGraph* graph = state_->graph.get();
    const std::string picture = "video_size=" + std::to_string(size.width) + "x" +
                                std::to_string(size.height) + ":pix_fmt=rgb24:time_base=1/100";
    require(avfilter_graph_create_filter(&state_->in, avfilter_get_by_name("buffer"), "in", picture.c_str(),
                                         nullptr, graph),
            "input");
    require(avfilter_graph_create_filter(&state_->out, avfilter_get_by_name("buffersink"), "out", nullptr,
                                         nullptr, graph),
            "output");
    // Seen from the description: what it calls "in" is the source's end, and the other way round.
    AVFilterInOut *source = make_end("in", state_->in).release(),
                  *sink = make_end("out", state_->out).release();
    const int parsed = avfilter_graph_parse_ptr(graph,
                                                "[in]split[a][b];[a]palettegen=stats_mode=single[p];[b][p]"
                                                "paletteuse=new=1:dither=bayer:bayer_scale=4[out]",
                                                &sink, &source, nullptr);
    const Ends left_source(source), left_sink(sink);
    require(parsed, "graph");
    require(avfilter_graph_config(graph, nullptr), "configuration");
}

PaletteFilter::~PaletteFilter() = default;

VideoFrame PaletteFilter::operator()(const VideoFrame& rgb) {
    const FramePtr given(av_frame_clone(rgb.raw())), made(av_frame_alloc());
    given->pts = state_->frames++;
    require(av_buffersrc_add_frame(state_->in, given.get()), "frame in");
    require(av_buffersink_get_frame(state_->out, made.get()), "frame out");
    return {made.get(), rgb.interval()};
}

} // namespace core
