// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/catalogue.h"
#include <algorithm>

namespace core {

const std::vector<EffectKind>& effect_catalogue() {
    static const std::vector<EffectKind> kinds{
        {"brightness", false, {{"amount", 0, -1, 1, 0.2}}},
        {"contrast", false, {{"amount", 1, 0, 3, 1.25}}},
        {"saturation", false, {{"amount", 1, 0, 3, 1.3}}},
        {"exposure", false, {{"stops", 0, -5, 5, 0.5}}},
        {"white_balance", false, {{"temperature", 0, -1, 1, 0.3}, {"tint", 0, -1, 1, 0}}},
        {"grayscale", false, {{"amount", 0, 0, 1, 1}}},
        {"sepia", false, {{"amount", 0, 0, 1, 1}}},
        {"blur", false, {{"strength", 0, 0, 200, 12}}},
        {"sharpen", false, {{"amount", 0, 0, 1, 0.5}}},
        {"vignette", false, {{"amount", 0, 0, 1, 0.5}}},
        {"transform",
         false,
         {{"x", 0, -4, 4, 0},
          {"y", 0, -4, 4, 0},
          {"scale", 1, 0.01, 20, 1},
          {"rotation", 0, -3600, 3600, 0}}},
        {"rotate", false, {{"degrees", 0, -3600, 3600, 90}}},
        {"flip", false, {{"horizontal", 0, 0, 1, 1}, {"vertical", 0, 0, 1, 0}}},
        {"crop",
         false,
         {{"left", 0, 0, 0.95, 0},
          {"top", 0, 0, 0.95, 0},
          {"right", 0, 0, 0.95, 0},
          {"bottom", 0, 0, 0.95, 0}}},
        {"opacity", false, {{"amount", 1, 0, 1, 1}}},
        {"gain", true, {{"db", 0, -96, 24, 0}}},
        {"pan", true, {{"amount", 0, -1, 1, 0}}},
    };
    return kinds;
}

const EffectKind* find_effect(const std::string& name) {
    const auto& kinds = effect_catalogue();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const EffectKind& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

std::optional<std::string> effect_problem(const std::string& name, const nlohmann::json& params) {
    const EffectKind* kind = find_effect(name);
    if (!kind) {
        std::string names;
        for (const EffectKind& known : effect_catalogue())
            names += (names.empty() ? "" : ", ") + known.name;
        return "there is no effect '" + name + "'; there are " + names;
    }
    if (!params.is_object()) return "the parameters of '" + name + "' must be an object";
    for (const auto& [key, value] : params.items()) {
        const auto found =
            std::find_if(kind->parameters.begin(), kind->parameters.end(),
                         [&wanted = key](const EffectParameter& p) { return p.name == wanted; });
        if (found == kind->parameters.end())
            return "the effect '" + name + "' has no parameter '" + key + "'";
        if (!value.is_number() && !value.is_boolean())
            return "the parameter '" + key + "' of '" + name + "' must be a number";
        const double number = value.is_boolean() ? (value.get<bool>() ? 1.0 : 0.0) : value.get<double>();
        if (!(number >= found->least && number <= found->most))
            return "the parameter '" + key + "' of '" + name + "' must lie between " +
                   std::to_string(found->least) + " and " + std::to_string(found->most);
    }
    return std::nullopt;
}

double effect_value(const std::string& name, const nlohmann::json& params, const std::string& parameter) {
    if (params.contains(parameter)) {
        const auto& value = params[parameter];
        return value.is_boolean() ? (value.get<bool>() ? 1.0 : 0.0) : value.get<double>();
    }
    const EffectKind* kind = find_effect(name);
    for (const EffectParameter& known : kind->parameters)
        if (known.name == parameter) return known.when_added;
    return 0.0;
}

} // namespace core
