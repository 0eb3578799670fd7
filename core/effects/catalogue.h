// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What effects there are: names a person would say, parameters, units and neutral values.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace core {

struct EffectParameter {
    std::string name;
    double neutral, least, most;
    double when_added; ///< the value an effect starts with
};
struct EffectKind {
    std::string name;
    bool for_sound = false;
    std::vector<EffectParameter> parameters;
};

const std::vector<EffectKind>& effect_catalogue();
[[nodiscard]] const EffectKind* find_effect(const std::string& name);
/// What is wrong with an effect's name or parameters, if anything.
[[nodiscard]] std::optional<std::string> effect_problem(const std::string& name,
                                                        const nlohmann::json& params);
/// A parameter's value, or what it starts with.
[[nodiscard]] double effect_value(const std::string& name, const nlohmann::json& params,
                                  const std::string& parameter);

} // namespace core
