// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Commands of a session without a window: each is a pure function of the desk, and one step of history.
#include "tests/support/session_work.h"

using core::from_seconds, core::Session, core::Time, test::text_of, test::Work;

TEST(Commands, IdsAreUnique_EveryOneHasWords) {
    std::set<std::string> ids;
    for (const core::Command& command : core::session_commands()) {
        EXPECT_TRUE(ids.insert(command.id).second) << command.id;
        EXPECT_FALSE(command.text.empty()) << command.id;
        EXPECT_TRUE(command.run) << command.id;
    }
}

TEST(Commands, OnAnEmptyDesk_RefuseInWords_ChangeNothing) {
    Work w("");
    w.session.take_over(core::ProjectFile::create(w.folder / "empty.saycut", {}));
    for (const core::Command& command : core::session_commands()) {
        if (command.id == "title.add" || command.id == "generator.add" || command.id == "adjustment.add")
            continue; // these make something of nothing
        const std::string why = w.run(command.id);
        EXPECT_TRUE(why.empty() || why.size() > 10) << command.id << ": " << why;
    }
    for (const auto& track : w.project().tracks)
        EXPECT_TRUE(track->clips.empty());
    EXPECT_TRUE(w.project().media.empty());
}

TEST(Commands, ACallThatIsWrong_IsRefusedByName) {
    Work w("A[0..10)");
    w.select({"A"});
    EXPECT_NE(w.run("clip.speed").find("percent"), std::string::npos);
    EXPECT_NE(w.run("clip.speed", {{"percent", "fast"}}).find("number"), std::string::npos);
    EXPECT_NE(w.run("clip.split", {{"wish", 1}}).find("wish"), std::string::npos);
    EXPECT_NE(w.run("clip.fly").find("clip.fly"), std::string::npos);
    EXPECT_EQ(w.text(), "A[0..10)");
}

TEST(Commands, Split_CutsWhatLiesThere_EvenWhenSomethingElseIsSelected) {
    Work w("A[0..10) B[10..20)", "A[0..10) B[10..20)");
    w.select({"B"});
    w.seek(4);
    EXPECT_EQ(w.run("clip.split"), "");
    EXPECT_EQ(w.text(), "A[0..4) A[4..10) B[10..20)");
    EXPECT_EQ(w.text(1), "A[0..4) A[4..10) B[10..20)");
    EXPECT_EQ(w.session.undo(), "Split");
    w.seek(0);
    EXPECT_NE(w.run("clip.split"), ""); // on a border
}

TEST(Commands, CopyAndPaste_PutWhereThereIsRoom_ElseMakeRoom) {
    Work w("A[0..10) B[10..20)", "A[0..10) B[10..20)");
    w.select({"A", "As"});
    EXPECT_EQ(w.run("edit.copy"), "");
    EXPECT_EQ(w.text(), "A[0..10) B[10..20)");
    w.seek(20);
    EXPECT_EQ(w.run("edit.paste"), "");
    EXPECT_EQ(w.text(), "A[0..10) B[10..20) A[20..30)");
    EXPECT_EQ(w.text(1), "A[0..10) B[10..20) A[20..30)");
    EXPECT_EQ(w.selected(), "AA"); // the new ones
    EXPECT_EQ(w.session.desk().playhead, from_seconds(30));
    const auto& pasted = w.project().tracks[0]->clips[2];
    EXPECT_EQ(pasted.link, w.project().tracks[1]->clips[2].link);
    EXPECT_NE(pasted.link, w.project().tracks[0]->clips[0].link);
    w.seek(15);
    EXPECT_EQ(w.run("edit.paste"), ""); // in the middle of B: nothing of it is lost
    EXPECT_EQ(w.text(), "A[0..10) B[10..15) A[15..25) B[25..30) A[30..40)");
    EXPECT_EQ(w.text(1), w.text(0));
    EXPECT_EQ(w.session.undo(), "Paste");
    EXPECT_EQ(w.text(), "A[0..10) B[10..20) A[20..30)");
}

TEST(Commands, Cut_TakesAway_DuplicateGoesBehind) {
    Work w("A[0..10) B[12..20)");
    w.select({"A"});
    EXPECT_EQ(w.run("edit.cut"), "");
    EXPECT_EQ(w.text(), "B[12..20)");
    w.seek(0);
    EXPECT_EQ(w.run("edit.paste"), "");
    EXPECT_EQ(w.text(), "A[0..10) B[12..20)");
    w.select({"B"});
    EXPECT_EQ(w.run("edit.duplicate"), "");
    EXPECT_EQ(w.text(), "A[0..10) B[12..20) B[20..28)");
}

TEST(Commands, PasteOntoTracksThatAreMissing_MakesThem) {
    Work w("A[0..10)", "A[0..10)");
    ASSERT_TRUE(w.session.apply({core::AddTrack{{"V2"}, core::TrackKind::video}}, "x"));
    core::Clip over = w.project().tracks[0]->clips[0];
    over.id = {"O"}, over.name = "O", over.link.clear();
    ASSERT_TRUE(w.session.apply({core::AddClip{{"V2"}, over, false}}, "x"));
    w.select({"A", "As", "O"});
    w.run("edit.copy");
    w.session.take_over(core::ProjectFile::create(w.folder / "other.saycut", test::project_of("")));
    EXPECT_EQ(w.run("edit.paste"), ""); // the clipboard outlives the project
    ASSERT_EQ(w.project().tracks.size(), 3U);
}

TEST(Commands, PasteAttributes_TakesLookAndSound_NotTimeOrWords) {
    Work w("A[0..10) B[10..20)");
    ASSERT_TRUE(w.session.apply({core::AddEffect{{"A"}, {.name = "sepia"}},
                                 core::SetClip{.clip = {"A"}, .volume_db = -6.0, .fade_in = from_seconds(1)}},
                                "x"));
    w.select({"A"});
    w.run("edit.copy");
    w.select({"B"});
    EXPECT_EQ(w.run("edit.paste_attributes"), "");
    const core::Clip& b = w.project().tracks[0]->clips[1];
    ASSERT_EQ(b.effects.size(), 1U);
    EXPECT_EQ(b.fade_in, from_seconds(1));
    EXPECT_EQ(w.text(), "A[0..10) B[10..20)");
    EXPECT_EQ(w.run("edit.remove_attributes"), "");
    EXPECT_TRUE(w.project().tracks[0]->clips[1].effects.empty());
}

TEST(Commands, PasteAttributes_TakesWhatIsChosen_KeysBeginWithTheClip) {
    Work w("A[0..10) B[10..20)");
    core::Mask mask{.feather = core::Curve(core::Value(0.1))};
    const Time shown = w.project().find_clip({"A"}).clip->source.start;
    const core::Curve rising = std::vector<core::Key>{{shown + from_seconds(1), core::Value(0.2)},
                                                      {shown + from_seconds(3), core::Value(1.0)}};
    core::SetClip look{.clip = {"A"}};
    look.opacity = rising, look.blend = core::BlendMode::screen, look.volume_db = core::Value(-6.0);
    look.speed = core::FrameRate{2, 1};
    ASSERT_TRUE(
        w.session.apply({look, core::SetMask{{"A"}, {}, mask}, core::SlipClip{{"B"}, from_seconds(5)}}, "x"));
    const auto b = [&]() -> const core::Clip& { return *w.project().find_clip({"B"}).clip; };
    const Time begins = b().source.start;
    w.select({"A"});
    w.run("edit.copy");
    w.select({"B"});
    EXPECT_EQ(w.run("edit.paste_chosen", {{"sound", true},
                                          {"fades", false},
                                          {"effects", false},
                                          {"look", false},
                                          {"style", false},
                                          {"speed", false}}),
              "");
    EXPECT_EQ(core::constant_number(b().volume_db), -6.0);
    EXPECT_EQ(b().blend, core::BlendMode::normal);
    EXPECT_FALSE(b().mask);
    EXPECT_EQ(w.run("edit.paste_attributes"), "");
    EXPECT_EQ(b().blend, core::BlendMode::screen);
    ASSERT_TRUE(b().mask);
    EXPECT_EQ(b().speed, (core::FrameRate{1, 1})) << "what follows would move";
    EXPECT_NEAR(core::number_at(b().opacity, begins + from_seconds(1)), 0.2, 1e-9);
    EXPECT_NEAR(core::number_at(b().opacity, begins + from_seconds(2)), 0.6, 1e-9);
    EXPECT_EQ(w.run("edit.paste_chosen", {{"sound", false},
                                          {"fades", false},
                                          {"effects", false},
                                          {"look", false},
                                          {"style", false},
                                          {"speed", true}}),
              "");
    EXPECT_EQ(b().speed, (core::FrameRate{2, 1}));
}

TEST(Commands, LiftAndExtract) {
    Work w("A[0..10) B[10..20)");
    EXPECT_NE(w.run("range.lift"), ""); // no marks
    w.mark(4, 6);
    EXPECT_EQ(w.run("range.lift"), "");
    EXPECT_EQ(w.text(), "A[0..4) A[6..10) B[10..20)");
    EXPECT_TRUE(w.session.desk().marked());
    w.session.undo();
    EXPECT_EQ(w.run("range.extract"), "");
    EXPECT_EQ(w.text(), "A[0..4) A[4..8) B[8..18)");
    EXPECT_FALSE(w.session.desk().marked());
}

TEST(Commands, CloseGap_OnlyWhereAllTracksHaveOne) {
    Work w("A[0..4) B[10..20)", "A[0..4) B[10..20)");
    w.seek(2);
    EXPECT_NE(w.run("clip.close_gap"), "");
    w.seek(6);
    EXPECT_EQ(w.run("clip.close_gap"), "");
    EXPECT_EQ(w.text(), "A[0..4) B[4..14)");
    EXPECT_EQ(w.text(1), "A[0..4) B[4..14)");
}

TEST(Commands, Ramp_ShowsAllOfTheClip_FasterAndFaster_WhatFollowsMovesUp) {
    Work w("A[0..10) B[10..20)");
    w.select({"A"});
    ASSERT_EQ(w.run("clip.ramp", {{"from", 100}, {"to", 400}}), "");
    const auto& clips = w.project().tracks[0]->clips;
    ASSERT_GT(clips.size(), 5U);
    const Time begins = clips[0].source.start;
    Time shown = begins;
    double speed = 0.9;
    for (std::size_t i = 0; i + 1 < clips.size(); ++i) {
        EXPECT_EQ(clips[i].end(), clips[i + 1].start) << i; // without a gap
        EXPECT_GT(clips[i].speed.value(), speed) << i;
        EXPECT_EQ(clips[i].source.start, shown) << i; // nothing is left out
        speed = clips[i].speed.value();
        shown = clips[i].source.end;
    }
    EXPECT_EQ(shown - begins, from_seconds(10));
    EXPECT_NEAR(clips[0].speed.value(), 1, 0.1);
    EXPECT_NEAR(speed, 4, 0.4);
    EXPECT_EQ(clips[clips.size() - 1].name, "B");
    EXPECT_LT(clips[clips.size() - 1].start, from_seconds(6));
    w.session.undo();
    EXPECT_EQ(w.text(), "A[0..10) B[10..20)");
    EXPECT_NE(w.run("clip.ramp", {{"from", 100}, {"to", 0}}), "");
    EXPECT_EQ(w.text(), "A[0..10) B[10..20)");
}

TEST(Commands, TrimToPlayhead_ClosesUp) {
    Work w("A[0..10) B[10..20)");
    w.seek(4);
    EXPECT_EQ(w.run("clip.trim_start"), "");
    EXPECT_EQ(w.text(), "A[0..6) B[6..16)");
    EXPECT_EQ(w.session.desk().playhead, Time(0));
    w.seek(2);
    EXPECT_EQ(w.run("clip.trim_end"), "");
    EXPECT_EQ(w.text(), "A[0..2) B[2..12)");
}

TEST(Commands, Nudge) {
    Work w("A[1..4)");
    w.select({"A"});
    EXPECT_EQ(w.run("clip.nudge_right"), "");
    EXPECT_EQ(w.text(), "A[1.04..4.04)");
    EXPECT_EQ(w.run("clip.nudge_left_far"), "");
    EXPECT_EQ(w.text(), "A[0.64..3.64)");
}

TEST(Commands, EdgesCutsAndContents_MoveByAFrame) {
    Work w("A[0..4) B[4..8) C[8..12)"); // a frame is 0.04 s
    const auto from = [&](std::size_t clip) {
        return core::to_seconds(w.project().tracks[0]->clips[clip].source.start);
    };
    w.select({"B"});
    w.seek(5);
    EXPECT_EQ(w.run("trim.start_later"), "");
    EXPECT_EQ(w.text(), "A[0..4) B[4.04..8) C[8..12)");
    EXPECT_EQ(w.run("trim.start_earlier"), "");
    EXPECT_EQ(w.run("trim.end_earlier"), "");
    EXPECT_EQ(w.text(), "A[0..4) B[4..7.96) C[8..12)");
    EXPECT_EQ(w.run("trim.end_later"), "");
    EXPECT_EQ(w.run("trim.cut_later"), "") << "the cut before B is the nearer one";
    EXPECT_EQ(w.text(), "A[0..4.04) B[4.04..8) C[8..12)");
    EXPECT_EQ(w.session.undo(), "Move the cut");
    w.seek(7.5);
    EXPECT_EQ(w.run("trim.cut_earlier"), "");
    EXPECT_EQ(w.text(), "A[0..4) B[4..7.96) C[7.96..12)");
    EXPECT_EQ(w.session.undo(), "Move the cut");
    const double shown = from(1);
    EXPECT_EQ(w.run("trim.show_later"), "");
    EXPECT_NEAR(from(1), shown + 0.04, 1e-9);
    EXPECT_EQ(w.run("trim.show_earlier"), "");
    EXPECT_NEAR(from(1), shown, 1e-9);
    EXPECT_EQ(w.text(), "A[0..4) B[4..8) C[8..12)");
    EXPECT_EQ(w.run("trim.slide_right"), "");
    EXPECT_EQ(w.text(), "A[0..4.04) B[4.04..8.04) C[8.04..12)");
    EXPECT_EQ(w.run("trim.slide_left"), "");
    EXPECT_EQ(w.text(), "A[0..4) B[4..8) C[8..12)");
    Work alone("A[0..4)");
    alone.select({"A"});
    EXPECT_NE(alone.run("trim.cut_later"), "") << "there is no cut";
}

TEST(Commands, SlowMoves_LastAsLongAsTheClip_AndNeverLeaveTheFrame) {
    for (const char* move : {"move.zoom_in", "move.zoom_out", "move.pan_left", "move.pan_right",
                             "move.pan_up", "move.pan_down"}) {
        Work w("A[0..4)");
        w.select({"A"});
        ASSERT_EQ(w.run(move), "") << move;
        const core::Clip& clip = w.project().tracks[0]->clips[0];
        ASSERT_EQ(clip.effects.size(), 1U);
        const auto at = [&](const char* name, double share) {
            const Time time = clip.source.start +
                              Time(std::llround(share * static_cast<double>(clip.source.length().count())));
            return core::number_at(clip.effects[0].params.find(name)->second, time);
        };
        double most = 0;
        for (int i = 0; i <= 10; ++i) {
            const double room = (at("scale", i / 10.0) - 1) / 2; // beyond each side of the frame
            EXPECT_LE(std::abs(at("x", i / 10.0)), room + 1e-9) << move << " " << i;
            EXPECT_LE(std::abs(at("y", i / 10.0)), room + 1e-9) << move << " " << i;
            most = std::max({most, std::abs(at("scale", i / 10.0) - at("scale", 0)),
                             std::abs(at("x", i / 10.0) - at("x", 0)),
                             std::abs(at("y", i / 10.0) - at("y", 0))});
        }
        EXPECT_NEAR(most, 0.2, 1e-9) << move;
    }
    Work back("A[0..4)"); // backwards it is seen the other way round, too
    back.select({"A"});
    EXPECT_EQ(back.run("clip.reverse"), "");
    EXPECT_EQ(back.run("move.zoom_in"), "");
    const core::Clip& clip = back.project().tracks[0]->clips[0];
    const auto& scale = clip.effects[0].params.find("scale")->second;
    EXPECT_GT(core::number_at(scale, clip.source.start), core::number_at(scale, clip.source.end));
}

TEST(Commands, ThreePoints) {
    const auto look = [](Work& w, std::optional<double> in, std::optional<double> out) {
        core::Marks marks;
        if (in) marks.in = from_seconds(*in);
        if (out) marks.out = from_seconds(*out);
        w.session.look_through({"m"});
        ASSERT_TRUE(w.session.apply({core::SetMedia{.media = {"m"}, .marks = marks}}, "x"));
    };
    const auto names = [](const Work& w) {
        std::string text;
        for (const core::Clip& clip : w.project().tracks[0]->clips)
            text += std::to_string(core::to_seconds(clip.source.start)).substr(0, 4) + "@" +
                    std::to_string(core::to_seconds(clip.start)).substr(0, 4) + "-" +
                    std::to_string(core::to_seconds(clip.end())).substr(0, 4) + " ";
        return text;
    };
    {
        Work w("A[0..10)", "A[0..10)");
        look(w, 30, 33);
        w.seek(4);
        EXPECT_EQ(w.run("source.insert"), "");
        EXPECT_EQ(names(w), "20.0@0.00-4.00 30.0@4.00-7.00 24.0@7.00-13.0 ");
    }
    {
        Work w("A[0..10)", "A[0..10)");
        look(w, 30, 33);
        w.mark(2, 4); // the timeline's two say how long
        EXPECT_EQ(w.run("source.overwrite"), "");
        EXPECT_EQ(names(w), "20.0@0.00-2.00 30.0@2.00-4.00 24.0@4.00-10.0 ");
        EXPECT_TRUE(w.session.desk().marks.empty());
    }
    {
        Work w("A[0..10)", "A[0..10)");
        look(w, {}, 33); // its end is what counts
        w.mark(2, 4);
        EXPECT_EQ(w.run("source.overwrite"), "");
        EXPECT_EQ(names(w), "20.0@0.00-2.00 31.0@2.00-4.00 24.0@4.00-10.0 ");
    }
    {
        Work w("A[0..10)");
        look(w, 99, {});
        w.mark(2, 8);
        EXPECT_NE(w.run("source.overwrite"), ""); // not so much is left
        EXPECT_EQ(w.text(), "A[0..10)");
    }
    {
        Work w("A[0..10)");
        ASSERT_TRUE(w.session.apply({core::AddTrack{{"V2"}, core::TrackKind::video}}, "x"));
        EXPECT_EQ(w.run("track.target", {{"track", "V2"}}), "");
        look(w, 30, 33);
        w.seek(1);
        EXPECT_EQ(w.run("source.overwrite"), "");
        EXPECT_EQ(w.text(), "A[0..10)");
        ASSERT_EQ(w.project().find_track({"V2"})->clips.size(), 1U);
    }
}

TEST(Commands, Replace_KeepsPlaceLengthAndEffects) {
    Work w("A[0..10) B[10..20)");
    ASSERT_TRUE(w.session.apply({core::AddEffect{{"A"}, {.name = "sepia"}}}, "x"));
    w.select({"A"});
    w.session.look_through({"m"});
    ASSERT_TRUE(
        w.session.apply({core::SetMedia{.media = {"m"}, .marks = core::Marks{from_seconds(50), {}}}}, "x"));
    EXPECT_EQ(w.run("source.replace"), "");
    const core::Clip& a = w.project().tracks[0]->clips[0];
    EXPECT_EQ(a.source.start, from_seconds(50));
    EXPECT_EQ(a.length(), from_seconds(10));
    EXPECT_EQ(a.effects.size(), 1U);
    ASSERT_TRUE(
        w.session.apply({core::SetMedia{.media = {"m"}, .marks = core::Marks{from_seconds(95), {}}}}, "x"));
    w.select({"B"});
    EXPECT_NE(w.run("source.replace"), ""); // five seconds are left, B has ten
}

TEST(Commands, Selecting) {
    Work w("A[0..10) B[10..20) C[20..30)", "A[0..10) B[10..20) C[20..30)");
    w.seek(12);
    w.run("select.forward");
    EXPECT_EQ(w.selected(), "BCBC");
    w.run("select.backward");
    EXPECT_EQ(w.selected(), "ABAB");
    w.run("select.invert");
    EXPECT_EQ(w.selected(), "CC");
    w.run("select.none");
    EXPECT_EQ(w.run("select.next"), ""); // what lies at the playhead
    EXPECT_EQ(w.selected(), "BB");
    w.run("select.next");
    EXPECT_EQ(w.selected(), "CC");
    EXPECT_NE(w.run("select.next"), "");
    w.run("select.previous");
    EXPECT_EQ(w.selected(), "BB");
    w.run("track.choose", {{"track", "A1"}});
    w.seek(12);
    w.run("select.forward_track");
    EXPECT_EQ(w.selected(), "BC");
}

TEST(Commands, SwitchesSayWhatIsOn) {
    Work w("A[0..10)");
    w.run("track.choose", {{"track", "V1"}});
    const core::Command* lock = core::find_command("track.lock");
    EXPECT_FALSE(lock->on(w.session.desk()));
    EXPECT_EQ(w.run("track.lock"), "");
    EXPECT_TRUE(lock->on(w.session.desk()));
    EXPECT_EQ(w.run("track.lock", {{"track", "V1"}}), "");
    EXPECT_FALSE(lock->on(w.session.desk()));
}

TEST(Commands, Markers) {
    Work w("A[0..10)");
    w.seek(3);
    EXPECT_EQ(w.run("marker.add"), "");
    w.seek(7);
    EXPECT_EQ(w.run("marker.add"), "");
    EXPECT_EQ(w.run("marker.previous"), "");
    EXPECT_EQ(w.session.desk().playhead, from_seconds(3));
    EXPECT_NE(w.run("marker.previous"), "");
    EXPECT_EQ(w.run("marker.remove_at_playhead"), "");
    EXPECT_EQ(w.project().markers.size(), 1U);
    EXPECT_NE(w.run("marker.mark"), ""); // it has no length
    w.mark(2, 5);
    EXPECT_EQ(w.run("marker.add_range"), "");
    w.mark(0, 1);
    w.seek(4);
    EXPECT_EQ(w.run("marker.mark"), "");
    EXPECT_EQ(w.session.desk().marked(), (core::TimeRange{from_seconds(2), from_seconds(5)}));
    EXPECT_EQ(w.run("marker.clear"), "");
    EXPECT_TRUE(w.project().markers.empty());
}

TEST(Session, GoesToAnyStep_SelectionsComeBack) {
    Work w("A[0..10) B[10..20)");
    w.select({"A"});
    w.run("clip.nudge_right"); // would lie over B: refused
    EXPECT_EQ(w.session.file().history().undo_count(), 0U);
    w.run("clip.mute");
    w.select({"B"});
    w.run("clip.remove");
    EXPECT_EQ(w.text(), "A[0..10)");
    w.session.go_to_step(0);
    EXPECT_FALSE(w.project().tracks[0]->clips[0].muted);
    EXPECT_EQ(w.text(), "A[0..10) B[10..20)");
    w.session.go_to_step(2);
    EXPECT_EQ(w.text(), "A[0..10)");
    w.session.go_to_step(1);
    EXPECT_EQ(w.selected(), "B");
}
