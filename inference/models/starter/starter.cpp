// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include <cmath>
#include <nlohmann/json.hpp>

namespace inference {
namespace {

const std::map<std::string, std::int64_t> kMarkers{{"<img_st>", 1}, {"<img_ed>", 1}, {"<ipl_st>", 1},
                                                   {"<ipl_ed>", 1}, {"<prp_st>", 1}, {"<prp_ed>", 1}};
constexpr std::int64_t kLongestPrompt = 48; ///< text tokens; keeps the mixed context inside its length
constexpr std::int64_t kLongestAnswer = 64;

SpecialTokens take_markers(const WeightMap& weights, std::int64_t width) {
    SpecialTokens tokens;
    for (const auto& [name, rows] : kMarkers)
        tokens[name] = weights.take("special." + name, {rows, width}, Init::small);
    return tokens;
}

} // namespace

StarterConfig StarterConfig::load(const std::filesystem::path& file) {
    const auto json = read_json(file);
    StarterConfig c;
    c.vae = WanVaeConfig::from_json(part_at(json, "vae"));
    c.text = Umt5Config::from_json(part_at(json, "text_encoder"));
    c.vila = {LlamaConfig::from_json(part_at(json, "llm")),
              SiglipConfig::from_json(part_at(json, "vision_tower"))};
    const auto& omni = part_at(json, "generator");
    c.omni.dit = WanDitConfig::from_json(omni);
    const auto count = [&](const char* name, std::int64_t most) {
        const std::int64_t value = whole_at(omni, name);
        require_within(name, value, 1, most);
        return value;
    };
    c.omni.dit.text_len = count("max_context_len", kMostRows);
    c.omni.llm_hidden_size = c.vila.llm.hidden_size;
    c.omni.vision_queries = count("learnable_query_length", kMostWidth);
    c.omni.vision_width = count("adapter_in_channels", kMostWidth);
    c.omni.adapter_queries = count("adapter_query_length", kMostWidth);
    c.omni.visual_channels = c.vae.z_dim;
    c.omni.head_layers = count("head_layers", kMostLayers);
    c.omni.head_feed_forward = count("head_feed_forward", kMostWidth);
    c.omni.adapter_feed_forward = count("adapter_feed_forward", kMostWidth);
    c.question_frames = whole_or(json, "question_frames", c.question_frames);
    c.state_rows = whole_or(json, "state_rows", c.state_rows);
    require_within("state_rows", c.state_rows, 0, 5); // what a prompt without words still has
    const std::int64_t steps = whole_or(json, "steps", c.steps);
    require_within("question_frames", c.question_frames, 1, 1024);
    require_within("steps", steps, 1, 10000);
    c.steps = static_cast<int>(steps);
    c.shift = real_or(json, "shift", c.shift);
    c.guidance = real_or(json, "guidance", c.guidance);
    c.least_will = real_or(json, "least_will", c.least_will);
    require_real("least_will", c.least_will, 0, 1);
    require_real("shift", c.shift, 1e-3, 1000);
    require_real("guidance", c.guidance, 0, 1000);
    return c;
}

StarterUnderstanding::StarterUnderstanding(const WeightMap& weights, const StarterConfig& config,
                                           const SentencePieceTokenizer& tokenizer)
    : tokenizer_(&tokenizer), vila_(weights, config.vila), state_rows_(config.state_rows),
      image_(tokenizer.piece("<image>")), video_(tokenizer.piece("<video>")),
      user_(tokenizer.piece("<|user|>")), assistant_(tokenizer.piece("<|assistant|>")),
      turn_end_(tokenizer.piece("<|eot|>")), generate_(tokenizer.piece("[GEN_VID]")) {}

std::vector<std::int64_t> StarterUnderstanding::prompt_ids(const std::string& text, std::int64_t images,
                                                           bool is_edit) const {
    std::vector<std::int64_t> ids{user_};
    ids.insert(ids.end(), static_cast<std::size_t>(images), kImagePlaceholder);
    if (is_edit) ids.push_back(video_);
    auto words = tokenizer_->encode(text);
    // A special piece typed by a person is text, never a command to the model.
    std::erase_if(words, [&](std::int64_t id) {
        return id == image_ || id == video_ || id == user_ || id == assistant_ || id == turn_end_ ||
               id == generate_;
    });
    words.resize(std::min<std::size_t>(words.size(), kLongestPrompt));
    ids.insert(ids.end(), words.begin(), words.end());
    ids.push_back(turn_end_);
    ids.push_back(assistant_);
    return ids;
}

std::vector<std::int64_t> StarterUnderstanding::answer_ids(const std::string& answer) const {
    auto ids = tokenizer_->encode(answer);
    ids.push_back(turn_end_);
    return ids;
}

at::Tensor StarterUnderstanding::pixels(const at::Tensor& frames) const {
    const std::int64_t side = vila_.config().vision_tower.image_size;
    return at::_upsample_bilinear2d_aa(frames, {side, side}, false);
}

std::vector<at::Tensor> StarterUnderstanding::states(const std::vector<std::string>& prompts,
                                                     const at::Tensor& frames) const {
    at::Tensor features;
    if (frames.defined()) features = vila_.image_features(pixels(frames)); // [B, tokens, hidden]
    std::vector<at::Tensor> rows;
    std::int64_t longest = 0;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        auto ids = prompt_ids(prompts[i], frames.defined() ? 1 : 0, frames.defined());
        ids.push_back(generate_);
        ids.push_back(turn_end_);
        const auto index = static_cast<std::int64_t>(i);
        const at::Tensor none = at::empty({0});
        rows.push_back(
            vila_.splice(at::tensor(ids, at::kLong), frames.defined() ? features.narrow(0, index, 1) : none)
                .squeeze(0));
        longest = std::max(longest, rows.back().size(0));
    }
    // Rows put behind a causal sequence change nothing before them, so the prompts run as one batch.
    std::vector<at::Tensor> padded;
    for (const at::Tensor& row : rows)
        padded.push_back(at::constant_pad_nd(row, {0, 0, 0, longest - row.size(0)}));
    const at::Tensor hidden = vila_.llm().hidden(at::stack(padded));
    std::vector<at::Tensor> states;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto index = static_cast<std::int64_t>(i);
        const std::int64_t all = rows[i].size(0), kept = state_rows_ > 0 ? state_rows_ : all;
        states.push_back(hidden.narrow(0, index, 1).narrow(1, all - kept, kept));
    }
    return states;
}

at::Tensor StarterUnderstanding::sequences(const std::vector<std::vector<std::int64_t>>& ids,
                                           const at::Tensor& pictures) const {
    std::size_t longest = 0;
    for (const auto& row : ids)
        longest = std::max(longest, row.size());
    const auto count = static_cast<std::int64_t>(ids.size()), length = static_cast<std::int64_t>(longest);
    const at::Tensor all = at::zeros({count, length}, at::kLong);
    auto* data = all.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < ids.size(); ++i)
        std::copy(ids[i].begin(), ids[i].end(), data + i * longest);
    const at::Tensor rows = vila_.llm().embed(all.to(vila_.llm().device()));
    if (!pictures.defined()) return rows;
    return at::cat({rows.narrow(1, 0, 1), pictures, rows.narrow(1, 1, length - 1)}, 1);
}

at::Tensor StarterUnderstanding::last_states(const std::vector<std::string>& prompts,
                                             const at::Tensor& frames) const {
    const at::Tensor pictures = frames.defined() ? vila_.image_features(pixels(frames)) : at::Tensor();
    const std::int64_t before = frames.defined() ? pictures.size(1) : 0,
                       rows = std::max<std::int64_t>(1, state_rows_);
    std::vector<std::vector<std::int64_t>> ids;
    std::vector<std::int64_t> places;
    for (const std::string& prompt : prompts) {
        ids.push_back(prompt_ids(prompt, 0, frames.defined()));
        ids.back().insert(ids.back().end(), {generate_, turn_end_});
        const std::int64_t end = before + static_cast<std::int64_t>(ids.back().size());
        for (std::int64_t i = end - rows; i < end; ++i)
            places.push_back(i);
    }
    // Rows put behind a causal sequence change nothing before them.
    const at::Tensor hidden = vila_.llm().hidden(sequences(ids, pictures));
    const at::Tensor at = at::tensor(places, at::kLong).view({-1, rows, 1}).to(hidden.device());
    return hidden.gather(1, at.expand({-1, -1, hidden.size(2)}));
}

double StarterUnderstanding::would_draw(const std::string& instruction, const at::Tensor& frame) const {
    // Both answers as the model was taught them, each as likely as all of its ids are together.
    const at::Tensor pictures = vila_.image_features(pixels(frame));
    double likelihood[2] = {};
    for (const bool draws : {true, false}) {
        auto ids = prompt_ids(instruction, 0, true);
        const auto answer = answer_ids(draws ? "[GEN_VID]" : "that is not there.");
        const std::int64_t length = static_cast<std::int64_t>(answer.size());
        ids.insert(ids.end(), answer.begin(), answer.end());
        const at::Tensor hidden = vila_.llm().hidden(sequences({ids}, pictures));
        const at::Tensor said = vila_.llm()
                                    .logits(hidden.narrow(1, hidden.size(1) - length - 1, length))
                                    .squeeze(0)
                                    .log_softmax(-1);
        const at::Tensor wanted = at::tensor(answer, at::kLong).to(said.device()).unsqueeze(1);
        likelihood[draws] = said.gather(1, wanted).sum().item<double>();
    }
    return 1 / (1 + std::exp(likelihood[false] - likelihood[true]));
}

std::string StarterUnderstanding::answer(const std::string& question, const at::Tensor& frames,
                                         const std::function<bool(const std::string&)>& on_text) const {
    const at::Tensor features = vila_.image_features(pixels(frames));
    const auto ids = prompt_ids(question, frames.size(0), false);
    const at::Tensor embeddings = vila_.splice(at::tensor(ids, at::kLong), features);
    std::vector<std::int64_t> so_far;
    const auto tokens = vila_.generate(embeddings, kLongestAnswer, {turn_end_}, [&](std::int64_t id) {
        so_far.push_back(id);
        return !on_text || on_text(tokenizer_->decode(so_far));
    });
    return tokenizer_->decode(tokens);
}

StarterGenerator::StarterGenerator(const WeightMap& weights, const StarterConfig& config,
                                   const SentencePieceTokenizer& tokenizer)
    : tokenizer_(&tokenizer), text_(weights.scope("text_encoder."), config.text), omni_(weights, config.omni),
      special_(take_markers(weights, config.omni.dit.text_dim)), device_(special_.begin()->second.device()) {}

std::vector<at::Tensor> StarterGenerator::text_rows(const std::vector<std::string>& prompts) const {
    const auto [all, lengths] = text_batch(prompts);
    const at::Tensor counts = lengths.cpu();
    std::vector<at::Tensor> rows;
    for (std::int64_t i = 0; i < all.size(0); ++i)
        rows.push_back(all[i].narrow(0, 0, counts[i].item<std::int64_t>()));
    return rows;
}

std::pair<at::Tensor, at::Tensor>
StarterGenerator::text_batch(const std::vector<std::string>& prompts) const {
    std::vector<std::vector<std::int64_t>> ids;
    std::size_t longest = 0;
    for (const std::string& prompt : prompts) {
        ids.push_back(tokenizer_->encode(prompt));
        ids.back().resize(std::min<std::size_t>(ids.back().size(), kLongestPrompt - 1));
        ids.back().push_back(tokenizer_->end_of_sentence());
        longest = std::max(longest, ids.back().size());
    }
    at::Tensor all =
        at::zeros({static_cast<std::int64_t>(ids.size()), static_cast<std::int64_t>(longest)}, at::kLong);
    at::Tensor mask = at::zeros_like(all);
    auto *id = all.data_ptr<std::int64_t>(), *own = mask.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        std::copy(ids[i].begin(), ids[i].end(), id + i * longest);
        std::fill_n(own + i * longest, ids[i].size(), 1);
    }
    all = all.to(device_), mask = mask.to(device_);
    return {text_.forward(all, mask), mask.sum(1)};
}

at::Tensor StarterGenerator::velocity(const at::Tensor& noisy, const at::Tensor& t,
                                      const BatchConditions& conditions) const {
    const at::Tensor source = conditions.visual.defined() ? conditions.visual : at::zeros_like(noisy);
    return omni_.dit().forward_alike(at::cat({noisy, source}, 1), t,
                                     omni_.remember(conditions, special_, noisy.size(2) == 1));
}

WanContext StarterGenerator::remember(const std::vector<at::Tensor>& noisy,
                                      const std::vector<MixedCondition>& conditions) const {
    return omni_.remember(noisy, conditions, special_);
}

std::vector<at::Tensor> StarterGenerator::velocity(const std::vector<at::Tensor>& noisy, const at::Tensor& t,
                                                   const std::vector<MixedCondition>& conditions,
                                                   const WanContext& context, Scratch* run) const {
    std::vector<at::Tensor> inputs;
    for (std::size_t i = 0; i < noisy.size(); ++i) {
        const at::Tensor& source = conditions[i].visual;
        inputs.push_back(at::cat({noisy[i], source.defined() ? source : at::zeros_like(noisy[i])}));
    }
    return omni_.dit().forward(inputs, t, context, {.run = run});
}

Starter::Starter(const std::filesystem::path& folder, StarterConfig settings, const WeightMap& vae_weights,
                 const WeightMap& understanding_weights, const WeightMap& generator_weights)
    : config(std::move(settings)), tokenizer(folder / "spiece.model"), vae(vae_weights, config.vae),
      understanding(understanding_weights, config, tokenizer),
      generator(generator_weights, config, tokenizer) {}

std::unique_ptr<Starter> Starter::load(const std::filesystem::path& folder) {
    WeightMap vae(load_safetensors(folder / "vae.safetensors"));
    vae.set_channels_last();
    const WeightMap understanding(load_safetensors(folder / "understanding.safetensors"));
    const WeightMap generator(load_safetensors(folder / "generator.safetensors"));
    auto starter = std::make_unique<Starter>(folder, StarterConfig::load(folder / "config.json"), vae,
                                             understanding, generator);
    for (const WeightMap* map : std::initializer_list<const WeightMap*>{&vae, &understanding, &generator})
        map->require_all_used();
    return starter;
}

} // namespace inference
