// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stacks of blocks whose last ones may be streamed (block_stream.h). A block has `matrices()`: pointers to
// all that it multiplies with, always in the same order. Thread: as the stream's.
#pragma once
#include "inference/nn/block_stream.h"
#include "inference/nn/layers.h"
#include <string>

namespace inference::nn {

/// Of the blocks `front`0, `front`1, … from the first that stays in place to the last; null where none does.
template <typename Block>
std::shared_ptr<BlockStream> stream_of(std::vector<Block>& blocks, const WeightMap& weights,
                                       const std::string& front) {
    std::vector<std::vector<at::Tensor>> streamed;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (streamed.empty() && !weights.stays_in_place(front + std::to_string(i) + ".")) continue;
        std::vector<at::Tensor>& of_block = streamed.emplace_back();
        for (const Linear* matrix : blocks[i].matrices())
            of_block.push_back(matrix->weight);
    }
    if (streamed.empty()) return nullptr;
    return std::make_shared<BlockStream>(std::move(streamed), weights.device().value_or(at::kCPU));
}

/// Block i of a stack whose last ones are streamed, as `act` may use it.
template <typename Block, typename Act>
auto with_streamed(const std::vector<Block>& blocks, BlockStream* stream, std::size_t i, const Act& act) {
    const std::size_t first = blocks.size() - (stream ? stream->size() : 0);
    if (i < first) return act(blocks[i]);
    Block block = blocks[i];
    const std::vector<at::Tensor> given = stream->take(i - first);
    const std::vector<Linear*> matrices = block.matrices();
    for (std::size_t m = 0; m < matrices.size(); ++m)
        matrices[m]->weight = given[m];
    auto result = act(block);
    stream->done(i - first);
    return result;
}

} // namespace inference::nn
