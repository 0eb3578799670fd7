// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
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
    const std::int64_t steps = whole_or(json, "steps", c.steps);
    require_within("question_frames", c.question_frames, 1, 1024);
    require_within("steps", steps, 1, 10000);
    c.steps = static_cast<int>(steps);
    c.shift = real_or(json, "shift", c.shift);
    c.guidance = real_or(json, "guidance", c.guidance);
    require_real("shift", c.shift, 1e-3, 1000);
    require_real("guidance", c.guidance, 0, 1000);
    return c;
}

StarterUnderstanding::StarterUnderstanding(const WeightMap& weights, const StarterConfig& config,
                                           const SentencePieceTokenizer& tokenizer)
    : tokenizer_(&tokenizer), vila_(weights, config.vila), image_(tokenizer.piece("<image>")),
      video_(tokenizer.piece("<video>")), user_(tokenizer.piece("<|user|>")),
      assistant_(tokenizer.piece("<|assistant|>")), turn_end_(tokenizer.piece("<|eot|>")),
      generate_(tokenizer.piece("[GEN_VID]")) {}

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
        states.push_back(hidden.narrow(0, index, 1).narrow(1, 0, rows[i].size(0)));
    }
    return states;
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
      special_(take_markers(weights, config.omni.dit.text_dim)) {}

std::vector<at::Tensor> StarterGenerator::text_rows(const std::vector<std::string>& prompts) const {
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
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto count = static_cast<std::int64_t>(ids[i].size()), row = static_cast<std::int64_t>(i);
        all[row].narrow(0, 0, count).copy_(at::tensor(ids[i], at::kLong));
        mask[row].narrow(0, 0, count).fill_(1);
    }
    return text_.encode(all, mask);
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
