// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/whisper/ct2_files.h"
#include "inference/text/regular_file.h"
#include "inference/weights/ct2_format.h"
#include "inference/weights/json_value.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/tensor_sizes.h"
#include "inference/weights/weights_error.h"

namespace inference {
namespace {

namespace fs = std::filesystem;
using Tensors = std::map<std::string, at::Tensor>;

constexpr std::uint32_t kNewestRevision = 3;
constexpr std::int64_t kGelu = 3;

bool quantised(const at::Tensor& t) {
    return t.scalar_type() == at::kChar || t.scalar_type() == at::kShort;
}

/// One scale a row for 8 bits, one for all for 16.
at::Tensor widened(const std::string& name, const at::Tensor& stored, const at::Tensor& scale) {
    const at::Tensor s = scale.to(at::kFloat).flatten();
    const std::int64_t wanted = stored.scalar_type() == at::kChar ? stored.size(0) : 1;
    if (s.numel() != wanted)
        throw WeightsError("'" + name + "_scale' holds " + std::to_string(s.numel()) +
                           " numbers instead of " + std::to_string(wanted));
    if (!s.isfinite().all().item<bool>() || (s == 0).any().item<bool>())
        throw WeightsError("'" + name + "_scale' holds a number that is zero or not finite");
    if (wanted == 1) return stored.to(at::kFloat) / s[0];
    std::vector<std::int64_t> column(static_cast<std::size_t>(stored.dim()), 1);
    column[0] = wanted;
    return stored.to(at::kFloat) / s.view(column);
}

Ct2Header read_header(const MappedFile& file) {
    Ct2Header header = parse_ct2(file.bytes());
    if (header.spec != "WhisperSpec")
        throw WeightsError("it holds a '" + header.spec + "', no Whisper model");
    if (header.revision > kNewestRevision)
        throw WeightsError("its revision is " + std::to_string(header.revision) +
                           "; revisions up to 3 are known");
    return header;
}

std::int64_t number_of(const Tensors& t, const std::string& name, std::int64_t fallback) {
    const auto found = t.find(name);
    if (found == t.end()) return fallback;
    if (found->second.numel() != 1) throw WeightsError("'" + name + "' should be one number");
    return found->second.item<std::int64_t>();
}

/// Moves variables to their names in the model's own layout.
class Renamer {
  public:
    Renamer(const Tensors& from, Tensors& to) : from_(from), to_(to) {}
    void plain(const std::string& from, const std::string& to) { to_[to] = need(from); }
    void layer(const std::string& from, const std::string& to) {
        plain(from + "/weight", to + ".weight");
        plain(from + "/bias", to + ".bias");
    }
    void norm(const std::string& from, const std::string& to) {
        plain(from + "/gamma", to + ".weight");
        plain(from + "/beta", to + ".bias");
    }
    /// Rows of several projections stacked; the keys' part of the bias is nothing.
    void stacked(const std::string& from, const std::string& to, const std::vector<std::string>& parts) {
        const at::Tensor weight = need(from + "/weight"), bias = need(from + "/bias");
        const auto count = static_cast<std::int64_t>(parts.size());
        if (weight.dim() != 2 || bias.dim() != 1 || weight.size(0) % count || bias.size(0) != weight.size(0))
            throw WeightsError("'" + from + "/weight' does not have the shape of " + std::to_string(count) +
                               " projections in one");
        for (std::size_t i = 0; i < parts.size(); ++i) {
            to_[to + "." + parts[i] + ".weight"] = weight.chunk(count, 0)[i];
            if (parts[i] != "key") to_[to + "." + parts[i] + ".bias"] = bias.chunk(count, 0)[i];
        }
    }

  private:
    [[nodiscard]] at::Tensor need(const std::string& name) const {
        const auto found = from_.find(name);
        if (found == from_.end()) throw WeightsError("the variable '" + name + "' is missing");
        return found->second;
    }
    const Tensors& from_;
    Tensors& to_;
};

void rename_half(Renamer& rename, const std::string& half, std::int64_t layers, bool crosses) {
    rename.plain(half + "/position_encodings/encodings", half + ".positional_embedding");
    rename.norm(half + "/layer_norm", half + (crosses ? ".ln" : ".ln_post"));
    for (std::int64_t i = 0; i < layers; ++i) {
        const std::string from = half + "/layer_" + std::to_string(i),
                          to = half + ".blocks." + std::to_string(i);
        rename.norm(from + "/self_attention/layer_norm", to + ".attn_ln");
        rename.stacked(from + "/self_attention/linear_0", to + ".attn", {"query", "key", "value"});
        rename.layer(from + "/self_attention/linear_1", to + ".attn.out");
        if (crosses) {
            rename.norm(from + "/attention/layer_norm", to + ".cross_attn_ln");
            rename.layer(from + "/attention/linear_0", to + ".cross_attn.query");
            rename.stacked(from + "/attention/linear_1", to + ".cross_attn", {"key", "value"});
            rename.layer(from + "/attention/linear_2", to + ".cross_attn.out");
        }
        rename.norm(from + "/ffn/layer_norm", to + ".mlp_ln");
        rename.layer(from + "/ffn/linear_0", to + ".mlp.0");
        rename.layer(from + "/ffn/linear_1", to + ".mlp.2");
    }
}

std::int64_t count_layers(const Tensors& t, const std::string& half) {
    std::int64_t count = 0;
    while (t.contains(half + "/layer_" + std::to_string(count) + "/self_attention/linear_0/weight"))
        ++count;
    return count;
}

WhisperConfig config_of(const Tensors& t) {
    if (number_of(t, "decoder/activation", kGelu) != kGelu ||
        number_of(t, "encoder/activation", kGelu) != kGelu)
        throw WeightsError("its activation is not the one of Whisper");
    if (number_of(t, "decoder/pre_norm", 1) != 1)
        throw WeightsError("its norms stand behind the layers, not in front");
    WhisperConfig c;
    c.width = size_of(t, "encoder/conv1/weight", 0);
    c.mels = size_of(t, "encoder/conv1/weight", 1);
    c.audio_context = size_of(t, "encoder/position_encodings/encodings", 0);
    c.text_context = size_of(t, "decoder/position_encodings/encodings", 0);
    c.vocabulary = size_of(t, "decoder/embeddings/weight", 0);
    c.encoder_layers = count_layers(t, "encoder");
    c.decoder_layers = count_layers(t, "decoder");
    c.encoder_inner = size_of(t, "encoder/layer_0/ffn/linear_0/weight", 0);
    c.decoder_inner = size_of(t, "decoder/layer_0/ffn/linear_0/weight", 0);
    c.encoder_heads = number_of(t, "encoder/num_heads", 0);
    c.decoder_heads = number_of(t, "decoder/num_heads", 0);
    return c;
}

std::int64_t vocabulary_size(const fs::path& folder) {
    if (fs::exists(folder / "vocabulary.json"))
        return static_cast<std::int64_t>(read_json(folder / "vocabulary.json").size());
    const std::string text = read_regular(folder / "vocabulary.txt");
    const bool open_end = !text.empty() && text.back() != '\n';
    return std::count(text.begin(), text.end(), '\n') + (open_end ? 1 : 0);
}

} // namespace

Tensors load_ct2_variables(const fs::path& model_bin) {
    const auto file = std::make_shared<MappedFile>(model_bin);
    const Ct2Header header = read_header(*file);
    Tensors stored, out;
    for (const auto& [name, entry] : header.variables) {
        std::vector<std::int64_t> strides(entry.shape.size(), 1);
        for (std::size_t i = strides.size(); i-- > 1;)
            strides[i - 1] = strides[i] * std::max<std::int64_t>(1, entry.shape[i]);
        stored[name] =
            tensor_over(file->data() + entry.begin, entry.type, entry.shape, strides, Backing::mapping, file);
    }
    const std::string scale = "_scale";
    for (const auto& [name, tensor] : stored) {
        if (name.ends_with(scale) && stored.contains(name.substr(0, name.size() - scale.size()))) continue;
        if (!quantised(tensor) || tensor.dim() == 0) {
            out[name] = tensor.is_floating_point() ? tensor.to(at::kFloat) : tensor;
            continue;
        }
        const auto found = stored.find(name + scale);
        if (found == stored.end())
            throw WeightsError("'" + name + "' is quantised, but its scale is missing");
        out[name] = widened(name, tensor, found->second);
    }
    for (const auto& [alias, name] : header.aliases) {
        const auto found = out.find(name);
        if (found == out.end())
            throw WeightsError("'" + alias + "' stands for '" + name + "', which is not there");
        out.emplace(alias, found->second);
    }
    return out;
}

WhisperFiles load_ct2(const fs::path& folder) {
    const Tensors variables = load_ct2_variables(folder / "model.bin");
    WhisperFiles files{.layout = WhisperLayout::ctranslate2, .config = config_of(variables)};
    Renamer rename(variables, files.tensors);
    rename.layer("encoder/conv1", "encoder.conv1");
    rename.layer("encoder/conv2", "encoder.conv2");
    rename.plain("decoder/embeddings/weight", "decoder.token_embedding.weight");
    rename_half(rename, "encoder", files.config.encoder_layers, false);
    rename_half(rename, "decoder", files.config.decoder_layers, true);
    if (!variables.contains("decoder/projection/weight"))
        throw WeightsError("the variable 'decoder/projection/weight' is missing");
    const nlohmann::json config = read_json(folder / "config.json");
    files.alignment_heads =
        value_or(config, "alignment_heads", std::vector<std::pair<std::int64_t, std::int64_t>>{});
    files.suppressed = value_or(config, "suppress_ids", files.suppressed);
    files.suppressed_first = value_or(config, "suppress_ids_begin", files.suppressed_first);
    if (const std::int64_t words = vocabulary_size(folder); words != files.config.vocabulary)
        throw WeightsError("its vocabulary has " + std::to_string(words) + " words, its embedding " +
                           std::to_string(files.config.vocabulary) + " rows");
    return files;
}

} // namespace inference
