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

/// Whether a file that describes a transformer, or a pipeline, is so.
template <typename Test>
bool described(const fs::path& folder, const Test& test) {
    constexpr std::uintmax_t kLargest = 1 << 20;
    for (const auto& file : {folder / "config.json", folder / "transformer" / "config.json",
                             folder / "high_noise_model" / "config.json", folder / "model_index.json"}) {
        std::error_code error;
        if (!fs::is_regular_file(file, error)) continue;
        const auto json = parse_json(read_file(file, kLargest));
        if (json.ok() && json.value().is_object() && test(json.value())) return true;
    }
    return false;
}

bool looks_like_vace(const fs::path& folder) {
    return named(folder, "vace") ||
           described(folder, [](const nlohmann::json& json) { return json.contains("vace_layers"); });
}

bool is_type(const nlohmann::json& json, std::initializer_list<std::string_view> types) {
    const auto type = json.find("model_type");
    return type != json.end() && type->is_string() &&
           std::find(types.begin(), types.end(), type->get_ref<const std::string&>()) != types.end();
}

bool ends_with_picture(const fs::path& folder) {
    return looks_like_vace(folder) || named(folder, "flf2v") ||
           described(folder, [](const nlohmann::json& json) { return is_type(json, {"flf2v"}); });
}

bool begins_with_picture(const fs::path& folder) {
    if (named(folder, "i2v") || named(folder, "image-to-video")) return true; // "ti2v", too
    return described(folder, [](const nlohmann::json& json) {
        const auto channels = json.find("in_channels");
        const auto kind = json.find("_class_name");
        return is_type(json, {"i2v", "ti2v"}) || (channels != json.end() && *channels == 36) ||
               (kind != json.end() && *kind == "WanImageToVideoPipeline");
    });
}

/// The preferred one of those that are so, else the first.
template <typename Test>
std::optional<std::string> model_where(const Test& test, const std::string& preferred = {}) {
    try {
        const ModelRegistry registry = ModelRegistry::of_user();
        if (const auto folder = registry.find(preferred); folder && test(*folder)) return preferred;
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

std::string picture_model_of_user(bool ends, const std::string& preferred) {
    const auto can = [&](const fs::path& folder) {
        return ends_with_picture(folder) || (!ends && begins_with_picture(folder));
    };
    if (auto name = model_where(can, preferred)) return *name;
    throw Failure(ends ? "No model that is added here can draw what lies between two pictures. A Wan "
                         "first-and-last-frame model and Wan VACE can: add the folder of one as a model, "
                         "then say it again."
                       : "No model that is added here can draw on from a picture. Wan image-to-video, "
                         "TI2V-5B and VACE can: add the folder of one as a model, then say it again.");
}

std::string fill_model_of_user() {
    if (auto name = model_where(looks_like_vace)) return *name;
    throw Failure("No model that is added here can fill or extend pictures. Wan VACE can (1.3B or 14B): add "
                  "its folder as a model, then say it again.");
}

} // namespace core::assist
