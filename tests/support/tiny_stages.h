// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every stage of training on networks of a few thousand numbers, with examples made at random.
#pragma once
#include "inference/training/trainer/trainer.h"

namespace test {

/// Examples that lie in memory.
class MadeExamples final : public inference::training::Examples {
  public:
    explicit MadeExamples(std::vector<inference::training::Example> examples)
        : examples_(std::move(examples)) {}
    [[nodiscard]] std::size_t size() const override { return examples_.size(); }
    [[nodiscard]] inference::training::Example at(std::size_t i) const override { return examples_.at(i); }
    [[nodiscard]] std::string fingerprint() const override { return "made"; }
    std::vector<inference::training::Example>& all() { return examples_; }

  private:
    std::vector<inference::training::Example> examples_;
};

struct TinyRun {
    inference::training::Recipe recipe;
    std::unique_ptr<inference::training::Stage> stage;
    std::unique_ptr<MadeExamples> examples;
    inference::training::Tensors before; ///< the network's tensors as they were
};

/// "wan", "wan-lora", "omni-align", "omni-adapter", "omni-joint", "omni-edit", "univigu-recall",
/// "univigu-refine", "bernini", "bernini-lora".
const std::vector<std::string>& tiny_stage_names();
/// tiny_run knows "wan-starter-sized" too, to measure with.
/// The recipe of a tiny run, to be changed before it is built.
inference::training::Recipe tiny_recipe();
TinyRun tiny_run(const std::string& stage, const inference::training::Recipe& recipe);

} // namespace test
