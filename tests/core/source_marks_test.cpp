// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is marked in each medium, and several of them put at once; subtitles on the clipboard. Commands
// without a window.
#include "tests/support/session_work.h"

using core::from_seconds, core::Time, core::TimeRange, test::Work;

namespace {

/// Adds media "n" and "o", 10 s each at 25 frames a second.
void add_media(Work& w) {
    for (const char* id : {"n", "o"})
        ASSERT_TRUE(w.session.apply({core::AddMedia{{.id = {id},
                                                     .path = std::string("/") + id + ".mp4",
                                                     .duration = from_seconds(10),
                                                     .size = {320, 180},
                                                     .fps = {25, 1}}}},
                                    "x"));
}

void mark(Work& w, const std::string& medium, const core::Marks& marks) {
    ASSERT_TRUE(w.session.apply({core::SetMedia{.media = {medium}, .marks = marks}}, "x"));
}

void add_subtitle(Work& w, const char* id, double from, double to, const char* words) {
    core::Clip clip{.id = {id}, .name = words, .start = from_seconds(from)};
    clip.source = {Time(0), from_seconds(to - from)};
    clip.content = core::Title{.text = words};
    ASSERT_TRUE(w.session.apply({core::AddClip{{"S"}, clip, false}}, "x"));
}

std::vector<std::string> words_of(const core::Track& track) {
    std::vector<std::string> words;
    for (const core::Clip& clip : track.clips)
        words.push_back(clip.text());
    return words;
}

} // namespace

TEST(SourceMarks, AreKeptForEachMedium) {
    Work w("A[0..10)");
    add_media(w);
    w.session.look_through({"m"});
    mark(w, "m", {from_seconds(3), from_seconds(5)});
    w.session.look_at({.media = {"m"}, .playhead = from_seconds(4)});
    w.session.look_through({"n"});
    EXPECT_TRUE(w.session.desk().marks_of({"n"}).empty());
    w.session.look_at({.media = {"n"}, .playhead = from_seconds(2)});
    EXPECT_EQ(w.run("source.mark_in"), "");
    EXPECT_EQ(w.session.desk().part_of({"m"}), (TimeRange{from_seconds(3), from_seconds(5)}));
    EXPECT_EQ(w.session.desk().part_of({"n"}), (TimeRange{from_seconds(2), from_seconds(10)}));
    EXPECT_FALSE(w.session.desk().part_of({"o"}));
    w.session.look_through({"m"});
    EXPECT_EQ(w.session.desk().marks_of({"m"}), (core::Marks{from_seconds(3), from_seconds(5)}));
    EXPECT_EQ(w.session.desk().source.playhead, from_seconds(4));
    EXPECT_EQ(w.session.desk().part_of({"n"}), (TimeRange{from_seconds(2), from_seconds(10)}));
    EXPECT_EQ(w.run("source.clear_marks"), "");
    EXPECT_FALSE(w.session.desk().part_of({"m"}));
    EXPECT_EQ(w.session.undo(), "Clear in and out of the source");
    EXPECT_EQ(w.session.desk().part_of({"m"}), (TimeRange{from_seconds(3), from_seconds(5)}));
}

TEST(SourceMarks, SeveralMedia_ArePutOneBehindTheOther_EachItsPart_InOneStep) {
    for (const bool insert : {true, false}) {
        Work w("A[0..10)");
        add_media(w);
        mark(w, "n", {from_seconds(2), from_seconds(3)});
        w.session.look_through({"o"});
        w.session.choose_media({{"n"}, {"o"}});
        w.seek(4);
        EXPECT_EQ(w.run(insert ? "source.insert" : "source.append"), "");
        EXPECT_EQ(w.text(), insert ? "A[0..4) n.mp4[4..5) o.mp4[5..15) A[15..21)"
                                   : "A[0..10) n.mp4[10..11) o.mp4[11..21)");
        const auto& clips = w.project().tracks[0]->clips;
        EXPECT_EQ(clips[1].source, (TimeRange{from_seconds(2), from_seconds(3)}));
        EXPECT_EQ(clips[2].source, (TimeRange{Time(0), from_seconds(10)}));
        EXPECT_EQ(w.session.desk().playhead, from_seconds(insert ? 15 : 10));
        EXPECT_EQ(w.session.undo(), insert ? "Insert" : "Add to timeline");
        EXPECT_EQ(w.text(), "A[0..10)");
    }
}

TEST(SourceMarks, OfSeveralMedia_TheTimelinesOutIsOneTooMany_AndAnotherSourceIsMeantAlone) {
    Work w("A[0..10)");
    add_media(w);
    w.session.look_through({"o"});
    w.session.choose_media({{"n"}, {"o"}});
    w.mark(2, 4);
    EXPECT_NE(w.run("source.overwrite").find("several"), std::string::npos);
    EXPECT_EQ(w.text(), "A[0..10)");
    w.session.mark({});
    w.session.look_through({"m"}); // not one of those
    EXPECT_EQ(w.run("source.append"), "");
    EXPECT_EQ(w.text(), "A[0..10) m.mp4[10..110)");
}

TEST(Clipboard, ASubtitleThatWasCut_ComesBackOnATrackForThem) {
    Work w("A[0..10)");
    ASSERT_TRUE(w.session.apply({core::AddTrack{{"S"}, core::TrackKind::subtitle}}, "x"));
    add_subtitle(w, "s1", 1, 2, "Good morning");
    add_subtitle(w, "s2", 3, 4, "Yes");
    w.select({"s1"});
    EXPECT_EQ(w.run("edit.cut"), "");
    EXPECT_EQ(words_of(*w.project().find_track({"S"})), std::vector<std::string>{"Yes"});
    w.seek(6);
    EXPECT_EQ(w.run("edit.paste"), "");
    EXPECT_EQ(words_of(*w.project().find_track({"S"})), (std::vector<std::string>{"Yes", "Good morning"}));
    EXPECT_EQ(w.project().find_track({"S"})->clips[1].range(), (TimeRange{from_seconds(6), from_seconds(7)}));
    EXPECT_EQ(w.text(), "A[0..10)");
    w.session.take_over(core::ProjectFile::create(w.folder / "other.saycut", test::project_of("")));
    EXPECT_EQ(w.run("edit.paste"), ""); // where there is none, one is made
    ASSERT_EQ(w.project().tracks.size(), 2U);
    EXPECT_EQ(w.project().tracks[1]->kind, core::TrackKind::subtitle);
    EXPECT_EQ(words_of(*w.project().tracks[1]), std::vector<std::string>{"Good morning"});
}

TEST(Clipboard, ASubtitleIsCopiedWithItsPicture) {
    Work w("A[0..10) B[10..20)");
    ASSERT_TRUE(w.session.apply({core::AddTrack{{"S"}, core::TrackKind::subtitle}}, "x"));
    add_subtitle(w, "s1", 12, 13, "Good morning");
    w.select({"B", "s1"});
    EXPECT_EQ(w.run("edit.copy"), "");
    w.seek(20);
    EXPECT_EQ(w.run("edit.paste"), "");
    EXPECT_EQ(w.text(), "A[0..10) B[10..20) B[20..30)");
    const auto& subtitles = w.project().find_track({"S"})->clips;
    ASSERT_EQ(subtitles.size(), 2U);
    EXPECT_EQ(subtitles[1].start, from_seconds(22));
}
