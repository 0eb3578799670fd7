// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the C++ modules with golden tensors of the reference implementations. A fixture folder's
// config.json names the module; nothing here knows a fixture's name, place or numbers.
#pragma once
#include <ATen/ATen.h>
#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace inference::parity {

/// One fixture folder: configuration, tensors, and the lines its check prints.
class Fixture {
  public:
    explicit Fixture(std::filesystem::path folder, at::Device device = at::kCPU);
    [[nodiscard]] at::Device device() const { return device_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] const nlohmann::json& config() const { return config_; }
    [[nodiscard]] const nlohmann::json& hyper() const { return config_.at("hyperparameters"); }
    [[nodiscard]] std::string module() const { return config_.at("module").get<std::string>(); }
    /// in.<name> on the device; bytes, which are pictures, on the processor, where the program reads them.
    /// Throws std::out_of_range when absent.
    [[nodiscard]] at::Tensor in(const std::string& name) const {
        const at::Tensor& given = io_.at("in." + name);
        return given.scalar_type() == at::kByte ? given : given.to(device_);
    }
    [[nodiscard]] bool has_in(const std::string& name) const { return io_.contains("in." + name); }
    [[nodiscard]] bool has_out(const std::string& name) const { return io_.contains("out." + name); }
    /// Names of all expected outputs, without "out.".
    [[nodiscard]] std::vector<std::string> outputs() const;
    [[nodiscard]] const at::Tensor& expected(const std::string& name) const { return io_.at("out." + name); }
    /// A file that the configuration names: in the folder, else beside it.
    [[nodiscard]] std::filesystem::path companion(const std::string& name) const;
    /// On the device; of the file that comes with the program where the configuration names one and its
    /// sum agrees.
    [[nodiscard]] std::map<std::string, at::Tensor> weights() const { return placed(stored_weights()); }
    /// The same on the processor, as files are read.
    [[nodiscard]] std::map<std::string, at::Tensor> stored_weights() const;
    /// What was read from other files, on the device.
    [[nodiscard]] std::map<std::string, at::Tensor> placed(std::map<std::string, at::Tensor> tensors) const;
    /// Compares and prints the line of an output; outputs the fixture does not list are passed over.
    void check(const std::string& name, const at::Tensor& actual);
    /// The entries of cases.json.
    [[nodiscard]] nlohmann::json cases() const;
    /// Checks entry `index` of cases.json and prints "case N"; `informative` ones are printed but not
    /// counted.
    void check_entry(std::size_t index, bool ok, bool informative = false);
    /// Prints a line for a result that is no tensor.
    void check_case(const std::string& name, bool ok);
    /// Prints FAILED for every expected output that was not checked. Returns how many lines failed, and adds
    /// to `passed`.
    int finish(int& passed);
    void fail(const std::string& why);

  private:
    void print(const std::string& name, double max_abs, double max_rel, bool ok);
    [[nodiscard]] std::pair<double, double> tolerance(const std::string& name) const;
    std::filesystem::path folder_;
    at::Device device_;
    nlohmann::json config_;
    std::map<std::string, at::Tensor> io_;
    std::set<std::string> checked_;
    int passed_ = 0, failed_ = 0;
};

/// The values of a vector.
std::vector<double> numbers(const at::Tensor& vector);
/// The tensors whose names start with `prefix`, without it.
std::map<std::string, at::Tensor> scoped(const std::map<std::string, at::Tensor>& tensors,
                                         const std::string& prefix);

using Check = std::function<void(Fixture&)>;
/// Module name -> check, for every module the program knows.
std::map<std::string, Check> all_checks();
void add_wan_checks(std::map<std::string, Check>& checks);
void add_sampler_checks(std::map<std::string, Check>& checks);
void add_omni_checks(std::map<std::string, Check>& checks);
void add_vila_checks(std::map<std::string, Check>& checks);
void add_univigu_checks(std::map<std::string, Check>& checks);
void add_text_checks(std::map<std::string, Check>& checks);
void add_pixel_checks(std::map<std::string, Check>& checks);
void add_file_checks(std::map<std::string, Check>& checks);
void add_layout_checks(std::map<std::string, Check>& checks);
void add_training_checks(std::map<std::string, Check>& checks);
void add_pipeline_checks(std::map<std::string, Check>& checks);
void add_whisper_checks(std::map<std::string, Check>& checks);
void add_fast_checks(std::map<std::string, Check>& checks);
void add_wan_image_checks(std::map<std::string, Check>& checks);
void add_bernini_checks(std::map<std::string, Check>& checks);
void add_cache_checks(std::map<std::string, Check>& checks);
void add_perception_checks(std::map<std::string, Check>& checks);

} // namespace inference::parity
