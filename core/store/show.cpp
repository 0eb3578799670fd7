// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/import.h"
#include "core/store/project_file.h"
#include <cmath>

namespace core {
namespace {

using nlohmann::json;

double seconds(Time time) {
    return std::round(to_seconds(time) * 1e6) / 1e6;
}
bool is_there(const std::string& path) {
    std::error_code error; // a name that is too long is not there
    return std::filesystem::exists(path, error);
}
json or_null(const std::string& text) {
    return text.empty() ? json(nullptr) : json(text);
}

json show_clip(const Clip& clip) {
    json effects = json::array(), takes = json::array();
    for (const Effect& effect : clip.effects)
        effects.push_back({{"name", effect.name}, {"enabled", effect.enabled}, {"params", effect.params}});
    for (const Take& take : clip.takes)
        takes.push_back({{"id", take.id.value},
                         {"kind", take.generated ? "generated" : "original"},
                         {"instruction", take.instruction},
                         {"model", take.model},
                         {"seed", take.seed}});
    return {{"id", clip.id.value},
            {"name", clip.name},
            {"media", clip.takes.empty() ? json(nullptr) : json(clip.takes.front().media.value)},
            {"start", seconds(clip.start)},
            {"end", seconds(clip.end())},
            {"in", seconds(clip.source.start)},
            {"out", seconds(clip.source.end)},
            {"speed", clip.speed.value()},
            {"reversed", clip.reversed},
            {"volume_db", clip.volume_db},
            {"muted", clip.muted},
            {"sound", clip.sound},
            {"link", or_null(clip.link)},
            {"fade_in", seconds(clip.fade_in)},
            {"fade_out", seconds(clip.fade_out)},
            {"effects", effects},
            {"takes", takes},
            {"active_take", clip.active_take},
            {"text", clip.text}};
}

} // namespace

json show_json(const Project& project, const std::string& project_file, std::size_t undo, std::size_t redo,
               const std::string& last) {
    constexpr const char* media_kinds[] = {"video", "audio", "image", "generated"};
    constexpr const char* track_kinds[] = {"video", "audio", "title"};
    json media = json::array(), tracks = json::array(), markers = json::array();
    for (const auto& item : project.media)
        media.push_back({{"id", item->id.value},
                         {"path", item->path},
                         {"duration", seconds(item->duration)},
                         {"sounds", item->sounds},
                         {"kind", media_kinds[static_cast<std::size_t>(item->kind)]},
                         {"offline", !is_there(ProjectFile::resolve(project_file, item->path))}});
    for (const auto& track : project.tracks) {
        json clips = json::array();
        for (const Clip& clip : track->clips)
            clips.push_back(show_clip(clip));
        tracks.push_back({{"id", track->id.value},
                          {"kind", track_kinds[static_cast<std::size_t>(track->kind)]},
                          {"muted", track->muted},
                          {"locked", track->locked},
                          {"hidden", track->hidden},
                          {"clips", clips},
                          {"transitions", json::array()}});
    }
    for (const Marker& marker : project.markers)
        markers.push_back({{"id", marker.id.value},
                           {"time", seconds(marker.time)},
                           {"end", seconds(marker.end)},
                           {"name", marker.name},
                           {"color", marker.color}});
    const Size size = project.canvas();
    const FrameRate rate = project.rate();
    return {{"version", 1},
            {"duration", seconds(project.duration())},
            {"size", {size.width, size.height}},
            {"fps", std::to_string(rate.num) + "/" + std::to_string(rate.den)},
            {"media", media},
            {"tracks", tracks},
            {"markers", markers},
            {"history", {{"undo", undo}, {"redo", redo}, {"last", last}}}};
}

} // namespace core
