// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/work_of.h"
#include "inference/models/wan_vae/tiling.h"
#include <algorithm>

namespace inference {
namespace {

double real(std::int64_t value) {
    return static_cast<double>(value);
}

/// Queries, keys, values and what comes out of them, for rows that look at rows.
double attended(double queries, double keys, double width) {
    return 4 * queries * keys * width;
}

} // namespace

Work& Work::as_stored() {
    for (Blocks& each : blocks)
        each.half = true;
    return *this;
}

Work& Work::operator+=(const Work& other) {
    blocks.insert(blocks.end(), other.blocks.begin(), other.blocks.end());
    pictures.insert(pictures.end(), other.pictures.begin(), other.pictures.end());
    read += other.read;
    memory = std::max(memory, other.memory);
    return *this;
}

Work::Blocks work_of(const WanDitConfig& c, double tokens, double calls) {
    const double dim = real(c.dim), layers = real(c.num_layers) + static_cast<double>(c.vace_layers.size());
    // Four matrices look at the rows themselves, two at the text, whose own two are multiplied once a run.
    const double products = 2 * tokens * (6 * dim * dim + 2 * dim * real(c.ffn_dim)),
                 attention = attended(tokens, tokens, dim) + attended(tokens, real(c.text_len), dim);
    return {dim, layers, calls, products * layers, attention * layers};
}

Work::Blocks work_of(const Umt5Config& c, double rows) {
    const double dim = real(c.dim), inner = real(c.dim_attn), layers = real(c.num_layers);
    return {dim, layers, 1, 2 * rows * (4 * dim * inner + 3 * dim * real(c.dim_ffn)) * layers,
            attended(rows, rows, inner) * layers};
}

Work::Blocks work_of(const LlamaConfig& c, double rows, double calls) {
    const double dim = real(c.hidden_size), layers = real(c.num_hidden_layers),
                 shared = real(c.num_key_value_heads) / std::max(1.0, real(c.num_attention_heads));
    return {dim, layers, calls,
            2 * rows * (2 * dim * dim * (1 + shared) + 3 * dim * real(c.intermediate_size)) * layers,
            attended(rows, rows, dim) * layers};
}

Work::Blocks work_of(const SiglipConfig& c, double pictures) {
    const double dim = real(c.hidden_size), layers = real(c.num_hidden_layers),
                 side = real(c.image_size / std::max<std::int64_t>(1, c.patch_size)), rows = side * side;
    return {dim, layers, pictures, 2 * rows * (4 * dim * dim + 2 * dim * real(c.intermediate_size)) * layers,
            attended(rows, rows, dim) * layers};
}

Work::Pictures work_of(const WanVaeConfig& c, int frames, int height, int width, bool decoded) {
    const std::int64_t wide = decoded && c.decoder_dim > 0 ? c.decoder_dim : c.dim;
    // The 2.2 form works on 2x2 patches of pixels; a linear encoder is one small product.
    const double released = 2, more = decoded ? 1 : 0; // blocks of a level, of which the decoder has one more
    const double pixels = real(frames) * height * width / (c.residual ? 4 : 1) *
                          (real(c.num_res_blocks) + more) / (released + more);
    return {real(wide), real((frames - 1) / 4 + 1), !decoded && c.linear_encoder ? 0.0 : pixels, decoded};
}

double tokens_of(const WanVaeConfig& c, int frames, int height, int width) {
    const double side = 2 * real(c.spatial_stride()); // of a patch of latents
    return ((frames - 1) / 4 + 1) * (height / side) * (width / side);
}

double memory_of(const WanDitConfig& dit, const WanVaeConfig& vae, double tokens, int frames, int height,
                 int width) {
    constexpr double kFloat = 4,
                     kRows = 10;          // rows of the width that live at once, of the hidden part of them
    constexpr double kHidden = 128 << 20; // see `feed`
    const double drawing = kFloat * tokens * real(dit.dim) * kRows +
                           std::min(kHidden, kFloat * tokens * real(dit.ffn_dim)),
                 pixels = 3 * kFloat * real(frames) * height * width;
    return std::max(drawing, decode_bytes(vae, height, width)) + 3 * pixels; // source, result, and its copy
}

double calls_run(const StepCache* cache, double calls) {
    return cache ? cache->calls_run() : calls;
}

} // namespace inference
