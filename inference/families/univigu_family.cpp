// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/families/family.h"
#include "inference/pipelines/univigu_model_files.h"
#include "inference/pipelines/univigu_pipeline.h"

namespace inference {
namespace {

namespace fs = std::filesystem;

class UniViguFamily final : public ModelFamily {
  public:
    [[nodiscard]] std::string name() const override { return "Uni-ViGU"; }
    [[nodiscard]] bool holds(const fs::path& folder) const override { return is_univigu_folder(folder); }
    [[nodiscard]] std::vector<std::string> abilities(const fs::path&) const override {
        return {"generate", "caption", "answer"};
    }
    void inspect(Inspection& out, const fs::path& folder) const override {
        const UniViguRepository repo = open_univigu_repository(folder);
        const WanRepository wan = open_wan_repository(repo.wan, Missing::left);
        out.wan(wan);
        out.part("unified transformer", repo.checkpoint, [&] {
            UniViguTensors merged = univigu_tensors(repo, Keep::packed);
            return PartTensors{merged.tensors, expected_of([&](const WeightMap& map) {
                                   UnifiedTransformer model(map, merged.config);
                               })};
        });
        out.plan(plan_for(repo));
    }
    [[nodiscard]] std::unique_ptr<Unified> open(const fs::path& folder,
                                                const OpenOptions& options) const override {
        const UniViguRepository repo = open_univigu_repository(folder);
        std::vector<std::string> notes;
        const DevicePlan plan = plan_for(repo, options.memory_limit);
        auto bundle = load_univigu(repo, plan, options.adapters, &notes);
        return make_univigu(std::move(bundle), std::move(notes), plan.weights);
    }
};

} // namespace

const ModelFamily& univigu_family() {
    static const UniViguFamily family;
    return family;
}

} // namespace inference
