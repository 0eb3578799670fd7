// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mlt_document.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/interchange/numbers.h"
#include <algorithm>
#include <cmath>
#include <cstring>

namespace core::interchange {

std::string property(XmlNode node, std::string_view name) {
    for (const XmlNode child : node.children("property"))
        if (name == child.attribute("name").value()) return child.text().get();
    return {};
}

namespace {

struct Index : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
        if (const char* id = node.attribute("id").value(); *id) by_id.try_emplace(id, node);
        if (is(node, "property") && std::strncmp(node.attribute("name").value(), "kdenlive:", 9) == 0)
            kdenlive = true;
        return true;
    }
    std::unordered_map<std::string, XmlNode> by_id;
    bool kdenlive = false;
};

} // namespace

MltDocument::MltDocument(XmlNode root) : root_(root) {
    Index index;
    root.traverse(index);
    by_id_ = std::move(index.by_id);
    kdenlive_ = index.kdenlive;
    const XmlNode profile = root.child("profile");
    if (!profile) return;
    fps_ = {profile.attribute("frame_rate_num").as_llong(25),
            profile.attribute("frame_rate_den").as_llong(1)};
    if (!fps_.plausible()) fps_ = {25, 1};
    size_ = {profile.attribute("width").as_int(720), profile.attribute("height").as_int(576)};
}

XmlNode MltDocument::find(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? XmlNode() : found->second;
}

Time MltDocument::time(std::int64_t frame) const {
    return held(frame_start(frame, fps_), "a clip");
}

std::optional<std::int64_t> MltDocument::frames(const std::string& text) const {
    if (text.empty()) return std::nullopt;
    const auto colons = std::count(text.begin(), text.end(), ':');
    double seconds = 0, frames = 0;
    if (colons == 0) {
        const auto number = number_of(text);
        if (!number) throw Failure("holds the time '" + one_line(text, 40) + "', which is none");
        frames = std::trunc(*number);
    } else {
        std::string rest = text;
        const bool below = rest.starts_with('-');
        if (below) rest.erase(0, 1);
        std::replace(rest.begin(), rest.end(), ';', ':');
        for (std::ptrdiff_t i = 0; i <= colons; ++i) {
            const std::size_t end = std::min(rest.find(':'), rest.size());
            const auto part = number_of(rest.substr(0, end));
            if (!part || colons > 3)
                throw Failure("holds the time '" + one_line(text, 40) + "', which is none");
            if (i == 3)
                frames = *part;
            else
                seconds = seconds * 60 + *part;
            rest = end < rest.size() ? rest.substr(end + 1) : std::string();
        }
        frames = std::floor(seconds * fps_.value() + 0.5 + 1e-6) + frames;
        if (below) frames = -frames;
    }
    if (!(std::abs(frames) <= 5e9))
        throw Failure("holds the time '" + one_line(text, 40) + "', which no timeline holds");
    return static_cast<std::int64_t>(frames);
}

std::int64_t MltDocument::origin(XmlNode entry, XmlNode producer) const {
    if (!entry || entry == producer || !entry.attribute("in")) return 0;
    return frames(attribute(producer, "in")).value_or(0);
}

std::vector<XmlNode> MltDocument::tracks_of(XmlNode tractor) const {
    const XmlNode inner = tractor.child("multitrack");
    std::vector<XmlNode> tracks;
    for (const XmlNode track : (inner ? inner : tractor).children("track"))
        tracks.push_back(track);
    return tracks;
}

MltSpan MltDocument::span(XmlNode entry, XmlNode producer) {
    const auto known = [&](const char* name) {
        for (const std::string& text :
             {attribute(entry, name), attribute(producer, name), property(producer, name)})
            if (!text.empty()) return frames(text);
        return std::optional<std::int64_t>();
    };
    MltSpan span{known("in").value_or(0), -1};
    auto out = known("out");
    if (!out) {
        if (const auto length = frames(property(producer, "length"))) out = *length - 1;
    }
    const bool made = is(producer, "tractor") || is(producer, "playlist");
    if (!out && made) out = span.in + length_of(producer) - 1;
    span.out = out.value_or(span.in);
    return span;
}

std::int64_t MltDocument::length_of(XmlNode producer) {
    const std::string id = attribute(producer, "id");
    const auto [entry, fresh] = lengths_.try_emplace(id, 0); // one that shows itself has no length there
    if (!fresh) return entry->second;
    std::int64_t length = 0;
    if (is(producer, "playlist")) {
        for (const XmlNode each : elements(producer)) {
            if (is(each, "blank")) length += frames(attribute(each, "length")).value_or(0);
            if (is(each, "entry")) length += span(each, find(attribute(each, "producer"))).length();
        }
    } else {
        for (const XmlNode track : tracks_of(producer)) {
            const XmlNode shown = find(attribute(track, "producer"));
            const auto out = frames(attribute(track, "out"));
            if (out)
                length = std::max(length, *out - frames(attribute(track, "in")).value_or(0) + 1);
            else if (is(shown, "playlist") || is(shown, "tractor"))
                length = std::max(length, length_of(shown));
        }
    }
    length = std::clamp<std::int64_t>(length, 0, 5'000'000'000);
    lengths_[id] = length;
    return length;
}

bool MltDocument::is_mix(XmlNode producer) const {
    if (!is(producer, "tractor")) return false;
    if (!property(producer, "shotcut:transition").empty()) return true;
    if (!property(producer, "kdenlive:uuid").empty() || !property(producer, "shotcut").empty()) return false;
    const auto tracks = tracks_of(producer);
    const auto bounded = [](XmlNode track) { return track.attribute("in") && track.attribute("out"); };
    return tracks.size() == 2 && std::all_of(tracks.begin(), tracks.end(), bounded) &&
           producer.child("transition");
}

} // namespace core::interchange
