// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hands that do anything (tests/ui/monkey.h): for some seconds in every run, for ten minutes a seed in the
// campaign `monkey`.
#include "tests/ui/monkey.h"
#include "tests/ui/screens.h"

#ifndef SAYCUT_MONKEY_SECONDS
#define SAYCUT_MONKEY_SECONDS 10
#define SAYCUT_MONKEY_SEEDS 1
#endif

namespace {

class MonkeyAtWork : public testing::TestWithParam<unsigned> {};

} // namespace

TEST_P(MonkeyAtWork, ProjectsStayWhole_AndTheJournalGivesThemAgain) {
    const int seconds = qEnvironmentVariableIsSet("SAYCUT_MONKEY_FOR")
                            ? qEnvironmentVariableIntValue("SAYCUT_MONKEY_FOR")
                            : SAYCUT_MONKEY_SECONDS;
    test::Window w(64);
    test::make_busy(w);
    test::Monkey monkey(w, GetParam());
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < seconds * 1000LL && monkey.step()) {
    }
    std::printf("seed %u: %d steps, %zu of history\n", GetParam(), monkey.steps(),
                w.workspace.history().undo_count());
    EXPECT_GT(monkey.steps(), 20);
}

INSTANTIATE_TEST_SUITE_P(Seeds, MonkeyAtWork, testing::Range(1U, 1U + SAYCUT_MONKEY_SEEDS));
