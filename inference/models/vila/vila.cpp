// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/vila/vila.h"
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace inference {

at::Tensor downsample_2x2(const at::Tensor& x) {
    const auto side = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(x.size(1)))));
    at::Tensor grid = x.reshape({x.size(0), side, side, x.size(2)});
    if (side % 2) grid = at::constant_pad_nd(grid, {0, 0, 0, 1, 0, 1});
    const std::int64_t half = (side + 1) / 2;
    return grid
        .reshape({x.size(0), half, 2, half, 2, x.size(2)}) // [B, r, dr, c, dc, C]
        .permute({0, 3, 1, 2, 4, 5})                       // [B, c, r, dr, dc, C]
        .reshape({x.size(0), half * half, 4 * x.size(2)});
}

MultimodalProjector::MultimodalProjector(const WeightMap& weights, std::int64_t vision_width,
                                         std::int64_t hidden)
    : norm(weights.scope("layers.1."), 4 * vision_width, 1e-5),
      linear1(weights.scope("layers.2."), 4 * vision_width, hidden),
      linear2(weights.scope("layers.4."), hidden, hidden) {}

at::Tensor MultimodalProjector::forward(const at::Tensor& features) const {
    return linear2(at::gelu(linear1(norm(downsample_2x2(features)))));
}

Vila::Vila(const WeightMap& weights, const VilaConfig& config)
    : config_(config), llm_(weights.scope("llm."), config.llm),
      vision_tower_(weights.scope("vision_tower.vision_tower."), config.vision_tower),
      projector_(weights.scope("mm_projector."), config.vision_tower.hidden_size, config.llm.hidden_size) {}

at::Tensor Vila::image_features(const at::Tensor& pixels) const {
    return project(vision_tower_.features(pixels));
}

at::Tensor Vila::splice(const at::Tensor& ids, const at::Tensor& features, const at::Tensor& mask) const {
    const at::Tensor kept = mask.defined() ? ids.masked_select(mask.to(at::kBool)) : ids;
    std::vector<at::Tensor> parts;
    std::int64_t start = 0, image = 0;
    const auto add_text = [&](std::int64_t end) {
        if (end > start) parts.push_back(llm_.embed(kept.narrow(0, start, end - start)));
    };
    const at::Tensor host = kept.cpu();
    for (std::int64_t i = 0; i < kept.size(0); ++i) {
        if (host[i].item<std::int64_t>() != kImagePlaceholder) continue;
        if (image >= features.size(0))
            throw std::invalid_argument("the prompt names more images than were given");
        add_text(i);
        parts.push_back(features[image++]);
        start = i + 1;
    }
    add_text(kept.size(0));
    return at::cat(parts).unsqueeze(0);
}

std::vector<std::int64_t> Vila::generate(const at::Tensor& embeddings, std::int64_t max_new_tokens,
                                         const std::vector<std::int64_t>& stop_ids,
                                         const std::function<bool(std::int64_t)>& on_token,
                                         std::vector<at::Tensor>* logits) const {
    KvCache cache;
    std::vector<std::int64_t> text;
    at::Tensor next = embeddings;
    for (std::int64_t i = 0; i < max_new_tokens; ++i) {
        const at::Tensor states = llm_.hidden(next, &cache);
        const at::Tensor last = llm_.logits(states.select(1, states.size(1) - 1)).squeeze(0); // [vocab]
        if (logits) logits->push_back(last);
        const std::int64_t id = last.argmax().item<std::int64_t>();
        if (std::find(stop_ids.begin(), stop_ids.end(), id) != stop_ids.end()) break;
        text.push_back(id);
        if (on_token && !on_token(id)) break;
        next = llm_.embed(at::full({1, 1}, id, embeddings.options().dtype(at::kLong)));
    }
    return text;
}

} // namespace inference
