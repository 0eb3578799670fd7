// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/document/transitions.h"
#include "core/json/project_json.h"
#include "core/store/import.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cmath>
#include <cstdio>

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

/// What an effect this program does not know was given stands in what is kept of it.
json params_of(const Effect& effect) {
    if (find_effect(effect.name) || effect.foreign.empty()) return to_json(effect.params);
    return json::parse(effect.foreign, nullptr, false).value("params", json::object());
}

json show_effects(const std::vector<Effect>& list) {
    json effects = json::array();
    for (const Effect& effect : list)
        effects.push_back({{"id", effect.id.value},
                           {"name", effect.name},
                           {"enabled", effect.enabled},
                           {"masked", effect.mask.has_value()},
                           {"params", params_of(effect)}});
    return effects;
}

json show_takes(const Clip& clip) {
    json takes = json::array();
    for (const Take& take : clip.takes())
        takes.push_back({{"id", take.id.value},
                         {"kind", take.generated ? "generated" : "original"},
                         {"instruction", take.instruction},
                         {"model", take.model},
                         {"seed", take.seed}});
    return takes;
}

/// How words look, where it is said: what subtitle formats have words for.
json show_style(const Params& params) {
    json style = json::object();
    const auto value = [&](const char* name) {
        const auto found = params.find(name);
        return found == params.end() ? Value(false) : value_at(found->second, Time(0));
    };
    if (params.contains("font")) style["font"] = std::get<std::string>(value("font"));
    if (params.contains("weight")) style["bold"] = number_in(value("weight")) >= 600;
    if (params.contains("italic")) style["italic"] = number_in(value("italic")) != 0;
    if (const Value held = value("colour"); const auto* colour = std::get_if<Colour>(&held)) {
        char text[8];
        const auto part = [](double p) {
            return static_cast<unsigned>(std::lround(std::clamp(p, 0.0, 1.0) * 255));
        };
        std::snprintf(text, sizeof text, "#%02x%02x%02x", part(colour->red), part(colour->green),
                      part(colour->blue));
        style["color"] = text;
    }
    const Value place = value("place"), side = value("align");
    const auto* at = std::get_if<Point>(&place);
    const auto* word = std::get_if<std::string>(&side);
    if (at && word) { // as the keys of a keypad lie
        const int row = at->y < 1.0 / 3 ? 7 : at->y < 2.0 / 3 ? 4 : 1;
        style["align"] = row + (*word == "left" ? 0 : *word == "right" ? 2 : 1);
    }
    return style;
}

json show_clip(const Clip& clip) {
    constexpr const char* contents[] = {"media", "title", "sequence", "generator", "adjustment"};
    const auto* shown = std::get_if<MediaContent>(&clip.content);
    json out{{"id", clip.id.value},
             {"name", clip.name},
             {"shows", contents[clip.content.index()]},
             {"media", clip.takes().empty() ? json(nullptr) : json(clip.takes().front().media.value)},
             {"start", seconds(clip.start)},
             {"end", seconds(clip.end())},
             {"in", seconds(clip.source.start)},
             {"out", seconds(clip.source.end)},
             {"speed", clip.speed.value()},
             {"reversed", clip.reversed},
             {"enabled", clip.enabled},
             {"frozen", clip.frozen ? json(seconds(*clip.frozen)) : json(nullptr)},
             {"volume_db", to_json(clip.volume_db)},
             {"pan", to_json(clip.pan)},
             {"opacity", to_json(clip.opacity)},
             {"muted", clip.muted},
             {"sound", shown ? shown->sound : -1},
             {"link", or_null(clip.link)},
             {"fade_in", seconds(clip.fade_in)},
             {"fade_out", seconds(clip.fade_out)},
             {"masked", clip.mask.has_value()},
             {"effects", show_effects(clip.effects)},
             {"takes", show_takes(clip)},
             {"active_take", clip.active_take()},
             {"text", clip.text()}};
    if (const auto* nested = std::get_if<SequenceRef>(&clip.content))
        out["sequence"] = nested->sequence.value;
    if (const auto* title = std::get_if<Title>(&clip.content)) {
        out["title"] = to_json(title->style);
        out["style"] = show_style(title->style);
    }
    if (const auto* made = std::get_if<Generator>(&clip.content))
        out["generator"] = {{"kind", made->kind}, {"params", to_json(made->params)}};
    return out;
}

json show_tracks(const Tracks& list) {
    constexpr const char* kinds[] = {"video", "audio", "title", "subtitle"};
    json tracks = json::array();
    for (const auto& track : list) {
        json clips = json::array(), transitions = json::array();
        for (const Clip& clip : track->clips)
            clips.push_back(show_clip(clip));
        for (const PlacedTransition& each : placed_transitions(*track))
            transitions.push_back({{"id", each.transition->id.value},
                                   {"kind", each.transition->kind},
                                   {"start", seconds(each.range.start)},
                                   {"end", seconds(each.range.end)},
                                   {"from", or_null(each.transition->from.value)},
                                   {"to", or_null(each.transition->to.value)},
                                   {"params", to_json(each.transition->params)}});
        tracks.push_back({{"id", track->id.value},
                          {"kind", kinds[static_cast<std::size_t>(track->kind)]},
                          {"name", track->name},
                          {"muted", track->muted},
                          {"locked", track->locked},
                          {"hidden", track->hidden},
                          {"solo", track->solo},
                          {"gain_db", track->gain_db},
                          {"pan", track->pan},
                          {"effects", show_effects(track->effects)},
                          {"clips", clips},
                          {"transitions", transitions}});
    }
    return tracks;
}

std::string rate_text(FrameRate rate) {
    return std::to_string(rate.num) + "/" + std::to_string(rate.den);
}

json show_sequences(const Project& project) {
    json sequences = json::array();
    for (const auto& sequence : project.sequences) {
        const Size size = sequence->size.width ? sequence->size : project.canvas();
        sequences.push_back({{"id", sequence->id.value},
                             {"name", sequence->name},
                             {"fps", rate_text(sequence->fps.valid() ? sequence->fps : project.rate())},
                             {"size", {size.width, size.height}},
                             {"duration", seconds(duration_of(sequence->tracks))},
                             {"tracks", show_tracks(sequence->tracks)}});
    }
    return sequences;
}

} // namespace

json show_json(const Project& project, const std::string& project_file, std::size_t undo, std::size_t redo,
               const std::string& last) {
    constexpr const char* media_kinds[] = {"video", "audio", "image", "generated"};
    json media = json::array(), markers = json::array();
    for (const auto& item : project.media)
        media.push_back({{"id", item->id.value},
                         {"path", item->path},
                         {"duration", seconds(item->duration)},
                         {"sounds", item->sounds},
                         {"kind", media_kinds[static_cast<std::size_t>(item->kind)]},
                         {"offline", !is_there(ProjectFile::resolve(project_file, item->path))}});
    for (const Marker& marker : project.markers)
        markers.push_back({{"id", marker.id.value},
                           {"time", seconds(marker.time)},
                           {"end", seconds(marker.end)},
                           {"name", marker.name},
                           {"color", marker.color}});
    const Size size = project.canvas();
    return {{"version", 1},
            {"duration", seconds(project.duration())},
            {"size", {size.width, size.height}},
            {"fps", rate_text(project.rate())},
            {"sound_layout", name_of(project.sound_layout)},
            {"media", media},
            {"tracks", show_tracks(project.tracks)},
            {"sequences", show_sequences(project)},
            {"markers", markers},
            {"history", {{"undo", undo}, {"redo", redo}, {"last", last}}}};
}

} // namespace core
