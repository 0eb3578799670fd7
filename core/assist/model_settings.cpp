// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/model_settings.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/base/user_data.h"
#include <cmath>

namespace core::assist {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr double kMostStrength = 10, kMostBytes = 1e15;
constexpr std::size_t kMostAdapters = 64;

fs::path settings_file() {
    return user_data_folder("the settings of models") / "model-settings.json";
}

json read_all(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(file, error)) return json::object();
    auto all = parse_json(read_file(file));
    if (!all || !all.value().is_object())
        throw Failure(file.string() + " is damaged; delete it and choose adapters and limits once more");
    return std::move(all.value());
}

/// The number there, where it is one between two.
double number_in(const json& object, const char* name, double from, double to, double otherwise) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number()) return otherwise;
    const double value = found->get<double>();
    return value >= from && value <= to ? value : otherwise;
}

} // namespace

ModelUse kept_use(const std::string& model) {
    ModelUse use;
    const json all = read_all(settings_file());
    const auto kept = all.find(storable(model));
    if (kept == all.end() || !kept->is_object()) return use;
    use.memory_limit = number_in(*kept, "memory_limit", 0, kMostBytes, 0);
    const auto adapters = kept->find("adapters");
    if (adapters == kept->end() || !adapters->is_array()) return use;
    for (const json& one : *adapters) {
        if (use.adapters.size() == kMostAdapters) break;
        if (!one.is_object() || !one.contains("file") || !one["file"].is_string()) continue;
        use.adapters.push_back({fs::path(restored(one["file"].get_ref<const std::string&>())),
                                number_in(one, "strength", -kMostStrength, kMostStrength, 1.0)});
    }
    return use;
}

void keep_use(const std::string& model, const ModelUse& use) {
    const fs::path file = settings_file();
    json all = read_all(file);
    const std::string name = storable(model);
    if (use.adapters.empty() && use.memory_limit <= 0) {
        if (all.erase(name) == 0) return;
    } else {
        json adapters = json::array();
        for (const AdapterFile& adapter : use.adapters)
            adapters.push_back({{"file", storable(adapter.file.string())}, {"strength", adapter.strength}});
        all[name] = {{"adapters", adapters}, {"memory_limit", use.memory_limit}};
    }
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    write_whole(file, dump_json(all, 2) + "\n", mode_of(file));
}

} // namespace core::assist
