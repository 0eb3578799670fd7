// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What libavfilter does well: one adapter, an effect a line. Only filters that look at one picture alone may
// stand here; what they make must not depend on what they saw before.
#include "core/base/result.h"
#include "core/effects/node.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/filter_graph.h"
#include "core/media/pixels.h"
#include "core/render/convert.h"
#include <list>
#include <memory>

namespace core {
namespace {

struct Kept {
    std::string filters;
    int format = 0;
    Size size;
    std::unique_ptr<FilterGraph> graph;
};

/// A chain for such pictures, kept for each thread.
FilterGraph& graph_for(const AVFrame& like, const std::string& filters) {
    constexpr std::size_t kMost = 6;
    thread_local std::list<Kept> kept; // the last used first
    const Size size{like.width, like.height};
    for (auto known = kept.begin(); known != kept.end(); ++known)
        if (known->filters == filters && known->format == like.format && known->size == size) {
            kept.splice(kept.begin(), kept, known);
            return *kept.front().graph;
        }
    kept.push_front({filters, like.format, size, std::make_unique<FilterGraph>(like, filters)});
    if (kept.size() > kMost) kept.pop_back();
    return *kept.front().graph;
}

/// The picture through a chain of filters that know nothing of colours, in 16 bits: what they find between
/// the steps of fewer bits is dithered on the way back.
Surface filtered(const Surface& picture, const std::string& filters) {
    constexpr int kDeep = 16;
    const Surface given = convert(picture, picture.format().with_depth(kDeep));
    const auto frame = frame_of(given);
    frame->pts = 0;
    FilterGraph& graph = graph_for(*frame, filters);
    graph.put(frame.get());
    FramePtr made = graph.take();
    if (!made) throw Failure("the filter " + filters + " gave no picture");
    const std::shared_ptr<const AVFrame> shared(
        made.release(), [](const AVFrame* f) { FfmpegDeleter{}(const_cast<AVFrame*>(f)); });
    return convert(surface_of(shared).said_to_be(given.format().colour), picture.format());
}

/// Steps that are too coarse are dissolved into dots: each sample becomes the mean of four around it, where
/// they all are less than a threshold away.
Layer deband(const Layer& layer, const Values& values, const Moment& moment) {
    constexpr double kMost = 0.05; // of all the light
    const std::string threshold = std::to_string(std::max(0.00003, kMost * values.number("amount")));
    const std::string radius =
        std::to_string(std::max(1L, std::lround(scaled(values.number("radius"), moment))));
    const std::string filters = "deband=1thr=" + threshold + ":2thr=" + threshold + ":3thr=" + threshold +
                                ":4thr=0.00003:range=" + radius + ":blur=0";
    return {filtered(layer.picture, filters), layer.at, layer.opacity};
}

} // namespace

std::span<const PictureNode> filter_nodes() {
    static constexpr PictureNode kNodes[] = {{"deband", deband, nullptr}};
    return kNodes;
}

} // namespace core
