// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// MLT XML: Shotcut's and melt's timelines, and Kdenlive's, whose tracks are pairs of playlists.
#include "core/base/parse_json.h"
#include "core/base/result.h"
#include "core/interchange/formats.h"
#include "core/interchange/mlt_document.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include <algorithm>

namespace core::interchange {
namespace {

constexpr int kDeepest = 16;

class MltReader {
  public:
    MltReader(XmlNode root, const ReadOptions& options, Losses& losses);
    Cut read();

  private:
    /// One thing of a playlist, in frames of the playlist.
    struct Entry {
        XmlNode entry, producer;
        std::int64_t start = 0;
        MltSpan span;
        bool mix = false;
    };
    XmlNode timeline();
    XmlNode last_producer();
    std::vector<XmlNode> timelines() const;
    std::vector<Entry> entries_of(XmlNode playlist);
    void read_playlist(XmlNode playlist, Row& row, int depth);
    void add_between_mixes(const std::vector<Entry>& entries, std::size_t at, Row& row, int depth);
    void add_piece(Row& row, XmlNode entry, XmlNode producer, std::int64_t start, MltSpan span, int depth);
    void read_tracks(XmlNode tractor, Cut& cut, int depth);
    Row read_pair(XmlNode tractor, int depth);
    Row read_single(XmlNode track, XmlNode playlist, int depth);
    void read_mixes(XmlNode tractor, Row& row);
    std::shared_ptr<const Cut> nested(XmlNode producer, int depth);
    void read_markers(XmlNode tractor, Cut& cut);
    void read_bin();

    MltDocument document_;
    const ReadOptions& options_;
    Losses& losses_;
    std::filesystem::path folder_;
    std::unordered_map<std::string, std::string> bin_names_;
    std::unordered_map<std::string, std::shared_ptr<const Cut>> nested_;
    std::unordered_set<std::string> seen_, open_;
};

MltReader::MltReader(XmlNode root, const ReadOptions& options, Losses& losses)
    : document_(root), options_(options), losses_(losses), folder_(options.folder) {
    const std::string base = attribute(root, "root");
    if (base.starts_with('/')) folder_ = base;
    read_bin();
}

void MltReader::read_bin() {
    for (const XmlNode entry : document_.find("main_bin").children("entry")) {
        const XmlNode producer = document_.find(attribute(entry, "producer"));
        std::string markers = property(producer, "kdenlive:markers");
        std::erase_if(markers,
                      [](char c) { return std::string_view("[] \n\t\r").find(c) != std::string_view::npos; });
        const std::string id = property(producer, "kdenlive:id");
        std::string name = property(producer, "kdenlive:clipname");
        if (name.empty()) name = file_name(property(producer, "resource"));
        if (!markers.empty()) losses_.add("media_markers", name);
        if (!id.empty()) bin_names_[id] = name;
    }
}

std::vector<MltReader::Entry> MltReader::entries_of(XmlNode playlist) {
    std::vector<Entry> entries;
    std::int64_t at = 0;
    for (const XmlNode each : elements(playlist)) {
        if (is(each, "blank")) {
            at += document_.frames(attribute(each, "length")).value_or(0);
            continue;
        }
        const bool listed = is(each, "entry");
        const bool here =
            !listed && !attribute(each, "id").empty() &&
            (is(each, "producer") || is(each, "chain") || is(each, "tractor") || is(each, "playlist"));
        if (!listed && !here) continue;
        const XmlNode producer = listed ? document_.find(attribute(each, "producer")) : each;
        if (!producer) {
            losses_.add("placeless", attribute(each, "producer"));
            continue;
        }
        const MltSpan span = document_.span(each, producer);
        entries.push_back({each, producer, at, span, document_.is_mix(producer)});
        at += span.length();
        static_cast<void>(document_.time(at)); // what lies beyond a timeline is refused
    }
    return entries;
}

std::shared_ptr<const Cut> MltReader::nested(XmlNode producer, int depth) {
    const std::string id = attribute(producer, "id");
    seen_.insert(property(producer, "kdenlive:uuid"));
    if (const auto known = nested_.find(id); known != nested_.end()) return known->second;
    if (depth > kDeepest || !open_.insert(id).second) return nullptr; // it shows itself
    auto cut = std::make_shared<Cut>();
    cut->name = property(producer, "kdenlive:clipname");
    if (cut->name.empty()) cut->name = id;
    cut->fps = document_.fps(), cut->size = document_.size();
    read_tracks(producer, *cut, depth + 1);
    open_.erase(id);
    return nested_[id] = std::move(cut);
}

void MltReader::add_piece(Row& row, XmlNode entry, XmlNode producer, std::int64_t start, MltSpan span,
                          int depth) {
    Piece piece = mlt_piece(document_, entry, producer, start, span, row.like.kind, folder_, losses_);
    std::string id = property(entry, "kdenlive:id");
    if (id.empty()) id = property(producer, "kdenlive:id");
    if (const auto named = bin_names_.find(id); named != bin_names_.end() && document_.of_kdenlive())
        piece.like.name = named->second;
    const std::string own = property(entry, "saycut:name"); // Saycut's pictures and sounds stand apart
    if (!own.empty()) piece.like.name = own;
    if (piece.shows == Piece::Shows::nested) {
        piece.nested = nested(producer, depth);
        piece.sounds = own.empty() && !document_.of_kdenlive() && row.like.kind == TrackKind::video;
    }
    row.pieces.push_back(std::move(piece));
}

/// A clip that is seen in two transitions only, or at an end in one, has no entry of its own.
void MltReader::add_between_mixes(const std::vector<Entry>& entries, std::size_t at, Row& row, int depth) {
    const Entry& mix = entries[at];
    const auto tracks = document_.tracks_of(mix.producer);
    for (std::size_t side = 0; side < 2 && side < tracks.size(); ++side) {
        const XmlNode producer = document_.find(attribute(tracks[side], "producer"));
        if (!producer) continue;
        const bool first = side == 0;
        const bool has_before = at > 0, has_after = at + 1 < entries.size();
        const bool neighbour = first ? has_before : has_after;
        const bool neighbour_mixes = neighbour && entries[first ? at - 1 : at + 1].mix;
        if (neighbour && !(neighbour_mixes && first)) continue; // the entry beside it is the clip
        MltSpan span = document_.span(tracks[side], producer);
        std::int64_t start = mix.start;
        if (first && neighbour_mixes) { // it began in the transition before
            const std::int64_t length = entries[at - 1].span.length();
            start -= length, span.in -= length;
        }
        add_piece(row, tracks[side], producer, start, span, depth);
    }
}

void MltReader::read_playlist(XmlNode playlist, Row& row, int depth) {
    const auto entries = entries_of(playlist);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& each = entries[i];
        if (!each.mix) {
            MltSpan span = each.span;
            std::int64_t start = each.start;
            if (i && entries[i - 1].mix) {
                const std::int64_t head = entries[i - 1].span.length();
                start -= head, span.in -= head;
            }
            if (i + 1 < entries.size() && entries[i + 1].mix) span.out += entries[i + 1].span.length();
            add_piece(row, each.entry, each.producer, start, span, depth);
            continue;
        }
        Join join{.start = document_.time(each.start),
                  .end = document_.time(each.start + each.span.length())};
        for (const XmlNode transition : each.producer.children("transition")) {
            const std::string service = property(transition, "mlt_service");
            if (service.starts_with("luma") && !property(transition, "resource").empty()) join.kind = "wipe";
            if (service == "movit.luma_mix" && !property(transition, "resource").empty()) join.kind = "wipe";
        }
        if (row.like.kind == TrackKind::audio) join.kind = "crossfade";
        row.joins.push_back(std::move(join));
        add_between_mixes(entries, i, row, depth);
    }
}

/// Kdenlive's mixes: transitions of the track's own tractor, where its clips overlap.
void MltReader::read_mixes(XmlNode tractor, Row& row) {
    for (const XmlNode transition : tractor.children("transition")) {
        const auto at = [&](const char* name) {
            const std::string text = attribute(transition, name);
            return document_.frames(text.empty() ? property(transition, name) : text);
        };
        const auto in = at("in"), out = at("out");
        if (!out || !property(transition, "internal_added").empty()) continue;
        const std::string service = property(transition, "mlt_service");
        Join join{.start = document_.time(in.value_or(0)), .end = document_.time(*out + 1)};
        const bool luma = service == "luma" || service == "mix";
        if (!property(transition, "resource").empty())
            join.kind = "wipe";
        else if (service == "affine" || service == "qtblend")
            join.kind = "slide";
        else if (!luma)
            join.kind = transition_kind(service, losses_);
        if (row.like.kind == TrackKind::audio) join.kind = "crossfade";
        row.joins.push_back(std::move(join));
    }
    std::stable_sort(row.pieces.begin(), row.pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.start < b.start; });
    const Time near = document_.time(2);
    for (std::size_t i = 1; i < row.pieces.size(); ++i)
        for (Join& join : row.joins) {
            const Time start = row.pieces[i].start, end = row.pieces[i - 1].end;
            if (start < end && join.start - start < near && start - join.start < near)
                join.start = start, join.end = end;
        }
}

Row MltReader::read_pair(XmlNode tractor, int depth) {
    Row row;
    row.like.kind = property(tractor, "kdenlive:audio_track").empty() ? TrackKind::video : TrackKind::audio;
    row.like.name = property(tractor, "kdenlive:track_name");
    row.like.locked = !property(tractor, "kdenlive:locked_track").empty();
    bool both = false, all_hidden = true;
    for (const XmlNode track : document_.tracks_of(tractor)) {
        const std::string hide = attribute(track, "hide");
        both = both || hide == "both";
        all_hidden = all_hidden && hide == "video";
        const XmlNode playlist = document_.find(attribute(track, "producer"));
        if (is(playlist, "playlist")) read_playlist(playlist, row, depth);
    }
    const bool picture = row.like.kind == TrackKind::video;
    row.like.hidden = picture && (both || all_hidden);
    row.like.muted = both;
    read_mixes(tractor, row);
    mlt_filters(document_, tractor, nullptr, losses_);
    return row;
}

Row MltReader::read_single(XmlNode track, XmlNode playlist, int depth) {
    Row row;
    const std::string hide = attribute(track, "hide");
    const bool says_sound =
        !property(playlist, "shotcut:audio").empty() || !property(playlist, "kdenlive:audio_track").empty();
    const bool only_sound =
        property(playlist, "shotcut:video").empty() && hide == "video" && !document_.of_kdenlive();
    row.like.kind = says_sound || only_sound ? TrackKind::audio : TrackKind::video;
    row.like.name = property(playlist, "shotcut:name");
    if (row.like.name.empty()) row.like.name = property(playlist, "kdenlive:track_name");
    row.like.muted = hide == "both" || (hide == "audio" && row.like.kind == TrackKind::video);
    row.like.hidden = row.like.kind == TrackKind::video && (hide == "both" || hide == "video");
    row.like.locked =
        !property(playlist, "shotcut:lock").empty() || !property(playlist, "kdenlive:locked_track").empty();
    read_playlist(playlist, row, depth);
    mlt_filters(document_, playlist, nullptr, losses_);
    return row;
}

void MltReader::read_tracks(XmlNode tractor, Cut& cut, int depth) {
    if (is(tractor, "playlist")) {
        Row row;
        read_playlist(tractor, row, depth);
        cut.rows.push_back(std::move(row));
        return;
    }
    for (const XmlNode track : document_.tracks_of(tractor)) {
        const std::string id = attribute(track, "producer");
        const XmlNode shown = document_.find(id);
        const bool black = property(shown, "kdenlive:playlistid") == "black_track" || id == "background" ||
                           id == "black_track" || id == "black";
        if (!shown || black) continue;
        if (is(shown, "playlist"))
            cut.rows.push_back(read_single(track, shown, depth));
        else if (is(shown, "tractor") && property(shown, "kdenlive:uuid").empty())
            cut.rows.push_back(read_pair(shown, depth));
        else {
            Row row;
            add_piece(row, {}, shown, 0, document_.span(track, shown), depth);
            cut.rows.push_back(std::move(row));
        }
    }
    for (const XmlNode transition : tractor.children("transition")) {
        const std::string service = property(transition, "mlt_service");
        const bool usual = !property(transition, "internal_added").empty() ||
                           property(transition, "always_active") == "1" || service == "mix" ||
                           !property(transition, "shotcut:transition").empty();
        if (!usual) losses_.add("compositions", service);
    }
    mlt_filters(document_, tractor, nullptr, losses_);
}

void MltReader::read_markers(XmlNode tractor, Cut& cut) {
    for (const std::string& text : {property(tractor, "kdenlive:sequenceproperties.guides"),
                                    property(document_.find("main_bin"), "kdenlive:docproperties.guides")}) {
        const auto list = parse_json(text);
        if (text.empty() || !list || !list.value().is_array()) continue;
        for (const auto& guide : list.value()) {
            const auto number = [&](const char* name) {
                return guide.is_object() && guide.contains(name) && guide[name].is_number()
                           ? std::to_string(
                                 static_cast<long long>(std::clamp(guide[name].get<double>(), -1e10, 1e10)))
                           : std::string("0");
            };
            const std::int64_t at = document_.frames(number("pos")).value_or(0),
                               length = document_.frames(number("duration")).value_or(0);
            const bool named = guide.is_object() && guide.contains("comment") && guide["comment"].is_string();
            cut.markers.push_back({.time = document_.time(at),
                                   .end = document_.time(at + length),
                                   .name = named ? guide["comment"].get<std::string>() : ""});
        }
        break;
    }
    for (const XmlNode list : tractor.children("properties")) {
        if (attribute(list, "name") != "shotcut:markers") continue;
        for (const XmlNode marker : list.children("properties")) {
            const std::int64_t start = document_.frames(property(marker, "start")).value_or(0);
            const std::int64_t end = document_.frames(property(marker, "end")).value_or(start);
            cut.markers.push_back({.time = document_.time(start),
                                   .end = document_.time(end),
                                   .name = property(marker, "text"),
                                   .color = property(marker, "color")});
        }
    }
}

/// Kdenlive's sequences.
std::vector<XmlNode> MltReader::timelines() const {
    std::vector<XmlNode> list;
    for (const XmlNode tractor : all_below(document_.root(), "tractor"))
        if (!property(tractor, "kdenlive:uuid").empty() &&
            property(tractor, "kdenlive:producer_type") == "17")
            list.push_back(tractor);
    return list;
}

XmlNode MltReader::last_producer() {
    const auto kids = elements(document_.root());
    const XmlNode named = document_.find(attribute(document_.root(), "producer"));
    const auto last = [&](const char* name) {
        const auto found =
            std::find_if(kids.rbegin(), kids.rend(), [&](XmlNode node) { return is(node, name); });
        return found == kids.rend() ? XmlNode() : *found;
    };
    if (const XmlNode tractor = last("tractor")) return tractor;
    if (is(named, "playlist")) return named;
    if (const XmlNode playlist = last("playlist")) return playlist;
    if (const XmlNode chain = last("chain")) return chain;
    return last("producer");
}

XmlNode MltReader::timeline() {
    if (!options_.timeline.empty()) {
        for (const XmlNode tractor : all_below(document_.root(), "tractor"))
            if (property(tractor, "kdenlive:clipname") == options_.timeline ||
                attribute(tractor, "id") == options_.timeline)
                return tractor;
        throw Failure("holds no timeline called '" + options_.timeline + "'");
    }
    const std::string active = property(document_.find("main_bin"), "kdenlive:docproperties.activetimeline");
    const auto tractors = all_below(document_.root(), "tractor");
    if (!active.empty()) {
        if (const XmlNode found = document_.find(active)) return found;
        for (const XmlNode tractor : tractors)
            if (property(tractor, "kdenlive:uuid") == active) return tractor;
    }
    for (const XmlNode tractor : tractors)
        if (!property(tractor, "kdenlive:projectTractor").empty()) {
            const auto tracks = document_.tracks_of(tractor);
            if (!tracks.empty()) return document_.find(attribute(tracks.front(), "producer"));
        }
    for (const XmlNode tractor : tractors)
        if (!property(tractor, "shotcut").empty() && property(tractor, "shotcut:virtual").empty() &&
            tractor.parent() == document_.root())
            return tractor;
    return last_producer();
}

Cut MltReader::read() {
    const XmlNode chosen = timeline();
    if (!chosen) throw Failure("holds no timeline and no clip");
    Cut cut{.name = property(chosen, "kdenlive:clipname"), .size = document_.size(), .fps = document_.fps()};
    if (is(chosen, "tractor") || is(chosen, "playlist")) {
        open_.insert(attribute(chosen, "id"));
        read_tracks(chosen, cut, 0);
    } else {
        Row row;
        add_piece(row, {}, chosen, 0, document_.span({}, chosen), 0);
        cut.rows.push_back(std::move(row));
    }
    read_markers(chosen, cut);
    for (const XmlNode other : timelines())
        if (const std::string id = property(other, "kdenlive:uuid"); other != chosen && !seen_.contains(id))
            losses_.add("other_timelines", property(other, "kdenlive:clipname"));
    return cut;
}

} // namespace

Cut read_mlt(const std::string& text, const ReadOptions& options, Losses& losses) {
    const auto document = parse_xml(text);
    const XmlNode root = document->document_element();
    if (!is(root, "mlt") && !is(root, "westley"))
        throw Failure(std::string("is no MLT project: its root is <") + root.name() + ">");
    return MltReader(root, options, losses).read();
}

} // namespace core::interchange
