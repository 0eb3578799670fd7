// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Transitions, titles, generators, effects, keys and tracks, by commands without a window.
#include "core/catalogue/catalogue.h"
#include "core/document/clip_curves.h"
#include "tests/support/session_work.h"

using core::from_seconds, core::Time, core::Value, test::Work;

namespace {

const std::vector<core::Transition>& transitions(const Work& w, std::size_t track = 0) {
    return w.project().tracks[track]->transitions;
}

} // namespace

TEST(Transitions, AreAddedAtTheCutUnderThePlayhead_WithTheSound) {
    Work w("A[0..10) B[10..20) C[20..30)", "A[0..10) B[10..20) C[20..30)");
    w.seek(10);
    EXPECT_EQ(w.run("transition.add"), "");
    ASSERT_EQ(transitions(w).size(), 1U);
    EXPECT_EQ(transitions(w)[0].kind, "dissolve");
    EXPECT_EQ(transitions(w)[0].from.value, "A");
    EXPECT_EQ(transitions(w)[0].to.value, "B");
    EXPECT_EQ(transitions(w)[0].length, from_seconds(1));
    ASSERT_EQ(transitions(w, 1).size(), 1U);
    EXPECT_EQ(transitions(w, 1)[0].kind, "crossfade");
    EXPECT_FALSE(w.session.desk().transition.empty()); // chosen: Del takes it away
    EXPECT_TRUE(w.session.desk().selection.empty());
    EXPECT_EQ(w.text(), "A[0..10) B[10..20) C[20..30)"); // nothing has moved
    EXPECT_EQ(w.session.undo(), "Add a transition");
    EXPECT_TRUE(transitions(w).empty());
    EXPECT_TRUE(w.session.desk().transition.empty());
}

TEST(Transitions, GoBetweenSelectedClips_ElseToTheEdgeNearThePlayhead) {
    Work w("A[0..10) B[10..20) C[20..30)");
    w.select({"A", "B", "C"});
    EXPECT_EQ(w.run("transition.add", {{"kind", "wipe"}}), "");
    ASSERT_EQ(transitions(w).size(), 2U);
    EXPECT_EQ(transitions(w)[1].kind, "wipe");
    w.session.undo();
    w.select({"B"});
    w.seek(19);
    EXPECT_EQ(w.run("transition.add"), "");
    ASSERT_EQ(transitions(w).size(), 1U);
    EXPECT_EQ(transitions(w)[0].to.value, "C");
    w.session.undo();
    w.select({"C"});
    w.seek(30); // nothing comes after C: it goes out
    EXPECT_EQ(w.run("transition.add"), "");
    EXPECT_EQ(transitions(w)[0].from.value, "C");
    EXPECT_TRUE(transitions(w)[0].to.empty());
}

TEST(Transitions, FarFromACut_AreRefused) {
    Work w("A[0..10) B[10..20)");
    w.seek(5);
    EXPECT_NE(w.run("transition.add").find("cut"), std::string::npos);
    EXPECT_NE(w.run("transition.add", {{"kind", "explosion"}}).find("explosion"), std::string::npos);
    EXPECT_TRUE(transitions(w).empty());
}

TEST(Transitions, TakeWhatMaterialThereIs_AndHoldPicturesWhereThereIsNone) {
    core::Project project = test::project_of("A[0..10) B[10..20)");
    const auto with_source = [&](std::size_t index, double from, double to) {
        auto track = std::make_shared<core::Track>(*project.tracks[0]);
        core::Clip clip = track->clips[index];
        clip.source = {from_seconds(from), from_seconds(to)};
        track->clips.set(index, clip);
        project.tracks[0] = track;
    };
    with_source(0, 89.6, 99.6); // 0.4 s are left after its end
    with_source(1, 0, 10);      // and none before this one's start
    Work w(project);
    w.seek(10);
    EXPECT_EQ(w.run("transition.add"), "");
    EXPECT_EQ(transitions(w)[0].alignment, core::Alignment::after);
    EXPECT_EQ(transitions(w)[0].length, from_seconds(0.4));
    w.session.undo();
    with_source(0, 90, 100); // nothing on either side
    Work bare(project);
    bare.seek(10);
    EXPECT_EQ(bare.run("transition.add"), "");
    EXPECT_EQ(transitions(bare)[0].length, from_seconds(1));
}

TEST(Transitions, AreMadeLonger_AnotherKind_AndRemoved) {
    Work w("A[0..10) B[10..20)");
    w.seek(10);
    w.run("transition.add");
    EXPECT_EQ(w.run("transition.length", {{"seconds", 2}}), "");
    EXPECT_EQ(transitions(w)[0].length, from_seconds(2));
    EXPECT_NE(w.run("transition.length", {{"seconds", -2}}), "");
    EXPECT_EQ(w.run("transition.add", {{"kind", "push"}}), "");
    ASSERT_EQ(transitions(w).size(), 1U);
    EXPECT_EQ(transitions(w)[0].kind, "push");
    EXPECT_EQ(w.run("clip.remove"), ""); // the chosen transition, not a clip
    EXPECT_TRUE(transitions(w).empty());
    EXPECT_EQ(w.text(), "A[0..10) B[10..20)");
}

TEST(Titles, ComeAtThePlayhead_OnATrackOfTheirOwn) {
    Work w("A[0..10)");
    w.seek(2);
    EXPECT_EQ(w.run("title.add", {{"text", "Harbour"}, {"template", "lower_third"}}), "");
    const core::Track& track = *w.project().tracks.back();
    ASSERT_EQ(track.kind, core::TrackKind::title);
    ASSERT_EQ(track.clips.size(), 1U);
    EXPECT_EQ(track.clips[0].text(), "Harbour");
    EXPECT_EQ(track.clips[0].range().start, from_seconds(2));
    EXPECT_EQ(track.clips[0].length(), from_seconds(5));
    EXPECT_EQ(core::param_at(core::title_kind(), std::get<core::Title>(track.clips[0].content).style,
                             "template", {}),
              Value(std::string("lower_third")));
    w.seek(4); // taken there: another track
    EXPECT_EQ(w.run("title.add"), "");
    EXPECT_EQ(w.project().tracks.size(), 3U);
    w.seek(8); // room on the upper one
    w.mark(8, 9);
    w.session.mark({from_seconds(9), from_seconds(9.5)});
    EXPECT_EQ(w.run("title.add"), "");
    EXPECT_EQ(w.project().tracks.size(), 3U);
    EXPECT_EQ(w.project().tracks.back()->clips.back().range(),
              (core::TimeRange{from_seconds(9), from_seconds(9.5)}));
    EXPECT_NE(w.run("title.add", {{"template", "gothic"}}).find("gothic"), std::string::npos);
}

TEST(Generators, AndAdjustments_LieOverWhatIsThere) {
    Work w("A[0..10)");
    w.seek(1);
    EXPECT_EQ(w.run("generator.add", {{"kind", "bars"}}), "");
    ASSERT_EQ(w.project().tracks.size(), 2U);
    EXPECT_EQ(std::get<core::Generator>(w.project().tracks[1]->clips[0].content).kind, "bars");
    EXPECT_EQ(w.run("adjustment.add"), "");
    ASSERT_EQ(w.project().tracks.size(), 3U);
    EXPECT_TRUE(std::holds_alternative<core::Adjustment>(w.project().tracks[2]->clips[0].content));
    EXPECT_EQ(w.run("generator.add", {{"kind", "tone"}}), "");
    EXPECT_EQ(w.project().tracks.back()->kind, core::TrackKind::audio);
    EXPECT_EQ(w.text(), "A[0..10)");
}

TEST(Effects, GoOntoWhatIsMeant_SoundEffectsOntoTheSound) {
    Work w("A[0..10)", "A[0..10)");
    w.select({"A"});
    EXPECT_EQ(w.run("effect.add", {{"name", "white balance"}}), "");
    EXPECT_EQ(w.project().tracks[0]->clips[0].effects[0].name, "white_balance");
    EXPECT_EQ(w.run("effect.add", {{"name", "gain"}}), "");
    EXPECT_EQ(w.project().tracks[1]->clips[0].effects.size(), 1U);
    EXPECT_NE(w.run("effect.add", {{"name", "magic"}}).find("magic"), std::string::npos);
}

TEST(Effects, GoOntoANamedTrack_TheChosenOne_OrTheWhole) {
    Work w("A[0..10)", "A[0..10)");
    const auto track = [&](std::size_t n) -> const core::Track& { return *w.project().tracks[n]; };
    EXPECT_EQ(w.run("effect.add", {{"name", "reverb"}, {"track", "A1"}}), "");
    ASSERT_EQ(track(1).effects.size(), 1U);
    EXPECT_EQ(track(1).effects[0].name, "reverb");
    EXPECT_NE(w.run("effect.add", {{"name", "blur"}, {"track", "A1"}}), "");
    EXPECT_NE(w.run("effect.add", {{"name", "reverb"}, {"track", "V1"}}), "");
    EXPECT_NE(w.run("effect.add", {{"name", "blur"}, {"track", "V9"}}), "");
    EXPECT_EQ(w.run("effect.add", {{"name", "limiter"}, {"whole", true}}), "");
    ASSERT_EQ(w.project().master.size(), 1U);
    EXPECT_EQ(w.project().master[0].name, "limiter");
    EXPECT_NE(w.run("effect.add", {{"name", "blur"}, {"whole", true}}), "");
    // The chosen track, as the inspector shows it, while nothing is selected; what does not fit it: a clip.
    EXPECT_EQ(w.run("track.choose", {{"track", "V1"}}), "");
    EXPECT_EQ(w.run("effect.add", {{"name", "sepia"}}), "");
    ASSERT_EQ(track(0).effects.size(), 1U);
    EXPECT_EQ(w.run("effect.add", {{"name", "gain"}}), "");
    EXPECT_EQ(track(1).clips[0].effects.size(), 1U);
    w.select({"A"});
    EXPECT_EQ(w.run("effect.add", {{"name", "invert"}}), "");
    EXPECT_EQ(track(0).clips[0].effects[0].name, "invert");
    EXPECT_EQ(track(0).effects.size(), 1U);
}

TEST(Keys, AreGoneTo) {
    Work w("A[0..10)");
    const auto at = [](double s) { return from_seconds(20 + s); }; // source time
    ASSERT_TRUE(w.session.apply({core::SetParameter{.clip = {"A"},
                                                    .name = "opacity",
                                                    .value = core::Curve(std::vector<core::Key>{
                                                        {at(1), Value(0.0)}, {at(3), Value(1.0)}})}},
                                "Opacity"));
    w.select({"A"});
    w.seek(0);
    EXPECT_EQ(w.run("key.next"), "");
    EXPECT_EQ(w.session.desk().playhead, from_seconds(1));
    EXPECT_EQ(w.run("key.next"), "");
    EXPECT_EQ(w.session.desk().playhead, from_seconds(3));
    EXPECT_NE(w.run("key.next"), "");
    EXPECT_EQ(w.run("key.previous"), "");
    EXPECT_EQ(w.session.desk().playhead, from_seconds(1));
}

TEST(Tracks, AreRenamed_Moved_Mixed_Removed) {
    Work w("A[0..10)", "A[0..10)");
    EXPECT_EQ(w.run("track.add_audio"), "");
    EXPECT_EQ(w.run("track.add_video"), ""); // each has a name of its own
    const core::TrackId top = w.session.desk().track;
    EXPECT_EQ(w.run("track.rename", {{"name", "Overlays"}}), "");
    EXPECT_EQ(w.project().find_track(top)->name, "Overlays");
    EXPECT_NE(w.run("track.up"), "");
    EXPECT_EQ(w.run("track.down"), "");
    EXPECT_EQ(w.project().tracks[0]->id, top);
    EXPECT_EQ(w.run("track.up"), "");
    EXPECT_EQ(w.run("track.solo", {{"track", "A1"}}), "");
    EXPECT_TRUE(w.project().find_track({"A1"})->solo);
    EXPECT_EQ(w.run("track.sync_lock", {{"track", "A1"}}), "");
    EXPECT_FALSE(w.project().find_track({"A1"})->sync_locked);
    EXPECT_EQ(w.run("track.mix", {{"track", "A1"}, {"gain", -6}, {"pan", 0.5}}), "");
    EXPECT_EQ(w.project().find_track({"A1"})->gain_db, -6);
    EXPECT_EQ(w.project().find_track({"A1"})->pan, 0.5);
    EXPECT_NE(w.run("track.mix", {{"track", "A1"}, {"gain", 200}}), "");
    EXPECT_EQ(w.run("track.remove", {{"track", "V1"}}), "");
    EXPECT_FALSE(w.project().find_track({"V1"}));
}

TEST(Clips, AreSwitchedOff_Frozen_Nested) {
    Work w("A[0..10) B[10..20)");
    w.select({"A"});
    EXPECT_EQ(w.run("clip.disable"), "");
    EXPECT_FALSE(w.project().tracks[0]->clips[0].enabled);
    EXPECT_EQ(w.run("clip.disable"), "");
    EXPECT_TRUE(w.project().tracks[0]->clips[0].enabled);
    w.seek(4);
    EXPECT_EQ(w.run("clip.freeze"), "");
    EXPECT_EQ(w.project().tracks[0]->clips[0].frozen, from_seconds(24));
    EXPECT_EQ(w.run("clip.freeze"), "");
    EXPECT_FALSE(w.project().tracks[0]->clips[0].frozen);
    w.select({"A", "B"});
    EXPECT_EQ(w.run("clip.nest"), "");
    ASSERT_EQ(w.project().tracks[0]->clips.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<core::SequenceRef>(w.project().tracks[0]->clips[0].content));
}
