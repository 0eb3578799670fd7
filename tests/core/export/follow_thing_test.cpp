// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Masks and titles that follow a thing in a film that was made: where it is in each picture is known.
#include "core/base/result.h"
#include "core/document/problem_of.h"
#include "core/export/follow_thing.h"
#include "tests/support/flat_film.h"
#include "tests/support/moving_pattern.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>

using namespace core;
using test::Pose;

namespace {

constexpr Size kSize{640, 360};
constexpr int kFrames = 60;

/// The thing's way: it moves and grows.
Pose way(int i) {
    return {120 + 6.0 * i, 170 + 40 * std::sin(i * 0.09), 1 + 0.005 * i};
}

/// A film of 60 pictures with the thing on its way, behind a post where `hidden` says so, on a timeline of 25
/// pictures a second.
struct Film {
    test::TemporaryFolder folder;
    cv::Mat pattern = test::blots({96, 72}, 3, 7), background = test::blots({640, 360}, 6, 11);
    Project project;

    explicit Film(const std::function<void(cv::Mat&, int)>& over = {},
                  const std::function<Pose(int)>& pose = way) {
        const PixelFormat format = PixelFormat::yuv420();
        const std::string file =
            test::make_flat_film(folder / "film.mkv", format, kSize, kFrames, [&](Surface& picture, int i) {
                cv::Mat light = test::picture_of(pattern, background, pose(i));
                if (over) over(light, i);
                picture.fill(0.5, 0.5, 0.5);
                cv::Mat luma = picture.mat_to_write(0);
                light.convertTo(luma, CV_8U, 219, 16);
            });
        test::Stack stack(kSize);
        Clip& clip = stack.add(file);
        clip.source = {Time(0), frame_start(kFrames, test::kFilmRate)};
        clip.media().takes[0].id = {"k"};
        project = stack.made();
        auto media = std::make_shared<Media>(*project.media[0]);
        media->duration = clip.source.end;
        project.media[0] = media;
    }
    [[nodiscard]] const Clip& clip() const { return *project.find_clip({"c0"}).clip; }
    void apply(const std::vector<Edit>& edits) {
        const auto changed = core::apply(project, edits);
        ASSERT_TRUE(changed.ok()) << changed.message();
        project = changed.value();
        ASSERT_FALSE(problem_of(project)) << *problem_of(project);
    }
    Followed follow(FollowRequest request) {
        double last = 0;
        const Followed done = follow_thing(project, {}, request, {}, [&](double part) {
            EXPECT_GE(part, last);
            last = part;
        });
        apply(done.edits);
        return done;
    }
};

Time frame(int i) {
    return frame_start(i, test::kFilmRate);
}
/// A mask round the thing as it is in a picture.
Mask round_thing(MaskShape shape, int i) {
    const Pose pose = way(i);
    Mask mask{.shape = shape};
    mask.centre = Value(Point{pose.x / 640, pose.y / 360});
    mask.size = Value(Point{96 * pose.scale / 640, 72 * pose.scale / 360});
    return mask;
}
double apart(const Curve& centre, int i) {
    const Point at = std::get<Point>(value_at(centre, frame(i)));
    return std::hypot(at.x * 640 - way(i).x, at.y * 360 - way(i).y);
}
std::size_t keys_of(const Curve& curve) {
    return moves(curve) ? std::get<std::vector<Key>>(curve).size() : 0;
}

} // namespace

TEST(FollowThing, AMaskStaysOnWhatMovesAndGrows_WithinTwoPixels_ByFewKeys) {
    for (const MaskShape shape : {MaskShape::rectangle, MaskShape::ellipse}) {
        Film film;
        film.apply({SetMask{{"c0"}, {}, round_thing(shape, 0)}});
        const Followed done = film.follow({.clip = {"c0"}, .at = frame(0)});
        EXPECT_FALSE(done.lost);
        EXPECT_EQ(done.range.end, frame(kFrames));
        const Mask& mask = *film.clip().mask;
        double worst = 0, size = 0;
        for (int i = 0; i < kFrames; ++i) {
            worst = std::max(worst, apart(mask.centre, i));
            const Point now = std::get<Point>(value_at(mask.size, frame(i)));
            size = std::max(size, std::abs(now.x * 640 / (96 * way(i).scale) - 1));
        }
        RecordProperty("worst_px", std::to_string(worst));
        EXPECT_LT(worst, 2.0);
        EXPECT_LT(size, 0.03);
        EXPECT_LT(keys_of(mask.centre), 30U) << "a curve to be worked on by hand";
        EXPECT_FALSE(moves(mask.rotation)) << "it never turned";
    }
}

TEST(FollowThing, FromThePlayhead_BothWays_AndKeysOfTheOtherSideStay) {
    Film film;
    Effect blur{.name = "blur", .mask = round_thing(MaskShape::rectangle, 30)};
    film.apply({AddEffect{.clip = {"c0"}, .effect = blur}});
    const Followed back =
        film.follow({.clip = {"c0"}, .effect = 0, .at = frame(30), .forward = false, .backward = true});
    EXPECT_FALSE(back.lost_backward);
    EXPECT_EQ(back.range, (TimeRange{Time(0), frame(31)}));
    for (int i = 0; i <= 30; ++i)
        ASSERT_LT(apart(film.clip().effects[0].mask->centre, i), 2.0) << i;
    EXPECT_GT(apart(film.clip().effects[0].mask->centre, 50), 20) << "not looked at yet";
    film.follow({.clip = {"c0"}, .effect = 0, .at = frame(30)});
    for (int i = 0; i < kFrames; ++i)
        ASSERT_LT(apart(film.clip().effects[0].mask->centre, i), 2.0) << i;
}

TEST(FollowThing, WhatIsPaintedFollows_WhereverItsMiddleIs) {
    Film film;
    const Pose pose = way(0);
    Mask mask{.shape = MaskShape::painted};
    mask.size = Value(Point{1, 1});
    mask.strokes = {
        {.points = {{pose.x / 640 - 0.53, pose.y / 360 - 0.5}, {pose.x / 640 - 0.47, pose.y / 360 - 0.5}},
         .radius = 0.08}};
    film.apply({SetMask{{"c0"}, {}, mask}});
    film.follow({.clip = {"c0"}, .at = frame(0)});
    const Mask& now = *film.clip().mask;
    for (int i = 0; i < kFrames; ++i) {
        // Where the middle of what was painted lies: round the mask's centre, scaled with it.
        const Point centre = std::get<Point>(value_at(now.centre, frame(i))),
                    size = std::get<Point>(value_at(now.size, frame(i)));
        const double x = centre.x * 640 + (pose.x - 320) * size.x,
                     y = centre.y * 360 + (pose.y - 180) * size.y;
        ASSERT_LT(std::hypot(x - way(i).x, y - way(i).y), 2.0) << i;
    }
}

TEST(FollowThing, BehindAPost_ItGoesOn_AndWhatLeavesIsSaidToBeLost) {
    Film post([](cv::Mat& light, int) {
        cv::rectangle(light, cv::Rect(300, 0, 40, 360), cv::Scalar(0.35), cv::FILLED);
    });
    post.apply({SetMask{{"c0"}, {}, round_thing(MaskShape::rectangle, 0)}});
    EXPECT_FALSE(post.follow({.clip = {"c0"}, .at = frame(0)}).lost);
    for (int i = 0; i < kFrames; ++i)
        ASSERT_LT(apart(post.clip().mask->centre, i), 2.0) << i;

    // From picture 20 on it is gone.
    Film gone({}, [](int i) { return i < 20 ? way(i) : Pose{-300, 180}; });
    gone.apply({SetMask{{"c0"}, {}, round_thing(MaskShape::rectangle, 0)}});
    const Followed done = gone.follow({.clip = {"c0"}, .at = frame(0)});
    ASSERT_TRUE(done.lost);
    EXPECT_EQ(*done.lost, frame(19));
    EXPECT_EQ(done.range.end, frame(20));
    for (int i = 0; i < 20; ++i)
        ASSERT_LT(apart(gone.clip().mask->centre, i), 2.0) << i;
}

TEST(FollowThing, ATitleFollowsWhatItLiesOn_AndAPictureWhatIsFramed) {
    Film film;
    auto track = std::make_shared<Track>();
    track->id = {"titles"}, track->kind = TrackKind::title;
    Clip title;
    title.id = {"name"}, title.name = "name", title.source = {Time(0), frame(50)};
    const Pose pose = way(5);
    title.content = Title{"Car", {{"place", Value(Point{pose.x / 640, pose.y / 360})}}};
    title.start = frame(5);
    track->clips = {title};
    film.project.tracks.push_back(track);
    film.follow({.clip = {"name"}, .place = true, .at = frame(5)});
    const auto& style = std::get<Title>(film.project.find_clip({"name"}).clip->content).style;
    for (int i = 5; i < 55; ++i) {
        const Point at = std::get<Point>(value_at(style.at("place"), frame(i - 5)));
        ASSERT_LT(std::hypot(at.x * 640 - way(i).x, at.y * 360 - way(i).y), 2.0) << i;
    }
    // A picture beside the thing goes the same way.
    auto above = std::make_shared<Track>();
    above->id = {"V2"}, above->kind = TrackKind::video;
    Clip badge = film.clip();
    badge.id = {"badge"}, badge.name = "badge";
    badge.effects = {test::effect("transform", {{"scale", 0.1}, {"x", 0.3}, {"y", -0.3}})};
    above->clips = {badge};
    film.project.tracks.insert(film.project.tracks.begin() + 1, above);
    const Pose first = way(0);
    film.follow({.clip = {"badge"},
                 .place = true,
                 .region = PictureBox{(first.x - 48) / 640, (first.y - 36) / 360, 96 / 640.0, 72 / 360.0},
                 .at = frame(0)});
    const Params& params = film.project.find_clip({"badge"}).clip->effects[0].params;
    EXPECT_EQ(number_at(params.at("scale"), frame(9)), 0.1);
    for (int i = 0; i < kFrames; ++i) {
        ASSERT_NEAR(number_at(params.at("x"), frame(i)) * 640 - 0.3 * 640, way(i).x - first.x, 2) << i;
        ASSERT_NEAR(number_at(params.at("y"), frame(i)) * 360 + 0.3 * 360, way(i).y - first.y, 2) << i;
    }
}

TEST(FollowThing, WhatCannotBeFollowedIsRefused_AndItCanBeStopped) {
    Film film;
    const auto why = [&](const FollowRequest& request) { return why_not_followed(film.project, request); };
    EXPECT_NE(why({.clip = {"c0"}, .at = frame(0)}).find("mask"), std::string::npos);
    film.apply({SetMask{{"c0"}, {}, Mask{.shape = MaskShape::painted}}});
    EXPECT_NE(why({.clip = {"c0"}, .at = frame(0)}).find("brush"), std::string::npos);
    film.apply({SetMask{{"c0"}, {}, round_thing(MaskShape::rectangle, 0)}});
    EXPECT_EQ(why({.clip = {"c0"}, .at = frame(0)}), "");
    EXPECT_NE(why({.clip = {"c0"}, .at = frame(kFrames)}).find("playhead"), std::string::npos);
    EXPECT_NE(why({.clip = {"nobody"}}), "");
    EXPECT_THROW(static_cast<void>(follow_thing(film.project, {}, {.clip = {"nobody"}}, {}, {})), Failure);
    std::stop_source stop;
    EXPECT_THROW(
        static_cast<void>(follow_thing(film.project, {}, {.clip = {"c0"}, .at = frame(0)}, stop.get_token(),
                                       [&](double part) {
                                           if (part > 0.2) stop.request_stop();
                                           EXPECT_LT(part, 0.3);
                                       })),
        Stopped);
}
