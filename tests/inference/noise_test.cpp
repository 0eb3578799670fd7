// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/layers.h"
#include "inference/sampling/flow_sampler.h"
#include "inference/tensor/noise.h"
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>

using namespace inference;

TEST(Noise, SameSeed_SameDraws_RecordedReplays) {
    SeededNoise a(5), b(5), c(6);
    const at::Tensor drawn = a.normal({3, 4});
    EXPECT_TRUE(at::equal(drawn, b.normal({3, 4})));
    EXPECT_FALSE(at::equal(drawn, c.normal({3, 4})));
    RecordedNoise recorded({drawn});
    EXPECT_TRUE(at::equal(recorded.normal({3, 4}), drawn));
    EXPECT_THROW(recorded.normal({3, 4}), std::out_of_range);
}

TEST(Attention, LearnedBias_GetsAGradient_AndTheSameResult) {
    const at::Tensor q = at::randn({2, 5, 3, 8}), k = at::randn({2, 5, 3, 8}), v = at::randn({2, 5, 3, 8});
    at::Tensor bias = at::randn({1, 3, 5, 5});
    const at::Tensor fused = nn::attention(q, k, v, bias, 1.0);
    bias.requires_grad_(true);
    const at::Tensor written = nn::attention(q, k, v, bias, 1.0);
    EXPECT_TRUE(at::allclose(fused, written, 1e-4, 1e-5));
    written.square().sum().backward();
    ASSERT_TRUE(bias.grad().defined());
    EXPECT_GT(bias.grad().abs().sum().item<double>(), 0.0);
}

TEST(Sampler, StraightFlow_IsFollowedExactly) {
    const at::Tensor data = at::randn({4, 4}), noise = at::randn({4, 4});
    for (const auto& [kind, solver] : {std::pair{ScheduleKind::unipc, Solver::unipc},
                                       {ScheduleKind::dpmpp, Solver::dpmpp},
                                       {ScheduleKind::flow_match, Solver::euler}}) {
        const FlowSchedule schedule = make_schedule(kind, 6, 3.0);
        const auto sampler = make_sampler(solver, schedule);
        at::Tensor x = data * (1 - schedule.sigmas[0]) + noise * schedule.sigmas[0];
        for (std::size_t i = 0; i < schedule.timesteps.size(); ++i)
            x = sampler->step(i, noise - data, x);
        EXPECT_TRUE(at::allclose(x, data, 1e-4, 1e-4));
    }
}
