// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the document's types, once each. Internal to core/json.
#pragma once
#include "core/catalogue/catalogue.h"
#include "core/json/reflect.h"

namespace core {

template <typename V>
void fields(V& v, Size& s) {
    v("width", s.width, true), v("height", s.height, true);
}
template <typename V>
void fields(V& v, FrameRate& r) {
    v("num", r.num, true), v("den", r.den, true);
}
template <typename V>
void fields(V& v, TimeRange& r) {
    v("start", r.start, true), v("end", r.end, true);
}
template <typename V>
void fields(V& v, Key& k) {
    v("at", k.at, true), v("value", k.value, true), v("ease", k.ease);
}
template <typename V>
void fields(V& v, Touch& t) {
    v("at", t.at, true), v("place", t.place, true), v("add", t.add);
}
template <typename V>
void fields(V& v, Stroke& s) {
    v("points", s.points, true), v("radius", s.radius), v("hardness", s.hardness), v("erase", s.erase);
    v.foreign(s.foreign);
}
template <typename V>
void fields(V& v, Mask& m) {
    v("shape", m.shape, true), v("centre", m.centre), v("size", m.size), v("rotation", m.rotation),
        v("points", m.points), v("file", m.file), v("feather", m.feather), v("strength", m.strength),
        v("inverted", m.inverted), v("touches", m.touches), v("strokes", m.strokes);
    v.foreign(m.foreign);
}
/// Parameters of an effect that this program does not know may be anything: they are kept as they are.
template <typename V>
void fields(V& v, Effect& e) {
    v("id", e.id), v("name", e.name, true), v("enabled", e.enabled), v("mask", e.mask);
    if constexpr (V::kReads)
        if (v.keeps_foreign && !find_effect(e.name)) return v.foreign(e.foreign);
    v("params", e.params);
    v.foreign(e.foreign);
}
template <typename V>
void fields(V& v, Take& t) {
    v("id", t.id), v("generated", t.generated), v("media", t.media, true), v("origin", t.origin),
        v("instruction", t.instruction), v("model", t.model), v("seed", t.seed),
        v("provenance", t.provenance);
}
template <typename V>
void fields(V& v, Marks& m) {
    v("in", m.in), v("out", m.out);
}
template <typename V>
void fields(V& v, Subclip& s) {
    v("id", s.id), v("media", s.media, true), v("name", s.name), v("part", s.part, true),
        v("folder", s.folder), v("tags", s.tags), v("marks", s.marks);
    v.foreign(s.foreign);
}
template <typename V>
void fields(V& v, Media& m) {
    v("id", m.id), v("path", m.path, true), v("kind", m.kind), v("duration", m.duration),
        v("picture_end", m.picture_end), v("size", m.size), v("fps", m.fps), v("has_audio", m.has_audio),
        v("sounds", m.sounds), v("usual_sound", m.usual_sound), v("bytes", m.bytes), v("caption", m.caption),
        v("folder", m.folder), v("tags", m.tags), v("light", m.light), v("marks", m.marks);
    v.foreign(m.foreign);
}
template <typename V>
void fields(V& v, Generator& g) {
    v("kind", g.kind, true), v("params", g.params);
}

/// What a clip shows, as fields of the clip itself: media as takes, titles as text, and so on.
struct FlatContent {
    std::vector<Take> takes;
    std::size_t active_take = 0;
    std::int64_t sound = -1;
    std::optional<std::string> text;
    Params style;
    std::optional<SequenceId> sequence;
    std::optional<Generator> generator;
    bool adjustment = false;
};
[[nodiscard]] FlatContent flattened(const Content& content);
[[nodiscard]] Content content_of(FlatContent flat);

template <typename V>
void fields(V& v, Clip& c) {
    v("id", c.id), v("name", c.name), v("start", c.start), v("source", c.source, true), v("speed", c.speed),
        v("reversed", c.reversed), v("muted", c.muted), v("enabled", c.enabled),
        v("keep_pitch", c.keep_pitch), v("frozen", c.frozen), v("between", c.between),
        v("volume_db", c.volume_db), v("pan", c.pan), v("opacity", c.opacity), v("blend", c.blend),
        v("mask", c.mask), v("fade_in", c.fade_in), v("fade_out", c.fade_out),
        v("fade_in_shape", c.fade_in_shape), v("fade_out_shape", c.fade_out_shape), v("link", c.link),
        v("group", c.group), v("colour", c.colour), v("effects", c.effects);
    FlatContent flat = flattened(c.content);
    v("takes", flat.takes), v("active_take", flat.active_take), v("sound", flat.sound), v("text", flat.text),
        v("style", flat.style), v("sequence", flat.sequence), v("generator", flat.generator),
        v("adjustment", flat.adjustment);
    if constexpr (V::kReads) c.content = content_of(std::move(flat));
    v.foreign(c.foreign);
}
template <typename V>
void fields(V& v, Transition& t) {
    v("id", t.id), v("kind", t.kind), v("from", t.from), v("to", t.to), v("length", t.length, true),
        v("alignment", t.alignment), v("params", t.params);
    v.foreign(t.foreign);
}
template <typename V>
void fields(V& v, Marker& m) {
    v("id", m.id), v("time", m.time, true), v("end", m.end), v("name", m.name), v("color", m.color),
        v("note", m.note);
}
template <typename V>
void fields(V& v, Message& m) {
    v("role", m.role, true), v("text", m.text, true), v("details", m.details);
}
template <typename V>
void fields(V& v, Track& t) {
    v("id", t.id, true), v("kind", t.kind), v("name", t.name), v("colour", t.colour), v("muted", t.muted),
        v("locked", t.locked), v("hidden", t.hidden), v("solo", t.solo), v("sync_locked", t.sync_locked),
        v("gain_db", t.gain_db), v("pan", t.pan), v("language", t.language), v("effects", t.effects),
        v("clips", t.clips), v("transitions", t.transitions);
    v.foreign(t.foreign);
}
template <typename V>
void fields(V& v, Sequence& s) {
    v("id", s.id, true), v("name", s.name), v("size", s.size), v("fps", s.fps), v("tracks", s.tracks),
        v("markers", s.markers);
    v.foreign(s.foreign);
}
template <typename V>
void fields(V& v, Project& p) {
    v("size", p.size), v("fps", p.fps), v("colour", p.colour), v("sound_layout", p.sound_layout),
        v("media", p.media), v("subclips", p.subclips), v("folders", p.folders), v("tracks", p.tracks),
        v("markers", p.markers), v("messages", p.messages), v("sequences", p.sequences),
        v("master", p.master), v("next_id", p.next_id);
    v.foreign(p.foreign);
}

} // namespace core
