// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/families/family.h"
#include "inference/pipelines/wan_pipeline.h"
#include "inference/weights/weights_error.h"

namespace inference {
namespace {

namespace fs = std::filesystem;

class WanFamily final : public ModelFamily {
  public:
    [[nodiscard]] std::string name() const override { return "Wan"; }
    [[nodiscard]] bool holds(const fs::path& folder) const override { return is_wan_folder(folder); }
    [[nodiscard]] std::vector<std::string> abilities(const fs::path& folder) const override {
        try {
            const WanRepository repo = open_wan_repository(folder, Missing::left);
            if (load_wan_dit(repo.dit, Keep::packed).config.kind == WanKind::vace)
                return {"generate", "fill"};
        } catch (const WeightsError&) { // what is wrong with it is said elsewhere
        }
        return {"generate"};
    }
    void inspect(Inspection& out, const fs::path& folder) const override {
        const WanRepository repo = open_wan_repository(folder, Missing::left);
        out.wan(repo);
        out.plan(plan_for(repo));
    }
    [[nodiscard]] std::unique_ptr<Unified> open(const fs::path& folder,
                                                const OpenOptions& options) const override {
        return make_wan(folder, options);
    }
};

} // namespace

const ModelFamily& wan_family() {
    static const WanFamily family;
    return family;
}

} // namespace inference
