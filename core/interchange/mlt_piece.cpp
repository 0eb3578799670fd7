// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One clip of an MLT document: what its producer shows, and its filters.
#include "core/interchange/mlt_document.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include <algorithm>
#include <cmath>

namespace core::interchange {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// "#AARRGGBB", "#RRGGBB", "0xRRGGBBAA" and a few names; black for what is none.
Colour colour_of(const std::string& text) {
    const auto hex = [&](std::size_t at) {
        double value = 0;
        for (std::size_t i = at; i < at + 2 && i < text.size(); ++i) {
            const int c = std::tolower(static_cast<unsigned char>(text[i]));
            value = value * 16 + (c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= '0' && c <= '9' ? c - '0' : 0);
        }
        return value / 255;
    };
    if (text.starts_with('#') && text.size() == 9) return {hex(3), hex(5), hex(7), hex(1)};
    if (text.starts_with('#') && text.size() == 7) return {hex(1), hex(3), hex(5), 1};
    if (text.starts_with("0x") && text.size() == 10) return {hex(2), hex(4), hex(6), hex(8)};
    if (text == "white") return {1, 1, 1, 1};
    if (text == "red") return {1, 0, 0, 1};
    if (text == "green") return {0, 1, 0, 1};
    if (text == "blue") return {0, 0, 1, 1};
    if (text == "transparent") return {0, 0, 0, 0};
    return {0, 0, 0, 1};
}

/// The words of a Kdenlive title.
std::string title_words(const std::string& xml) {
    pugi::xml_document document;
    if (!document.load_buffer(xml.data(), xml.size())) return {};
    std::string words;
    for (const XmlNode content : all_below(document, "content")) {
        std::string text = all_text(content);
        text.erase(0, text.find_first_not_of(" \t\r\n"));
        const std::size_t last = text.find_last_not_of(" \t\r\n");
        if (text.empty() || last == std::string::npos) continue;
        words += (words.empty() ? "" : "\n") + text.substr(0, last + 1);
    }
    return words;
}

void own(Piece& piece, Content content) {
    piece.shows = Piece::Shows::own;
    piece.like.content = std::move(content);
}

/// What is made by rule. Whether the service was one.
bool made_by_rule(Piece& piece, XmlNode producer, const std::string& service, const std::string& resource,
                  Losses& losses) {
    if (service == "kdenlivetitle" || one_of(service, {"pango", "qtext"}) ||
        (resource.starts_with('+') && resource.ends_with(".txt"))) {
        std::string words = service == "kdenlivetitle" ? title_words(property(producer, "xmldata"))
                                                       : property(producer, "text");
        if (words.empty()) words = property(producer, "markup");
        own(piece, Title{.text = words.empty() ? " " : words});
        losses.add("title_style", piece.like.name);
        return true;
    }
    if (one_of(service, {"color", "colour"})) {
        if (const std::string words = property(producer, "saycut:text"); !words.empty())
            return own(piece, Title{.text = words}), true;
        own(piece, Generator{.kind = "colour", .params = {{"colour", Value(colour_of(resource))}}});
        return true;
    }
    if (service == "noise") return own(piece, Generator{.kind = "noise"}), true;
    if (service == "count") return own(piece, Generator{.kind = "counter"}), true;
    if (service == "tone") return own(piece, Generator{.kind = "tone"}), true;
    if (service == "frei0r.test_pat_B") return own(piece, Generator{.kind = "bars"}), true;
    if (!service.starts_with("frei0r.") && !one_of(service, {"blipflash", "ising", "lissajous", "plasma"}))
        return false;
    losses.add("generators", service);
    piece.file.has_audio = false;
    if (piece.like.name.empty()) piece.like.name = service;
    return true;
}

/// Whether a film has sound, as far as the document says.
std::optional<bool> sound_of(XmlNode producer) {
    bool told = false;
    for (const XmlNode each : producer.children("property")) {
        const std::string_view name = each.attribute("name").value();
        if (!name.starts_with("meta.media.") || !name.ends_with(".stream.type")) continue;
        told = true;
        if (std::string_view(each.text().get()) == "audio") return true;
    }
    if (told || property(producer, "audio_index") == "-1") return false;
    if (!property(producer, "audio_index").empty()) return true;
    return std::nullopt;
}

/// A film at another speed: its frames are those of the warped film, backwards counted from its end.
void set_warp(Piece& piece, MltDocument& document, XmlNode producer, const std::string& warp, MltSpan span) {
    const double speed = number_of(warp).value_or(1);
    piece.like.reversed = speed < 0;
    piece.like.speed = ratio_of(std::abs(speed));
    std::int64_t first = span.in;
    if (speed < 0) {
        const auto length = document.frames(property(producer, "length"));
        const auto out = document.frames(attribute(producer, "out"));
        first = length.value_or(out.value_or(span.out) + 1) - span.out - 1;
    }
    piece.in = at_speed(document.time(first), piece.like.speed);
}

void set_file(Piece& piece, const MltDocument& document, XmlNode producer, const std::string& service,
              const std::string& resource, const std::filesystem::path& folder) {
    const bool still = one_of(service, {"qimage", "pixbuf", "webvfx", "glaxnimate"}) &&
                       resource.find("/.all.") == std::string::npos &&
                       file_name(resource).find('%') == std::string::npos;
    piece.file.path = path_of(resource, folder);
    piece.file.kind = still ? MediaKind::image : kind_by_name(resource);
    if (!still && piece.file.kind == MediaKind::image)
        piece.file.kind = MediaKind::video; // a sequence of stills
    piece.file.has_audio = still ? false : sound_of(producer);
    const auto length = document.frames(property(producer, "length"));
    const bool known = !still && service != "timewarp" && length && *length > 0 && *length < 2'147'483'647;
    if (known) piece.file.duration = document.time(*length);
}

} // namespace

Piece mlt_piece(MltDocument& document, XmlNode entry, XmlNode producer, std::int64_t start, MltSpan span,
                TrackKind kind, const std::filesystem::path& folder, Losses& losses) {
    const std::int64_t origin = document.origin(entry, producer);
    Piece piece;
    piece.start = document.time(start), piece.end = document.time(start + span.length());
    span.in += origin, span.out += origin;
    piece.in = document.time(span.in);
    piece.like.name = property(producer, document.of_kdenlive() ? "kdenlive:clipname" : "shotcut:caption");
    piece.like.enabled =
        property(producer, kind == TrackKind::audio ? "set.test_audio" : "set.test_image") != "1";
    const std::string service = property(producer, "mlt_service");
    if (is(producer, "tractor") || is(producer, "playlist")) {
        piece.shows = Piece::Shows::nested;
    } else {
        std::string resource = property(producer, "resource"), warp = property(producer, "warp_speed");
        const std::size_t colon = resource.find(':');
        if (service == "timewarp" && warp.empty()) warp = resource.substr(0, colon);
        if (!warp.empty()) {
            const std::string inner = property(producer, "warp_resource");
            resource = !inner.empty()               ? inner
                       : colon == std::string::npos ? resource
                                                    : resource.substr(colon + 1);
            set_warp(piece, document, producer, warp, span);
        }
        if (!made_by_rule(piece, producer, service, resource, losses)) {
            set_file(piece, document, producer, service, resource, folder);
            if (kind == TrackKind::video && property(producer, "video_index") == "-1")
                piece.file.kind = MediaKind::audio;
            piece.sounds =
                piece.file.kind != MediaKind::image && !document.of_kdenlive() && kind == TrackKind::video;
            if (piece.like.name.empty()) piece.like.name = file_name(resource);
        }
        for (const XmlNode link : producer.children("link"))
            if (property(link, "mlt_service") == "timeremap") losses.add("speed_ramp", piece.like.name);
    }
    mlt_filters(document, entry, &piece, losses);
    if (entry != producer) mlt_filters(document, producer, &piece, losses);
    return piece;
}

void mlt_filters(const MltDocument& document, XmlNode node, Piece* piece, Losses& losses) {
    for (const XmlNode filter : node.children("filter")) {
        const std::string service = property(filter, "mlt_service");
        if (!property(filter, "internal_added").empty() || service == "audiolevel" ||
            property(filter, "disable") == "1")
            continue;
        std::string name = property(filter, "shotcut:filter");
        if (name.empty()) name = property(filter, "kdenlive_id");
        if (name.empty()) name = service;
        const auto length = [&] {
            const auto in = document.frames(attribute(filter, "in")),
                       out = document.frames(attribute(filter, "out"));
            return out ? document.time(std::max<std::int64_t>(0, *out - in.value_or(0) + 1)) : Time(0);
        };
        const bool in =
            one_of(name, {"fadeInBrightness", "fadeInVolume", "fadeInMovit", "fadein", "fade_from_black"});
        const bool out =
            one_of(name, {"fadeOutBrightness", "fadeOutVolume", "fadeOutMovit", "fadeout", "fade_to_black"});
        if (piece && in)
            piece->like.fade_in = std::max(piece->like.fade_in, length());
        else if (piece && out)
            piece->like.fade_out = std::max(piece->like.fade_out, length());
        else if (piece && service == "freeze" && property(filter, "freeze_after") != "1" &&
                 property(filter, "freeze_before") != "1") {
            piece->frozen = true;
            piece->in = document.time(document.frames(property(filter, "frame")).value_or(0));
        } else if (piece && piece->shows == Piece::Shows::own && service == "dynamictext")
            continue; // the words of a title
        else if (piece && one_of(name, {"audioGain", "volume"})) {
            const std::string level =
                property(filter, "level").empty() ? property(filter, "gain") : property(filter, "level");
            const bool factor = property(filter, "level").empty() && level.find("dB") == std::string::npos;
            const auto number = number_of(level.substr(0, level.find("dB")));
            if (!number)
                losses.add("keyframes", name);
            else
                piece->like.volume_db = Value(
                    std::clamp(factor ? 20 * std::log10(std::max(*number, 1e-5)) : *number, -96.0, 24.0));
        } else {
            const std::string words = property(filter, "argument"); // of a text filter: which one it was
            losses.add("effects", words.empty() ? name : name + ": " + words);
        }
    }
}

} // namespace core::interchange
