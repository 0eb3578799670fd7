// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The languages beside English: tests/phrases/{de,es,fr,ja,zh}.json, and what their words become.
#include "core/assist/talk/translate.h"
#include "tests/support/talk_film.h"
#include <chrono>
#include <fstream>

namespace {

using namespace core;
using namespace core::assist;

nlohmann::json phrases(const std::string& language) {
    return nlohmann::json::parse(std::ifstream(SAYCUT_SOURCE "/tests/phrases/" + language + ".json"));
}

talk::Translation english_of(const std::string& text) {
    const Project film = test::talk_film();
    return talk::translated(talk::clean(text), talk::Names(film, talk::english()));
}

class TonguesTest : public testing::TestWithParam<const char*> {};

} // namespace

TEST_P(TonguesTest, EachSaying_LeadsToItsOutcome) {
    const auto cases = phrases(GetParam());
    ASSERT_GE(cases.size(), 80U);
    for (const auto& c : cases) {
        test::Talk talk;
        for (const auto& before : c.value("after", nlohmann::json::array()))
            talk.say(before.get<std::string>());
        if (c.contains("clip")) talk.scope.clip = {c["clip"].get<std::string>()};
        EXPECT_EQ(talk.after(c["say"].get<std::string>()), c["then"].get<std::string>())
            << "said: " << c["say"] << ", read as: " << english_of(c["say"].get<std::string>()).plain;
    }
}

TEST_P(TonguesTest, EachSaying_IsKnownByItsLanguage) {
    const auto cases = phrases(GetParam());
    std::size_t known = 0;
    for (const auto& c : cases) {
        const auto* tongue = english_of(c["say"].get<std::string>()).tongue;
        known += tongue && tongue->name() == GetParam();
    }
    EXPECT_GE(known * 100, cases.size() * 97); // "sepia auf street" may be any
}

TEST_P(TonguesTest, LongMessage_IsReadInTime) {
    const auto cases = phrases(GetParam());
    std::string text;
    for (std::size_t i = 0; text.size() < 10000; ++i)
        text += cases[i % cases.size()]["say"].get<std::string>() + "\n";
    text.resize(10000);
    (void)english_of("x"); // the data are read once
    auto best = std::chrono::steady_clock::duration::max();
    for (int n = 0; n < 5; ++n) {
        const auto begun = std::chrono::steady_clock::now();
        (void)english_of(text);
        best = std::min(best, std::chrono::steady_clock::now() - begun);
    }
    EXPECT_LT(std::chrono::duration<double>(best).count(), 0.1); // alone on a processor: under 10 ms
}

INSTANTIATE_TEST_SUITE_P(All, TonguesTest, testing::Values("de", "es", "fr", "ja", "zh"),
                         [](const auto& info) { return std::string(info.param); });

TEST(Tongues, EnglishSaying_StaysAsItIs) {
    for (const auto& c : phrases("en")) {
        const auto text = c["say"].get<std::string>();
        EXPECT_EQ(english_of(text).tongue, nullptr) << text << ": " << english_of(text).plain;
    }
}

TEST(Tongues, PartedVerb_IsOneVerb) {
    EXPECT_EQ(english_of("schneide die ersten zwei Sekunden von coast weg").plain,
              "delete the first 2 seconds of coast");
    EXPECT_EQ(english_of("mach coast lauter und schneide street raus").plain,
              "make coast louder and delete street");
}

TEST(Tongues, QuotedText_AndNames_StayAsWritten) {
    const auto said = english_of("zeig „Die Straße“ über coast.mp4");
    EXPECT_EQ(said.plain, "show \"Die Straße\" over coast mp4");
    EXPECT_EQ(english_of("lösche \"lösche street\"").words.back().text, "lösche street");
}

TEST(Tongues, SidesPlacesAndRemarks_AreWhatTheyMean) {
    const std::pair<const char*, const char*> sayings[] = {
        {"schneid bei coast hinten 12 Bilder weg", "coast 0-7.52, street 0-5, dinner 0-7"},
        {"quita un segundo por delante a street", "coast 0-8, street 1-5, dinner 0-7"},
        {"enlève 12 images par derrière à coast", "coast 0-7.52, street 0-5, dinner 0-7"},
        {"dinnerのラスト3秒をカット", "coast 0-8, street 0-5, dinner 0-4"},
        {"dinner结尾两秒剪掉", "coast 0-8, street 0-5, dinner 0-5"},
        {"street后面去掉半秒", "coast 0-8, street 0-4.5, dinner 0-7"},
        {"coast首尾各剪半秒", "coast 0.5-7.5, street 0-5, dinner 0-7"},
        {"dinnerの両端を0.5秒ずつカットして", "coast 0-8, street 0-5, dinner 0.5-6.5"},
        {"elimina el clip central", "coast 0-8, dinner 0-7"},
        {"supprime le clip du milieu", "coast 0-8, dinner 0-7"},
        {"corta en el minuto dos", "<refuse>"},
        {"coupe à la minute deux", "<refuse>"},
        {"corta en el minuto 0:05", "coast 0-5, coast 5-8, street 0-5, dinner 0-7"},
        {"stell die Lautstärke von street auf minus sechs dB", "coast 0-8, street 0-5 -6dB, dinner 0-7"},
        {"baja el volumen de dinner a menos doce dB", "coast 0-8, street 0-5, dinner 0-7 -12dB"},
        {"mets le volume de dinner à moins douze dB", "coast 0-8, street 0-5, dinner 0-7 -12dB"},
        {"street的音量调到负6分贝", "coast 0-8, street 0-5 -6dB, dinner 0-7"},
        {"termina la película con un fundido de dos segundos", "coast 0-8, street 0-5, dinner 0-7 out2"},
        {"ferme le film avec un fondu d'une seconde", "coast 0-8, street 0-5, dinner 0-7 out1"},
        {"starte den Film mit einer Blende von einer Sekunde", "coast 0-8 in1, street 0-5, dinner 0-7"},
        {"Schneide die Stellen heraus, in denen niemand spricht", "<listen pauses>"},
        {"enlève les passages où personne ne parle", "<listen pauses>"},
        {"streetを消してもらってもいいですか？", "coast 0-8, dinner 0-7"},
        {"street以外を白黒にして", "coast 0-8 grayscale amount 1, street 0-5, dinner 0-7 grayscale amount 1"},
        {"把播放头移到dinner开头", "<go 13>"},
        {"spring mal zum Anfang von dinner", "<go 13>"},
        {"street zwei Bilder kürzer, dinner zwei Sekunden länger", "<refuse>"}, // there is no more of it
        {"limpia el sonido de street",
         "coast 0-8, street 0-5 noise_reduction 0.6, dinner 0-7"}, // of noise: nothing is taken out
        {"第三段最后两秒剪掉", "coast 0-8, street 0-5, dinner 0-5"},
        {"第一段放最后", "street 0-5, dinner 0-7, coast 0-8"},
        {"elimina el plano central y silencia dinner", "coast 0-8, dinner 0-7 mute"},
        {"geh mal bitte ans Ende", "<go 20>"},
        {"把第二段删掉，不要了", "coast 0-8, dinner 0-7"}};
    for (const auto& [say, then] : sayings) {
        test::Talk talk;
        EXPECT_EQ(talk.after(say), then) << say << ", read as: " << english_of(say).plain;
    }
}

TEST(Tongues, UnknownWord_IsKeptForTheModel) {
    test::Talk talk;
    talk.scope.clip = {"street"};
    const auto route = talk.route("ersetze den Laternenpfahl durch eine Palme");
    EXPECT_EQ(route.kind, RouteKind::edit);
    EXPECT_EQ(route.text, "ersetze den Laternenpfahl durch eine Palme");
}

TEST(Tongues, AnyBytes_KeepTheirPlaces) {
    const std::string pieces[] = {"schneide ", "\xE3", "を", "raus", "１", "「", "\"", "5秒",
                                  "-",         "’",    "ü",  "\n",   ".",  "l'", "半", "coast"};
    std::uint32_t seed = 1;
    for (int n = 0; n < 1000; ++n) {
        std::string text;
        for (int k = 0; k < 12; ++k) {
            seed = seed * 1664525U + 1013904223U;
            text += pieces[(seed >> 16U) % std::size(pieces)];
        }
        const std::string message = talk::clean(text);
        for (const talk::Word& word : english_of(text).words) {
            ASSERT_LE(word.begin, word.end) << message;
            ASSERT_LE(word.end, message.size()) << message;
        }
    }
}
