// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/families/flow_stages.h"
#include "inference/training/families/omni_stages.h"
#include "inference/training/families/univigu_stages.h"
#include "inference/training/trainer/adapter_file.h"
#include "inference/weights/key_maps.h"
#include "inference/weights/lora.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_stages.h"
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>
#include <limits>
#include <numeric>
#include <set>

using namespace inference;
using namespace inference::training;

namespace {

/// `text` of what is thrown; empty when nothing is.
template <typename Do>
std::string thrown_by(const Do& act) {
    try {
        act();
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

bool same(const Tensors& a, const Tensors& b) {
    if (a.size() != b.size()) return false;
    for (const auto& [name, tensor] : a)
        if (!b.contains(name) || !at::equal(tensor, b.at(name))) return false;
    return true;
}

class EveryStage : public ::testing::TestWithParam<std::string> {};

} // namespace

TEST_P(EveryStage, LossFalls_OnlyWhatItTrainsChanges) {
    const test::TemporaryFolder folder;
    Recipe recipe = test::tiny_recipe();
    recipe.steps = 60, recipe.save_every = 60, recipe.learning_rate = 4e-3;
    test::TinyRun run = test::tiny_run(GetParam(), recipe);
    Tensors frozen_before;
    for (const auto& [name, tensor] : run.before)
        if (!run.stage->learned().leaves().contains(name)) frozen_before.emplace(name, tensor.clone());
    Trainer trainer(*run.stage, *run.examples, run.recipe, folder / "state");
    const auto loss_of_first_steps = [&] { // with the same noise before and after
        double sum = 0;
        for (long step = 0; step < 9; ++step)
            sum += trainer.accumulate_gradients(step).loss.item<double>();
        for (auto [name, leaf] : run.stage->learned().leaves())
            leaf.mutable_grad() = at::Tensor();
        return sum;
    };
    const double loss_before = loss_of_first_steps();
    EXPECT_TRUE(trainer.run({}));
    EXPECT_LT(loss_of_first_steps(), loss_before * 0.998);
    const Tensors after = run.stage->learned().finished(trainer.result());
    for (const auto& [name, tensor] : frozen_before)
        if (!run.stage->learned().is_adapter()) {
            EXPECT_TRUE(at::equal(after.at(name), tensor)) << name;
        }
    std::size_t changed = 0;
    for (const auto& [name, tensor] : run.before)
        changed += !at::equal(after.at(name), tensor);
    EXPECT_GT(changed, 0U);
}

TEST_P(EveryStage, StoppedAndGoneOnWith_SameWeightsBitForBit) {
    const test::TemporaryFolder folder;
    test::TinyRun whole = test::tiny_run(GetParam(), test::tiny_recipe());
    whole.recipe.steps = 9;
    Trainer uninterrupted(*whole.stage, *whole.examples, whole.recipe, folder / "whole");
    ASSERT_TRUE(uninterrupted.run({}));
    test::TinyRun first = test::tiny_run(GetParam(), test::tiny_recipe());
    first.recipe.steps = 9;
    {
        std::stop_source stop;
        Trainer trainer(*first.stage, *first.examples, first.recipe, folder / "parts");
        EXPECT_FALSE(trainer.resume());
        EXPECT_FALSE(trainer.run({.stop = stop.get_token(), .stepped = [&](const StepReport& r) {
                                      if (r.step == 5) stop.request_stop();
                                  }}));
        EXPECT_EQ(trainer.step(), 5);
    }
    test::TinyRun second = test::tiny_run(GetParam(), test::tiny_recipe());
    second.recipe.steps = 9;
    Trainer trainer(*second.stage, *second.examples, second.recipe, folder / "parts");
    ASSERT_TRUE(trainer.resume());
    EXPECT_EQ(trainer.step(), 5);
    ASSERT_TRUE(trainer.run({}));
    EXPECT_TRUE(same(trainer.result(), uninterrupted.result()));
    EXPECT_TRUE(same(trainer.optimizer().state(), uninterrupted.optimizer().state()));
}

TEST_P(EveryStage, Bfloat16_NearlyTheSameLoss) {
    const test::TemporaryFolder folder;
    test::TinyRun wide = test::tiny_run(GetParam(), test::tiny_recipe());
    Trainer exact(*wide.stage, *wide.examples, wide.recipe, folder / "a");
    Recipe recipe = wide.recipe;
    recipe.bf16 = true;
    test::TinyRun narrow = test::tiny_run(GetParam(), recipe);
    Trainer rough(*narrow.stage, *narrow.examples, recipe, folder / "b");
    const double a = exact.accumulate_gradients(0).loss.item<double>(),
                 b = rough.accumulate_gradients(0).loss.item<double>();
    EXPECT_NE(a, b);
    EXPECT_NEAR(b / a, 1.0, 0.03);
    for (const auto& [name, leaf] : narrow.stage->learned().leaves())
        if (leaf.grad().defined()) {
            EXPECT_EQ(leaf.grad().scalar_type(), at::kFloat) << name;
        }
}

TEST_P(EveryStage, Checkpointing_SameGradients) {
    Recipe recipe = test::tiny_recipe();
    test::TinyRun kept = test::tiny_run(GetParam(), recipe);
    recipe.checkpointing = true;
    test::TinyRun again = test::tiny_run(GetParam(), recipe);
    Trainer a(*kept.stage, *kept.examples, kept.recipe, "nowhere"),
        b(*again.stage, *again.examples, recipe, "nowhere");
    EXPECT_NEAR(a.accumulate_gradients(0).loss.item<double>(), b.accumulate_gradients(0).loss.item<double>(),
                1e-6); // other kernels where nobody wants gradients
    for (const auto& [name, leaf] : kept.stage->learned().leaves()) {
        const at::Tensor other = again.stage->learned().leaves().at(name).grad();
        ASSERT_EQ(leaf.grad().defined(), other.defined()) << name;
        const double largest = leaf.grad().defined() ? leaf.grad().abs().max().item<double>() + 1e-7 : 0;
        if (other.defined()) {
            EXPECT_LE((leaf.grad() - other).abs().max().item<double>(), largest * 1e-5) << name;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Stages, EveryStage, ::testing::ValuesIn(test::tiny_stage_names()),
                         [](const auto& info) {
                             std::string name = info.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(Trainer, AccumulatedPasses_AreOneLargeBatch) {
    const test::TemporaryFolder folder;
    Recipe once = test::tiny_recipe(), twice = once;
    once.batch = 4, twice.batch = 2, twice.accumulate = 2;
    test::TinyRun a = test::tiny_run("omni-edit", once), b = test::tiny_run("omni-edit", twice);
    Trainer one(*a.stage, *a.examples, once, folder / "a"), two(*b.stage, *b.examples, twice, folder / "b");
    EXPECT_NEAR(one.accumulate_gradients(3).loss.item<double>(),
                two.accumulate_gradients(3).loss.item<double>(), 1e-5);
    for (const auto& [name, leaf] : a.stage->learned().leaves()) {
        const at::Tensor other = b.stage->learned().leaves().at(name).grad();
        EXPECT_TRUE(at::allclose(leaf.grad(), other, 1e-3, 1e-6)) << name;
    }
}

TEST(Trainer, Order_EveryTurnHoldsEveryExampleOnce_InAnotherOrder) {
    const auto all = examples_of(3, 7, 0, 21);
    std::set<std::vector<std::size_t>> turns;
    for (long turn = 0; turn < 3; ++turn) {
        std::vector<std::size_t> one(all.begin() + turn * 7, all.begin() + turn * 7 + 7);
        turns.insert(one);
        std::sort(one.begin(), one.end());
        for (std::size_t i = 0; i < 7; ++i)
            EXPECT_EQ(one[i], i);
    }
    EXPECT_EQ(turns.size(), 3U);
    EXPECT_EQ(examples_of(3, 7, 5, 4), std::vector<std::size_t>(all.begin() + 5, all.begin() + 9));
}

TEST(Trainer, LossThatIsNoNumber_Stops_LastGoodStateStays) {
    const test::TemporaryFolder folder;
    test::TinyRun run = test::tiny_run("wan", test::tiny_recipe());
    Trainer trainer(*run.stage, *run.examples, run.recipe, folder / "state");
    const std::string why = thrown_by([&] {
        trainer.run(
            {.stop = {}, .stepped = [&](const StepReport& r) {
                 if (r.step == 6)
                     for (Example& example : run.examples->all())
                         example["latent"] = at::full({4, 2, 4, 6}, std::numeric_limits<float>::quiet_NaN());
             }});
    });
    EXPECT_NE(why.find("loss of step 7 is no number"), std::string::npos) << why;
    EXPECT_NE(why.find("behind step 4"), std::string::npos) << why;
    const auto kept = load_run(folder / "state");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->step, 4);
    for (const auto& [name, tensor] : kept->tensors)
        EXPECT_TRUE(at::isfinite(tensor.to(at::kFloat)).all().item<bool>()) << name;
}

TEST(Trainer, FullDisk_Stops_LastGoodStateStays) {
    const test::TemporaryFolder folder;
    test::TinyRun run = test::tiny_run("wan", test::tiny_recipe());
    Trainer trainer(*run.stage, *run.examples, run.recipe, folder / "state");
    std::unique_ptr<test::FullDisk> full;
    const std::string why = thrown_by([&] {
        trainer.run({.stop = {}, .stepped = [&](const StepReport& r) {
                         if (r.step == 5) full = std::make_unique<test::FullDisk>();
                     }});
    });
    full.reset();
    EXPECT_NE(why.find("cannot keep the state behind step 8"), std::string::npos) << why;
    const auto kept = load_run(folder / "state");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->step, 4);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "state"), {}), 1);
}

TEST(Trainer, OtherSettings_AreNotGoneOnWith) {
    const test::TemporaryFolder folder;
    Recipe recipe = test::tiny_recipe();
    recipe.steps = 2, recipe.warmup = 0;
    test::TinyRun run = test::tiny_run("wan", recipe);
    Trainer(*run.stage, *run.examples, recipe, folder / "state").run({});
    recipe.learning_rate = 1e-4;
    test::TinyRun other = test::tiny_run("wan", recipe);
    Trainer trainer(*other.stage, *other.examples, recipe, folder / "state");
    const std::string why = thrown_by([&] { trainer.resume(); });
    EXPECT_NE(why.find("learning_rate was 0.002 and is now 0.0001"), std::string::npos) << why;
}

TEST(Trainer, DamagedNewestState_TheOneBeforeIsTaken) {
    const test::TemporaryFolder folder;
    Recipe recipe = test::tiny_recipe();
    recipe.steps = 8;
    test::TinyRun run = test::tiny_run("wan", recipe);
    Trainer(*run.stage, *run.examples, recipe, folder / "state").run({});
    std::filesystem::resize_file(folder / "state/step-000000008.safetensors", 1000);
    const auto kept = load_run(folder / "state");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->step, 4);
}

TEST(Conditions, AStageWithoutThem_SaysWhichAndStops) {
    const auto refused = [](const std::string& name, const auto& change, double dropout = 0.2) {
        Recipe recipe = test::tiny_recipe();
        recipe.dropout = dropout;
        return thrown_by([&] {
            test::TinyRun run = test::tiny_run(name, recipe);
            for (Example& example : run.examples->all())
                change(example);
            Trainer trainer(*run.stage, *run.examples, recipe, "nowhere");
        });
    };
    const auto without = [](const char* part) { return [part](Example& example) { example.erase(part); }; };
    EXPECT_NE(refused("wan", without("empty")).find("left out"), std::string::npos);
    EXPECT_EQ(refused("wan", without("empty"), 0.0), "");
    EXPECT_NE(refused("omni-joint", without("empty_states")).find("context.pkl"), std::string::npos);
    EXPECT_NE(refused("omni-edit", without("source")).find("source beside its target"), std::string::npos);
    EXPECT_EQ(refused("omni-joint", without("source")), "");
    EXPECT_NE(refused("bernini", without("source.0")).find("source beside its target"), std::string::npos);
    EXPECT_NE(refused("univigu-refine", without("caption")).find("caption"), std::string::npos);
    EXPECT_EQ(refused("univigu-recall", without("caption")), "");
    EXPECT_NE(refused(
                  "univigu-recall", [](Example&) {}, 0.0)
                  .find("Knowledge Recall"),
              std::string::npos);
    EXPECT_NE(refused("omni-align", [](Example& e) { e["labels"].fill_(-100); }).find("asks for no word"),
              std::string::npos);
    OmniVideoConfig config;
    EXPECT_NE(thrown_by([&] {
                  make_omni_stage(OmniPart::edit,
                                  {.tensors = {{"wan_model.x", at::zeros({2})}}, .config = config}, {});
              }).find("marker <img_st> is missing"),
              std::string::npos);
}

TEST(Names, FrontsAndStars_DecideWhatIsTrained) {
    EXPECT_TRUE(is_named("blocks.1.ffn.0.weight", {"blocks.1"}));
    EXPECT_FALSE(is_named("blocks.10.ffn.0.weight", {"blocks.1"}));
    EXPECT_TRUE(is_named("blocks.10.self_attn.q.weight", {"*.self_attn.*"}));
    EXPECT_FALSE(is_named("blocks.10.ffn.0.weight", {"*.self_attn.*"}));
    Recipe recipe = test::tiny_recipe();
    recipe.train = {"*.self_attn.*"}, recipe.freeze = {"blocks.0"};
    const test::TinyRun run = test::tiny_run("wan", recipe);
    for (const auto& [name, leaf] : run.stage->learned().leaves())
        EXPECT_TRUE(name.starts_with("blocks.1.self_attn.")) << name;
    EXPECT_EQ(run.stage->learned().leaves().size(), 10U); // four layers of two tensors, two norms
    recipe.train = {"nothing.such"};
    EXPECT_NE(thrown_by([&] { test::tiny_run("wan", recipe); }).find("'nothing.such'"), std::string::npos);
}

TEST(Recipe, RateGrowsThenFalls_AndNonsenseIsRefused) {
    Recipe recipe{.steps = 100, .learning_rate = 1.0, .warmup = 10, .floor = 0.1};
    EXPECT_NEAR(learning_rate_at(recipe, 0), 0.1, 1e-12);
    EXPECT_NEAR(learning_rate_at(recipe, 9), 1.0, 1e-12);
    EXPECT_NEAR(learning_rate_at(recipe, 55), 0.55, 1e-12);
    EXPECT_LT(learning_rate_at(recipe, 99), 0.11);
    recipe.schedule = Schedule::constant;
    EXPECT_EQ(learning_rate_at(recipe, 99), 1.0);
    for (const auto& change : std::vector<std::function<void(Recipe&)>>{
             [](Recipe& r) { r.steps = 0; }, [](Recipe& r) { r.learning_rate = std::nan(""); },
             [](Recipe& r) { r.dropout = 1.5; }, [](Recipe& r) { r.lora.rank = -1; },
             [](Recipe& r) { r.lora.rank = 4, r.lora.targets.clear(); }}) {
        Recipe wrong;
        change(wrong);
        EXPECT_NE(thrown_by([&] { wrong.judge(); }), "");
    }
}

TEST(BerniniLevel, ClipsByMode_PicturesLogitNormal_WithinTheTable) {
    EXPECT_NEAR(bernini_level(false, 0, 0.0, 1.0), 0.001, 1e-9);      // u = 1: the cleanest of the table
    EXPECT_NEAR(bernini_level(false, 0, 1.0 - 1e-9, 1.0), 1.0, 1e-3); // u = 0: the noisiest
    EXPECT_NEAR(bernini_level(true, -0.5, 0, 1.0), 0.5, 1e-9);        // its mean
    EXPECT_NEAR(bernini_level(true, -0.5, 0, 5.0), 2.5 / 3.0, 1e-9);  // pushed up
}

TEST(Adapter, WrittenBothWays_ReadsBackToTheSameWeights) {
    const test::TemporaryFolder folder;
    Recipe recipe = test::tiny_recipe();
    recipe.steps = 6;
    test::TinyRun run = test::tiny_run("wan-lora", recipe);
    Trainer trainer(*run.stage, *run.examples, run.recipe, folder / "state");
    trainer.run({});
    const LoraPlan plan = run.stage->learned().lora();
    EXPECT_EQ(plan.scale(), 2.0);
    write_adapter_file(folder / "one.safetensors", trainer.result(), plan, "Wan");
    write_peft_folder(folder / "peft", trainer.result(), plan, "Wan");
    const Tensors wanted = run.stage->learned().finished(trainer.result());
    EXPECT_FALSE(at::equal(wanted.at("blocks.0.ffn.0.weight"), run.before.at("blocks.0.ffn.0.weight")));
    for (const char* place : {"one.safetensors", "peft"}) {
        std::map<std::string, at::Tensor> merged = run.before;
        const LoraMerged done = merge_loras(merged, {{folder / place, 1.0}});
        EXPECT_TRUE(done.unmatched.empty());
        EXPECT_EQ(done.changed.size(), 20U); // ten layers in each of two blocks
        for (const auto& [name, tensor] : wanted)
            EXPECT_TRUE(at::allclose(merged.at(name), tensor, 1e-6, 1e-7)) << place << " " << name;
    }
    for (const char* end : {"self_attn.q", "self_attn.k", "self_attn.v", "self_attn.o", "cross_attn.q",
                            "cross_attn.k", "cross_attn.v", "cross_attn.o", "ffn.0", "ffn.2"}) {
        const std::string module = std::string("blocks.3.") + end;
        EXPECT_EQ(dit_name_from_diffusers(diffusers_module(module) + ".weight"), module + ".weight");
    }
}
