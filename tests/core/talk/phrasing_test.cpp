// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways of putting things become words of the grammar, as resources/language/en_phrasings.json says.
#include "core/assist/talk/phrasing.h"
#include "tests/support/talk_film.h"
#include <fstream>
#include <set>
#include <sstream>

namespace {

using namespace core::assist::talk;

std::string put(const std::string& text) {
    const core::Project film = test::talk_film();
    auto words = words_of(text);
    rephrase(words, text, Names(film, english()), english());
    std::string out;
    for (const Word& word : words)
        out +=
            (out.empty() ? "" : " ") + (word.kind == Word::Kind::quoted ? '"' + word.text + '"' : word.text);
    return out;
}

} // namespace

TEST(Phrasing, SlotsKeepWhatWasSaid) {
    EXPECT_EQ(put("give the second clip the boot"), "delete the second clip");
    EXPECT_EQ(put("pull dinner's out point in by two seconds"), "cut the last two seconds of dinner's");
    EXPECT_EQ(put("tail of coast: -10 frames"), "cut the last 10 frames of coast");
    EXPECT_EQ(put("show Porto on screen from 2 to 6 seconds"), "title \"Porto\" from 2 to 6 seconds");
}

TEST(Phrasing, EverySlotThatComesOut_WentIn) {
    const auto data =
        nlohmann::json::parse(std::ifstream(SAYCUT_SOURCE "/resources/language/en_phrasings.json"));
    const auto slots = [&](const std::string& text) {
        std::set<std::string> out;
        std::istringstream in(text);
        for (std::string token; in >> token;) {
            const bool macro = token.size() > 1 && token.front() == '%';
            const std::string piece = macro ? data["macros"][token.substr(1)].get<std::string>() : token;
            for (std::size_t at = piece.find('{'); at != std::string::npos; at = piece.find('{', at + 1))
                out.insert(piece.substr(at, piece.find('}', at) - at));
        }
        return out;
    };
    for (const auto& [topic, rules] : data["rules"].items())
        for (const auto& rule : rules) {
            const auto in = slots(rule[0]);
            for (const std::string& slot : slots(rule[1]))
                EXPECT_TRUE(in.contains(slot)) << topic << ": " << rule;
        }
    EXPECT_EQ(put("cut dinner from the film"), "delete dinner");
}

TEST(Phrasing, WhatIsLeftOut_OrSaidOtherwise_StaysAsItIs) {
    EXPECT_EQ(put("everything except street can go"), "everything except street can go");
    EXPECT_EQ(put("delete street without leaving a gap"), "delete street without leaving a gap");
    EXPECT_EQ(put("lock the first video track"), "lock the first video track");
    EXPECT_EQ(put("first cut"), "first cut");
}

TEST(Phrasing, AWordInTheNameIsAVerb) {
    EXPECT_EQ(put("street's not going to be missed"), "street's not going to be missed");
    EXPECT_EQ(put("street's surplus to requirements"), "delete street's");
}

TEST(Phrasing, APartOfAClipThatGoes_IsNotTheClip) {
    test::Talk talk;
    const std::string outcome = talk.after("0:12 last second of the street can go");
    EXPECT_TRUE(outcome.front() == '<' || outcome == "coast 0-8, street 0-4, dinner 0-7") << outcome;
    test::Talk listed;
    EXPECT_EQ(listed.after("Re: v4\n* 0:12 last second of the street can go\n* 0:14 mute this shot"),
              "coast 0-8, street 0-4, dinner 0-7 mute");
    test::Talk whole;
    EXPECT_EQ(whole.after("the street can go"), "coast 0-8, dinner 0-7");
}
