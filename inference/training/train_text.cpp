// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/tensor/noise.h"
#include "inference/training/language.h"
#include "inference/training/loop.h"

namespace inference::training {
namespace {

constexpr int kBatch = 48;

/// What each row of the encoder must let be read off it: colour changed (or none), colour wanted (or none),
/// tone (or none).
struct Probes {
    explicit Probes(const WeightMap& weights, std::int64_t width)
        : from(weights.scope("from."), width, static_cast<std::int64_t>(named_colours().size()) + 1),
          to(weights.scope("to."), width, static_cast<std::int64_t>(named_colours().size()) + 1),
          tone(weights.scope("tone."), width, kToneCount + 1) {}
    nn::Linear from, to, tone;
};

at::Tensor batch_loss(const StarterGenerator& generator, const Probes& probes, Rng& rng) {
    std::vector<std::string> prompts;
    std::vector<Change> changes;
    for (int i = 0; i < kBatch; ++i) {
        const Scene scene = random_scene(rng, 1.5F);
        const bool is_caption = i % 8 == 0; // a caption asks for no change
        const Instruction instruction = random_instruction(scene, rng, Wording::training);
        prompts.push_back(is_caption ? caption(scene) : instruction.text);
        changes.push_back(is_caption ? Change{} : instruction.change);
    }
    const auto rows = generator.text_rows(prompts);
    std::vector<std::int64_t> from, to, tone;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto count = static_cast<std::size_t>(rows[i].size(0));
        from.insert(from.end(), count, changes[i].from_colour + 1);
        to.insert(to.end(), count, changes[i].to_colour + 1);
        tone.insert(tone.end(), count, changes[i].tone + 1);
    }
    const at::Tensor all = at::cat(rows);
    const auto loss = [&](const nn::Linear& probe, const std::vector<std::int64_t>& wanted) {
        return at::cross_entropy_loss(probe(all), at::tensor(wanted, at::kLong));
    };
    return loss(probes.from, from) + loss(probes.to, to) + loss(probes.tone, tone);
}

} // namespace

void train_text(const StageOptions& options) {
    const StarterConfig config = StarterConfig::load(options.folder / "config.json");
    const SentencePieceTokenizer tokenizer(options.folder / "spiece.model");
    WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(options.seed));
    if (options.resume) weights.add(load_safetensors(options.folder / "text_encoder.safetensors"));
    const StarterGenerator generator(weights, config, tokenizer);
    const WeightMap extra = WeightMap::fresh(std::make_shared<SeededNoise>(options.seed + 1));
    const Probes probes(extra, config.text.dim);
    std::map<std::string, at::Tensor> parameters;
    for (const auto& [name, value] : weights.tensors())
        if (name.starts_with("text_encoder.")) parameters.emplace(name, value);
    for (const auto& [name, value] : extra.tensors())
        parameters.emplace("probe." + name, value);
    const double rate = options.learning_rate > 0 ? options.learning_rate : 1e-3;
    AdamW optimizer(parameters, {.learning_rate = rate, .ema_decay = 0.99});
    Rng rng(options.seed + 5);
    run_training(
        "text", options, optimizer, [&](long) { return batch_loss(generator, probes, rng); },
        [&](auto averaged) {
            std::erase_if(averaged, [](const auto& item) { return item.first.starts_with("probe."); });
            save_safetensors(options.folder / "text_encoder.safetensors", averaged, at::kBFloat16);
        });
}

} // namespace inference::training
