// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/clip_list.h"
#include "tests/support/timeline_text.h"
#include <gtest/gtest.h>

using namespace core;

namespace {

/// One track of so many clips of a second.
Project long_film(int clips) {
    Project project = test::project_of("A[0..1)");
    auto track = std::make_shared<Track>(*project.tracks[0]);
    const Clip first = track->clips[0];
    track->clips.clear();
    for (int i = 0; i < clips; ++i) {
        Clip clip = first;
        clip.id.value = "n" + std::to_string(i);
        clip.start = from_seconds(i);
        track->clips.push_back(std::move(clip));
    }
    project.tracks[0] = track;
    return project;
}

} // namespace

TEST(ClipList, ReadsLikeAVector) {
    const Project project = long_film(200);
    const ClipList& clips = project.tracks[0]->clips;
    ASSERT_EQ(clips.size(), 200U);
    std::size_t i = 0;
    for (const Clip& clip : clips)
        EXPECT_EQ(clip.id.value, "n" + std::to_string(i++));
    EXPECT_EQ(clips.back().id.value, "n199");
    const auto at = std::lower_bound(clips.begin(), clips.end(), from_seconds(150),
                                     [](const Clip& clip, Time t) { return clip.start < t; });
    EXPECT_EQ(at - clips.begin(), 150);
    EXPECT_THROW(static_cast<void>(clips.at(200)), std::out_of_range);
}

TEST(ClipList, OneEditOfFiveThousandClips_CopiesNoOther_AndKeepsLittle) {
    const Project before = long_film(5000);
    const Project after = test::done(before, SetClip{.clip = {"n2500"}, .name = "changed"});
    const ClipList &was = before.tracks[0]->clips, &is = after.tracks[0]->clips;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < is.size(); ++i)
        copied += is.shared(i) != was.shared(i);
    EXPECT_EQ(copied, 1U);
    EXPECT_LE(is.bytes_beside(was), 32U * 1024U);
    EXPECT_EQ(is[2500].name, "changed");
    EXPECT_EQ(was[2500].name, "A");
}

TEST(ClipList, BlocksStayWhole_AfterManyEdits) {
    Project project = long_film(1000);
    for (int i = 0; i < 300; ++i)
        project = test::done(project, SplitClip{{"n" + std::to_string(i * 3)}, from_seconds(i * 3 + 0.5)});
    const ClipList& clips = project.tracks[0]->clips;
    ASSERT_EQ(clips.size(), 1300U);
    for (std::size_t i = 1; i < clips.size(); ++i)
        ASSERT_LE(clips[i - 1].end(), clips[i].start);
    const Project again = test::done(project, SetClip{.clip = clips[700].id, .muted = true});
    EXPECT_LE(again.tracks[0]->clips.bytes_beside(clips), 32U * 1024U);
}
