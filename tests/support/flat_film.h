// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Films without loss in any pixel format and colour space, and projects that show them.
#pragma once
#include "core/document/project.h"
#include "core/export/encoder.h"
#include "core/json/project_json.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/pixels.h"
#include <deque>
#include <filesystem>
#include <functional>
#include <string>
extern "C" {
#include <libavutil/pixdesc.h>
}

namespace test {

/// An effect with its parameters as JSON says them.
inline core::Effect effect(const char* name, const nlohmann::json& params) {
    return {.name = name, .params = core::params_from_json(params).value()};
}

constexpr core::FrameRate kFilmRate{25, 1};

/// Settings that keep every number.
inline core::EncodeSettings lossless(const core::PixelFormat& format) {
    core::EncodeSettings settings;
    settings.video_codec = "ffv1";
    settings.container = "matroska";
    const int known = core::pixel_format_of(format);
    const bool packed =
        format.family == core::PixelFormat::Family::rgb && format.depth == 8; // FFV1 has no planes of those
    settings.pixel_format =
        packed ? (format.alpha ? "bgra" : "bgr0") : av_get_pix_fmt_name(static_cast<AVPixelFormat>(known));
    settings.speed_option = "";
    settings.crf = -1;
    settings.audio = false;
    return settings;
}

/// `paint`: fills picture number i.
inline std::string make_flat_film(const std::filesystem::path& path, const core::PixelFormat& format,
                                  core::Size size, int frames,
                                  const std::function<void(core::Surface&, int)>& paint) {
    core::Encoder encoder(path, lossless(format), {.size = size, .fps = kFilmRate, .like = format});
    for (int i = 0; i < frames; ++i) {
        core::Surface picture(size, format);
        paint(picture, i);
        encoder.add(core::VideoFrame::from_surface(picture, {}));
    }
    encoder.finish();
    return path.string();
}
inline std::string make_flat_film(const std::filesystem::path& path, const core::PixelFormat& format,
                                  core::Size size, double r, double g, double b, double a = 1) {
    return make_flat_film(path, format, size, 25,
                          [=](core::Surface& picture, int) { picture.fill(r, g, b, a); });
}

/// A project of clips of a second each that all begin at zero, the first at the bottom.
class Stack {
  public:
    explicit Stack(core::Size size = {64, 48}) { project.size = size, project.fps = kFilmRate; }
    /// A clip above those before it, to be changed as the test wants.
    core::Clip& add(const std::string& path, core::MediaKind kind = core::MediaKind::video) {
        const std::string name = "c" + std::to_string(clips_.size());
        auto media = std::make_shared<core::Media>();
        media->id = {"m" + name}, media->path = path, media->kind = kind,
        media->duration = core::from_seconds(1), media->size = project.size;
        project.media.push_back(media);
        core::Take take;
        take.media = media->id;
        core::Clip clip;
        clip.id = {name}, clip.name = name, clip.source = {core::Time(0), core::from_seconds(1)},
        clip.content = core::MediaContent{.takes = {take}};
        clips_.push_back(clip);
        return clips_.back();
    }
    [[nodiscard]] core::Project made() const {
        core::Project whole = project;
        for (const core::Clip& clip : clips_) {
            auto track = std::make_shared<core::Track>();
            track->id = {"t" + clip.id.value}, track->clips = {clip};
            whole.tracks.push_back(track);
        }
        return whole;
    }
    core::Project project;

  private:
    std::deque<core::Clip> clips_;
};

} // namespace test
