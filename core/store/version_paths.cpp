// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/version_paths.h"
#include "core/base/text.h"
#include "core/catalogue/catalogue.h"

namespace core {
namespace {

using nlohmann::json;

void renew(json& path, const NewPath& new_path) {
    const std::string now = restored(path.get_ref<const std::string&>());
    if (!now.empty()) path = storable(new_path(now));
}

/// The kind of an effect or a transition, by the object that says it; null where it is neither.
const Kind* kind_in(const json& object) {
    if (const auto name = object.find("name"); name != object.end() && name->is_string())
        return find_effect(name->get_ref<const std::string&>());
    if (const auto kind = object.find("kind"); kind != object.end() && kind->is_string())
        return find_kind(Domain::transition, kind->get_ref<const std::string&>());
    return find_kind(Domain::transition, Transition().kind); // is not written
}

void renew_parameters(json& object, const NewPath& new_path) {
    const auto params = object.find("params");
    if (params == object.end() || !params->is_object()) return;
    const Kind* kind = kind_in(object);
    if (!kind) return;
    for (const ParamSpec& spec : kind->params)
        if (const auto value = params->find(spec.name);
            spec.type == ParamType::file && value != params->end() && value->is_string())
            renew(*value, new_path);
}

} // namespace

void renew_media_paths(json& version,
                       const std::function<std::string(const std::string&, std::uintmax_t)>& media) {
    const auto list = version.is_object() ? version.find("media") : version.end();
    if (list == version.end() || !list->is_array()) return;
    for (json& medium : *list) {
        if (!medium.is_object() || !medium.contains("path") || !medium["path"].is_string()) continue;
        const json bytes = medium.value("bytes", json(0U));
        const std::uintmax_t size = bytes.is_number_unsigned() ? bytes.get<std::uintmax_t>() : 0;
        renew(medium["path"], [&](const std::string& path) { return media(path, size); });
    }
}

void renew_other_paths(json& version, const NewPath& new_path) {
    if (!version.is_structured()) return;
    if (version.is_object()) {
        if (const auto mask = version.find("mask"); mask != version.end() && mask->is_object())
            if (const auto file = mask->find("file"); file != mask->end() && file->is_string())
                renew(*file, new_path);
        renew_parameters(version, new_path);
    }
    for (json& part : version)
        renew_other_paths(part, new_path);
}

} // namespace core
