// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/families/family.h"
#include "inference/models/omni_video/omni_files.h"
#include "inference/pipelines/omni_model_files.h"
#include "inference/pipelines/omni_pipeline.h"

namespace inference {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPoolingProbe = "vision_tower.vision_tower.vision_model.head.probe";

class OmniVideoFamily final : public ModelFamily {
  public:
    [[nodiscard]] std::string name() const override { return "Omni-Video 1"; }
    [[nodiscard]] bool holds(const fs::path& folder) const override { return is_omni_folder(folder); }
    [[nodiscard]] std::vector<std::string> abilities(const fs::path&) const override {
        return {"edit", "generate", "caption", "answer"};
    }
    void inspect(Inspection& out, const fs::path& folder) const override {
        const OmniRepository repo = open_omni_repository(folder, Missing::left);
        out.wan(repo.wan);
        out.part("generator", repo.transformer, [&] {
            TensorMap have = omni_tensors(repo, Keep::packed);
            const OmniVideoConfig config = omni_config_of(have);
            return PartTensors{std::move(have),
                               expected_of([&](const WeightMap& map) { OmniVideoModel model(map, config); })};
        });
        out.part("understanding model", repo.language_model, [&] {
            const VilaConfig config = omni_language_config(repo.language_model);
            TensorMap have = omni_language_tensors(repo.language_model, Keep::packed);
            const bool pools = have.contains(kPoolingProbe); // a tower comes with or without that head
            return PartTensors{std::move(have), expected_of([&](const WeightMap& map) {
                                   if (pools)
                                       map.take(kPoolingProbe, {1, 1, config.vision_tower.hidden_size});
                                   Vila model(map, config);
                               })};
        });
        out.loads("markers", [&] { load_special_tokens(repo.tokens); });
        out.loads("unconditioned context", [&] { load_unconditioned(repo.context); });
        out.plan(plan_for(repo));
    }
    [[nodiscard]] std::unique_ptr<Unified> open(const fs::path& folder,
                                                const OpenOptions& options) const override {
        return make_omni_video_1(folder, options);
    }
};

} // namespace

const ModelFamily& omni_video_family() {
    static const OmniVideoFamily family;
    return family;
}

} // namespace inference
