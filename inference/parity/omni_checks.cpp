// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/omni_video/omni_video.h"
#include "inference/parity/fixture.h"
#include "inference/parity/omni_fixture.h"
#include "inference/weights/weight_map.h"

namespace inference::parity {

OmniVideoConfig omni_config(const nlohmann::json& h) {
    OmniVideoConfig c;
    c.dit = WanDitConfig::from_json(h);
    c.dit.text_len = h.at("max_context_len");
    c.llm_hidden_size = h.at("llm_hidden_size");
    c.vision_queries = h.at("learnable_query_length");
    c.vision_width = h.at("adapter_in_channels");
    c.adapter_queries = h.at("adapter_query_length");
    c.visual_patch = h.value("visual_context_adapter_patch_size", c.visual_patch);
    return c;
}

SpecialTokens special_tokens(const Fixture& f) {
    SpecialTokens tokens;
    for (const char* name : {"<img_st>", "<img_ed>", "<ipl_st>", "<ipl_ed>", "<prp_st>", "<prp_ed>"})
        tokens[name] = f.in(std::string("special.") + name);
    return tokens;
}

namespace {

nn::TransformerConfig inner(const nlohmann::json& h, std::int64_t width) {
    return {.width = width,
            .heads = h.value("nhead", 8),
            .feed_forward = h.value("dim_feedforward", 4 * width),
            .encoder_layers = h.value("num_encoder_layers", 4),
            .decoder_layers = h.value("num_decoder_layers", 4),
            .eps = h.value("layer_norm_eps", 1e-5)};
}

void check_adapter(Fixture& f) {
    const WeightMap weights(f.weights());
    const auto& h = f.hyper();
    const QueryTransformer adapter(weights, "adapter", h.at("in_channels"), h.at("learnable_query_length"),
                                   inner(h, h.at("out_channels")));
    weights.require_all_used();
    f.check("fc", adapter.project(f.in("x")));
    f.check("encoder", adapter.transformer.encode(adapter.project(f.in("x"))));
    f.check("y", adapter.forward(f.in("x")));
    f.check("y_single", adapter.forward(f.in("x_single")));
}

void check_vision_head(Fixture& f) {
    const WeightMap weights(f.weights());
    const auto& h = f.hyper();
    const QueryTransformer head(weights, "visionHeadAdapter", h.at("llm_hidden_size"),
                                h.at("learnable_query_length"), inner(h, h.at("hidden_size")));
    weights.require_all_used();
    const at::Tensor x = f.in("vlm_last_hidden_state"), tokens = head.forward(x);
    f.check("fc", head.project(x));
    f.check("encoder", head.transformer.encode(head.project(x)));
    f.check("vision_tokens", tokens);
    f.check("pooled", tokens.mean(1));
}

void check_visual_context(Fixture& f) {
    const WeightMap weights(f.weights());
    const auto& h = f.hyper();
    const VisualContextAdapter adapter(weights, h.at("patch_size"), h.at("in_channels"), h.at("hidden_dim"),
                                       h.at("out_dim"));
    weights.require_all_used();
    const at::Tensor x = f.in("x");
    f.check("patch_embedding", adapter.patches(x));
    f.check("y", adapter.forward(x));
    f.check("y_4d", adapter.forward(f.in("x_4d").unsqueeze(0)));
    f.check("y_list", adapter.forward(at::stack({x[1], x[0]})));
}

void check_mixed_context(Fixture& f) {
    const WeightMap weights(f.weights());
    const MixedContext model(weights, omni_config(f.hyper()));
    weights.require_all_used();
    const SpecialTokens special = special_tokens(f);
    const auto run = [&](const std::string& name, const MixedCondition& condition,
                         const SpecialTokens& tokens, bool is_still = false) {
        f.check(name, model.assemble(condition, tokens, is_still));
    };
    const at::Tensor text = f.in("text0"), text1 = f.in("text1"), ar = f.in("ar0"), ar1 = f.in("ar1");
    const at::Tensor video = f.in("src_video"), image = f.in("src_image"), reference = f.in("ref_images");
    run("t2v.0", {.text = text, .ar = ar}, special);
    run("t2i.0", {.text = text, .ar = ar}, special, true);
    run("v2v.0", {.text = text, .ar = ar, .visual = video[0]}, special);
    run("i2i.0", {.text = text1, .ar = ar1, .visual = image[0]}, special, true);
    run("v2v_uncond.0", {.text = f.in("uncond_text"), .ar = f.in("uncond_ar"), .visual = video[0]}, special);
    run("t2v_uncond.0", {.text = f.in("uncond_text"), .ar = f.in("uncond_ar")}, special);
    run("v2v_truncated.0", {.text = text, .ar = ar, .visual = f.in("src_big")}, special);
    run("batch2.0", {.text = text, .ar = ar, .visual = video[0], .reference = reference[0]}, special);
    run("batch2.1", {.text = text1, .ar = ar1, .visual = video[1], .reference = reference[1]}, special);
    run("no_special.0", {.text = text, .ar = ar, .visual = video[0]}, {});
    SpecialTokens partial = special;
    for (const char* gone : {"<img_st>", "<img_ed>", "<prp_st>", "<prp_ed>"})
        partial.erase(gone);
    run("partial_special.0", {.text = text, .ar = ar, .visual = video[0]}, partial);
    run("adapter_only.0", {.ar = ar}, special);
    run("text_and_visual_no_ar.0", {.text = text, .visual = video[0]}, special);
}

void check_mixed_dit(Fixture& f) {
    const WeightMap weights(f.weights());
    const OmniVideoConfig config = omni_config(f.hyper());
    const OmniVideoModel model(weights, config);
    weights.require_all_used();
    const SpecialTokens special = special_tokens(f);
    const auto run = [&](const at::Tensor& x, const MixedCondition& c, std::int64_t seq_len = 0) {
        return model.dit().forward({x}, f.in("t"), model.remember({x}, {c}, special),
                                   {.seq_len = seq_len})[0];
    };
    const at::Tensor x = f.in("x"), visual = f.in("visual");
    const MixedCondition cond{.text = f.in("text"), .ar = f.in("ar"), .visual = visual};
    const MixedCondition uncond{.text = f.in("uncond_text"), .ar = f.in("uncond_ar"), .visual = visual};
    f.check("v2v_cond", run(x, cond));
    f.check("v2v_uncond", run(x, uncond));
    const std::int64_t tokens = x.size(1) * x.size(2) * x.size(3) / 4;
    f.check("v2v_cond_padded_seq", run(x, cond, tokens + 5));
    f.check("t2v_cond", run(x, {.text = f.in("text"), .ar = f.in("ar")}));
    f.check("i2i_cond",
            run(f.in("x_image"), {.text = f.in("text"), .ar = f.in("ar"), .visual = f.in("visual_image")}));
    const at::Tensor batch = f.in("x_batch"), sources = f.in("visual_batch");
    const auto context = model.remember({batch[0], batch[1]},
                                        {{.text = f.in("text"), .ar = f.in("ar"), .visual = sources[0]},
                                         {.text = f.in("text1"), .ar = f.in("ar1"), .visual = sources[1]}},
                                        special);
    const auto out = model.dit().forward({batch[0], batch[1]}, f.in("t_batch"), context);
    f.check("batch", at::stack(out));
}

} // namespace

void add_omni_checks(std::map<std::string, Check>& checks) {
    checks["DM_Adapter"] = check_adapter;
    checks["VisionHead"] = check_vision_head;
    checks["VisualContextAdapter"] = check_visual_context;
    checks["MixedContext"] = check_mixed_context;
    checks["OmniVideoMixedConditionModel"] = check_mixed_dit;
}

} // namespace inference::parity
