// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/tensor/noise.h"
#include "inference/training/language.h"
#include "inference/training/loop.h"
#include <ATen/core/grad_mode.h>
#include <cstdio>

namespace inference::training {
namespace {

constexpr int kBatch = 48;

/// How many answers each of Asked's fields has beside "nothing", in their order.
constexpr std::array<std::int64_t, 9> kAnswers{kKindCount, 10,           10, kToneCount, kPlaceCount + 1,
                                               kLookCount, kGroundCount, 5,  3};

std::array<int, 9> fields_of(const Asked& a) {
    return {a.kind, a.from, a.to, a.tone, a.place, a.look, a.ground, a.shape, a.size};
}

struct TextBatch {
    std::vector<std::string> prompts;
    std::vector<Asked> asked;
};

TextBatch make_batch(Rng rng, int count, Wording wording) {
    TextBatch batch;
    for (int i = 0; i < count; ++i) {
        const Scene scene = random_scene(rng, 1.5F);
        const bool is_caption = i % 8 == 0; // a caption asks for no change
        const Instruction instruction = random_instruction(scene, rng, wording, i % 8 == 1);
        batch.prompts.push_back(is_caption ? caption(scene) : instruction.text);
        batch.asked.push_back(is_caption ? Asked{} : instruction.asked);
    }
    return batch;
}

/// What each row of the encoder must let be read off it.
class Probes {
  public:
    Probes(const WeightMap& weights, std::int64_t width) {
        for (std::size_t i = 0; i < kAnswers.size(); ++i)
            readers_.emplace_back(weights.scope(std::to_string(i) + "."), width, kAnswers[i] + 1);
    }
    /// Scores [B, L, answers] of field `i`.
    [[nodiscard]] at::Tensor read(std::size_t i, const at::Tensor& rows) const { return readers_[i](rows); }

  private:
    std::vector<nn::Linear> readers_;
};

at::Tensor wanted(const TextBatch& batch, std::size_t field, at::Device device) {
    std::vector<std::int64_t> out;
    for (const Asked& asked : batch.asked)
        out.push_back(fields_of(asked)[field] + 1);
    return at::tensor(out, at::kLong).to(device);
}

at::Tensor batch_loss(const StarterGenerator& generator, const Probes& probes, const TextBatch& batch) {
    const auto [rows, lengths] = generator.text_batch(batch.prompts);
    const at::Tensor own = (at::arange(rows.size(1), lengths.options()).unsqueeze(0) < lengths.unsqueeze(1))
                               .flatten()
                               .nonzero()
                               .squeeze(1);
    const at::Tensor kept = rows.flatten(0, 1).index_select(0, own);
    at::Tensor loss;
    for (std::size_t i = 0; i < kAnswers.size(); ++i) {
        const at::Tensor target = wanted(batch, i, rows.device()).unsqueeze(1).expand({-1, rows.size(1)});
        const at::Tensor one =
            at::cross_entropy_loss(probes.read(i, kept), target.reshape(-1).index_select(0, own));
        loss = loss.defined() ? loss + one : one;
    }
    return loss;
}

/// The share of held-out wordings whose first row says all that is asked for.
double understood(const StarterGenerator& generator, const Probes& probes, std::uint64_t seed) {
    const at::NoGradGuard no_grad;
    const TextBatch batch = make_batch(item_rng(seed, 0), 1024, Wording::held_out);
    const auto [rows, lengths] = generator.text_batch(batch.prompts);
    at::Tensor right;
    for (std::size_t i = 0; i < kAnswers.size(); ++i) {
        const at::Tensor one =
            probes.read(i, rows.select(1, 0)).argmax(-1) == wanted(batch, i, rows.device());
        right = right.defined() ? right.logical_and(one) : one;
    }
    return right.to(at::kFloat).mean().item<double>();
}

/// Where the encoder lies: in a file of its own while the pack is made, later in the generator's.
std::filesystem::path kept_in(const std::filesystem::path& folder) {
    const auto own = folder / "text_encoder.safetensors";
    return std::filesystem::exists(own) ? own : folder / "generator.safetensors";
}

} // namespace

void train_text(const StageOptions& options) {
    const StarterConfig config = StarterConfig::load(options.folder / "config.json");
    const SentencePieceTokenizer tokenizer(options.folder / "spiece.model");
    const at::Device device = stage_device();
    WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(options.seed));
    if (options.resume) weights.add(load_safetensors(kept_in(options.folder)));
    weights.set_device(device);
    const StarterGenerator generator(weights, config, tokenizer);
    WeightMap extra = WeightMap::fresh(std::make_shared<SeededNoise>(options.seed + 1));
    extra.set_device(device);
    const Probes probes(extra, config.text.dim);
    std::map<std::string, at::Tensor> parameters;
    for (const auto& [name, value] : weights.tensors())
        if (name.starts_with("text_encoder.")) parameters.emplace(name, value);
    for (const auto& [name, value] : extra.tensors())
        parameters.emplace("probe." + name, value);
    const double rate = options.learning_rate > 0 ? options.learning_rate : 1e-3;
    AdamW optimizer(parameters, {.learning_rate = rate, .ema_decay = 0.99});
    const int count = static_cast<int>(kBatch * options.batch);
    Producer<TextBatch> batches(
        [&](std::uint64_t number) {
            return make_batch(item_rng(options.seed + 5, number), count, Wording::training);
        },
        producer_threads(options), 16);
    run_training(
        "text", options, optimizer, [&](long) { return batch_loss(generator, probes, batches.take()); },
        [&](auto averaged) {
            std::erase_if(averaged, [](const auto& item) { return item.first.starts_with("probe."); });
            save_safetensors(options.folder / "text_encoder.safetensors", averaged, at::kBFloat16);
        });
    std::printf("text: of held-out wordings %.1f %% are understood\n",
                100 * understood(generator, probes, options.seed + 6));
}

} // namespace inference::training
