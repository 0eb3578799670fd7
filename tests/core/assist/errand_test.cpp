// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/errand.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "tests/support/spoken.h"
#include "tests/support/talk_film.h"
#include "tests/support/temporary_folder.h"
#include <fstream>

using namespace core;
using namespace core::assist;

namespace {

/// Everything is heard to say the same; nothing is seen.
Event heard(const Request& request, const std::string& text) {
    ListenReady ready;
    for (const auto& part : std::get<ListenRequest>(request).parts) {
        const bool street = part.clip.value.find("street") != std::string::npos;
        ready.parts.push_back({part.clip, street ? test::spoken(text, 0.5) : TranscriptReady{}});
    }
    return ready;
}

struct Driven {
    ErrandState state;
    int jobs = 0;
    std::string film;
};

/// Drives a message to its end, as the window and the command line do.
Driven drive(const std::string& said, const std::string& text, Senses senses = Senses{}) {
    const Project film = test::talk_film();
    Driven out;
    const Errand errand{said, {}, route_message(film, said, {})};
    EXPECT_TRUE(errand.route.listen) << said << ": " << errand.route.understood;
    const auto now = [&] { return carry_out(film, "/films/film.saycut", "/films/masks", errand, senses); };
    for (out.state = now(); out.state.next; out.state = now()) {
        senses.add(*out.state.next, heard(*out.state.next, text));
        if (++out.jobs > 5) throw Failure("it does not end");
    }
    const auto after = core::apply(film, out.state.edits);
    EXPECT_TRUE(after.ok()) << after.message();
    out.film = test::talk_text(after.value());
    return out;
}

const char* const kWords = "Hello um welcome. We sell bread.";

} // namespace

TEST(Errand, AWishBesideOthers_IsDoneInOrder_AsOneStep) {
    const Driven done = drive("remove the ums and fade out at the end", kWords);
    EXPECT_EQ(done.jobs, 1);
    EXPECT_NE(done.film.find("dinner 0-7 out1"), std::string::npos) << done.film;
    EXPECT_EQ(done.film.rfind("coast 0-8, street 0-", 0), 0U) << done.film;
    EXPECT_EQ(done.film.find("street 0-5"), std::string::npos) << done.film; // the filler is gone
    EXPECT_NE(done.state.answer.find("1 filler"), std::string::npos) << done.state.answer;
    EXPECT_NE(done.state.answer.find("Fade"), std::string::npos) << done.state.answer;
}

TEST(Errand, WhatComesFirst_IsDoneFirst) {
    const Driven done = drive("delete coast and cut everything before she says 'welcome'", kWords);
    EXPECT_EQ(done.film.find("coast"), std::string::npos) << done.film;
    EXPECT_EQ(done.film.rfind("street 1.", 0), 0U) << done.film;
}

TEST(Errand, TimesMeanTheFilmAsItWas) {
    // 8.4 s before the place are gone when the marker is put.
    const Driven done = drive("cut everything before she says 'hello', put a marker at 15 seconds", kWords);
    EXPECT_NE(done.film.find("; marker 6.6"), std::string::npos) << done.film;
}

TEST(Errand, TwoWishes_AreListenedToOnce) {
    const Driven done =
        drive("cut everything before he says 'welcome' and cut everything after he says 'bread'", kWords);
    EXPECT_EQ(done.jobs, 1);
    EXPECT_EQ(done.film.find("dinner"), std::string::npos) << done.film;
    EXPECT_EQ(done.film.rfind("street 1.", 0), 0U) << done.film;
}

TEST(Errand, WhatCannotBeDone_IsSaidBeforeAnythingIsHeard) {
    const Project film = test::talk_film();
    for (const char* said :
         {"remove the ums and delete nowhere", "remove the ums and cut from 40 to 50 seconds",
          "remove the ums and make the dress in dinner blue", "remove the ums and undo"}) {
        const Route route = route_message(film, said, {});
        EXPECT_FALSE(route.listen) << said;
        EXPECT_TRUE(route.kind == RouteKind::refuse || route.kind == RouteKind::clarify)
            << said << ": " << route.understood;
        EXPECT_TRUE(route.edits.empty()) << said;
    }
}

TEST(Errand, AnExportBehindOthers_ComesAfterThem) {
    const Driven done = drive("remove the ums and export it as mp3", kWords);
    EXPECT_EQ(done.state.export_preset, "mp3");
    EXPECT_FALSE(done.state.edits.empty());
    const Route route = route_message(test::talk_film(), "delete street and export it as mp3", {});
    EXPECT_EQ(route.export_preset, "mp3");
    EXPECT_FALSE(route.edits.empty());
}

TEST(Senses, WhatWasHeard_IsKeptBesideTheProject_AndServesEveryPartOfTheFile) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "talk.wav";
    std::ofstream(file) << "sound";
    ListenRequest whole{
        {{{"a"}, {.path = file, .range = {from_seconds(0), from_seconds(10)}, .hint = "um"}}}};
    {
        Senses first(folder.path() / "heard");
        EXPECT_EQ(first.missing(whole).parts.size(), 1U);
        first.add(whole, ListenReady{{{{"a"}, test::spoken("Hello there.", 1)}}});
        EXPECT_TRUE(first.missing(whole).parts.empty());
    }
    const Senses later(folder.path() / "heard");
    EXPECT_TRUE(later.missing(whole).parts.empty());
    ListenRequest part = whole;
    part.parts.front().what.range = {from_seconds(2), from_seconds(3)};
    part.parts.front().what.hint = "";
    EXPECT_TRUE(later.missing(part).parts.empty());
    ASSERT_EQ(later.heard(part).parts.size(), 1U);
    const TranscriptReady kept = later.heard(part).parts.front().heard;
    EXPECT_EQ(kept.transcript.text(), "Hello there.");
    EXPECT_EQ(kept.transcript.segments.front().words[1].when.start, from_seconds(1.5));
    EXPECT_EQ(kept.loudness.peaks, test::spoken("Hello there.", 1).loudness.peaks);
    part.parts.front().what.range = {from_seconds(9), from_seconds(12)};
    EXPECT_EQ(later.missing(part).parts.size(), 1U); // more than was heard
    std::ofstream(file) << "another sound";
    EXPECT_EQ(later.missing(whole).parts.size(), 1U); // another file now
    EXPECT_FALSE(transcript_from_text("{\"transcript\":1}"));
    EXPECT_FALSE(transcript_from_text("no json"));
}

TEST(Senses, WithoutASpeechModel_NothingIsKept) {
    const test::TemporaryFolder folder;
    const ListenRequest request{{{{"a"}, {.path = "/films/x.wav"}}}};
    Senses senses(folder.path() / "heard");
    TranscriptReady without;
    without.problem = "there is no speech model on this machine";
    senses.add(request, ListenReady{{{{"a"}, without}}});
    EXPECT_TRUE(senses.missing(request).parts.empty()); // known as long as this lives
    EXPECT_EQ(Senses(folder.path() / "heard").missing(request).parts.size(), 1U);
}
