// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/few_step_run.h"
#include <algorithm>

namespace inference {
namespace {

namespace fs = std::filesystem;

/// Words that must all stand in a file's name, without what separates them (with a = before it: as a word of
/// its own); the first line that fits counts.
struct Named {
    std::vector<std::string> words;
    FewStepRecipe recipe;
};
const std::vector<Named>& known() {
    static const std::vector<std::int64_t> four{1000, 750, 500, 250}, three{1000, 757, 522};
    static const std::vector<Named> all{
        {{"selfforcing", "a14b"}, {"Self-Forcing", four, 12.0, true, true}},
        {{"lightx2v"}, {"LightX2V, four steps", four, 5.0, false, false}},
        {{"cfgstepdistill"}, {"LightX2V, four steps", four, 5.0, false, false}},
        {{"fastwan", "5b"}, {"FastWan 2.2", three, 5.0, true, false}},
        {{"fastwan"}, {"FastWan 2.1", three, 8.0, true, false}},
        {{"causvid"}, {"CausVid", three, 8.0, true, false}},
        {{"=rcm", "i2v"}, {"rCM from pictures", four, 5.0, true, false, 200}},
        {{"=rcm"}, {"rCM", four, 5.0, true, false, 80}},
        {{"turbowan", "i2v"}, {"TurboDiffusion from pictures", four, 5.0, true, false, 200}},
        {{"turbowan"}, {"TurboDiffusion", four, 5.0, true, false, 80}},
    };
    return all;
}

/// A place's last two names, small.
struct Letters {
    explicit Letters(const fs::path& place) {
        const fs::path whole = fs::absolute(place).lexically_normal();
        for (const char c : (whole.parent_path().filename() / whole.filename()).string()) {
            const bool letter = std::isalnum(static_cast<unsigned char>(c));
            const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            if (letter) all += small;
            apart += letter ? small : ' ';
        }
        apart = " " + apart + " ";
    }
    [[nodiscard]] bool hold(const std::string& word) const {
        return word.starts_with('=') ? apart.find(" " + word.substr(1) + " ") != std::string::npos
                                     : all.find(word) != std::string::npos;
    }
    std::string all, apart; ///< letters and digits; the same with spaces where others stood
};

class FewStepSampler final : public FlowSampler {
  public:
    FewStepSampler(const FewStepRecipe& recipe, Noise& noise)
        : steps_(recipe.steps()), dmd_(recipe.dmd), noise_(noise) {}
    at::Tensor step(std::size_t index, const at::Tensor& velocity, const at::Tensor& sample) override {
        if (!dmd_) return distilled_step(steps_, index, velocity, sample);
        shape_ = sample.sizes().vec();
        if (index + 1 < steps_.timesteps.size()) ++drawn_;
        return dmd_step(steps_, index, velocity, sample, noise_);
    }
    [[nodiscard]] std::map<std::string, at::Tensor> state() const override {
        if (!dmd_) return {};
        return {{"drawn", at::tensor(drawn_, at::kLong)}, {"shape", at::tensor(shape_, at::kLong)}};
    }
    /// What was drawn for the steps so far is drawn once more, so that the next step's noise is its own.
    void restore(const std::map<std::string, at::Tensor>& state) override {
        if (!dmd_) return;
        drawn_ = state.at("drawn").item<std::int64_t>();
        const at::Tensor shape = state.at("shape").cpu();
        shape_ = {shape.const_data_ptr<std::int64_t>(), shape.const_data_ptr<std::int64_t>() + shape.numel()};
        for (std::int64_t i = 0; i < drawn_; ++i)
            static_cast<void>(noise_.normal(shape_));
    }

  private:
    FewSteps steps_;
    bool dmd_;
    Noise& noise_;
    std::int64_t drawn_ = 0;
    std::vector<std::int64_t> shape_;
};

} // namespace

std::optional<FewStepRecipe> FewStepRecipe::in(int wanted) const {
    const auto count = wanted <= 0 ? values.size() : static_cast<std::size_t>(wanted);
    if (count != values.size() && !(rcm > 0 && count < values.size())) return std::nullopt;
    FewStepRecipe out = *this;
    out.values.resize(count);
    return out;
}

const FewStepRecipe* few_step_recipe(const std::vector<fs::path>& places) {
    for (const fs::path& place : places) {
        const Letters name(place);
        for (const Named& each : known())
            if (std::all_of(each.words.begin(), each.words.end(),
                            [&](const std::string& word) { return name.hold(word); }))
                return &each.recipe;
    }
    return nullptr;
}

std::shared_ptr<FlowSampler> few_step_sampler(const FewStepRecipe& recipe, Noise& noise) {
    return std::make_shared<FewStepSampler>(recipe, noise);
}

at::Tensor few_step_start(const FlowSchedule& schedule, const at::Tensor& noise) {
    return schedule.sigmas.front() < 1 ? noise * schedule.sigmas.front() : noise;
}

FlowSchedule few_step_schedule(const FewStepRecipe& recipe) {
    const FewSteps steps = recipe.steps();
    FlowSchedule schedule{steps.sigmas, steps.timesteps};
    schedule.sigmas.push_back(0.0);
    return schedule;
}

} // namespace inference
