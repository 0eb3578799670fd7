// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a model's config, judged before anything is made from them: a folder is foreign, and a
// count in it may be absurd. Free of torch. Everything throws WeightsError that names the number.
#pragma once
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace inference {

/// More than any network has; what is beyond was not meant.
constexpr std::int64_t kMostLayers = 1000, kMostWidth = 1 << 17, kMostHeads = 4096, kMostRows = 1 << 24;

/// A whole number under a key, or `fallback` when it is absent or null.
std::int64_t whole_or(const nlohmann::json& json, const char* name, std::int64_t fallback);
/// The same where it must be there.
std::int64_t whole_at(const nlohmann::json& json, const char* name);
/// Any finite number.
double real_or(const nlohmann::json& json, const char* name, double fallback);
/// A part of a config that must be there and be an object.
const nlohmann::json& part_at(const nlohmann::json& json, const char* name);

void require_within(const char* name, std::int64_t value, std::int64_t least, std::int64_t most);
void require_real(const char* name, double value, double least, double most);
/// Attention heads that share `width` evenly.
void require_heads(const char* name, std::int64_t heads, std::int64_t width);

} // namespace inference
