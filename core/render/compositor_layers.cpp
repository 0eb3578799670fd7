// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the compositor brings layers together.
#include "core/base/result.h"
#include "core/media/pixels.h"
#include "core/render/blend.h"
#include "core/render/convert.h"
#include "core/render/drawn.h"
#include "core/render/generate.h"
#include "core/render/mask.h"
#include "core/render/placing.h"
#include "core/render/transition.h"
#include <algorithm>
#include <cmath>
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

/// A layer whose picture is a colour by so much; what is transparent stays so.
Layer tinted(Layer layer, const Colour& colour, double part) {
    if (layer.picture.empty() || part <= 0) return layer;
    Surface bare = layer.picture.without_alpha();
    exchange(bare, filled(bare.size(), bare.format(), {colour.red, colour.green, colour.blue, 1}), part);
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

Layer changed_in(const Layer& before, const Layer& after, const cv::Mat& parts) {
    const Size size{parts.cols, parts.rows};
    const Surface changed = on_whole_canvas(after, size);
    Surface whole = on_whole_canvas(before, size);
    const bool alpha = changed.has_alpha() || whole.has_alpha() || after.opacity != before.opacity;
    whole = convert(whole, changed.format().with_alpha(alpha));
    Layer other{alpha ? changed.with_alpha() : changed};
    if (after.opacity < before.opacity)
        multiply_alpha(other, cv::Mat(parts.size(), CV_32F, cv::Scalar(after.opacity / before.opacity)));
    exchange(whole, other.picture, parts);
    return {whole, {0, 0}, before.opacity};
}

bool Compositor::Drawn::covers(Size canvas) const {
    const auto hides = [&](const Layer& picture, BlendMode mode) {
        return mode == BlendMode::normal && core::covers(picture, canvas);
    };
    if (!plan->transition) return hides(layer, plan->blend);
    return hides(from, mode_of(plan->transition->from)) && hides(to, mode_of(plan->transition->to));
}

bool Compositor::Drawn::seen() const {
    const auto adjusts = [](const auto& part) { return part && part->shows == Shows::adjustment; };
    if (!plan->transition) return plan->shows == Shows::adjustment || !layer.picture.empty();
    return !from.picture.empty() || !to.picture.empty() || adjusts(plan->transition->from) ||
           adjusts(plan->transition->to);
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

/// Empty where the mask's file cannot be read: then there is no mask.
cv::Mat Compositor::parts_of(const Mask& mask, const LayerPlan& plan, Size area, const cv::Rect2d& box) {
    if (mask.shape != MaskShape::file) return mask_parts(mask, area, box);
    const auto side = [](double length) {
        return std::clamp(static_cast<int>(std::lround(length)), 1, 1 << 15);
    };
    const cv::Mat light = light_of(mask.file, plan.clip, plan.source, {side(box.width), side(box.height)});
    return light.empty() ? light : mask_parts(mask, area, box, light);
}

cv::Mat Compositor::mask_of(const Clip& clip, const Mask& mask, Time source_time, Size size) {
    return parts_of(without_keys(mask, source_time), {.clip = clip.id, .source = source_time}, size,
                    cv::Rect2d(0, 0, size.width, size.height));
}

/// A nested sequence has its own size; where this one is drawn smaller, so is that.
Layer Compositor::nested(const LayerPlan& plan, Size size, const PixelFormat& format) {
    const Size own = plan.nested->size;
    const auto side = [](int length, int drawn, int whole) {
        return std::max(
            2, static_cast<int>(std::lround(static_cast<double>(length) * drawn / std::max(1, whole))));
    };
    const Size inner{side(own.width, size.width, plan.canvas.width),
                     side(own.height, size.height, plan.canvas.height)};
    const auto layers = drawn(*plan.nested, inner, format);
    return placed(together(layers, inner, format.with_alpha()), own, size, plan.placing, format);
}

/// What lies below, as the effects make it, instead of it.
void Compositor::adjust(Surface& canvas, const LayerPlan& plan) {
    const Size size = canvas.size();
    Surface made(size, canvas.format());
    made.fill(0, 0, 0, 0);
    lay_on(made, effected({canvas}, plan, size, plan.effects.size(), nullptr), BlendMode::normal);
    cv::Mat parts(size.height, size.width, CV_32F, cv::Scalar(1));
    if (plan.mask)
        if (const cv::Mat mask = parts_of(*plan.mask, plan, size, cv::Rect2d(0, 0, size.width, size.height));
            !mask.empty())
            parts = mask;
    if (plan.blend == BlendMode::normal) {
        if (plan.mask) return exchange(canvas, made, cv::Mat(parts * plan.opacity));
        return exchange(canvas, made, plan.opacity);
    }
    Layer layer{made, {0, 0}, plan.opacity};
    if (plan.mask) multiply_alpha(layer, parts);
    blend(canvas, layer, plan.blend);
}

void Compositor::lay_part(Surface& canvas, const std::shared_ptr<const LayerPlan>& part, const Layer& layer) {
    if (part && part->shows == Shows::adjustment) return adjust(canvas, *part);
    lay_on(canvas, layer, mode_of(part));
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
        if (!layer.seen()) continue;
        layers.push_back(std::move(layer));
        if (layers.back().covers(size)) break;
    }
    return {std::make_move_iterator(layers.rbegin()), std::make_move_iterator(layers.rend())};
}

void Compositor::lay(Surface& canvas, const Drawn& layer) {
    if (layer.plan->transition) return lay_transition(canvas, layer);
    if (layer.plan->shows == Shows::adjustment) return adjust(canvas, *layer.plan);
    lay_on(canvas, layer.layer, layer.plan->blend);
}

/// Laid on the canvas each, the two pictures are mixed: so each is blended in its own way.
void Compositor::lay_transition(Surface& canvas, const Drawn& layer) {
    const TransitionPlan& plan = *layer.plan->transition;
    const Size size = canvas.size();
    switch (meeting_of(plan)) {
    case Meeting::colour: {
        const Dip dip = dip_of(plan);
        return lay_part(canvas, dip.first ? plan.from : plan.to,
                        tinted(dip.first ? layer.from : layer.to, dip.colour, dip.part));
    }
    case Meeting::cover: {
        const Shift shift = shift_of(plan, size, canvas.format());
        lay_part(canvas, plan.from, moved(layer.from, shift.from));
        return lay_part(canvas, plan.to, moved(layer.to, shift.to));
    }
    case Meeting::mix:
    case Meeting::wipe:
        break;
    }
    const Growth growth = growth_of(plan);
    Surface second = canvas;
    lay_part(canvas, plan.from, grown(layer.from, growth.from, size));
    lay_part(second, plan.to, grown(layer.to, growth.to, size));
    if (meeting_of(plan) == Meeting::mix) return exchange(canvas, second, plan.progress);
    exchange(canvas, second, wipe_parts(plan, size, layer.light));
}

Surface Compositor::together(const std::vector<Drawn>& layers, Size size, const PixelFormat& format) {
    auto layer = layers.begin();
    Surface picture;
    if (layer != layers.end() && !layer->plan->transition && layer->covers(size)) {
        picture = convert(layer->layer.picture, format.with_alpha(false)); // taken over
        ++layer;
    } else {
        const bool hidden = layer != layers.end() && layer->covers(size);
        picture = Surface(size, format.with_alpha(format.alpha && !hidden));
        picture.fill(0, 0, 0, 0);
    }
    for (; layer != layers.end(); ++layer)
        lay(picture, *layer);
    return picture;
}

} // namespace core
