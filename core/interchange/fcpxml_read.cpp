// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Final Cut Pro's XML, 1.8 to 1.14: what lies where. What a story element shows: fcpxml_piece.cpp.
#include "core/base/result.h"
#include "core/interchange/fcpxml_reader.h"
#include "core/interchange/numbers.h"
#include <algorithm>
#include <map>

namespace core::interchange {

bool is_story(XmlNode node) {
    for (const char* name : {"asset-clip", "clip", "video", "audio", "title", "ref-clip", "sync-clip",
                             "mc-clip", "gap", "transition", "audition", "caption", "spine", "live-drawing"})
        if (is(node, name)) return true;
    return false;
}

FcpxmlReader::FcpxmlReader(XmlNode root, const ReadOptions& options, Losses& losses)
    : root_(root), options_(options), losses_(losses) {
    for (const char* name : {"asset", "format", "media", "effect"})
        for (const XmlNode node : all_below(root, name))
            if (const std::string id = attribute(node, "id"); !id.empty()) resources_.emplace(id, node);
}

XmlNode FcpxmlReader::resource(XmlNode node) const {
    const auto found = resources_.find(attribute(node, "ref"));
    return found == resources_.end() ? XmlNode() : found->second;
}

FrameRate FcpxmlReader::rate_of_format(const std::string& id) const {
    const auto found = resources_.find(id);
    if (found == resources_.end()) return {0, 1};
    const Time frame = seconds_of(attribute(found->second, "frameDuration"));
    if (frame > Time(0))
        return rate_of(static_cast<double>(kFlicksPerSecond) / static_cast<double>(frame.count()));
    const std::string name = attribute(found->second, "name"); // "FFVideoFormat1080p2398"
    static const std::map<std::string, FrameRate> endings{
        {"2398", {24000, 1001}}, {"2997", {30000, 1001}}, {"5994", {60000, 1001}}, {"24", {24, 1}},
        {"25", {25, 1}},         {"30", {30, 1}},         {"50", {50, 1}},         {"60", {60, 1}}};
    for (const auto& [end, rate] : endings)
        if (name.ends_with(end)) return rate;
    return {0, 1};
}

Time FcpxmlReader::natural_length(XmlNode node) {
    const XmlNode source = resource(node);
    if (const XmlNode sequence = source.child("sequence")) {
        if (sequence.attribute("duration")) return seconds_of(attribute(sequence, "duration"));
        Time end{};
        for (const XmlNode each : elements(sequence.child("spine")))
            if (is_story(each) && !is(each, "transition"))
                end = std::max(end, seconds_of(attribute(each, "offset")) +
                                        seconds_of(attribute(each, "duration")));
        return std::max(Time(0), end - seconds_of(attribute(sequence, "tcStart")));
    }
    return seconds_of(attribute(source, "duration"));
}

namespace {

XmlNode first_story(XmlNode node) {
    for (const XmlNode child : elements(node))
        if (is_story(child)) return child;
    return {};
}

} // namespace

Time FcpxmlReader::length_of(XmlNode node) {
    const XmlNode shown = is(node, "audition") ? first_story(node) : node;
    return shown.attribute("duration") ? seconds_of(attribute(shown, "duration")) : natural_length(shown);
}

Stage::Group& Stage::group(TrackKind kind, int lane) {
    groups.push_back({.kind = kind, .lane = lane});
    return groups.back();
}

/// Story elements one after the other. Their offsets count from `zero`.
void FcpxmlReader::read_spine(XmlNode spine, Time zero, const Place& place, Stage& stage) {
    std::vector<XmlNode> kids;
    for (const XmlNode child : elements(spine))
        if (is_story(child) && !child.attribute("lane"))
            kids.push_back(child); // those with a lane hang on it
    const std::size_t pictures = stage.groups.size();
    stage.group(TrackKind::video, place.lane);
    stage.group(TrackKind::audio, place.lane);
    Time at = zero;
    const auto join_beside = [&](std::size_t index) { // what a transition there spans
        if (index >= kids.size() || !is(kids[index], "transition")) return std::optional<TimeRange>();
        const Time start = zero + seconds_of(attribute(kids[index], "offset"));
        return std::optional(TimeRange{start, start + seconds_of(attribute(kids[index], "duration"))});
    };
    for (std::size_t i = 0; i < kids.size(); ++i) {
        if (kids[i].attribute("offset")) at = zero + seconds_of(attribute(kids[i], "offset"));
        if (is(kids[i], "transition")) {
            const auto range = join_beside(i);
            Join join{.kind = transition_kind(attribute(kids[i], "name"), losses_),
                      .start = range->start,
                      .end = range->end};
            if (i + 1 < kids.size())
                join.cut = kids[i + 1].attribute("offset")
                               ? zero + seconds_of(attribute(kids[i + 1], "offset"))
                               : at;
            stage.groups[pictures].joins.push_back(join);
            join.kind = "crossfade", join.params.clear();
            stage.groups[pictures + 1].joins.push_back(std::move(join));
            continue;
        }
        const Time length = length_of(kids[i]);
        Place here = place;
        here.at = held(at, "a clip"), here.spine = pictures;
        if (!is(kids[i], "gap")) {
            const auto before = i ? join_beside(i - 1) : std::nullopt, after = join_beside(i + 1);
            if (before) here.head = std::max(Time(0), at - before->start);
            if (after) here.tail = std::max(Time(0), after->end - (at + length));
        }
        read_item(kids[i], here, stage);
        at = held(at + length, "a clip");
    }
}

/// Markers, keywords and clips that hang on a story element.
void FcpxmlReader::read_attached(XmlNode node, const Place& place, Time start, Time length, Stage& stage) {
    const Retime retime(node, place.fps);
    for (const XmlNode child : elements(node)) {
        const auto seen_at = [&](const char* name) {
            return place.at + retime.seen(seconds_of(attribute(child, name)) - start);
        };
        if (is(child, "marker") || is(child, "chapter-marker")) {
            const Time at = seen_at("start");
            const std::string name = attribute(child, "value");
            if (at >= place.at && at < place.at + length)
                stage.markers.push_back({.time = at,
                                         .end = at + seconds_of(attribute(child, "duration")),
                                         .name = name,
                                         .note = attribute(child, "note")});
            else
                losses_.add("markers_outside", name);
        } else if (is(child, "keyword") || is(child, "rating")) {
            losses_.add("keywords",
                        is(child, "rating") ? attribute(child, "name") : attribute(child, "value"));
        } else if (is(child, "filter-video") || is(child, "filter-audio")) {
            losses_.add("effects", attribute(child, "name"));
        } else if (is_story(child) && (child.attribute("lane") || is(child, "caption"))) {
            if (is(node, "clip") && is(child, "audio") && resource(child))
                continue; // a channel of the clip itself
            Place hung{.at = held(seen_at("offset"), "a connected clip"),
                       .lane = place.lane + child.attribute("lane").as_int(),
                       .depth = place.depth,
                       .fps = place.fps,
                       .size = place.size};
            if (is(child, "spine"))
                read_spine(child, hung.at, hung, stage);
            else
                read_item(child, hung, stage);
        }
    }
}

void FcpxmlReader::read_item(XmlNode node, const Place& place, Stage& stage) {
    if (is(node, "audition")) {
        std::size_t picks = 0;
        for (const XmlNode child : elements(node))
            picks += is_story(child) ? 1 : 0;
        if (picks > 1) losses_.add("auditions", attribute(first_story(node), "name"));
        if (picks && place.depth < kDeepest) {
            Place inner = place;
            ++inner.depth;
            read_item(first_story(node), inner, stage);
        }
        return;
    }
    const Time length = length_of(node);
    Time start = seconds_of(attribute(node, "start"));
    const XmlNode source = resource(node);
    if (!node.attribute("start") && is(node, "asset-clip")) start = seconds_of(attribute(source, "start"));
    if (!node.attribute("start") && is(node, "ref-clip"))
        start = seconds_of(attribute(source.child("sequence"), "tcStart"));
    if (!is(node, "gap")) {
        TrackKind kind = TrackKind::video;
        Piece piece = piece_of(node, place, start, length, kind);
        const bool on_spine = place.spine && kind != TrackKind::subtitle;
        Stage::Group& group = on_spine ? stage.groups[*place.spine + (kind == TrackKind::audio ? 1 : 0)]
                                       : stage.group(kind, place.lane);
        group.pieces.push_back(std::move(piece));
    }
    if (place.depth < kDeepest) read_attached(node, place, start, length, stage);
}

/// Groups of a lane share a row where they do not overlap.
void FcpxmlReader::finish(Stage& stage, Cut& cut) {
    struct Filled {
        Row row;
        std::vector<TimeRange> taken;
    };
    for (const TrackKind kind : {TrackKind::video, TrackKind::audio, TrackKind::subtitle}) {
        std::map<int, std::vector<Filled>> lanes;
        for (Stage::Group& group : stage.groups) {
            if (group.kind != kind || group.pieces.empty()) continue;
            TimeRange all{group.pieces.front().start, group.pieces.front().end};
            for (const Piece& piece : group.pieces)
                all = {std::min(all.start, piece.start), std::max(all.end, piece.end)};
            auto& rows = lanes[kind == TrackKind::audio ? -group.lane : group.lane];
            auto free = std::find_if(rows.begin(), rows.end(), [&](const Filled& row) {
                return std::none_of(row.taken.begin(), row.taken.end(),
                                    [&](const TimeRange& range) { return range.overlaps(all); });
            });
            if (free == rows.end()) free = rows.insert(rows.end(), Filled{});
            free->row.like.kind = kind;
            free->taken.push_back(all);
            std::move(group.pieces.begin(), group.pieces.end(), std::back_inserter(free->row.pieces));
            std::move(group.joins.begin(), group.joins.end(), std::back_inserter(free->row.joins));
        }
        for (auto& [lane, rows] : lanes)
            for (Filled& filled : rows)
                cut.rows.push_back(std::move(filled.row));
    }
    cut.markers = std::move(stage.markers);
}

void FcpxmlReader::read_sequence(XmlNode sequence, Cut& cut, int depth) {
    const std::string format = attribute(sequence, "format");
    cut.fps = rate_of_format(format);
    if (const auto found = resources_.find(format); found != resources_.end())
        cut.size = {found->second.attribute("width").as_int(), found->second.attribute("height").as_int()};
    Stage stage;
    read_spine(sequence.child("spine"), -seconds_of(attribute(sequence, "tcStart")),
               {.depth = depth, .fps = cut.fps, .size = cut.size}, stage);
    finish(stage, cut);
}

Cut FcpxmlReader::read() {
    const std::string version = attribute(root_, "version");
    const std::size_t point = version.find('.');
    const double minor = point == std::string::npos ? 0 : number_of(version.substr(point + 1)).value_or(0);
    if (!version.starts_with("1.") || minor > 14) losses_.add("newer_version", version);
    const auto projects = all_below(root_, "project");
    if (projects.empty())
        throw Failure(
            "holds no project, so no timeline; export a project in Final Cut Pro, not a clip or event");
    XmlNode chosen = projects.front();
    if (!options_.timeline.empty()) {
        chosen = {};
        for (const XmlNode project : projects)
            if (attribute(project, "name") == options_.timeline) chosen = project;
        if (!chosen) throw Failure("holds no project called '" + options_.timeline + "'");
    }
    for (const XmlNode other : projects)
        if (other != chosen) losses_.add("other_timelines", attribute(other, "name"));
    const XmlNode sequence = chosen.child("sequence");
    if (!sequence) throw Failure("holds a project without a sequence, so no timeline");
    Cut cut{.name = attribute(chosen, "name")};
    read_sequence(sequence, cut, 0);
    return cut;
}

Cut read_fcpxml(const std::string& text, const ReadOptions& options, Losses& losses) {
    const auto document = parse_xml(text);
    const XmlNode root = document->document_element();
    if (!is(root, "fcpxml")) throw Failure(std::string("is no FCPXML: its root is <") + root.name() + ">");
    return FcpxmlReader(root, options, losses).read();
}

} // namespace core::interchange
