// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Final Cut Pro 7's XML, as Final Cut and Premiere write it.
#include "core/base/result.h"
#include "core/interchange/formats.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include "core/interchange/xml.h"
#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace core::interchange {
namespace {

constexpr int kDeepest = 16;

bool says(XmlNode node, const char* name, const char* word) {
    std::string text = child_text(node, name);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text == word;
}
std::string trimmed(std::string text) {
    text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    return text;
}
std::optional<double> number(XmlNode node, const char* name) {
    return number_of(child_text(node, name));
}

/// A whole rate, or that with "ntsc": 30 is 30000/1001.
FrameRate rate_of_node(XmlNode node, FrameRate otherwise) {
    const auto base = number(node.child("rate"), "timebase");
    if (!base || *base < 1 || *base > 480) return otherwise;
    const auto whole = static_cast<std::int64_t>(*base);
    return says(node.child("rate"), "ntsc", "TRUE") ? FrameRate{whole * 1000, 1001} : FrameRate{whole, 1};
}

XmlNode parameter(XmlNode effect, std::string_view id) {
    for (const XmlNode each : effect.children("parameter"))
        if (child_text(each, "parameterid") == id) return each;
    return {};
}

class XmemlReader {
  public:
    XmemlReader(XmlNode root, const ReadOptions& options, Losses& losses);
    Cut read();

  private:
    std::vector<XmlNode> timelines() const;
    void read_sequence(XmlNode sequence, Cut& cut, int depth);
    Row read_track(XmlNode track, TrackKind kind, FrameRate fps, Cut& cut, int depth);
    std::optional<TimeRange> range_of(const std::vector<XmlNode>& items, std::size_t index,
                                      FrameRate fps) const;
    std::optional<Piece> piece_of(XmlNode item, const TimeRange& range, FrameRate fps, Cut& cut, int depth);
    void read_filters(Piece& piece, XmlNode item);
    bool read_remap(Piece& piece, XmlNode effect);
    void read_motion(Piece& piece, XmlNode effect);
    void show_generator(Piece& piece, XmlNode effect, const std::string& kind);
    void show_file(Piece& piece, XmlNode file, FrameRate rate);
    void read_item_markers(XmlNode item, const Piece& piece, FrameRate rate, Cut& cut);
    std::shared_ptr<const Cut> nested(XmlNode sequence, int depth);
    std::string link_of(XmlNode item) const;
    void drop_second_channels(std::vector<Row>& rows);

    XmlNode root_;
    const ReadOptions& options_;
    Losses& losses_;
    std::unordered_map<std::string, XmlNode> files_, sequences_;
    std::unordered_map<std::string, std::shared_ptr<const Cut>> nested_;
    std::unordered_set<std::string> open_;
};

XmemlReader::XmemlReader(XmlNode root, const ReadOptions& options, Losses& losses)
    : root_(root), options_(options), losses_(losses) {
    for (const XmlNode file : all_below(root, "file"))
        if (file.first_child()) files_.try_emplace(attribute(file, "id"), file); // later ones only name it
    for (const XmlNode sequence : all_below(root, "sequence"))
        if (sequence.child("media")) sequences_.try_emplace(attribute(sequence, "id"), sequence);
}

/// Where an item lies; an edge that is -1 is that of the transition beside it.
std::optional<TimeRange> XmemlReader::range_of(const std::vector<XmlNode>& items, std::size_t index,
                                               FrameRate fps) const {
    auto start = number(items[index], "start"), end = number(items[index], "end");
    const auto is_join = [&](std::size_t i) { return i < items.size() && is(items[i], "transitionitem"); };
    if (start == -1.0 && index && is_join(index - 1)) start = number(items[index - 1], "start");
    if (end == -1.0 && is_join(index + 1)) end = number(items[index + 1], "end");
    if (!start || !end || *start < 0 || *end < 0) return std::nullopt;
    const std::string name = child_text(items[index], "name");
    return TimeRange{frames_at(*start, fps, name), frames_at(*end, fps, name)};
}

bool XmemlReader::read_remap(Piece& piece, XmlNode effect) {
    if (child_text(effect, "effectid") != "timeremap" && child_text(effect, "name") != "Time Remap")
        return false;
    double speed = number(parameter(effect, "speed"), "value").value_or(100) / 100;
    const bool back = speed < 0 || says(parameter(effect, "reverse"), "value", "TRUE");
    speed = std::abs(speed);
    if (says(parameter(effect, "variablespeed"), "value", "1") ||
        says(parameter(effect, "variablespeed"), "value", "TRUE"))
        losses_.add("speed_ramp", piece.like.name);
    piece.frozen = speed == 0;
    piece.like.reversed = back;
    piece.like.speed = piece.frozen ? FrameRate{1, 1} : ratio_of(speed);
    return true;
}

void XmemlReader::read_motion(Piece& piece, XmlNode effect) {
    Effect transform{.id = {std::string("e") + std::to_string(piece.like.effects.size() + 1)},
                     .name = "transform"};
    const auto value = [&](const char* id, const char* name, double usual, double least, double most) {
        const XmlNode each = parameter(effect, id);
        if (each.child("keyframe")) losses_.add("keyframes", std::string("Motion ") + id);
        const auto found =
            id == std::string_view("center") ? number(each.child("value"), name) : number(each, "value");
        return std::clamp(found.value_or(usual), least, most);
    };
    const double scale = value("scale", "", 100, 1, 2000) / 100, turn = value("rotation", "", 0, -3600, 3600);
    const double x = value("center", "horiz", 0, -4, 4), y = value("center", "vert", 0, -4, 4);
    if (scale != 1) transform.params["scale"] = Value(scale);
    if (turn != 0) transform.params["rotation"] = Value(turn);
    if (x != 0) transform.params["x"] = Value(x);
    if (y != 0) transform.params["y"] = Value(y);
    if (!transform.params.empty()) piece.like.effects.push_back(std::move(transform));
}

void XmemlReader::read_filters(Piece& piece, XmlNode item) {
    for (const XmlNode filter : item.children("filter")) {
        const XmlNode effect = filter.child("effect");
        if (!effect || says(filter, "enabled", "FALSE") || read_remap(piece, effect)) continue;
        const std::string id = child_text(effect, "effectid"), name = child_text(effect, "name");
        const auto level = [&](const char* param) {
            const XmlNode each = parameter(effect, param);
            if (each.child("keyframe")) losses_.add("keyframes", name);
            return number(each, "value");
        };
        if (id == "basic")
            read_motion(piece, effect);
        else if (id == "opacity") {
            if (const auto opacity = level("opacity"))
                piece.like.opacity = Value(std::clamp(*opacity / 100, 0.0, 1.0));
        } else if (id == "audiolevels" || name == "Audio Levels") {
            if (const auto gain = level("level"))
                piece.like.volume_db = Value(std::clamp(20 * std::log10(std::max(*gain, 1e-5)), -96.0, 24.0));
        } else if (id == "audiopan" || name == "Audio Pan") {
            if (const auto pan = level("pan")) piece.like.pan = Value(std::clamp(*pan, -1.0, 1.0));
        } else if (id != "crop" && id != "distortion") { // written for every clip, whether changed or not
            losses_.add("effects", name);
        } else {
            for (const XmlNode each : effect.children("parameter"))
                if (const auto set = number(each, "value"); set && *set != 0) {
                    losses_.add("effects", name);
                    break;
                }
        }
    }
}

void XmemlReader::show_generator(Piece& piece, XmlNode effect, const std::string& kind) {
    if (std::string words = child_text(parameter(effect, "str"), "value"); !words.empty()) {
        std::replace(words.begin(), words.end(), '\r', '\n');
        piece.shows = Piece::Shows::own;
        piece.like.content = Title{.text = words};
        losses_.add("title_style", piece.like.name);
        return;
    }
    piece.shows = Piece::Shows::own;
    const XmlNode fill = parameter(effect, "fillcolor").child("value");
    if (kind.find("Bars") != std::string::npos || kind.find("bars") != std::string::npos)
        piece.like.content = Generator{.kind = "bars"};
    else if (kind == "Color" || kind == "Slug" || kind == "Black Video" || kind == "Color Matte" ||
             kind == "Black") {
        const auto part = [&](const char* name) {
            return std::clamp(number(fill, name).value_or(0) / 255, 0.0, 1.0);
        };
        piece.like.content =
            Generator{.kind = "colour",
                      .params = {{"colour", Value(Colour{part("red"), part("green"), part("blue"), 1})}}};
    } else {
        piece.shows = Piece::Shows::file;
        piece.file.has_audio = false;
        losses_.add("generators", kind.empty() ? piece.like.name : kind);
    }
}

void XmemlReader::show_file(Piece& piece, XmlNode named, FrameRate rate) {
    const auto known = files_.find(attribute(named, "id"));
    const XmlNode file = known == files_.end() ? named : known->second;
    const std::string address = child_text(file, "pathurl"), source = child_text(file, "mediaSource");
    if (address.empty() && !source.empty()) return show_generator(piece, {}, source);
    piece.file.path = path_of_address(trimmed(address), options_.folder);
    if (piece.file.path.empty()) piece.file.path = trimmed(child_text(file, "name"));
    piece.file.kind = kind_by_name(piece.file.path);
    const FrameRate own = rate_of_node(file, rate);
    if (const auto length = number(file, "duration");
        length && *length > 0 && piece.file.kind != MediaKind::image)
        piece.file.duration = frames_at(*length, own, piece.like.name);
    const XmlNode picture = file.child("media").child("video").child("samplecharacteristics");
    const auto side = [&](const char* name) {
        return static_cast<int>(std::clamp(number(picture, name).value_or(0), 0.0, 100000.0));
    };
    if (side("width") > 0 && side("height") > 0) piece.file.size = {side("width"), side("height")};
    if (file.child("media")) {
        piece.file.has_audio = static_cast<bool>(file.child("media").child("audio"));
        if (!file.child("media").child("video") && *piece.file.has_audio) piece.file.kind = MediaKind::audio;
    }
    piece.file.fps = own;
}

std::shared_ptr<const Cut> XmemlReader::nested(XmlNode named, int depth) {
    const std::string id = attribute(named, "id");
    const auto found = sequences_.find(id);
    const XmlNode sequence = named.child("media") || found == sequences_.end() ? named : found->second;
    if (const auto known = nested_.find(id); known != nested_.end() && !id.empty()) return known->second;
    if (depth > kDeepest || (!id.empty() && !open_.insert(id).second)) return nullptr;
    auto cut = std::make_shared<Cut>();
    read_sequence(sequence, *cut, depth + 1);
    open_.erase(id);
    if (!id.empty()) nested_[id] = cut;
    return cut;
}

/// What picture and sound of one clip have in common: the first that they name as linked.
std::string XmemlReader::link_of(XmlNode item) const {
    std::string first;
    std::size_t count = 0;
    for (const XmlNode link : item.children("link")) {
        const std::string reference = child_text(link, "linkclipref");
        if (!reference.empty() && (first.empty() || reference < first)) first = reference;
        count += reference.empty() ? 0 : 1;
    }
    return count > 1 ? "link " + first : std::string();
}

void XmemlReader::read_item_markers(XmlNode item, const Piece& piece, FrameRate rate, Cut& cut) {
    for (const XmlNode marker : item.children("marker")) {
        const auto in = number(marker, "in"), out = number(marker, "out");
        if (!in) continue;
        const std::string name = child_text(marker, "name");
        const Time at = piece.start + rescale((frames_at(*in, rate, name) - piece.in).count(),
                                              piece.like.speed.den, piece.like.speed.num);
        const Time length = out && *out > *in ? frames_at(*out - *in, rate, name) : Time(0);
        if (at >= piece.start && at < piece.end)
            cut.markers.push_back(
                {.time = at, .end = at + length, .name = name, .note = child_text(marker, "comment")});
        else
            losses_.add("markers_outside", name);
    }
}

std::optional<Piece> XmemlReader::piece_of(XmlNode item, const TimeRange& range, FrameRate fps, Cut& cut,
                                           int depth) {
    Piece piece;
    piece.like.name = trimmed(child_text(item, "name"));
    piece.like.enabled = !says(item, "enabled", "FALSE");
    piece.like.link = link_of(item);
    piece.start = range.start, piece.end = range.end;
    read_filters(piece, item);
    if (is(item, "generatoritem")) {
        const XmlNode effect = item.child("effect");
        const std::string id = child_text(effect, "effectid");
        show_generator(piece, effect, id.empty() ? child_text(effect, "name") : id);
        return piece;
    }
    const FrameRate rate = rate_of_node(item, fps);
    // In and out are counted in the retimed clip.
    const Time in = frames_at(std::max(0.0, number(item, "in").value_or(0)), rate, piece.like.name);
    piece.in = piece.frozen ? in : at_speed(in, piece.like.speed);
    if (const XmlNode sequence = item.child("sequence")) {
        piece.shows = Piece::Shows::nested;
        piece.nested = nested(sequence, depth);
        return piece;
    }
    show_file(piece, item.child("file"), rate);
    read_item_markers(item, piece, rate, cut);
    return piece;
}

Row XmemlReader::read_track(XmlNode track, TrackKind kind, FrameRate fps, Cut& cut, int depth) {
    Row row;
    row.like.kind = kind;
    (kind == TrackKind::video ? row.like.hidden : row.like.muted) = says(track, "enabled", "FALSE");
    row.like.locked = says(track, "locked", "TRUE");
    std::vector<XmlNode> items;
    for (const XmlNode each : elements(track))
        if (is(each, "clipitem") || is(each, "generatoritem") || is(each, "transitionitem"))
            items.push_back(each);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto range = range_of(items, i, fps);
        if (is(items[i], "transitionitem")) {
            if (!range) continue;
            std::string name = child_text(items[i].child("effect"), "name");
            if (name.empty()) name = child_text(items[i], "name");
            Join join{.kind = kind == TrackKind::audio ? "crossfade" : transition_kind(name, losses_),
                      .start = range->start,
                      .end = range->end};
            const std::string alignment = child_text(items[i], "alignment");
            if (alignment.starts_with("start")) join.cut = range->start;
            if (alignment.starts_with("end")) join.cut = range->end;
            row.joins.push_back(std::move(join));
        } else if (!range) {
            losses_.add("placeless", child_text(items[i], "name"));
        } else if (auto piece = piece_of(items[i], *range, fps, cut, depth)) {
            row.pieces.push_back(std::move(*piece));
        }
    }
    return row;
}

/// The two channels of a stereo sound lie on two tracks there; here one clip plays both.
void XmemlReader::drop_second_channels(std::vector<Row>& rows) {
    std::set<std::tuple<std::string, Time, Time, Time>> seen;
    for (Row& row : rows) {
        if (row.like.kind != TrackKind::audio) continue;
        std::set<std::tuple<std::string, Time, Time, Time>> own;
        std::erase_if(row.pieces, [&](const Piece& piece) {
            if (piece.shows == Piece::Shows::own) return false;
            std::string what = piece.file.path;
            if (piece.shows == Piece::Shows::nested)
                what = "nested " + std::to_string(reinterpret_cast<std::uintptr_t>(piece.nested.get()));
            const auto key = std::tuple(what, piece.start, piece.end, piece.in);
            if (seen.contains(key)) return true;
            own.insert(key);
            return false;
        });
        seen.merge(own);
    }
}

void XmemlReader::read_sequence(XmlNode sequence, Cut& cut, int depth) {
    cut.name = trimmed(child_text(sequence, "name"));
    cut.fps = rate_of_node(sequence, {25, 1});
    const XmlNode media = sequence.child("media"),
                  picture = media.child("video").child("format").child("samplecharacteristics");
    const auto side = [&](const char* name) {
        return static_cast<int>(std::clamp(number(picture, name).value_or(0), 0.0, 100000.0));
    };
    cut.size = {side("width"), side("height")};
    for (const XmlNode track : media.child("video").children("track"))
        cut.rows.push_back(read_track(track, TrackKind::video, cut.fps, cut, depth));
    for (const XmlNode track : media.child("audio").children("track"))
        cut.rows.push_back(read_track(track, TrackKind::audio, cut.fps, cut, depth));
    drop_second_channels(cut.rows);
    for (const XmlNode marker : sequence.children("marker")) {
        const double in = number(marker, "in").value_or(0), out = number(marker, "out").value_or(-1);
        const std::string name = child_text(marker, "name");
        const Time at = frames_at(in, cut.fps, name);
        cut.markers.push_back({.time = at,
                               .end = out > in ? frames_at(out, cut.fps, name) : at,
                               .name = name,
                               .note = child_text(marker, "comment")});
    }
    std::set<std::pair<Time, std::string>> seen; // picture and sound of a clip carry the same markers
    std::erase_if(cut.markers,
                  [&](const Marker& marker) { return !seen.emplace(marker.time, marker.name).second; });
}

/// Sequences in the project's bins, not those within clips.
std::vector<XmlNode> XmemlReader::timelines() const {
    std::vector<XmlNode> found, open{root_};
    while (!open.empty()) {
        const XmlNode node = open.back();
        open.pop_back();
        if (is(node, "sequence")) found.push_back(node);
        const bool holds = node == root_ || is(node, "project") || is(node, "children") || is(node, "bin");
        const auto inner = holds ? elements(node) : std::vector<XmlNode>();
        open.insert(open.end(), inner.rbegin(), inner.rend());
    }
    return found;
}

Cut XmemlReader::read() {
    const auto all = timelines();
    if (all.empty()) throw Failure("has no sequence in it, so no timeline");
    XmlNode chosen = all.front();
    if (!options_.timeline.empty()) {
        const auto named = std::find_if(all.begin(), all.end(), [&](XmlNode each) {
            return trimmed(child_text(each, "name")) == options_.timeline;
        });
        if (named == all.end()) throw Failure("holds no sequence called '" + options_.timeline + "'");
        chosen = *named;
    }
    for (const XmlNode other : all)
        if (other != chosen) losses_.add("other_timelines", child_text(other, "name"));
    Cut cut;
    open_.insert(attribute(chosen, "id"));
    read_sequence(chosen, cut, 0);
    return cut;
}

} // namespace

Cut read_xmeml(const std::string& text, const ReadOptions& options, Losses& losses) {
    const auto document = parse_xml(text);
    const XmlNode root = document->document_element();
    if (!is(root, "xmeml"))
        throw Failure(std::string("is not Final Cut Pro 7 XML (xmeml): its root is <") + root.name() + ">");
    return XmemlReader(root, options, losses).read();
}

} // namespace core::interchange
