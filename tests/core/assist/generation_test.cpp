// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a model is asked for a new clip, and where that goes on the timeline.
#include "core/assist/generation.h"
#include "core/assist/model_registry.h"
#include "core/assist/requests.h"
#include "tests/support/setting.h"
#include "tests/support/talk_film.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <gtest/gtest.h>

namespace ca = core::assist;
namespace fs = std::filesystem;
using ca::Making;

namespace {

constexpr auto seconds = [](double s) { return core::from_seconds(s); };

/// coast 0-8, then street from 11 to 16 with a gap before it.
core::Project gapped() {
    core::Project p = test::talk_film();
    std::vector<core::Edit> edits{core::RemoveClips{{{"dinner"}}, false},
                                  core::MoveClips{.clips = {{"street"}}, .by = seconds(3)}};
    auto moved = core::apply(p, edits);
    EXPECT_TRUE(moved.ok()) << moved.message();
    return moved.value();
}

ca::TakeReady made(double length) {
    ca::TakeReady ready;
    ready.media = {.path = "/films/film.takes/take-1.mp4",
                   .kind = core::MediaKind::video,
                   .duration = seconds(length),
                   .size = {832, 480},
                   .fps = {16, 1}};
    ready.take = {.generated = true, .instruction = "x", .model = "wan-i2v"};
    ready.timings = {{"draw", 4.0}, {"encode", 0.5}, {"peak_memory", 1e9}};
    return ready;
}

core::Project after(const core::Project& film, const std::optional<Making>& making,
                    const std::optional<core::TimeRange>& gap, double length) {
    const auto edits = ca::generation_edits(film, "/films/film.saycut", making, gap, made(length));
    auto done = core::apply(film, edits);
    EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.message());
    return done ? done.value() : film;
}

class Generation : public ::testing::Test {
  protected:
    void add_model(const std::string& name, const std::string& config) {
        fs::create_directories(folder_ / name);
        std::ofstream(folder_ / name / "config.json") << config;
        ca::ModelRegistry::of_user().add(name, folder_ / name);
    }
    test::TemporaryFolder folder_;
    test::Setting data_{"XDG_DATA_HOME", folder_.path()};
};

} // namespace

TEST_F(Generation, TheGapRoundAPlace_IsFound) {
    const core::Project film = gapped();
    EXPECT_EQ(ca::gap_at(film, seconds(9)), (core::TimeRange{seconds(8), seconds(11)}));
    EXPECT_EQ(ca::gap_at(film, seconds(8)), (core::TimeRange{seconds(8), seconds(11)}));
    EXPECT_FALSE(ca::gap_at(film, seconds(4)));
    EXPECT_FALSE(ca::gap_at(film, seconds(11)));
    EXPECT_FALSE(ca::gap_at(film, seconds(30))) << "behind the end there is no gap";
}

TEST_F(Generation, LengthIsWhatWasSaid_ElseTheGaps) {
    const core::Project film = gapped();
    ca::Route route{.kind = ca::RouteKind::generate, .text = "fog", .seconds = 4};
    const auto asked = [&](const std::optional<core::TimeRange>& gap) {
        return ca::generation_request(film, "/films/film.saycut", route, gap).seconds;
    };
    EXPECT_EQ(asked({}), 4);
    EXPECT_EQ(asked(ca::gap_at(film, seconds(9))), 4);
    route.seconds = 0;
    EXPECT_EQ(asked(ca::gap_at(film, seconds(9))), 3);
    EXPECT_EQ(asked({}), ca::GenerateRequest{}.seconds);
}

TEST_F(Generation, AClipOfItsOwn_FillsTheGap_OrComesToTheEnd) {
    const core::Project film = gapped();
    EXPECT_EQ(test::talk_text(after(film, {}, ca::gap_at(film, seconds(9)), 3.0625)),
              "coast 0-8, take-1 0-3, street 0-5");
    EXPECT_EQ(test::talk_text(after(film, {}, ca::gap_at(film, seconds(9)), 2)),
              "coast 0-8, take-1 0-2, street 0-5 at 11");
}

TEST_F(Generation, GoingOn_BeginsWithTheLastPicture_AndEverythingMakesRoom) {
    const core::Project film = test::talk_film();
    add_model("mover", R"({"model_type": "i2v"})");
    const Making making{.kind = Making::Kind::go_on, .clip = {"street"}, .length = seconds(2)};
    ca::Route route{.kind = ca::RouteKind::generate, .text = "on", .making = making};
    const auto request = ca::generation_request(film, "/films/film.saycut", route, {});
    EXPECT_EQ(request.model, "mover");
    EXPECT_EQ(request.first, "/films/street.mp4");
    ASSERT_TRUE(request.first_at);
    EXPECT_EQ(*request.first_at, seconds(5) - core::frame_start(1, {25, 1}));
    EXPECT_TRUE(request.last.empty());
    EXPECT_EQ(request.seconds, 2);
    EXPECT_EQ(test::talk_text(after(film, making, {}, 2)),
              "coast 0-8, street 0-5, take-1 0.063-2, dinner 0-7")
        << "without the picture that is there already";
    const core::Project done = after(film, making, {}, 2);
    EXPECT_EQ(done.find_clip({"dinner"}).clip->start, done.find_clip({"dinner-sound"}).clip->start);
}

TEST_F(Generation, GoingOn_LooksAsItsClipDoes) {
    core::Project film = test::talk_film();
    auto sepia = core::apply(
        film, std::vector<core::Edit>{core::AddEffect{.clip = {"street"}, .effect = {.name = "sepia"}}});
    ASSERT_TRUE(sepia.ok()) << sepia.message();
    const Making making{.kind = Making::Kind::go_on, .clip = {"street"}, .length = seconds(2)};
    const core::Project done = after(sepia.value(), making, {}, 2);
    const core::Clip* clip = done.find_clip({"clip-take-1"}).clip;
    ASSERT_TRUE(clip);
    ASSERT_EQ(clip->effects.size(), 1U);
    EXPECT_EQ(clip->effects[0].name, "sepia");
    EXPECT_NE(clip->effects[0].id, sepia.value().find_clip({"street"}).clip->effects[0].id);
}

TEST_F(Generation, ABridge_TouchesBothSides) {
    const core::Project film = gapped();
    add_model("mover", R"({"model_type": "i2v"})");
    const Making making{
        .kind = Making::Kind::bridge, .clip = {"coast"}, .next = {"street"}, .length = seconds(3)};
    ca::Route route{.kind = ca::RouteKind::generate, .text = "on", .making = making};
    EXPECT_THROW((void)ca::generation_request(film, "/films/film.saycut", route, {}), core::Failure)
        << "one that begins with a picture cannot end with one";
    add_model("both", R"({"model_type": "flf2v"})");
    const auto request = ca::generation_request(film, "/films/film.saycut", route, {});
    EXPECT_EQ(request.model, "both");
    EXPECT_EQ(request.last, "/films/street.mp4");
    EXPECT_EQ(request.last_at, core::Time(0));
    const core::Project done = after(film, making, {}, 2.8125);
    const core::Clip* clip = done.find_clip({"clip-take-1"}).clip;
    ASSERT_TRUE(clip);
    EXPECT_EQ(clip->range(), (core::TimeRange{seconds(8), seconds(11)})) << "to the last moment";
    EXPECT_EQ(clip->source.length(), seconds(2.8125));
    EXPECT_EQ(done.find_clip({"street"}).clip->start, seconds(11));
}

TEST_F(Generation, AStill_GetsATake) {
    core::Project film = test::talk_film();
    auto still = std::make_shared<core::Media>(*film.media[0]);
    still->kind = core::MediaKind::image, still->size = {400, 800};
    film.media[0] = still;
    add_model("mover", R"({"_class_name": "WanTransformer3DModel", "in_channels": 36})");
    const Making making{.kind = Making::Kind::animate, .clip = {"coast"}, .length = seconds(8)};
    ca::Route route{.kind = ca::RouteKind::generate, .text = "waves", .making = making};
    const auto request = ca::generation_request(film, "/films/film.saycut", route, {});
    EXPECT_FALSE(request.first_at) << "a still has one moment";
    EXPECT_GE(request.seconds, 8) << "it is covered to its end";
    EXPECT_NEAR(static_cast<double>(request.size.height) / request.size.width, 2, 0.05);
    const core::Project done = after(film, making, {}, 8.3125);
    const core::Clip* clip = done.find_clip({"coast"}).clip;
    ASSERT_EQ(clip->takes().size(), 2U);
    EXPECT_EQ(clip->active_take(), 1U);
    EXPECT_EQ(clip->length(), seconds(8));
    const core::Take& take = clip->takes()[1]; // it tells when it was made, and how long that took
    const auto when = take.provenance.value(ca::kMadeAt, std::string());
    EXPECT_EQ(when.size(), std::string("2026-03-01T12:00:00Z").size()) << when;
    EXPECT_GE(when, "2026") << when;
    EXPECT_NEAR(ca::seconds_of_making(take), 4.5, 1e-9);
}
