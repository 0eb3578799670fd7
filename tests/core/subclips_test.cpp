// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Subclips, marks and folders of the bin, and colours of clips and tracks: commands without a window, and
// what a project file keeps of them.
#include "core/base/text.h"
#include "core/document/problem_of.h"
#include "core/json/project_json.h"
#include "core/store/bin_folders.h"
#include "tests/support/session_work.h"
#include <fstream>

using core::from_seconds, core::Marks, core::MediaId, core::Time, core::TimeRange, test::Work;

namespace {

TimeRange seconds(double from, double to) {
    return {from_seconds(from), from_seconds(to)};
}

/// A project with a subclip "Wave" of the medium "m" (100 s), from 20 s to 24 s, shown in the source viewer.
struct Waves : Work {
    Waves() : Work("A[0..10)") {
        session.look_through({"m"});
        EXPECT_TRUE(session.apply({core::SetMedia{.media = {"m"},
                                                  .folder = "Sea",
                                                  .marks = Marks{from_seconds(20), from_seconds(24)}}},
                                  "x"));
        EXPECT_EQ(run("subclip.make", {{"name", "Wave"}}), "");
    }
    [[nodiscard]] const core::Subclip& wave() const { return *project().subclips.at(0); }
    void save_and_open() {
        session.file().save();
        const auto path = session.file().path();
        session.close();
        session.take_over(core::ProjectFile::open(path, core::ProjectFile::Access::write));
    }
};

} // namespace

TEST(Subclips, OneIsMadeOfWhatIsMarked_LiesBesideItsMedium_IsUndone) {
    Waves w;
    ASSERT_EQ(w.project().subclips.size(), 1U);
    EXPECT_EQ(w.wave().media, MediaId{"m"});
    EXPECT_EQ(w.wave().name, "Wave");
    EXPECT_EQ(w.wave().part, seconds(20, 24));
    EXPECT_EQ(w.wave().folder, "Sea");
    EXPECT_EQ(w.project().media.size(), 1U); // the medium is not copied
    EXPECT_EQ(w.session.undo(), "Make a subclip");
    EXPECT_TRUE(w.project().subclips.empty());
}

TEST(Subclips, WithoutMarksOrName_IsRefused) {
    Work w("A[0..10)");
    w.session.look_through({"m"});
    EXPECT_EQ(w.run("subclip.make", {{"name", "x"}}),
              "Mark a part of the source first: I sets its start, O its end.");
    Waves with;
    EXPECT_EQ(with.run("subclip.make", {{"name", ""}}), "A subclip needs a name.");
    EXPECT_EQ(with.run("subclip.rename", {{"name", "x"}}), "Choose a subclip in the media panel first.");
    EXPECT_EQ(with.project().subclips.size(), 1U);
}

TEST(Subclips, TheNextNameThatIsOffered_IsFree) {
    Waves w;
    const auto& now = core::find_command("subclip.make")->args.front().now;
    EXPECT_EQ(now(w.session.desk()), "m 1");
    EXPECT_EQ(w.run("subclip.make", {{"name", "m 1"}}), "");
    EXPECT_EQ(now(w.session.desk()), "m 2");
}

TEST(Subclips, IsPutLikeAMedium_ItsPartAndItsName) {
    Waves w;
    const MediaId wave = w.wave().id;
    w.session.look_through(wave);
    EXPECT_EQ(w.session.desk().source.playhead, from_seconds(20)); // where it begins
    EXPECT_EQ(w.session.desk().part_of(wave), seconds(20, 24));
    w.seek(4);
    EXPECT_EQ(w.run("source.insert"), "");
    EXPECT_EQ(w.text(), "A[0..4) Wave[4..8) A[8..14)");
    const core::Clip& clip = w.project().tracks[0]->clips[1];
    EXPECT_EQ(clip.source, seconds(20, 24));
    EXPECT_EQ(clip.takes().front().media, MediaId{"m"});
}

TEST(Subclips, WhatIsMarkedOfIt_LiesWithinIt_AndIsWhatIsPut) {
    Waves w;
    const MediaId wave = w.wave().id;
    w.session.look_through(wave);
    EXPECT_EQ(w.run("source.mark_in", {{"at", 21.0}}), "");
    EXPECT_EQ(w.run("source.mark_out", {{"at", 50.0}}), ""); // beyond its end
    EXPECT_EQ(w.session.desk().part_of(wave), seconds(21, 24));
    EXPECT_EQ(w.session.desk().part_of({"m"}), seconds(20, 24)); // the medium's own marks stay
    EXPECT_EQ(w.run("source.append"), "");
    EXPECT_EQ(w.project().tracks[0]->clips[1].source, seconds(21, 24));
    w.mark(0, 10); // more than is left of it
    EXPECT_NE(w.run("source.overwrite"), "");
    EXPECT_EQ(w.run("source.clear_marks"), "");
    EXPECT_EQ(w.session.desk().part_of(wave), seconds(20, 24)); // all of it again
}

TEST(Subclips, IsRenamedMovedAndRemoved_AndGoesWithItsMedium) {
    Waves w;
    const MediaId wave = w.wave().id;
    w.session.look_through(wave);
    EXPECT_EQ(w.run("subclip.rename", {{"name", "Big wave"}}), "");
    EXPECT_EQ(w.wave().name, "Big wave");
    ASSERT_TRUE(w.session.apply(core::move_folder(w.project(), "Sea", "Lake"), "x"));
    EXPECT_EQ(w.wave().folder, "Lake");
    ASSERT_TRUE(
        w.session.apply({core::SetMedia{.media = wave, .tags = std::vector<std::string>{"wet"}}}, "x"));
    EXPECT_EQ(w.wave().tags, std::vector<std::string>{"wet"});
    ASSERT_TRUE(w.session.apply({core::RemoveMedia{wave}}, "x"));
    EXPECT_TRUE(w.project().subclips.empty());
    EXPECT_TRUE(w.session.desk().source.media.empty()); // it is looked through no more
    w.session.undo();
    ASSERT_TRUE(w.session.apply({core::RemoveClips{{{"A"}}, false}, core::RemoveMedia{{"m"}}}, "x"));
    EXPECT_TRUE(w.project().subclips.empty());
    w.session.undo();
    EXPECT_EQ(w.wave().name, "Big wave");
}

TEST(Subclips, MarksAndFolders_AreKeptInTheFile_WithWhatAnotherVersionWrote_AndUndoneAfterwards) {
    Waves w;
    const MediaId wave = w.wave().id;
    w.session.look_through(wave);
    EXPECT_EQ(w.run("source.mark_in", {{"at", 22.0}}), "");
    ASSERT_TRUE(w.session.apply({core::SetFolders{{"Empty", "Empty/Deep"}}}, "New folder"));
    w.session.file().save();
    const auto path = w.session.file().path();
    w.session.close();
    std::string text;
    {
        std::ifstream in(path);
        text.assign(std::istreambuf_iterator<char>(in), {});
    }
    const auto at = text.find("\"subclips\":[{");
    ASSERT_NE(at, std::string::npos);
    text.insert(at + 13, "\"mood\":\"wild\",");
    std::ofstream(path) << text;
    w.session.take_over(core::ProjectFile::open(path, core::ProjectFile::Access::write));
    EXPECT_EQ(w.wave().name, "Wave");
    EXPECT_EQ(w.wave().part, seconds(20, 24));
    EXPECT_EQ(w.session.desk().marks_of({"m"}), (Marks{from_seconds(20), from_seconds(24)}));
    EXPECT_EQ(w.session.desk().marks_of(wave), (Marks{from_seconds(22), {}}));
    EXPECT_EQ(w.project().folders, (std::vector<std::string>{"Empty", "Empty/Deep"}));
    EXPECT_EQ(nlohmann::json::parse(w.wave().foreign), nlohmann::json({{"mood", "wild"}}));
    EXPECT_EQ(w.session.undo(), "New folder");
    EXPECT_TRUE(w.project().folders.empty());
    w.save_and_open();
    EXPECT_EQ(nlohmann::json::parse(w.wave().foreign), nlohmann::json({{"mood", "wild"}}));
    EXPECT_EQ(w.session.undo(), "Mark in of the source");
    EXPECT_TRUE(w.session.desk().marks_of(wave).empty());
    EXPECT_EQ(w.session.undo(), "Make a subclip");
    EXPECT_TRUE(w.project().subclips.empty());
    EXPECT_EQ(w.session.redo(), "Make a subclip");
    EXPECT_EQ(w.wave().part, seconds(20, 24));
}

TEST(Subclips, AnIdIsNeverGivenTwice) {
    Waves w;
    core::Subclip other{.id = w.wave().id, .media = {"m"}, .name = "x", .part = seconds(1, 2)};
    EXPECT_FALSE(w.session.apply({core::AddSubclip{other}}, "x"));
    other.id = {"m"};
    EXPECT_FALSE(w.session.apply({core::AddSubclip{other}}, "x"));
    EXPECT_FALSE(w.session.apply(
        {core::AddMedia{{.id = w.wave().id, .path = "/x.mp4", .duration = from_seconds(1), .fps = {25, 1}}}},
        "x"));
}

TEST(BinOfTheDocument, MarksThatLieOutside_AreLeftOut_WhenAFileIsRead) {
    Waves w;
    auto json = core::project_to_json(w.project());
    json["media"][0]["marks"] = {{"in", 500}, {"out", 600}};
    json["folders"] = {"Sea", "Sea", "", "/x"};
    const auto read = core::project_from_json(json);
    ASSERT_TRUE(read) << read.message();
    EXPECT_TRUE(read.value().media[0]->marks.empty());
    EXPECT_EQ(read.value().folders, std::vector<std::string>{"Sea"});
    EXPECT_EQ(core::problem_of(read.value()), std::nullopt);
    json["subclips"][0]["part"] = {{"start", 90}, {"end", 101}};
    const auto beyond = core::project_from_json(json);
    ASSERT_TRUE(beyond);
    EXPECT_TRUE(core::problem_of(beyond.value()).value_or("").find("within its medium") != std::string::npos);
}

TEST(Labels, ClipsAndTracks_AreColoured_InOneStep_AndBack) {
    Work w("A[0..10) B[10..20) C[20..30)");
    w.select({"A", "B"});
    EXPECT_EQ(w.run("clip.colour", {{"colour", "green"}}), "");
    const auto colour = [&](std::size_t clip) { return w.project().tracks[0]->clips[clip].colour; };
    EXPECT_EQ(colour(0), "green");
    EXPECT_EQ(colour(1), "green");
    EXPECT_EQ(colour(2), "");
    const auto& now = core::find_command("clip.colour")->args.front().now;
    EXPECT_EQ(now(w.session.desk()), "green");
    w.select({"A", "C"});
    EXPECT_EQ(now(w.session.desk()), "mixed");
    const auto steps = w.session.file().history().undo_count();
    w.select({"A"});
    EXPECT_EQ(w.run("clip.colour", {{"colour", "green"}}), ""); // it is
    EXPECT_EQ(w.session.file().history().undo_count(), steps);
    EXPECT_EQ(w.session.undo(), "Colour of the clip");
    EXPECT_EQ(colour(0), "");
    EXPECT_EQ(w.run("track.colour", {{"colour", "purple"}, {"track", "V1"}}), "");
    EXPECT_EQ(w.project().tracks[0]->colour, "purple");
    EXPECT_EQ(w.run("track.colour", {{"colour", ""}, {"track", "V1"}}), "");
    EXPECT_EQ(w.project().tracks[0]->colour, "");
    EXPECT_EQ(w.session.undo(), "Colour of the track");
    EXPECT_EQ(w.project().tracks[0]->colour, "purple");
}

TEST(Labels, AColourThatThereIsNot_IsRefused_WithThoseThatThereAre) {
    Work w("A[0..10)");
    w.select({"A"});
    const std::string why = w.run("clip.colour", {{"colour", "mauve"}});
    EXPECT_NE(why.find("red, orange, yellow, green, cyan, blue, purple or empty"), std::string::npos) << why;
    EXPECT_EQ(w.run("track.colour", {{"colour", "red"}, {"track", "nope"}}),
              "Choose a track first: a click on its name does.");
}
