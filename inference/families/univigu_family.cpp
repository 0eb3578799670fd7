// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/families/family.h"
#include "inference/models/univigu/univigu_files.h"
#include "inference/pipelines/univigu_pipeline.h"
#include "inference/tensor/device.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/json_value.h"

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
        WanRepository wan = open_wan_repository(repo.wan, Missing::left);
        out.wan(wan);
        out.part("unified transformer", repo.checkpoint, [&] {
            UniViguTensors merged = merge_univigu(load_checkpoint(find_checkpoint(repo.wan / "transformer")),
                                                  read_json(repo.wan / "transformer/config.json"),
                                                  load_checkpoint(repo.checkpoint));
            return PartTensors{merged.tensors, expected_of([&](const WeightMap& map) {
                                   UnifiedTransformer model(map, merged.config);
                               })};
        });
        wan.dit = repo.checkpoint;
        out.plan(plan_for(wan));
    }
    [[nodiscard]] std::unique_ptr<Unified> open(const fs::path& folder,
                                                const OpenOptions& options) const override {
        refuse_adapters(options);
        const UniViguRepository repo = open_univigu_repository(folder);
        return make_univigu(load_univigu(repo.wan, repo.checkpoint, device_of_user()));
    }
};

} // namespace

const ModelFamily& univigu_family() {
    static const UniViguFamily family;
    return family;
}

} // namespace inference
