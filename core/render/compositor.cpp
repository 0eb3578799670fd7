// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/compositor.h"
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace core {

namespace {

constexpr std::size_t kOpenReaders = 8;

Time take_time(const Clip& clip, std::size_t take, Time source_time) {
    return take < clip.takes().size() ? source_time - clip.takes()[take].origin : source_time;
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
Layer title(const std::string& text, Size size) {
    Layer layer{cv::Mat(size.height, size.width, CV_8UC3, cv::Scalar(255, 255, 255)),
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

double fade(const Clip& clip, Time time) {
    double level = 1.0;
    if (clip.fade_in > Time(0))
        level = std::min(level, to_seconds(time - clip.start) / to_seconds(clip.fade_in));
    if (clip.fade_out > Time(0))
        level = std::min(level, to_seconds(clip.end() - time) / to_seconds(clip.fade_out));
    return std::clamp(level, 0.0, 1.0);
}

void blend(cv::Mat& under, const Layer& over, double opacity) {
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

struct Compositor::Slot {
    std::unique_ptr<VideoReader> reader; ///< null: the file cannot be read
    std::string path;
    std::uint64_t used = 0;
};

Compositor::Compositor(std::filesystem::path project_file) : project_file_(std::move(project_file)) {}
Compositor::~Compositor() = default;

void Compositor::show_take(ClipId clip, std::size_t take) {
    shown_clip_ = std::move(clip);
    shown_take_ = take;
}

VideoReader* Compositor::reader(const Project& project, const MediaId& id) {
    const Media* media = project.find_media(id);
    if (!media) return nullptr;
    auto& slot = readers_[id];
    if (!slot || slot->path != media->path) {
        slot = std::make_unique<Slot>();
        slot->path = media->path;
        try {
            slot->reader = std::make_unique<VideoReader>(ProjectFile::resolve(project_file_, media->path));
        } catch (const Failure&) {
            slot->reader = nullptr; // drawn as a slate
        }
        if (readers_.size() > kOpenReaders) {
            const auto oldest =
                std::min_element(readers_.begin(), readers_.end(), [&](const auto& a, const auto& b) {
                    return (a.first == id ? ~0ULL : a.second->used) <
                           (b.first == id ? ~0ULL : b.second->used);
                });
            readers_.erase(oldest);
        }
    }
    Slot& kept = *readers_[id];
    kept.used = ++clock_;
    return kept.reader.get();
}

VideoFrame Compositor::source_frame(const Project& project, const Clip& clip, std::size_t take,
                                    Time source_time) {
    if (take >= clip.takes().size()) return {};
    VideoReader* source = reader(project, clip.takes()[take].media);
    if (!source) return {};
    VideoFrame frame = source->frame_at(take_time(clip, take, source_time));
    if (source->damaged()) damaged_.insert(clip.name);
    return frame;
}

bool Compositor::untouched(const Clip& clip) const {
    const bool effects = std::any_of(clip.effects.begin(), clip.effects.end(), [](const Effect& e) {
        return e.enabled && find_kind(Domain::picture, e.name);
    });
    return !effects && clip.fade_in == Time(0) && clip.fade_out == Time(0) && !clip.takes().empty() &&
           constant_number(clip.opacity) == 1.0;
}

Layer Compositor::layer_of(const Project& project, const Clip& clip, Time time, Size size) {
    if (clip.takes().empty())
        return apply_picture_effects(title(clip.text(), size), clip.effects, clip.source_time(time));
    const std::size_t take =
        clip.id == shown_clip_ ? std::min(shown_take_, clip.takes().size() - 1) : clip.active_take();
    Layer layer;
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
    return apply_picture_effects(std::move(layer), clip.effects, clip.source_time(time));
}

VideoFrame Compositor::render(const Project& project, Time time, Size size) {
    std::vector<const Clip*> shown;
    for (const TrackKind kind : {TrackKind::video, TrackKind::title, TrackKind::subtitle})
        for (const auto& track : project.tracks) {
            if (track->kind != kind || track->hidden) continue;
            const auto found = std::find_if(track->clips.begin(), track->clips.end(), [&](const Clip& c) {
                return c.enabled && c.range().contains(time);
            });
            if (found != track->clips.end()) shown.push_back(&*found);
        }
    const TimeRange interval{time, time + frame_start(1, project.rate())};
    if (shown.size() == 1 && untouched(*shown.front())) {
        const Clip& clip = *shown.front();
        const std::size_t take =
            clip.id == shown_clip_ ? std::min(shown_take_, clip.takes().size() - 1) : clip.active_take();
        try {
            const VideoFrame frame = source_frame(project, clip, take, clip.source_time(time));
            if (!frame.empty() && all_but_a_line(frame.size(), size) && frame.posture().plain())
                return {frame.cropped(size).raw(), interval};
        } catch (const Failure&) { // falls through to the slate
        }
    }
    cv::Mat canvas(size.height, size.width, CV_8UC3, cv::Scalar(0, 0, 0));
    for (const Clip* clip : shown) {
        const Layer layer = layer_of(project, *clip, time, size);
        blend(canvas, layer,
              layer.opacity * fade(*clip, time) * number_at(clip->opacity, clip->source_time(time), 1));
    }
    return VideoFrame::from_rgb(canvas, interval);
}

} // namespace core
