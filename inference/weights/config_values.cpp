// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/config_values.h"
#include "inference/weights/weights_error.h"
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace inference {
namespace {

[[noreturn]] void refuse(const char* name, const std::string& why) {
    throw WeightsError(std::string("the config's '") + name + "' " + why);
}

const nlohmann::json* find(const nlohmann::json& json, const char* name) {
    if (!json.is_object()) throw WeightsError(std::string("the config has no place for '") + name + "'");
    const auto found = json.find(name);
    return found == json.end() || found->is_null() ? nullptr : &*found;
}

} // namespace

std::int64_t whole_or(const nlohmann::json& json, const char* name, std::int64_t fallback) {
    const nlohmann::json* value = find(json, name);
    if (!value) return fallback;
    if (!value->is_number_integer() ||
        (value->is_number_unsigned() &&
         value->get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())))
        refuse(name, "is no whole number");
    return value->get<std::int64_t>();
}

std::int64_t whole_at(const nlohmann::json& json, const char* name) {
    if (!find(json, name)) refuse(name, "is missing");
    return whole_or(json, name, 0);
}

double real_or(const nlohmann::json& json, const char* name, double fallback) {
    const nlohmann::json* value = find(json, name);
    if (!value) return fallback;
    if (!value->is_number() || !std::isfinite(value->get<double>())) refuse(name, "is no number");
    return value->get<double>();
}

const nlohmann::json& part_at(const nlohmann::json& json, const char* name) {
    const nlohmann::json* part = find(json, name);
    if (!part || !part->is_object()) refuse(name, "is missing or no group of settings");
    return *part;
}

void require_within(const char* name, std::int64_t value, std::int64_t least, std::int64_t most) {
    if (value < least || value > most)
        refuse(name, "is " + std::to_string(value) + "; it can be " + std::to_string(least) + " to " +
                         std::to_string(most));
}

void require_real(const char* name, double value, double least, double most) {
    if (!(value >= least && value <= most)) refuse(name, "is outside of what it can be");
}

void require_heads(const char* name, std::int64_t heads, std::int64_t width) {
    require_within(name, heads, 1, kMostHeads);
    if (width % heads != 0)
        refuse(name,
               "is " + std::to_string(heads) + ", which does not divide the width " + std::to_string(width));
}

} // namespace inference
