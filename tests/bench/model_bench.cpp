// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// model_bench: Wan-1.3B-shaped modules with random weights, timed beside the bare operations that they cannot
// do without.
// model_bench WHAT …, see `usage` below: "dit" is one forward beside its matrix products and attention in
// turn, "save-vae" and "save" write checkpoints of the real shapes, "load" maps one and touches every page.
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/models/wan_vae/tiling.h"
#include "inference/pipelines/device_plan.h"
#include "inference/tensor/host_memory.h"
#include "inference/tensor/noise.h"
#include "tests/bench/random_weights.h"
#include "tests/support/gguf_file.h"
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <sys/resource.h>

namespace {

using namespace inference;

double seconds_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double peak_mib() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// The matrix products and attentions of one forward, over the model's own matrices, and nothing else: what
/// is left when every norm, activation, sum and copy costs nothing. `with_text`: the context's part too,
/// which a run's first step has and the others have not.
std::function<void()> bare_limit(const WanDit& dit, std::int64_t tokens, at::ScalarType type,
                                 bool with_text) {
    const WanDitConfig& c = dit.config();
    const auto make = [&](at::IntArrayRef shape) { return at::randn(shape).to(type); };
    const std::int64_t head = c.dim / c.num_heads;
    const at::Tensor x = make({tokens, c.dim}), context = make({c.text_len, c.dim}),
                     wide = make({tokens, c.ffn_dim}), q = make({1, c.num_heads, tokens, head}),
                     k = make({1, c.num_heads, c.text_len, head}), text = make({c.text_len, c.text_dim}),
                     text_up = make({c.dim, c.text_dim}), text_down = make({c.dim, c.dim});
    return [=, &dit] {
        if (with_text) at::linear(at::linear(text, text_up), text_down);
        for (const WanBlock& block : dit.blocks()) {
            const WanAttention &self = block.self_attn, &cross = block.cross_attn;
            for (const nn::Linear* of_x : {&self.q, &self.k, &self.v, &self.o, &cross.q, &cross.o})
                at::linear(x, of_x->weight);
            if (with_text)
                for (const nn::Linear* of_text : {&cross.k, &cross.v})
                    at::linear(context, of_text->weight);
            at::linear(x, block.ffn0.weight);
            at::linear(wide, block.ffn2.weight);
            at::scaled_dot_product_attention(q, q, q);
            at::scaled_dot_product_attention(q, k, k);
        }
    };
}

int bench_dit(const std::string& type_name, const char* grid, int layers, int pairs) {
    std::int64_t f = 0, h = 0, w = 0;
    if (std::sscanf(grid, "%ldx%ldx%ld", &f, &h, &w) != 3) return 2;
    const at::ScalarType type = type_name == "bf16" ? at::kBFloat16 : at::kFloat;
    WanDitConfig config = wan_1_3b();
    config.num_layers = layers;
    WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(1));
    weights.set_matrix_type(type);
    const WanDit dit(weights, config);
    const at::Tensor x = at::randn({16, f, h, w}),
                     context = at::randn({config.text_len, config.text_dim}) * 0.1, t = at::tensor({500.0F});
    const std::int64_t tokens = f * (h / 2) * (w / 2);
    const auto whole_limit = bare_limit(dit, tokens, type, true),
               step_limit = bare_limit(dit, tokens, type, false);
    const WanContext remembered = dit.remember({context});
    Scratch scratch; // one run's
    // The first step of a run, and every other one: pipelines keep what the context is to each block.
    const auto first = [&] {
        at::Tensor y = dit.forward({x}, t, dit.remember({context}), {.run = &scratch})[0];
    };
    const auto later = [&] { at::Tensor y = dit.forward({x}, t, remembered, {.run = &scratch})[0]; };
    const auto measure = [&](const char* step, const std::function<void()>& own,
                             const std::function<void()>& limit) {
        own();
        limit();
        std::vector<double> a, b, ratio;
        for (int i = 0; i < pairs; ++i) {
            a.push_back(seconds_of(own));
            b.push_back(seconds_of(limit));
            ratio.push_back(a.back() / b.back());
        }
        std::printf(
            "{\"kind\":\"dit\",\"step\":\"%s\",\"type\":\"%s\",\"tokens\":%ld,\"layers\":%d,\"pairs\":%d,"
            "\"own_s\":%.3f,\"limit_s\":%.3f,\"ratio\":%.3f,\"threads\":%d,\"peak_mib\":%.0f}\n",
            step, type_name.c_str(), tokens, layers, pairs, median(a), median(b), median(ratio),
            at::get_num_threads(), peak_mib());
        std::fflush(stdout);
    };
    measure("first", first, whole_limit);
    measure("later", later, step_limit);
    return 0;
}

int save_vae(const char* file) {
    const WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(1));
    const WanVae vae(weights, {});
    save_safetensors(file, weights.tensors(), at::kFloat);
    return 0;
}

int bench_vae(const char* file, int frames, const char* size, int repeats, bool tiled) {
    std::int64_t h = 0, w = 0;
    if (std::sscanf(size, "%ldx%ld", &h, &w) != 2) return 2;
    WeightMap weights(load_safetensors(file));
    weights.set_channels_last("decoder.");
    const WanVae vae(weights, {});
    const at::Tensor z = at::randn({1, 16, (frames - 1) / 4 + 1, h / 8, w / 8});
    const LargeBlocksApart apart; // as the pipelines do
    const double before = peak_mib();
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i)
        times.push_back(
            seconds_of([&] { const at::Tensor video = tiled ? decode_tiled(vae, z) : vae.decode(z); }));
    std::printf("{\"kind\":\"vae_decode\",\"frames\":%d,\"size\":\"%s\",\"best_s\":%.2f,\"median_s\":%.2f,"
                "\"peak_mib\":%.0f,"
                "\"before_mib\":%.0f}\n",
                frames, size, *std::min_element(times.begin(), times.end()), median(times), peak_mib(),
                before);
    return 0;
}

int save_dit(const char* file, const std::string& type) {
    const WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(1));
    const WanDit dit(weights, wan_1_3b());
    save_safetensors(file, weights.tensors(), type == "bf16" ? at::kBFloat16 : at::kFloat);
    return 0;
}

/// Random weights of the 1.3B shape with so many blocks: bfloat16 in safetensors, or of blocks of a type in
/// GGUF.
int save_blocks(const std::string& file, const std::string& type, int layers) {
    WanDitConfig config = wan_1_3b();
    config.num_layers = layers;
    const auto tensors =
        bench::random_tensors([&](const WeightMap& w) { WanDit(w, config); }, at::kCPU, type);
    if (file.ends_with(".gguf"))
        test::write_gguf(file, tensors);
    else
        save_safetensors(file, tensors);
    return 0;
}

/// Steps of a transformer from its file as pipelines run it where memory is short: matrices as they are
/// stored.
int bench_steps(const char* file, const char* grid, int steps, double limit_share) {
    std::int64_t f = 0, h = 0, w = 0;
    if (std::sscanf(grid, "%ldx%ldx%ld", &f, &h, &w) != 3) return 2;
    const double before = peak_mib();
    auto part = load_wan_dit(file, Keep::packed);
    double bytes = 0;
    for (const auto& [name, tensor] : part.tensors)
        bytes += stored_bytes(tensor);
    const WanDit dit(planned_weights(std::move(part.tensors),
                                     {.matrix_type = c10::nullopt, .resident = limit_share * bytes}),
                     part.config);
    at::manual_seed(1);
    const at::Tensor context = at::randn({part.config.text_len, part.config.text_dim}) * 0.1,
                     t = at::tensor({500.0F});
    at::Tensor x = at::randn({16, f, h, w});
    const WanContext remembered = dit.remember({context});
    Scratch scratch;
    std::vector<double> times;
    for (int i = 0; i < steps; ++i)
        times.push_back(
            seconds_of([&] { x = x - dit.forward({x}, t, remembered, {.run = &scratch})[0] * 0.02; }));
    std::printf("{\"kind\":\"steps\",\"file\":\"%s\",\"tokens\":%ld,\"layers\":%ld,\"step_s\":%.3f,\"best_"
                "s\":%.3f,\"weights_mib\":%.0f,"
                "\"before_mib\":%.0f,\"peak_mib\":%.0f,\"mean\":%.9g}\n",
                file, f * h * w / 4, part.config.num_layers, median(times),
                *std::min_element(times.begin(), times.end()), bytes / 1048576.0, before, peak_mib(),
                x.abs().mean().item<double>());
    return 0;
}

/// All blocks hold the same numbers: only sizes matter here, and the whole would not fit into memory at once.
int save_umt5(const char* file) {
    Umt5Config config;
    const std::int64_t layers = config.num_layers;
    config.num_layers = 1;
    const WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(1));
    const Umt5Encoder encoder(weights, config);
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, tensor] : weights.tensors()) {
        const at::Tensor stored = tensor.to(at::kBFloat16);
        tensors[name] = stored;
        if (name.starts_with("blocks.0."))
            for (std::int64_t i = 1; i < layers; ++i)
                tensors["blocks." + std::to_string(i) + name.substr(8)] = stored;
    }
    save_safetensors(file, tensors);
    return 0;
}

/// The encoder as pipelines run it: in place in the mapped file, a block's pages given back after its use.
int bench_umt5(const char* file, int tokens) {
    const double before = peak_mib();
    std::int64_t rows = 0;
    const double seconds = seconds_of([&] {
        auto part = load_umt5(file);
        WeightMap weights(std::move(part.tensors));
        weights.set_matrix_type(c10::nullopt);
        part.config.release_after_use = true;
        const Umt5Encoder encoder(weights, part.config);
        rows =
            encoder.encode(at::full({1, tokens}, 7, at::kLong), at::ones({1, tokens}, at::kLong))[0].size(0);
    });
    std::printf("{\"kind\":\"umt5\",\"tokens\":%ld,\"seconds\":%.1f,\"before_mib\":%.0f,\"peak_mib\":%.0f}\n",
                rows, seconds, before, peak_mib());
    return 0;
}

int bench_load(const char* file) {
    std::map<std::string, at::Tensor> tensors;
    const double mapped = seconds_of([&] { tensors = load_safetensors(file); });
    std::int64_t sum = 0;
    const double touched = seconds_of([&] {
        for (const auto& [name, tensor] : tensors)
            for (std::size_t i = 0; i < tensor.nbytes(); i += 4096)
                sum += static_cast<const char*>(tensor.data_ptr())[i];
    });
    std::printf("{\"kind\":\"load\",\"tensors\":%zu,\"mapped_s\":%.4f,\"touched_s\":%.3f,\"sum\":%ld}\n",
                tensors.size(), mapped, touched, sum);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const at::NoGradGuard no_grad;
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "dit" && argc == 6)
        return bench_dit(argv[2], argv[3], std::atoi(argv[4]), std::atoi(argv[5]));
    if ((what == "vae" || what == "vae-tiled") && argc == 6)
        return bench_vae(argv[2], std::atoi(argv[3]), argv[4], std::atoi(argv[5]), what == "vae-tiled");
    if (what == "save-vae" && argc == 3) return save_vae(argv[2]);
    if (what == "save" && argc == 4) return save_dit(argv[2], argv[3]);
    if (what == "save-blocks" && argc == 5) return save_blocks(argv[2], argv[3], std::atoi(argv[4]));
    if (what == "steps" && (argc == 5 || argc == 6))
        return bench_steps(argv[2], argv[3], std::atoi(argv[4]), argc == 6 ? std::atof(argv[5]) : 0);
    if (what == "save-umt5" && argc == 3) return save_umt5(argv[2]);
    if (what == "umt5" && argc == 4) return bench_umt5(argv[2], std::atoi(argv[3]));
    if (what == "load" && argc == 3) return bench_load(argv[2]);
    std::fprintf(
        stderr,
        "usage: model_bench dit fp32|bf16 FxHxW LAYERS PAIRS | save-vae FILE | vae FILE FRAMES HxW "
        "REPEATS | save FILE fp32|bf16 | load FILE | "
        "save-umt5 FILE | umt5 FILE TOKENS | save-blocks FILE bf16|q4_k|q8_0|q6_k LAYERS | steps FILE FxHxW "
        "STEPS [SHARE_RESIDENT]\n");
    return 2;
}
