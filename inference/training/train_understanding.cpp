// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/tensor/noise.h"
#include "inference/training/language.h"
#include "inference/training/loop.h"
#include <cmath>
#include <cstdio>

namespace inference::training {
namespace {

constexpr int kClips = 10, kEdits = 12;      ///< of a batch
constexpr int kExchanges = 4, kRequests = 3; ///< over one clip, over one edit's picture
constexpr int kFrames = 13, kHeight = 84, kWidth = 126;
constexpr float kAspect = static_cast<float>(kWidth) / kHeight;

/// Clips that are asked about and pictures that are to be edited; the tower's work on each is shared.
struct Lessons {
    at::Tensor images;            ///< bytes [n, 3, H, W]: those of the clips, then the edits'
    at::Tensor labels;            ///< [n, cells, classes]: what lies in each patch that the tower sees
    at::Tensor motion;            ///< [clips, tokens, 5]: where what lies in the last image's tokens goes
    std::vector<Exchange> asked;  ///< kExchanges a clip
    std::vector<Exchange> wanted; ///< kRequests an edit
    std::int64_t clips = 0;
};

/// The scene as it is `t` frames later, seen by a camera that stands still.
Scene later(const Scene& scene, float t) {
    Scene moved = scene;
    moved.pan_x = moved.pan_y = moved.zoom = 0;
    for (SceneObject& o : moved.objects)
        o.x += o.vx * t, o.y += o.vy * t;
    return moved;
}

Lessons make_lessons(Rng rng, double scale, std::int64_t question_frames, int cells) {
    Lessons out;
    std::vector<at::Tensor> images, labels, motion;
    const auto see = [&](const Scene& scene) {
        images.push_back(((render(scene, 1, kHeight, kWidth).select(1, 0) + 1) * 127.5)
                             .round()
                             .clamp(0, 255)
                             .to(at::kByte));
        labels.push_back(label_cells(scene, cells, cells, kAspect));
    };
    const auto many = [&](int count) { return std::max(1, static_cast<int>(std::lround(count * scale))); };
    out.clips = many(kClips);
    const int side = (cells + 1) / 2;
    for (std::int64_t i = 0; i < out.clips; ++i) {
        const Scene scene = random_scene(rng, kAspect);
        // A question's frames are spread over the clip; only they are rendered.
        for (std::int64_t k = 0; k < question_frames; ++k)
            see(later(scene,
                      static_cast<float>(k * (kFrames - 1)) / static_cast<float>(question_frames - 1)));
        // The projector makes one token of 2x2 patches, column by column.
        motion.push_back(label_motion(later(scene, kFrames - 1), side, side, kAspect)
                             .view({side, side, 5})
                             .transpose(0, 1)
                             .reshape({-1, 5}));
        for (int k = 0; k < kExchanges; ++k)
            out.asked.push_back(random_exchange(scene, rng, Wording::training));
    }
    for (int i = many(kEdits); i > 0; --i) {
        const Scene scene = random_scene(rng, kAspect);
        see(later(scene, 0));
        for (int k = 0; k < kRequests; ++k)
            out.wanted.push_back(random_request(scene, rng, Wording::training));
    }
    out.images = at::stack(images);
    out.labels = at::stack(labels);
    out.motion = at::stack(motion);
    return out;
}

/// Linear readers of what the model has seen so far; not part of the model. They ground a model that starts
/// from nothing far sooner than answers alone do.
struct Probes {
    nn::Linear things; ///< colours and shapes, off each patch's features
    nn::Linear motion; ///< where they go, off the decoder's states at the last image, before its last layer
};

at::Tensor probe_loss(const at::Tensor& read, const at::Tensor& labels) {
    const at::Tensor weight = at::full({1}, 3.0, read.options()); // most cells hold nothing
    return at::binary_cross_entropy_with_logits(read, labels.to(read.device()), {}, weight,
                                                at::Reduction::Mean);
}

/// Motion is a comparison of pictures, which answers alone did not teach in 15,000 steps: the decoder must be
/// able to say it in place before it is asked about a thing. pictures: [clips, rows, hidden].
at::Tensor motion_loss(const StarterUnderstanding& model, const Probes& probes, const Lessons& lessons,
                       const at::Tensor& pictures, std::int64_t tokens) {
    const std::vector<std::vector<std::int64_t>> ids(static_cast<std::size_t>(lessons.clips),
                                                     {model.prompt_ids("", 0, false).front()});
    const at::Tensor states = model.vila().llm().penultimate(model.sequences(ids, pictures));
    return probe_loss(probes.motion(states.narrow(1, states.size(1) - tokens, tokens)), lessons.motion);
}

/// What the decoder says at each place of the exchanges' answers, and what it should say there.
std::pair<at::Tensor, at::Tensor> answers_of(const StarterUnderstanding& model,
                                             const std::vector<Exchange>& exchanges, bool is_edit,
                                             const at::Tensor& pictures) {
    std::vector<std::vector<std::int64_t>> ids;
    std::vector<std::int64_t> places, wanted;
    std::vector<std::size_t> begins;
    std::size_t longest = 0;
    for (const Exchange& exchange : exchanges) {
        ids.push_back(model.prompt_ids(exchange.question, 0, is_edit));
        begins.push_back(ids.back().size());
        const auto answer = model.answer_ids(exchange.answer);
        ids.back().insert(ids.back().end(), answer.begin(), answer.end());
        longest = std::max(longest, ids.back().size());
    }
    const std::int64_t before = pictures.size(1), row = before + static_cast<std::int64_t>(longest);
    for (std::size_t i = 0; i < ids.size(); ++i)
        for (std::size_t k = begins[i]; k < ids[i].size(); ++k) { // a state predicts the next id
            places.push_back(static_cast<std::int64_t>(i) * row + before + static_cast<std::int64_t>(k) - 1);
            wanted.push_back(ids[i][k]);
        }
    const at::Tensor hidden = model.vila().llm().hidden(model.sequences(ids, pictures)).flatten(0, 1);
    const auto there = [&](const std::vector<std::int64_t>& numbers) {
        return at::tensor(numbers, at::kLong).to(hidden.device());
    };
    return {model.vila().llm().logits(hidden.index_select(0, there(places))), there(wanted)};
}

at::Tensor batch_loss(const StarterUnderstanding& model, const Probes& probes, const Lessons& lessons,
                      long step, at::Device device) {
    const at::Tensor images = lessons.images.to(device).to(at::kFloat) / 127.5 - 1.0;
    const at::Tensor seen = model.vila().vision_tower().features(model.pixels(images));
    const at::Tensor features = model.vila().project(seen);
    const std::int64_t edits = static_cast<std::int64_t>(lessons.wanted.size()) / kRequests,
                       of_clips = features.size(0) - edits;
    const at::Tensor clips = features.narrow(0, 0, of_clips).reshape({lessons.clips, -1, features.size(2)});
    const auto [said, words] =
        answers_of(model, lessons.asked, false, clips.repeat_interleave(kExchanges, 0));
    const auto [done, orders] = answers_of(
        model, lessons.wanted, true, features.narrow(0, of_clips, edits).repeat_interleave(kRequests, 0));
    const at::Tensor answers = at::cross_entropy_loss(at::cat({said, done}), at::cat({words, orders})),
                     things = probe_loss(probes.things(seen), lessons.labels),
                     motion = motion_loss(model, probes, lessons, clips, features.size(1));
    if (step % 200 == 0)
        std::printf("  answers %.4f (requests %.4f) things %.4f motion %.4f\n", answers.item<double>(),
                    at::cross_entropy_loss(done, orders).item<double>(), things.item<double>(),
                    motion.item<double>());
    return answers + things + motion;
}

} // namespace

void train_understanding(const StageOptions& options) {
    const auto file = options.folder / "understanding.safetensors";
    const StarterConfig config = StarterConfig::load(options.folder / "config.json");
    const SentencePieceTokenizer tokenizer(options.folder / "spiece.model");
    const at::Device device = stage_device();
    WeightMap weights = options.resume ? WeightMap(load_safetensors(file))
                                       : WeightMap::fresh(std::make_shared<SeededNoise>(options.seed));
    weights.set_device(device);
    const StarterUnderstanding model(weights, config, tokenizer);
    const double rate = options.learning_rate > 0 ? options.learning_rate : 1e-3;
    WeightMap extra = WeightMap::fresh(std::make_shared<SeededNoise>(options.seed + 1));
    extra.set_device(device);
    const auto& tower = config.vila.vision_tower;
    const Probes probes{{extra.scope("probe.things."), tower.hidden_size,
                         static_cast<std::int64_t>(named_colours().size()) + 5},
                        {extra.scope("probe.motion."), config.vila.llm.hidden_size, 5}};
    auto parameters = weights.tensors();
    for (const auto& [name, value] : extra.tensors())
        parameters.emplace(name, value);
    AdamW optimizer(parameters, {.learning_rate = rate, .ema_decay = 0.998});
    const int cells = static_cast<int>(tower.image_size / tower.patch_size);
    Producer<Lessons> lessons(
        [&](std::uint64_t number) {
            return make_lessons(item_rng(options.seed, number), options.batch, config.question_frames, cells);
        },
        producer_threads(options), static_cast<std::size_t>(producer_threads(options)) * 2 + 4);
    run_training(
        "understanding", options, optimizer,
        [&](long step) { return batch_loss(model, probes, lessons.take(), step, device); },
        [&](auto averaged) {
            std::erase_if(averaged, [](const auto& item) { return item.first.starts_with("probe."); });
            save_safetensors(file, averaged, at::kBFloat16);
        });
}

} // namespace inference::training
