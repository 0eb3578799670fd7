// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every network runs on a device that is not the processor: weights and inputs placed there, nothing made
// elsewhere on the way, the golden results as they are.
#include "inference/parity/fixture.h"
#include "inference/tensor/device.h"
#include "tests/support/other_device.h"
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>

using namespace inference;

namespace {

class OnOtherDevice : public testing::TestWithParam<const char*> {};

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

INSTANTIATE_TEST_SUITE_P(Models, OnOtherDevice,
                         testing::Values("wan/dit_t2v", "wan/dit_block", "wan/vae", "wan/vae22", "wan/umt5",
                                         "wan/pipeline_t2v_moe", "omnivideo1/siglip_vision",
                                         "omnivideo1/mm_projector", "omnivideo1/llama3_lm",
                                         "omnivideo1/vision_head", "omnivideo1/dm_adapter",
                                         "omnivideo1/visual_context_adapter", "omnivideo1/mixed_context",
                                         "omnivideo1/pipeline_v2v", "univigu/unified_block",
                                         "univigu/unified_transformer", "univigu/unified_transformer_mask",
                                         "univigu/joint_sampling_t2v_cfg", "univigu/joint_sampling_t2vt",
                                         "univigu/joint_sampling_v2t_cond", "univigu/text_flow_solver"),
                         [](const auto& info) {
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
