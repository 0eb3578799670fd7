// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/weights/weights_error.h"
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

namespace inference {

/// The value of a key, or `fallback` when it is absent or null. Counts are read by config_values.h.
template <typename T>
T value_or(const nlohmann::json& json, const char* name, T fallback) {
    const auto found = json.find(name);
    try {
        return found == json.end() || found->is_null() ? fallback : found->get<T>();
    } catch (const nlohmann::json::exception&) {
        throw WeightsError(std::string("the config's '") + name + "' is of the wrong kind");
    }
}

/// A whole file. Throws WeightsError naming the file when it is missing or no JSON.
nlohmann::json read_json(const std::filesystem::path& file);

} // namespace inference
