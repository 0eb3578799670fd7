// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs train, synth and evaluate from clips on the disk to a model that opens.
#include "core/media/png_file.h"
#include "inference/families/family.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/pipelines/open_model.h"
#include "inference/training/data/cached_examples.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/lora.h"
#include "inference/worker/school/course.h"
#include "inference/worker/school/job.h"
#include "inference/worker/school/measures.h"
#include "inference/worker/school/suite.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <ATen/core/grad_mode.h>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>
#include <sys/stat.h>

namespace {

namespace fs = std::filesystem;
using school::Json;

std::string text_of(const fs::path& file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
}

template <typename Do>
std::string thrown_by(const Do& act) {
    try {
        act();
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

/// Clips that all tests share, made once.
const fs::path& clips() {
    static const test::TemporaryFolder folder;
    static const fs::path data = [] {
        school::Voice voice(false, true);
        school::synth(
            {{"out", (folder / "data").string()}, {"count", 2}, {"width", 64}, {"height", 48}, {"frames", 5}},
            voice, {});
        return folder / "data";
    }();
    return data;
}

/// By how much more red than blue a part of a clip is.
double redness(const at::Tensor& clip, std::int64_t from, std::int64_t columns) {
    const at::Tensor part = clip.narrow(3, from, columns);
    return (part[0].mean() - part[2].mean()).item<double>();
}

Json options(const std::string& stage, const fs::path& from, const fs::path& out) {
    return {{"stage", stage},
            {"data", clips().string()},
            {"from", from.string()},
            {"out", out.string()},
            {"steps", 3},
            {"batch", 2},
            {"width", 64},
            {"height", 48},
            {"frames", 5},
            {"lr", 1e-2},
            {"save-every", 2},
            {"warmup", 0},
            {"device", "cpu"}};
}

int trained(const Json& options) {
    school::Voice voice(false, true);
    const at::NoGradGuard no_grad; // as a program leaves it; the trainer asks for gradients itself
    return school::train(options, voice, {});
}

at::Tensor random_clip(std::uint64_t seed) {
    inference::SeededNoise noise(seed);
    return noise.uniform({3, 4, 24, 32}) * 2 - 1;
}

} // namespace

TEST(Synth, ScenesStandBeforePhotographs) {
    const test::TemporaryFolder folder;
    fs::create_directories(folder / "photos/deep");
    cv::Mat photo(120, 160, CV_8UC3, cv::Scalar(200, 40, 40)); // red, and blue on the right
    photo.colRange(80, 160).setTo(cv::Scalar(40, 40, 200));
    core::write_png(photo, folder / "photos/deep/a.png");
    std::ofstream(folder / "photos/notes.txt") << "no picture";
    const Json asked{{"out", (folder / "data").string()},
                     {"count", 6},
                     {"width", 64},
                     {"height", 48},
                     {"frames", 2},
                     {"kind", "captions"},
                     {"backgrounds", (folder / "photos").string()}};
    school::Voice voice(false, true);
    school::synth(asked, voice, {});
    std::ifstream list(folder / "data/synth.jsonl");
    std::string line;
    int clips = 0, plain = 0;
    for (; std::getline(list, line); ++clips) {
        const school::ClipShape shape{{64, 48}, 2, 16};
        const at::Tensor clip =
            school::read_clip(folder / "data" / Json::parse(line)["clip"].get<std::string>(), shape);
        plain += redness(clip, 0, 20) > redness(clip, 44, 20) + 0.2;
    }
    EXPECT_EQ(clips, 6);
    EXPECT_GE(plain, 5) << "things may hide it once";
    EXPECT_NE(thrown_by([&] {
                  Json other = asked;
                  fs::create_directories(folder / "empty");
                  other["out"] = (folder / "other").string();
                  other["backgrounds"] = (folder / "empty").string();
                  school::synth(other, voice, {});
              }).find("there are no pictures"),
              std::string::npos);
}

TEST(Synth, PairsDifferInTheEditAlone_AndAreTheSameForTheSameSeed) {
    std::ifstream list(clips() / "synth.jsonl");
    std::string line;
    int edits = 0, lines = 0;
    for (; std::getline(list, line); ++lines) {
        const Json json = Json::parse(line);
        if (!json.contains("instruction")) continue;
        const school::ClipShape shape{{64, 48}, 5, 16};
        const at::Tensor before = school::read_clip(clips() / json["source"].get<std::string>(), shape),
                         after = school::read_clip(clips() / json["target"].get<std::string>(), shape);
        EXPECT_EQ(before.sizes(), (std::vector<std::int64_t>{3, 5, 48, 64}));
        EXPECT_EQ(after.sizes(), before.sizes());
        ++edits;
    }
    EXPECT_EQ(edits, 2);
    EXPECT_GE(lines, 4);
    const test::TemporaryFolder folder;
    school::Voice voice(false, true);
    school::synth(
        {{"out", (folder / "again").string()}, {"count", 2}, {"width", 64}, {"height", 48}, {"frames", 5}},
        voice, {});
    EXPECT_EQ(text_of(folder / "again/synth.jsonl"), text_of(clips() / "synth.jsonl"));
    EXPECT_NE(thrown_by([&] {
                  school::synth({{"out", (folder / "again").string()}}, voice, {});
              }).find("is there already"),
              std::string::npos);
}

TEST(Records, BadLinesAreToldByPlaceAndLeftOut) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "a.mp4") << "x";
    std::ofstream(folder / "data.jsonl") << "\xEF\xBB\xBF{\"clip\":\"a.mp4\",\"caption\":\"good\"}\r\n"
                                         << "not json\n\n"
                                         << R"({"clip":"gone.mp4","caption":"x"})"
                                         << "\n"
                                         << R"({"source":"a.mp4","instruction":"","target":"a.mp4"})"
                                         << "\n"
                                         << R"({"clip":"a.mp4","question":"what?"})"
                                         << "\n"
                                         << R"({"clip":7,"caption":"x"})"
                                         << "\n"
                                         << R"([1,2])"
                                         << "\n"
                                         << R"({"clip":"a.mp4"})"
                                         << "\n"
                                         << R"({"source":"a.mp4","instruction":"do","target":"a.mp4"})";
    const auto records = inference::training::read_records(folder.path());
    ASSERT_EQ(records.good.size(), 2U);
    EXPECT_EQ(records.good[1].place, "data.jsonl:10");
    ASSERT_EQ(records.bad.size(), 7U);
    for (const auto& [index, words] :
         std::vector<std::pair<std::size_t, std::string>>{{0, "data.jsonl:2 is left out: it is no JSON"},
                                                          {1, "there is no file"},
                                                          {2, "\"instruction\" is empty"},
                                                          {3, "no \"answer\""},
                                                          {4, "\"clip\" is no text"},
                                                          {5, "no JSON object"},
                                                          {6, "neither"}})
        EXPECT_NE(records.bad[index].find(words), std::string::npos) << records.bad[index];
    const test::TemporaryFolder empty;
    EXPECT_NE(thrown_by([&] { inference::training::read_records(empty.path()); }).find(".jsonl"),
              std::string::npos);
}

TEST(Train, Wan_MakesAModelThatOpens_AndGoesOn) {
    const test::TemporaryFolder folder;
    test::write_tiny_wan(folder / "wan", false);
    Json wish = options("wan", folder / "wan", folder / "out");
    ASSERT_EQ(trained(wish), 0);
    const auto before = inference::load_wan_dit(folder / "wan").tensors,
               after = inference::load_wan_dit(folder / "out/model").tensors;
    EXPECT_FALSE(at::equal(before.at("blocks.0.ffn.0.weight"), after.at("blocks.0.ffn.0.weight")));
    EXPECT_EQ(after.at("blocks.0.ffn.0.weight").scalar_type(), at::kBFloat16);
    EXPECT_TRUE(inference::inspect_model(folder / "out/model")["complete"].get<bool>());
    EXPECT_GT(fs::file_size(folder / "out/loss.png"), 1000U);
    const std::string metrics = text_of(folder / "out/metrics.jsonl");
    EXPECT_EQ(std::count(metrics.begin(), metrics.end(), '\n'), 3);
    EXPECT_NE(thrown_by([&] { trained(wish); }).find("--resume"), std::string::npos);
    wish["resume"] = true;
    EXPECT_EQ(trained(wish), 0); // already at its end: the same model once more
    EXPECT_TRUE(at::equal(inference::load_wan_dit(folder / "out/model").tensors.at("head.head.weight"),
                          after.at("head.head.weight")));
    wish["seed"] = 9;
    EXPECT_NE(thrown_by([&] { trained(wish); }).find("seed was 1 and is now 9"), std::string::npos);
}

TEST(Train, Lora_OfWanWithTwoExperts_SitsOnTheOneThatIsMeant) {
    const test::TemporaryFolder folder;
    test::write_tiny_wan(folder / "wan", true);
    Json wish = options("wan", folder / "wan", folder / "out");
    wish["lora"] = 2, wish["expert"] = "low", wish["sample-every"] = 2;
    ASSERT_EQ(trained(wish), 0);
    auto weights = inference::load_wan_dit(folder / "wan/low_noise_model").tensors;
    const auto merged =
        inference::merge_loras(weights, {{folder / "out/adapter/wan_low_noise.safetensors", 1.0}});
    EXPECT_EQ(merged.changed.size(), 20U);
    EXPECT_TRUE(merged.unmatched.empty());
    EXPECT_TRUE(fs::exists(folder / "out/adapter/peft/adapter_config.json"));
    EXPECT_TRUE(fs::exists(folder / "out/samples/step-000002.png"));
    EXPECT_FALSE(fs::exists(folder / "out/model"));
}

TEST(Train, OmniVideo_EveryStage_MakesATreeThatOpens) {
    const test::TemporaryFolder folder;
    test::write_tiny_omni(folder / "omni");
    for (const std::string stage : {"omni-align", "omni-adapter", "omni-joint", "omni-edit"}) {
        Json wish = options(stage, folder / "omni", folder / stage);
        wish["steps"] = 1, wish["cache"] = (folder / "cache").string();
        ASSERT_EQ(trained(wish), 0) << stage;
        const auto report = inference::inspect_model(folder / stage / "model");
        EXPECT_TRUE(report["complete"].get<bool>()) << stage << report.dump(1);
        const auto before = inference::load_checkpoint(folder / "omni/transformer/model.pt"),
                   after = inference::load_checkpoint((folder / stage) / "model/transformer/model.pt");
        const char* name = stage == "omni-align"     ? "ar_vision_head.fc.0.weight"
                           : stage == "omni-adapter" ? "adapter.fc.0.weight"
                                                     : "wan_model.head.head.weight";
        EXPECT_FALSE(at::equal(before.at(name), after.at(name))) << stage;
    }
}

TEST(Train, Bernini_LearnsEdits) {
    const test::TemporaryFolder folder;
    test::write_tiny_wan(folder / "bernini-r", false);
    Json wish = options("bernini", folder / "bernini-r", folder / "out");
    wish["steps"] = 2;
    ASSERT_EQ(trained(wish), 0);
    EXPECT_FALSE(at::equal(inference::load_wan_dit(folder / "bernini-r").tensors.at("head.head.weight"),
                           inference::load_wan_dit(folder / "out/model").tensors.at("head.head.weight")));
}

TEST(Train, UniVigu_RecallOnTheOwnPack_AndRefinementAsksForPrompts) {
    const test::TemporaryFolder folder;
    school::Voice voice(false, true);
    school::synth({{"out", (folder / "data").string()},
                   {"count", 1},
                   {"kind", "captions"},
                   {"width", 96},
                   {"height", 64}},
                  voice, {});
    Json wish = options("univigu-recall", fs::path(SAYCUT_SOURCE) / "resources/models/starter-univigu",
                        folder / "out");
    wish["data"] = (folder / "data").string(), wish["steps"] = 1;
    ASSERT_EQ(trained(wish), 0);
    EXPECT_TRUE(inference::inspect_model(folder / "out/model")["complete"].get<bool>());
    EXPECT_NO_THROW(inference::open_model(folder / "out/model"));
    wish["stage"] = "univigu-refine", wish["out"] = (folder / "other").string();
    EXPECT_NE(thrown_by([&] { trained(wish); }).find("shorter prompt"), std::string::npos);
}

TEST(Measures, AreWhatTheyAreCalled) {
    const at::Tensor clip = random_clip(1), other = random_clip(2);
    EXPECT_EQ(school::psnr(clip, clip), 100.0);
    EXPECT_NEAR(*school::psnr(clip, clip + 0.2), 20.0, 1e-3); // a tenth of the range
    EXPECT_NEAR(*school::ssim(clip, clip), 1.0, 1e-5);
    EXPECT_LT(*school::ssim(clip, other), 0.3);
    const at::Tensor nowhere = at::zeros({4, 24, 32}, at::kBool);
    EXPECT_FALSE(school::psnr(clip, other, nowhere));
    at::Tensor part = clip.clone();
    part.narrow(3, 0, 4).add_(0.5);
    const at::Tensor area = school::grown(school::changed_area(clip, part));
    EXPECT_EQ(*school::psnr(clip, part, area.logical_not()), 100.0);
    EXPECT_EQ(area[0][0][3].item<bool>(), true);
    EXPECT_EQ(area[0][0][20].item<bool>(), false);
    EXPECT_FALSE(school::warped_error(clip.narrow(1, 0, 1), clip.narrow(1, 0, 1)));
    const at::Tensor still = clip.narrow(1, 0, 1).expand({3, 4, 24, 32}).contiguous();
    EXPECT_NEAR(*school::warped_error(still, still), 0.0, 1e-3);
    EXPECT_NEAR(*school::temporal_flickering(still), 1.0, 1e-9);
    inference::SeededNoise noise(5); // a texture that moves two pixels a frame
    const at::Tensor texture =
        at::upsample_bilinear2d(noise.uniform({1, 3, 10, 16}), {60, 96}, false).squeeze(0) * 2 - 1;
    std::vector<at::Tensor> frames;
    for (std::int64_t t = 0; t < 4; ++t)
        frames.push_back(texture.narrow(2, 2 * t, 80));
    const at::Tensor moving = at::stack(frames, 1);
    EXPECT_LT(*school::warped_error(moving, moving), 2.0);
    EXPECT_LT(*school::temporal_flickering(moving), 0.97); // which does not follow it
    at::Tensor blinking = still.clone();
    blinking.select(1, 1).mul_(0.2);
    EXPECT_GT(*school::warped_error(blinking, still), 10.0);
}

TEST(Judge, SaysDoneOfWhatIsDone_AndNotOfWhatIsNot) {
    at::Tensor seen = at::full({3, 2, 24, 32}, -0.2), red = seen.clone(), blue = seen.clone();
    const auto paint = [](at::Tensor& clip, double r, double g, double b) {
        const double rgb[] = {r, g, b};
        for (int c = 0; c < 3; ++c)
            clip[c].narrow(1, 8, 8).narrow(2, 8, 8).fill_(rgb[c]);
    };
    paint(red, 0.7, -0.85, -0.8), paint(blue, -0.75, -0.6, 0.7);
    school::Task task{.instruction = "make it blue", .expect = {{"from", "red"}, {"to", "blue"}}};
    EXPECT_EQ(school::judge(task, red, blue, {}).at("success"), 1.0);
    EXPECT_GT(school::judge(task, red, blue, {}).at("psnr_outside"), 99.0);
    EXPECT_EQ(school::judge(task, red, red, {}).at("success"), 0.0);
    EXPECT_EQ(school::judge({.instruction = "x"}, red, blue, blue).at("success"), 1.0);
    EXPECT_EQ(school::judge({.instruction = "x"}, red, red, blue).at("success"), 0.0);
    const school::Task darker{.instruction = "x", .expect = {{"light", "darker"}}};
    EXPECT_EQ(school::judge(darker, seen, seen - 0.3, {}).at("success"), 1.0);
    EXPECT_EQ(school::judge(darker, seen, seen + 0.3, {}).at("success"), 0.0);
    const school::Task absent{.instruction = "x", .absent = true};
    EXPECT_EQ(school::judge(absent, seen, seen, {}).at("success"), 1.0);
    EXPECT_EQ(school::judge(absent, seen, blue, {}).at("success"), 0.0);
}

TEST(Evaluate, ReadsSuitesFromRegularFiles_WithinLimits) {
    const test::TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    std::ofstream(folder / "sparse") << "x";
    fs::resize_file(folder / "sparse", std::uintmax_t{50} << 30U);
    EXPECT_NE(thrown_by([&] { school::read_suite(folder / "pipe"); }).find("no regular file"),
              std::string::npos);
    EXPECT_NE(thrown_by([&] { school::read_suite("/dev/zero"); }).find("no regular file"), std::string::npos);
    EXPECT_NE(thrown_by([&] { school::read_suite(folder / "sparse"); }).find("larger than"),
              std::string::npos);
}

TEST(Evaluate, JudgesASuite_ReportsInJsonAndOnAPage) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "suite.jsonl")
        << Json{{"clip", (clips() / "clips/000000.mp4").string()},
                {"instruction", "make it <b>darker</b>"},
                {"expect", {{"light", "darker"}}}}
               .dump()
        << "\n{\"clip\":\"gone.mp4\",\"instruction\":\"x\",\"absent\":true}\n"
        << Json{{"clip", (clips() / "clips/000000.mp4").string()},
                {"instruction", "x"},
                {"expect", {{"light", "odd"}}}}
               .dump();
    school::Voice voice(false, true);
    ASSERT_EQ(school::evaluate({{"model", "starter"},
                                {"suite", (folder / "suite.jsonl").string()},
                                {"frames", 5},
                                {"steps", 2},
                                {"out", (folder / "out").string()}},
                               voice, {}),
              0);
    const Json report = Json::parse(text_of(folder / "out/report.json"));
    ASSERT_EQ(report["tasks"].size(), 1U);
    EXPECT_EQ(report["left_out"].size(), 2U);
    for (const char* name : {"success", "warped_error", "temporal_flickering", "seconds"})
        EXPECT_TRUE(report["tasks"][0]["figures"].contains(name)) << name;
    const std::string page = text_of(folder / "out/report.html");
    EXPECT_NE(page.find("&lt;b&gt;darker"), std::string::npos);
    EXPECT_EQ(page.find("<b>darker"), std::string::npos);
    EXPECT_TRUE(fs::exists(folder / "out/task-0001.png"));
}

TEST(Suite, AsksForManyThings_AndSixthForWhatIsNotThere_AndIsJudgedAtTheClipsOwnSize) {
    const test::TemporaryFolder folder;
    school::Voice voice(false, true);
    ASSERT_EQ(school::synth({{"out", (folder / "suite").string()},
                             {"kind", "suite"},
                             {"count", 6},
                             {"width", 128},
                             {"height", 80},
                             {"frames", 1},
                             {"seed", 5}},
                            voice, {}),
              0);
    const school::Suite suite = school::read_suite(folder / "suite/synth.jsonl");
    ASSERT_EQ(suite.tasks.size(), 6U);
    std::set<std::string> kinds;
    for (const school::Task& task : suite.tasks) {
        kinds.insert(task.kind);
        EXPECT_EQ(task.absent, task.target.empty()) << task.place;
    }
    EXPECT_TRUE(suite.tasks[5].absent);
    EXPECT_GE(kinds.size(), 5U);
    ASSERT_EQ(school::evaluate({{"model", "starter"},
                                {"suite", (folder / "suite/synth.jsonl").string()},
                                {"frames", 1},
                                {"steps", 1},
                                {"native", true},
                                {"out", (folder / "out").string()}},
                               voice, {}),
              0);
    const Json report = Json::parse(text_of(folder / "out/report.json"));
    ASSERT_EQ(report["tasks"].size(), 6U);
    EXPECT_EQ(report["kinds"].size(), kinds.size());
    EXPECT_EQ(report["kinds"]["not there"]["count"], 1);
    for (const Json& task : report["tasks"])
        EXPECT_FALSE(task.contains("failed")) << task;
}
