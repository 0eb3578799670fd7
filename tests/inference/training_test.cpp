// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/adamw.h"
#include "inference/training/language.h"
#include "inference/training/loop.h"
#include "inference/training/wording_lists.h"
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
    for (int i = 0; i < 60; ++i) {
        const Scene scene = random_scene(rng, 1.5F);
        const Instruction instruction = random_instruction(scene, rng, Wording::training);
        if (instruction.change.from_colour < 0) continue;
        const at::Tensor before = render(scene, 1, 48, 72),
                         after = render(scene, 1, 48, 72, instruction.change);
        const at::Tensor changed = (before - after).abs().amax(0).squeeze(0) > 0.02;
        const double share = changed.to(at::kFloat).mean().item<double>();
        EXPECT_LT(share, 0.75);
        seen += share > 0;
    }
    EXPECT_GT(seen, 8);
}

TEST(Scene, AnInstructionAboutNothing_ChangesNothing) {
    Rng rng(12);
    for (int i = 0; i < 60; ++i) {
        const Scene scene = random_scene(rng, 1.5F);
        const Instruction asked = random_instruction(scene, rng, Wording::training, true);
        EXPECT_TRUE(asked.absent);
        const auto [source, target] = render_pair(scene, 1, 32, 48, asked.change);
        EXPECT_TRUE(at::equal(source, target)) << asked.text;
    }
}

TEST(Scene, EveryKindOfInstruction_ChangesWhatItIsAbout) {
    Rng rng(13);
    for (int kind = 0; kind < kKindCount; ++kind) {
        int made = 0, seen = 0;
        while (made < 12) {
            const Scene scene = random_scene(rng, 1.5F);
            const auto asked = instruction_of(static_cast<Kind>(kind), scene, rng, Wording::training);
            if (!asked) continue;
            ++made;
            const auto [source, target] = render_pair(scene, 2, 48, 72, asked->change);
            seen += (source - target).abs().amax().item<double>() > 0.1;
            EXPECT_LE(target.abs().amax().item<double>(), 1.0);
            EXPECT_EQ(asked->asked.kind, kind);
        }
        EXPECT_GT(seen, 8) << kind_name(static_cast<Kind>(kind));
    }
}

TEST(Scene, TheGroundAlone_BecomesPlain) {
    Rng rng(14);
    const Scene scene = random_scene(rng, 1.5F);
    const Rendered source = render_things(scene, 1, 48, 72);
    const at::Tensor plain =
        change_picture(source, {.ground = static_cast<int>(Ground::plain), .ground_colour = 8});
    const at::Tensor things = source.things.expand_as(plain) > 0.99,
                     ground = source.things.expand_as(plain) < 0.01;
    EXPECT_TRUE(at::allclose(plain.masked_select(things), source.picture.masked_select(things), 0, 0.03));
    EXPECT_GT(plain.masked_select(ground).min().item<double>(), 0.7);
}

TEST(Language, HeldOutWordings_AreNeverTrainedOn) {
    Rng rng(5);
    std::set<std::string> trained;
    for (int i = 0; i < 4000; ++i)
        trained.insert(random_instruction(random_scene(rng, 1.5F), rng, Wording::training, i % 8 == 0).text);
    for (int i = 0; i < 300; ++i)
        EXPECT_FALSE(trained.contains(
            random_instruction(random_scene(rng, 1.5F), rng, Wording::held_out, i % 8 == 0).text));
}

TEST(Language, FormsThatAreKeptAside_AreKnownWhateverFillsThem) {
    using lists::is_held_out;
    for (const char* text :
         {"set the colour of the red dress to blue", "have the left half look darker",
          "change the scene to night", "could there be a small red ball on the left please",
          "set it against plain green", "redo it as a sketch"})
        EXPECT_TRUE(is_held_out(text)) << text;
    for (const char* text :
         {"make the red dress blue", "set the colour of the to", "could all of it be please",
          "change the scene to night now", "so redo it as a sketch", ""})
        EXPECT_FALSE(is_held_out(text)) << text;
    Rng rng(15); // the sentences that suites are made of are known by it
    for (int i = 0; i < 400; ++i) {
        std::string text =
            random_instruction(random_scene(rng, 1.5F), rng, Wording::held_out, i % 8 == 0).text;
        text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
        EXPECT_TRUE(is_held_out(text)) << text;
    }
}

TEST(Producer, GivesItemsInOrder_WhateverThreadMadeThem_AndWhatWentWrong) {
    Producer<int> items(
        [](std::uint64_t number) {
            if (number == 40) throw std::runtime_error("the fortieth");
            std::this_thread::sleep_for(std::chrono::microseconds(number % 3 * 300));
            return static_cast<int>(number);
        },
        3, 6);
    std::string why;
    int next = 0;
    try {
        for (; next < 100; ++next)
            EXPECT_EQ(items.take(), next);
    } catch (const std::exception& error) {
        why = error.what();
    }
    EXPECT_EQ(why, "the fortieth");
    EXPECT_LE(next, 40);
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
