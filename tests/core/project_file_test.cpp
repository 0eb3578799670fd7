// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/timeline_text.h"
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace core;
using test::TemporaryFolder;

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST(Journal, TornOrDamagedTail_IsDropped) {
    const std::string whole = journal::encode("one") + journal::encode("two");
    EXPECT_EQ(journal::decode(whole), (std::vector<std::string>{"one", "two"}));
    for (std::size_t cut = 0; cut < whole.size(); ++cut)
        EXPECT_LT(journal::decode(whole.substr(0, cut)).size(), 2U) << cut;
    std::string damaged = whole;
    damaged.back() ^= 1;
    EXPECT_EQ(journal::decode(damaged), std::vector<std::string>{"one"});
}

TEST(ProjectFile, WhatWasAppliedButNotSaved_IsRecovered) {
    const TemporaryFolder folder;
    {
        auto file = ProjectFile::create(folder / "film.saycut", test::project_of("A[0..10)"));
        ASSERT_TRUE(file.apply({SplitClip{{"A"}, from_seconds(4)}}).ok());
        ASSERT_TRUE(file.apply({RemoveClips{{{"A"}}, true}}).ok());
        file.undo();
    } // no save: as if the program had been killed
    const auto file = ProjectFile::open(folder / "film.saycut", ProjectFile::Access::write);
    EXPECT_EQ(file.recovered(), 3U);
    EXPECT_EQ(test::text_of(file.project()), "A[0..4) A[4..10)");
    EXPECT_EQ(file.history().redo_count(), 1U);
}

TEST(ProjectFile, HistorySurvivesSaving) {
    const TemporaryFolder folder;
    {
        auto file = ProjectFile::create(folder / "film.saycut", test::project_of("A[0..10)"));
        ASSERT_TRUE(file.apply({SplitClip{{"A"}, from_seconds(4)}}, "cut it").ok());
        file.save();
    }
    auto file = ProjectFile::open(folder / "film.saycut", ProjectFile::Access::write);
    EXPECT_EQ(file.recovered(), 0U);
    EXPECT_EQ(file.undo(), "cut it");
    EXPECT_EQ(test::text_of(file.project()), "A[0..10)");
}

TEST(ProjectFile, TheVersionBeforeTheNewestStep_IsThereAfterReopening) {
    const TemporaryFolder folder;
    {
        auto file = ProjectFile::create(folder / "film.saycut", test::project_of("A[0..10)"));
        EXPECT_EQ(file.history().previous(), nullptr);
        ASSERT_TRUE(file.apply({SplitClip{{"A"}, from_seconds(4)}}).ok());
        ASSERT_TRUE(file.apply({SplitClip{{"A"}, from_seconds(2)}}).ok());
        ASSERT_TRUE(file.apply({RemoveClips{{{"A"}}, true}}).ok());
        file.save();
    }
    const auto file = ProjectFile::open(folder / "film.saycut", ProjectFile::Access::read);
    const ProjectPtr before = file.history().previous();
    ASSERT_NE(before, nullptr);
    EXPECT_EQ(test::text_of(*before), "A[0..2) A[2..4) A[4..10)");
    EXPECT_EQ(file.history().previous(), before) << "made once";
    EXPECT_EQ(file.history().undo_count(), 3U);
}

TEST(ProjectFile, WhatASaveReplaces_IsKeptAsABackup_NowAndThen) {
    const TemporaryFolder folder;
    const auto path = folder / "film.saycut", backups = folder / "film.saycut-data" / "backups";
    auto file = ProjectFile::create(path, test::project_of("A[0..10)"));
    const auto count = [&] {
        std::size_t found = 0;
        std::error_code none;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(backups, none))
            ++found;
        return found;
    };
    const std::string first = read(path);
    ASSERT_TRUE(file.apply({SplitClip{{"A"}, from_seconds(4)}}).ok());
    file.save();
    ASSERT_EQ(count(), 1U);
    EXPECT_EQ(read(std::filesystem::directory_iterator(backups)->path()), first);
    file.save(); // moments later: no other
    EXPECT_EQ(count(), 1U);
    // A project that was last written an hour after the newest backup is worth one.
    const auto old = backups / "2000-01-01_00-00-00.saycut";
    std::filesystem::rename(std::filesystem::directory_iterator(backups)->path(), old);
    std::filesystem::last_write_time(old, std::filesystem::last_write_time(old) - std::chrono::hours(1));
    file.save();
    EXPECT_EQ(count(), 2U);
}

TEST(ProjectFile, SecondWriter_IsToldWhoHoldsIt_ReaderIsNot) {
    const TemporaryFolder folder;
    const auto first = ProjectFile::create(folder / "film.saycut", {});
    try {
        ProjectFile::open(folder / "film.saycut", ProjectFile::Access::write);
        FAIL() << "two writers";
    } catch (const Failure& failure) {
        EXPECT_NE(std::string(failure.what()).find(std::to_string(::getpid())), std::string::npos)
            << failure.what();
    }
    EXPECT_NO_THROW(ProjectFile::open(folder / "film.saycut", ProjectFile::Access::read));
}

TEST(ProjectFile, DamagedOrForeignOrNewerFile_IsAClearError) {
    const TemporaryFolder folder;
    const auto refuses = [&](const std::string& content, const std::string& words) {
        std::ofstream(folder / "x.saycut") << content;
        try {
            ProjectFile::open(folder / "x.saycut", ProjectFile::Access::read);
            ADD_FAILURE() << "opened " << content;
        } catch (const Failure& failure) {
            EXPECT_NE(std::string(failure.what()).find(words), std::string::npos) << failure.what();
        }
    };
    refuses("", "damaged");
    refuses("{\"saycut\": 99}", "newer");
    refuses("{\"saycut\": 1, \"base\": {\"size\": 3}, \"steps\": [], \"position\": 0}", "size");
    refuses("[1, 2]", "damaged");
}

TEST(ProjectFile, RefusedEdit_LeavesJournalAlone) {
    const TemporaryFolder folder;
    auto file = ProjectFile::create(folder / "film.saycut", test::project_of("A[0..10)"));
    const std::string before = read(folder / "film.saycut-data/journal");
    EXPECT_FALSE(file.apply({RemoveClips{{{"nobody"}}}}).ok());
    EXPECT_EQ(read(folder / "film.saycut-data/journal"), before);
}
