// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/compositor.h"
#include "core/base/result.h"
#include "core/effects/between.h"
#include "core/effects/effects.h"
#include "core/effects/kept_notes.h"
#include "core/media/pixels.h"
#include "core/render/blend.h"
#include "core/render/convert.h"
#include "core/render/drawn.h"
#include "core/render/film_colour.h"
#include "core/render/first_film.h"
#include "core/render/generate.h"
#include "core/render/light.h"
#include "core/render/placing.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

namespace core {

namespace {

/// A picture with its cover: rgb CV_8UC3 and alpha CV_8UC1 (empty: opaque), both of the canvas's size.
struct RgbLayer {
    cv::Mat rgb, alpha;
};

cv::Mat slate(Size size, const std::string& text) {
    cv::Mat rgb(size.height, size.width, CV_8UC3, cv::Scalar(58, 26, 30));
    const double scale = std::max(0.3, size.height / 720.0);
    cv::putText(rgb, text, {size.width / 20, size.height / 2}, cv::FONT_HERSHEY_SIMPLEX, scale,
                {240, 210, 210}, 1 + static_cast<int>(scale), cv::LINE_AA);
    return rgb;
}

Surface planes_of(const RgbLayer& layer) {
    Surface surface({layer.rgb.cols, layer.rgb.rows}, PixelFormat::rgb(8).with_alpha(!layer.alpha.empty()));
    cv::Mat planes[3] = {surface.mat_to_write(0), surface.mat_to_write(1), surface.mat_to_write(2)};
    cv::split(layer.rgb, planes);
    if (!layer.alpha.empty()) surface.set_plane(3, layer.alpha);
    return surface;
}

/// The layer with its effects, in the format it came in (with alpha where they made some).
Layer with_effects(const Layer& layer, const std::vector<Effect>& effects, const Moment& moment) {
    if (effects.empty()) return layer;
    Layer made = apply_effects(effects, layer, moment);
    const PixelFormat& format = layer.picture.format();
    made.picture = convert(made.picture, format.with_alpha(made.picture.has_alpha()));
    return made;
}

/// The clips of a layer, of those inside it, too.
void add_clips(const LayerPlan& layer, std::vector<ClipId>& clips) {
    if (layer.transition) {
        for (const auto& part : {layer.transition->from, layer.transition->to})
            if (part) add_clips(*part, clips);
        return;
    }
    clips.push_back(layer.clip);
    if (layer.nested)
        for (const LayerPlan& each : layer.nested->layers)
            add_clips(each, clips);
}

void add_media(const LayerPlan& layer, std::vector<Compositor::Shown>& shown) {
    if (layer.transition) {
        for (const auto& part : {layer.transition->from, layer.transition->to})
            if (part) add_media(*part, shown);
        return;
    }
    if (layer.shows == Shows::media && !layer.path.empty())
        shown.push_back({layer.clip, layer.path, layer.at});
    if (layer.nested)
        for (const LayerPlan& each : layer.nested->layers)
            add_media(each, shown);
}

} // namespace

std::vector<Compositor::Shown> Compositor::shown_media(const Composition& composition) {
    std::vector<Shown> shown;
    for (const LayerPlan& layer : composition.layers)
        add_media(layer, shown);
    return shown;
}

Compositor::Compositor(std::filesystem::path project_file, std::shared_ptr<FrameCache> cache)
    : project_file_(std::move(project_file)), readers_(project_file_, std::move(cache)) {}
Compositor::~Compositor() = default;

void Compositor::use_proxies(std::filesystem::path folder) {
    uses_proxies_ = !folder.empty();
    readers_.use_proxies(std::move(folder));
    notes_.keep_in(kept_, !uses_proxies_);
}

void Compositor::keep_notes(std::shared_ptr<KeptNotes> kept) {
    kept_ = std::move(kept);
    notes_.keep_in(kept_, !uses_proxies_);
}

void Compositor::show_take(ClipId clip, std::size_t take) {
    shown_ = {std::move(clip), take};
}

PixelFormat Compositor::canvas(const Project& project) {
    const Media* media = first_film(project);
    if (!media) return in_light_of(PixelFormat::rgb(8), project.colour);
    if (media->path != canvas_of_) {
        canvas_of_ = media->path;
        const VideoReader* reader = readers_.reader(media->path, {}, Time(0));
        canvas_ = (reader ? format_of(reader->info()) : PixelFormat{}).with_alpha(false);
    }
    return in_light_of(canvas_, project.colour);
}

VideoFrame Compositor::source_frame(const Project& project, const Clip& clip, std::size_t take,
                                    Time source_time) {
    if (take >= clip.takes().size()) return {};
    const Media* media = project.find_media(clip.takes()[take].media);
    if (!media) return {};
    return source_frame({.clip = clip.id,
                         .name = clip.name,
                         .path = media->path,
                         .at = source_time - clip.takes()[take].origin});
}

VideoFrame Compositor::source_frame(const LayerPlan& layer) {
    VideoReader* reader = layer.path.empty() ? nullptr : readers_.reader(layer.path, layer.clip, layer.at);
    if (!reader) return {};
    const VideoFrame frame = reader->frame_at(layer.at);
    if (reader->damaged()) damaged_.insert(layer.name);
    return is_interlaced(frame) ? whole(*reader, layer.clip, frame) : frame;
}

Surface Compositor::upright_picture(const LayerPlan& plan, const VideoFrame& frame) {
    const Surface picture = upright(frame.surface(), frame.posture());
    const TimeRange& own = frame.interval();
    if (plan.between == Between::nearest || own.length() <= Time(0)) return picture;
    const double part = to_seconds(plan.at - own.start) / to_seconds(own.length());
    constexpr double kNothing = 0.004; // rounding, and less than a step of 8 bits
    if (part < kNothing || part > 1) return picture;
    LayerPlan later = plan;
    later.at = own.end;
    const VideoFrame next = source_frame(later);
    if (next.empty() || next.interval().start == own.start) return picture;
    return between_pictures(picture, upright(next.surface(), next.posture()), part, plan.between);
}

VideoFrame Compositor::whole(VideoReader& reader, const ClipId& clip, const VideoFrame& fields) {
    const VideoFrame before = reader.frame_at(fields.interval().start - Time(1)),
                     after = reader.frame_at(fields.interval().end);
    if (fields_.size() >= ReaderPool::kMostOpen && !fields_.contains(clip)) fields_.clear();
    return fields_[clip](before, fields, after);
}

std::optional<Compositor::Source> Compositor::handed_through(const Project& project, Time time) const {
    const Composition composition = plan(project, time, shown_);
    if (composition.layers.size() != 1 || !composition.layers.front().untouched()) return {};
    const LayerPlan& layer = composition.layers.front();
    if (layer.path.empty()) return {};
    return Source{layer.path, layer.at};
}

/// A single picture that nothing is done to, but for a line of odd sides.
std::optional<VideoFrame> Compositor::passed_on(const Composition& composition, TimeRange interval, Size size,
                                                const ColourSpace& light) {
    if (composition.layers.size() != 1 || !composition.layers.front().untouched()) return {};
    try {
        const VideoFrame frame = source_frame(composition.layers.front());
        if (frame.empty() || !frame.posture().plain()) return {};
        const Size own = frame.size();
        if (own.width - size.width > 1 || own.height - size.height > 1 || own.width < size.width ||
            own.height < size.height)
            return {};
        if (frame.surface().has_alpha() || !same_light(frame.surface().format().colour, light)) return {};
        return VideoFrame(frame.cropped(size).raw(), interval);
    } catch (const Failure&) { // becomes a slate
        return {};
    }
}

/// Letters are drawn at the place and size that they have on the canvas, not scaled afterwards.
Layer Compositor::title_of(const LayerPlan& plan, Size size, const PixelFormat& format) {
    TitleLook look = plan.title.value_or(TitleLook{});
    const double scale = plan.placing.scale;
    look.moved.x += (look.place.x + look.moved.x - 0.5) * (scale - 1) + plan.placing.x;
    look.moved.y += (look.place.y + look.moved.y - 0.5) * (scale - 1) + plan.placing.y;
    look.scale *= scale;
    const Layer drawn = titles_.draw(look, size, format);
    if (drawn.picture.empty() || plan.placing.visible == Placing{}.visible) return drawn;
    Layer cut = placed(on_whole_canvas(drawn, size), size, size, {.visible = plan.placing.visible}, format);
    cut.opacity = drawn.opacity;
    return cut;
}

Layer Compositor::layer_of(const LayerPlan& plan, Size size, const PixelFormat& format) {
    const Layer layer = bare_layer_of(plan, size, format);
    return layer.picture.empty() ? layer : effected(layer, plan, size, plan.effects.size(), &format);
}

Layer Compositor::bare_layer_of(const LayerPlan& plan, Size size, const PixelFormat& format) {
    Layer layer;
    Size shown = size;
    switch (plan.shows) {
    case Shows::title:
        layer = title_of(plan, size, format);
        break;
    case Shows::generator:
        layer = placed(generated(plan.generator, plan.at, size, format), size, size, plan.placing, format);
        break;
    case Shows::sequence:
        layer = nested(plan, size, format);
        shown = plan.nested->size;
        break;
    case Shows::media:
        try {
            const VideoFrame frame = source_frame(plan);
            if (frame.empty()) throw Failure("offline");
            shown = frame.shown_size();
            Surface picture = upright_picture(plan, frame);
            if (takes_raw(plan.effects, plan.at)) { // a log is no light that a film could be in
                ColourSpace colour = picture.format().colour;
                colour.transfer = format.colour.transfer, colour.primaries = format.colour.primaries;
                picture = picture.said_to_be(colour);
            }
            layer = placed(picture, shown, size, plan.placing, format);
        } catch (const Failure&) {
            unreadable_.insert(plan.name);
            layer.picture = planes_of({slate(size, "offline: " + plan.name), {}});
        }
        break;
    case Shows::adjustment:
    case Shows::transition:
        break; // no pictures of their own
    }
    if (layer.picture.empty()) return layer;
    layer.opacity *= plan.opacity;
    if (plan.mask) {
        const cv::Rect2d box = box_of(shown, size, plan.placing) - cv::Point2d(layer.at);
        const cv::Mat parts = parts_of(*plan.mask, plan, layer.picture.size(), box);
        if (!parts.empty()) multiply_alpha(layer, parts);
    }
    return layer;
}

LayerPlan Compositor::plan_beside(const LayerPlan& plan, int by, std::size_t count) {
    LayerPlan there = plan;
    there.effects.resize(count);
    const VideoReader* reader = readers_.reader(plan.path, plan.clip, plan.at);
    if (!reader || !reader->info().fps.valid()) return there;
    // In the middle of the picture: where its rate wavers a little it is met all the same.
    const Time begin = reader->info().picture_start;
    const FrameRate rate = reader->info().fps;
    const std::int64_t number = std::max<std::int64_t>(0, frame_at(plan.at - begin, rate) + by);
    there.at = begin + frame_start(number, rate) + frame_start(1, rate) / 2;
    return there;
}

Moment Compositor::moment_of(const LayerPlan& plan, Size size, std::size_t count, const PixelFormat* format) {
    Moment moment{.at = plan.at, .canvas = size, .folder = {}, .beside = {}};
    if (plan.shows == Shows::media && !plan.path.empty() && takes_raw(plan.effects, plan.at))
        if (const VideoReader* reader = readers_.reader(plan.path, plan.clip, plan.at))
            moment.limited = format_of(reader->info()).colour.range == ColourSpace::Range::limited;
    if (plan.shows != Shows::media || !format) return moment;
    moment.notes = &notes_;
    moment.beside = [this, &plan, size, count, format](int by) {
        const LayerPlan there = plan_beside(plan, by, count);
        return effected(bare_layer_of(there, size, *format), there, size, count, format);
    };
    // Small enough for what is found out about pictures, large enough to tell one from the next.
    constexpr int kSmallWidth = 320;
    moment.small = {kSmallWidth,
                    std::max(2, kSmallWidth * plan.canvas.height / std::max(1, plan.canvas.width))};
    moment.small_beside = [this, &plan, count, format, small = moment.small](int by) {
        const LayerPlan there = plan_beside(plan, by, count);
        return effected(bare_layer_of(there, small, *format), there, small, count, format);
    };
    moment.small_id = [this, &plan, count, small = moment.small](int by) {
        const LayerPlan there = plan_beside(plan, by, count);
        const SourceKey file = SourceKey::of(ProjectFile::resolve(project_file_, there.path));
        return hash_of(Composition{.size = small, .layers = {there}}) ^
               (static_cast<std::uint64_t>(file.bytes) * 0x9e3779b97f4a7c15ULL) ^
               static_cast<std::uint64_t>(file.changed);
    };
    moment.beside_id = [this, &plan, size, count](int by) {
        return hash_of(Composition{.size = size, .layers = {plan_beside(plan, by, count)}});
    };
    return moment;
}

Layer Compositor::effected(Layer layer, const LayerPlan& plan, Size size, std::size_t count,
                           const PixelFormat* format) {
    const Moment moment = moment_of(plan, size, 0, nullptr);
    std::vector<Effect> together; // those without a mask that follow each other
    for (std::size_t i = 0; i < count; ++i) {
        const Effect& effect = plan.effects[i];
        const bool beside = looks_beside(effect.name);
        if (!effect.mask && !beside) {
            together.push_back(effect);
            continue;
        }
        layer = with_effects(layer, std::exchange(together, {}), moment);
        const Moment own = beside ? moment_of(plan, size, i, format) : moment;
        if (!effect.mask) {
            layer = with_effects(layer, {effect}, own);
            continue;
        }
        const cv::Mat parts = parts_of(*effect.mask, plan, size, cv::Rect2d(0, 0, size.width, size.height));
        const Layer changed = with_effects(layer, {effect}, own);
        layer = parts.empty() ? changed : changed_in(layer, changed, parts);
    }
    return with_effects(layer, together, moment);
}

VideoFrame Compositor::render(const Project& project, Time time, Size size) {
    const Time start = frame_start(frame_at(time, project.rate()), project.rate());
    return render(project, plan(project, start, shown_), {start, start + frame_start(1, project.rate())},
                  size);
}

VideoFrame Compositor::render(const Project& project, const Composition& composition, TimeRange interval,
                              Size size) {
    std::vector<ClipId> seen;
    for (const LayerPlan& layer : composition.layers)
        add_clips(layer, seen);
    readers_.begin_moment(std::move(seen));
    if (const auto frame = passed_on(composition, interval, size, space_of(project.colour))) return *frame;
    const PixelFormat format = canvas(project).with_alpha(keeps_alpha_);
    const std::vector<Drawn> layers = drawn(composition, size, format);
    if (layers.size() == 1 && layers.front().covers(size) && !layers.front().plan->transition)
        return VideoFrame::from_surface(layers.front().layer.picture, interval);
    return VideoFrame::from_surface(together(layers, size, format), interval);
}

} // namespace core
