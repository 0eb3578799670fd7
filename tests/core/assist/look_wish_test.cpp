// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/face_tracks.h"
#include "core/analysis/shots.h"
#include "core/assist/wish.h"
#include "core/base/result.h"
#include "core/document/curve.h"
#include "tests/support/flat_film.h"
#include "tests/support/talk_film.h"
#include "tests/support/temporary_folder.h"
#include <cmath>

using namespace core;
using namespace core::assist;
using Kind = Wish::Kind;

namespace {

/// A face that goes from one place to another within so many seconds of a clip, in 25 pictures a second.
FacesReady face_going(double from, double to, double seconds) {
    FacesReady ready;
    const int count = static_cast<int>(seconds * 25);
    for (int i = 0; i < count; ++i) {
        FacesAt at{.time = frame_start(i, {25, 1})};
        at.faces.push_back(
            {.box = {from + (to - from) * i / (count - 1) - 0.05, 0.3, 0.1, 0.2}, .score = 0.9});
        ready.frames.push_back(at);
    }
    return ready;
}

Project after(const std::vector<Edit>& edits) {
    auto made = core::apply(test::talk_film(), edits);
    EXPECT_TRUE(made.ok()) << made.message();
    return made.value();
}

} // namespace

TEST(LookWish, AFaceIsFollowed_AndStaysInTheUprightPictureAllTheTime) {
    const Wish wish{.kind = Kind::follow_face, .size = {180, 320}};
    const LookReady seen{{{{"coast"}, face_going(0.2, 0.8, 8)}, {{"street"}, FacesReady{{FacesAt{}}}}}};
    const WishDone done = look_edits(test::talk_film(), "/films/film.saycut", wish, {}, seen);
    const Project film = after(done.edits);
    EXPECT_EQ(film.canvas().width, 180);
    const Clip& coast = *film.find_clip({"coast"}).clip;
    ASSERT_EQ(coast.effects.size(), 1U);
    const Params& params = coast.effects.front().params;
    const double share = (180.0 / 320) / (320.0 / 180);
    EXPECT_NEAR(number_at(params.at("scale"), Time(0)), 1 / share,
                1e-6); // the picture fills the film's height
    for (const FacesAt& at : face_going(0.2, 0.8, 8).frames) {
        const double centre = 0.5 - number_at(params.at("x"), at.time) * share;
        const PictureBox& face = at.faces.front().box;
        EXPECT_LE(centre - share / 2, face.x + 0.005) << to_seconds(at.time);
        EXPECT_GE(centre + share / 2, face.x + face.width - 0.005) << to_seconds(at.time);
        EXPECT_GE(centre - share / 2, -0.003);
        EXPECT_LE(centre + share / 2, 1.003);
    }
    const Clip& street = *film.find_clip({"street"}).clip;
    EXPECT_EQ(number_at(street.effects.front().params.at("x"), Time(0)), 0); // the middle
    EXPECT_NE(done.answer.find("no face was found in 'street.mp4'"), std::string::npos) << done.answer;
}

TEST(LookWish, AFilmThatIsNoNarrower_HasNothingToFollowWith) {
    const LookReady seen{{{{"coast"}, face_going(0.2, 0.8, 8)}}};
    const WishDone done = look_edits(test::talk_film(), "/f.saycut", {.kind = Kind::follow_face}, {}, seen);
    EXPECT_TRUE(done.edits.empty());
    EXPECT_NE(done.answer.find("make it vertical"), std::string::npos) << done.answer;
}

TEST(LookWish, EveryFaceIsHidden_WhereAndWhileItIsThere) {
    FacesReady two = face_going(0.2, 0.4, 4);
    for (std::size_t i = 50; i < two.frames.size(); ++i)
        two.frames[i].faces.push_back({.box = {0.8, 0.5, 0.1, 0.2}, .score = 0.8});
    for (auto& frame : two.frames) // a fold that looks a little like a face is none
        frame.faces.push_back({.box = {0.5, 0.1, 0.05, 0.1}, .score = 0.6});
    two.frames[30].faces.clear(); // out of sight for a moment
    const Wish wish{.kind = Kind::hide_faces, .effect = "pixelate", .params = {{"size", 48}}};
    const WishDone done = look_edits(test::talk_film(), "/f.saycut", wish, {}, {{{{"coast"}, two}}});
    const Project film = after(done.edits);
    const auto& effects = film.find_clip({"coast"}).clip->effects;
    ASSERT_EQ(effects.size(), 2U);
    const Mask& first = effects[0].mask.value();
    EXPECT_EQ(first.shape, MaskShape::ellipse);
    for (std::size_t i = 0; i < 100; ++i) {
        const Time at = frame_start(static_cast<std::int64_t>(i), {25, 1});
        const Point centre = std::get<Point>(value_at(first.centre, at)),
                    size = std::get<Point>(value_at(first.size, at));
        const double x = 0.2 + 0.2 * static_cast<double>(i) / 99;
        EXPECT_LT(std::abs(centre.x - x) + 0.05, size.x / 2 + 0.001) << i; // the whole width of the face
        EXPECT_EQ(number_at(first.strength, at), 1) << i;
    }
    EXPECT_EQ(number_at(effects[1].mask->strength, Time(0)), 0); // the second face is not there yet
    EXPECT_EQ(number_at(effects[1].mask->strength, from_seconds(3)), 1);
    EXPECT_EQ(number_at(first.strength, from_seconds(5)), 0);
    EXPECT_NE(done.answer.find("2 faces"), std::string::npos) << done.answer;
    const WishDone none =
        look_edits(test::talk_film(), "/f.saycut", wish, {}, {{{{"coast"}, FacesReady{{FacesAt{}}}}}});
    EXPECT_TRUE(none.edits.empty());
    EXPECT_NE(none.answer.find("nothing was changed"), std::string::npos);
}

TEST(LookWish, WhatIsBehindAPerson_IsOnlyTouched_WhereAFaceWasSeen) {
    const Wish wish{.kind = Kind::person, .effect = "blur", .params = {{"strength", 12}}, .outside = true};
    const LookRequest asked =
        look_request(test::talk_film(), "/films/film.saycut", wish, "/films/film.data/masks");
    ASSERT_EQ(asked.parts.size(), 3U);
    LookReady seen;
    for (const auto& part : asked.parts)
        seen.parts.push_back({part.clip, MaskReady{.face = part.clip.value == "street"}});
    const WishDone done = look_edits(test::talk_film(), "/films/film.saycut", wish, asked, seen);
    const Project film = after(done.edits);
    ASSERT_EQ(film.find_clip({"street"}).clip->effects.size(), 1U);
    const Mask& mask = film.find_clip({"street"}).clip->effects.front().mask.value();
    EXPECT_EQ(mask.shape, MaskShape::file);
    EXPECT_TRUE(mask.inverted);
    EXPECT_EQ(mask.file.rfind("film.data/masks/", 0), 0U)
        << mask.file; // beside the project, wherever that goes
    EXPECT_TRUE(film.find_clip({"coast"}).clip->effects.empty());
    EXPECT_NE(done.answer.find("no face was seen"), std::string::npos) << done.answer;
}

TEST(LookWish, ShotsAreCut_WhereTheTimelineShowsThem) {
    const Wish wish{.kind = Kind::shots};
    const LookReady seen{{{{"street"}, ShotsReady{{from_seconds(1), from_seconds(3)}}}}};
    const WishDone cut = look_edits(test::talk_film(), "/f.saycut", wish, {}, seen);
    EXPECT_EQ(test::talk_text(after(cut.edits)), "coast 0-8, street 0-1, street 1-3, street 3-5, dinner 0-7");
    const WishDone marked =
        look_edits(test::talk_film(), "/f.saycut", {.kind = Kind::shots, .text = "mark"}, {}, seen);
    EXPECT_EQ(test::talk_text(after(marked.edits)),
              "coast 0-8, street 0-5, dinner 0-7; marker 9 \"scene\"; marker 11 \"scene\"");
    const WishDone none =
        look_edits(test::talk_film(), "/f.saycut", wish, {}, {{{{"street"}, ShotsReady{}}}});
    EXPECT_TRUE(none.edits.empty());
}

TEST(LookWish, BeatsCutThePicturesUnderTheMusic_OrAreMarked_OrCounted) {
    // The film's music starts at 3 s and shows its medium from 1 s on.
    auto film = test::talk_film();
    const Clip picture = *film.find_clip({"coast"}).clip;
    Clip music = picture;
    music.id = {"music"}, music.name = "music", music.start = from_seconds(3), music.link = {};
    music.source = {from_seconds(1), from_seconds(5)};
    film =
        core::apply(
            film,
            AddTrack{.id = {"beat_sound"}, .kind = TrackKind::audio, .name = {}, .sequence = {}, .index = {}})
            .value();
    film = core::apply(film, AddClip{.track = {"beat_sound"}, .clip = music}).value();
    const Wish wish{.kind = Kind::beats};
    const LookRequest asked = look_request(film, "/films/film.saycut", wish, "/masks");
    ASSERT_EQ(asked.parts.size(), 1U); // music, not the sound that belongs to pictures
    EXPECT_EQ(asked.parts[0].clip.value, "music");
    Beats beats{.per_minute = 60, .times = {}};
    for (const double at : {0.52, 1.52, 2.52, 3.52, 4.52, 5.52}) // the first and the last are not played
        beats.times.push_back(from_seconds(at));
    const LookReady seen{{{{"music"}, BeatsReady{beats}}}};
    const auto done_to = [&](const Wish& what) {
        const WishDone done = look_edits(film, "/films/film.saycut", what, asked, seen);
        const auto made = core::apply(film, done.edits);
        EXPECT_TRUE(made.ok()) << made.message();
        return std::pair{test::talk_text(made.value()), done.answer};
    };
    const auto [cut, answer] = done_to(wish);
    EXPECT_EQ(
        cut.rfind("coast 0-3.52, coast 3.52-4.52, coast 4.52-5.52, coast 5.52-6.52, coast 6.52-8, street 0-5",
                  0),
        0U)
        << cut;
    EXPECT_EQ(answer, "cut 4 times on the beat; the music has 4 beats (60 a minute)");
    Wish marks = wish;
    marks.text = "mark";
    EXPECT_NE(done_to(marks).first.find("marker 3.52 \"beat\"; marker 4.52 \"beat\""), std::string::npos)
        << done_to(marks).first;
    marks.text = "count";
    EXPECT_EQ(done_to(marks).second, "the music has 4 beats (60 a minute)");
    const WishDone none = look_edits(film, "/f.saycut", wish, asked, {{{{"music"}, BeatsReady{}}}});
    EXPECT_TRUE(none.edits.empty());
    EXPECT_NE(none.answer.find("no beat was found"), std::string::npos);
}

TEST(LookWish, APersonThatSomebodyNamed_NeedsNoFace) {
    Wish wish{.kind = Kind::person, .effect = "opacity", .params = {{"amount", 0.0}}, .outside = true};
    const LookRequest asked =
        look_request(test::talk_film(), "/films/film.saycut", wish, "/films/film.data/masks");
    LookReady seen;
    for (const auto& part : asked.parts)
        seen.parts.push_back({part.clip, MaskReady{.face = false}});
    const WishDone doubted = look_edits(test::talk_film(), "/films/film.saycut", wish, asked, seen);
    EXPECT_TRUE(doubted.edits.empty());
    EXPECT_NE(doubted.answer.find("say so"), std::string::npos) << doubted.answer;
    wish.sure = true;
    EXPECT_EQ(look_edits(test::talk_film(), "/films/film.saycut", wish, asked, seen).edits.size(),
              asked.parts.size());
}

TEST(Shots, CutsStandOut_FromCamerasThatMoveAndFromFlashes) {
    EXPECT_EQ(standing_out(std::vector<double>{1, 2, 1, 60, 1, 2}), (std::vector<std::size_t>{3}));
    EXPECT_TRUE(standing_out(std::vector<double>{12, 15, 18, 16, 14}).empty()); // a camera that is moved fast
    EXPECT_TRUE(standing_out(std::vector<double>{1, 1, 60, 60, 1, 1}).empty()); // a flash
    EXPECT_TRUE(standing_out(std::vector<double>{0, 0, 5, 0, 0}).empty());      // something small
    EXPECT_EQ(standing_out(std::vector<double>{50, 1, 1}), (std::vector<std::size_t>{0}));
    EXPECT_TRUE(standing_out({}).empty());
}

TEST(Shots, OfAFilm_AreFoundToThePicture) {
    const test::TemporaryFolder folder;
    const auto film = test::make_flat_film(
        folder / "film.mkv", PixelFormat::rgb(8), {96, 64}, 60, [](Surface& picture, int i) {
            const double shade = 0.1 * std::sin(0.3 * i); // light that changes by and by
            i < 25   ? picture.fill(0.2 + shade, 0.3, 0.3, 1)
            : i < 40 ? picture.fill(0.8, 0.2 + shade, 0.1, 1)
                     : picture.fill(0.1, 0.5, 0.9, 1);
        });
    double told = -1;
    const auto shots = find_shots(film, {}, [&](double done) { told = done; });
    EXPECT_EQ(shots, (std::vector<Time>{frame_start(25, {25, 1}), frame_start(40, {25, 1})}));
    EXPECT_GE(told, 0);
    const TimeRange part{frame_start(30, {25, 1}), frame_start(60, {25, 1})};
    EXPECT_EQ(find_shots(film, part), (std::vector<Time>{frame_start(40, {25, 1})}));
    std::stop_source stopped;
    stopped.request_stop();
    EXPECT_THROW((void)find_shots(film, {}, {}, stopped.get_token()), Stopped);
}
