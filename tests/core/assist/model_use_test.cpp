// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a model is used: quality, adapters, pictures that a message names, what the last jobs took.
#include "core/assist/known_costs.h"
#include "core/assist/model_registry.h"
#include "core/assist/model_settings.h"
#include "core/assist/named_pictures.h"
#include "core/assist/requests.h"
#include "core/base/files.h"
#include "tests/support/setting.h"
#include "tests/support/temporary_folder.h"
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace {

namespace ca = core::assist;
namespace fs = std::filesystem;

void touch(const fs::path& file) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "x";
}

TEST(ModelUse, QualitiesHaveNames) {
    for (const ca::Quality quality : {ca::Quality::draft, ca::Quality::standard, ca::Quality::best})
        EXPECT_EQ(ca::quality_named(ca::quality_name(quality)), quality);
    EXPECT_FALSE(ca::quality_named("good"));
}

TEST(ModelUse, AnAdapterIsAFile_WithAStrengthBehindAColon) {
    const test::TemporaryFolder folder;
    const std::string file = (folder / "a:b.safetensors").string(),
                      gone = (folder / "gone.safetensors").string();
    touch(file);
    EXPECT_EQ(ca::parse_adapter(file).file, file);
    EXPECT_EQ(ca::parse_adapter(file).strength, 1.0);
    EXPECT_EQ(ca::parse_adapter(file + ":0.75").file, file);
    EXPECT_EQ(ca::parse_adapter(file + ":0.75").strength, 0.75);
    EXPECT_EQ(ca::parse_adapter(file + ":-1").strength, -1.0);
    for (const std::string& wrong : {file + ":much", file + ":11", gone, gone + ":1", std::string()})
        EXPECT_THROW((void)ca::parse_adapter(wrong), core::Failure) << wrong;
}

TEST(NamedPictures, AreTakenOutOfAMessage) {
    const test::TemporaryFolder folder;
    touch(folder / "film/mood.png");
    touch(folder / "film/my mood.jpg");
    touch(folder / "elsewhere/red.webp");
    core::Project project;
    project.media.push_back(std::make_shared<core::Media>(
        core::Media{.path = (folder / "elsewhere/red.webp").string(), .kind = core::MediaKind::image}));
    const auto read = [&](const std::string& text) {
        return ca::named_pictures(text, project, folder / "film/p.saycut");
    };
    const auto one = read("give it the look of @mood.png, please");
    EXPECT_EQ(one.text, "give it the look of the reference picture, please");
    ASSERT_EQ(one.pictures.size(), 1U);
    EXPECT_EQ(one.pictures[0], folder / "film/mood.png");
    const auto two = read("like @\"my mood.jpg\" and @RED.webp");
    EXPECT_EQ(two.text, "like the reference picture and the reference picture");
    ASSERT_EQ(two.pictures.size(), 2U);
    EXPECT_EQ(two.pictures[0], folder / "film/my mood.jpg");
    EXPECT_EQ(two.pictures[1], folder / "elsewhere/red.webp");
    for (const std::string& plain :
         {"write to a@b.png", "@someone said so", "at 5 @ night", "@", "@\"open.png"}) {
        EXPECT_EQ(read(plain).text, plain);
        EXPECT_TRUE(read(plain).pictures.empty()) << plain;
    }
    EXPECT_THROW((void)read("like @gone.png"), core::Failure);
}

TEST(KnownCosts, TheLastJobOfItsKindSaysWhatTheNextTakes) {
    const test::TemporaryFolder folder;
    const test::Setting cache("XDG_CACHE_HOME", folder.path());
    ca::GenerateRequest request{.prompt = "x", .model = "mine", .size = {832, 480}, .seconds = 2};
    EXPECT_FALSE(ca::estimate(request).known());
    ca::note_cost(request, {.seconds = 30, .peak_memory = 4e9});
    EXPECT_NEAR(ca::estimate(request).seconds, 30, 1e-9);
    EXPECT_EQ(ca::estimate(request).peak_memory, 4e9);
    request.seconds = 4;
    EXPECT_NEAR(ca::estimate(request).seconds, 60, 1e-9);
    request.use.quality = ca::Quality::draft;
    EXPECT_FALSE(ca::estimate(request).known()); // it is not known for drafts
    std::ofstream(folder / "saycut/model_costs.json")
        << "{\"generate|mine|draft|0|0|0\": {\"amount\": \"many\"}, ";
    request.use.quality = ca::Quality::standard;
    EXPECT_FALSE(ca::estimate(request).known()); // damaged
    request.model = "starter";
    EXPECT_GT(ca::estimate(request).seconds, 0);
    const double standard = ca::estimate(request).seconds;
    request.use.quality = ca::Quality::draft;
    EXPECT_LT(ca::estimate(request).seconds, standard);
}

/// Foresees a minute for whatever is asked.
class Foreseer final : public ca::Assistant {
  public:
    explicit Foreseer(double seconds) : seconds_(seconds) {}
    ca::JobId submit(ca::Request, std::function<void(ca::JobId, const ca::Event&)>) override { return 0; }
    void cancel(ca::JobId) override {}
    [[nodiscard]] nlohmann::ordered_json inspect_model(const std::string&) const override { return {}; }
    [[nodiscard]] ca::Estimate foreseen(const ca::Request&) const override { return {seconds_, 2e9}; }

  private:
    double seconds_;
};

TEST(KnownCosts, BeforeTheFirstJob_WhatIsForeseenCounts_AndAfterwardsWhatItTook) {
    const test::TemporaryFolder folder;
    const test::Setting cache("XDG_CACHE_HOME", folder.path());
    ca::GenerateRequest request{.prompt = "x", .model = "mine", .size = {832, 480}, .seconds = 2};
    const Foreseer minute(60), nothing(0);
    EXPECT_EQ(ca::estimate(request, minute).seconds, 60);
    EXPECT_EQ(ca::estimate(request, minute).peak_memory, 2e9);
    EXPECT_FALSE(ca::estimate(request, nothing).known());
    ca::note_cost(request, {.seconds = 45, .peak_memory = 3e9});
    EXPECT_NEAR(ca::estimate(request, minute).seconds, 45, 1e-9);
    request.use.guidance = 1; // another amount of work
    EXPECT_EQ(ca::estimate(request, minute).seconds, 60);
    request.use.guidance = 0;
    request.still = true; // says nothing of clips, nor they of it
    EXPECT_EQ(ca::estimate(request, minute).seconds, 60);
    request.still = false;
    request.model = "starter"; // what it took here counts before what it takes elsewhere
    const double elsewhere = ca::estimate(request).seconds;
    EXPECT_GT(elsewhere, 0);
    EXPECT_EQ(ca::estimate(request, minute).seconds, 60);
    EXPECT_EQ(ca::estimate(request, nothing).seconds, elsewhere);
    ca::note_cost(request, {.seconds = elsewhere * 3, .peak_memory = 1e9});
    EXPECT_NEAR(ca::estimate(request).seconds, elsewhere * 3, 1e-9);
}

TEST(Drafts, HandTheirSeedToTheBetterRun) {
    const auto take = [](const char* wish, const char* quality, std::int64_t seed) {
        core::Take made{.generated = true, .instruction = wish, .seed = seed};
        if (quality) made.provenance = {{"use", {{"quality", quality}}}};
        return made;
    };
    core::Clip clip;
    clip.media().takes = {core::Take{}, take("make it night", "draft", 5), take("make it night", "draft", 7),
                          take("make it night", "best", 9), take("make it red", nullptr, 3)};
    EXPECT_EQ(ca::seed_of_draft(clip, "make it night"), 7);
    EXPECT_FALSE(ca::seed_of_draft(clip, "make it red"));
    EXPECT_FALSE(ca::seed_of_draft(clip, "make it blue"));
}

TEST(EditModel, IsBerniniWhereThereIsOne) {
    const test::TemporaryFolder folder;
    const test::Setting data("XDG_DATA_HOME", folder / "data");
    EXPECT_EQ(ca::edit_model_of_user(), "starter");
    fs::create_directories(folder / "wan");
    fs::create_directories(folder / "mine");
    touch(folder / "mine/Bernini_R_high.safetensors");
    auto registry = ca::ModelRegistry::of_user();
    registry.add("a-wan", folder / "wan");
    EXPECT_EQ(ca::edit_model_of_user(), "starter");
    registry.add("editor", folder / "mine");
    EXPECT_EQ(ca::edit_model_of_user(), "editor");
    fs::remove_all(folder / "mine");
    EXPECT_EQ(ca::edit_model_of_user(), "starter");
}

TEST(FillModel, IsVaceWhereThereIsOne_AndElseItIsSaidWhichWould) {
    const test::TemporaryFolder folder;
    const test::Setting data("XDG_DATA_HOME", folder / "data");
    try {
        (void)ca::fill_model_of_user();
        ADD_FAILURE() << "there is none";
    } catch (const core::Failure& why) {
        EXPECT_NE(std::string(why.what()).find("VACE"), std::string::npos);
    }
    auto registry = ca::ModelRegistry::of_user();
    fs::create_directories(folder / "plain");
    std::ofstream(folder / "plain/config.json") << R"({"model_type": "t2v"})";
    registry.add("plain", folder / "plain");
    EXPECT_THROW((void)ca::fill_model_of_user(), core::Failure);
    fs::create_directories(folder / "other");
    std::ofstream(folder / "other/config.json") << R"({"vace_layers": [0, 2]})";
    registry.add("filler", folder / "other");
    EXPECT_EQ(ca::fill_model_of_user(), "filler");
    fs::create_directories(folder / "Wan2.1-VACE-1.3B");
    registry.add("a-vace", folder / "Wan2.1-VACE-1.3B");
    EXPECT_EQ(ca::fill_model_of_user(), "a-vace");
}

TEST(ModelSettings, AreKeptByName_AndForgottenWhereTheySayNothing) {
    const test::TemporaryFolder folder;
    const test::Setting data("XDG_DATA_HOME", folder / "data");
    EXPECT_TRUE(ca::kept_use("mine").adapters.empty());
    ca::keep_use("mine", {.quality = ca::Quality::best,
                          .adapters = {{folder / "style.safetensors", 0.75}, {folder / "fast.pt", -1.0}},
                          .memory_limit = 3e9});
    ca::keep_use("other", {.memory_limit = 1e9});
    const ca::ModelUse kept = ca::kept_use("mine");
    ASSERT_EQ(kept.adapters.size(), 2U);
    EXPECT_EQ(kept.adapters[0].file, folder / "style.safetensors");
    EXPECT_EQ(kept.adapters[0].strength, 0.75);
    EXPECT_EQ(kept.adapters[1].strength, -1.0);
    EXPECT_EQ(kept.memory_limit, 3e9);
    EXPECT_EQ(kept.quality, ca::Quality::standard); // chosen for each job
    ca::keep_use("mine", {});
    EXPECT_TRUE(ca::kept_use("mine").adapters.empty());
    EXPECT_EQ(ca::kept_use("other").memory_limit, 1e9);
}

TEST(ModelSettings, WhatIsDamaged_IsToldOrLeftOut) {
    const test::TemporaryFolder folder;
    const test::Setting data("XDG_DATA_HOME", folder / "data");
    fs::create_directories(folder / "data/saycut");
    const auto file = folder / "data/saycut/model-settings.json";
    std::ofstream(file) << "{";
    EXPECT_THROW((void)ca::kept_use("mine"), core::Failure);
    std::ofstream(file) << R"({"mine": {"memory_limit": -4, "adapters":
        [7, {"file": 3}, {"file": "a.pt", "strength": 1e9}]}, "odd": []})";
    const ca::ModelUse kept = ca::kept_use("mine");
    EXPECT_EQ(kept.memory_limit, 0);
    ASSERT_EQ(kept.adapters.size(), 1U);
    EXPECT_EQ(kept.adapters[0].strength, 1.0);
    EXPECT_TRUE(ca::kept_use("odd").adapters.empty());
}

} // namespace
