// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/project_json.h"
#include "core/document/problem_of.h"
#include "core/json/document_fields.h"

namespace core {

using nlohmann::json;

namespace reflect {
namespace {

/// Two hexadecimal digits, or -1.
int byte_of(const std::string& text, std::size_t at) {
    int value = 0;
    for (std::size_t i = at; i < at + 2; ++i) {
        const char c = text[i];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

std::optional<Colour> colour_of(const std::string& text) {
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#') return std::nullopt;
    double parts[4] = {0, 0, 0, 1};
    for (std::size_t i = 0; i * 2 + 1 < text.size(); ++i) {
        const int part = byte_of(text, i * 2 + 1);
        if (part < 0) return std::nullopt;
        parts[i] = part / 255.0;
    }
    return Colour{parts[0], parts[1], parts[2], parts[3]};
}

json write_colour(const Colour& colour) {
    const double parts[4] = {colour.red, colour.green, colour.blue, colour.alpha};
    char text[10] = "#";
    bool whole = true;
    for (std::size_t i = 0; i < 4; ++i) {
        const double scaled = std::clamp(parts[i], 0.0, 1.0) * 255;
        const auto byte = static_cast<unsigned>(std::lround(scaled));
        whole = whole && byte / 255.0 == parts[i];
        std::snprintf(text + 1 + i * 2, 3, "%02x", byte);
    }
    if (!whole) return {{"red", parts[0]}, {"green", parts[1]}, {"blue", parts[2]}, {"alpha", parts[3]}};
    return std::string(text, colour.alpha == 1 ? 7 : 9);
}

bool finite(const json& j) {
    return j.is_number() && std::isfinite(j.get<double>());
}

} // namespace

json write_value(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* on = std::get_if<bool>(&value)) return *on;
    if (const auto* colour = std::get_if<Colour>(&value)) return write_colour(*colour);
    if (const auto* point = std::get_if<Point>(&value)) return {point->x, point->y};
    return storable(std::get<std::string>(value));
}

std::optional<Value> read_value(const json& j) {
    if (j.is_boolean()) return j.get<bool>();
    if (j.is_number()) return finite(j) ? std::optional<Value>(j.get<double>()) : std::nullopt;
    if (j.is_string()) {
        std::string text = restored(j.get_ref<const std::string&>());
        if (const auto colour = colour_of(text)) return *colour;
        return text;
    }
    if (j.is_array() && j.size() == 2 && finite(j[0]) && finite(j[1]))
        return Point{j[0].get<double>(), j[1].get<double>()};
    if (!j.is_object()) return std::nullopt;
    Colour colour;
    for (const auto& [name, part] : j.items()) {
        double* field = name == "red"     ? &colour.red
                        : name == "green" ? &colour.green
                        : name == "blue"  ? &colour.blue
                        : name == "alpha" ? &colour.alpha
                                          : nullptr;
        if (!field || !finite(part)) return std::nullopt;
        *field = part.get<double>();
    }
    return colour;
}

} // namespace reflect

FlatContent flattened(const Content& content) {
    FlatContent flat;
    if (const auto* media = std::get_if<MediaContent>(&content))
        flat.takes = media->takes, flat.active_take = media->active_take, flat.sound = media->sound;
    if (const auto* title = std::get_if<Title>(&content)) flat.text = title->text, flat.style = title->style;
    if (const auto* nested = std::get_if<SequenceRef>(&content)) flat.sequence = nested->sequence;
    if (const auto* generator = std::get_if<Generator>(&content)) flat.generator = *generator;
    flat.adjustment = std::holds_alternative<Adjustment>(content);
    return flat;
}

/// The first of them that is there; old files write an empty text beside takes.
Content content_of(FlatContent flat) {
    if (!flat.takes.empty()) return MediaContent{std::move(flat.takes), flat.active_take, flat.sound};
    if (flat.sequence) return SequenceRef{std::move(*flat.sequence)};
    if (flat.generator) return std::move(*flat.generator);
    if (flat.adjustment) return Adjustment{};
    if (flat.text) return Title{std::move(*flat.text), std::move(flat.style)};
    return MediaContent{{}, flat.active_take, flat.sound};
}

namespace {

template <std::size_t I = 0>
void for_each_edit(const auto& visit) {
    if constexpr (I < std::variant_size_v<Edit>) {
        visit(std::variant_alternative_t<I, Edit>{});
        for_each_edit<I + 1>(visit);
    }
}

} // namespace

json to_json(const Edit& edit) {
    return std::visit(
        [&](auto copy) {
            reflect::Writer writer;
            writer.out["edit"] = decltype(copy)::kName;
            reflect::describe(writer, copy);
            return writer.out;
        },
        edit);
}

Result<Edit> edit_from_json(const json& value, FrameRate rate, Unknown unknown) {
    if (!value.is_object() || !value.contains("edit") || !value["edit"].is_string())
        return Refusal{"an edit is an object with the field 'edit'"};
    const std::string name = value["edit"];
    Result<Edit> result = Refusal{"there is no edit '" + name + "'; `saycut apply --schema` lists them"};
    for_each_edit([&](auto edit) {
        if (name != decltype(edit)::kName) return;
        try {
            reflect::Reader reader{value, rate, unknown == Unknown::kept};
            reflect::describe(reader, edit);
            reader.judge_unknown();
            result = Edit(std::move(edit));
        } catch (const Refusal& refusal) {
            result = Refusal{"edit '" + name + "': " + refusal.message};
        }
    });
    return result;
}

json project_to_json(const Project& project) {
    Project copy = project;
    return reflect::Writer::write(copy);
}

Result<Project> project_from_json(const json& value) {
    try {
        Project project;
        reflect::Reader{value, {}, true}.read("project", value, project);
        mend(project);
        return project;
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

json edit_schema() {
    json alternatives = json::array();
    for_each_edit([&](auto edit) {
        constexpr const char* name = decltype(edit)::kName;
        reflect::Schema schema;
        schema.properties["edit"] = {{"const", name}};
        schema.required.push_back("edit");
        reflect::describe(schema, edit);
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

json to_json(const Curve& curve) {
    Curve copy = curve;
    return reflect::Writer::write(copy);
}

json to_json(const Params& params) {
    Params copy = params;
    return reflect::Writer::write(copy);
}

Result<Params> params_from_json(const json& value) {
    try {
        Params params;
        reflect::Reader{value, {}}.read("params", value, params);
        return params;
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

} // namespace core
