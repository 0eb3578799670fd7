// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Final Cut Pro 7's XML, version 5, which Premiere and Resolve read as well.
#include "core/interchange/formats.h"
#include "core/interchange/lay_out.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include "core/interchange/xml.h"
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace core::interchange {
namespace {

class XmemlWriter {
  public:
    XmemlWriter(const Project& project, const WriteOptions& options, Losses& losses)
        : project_(project), options_(options), losses_(losses) {}
    std::string write();

  private:
    /// Where a clip lies: links name it by these.
    struct Spot {
        const Clip* clip = nullptr;
        bool sound = false;
        int track = 0, index = 0;
    };
    void add_sequence(XmlNode parent, const std::string& id, const std::string& name, const Tracks& tracks,
                      Size size, FrameRate fps, const std::vector<Marker>& markers, int depth);
    void note_spots(const Tracks& tracks);
    void add_track(XmlNode parent, const Track& track, FrameRate fps, int depth);
    void add_item(XmlNode parent, const Item& item, bool joined_before, bool joined_after, const Track& track,
                  FrameRate fps, int depth);
    void add_join(XmlNode parent, const TimeRange& range, const std::string& kind, const char* alignment,
                  bool sound, FrameRate fps);
    void add_file(XmlNode item, const Media& medium);
    void add_generator(XmlNode item, const Clip& clip);
    void add_nested(XmlNode item, const SequenceRef& nested, int depth);
    void add_links(XmlNode item, const Clip& clip);
    void add_filters(XmlNode item, const Clip& clip, bool sound);
    static XmlNode add_effect(XmlNode parent, const char* id, const char* name, const char* category,
                              const char* type, bool sound);
    static void add_parameter(XmlNode effect, const char* id, const std::string& value);
    static void add_rate(XmlNode parent, FrameRate fps);

    const Project& project_;
    const WriteOptions& options_;
    Losses& losses_;
    pugi::xml_document document_;
    std::unordered_map<std::string, std::vector<Spot>> links_;
    std::unordered_set<std::string> written_; ///< files and sequences that stand in full already
};

std::string plain(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

void XmemlWriter::add_rate(XmlNode parent, FrameRate fps) {
    const XmlNode rate = add(parent, "rate");
    add(rate, "timebase", std::to_string(std::max<long long>(1, std::llround(fps.value()))));
    add(rate, "ntsc", fps.den == 1001 ? "TRUE" : "FALSE");
}

XmlNode XmemlWriter::add_effect(XmlNode parent, const char* id, const char* name, const char* category,
                                const char* type, bool sound) {
    const XmlNode effect = add(parent, "effect");
    add(effect, "name", name), add(effect, "effectid", id), add(effect, "effectcategory", category);
    add(effect, "effecttype", type), add(effect, "mediatype", sound ? "audio" : "video");
    return effect;
}

void XmemlWriter::add_parameter(XmlNode effect, const char* id, const std::string& value) {
    const XmlNode parameter = add(effect, "parameter");
    add(parameter, "parameterid", id), add(parameter, "name", id), add(parameter, "value", value);
}

void XmemlWriter::add_file(XmlNode item, const Media& medium) {
    const XmlNode file = add(item, "file");
    const std::string id = "file-" + medium.id.value;
    set(file, "id", id);
    if (!written_.insert(id).second) return;
    const bool picture = medium.kind != MediaKind::audio;
    const FrameRate fps = picture && medium.fps.plausible() ? medium.fps : project_.rate();
    add(file, "name", file_name(medium.path));
    add(file, "pathurl", address_of(place_of(medium, options_.project.string())));
    add_rate(file, fps);
    add(file, "duration", std::to_string(frames_of(medium.duration, fps)));
    const XmlNode media = add(file, "media");
    if (picture) {
        const XmlNode shape = add(add(media, "video"), "samplecharacteristics");
        if (medium.size.width)
            add(shape, "width", std::to_string(medium.size.width)),
                add(shape, "height", std::to_string(medium.size.height));
    }
    if (medium.has_audio) add(add(media, "audio"), "channelcount", "2");
}

void XmemlWriter::add_generator(XmlNode item, const Clip& clip) {
    if (const auto* title = std::get_if<Title>(&clip.content)) {
        const XmlNode effect = add_effect(item, "Text", "Text", "Text", "generator", false);
        add_parameter(effect, "str", title->text);
        const auto size = title->style.find("size");
        const double part = size == title->style.end() ? 0.074 : number_at(size->second, Time(0), 0.074);
        add_parameter(effect, "fontsize", plain(std::round(part * project_.canvas().height)));
        return;
    }
    const auto& made = std::get<Generator>(clip.content);
    if (made.kind == "bars") {
        add_effect(item, "Bars and Tone", "Bars and Tone", "Bars", "generator", false);
        return;
    }
    if (made.kind != "colour") losses_.add("generators", made.kind);
    const XmlNode effect = add_effect(item, "Color", "Color", "Matte", "generator", false);
    const auto found = made.params.find("colour");
    const Value value = found == made.params.end() ? Value(Colour{}) : value_at(found->second, Time(0));
    const Colour colour = std::holds_alternative<Colour>(value) ? std::get<Colour>(value) : Colour{};
    const XmlNode parameter = add(effect, "parameter");
    add(parameter, "parameterid", "fillcolor"), add(parameter, "name", "Color");
    const XmlNode parts = add(parameter, "value");
    for (const auto& [name, part] : {std::pair("alpha", colour.alpha), std::pair("red", colour.red),
                                     std::pair("green", colour.green), std::pair("blue", colour.blue)})
        add(parts, name, std::to_string(std::lround(std::clamp(part, 0.0, 1.0) * 255)));
}

void XmemlWriter::add_nested(XmlNode item, const SequenceRef& nested, int depth) {
    const Sequence* sequence = project_.find_sequence(nested.sequence);
    const std::string id = "sequence-" + nested.sequence.value;
    if (!sequence || depth > 16 || !written_.insert(id).second) {
        set(add(item, "sequence"), "id", id);
        return;
    }
    add_sequence(item, id, sequence->name, sequence->tracks,
                 sequence->size.width ? sequence->size : project_.canvas(),
                 sequence->fps.valid() ? sequence->fps : project_.rate(), sequence->markers, depth + 1);
}

void XmemlWriter::add_links(XmlNode item, const Clip& clip) {
    const auto found = clip.link.empty() ? links_.end() : links_.find(clip.link);
    if (found == links_.end() || found->second.size() < 2) return;
    for (const Spot& spot : found->second) {
        const XmlNode link = add(item, "link");
        add(link, "linkclipref", "clipitem-" + spot.clip->id.value),
            add(link, "mediatype", spot.sound ? "audio" : "video");
        add(link, "trackindex", std::to_string(spot.track)),
            add(link, "clipindex", std::to_string(spot.index));
    }
}

void XmemlWriter::add_filters(XmlNode item, const Clip& clip, bool sound) {
    if (clip.frozen || clip.reversed || clip.speed != FrameRate{1, 1}) {
        const XmlNode effect =
            add_effect(add(item, "filter"), "timeremap", "Time Remap", "motion", "motion", sound);
        add_parameter(effect, "variablespeed", "0");
        add_parameter(effect, "speed", clip.frozen ? "0" : plain(clip.speed.value() * 100));
        add_parameter(effect, "reverse", clip.reversed ? "TRUE" : "FALSE");
        add_parameter(effect, "frameblending", clip.between == Between::nearest ? "FALSE" : "TRUE");
    }
    const double db = number_at(clip.volume_db, clip.source.start),
                 pan = number_at(clip.pan, clip.source.start);
    const double cover = number_at(clip.opacity, clip.source.start, 1);
    if (sound && db != 0)
        add_parameter(add_effect(add(item, "filter"), "audiolevels", "Audio Levels", "audiolevels",
                                 "audiolevels", true),
                      "level", plain(std::pow(10, db / 20)));
    if (sound && pan != 0)
        add_parameter(add_effect(add(item, "filter"), "audiopan", "Audio Pan", "audiopan", "audiopan", true),
                      "pan", plain(pan));
    if (!sound && cover != 1)
        add_parameter(add_effect(add(item, "filter"), "opacity", "Opacity", "motion", "motion", false),
                      "opacity", plain(cover * 100));
    for (const Effect& each : clip.effects) {
        if (sound || each.name != "transform" || !each.enabled) continue;
        const auto value = [&](const char* name, double usual) {
            const auto found = each.params.find(name);
            return found == each.params.end() ? usual : number_at(found->second, clip.source.start, usual);
        };
        const XmlNode effect =
            add_effect(add(item, "filter"), "basic", "Basic Motion", "motion", "motion", false);
        add_parameter(effect, "scale", plain(value("scale", 1) * 100));
        add_parameter(effect, "rotation", plain(value("rotation", 0)));
        const XmlNode centre = add(effect, "parameter");
        add(centre, "parameterid", "center"), add(centre, "name", "Center");
        const XmlNode place = add(centre, "value");
        add(place, "horiz", plain(value("x", 0))), add(place, "vert", plain(value("y", 0)));
    }
}

void XmemlWriter::add_item(XmlNode parent, const Item& item, bool joined_before, bool joined_after,
                           const Track& track, FrameRate fps, int depth) {
    const Clip& clip = *item.clip;
    const bool sound = track.kind == TrackKind::audio;
    if (std::holds_alternative<Adjustment>(clip.content) ||
        (sound && std::holds_alternative<Generator>(clip.content))) {
        if (sound) losses_.add("generators", clip.name);
        return;
    }
    const bool own = clip.is_title() || std::holds_alternative<Generator>(clip.content);
    const XmlNode node = add(parent, own ? "generatoritem" : "clipitem");
    set(node, "id", "clipitem-" + clip.id.value);
    add(node, "name", clip.name);
    const TimeRange seen = item.seen();
    // In and out count frames of the clip as it is retimed, its parts in transitions included.
    const Time lowest = source_of(clip, item.head, item.tail), low = std::max(Time(0), lowest);
    if (lowest < Time(0)) losses_.add("handles", clip.name);
    const FrameRate speed = clip.frozen ? FrameRate{1, 1} : clip.speed;
    const std::int64_t in = frames_of(rescale(low.count(), speed.den, speed.num), fps),
                       length = frames_of(seen.end, fps) - frames_of(seen.start, fps);
    const Media* medium = medium_of(project_, clip);
    const Time whole = medium ? medium->duration : clip.source.end;
    add(node, "duration", std::to_string(std::max(in + length, frames_of(whole, fps))));
    add_rate(node, fps);
    add(node, "enabled", clip.enabled && !clip.muted ? "TRUE" : "FALSE");
    add(node, "start", joined_before ? "-1" : std::to_string(frames_of(seen.start, fps)));
    add(node, "end", joined_after ? "-1" : std::to_string(frames_of(seen.end, fps)));
    add(node, "in", std::to_string(in)), add(node, "out", std::to_string(in + length));
    if (own)
        add_generator(node, clip);
    else if (const auto* nested = std::get_if<SequenceRef>(&clip.content))
        add_nested(node, *nested, depth);
    else if (medium)
        add_file(node, *medium);
    add_filters(node, clip, sound);
    add_links(node, clip);
}

void XmemlWriter::add_join(XmlNode parent, const TimeRange& range, const std::string& kind,
                           const char* alignment, bool sound, FrameRate fps) {
    const XmlNode node = add(parent, "transitionitem");
    add_rate(node, fps);
    add(node, "start", std::to_string(frames_of(range.start, fps))),
        add(node, "end", std::to_string(frames_of(range.end, fps)));
    add(node, "alignment", alignment);
    const bool wipe = kind.find("wipe") != std::string::npos;
    const char* name = sound             ? "Cross Fade (+3dB)"
                       : wipe            ? "Edge Wipe"
                       : kind == "push"  ? "Push"
                       : kind == "slide" ? "Slide"
                                         : "Cross Dissolve";
    add_effect(node, name, name, wipe ? "Wipe" : "Dissolve", "transition", sound);
}

const char* alignment_of(const Item& item) {
    if (!item.join.from) return "start-black";
    if (!item.join.to) return "end-black";
    const Alignment alignment = item.join.transition->alignment;
    return alignment == Alignment::centre ? "center" : alignment == Alignment::after ? "start" : "end";
}

void XmemlWriter::add_track(XmlNode parent, const Track& track, FrameRate fps, int depth) {
    const XmlNode node = add(parent, "track");
    const bool sound = track.kind == TrackKind::audio;
    const auto items = items_of(track, fps);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        const auto is_join = [&](std::size_t at) {
            return at < items.size() && items[at].is == Item::Is::transition;
        };
        const auto is_free = [&](std::size_t at) {
            return at >= items.size() || items[at].is == Item::Is::gap;
        };
        if (is_join(i))
            add_join(node, item.range, item.join.transition->kind, alignment_of(item), sound, fps);
        if (item.is != Item::Is::clip) continue;
        const Clip& clip = *item.clip;
        const bool opens = clip.fade_in > Time(0) && is_free(i - 1),
                   closes = clip.fade_out > Time(0) && is_free(i + 1);
        if ((clip.fade_in > Time(0) && !opens) || (clip.fade_out > Time(0) && !closes))
            losses_.add("fades", clip.name);
        if (opens)
            add_join(node, {item.range.start, item.range.start + clip.fade_in}, "", "start-black", sound,
                     fps);
        add_item(node, item, opens || is_join(i - 1), closes || is_join(i + 1), track, fps, depth);
        if (closes)
            add_join(node, {item.range.end - clip.fade_out, item.range.end}, "", "end-black", sound, fps);
    }
    add(node, "enabled", (sound ? track.muted : track.hidden) ? "FALSE" : "TRUE");
    add(node, "locked", track.locked ? "TRUE" : "FALSE");
}

void XmemlWriter::note_spots(const Tracks& tracks) {
    int pictures = 0, sounds = 0;
    for (const auto& track : tracks) {
        const bool sound = track->kind == TrackKind::audio;
        const int number = sound ? ++sounds : ++pictures;
        int index = 0;
        for (const Clip& clip : track->clips)
            if (++index; !clip.link.empty()) links_[clip.link].push_back({&clip, sound, number, index});
    }
}

void XmemlWriter::add_sequence(XmlNode parent, const std::string& id, const std::string& name,
                               const Tracks& tracks, Size size, FrameRate own,
                               const std::vector<Marker>& markers, int depth) {
    const FrameRate fps = counted_rate(own);
    if (fps != own) losses_.add("rate", name);
    const XmlNode sequence = add(parent, "sequence");
    set(sequence, "id", id);
    add(sequence, "name", name);
    add(sequence, "duration", std::to_string(frames_of(duration_of(tracks), fps)));
    add_rate(sequence, fps);
    note_spots(tracks);
    const XmlNode media = add(sequence, "media"), video = add(media, "video"), audio = add(media, "audio");
    const XmlNode shape = add(add(video, "format"), "samplecharacteristics");
    add(shape, "width", std::to_string(size.width)), add(shape, "height", std::to_string(size.height));
    add(shape, "pixelaspectratio", "square");
    add_rate(shape, fps);
    for (const auto& track : tracks)
        add_track(track->kind == TrackKind::audio ? audio : video, *track, fps, depth);
    for (const Marker& marker : markers) {
        const XmlNode node = add(sequence, "marker");
        add(node, "name", marker.name), add(node, "comment", marker.note);
        add(node, "in", std::to_string(frames_of(marker.time, fps)));
        add(node, "out", marker.end > marker.time ? std::to_string(frames_of(marker.end, fps)) : "-1");
    }
}

std::string XmemlWriter::write() {
    document_.append_child(pugi::node_doctype).set_value("xmeml");
    const XmlNode root = add(document_, "xmeml");
    set(root, "version", "5");
    add_sequence(root, "sequence-main", options_.name, project_.tracks, project_.canvas(), project_.rate(),
                 project_.markers, 0);
    return xml_text(document_);
}

} // namespace

std::string write_xmeml(const Project& project, const WriteOptions& options, Losses& losses) {
    note_losses(project,
                {.levels = true,
                 .transform = true,
                 .titles = true,
                 .nested = true,
                 .speed = true,
                 .freeze = true,
                 .disabled = true,
                 .markers = true,
                 .locked = true,
                 .muted = true,
                 .generators = true,
                 .fades = true},
                losses);
    return XmemlWriter(project, options, losses).write();
}

} // namespace core::interchange
