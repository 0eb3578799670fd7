// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/families/family.h"
#include "inference/models/starter/starter.h"
#include "inference/models/univigu/univigu_bundle.h"
#include "inference/pipelines/starter_pipeline.h"
#include "inference/pipelines/univigu_pipeline.h"
#include "inference/text/t5_tokenizer.h"
#include "inference/weights/json_value.h"
#include <optional>

namespace inference {
namespace {

namespace fs = std::filesystem;

/// A starter pack's file against what its config leads to. Without that, whether the file can be read at all.
void starter_part(Inspection& out, const std::string& name, const fs::path& file, bool known,
                  const std::function<void(const WeightMap&)>& build) {
    if (!known) return void(out.loads(name, [&] { load_safetensors(file); }));
    out.part(name, file, [&] { return PartTensors{load_safetensors(file), expected_of(build)}; });
}

class StarterFamily final : public ModelFamily {
  public:
    [[nodiscard]] std::string name() const override { return "Omni-Video starter"; }
    [[nodiscard]] bool holds(const fs::path& folder) const override {
        return fs::exists(folder / "understanding.safetensors") &&
               fs::exists(folder / "generator.safetensors");
    }
    [[nodiscard]] std::vector<std::string> abilities(const fs::path&) const override {
        return {"edit", "generate", "caption", "answer"};
    }
    void inspect(Inspection& out, const fs::path& folder) const override {
        StarterConfig config;
        std::optional<SentencePieceTokenizer> tokenizer;
        const bool sized =
            out.loads("config.json", [&] { config = StarterConfig::load(folder / "config.json"); });
        const bool spelled = out.loads("tokenizer", [&] { tokenizer.emplace(folder / "spiece.model"); });
        starter_part(out, "VAE", folder / "vae.safetensors", sized,
                     [&](const WeightMap& map) { WanVae vae(map, config.vae); });
        starter_part(out, "understanding model", folder / "understanding.safetensors", sized && spelled,
                     [&](const WeightMap& map) { StarterUnderstanding model(map, config, *tokenizer); });
        starter_part(out, "generator", folder / "generator.safetensors", sized && spelled,
                     [&](const WeightMap& map) { StarterGenerator model(map, config, *tokenizer); });
    }
    [[nodiscard]] std::unique_ptr<Unified> open(const fs::path& folder,
                                                const OpenOptions& options) const override {
        refuse_adapters(options);
        return make_starter(folder);
    }
};

} // namespace

const ModelFamily& starter_family() {
    static const StarterFamily family;
    return family;
}

namespace {

class StarterUniViguFamily final : public ModelFamily {
  public:
    [[nodiscard]] std::string name() const override { return "Uni-ViGU starter"; }
    [[nodiscard]] bool holds(const fs::path& folder) const override {
        return fs::exists(folder / "model.safetensors") && fs::is_regular_file(folder / "config.json") &&
               read_json(folder / "config.json").contains("shares_vae_and_vocabulary_with");
    }
    [[nodiscard]] std::vector<std::string> abilities(const fs::path&) const override {
        return {"generate", "caption", "answer"};
    }
    void inspect(Inspection& out, const fs::path& folder) const override {
        UniViguBundleConfig config;
        const bool sized =
            out.loads("config.json", [&] { config = UniViguBundleConfig::load_starter(folder); });
        starter_part(out, "model", folder / "model.safetensors", sized, [&](const WeightMap& map) {
            Umt5Encoder text(map.scope("text_encoder."), config.text);
            UnifiedTransformer transformer(map.scope("transformer."), config.model);
        });
        if (!sized) return; // it tells where the rest lies
        starter_part(out, "VAE", config.vae_file, sized,
                     [&](const WeightMap& map) { WanVae vae(map, config.vae); });
        out.loads("tokenizer", [&] {
            T5Tokenizer tokenizer(config.tokenizer_folder,
                                  T5Tokenizer::slow_reading(config.tokenizer_folder));
        });
    }
    [[nodiscard]] std::unique_ptr<Unified> open(const fs::path& folder,
                                                const OpenOptions& options) const override {
        refuse_adapters(options);
        return make_univigu(load_starter_univigu(folder));
    }
};

} // namespace

const ModelFamily& starter_univigu_family() {
    static const StarterUniViguFamily family;
    return family;
}

} // namespace inference
