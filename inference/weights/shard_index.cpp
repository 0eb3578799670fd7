// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/shard_index.h"
#include "inference/weights/weights_error.h"
#include <nlohmann/json.hpp>

namespace inference {

std::map<std::string, std::string> parse_shard_index(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    const auto map = json.is_object() ? json.find("weight_map") : json.end();
    if (!json.is_object() || map == json.end() || !map->is_object())
        throw WeightsError("this index holds no weight_map from tensors to files");
    std::map<std::string, std::string> shards;
    for (const auto& [name, shard] : map->items()) {
        if (!shard.is_string()) throw WeightsError("the index names no file for the tensor '" + name + "'");
        const auto& file = shard.get_ref<const std::string&>();
        if (file.empty() || file.starts_with(".") || file.find_first_of("/\\") != std::string::npos)
            throw WeightsError("the index names the file '" + file + "', which is not plainly in its folder");
        shards.emplace(name, file);
    }
    return shards;
}

} // namespace inference
