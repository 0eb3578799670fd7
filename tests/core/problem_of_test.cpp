// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/problem_of.h"
#include "tests/support/timeline_text.h"
#include <functional>

using namespace core;
using test::project_of;

namespace {

/// The first clip of the first track, changed.
Project with_clip(const std::function<void(Clip&)>& change) {
    Project project = project_of("A[0..5) B[5..8)");
    auto track = std::make_shared<Track>(*project.tracks[0]);
    Clip first = track->clips[0];
    change(first);
    track->clips.set(0, first);
    project.tracks[0] = track;
    return project;
}

void expect_problem(const Project& project, const char* field) {
    const auto problem = problem_of(project);
    ASSERT_TRUE(problem) << field;
    EXPECT_NE(problem->find(field), std::string::npos) << *problem;
}

} // namespace

TEST(ProblemOf, AProjectAsItShouldBe_HasNone) {
    EXPECT_EQ(problem_of(Project{}), std::nullopt);
    EXPECT_EQ(problem_of(project_of("A[0..5) B[5..8)", "A[0..5)")), std::nullopt);
}

TEST(ProblemOf, EveryFieldOfAClip_IsNamed) {
    const std::vector<std::pair<const char*, std::function<void(Clip&)>>> changes{
        {"speed",
         [](Clip& c) {
             c.speed = {0, 1};
         }},
        {"speed",
         [](Clip& c) {
             c.speed = {1, 0};
         }},
        {"speed",
         [](Clip& c) {
             c.speed = {-1, -1};
         }},
        {"speed",
         [](Clip& c) {
             c.speed = {1, INT64_MAX};
         }},
        {"start", [](Clip& c) { c.start = Time(-1); }},
        {"start", [](Clip& c) { c.start = Time::max(); }},
        {"source.start",
         [](Clip& c) {
             c.source = {Time::min(), Time::max()};
         }},
        {"source.end",
         [](Clip& c) {
             c.source = {Time(0), Time::max()};
         }},
        {"source.end",
         [](Clip& c) {
             c.source = {Time(0), Time(0)};
         }},
        {"source.end",
         [](Clip& c) {
             c.source = {Time(0), from_seconds(101)};
         }},
        {"active_take", [](Clip& c) { c.media().active_take = 1; }},
        {"active_take", [](Clip& c) { c.media().active_take = 100'000; }},
        {"fade_in", [](Clip& c) { c.fade_in = from_seconds(6); }},
        {"fade_out", [](Clip& c) { c.fade_out = Time(-1); }},
        {"fade_in", [](Clip& c) { c.fade_in = c.fade_out = Time::max(); }},
        {"volume_db", [](Clip& c) { c.volume_db = Value(std::nan("")); }},
        {"volume_db", [](Clip& c) { c.volume_db = Value(1e308); }},
        {"takes", [](Clip& c) { c.media().takes[0].media.value = "nobody"; }},
        {"takes", [](Clip& c) { c.media().takes.push_back(c.media().takes[0]); }},
        {"takes", [](Clip& c) { c.media().takes.clear(); }},
        {"effects",
         [](Clip& c) {
             c.effects = {{.name = "blur", .params = {{"strength", Value(1e30)}}}};
         }},
        {"effects",
         [](Clip& c) {
             c.effects = {{.name = "blur", .params = {{"strength", std::vector<Key>{}}}}};
         }},
        {"id", [](Clip& c) { c.id = {}; }},
        {"id", [](Clip& c) { c.id = {"B"}; }},
        {"lies over", [](Clip& c) { c.source.end += Time(1); }},
    };
    for (const auto& [field, change] : changes)
        expect_problem(with_clip(change), field);
}

TEST(ProblemOf, EveryOtherField_IsNamed) {
    const auto with = [](const std::function<void(Project&)>& change) {
        Project project = project_of("A[0..5)");
        change(project);
        return project;
    };
    const auto media = [](const std::function<void(Media&)>& change) {
        return [change](Project& p) {
            auto own = std::make_shared<Media>(*p.media[0]);
            change(*own);
            p.media[0] = own;
        };
    };
    expect_problem(with([](Project& p) { p.fps = {1, std::int64_t{1} << 62}; }), "fps");
    expect_problem(with([](Project& p) { p.fps = {481, 1}; }), "fps");
    expect_problem(with([](Project& p) { p.fps = {0, 0}; }), "fps");
    expect_problem(with([](Project& p) { p.size = {1'000'000'000, 64}; }), "size");
    expect_problem(with([](Project& p) { p.size = {-64, 64}; }), "size");
    expect_problem(with([](Project& p) { p.next_id = INT64_MAX; }), "next_id");
    expect_problem(with([](Project& p) { p.media.push_back(p.media[0]); }), "media");
    expect_problem(with([](Project& p) { p.tracks.push_back(p.tracks[0]); }), "track");
    expect_problem(with([](Project& p) { p.markers = {{.id = {"r"}}, {.id = {"r"}}}; }), "marker");
    expect_problem(
        with([](Project& p) { p.markers = {{.id = {"r"}, .time = Time::max(), .end = Time::max()}}; }),
        "time");
    expect_problem(with([](Project& p) { p.markers = {{.id = {"r"}, .time = Time(2), .end = Time(1)}}; }),
                   "end");
    expect_problem(with([](Project& p) {
                       p.messages = {{"assistant", "x", {{"evidence", {1}}}}};
                   }),
                   "evidence");
    expect_problem(with([](Project& p) { p.messages = {{"assistant", "x", {{"choices", 1}}}}; }), "choices");
    expect_problem(with(media([](Media& m) { m.duration = Time(-1); })), "duration");
    expect_problem(with(media([](Media& m) { m.duration = Time::max(); })), "duration");
    expect_problem(with(media([](Media& m) { m.size.height = 0; })), "size");
    expect_problem(with(media([](Media& m) { m.fps = {-25, 1}; })), "fps");
    expect_problem(with(media([](Media& m) { m.path.clear(); })), "path");
}

TEST(ProblemOf, SlowTimeLapses_AreProjects) {
    Project project;
    project.fps = {1, 10};
    EXPECT_EQ(problem_of(project), std::nullopt);
}

TEST(Mend, WhatAnotherProgramWrote_OpensWithAllThatItShows) {
    Project project = with_clip([](Clip& c) {
        c.fade_in = from_seconds(4), c.fade_out = from_seconds(4);
        c.effects = {{.name = "of tomorrow", .params = {{"power", Value("x")}}},
                     {.name = "blur", .params = {{"strength", Value(1000.0)}, {"later", Value(1.0)}}}};
    });
    project.messages = {{"assistant", "hello", {{"evidence", {1}}, {"choices", {"a"}}}}};
    ASSERT_TRUE(problem_of(project));
    mend(project);
    EXPECT_EQ(problem_of(project), std::nullopt);
    const Clip& clip = project.tracks[0]->clips[0];
    EXPECT_EQ(clip.fade_in, from_seconds(4));
    EXPECT_EQ(clip.fade_out, from_seconds(1));
    EXPECT_EQ(clip.effects[0].name, "of tomorrow");
    EXPECT_EQ(clip.effects[0].params.at("power"), Curve(Value("x")));
    EXPECT_TRUE(clip.effects[0].enabled); // as it is for the program that knows it
    EXPECT_EQ(clip.effects[1].params, (Params{{"strength", Value(200.0)}}));
    EXPECT_EQ(project.messages[0].details, (nlohmann::json{{"choices", {"a"}}}));
}

TEST(Mend, ValuesThatAreNone_StayForTheJudge) {
    Project project = with_clip([](Clip& c) {
        c.effects = {{.name = "blur", .params = {{"strength", Value("x")}}}};
    });
    mend(project);
    expect_problem(project, "effects");
}
