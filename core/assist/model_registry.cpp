// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/model_registry.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/base/user_data.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace core::assist {

namespace fs = std::filesystem;

bool is_own_model(const std::string& name) {
    return name == "starter" || name == "starter-univigu";
}

ModelRegistry::ModelRegistry(fs::path file) : file_(std::move(file)) {
    std::error_code error;
    if (!fs::exists(file_, error)) return;
    const auto json = parse_json(read_file(file_));
    if (!json || !json.value().is_object())
        throw Failure(file_.string() + " is damaged; delete it and add the models once more");
    for (const auto& [name, path] : json.value().items())
        if (path.is_string()) models_[name] = restored(path.get_ref<const std::string&>());
}

ModelRegistry ModelRegistry::of_user() {
    return ModelRegistry(user_data_folder("the list of models") / "models.json");
}

std::optional<fs::path> ModelRegistry::find(const std::string& name) const {
    const auto found = models_.find(name);
    return found == models_.end() ? std::nullopt : std::optional(found->second);
}

void ModelRegistry::add(const std::string& name, const fs::path& folder) {
    if (name.empty() ||
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") !=
            std::string::npos)
        throw Failure("'" + name + "' is no name for a model; use letters, digits, '.', '_' and '-'");
    if (is_own_model(name) || models_.contains(name))
        throw Failure("there is already a model named '" + name + "'; choose another with --name");
    models_[name] = fs::absolute(folder).lexically_normal();
    save();
}

void ModelRegistry::remove(const std::string& name) {
    if (is_own_model(name)) throw Failure("'" + name + "' comes with the program and stays");
    if (models_.erase(name) == 0)
        throw Failure("there is no model named '" + name + "'; `saycut models list` shows them");
    save();
}

void ModelRegistry::save() const {
    std::error_code error;
    fs::create_directories(file_.parent_path(), error);
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const auto& [name, path] : models_)
        json[name] = storable(path.string());
    write_whole(file_, json.dump(2) + "\n", mode_of(file_));
}

namespace {

/// Told by names, as the family itself is told where nothing else says so.
bool named(const fs::path& folder, std::string_view word) {
    const auto says_so = [&](const fs::path& place) {
        std::string name = place.filename().string();
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        return name.find(word) != std::string::npos;
    };
    std::error_code error;
    if (!fs::is_directory(folder, error)) return false;
    if (says_so(folder)) return true;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (says_so(entry.path())) return true;
    return false;
}

/// Told by the file that describes a transformer, too.
bool looks_like_vace(const fs::path& folder) {
    if (named(folder, "vace")) return true;
    constexpr std::uintmax_t kLargest = 1 << 20;
    for (const auto& file : {folder / "config.json", folder / "transformer" / "config.json"}) {
        std::error_code error;
        if (!fs::is_regular_file(file, error)) continue;
        const auto json = parse_json(read_file(file, kLargest));
        if (json.ok() && json.value().is_object() && json.value().contains("vace_layers")) return true;
    }
    return false;
}

template <typename Test>
std::optional<std::string> model_where(const Test& test) {
    try {
        const ModelRegistry registry = ModelRegistry::of_user();
        for (const auto& [name, folder] : registry.models())
            if (test(folder)) return name;
    } catch (const std::exception&) { // no list: no such model
    }
    return std::nullopt;
}

} // namespace

std::string edit_model_of_user() {
    return model_where([](const fs::path& folder) { return named(folder, "bernini"); }).value_or("starter");
}

std::string fill_model_of_user() {
    if (auto name = model_where(looks_like_vace)) return *name;
    throw Failure("No model that is added here can fill or extend pictures. Wan VACE can (1.3B or 14B): add "
                  "its folder as a model, then say it again.");
}

} // namespace core::assist
