// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/damaged_media.h"
#include "tests/support/temporary_folder.h"
#include <cstdlib>
#include <gtest/gtest.h>
#include <iostream>

namespace {

/// A number from the environment, to run more of it or other files by hand.
int number_of(const char* name, int otherwise) {
    const char* text = std::getenv(name);
    return text ? std::atoi(text) : otherwise;
}

void run(int count) {
    const char* keep = std::getenv("SAYCUT_DAMAGED_KEEP");
    const test::Tally tally = test::damage_and_try(
        count, static_cast<std::uint64_t>(number_of("SAYCUT_DAMAGED_SEED", 1)), keep ? keep : "");
    std::cout << tally.files << " files:";
    for (const auto& [kind, times] : tally.kinds)
        std::cout << ' ' << times << ' ' << test::name_of(kind) << ';';
    std::cout << " at most " << tally.most_megabytes << " MiB and " << tally.most_seconds << " s\n";
    for (const std::string& fault : tally.faults)
        ADD_FAILURE() << fault;
    EXPECT_EQ(tally.files, count);
}

} // namespace

TEST(DamagedMedia, WholeOnes_AreTaken) {
    const test::TemporaryFolder folder;
    for (const auto& path : test::whole_media(folder.path())) {
        const test::Outcome outcome = test::try_medium(path);
        EXPECT_EQ(outcome.kind, test::Outcome::Kind::taken) << path << ": " << outcome.words;
    }
}

TEST(DamagedMedia, TakenOrRefusedInWords) {
    run(number_of("SAYCUT_DAMAGED_COUNT", SAYCUT_DAMAGED_FILES));
}
