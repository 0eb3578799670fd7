// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nested sequences that are opened: commands and edits are about them, and the rest of the film stays.
#include "core/document/problem_of.h"
#include "core/session/seen.h"
#include "tests/support/session_work.h"

using core::from_seconds, core::Time, test::Work;

namespace {

/// A film of A, B, C with A and B nested, whose sequence is open.
struct Nested : Work {
    core::SequenceId id;
    Nested() : Work("A[0..10) B[10..20) C[20..30)", "A[0..10) B[10..20) C[20..30)") {
        select({"A", "B"});
        EXPECT_EQ(run("clip.nest"), "");
        EXPECT_EQ(session.film()->sequences.size(), 1U);
        id = session.film()->sequences[0]->id;
        EXPECT_EQ(session.open_sequence(id, from_seconds(12)), "");
    }
    [[nodiscard]] const core::Sequence& nested() const { return *session.film()->find_sequence(id); }
};

} // namespace

TEST(OpenSequences, ShowTheirClips_AndTakeTheEdits) {
    Nested w;
    EXPECT_EQ(w.session.desk().playhead, from_seconds(12));
    EXPECT_EQ(w.session.desk().open.size(), 1U);
    EXPECT_EQ(w.text(), "A[0..10) B[10..20)");
    EXPECT_TRUE(w.session.desk().selection.empty());
    EXPECT_EQ(w.run("clip.split"), "");
    EXPECT_EQ(w.nested().tracks[0]->clips.size(), 3U);
    EXPECT_EQ(w.session.film()->tracks[0]->clips.size(), 2U); // the nested one and C
    EXPECT_EQ(w.run("track.add_video"), "");
    EXPECT_EQ(w.project().tracks.size(), w.nested().tracks.size());
    EXPECT_EQ(w.run("title.add"), ""); // a track of its own, with ids that are new in the whole film
    EXPECT_EQ(w.nested().tracks.size(), w.project().tracks.size());
    EXPECT_FALSE(core::problem_of(w.project()));
    EXPECT_FALSE(core::problem_of(*w.session.film()));
    w.session.leave_sequences(0);
    EXPECT_EQ(w.project().tracks.size(), 2U);
    EXPECT_EQ(w.session.film()->tracks.size(), 2U);
}

TEST(OpenSequences, MarkersAreTheFilms_TheFormatIsTheirOwn) {
    Nested w;
    EXPECT_NE(w.run("marker.add"), "");
    EXPECT_TRUE(w.session.film()->markers.empty());
    ASSERT_TRUE(w.session.apply({core::SetFormat{{640, 360}, {25, 1}}}, "Format"));
    EXPECT_EQ(w.nested().size.width, 640);
    EXPECT_NE(w.session.film()->size.width, 640);
    EXPECT_EQ(w.project().canvas().width, 640);
    ASSERT_TRUE(
        w.session.apply({core::SetFormat{{320, 180}, {25, 1}, {}, core::SoundLayout::five_one}}, "Format"));
    EXPECT_EQ(w.nested().size.width, 320);
    EXPECT_EQ(w.session.film()->sound_layout, core::SoundLayout::five_one); // there is one for all
}

TEST(OpenSequences, CloseWhenTheyAreUndoneAway_ThePlayheadIsWhereItWas) {
    Nested w;
    w.session.leave_sequences(0);
    w.seek(25);
    EXPECT_EQ(w.session.open_sequence(w.id, from_seconds(3)), "");
    EXPECT_NE(w.session.open_sequence(w.id), ""); // it is open
    EXPECT_NE(w.session.open_sequence({"nowhere"}), "");
    w.session.undo(); // the nesting
    EXPECT_TRUE(w.session.desk().open.empty());
    EXPECT_EQ(w.session.desk().playhead, from_seconds(25));
    EXPECT_EQ(w.text(), "A[0..10) B[10..20) C[20..30)");
}

TEST(Captions, AreReplaced_EachWordKeepsItsTime) {
    Work w("A[0..10)");
    EXPECT_NE(w.run("captions.replace", {{"find", "x"}}), ""); // there are none
    EXPECT_EQ(w.run("title.add", {{"text", "we go to Porta now"}}), "");
    const core::ClipId title = *w.session.desk().selection.begin();
    std::vector<core::Key> keys;
    for (const auto& [at, letters] : {std::pair{0.0, 3.0}, {0.5, 6.0}, {1.0, 9.0}, {1.5, 15.0}, {2.0, 18.0}})
        keys.push_back({from_seconds(at), core::Value(letters), core::Ease::hold});
    ASSERT_TRUE(w.session.apply({core::SetParameter{.clip = title, .name = "spoken", .value = keys}}, "x"));
    EXPECT_NE(w.run("captions.replace", {{"find", "Lisboa"}}), "");
    EXPECT_NE(w.run("captions.replace", {{"find", ""}}), "");
    EXPECT_EQ(w.run("captions.replace", {{"find", "Porta"}, {"by", "Vila Nova"}}), "");
    const core::Clip& now = *w.project().find_clip(title).clip;
    EXPECT_EQ(now.text(), "we go to Vila Nova now");
    const auto& spoken =
        std::get<std::vector<core::Key>>(std::get<core::Title>(now.content).style.at("spoken"));
    std::vector<double> letters;
    for (const core::Key& key : spoken)
        letters.push_back(core::number_in(key.value));
    EXPECT_EQ(letters, (std::vector<double>{3, 6, 9, 19, 22}));
    w.session.undo();
    EXPECT_EQ(w.project().find_clip(title).clip->text(), "we go to Porta now");
}
