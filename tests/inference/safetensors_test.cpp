// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/mapped_file.h"
#include "inference/weights/safetensors_format.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include "tests/support/temporary_folder.h"
#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <unistd.h>

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

/// Bytes of a tensor that this process has in memory, whole pages alone.
std::size_t resident(const at::Tensor& tensor) {
    const auto first = reinterpret_cast<std::uintptr_t>(tensor.data_ptr()) / 4096 + 1;
    std::vector<std::uint64_t> pages(tensor.nbytes() / 4096 -
                                     1); // of the kernel's page map; the top bit says: here
    const int map = ::open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
    const auto bytes = static_cast<ssize_t>(pages.size() * 8);
    EXPECT_EQ(::pread(map, pages.data(), pages.size() * 8, static_cast<off_t>(first * 8)), bytes);
    ::close(map);
    const auto here =
        std::count_if(pages.begin(), pages.end(), [](std::uint64_t page) { return page >> 63; });
    return static_cast<std::size_t>(here) * 4096;
}

/// A file's pages go and come again; memory that is no file's stays as it is.
TEST(Safetensors, PagesGivenBack_AreReadAgain) {
    const test::TemporaryFolder folder;
    const at::Tensor numbers = at::arange(1 << 20, at::kFloat);
    save_safetensors(folder / "x.safetensors", {{"a", numbers}});
    const at::Tensor mapped = load_safetensors(folder / "x.safetensors").at("a");
    EXPECT_TRUE(at::equal(mapped, numbers));
    EXPECT_GT(resident(mapped), 4'000'000U);
    release_pages(mapped);
    EXPECT_EQ(resident(mapped), 0U);
    EXPECT_TRUE(at::equal(mapped, numbers));
    const auto owner = std::make_shared<std::vector<float>>(1 << 20, 3.0F);
    const at::Tensor in_memory = tensor_over(reinterpret_cast<const std::byte*>(owner->data()),
                                             ElementType::f32, {1 << 20}, {1}, Backing::memory, owner);
    release_pages(in_memory);
    release_pages(numbers);
    EXPECT_EQ(in_memory.sum().item<double>(), 3.0 * (1 << 20));
    EXPECT_EQ(numbers[7].item<float>(), 7.0F);
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
