// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/convert.h"
#include "core/base/result.h"
#include "core/render/light.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <list>
#include <zimg.h>

namespace core {
namespace {

constexpr std::ptrdiff_t kAlignment = 64;
constexpr std::size_t kKeptGraphs = 24; ///< each about a megabyte

/// What a graph was made for.
struct Job {
    PixelFormat from, to;
    Size from_size, to_size;
    cv::Rect2d part;
    Scaling scaling = Scaling::bicubic;
    bool operator==(const Job& other) const {
        return from == other.from && to == other.to && from_size == other.from_size &&
               to_size == other.to_size && part == other.part && scaling == other.scaling;
    }
};

struct Deleter {
    void operator()(zimg_filter_graph* graph) const { zimg_filter_graph_free(graph); }
    void operator()(void* memory) const { std::free(memory); }
};

struct Graph {
    Job job;
    std::unique_ptr<zimg_filter_graph, Deleter> graph;
    std::unique_ptr<void, Deleter> scratch;
};

[[noreturn]] void refuse(const char* what) {
    char words[256] = "";
    zimg_get_last_error(words, sizeof words);
    zimg_clear_last_error();
    throw Failure(std::string("a picture cannot be ") + what + ": " + words);
}

zimg_pixel_type_e pixel_type(PixelFormat::Samples samples) {
    switch (samples) {
    case PixelFormat::Samples::u8:
        return ZIMG_PIXEL_BYTE;
    case PixelFormat::Samples::u16:
        return ZIMG_PIXEL_WORD;
    case PixelFormat::Samples::f32:
        break;
    }
    return ZIMG_PIXEL_FLOAT;
}

zimg_image_format described(const PixelFormat& format, Size size) {
    zimg_image_format told;
    zimg_image_format_default(&told, ZIMG_API_VERSION);
    told.width = static_cast<unsigned>(size.width);
    told.height = static_cast<unsigned>(size.height);
    told.pixel_type = pixel_type(format.samples);
    told.depth = static_cast<unsigned>(format.depth);
    told.subsample_w = static_cast<unsigned>(format.shift_x);
    told.subsample_h = static_cast<unsigned>(format.shift_y);
    const bool rgb = format.family == PixelFormat::Family::rgb;
    told.color_family = rgb ? ZIMG_COLOR_RGB : ZIMG_COLOR_YUV;
    told.matrix_coefficients =
        static_cast<zimg_matrix_coefficients_e>(rgb ? ColourSpace::Matrix::rgb : format.colour.matrix);
    // The light is the same on both sides here: with it unnamed, matrix and range are all that is changed.
    told.transfer_characteristics = ZIMG_TRANSFER_UNSPECIFIED;
    told.color_primaries = ZIMG_PRIMARIES_UNSPECIFIED;
    told.pixel_range = format.colour.range == ColourSpace::Range::full ? ZIMG_RANGE_FULL : ZIMG_RANGE_LIMITED;
    told.chroma_location = static_cast<zimg_chroma_location_e>(format.colour.chroma);
    told.alpha = format.alpha ? ZIMG_ALPHA_STRAIGHT : ZIMG_ALPHA_NONE;
    return told;
}

Graph built(const Job& job) {
    zimg_image_format from = described(job.from, job.from_size);
    const zimg_image_format to = described(job.to, job.to_size);
    if (job.part != cv::Rect2d(0, 0, job.from_size.width, job.from_size.height))
        from.active_region = {job.part.x, job.part.y, job.part.width, job.part.height};
    zimg_graph_builder_params how;
    zimg_graph_builder_params_default(&how, ZIMG_API_VERSION);
    const bool scaled =
        from.active_region.width == from.active_region.width || !(job.from_size == job.to_size);
    how.resample_filter = job.scaling == Scaling::nearest    ? ZIMG_RESIZE_POINT
                          : job.scaling == Scaling::bilinear ? ZIMG_RESIZE_BILINEAR
                          : job.scaling == Scaling::lanczos  ? ZIMG_RESIZE_LANCZOS
                                                             : ZIMG_RESIZE_BICUBIC;
    if (how.resample_filter == ZIMG_RESIZE_BICUBIC)
        how.filter_param_a = 0, how.filter_param_b = 0.5; // Catmull-Rom
    if (scaled) {
        how.resample_filter_uv = how.resample_filter;
        how.filter_param_a_uv = how.filter_param_a, how.filter_param_b_uv = how.filter_param_b;
    }
    // Rounding eight bits to eight needs no noise; what comes from finer steps does.
    const bool coarser = job.to.samples != PixelFormat::Samples::f32 && job.to.depth < job.from.depth;
    how.dither_type = coarser ? ZIMG_DITHER_ORDERED : ZIMG_DITHER_NONE;
    how.cpu_type = ZIMG_CPU_AUTO_64B;
    Graph graph{.job = job};
    graph.graph.reset(zimg_filter_graph_build(&from, &to, &how));
    std::size_t bytes = 0;
    if (!graph.graph || zimg_filter_graph_get_tmp_size(graph.graph.get(), &bytes) != ZIMG_ERROR_SUCCESS)
        refuse("brought into another form");
    graph.scratch.reset(std::aligned_alloc(kAlignment, (bytes / kAlignment + 1) * kAlignment));
    if (!graph.scratch) throw Failure("out of memory while a picture is brought into another form");
    return graph;
}

/// The graph of a job, kept from before or built. They are kept a thread each because their scratch memory
/// serves one picture at a time, and building one costs as much as using it.
Graph& graph_of(const Job& job) {
    thread_local std::list<Graph> kept; // the last used first
    const auto found =
        std::find_if(kept.begin(), kept.end(), [&](const Graph& graph) { return graph.job == job; });
    if (found != kept.end())
        kept.splice(kept.begin(), kept, found);
    else
        kept.push_front(built(job));
    if (kept.size() > kKeptGraphs) kept.pop_back();
    return kept.front();
}

bool aligned(const Surface& surface) {
    for (int plane = 0; plane < surface.planes(); ++plane)
        if (reinterpret_cast<std::uintptr_t>(surface.at(plane).data.get()) % kAlignment != 0 ||
            surface.stride(plane) % kAlignment != 0)
            return false;
    return true;
}

/// Colour samples that are only partly inside become whole ones: their last column and row are repeated.
Surface whole(const Surface& surface) {
    const cv::Rect rect = on_colour_samples({0, 0, surface.width(), surface.height()}, surface.format());
    const Size size{rect.width, rect.height};
    if (size == surface.size() && aligned(surface)) return surface;
    Surface copy(size, surface.format());
    for (int plane = 0; plane < surface.planes(); ++plane) {
        const Size from = surface.plane_size(plane), to = copy.plane_size(plane);
        cv::Mat target = copy.mat_to_write(plane);
        surface.mat(plane).copyTo(target(cv::Rect(0, 0, from.width, from.height)));
        if (to.width > from.width) target.col(from.width - 1).copyTo(target.col(from.width));
        if (to.height > from.height) target.row(from.height - 1).copyTo(target.row(from.height));
    }
    return copy;
}

/// One pass through zimg: no change of light, alpha on both sides or on none.
Surface passed(const Surface& source, const PixelFormat& format, Size size, cv::Rect2d part,
               Scaling scaling) {
    const Surface from = whole(source);
    const cv::Rect rect = on_colour_samples({0, 0, size.width, size.height}, format);
    part.width *= static_cast<double>(rect.width) / size.width;
    part.height *= static_cast<double>(rect.height) / size.height;
    Surface to({rect.width, rect.height}, format);
    const Graph& graph = graph_of({from.format(), format, from.size(), to.size(), part, scaling});
    zimg_image_buffer_const in{.version = ZIMG_API_VERSION, .plane = {}};
    zimg_image_buffer out{.version = ZIMG_API_VERSION, .plane = {}};
    for (int plane = 0; plane < from.planes(); ++plane)
        in.plane[plane] = {from.at(plane).data.get(), from.stride(plane), ZIMG_BUFFER_MAX};
    for (int plane = 0; plane < to.planes(); ++plane)
        out.plane[plane] = {to.at(plane).data.get(), to.stride(plane), ZIMG_BUFFER_MAX};
    if (zimg_filter_graph_process(graph.graph.get(), &in, &out, graph.scratch.get(), nullptr, nullptr,
                                  nullptr, nullptr) != ZIMG_ERROR_SUCCESS)
        refuse("brought into another form");
    return to.size() == size ? to : to.part({0, 0, size.width, size.height});
}

const Relight& relight(const ColourSpace& from, const ColourSpace& to) {
    struct Kept {
        ColourSpace from, to;
        Relight change;
    };
    thread_local std::list<Kept> kept;
    for (const Kept& known : kept)
        if (known.from == from && known.to == to) return known.change;
    kept.push_front({from, to, Relight(from, to)});
    if (kept.size() > kKeptGraphs) kept.pop_back();
    return kept.front().change;
}

/// Whether two formats are written the same way, once the light is.
bool same_pixels(const PixelFormat& a, const PixelFormat& b) {
    const bool subsampled = a.family == PixelFormat::Family::yuv && (a.shift_x || a.shift_y);
    return a.family == b.family && a.samples == b.samples && a.depth == b.depth && a.shift_x == b.shift_x &&
           a.shift_y == b.shift_y && a.colour.matrix == b.colour.matrix && a.colour.range == b.colour.range &&
           (!subsampled || a.colour.chroma == b.colour.chroma);
}

} // namespace

Surface convert(const Surface& from, const Conversion& to) {
    if (from.empty()) throw Failure("there is no picture where one should be");
    if (from.has_alpha() != to.format.alpha) {
        Conversion rest = to;
        rest.format.alpha = false;
        const Surface made = convert(from.without_alpha(), rest);
        return to.format.alpha ? made.with_alpha() : made;
    }
    const cv::Rect2d all(0, 0, from.width(), from.height()), part = to.from.empty() ? all : to.from;
    const Size size = to.size.width ? to.size
                                    : Size{static_cast<int>(std::lround(part.width)),
                                           static_cast<int>(std::lround(part.height))};
    const bool stays = size == from.size() && part == all;
    if (!same_light(from.format().colour, to.format.colour)) {
        Surface rgb = passed(from, PixelFormat::rgb(32, from.format().colour).with_alpha(from.has_alpha()),
                             size, part, to.scaling);
        relight(from.format().colour, to.format.colour).apply(rgb);
        return convert(rgb, to.format);
    }
    if (stays && same_pixels(from.format(), to.format)) return from.said_to_be(to.format.colour);
    return passed(from, to.format, size, part, to.scaling);
}

Surface convert(const Surface& from, const PixelFormat& to) {
    return convert(from, Conversion{.format = to});
}

} // namespace core
