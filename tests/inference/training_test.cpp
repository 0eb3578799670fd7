// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/adamw.h"
#include "inference/training/language.h"
#include <gtest/gtest.h>
#include <limits>
#include <set>

using namespace inference::training;

TEST(Scene, SameSeed_SamePicture) {
    Rng a(3), b(3);
    EXPECT_TRUE(
        at::equal(render(random_scene(a, 1.5F), 3, 32, 48), render(random_scene(b, 1.5F), 3, 32, 48)));
}

TEST(Scene, Recolouring_ChangesThatObjectOnly) {
    Rng rng(11);
    int seen = 0;
    for (int i = 0; i < 30; ++i) {
        const Scene scene = random_scene(rng, 1.5F);
        const Instruction instruction = random_instruction(scene, rng, Wording::training);
        if (instruction.change.tone >= 0) continue;
        const at::Tensor before = render(scene, 1, 48, 72),
                         after = render(scene, 1, 48, 72, instruction.change);
        const at::Tensor changed = (before - after).abs().amax(0).squeeze(0) > 0.02;
        const double share = changed.to(at::kFloat).mean().item<double>();
        EXPECT_LT(share, 0.75);
        seen += share > 0;
    }
    EXPECT_GT(seen, 8);
}

TEST(Language, HeldOutWordings_AreNeverTrainedOn) {
    Rng rng(5);
    std::set<std::string> trained;
    for (int i = 0; i < 4000; ++i)
        trained.insert(random_instruction(random_scene(rng, 1.5F), rng, Wording::training).text);
    for (int i = 0; i < 300; ++i)
        EXPECT_FALSE(
            trained.contains(random_instruction(random_scene(rng, 1.5F), rng, Wording::held_out).text));
}

TEST(Language, Caption_NamesEveryNamedObject) {
    Rng rng(8);
    const Scene scene = random_scene(rng, 1.5F);
    const std::string text = caption(scene);
    for (const SceneObject& object : scene.objects)
        if (object.colour >= 0) {
            EXPECT_NE(text.find(named_colours()[static_cast<std::size_t>(object.colour)].name),
                      std::string::npos);
        }
}

TEST(AdamW, FindsAMinimum_AndSkipsABrokenStep) {
    at::Tensor x = at::full({3}, 5.0F);
    AdamW optimizer({{"x", x}}, {.learning_rate = 0.2, .weight_decay = 0.0});
    for (int i = 0; i < 200; ++i) {
        (x - at::tensor({1.0F, 2.0F, 3.0F})).square().sum().backward();
        optimizer.step(0.2);
    }
    EXPECT_NEAR(x[2].item<double>(), 3.0, 0.05);
    const at::Tensor before = x.detach().clone();
    (x * std::numeric_limits<float>::quiet_NaN()).sum().backward();
    optimizer.step(0.2);
    EXPECT_TRUE(at::equal(x.detach(), before));
}

TEST(Schedule, WarmsUpAndFalls) {
    EXPECT_LT(cosine_with_warmup(0, 100, 10, 1.0, 0.0), 0.11);
    EXPECT_NEAR(cosine_with_warmup(10, 100, 10, 1.0, 0.0), 1.0, 1e-9);
    EXPECT_NEAR(cosine_with_warmup(100, 100, 10, 1.0, 0.1), 0.1, 1e-9);
}
