// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uni-ViGU with what the other families have: weights of few bits, a limit, adapters, clips of any length.
#include "core/base/result.h"
#include "inference/nn/layers.h"
#include "inference/pipelines/open_model.h"
#include "inference/weights/packed.h"
#include "inference/weights/weight_map.h"
#include "inference/worker/windows.h"
#include "inference/worker/worker.h"
#include "tests/support/gguf_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <future>
#include <gtest/gtest.h>

namespace {

using namespace inference;
using Tensors = std::map<std::string, at::Tensor>;
namespace fs = std::filesystem;

at::Tensor drawn(const fs::path& tree, const OpenOptions& how = {},
                 const SampleOptions& options = {.steps = 2}) {
    SeededNoise noise(3);
    return open_model(tree, how)->generate("a red ball", 9, 48, 64, options, noise, {});
}
double off(const at::Tensor& a, const at::Tensor& b) {
    return ((a - b).norm() / b.norm()).item<double>();
}
/// How far apart they may be: where bfloat16 is fast, packed matrices are multiplied in it.
double packed_tolerance() {
    return nn::wants_bf16(test::as_q8_0(at::ones({1, 32}))) ? 6e-2 : 1e-4;
}
bool is_block_matrix(const std::string& name, const at::Tensor& tensor) {
    return name.starts_with("blocks.") && tensor.dim() == 2 && tensor.size(1) % 32 == 0;
}

/// A matrix in bytes with a scale for each row, under the names that LightX2V gives them.
void add_scaled(Tensors& out, const std::string& name, const at::Tensor& matrix, at::ScalarType type) {
    const double largest = type == at::kChar ? 127 : 448;
    const at::Tensor scale = matrix.abs().amax(1, true) / largest, bytes = matrix / scale;
    out[name] = (type == at::kChar ? bytes.round() : bytes).to(type);
    out[name + "_scale"] = scale; // NAME.weight_scale
}

/// A tree whose blocks are stored in few bits, and one of the same numbers in float32.
struct Pair {
    fs::path packed, wide;
};
Pair write_pair(const test::TemporaryFolder& folder, const std::string& type) {
    Tensors few, wide;
    for (const auto& [name, stored] : test::tiny_univigu_tensors()) {
        const at::Tensor tensor = stored.to(at::kFloat);
        if (!is_block_matrix(name, tensor)) {
            few[name] = wide[name] = tensor;
        } else if (type == "gguf") {
            few[name] = test::as_q8_0(tensor);
            wide[name] = widened(few[name]);
        } else {
            add_scaled(few, name, tensor, type == "int8" ? at::kChar : at::kFloat8_e4m3fn);
            wide[name] = few[name].to(at::kFloat) * few[name + "_scale"];
        }
    }
    const Pair pair{folder / (type + "-packed"), folder / (type + "-wide")};
    for (const fs::path& tree : {pair.packed, pair.wide})
        test::write_tiny_univigu(tree, {});
    save_safetensors(pair.wide / "model.safetensors", wide);
    if (type == "gguf")
        test::write_gguf(pair.packed / "model.gguf", few);
    else
        save_safetensors(pair.packed / "model.safetensors", few);
    return pair;
}

TEST(UniViguTrees, WeightsOfFewBits_DrawAsTheSameNumbersMultipliedOut) {
    const test::TemporaryFolder folder;
    for (const char* type : {"gguf", "fp8", "int8"}) {
        const Pair pair = write_pair(folder, type);
        const auto report = inspect_model(pair.packed);
        EXPECT_TRUE(report.at("complete").get<bool>()) << type << report.dump(1);
        EXPECT_EQ(report.at("kind"), "Uni-ViGU");
        const at::Tensor few = drawn(pair.packed), many = drawn(pair.wide);
        EXPECT_EQ(few.sizes(), (at::IntArrayRef{3, 9, 48, 64}));
        EXPECT_LT(off(few, many), packed_tolerance()) << type;
        EXPECT_GT(many.std().item<double>(), 1e-3);
    }
}

TEST(UniViguTrees, ALimitStreamsItsBlocks_ToTheSameBits) {
    const test::TemporaryFolder folder;
    const Pair pair = write_pair(folder, "gguf");
    for (const fs::path& tree : {pair.packed, pair.wide})
        for (const double limit : {1.0, 150e3})
            EXPECT_TRUE(drawn(tree, {.memory_limit = limit}).equal(drawn(tree))) << tree << limit;
}

TEST(UniViguTrees, AnAdapterDrawsAsItsWeightsAdded_AndWhatFindsNoPlaceIsSaid) {
    const test::TemporaryFolder folder;
    const Pair pair = write_pair(folder, "gguf");
    at::manual_seed(4);
    const at::Tensor up = at::randn({128, 3}) * 0.3, down = at::randn({3, 128}) * 0.3,
                     text_up = at::randn({64, 2}) * 0.3, text_down = at::randn({2, 128}) * 0.3;
    const fs::path adapter = folder / "style.safetensors";
    save_safetensors(adapter, {{"diffusion_model.blocks.1.self_attn.q.lora_down.weight", down},
                               {"diffusion_model.blocks.1.self_attn.q.lora_up.weight", up},
                               {"diffusion_model.blocks.0.ffn_t.0.lora_down.weight", text_down},
                               {"diffusion_model.blocks.0.ffn_t.0.lora_up.weight", text_up},
                               {"diffusion_model.blocks.0.cross_attn.k_img.diff_b", at::ones({128})}});
    Tensors added = load_safetensors(pair.wide / "model.safetensors");
    added["blocks.1.attn1.to_q.weight"] = added["blocks.1.attn1.to_q.weight"] + at::matmul(up, down) * 0.5;
    added["blocks.0.ffn_t.net.0.proj.weight"] =
        added["blocks.0.ffn_t.net.0.proj.weight"] + at::matmul(text_up, text_down) * 0.5;
    const fs::path by_hand = folder / "by-hand";
    test::write_tiny_univigu(by_hand, {});
    save_safetensors(by_hand / "model.safetensors", added);
    const OpenOptions how{.adapters = {{adapter, 0.5}}};
    EXPECT_GT(off(drawn(pair.wide, how), drawn(pair.wide)), 1e-3);
    EXPECT_LT(off(drawn(pair.wide, how), drawn(by_hand)), 1e-4);                 // merged
    EXPECT_LT(off(drawn(pair.packed, how), drawn(by_hand)), packed_tolerance()); // beside what is packed
    const auto notes = open_model(pair.wide, how)->notes();
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_NE(notes[0].find("k_img"), std::string::npos) << notes[0];
}

TEST(UniViguTrees, BeginsWithTheFramesThatItIsGiven) {
    const test::TemporaryFolder folder;
    test::write_tiny_univigu(folder / "univigu");
    const at::Tensor light = at::ones({3, 5, 48, 64}) * 0.8;
    const at::Tensor free = drawn(folder / "univigu"),
                     after = drawn(folder / "univigu", {}, {.steps = 2, .begins_with = light}),
                     dark = drawn(folder / "univigu", {}, {.steps = 2, .begins_with = -light});
    ASSERT_EQ(after.sizes(), free.sizes());
    EXPECT_FALSE(after.equal(free));
    EXPECT_FALSE(after.narrow(1, 0, 5).equal(dark.narrow(1, 0, 5))); // what is given decides what is shown
}

TEST(UniViguTrees, PartsOfOneClip_BeginFromDrawsOfTheirPlace) {
    assistant::NoiseField first(7, 0), later(7, 2);
    const at::Tensor a = first.normal({1, 4, 5, 2, 3}), b = later.normal({1, 4, 3, 2, 3});
    EXPECT_TRUE(a.narrow(2, 2, 3).equal(b));
    EXPECT_FALSE(a.narrow(2, 0, 3).equal(b));
}

TEST(UniViguTrees, AClipLongerThanItsOwn_IsMadeInParts_AndCaptionedAsAWhole) {
    const test::TemporaryFolder folder;
    ::setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
    test::write_tiny_univigu(folder / "univigu");
    assistant::Worker worker(
        [](const std::string& name, const OpenOptions& how) { return open_model(name, how); });
    namespace ca = core::assist;
    for (const bool captioned : {false, true}) {
        std::promise<ca::Event> end;
        worker.submit(ca::GenerateRequest{.takes_folder = folder.path(),
                                          .prompt = "a red ball",
                                          .model = (folder / "univigu").string(),
                                          .size = {64, 48},
                                          .seconds = 6, // of 81 frames a part
                                          .steps = 1,
                                          .captioned = captioned},
                      [&](ca::JobId, const ca::Event& event) {
                          if (ca::is_last(event)) end.set_value(event);
                      });
        const ca::Event event = end.get_future().get();
        if (const auto* failed = std::get_if<ca::Failed>(&event)) FAIL() << failed->message;
        const auto& ready = std::get<ca::TakeReady>(event);
        EXPECT_EQ(core::probe(ready.media.path).frames, 97);
        EXPECT_EQ(ready.caption.empty(), !captioned);
    }
    ::unsetenv("XDG_CACHE_HOME");
}

} // namespace
