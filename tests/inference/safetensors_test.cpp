// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/safetensors_format.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace inference;

TEST(Safetensors, SaveAndLoad_GiveTheSameBytes) {
    const test::TemporaryFolder folder;
    const std::map<std::string, at::Tensor> tensors{{"a", at::arange(12, at::kFloat).view({3, 4})},
                                                    {"b.c", at::tensor({1, 2, 3}, at::kLong)},
                                                    {"empty", at::empty({0, 4})}};
    save_safetensors(folder / "x.safetensors", tensors);
    const auto back = load_safetensors(folder / "x.safetensors");
    ASSERT_EQ(back.size(), tensors.size());
    for (const auto& [name, tensor] : tensors)
        EXPECT_TRUE(at::equal(back.at(name), tensor)) << name;
    save_safetensors(folder / "h.safetensors", tensors, at::kBFloat16);
    EXPECT_EQ(load_safetensors(folder / "h.safetensors").at("a").scalar_type(), at::kBFloat16);
}

TEST(Safetensors, EveryBadContainer_IsRefusedWithAReason) {
    int files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(SAYCUT_FIXTURES) / "wan/containers/bad")) {
        // Pages and pointers that are no safetensors at all are refused by the loader before this.
        if (entry.path().extension() != ".safetensors" ||
            !entry.path().filename().string().starts_with("st_"))
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        try {
            parse_safetensors(std::as_bytes(std::span(bytes)));
            ADD_FAILURE() << entry.path().filename() << " was accepted";
        } catch (const WeightsError& error) {
            EXPECT_GT(std::string(error.what()).size(), 20U) << entry.path();
        }
        ++files;
    }
    EXPECT_GT(files, 10);
}

TEST(Safetensors, EveryTruncation_IsRefused) {
    const test::TemporaryFolder folder;
    save_safetensors(folder / "x.safetensors", {{"a", at::ones({5})}, {"b", at::ones({2, 2})}});
    std::ifstream in(folder / "x.safetensors", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_THROW(parse_safetensors(std::as_bytes(std::span(bytes.data(), size))), WeightsError) << size;
    EXPECT_NO_THROW(parse_safetensors(std::as_bytes(std::span(bytes))));
}

TEST(WeightMap, MissingMisshapenAndLeftOver_AreNamed) {
    const WeightMap map({{"block.weight", at::ones({2, 3})}, {"extra", at::ones({1})}});
    const auto message = [](auto action) -> std::string {
        try {
            action();
        } catch (const WeightsError& error) {
            return error.what();
        }
        return "nothing thrown";
    };
    EXPECT_NE(message([&] { map.take("nothing", {1}); }).find("'nothing'"), std::string::npos);
    EXPECT_NE(message([&] {
                  map.scope("block.").take("weight", {3, 2});
              }).find("'block.weight'"),
              std::string::npos);
    map.scope("block.").take("weight", {2, 3});
    EXPECT_NE(message([&] { map.require_all_used(); }).find("'extra'"), std::string::npos);
}
