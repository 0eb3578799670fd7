// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A model's folder compared with what its architecture wants, without loading it: missing, unknown and
// misshapen tensors, licences, the plan. Any thread.
#pragma once
#include "inference/models/clip/clip_vision.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/pipelines/device_plan.h"
#include "inference/weights/weight_map.h"
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>

namespace inference {

/// The tensors that building a model asks for, shapes only.
template <typename Build>
TensorMap expected_of(const Build& build) {
    const WeightMap map = WeightMap::expected();
    build(map);
    return map.tensors();
}

/// What a part has, and what it should have.
struct PartTensors {
    TensorMap have, want;
};
template <typename Model, typename Part>
PartTensors both_of(Part part) {
    TensorMap want = expected_of([&](const WeightMap& map) { Model model(map, part.config); });
    return {std::move(part.tensors), std::move(want)};
}

class Inspection {
  public:
    explicit Inspection(const std::filesystem::path& folder);
    /// Compares a part with its architecture; what goes wrong becomes a problem of the report.
    void part(const std::string& name, const std::filesystem::path& file,
              const std::function<PartTensors()>& read);
    /// Something that need only load. Whether it did.
    bool loads(const std::string& name, const std::function<void()>& load);
    void problem(const std::string& text) { problems_.push_back(text); }
    void plan(const DevicePlan& plan);
    /// A Wan repository's parts, the transformer (`transformer`: that of a family of its own) among them.
    void wan(const WanRepository& repository, bool transformer = true);
    nlohmann::ordered_json finish(const std::string& kind, std::vector<std::string> can);

  private:
    void compare(nlohmann::ordered_json& part, const PartTensors& tensors);
    std::filesystem::path folder_;
    nlohmann::ordered_json report_;
    std::vector<std::string> problems_;
};

} // namespace inference
