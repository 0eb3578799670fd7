// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/families/family.h"
#include "inference/pipelines/bernini_pipeline.h"

namespace inference {
namespace {

namespace fs = std::filesystem;

class BerniniFamily final : public ModelFamily {
  public:
    [[nodiscard]] std::string name() const override { return "Bernini-R"; }
    [[nodiscard]] bool holds(const fs::path& folder) const override { return is_bernini_repository(folder); }
    [[nodiscard]] std::vector<std::string> abilities(const fs::path&) const override {
        return {"edit", "generate"};
    }
    void inspect(Inspection& out, const fs::path& folder) const override {
        const BerniniRepository repo = open_bernini_repository(folder, Missing::left);
        const auto expert = [&](const std::string& name, const fs::path& place, bool high) {
            out.part(name, place,
                     [&] { return both_of<WanDit>(read_bernini_expert(place, high, Keep::packed)); });
        };
        expert(repo.places.low.empty() ? "transformer" : "high-noise transformer", repo.places.high, true);
        if (!repo.places.low.empty()) expert("low-noise transformer", repo.places.low, false);
        out.wan(repo.wan, false);
        out.plan(plan_for(repo.wan));
    }
    [[nodiscard]] std::unique_ptr<Unified> open(const fs::path& folder,
                                                const OpenOptions& options) const override {
        return make_bernini(folder, options);
    }
};

} // namespace

const ModelFamily& bernini_family() {
    static const BerniniFamily family;
    return family;
}

} // namespace inference
