// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tiny_whisper.h"
#include "inference/models/whisper/whisper_files.h"
#include "inference/tensor/noise.h"
#include "inference/weights/safetensors_format.h"
#include <fstream>
#include <nlohmann/json.hpp>

namespace test {
namespace {

using namespace inference;

constexpr int kBytes = 256, kLanguages = 99, kTimes = 1501, kFixed = 8;

WhisperConfig tiny_config() {
    return {.mels = 80,
            .audio_context = 50,
            .text_context = 64,
            .width = 16,
            .vocabulary = kBytes + kLanguages + kFixed + kTimes,
            .encoder_layers = 1,
            .decoder_layers = 2,
            .encoder_heads = 2,
            .decoder_heads = 2};
}

/// Every name under which Hugging Face stores a model of these sizes.
std::vector<std::string> hugging_face_names(const WhisperConfig& c) {
    std::vector<std::string> names{"encoder.conv1.weight",           "encoder.conv1.bias",
                                   "encoder.conv2.weight",           "encoder.conv2.bias",
                                   "encoder.embed_positions.weight", "encoder.layer_norm.weight",
                                   "encoder.layer_norm.bias",        "decoder.embed_tokens.weight",
                                   "decoder.embed_positions.weight", "decoder.layer_norm.weight",
                                   "decoder.layer_norm.bias"};
    const auto both = [&](const std::string& name) {
        names.push_back(name + ".weight");
        names.push_back(name + ".bias");
    };
    const auto attention = [&](const std::string& name) {
        for (const char* part : {".q_proj", ".v_proj", ".out_proj"})
            both(name + part);
        names.push_back(name + ".k_proj.weight");
        both(name + "_layer_norm");
    };
    const auto layers = [&](const std::string& half, std::int64_t count, bool crosses) {
        for (std::int64_t i = 0; i < count; ++i) {
            const std::string layer = half + ".layers." + std::to_string(i) + ".";
            attention(layer + "self_attn");
            if (crosses) attention(layer + "encoder_attn");
            for (const char* part : {"fc1", "fc2", "final_layer_norm"})
                both(layer + part);
        }
    };
    layers("encoder", c.encoder_layers, false);
    layers("decoder", c.decoder_layers, true);
    for (std::string& name : names)
        name.insert(0, "model.");
    return names;
}

std::string base64(unsigned char byte) {
    const char* letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return {letters[byte >> 2U], letters[(byte & 3U) << 4U], '=', '='};
}

} // namespace

void write_tiny_whisper(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const WhisperConfig c = tiny_config();
    const WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(7));
    const Whisper model(weights, c);
    const auto tensors = weights.tensors();
    std::map<std::string, at::Tensor> stored;
    for (const std::string& name : hugging_face_names(c))
        stored[name] = tensors.at(whisper_name_from_hugging_face(name));
    save_safetensors(folder / "model.safetensors", stored, at::kFloat);
    std::ofstream(folder / "config.json") << nlohmann::json{{"model_type", "whisper"},
                                                            {"num_mel_bins", c.mels},
                                                            {"max_source_positions", c.audio_context},
                                                            {"max_target_positions", c.text_context},
                                                            {"d_model", c.width},
                                                            {"vocab_size", c.vocabulary},
                                                            {"encoder_layers", c.encoder_layers},
                                                            {"decoder_layers", c.decoder_layers},
                                                            {"encoder_attention_heads", c.encoder_heads},
                                                            {"decoder_attention_heads", c.decoder_heads},
                                                            {"encoder_ffn_dim", 4 * c.width},
                                                            {"decoder_ffn_dim", 4 * c.width}};
    std::ofstream ranks(folder / "gpt2.tiktoken");
    for (int byte = 0; byte < kBytes; ++byte)
        ranks << base64(static_cast<unsigned char>(byte)) << ' ' << byte << '\n';
}

} // namespace test
