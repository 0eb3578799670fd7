// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// tests/phrases/*.json: what is said to the film of talk_film.h, and what plays afterwards.
#include "tests/support/talk_film.h"
#include <fstream>

namespace {

nlohmann::json phrases() {
    return nlohmann::json::parse(std::ifstream(SAYCUT_SOURCE "/tests/phrases/en.json"));
}

} // namespace

TEST(TalkPhrases, EachSaying_LeadsToItsOutcome) {
    const auto cases = phrases();
    ASSERT_GE(cases.size(), 150U);
    for (const auto& c : cases) {
        test::Talk talk;
        for (const auto& before : c.value("after", nlohmann::json::array()))
            talk.say(before.get<std::string>());
        if (c.contains("clip")) talk.scope.clip = {c["clip"].get<std::string>()};
        EXPECT_EQ(talk.after(c["say"].get<std::string>()), c["then"].get<std::string>())
            << "said: " << c["say"];
    }
}
