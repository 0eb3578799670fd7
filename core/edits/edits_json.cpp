// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each edit's fields are listed once; the writer, the reader and the schema all walk that list.
#include "core/base/parse_number.h"
#include "core/base/text.h"
#include "core/document/problem_of.h"
#include "core/edits/edits.h"
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace core {
namespace {

using nlohmann::json;

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
void fields(V& v, Effect& e) {
    v("name", e.name, true), v("enabled", e.enabled), v("params", e.params);
}
template <typename V>
void fields(V& v, Take& t) {
    v("id", t.id), v("generated", t.generated), v("media", t.media, true), v("origin", t.origin),
        v("instruction", t.instruction), v("model", t.model), v("seed", t.seed),
        v("provenance", t.provenance);
}
template <typename V>
void fields(V& v, Media& m) {
    v("id", m.id), v("path", m.path, true), v("kind", m.kind), v("duration", m.duration),
        v("picture_end", m.picture_end), v("size", m.size), v("fps", m.fps), v("has_audio", m.has_audio),
        v("sounds", m.sounds), v("usual_sound", m.usual_sound), v("bytes", m.bytes), v("caption", m.caption);
}
template <typename V>
void fields(V& v, Clip& c) {
    v("id", c.id), v("name", c.name), v("start", c.start), v("source", c.source, true), v("speed", c.speed),
        v("reversed", c.reversed), v("muted", c.muted), v("sound", c.sound), v("volume_db", c.volume_db),
        v("fade_in", c.fade_in), v("fade_out", c.fade_out), v("link", c.link), v("group", c.group),
        v("effects", c.effects), v("takes", c.takes), v("active_take", c.active_take), v("text", c.text);
}
template <typename V>
void fields(V& v, Marker& m) {
    v("id", m.id), v("time", m.time, true), v("end", m.end), v("name", m.name), v("color", m.color);
}
template <typename V>
void fields(V& v, Message& m) {
    v("role", m.role, true), v("text", m.text, true), v("details", m.details);
}

template <typename V>
void fields(V& v, Track& t) {
    v("id", t.id, true), v("kind", t.kind), v("muted", t.muted), v("locked", t.locked), v("hidden", t.hidden),
        v("clips", t.clips);
}
template <typename V>
void fields(V& v, Project& p) {
    v("size", p.size), v("fps", p.fps), v("media", p.media), v("tracks", p.tracks), v("markers", p.markers),
        v("messages", p.messages), v("next_id", p.next_id);
}

template <typename V>
void fields(V& v, AddMedia& e) {
    v("media", e.media, true);
}
template <typename V>
void fields(V& v, SetCaption& e) {
    v("media", e.media, true), v("text", e.text, true);
}
template <typename V>
void fields(V& v, RelinkMedia& e) {
    v("media", e.media, true), v("path", e.path, true);
}
template <typename V>
void fields(V& v, AddTrack& e) {
    v("id", e.id), v("kind", e.kind);
}
template <typename V>
void fields(V& v, AddClip& e) {
    v("track", e.track, true), v("clip", e.clip, true), v("insert", e.insert);
}
template <typename V>
void fields(V& v, RemoveClips& e) {
    v("clips", e.clips, true), v("ripple", e.ripple);
}
template <typename V>
void fields(V& v, DeleteRange& e) {
    v("range", e.range, true), v("ripple", e.ripple), v("tracks", e.tracks);
}
template <typename V>
void fields(V& v, SplitClip& e) {
    v("clip", e.clip, true), v("at", e.at, true), v("linked", e.linked);
}
template <typename V>
void fields(V& v, TrimClip& e) {
    v("clip", e.clip, true), v("edge", e.edge, true), v("to", e.to, true), v("ripple", e.ripple),
        v("linked", e.linked);
}
template <typename V>
void fields(V& v, SlipClip& e) {
    v("clip", e.clip, true), v("by", e.by, true), v("linked", e.linked);
}
template <typename V>
void fields(V& v, MoveClips& e) {
    v("clips", e.clips, true), v("by", e.by), v("track", e.track);
}
template <typename V>
void fields(V& v, ReorderClip& e) {
    v("clip", e.clip, true), v("index", e.index, true);
}
template <typename V>
void fields(V& v, SetClip& e) {
    v("clip", e.clip, true), v("name", e.name), v("text", e.text), v("speed", e.speed),
        v("reversed", e.reversed), v("muted", e.muted), v("volume_db", e.volume_db), v("fade_in", e.fade_in),
        v("fade_out", e.fade_out), v("sound", e.sound);
}
template <typename V>
void fields(V& v, LinkClips& e) {
    v("clips", e.clips, true), v("linked", e.linked);
}
template <typename V>
void fields(V& v, GroupClips& e) {
    v("clips", e.clips, true), v("grouped", e.grouped);
}
template <typename V>
void fields(V& v, AddEffect& e) {
    v("clip", e.clip, true), v("effect", e.effect, true);
}
template <typename V>
void fields(V& v, SetEffect& e) {
    v("clip", e.clip, true), v("index", e.index, true), v("effect", e.effect, true);
}
template <typename V>
void fields(V& v, RemoveEffect& e) {
    v("clip", e.clip, true), v("index", e.index, true);
}
template <typename V>
void fields(V& v, AddTake& e) {
    v("clip", e.clip, true), v("take", e.take, true);
}
template <typename V>
void fields(V& v, SelectTake& e) {
    v("clip", e.clip, true), v("index", e.index, true);
}
template <typename V>
void fields(V& v, SetTrack& e) {
    v("track", e.track, true), v("muted", e.muted), v("locked", e.locked), v("hidden", e.hidden);
}
template <typename V>
void fields(V& v, AddMarker& e) {
    v("marker", e.marker, true);
}
template <typename V>
void fields(V& v, RemoveMarker& e) {
    v("marker", e.marker, true);
}
template <typename V>
void fields(V& v, SetFormat& e) {
    v("size", e.size), v("fps", e.fps);
}
template <typename V>
void fields(V& v, AddMessage& e) {
    v("message", e.message, true);
}

constexpr const char* kNames[] = {
    "add_media",    "relink_media", "add_track",   "add_clip",   "remove_clips",
    "delete_range", "split_clip",   "trim_clip",   "move_clips", "reorder_clip",
    "set_clip",     "link_clips",   "add_effect",  "set_effect", "remove_effect",
    "add_take",     "select_take",  "set_track",   "add_marker", "remove_marker",
    "set_format",   "add_message",  "set_caption", "slip_clip",  "group_clips"};
static_assert(std::size(kNames) == std::variant_size_v<Edit>);

template <typename T>
struct EnumNames;
template <>
struct EnumNames<MediaKind> {
    static constexpr const char* names[] = {"video", "audio", "image", "generated"};
};
template <>
struct EnumNames<TrackKind> {
    static constexpr const char* names[] = {"video", "audio", "title"};
};

template <typename T, typename... Others>
constexpr bool kOneOf = (std::is_same_v<T, Others> || ...);
template <typename T>
concept HasFields =
    kOneOf<T, Size, FrameRate, TimeRange, Effect, Take, Media, Clip, Marker, Message, Track, Project>;

struct Writer {
    json out = json::object();
    template <typename T>
    void operator()(const char* name, T& value, bool = false) {
        put(name, value);
    }
    template <typename T>
    void put(const char* name, std::optional<T>& value) {
        if (value) put(name, *value);
    }
    template <typename T>
    void put(const char* name, T& value) {
        out[name] = write(value);
    }
    static json write(Time& t) { return std::to_string(t.count()) + " flicks"; }
    template <typename Tag>
    static json write(Id<Tag>& id) {
        return write(id.value);
    }
    static json write(std::string& text) { return storable(text); } // names of files are any bytes
    template <typename T>
    requires std::is_arithmetic_v<T> || std::is_same_v<T, json>
    static json write(T& value) { return value; }
    template <typename T>
    requires std::is_enum_v<T>
    static json write(T& value) { return EnumNames<T>::names[static_cast<std::size_t>(value)]; }
    template <typename T>
    static json write(std::vector<T>& list) {
        json array = json::array();
        for (T& item : list)
            array.push_back(write(item));
        return array;
    }
    template <typename T>
    static json write(std::shared_ptr<const T>& shared) {
        T copy = *shared;
        return write(copy);
    }
    template <typename T>
    requires HasFields<T>
    static json write(T& value) {
        Writer inner;
        fields(inner, value);
        return inner.out;
    }
};

struct Reader {
    const json& in;
    FrameRate rate;
    std::set<std::string> known{"edit"};

    [[noreturn]] static void refuse(const std::string& name, const char* wanted) {
        throw Refusal{"the field '" + name + "' must be " + wanted};
    }

    template <typename T>
    void operator()(const char* name, T& value, bool required = false) {
        known.insert(name);
        if (!in.contains(name) || in.at(name).is_null()) {
            if (required) throw Refusal{std::string("the field '") + name + "' is missing"};
            return;
        }
        read(name, in.at(name), value);
    }
    template <typename T>
    void read(const char* name, const json& j, std::optional<T>& value) {
        value.emplace();
        read(name, j, *value);
    }
    void read(const char* name, const json& j, Time& t) const {
        if (j.is_number()) {
            const double seconds = j.get<double>();
            if (!std::isfinite(seconds) || std::abs(seconds) > 1e7) refuse(name, "a time in seconds");
            t = from_seconds(seconds, rate);
            return;
        }
        constexpr std::string_view kUnit = " flicks";
        const std::string_view text = j.is_string() ? j.get_ref<const std::string&>() : std::string_view();
        const auto flicks =
            text.ends_with(kUnit) ? parse_whole(text.substr(0, text.size() - kUnit.size())) : std::nullopt;
        if (!flicks) refuse(name, "seconds, or \"<n> flicks\"");
        t = Time(*flicks);
    }
    template <typename Tag>
    void read(const char* name, const json& j, Id<Tag>& id) const {
        read(name, j, id.value);
    }
    void read(const char* name, const json& j, std::string& s) const {
        if (!j.is_string()) refuse(name, "text");
        s = restored(j.get_ref<const std::string&>());
    }
    void read(const char* name, const json& j, bool& b) const {
        if (!j.is_boolean()) refuse(name, "true or false");
        b = j.get<bool>();
    }
    void read(const char*, const json& j, json& value) const { value = j; }
    template <typename T>
    requires std::is_floating_point_v<T>
    void read(const char* name, const json& j, T& n) const {
        if (!j.is_number() || !std::isfinite(j.get<double>())) refuse(name, "a number");
        n = j.get<T>();
    }
    template <typename T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) void read(const char* name, const json& j,
                                                                          T& n) const {
        const bool fits = j.is_number_unsigned()  ? std::in_range<T>(j.get<std::uint64_t>())
                          : j.is_number_integer() ? std::in_range<T>(j.get<std::int64_t>())
                                                  : false;
        if (!fits) refuse(name, "a whole number within its limits");
        n = j.get<T>();
    }
    template <typename T>
    requires std::is_enum_v<T>
    void read(const char* name, const json& j, T& value) const {
        const auto& names = EnumNames<T>::names;
        const auto found = j.is_string() ? std::find(std::begin(names), std::end(names), j.get<std::string>())
                                         : std::end(names);
        if (found == std::end(names)) refuse(name, "one of the kinds that the schema lists");
        value = static_cast<T>(found - std::begin(names));
    }
    template <typename T>
    void read(const char* name, const json& j, std::vector<T>& list) const {
        if (!j.is_array()) refuse(name, "a list");
        list.clear();
        for (const json& item : j) {
            list.emplace_back();
            read(name, item, list.back());
        }
    }
    template <typename T>
    void read(const char* name, const json& j, std::shared_ptr<const T>& shared) const {
        auto own = std::make_shared<T>();
        read(name, j, *own);
        shared = own;
    }
    template <typename T>
    requires HasFields<T>
    void read(const char* name, const json& j, T& value) const {
        if constexpr (std::is_same_v<T, FrameRate>)
            if (j.is_number()) { // a plain number is a rate or a ratio
                if (!(j.get<double>() > 0) || j.get<double>() > 1e6) refuse(name, "a number above zero");
                value = {static_cast<std::int64_t>(std::llround(j.get<double>() * 1000)), 1000};
                return;
            }
        if (!j.is_object()) refuse(name, "an object");
        Reader inner{j, rate};
        fields(inner, value);
        inner.refuse_unknown();
    }
    void refuse_unknown() const {
        for (const auto& [name, value] : in.items())
            if (!known.contains(name)) throw Refusal{"there is no field '" + name + "' here"};
    }
};

struct Schema {
    json properties = json::object(), required = json::array();
    template <typename T>
    void operator()(const char* name, T&, bool is_required = false) {
        properties[name] = type(static_cast<T*>(nullptr));
        if (is_required) required.push_back(name);
    }
    static json type(Time*) {
        return {{"type", {"number", "string"}}, {"description", "seconds, or \"<n> flicks\""}};
    }
    static json type(std::string*) { return {{"type", "string"}}; }
    static json type(bool*) { return {{"type", "boolean"}}; }
    static json type(json*) { return json::object(); }
    template <typename Tag>
    static json type(Id<Tag>*) {
        return {{"type", "string"}};
    }
    template <typename T>
    static json type(std::optional<T>*) {
        return type(static_cast<T*>(nullptr));
    }
    template <typename T>
    static json type(std::vector<T>*) {
        return {{"type", "array"}, {"items", type(static_cast<T*>(nullptr))}};
    }
    template <typename T>
    requires std::is_arithmetic_v<T>
    static json type(T*) { return {{"type", std::is_integral_v<T> ? "integer" : "number"}}; }
    template <typename T>
    requires std::is_enum_v<T>
    static json type(T*) { return {{"enum", EnumNames<T>::names}}; }
    template <typename T>
    requires HasFields<T>
    static json type(T*) {
        T value;
        Schema inner;
        fields(inner, value);
        return {{"type", "object"},
                {"properties", inner.properties},
                {"required", inner.required},
                {"additionalProperties", false}};
    }
};

template <std::size_t I = 0>
void for_each_edit(const auto& visit) {
    if constexpr (I < std::variant_size_v<Edit>) {
        visit(kNames[I], std::variant_alternative_t<I, Edit>{});
        for_each_edit<I + 1>(visit);
    }
}

} // namespace

json to_json(const Edit& edit) {
    return std::visit(
        [&](auto copy) {
            Writer writer;
            writer.out["edit"] = kNames[edit.index()];
            fields(writer, copy);
            return writer.out;
        },
        edit);
}

Result<Edit> edit_from_json(const json& value, FrameRate rate) {
    if (!value.is_object() || !value.contains("edit") || !value["edit"].is_string())
        return Refusal{"an edit is an object with the field 'edit'"};
    const std::string name = value["edit"];
    Result<Edit> result = Refusal{"there is no edit '" + name + "'; `saycut apply --schema` lists them"};
    for_each_edit([&](const char* candidate, auto edit) {
        if (name != candidate) return;
        try {
            Reader reader{value, rate};
            fields(reader, edit);
            reader.refuse_unknown();
            result = Edit(edit);
        } catch (const Refusal& refusal) {
            result = Refusal{"edit '" + name + "': " + refusal.message};
        }
    });
    return result;
}

json project_to_json(const Project& project) {
    Project copy = project;
    return Writer::write(copy);
}

Result<Project> project_from_json(const json& value) {
    try {
        Project project;
        Reader{value, {}}.read("project", value, project);
        mend(project);
        return project;
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

json edit_schema() {
    json alternatives = json::array();
    for_each_edit([&](const char* name, auto edit) {
        Schema schema;
        schema.properties["edit"] = {{"const", name}};
        schema.required.push_back("edit");
        fields(schema, edit);
        alternatives.push_back({{"type", "object"},
                                {"title", name},
                                {"properties", schema.properties},
                                {"required", schema.required},
                                {"additionalProperties", false}});
    });
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"title", "Saycut edits"},
            {"type", "array"},
            {"items", {{"oneOf", alternatives}}}};
}

std::string label_of(const Edit& edit) {
    std::string label = kNames[edit.index()];
    std::replace(label.begin(), label.end(), '_', ' ');
    label.front() = static_cast<char>(std::toupper(label.front()));
    return label;
}

} // namespace core
