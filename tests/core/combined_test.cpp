// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/requests.h"
#include "core/edits/combined.h"
#include "core/store/import.h"
#include "tests/support/timeline_text.h"

using namespace core;

namespace {

std::string after(const Project& project, const std::vector<Edit>& edits, std::size_t track = 0) {
    const auto result = core::apply(project, edits);
    return result ? test::text_of(result.value(), track) : "refused: " + result.message();
}

} // namespace

TEST(Roll, MovesTheBorder_AndNothingElse) {
    const Project p = test::project_of("A[0..8) B[8..13) C[13..20)", "A[0..8) B[8..13) C[13..20)");
    EXPECT_EQ(after(p, roll_edits(p, {"A"}, "end", from_seconds(6))), "A[0..6) B[6..13) C[13..20)");
    EXPECT_EQ(after(p, roll_edits(p, {"A"}, "end", from_seconds(10))), "A[0..10) B[10..13) C[13..20)");
    EXPECT_EQ(after(p, roll_edits(p, {"B"}, "start", from_seconds(10)), 1), "A[0..10) B[10..13) C[13..20)");
    EXPECT_EQ(after(p, roll_edits(p, {"C"}, "end", from_seconds(18))), "A[0..8) B[8..13) C[13..18)");
}

TEST(Slide, NeighboursMakeRoom) {
    const Project p = test::project_of("A[0..8) B[8..13) C[13..20)", "A[0..8) B[8..13) C[13..20)");
    EXPECT_EQ(after(p, slide_edits(p, {"B"}, from_seconds(2))), "A[0..10) B[10..15) C[15..20)");
    EXPECT_EQ(after(p, slide_edits(p, {"B"}, from_seconds(-3)), 1), "A[0..5) B[5..10) C[10..20)");
    const Project done = core::apply(p, slide_edits(p, {"B"}, from_seconds(2))).value();
    EXPECT_EQ(done.find_clip({"B"}).clip->source, p.find_clip({"B"}).clip->source);
}

TEST(Slip, ChangesWhatIsSeen_AndStopsAtTheMaterialsEnd) {
    const Project p = test::project_of("A[0..8)", "A[0..8)");
    const Project done = test::done(p, SlipClip{{"A"}, from_seconds(5)});
    for (const char* id : {"A", "As"}) {
        const Clip& clip = *done.find_clip({id}).clip;
        EXPECT_EQ(clip.source.start, from_seconds(25)) << id;
        EXPECT_EQ(clip.range(), (TimeRange{Time(0), from_seconds(8)})) << id;
    }
    EXPECT_FALSE(core::apply(p, SlipClip{{"A"}, from_seconds(90)}).ok());
    EXPECT_FALSE(core::apply(p, SlipClip{{"A"}, from_seconds(-21)}).ok());
}

TEST(Place, InsertCutsAndPushes_OverwriteCutsAway) {
    Project p = test::project_of("A[0..8) B[8..13)", "A[0..8) B[8..13)");
    Media media = *p.media[0];
    media.duration = from_seconds(4);
    const auto place = [&](Placement how, double at) { return place_edits(p, media, how, from_seconds(at)); };
    EXPECT_EQ(after(p, place(Placement::insert, 3)), "A[0..3) m.mp4[3..7) A[7..12) B[12..17)");
    EXPECT_EQ(after(p, place(Placement::insert, 3), 1), "A[0..3) m.mp4[3..7) A[7..12) B[12..17)");
    EXPECT_EQ(after(p, place(Placement::insert, 8)), "A[0..8) m.mp4[8..12) B[12..17)");
    EXPECT_EQ(after(p, place(Placement::overwrite, 6)), "A[0..6) m.mp4[6..10) B[10..13)");
    EXPECT_EQ(after(p, place(Placement::overwrite, 6), 1), "A[0..6) m.mp4[6..10) B[10..13)");
    EXPECT_EQ(after(p, place(Placement::append, 0)), "A[0..8) B[8..13) m.mp4[13..17)");
    // The halves of a cut pair belong together, left with left and right with right.
    const Project cut = core::apply(p, place(Placement::insert, 3)).value();
    EXPECT_EQ(cut.tracks[0]->clips[2].link, cut.tracks[1]->clips[2].link);
    EXPECT_NE(cut.tracks[0]->clips[0].link, cut.tracks[0]->clips[2].link);
}

TEST(ClearRange, LiftsOrExtracts_AndDoesNothingWhereNothingIs) {
    const Project p = test::project_of("A[0..8) B[10..13)");
    const TimeRange range{from_seconds(6), from_seconds(11)};
    EXPECT_EQ(after(p, clear_range_edits(p, range, false)), "A[0..6) B[11..13)");
    EXPECT_EQ(after(p, clear_range_edits(p, range, true)), "A[0..6) B[6..8)");
    EXPECT_TRUE(clear_range_edits(p, {from_seconds(8), from_seconds(9)}, false).empty());
    EXPECT_TRUE(clear_range_edits(p, {from_seconds(30), from_seconds(31)}, true).empty());
}

TEST(NarrowToRange, CutsOnlyWhatIsNeeded) {
    const Project p = test::project_of("A[0..8) B[8..13)", "A[0..8) B[8..13)");
    const auto narrow = [&](double from, double to) {
        return assist::narrow_to_range(p, *p.find_clip({"A"}).clip, {from_seconds(from), from_seconds(to)});
    };
    const auto middle = narrow(2, 5);
    ASSERT_TRUE(middle.ok());
    const Project cut = core::apply(p, middle.value().cuts).value();
    EXPECT_EQ(test::text_of(cut), "A[0..2) A[2..5) A[5..8) B[8..13)");
    EXPECT_EQ(test::text_of(cut, 1), "A[0..2) A[2..5) A[5..8) B[8..13)");
    EXPECT_EQ(cut.find_clip(middle.value().clip).clip->start, from_seconds(2));
    EXPECT_TRUE(narrow(0, 20).value().cuts.empty());
    EXPECT_EQ(narrow(0, 5).value().cuts.size(), 1U);
    EXPECT_EQ(narrow(0, 5).value().clip, (ClipId{"A"}));
    EXPECT_FALSE(narrow(9, 12).ok());
}

TEST(AskRequest, FollowsTheRange_InTheMediasTime) {
    const Project p = test::project_of("A[0..8) B[8..13)");
    const auto whole = assist::ask_request(p, {}, {"B"}, "what?"),
               part =
                   assist::ask_request(p, {}, {"B"}, "what?", TimeRange{from_seconds(9), from_seconds(30)});
    EXPECT_EQ(whole.range, (TimeRange{from_seconds(20), from_seconds(25)}));
    EXPECT_EQ(part.range, (TimeRange{from_seconds(21), from_seconds(25)}));
    std::vector<Evidence> seen{{.range = part.range}};
    assist::onto_timeline(seen, *p.find_clip({"B"}).clip);
    EXPECT_EQ(seen[0].range, (TimeRange{from_seconds(9), from_seconds(13)}));
}
