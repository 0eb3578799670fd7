// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/tensor/noise.h"
#include "inference/training/language.h"
#include "inference/training/loop.h"

namespace inference::training {
namespace {

constexpr int kBatch = 16, kFrames = 13, kHeight = 84, kWidth = 126;

struct Lesson {
    at::Tensor images; ///< [n, 3, H, W]
    Exchange exchange;
    bool is_edit = false;
};

Lesson make_lesson(Rng& rng, std::int64_t question_frames) {
    const Scene scene = random_scene(rng, static_cast<float>(kWidth) / kHeight);
    Lesson lesson{.exchange = random_exchange(scene, rng, Wording::training)};
    lesson.is_edit = lesson.exchange.topic == "request" && std::bernoulli_distribution(0.5)(rng);
    const int frames = lesson.is_edit ? 1 : kFrames;
    // A question's frames are spread over the clip; only they are rendered.
    std::vector<at::Tensor> images;
    const std::int64_t count = lesson.is_edit ? 1 : question_frames;
    Scene moved = scene;
    for (std::int64_t i = 0; i < count; ++i) {
        const float t = count == 1 ? 0.0F : static_cast<float>(i * (frames - 1)) / static_cast<float>(count - 1);
        moved.pan_x = moved.pan_y = moved.zoom = 0;
        for (std::size_t k = 0; k < moved.objects.size(); ++k) {
            moved.objects[k].x = scene.objects[k].x + scene.objects[k].vx * t;
            moved.objects[k].y = scene.objects[k].y + scene.objects[k].vy * t;
        }
        images.push_back(render(moved, 1, kHeight, kWidth).select(1, 0));
    }
    lesson.images = at::stack(images);
    return lesson;
}

at::Tensor batch_loss(const StarterUnderstanding& model, const std::vector<Lesson>& lessons) {
    std::vector<at::Tensor> images, rows, targets;
    for (const Lesson& lesson : lessons) images.push_back(lesson.images);
    const at::Tensor features = model.vila().image_features(model.pixels(at::cat(images)));
    std::int64_t first = 0, longest = 0;
    for (const Lesson& lesson : lessons) {
        const std::int64_t count = lesson.images.size(0);
        auto ids = model.prompt_ids(lesson.exchange.question, count, lesson.is_edit);
        const auto answer = model.answer_ids(lesson.exchange.answer);
        ids.insert(ids.end(), answer.begin(), answer.end());
        const at::Tensor row = model.vila().splice(at::tensor(ids, at::kLong), features.narrow(0, first, count)).squeeze(0);
        first += count;
        const auto length = static_cast<std::int64_t>(answer.size());
        // The state at a position predicts the next id, so the targets start one position before the answer.
        at::Tensor target = at::full({row.size(0)}, -100, at::kLong);
        target.narrow(0, row.size(0) - length - 1, length).copy_(at::tensor(answer, at::kLong));
        rows.push_back(row);
        targets.push_back(target);
        longest = std::max(longest, row.size(0));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        targets[i] = at::constant_pad_nd(targets[i], {0, longest - rows[i].size(0)}, -100);
        rows[i] = at::constant_pad_nd(rows[i], {0, 0, 0, longest - rows[i].size(0)});
    }
    const at::Tensor target = at::cat(targets), wanted = (target >= 0).nonzero().squeeze(1);
    const at::Tensor hidden = model.vila().llm().hidden(at::stack(rows)).flatten(0, 1).index_select(0, wanted);
    return at::cross_entropy_loss(model.vila().llm().logits(hidden), target.index_select(0, wanted));
}

} // namespace

void train_understanding(const StageOptions& options) {
    const auto file = options.folder / "understanding.safetensors";
    const StarterConfig config = StarterConfig::load(options.folder / "config.json");
    const SentencePieceTokenizer tokenizer(options.folder / "spiece.model");
    const WeightMap weights = options.resume ? WeightMap(load_safetensors(file))
                                             : WeightMap::fresh(std::make_shared<SeededNoise>(options.seed));
    const StarterUnderstanding model(weights, config, tokenizer);
    const double rate = options.learning_rate > 0 ? options.learning_rate : 1e-3;
    AdamW optimizer(weights.tensors(), {.learning_rate = rate, .ema_decay = 0.998});
    Rng rng(options.seed);
    Producer<std::vector<Lesson>> lessons([&] {
        std::vector<Lesson> batch;
        for (int i = 0; i < kBatch; ++i) batch.push_back(make_lesson(rng, config.question_frames));
        return batch;
    });
    run_training("understanding", options, optimizer, [&](long) { return batch_loss(model, lessons.take()); },
                 [&](const auto& averaged) { save_safetensors(file, averaged, at::kBFloat16); });
}

} // namespace inference::training
