// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenTimelineIO's JSON, in schemas that the released library knows. What the format has no place for stands
// as metadata "saycut", which other programs carry along.
#include "core/base/parse_json.h"
#include "core/interchange/formats.h"
#include "core/interchange/lay_out.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include "core/json/project_json.h"
#include <algorithm>
#include <cmath>

namespace core::interchange {
namespace {

using nlohmann::json;

class OtioWriter {
  public:
    OtioWriter(const Project& project, const WriteOptions& options)
        : project_(project), options_(options), fps_(project.rate()) {}
    json timeline();

  private:
    [[nodiscard]] json time(Time time) const;
    [[nodiscard]] json range(Time start, Time length) const {
        return {{"OTIO_SCHEMA", "TimeRange.1"}, {"start_time", time(start)}, {"duration", time(length)}};
    }
    json stack(const std::string& name, const Tracks& tracks, int depth);
    json track(const Track& track, int depth);
    json item(const Item& item, int depth);
    json gap(Time length) const;
    json transition(const Item& item) const;
    json fade(Time in, Time out) const;
    json clip(const Clip& clip, int depth);
    json reference(const Clip& clip) const;
    json effects(const Clip& clip) const;
    json markers() const;

    const Project& project_;
    const WriteOptions& options_;
    FrameRate fps_;
};

json composable(const char* schema, const std::string& name) {
    return {{"OTIO_SCHEMA", schema},   {"metadata", json::object()}, {"name", name},
            {"source_range", nullptr}, {"effects", json::array()},   {"markers", json::array()},
            {"enabled", true}};
}

json OtioWriter::time(Time time) const {
    const double frames = to_seconds(time) * fps_.value();
    const double whole = static_cast<double>(frames_of(time, fps_));
    const bool on_grid =
        snap_to_frame(time, fps_) - time < Time(1000) && time - snap_to_frame(time, fps_) < Time(1000);
    return {{"OTIO_SCHEMA", "RationalTime.1"}, {"rate", fps_.value()}, {"value", on_grid ? whole : frames}};
}

json OtioWriter::gap(Time length) const {
    json gap = composable("Gap.1", "");
    gap["source_range"] = range(Time(0), length);
    return gap;
}

json OtioWriter::transition(const Item& item) const {
    const Transition& join = *item.join.transition;
    const Time cut = item.join.to ? item.join.to->start : item.join.from->end();
    const bool dissolve = join.kind == "dissolve" || join.kind == "crossfade";
    return {{"OTIO_SCHEMA", "Transition.1"},
            {"metadata", {{"saycut", {{"kind", join.kind}, {"params", to_json(join.params)}}}}},
            {"name", join.kind},
            {"transition_type", dissolve ? "SMPTE_Dissolve" : "Custom_Transition"},
            {"in_offset", time(cut - item.range.start)},
            {"out_offset", time(item.range.end - cut)}};
}

json OtioWriter::fade(Time in, Time out) const {
    return {{"OTIO_SCHEMA", "Transition.1"},       {"metadata", json::object()}, {"name", "fade"},
            {"transition_type", "SMPTE_Dissolve"}, {"in_offset", time(in)},      {"out_offset", time(out)}};
}

json OtioWriter::effects(const Clip& clip) const {
    json effects = json::array();
    const double speed = clip.speed.value() * (clip.reversed ? -1 : 1);
    if (clip.frozen)
        effects.push_back({{"OTIO_SCHEMA", "FreezeFrame.1"},
                           {"metadata", json::object()},
                           {"name", ""},
                           {"effect_name", "FreezeFrame"},
                           {"enabled", true},
                           {"time_scalar", 0.0}});
    else if (speed != 1)
        effects.push_back({{"OTIO_SCHEMA", "LinearTimeWarp.1"},
                           {"metadata", json::object()},
                           {"name", ""},
                           {"effect_name", "LinearTimeWarp"},
                           {"enabled", true},
                           {"time_scalar", speed}});
    for (const Effect& effect : clip.effects)
        effects.push_back({{"OTIO_SCHEMA", "Effect.1"},
                           {"metadata", {{"saycut", {{"params", to_json(effect.params)}}}}},
                           {"name", effect.name},
                           {"effect_name", effect.name},
                           {"enabled", effect.enabled}});
    return effects;
}

json OtioWriter::reference(const Clip& clip) const {
    json made{{"OTIO_SCHEMA", "GeneratorReference.1"},
              {"metadata", json::object()},
              {"name", clip.name},
              {"available_range", nullptr},
              {"available_image_bounds", nullptr},
              {"parameters", json::object()}};
    if (const auto* title = std::get_if<Title>(&clip.content)) {
        made["generator_kind"] = "title";
        made["parameters"] = {{"text", title->text}, {"style", to_json(title->style)}};
        return made;
    }
    if (const auto* generator = std::get_if<Generator>(&clip.content)) {
        made["generator_kind"] = generator->kind == "bars" ? "SMPTEBars" : generator->kind;
        made["parameters"] = {
            {"saycut", {{"kind", generator->kind}, {"params", to_json(generator->params)}}}};
        return made;
    }
    const Media* medium = medium_of(project_, clip);
    if (!medium)
        return {{"OTIO_SCHEMA", "MissingReference.1"},
                {"metadata", json::object()},
                {"name", clip.name},
                {"available_range", nullptr},
                {"available_image_bounds", nullptr}};
    const bool still = medium->kind == MediaKind::image;
    return {{"OTIO_SCHEMA", "ExternalReference.1"},
            {"metadata", json::object()},
            {"name", file_name(medium->path)},
            {"available_range", still ? json(nullptr) : range(Time(0), medium->duration)},
            {"available_image_bounds", nullptr},
            {"target_url", address_of(place_of(*medium, options_.project.string()))}};
}

/// What the format has no place for.
json notes_of(const Clip& clip) {
    json notes = json::object();
    const auto curve = [&](const char* name, const Curve& value, double usual) {
        if (constant_number(value) != usual) notes[name] = to_json(value);
    };
    curve("volume_db", clip.volume_db, 0), curve("pan", clip.pan, 0), curve("opacity", clip.opacity, 1);
    if (clip.muted) notes["muted"] = true;
    if (!clip.link.empty()) notes["link"] = clip.link;
    if (!clip.colour.empty()) notes["colour"] = clip.colour;
    return notes;
}

json OtioWriter::clip(const Clip& clip, int depth) {
    json out;
    const auto* nested = std::get_if<SequenceRef>(&clip.content);
    const Sequence* sequence = nested ? project_.find_sequence(nested->sequence) : nullptr;
    if (sequence && depth < 16) {
        out = stack(clip.name, sequence->tracks, depth + 1);
    } else {
        out = composable("Clip.2", clip.name);
        out["active_media_reference_key"] = "DEFAULT_MEDIA";
        out["media_references"] = {{"DEFAULT_MEDIA", reference(clip)}};
    }
    out["source_range"] = range(clip.frozen ? *clip.frozen : clip.source.start, clip.length());
    out["effects"] = effects(clip);
    out["enabled"] = clip.enabled;
    if (const json notes = notes_of(clip); !notes.empty()) out["metadata"] = {{"saycut", notes}};
    return out;
}

json OtioWriter::track(const Track& track, int depth) {
    constexpr const char* kinds[] = {"video", "audio", "title", "subtitle"};
    json out = composable("Track.1", track.name);
    const bool sound = track.kind == TrackKind::audio;
    out["kind"] = sound ? "Audio" : "Video";
    out["enabled"] = !(sound ? track.muted : track.hidden);
    out["metadata"] = {{"saycut",
                        {{"kind", kinds[static_cast<std::size_t>(track.kind)]},
                         {"locked", track.locked},
                         {"muted", track.muted},
                         {"hidden", track.hidden}}}};
    json children = json::array();
    const auto items = items_of(track, fps_);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].is == Item::Is::gap)
            children.push_back(gap(items[i].range.length()));
        else if (items[i].is == Item::Is::transition)
            children.push_back(transition(items[i]));
        else {
            const Clip& each = *items[i].clip;
            const bool opens = i == 0 || items[i - 1].is == Item::Is::gap;
            const bool closes = i + 1 == items.size() || items[i + 1].is == Item::Is::gap;
            if (opens && each.fade_in > Time(0)) children.push_back(fade(Time(0), each.fade_in));
            children.push_back(clip(each, depth));
            if (closes && each.fade_out > Time(0)) children.push_back(fade(each.fade_out, Time(0)));
        }
    }
    out["children"] = std::move(children);
    return out;
}

json OtioWriter::stack(const std::string& name, const Tracks& tracks, int depth) {
    json out = composable("Stack.1", name);
    json children = json::array();
    for (const auto& each : tracks)
        children.push_back(track(*each, depth));
    out["children"] = std::move(children);
    return out;
}

json OtioWriter::markers() const {
    static constexpr std::string_view kColours[] = {"PINK", "RED",    "ORANGE",  "YELLOW", "GREEN", "CYAN",
                                                    "BLUE", "PURPLE", "MAGENTA", "BLACK",  "WHITE"};
    json markers = json::array();
    for (const Marker& marker : project_.markers) {
        std::string colour = marker.color;
        std::transform(colour.begin(), colour.end(), colour.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        if (std::find(std::begin(kColours), std::end(kColours), colour) == std::end(kColours))
            colour = "GREEN";
        markers.push_back(
            {{"OTIO_SCHEMA", "Marker.2"},
             {"metadata", json::object()},
             {"name", marker.name},
             {"color", colour},
             {"comment", marker.note},
             {"marked_range", range(marker.time, std::max(Time(0), marker.end - marker.time))}});
    }
    return markers;
}

json OtioWriter::timeline() {
    json tracks = stack("tracks", project_.tracks, 0);
    tracks["markers"] = markers();
    const Size size = project_.canvas();
    return {{"OTIO_SCHEMA", "Timeline.1"},
            {"metadata", {{"saycut", {{"size", {size.width, size.height}}}}}},
            {"name", options_.name},
            {"global_start_time", time(Time(0))},
            {"tracks", tracks}};
}

} // namespace

std::string write_otio(const Project& project, const WriteOptions& options, Losses& losses) {
    note_losses(project,
                {.effects = true,
                 .levels = true,
                 .keyframes = true,
                 .title_style = true,
                 .titles = true,
                 .nested = true,
                 .speed = true,
                 .freeze = true,
                 .disabled = true,
                 .markers = true,
                 .locked = true,
                 .muted = true,
                 .generators = true,
                 .kinds = true,
                 .fades = true},
                losses);
    return dump_json(OtioWriter(project, options).timeline(), 1) + "\n";
}

} // namespace core::interchange
