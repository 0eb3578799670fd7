// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen behind a person: said, laid under the clips, and drawn.
#include "core/assist/wish.h"
#include "core/base/result.h"
#include "core/document/curve.h"
#include "core/media/png_file.h"
#include "core/render/compositor.h"
#include "tests/support/flat_film.h"
#include "tests/support/talk_film.h"
#include "tests/support/temporary_folder.h"
#include <opencv2/core.hpp>

using namespace core;
using namespace core::assist;
using Kind = Wish::Kind;

namespace {

/// The talk's film with a picture and a short film in the bin.
Project film() {
    Project p = test::talk_film();
    for (const auto& [name, kind, seconds] :
         {std::tuple{"beach.jpg", MediaKind::image, 0.0}, std::tuple{"waves.mp4", MediaKind::video, 3.0}})
        p.media.push_back(std::make_shared<Media>(Media{.id = {std::string("m-") + name},
                                                        .path = std::string("/films/") + name,
                                                        .kind = kind,
                                                        .duration = from_seconds(seconds),
                                                        .size = {320, 240},
                                                        .fps = {25, 1}}));
    return p;
}
Wish wish_of(const std::string& text, const Scope& scope = {}) {
    const Route route = route_message(film(), text, scope);
    EXPECT_TRUE(route.listen) << text << ": " << route.understood;
    return route.listen.value_or(Wish{});
}
LookReady all_seen(const LookRequest& asked, bool face) {
    LookReady seen;
    for (const auto& part : asked.parts)
        seen.parts.push_back({part.clip, MaskReady{.face = face}});
    return seen;
}
Project after(const Project& from, const Wish& wish, bool face = true) {
    const LookRequest asked = look_request(from, "/films/film.saycut", wish, "/films/film.data/masks");
    const WishDone done = look_edits(from, "/films/film.saycut", wish, asked, all_seen(asked, face));
    const auto made = core::apply(from, done.edits);
    EXPECT_TRUE(made.ok()) << made.message();
    return made.ok() ? made.value() : from;
}
const Track* backdrop_of(const Project& p) {
    for (const auto& track : p.tracks)
        if (track->name == kBackdropTrack) return track.get();
    return nullptr;
}

} // namespace

TEST(Backdrop, ColoursAndMediaOfTheBin_AreRead) {
    for (const char* text : {"replace the background with beach.jpg", "put beach.jpg behind her",
                             "use beach.jpg as the background", "replace the background with beach",
                             "swap the background for beach.jpg please"}) {
        const Wish wish = wish_of(text);
        EXPECT_EQ(wish.kind, Kind::backdrop) << text;
        EXPECT_EQ(wish.behind.media.value, "m-beach.jpg") << text;
    }
    for (const char* text : {"put a green background behind her", "replace the background with plain green",
                             "change the background to green", "replace the background by a green one"}) {
        const Wish wish = wish_of(text);
        EXPECT_EQ(wish.kind, Kind::backdrop) << text;
        EXPECT_TRUE(wish.behind.media.empty()) << text;
        EXPECT_GT(wish.behind.colour.green, wish.behind.colour.red * 2) << text;
    }
    EXPECT_TRUE(wish_of("put beach.jpg behind her").sure); // the words say that there is somebody
    EXPECT_FALSE(wish_of("replace the background with beach.jpg").sure);
    EXPECT_EQ(wish_of("replace the background in dinner with beach.jpg").clips,
              (std::vector<ClipId>{{"dinner"}}));
    EXPECT_EQ(wish_of("replace the background with waves", {.clip = {"street"}}).clips,
              (std::vector<ClipId>{{"street"}}));
}

TEST(Backdrop, OtherBackgrounds_AreNotOurs) {
    const Route missing = route_message(film(), "replace the background with dune.jpg", {});
    EXPECT_EQ(missing.kind, RouteKind::refuse);
    EXPECT_NE(missing.understood.find("dune.jpg"), std::string::npos) << missing.understood;
    for (const char* text : {"replace the background in coast with a stormy sky", "blur the background",
                             "make the background of coast night", "put the piano behind everything",
                             "put street behind dinner", "replace coast with street"}) {
        const Route other = route_message(film(), text, {});
        EXPECT_FALSE(other.listen && other.listen->kind == Kind::backdrop)
            << text << ": " << other.understood;
    }
}

TEST(Backdrop, LiesBelow_ForAsLongAsThePersonIsSeen_AndFillsThePicture) {
    const Project p = after(film(), wish_of("replace the background in dinner with beach.jpg"));
    const Track* below = backdrop_of(p);
    ASSERT_TRUE(below);
    EXPECT_EQ(p.tracks.front().get(), below); // the first is the lowest
    ASSERT_EQ(below->clips.size(), 1U);
    const Clip& behind = *below->clips.begin();
    EXPECT_EQ(behind.range(), p.find_clip({"dinner"}).clip->range());
    // 320 x 240 in 320 x 180: fitted it is 240 wide, to fill it grows by 320 / 240.
    ASSERT_EQ(behind.effects.size(), 1U);
    EXPECT_NEAR(number_at(behind.effects[0].params.at("scale"), Time(0)), 320.0 / 240, 1e-9);
    const auto& effects = p.find_clip({"dinner"}).clip->effects;
    ASSERT_EQ(effects.size(), 1U);
    EXPECT_EQ(effects[0].name, "opacity");
    EXPECT_TRUE(effects[0].mask->inverted);
    EXPECT_TRUE(p.find_clip({"coast"}).clip->effects.empty());
}

TEST(Backdrop, AShortFilmBeginsAgain_AndAnotherOneTakesItsPlace) {
    const Project p = after(film(), wish_of("replace the background in dinner with waves.mp4"));
    std::vector<double> lengths;
    for (const Clip& clip : backdrop_of(p)->clips)
        lengths.push_back(to_seconds(clip.length()));
    EXPECT_EQ(lengths, (std::vector<double>{3, 3, 1})); // 7 seconds of dinner
    const Project green = after(p, wish_of("replace the background in dinner with green"));
    EXPECT_EQ(green.tracks.size(), p.tracks.size());
    ASSERT_EQ(backdrop_of(green)->clips.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<Generator>(backdrop_of(green)->clips.begin()->content));
    EXPECT_EQ(green.find_clip({"dinner"}).clip->effects.size(), 1U); // cut out once
}

TEST(Backdrop, ClipsAreCountedAsBefore_AndBackdropsAreNobody) {
    const Project p = after(film(), wish_of("replace the background with beach.jpg"));
    ASSERT_TRUE(backdrop_of(p));
    const auto second = core::apply(p, route_message(p, "delete the second clip", {}).edits);
    ASSERT_TRUE(second.ok());
    EXPECT_FALSE(second.value().find_clip({"street"}).clip);
    const LookRequest again =
        look_request(p, "/films/film.saycut", wish_of("replace the background with beach.jpg"), "/masks");
    EXPECT_EQ(again.parts.size(), 3U);
}

TEST(Backdrop, WithoutAFace_NothingIsCutOut_UnlessTheWordsSaySo) {
    EXPECT_FALSE(backdrop_of(after(film(), wish_of("replace the background with beach.jpg"), false)));
    EXPECT_TRUE(backdrop_of(after(film(), wish_of("put beach.jpg behind her"), false)));
}

TEST(Backdrop, StillsAreCutOut_ByAMaskThatIsAPicture) {
    Project p = film();
    Clip still{.id = {"still"},
               .name = "portrait.jpg",
               .start = from_seconds(30),
               .source = {Time(0), from_seconds(4)},
               .content = MediaContent{.takes = {{.media = {"m-beach.jpg"}}}}};
    p = core::apply(p, AddClip{.track = {"V1"}, .clip = still}).value();
    const Wish wish{.kind = Kind::person, .clips = {{"still"}}, .effect = "blur", .outside = true};
    const LookRequest asked = look_request(p, "/films/film.saycut", wish, "/films/film.data/masks");
    ASSERT_EQ(asked.parts.size(), 1U);
    const auto& what = std::get<MaskRequest>(asked.parts[0].what);
    EXPECT_EQ(what.target.extension(), ".png");
    EXPECT_FALSE(what.timed);
}

TEST(Backdrop, IsDrawnWhereThePersonIsNot) {
    const test::TemporaryFolder folder;
    const Size size{64, 48};
    test::Stack stack(size);
    Clip& her = stack.add(test::make_flat_film(folder / "her.mkv", PixelFormat::rgb(8), size, 0.9, 0.1, 0.1));
    her.id = {"her"}, her.media().takes.front().id = {"take"};
    // The person is the left half.
    std::filesystem::create_directories(folder / "masks");
    cv::Mat mask(size.height, size.width, CV_8UC3, cv::Scalar(0, 0, 0));
    mask(cv::Rect(0, 0, size.width / 2, size.height)).setTo(cv::Scalar(255, 255, 255));
    write_png(mask, folder / "masks" / "her.png");
    const Project p = stack.made();
    const Wish wish{.kind = Kind::backdrop,
                    .effect = "opacity",
                    .params = {{"amount", 0.0}},
                    .outside = true,
                    .sure = true,
                    .behind = {.media = {}, .colour = {0.1, 0.2, 0.9, 1}}};
    const LookRequest asked{
        {{{"her"},
          MaskRequest{.path = (folder / "her.mkv").string(), .target = folder / "masks" / "her.png"}}}};
    const WishDone done = look_edits(p, folder / "film.saycut", wish, asked, all_seen(asked, false));
    const auto made = core::apply(p, done.edits);
    ASSERT_TRUE(made.ok()) << made.message();
    Compositor compositor(folder / "film.saycut");
    const cv::Mat drawn = compositor.render(made.value(), from_seconds(0.2), size).to_rgb();
    EXPECT_TRUE(compositor.unreadable().empty());
    const cv::Vec3b person = drawn.at<cv::Vec3b>(24, 8), behind = drawn.at<cv::Vec3b>(24, 56);
    EXPECT_GT(person[0], 200);
    EXPECT_LT(person[2], 60);
    EXPECT_LT(behind[0], 60);
    EXPECT_GT(behind[2], 200);
}
