// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filter_graph.h"
#include "core/base/result.h"
extern "C" {
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

struct GraphDeleter {
    void operator()(AVFilterGraph* graph) const { avfilter_graph_free(&graph); }
    void operator()(AVFilterInOut* ends) const { avfilter_inout_free(&ends); }
};
using Ends = std::unique_ptr<AVFilterInOut, GraphDeleter>;

void require(int code, const std::string& filters) {
    if (code < 0)
        throw Failure("the filter " + filters + " cannot be used on this picture: " + ffmpeg_error(code));
}

Ends make_end(const char* name, AVFilterContext* filter) {
    Ends end(avfilter_inout_alloc());
    if (!end) throw Failure("out of memory for a filter");
    end->name = av_strdup(name);
    end->filter_ctx = filter;
    return end;
}

} // namespace

struct FilterGraph::State {
    std::unique_ptr<AVFilterGraph, GraphDeleter> graph{avfilter_graph_alloc()};
    AVFilterContext *in = nullptr, *out = nullptr; ///< owned by the graph
    std::string filters;
};

FilterGraph::FilterGraph(const AVFrame& like, const std::string& filters)
    : state_(std::make_unique<State>()) {
    State& s = *state_;
    s.filters = filters;
    AVFilterGraph* graph = s.graph.get();
    if (!graph) throw Failure("out of memory for a filter");
    graph->nb_threads = 2;
    const int across = like.sample_aspect_ratio.num > 0 ? like.sample_aspect_ratio.num : 1,
              down = like.sample_aspect_ratio.num > 0 ? like.sample_aspect_ratio.den : 1;
    const std::string picture = "video_size=" + std::to_string(like.width) + "x" +
                                std::to_string(like.height) + ":pix_fmt=" + std::to_string(like.format) +
                                ":time_base=1/100:pixel_aspect=" + std::to_string(across) + "/" +
                                std::to_string(down);
    require(avfilter_graph_create_filter(&s.in, avfilter_get_by_name("buffer"), "in", picture.c_str(),
                                         nullptr, graph),
            filters);
    require(avfilter_graph_create_filter(&s.out, avfilter_get_by_name("buffersink"), "out", nullptr, nullptr,
                                         graph),
            filters);
    // Seen from the description: what it calls "in" is the source's end, and the other way round.
    AVFilterInOut *source = make_end("in", s.in).release(), *sink = make_end("out", s.out).release();
    const int parsed =
        avfilter_graph_parse_ptr(graph, ("[in]" + filters + "[out]").c_str(), &sink, &source, nullptr);
    const Ends left_source(source), left_sink(sink);
    require(parsed, filters);
    require(avfilter_graph_config(graph, nullptr), filters);
}

FilterGraph::~FilterGraph() = default;

void FilterGraph::put(AVFrame* frame) {
    require(av_buffersrc_add_frame(state_->in, frame), state_->filters);
}

FramePtr FilterGraph::take() {
    FramePtr made(av_frame_alloc());
    const int code = av_buffersink_get_frame(state_->out, made.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return nullptr;
    require(code, state_->filters);
    return made;
}

} // namespace core
