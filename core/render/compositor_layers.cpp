// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the compositor brings layers together.
#include "core/base/result.h"
#include "core/media/pixels.h"
#include "core/render/blend.h"
#include "core/render/convert.h"
#include "core/render/drawn.h"
#include "core/render/placing.h"
#include "core/render/transition.h"
#include <opencv2/core.hpp>

namespace core {
namespace {

/// As `canvas` is written, but for alpha.
Layer written_as(Layer layer, const Surface& canvas) {
    layer.picture = convert(layer.picture, canvas.format().with_alpha(layer.picture.has_alpha()));
    return layer;
}

BlendMode mode_of(const std::shared_ptr<const LayerPlan>& part) {
    return part && !part->transition ? part->blend : BlendMode::normal;
}

void lay_on(Surface& canvas, const Layer& layer, BlendMode mode) {
    if (!layer.picture.empty()) blend(canvas, written_as(layer, canvas), mode);
}

/// A picture of one colour. A project's colours are as a usual screen shows them.
Surface filled(Size size, const PixelFormat& format, const Colour& colour) {
    Surface one({16, 16}, PixelFormat::rgb(32));
    one.fill(colour.red, colour.green, colour.blue);
    one = convert(one, format.with_alpha(false));
    Surface all(size, format.with_alpha(false));
    for (int plane = 0; plane < 3; ++plane) {
        cv::Mat target = all.mat_to_write(plane);
        target.setTo(cv::mean(one.mat(plane)));
    }
    return all;
}

/// A layer whose picture is a colour by so much; what is transparent stays so.
Layer tinted(Layer layer, const Colour& colour, double part) {
    if (layer.picture.empty() || part <= 0) return layer;
    Surface bare = layer.picture.without_alpha();
    exchange(bare, filled(bare.size(), bare.format(), colour), part);
    if (layer.picture.has_alpha()) {
        bare = bare.with_alpha();
        bare.set_plane(3, layer.picture.mat(3).clone());
    }
    layer.picture = bare;
    return layer;
}

Layer moved(Layer layer, cv::Point by) {
    layer.at += by;
    return layer;
}

/// A layer that has grown around the middle of the canvas.
Layer grown(const Layer& layer, double scale, Size canvas) {
    if (layer.picture.empty() || scale == 1) return layer;
    const Surface whole = on_whole_canvas(layer, canvas);
    Layer made = placed(whole, canvas, canvas, {.scale = scale}, whole.format());
    made.opacity = layer.opacity;
    return made;
}

} // namespace

bool covers(const Layer& layer, Size canvas) {
    return !layer.picture.empty() && layer.at == cv::Point(0, 0) && layer.picture.size() == canvas &&
           !layer.picture.has_alpha() && layer.opacity >= 1.0;
}

bool Compositor::Drawn::covers(Size canvas) const {
    const auto hides = [&](const Layer& picture, BlendMode mode) {
        return mode == BlendMode::normal && core::covers(picture, canvas);
    };
    if (!plan->transition) return hides(layer, plan->blend);
    return hides(from, mode_of(plan->transition->from)) && hides(to, mode_of(plan->transition->to));
}

/// What a part of a transition shows; a transition in it is drawn by itself.
Layer Compositor::part_of(const std::shared_ptr<const LayerPlan>& part, Size size,
                          const PixelFormat& format) {
    if (!part) return {};
    if (!part->transition) return layer_of(*part, size, format);
    Surface canvas(size, format.with_alpha());
    canvas.fill(0, 0, 0, 0);
    lay(canvas, drawn(*part, size, format));
    return {canvas};
}

/// The light of a picture file, stretched to a size; empty where it cannot be read.
cv::Mat Compositor::light_of(const std::string& path, const ClipId& clip, Time at, Size size) {
    const auto report = [&] { unreadable_.insert(path.empty() ? "a mask without a file" : path); };
    try {
        VideoReader* reader = path.empty() ? nullptr : readers_.reader(path, clip, at);
        if (!reader) return report(), cv::Mat();
        const VideoFrame frame = reader->frame_at(at);
        const Surface picture = upright(frame.surface(), frame.posture());
        PixelFormat grey{.samples = PixelFormat::Samples::f32, .depth = 32, .shift_x = 0, .shift_y = 0};
        if (picture.format().family == PixelFormat::Family::yuv) grey.colour = picture.format().colour;
        const Surface made = convert(
            picture, Conversion{.format = grey.with_alpha(picture.has_alpha()), .size = size, .from = {}});
        return picture.has_alpha() ? cv::Mat(made.mat(0).mul(made.mat(3))) : made.mat(0).clone();
    } catch (const Failure&) {
        return report(), cv::Mat();
    }
}

Compositor::Drawn Compositor::drawn(const LayerPlan& layer, Size size, const PixelFormat& format) {
    Drawn made{.plan = &layer};
    if (!layer.transition) {
        made.layer = layer_of(layer, size, format);
        return made;
    }
    const TransitionPlan& plan = *layer.transition;
    made.from = part_of(plan.from, size, format);
    made.to = part_of(plan.to, size, format);
    if (plan.kind == "luma_wipe") made.light = light_of(luma_file(plan), layer.clip, Time(0), size);
    return made;
}

/// From the top down: what lies under a picture that covers all is not even decoded.
std::vector<Compositor::Drawn> Compositor::drawn(const Composition& composition, Size size,
                                                 const PixelFormat& format) {
    std::vector<Drawn> layers;
    for (auto plan = composition.layers.rbegin(); plan != composition.layers.rend(); ++plan) {
        Drawn layer = drawn(*plan, size, format);
        if (layer.layer.picture.empty() && layer.from.picture.empty() && layer.to.picture.empty()) continue;
        layers.push_back(std::move(layer));
        if (layers.back().covers(size)) break;
    }
    return {std::make_move_iterator(layers.rbegin()), std::make_move_iterator(layers.rend())};
}

void Compositor::lay(Surface& canvas, const Drawn& layer) {
    if (layer.plan->transition) return lay_transition(canvas, layer);
    lay_on(canvas, layer.layer, layer.plan->blend);
}

/// Laid on the canvas each, the two pictures are mixed: so each is blended in its own way.
void Compositor::lay_transition(Surface& canvas, const Drawn& layer) {
    const TransitionPlan& plan = *layer.plan->transition;
    const BlendMode from = mode_of(plan.from), to = mode_of(plan.to);
    const Size size = canvas.size();
    switch (meeting_of(plan)) {
    case Meeting::colour: {
        const Dip dip = dip_of(plan);
        return lay_on(canvas, tinted(dip.first ? layer.from : layer.to, dip.colour, dip.part),
                      dip.first ? from : to);
    }
    case Meeting::cover: {
        const Shift shift = shift_of(plan, size, canvas.format());
        lay_on(canvas, moved(layer.from, shift.from), from);
        return lay_on(canvas, moved(layer.to, shift.to), to);
    }
    case Meeting::mix:
    case Meeting::wipe:
        break;
    }
    const Growth growth = growth_of(plan);
    Surface second = canvas;
    lay_on(canvas, grown(layer.from, growth.from, size), from);
    lay_on(second, grown(layer.to, growth.to, size), to);
    if (meeting_of(plan) == Meeting::mix) return exchange(canvas, second, plan.progress);
    exchange(canvas, second, wipe_parts(plan, size, layer.light));
}

Surface Compositor::together(const std::vector<Drawn>& layers, Size size, const PixelFormat& format) {
    auto layer = layers.begin();
    Surface picture;
    if (layer != layers.end() && !layer->plan->transition && layer->covers(size)) {
        picture = convert(layer->layer.picture, format); // taken over
        ++layer;
    } else {
        picture = Surface(size, format);
        picture.fill(0, 0, 0, 0);
    }
    for (; layer != layers.end(); ++layer)
        lay(picture, *layer);
    return picture;
}

} // namespace core
