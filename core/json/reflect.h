// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writer, reader and schema of values, all from one list of fields a type: `T::fields(v, value)`, or a
// function `fields(v, value)` beside it, which calls v(name, field, required) for each. What another version
// of the program wrote (fields with other names) is refused in what people and programs say now, and kept as
// text, to be written again, in what comes from a file. Internal to core/json; throws Refusal, which names
// the field.
#pragma once
#include "core/base/parse_number.h"
#include "core/base/text.h"
#include "core/document/project.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace core::reflect {

using nlohmann::json;

template <typename T>
struct EnumNames;
template <>
struct EnumNames<MediaKind> {
    static constexpr const char* names[] = {"video", "audio", "image", "generated"};
};
template <>
struct EnumNames<TrackKind> {
    static constexpr const char* names[] = {"video", "audio", "title", "subtitle"};
};
template <>
struct EnumNames<Ease> {
    static constexpr const char* names[] = {"hold", "linear", "ease", "ease_in", "ease_out"};
};
template <>
struct EnumNames<MaskShape> {
    static constexpr const char* names[] = {"rectangle", "ellipse", "polygon", "file", "painted"};
};
template <>
struct EnumNames<BlendMode> {
    static constexpr const char* names[] = {"normal",     "add",        "subtract",  "multiply",
                                            "screen",     "overlay",    "darken",    "lighten",
                                            "difference", "soft_light", "hard_light"};
};
template <>
struct EnumNames<FadeShape> {
    static constexpr const char* names[] = {"linear", "equal_power", "smooth"};
};
template <>
struct EnumNames<Between> {
    static constexpr const char* names[] = {"nearest", "blend", "motion"};
};
template <>
struct EnumNames<Alignment> {
    static constexpr const char* names[] = {"centre", "before", "after"};
};
template <>
struct EnumNames<FilmColour> {
    static constexpr const char* names[] = {"bt709", "bt2020", "bt2020_pq", "bt2020_hlg"};
};
template <>
struct EnumNames<SoundLayout> {
    static constexpr const char* names[] = {"mono", "stereo", "5.1", "7.1"};
};

/// Calls `v` for each field of a value.
template <typename V, typename T>
void describe(V& v, T& value) {
    if constexpr (requires { T::fields(v, value); })
        T::fields(v, value);
    else
        fields(v, value);
}

/// Values and curves are written as people would: 0.5, true, "#ff8000", [0.5, 0.5], "left",
/// {"keys": [{"at": ..., "value": ..., "ease": "linear"}]}.
[[nodiscard]] json write_value(const Value& value);
[[nodiscard]] std::optional<Value> read_value(const json& j);

template <typename T>
concept Leaf =
    std::is_arithmetic_v<T> || std::is_enum_v<T> || std::is_same_v<T, json> || std::is_same_v<T, std::string>;

struct Writer {
    json out = json::object();
    template <typename T>
    void operator()(const char* name, T& value, bool required = false) {
        put(name, value);
        if (!required) optional_.push_back(name);
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
    static json write(Value& value) { return write_value(value); }
    static json write(Curve& curve) {
        if (const auto* value = std::get_if<Value>(&curve)) return write_value(*value);
        return {{"keys", write(std::get<std::vector<Key>>(curve))}};
    }
    static json write(Params& params) {
        json object = json::object();
        for (auto& [name, curve] : params)
            object[name] = write(curve);
        return object;
    }
    static json write(ClipList& clips) {
        json array = json::array();
        for (const Clip& clip : clips) {
            Clip copy = clip;
            array.push_back(write(copy));
        }
        return array;
    }
    static json write(Point& point) { return {point.x, point.y}; }
    /// An object; fields that are as in a new value are left out, for files are read often.
    template <typename T>
    static json write(T& value) {
        static const json usual = [] {
            T fresh;
            Writer writer;
            describe(writer, fresh);
            return writer.out;
        }();
        Writer inner;
        describe(inner, value);
        for (const auto& name : inner.optional_)
            if (const auto found = inner.out.find(name);
                found != inner.out.end() && *found == usual.value(name, json()))
                inner.out.erase(found);
        return inner.out;
    }
    /// What another version wrote beside the fields goes back where it was.
    void foreign(std::string& text) {
        if (text.empty()) return;
        json kept = json::parse(text, nullptr, false);
        if (!kept.is_object()) return;
        for (auto& [name, value] : kept.items())
            if (!out.contains(name) || out[name].empty()) out[name] = std::move(value);
    }
    static constexpr bool kReads = false;
    std::vector<const char*> optional_;
};

struct Reader {
    const json& in;
    FrameRate rate;
    bool keeps_foreign = false; ///< else it is refused
    std::vector<std::string_view> known{"edit"};
    std::string* kept = nullptr; ///< where this object keeps it
    static constexpr bool kReads = true;

    void foreign(std::string& text) { kept = &text; }

    [[noreturn]] static void refuse(const std::string& name, const char* wanted) {
        throw Refusal{"the field '" + name + "' must be " + wanted};
    }

    template <typename T>
    void operator()(const char* name, T& value, bool required = false) {
        known.push_back(name);
        const auto found = in.find(name);
        if (found == in.end() || found->is_null()) {
            if (required) throw Refusal{std::string("the field '") + name + "' is missing"};
            return;
        }
        read(name, *found, value);
    }
    template <typename T>
    void read(const char* name, const json& j, std::optional<T>& value) const {
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
    void read(const char* name, const json& j, Value& value) const {
        auto read = read_value(j);
        if (!read)
            refuse(name, "a number, true or false, a colour such as \"#ff8000\", two numbers, or text");
        value = std::move(*read);
    }
    void read(const char* name, const json& j, Point& point) const {
        Value value;
        read(name, j, value);
        if (!std::holds_alternative<Point>(value)) refuse(name, "two numbers");
        point = std::get<Point>(value);
    }
    void read(const char* name, const json& j, Curve& curve) const {
        if (j.is_object() && j.contains("keys")) {
            std::vector<Key> keys;
            read(name, j.at("keys"), keys);
            curve = std::move(keys);
            return;
        }
        Value value;
        read(name, j, value);
        curve = std::move(value);
    }
    void read(const char* name, const json& j, ClipList& clips) const {
        std::vector<std::shared_ptr<const Clip>> list;
        read(name, j, list);
        clips = ClipList(list, {});
    }
    void read(const char* name, const json& j, Params& params) const {
        if (!j.is_object()) refuse(name, "an object");
        params.clear();
        for (const auto& [key, value] : j.items())
            read(key.c_str(), value, params[key]);
    }
    template <typename T>
    requires(!Leaf<T>) void read(const char* name, const json& j, T& value) const {
        if constexpr (std::is_same_v<T, FrameRate>)
            if (j.is_number()) { // a plain number is a rate or a ratio
                if (!(j.get<double>() > 0) || j.get<double>() > 1e6) refuse(name, "a number above zero");
                value = {static_cast<std::int64_t>(std::llround(j.get<double>() * 1000)), 1000};
                return;
            }
        if (!j.is_object()) refuse(name, "an object");
        Reader inner{j, rate, keeps_foreign};
        describe(inner, value);
        inner.judge_unknown();
    }
    void judge_unknown() const {
        json unknown = json::object();
        for (const auto& [name, value] : in.items()) {
            if (std::find(known.begin(), known.end(), name) != known.end()) continue;
            if (!keeps_foreign || !kept) throw Refusal{"there is no field '" + name + "' here"};
            unknown[name] = value;
        }
        if (kept) *kept = unknown.empty() ? std::string() : unknown.dump();
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
    static json type(Value*) {
        return {{"type", json::array({"number", "boolean", "string", "array", "object"})}};
    }
    static json type(Curve*) {
        json keys = {{"type", "object"},
                     {"properties", {{"keys", type(static_cast<std::vector<Key>*>(nullptr))}}},
                     {"required", {"keys"}},
                     {"additionalProperties", false}};
        return {{"anyOf",
                 {{{"type", {"number", "boolean", "string", "array"}}},
                  keys,
                  {{"type", "object"}, {"required", {"red", "green", "blue"}}}}}};
    }
    static json type(Params*) {
        return {{"type", "object"}, {"additionalProperties", type(static_cast<Curve*>(nullptr))}};
    }
    static json type(ClipList*) { return type(static_cast<std::vector<Clip>*>(nullptr)); }
    static json type(Point*) {
        return {{"type", "array"}, {"items", {{"type", "number"}}}, {"minItems", 2}, {"maxItems", 2}};
    }
    void foreign(std::string&) {}
    static constexpr bool kReads = false;
    template <typename T>
    requires(!Leaf<T>) static json type(T*) {
        T value;
        Schema inner;
        describe(inner, value);
        return {{"type", "object"},
                {"properties", inner.properties},
                {"required", inner.required},
                {"additionalProperties", false}};
    }
};

} // namespace core::reflect
