// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_files/wan_defaults.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/parity/fixture.h"
#include "inference/pipelines/stages/wan_velocity.h"
#include "inference/pipelines/univigu_model_files.h"
#include "inference/pipelines/univigu_sampling.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/json_value.h"

namespace inference::parity {
namespace {

using nlohmann::json;

/// key_mapping.json, from original to diffusers names: each must map back, and to nothing else.
void check_mapping(
    Fixture& f,
    const std::function<std::optional<std::string>(const std::string&, const std::string&)>& original_of) {
    const json mapping = read_json(f.folder() / "key_mapping.json");
    bool ok = true;
    const auto compare = [&](const json& table, const std::string& part) {
        for (const auto& [original, other] : table.items())
            if (other.is_string()) ok &= original_of(other.get<std::string>(), part) == original;
    };
    bool nested = false;
    for (const auto& [name, value] : mapping.items())
        if (value.is_object()) compare(value, name), nested = true;
    if (!nested) compare(mapping, "");
    f.check_case("key_mapping", ok);
}

struct LoadedParts {
    WanPart<WanDitConfig> dit;
    WanPart<WanVaeConfig> vae;
    WanPart<Umt5Config> text;
};

/// What both repositories must give; the outputs of one that differs are the ones printed.
std::map<std::string, at::Tensor> layout_outputs(const Fixture& f, const LoadedParts& parts) {
    const WeightMap dit_weights(f.placed(parts.dit.tensors)), vae_weights(f.placed(parts.vae.tensors)),
        text_weights(f.placed(parts.text.tensors));
    WanDitConfig config = parts.dit.config;
    config.text_len = f.in("prompt_embeds").size(1); // diffusers takes the rows as they are
    const WanDit dit(dit_weights, config);
    WanVae vae(vae_weights, parts.vae.config);
    const Umt5Encoder text(text_weights, parts.text.config);
    for (const WeightMap* weights : {&dit_weights, &vae_weights, &text_weights})
        weights->require_all_used();
    const auto& h = f.hyper();
    std::map<std::string, at::Tensor> out;
    out["y"] = at::stack(dit.forward(f.in("x").unbind(0), f.in("t").to(at::kFloat),
                                     dit.remember(f.in("prompt_embeds").unbind(0))));
    out["text"] = text.forward(f.in("ids"), f.in("mask"));
    vae.set_normalisation({}, {});
    out["enc_mode"] = vae.encode(WanVae::whole_groups(f.in("video")));
    out["dec"] = vae.decode(f.in("z")).clamp(-1, 1);
    vae.set_normalisation(h.at("latents_mean"), h.at("latents_std"));
    out["enc_normalised"] = vae.encode(WanVae::whole_groups(f.in("video")));
    out["dec_from_normalised"] = vae.decode(f.in("z")).clamp(-1, 1);
    return out;
}

void check_diffusers_layout(Fixture& f) {
    const auto original = f.folder() / "original_repo", other = f.folder() / "diffusers_repo";
    const auto a = layout_outputs(f, {load_wan_dit(original), load_wan_vae(original / kWanVaeFile),
                                      load_umt5(original / kWanTextEncoderFile)});
    const auto b = layout_outputs(f, {load_wan_dit(other / "transformer"), load_wan_vae(other / "vae"),
                                      load_umt5(other / "text_encoder")});
    for (const auto& [name, value] : b) {
        const bool same = at::allclose(value, a.at(name), 1e-4, 1e-5);
        f.check(name, same ? value : a.at(name).clone().fill_(NAN));
    }
    const std::int64_t blocks = f.hyper().at("vae_original").at("num_res_blocks");
    check_mapping(f, [&](const std::string& name, const std::string&) -> std::optional<std::string> {
        if (const auto found = umt5_name_from_hugging_face(name)) return found;
        if (const auto found = vae_name_from_diffusers(name, blocks, false)) return found;
        return dit_name_from_diffusers(name);
    });
}

void check_diffusers_vae22(Fixture& f) {
    auto part = load_wan_vae(f.folder() / "vae");
    WeightMap weights(f.placed(part.tensors));
    weights.set_channels_last();
    WanVae vae(weights, part.config);
    weights.require_all_used();
    f.check("enc_normalised", vae.encode(WanVae::whole_groups(f.in("video"))));
    f.check("dec_from_normalised", vae.decode(f.in("z")).clamp(-1, 1));
    vae.set_normalisation({}, {});
    f.check("enc_mode", vae.encode(WanVae::whole_groups(f.in("video"))));
    f.check("dec", vae.decode(f.in("z")).clamp(-1, 1));
    const std::int64_t blocks = f.hyper().at("original").at("num_res_blocks");
    check_mapping(f, [&](const std::string& name, const std::string&) {
        return vae_name_from_diffusers(name, blocks, true);
    });
}

void check_moe_pipeline(Fixture& f) {
    const auto& h = f.hyper();
    const TensorMap tensors = f.weights();
    const auto expert = [&](const char* prefix) {
        auto part = identify_wan_dit(scoped(tensors, prefix), &h.at("transformer"));
        part.config.text_len = h.at("text_len");
        const WeightMap weights(part.tensors);
        const WanDit dit(weights, part.config);
        weights.require_all_used();
        return dit;
    };
    const WanDit high = expert("high."), low = expert("low.");
    const auto vae_part = identify_wan_vae(scoped(tensors, "vae."), &h.at("vae"));
    const WanVae vae(WeightMap(vae_part.tensors), vae_part.config);
    WanVelocity source(
        {&high, &low, h.at("boundary_ratio")},
        {.text = f.in("prompt_embeds")[0],
         .negative = f.in("negative_prompt_embeds")[0],
         .guidance = h.at("guidance_scale"),
         .guidance_low_noise = value_or(h, "guidance_scale_2", h.at("guidance_scale").get<double>())});
    const at::Tensor latent =
        denoise(f.in("latents")[0],
                {.schedule = make_schedule(ScheduleKind::diffusers_unipc, h.at("num_inference_steps"),
                                           h.at("flow_shift"))},
                source, {});
    const at::Tensor frames = vae.decode(latent.unsqueeze(0)).clamp(-1, 1); // [1, 3, F, H, W]
    f.check("frames", ((frames + 1) / 2).transpose(1, 2));
}

json dit_json(const WanDitConfig& c) {
    return {{"dim", c.dim},
            {"ffn_dim", c.ffn_dim},
            {"freq_dim", c.freq_dim},
            {"num_heads", c.num_heads},
            {"num_layers", c.num_layers},
            {"eps", c.eps},
            {"patch_size", {1, 2, 2}},
            {"window_size", {-1, -1}},
            {"qk_norm", true},
            {"cross_attn_norm", true},
            {"text_len", c.text_len}};
}

json vae_json(const WanVaeConfig& c) {
    json out{{"dim", c.dim},
             {"z_dim", c.z_dim},
             {"dim_mult", c.dim_mult},
             {"num_res_blocks", c.num_res_blocks},
             {"attn_scales", json::array()},
             {"temperal_downsample", c.temporal_downsample},
             {"latents_mean", c.mean},
             {"latents_std", c.std}};
    if (c.residual) out.update({{"dec_dim", c.decoder_dim}, {"patch_size", 2}});
    return out;
}

/// The program's constants under the file's names.
json known_defaults() {
    const auto wan21 = [](const WanDitConfig& config) {
        json out = dit_json(config);
        out.update({{"t5_model", "umt5_xxl"},
                    {"t5_dtype", "bfloat16"},
                    {"param_dtype", "bfloat16"},
                    {"num_train_timesteps", kWanTrainTimesteps},
                    {"sample_fps", kWan21Sampling.fps},
                    {"t5_checkpoint", kWanTextEncoderFile},
                    {"t5_tokenizer", kWanTokenizerFolder},
                    {"vae_checkpoint", kWanVaeFile},
                    {"vae_stride", {4, 8, 8}}});
        return out;
    };
    json a14b = wan21(wan_14b());
    a14b.update({{"low_noise_checkpoint", kWanLowNoiseFolder},
                 {"high_noise_checkpoint", kWanHighNoiseFolder},
                 {"sample_shift", kWan22A14bSampling.shift},
                 {"sample_steps", kWan22A14bSampling.steps},
                 {"boundary", kWan22A14bSampling.boundary},
                 {"sample_guide_scale_low_high",
                  {kWan22A14bSampling.guidance_low_noise, kWan22A14bSampling.guidance}},
                 {"frame_num", kWan22A14bSampling.frames}});
    const Umt5Config umt5;
    json sizes, supported;
    for (const WanSize& size : kWanSizes)
        sizes[std::to_string(size.width) + "*" + std::to_string(size.height)] = {size.width, size.height};
    for (const char* model : {"t2v-14B", "t2v-1.3B", "t2i-14B"})
        for (const WanSize& size : kWanSizes)
            if (wan_size_supported(model, size))
                supported[model].push_back(std::to_string(size.width) + "*" + std::to_string(size.height));
    const WanPrompts& prompts = wan_prompts();
    return {{"wan21", {{"t2v-1.3B", wan21(wan_1_3b())}, {"t2v-14B", wan21(wan_14b())}}},
            {"wan22_t2v_A14B", a14b},
            {"vae21", vae_json(wan_vae21())},
            {"vae22", vae_json(wan_vae22())},
            {"umt5_xxl",
             {{"vocab_size", umt5.vocab},
              {"dim", umt5.dim},
              {"dim_attn", umt5.dim_attn},
              {"dim_ffn", umt5.dim_ffn},
              {"num_heads", umt5.num_heads},
              {"encoder_layers", umt5.num_layers},
              {"num_buckets", umt5.num_buckets},
              {"max_distance", umt5.max_distance},
              {"shared_pos", umt5.first_table_only},
              {"eps", kUmt5Eps},
              {"text_len", wan_1_3b().text_len}}},
            {"negative_prompt",
             {{"wan_default_zh", prompts.negative},
              {"i2v_prefix_zh", prompts.image_to_video_prefix},
              {"flf2v_extra_prefix_zh", prompts.first_last_frame_prefix},
              {"omni_video2_en", prompts.omni_video2_negative}}},
            {"sizes_width_height", sizes},
            {"supported_sizes", supported},
            {"cli",
             {{"task", "t2v-14B"},
              {"size", "1280*720"},
              {"frame_num", {{"t2v", kWan21Sampling.frames}, {"t2i", 1}}},
              {"sample_solver", "unipc"},
              {"solvers", {"unipc", "dpm++"}},
              {"sample_steps", {{"t2v", kWan21Sampling.steps}, {"i2v", kWanImageToVideoSteps}}},
              {"sample_shift",
               {{"default", kWan21Sampling.shift}, {"i2v_480p", 3.0}, {"flf2v", 16.0}, {"vace", 16.0}}},
              {"sample_guide_scale", kWan21Sampling.guidance},
              {"base_seed", -1},
              {"recommended_for_1.3B",
               {{"sample_guide_scale", kWan13bRecommended.guidance},
                {"sample_shift", {kWan13bRecommended.shift, kWan13bRecommended.largest_shift}}}}}}};
}

/// Every leaf of `wanted` has its equal in `known`; the paths of those that have not.
void compare_leaves(const json& wanted, const json& known, const std::string& path,
                    std::vector<std::string>& wrong) {
    if (!wanted.is_object()) {
        if (wanted != known) wrong.push_back(path);
        return;
    }
    for (const auto& [name, value] : wanted.items())
        compare_leaves(value, known.is_object() && known.contains(name) ? known[name] : json(),
                       path + "/" + name, wrong);
}

void check_defaults(Fixture& f) {
    const json wanted = read_json(f.folder() / "defaults.json"), known = known_defaults();
    for (const auto& [section, value] : wanted.items()) {
        std::vector<std::string> wrong;
        compare_leaves(value, known.contains(section) ? known[section] : json(), section, wrong);
        for (const std::string& path : wrong)
            std::fprintf(stderr, "defaults: %s differs\n", path.c_str());
        f.check_case(section, wrong.empty());
    }
}

void check_univigu_names(Fixture& f, const UniViguTensors& merged) {
    const json& init = f.config().at("init_from_wan");
    bool ok = true;
    for (const auto& [name, base] : init.items())
        ok &= base_tensor_of(name) == (base.is_null() ? "" : base.get<std::string>());
    f.check_case("init_from_wan", ok);
    // inv_freq is computed here, so it is never missed.
    auto missing = f.config().value("missing_in_checkpoint", std::vector<std::string>{});
    std::erase(missing, "rotary_emb_text.inv_freq");
    f.check_case("missing_in_checkpoint", merged.missing == missing);
    f.check_case("unexpected_in_checkpoint",
                 merged.unexpected ==
                     f.config().value("unexpected_in_checkpoint", std::vector<std::string>{}));
}

void check_univigu_layout(Fixture& f) {
    const auto& h = f.hyper();
    const auto wan = f.folder() / f.config().at("wan_model_path").get<std::string>(),
               checkpoint = f.folder() / f.config().at("checkpoint").get<std::string>();
    const UniViguRepository repo{wan, checkpoint};
    const auto bundle = load_univigu(repo, {.device = f.device()});
    check_univigu_names(f, univigu_tensors(repo));
    const std::string prompt = h.at("prompt");
    const auto text = bundle->tokenize({prompt}, h.at("max_length"));
    const auto cond = bundle->tokenize({prompt}, f.expected("cond_ids").size(1));
    f.check("prompt_ids", text.ids);
    f.check("prompt_mask", text.mask);
    f.check("cond_ids", cond.ids);
    f.check("cond_mask", cond.mask);
    const at::Tensor compat = bundle->condition(cond);
    f.check("cond_reference_t5_class", compat);
    const auto umt5 = load_umt5(wan / "text_encoder");
    f.check("cond_umt5_class",
            Umt5Encoder(WeightMap(f.placed(umt5.tensors)), umt5.config).forward(cond.ids, cond.mask));
    const auto moments = bundle->vae.encode_moments(WanVae::whole_groups(f.in("frames")));
    f.check("vae_mean", moments.mean);
    f.check("vae_logvar", moments.log_variance);
    const at::Tensor sample = sample_latent(moments, f.in("vae_eps"));
    f.check("vae_sample", sample);
    f.check("vae_decode_noise", bundle->vae.decode(f.in("noise")).clamp(-1, 1));
    const UnifiedOutput out = bundle->transformer.forward({.video = f.in("noise"),
                                                           .text = f.in("x_t"),
                                                           .time_v = f.in("time_v"),
                                                           .time_t = f.in("time_t"),
                                                           .condition = compat});
    f.check("forward.video", out.velocity);
    f.check("forward.text", out.logits);
    RecordedNoise noise({f.in("noise")});
    const UniViguCondition condition{
        bundle->condition(bundle->tokenize({prompt}, h.value("cond_len_t2v", 512))), {}};
    const at::Tensor latent = sample_video(bundle->transformer, f.in("noise").sizes(), text.ids, text.mask,
                                           condition, {.steps = h.at("steps")}, noise, {});
    f.check("t2v.latent", latent);
    f.check("t2v.frames", bundle->vae.decode(latent).clamp(-1, 1));
}

} // namespace

void add_layout_checks(std::map<std::string, Check>& checks) {
    checks["wan_diffusers_layout"] = check_diffusers_layout;
    checks["wan_diffusers_vae22"] = check_diffusers_vae22;
    checks["wan_pipeline_t2v_moe"] = check_moe_pipeline;
    checks["wan_defaults"] = check_defaults;
    checks["univigu_checkpoint_layout"] = check_univigu_layout;
}

} // namespace inference::parity
