// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/edits.h"
#include "core/edits/names.h"
#include <gtest/gtest.h>

using namespace core;

namespace {

Project film() {
    return apply(Project{},
                 {AddMedia{{.id = {"media1"}, .path = "/a/beach.mp4", .duration = from_seconds(9)}},
                  AddTrack{{"t7"}, TrackKind::audio}, AddTrack{{"t8"}, TrackKind::video},
                  AddTrack{{"t9"}, TrackKind::video},
                  AddClip{{"t9"},
                          {.id = {"cx101"},
                           .name = "beach",
                           .source = {Time(0), from_seconds(2)},
                           .content = MediaContent{.takes = {{.id = {"k"}, .media = {"media1"}}}}}}})
        .value();
}

} // namespace

TEST(Names, IdsOfTheProjectBecomeNames) {
    const Project project = film();
    EXPECT_EQ(number_of(project, {"t9"}), 2);
    EXPECT_EQ(with_names(project, "the track t9 is locked; unlock it first"),
              "the track Video 2 is locked; unlock it first");
    EXPECT_EQ(with_names(project, "'a' would lie over 'b' on track t7"),
              "'a' would lie over 'b' on track Sound 1");
    EXPECT_EQ(with_names(project, "there is already a clip cx101"), "there is already a clip 'beach'");
    EXPECT_EQ(with_names(project, "the clip 'cx101' has no effect 3"), "the clip 'beach' has no effect 3");
    EXPECT_EQ(with_names(project, "the bin already has a media media1"),
              "the bin already has a media 'beach.mp4'");
}

TEST(Names, IdsThatAreNotThereAreLeftOut) {
    EXPECT_EQ(with_names(film(), "there is no clip cx55 on the timeline"),
              "there is no clip on the timeline");
    EXPECT_EQ(with_names(film(), "there is no track tx5"), "there is no track");
}

TEST(Names, PeoplesWordsStay) {
    const Project project = film();
    for (const std::string sentence :
         {"'t9' would lie over 'cx101'", "the clip needs a length above zero", "one clip at a time",
          "it's a clip", "'", "clip", "a clip has the edges start and end, not 'middle'", ""})
        EXPECT_EQ(with_names(project, sentence), sentence);
}

TEST(Names, ARefusedMoveNamesTracksAsPeopleSeeThem) {
    const Project project = film();
    const auto locked = apply(project, SetTrack{.track = {"t9"}, .locked = true});
    const auto refused = apply(locked.value(), MoveClips{{{"cx101"}}, from_seconds(1), {}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(with_names(locked.value(), refused.message()), "the track Video 2 is locked; unlock it first");
}
