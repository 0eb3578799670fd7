// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// New clips that are drawn from what stands there, by what is said.
#include "core/assist/generation.h"
#include "core/assist/talk/read_making.h"
#include "tests/support/talk_film.h"
#include <gtest/gtest.h>

namespace ca = core::assist;
using ca::Making;
using ca::RouteKind;

namespace {

constexpr auto seconds = [](double s) { return core::from_seconds(s); };

/// coast 0-8, a gap of 3 s, street 11-16, and a photo "beach" from 16 to 20.
core::Project film() {
    core::Project p = test::talk_film();
    auto pictures = std::make_shared<core::Track>(*p.tracks[0]);
    std::vector<core::Clip> clips;
    for (const core::Clip& clip : pictures->clips)
        clips.push_back(clip);
    clips.pop_back(); // dinner
    clips[1].start = seconds(11);
    core::Clip still = clips[1];
    still.id = {"beach"}, still.name = "beach.jpg", still.link.clear();
    still.start = seconds(16), still.source = {core::Time(0), seconds(4)};
    core::Media photo = *p.media[0];
    photo.id = {"m-beach"}, photo.path = "/films/beach.jpg", photo.kind = core::MediaKind::image;
    photo.size = {600, 300}, photo.has_audio = false;
    still.content = core::MediaContent{.takes = {{.id = {"k-beach"}, .media = photo.id}}};
    clips.push_back(still);
    pictures->clips = {};
    for (const core::Clip& clip : clips)
        pictures->clips.push_back(clip);
    p.tracks = {pictures};
    p.media.push_back(std::make_shared<core::Media>(photo));
    return p;
}

const core::Project kFilm = film();

ca::Route said(const std::string& text, const ca::Scope& scope = {}) {
    return ca::route_message(kFilm, text, scope);
}

void expect_made(const std::string& text, Making::Kind kind, const char* clip, double length,
                 const char* prompt = nullptr, const ca::Scope& scope = {}) {
    const ca::Route route = said(text, scope);
    EXPECT_EQ(route.kind, RouteKind::generate) << text << ": " << route.understood;
    ASSERT_TRUE(route.making) << text << ": " << route.understood;
    EXPECT_EQ(route.making->kind, kind) << text;
    EXPECT_EQ(route.making->clip.value, clip) << text;
    EXPECT_EQ(core::to_seconds(route.making->length), length) << text;
    if (prompt) EXPECT_EQ(route.text, prompt) << text;
    EXPECT_FALSE(route.text.empty()) << text;
    EXPECT_TRUE(route.edits.empty()) << text;
}

} // namespace

TEST(MakingWish, AStillIsAnimated) {
    for (const char* text :
         {"animate this photo", "Please animate the picture", "bring the photo to life",
          "make the photo move", "animate beach", "can you animate the still", "make beach come alive"})
        expect_made(text, Making::Kind::animate, "beach", 4);
    expect_made("animate the photo so that the Waves roll in", Making::Kind::animate, "beach", 4,
                "the Waves roll in");
    expect_made("bring beach to life with palm trees in the wind", Making::Kind::animate, "beach", 4,
                "palm trees in the wind");
    const ca::Route film = said("animate the photo coast");
    EXPECT_EQ(film.kind, RouteKind::refuse) << film.understood;
    EXPECT_FALSE(said("animate the title").making);
    EXPECT_FALSE(said("make coast move").making) << "a film moves";
}

TEST(MakingWish, AClipIsGoneOnWith) {
    for (const char* text : {"let the model go on with coast for 3 seconds", "continue coast for 3 seconds",
                             "extend coast by 3 seconds with AI", "generate 3 more seconds of coast",
                             "draw three seconds more after coast", "let AI continue coast for three seconds",
                             "extend coast by 3 seconds by generating more footage"})
        expect_made(text, Making::Kind::go_on, "coast", 3);
    expect_made("continue this shot", Making::Kind::go_on, "street", 2, nullptr, {.clip = {"street"}});
    expect_made("let the model go on with coast for 4 seconds, where a Ship comes into view",
                Making::Kind::go_on, "coast", 4, "a Ship comes into view");
    EXPECT_FALSE(said("extend coast by 3 seconds").making) << "the material is meant";
    EXPECT_FALSE(said("generate a clip of a red ball").making);
    EXPECT_EQ(said("continue this shot").kind, RouteKind::clarify) << "which one?";
}

TEST(MakingWish, AGapIsBridged) {
    for (const char* text :
         {"fill the gap between coast and street", "bridge the gap", "fill the gap after coast",
          "fill the hole before street", "generate something between coast and street",
          "draw what happens between coast and street"})
        expect_made(text, Making::Kind::bridge, "coast", 3);
    expect_made("fill the gap between coast and street with a drone flying over roofs", Making::Kind::bridge,
                "coast", 3, "a drone flying over roofs");
    EXPECT_EQ(said("fill the gap").making->next.value, "street");
    // Neighbours without a gap: it is made.
    expect_made("generate something between street and beach", Making::Kind::bridge, "street", 2);
    EXPECT_EQ(said("fill the gap between coast and beach").kind, RouteKind::refuse) << "no neighbours";
    for (const char* other : {"close the gap", "fill the gap with piano", "fill the gap with music",
                              "add a dissolve between street and beach"})
        EXPECT_FALSE(said(other).making) << other;
    EXPECT_EQ(ca::route_message(test::talk_film(), "fill the gap", {}).kind, RouteKind::refuse);
}

TEST(MakingWish, WhereTheMaterialEnds_TheModelIsOffered) {
    const ca::Route route = said("extend coast by 3 seconds");
    ASSERT_EQ(route.kind, RouteKind::refuse) << route.understood;
    ASSERT_EQ(route.means.size(), 1U);
    EXPECT_EQ(route.means[0].label, "let a model draw 3 s more behind 'coast.mp4'");
    ca::Scope chosen;
    chosen.clip = route.means[0].clip;
    const ca::Route offered = ca::route_message(kFilm, route.means[0].text, chosen, route.means[0].by);
    ASSERT_TRUE(offered.making) << offered.understood;
    EXPECT_EQ(offered.making->clip.value, "coast");
    EXPECT_EQ(offered.making->length, seconds(3));
    EXPECT_TRUE(said("extend coast by 3 seconds at the start").means.empty());
}
