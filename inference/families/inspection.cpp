// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/families/inspection.h"
#include "inference/pipelines/stages/wan_text.h"
#include "inference/text/t5_tokenizer.h"
#include "inference/weights/words.h"
#include <algorithm>
#include <set>
#include <sstream>

namespace inference {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

std::string shape_text(const at::Tensor& tensor) {
    std::ostringstream text;
    text << tensor.sizes();
    return text.str();
}

} // namespace

Inspection::Inspection(const fs::path& folder) : folder_(folder) {
    report_["path"] = folder.string();
}

void Inspection::part(const std::string& name, const fs::path& file,
                      const std::function<PartTensors()>& read) {
    // By its place in the folder: what a link there leads to says nothing to a person.
    const std::string place = file.lexically_relative(folder_).string();
    ordered_json part{{"name", name}, {"file", place}};
    try {
        compare(part, read());
    } catch (...) {
        const std::string words = words_of_thrown();
        problem(name + " (" + place + "): " + words);
        part["error"] = words;
    }
    report_["parts"].push_back(part);
}

bool Inspection::loads(const std::string& name, const std::function<void()>& load) {
    try {
        load();
        return true;
    } catch (...) {
        problem(name + ": " + words_of_thrown());
        return false;
    }
}

void Inspection::plan(const DevicePlan& plan) {
    report_["plan"] = {
        {"device", plan.device.str()},     {"matrices", plan.matrix_type ? "float32" : "as stored"},
        {"peak_memory", plan.peak_memory}, {"available_memory", plan.available},
        {"streamed", plan.streamed},       {"notes", plan.notes}};
}

void Inspection::wan(const WanRepository& repo, bool transformer) {
    const auto dit = [&](const std::string& name, const fs::path& place) {
        part(name, place, [&] { return both_of<WanDit>(load_wan_dit(place, Keep::packed)); });
    };
    if (transformer) dit(repo.low_noise_dit.empty() ? "transformer" : "high-noise transformer", repo.dit);
    if (transformer && !repo.low_noise_dit.empty()) dit("low-noise transformer", repo.low_noise_dit);
    part("VAE", repo.vae, [&] { return both_of<WanVae>(load_wan_vae(repo.vae)); });
    part("text encoder", repo.text_encoder,
         [&] { return both_of<Umt5Encoder>(load_umt5(repo.text_encoder, Keep::packed)); });
    if (!repo.clip.empty())
        part("picture encoder", repo.clip, [&] { return both_of<ClipVision>(load_clip_vision(repo.clip)); });
    loads("tokenizer", [&] { open_wan_tokenizer(repo); });
}

ordered_json Inspection::finish(const std::string& kind, std::vector<std::string> can) {
    ordered_json licences = ordered_json::array();
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_, error)) {
        std::string name = entry.path().filename().string(), lower = name;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        if (lower.starts_with("licen") || lower.starts_with("copying")) licences.push_back(name);
    }
    report_["kind"] = kind;
    report_["can"] = std::move(can);
    report_["licences"] = licences;
    report_["problems"] = problems_;
    report_["complete"] = problems_.empty();
    return report_;
}

void Inspection::compare(ordered_json& part, const PartTensors& tensors) {
    const auto& [have, want] = tensors;
    std::vector<std::string> missing, unknown, misshapen;
    std::set<std::string> types;
    double bytes = 0;
    for (const auto& [name, tensor] : want) {
        const auto found = have.find(name);
        if (found == have.end())
            missing.push_back(name);
        else if (found->second.sizes() != tensor.sizes())
            misshapen.push_back(name + " " + shape_text(found->second) + ", wanted " + shape_text(tensor));
    }
    for (const auto& [name, tensor] : have) {
        types.insert(stored_type(tensor));
        bytes += stored_bytes(tensor);
        if (!want.contains(name)) unknown.push_back(name);
    }
    part["types"] = types;
    part["tensors"] = have.size();
    part["bytes"] = bytes;
    part["missing"] = missing;
    part["unknown"] = unknown;
    part["misshapen"] = misshapen;
    const std::string name = part["name"];
    for (const auto& [list, what] :
         {std::pair{&missing, " missing"}, {&unknown, " unknown"}, {&misshapen, " of another shape"}})
        if (!list->empty())
            problem(name + ": " + std::to_string(list->size()) + " tensors" + what + ", the first is '" +
                    list->front() + "'");
}

} // namespace inference
