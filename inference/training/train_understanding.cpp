// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/tensor/noise.h"
#include "inference/training/language.h"
#include "inference/training/loop.h"
#include <cstdio>

namespace inference::training {
namespace {

constexpr int kBatch = 16, kExchanges = 3, kFrames = 13, kHeight = 84, kWidth = 126;
constexpr float kAspect = static_cast<float>(kWidth) / kHeight;

struct Lesson {
    at::Tensor images;               ///< [n, 3, H, W]
    at::Tensor labels;               ///< [n, cells, classes]: what lies in each patch that the tower sees
    at::Tensor motion;               ///< [tokens, 5]: where what lies in the last image's tokens goes
    std::vector<Exchange> exchanges; ///< several over one clip: the tower's work is shared
    bool is_edit = false;
};

Lesson make_lesson(Rng& rng, std::int64_t question_frames, int cells) {
    const Scene scene = random_scene(rng, kAspect);
    Lesson lesson{.exchanges = {random_exchange(scene, rng, Wording::training)}};
    lesson.is_edit = lesson.exchanges.front().topic == "request" && std::bernoulli_distribution(0.5)(rng);
    while (!lesson.is_edit && lesson.exchanges.size() < kExchanges)
        lesson.exchanges.push_back(random_exchange(scene, rng, Wording::training));
    const int frames = lesson.is_edit ? 1 : kFrames;
    // A question's frames are spread over the clip; only they are rendered.
    std::vector<at::Tensor> images, labels;
    const std::int64_t count = lesson.is_edit ? 1 : question_frames;
    Scene moved = scene;
    for (std::int64_t i = 0; i < count; ++i) {
        const float t =
            count == 1 ? 0.0F : static_cast<float>(i * (frames - 1)) / static_cast<float>(count - 1);
        moved.pan_x = moved.pan_y = moved.zoom = 0;
        for (std::size_t k = 0; k < moved.objects.size(); ++k) {
            moved.objects[k].x = scene.objects[k].x + scene.objects[k].vx * t;
            moved.objects[k].y = scene.objects[k].y + scene.objects[k].vy * t;
        }
        images.push_back(render(moved, 1, kHeight, kWidth).select(1, 0));
        labels.push_back(label_cells(moved, cells, cells, kAspect));
    }
    if (!lesson.is_edit) { // the projector makes one token of 2x2 patches, column by column
        const int side = (cells + 1) / 2;
        lesson.motion =
            label_motion(moved, side, side, kAspect).view({side, side, 5}).transpose(0, 1).reshape({-1, 5});
    }
    lesson.images = at::stack(images);
    lesson.labels = at::stack(labels);
    return lesson;
}

/// Linear readers of what the model has seen so far; not part of the model. They ground a model that starts
/// from nothing far sooner than answers alone do.
struct Probes {
    nn::Linear things; ///< colours and shapes, off each patch's features
    nn::Linear motion; ///< where they go, off the decoder's states at the last image, before its last layer
};

at::Tensor probe_loss(const at::Tensor& read, const std::vector<at::Tensor>& labels) {
    const at::Tensor weight = at::full({1}, 3.0); // most cells hold nothing
    return at::binary_cross_entropy_with_logits(read, at::cat(labels), {}, weight, at::Reduction::Mean);
}

/// Motion is a comparison of pictures, which answers alone did not teach in 15,000 steps: the decoder must be
/// able to say it in place before it is asked about a thing.
at::Tensor motion_loss(const StarterUnderstanding& model, const Probes& probes,
                       const std::vector<Lesson>& lessons, const at::Tensor& features) {
    std::vector<at::Tensor> rows, labels;
    std::int64_t first = 0;
    for (const Lesson& lesson : lessons) {
        const std::int64_t count = lesson.images.size(0);
        if (!lesson.is_edit) {
            const auto ids = model.prompt_ids("", count, false);
            rows.push_back(model.vila()
                               .splice(at::tensor(ids, at::kLong).narrow(0, 0, count + 1),
                                       features.narrow(0, first, count))
                               .squeeze(0));
            labels.push_back(lesson.motion);
        }
        first += count;
    }
    const at::Tensor states = model.vila().llm().penultimate(at::stack(rows));
    const std::int64_t tokens = features.size(1);
    return probe_loss(probes.motion(states.narrow(1, states.size(1) - tokens, tokens).flatten(0, 1)), labels);
}

at::Tensor batch_loss(const StarterUnderstanding& model, const Probes& probes,
                      const std::vector<Lesson>& lessons, long step) {
    std::vector<at::Tensor> images, labels, rows, targets;
    for (const Lesson& lesson : lessons) {
        images.push_back(lesson.images);
        labels.push_back(lesson.labels);
    }
    const at::Tensor seen = model.vila().vision_tower().features(model.pixels(at::cat(images)));
    const at::Tensor features = model.vila().project(seen);
    std::int64_t first = 0, longest = 0;
    for (const Lesson& lesson : lessons) {
        const std::int64_t count = lesson.images.size(0);
        for (const Exchange& exchange : lesson.exchanges) {
            auto ids = model.prompt_ids(exchange.question, count, lesson.is_edit);
            const auto answer = model.answer_ids(exchange.answer);
            ids.insert(ids.end(), answer.begin(), answer.end());
            const at::Tensor row =
                model.vila().splice(at::tensor(ids, at::kLong), features.narrow(0, first, count)).squeeze(0);
            const auto length = static_cast<std::int64_t>(answer.size());
            // The state at a position predicts the next id, so the targets start one position before the
            // answer.
            at::Tensor target = at::full({row.size(0)}, -100, at::kLong);
            target.narrow(0, row.size(0) - length - 1, length).copy_(at::tensor(answer, at::kLong));
            rows.push_back(row);
            targets.push_back(target);
            longest = std::max(longest, row.size(0));
        }
        first += count;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        targets[i] = at::constant_pad_nd(targets[i], {0, longest - rows[i].size(0)}, -100);
        rows[i] = at::constant_pad_nd(rows[i], {0, 0, 0, longest - rows[i].size(0)});
    }
    const at::Tensor target = at::cat(targets), wanted = (target >= 0).nonzero().squeeze(1);
    const at::Tensor hidden =
        model.vila().llm().hidden(at::stack(rows)).flatten(0, 1).index_select(0, wanted);
    const at::Tensor answers = at::cross_entropy_loss(model.vila().llm().logits(hidden),
                                                      target.index_select(0, wanted)),
                     things = probe_loss(probes.things(seen), labels),
                     motion = motion_loss(model, probes, lessons, features);
    if (step % 100 == 0)
        std::printf("  answers %.4f things %.4f motion %.4f\n", answers.item<double>(), things.item<double>(),
                    motion.item<double>());
    return answers + things + motion;
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
    const WeightMap extra = WeightMap::fresh(std::make_shared<SeededNoise>(options.seed + 1));
    const auto& tower = config.vila.vision_tower;
    const Probes probes{{extra.scope("probe.things."), tower.hidden_size,
                         static_cast<std::int64_t>(named_colours().size()) + 5},
                        {extra.scope("probe.motion."), config.vila.llm.hidden_size, 5}};
    auto parameters = weights.tensors();
    for (const auto& [name, value] : extra.tensors())
        parameters.emplace(name, value);
    AdamW optimizer(parameters, {.learning_rate = rate, .ema_decay = 0.998});
    Rng rng(options.seed);
    Producer<std::vector<Lesson>> lessons([&] {
        std::vector<Lesson> batch;
        for (int i = 0; i < kBatch; ++i)
            batch.push_back(make_lesson(rng, config.question_frames,
                                        static_cast<int>(tower.image_size / tower.patch_size)));
        return batch;
    });
    run_training(
        "understanding", options, optimizer,
        [&](long step) { return batch_loss(model, probes, lessons.take(), step); },
        [&](auto averaged) {
            std::erase_if(averaged, [](const auto& item) { return item.first.starts_with("probe."); });
            save_safetensors(file, averaged, at::kBFloat16);
        });
}

} // namespace inference::training
