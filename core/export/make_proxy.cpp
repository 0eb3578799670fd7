// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/make_proxy.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/media/proxy_place.h"
#include "core/media/readers.h"
#include "core/render/film_colour.h"
#include "core/store/import.h"
#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr int kLongSide = 960, kShortSide = 540;
/// Above what two processors decode and draw in real time beside everything else: 1920x1088 at 40 a second.
constexpr double kManySamples = 1920.0 * 1088 * 40;

EncodeSettings proxy_settings() {
    EncodeSettings settings;
    settings.preset = "proxy";
    settings.deep_pixel_format = "yuv420p10le";
    settings.speed = "ultrafast";
    settings.crf = 23;
    settings.audio = false;
    settings.options = {{"tune", "fastdecode"}, {"x264-params", "keyint=1"}};
    return settings;
}

Size fitting(Size own) {
    const double scale = std::min({1.0, static_cast<double>(kLongSide) / std::max(own.width, own.height),
                                   static_cast<double>(kShortSide) / std::min(own.width, own.height)});
    const auto side = [&](int length) {
        return std::max(2, static_cast<int>(std::lround(length * scale / 2)) * 2);
    };
    return {side(own.width), side(own.height)};
}

/// A film of the medium alone.
Project film_of(const std::string& source) {
    auto made = core::apply(Project{}, import_edits({}, read_media(source), false));
    if (!made) throw Failure(made.message());
    Project film = made.value();
    VideoReader reader(source);
    const PixelFormat format = reader.frame_at(Time(0)).surface().format();
    if (format.alpha)
        throw Failure("'" + one_line(std::filesystem::path(source).filename().string()) +
                      "' is transparent in parts, which a proxy cannot show; it is played as it is");
    film.colour = film_colour_of(format.colour);
    film.size = fitting(film.canvas());
    return film;
}

} // namespace

bool wants_proxy(const Media& media) {
    return why_no_proxy(media).empty() && static_cast<double>(media.size.width) * media.size.height *
                                                  (media.fps.valid() ? media.fps.value() : 30) >
                                              kManySamples;
}

std::string why_no_proxy(const Media& media) {
    const bool moves = media.kind == MediaKind::video || media.kind == MediaKind::generated;
    return moves && media.size.width > 0 ? std::string()
                                         : "Only films have proxies: choose a film in the bin first.";
}

std::string make_proxy(const std::filesystem::path& folder, const std::string& source,
                       const std::stop_token& stop,
                       const std::function<void(const ExportProgress&)>& progress) {
    const std::filesystem::path path = proxy_path(folder, source);
    if (path.empty()) throw Failure("there is no file " + source + " to make a proxy of; relink it first");
    std::error_code error;
    if (std::filesystem::is_regular_file(path, error)) return path.string();
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Failure("cannot make the folder " + folder.string() + " for proxies: " + error.message() +
                      "; check the project's folder and its free space");
    const ExportRequest request{.project = std::make_shared<const Project>(film_of(source)),
                                .project_file = {},
                                .output = path,
                                .settings = proxy_settings(),
                                .range = {},
                                .subtitles = SubtitlesAs::none};
    export_project(request, stop, progress);
    // What was changed while it was made has no proxy.
    if (proxy_path(folder, source) != path) {
        std::filesystem::remove(path, error);
        throw Failure(source + " was changed while its proxy was made; make it again");
    }
    return path.string();
}

} // namespace core
