// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/whisper/whisper_files.h"
#include "inference/models/whisper/ct2_files.h"
#include "inference/text/whisper_tokenizer.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/json_value.h"
#include "inference/weights/tensor_sizes.h"
#include "inference/weights/weights_error.h"
#include <array>
#include <sstream>

namespace inference {
namespace {

namespace fs = std::filesystem;
using Tensors = std::map<std::string, at::Tensor>;
using Rename = std::pair<std::string_view, std::string_view>;

constexpr std::int64_t kMostLayers = 256, kMostWidth = 1 << 16, kMostRows = 1 << 24;

constexpr std::array<Rename, 11> kBlock{{{"self_attn_layer_norm.", "attn_ln."},
                                         {"self_attn.q_proj.", "attn.query."},
                                         {"self_attn.k_proj.", "attn.key."},
                                         {"self_attn.v_proj.", "attn.value."},
                                         {"self_attn.out_proj.", "attn.out."},
                                         {"encoder_attn_layer_norm.", "cross_attn_ln."},
                                         {"encoder_attn.", "cross_attn."},
                                         {"final_layer_norm.", "mlp_ln."},
                                         {"fc1.", "mlp.0."},
                                         {"fc2.", "mlp.2."},
                                         {"", ""}}};
constexpr std::array<Rename, 4> kProjection{
    {{"q_proj.", "query."}, {"k_proj.", "key."}, {"v_proj.", "value."}, {"out_proj.", "out."}}};
constexpr std::array<Rename, 5> kTop{{{"encoder.embed_positions.weight", "encoder.positional_embedding"},
                                      {"decoder.embed_positions.weight", "decoder.positional_embedding"},
                                      {"decoder.embed_tokens.", "decoder.token_embedding."},
                                      {"encoder.layer_norm.", "encoder.ln_post."},
                                      {"decoder.layer_norm.", "decoder.ln."}}};

template <std::size_t N>
std::string renamed(const std::array<Rename, N>& table, const std::string& name) {
    for (const auto& [from, to] : table)
        if (name.starts_with(from)) return std::string(to) + name.substr(from.size());
    return name;
}

void need(bool ok, const std::string& why) {
    if (!ok) throw WeightsError(why);
}

/// Every number of a configuration, before anything is made from it.
void judge(const WhisperConfig& c) {
    const auto within = [](const char* what, std::int64_t value, std::int64_t most) {
        need(value >= 1 && value <= most, std::string("its number of ") + what + " is " +
                                              std::to_string(value) + ", which no Whisper model has");
    };
    within("mel bands", c.mels, 1024);
    within("positions of sound", c.audio_context, kMostRows);
    within("positions of text", c.text_context, kMostRows);
    within("encoder layers", c.encoder_layers, kMostLayers);
    within("decoder layers", c.decoder_layers, kMostLayers);
    within("heads", c.encoder_heads, c.width);
    within("heads", c.decoder_heads, c.width);
    within("columns", c.width, kMostWidth);
    within("tokens", c.vocabulary, kMostRows);
    need(c.width % c.encoder_heads == 0 && c.width % c.decoder_heads == 0,
         "its heads do not divide its width of " + std::to_string(c.width));
}

/// Whether tensors and configuration fit each other: builds the model of shapes alone and compares.
void judge_tensors(const WhisperFiles& files) {
    judge(files.config);
    const WeightMap weights(files.tensors);
    const Whisper model(weights, files.config);
    weights.require_all_used();
    for (const auto& [layer, head] : files.alignment_heads)
        need(layer >= 0 && layer < files.config.decoder_layers && head >= 0 &&
                 head < files.config.decoder_heads,
             "it names the alignment head " + std::to_string(layer) + "." + std::to_string(head) +
                 ", which the decoder does not have");
    for (const auto* list : {&files.suppressed, &files.suppressed_first})
        for (const std::int64_t id : *list)
            need(id >= -1 && id < files.config.vocabulary,
                 "it suppresses the token " + std::to_string(id) + ", which is beyond the vocabulary");
}

std::vector<std::pair<std::int64_t, std::int64_t>> heads_in(const nlohmann::json& json) {
    return value_or(json, "alignment_heads", std::vector<std::pair<std::int64_t, std::int64_t>>{});
}

WhisperFiles load_openai(const fs::path& file) {
    WhisperFiles files{.layout = WhisperLayout::openai};
    const TorchFile torch(file);
    const PickleTree& tree = torch.tree();
    const auto* root = tree.as<PickleDict>(tree.root);
    need(root, "it holds no dictionary; OpenAI's files hold dims and model_state_dict");
    nlohmann::json dims;
    for (const auto& [key, value] : root->items) {
        const auto* name = tree.as<std::string>(key);
        const auto* inner = tree.as<PickleDict>(value);
        if (!name || !inner) continue;
        for (const auto& [inner_key, inner_value] : inner->items) {
            const auto* inner_name = tree.as<std::string>(inner_key);
            if (!inner_name) continue;
            if (*name == "dims")
                if (const auto* number = tree.as<std::int64_t>(inner_value)) dims[*inner_name] = *number;
            if (*name == "model_state_dict")
                if (const auto* view = tree.as<PickleTensor>(inner_value))
                    files.tensors[*inner_name] = torch.tensor(*view);
        }
    }
    need(!dims.empty(), "it has no dims, so it is no Whisper file");
    files.config = WhisperConfig::from_json(dims);
    need(value_or(dims, "n_text_state", files.config.width) == files.config.width,
         "its encoder and decoder differ in width");
    files.alignment_heads = usual_alignment_heads(files.config);
    return files;
}

WhisperFiles load_hugging_face(const fs::path& folder) {
    WhisperFiles files{.layout = WhisperLayout::hugging_face};
    const nlohmann::json config = read_json(folder / "config.json");
    need(value_or(config, "model_type", std::string()) == "whisper",
         "its config.json is of another kind of model");
    files.config = WhisperConfig::from_json(config);
    for (auto& [name, tensor] : load_checkpoint(find_checkpoint(folder, {"model", "pytorch_model"})))
        if (name != "proj_out.weight")
            files.tensors[whisper_name_from_hugging_face(name)] = tensor; // that is the embedding again
    files.alignment_heads = heads_in(config);
    if (fs::exists(folder / "generation_config.json")) {
        const nlohmann::json generation = read_json(folder / "generation_config.json");
        if (files.alignment_heads.empty()) files.alignment_heads = heads_in(generation);
        files.suppressed = value_or(generation, "suppress_tokens", files.suppressed);
        files.suppressed_first = value_or(generation, "begin_suppress_tokens", files.suppressed_first);
    }
    return files;
}

WhisperFiles load_any(const fs::path& place) {
    if (fs::is_regular_file(place)) return load_openai(place);
    need(fs::is_directory(place), "it is neither a file nor a folder");
    if (fs::exists(place / "model.bin")) return load_ct2(place);
    if (fs::exists(place / "config.json")) return load_hugging_face(place);
    for (const auto& entry : fs::directory_iterator(place))
        if (entry.is_regular_file() && entry.path().extension() == ".pt") return load_openai(entry.path());
    throw WeightsError("config.json is missing, and there is no .pt file");
}

struct ReleasedHeads {
    std::int64_t layers, heads, vocabulary;
    const char* list;
};
/// Decoder layers, heads and vocabulary tell the released models apart (large-v1 passes as large-v2).
constexpr ReleasedHeads kReleased[] = {
    {4, 6, 51864, "1.0 2.0 2.5 3.0 3.1 3.2 3.3 3.4"},
    {4, 6, 51865, "2.2 3.0 3.2 3.3 3.4 3.5"},
    {6, 8, 51864, "3.3 4.7 5.1 5.5 5.7"},
    {6, 8, 51865, "3.1 4.2 4.3 4.7 5.1 5.2 5.4 5.6"},
    {12, 12, 51864, "6.6 7.0 7.3 7.8 8.2 8.5 8.7 9.0 9.4 9.8 9.10 10.0 10.1 10.2 10.3 10.6 10.11 11.2 11.4"},
    {12, 12, 51865, "5.3 5.9 8.0 8.4 8.7 8.8 9.0 9.7 9.9 10.5"},
    {24, 16, 51864,
     "11.4 14.1 14.12 14.14 15.4 16.0 16.4 16.9 17.12 17.14 18.7 18.10 18.15 20.0 20.3 20.9 20.14 21.12"},
    {24, 16, 51865, "13.15 15.4 15.15 16.1 20.0 23.4"},
    {32, 20, 51865,
     "10.12 13.17 16.11 16.12 16.13 17.15 17.16 18.4 18.11 18.19 19.11 21.2 21.3 22.3 22.9 22.12 23.5 23.7 "
     "23.13 25.5 "
     "26.1 26.12 27.15"},
    {32, 20, 51866, "7.0 10.17 12.18 13.12 16.1 17.14 19.11 21.4 24.1 25.6"},
    {4, 20, 51866, "2.4 2.11 3.3 3.6 3.11 3.14"}};

} // namespace

std::string whisper_name_from_hugging_face(std::string name) {
    if (name.starts_with("model.")) name.erase(0, 6);
    const std::size_t layers = name.find(".layers.");
    if (layers == std::string::npos) return renamed(kTop, name);
    const std::size_t number = layers + 8, dot = name.find('.', number);
    if (dot == std::string::npos) return name;
    std::string inner = renamed(kBlock, name.substr(dot + 1));
    if (inner.starts_with("cross_attn.")) inner = "cross_attn." + renamed(kProjection, inner.substr(11));
    return name.substr(0, layers) + ".blocks." + name.substr(number, dot - number) + "." + inner;
}

std::vector<std::pair<std::int64_t, std::int64_t>> usual_alignment_heads(const WhisperConfig& c) {
    std::vector<std::pair<std::int64_t, std::int64_t>> heads;
    for (const ReleasedHeads& released : kReleased) {
        if (released.layers != c.decoder_layers || released.heads != c.decoder_heads ||
            released.vocabulary != c.vocabulary)
            continue;
        std::istringstream list(released.list);
        std::int64_t layer = 0, head = 0;
        for (char dot = 0; list >> layer >> dot >> head;)
            heads.emplace_back(layer, head);
        return heads;
    }
    for (std::int64_t layer = c.decoder_layers / 2; layer < c.decoder_layers; ++layer)
        for (std::int64_t head = 0; head < c.decoder_heads; ++head)
            heads.emplace_back(layer, head);
    return heads;
}

WhisperFiles load_whisper(const fs::path& place) {
    try {
        WhisperFiles files = load_any(place);
        judge_tensors(files);
        if (files.alignment_heads.empty()) files.alignment_heads = usual_alignment_heads(files.config);
        files.tokenizer = WhisperTokenizer::find(fs::is_directory(place) ? place : place.parent_path());
        return files;
    } catch (const nlohmann::json::exception&) {
        throw WeightsError(place.string() +
                           " cannot be used: a value in its JSON files is of the wrong kind");
    } catch (const fs::filesystem_error& error) {
        throw WeightsError(place.string() + " cannot be read: " + error.code().message());
    } catch (const WeightsError& error) {
        throw WeightsError(place.string() + " cannot be used as a speech model: " + error.what());
    }
}

} // namespace inference
