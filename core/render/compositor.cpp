// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/compositor.h"
#include "core/base/result.h"
#include "core/effects/catalogue.h"
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace core {

namespace {

Time take_time(const Clip& clip, std::size_t take, Time source_time) {
    return take < clip.takes.size() ? source_time - clip.takes[take].origin : source_time;
}

/// A picture of odd sides on the canvas of even sides that was made for it: a line is left out.
bool all_but_a_line(Size inner, Size outer) {
    const int dx = inner.width - outer.width, dy = inner.height - outer.height;
    return (dx == 0 || dx == 1) && (dy == 0 || dy == 1);
}

/// Fits `inner` into `outer` keeping its shape; where that would leave a bar too thin to be meant, it fills.
cv::Rect letterbox(Size inner, Size outer) {
    const double scale = std::min(static_cast<double>(outer.width) / inner.width,
                                  static_cast<double>(outer.height) / inner.height);
    const auto side = [&](int own, int room) {
        const int scaled = std::clamp(static_cast<int>(std::lround(own * scale)), 1, room);
        return room - scaled <= 1 + room / 400 ? room : scaled;
    };
    const int w = side(inner.width, outer.width), h = side(inner.height, outer.height);
    return {(outer.width - w) / 2, (outer.height - h) / 2, w, h};
}

cv::Mat slate(Size size, const std::string& text) {
    cv::Mat rgb(size.height, size.width, CV_8UC3, cv::Scalar(58, 26, 30));
    const double scale = std::max(0.3, size.height / 720.0);
    cv::putText(rgb, text, {size.width / 20, size.height / 2}, cv::FONT_HERSHEY_SIMPLEX, scale,
                {240, 210, 210}, 1 + static_cast<int>(scale), cv::LINE_AA);
    return rgb;
}

/// Titles: centred lines with a soft shadow.
RgbLayer title(const std::string& text, Size size) {
    RgbLayer layer{cv::Mat(size.height, size.width, CV_8UC3, cv::Scalar(255, 255, 255)),
                cv::Mat(size.height, size.width, CV_8U, cv::Scalar(0))};
    double scale = size.height / 360.0;
    int base = 0;
    cv::Size extent = cv::getTextSize(text, cv::FONT_HERSHEY_DUPLEX, scale, 2, &base);
    if (extent.width > size.width * 9 / 10) {
        scale *= size.width * 0.9 / extent.width;
        extent = cv::getTextSize(text, cv::FONT_HERSHEY_DUPLEX, scale, 2, &base);
    }
    const cv::Point at((size.width - extent.width) / 2, (size.height + extent.height) / 2);
    cv::putText(layer.alpha, text, at, cv::FONT_HERSHEY_DUPLEX, scale, 255, 2, cv::LINE_AA);
    return layer;
}

/// The clips that are seen at a time, the lowest first.
std::vector<const Clip*> shown_at(const Project& project, Time time) {
    std::vector<const Clip*> shown;
    for (const TrackKind kind : {TrackKind::video, TrackKind::title})
        for (const auto& track : project.tracks) {
            if (track->kind != kind || track->hidden) continue;
            const auto found = std::find_if(track->clips.begin(), track->clips.end(),
                                            [&](const Clip& c) { return c.range().contains(time); });
            if (found != track->clips.end()) shown.push_back(&*found);
        }
    return shown;
}

double fade(const Clip& clip, Time time) {
    double level = 1.0;
    if (clip.fade_in > Time(0))
        level = std::min(level, to_seconds(time - clip.start) / to_seconds(clip.fade_in));
    if (clip.fade_out > Time(0))
        level = std::min(level, to_seconds(clip.end() - time) / to_seconds(clip.fade_out));
    return std::clamp(level, 0.0, 1.0);
}

void blend(cv::Mat& under, const RgbLayer& over, double opacity) {
    for (int y = 0; y < under.rows; ++y) {
        auto* to = under.ptr<cv::Vec3b>(y);
        const auto* from = over.rgb.ptr<cv::Vec3b>(y);
        const std::uint8_t* cover = over.alpha.empty() ? nullptr : over.alpha.ptr(y);
        for (int x = 0; x < under.cols; ++x) {
            const int a = static_cast<int>(std::lround((cover ? cover[x] : 255) * opacity));
            for (int c = 0; c < 3; ++c)
                to[x][c] = static_cast<std::uint8_t>((from[x][c] * a + to[x][c] * (255 - a) + 127) / 255);
        }
    }
}

} // namespace

Compositor::Compositor(std::filesystem::path project_file, std::shared_ptr<FrameCache> cache)
    : readers_(std::move(project_file), std::move(cache)) {}
Compositor::~Compositor() = default;

void Compositor::show_take(ClipId clip, std::size_t take) {
    shown_clip_ = std::move(clip);
    shown_take_ = take;
}

VideoFrame Compositor::source_frame(const Project& project, const Clip& clip, std::size_t take,
                                    Time source_time) {
    if (take >= clip.takes.size()) return {};
    const Media* media = project.find_media(clip.takes[take].media);
    const Time time = take_time(clip, take, source_time);
    VideoReader* source = media ? readers_.reader(media->path, clip.id, time) : nullptr;
    if (!source) return {};
    VideoFrame frame = source->frame_at(time);
    if (source->damaged()) damaged_.insert(clip.name);
    return frame;
}

bool Compositor::untouched(const Clip& clip) const {
    const bool effects = std::any_of(clip.effects.begin(), clip.effects.end(), [](const Effect& e) {
        return e.enabled && find_effect(e.name) && !find_effect(e.name)->for_sound;
    });
    return !effects && clip.fade_in == Time(0) && clip.fade_out == Time(0) && !clip.takes.empty();
}

std::size_t Compositor::take_of(const Clip& clip) const {
    return clip.id == shown_clip_ ? std::min(shown_take_, clip.takes.size() - 1) : clip.active_take;
}

RgbLayer Compositor::layer_of(const Project& project, const Clip& clip, Time time, Size size) {
    if (clip.takes.empty()) return apply_picture_effects(title(clip.text, size), clip.effects);
    const std::size_t take = take_of(clip);
    RgbLayer layer;
    try {
        const VideoFrame frame = source_frame(project, clip, take, clip.source_time(time));
        if (frame.empty()) throw Failure("offline");
        const Size own = frame.shown_size();
        const bool cut = all_but_a_line(own, size);
        const cv::Rect place = cut ? cv::Rect(0, 0, size.width, size.height) : letterbox(own, size);
        const cv::Mat rgb =
            cut ? frame.to_rgb(own)(place).clone() : frame.to_rgb({place.width, place.height});
        if (place.width == size.width && place.height == size.height)
            layer.rgb = rgb;
        else {
            layer.rgb = cv::Mat(size.height, size.width, CV_8UC3, cv::Scalar(0, 0, 0));
            layer.alpha = cv::Mat(size.height, size.width, CV_8U, cv::Scalar(0));
            rgb.copyTo(layer.rgb(place));
            layer.alpha(place).setTo(255);
        }
    } catch (const Failure&) {
        unreadable_.insert(clip.name);
        layer.rgb = slate(size, "offline: " + clip.name);
    }
    return apply_picture_effects(std::move(layer), clip.effects);
}

std::optional<Compositor::Source> Compositor::handed_through(const Project& project, Time time) const {
    const std::vector<const Clip*> shown = shown_at(project, time);
    if (shown.size() != 1 || !untouched(*shown.front())) return {};
    const Clip& clip = *shown.front();
    const std::size_t take = take_of(clip);
    const Media* media = project.find_media(clip.takes[take].media);
    if (!media) return {};
    return Source{media->path, take_time(clip, take, clip.source_time(time))};
}

VideoFrame Compositor::render(const Project& project, Time time, Size size) {
    const std::vector<const Clip*> shown = shown_at(project, time);
    std::vector<ClipId> seen;
    for (const Clip* clip : shown)
        seen.push_back(clip->id);
    readers_.begin_moment(std::move(seen));
    const TimeRange interval{time, time + frame_start(1, project.rate())};
    if (shown.size() == 1 && untouched(*shown.front())) {
        const Clip& clip = *shown.front();
        const std::size_t take = take_of(clip);
        try {
            const VideoFrame frame = source_frame(project, clip, take, clip.source_time(time));
            if (!frame.empty() && all_but_a_line(frame.size(), size) && frame.posture().plain())
                return {frame.cropped(size).raw(), interval};
        } catch (const Failure&) { // falls through to the slate
        }
    }
    cv::Mat canvas(size.height, size.width, CV_8UC3, cv::Scalar(0, 0, 0));
    for (const Clip* clip : shown) {
        const RgbLayer layer = layer_of(project, *clip, time, size);
        blend(canvas, layer, layer.opacity * fade(*clip, time));
    }
    return VideoFrame::from_rgb(canvas, interval);
}

} // namespace core
