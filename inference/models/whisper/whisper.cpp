// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/whisper/whisper.h"
#include "inference/weights/json_value.h"
#include <cmath>

namespace inference {
namespace {

constexpr double kEps = 1e-5;

std::int64_t inner_width(std::int64_t given, std::int64_t width) {
    return given ? given : 4 * width;
}

} // namespace

WhisperConfig WhisperConfig::from_json(const nlohmann::json& json) {
    WhisperConfig c;
    const auto read = [&](std::int64_t& value, const char* openai, const char* hugging_face) {
        value = value_or(json, openai, value_or(json, hugging_face, value));
    };
    read(c.mels, "n_mels", "num_mel_bins");
    read(c.audio_context, "n_audio_ctx", "max_source_positions");
    read(c.text_context, "n_text_ctx", "max_target_positions");
    read(c.width, "n_audio_state", "d_model");
    read(c.vocabulary, "n_vocab", "vocab_size");
    read(c.encoder_layers, "n_audio_layer", "encoder_layers");
    read(c.decoder_layers, "n_text_layer", "decoder_layers");
    read(c.encoder_heads, "n_audio_head", "encoder_attention_heads");
    read(c.decoder_heads, "n_text_head", "decoder_attention_heads");
    c.encoder_inner = value_or(json, "encoder_ffn_dim", c.encoder_inner);
    c.decoder_inner = value_or(json, "decoder_ffn_dim", c.decoder_inner);
    return c;
}

Whisper::SelfAttention::SelfAttention(const WeightMap& w, std::int64_t width, std::int64_t head_count)
    : out(w.scope("out."), width, width), heads(head_count) {
    const nn::Linear query(w.scope("query."), width, width),
        key(w.scope("key."), width, width, /*has_bias=*/false), value(w.scope("value."), width, width);
    joint_weight = at::cat({query.weight, key.weight, value.weight});
    joint_bias = at::cat({query.bias, at::zeros_like(query.bias), value.bias});
}

std::vector<at::Tensor> Whisper::SelfAttention::split(const at::Tensor& joint) const {
    return joint.unflatten(-1, {3, heads, -1}).unbind(-3);
}

Whisper::Layer::Layer(const WeightMap& w, std::int64_t width, std::int64_t heads, std::int64_t inner)
    : attention(w.scope("attn."), width, heads), norm(w.scope("attn_ln."), width, kEps),
      mlp_norm(w.scope("mlp_ln."), width, kEps), fc1(w.scope("mlp.0."), width, inner),
      fc2(w.scope("mlp.2."), inner, width) {}

Whisper::Speaker::Speaker(const WeightMap& w, std::int64_t width, std::int64_t head_count, std::int64_t inner)
    : key(w.scope("cross_attn.key."), width, width, /*has_bias=*/false),
      value(w.scope("cross_attn.value."), width, width), norm(w.scope("attn_ln."), width, kEps),
      cross_norm(w.scope("cross_attn_ln."), width, kEps), mlp_norm(w.scope("mlp_ln."), width, kEps),
      heads(head_count) {
    const auto half = [](const nn::Linear& given) {
        return nn::HalfLinear{nn::ExactHalf(given.weight), given.bias};
    };
    const SelfAttention self(w.scope("attn."), width, heads);
    joint = {nn::ExactHalf(self.joint_weight), self.joint_bias};
    out = half(self.out);
    query = half({w.scope("cross_attn.query."), width, width});
    cross_out = half({w.scope("cross_attn.out."), width, width});
    fc1 = half({w.scope("mlp.0."), width, inner});
    fc2 = half({w.scope("mlp.2."), inner, width});
}

Whisper::Whisper(const WeightMap& w, const WhisperConfig& c)
    : config_(c), conv1_weight_(w.take("encoder.conv1.weight", {c.width, c.mels, 3})),
      conv1_bias_(w.take("encoder.conv1.bias", {c.width})),
      conv2_weight_(w.take("encoder.conv2.weight", {c.width, c.width, 3})),
      conv2_bias_(w.take("encoder.conv2.bias", {c.width})),
      audio_places_(w.take("encoder.positional_embedding", {c.audio_context, c.width})),
      encoder_norm_(w.scope("encoder.ln_post."), c.width, kEps),
      decoder_norm_(w.scope("decoder.ln."), c.width, kEps),
      embedding_(w.take("decoder.token_embedding.weight", {c.vocabulary, c.width})),
      text_places_(w.take("decoder.positional_embedding", {c.text_context, c.width})) {
    for (std::int64_t i = 0; i < c.encoder_layers; ++i)
        encoder_.emplace_back(w.scope("encoder.blocks." + std::to_string(i) + "."), c.width, c.encoder_heads,
                              inner_width(c.encoder_inner, c.width));
    for (std::int64_t i = 0; i < c.decoder_layers; ++i)
        decoder_.emplace_back(w.scope("decoder.blocks." + std::to_string(i) + "."), c.width, c.decoder_heads,
                              inner_width(c.decoder_inner, c.width));
}

at::Tensor Whisper::encode(const at::Tensor& mel) const {
    at::Tensor x = at::conv1d(mel, conv1_weight_, conv1_bias_, 1, 1);
    x = at::conv1d(at::gelu_(x), conv2_weight_, conv2_bias_, 2, 1);
    x = at::gelu_(x).transpose(1, 2).contiguous().add_(audio_places_); // [B, T, width]
    for (const Layer& layer : encoder_) {
        const SelfAttention& self = layer.attention;
        const auto parts = self.split(at::linear(layer.norm(x), self.joint_weight, self.joint_bias));
        x = x.add_(self.out(nn::attention(parts[0], parts[1], parts[2])));
        at::Tensor inner = layer.fc1(layer.mlp_norm(x));
        x = x.add_(layer.fc2(at::gelu_(inner)));
    }
    return encoder_norm_(x);
}

Whisper::Heard Whisper::listen(const at::Tensor& states) const {
    Heard heard;
    for (const Speaker& speaker : decoder_) {
        heard.keys.push_back(speaker.split(speaker.key(states)));
        heard.values.push_back(speaker.split(speaker.value(states)));
    }
    return heard;
}

void Whisper::Said::reorder(const at::Tensor& parents) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        keys[i] = keys[i].index_select(0, parents.to(keys[i].device()));
        values[i] = values[i].index_select(0, parents.to(values[i].device()));
    }
}

at::Tensor Whisper::decode(const at::Tensor& ids, const Heard& heard, Said& said, Looks* looks) const {
    const std::int64_t batch = ids.size(0), count = ids.size(1);
    at::Tensor x = embedding_.rows(ids) + text_places_.narrow(0, said.tokens, count);
    said.keys.resize(decoder_.size());
    said.values.resize(decoder_.size());
    // Each token sees itself and what was said before it.
    at::Tensor mask;
    if (count > 1) mask = at::ones({count, said.tokens + count}, at::kBool).tril(said.tokens).to(x.device());
    for (std::size_t i = 0; i < decoder_.size(); ++i) {
        const Speaker& speaker = decoder_[i];
        const auto parts = speaker.joint(speaker.norm(x)).unflatten(-1, {3, speaker.heads, -1}).unbind(-3);
        said.keys[i] = said.keys[i].defined() ? at::cat({said.keys[i], parts[1]}, 1) : parts[1];
        said.values[i] = said.values[i].defined() ? at::cat({said.values[i], parts[2]}, 1) : parts[2];
        x = x.add_(speaker.out(nn::attention(parts[0], said.keys[i], said.values[i], mask)));
        const at::Tensor query = speaker.split(speaker.query(speaker.cross_norm(x)));
        const auto rows = [&](const at::Tensor& t) {
            return t.size(0) == batch ? t : t.expand({batch, -1, -1, -1});
        };
        const at::Tensor keys = rows(heard.keys[i]);
        if (looks)
            looks->push_back(at::matmul(query.transpose(1, 2), keys.permute({0, 2, 3, 1})) /
                             std::sqrt(static_cast<double>(query.size(3))));
        x = x.add_(speaker.cross_out(nn::attention(query, keys, rows(heard.values[i]))));
        at::Tensor inner = speaker.fc1(speaker.mlp_norm(x));
        x = x.add_(speaker.fc2(at::gelu_(inner)));
    }
    said.tokens += count;
    return embedding_.linear(decoder_norm_(x));
}

} // namespace inference
