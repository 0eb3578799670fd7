// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a story element of FCPXML shows, and how.
#include "core/interchange/fcpxml_reader.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include <algorithm>
#include <cmath>

namespace core::interchange {
namespace {

std::vector<double> numbers_in(const std::string& text) {
    std::vector<double> numbers;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (const auto number = number_of(text.substr(at, end - at)); number && end > at)
            numbers.push_back(*number);
        at = end + 1;
    }
    return numbers;
}

std::string words_of(XmlNode node) {
    std::string words;
    for (const XmlNode text : node.children("text")) {
        std::string line = all_text(text);
        line.erase(0, std::min(line.find_first_not_of(" \t\r\n"), line.size()));
        line.erase(line.find_last_not_of(" \t\r\n") + 1);
        words += (words.empty() ? "" : "\n") + line;
    }
    return words;
}

} // namespace

void FcpxmlReader::show_asset(Piece& piece, XmlNode asset) {
    std::string source = attribute(asset, "src");
    if (source.empty()) source = attribute(asset.child("media-rep"), "src");
    piece.file.path = path_of_address(source, options_.folder);
    if (piece.file.path.empty()) piece.file.path = attribute(asset, "name");
    const Time length = seconds_of(attribute(asset, "duration"));
    if (length > Time(0))
        piece.file.duration = length;
    else
        piece.file.kind = MediaKind::image;
    if (attribute(asset, "hasVideo") != "1" && attribute(asset, "hasAudio") == "1")
        piece.file.kind = MediaKind::audio;
    piece.file.has_audio = attribute(asset, "hasAudio") == "1";
    piece.file.fps = rate_of_format(attribute(asset, "format"));
    if (const auto format = resources_.find(attribute(asset, "format")); format != resources_.end())
        piece.file.size = {format->second.attribute("width").as_int(),
                           format->second.attribute("height").as_int()};
    if (piece.file.size.width < 1 || piece.file.size.height < 1) piece.file.size = {};
}

void FcpxmlReader::show_title(Piece& piece, XmlNode node) {
    Title title{.text = words_of(node)};
    if (title.text.empty()) title.text = " ";
    const XmlNode style = node.child("text-style-def").child("text-style");
    if (const std::string font = attribute(style, "font"); !font.empty()) title.style["font"] = Value(font);
    if (const double size = style.attribute("fontSize").as_double(); size > 0)
        title.style["size"] = Value(std::clamp(size / 1080, 0.005, 1.0));
    if (attribute(style, "bold") == "1") title.style["weight"] = Value(700.0);
    if (attribute(style, "italic") == "1") title.style["italic"] = Value(true);
    if (const auto parts = numbers_in(attribute(style, "fontColor")); parts.size() == 4) {
        const auto part = [&](std::size_t i) { return std::clamp(parts[i], 0.0, 1.0); };
        title.style["colour"] = Value(Colour{part(0), part(1), part(2), part(3)});
    }
    piece.shows = Piece::Shows::own;
    piece.like.content = std::move(title);
    if (node.child("param")) losses_.add("title_style", piece.like.name);
}

void FcpxmlReader::show_generator(Piece& piece, XmlNode effect) {
    const std::string name = attribute(effect, "name");
    piece.shows = Piece::Shows::own;
    if (name == "Bars" || name == "SMPTE Bars")
        piece.like.content = Generator{.kind = "bars"};
    else if (name == "Black" || name == "Custom" || name == "Solid")
        piece.like.content = Generator{.kind = "colour"};
    else {
        piece.shows = Piece::Shows::file;
        piece.file.has_audio = false;
        if (piece.like.name.empty()) piece.like.name = name;
        losses_.add("generators", name.empty() ? piece.like.name : name);
    }
}

/// A <clip>: what its first picture shows, else its first sound.
void FcpxmlReader::show_clip(Piece& piece, XmlNode node, TrackKind& kind, Time& origin) {
    const auto find = [&](const char* name, bool hung) {
        for (const XmlNode child : node.children(name))
            if (hung || !child.attribute("lane")) return child;
        return XmlNode();
    };
    XmlNode shown = find("video", false);
    if (!shown) shown = find("audio", false);
    if (!shown) shown = find("audio", true);
    if (!shown) shown = find("video", true);
    if (!shown) shown = node.child("gap").child("audio"); // sound taken off its picture
    if (!shown) shown = node.child("gap").child("video");
    const XmlNode source = resource(shown);
    kind = is(shown, "audio") ? TrackKind::audio : TrackKind::video;
    if (!is(source, "asset")) return show_generator(piece, source);
    show_asset(piece, source);
    piece.sounds = kind == TrackKind::video && (node.child("audio") || shown.child("audio"));
    const Time first = seconds_of(attribute(source, "start"));
    origin = seconds_of(attribute(shown, "offset")) - seconds_of(attribute(shown, "start")) + first;
}

std::shared_ptr<const Cut> FcpxmlReader::nested(XmlNode node, const Place& place, Time& origin) {
    const XmlNode media = resource(node), multicam = media.child("multicam");
    std::string angle;
    for (const XmlNode source : node.children("mc-source"))
        if (const std::string enable = attribute(source, "srcEnable");
            angle.empty() && (enable.empty() || enable == "all" || enable == "video"))
            angle = attribute(source, "angleID");
    origin = seconds_of(attribute(is(node, "mc-clip") ? multicam : media.child("sequence"), "tcStart"));
    const bool whole = is(node, "sync-clip"); // it holds its own clips
    const std::string key = attribute(node, "ref") + "\n" + angle;
    if (const auto known = nested_.find(key); !whole && known != nested_.end()) return known->second;
    if (place.depth >= kDeepest || (!whole && !open_.insert(key).second)) return nullptr;
    auto cut = std::make_shared<Cut>();
    cut->name = attribute(whole ? node : media, "name");
    cut->fps = place.fps, cut->size = place.size;
    if (is(node, "ref-clip")) {
        read_sequence(media.child("sequence"), *cut, place.depth + 1);
    } else if (is(node, "mc-clip")) {
        XmlNode seen = multicam.find_child_by_attribute("mc-angle", "angleID", angle.c_str());
        if (!seen) seen = multicam.child("mc-angle");
        for (const XmlNode other : multicam.children("mc-angle"))
            if (other != seen) losses_.add("angles", attribute(other, "name"));
        const FrameRate own = rate_of_format(attribute(multicam, "format"));
        if (own.valid()) cut->fps = own;
        Stage stage;
        read_spine(seen, -origin, {.depth = place.depth + 1, .fps = cut->fps, .size = place.size}, stage);
        finish(stage, *cut);
    } else {
        Stage stage;
        const Place inner{.depth = place.depth + 1, .fps = place.fps, .size = place.size};
        const XmlNode spine = node.child("spine");
        if (spine && !spine.attribute("lane"))
            read_spine(spine, Time(0), inner, stage);
        else
            read_spine(node, Time(0), inner, stage);
        finish(stage, *cut);
    }
    if (!whole) open_.erase(key), nested_[key] = cut;
    return cut;
}

void FcpxmlReader::show_nested(Piece& piece, XmlNode node, const Place& place, TrackKind& kind,
                               Time& origin) {
    piece.shows = Piece::Shows::nested;
    piece.nested = nested(node, place, origin);
    const bool pictures =
        piece.nested && std::any_of(piece.nested->rows.begin(), piece.nested->rows.end(),
                                    [](const Row& row) { return row.like.kind != TrackKind::audio; });
    const bool empty = !piece.nested || piece.nested->rows.empty();
    const std::string enable = attribute(node, "srcEnable");
    kind = (pictures || empty) && enable != "audio" ? TrackKind::video : TrackKind::audio;
    piece.sounds = kind == TrackKind::video && enable != "video" && piece.nested;
}

void FcpxmlReader::set_times(Piece& piece, XmlNode node, const Place& place, Time start, Time length,
                             Time origin) {
    piece.start = held(place.at - place.head, piece.like.name),
    piece.end = held(place.at + length + place.tail, piece.like.name);
    const Retime retime(node, place.fps);
    if (!retime.mapped()) {
        piece.like.speed = retime.speed();
        piece.in = start - origin - at_speed(place.head, retime.speed());
        return;
    }
    Time from = retime.source(start - place.head) - origin,
         to = retime.source(start + length + place.tail) - origin;
    piece.like.reversed = to < from;
    if (to < from) std::swap(from, to);
    piece.in = held(from, piece.like.name);
    const FrameRate even = retime.speed();
    const Time seen = piece.end - piece.start;
    if (retime.ramps()) {
        losses_.add("speed_ramp", piece.like.name);
        if (seen > Time(0)) piece.like.speed = ratio_of((to - from).count(), seen.count());
    } else {
        piece.frozen = even.num == 0;
        piece.like.speed = piece.frozen ? FrameRate{1, 1} : FrameRate{std::abs(even.num), even.den};
    }
    if (piece.like.speed.num == 0) piece.frozen = true, piece.like.speed = {1, 1};
}

void FcpxmlReader::set_looks(Piece& piece, XmlNode node, Size size) {
    const double shape =
        size.width > 0 && size.height > 0 ? static_cast<double>(size.height) / size.width : 9.0 / 16;
    std::string amount = attribute(node.child("adjust-volume"), "amount");
    amount = amount.substr(0, amount.find("dB"));
    if (const auto db = number_of(amount))
        piece.like.volume_db = Value(std::clamp(*db, -96.0, 24.0));
    else if (node.child("adjust-volume").child("param"))
        losses_.add("keyframes", "adjust-volume");
    const XmlNode blend = node.child("adjust-blend");
    if (const auto opacity = number_of(attribute(blend, "amount")))
        piece.like.opacity = Value(std::clamp(*opacity, 0.0, 1.0));
    if (blend.attribute("mode")) losses_.add("blend_modes", piece.like.name);
    for (const XmlNode child : elements(node)) {
        const std::string name = child.name();
        if (!name.starts_with("adjust-") || child.attribute("enabled").as_int(1) == 0 ||
            name == "adjust-volume" || name == "adjust-blend" || name == "adjust-colorConform" ||
            name == "adjust-conform")
            continue;
        const auto scale = numbers_in(attribute(child, "scale")),
                   position = numbers_in(attribute(child, "position"));
        const double turn = child.attribute("rotation").as_double();
        const bool even = scale.empty() ||
                          (scale.size() == 2 && scale[0] == scale[1] && scale[0] >= 0.01 && scale[0] <= 20);
        if (name != "adjust-transform" || !even || child.child("param") || std::abs(turn) > 3600) {
            losses_.add("effects", name.substr(7));
            continue;
        }
        Effect transform{.id = {"e1"}, .name = "transform"};
        if (!scale.empty()) transform.params["scale"] = Value(scale[0]);
        if (turn != 0) transform.params["rotation"] = Value(-turn); // there against the clock
        if (position.size() == 2) { // in hundredths of the picture's height, upwards
            transform.params["x"] = Value(std::clamp(position[0] / 100 * shape, -4.0, 4.0));
            transform.params["y"] = Value(std::clamp(-position[1] / 100, -4.0, 4.0));
        }
        if (!transform.params.empty()) piece.like.effects.push_back(std::move(transform));
    }
}

Piece FcpxmlReader::piece_of(XmlNode node, const Place& place, Time start, Time length, TrackKind& kind) {
    Piece piece;
    piece.like.name = attribute(node, "name");
    piece.like.enabled = attribute(node, "enabled") != "0";
    Time origin{};
    const XmlNode source = resource(node);
    if (is(node, "title") || is(node, "caption")) {
        show_title(piece, node);
        if (is(node, "caption")) kind = TrackKind::subtitle;
    } else if (is(node, "ref-clip") || is(node, "sync-clip") || is(node, "mc-clip")) {
        show_nested(piece, node, place, kind, origin);
    } else if (is(node, "clip")) {
        show_clip(piece, node, kind, origin);
    } else if (is(source, "asset")) {
        show_asset(piece, source);
        origin = seconds_of(attribute(source, "start"));
        const std::string enable = attribute(node, "srcEnable");
        const bool pictures = is(node, "asset-clip")
                                  ? attribute(source, "hasVideo") == "1" && enable != "audio"
                                  : is(node, "video");
        kind = pictures ? TrackKind::video : TrackKind::audio;
        piece.sounds =
            pictures && is(node, "asset-clip") && enable != "video" && piece.file.has_audio.value_or(false);
    } else {
        show_generator(piece, source);
    }
    set_times(piece, node, place, start, length, origin);
    if (piece.file.kind == MediaKind::image && piece.in < Time(0)) piece.in = Time(0);
    set_looks(piece, node, place.size);
    return piece;
}

} // namespace core::interchange
