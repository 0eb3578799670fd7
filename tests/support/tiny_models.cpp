// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tiny_models.h"
#include "inference/models/omni_video/omni_video.h"
#include "inference/models/umt5/umt5.h"
#include "inference/models/vila/vila.h"
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/tensor/noise.h"
#include <fstream>
#include <nlohmann/json.hpp>

namespace test {
namespace {

namespace fs = std::filesystem;
using namespace inference;
using Tensors = std::map<std::string, at::Tensor>;

constexpr std::int64_t kTextDim = 16, kHidden = 16;

/// The tensors that `build` takes, made at random.
template <typename Build>
Tensors fresh(std::uint64_t seed, const Build& build) {
    const WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(seed));
    build(weights);
    return weights.tensors();
}

Tensors part(const Tensors& all, const std::string& prefix) {
    Tensors out;
    for (const auto& [name, tensor] : all)
        if (name.starts_with(prefix)) out.emplace(name.substr(prefix.size()), tensor);
    return out;
}

void save(const fs::path& file, const Tensors& tensors) {
    fs::create_directories(file.parent_path());
    save_safetensors(file, tensors, at::kBFloat16); // by its content, whatever the ending says
}

void write_json(const fs::path& file, const nlohmann::json& json) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << json.dump(1);
}

void copy_fixture(const std::string& from, const fs::path& to) {
    fs::create_directories(to.parent_path());
    fs::copy_file(fs::path(SAYCUT_SOURCE) / "tests" / from, to);
}

WanDitConfig tiny_dit() {
    return {.dim = 128, .ffn_dim = 64, .freq_dim = 32, .text_dim = kTextDim, .num_heads = 1, .num_layers = 2};
}

void write_dit(const fs::path& folder, std::uint64_t seed, const WanDitConfig& config = tiny_dit()) {
    save(folder / "diffusion_pytorch_model.safetensors",
         fresh(seed, [&](const WeightMap& w) { WanDit dit(w, config); }));
    nlohmann::json json{{"model_type", "t2v"}, {"num_heads", 1}, {"text_len", 512}};
    if (config.kind == WanKind::i2v_22) json["model_type"] = "i2v";
    if (config.kind == WanKind::vace) {
        json["model_type"] = "vace";
        json["vace_layers"] = config.vace_layers;
        json["vace_in_dim"] = config.vace_in_dim;
    }
    write_json(folder / "config.json", json);
}

OmniVideoConfig tiny_omni() {
    OmniVideoConfig config{.dit = tiny_dit(),
                           .llm_hidden_size = kHidden,
                           .vision_queries = 3,
                           .vision_width = 16,
                           .adapter_queries = 4,
                           .visual_channels = 16,
                           .head_layers = 1,
                           .head_feed_forward = 16,
                           .adapter_feed_forward = 16};
    return config;
}

void write_language(const fs::path& folder) {
    const LlamaConfig llm{.hidden_size = kHidden,
                          .intermediate_size = 32,
                          .num_hidden_layers = 2,
                          .num_attention_heads = 2,
                          .num_key_value_heads = 1,
                          .vocab_size = 428}; // of the conversation fixture's tokenizer
    const SiglipConfig tower{.hidden_size = 16,
                             .intermediate_size = 32,
                             .num_hidden_layers = 3,
                             .num_attention_heads = 2,
                             .image_size = 28,
                             .patch_size = 7};
    const Tensors all = fresh(31, [&](const WeightMap& w) { Vila vila(w, {llm, tower}); });
    save(folder / "llm/model.safetensors", part(all, "llm."));
    Tensors tower_tensors = part(all, "vision_tower.vision_tower.");
    const Tensors pooled = fresh(32, [&](const WeightMap& w) {
        w.take("vision_model.head.probe", {1, 1, tower.hidden_size}); // says that there is a head
        SiglipVision vision(w, tower);
    });
    for (const auto& [name, tensor] : pooled)
        if (name.starts_with("vision_model.head.")) tower_tensors.emplace(name, tensor);
    save(folder / "vision_tower/model.safetensors", tower_tensors);
    save(folder / "mm_projector/model.safetensors", part(all, "mm_projector."));
    write_json(folder / "llm/config.json", {{"hidden_size", llm.hidden_size},
                                            {"intermediate_size", llm.intermediate_size},
                                            {"num_hidden_layers", llm.num_hidden_layers},
                                            {"num_attention_heads", llm.num_attention_heads},
                                            {"num_key_value_heads", llm.num_key_value_heads},
                                            {"vocab_size", llm.vocab_size}});
    write_json(folder / "vision_tower/config.json", {{"hidden_size", tower.hidden_size},
                                                     {"intermediate_size", tower.intermediate_size},
                                                     {"num_hidden_layers", tower.num_hidden_layers},
                                                     {"num_attention_heads", tower.num_attention_heads},
                                                     {"image_size", tower.image_size},
                                                     {"patch_size", tower.patch_size}});
    copy_fixture("fixtures/omnivideo1/conversation/tokenizer.json", folder / "llm/tokenizer.json");
}

} // namespace

namespace {
/// What stands beside the transformers.
void write_wan_parts(const fs::path& folder) {
    save(folder / "Wan2.1_VAE.pth", fresh(23, [](const WeightMap& w) { WanVae vae(w, {.dim = 8}); }));
    const Umt5Config text{
        .vocab = 720, .dim = kTextDim, .dim_attn = 16, .dim_ffn = 32, .num_heads = 2, .num_layers = 2};
    save(folder / "models_t5_umt5-xxl-enc-bf16.pth",
         fresh(24, [&](const WeightMap& w) { Umt5Encoder encoder(w, text); }));
    for (const char* file : {"tokenizer.json", "spiece.model", "tokenizer_config.json"})
        copy_fixture(std::string("fixtures/wan/tokenizer/") + file, folder / "google/umt5-xxl" / file);
}
} // namespace

void write_tiny_wan(const fs::path& folder, bool two_experts) {
    if (two_experts) {
        write_dit(folder / "high_noise_model", 21);
        write_dit(folder / "low_noise_model", 22);
    } else {
        write_dit(folder, 21);
    }
    write_wan_parts(folder);
}

void write_tiny_i2v(const fs::path& folder) {
    WanDitConfig config = tiny_dit();
    config.kind = WanKind::i2v_22;
    config.in_dim = 36;
    write_dit(folder, 27, config);
    write_wan_parts(folder);
}

void write_tiny_vace(const fs::path& folder) {
    WanDitConfig config = tiny_dit();
    config.kind = WanKind::vace;
    config.vace_in_dim = 96;
    config.vace_layers = {0};
    write_dit(folder, 26, config);
    write_wan_parts(folder);
}

void write_tiny_omni(const fs::path& folder) {
    write_tiny_wan(folder / "wan/wanxiang1_3b", false);
    const Tensors all = fresh(25, [](const WeightMap& w) { OmniVideoModel model(w, tiny_omni()); });
    save(folder / "adapter/model.pt", part(all, "adapter."));
    save(folder / "vision_head/vision_head/pytorch_model.bin", part(all, "ar_vision_head."));
    save(folder / "transformer/model.pt", all);
    write_language(folder / "ar_model/checkpoint");
    copy_fixture("support/tiny_omni/context.pkl", folder / "unconditioned_context/context.pkl");
    copy_fixture("support/tiny_omni/tokens.pkl", folder / "special_tokens/tokens.pkl");
}

} // namespace test
