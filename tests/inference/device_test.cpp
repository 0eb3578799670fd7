// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every network runs on a device that is not the processor: weights and inputs placed there, nothing made
// elsewhere on the way, the golden results as they are.
#include "inference/parity/fixture.h"
#include "inference/tensor/device.h"
#include "tests/support/other_device.h"
#include "tests/support/setting.h"
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

using namespace inference;

namespace {

class OnOtherDevice : public testing::TestWithParam<std::string> {};

/// The stand-in has no gradients and no fused LSTM cell; a GPU has both.
bool beyond_the_stand_in(const std::filesystem::path& fixture) {
    const std::string name = fixture.filename().string();
    return name.starts_with("loss") || name == "text_flow_loss" || name == "silero_vad";
}

/// "area/name" of every fixture that a module computes.
std::vector<std::string> fixtures() {
    namespace fs = std::filesystem;
    std::vector<std::string> found;
    for (const auto& area : fs::directory_iterator(SAYCUT_FIXTURES))
        for (const auto& folder : fs::directory_iterator(area.path()))
            if (fs::exists(folder.path() / "config.json") && !beyond_the_stand_in(folder.path()))
                found.push_back(area.path().filename().string() + "/" + folder.path().filename().string());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

TEST_P(OnOtherDevice, EveryOutput_IsWhatItShouldBe) {
    const at::NoGradGuard no_grad;
    parity::Fixture fixture(std::string(SAYCUT_FIXTURES "/") + GetParam(), test::other_device());
    int passed = 0;
    try {
        parity::all_checks().at(fixture.module())(fixture);
    } catch (const c10::Error& error) {
        FAIL() << error.what_without_backtrace();
    }
    EXPECT_EQ(fixture.finish(passed), 0);
    EXPECT_GT(passed, 0);
}

INSTANTIATE_TEST_SUITE_P(Models, OnOtherDevice, testing::ValuesIn(fixtures()), [](const auto& info) {
    std::string name = info.param;
    std::replace(name.begin(), name.end(), '/', '_');
    return name;
});

TEST(Device, WhatCannotBeUsed_IsRefusedByName) {
    EXPECT_EQ(device_named("cpu"), at::Device(at::kCPU));
    EXPECT_THROW(device_named("abacus"), std::invalid_argument);
    if (!find_gpu()) {
        EXPECT_THROW(device_named("cuda"), std::invalid_argument);
    }
}

TEST(Device, EveryProcessOfAMachine_HasItsOwnGpu) {
    EXPECT_EQ(gpu_of_process(4), 0) << "nobody said";
    const auto as = [](const char* rank, int count) {
        const test::Setting local("LOCAL_RANK", rank);
        return gpu_of_process(count);
    };
    EXPECT_EQ(as("0", 4), 0);
    EXPECT_EQ(as("3", 4), 3);
    EXPECT_EQ(as("5", 4), 1) << "two share one";
    EXPECT_EQ(as("5", 0), 0);
    EXPECT_THROW((void)as("first", 4), std::invalid_argument);
    EXPECT_EQ(device_of_process(at::kCPU), at::Device(at::kCPU));
}
