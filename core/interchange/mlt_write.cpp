// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// MLT XML as Shotcut writes it: a playlist a track, a producer a clip, tractors of two tracks as transitions.
#include "core/interchange/formats.h"
#include "core/interchange/lay_out.h"
#include "core/interchange/numbers.h"
#include "core/interchange/xml.h"
#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace core::interchange {
namespace {

using Properties = std::vector<std::pair<const char*, std::string>>;

void add_properties(XmlNode node, const Properties& properties) {
    for (const auto& [name, value] : properties)
        set(add(node, "property", value), "name", name);
}

std::string hex_colour(const Colour& colour) {
    char text[12];
    const auto part = [](double p) {
        return static_cast<unsigned>(std::lround(std::clamp(p, 0.0, 1.0) * 255));
    };
    std::snprintf(text, sizeof text, "#%02x%02x%02x%02x", part(colour.alpha), part(colour.red),
                  part(colour.green), part(colour.blue));
    return text;
}

class MltWriter {
  public:
    MltWriter(const Project& project, const WriteOptions& options, Losses& losses)
        : project_(project), options_(options), losses_(losses), fps_(project.rate()) {}
    std::string write();

  private:
    struct Made {
        std::string id;
        std::int64_t first = 0; ///< its frame that is the clip's source start
        XmlNode node{};
        std::string name{}; ///< of a clip that shows a sequence: many may share its tractor
    };
    [[nodiscard]] std::int64_t frame(Time time) const { return frames_of(time, fps_); }
    [[nodiscard]] std::string id(const char* prefix) { return prefix + std::to_string(next_++); }
    void add_profile();
    std::string add_tractor(const Tracks& tracks, Time length, bool main);
    std::string add_playlist(const Track& track);
    void add_entry(XmlNode playlist, const Made& made, std::int64_t in, std::int64_t out) const;
    Made add_clip(const Track& track, const Clip& clip, const Item& item);
    std::string add_mix(const Item& item, const Made& from, std::int64_t from_in, const Made& to,
                        std::int64_t to_in);
    XmlNode producer(const std::string& id, std::int64_t length, const Properties& properties);
    Made show_medium(const Clip& clip, const Media& medium, bool sound, const Item& item);
    std::string show_own(const Clip& clip, std::int64_t length);
    void add_filters(XmlNode node, const Clip& clip, bool sound, std::int64_t first, std::int64_t length);
    void add_markers(XmlNode tractor);

    const Project& project_;
    const WriteOptions& options_;
    Losses& losses_;
    FrameRate fps_;
    pugi::xml_document document_;
    XmlNode root_;
    std::unordered_map<std::string, std::string> nested_; ///< tractors of sequences
    int next_ = 0;
};

void MltWriter::add_profile() {
    const Size size = project_.canvas();
    const XmlNode profile = add(root_, "profile");
    const std::pair<const char*, std::int64_t> fields[] = {
        {"width", size.width},
        {"height", size.height},
        {"progressive", 1},
        {"sample_aspect_num", 1},
        {"sample_aspect_den", 1},
        {"display_aspect_num", size.width},
        {"display_aspect_den", size.height},
        {"frame_rate_num", fps_.num},
        {"frame_rate_den", fps_.den},
        {"colorspace", project_.colour == FilmColour::bt709 ? 709 : 2020}};
    set(profile, "description", "automatic");
    for (const auto& [name, value] : fields)
        set(profile, name, std::to_string(value));
}

XmlNode MltWriter::producer(const std::string& id, std::int64_t length, const Properties& properties) {
    const XmlNode node = add(root_, "producer");
    set(node, "id", id), set(node, "in", "0"), set(node, "out", std::to_string(length - 1));
    add_properties(node, {{"length", std::to_string(length)}, {"eof", "pause"}});
    add_properties(node, properties);
    return node;
}

std::string MltWriter::show_own(const Clip& clip, std::int64_t length) {
    const std::string made = id("producer");
    if (const auto* title = std::get_if<Title>(&clip.content)) {
        const XmlNode node = producer(made, length,
                                      {{"mlt_service", "color"},
                                       {"resource", "#00000000"},
                                       {"mlt_image_format", "rgba"},
                                       {"shotcut:caption", clip.name},
                                       {"saycut:text", title->text}});
        const XmlNode filter = add(node, "filter");
        add_properties(filter, {{"mlt_service", "dynamictext"},
                                {"shotcut:filter", "dynamicText"},
                                {"argument", title->text},
                                {"geometry", "0%/0%:100%x100%:100%"},
                                {"family", "Sans"},
                                {"size", std::to_string(project_.canvas().height / 14)},
                                {"fgcolour", "#ffffffff"},
                                {"halign", "center"},
                                {"valign", "middle"}});
        return made;
    }
    const auto& generator = std::get<Generator>(clip.content);
    Properties properties{{"shotcut:caption", clip.name}};
    if (generator.kind == "bars")
        properties.insert(properties.end(), {{"mlt_service", "frei0r.test_pat_B"}, {"resource", ""}});
    else if (generator.kind == "noise")
        properties.emplace_back("mlt_service", "noise");
    else if (generator.kind == "counter")
        properties.emplace_back("mlt_service", "count");
    else if (generator.kind == "tone")
        properties.emplace_back("mlt_service", "tone");
    else {
        if (generator.kind != "colour") losses_.add("generators", generator.kind);
        const auto found = generator.params.find(generator.kind == "colour" ? "colour" : "from");
        const Value value =
            found == generator.params.end() ? Value(Colour{}) : value_at(found->second, Time(0));
        const auto* colour = std::get_if<Colour>(&value);
        properties.insert(properties.end(), {{"mlt_service", "color"},
                                             {"resource", hex_colour(colour ? *colour : Colour{})},
                                             {"mlt_image_format", "rgba"}});
    }
    producer(made, length, properties);
    return made;
}

MltWriter::Made MltWriter::show_medium(const Clip& clip, const Media& medium, bool sound, const Item& item) {
    const std::string path = place_of(medium, options_.project.string());
    const bool still = medium.kind == MediaKind::image;
    const Time low = source_of(clip, Time(0), Time(0));
    Made made{id("producer"), frame(low)};
    Properties properties{{"resource", path}, {"shotcut:caption", clip.name}, {"seekable", "1"}};
    std::int64_t length = std::max<std::int64_t>(1, frame(std::max(medium.duration, clip.source.end)));
    if (still) {
        made.first = 0;
        length = std::max<std::int64_t>(15000, frame(item.seen().length()) + frame(item.head));
        properties.insert(properties.end(), {{"mlt_service", "qimage"}, {"ttl", "1"}, {"progressive", "1"}});
    } else {
        const std::string stream =
            std::to_string(std::max<std::int64_t>(0, std::get<MediaContent>(clip.content).sound));
        if (sound)
            properties.insert(properties.end(), {{"video_index", "-1"}, {"astream", stream}});
        else
            properties.emplace_back("audio_index", "-1");
        const bool even = clip.frozen || (clip.speed == FrameRate{1, 1} && !clip.reversed);
        if (even) {
            properties.emplace_back("mlt_service", "avformat-novalidate");
        } else { // frames of the warped film, backwards counted from its end
            const double speed = clip.speed.value();
            length = std::max<std::int64_t>(1, std::llround(static_cast<double>(length) / speed));
            const Time warped = rescale(low.count(), clip.speed.den, clip.speed.num);
            made.first = frame(warped);
            if (clip.reversed)
                made.first = length - frame(rescale(clip.source.end.count(), clip.speed.den, clip.speed.num));
            const std::string factor = std::to_string(clip.reversed ? -speed : speed);
            properties[0].second = factor + ":" + path;
            properties.insert(properties.end(), {{"mlt_service", "timewarp"},
                                                 {"warp_speed", factor},
                                                 {"warp_resource", path},
                                                 {"warp_pitch", clip.keep_pitch ? "1" : "0"}});
        }
    }
    if (!clip.enabled || clip.muted)
        properties.insert(properties.end(), {{sound ? "set.test_audio" : "set.test_image", "1"}});
    producer(made.id, std::max(length, made.first + frame(clip.length())), properties);
    return made;
}

void MltWriter::add_filters(XmlNode node, const Clip& clip, bool sound, std::int64_t first,
                            std::int64_t length) {
    const auto fade = [&](bool opens, Time time) {
        const std::int64_t frames = frame(time);
        if (frames < 1) return;
        const XmlNode filter = add(node, "filter");
        const std::int64_t in = opens ? first : first + length - frames;
        set(filter, "in", std::to_string(in)), set(filter, "out", std::to_string(in + frames - 1));
        const std::string end = std::to_string(frames - 1);
        const std::string none = sound ? "-60" : "0", full = sound ? "0" : "1";
        const std::string name =
            std::string("fade") + (opens ? "In" : "Out") + (sound ? "Volume" : "Brightness");
        add_properties(filter,
                       {{"mlt_service", sound ? "volume" : "brightness"},
                        {"shotcut:filter", name},
                        {"level", "0=" + (opens ? none : full) + ";" + end + "=" + (opens ? full : none)},
                        {"alpha", "1"}});
    };
    fade(true, clip.fade_in), fade(false, clip.fade_out);
    const double db = number_at(clip.volume_db, clip.source.start);
    if (sound && db != 0)
        add_properties(
            add(node, "filter"),
            {{"mlt_service", "volume"}, {"shotcut:filter", "audioGain"}, {"level", std::to_string(db)}});
    if (clip.frozen)
        add_properties(add(node, "filter"), {{"mlt_service", "freeze"},
                                             {"shotcut:filter", "freeze"},
                                             {"frame", std::to_string(first)},
                                             {"freeze_after", "0"},
                                             {"freeze_before", "0"}});
}

MltWriter::Made MltWriter::add_clip(const Track& track, const Clip& clip, const Item& item) {
    const bool sound = track.kind == TrackKind::audio;
    const std::int64_t length = frame(clip.end()) - frame(clip.start);
    Made made;
    if (const auto* nested = std::get_if<SequenceRef>(&clip.content)) {
        const Sequence* sequence = project_.find_sequence(nested->sequence);
        std::string& known = nested_[nested->sequence.value];
        if (known.empty() && sequence)
            known = add_tractor(sequence->tracks, duration_of(sequence->tracks), false);
        return {known, frame(clip.source.start), {}, clip.name};
    }
    const Media* medium = medium_of(project_, clip);
    if (medium)
        made = show_medium(clip, *medium, sound, item);
    else if (std::holds_alternative<Adjustment>(clip.content))
        return {};
    else
        made = {show_own(clip, std::max<std::int64_t>(15000, length + frame(item.head) + frame(item.tail))),
                frame(item.head)};
    if (!made.node) made.node = root_.last_child(); // the producer just made
    add_filters(made.node, clip, sound, made.first, length);
    return made;
}

void MltWriter::add_entry(XmlNode playlist, const Made& made, std::int64_t in, std::int64_t out) const {
    if (out < in) return;
    const XmlNode entry = add(playlist, "entry");
    set(entry, "producer", made.id), set(entry, "in", std::to_string(std::max<std::int64_t>(0, in))),
        set(entry, "out", std::to_string(std::max<std::int64_t>(0, out)));
    if (!made.name.empty()) add_properties(entry, {{"saycut:name", made.name}});
}

std::string MltWriter::add_mix(const Item& item, const Made& from, std::int64_t from_in, const Made& to,
                               std::int64_t to_in) {
    const std::int64_t length = frame(item.range.end) - frame(item.range.start);
    const XmlNode tractor = add(root_, "tractor");
    const std::string made = id("tractor");
    set(tractor, "id", made), set(tractor, "in", "0"), set(tractor, "out", std::to_string(length - 1));
    add_properties(tractor, {{"shotcut:transition", "lumaMix"}});
    for (const auto& [shown, in] : {std::pair(&from, from_in), std::pair(&to, to_in)}) {
        const XmlNode track = add(tractor, "track");
        set(track, "producer", shown->id), set(track, "in", std::to_string(std::max<std::int64_t>(0, in))),
            set(track, "out", std::to_string(std::max<std::int64_t>(0, in) + length - 1));
    }
    for (const char* service : {"luma", "mix"}) {
        const XmlNode transition = add(tractor, "transition");
        set(transition, "out", std::to_string(length - 1));
        add_properties(transition, {{"a_track", "0"}, {"b_track", "1"}, {"mlt_service", service}});
        const bool wipe = item.join.transition->kind.find("wipe") != std::string::npos;
        if (std::string_view(service) == "luma" && wipe)
            add_properties(transition, {{"resource", "%luma01.pgm"}, {"softness", "0.2"}});
        if (std::string_view(service) == "mix")
            add_properties(transition, {{"start", "-1"}, {"accepts_blanks", "1"}});
    }
    return made;
}

std::string MltWriter::add_playlist(const Track& track) {
    const auto items = items_of(track, fps_);
    std::unordered_map<const Clip*, Made> made;
    for (const Item& item : items)
        if (item.clip) made[item.clip] = add_clip(track, *item.clip, item);
    // Producers and transitions stand before the playlist that names them.
    std::vector<std::string> mixes;
    const auto at = [&](const Clip& clip, Time time) {
        return made[&clip].first + frame(time) - frame(clip.start);
    };
    for (const Item& item : items)
        if (item.is == Item::Is::transition)
            mixes.push_back(item.join.from && item.join.to && !made[item.join.from].id.empty() &&
                                    !made[item.join.to].id.empty()
                                ? add_mix(item, made[item.join.from], at(*item.join.from, item.range.start),
                                          made[item.join.to], at(*item.join.to, item.range.start))
                                : std::string());
    const XmlNode playlist = add(root_, "playlist");
    const std::string name = id("playlist");
    const bool sound = track.kind == TrackKind::audio;
    set(playlist, "id", name);
    add_properties(playlist,
                   {{sound ? "shotcut:audio" : "shotcut:video", "1"}, {"shotcut:name", track.name}});
    if (track.locked) add_properties(playlist, {{"shotcut:lock", "1"}});
    std::int64_t cursor = 0;
    std::size_t mix = 0;
    const auto blank_to = [&](std::int64_t start) {
        if (start > cursor) set(add(playlist, "blank"), "length", std::to_string(start - cursor));
        cursor = std::max(cursor, start);
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        if (item.is == Item::Is::transition) {
            const std::string& id = mixes[mix++];
            if (id.empty()) continue;
            const std::int64_t start = frame(item.range.start), end = frame(item.range.end);
            blank_to(start);
            add_entry(playlist, {id, 0}, 0, end - start - 1);
            cursor = std::max(cursor, end);
        } else if (item.is == Item::Is::clip && !made[item.clip].id.empty()) {
            const std::int64_t start = std::max(cursor, frame(item.range.start));
            std::int64_t end = frame(item.range.end);
            const bool goes =
                i + 1 < items.size() && items[i + 1].is == Item::Is::transition && items[i + 1].join.to;
            if (goes) end = frame(items[i + 1].range.start);
            blank_to(start);
            add_entry(playlist, made[item.clip], made[item.clip].first + start - frame(item.range.start),
                      made[item.clip].first + end - 1 - frame(item.range.start));
            cursor = std::max(cursor, end);
        }
    }
    return name;
}

std::string MltWriter::add_tractor(const Tracks& tracks, Time length, bool main) {
    std::vector<std::pair<std::string, const Track*>> playlists;
    for (const auto& track : tracks)
        playlists.emplace_back(add_playlist(*track), track.get());
    const XmlNode tractor = add(root_, "tractor");
    const std::string made = id("tractor");
    const std::int64_t frames = std::max<std::int64_t>(1, frame(length));
    set(tractor, "id", made), set(tractor, "title", options_.name), set(tractor, "in", "0"),
        set(tractor, "out", std::to_string(frames - 1));
    if (main) {
        add_properties(tractor, {{"shotcut", "1"}, {"shotcut:projectAudioChannels", "2"}});
        add_markers(tractor);
        set(add(tractor, "track"), "producer", "background");
    }
    int index = main ? 1 : 0, lowest = -1;
    std::vector<std::pair<int, Properties>> blends; // stand behind all tracks
    for (const auto& [playlist, track] : playlists) {
        const bool sound = track->kind == TrackKind::audio;
        const XmlNode node = add(tractor, "track");
        set(node, "producer", playlist);
        const bool no_sound = track->muted, no_picture = sound || track->hidden;
        if (no_sound || no_picture)
            set(node, "hide", no_sound && no_picture ? "both" : no_sound ? "audio" : "video");
        const std::string here = std::to_string(index);
        if (index > 0) blends.push_back({0, {{"b_track", here}, {"mlt_service", "mix"}, {"sum", "1"}}});
        if (!sound && lowest >= 0)
            blends.push_back({lowest, {{"b_track", here}, {"mlt_service", "frei0r.cairoblend"}}});
        if (!sound && lowest < 0) lowest = index;
        ++index;
    }
    for (const auto& [below, properties] : blends) {
        const XmlNode transition = add(tractor, "transition");
        add_properties(transition, {{"a_track", std::to_string(below)}, {"always_active", "1"}});
        add_properties(transition, properties);
    }
    return made;
}

void MltWriter::add_markers(XmlNode tractor) {
    if (project_.markers.empty()) return;
    const XmlNode list = add(tractor, "properties");
    set(list, "name", "shotcut:markers");
    for (std::size_t i = 0; i < project_.markers.size(); ++i) {
        const Marker& marker = project_.markers[i];
        const XmlNode node = add(list, "properties");
        set(node, "name", std::to_string(i));
        add_properties(node, {{"text", marker.name},
                              {"start", std::to_string(frame(marker.time))},
                              {"end", std::to_string(frame(std::max(marker.end, marker.time)))},
                              {"color", "#008000"}});
    }
}

std::string MltWriter::write() {
    root_ = add(document_, "mlt");
    set(root_, "LC_NUMERIC", "C"), set(root_, "version", "7.12.0"), set(root_, "title", "Saycut"),
        set(root_, "producer", "main_bin");
    add_profile();
    const XmlNode bin = add(root_, "playlist");
    set(bin, "id", "main_bin");
    add_properties(bin, {{"xml_retain", "1"}});
    const std::int64_t frames = std::max<std::int64_t>(1, frame(project_.duration()));
    producer(
        "black", frames,
        {{"mlt_service", "color"}, {"resource", "0"}, {"mlt_image_format", "rgba"}, {"set.test_audio", "0"}});
    const XmlNode background = add(root_, "playlist");
    set(background, "id", "background");
    add_entry(background, {"black", 0}, 0, frames - 1);
    add_tractor(project_.tracks, project_.duration(), true);
    return xml_text(document_);
}

} // namespace

std::string write_mlt(const Project& project, const WriteOptions& options, Losses& losses) {
    note_losses(project,
                {.volume = true,
                 .titles = true,
                 .nested = true,
                 .speed = true,
                 .freeze = true,
                 .disabled = true,
                 .markers = true,
                 .locked = true,
                 .muted = true,
                 .generators = true,
                 .kinds = false,
                 .fades = true},
                losses);
    return MltWriter(project, options, losses).write();
}

} // namespace core::interchange
