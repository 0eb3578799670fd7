// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weights of few bits that stay so: products, tables, adapters beside them; blocks that are streamed.
#include "inference/models/llama/llama.h"
#include "inference/models/umt5/umt5.h"
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/nn/packed_product.h"
#include "inference/pipelines/device_plan.h"
#include "inference/pipelines/open_model.h"
#include "inference/tensor/noise.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/gguf.h"
#include "inference/weights/lora.h"
#include "inference/weights/scaled_weights.h"
#include "inference/weights/weights_error.h"
#include "tests/bench/random_weights.h"
#include "tests/support/gguf_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>

namespace {

using namespace inference;
using Tensors = std::map<std::string, at::Tensor>;

double off(const at::Tensor& a, const at::Tensor& b) {
    return ((a - b).norm() / b.norm()).item<double>();
}

/// How far a product with a packed matrix may be off: where bfloat16 is fast they are multiplied in it.
double product_tolerance() {
    return nn::wants_bf16(bench::random_matrix("q8_0", 1, 256, at::kCPU)) ? 6e-2 : 2e-6;
}

WanDitConfig small_dit() {
    return {.in_dim = 4,
            .out_dim = 4,
            .dim = 256,
            .ffn_dim = 512,
            .freq_dim = 32,
            .text_dim = 64,
            .num_heads = 4,
            .num_layers = 8,
            .text_len = 8};
}
Tensors tensors_of(const std::string& type) {
    at::manual_seed(5);
    return bench::random_tensors([](const WeightMap& map) { WanDit(map, small_dit()); }, at::kCPU, type);
}
at::Tensor drawn(const Tensors& tensors, const DevicePlan& plan = {.matrix_type = c10::nullopt}) {
    const at::NoGradGuard no_grad;
    const WeightMap weights = planned_weights(tensors, plan);
    const WanDit dit(weights, small_dit());
    weights.require_all_used();
    SeededNoise noise(7);
    const WanContext context = dit.remember({noise.normal({5, 64})});
    const at::Tensor latent = noise.normal({4, 2, 8, 12});
    at::Tensor once = dit.forward({latent}, at::tensor({700.0F}), context)[0];
    return dit.forward({once}, at::tensor({300.0F}), context)[0];
}

TEST(Packed, ProductsAndTables_AreThoseOfTheMatrixMultipliedOut) {
    const at::NoGradGuard no_grad;
    at::manual_seed(1);
    const double near = product_tolerance();
    const at::Tensor bias = at::randn({40});
    for (const char* type : {"q4_k", "q8_0", "q6_k", "fp8"}) {
        Packed stored = *packed_of(bench::random_matrix(type, 40, 512, at::kCPU));
        std::vector<Packed> forms;
        forms.push_back(stored);
        stored.down = at::randn({3, 512}), stored.up = at::randn({40, 3});
        forms.push_back(stored);
        if (!stored.blocks) {
            stored.turned = 64;
            forms.push_back(stored);
            for (const at::Tensor& scales : {at::Tensor(), at::full({1}, 0.25), at::rand({40, 4})}) {
                stored.scales = scales;
                forms.push_back(stored);
            }
            stored.bytes = stored.bytes.to(at::kFloat).to(at::kFloat8_e5m2);
            forms.push_back(stored);
            stored.bytes = at::randint(-128, 128, {40, 512}, at::kChar);
            forms.push_back(stored);
        }
        for (const Packed& form : forms) {
            const at::Tensor matrix = make_packed(form, 40, 512), wide = widened(matrix);
            for (const std::int64_t rows : {1, 70})
                for (const at::Tensor& x : {at::randn({1, rows, 512}), at::randn({rows, 512})})
                    EXPECT_LT(off(nn::linear(x, matrix, bias), at::linear(x, wide, bias)), near) << type;
            Scratch scratch;
            const at::Tensor x = at::randn({2, 9, 512});
            nn::Linear linear;
            linear.weight = matrix, linear.bias = bias;
            EXPECT_LT(off(linear.product(x, scratch).sum(), at::linear(x, wide, bias)), near) << type;
            const at::Tensor ids = at::tensor({3, 0, 39, 3}, at::kLong).view({2, 2});
            EXPECT_LT(off(nn::embedding(matrix, ids), at::embedding(wide, ids)), 2e-6) << type;
        }
    }
}

TEST(Packed, NoOperationReadsThemWrong) {
    const at::Tensor matrix = bench::random_matrix("q8_0", 4, 256, at::kCPU);
    EXPECT_EQ(matrix.sizes(), (std::vector<std::int64_t>{4, 256}));
    EXPECT_ANY_THROW((void)(matrix + 1));
    EXPECT_ANY_THROW((void)matrix.to(at::kHalf));
    EXPECT_ANY_THROW((void)at::linear(at::ones({1, 256}), matrix));
    EXPECT_EQ(stored_type(matrix), "Q8_0");
    EXPECT_EQ(stored_bytes(matrix), 4 * 8 * 34);
}

TEST(Packed, ATransformerDrawsAsWithItsWeightsMultipliedOut_ButFromFewerBytes) {
    for (const char* type : {"q4_k", "fp8"}) {
        const Tensors packed = tensors_of(type);
        EXPECT_LT(off(drawn(packed), drawn(all_widened(packed))), 5 * product_tolerance()) << type;
        double few = 0, many = 0;
        for (const auto& [name, tensor] : packed)
            few += stored_bytes(tensor), many += static_cast<double>(tensor.numel()) * 2;
        EXPECT_LT(few, 0.7 * many) << type;
    }
}

TEST(Packed, AGgufFileStaysAsItIs_AndSaysTheSameAsWhenMultipliedOut) {
    const test::TemporaryFolder folder;
    const auto file = folder / "model.gguf";
    Tensors entries{{"norm.weight", at::randn({64})},
                    {"half.weight", at::randn({4, 64}).to(at::kHalf)},
                    {"brain.weight", at::randn({4, 64}).to(at::kBFloat16)}};
    for (const GgufType type : {GgufType::q4_k, GgufType::q8_0, GgufType::q6_k})
        entries[std::string(gguf_type_name(type)) + ".weight"] = bench::random_blocks(type, 6, 512, at::kCPU);
    test::write_gguf(file, entries);
    const Tensors wide = load_gguf(file), kept = load_checkpoint(file, Keep::packed);
    ASSERT_EQ(kept.size(), entries.size());
    int packed = 0;
    for (const auto& [name, tensor] : kept) {
        packed += packed_of(tensor) != nullptr;
        const at::Tensor values = packed_of(tensor) ? widened(tensor) : tensor.to(at::kFloat);
        EXPECT_TRUE(values.equal(wide.at(name))) << name;
    }
    EXPECT_EQ(packed, 3);
    EXPECT_EQ(kept.at("half.weight").scalar_type(), at::kHalf);
}

TEST(Packed, ALlamaFilesQueriesAndKeys_AreBroughtToTheModelsOrder) {
    const test::TemporaryFolder folder;
    constexpr std::int64_t kHeads = 4, kKeyHeads = 2, kWidth = 8;
    const auto paired = [](const at::Tensor& rows,
                           std::int64_t heads) { // as llama.cpp's converter permutes them
        return rows.view({heads, 2, kWidth / 2, rows.size(1)}).transpose(1, 2).reshape(rows.sizes());
    };
    const at::Tensor q = at::randn({kHeads * kWidth, 64}), k = at::randn({kKeyHeads * kWidth, 64}),
                     v = at::randn({16, 64});
    for (const bool packs : {false, true}) {
        const auto stored = [&](const at::Tensor& rows) { return packs ? test::as_q8_0(rows) : rows; };
        test::write_gguf(
            folder / "llama.gguf",
            {{"blk.3.attn_q.weight", stored(paired(q, kHeads))},
             {"blk.3.attn_k.weight", stored(paired(k, kKeyHeads))},
             {"blk.3.attn_v.weight", stored(v)}},
            "llama", {{"llama.attention.head_count", kHeads}, {"llama.attention.head_count_kv", kKeyHeads}});
        const Tensors got = all_widened(load_gguf(folder / "llama.gguf", Keep::packed));
        for (const auto& [name, wanted] : {std::pair{"q", q}, {"k", k}, {"v", v}}) {
            const at::Tensor rows = got.at("model.layers.3.self_attn." + std::string(name) + "_proj.weight");
            EXPECT_TRUE(rows.equal(packs ? widened(test::as_q8_0(wanted)) : wanted)) << name;
        }
    }
    test::write_gguf(folder / "silent.gguf", {{"blk.0.attn_q.weight", q}}, "llama");
    EXPECT_THROW((void)load_gguf(folder / "silent.gguf"), WeightsError);
}

TEST(Packed, BytesWithScalesStayAsTheyAre) {
    const at::Tensor bytes = at::randn({8, 64}).to(at::kFloat8_e4m3fn), rows = at::rand({8, 1}) + 0.1;
    const Tensors stored{{"a.weight", bytes}, {"a.weight_scale", rows}, {"a.bias", at::randn({8})}};
    const Tensors kept = widen_scaled(stored, {}, Keep::packed);
    ASSERT_TRUE(packed_of(kept.at("a.weight")));
    EXPECT_TRUE(widened(kept.at("a.weight")).equal(widen_scaled(stored).at("a.weight")));
    EXPECT_FALSE(packed_of(kept.at("a.bias")));
    EXPECT_THROW(
        (void)widen_scaled({{"a.weight", bytes}, {"a.weight_scale", at::rand({3})}}, {}, Keep::packed),
        WeightsError);
}

/// An adapter file for two matrices of a block, a bias and a module that the model lacks.
std::filesystem::path write_adapter(const std::filesystem::path& file, const Tensors& more = {}) {
    at::manual_seed(11);
    Tensors all{{"diffusion_model.blocks.1.self_attn.q.lora_down.weight", at::randn({3, 256}) * 0.3},
                {"diffusion_model.blocks.1.self_attn.q.lora_up.weight", at::randn({256, 3}) * 0.3},
                {"diffusion_model.blocks.1.self_attn.q.alpha", at::full({}, 6.0)},
                {"diffusion_model.blocks.2.ffn.0.lora_down.weight", at::randn({2, 256}) * 0.3},
                {"diffusion_model.blocks.2.ffn.0.lora_up.weight", at::randn({512, 2}) * 0.3},
                {"diffusion_model.blocks.2.ffn.0.diff_b", at::randn({512})},
                {"diffusion_model.blocks.0.cross_attn.k_img.lora_down.weight", at::randn({2, 256})},
                {"diffusion_model.blocks.0.cross_attn.k_img.lora_up.weight", at::randn({256, 2})}};
    for (const auto& [name, tensor] : more)
        all[name] = tensor;
    save_safetensors(file, all);
    return file;
}

TEST(Packed, AnAdapterBesideThem_DrawsAsOneThatIsMerged) {
    const test::TemporaryFolder folder;
    const auto file = write_adapter(folder / "one.safetensors"),
               other = write_adapter(folder / "two.safetensors");
    const Tensors plain = tensors_of("q4_k");
    const std::vector<LoraUse> uses{{file, 0.8}, {other, -0.3}};
    Tensors beside = plain, merged = all_widened(plain);
    const LoraMerged said = merge_loras(beside, uses), said_merged = merge_loras(merged, uses);
    EXPECT_EQ(said.changed, said_merged.changed);
    EXPECT_EQ(said.unmatched, said_merged.unmatched);
    EXPECT_EQ(said.unmatched.size(), 4U); // two keys a file
    ASSERT_TRUE(packed_of(beside.at("blocks.1.self_attn.q.weight"))->down.defined());
    EXPECT_EQ(packed_of(beside.at("blocks.1.self_attn.q.weight"))->down.size(0), 6);
    const at::Tensor with = drawn(beside), without = drawn(plain);
    EXPECT_LT(off(with, drawn(merged)), 5 * product_tolerance());
    EXPECT_GT(off(with, without), 0.2);
    Tensors none = plain;
    merge_loras(none, {{file, 0.0}});
    EXPECT_TRUE(packed_of(none.at("blocks.1.self_attn.q.weight"))); // its bias is added nought times
    EXPECT_TRUE(drawn(none).equal(without));
}

TEST(Packed, WhatCannotStandBeside_IsMergedIntoBfloat16) {
    const test::TemporaryFolder folder;
    const auto file =
        write_adapter(folder / "diff.safetensors",
                      {{"diffusion_model.blocks.3.self_attn.v.diff", at::randn({256, 256}) * 0.1}});
    Tensors weights = tensors_of("q8_0");
    const at::Tensor before = widened(weights.at("blocks.3.self_attn.v.weight"));
    merge_loras(weights, {{file, 1.0}});
    EXPECT_EQ(weights.at("blocks.3.self_attn.v.weight").scalar_type(), at::kBFloat16);
    EXPECT_GT(off(weights.at("blocks.3.self_attn.v.weight").to(at::kFloat), before), 0.1);
    Tensors wrong = tensors_of("q8_0");
    const auto misfit =
        write_adapter(folder / "misfit.safetensors",
                      {{"diffusion_model.blocks.1.self_attn.q.lora_up.weight", at::randn({128, 3})}});
    EXPECT_THROW((void)merge_loras(wrong, {{misfit, 1.0}}), WeightsError);
}

TEST(Packed, TwoExpertsTakeTheAdaptersOfTheirNames) {
    const std::vector<LoraUse> uses{
        {"a_HIGH_noise.safetensors", 1}, {"b/low/adapter.safetensors", 2}, {"both.safetensors", 3}};
    const ExpertAdapters two = sorted_adapters(uses, true), one = sorted_adapters(uses, false);
    ASSERT_EQ(two.high.size(), 2U);
    EXPECT_EQ(two.high[0].strength, 1);
    ASSERT_EQ(two.low.size(), 2U);
    EXPECT_EQ(two.low[0].strength, 2);
    EXPECT_TRUE(two.notes.empty());
    EXPECT_EQ(one.high.size(), 3U);
    EXPECT_EQ(sorted_adapters({uses[0]}, true).notes.size(), 1U);
}

TEST(Stream, ATransformerThatIsLargerThanItsLimit_DrawsTheSame) {
    const test::TemporaryFolder folder;
    for (const char* type : {"fp32", "bf16", "q4_k"}) {
        Tensors tensors = tensors_of(type);
        double bytes = 0;
        for (const auto& [name, tensor] : tensors)
            bytes += stored_bytes(tensor);
        if (type != std::string("q4_k")) { // in a file, whose pages are given back
            save_safetensors(folder / type, tensors);
            tensors = load_safetensors(folder / type);
        }
        const at::Tensor whole = drawn(tensors);
        for (const double limit : {0.8 * bytes, 0.5 * bytes, 1.0}) {
            const DevicePlan plan{.matrix_type = c10::nullopt, .resident = limit};
            const WeightMap weights = planned_weights(tensors, plan);
            EXPECT_TRUE(weights.stays_in_place("blocks.7."));
            if (limit != 0.5 * bytes)
                EXPECT_EQ(weights.stays_in_place("blocks.0."), limit == 1.0) << type << limit;
            EXPECT_TRUE(drawn(tensors, plan).equal(whole)) << type << limit;
        }
        EXPECT_FALSE(planned_weights(tensors, {.resident = bytes}).stays_in_place("blocks.7."));
    }
}

TEST(Stream, ALanguageModelsLayers_GiveTheSameBits) {
    const at::NoGradGuard no_grad;
    const test::TemporaryFolder folder;
    const LlamaConfig config{.hidden_size = 64,
                             .intermediate_size = 96,
                             .num_hidden_layers = 6,
                             .num_attention_heads = 4,
                             .num_key_value_heads = 2,
                             .vocab_size = 50};
    const WeightMap fresh = WeightMap::fresh(std::make_shared<SeededNoise>(4));
    (void)Llama(fresh.scope("llm."), config);
    save_safetensors(folder / "llm", fresh.tensors(), at::kBFloat16);
    const Tensors tensors = load_safetensors(folder / "llm");
    double bytes = 0;
    for (const auto& [name, tensor] : tensors)
        bytes += stored_bytes(tensor);
    SeededNoise noise(5);
    const at::Tensor rows = noise.normal({1, 7, 64}), next = noise.normal({1, 1, 64});
    const auto said = [&](double limit) {
        const WeightMap weights = planned_weights(
            tensors, language_plan({.matrix_type = c10::nullopt, .resident_language = limit}));
        EXPECT_EQ(weights.stays_in_place("llm.model.layers.5."), limit > 0);
        EXPECT_EQ(weights.stays_in_place("llm.model.layers.0."), limit == 1.0);
        const Llama llama(weights.scope("llm."), config);
        KvCache cache;
        const at::Tensor first = llama.hidden(rows, &cache);
        return at::cat({llama.logits(first), llama.logits(llama.hidden(next, &cache)),
                        llama.logits(llama.penultimate(rows))},
                       1);
    };
    const at::Tensor whole = said(0);
    EXPECT_TRUE(said(0.7 * bytes).equal(whole));
    EXPECT_TRUE(said(1.0).equal(whole));
}

TEST(Stream, ATextEncoderThatIsReadThrough_GivesTheSameBits) {
    const at::NoGradGuard no_grad;
    const test::TemporaryFolder folder;
    Umt5Config config{.vocab = 60, .dim = 64, .dim_attn = 64, .dim_ffn = 96, .num_heads = 4, .num_layers = 5};
    const WeightMap fresh = WeightMap::fresh(std::make_shared<SeededNoise>(6));
    (void)Umt5Encoder(fresh, config);
    save_safetensors(folder / "t5", fresh.tensors(), at::kBFloat16);
    const at::Tensor ids = at::arange(9).view({1, 9}), mask = at::ones({1, 9}, at::kLong);
    const auto rows = [&](bool through) {
        WeightMap weights(load_safetensors(folder / "t5"));
        weights.set_matrix_type(c10::nullopt);
        config.release_after_use = through;
        const Umt5Encoder encoder(weights, config);
        (void)encoder.encode(ids, mask); // what was given back is read again
        return encoder.encode(ids, mask)[0];
    };
    EXPECT_TRUE(rows(true).equal(rows(false)));
}

TEST(Stream, ALimit_IsDividedAmongTransformerAndLanguageModel) {
    const test::TemporaryFolder folder;
    test::write_tiny_omni(folder / "omni");
    const OmniRepository repo = open_omni_repository(folder / "omni");
    const double vae = part_bytes(repo.wan.vae), transformer = part_bytes(repo.transformer),
                 language = part_bytes(repo.language_model / "llm");
    const double limit = vae + (transformer + language) / 2;
    const DevicePlan plan = plan_for(repo, limit);
    EXPECT_NEAR(plan.resident, transformer / 2, 2);
    EXPECT_NEAR(plan.resident_language, language / 2, 2);
    EXPECT_EQ(plan_for(repo).resident_language, 0);
    // And what it draws is the same.
    const auto with = [&](double most) {
        const auto model = open_model(folder / "omni", {.memory_limit = most});
        SeededNoise noise(3);
        return model->generate("a red ball", 5, 32, 48, {.steps = 1}, noise, {});
    };
    EXPECT_TRUE(with(limit).equal(with(0)));
}

TEST(Stream, AControlBranch_ComesFromTheFileToo_WithTheSameBits) {
    const at::NoGradGuard no_grad;
    const test::TemporaryFolder folder;
    test::write_tiny_vace(folder / "vace");
    const auto filled = [&](double limit) {
        const auto model = open_model(folder / "vace", {.memory_limit = limit});
        SeededNoise noise(3);
        return model
            ->edit(at::zeros({3, 5, 32, 48}), "a wall", {.steps = 2, .fill = at::ones({1, 5, 32, 48})}, noise,
                   {})
            .video;
    };
    EXPECT_TRUE(filled(1).equal(filled(0)));
    const Tensors tensors = load_checkpoint(folder / "vace/diffusion_pytorch_model.safetensors");
    EXPECT_TRUE(planned_weights(tensors, {.resident = 1}).stays_in_place("vace_blocks.0."));
    double bytes = 0;
    for (const auto& [name, tensor] : tensors)
        bytes += stored_bytes(tensor);
    EXPECT_FALSE(planned_weights(tensors, {.resident = bytes}).stays_in_place("vace_blocks.0."));
}

} // namespace
