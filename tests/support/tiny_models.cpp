// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tiny_models.h"
#include "inference/models/clip/clip_vision.h"
#include "inference/models/omni_video/omni_video.h"
#include "inference/models/umt5/umt5.h"
#include "inference/models/univigu/univigu_files.h"
#include "inference/models/vila/vila.h"
#include "inference/models/wan_files/wan_defaults.h"
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
    const char* const names[] = {"t2v", "i2v", "flf2v", "i2v", "ti2v", "vace"}; // as WanKind
    nlohmann::json json{
        {"model_type", names[static_cast<int>(config.kind)]}, {"num_heads", 1}, {"text_len", 512}};
    if (config.kind == WanKind::vace) {
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

constexpr std::int64_t kWideLatent = 48; ///< channels of the VAE of Wan 2.2's TI2V

Umt5Config tiny_text() {
    return {.vocab = 720, .dim = kTextDim, .dim_attn = 16, .dim_ffn = 32, .num_heads = 2, .num_layers = 2};
}

/// What stands beside the transformers.
void write_wan_parts(const fs::path& folder, bool wide_latent = false) {
    const WanVaeConfig vae{.dim = 8,
                           .z_dim = wide_latent ? kWideLatent : 16,
                           .decoder_dim = wide_latent ? 8 : 0,
                           .residual = wide_latent};
    save(folder / (wide_latent ? kWan22VaeFile : kWanVaeFile),
         fresh(23, [&](const WeightMap& w) { WanVae(w, vae); }));
    save(folder / kWanTextEncoderFile,
         fresh(24, [](const WeightMap& w) { Umt5Encoder encoder(w, tiny_text()); }));
    for (const char* file : {"tokenizer.json", "spiece.model", "tokenizer_config.json"})
        copy_fixture(std::string("fixtures/wan/tokenizer/") + file, folder / kWanTokenizerFolder / file);
}

constexpr ClipVisionConfig kTinyClip{
    .image_size = 28, .patch_size = 14, .dim = 32, .mlp_dim = 48, .num_heads = 1, .num_layers = 2};

/// The picture encoder of Wan 2.1's image-to-video models under its original names.
void write_clip(const fs::path& folder) {
    Tensors tensors;
    for (const auto& [name, tensor] : fresh(28, [](const WeightMap& w) { ClipVision clip(w, kTinyClip); }))
        tensors.emplace("visual." + name, tensor);
    tensors.emplace("visual.transformer.1.norm1.weight", at::ones({kTinyClip.dim})); // of the unused layer
    save(folder / kWanClipFile, tensors);
}

WanDitConfig tiny_dit_of(WanKind kind) {
    WanDitConfig config = tiny_dit();
    config.kind = kind;
    if (kind == WanKind::ti2v) config.in_dim = config.out_dim = kWideLatent;
    if (kind == WanKind::i2v || kind == WanKind::flf2v || kind == WanKind::i2v_22) config.in_dim = 36;
    if (kind == WanKind::i2v || kind == WanKind::flf2v) config.image_dim = kTinyClip.dim;
    if (kind == WanKind::flf2v) config.image_rows = 2 * kTinyClip.rows();
    if (kind == WanKind::vace) config.vace_in_dim = 96, config.vace_layers = {0};
    return config;
}

/// A block's tensor of ours as diffusers calls it.
std::string diffusers_block_name(const std::string& name) {
    constexpr std::pair<const char*, const char*> kNames[] = {{"self_attn.o.", "attn1.to_out.0."},
                                                              {"self_attn.norm_", "attn1.norm_"},
                                                              {"self_attn.", "attn1.to_"},
                                                              {"cross_attn.o.", "attn2.to_out.0."},
                                                              {"cross_attn.norm_", "attn2.norm_"},
                                                              {"cross_attn.", "attn2.to_"},
                                                              {"norm3.", "norm2."},
                                                              {"ffn.0.", "ffn.net.0.proj."},
                                                              {"ffn.2.", "ffn.net.2."},
                                                              {"ffn_t.0.", "ffn_t.net.0.proj."},
                                                              {"ffn_t.2.", "ffn_t.net.2."},
                                                              {"modulation", "scale_shift_table"}};
    for (const auto& [ours, theirs] : kNames)
        if (name.starts_with(ours)) return theirs + name.substr(std::string(ours).size());
    return name;
}

/// The same of any tensor of the unified transformer.
std::string diffusers_name(const std::string& name) {
    if (!name.starts_with("blocks.")) return name;
    const std::size_t dot = name.find('.', std::string("blocks.").size()) + 1;
    return name.substr(0, dot) + diffusers_block_name(name.substr(dot));
}

} // namespace

void write_tiny_wan(const fs::path& folder, bool two_experts) {
    write_tiny_wan_of(folder, WanKind::t2v, two_experts);
}

void write_tiny_i2v(const fs::path& folder) {
    write_tiny_wan_of(folder, WanKind::i2v_22, false);
}

void write_tiny_vace(const fs::path& folder) {
    write_tiny_wan_of(folder, WanKind::vace, false);
}

void write_tiny_wan_of(const fs::path& folder, WanKind kind, bool two_experts) {
    const WanDitConfig config = tiny_dit_of(kind);
    if (two_experts) {
        write_dit(folder / kWanHighNoiseFolder, 21, config);
        write_dit(folder / kWanLowNoiseFolder, 22, config);
    } else {
        write_dit(folder, 21, config);
    }
    write_wan_parts(folder, kind == WanKind::ti2v);
    if (config.image_dim > 0) write_clip(folder);
}

Tensors tiny_univigu_tensors() {
    UniViguConfig config{.dit = tiny_dit(), .vocab = tiny_text().vocab};
    Tensors out;
    for (const auto& [name, tensor] :
         fresh(29, [&](const WeightMap& w) { UnifiedTransformer transformer(w, config); }))
        out.emplace(diffusers_name(name), tensor);
    return out;
}

void write_tiny_univigu(const fs::path& folder, const Tensors& checkpoint) {
    const fs::path wan = folder / "wan";
    Tensors base;
    for (const auto& [name, tensor] : tiny_univigu_tensors())
        if (const std::string from = base_tensor_of(name); !from.empty()) base.emplace(from, tensor);
    save(wan / "transformer/diffusion_pytorch_model.safetensors", base);
    const WanDitConfig dit = tiny_dit();
    write_json(wan / "transformer/config.json", {{"num_attention_heads", dit.num_heads},
                                                 {"attention_head_dim", dit.dim / dit.num_heads},
                                                 {"in_channels", dit.in_dim},
                                                 {"text_dim", dit.text_dim},
                                                 {"freq_dim", dit.freq_dim},
                                                 {"ffn_dim", dit.ffn_dim},
                                                 {"num_layers", dit.num_layers}});
    save(wan / "vae/diffusion_pytorch_model.safetensors",
         fresh(23, [](const WeightMap& w) { WanVae vae(w, {.dim = 8}); }));
    save(wan / "text_encoder/model.safetensors",
         fresh(24, [](const WeightMap& w) { Umt5Encoder encoder(w, tiny_text()); }));
    for (const char* file : {"tokenizer.json", "spiece.model", "tokenizer_config.json"})
        copy_fixture(std::string("fixtures/wan/tokenizer/") + file, wan / "tokenizer" / file);
    write_json(wan / "model_index.json", {{"_class_name", "WanPipeline"}});
    write_json(folder / "config.json", {{"width", 64}, {"height", 48}, {"steps", 4}, {"text_length", 16}});
    if (!checkpoint.empty()) save(folder / "univigu/step-00000010.pth", checkpoint);
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
