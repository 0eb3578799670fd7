// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/univigu/univigu_bundle.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include <algorithm>

namespace inference {
namespace {

constexpr std::int64_t kEnd = 1;

} // namespace

void UniViguBundleConfig::read_settings(const nlohmann::json& json) {
    const auto read = [&](auto& value, const char* name, std::int64_t most) {
        const std::int64_t given = whole_or(json, name, value);
        require_within(name, given, 1, most);
        value = static_cast<std::remove_reference_t<decltype(value)>>(given);
    };
    read(condition_length, "condition_length", kMostWidth);
    read(text_length, "text_length", kMostWidth);
    read(width, "width", 8192);
    read(height, "height", 8192);
    read(frames, "frames", 4096);
    read(steps, "steps", 10000);
    shift = real_or(json, "shift", shift);
    guidance = real_or(json, "guidance", guidance);
    text_temperature = real_or(json, "text_temperature", text_temperature);
    require_real("shift", shift, 1e-3, 1000);
    require_real("guidance", guidance, 0, 1000);
    require_real("text_temperature", text_temperature, 1e-3, 1000);
    text_follows_noise = value_or(json, "text_follows_noise", text_follows_noise);
}

UniViguBundleConfig UniViguBundleConfig::load_starter(const std::filesystem::path& folder) {
    const auto json = read_json(folder / "config.json");
    const auto companion =
        folder / value_or(json, "shares_vae_and_vocabulary_with", std::string("a folder that is not named"));
    UniViguBundleConfig c;
    c.model = UniViguConfig::from_json(part_at(json, "transformer"));
    c.text = Umt5Config::from_json(part_at(json, "text_encoder"));
    c.vae = WanVaeConfig::from_json(part_at(read_json(companion / "config.json"), "vae"));
    for (const char* name : {"condition_length", "text_length", "width", "height", "frames", "steps"})
        whole_at(json, name); // of the starter nothing is known without them
    c.read_settings(json);
    c.any_size = false; // small, and taught one size alone
    c.normalise = true;
    c.t5_compat = false;
    c.vae_file = companion / "vae.safetensors";
    c.tokenizer_folder = companion;
    return c;
}

UniViguBundle::UniViguBundle(const WeightMap& transformer_weights, const WeightMap& text_weights,
                             const WeightMap& vae_weights, UniViguBundleConfig settings)
    : config([&] {
          settings.text.first_table_only = settings.t5_compat;
          if (!settings.normalise) settings.vae.mean.clear(), settings.vae.std.clear();
          return std::move(settings);
      }()),
      tokenizer(config.tokenizer_folder, T5Tokenizer::slow_reading(config.tokenizer_folder)),
      vae(vae_weights, config.vae), text_encoder(text_weights, config.text),
      transformer(transformer_weights, config.model), text_device_(text_weights.device().value_or(at::kCPU)) {
}

UniViguBundle::Tokens UniViguBundle::tokenize(const std::vector<std::string>& texts,
                                              std::int64_t length) const {
    std::vector<at::Tensor> ids, masks;
    for (const std::string& text : texts) {
        const T5Encoding encoding = tokenizer.encode(text, static_cast<std::size_t>(length));
        ids.push_back(at::tensor(encoding.ids, at::kLong));
        masks.push_back(at::tensor(encoding.mask, at::kLong));
    }
    return {at::stack(ids).to(device()), at::stack(masks).to(device())};
}

at::Tensor UniViguBundle::condition(const Tokens& tokens) const {
    return text_encoder.forward(tokens.ids.to(text_device_), tokens.mask.to(text_device_)).to(device());
}

at::Tensor UniViguBundle::condition(const std::vector<std::string>& prompts) const {
    return condition(tokenize(prompts, config.condition_length));
}

at::Tensor UniViguBundle::empty_condition() const {
    return at::zeros({1, config.condition_length, config.model.dit.text_dim},
                     at::TensorOptions().device(device()));
}

std::string UniViguBundle::text(const at::Tensor& ids) const {
    std::vector<std::int64_t> kept;
    for (std::int64_t i = 0; i < ids.size(0); ++i) {
        const auto id = ids[i].item<std::int64_t>();
        if (id == kEnd) break;
        kept.push_back(id);
    }
    return tokenizer.decode(kept);
}

std::unique_ptr<UniViguBundle> load_starter_univigu(const std::filesystem::path& folder) {
    const UniViguBundleConfig config = UniViguBundleConfig::load_starter(folder);
    const WeightMap weights(load_safetensors(folder / "model.safetensors"));
    WeightMap vae(load_safetensors(config.vae_file));
    vae.set_channels_last();
    auto bundle = std::make_unique<UniViguBundle>(weights.scope("transformer."),
                                                  weights.scope("text_encoder."), vae, config);
    weights.require_all_used();
    return bundle;
}

} // namespace inference
