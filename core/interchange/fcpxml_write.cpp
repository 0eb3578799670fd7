// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// FCPXML 1.10. The lowest picture track is the main storyline; the others hang on it in lanes.
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

struct Hung {
    const Track* track = nullptr;
    int lane = 0;
};

class FcpxmlWriter {
  public:
    FcpxmlWriter(const Project& project, const WriteOptions& options, Losses& losses)
        : project_(project), options_(options), losses_(losses) {}
    std::string write();

  private:
    /// What stands on the main storyline: where things can hang.
    struct Peg {
        XmlNode node;
        TimeRange range;
        Time start{}; ///< of its own time
    };
    std::string resource_id() { return "r" + std::to_string(++resources_made_); }
    std::string format(Size size, FrameRate fps);
    std::string asset(const Media& medium);
    std::string effect(const char* name, const char* uid);
    std::string media(const Sequence& sequence, int depth);
    void fill_sequence(XmlNode sequence, const Tracks& tracks, Size size, FrameRate fps,
                       const std::vector<Marker>& markers, int depth);
    std::vector<Peg> main_storyline(XmlNode spine, const Track* track, Time length, FrameRate fps, int depth);
    void hang(std::vector<Peg>& pegs, const Hung& hung, FrameRate fps, int depth);
    static Peg& peg_at(std::vector<Peg>& pegs, Time time);
    void add_items(XmlNode parent, const std::vector<Item>& items, std::size_t from, std::size_t to,
                   Time zero, const Track& track, int depth, std::vector<Peg>* pegs);
    XmlNode add_clip(XmlNode parent, const Clip& clip, const Track& track, int depth, Time& start);
    XmlNode add_media(XmlNode parent, const Clip& clip, const Media& medium, const Track& track, Time& start);
    XmlNode add_title(XmlNode parent, const Clip& clip, const Title& title, bool caption);
    void add_transform(XmlNode node, const Effect& effect, Time at) const;
    void add_retime(XmlNode node, const Clip& clip, Time length, Time& start);
    void add_transition(XmlNode parent, const TimeRange& range, Time zero, const std::string& kind);
    void find_sounds(const Tracks& tracks, FrameRate fps);

    const Project& project_;
    const WriteOptions& options_;
    Losses& losses_;
    pugi::xml_document document_;
    XmlNode resources_;
    std::unordered_map<std::string, std::string> made_;     ///< resources by what they are
    std::unordered_map<const Clip*, const Clip*> sound_of_; ///< pictures and the sound written with them
    std::unordered_set<const Clip*> written_;               ///< such sounds
    int resources_made_ = 0, styles_made_ = 0;
};

std::string FcpxmlWriter::format(Size size, FrameRate fps) {
    const std::string frame = seconds_text(frame_start(1, fps));
    std::string& id =
        made_["format " + frame + " " + std::to_string(size.width) + "x" + std::to_string(size.height)];
    if (!id.empty()) return id;
    id = resource_id();
    const XmlNode node = add(resources_, "format");
    set(node, "id", id), set(node, "frameDuration", frame);
    if (size.width)
        set(node, "width", std::to_string(size.width)), set(node, "height", std::to_string(size.height));
    return id;
}

std::string FcpxmlWriter::asset(const Media& medium) {
    std::string& id = made_["asset " + medium.id.value];
    if (!id.empty()) return id;
    const bool still = medium.kind == MediaKind::image, picture = medium.kind != MediaKind::audio;
    const std::string shape =
        picture ? format(medium.size, medium.fps.plausible() ? medium.fps : project_.rate()) : "";
    id = resource_id();
    const XmlNode node = add(resources_, "asset");
    set(node, "id", id), set(node, "name", file_name(medium.path)), set(node, "start", "0s");
    set(node, "duration", still ? "0s" : seconds_text(medium.duration));
    if (picture) set(node, "hasVideo", "1"), set(node, "format", shape), set(node, "videoSources", "1");
    if (medium.has_audio)
        set(node, "hasAudio", "1"), set(node, "audioSources", "1"), set(node, "audioChannels", "2");
    const XmlNode file = add(node, "media-rep");
    set(file, "kind", "original-media"),
        set(file, "src", address_of(place_of(medium, options_.project.string())));
    return id;
}

std::string FcpxmlWriter::effect(const char* name, const char* uid) {
    std::string& id = made_[std::string("effect ") + name];
    if (!id.empty()) return id;
    id = resource_id();
    const XmlNode node = add(resources_, "effect");
    set(node, "id", id), set(node, "name", name), set(node, "uid", uid);
    return id;
}

std::string FcpxmlWriter::media(const Sequence& sequence, int depth) {
    std::string& known = made_["media " + sequence.id.value];
    if (!known.empty()) return known;
    const std::string id = known = resource_id();
    const XmlNode node = add(resources_, "media");
    set(node, "id", id), set(node, "name", sequence.name);
    fill_sequence(add(node, "sequence"), sequence.tracks,
                  sequence.size.width ? sequence.size : project_.canvas(),
                  sequence.fps.valid() ? sequence.fps : project_.rate(), sequence.markers, depth + 1);
    return id;
}

/// Linked sound that runs with its picture is written with it.
void FcpxmlWriter::find_sounds(const Tracks& tracks, FrameRate fps) {
    std::unordered_map<std::string, Item> pictures;
    for (const auto& track : tracks)
        if (track->kind == TrackKind::video)
            for (const Item& item : items_of(*track, fps))
                if (item.clip && !item.clip->link.empty()) pictures.emplace(item.clip->link, item);
    for (const auto& track : tracks) {
        if (track->kind != TrackKind::audio || track->muted) continue;
        for (const Item& item : items_of(*track, fps)) {
            const auto found = item.clip ? pictures.find(item.clip->link) : pictures.end();
            if (found == pictures.end()) continue;
            const Clip &picture = *found->second.clip, &sound = *item.clip;
            const Media* medium = medium_of(project_, picture);
            const bool same = picture.start == sound.start && picture.source == sound.source &&
                              picture.speed == sound.speed && picture.reversed == sound.reversed &&
                              picture.enabled == sound.enabled && found->second.head == item.head &&
                              found->second.tail == item.tail;
            if (!same || !medium || medium != medium_of(project_, sound) || !medium->has_audio ||
                sound.muted || picture.frozen || sound_of_.contains(&picture) ||
                picture.fade_in != sound.fade_in || picture.fade_out != sound.fade_out)
                continue;
            sound_of_[&picture] = &sound;
            written_.insert(&sound);
        }
    }
}

void FcpxmlWriter::add_retime(XmlNode node, const Clip& clip, Time length, Time& start) {
    start = clip.source.start;
    const auto map = [&](Time from, Time to, Time first, Time last) {
        const XmlNode times = add(node, "timeMap");
        for (const auto& [time, value] : {std::pair(from, first), std::pair(to, last)}) {
            const XmlNode point = add(times, "timept");
            set(point, "time", seconds_text(time)), set(point, "value", seconds_text(value)),
                set(point, "interp", "linear");
        }
    };
    const auto seen = [&](Time source) { return rescale(source.count(), clip.speed.den, clip.speed.num); };
    const Time whole = std::max(length, clip.source.end);
    if (clip.frozen) {
        map(Time(0), clip.length(), *clip.frozen, *clip.frozen);
        start = Time(0);
    } else if (clip.reversed) {
        map(Time(0), seen(whole), whole, Time(0));
        start = seen(whole - clip.source.end);
    } else if (clip.speed != FrameRate{1, 1}) {
        map(Time(0), seen(whole), Time(0), whole);
        start = seen(clip.source.start);
    }
}

/// Places there are hundredths of the picture's height, upwards; turns go against the clock.
void FcpxmlWriter::add_transform(XmlNode node, const Effect& effect, Time at) const {
    const auto value = [&](const char* name, double usual) {
        const auto found = effect.params.find(name);
        return found == effect.params.end() ? usual : number_at(found->second, at, usual);
    };
    const Size size = project_.canvas();
    char text[80];
    const XmlNode transform = add(node, "adjust-transform");
    std::snprintf(text, sizeof text, "%.6g %.6g", value("x", 0) * 100 * size.width / size.height,
                  -value("y", 0) * 100);
    set(transform, "position", text);
    std::snprintf(text, sizeof text, "%.6g %.6g", value("scale", 1), value("scale", 1));
    set(transform, "scale", text);
    std::snprintf(text, sizeof text, "%.6g", -value("rotation", 0));
    set(transform, "rotation", text);
}

XmlNode FcpxmlWriter::add_media(XmlNode parent, const Clip& clip, const Media& medium, const Track& track,
                                Time& start) {
    const bool still = medium.kind == MediaKind::image, sound = track.kind == TrackKind::audio;
    const std::string ref = asset(medium);
    const XmlNode node = add(parent, still ? "video" : "asset-clip");
    set(node, "ref", ref);
    if (still) return node;
    if (sound && medium.kind != MediaKind::audio) set(node, "srcEnable", "audio");
    if (!sound && medium.has_audio && !sound_of_.contains(&clip)) set(node, "srcEnable", "video");
    const FrameRate own = medium.fps.plausible() ? medium.fps : project_.rate();
    if (own != project_.rate() && medium.kind == MediaKind::video) {
        char rate[16];
        std::snprintf(rate, sizeof rate, "%g", std::round(own.value() * 100) / 100);
        const XmlNode conform = add(node, "conform-rate");
        set(conform, "scaleEnabled", "0"), set(conform, "srcFrameRate", rate);
    }
    add_retime(node, clip, medium.duration, start);
    const auto with = sound_of_.find(&clip);
    const Clip& heard = with == sound_of_.end() ? clip : *with->second;
    const double db = number_at(heard.volume_db, heard.source.start),
                 cover = number_at(clip.opacity, clip.source.start, 1);
    for (const Effect& effect : clip.effects)
        if (!sound && effect.name == "transform" && effect.enabled)
            add_transform(node, effect, clip.source.start);
    if (!sound && cover != 1) set(add(node, "adjust-blend"), "amount", std::to_string(cover));
    if (db != 0 && (sound || &heard != &clip))
        set(add(node, "adjust-volume"), "amount", std::to_string(db) + "dB");
    return node;
}

XmlNode FcpxmlWriter::add_title(XmlNode parent, const Clip& clip, const Title& title, bool caption) {
    const XmlNode node = add(parent, caption ? "caption" : "title");
    if (!caption)
        set(node, "ref",
            effect("Basic Title",
                   ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti"));
    else
        set(node, "role", "iTT?captionFormat=ITT.en");
    const std::string style = "ts" + std::to_string(++styles_made_);
    const XmlNode text = add(add(node, "text"), "text-style", title.text);
    set(text, "ref", style);
    const XmlNode definition = add(node, "text-style-def");
    set(definition, "id", style);
    const XmlNode look = add(definition, "text-style");
    const auto value = [&](const char* name, double usual) {
        const auto found = title.style.find(name);
        return found == title.style.end() ? usual : number_at(found->second, clip.source.start, usual);
    };
    const auto font = title.style.find("font"), colour = title.style.find("colour");
    const Value words =
        font == title.style.end() ? Value(std::string("Helvetica")) : value_at(font->second, Time(0));
    set(look, "font",
        std::holds_alternative<std::string>(words) ? std::get<std::string>(words) : "Helvetica");
    set(look, "fontSize", std::to_string(std::lround(value("size", 0.074) * 1080)));
    if (value("weight", 400) >= 600) set(look, "bold", "1");
    if (value("italic", 0) != 0) set(look, "italic", "1");
    const Value paint =
        colour == title.style.end() ? Value(Colour{1, 1, 1, 1}) : value_at(colour->second, Time(0));
    if (const auto* c = std::get_if<Colour>(&paint)) {
        char parts[64];
        std::snprintf(parts, sizeof parts, "%.4g %.4g %.4g %.4g", c->red, c->green, c->blue, c->alpha);
        set(look, "fontColor", parts);
    }
    return node;
}

XmlNode FcpxmlWriter::add_clip(XmlNode parent, const Clip& clip, const Track& track, int depth, Time& start) {
    XmlNode node;
    start = Time(0);
    const Media* medium = medium_of(project_, clip);
    if (const auto* title = std::get_if<Title>(&clip.content)) {
        node = add_title(parent, clip, *title, track.kind == TrackKind::subtitle);
    } else if (medium) {
        node = add_media(parent, clip, *medium, track, start);
    } else if (const auto* nested = std::get_if<SequenceRef>(&clip.content)) {
        const Sequence* sequence = project_.find_sequence(nested->sequence);
        const std::string ref = sequence ? media(*sequence, depth) : "";
        node = add(parent, "ref-clip");
        set(node, "ref", ref);
        set(node, "srcEnable", track.kind == TrackKind::audio ? "audio" : "video");
        add_retime(node, clip, sequence ? duration_of(sequence->tracks) : Time(0), start);
    } else if (const auto* made = std::get_if<Generator>(&clip.content)) {
        node = add(parent, "video");
        const bool bars = made->kind == "bars";
        if (!bars && made->kind != "colour") losses_.add("generators", made->kind);
        set(node, "ref",
            effect(bars ? "Bars" : "Custom",
                   ".../Generators.localized/Solids.localized/Custom.localized/Custom.motn"));
    } else {
        node = add(parent, "gap");
    }
    set(node, "name", clip.name);
    if (start != Time(0)) set(node, "start", seconds_text(start));
    set(node, "duration", seconds_text(clip.length()));
    if (!clip.enabled && !is(node, "gap")) set(node, "enabled", "0");
    return node;
}

void FcpxmlWriter::add_transition(XmlNode parent, const TimeRange& range, Time zero,
                                  const std::string& kind) {
    const XmlNode node = add(parent, "transition");
    const bool wipe = kind.find("wipe") != std::string::npos;
    set(node, "name", wipe ? "Wipe" : kind == "slide" ? "Slide" : kind == "push" ? "Push" : "Cross Dissolve");
    set(node, "offset", seconds_text(range.start - zero)),
        set(node, "duration", seconds_text(range.length()));
}

/// Items of a storyline, its offsets counted from `zero`; gaps stand in it.
void FcpxmlWriter::add_items(XmlNode parent, const std::vector<Item>& items, std::size_t from, std::size_t to,
                             Time zero, const Track& track, int depth, std::vector<Peg>* pegs) {
    for (std::size_t i = from; i < to; ++i) {
        const Item& item = items[i];
        if (item.is == Item::Is::transition) {
            add_transition(parent, item.range, zero, item.join.transition->kind);
            continue;
        }
        XmlNode node;
        Time start{};
        const bool opens = item.clip && item.clip->fade_in > Time(0),
                   closes = item.clip && item.clip->fade_out > Time(0);
        const bool free_before = i == 0 || items[i - 1].is == Item::Is::gap,
                   free_after = i + 1 == items.size() || items[i + 1].is == Item::Is::gap;
        if ((opens && !free_before) || (closes && !free_after)) losses_.add("fades", item.clip->name);
        if (opens && free_before)
            add_transition(parent, {item.range.start, item.range.start + item.clip->fade_in}, zero, "");
        if (item.clip) {
            node = add_clip(parent, *item.clip, track, depth, start);
        } else {
            node = add(parent, "gap");
            set(node, "name", "Gap"), set(node, "duration", seconds_text(item.range.length()));
        }
        set(node, "offset", seconds_text(item.range.start - zero));
        if (closes && free_after)
            add_transition(parent, {item.range.end - item.clip->fade_out, item.range.end}, zero, "");
        if (pegs) pegs->push_back({node, item.range, start});
    }
}

std::vector<FcpxmlWriter::Peg> FcpxmlWriter::main_storyline(XmlNode spine, const Track* track, Time length,
                                                            FrameRate fps, int depth) {
    std::vector<Peg> pegs;
    Time end{};
    if (track) {
        const auto items = items_of(*track, fps);
        add_items(spine, items, 0, items.size(), Time(0), *track, depth, &pegs);
        end = track->clips.empty() ? Time(0) : track->clips.back().end();
    }
    if (end < length || pegs.empty()) {
        const XmlNode gap = add(spine, "gap");
        const Time rest = std::max(length - end, frame_start(1, fps));
        set(gap, "name", "Gap"), set(gap, "offset", seconds_text(end)),
            set(gap, "duration", seconds_text(rest));
        pegs.push_back({gap, {end, end + rest}, Time(0)});
    }
    return pegs;
}

FcpxmlWriter::Peg& FcpxmlWriter::peg_at(std::vector<Peg>& pegs, Time time) {
    const auto after = std::upper_bound(pegs.begin(), pegs.end(), time,
                                        [](Time t, const Peg& peg) { return t < peg.range.start; });
    return after == pegs.begin() ? *after : *(after - 1);
}

void FcpxmlWriter::hang(std::vector<Peg>& pegs, const Hung& hung, FrameRate fps, int depth) {
    const auto items = items_of(*hung.track, fps);
    for (std::size_t i = 0; i < items.size();) {
        std::size_t end = i;
        while (end < items.size() && items[end].is != Item::Is::gap)
            ++end;
        bool together = false; // transitions and fades need a storyline
        for (std::size_t k = i; k < end; ++k)
            together =
                together || items[k].is == Item::Is::transition ||
                (items[k].clip && (items[k].clip->fade_in > Time(0) || items[k].clip->fade_out > Time(0)));
        const bool written = std::any_of(
            items.begin() + static_cast<std::ptrdiff_t>(i), items.begin() + static_cast<std::ptrdiff_t>(end),
            [&](const Item& item) { return item.clip && written_.contains(item.clip); });
        if (together && !written) {
            const auto first = std::find_if(items.begin() + static_cast<std::ptrdiff_t>(i), items.end(),
                                            [](const Item& item) { return item.clip; });
            Peg& peg = peg_at(pegs, first->range.start);
            const XmlNode spine = add(peg.node, "spine");
            set(spine, "lane", std::to_string(hung.lane)),
                set(spine, "offset", seconds_text(peg.start + first->range.start - peg.range.start));
            add_items(spine, items, i, end, first->range.start, *hung.track, depth, nullptr);
        }
        for (std::size_t k = i; k < end && !(together && !written); ++k) {
            const Clip* clip = items[k].clip;
            if (!clip || written_.contains(clip)) continue;
            Peg& peg = peg_at(pegs, clip->start);
            Time start{};
            const XmlNode node = add_clip(peg.node, *clip, *hung.track, depth, start);
            set(node, "lane", std::to_string(hung.lane)),
                set(node, "offset", seconds_text(peg.start + clip->start - peg.range.start));
        }
        i = end + 1;
    }
}

void FcpxmlWriter::fill_sequence(XmlNode sequence, const Tracks& tracks, Size size, FrameRate fps,
                                 const std::vector<Marker>& markers, int depth) {
    const std::string shape = format(size, fps);
    const Time length = duration_of(tracks);
    set(sequence, "format", shape), set(sequence, "duration", seconds_text(length)),
        set(sequence, "tcStart", "0s"), set(sequence, "tcFormat", "NDF");
    const XmlNode spine = add(sequence, "spine");
    if (depth > 16) return;
    find_sounds(tracks, fps);
    const Track* main = nullptr;
    std::vector<Hung> others;
    int above = 0, below = 0;
    for (const auto& track : tracks) {
        if (!main && track->kind == TrackKind::video)
            main = track.get();
        else if (track->kind == TrackKind::audio)
            others.push_back({track.get(), --below});
        else
            others.push_back({track.get(), ++above});
    }
    auto pegs = main_storyline(spine, main, length, fps, depth);
    for (const Hung& hung : others)
        hang(pegs, hung, fps, depth);
    for (const Marker& marker : markers) {
        Peg& peg = peg_at(pegs, marker.time);
        const XmlNode node = add(peg.node, "marker");
        set(node, "start", seconds_text(peg.start + marker.time - peg.range.start));
        set(node, "duration", seconds_text(std::max(frame_start(1, fps), marker.end - marker.time)));
        set(node, "value", marker.name);
        if (!marker.note.empty()) set(node, "note", marker.note);
    }
}

std::string FcpxmlWriter::write() {
    document_.append_child(pugi::node_doctype).set_value("fcpxml");
    const XmlNode root = add(document_, "fcpxml");
    set(root, "version", "1.10");
    resources_ = add(root, "resources");
    const XmlNode event = add(add(root, "library"), "event");
    set(event, "name", options_.name);
    const XmlNode project = add(event, "project");
    set(project, "name", options_.name);
    fill_sequence(add(project, "sequence"), project_.tracks, project_.canvas(), project_.rate(),
                  project_.markers, 0);
    return xml_text(document_);
}

} // namespace

std::string write_fcpxml(const Project& project, const WriteOptions& options, Losses& losses) {
    note_losses(project,
                {.volume = true,

                 .opacity = true,
                 .transform = true,
                 .title_style = true,
                 .titles = true,
                 .nested = true,
                 .speed = true,
                 .freeze = true,
                 .disabled = true,
                 .markers = true,
                 .generators = true,
                 .fades = true},
                losses);
    return FcpxmlWriter(project, options, losses).write();
}

} // namespace core::interchange
