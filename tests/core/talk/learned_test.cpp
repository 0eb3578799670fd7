// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is learned from sayings: shapes without values, forms that take them again, the reader that guesses,
// and what may come of a guess.
#include "core/assist/talk/learned.h"
#include "core/assist/talk/same_film.h"
#include "core/assist/talk/teach.h"
#include "tests/support/talk_film.h"

namespace {

using namespace core::assist::talk;
using core::assist::ReadBy;
using core::assist::RouteKind;

Shape shape(const std::string& text) {
    const core::Project film = test::talk_film();
    const core::assist::Scope scope;
    const Names names(film, english());
    const core::assist::talk::Message message = read_message(text, names, english());
    const core::assist::talk::Discourse none;
    const Context context{film, scope, message.plain, message.words, names, none};
    return shape_of(context, message, 0, message.atoms.size());
}
std::string kinds(const Shape& shape) {
    std::string out;
    for (const Slot& slot : shape.slots)
        out += slot.kind;
    return out;
}

/// A small school: two senses with one slot, one with two that may stand either way round.
const std::vector<Sense>& senses() {
    static const std::vector<Sense> all{{"<stays>", ""},
                                        {"delete {c}", "0"},
                                        {"mute {c}", "0"},
                                        {"put {c} before {c}", "01"},
                                        {"put {c} before {c}", "10"}};
    return all;
}
std::string school(std::uint64_t seed = 1) {
    std::vector<Lesson> lessons;
    const auto teach = [&](const std::string& text, std::size_t sense) {
        lessons.push_back({shape(text), {sense}});
    };
    for (const char* clip : {"coast", "street", "dinner"}) {
        const std::string name = clip;
        teach("zorch " + name, 1), teach("please zorch " + name + " now", 1), teach("do zorch " + name, 1);
        teach("shush " + name, 2), teach("please shush " + name, 2), teach("do shush " + name + " now", 2);
        teach(name + " precedes piano", 3), teach("so " + name + " precedes piano", 3);
        teach(name + " trails piano", 4), teach("so " + name + " trails piano", 4);
        teach("what a lovely " + name, 0), teach("nice " + name, 0);
    }
    return taught(senses(), lessons, {.dims = 8, .rounds = 60, .seed = seed, .least = 1});
}

} // namespace

TEST(TalkShape, ValuesBecomeSlots_InTheOrderInWhichTheyWereSaid) {
    const Shape both = shape("shave 2 seconds off the front of coast");
    EXPECT_EQ(both.form, "shave {t} off the front of {c}");
    ASSERT_EQ(kinds(both), "tc");
    EXPECT_EQ(both.slots[0].text, "2 seconds");
    EXPECT_EQ(both.slots[1].text, "coast");
    EXPECT_EQ(shape("remove 0:10-0:12").slots.front().text, "0:10 - 0:12");
    EXPECT_EQ(kinds(shape("coastを3秒にして")), "ct"); // where no spaces stand between words
    EXPECT_EQ(kinds(shape("make it 4K")), "c") << "the lines of a picture are no number of anything";
    EXPECT_TRUE(shape("mute everything").slots.front().spare);
}

TEST(TalkShape, AFormTakesTheSlotsOfAnother) {
    const auto slots = shape("let street come before dinner").slots;
    EXPECT_EQ(filled("put {c} before {c}", slots, "01"), "put street before dinner");
    EXPECT_EQ(filled("put {c} before {c}", slots, "10"), "put dinner before street");
    EXPECT_FALSE(fitting("ct", slots));
    EXPECT_FALSE(fitting("c", slots)) << "nothing that was said is left out";
    const auto spare = shape("all the ums in street").slots; // "all" may be left out
    ASSERT_EQ(spare.size(), 2U);
    ASSERT_TRUE(fitting("c", spare));
    EXPECT_EQ(fitting("c", spare)->front().text, "street");
}

TEST(TalkLearned, WhatWasTaught_IsGuessedForOtherValues) {
    const Learned reader(school());
    EXPECT_EQ(reader.guesses(shape("zorch the second clip")).front().saying, "delete second clip");
    EXPECT_EQ(reader.guesses(shape("shush the last clip please")).front().saying, "mute last clip");
    EXPECT_EQ(reader.guesses(shape("street precedes dinner")).front().saying, "put street before dinner");
    EXPECT_EQ(reader.guesses(shape("street trails dinner")).front().saying, "put dinner before street");
    EXPECT_GT(reader.strange(shape("zorch the wibble")), reader.strange(shape("zorch coast")));
    double sum = 0;
    for (const double share : reader.shares(shape("zorch coast")))
        sum += share;
    EXPECT_NEAR(sum, 1, 1e-9);
}

TEST(TalkLearned, TheSameLessons_MakeTheSameData) {
    EXPECT_EQ(school(), school());
    EXPECT_NE(school(), school(2));
}

TEST(TalkLearned, DamagedData_IsRefused) {
    const std::string good = school();
    for (std::size_t size = 0; size < good.size(); size += 1 + good.size() / 97)
        EXPECT_THROW(Learned(std::string_view(good).substr(0, size)), std::runtime_error) << size;
    std::string absurd = good;
    absurd[24] = absurd[25] = absurd[26] = absurd[27] = '\x7f'; // the number of traits
    EXPECT_THROW(Learned{absurd}, std::runtime_error);
}

TEST(TalkRetold, NewWords_DoWhatIsMeant) {
    const std::pair<const char*, const char*> sayings[] = {
        {"I reckon street would be nicer without any sound", "coast 0-8, street 0-5 mute, dinner 0-7"},
        {"dinner should be seen upside down", "coast 0-8, street 0-5, dinner 0-7 rotate degrees 180"},
        {"ich hätte street gern in Zeitlupe, halb so flott", "coast 0-8, street 0-5 x0.5, dinner 0-7"}};
    for (const auto& [said, then] : sayings) {
        test::Talk grammar, all;
        grammar.by = ReadBy::grammar;
        EXPECT_NE(grammar.after(said), then) << "the grammar alone reads it: " << said;
        EXPECT_EQ(all.after(said), then) << said;
    }
}

TEST(TalkRetold, NothingGoes_WithoutAWordOfThat) {
    for (const char* said :
         {"street is such a bore", "10 seconds which follows nothing more add warmth",
          "remove street. the sound stays", "don't remove the ums", "extend street by one second at the end",
          "give street back one second at the end", "street ist weg"}) {
        test::Talk talk;
        const auto way = talk.say(said);
        EXPECT_EQ(test::material(talk.now), 20) << said << ": " << way.understood;
        EXPECT_FALSE(way.listen) << said;
    }
}

TEST(TalkRetold, AWishForThePicture_IsNoCutOut) {
    for (const char* said :
         {"make the background night", "make it night behind the person", "turn the sky behind him orange"}) {
        test::Talk talk;
        talk.scope.clip = {"coast"};
        EXPECT_FALSE(talk.route(said).listen) << said;
    }
}

TEST(TalkRetold, WhatIsUnsure_IsOffered_AndEachChoiceDoesIt) {
    int offers = 0;
    for (const char* said :
         {"nobody wants to hear street", "annihilate the street clip",
          "street drags, its closing second is superfluous",
          "street could do with some noise reduction or so", "dinner ought to be quicker or so"}) {
        test::Talk talk;
        const auto way = talk.route(said);
        if (way.kind != RouteKind::clarify) continue; // understood
        ASSERT_EQ(way.choices.size(), way.means.size());
        for (const auto& choice : way.means) {
            if (choice.by != ReadBy::grammar) continue;
            ++offers;
            const auto next = core::assist::route_message(talk.now, choice.text, talk.scope, choice.by);
            EXPECT_EQ(next.kind, RouteKind::timeline) << choice.label;
            EXPECT_EQ(next.understood, choice.label);
        }
    }
    EXPECT_GT(offers, 0) << "nothing was offered";
}

TEST(TalkRetold, WhichClip_IsAskedWhereNoneIsNamed) {
    for (const char* said :
         {"reverse it", "mute it", "make it black and white", "play it backwards please"}) {
        test::Talk talk;
        EXPECT_EQ(talk.after(said), "<clarify>") << said;
        talk.scope.clip = {"street"};
        EXPECT_NE(talk.after(said), "<clarify>") << said;
    }
}

TEST(TalkRetold, TheModelAndTheGrammarAlone_AreLeftAlone) {
    const core::Project film = test::talk_film();
    const char* said = "I reckon street would be nicer without any sound";
    EXPECT_EQ(core::assist::route_message(film, said, {}, ReadBy::model).kind, RouteKind::edit);
    EXPECT_TRUE(core::assist::route_message(film, said, {}, ReadBy::grammar).edits.empty());
}

TEST(SameFilm, ItIsWhatIsSeen_NotHowItCameAbout) {
    test::Talk cut, kept, other;
    for (test::Talk* talk : {&cut, &kept, &other})
        talk->by = ReadBy::grammar;
    cut.say("cut everything after 14 seconds"), kept.say("keep only the first 14 seconds");
    other.say("keep only the first 13 seconds");
    EXPECT_TRUE(same_film(cut.now, kept.now));
    EXPECT_FALSE(same_film(cut.now, other.now));
    EXPECT_FALSE(same_film(cut.now, test::talk_film()));
    test::Talk sound_first, title_first;
    sound_first.by = title_first.by = core::assist::ReadBy::grammar;
    sound_first.say("add piano at the start"), sound_first.say("show the title \"Hi\" from 1 s to 3 s");
    title_first.say("show the title \"Hi\" from 1 s to 3 s"), title_first.say("add piano at the start");
    EXPECT_TRUE(same_film(sound_first.now, title_first.now)) << "a title's track beside one of sound";
    test::Talk marked;
    marked.say("marker at 5 seconds");
    EXPECT_FALSE(same_film(marked.now, test::talk_film()));
}

TEST(TalkRetold, AWishForThePicture_IsOne_WhateverWasDoneBefore) {
    for (const char* before :
         {"make coast sepia", "delete street", "mute dinner", "put \"Porto\" on screen from 2 to 6 seconds"})
        for (const char* said :
             {"turn the red dress blue", "make her hat green", "remove the man on the left"}) {
            test::Talk talk;
            talk.say(before);
            const Names names(talk.now, english());
            const core::assist::talk::Message message = read_message(said, names, english());
            const core::assist::talk::Discourse none;
            const Context context{talk.now, talk.scope, message.plain, message.words, names, none};
            const auto guesses = learned().guesses(shape_of(context, message, 0, message.atoms.size()), 1);
            ASSERT_FALSE(guesses.empty());
            EXPECT_EQ(guesses.front().saying, "<edit>") << before << ", then " << said;
            talk.scope.clip = {"coast"};
            EXPECT_EQ(talk.route(said).kind, RouteKind::edit) << before << ", then " << said;
        }
}
