// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/parity/fixture.h"
#include "inference/weights/resources.h"
#include "inference/weights/sha256.h"
#include "inference/weights/weight_map.h"
#include <cstdio>
#include <fstream>

namespace inference::parity {

Fixture::Fixture(std::filesystem::path folder, at::Device device)
    : folder_(std::filesystem::weakly_canonical(folder)), device_(device) {
    std::ifstream file(folder_ / "config.json");
    if (!file) throw std::runtime_error("no config.json in " + folder_.string());
    config_ = nlohmann::json::parse(file);
    if (std::filesystem::exists(folder_ / "io.safetensors"))
        io_ = load_safetensors(folder_ / "io.safetensors");
}

std::filesystem::path Fixture::companion(const std::string& name) const {
    const auto inside = folder_ / name;
    return std::filesystem::exists(inside) ? inside : folder_.parent_path() / name;
}

std::map<std::string, at::Tensor> Fixture::stored_weights() const {
    if (config_.contains("weights_resource")) {
        const auto file = perception_file(config_["weights_resource"].at("file"));
        if (config_["weights_resource"].at("sha256") != sha256_of_file(file))
            throw std::runtime_error(file.filename().string() +
                                     " is not the file that the fixture was made with");
        return load_safetensors(file);
    }
    const auto from = config_.contains("weights_from") ? companion(config_["weights_from"]) : folder_;
    return load_safetensors(std::filesystem::is_directory(from) ? from / "weights.safetensors" : from);
}

std::map<std::string, at::Tensor> Fixture::placed(std::map<std::string, at::Tensor> tensors) const {
    if (!device_.is_cpu())
        for (auto& [name, tensor] : tensors)
            tensor = tensor.to(device_);
    return tensors;
}

std::vector<std::string> Fixture::outputs() const {
    std::vector<std::string> names;
    for (const auto& [name, tensor] : io_)
        if (name.starts_with("out.")) names.push_back(name.substr(4));
    return names;
}

std::pair<double, double> Fixture::tolerance(const std::string& name) const {
    const auto read = [](const nlohmann::json& value) -> std::pair<double, double> {
        if (!value.is_object()) return {0.0, 0.0};
        return {value.value("atol", 0.0), value.value("rtol", 0.0)};
    };
    if (config_.contains("tolerances") && config_["tolerances"].contains(name))
        return read(config_["tolerances"][name]);
    return config_.contains("tolerance") ? read(config_["tolerance"]) : std::pair{0.0, 0.0};
}

void Fixture::check(const std::string& name, const at::Tensor& actual) {
    const auto found = io_.find("out." + name);
    if (found == io_.end()) return;
    const at::Tensor& expected = found->second;
    checked_.insert(name);
    if (!actual.defined() || actual.sizes() != expected.sizes() ||
        actual.is_floating_point() != expected.is_floating_point())
        return print(name, INFINITY, INFINITY, false);
    if (expected.numel() == 0) return print(name, 0, 0, true);
    const at::Tensor a = actual.detach().cpu().to(at::kDouble), b = expected.to(at::kDouble);
    // Equal values (infinities too) differ by nothing; a NaN on one side only must fail.
    const at::Tensor same = at::logical_or(a == b, at::logical_and(a.isnan(), b.isnan()));
    const at::Tensor difference = (a - b).abs().masked_fill(same, 0.0);
    const auto [atol, rtol] = tolerance(name);
    const bool ok = (difference <= b.abs() * rtol + atol).logical_or(same).all().item<bool>();
    print(name, difference.max().item<double>(), (difference / b.abs().clamp_min(1e-12)).max().item<double>(),
          ok);
}

nlohmann::json Fixture::cases() const {
    std::ifstream file(folder_ / "cases.json");
    if (!file) throw std::runtime_error("no cases.json in " + folder_.string());
    return nlohmann::json::parse(file);
}

void Fixture::check_entry(std::size_t index, bool ok, bool informative) {
    const std::string name = "case " + std::to_string(index);
    if (!informative) return check_case(name, ok);
    std::printf("%s %s %d %d %s (informative)\n", folder_.filename().c_str(), name.c_str(), !ok, !ok,
                ok ? "ok" : "differs");
}

void Fixture::check_case(const std::string& name, bool ok) {
    checked_.insert(name);
    print(name, ok ? 0 : 1, ok ? 0 : 1, ok);
}

int Fixture::finish(int& passed) {
    for (const std::string& name : outputs())
        if (!checked_.contains(name)) print(name, INFINITY, INFINITY, false);
    passed += passed_;
    return failed_;
}

void Fixture::fail(const std::string& why) {
    std::fprintf(stderr, "%s: %s\n", folder_.filename().c_str(), why.c_str());
    print("run", INFINITY, INFINITY, false);
}

void Fixture::print(const std::string& name, double max_abs, double max_rel, bool ok) {
    std::printf("%s %s %.3g %.3g %s\n", folder_.filename().c_str(), name.c_str(), max_abs, max_rel,
                ok ? "ok" : "FAILED");
    ++(ok ? passed_ : failed_);
}

std::vector<double> numbers(const at::Tensor& vector) {
    std::vector<double> values;
    for (std::int64_t i = 0; i < vector.numel(); ++i)
        values.push_back(vector[i].item<double>());
    return values;
}

std::map<std::string, at::Tensor> scoped(const std::map<std::string, at::Tensor>& tensors,
                                         const std::string& prefix) {
    std::map<std::string, at::Tensor> out;
    for (const auto& [name, tensor] : tensors)
        if (name.starts_with(prefix)) out.emplace(name.substr(prefix.size()), tensor);
    return out;
}

std::map<std::string, Check> all_checks() {
    std::map<std::string, Check> checks;
    add_wan_checks(checks);
    add_sampler_checks(checks);
    add_omni_checks(checks);
    add_vila_checks(checks);
    add_text_checks(checks);
    add_pixel_checks(checks);
    add_file_checks(checks);
    add_layout_checks(checks);
    add_training_checks(checks);
    add_pipeline_checks(checks);
    add_wan_image_checks(checks);
    add_bernini_checks(checks);
    add_cache_checks(checks);
    add_perception_checks(checks);
    add_fast_checks(checks);
    add_whisper_checks(checks);
    add_univigu_checks(checks);
    return checks;
}

} // namespace inference::parity
