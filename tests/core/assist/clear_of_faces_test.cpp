// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Titles and captions where no face is.
#include "core/assist/clear_of_faces.h"
#include "core/assist/errand.h"
#include "core/assist/talk/read_clear.h"
#include "core/base/result.h"
#include "core/titles/title_drawer.h"
#include "tests/support/spoken.h"
#include "tests/support/talk_film.h"

using namespace core;
using namespace core::assist;
using Kind = Wish::Kind;

namespace {

/// The film with a title or a caption from one second to another.
Project with_title(Project film, const char* id, const char* text, TrackKind kind, double from, double to,
                   const char* style = "") {
    const TrackId track{kind == TrackKind::subtitle ? "S1" : "T1"};
    std::vector<Edit> edits;
    if (!film.find_track(track)) edits.emplace_back(AddTrack{track, kind});
    Clip clip{.id = {id},
              .name = text,
              .start = from_seconds(from),
              .source = {Time(0), from_seconds(to - from)},
              .content = Title{.text = text}};
    if (*style) std::get<Title>(clip.content).style["template"] = Value(std::string(style));
    edits.emplace_back(AddClip{track, clip, false});
    return core::apply(film, edits).value();
}

/// A face that stays at a place of a clip for so long, in five pictures a second.
FacesReady face(double x, double y, double width, double height, double from, double to) {
    FacesReady ready;
    for (double at = from; at < to; at += 0.2)
        ready.frames.push_back(
            {from_seconds(at), {{.box = {x - width / 2, y - height / 2, width, height}, .score = 0.9}}});
    return ready;
}

/// What is drawn of a title, in fractions of the canvas.
PictureBox drawn(const Project& film, const char* id) {
    const auto found = film.find_clip({id});
    const TitleLook look = title_look(*found.clip, found.clip->start + found.clip->length() / 2,
                                      found.track->kind == TrackKind::subtitle);
    TitleDrawer drawer;
    const Layer layer = drawer.draw(look, {320, 180}, PixelFormat::rgb(8));
    return {layer.at.x / 320.0, layer.at.y / 180.0, layer.picture.width() / 320.0,
            layer.picture.height() / 180.0};
}

bool apart(const PictureBox& a, const PictureBox& b) {
    return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

Project done(const Project& film, const Wish& wish, const FacesReady& faces, std::string* answer = nullptr) {
    const WishDone made = look_edits(film, "/films/film.saycut", wish, {}, {{{{"coast"}, faces}}});
    if (answer) *answer = made.answer;
    auto after = core::apply(film, made.edits);
    EXPECT_TRUE(after.ok()) << after.message();
    return after.value();
}

} // namespace

TEST(ClearOfFaces, ATitleThatCoversAFace_GoesToWhereNoneIs_ForAllItsTime) {
    const Project film = with_title(test::talk_film(), "t", "Lisbon in spring", TrackKind::title, 1, 4);
    ASSERT_FALSE(apart(drawn(film, "t"), {0.45, 0.4, 0.1, 0.2})); // it stands in the middle
    std::string answer;
    for (const PictureBox& box : {PictureBox{0.5, 0.5, 0.16, 0.3}, PictureBox{0.5, 0.72, 0.4, 0.6},
                                  PictureBox{0.5, 0.28, 0.4, 0.5}}) {
        const Project now = done(film, {.kind = Kind::clear_titles, .text = "titles"},
                                 face(box.x, box.y, box.width, box.height, 0, 8), &answer);
        const PictureBox seen{box.x - box.width / 2, box.y - box.height / 2, box.width, box.height};
        EXPECT_TRUE(apart(drawn(now, "t"), seen)) << answer;
        EXPECT_GE(drawn(now, "t").x, 0);
        EXPECT_NE(answer.find("where no face is"), std::string::npos) << answer;
    }
}

TEST(ClearOfFaces, AHighFaceFromTopToBottom_LeavesTheThirdsBeside) {
    const Project film = with_title(test::talk_film(), "t", "Lisbon in spring", TrackKind::title, 1, 4);
    std::string answer;
    const Project now =
        done(film, {.kind = Kind::clear_titles, .text = "titles"}, face(0.55, 0.5, 0.2, 0.9, 0, 8), &answer);
    const PictureBox title = drawn(now, "t");
    EXPECT_TRUE(apart(title, {0.45, 0.05, 0.2, 0.9})) << answer;
    EXPECT_LT(title.x + title.width, 0.45);
    EXPECT_NE(answer.find("left third"), std::string::npos) << answer;
}

TEST(ClearOfFaces, WhatCoversNone_OrIsNotThereMeanwhile_Stays) {
    const Project film = with_title(test::talk_film(), "t", "Lisbon", TrackKind::title, 1, 4);
    std::string answer;
    const Wish wish{.kind = Kind::clear_titles, .text = "titles"};
    const auto look = [](const Project& p) { return p.find_clip({"t"}).clip->content; };
    EXPECT_EQ(look(done(film, wish, face(0.1, 0.1, 0.1, 0.1, 0, 8), &answer)), look(film));
    EXPECT_NE(answer.find("cover no face"), std::string::npos) << answer;
    EXPECT_EQ(look(done(film, wish, face(0.5, 0.5, 0.2, 0.3, 5, 8), &answer)), look(film)); // after the title
    EXPECT_EQ(look(done(film, wish, FacesReady{{FacesAt{}}}, &answer)), look(film));
    EXPECT_NE(answer.find("no face was found"), std::string::npos) << answer;
    EXPECT_THROW(look_request(test::talk_film(), "/f.saycut", wish, ""), Failure);
}

TEST(ClearOfFaces, WhereThereIsNoFreePlace_TheLeastIsCovered_AndThatIsSaid) {
    const Project film = with_title(test::talk_film(), "t", "Lisbon in spring", TrackKind::title, 1, 4);
    std::string answer;
    done(film, {.kind = Kind::clear_titles, .text = "titles"}, face(0.5, 0.5, 0.98, 0.95, 0, 8), &answer);
    EXPECT_NE(answer.find("no place without a face"), std::string::npos) << answer;
}

TEST(ClearOfFaces, CaptionsGoUpWhileAFaceIsBelow_EachOnce_AndStayWhereTheOneBeforeWas) {
    Project film = test::talk_film();
    film = with_title(film, "c1", "one two", TrackKind::subtitle, 0, 2);
    film = with_title(film, "c2", "three four", TrackKind::subtitle, 2, 4);
    film = with_title(film, "c3", "five six", TrackKind::subtitle, 4, 6);
    film = with_title(film, "t", "Lisbon", TrackKind::title, 0, 4);
    const Project now =
        done(film, {.kind = Kind::clear_titles, .text = "captions"}, face(0.5, 0.85, 0.3, 0.25, 2, 3.9));
    EXPECT_GT(drawn(now, "c1").y, 0.7);
    EXPECT_LT(drawn(now, "c2").y, 0.2);
    EXPECT_LT(drawn(now, "c3").y, 0.2); // nothing drives it back
    EXPECT_EQ(now.find_clip({"t"}).clip->content, film.find_clip({"t"}).clip->content);
}

TEST(ClearOfFaces, FacesLieWhereTheClipShowsThem) {
    Project film = core::apply(test::talk_film(),
                               AddEffect{.clip = {"coast"},
                                         .effect = {.name = "transform",
                                                    .params = {{"scale", Value(0.5)}, {"x", Value(0.25)}}}})
                       .value();
    const auto faces = faces_on_canvas(film, {{{{"coast"}, face(0.5, 0.5, 0.2, 0.2, 1, 1.1)}}});
    ASSERT_EQ(faces.size(), 1U);
    EXPECT_NEAR(faces[0].box.x + faces[0].box.width / 2, 0.75, 1e-6);
    EXPECT_NEAR(faces[0].box.width, 0.1 * 1.3, 1e-6); // with what is beside it
    EXPECT_LT(faces[0].box.y, 0.45);
    EXPECT_EQ(faces[0].at, from_seconds(1));
}

TEST(ClearOfFaces, NewCaptions_AreLookedUnder_BeforeTheyAreThere) {
    const Project film = test::talk_film();
    test::Talk talk;
    const Route way = talk.route("add captions that don't cover anyone's face");
    ASSERT_TRUE(way.listen) << way.understood;
    EXPECT_EQ(way.listen->kind, Kind::captions);
    ASSERT_TRUE(way.listen->clear);
    Senses senses;
    const Errand errand{"x", talk.scope, way};
    for (int round = 0; round < 2; ++round) {
        const auto state = carry_out(film, "/f.saycut", "/f", errand, senses);
        ASSERT_TRUE(state.next) << round;
        if (const auto* listen = std::get_if<ListenRequest>(&*state.next)) {
            EXPECT_EQ(round, 0);
            ListenReady heard;
            for (const auto& part : listen->parts)
                heard.parts.push_back({part.clip, test::spoken("hello there everybody.", 1)});
            senses.add(*state.next, heard);
        } else {
            EXPECT_EQ(round, 1);
            LookReady seen;
            for (const auto& part : std::get<LookRequest>(*state.next).parts)
                seen.parts.push_back({part.clip, face(0.5, 0.85, 0.3, 0.25, 0, 8)});
            senses.add(*state.next, seen);
        }
    }
    const auto state = carry_out(film, "/f.saycut", "/f", errand, senses);
    ASSERT_FALSE(state.next);
    const Project now = core::apply(film, state.edits).value();
    int captions = 0;
    for (const auto& track : now.tracks)
        for (const Clip& clip : track->clips)
            if (track->kind == TrackKind::subtitle) {
                ++captions;
                EXPECT_LT(drawn(now, clip.id.value.c_str()).y, 0.3);
            }
    EXPECT_GT(captions, 0);
    EXPECT_NE(state.answer.find("where no face is"), std::string::npos) << state.answer;
}

TEST(TalkClear, TheWordsAreTakenOut_WhateverElseIsSaid) {
    const std::pair<const char*, const char*> sayings[] = {
        {"put a title \"Lisbon\" that doesn't cover his face", "put a title \"Lisbon\""},
        {"add a title \"Lisbon\" and keep it off her face", "add a title \"Lisbon\""},
        {"add captions that do not hide the faces", "add captions"},
        {"add subtitles without covering anybody", "add subtitles"},
        {"add the title \"Hi\" from 2 to 5 seconds, away from the speaker's face, please",
         "add the title \"Hi\" from 2 to 5 seconds , please"},
        {"keep the captions clear of faces", ""},
        {"move the title away from her face", ""},
        {"the title should not be over his face", ""},
        {"make sure the subtitles never cover a face", ""},
        {"put the captions where they leave the faces free", ""}};
    for (const auto& [text, rest] : sayings) {
        const auto said = talk::clear_of_faces(text);
        ASSERT_TRUE(said) << text;
        EXPECT_EQ(said->rest, rest) << text;
    }
    for (const char* text : {"blur the faces", "don't cover her face", "add a title", "cut to her face",
                             "put a title \"Face off\" at 2 seconds", "move the title to the left",
                             "fade the title in on her face"})
        EXPECT_FALSE(talk::clear_of_faces(text)) << text;
}

TEST(TalkClear, ANewTitle_IsPlacedOnceItIsThere_AndOthersStay) {
    test::Talk talk;
    const Route way = talk.route("put the title \"Lisbon\" on coast so that it doesn't cover his face");
    ASSERT_EQ(way.kind, RouteKind::timeline) << way.understood;
    ASSERT_TRUE(way.listen) << way.understood;
    EXPECT_EQ(way.listen->kind, Kind::clear_titles);
    ASSERT_EQ(way.listen->clips.size(), 1U);
    EXPECT_FALSE(way.edits.empty());
    const Project with = core::apply(talk.now, way.edits).value();
    EXPECT_EQ(with.find_clip(way.listen->clips[0]).clip->text(), "Lisbon");
    const Route captions = talk.route("keep the captions clear of faces");
    EXPECT_EQ(captions.listen->text, "captions");
    EXPECT_TRUE(captions.edits.empty());
}
