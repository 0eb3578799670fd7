// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/omni_video/omni_video.h"

namespace inference {
namespace {

std::int64_t or_default(std::int64_t value, std::int64_t fallback) {
    return value ? value : fallback;
}

nn::TransformerConfig inner(std::int64_t width, std::int64_t feed_forward, std::int64_t layers) {
    return {.width = width,
            .heads = 8,
            .feed_forward = or_default(feed_forward, 4 * width),
            .encoder_layers = layers,
            .decoder_layers = layers};
}

/// Puts the marker pair around rows when the dictionary has both; otherwise returns the rows bare.
at::Tensor between(const SpecialTokens& special, const std::string& name, const at::Tensor& rows) {
    const auto start = special.find("<" + name + "_st>"), end = special.find("<" + name + "_ed>");
    if (start == special.end() || end == special.end()) return rows;
    return at::cat({start->second, rows, end->second});
}

} // namespace

QueryTransformer::QueryTransformer(const WeightMap& weights, const std::string& inner, std::int64_t in,
                                   std::int64_t queries, const nn::TransformerConfig& config)
    : query(weights.take("decoder_query", {1, queries, config.width}, Init::small)),
      fc0(weights.scope("fc.0."), in, config.width), fc2(weights.scope("fc.2."), config.width, config.width),
      transformer(weights.scope(inner + "."), config) {}

at::Tensor QueryTransformer::forward(const at::Tensor& x) const {
    return transformer.decode(query.expand({x.size(0), -1, -1}), transformer.encode(project(x)));
}

VisualContextAdapter::VisualContextAdapter(const WeightMap& weights, const VisualPatch& size, std::int64_t in,
                                           std::int64_t hidden, std::int64_t out)
    : patch(size), weight(weights.take("patch_embedding.weight", {hidden, in, size[0], size[1], size[2]})),
      bias(weights.take("patch_embedding.bias", {hidden}, Init::zeros)), norm(hidden, 1e-6),
      out_norm(out, 1e-6), projection(weights.scope("projection."), hidden, out) {}

std::int64_t VisualContextAdapter::rows(const at::Tensor& latents) const {
    std::int64_t count = 1;
    for (std::int64_t axis = 0; axis < 3; ++axis)
        count *= latents.size(axis - 3) / patch[static_cast<std::size_t>(axis)];
    return count;
}

at::Tensor VisualContextAdapter::patches(const at::Tensor& latents) const {
    return at::conv3d(latents, weight, bias, patch);
}

at::Tensor VisualContextAdapter::forward(const at::Tensor& latents) const {
    return out_norm(projection(norm(patches(latents).flatten(2).transpose(1, 2))));
}

MixedContext::MixedContext(const WeightMap& w, const OmniVideoConfig& c)
    : length_(c.dit.text_len),
      vision_head_(w.scope("ar_vision_head."), "visionHeadAdapter", c.llm_hidden_size, c.vision_queries,
                   inner(c.vision_width, c.head_feed_forward, c.head_layers)),
      adapter_(w.scope("adapter."), "adapter", c.vision_width, c.adapter_queries,
               inner(c.dit.text_dim, c.adapter_feed_forward, c.head_layers)),
      visual_(w.scope("visual_context_adapter."), c.visual_patch, or_default(c.visual_channels, c.dit.in_dim),
              or_default(c.visual_hidden, c.dit.dim), c.dit.text_dim) {}

at::Tensor MixedContext::adapter_rows(const at::Tensor& ar, bool is_still) const {
    at::Tensor tokens = vision_head_.forward(ar); // [B, vision_queries, vision_width]
    if (is_still) tokens = tokens.narrow(1, 0, 1);
    // Each vision token is a memory of length one of its own; the rows of token 0 come first.
    const at::Tensor rows = adapter_.forward(tokens.flatten(0, 1).unsqueeze(1));
    return rows.unflatten(0, {tokens.size(0), tokens.size(1)}).flatten(1, 2); // tokens * adapter_queries
}

at::Tensor MixedContext::assemble(const BatchConditions& c, const SpecialTokens& special,
                                  bool is_still) const {
    const std::int64_t count = c.text.size(0), longest = c.text.size(1);
    const auto mark = [&](const char* name) { return special.at(name).unsqueeze(0).expand({count, -1, -1}); };
    std::vector<at::Tensor> parts;
    if (c.visual.defined())
        parts.insert(parts.end(), {mark("<img_st>"), visual_.forward(c.visual), mark("<img_ed>")});
    parts.insert(parts.end(), {mark("<ipl_st>"), adapter_rows(c.ar, is_still), mark("<ipl_ed>")});
    const at::Tensor place = at::arange(longest + 1, c.lengths.options()).view({1, -1, 1}),
                     end = c.lengths.view({-1, 1, 1});
    const at::Tensor behind =
        at::where(place == end, special.at("<prp_ed>").unsqueeze(0), at::zeros({1, 1, 1}, c.text.options()));
    parts.insert(parts.end(), {mark("<prp_st>"),
                               at::where(place < end, at::constant_pad_nd(c.text, {0, 0, 0, 1}), behind)});
    const at::Tensor all = at::cat(parts, 1);
    return all.narrow(1, 0, std::min(all.size(1), length_));
}

at::Tensor MixedContext::assemble(const MixedCondition& condition, const SpecialTokens& special,
                                  bool is_still) const {
    std::vector<at::Tensor> parts;
    const bool image_markers = special.contains("<img_st>") && special.contains("<img_ed>");
    // A dictionary without the image markers drops the visual parts altogether; no dictionary keeps them
    // bare.
    if (special.empty() || image_markers)
        for (const at::Tensor& latents : {condition.visual, condition.reference})
            if (latents.defined())
                parts.push_back(between(special, "img", visual_.forward(latents.unsqueeze(0)).squeeze(0)));
    if (condition.ar.defined())
        parts.push_back(between(special, "ipl", adapter_rows(condition.ar, is_still).squeeze(0)));
    if (condition.text.defined()) parts.push_back(between(special, "prp", condition.text));
    const at::Tensor all = at::cat(parts);
    return all.narrow(0, 0, std::min(all.size(0), length_));
}

OmniVideoModel::OmniVideoModel(const WeightMap& weights, const OmniVideoConfig& config)
    : dit_(weights.scope("wan_model."), config.dit), context_(weights, config) {}

WanContext OmniVideoModel::remember(const std::vector<at::Tensor>& latents,
                                    const std::vector<MixedCondition>& conditions,
                                    const SpecialTokens& special) const {
    std::vector<at::Tensor> rows;
    for (std::size_t i = 0; i < latents.size(); ++i)
        rows.push_back(context_.assemble(conditions[i], special, latents[i].size(1) == 1));
    return dit_.remember(rows);
}

WanContext OmniVideoModel::remember(const BatchConditions& conditions, const SpecialTokens& special,
                                    bool is_still) const {
    return dit_.remember_padded(context_.assemble(conditions, special, is_still));
}

} // namespace inference
