// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Project files of older versions, brought to today's form one version after the other.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace core {

/// The version of the files that this program writes.
[[nodiscard]] std::int64_t file_version();

/// Brings a file of an older version (at least 1) to today's; its field "saycut" says today's then. Returns
/// what had to be left out, as sentences that lack the file's name. Throws Refusal, which names the field.
std::vector<std::string> migrate(nlohmann::json& root);

} // namespace core
