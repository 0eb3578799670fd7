// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bad days of a project file: full disks, damage, links, foreign journals, folders that go.
#include "core/base/parse_json.h"
#include "core/store/project_file.h"
#include "tests/support/full_disk.h"
#include "tests/support/small_files.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/timeline_text.h"
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>

using namespace core;
using test::put;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

using Access = ProjectFile::Access;

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Edit> marker(const std::string& name) {
    return {AddMarker{{.time = from_seconds(1), .name = name}}};
}

std::string names(const Project& project) {
    std::string all;
    for (const Marker& mark : project.markers)
        all += mark.name;
    return all;
}

std::string names(const fs::path& file) {
    return names(ProjectFile::open(file, Access::read).project());
}

std::string journal_of(const fs::path& file) {
    return file.string() + "-data/journal";
}

std::vector<fs::path> kept_journals(const fs::path& file) {
    std::vector<fs::path> kept;
    for (const auto& entry : fs::directory_iterator(file.string() + "-data"))
        if (entry.path().filename().string().starts_with("journal-kept")) kept.push_back(entry.path());
    return kept;
}

mode_t mode(const fs::path& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777 : 0;
}

std::string all(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + "\n";
    return text;
}

/// What opening throws, in words.
std::string refusal(const fs::path& file, Access access = Access::write) {
    try {
        ProjectFile::open(file, access);
        return {};
    } catch (const Failure& failure) {
        return failure.what();
    }
}

/// A limit for files so that a write is cut short in the middle.
class AlmostFullDisk {
  public:
    explicit AlmostFullDisk(std::uintmax_t most) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{most, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~AlmostFullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

  private:
    rlimit before_{};
};

} // namespace

TEST(FullDisk, HalfWrittenRecord_IsCutBack_AndHidesNothing) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    for (const std::uintmax_t room : {0, 1, 4, 8, 20, 60}) {
        fs::remove(path);
        fs::remove_all(folder / "film.saycut-data");
        {
            auto file = ProjectFile::create(path, {});
            ASSERT_TRUE(file.apply(marker("a")).ok());
            const std::string whole = bytes_of(journal_of(path));
            {
                const AlmostFullDisk disk(whole.size() + room);
                EXPECT_THROW(static_cast<void>(file.apply(marker("b"))), Failure);
                if (room < 20) { // more than the record of an undo
                    EXPECT_THROW(file.undo(), Failure);
                }
            }
            EXPECT_EQ(bytes_of(journal_of(path)), whole) << room;
            EXPECT_EQ(names(file.project()), "a");
            ASSERT_TRUE(file.apply(marker("c")).ok());
        } // killed
        EXPECT_EQ(names(path), "ac") << room;
        EXPECT_EQ(all(ProjectFile::open(path, Access::write).notices()), "");
    }
}

TEST(FullDisk, SaveThatFails_LosesNothing_AndTheProjectOpens) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    {
        auto file = ProjectFile::create(path, {});
        ASSERT_TRUE(file.apply(marker("a")).ok());
        const std::string before = bytes_of(path);
        {
            const test::FullDisk disk;
            try {
                file.save();
                ADD_FAILURE() << "saved on a full disk";
            } catch (const Failure& failure) {
                EXPECT_NE(std::string(failure.what()).find("journal"), std::string::npos);
            }
            EXPECT_EQ(bytes_of(path), before);
        }
        ASSERT_TRUE(file.apply(marker("b")).ok());
    }
    {
        const test::FullDisk disk; // opening for writing needs no space
        const auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(names(file.project()), "ab");
        EXPECT_EQ(file.recovered(), 2U);
    }
    const test::FullDisk disk;
    try {
        ProjectFile::create(folder / "new.saycut", {});
        ADD_FAILURE() << "made on a full disk";
    } catch (const Failure& failure) {
        EXPECT_EQ(std::string(failure.what()).find("journal"), std::string::npos) << failure.what();
    }
    EXPECT_FALSE(fs::exists(folder / "new.saycut"));
    EXPECT_FALSE(fs::exists(folder / "new.saycut-data"));
}

TEST(FullDisk, JournalThatCannotBegin_IsBegunBeforeTheNextEdit) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    {
        auto file = ProjectFile::create(path, {});
        ASSERT_TRUE(file.apply(marker("a")).ok());
        file.save();
        // The file was saved and the new journal could not be made: what the old one holds is in the file.
        fs::remove(journal_of(path));
        {
            const test::FullDisk disk;
            EXPECT_THROW(static_cast<void>(file.apply(marker("b"))), Failure);
        }
        ASSERT_TRUE(file.apply(marker("c")).ok());
    }
    EXPECT_EQ(names(path), "ac");
}

TEST(DamagedJournal, EveryFlippedByte_IsReadUpTo_Said_AndKept) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    {
        auto file = ProjectFile::create(path, {});
        for (const char* name : {"a", "b", "c"})
            ASSERT_TRUE(file.apply(marker(name)).ok());
    }
    const std::string saved = bytes_of(path), whole = bytes_of(journal_of(path));
    std::vector<std::size_t> ends; // of the header and of each record
    for (const auto& record : journal::decode(whole))
        ends.push_back((ends.empty() ? 0 : ends.back()) + 8 + record.size());
    ASSERT_EQ(ends.size(), 4U);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        fs::remove_all(path.string() + "-data");
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
        put(path, saved);
        put(journal_of(path), damaged);
        std::string wanted;
        for (std::size_t i = 1; i < ends.size() && at >= ends[i - 1]; ++i)
            if (at >= ends[i]) wanted += static_cast<char>('a' + i - 1);
        ASSERT_NE(all(ProjectFile::open(path, Access::read).notices()), "") << at;
        ASSERT_EQ(names(path), wanted) << at;
        if (at % 5) continue; // writing is slow
        {
            auto file = ProjectFile::open(path, Access::write);
            ASSERT_EQ(names(file.project()), wanted) << at;
            ASSERT_NE(all(file.notices()).find("kept as"), std::string::npos) << all(file.notices());
            ASSERT_TRUE(file.apply(marker("z")).ok());
        }
        ASSERT_EQ(names(path), wanted + "z") << at;
        const auto kept = kept_journals(path);
        ASSERT_EQ(kept.size(), 1U) << at;
        ASSERT_EQ(bytes_of(kept.front()), damaged);
    }
}

TEST(DamagedJournal, SaysHowManyLieBehindTheDamage) {
    std::string whole;
    for (int i = 0; i < 10; ++i)
        whole += journal::encode(R"({"n":)" + std::to_string(i) + "}");
    whole[4 * 15 + 10] ^= 1; // in the fifth
    const auto contents = journal::examine(whole);
    EXPECT_EQ(contents.records.size(), 4U);
    EXPECT_EQ(contents.behind, 5U);
}

TEST(ForeignJournal, IsNeverReplayed_AndKept) {
    const TemporaryFolder folder;
    const fs::path one = folder / "one.saycut", two = folder / "two.saycut";
    {
        auto a = ProjectFile::create(one, {}), b = ProjectFile::create(two, {});
        ASSERT_TRUE(a.apply(marker("a")).ok());
        a.save();
        ASSERT_TRUE(b.apply(marker("b")).ok());
        b.save();
        ASSERT_TRUE(b.apply(marker("left behind")).ok());
    }
    EXPECT_EQ(names(two), "bleft behind");
    fs::copy_file(one, two, fs::copy_options::overwrite_existing);
    EXPECT_EQ(names(two), "a");
    EXPECT_NE(all(ProjectFile::open(two, Access::read).notices()).find("another project"), std::string::npos);
    {
        auto file = ProjectFile::open(two, Access::write);
        ASSERT_TRUE(file.apply(marker("c")).ok());
    }
    EXPECT_EQ(names(two), "ac");
    EXPECT_EQ(kept_journals(two).size(), 1U);
}

TEST(ForeignJournal, OfAnotherStateOfTheSameProject_IsNotReplayedEither) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut", copy = folder / "copy.saycut";
    ProjectFile::create(path, {});
    fs::copy_file(path, copy);
    for (const auto& [file, name] : {std::pair(path, "a"), std::pair(copy, "b")}) {
        auto opened = ProjectFile::open(file, Access::write);
        ASSERT_TRUE(opened.apply(marker(name)).ok());
        opened.save();
    }
    {
        auto file = ProjectFile::open(path, Access::write);
        ASSERT_TRUE(file.apply(marker("unsaved")).ok());
    }
    fs::rename(copy, path); // as many saves as the one it replaces, of the same project
    EXPECT_EQ(names(path), "b");
}

TEST(SaveAs, OverAnotherProject_LeavesNoForeignJournal_AndTheOldOneAlone) {
    const TemporaryFolder folder;
    const fs::path one = folder / "one.saycut", two = folder / "two.saycut";
    {
        auto other = ProjectFile::create(two, {});
        ASSERT_TRUE(other.apply(marker("other")).ok());
    }
    auto file = ProjectFile::create(one, {});
    ASSERT_TRUE(file.apply(marker("a")).ok());
    file.save();
    put(file.takes_folder() / "take1.mp4", "a take");
    put(folder / "two.saycut-data/takes/take1.mp4", "another's take");
    ASSERT_TRUE(
        file.apply({AddMedia{{.id = {"t"}, .path = "one.saycut-data/takes/take1.mp4"}}}, "take").ok());
    ASSERT_TRUE(file.apply(marker("b")).ok());
    const std::string saved = bytes_of(one), id = file.id();
    {
        auto copy = file.save_as(two);
        EXPECT_EQ(copy.id(), id); // results that are under way find it
        EXPECT_EQ(names(copy.project()), "ab");
        const std::string take = ProjectFile::resolve(two, copy.project().media.front()->path);
        EXPECT_EQ(bytes_of(take), "a take") << take;
        EXPECT_EQ(bytes_of(folder / "two.saycut-data/takes/take1.mp4"), "another's take");
        EXPECT_EQ(copy.undo(), "Add marker");
        EXPECT_EQ(copy.undo(), "take");
        EXPECT_EQ(copy.redo(), "take");
        EXPECT_EQ(ProjectFile::resolve(two, copy.project().media.front()->path), take);
    }
    EXPECT_EQ(bytes_of(one), saved);
    file.discard();
    EXPECT_EQ(names(one), "a"); // as it was last saved
    EXPECT_EQ(names(two), "a");
    EXPECT_EQ(kept_journals(two).size(), 1U);
    EXPECT_THROW(static_cast<void>(file.save_as(one)), Failure);
}

TEST(Links, OneLockAndOneJournal_TheLinkStaysALink) {
    const TemporaryFolder folder;
    fs::create_directories(folder / "real");
    fs::create_directories(folder / "desk");
    const fs::path real = folder / "real/film.saycut", link = folder / "desk/film.saycut";
    ProjectFile::create(real, {});
    fs::create_symlink("../real/film.saycut", link);
    {
        auto file = ProjectFile::open(link, Access::write);
        EXPECT_NE(refusal(real), "");
        ASSERT_TRUE(file.apply(marker("a")).ok());
        file.save();
        ASSERT_TRUE(file.apply(marker("b")).ok());
    }
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder / "desk"), {}), 1);
    EXPECT_EQ(names(real), "ab");
    EXPECT_EQ(names(link), "ab");
    fs::create_symlink("nowhere.saycut", folder / "dangling.saycut");
    EXPECT_THROW(ProjectFile::create(folder / "dangling.saycut", {}), Failure);
    // A second name of the same file has the same lock, and people are told that saving parts them.
    fs::create_hard_link(real, folder / "hard.saycut");
    {
        const auto file = ProjectFile::open(folder / "hard.saycut", Access::write);
        EXPECT_NE(all(file.notices()).find("hard link"), std::string::npos);
        EXPECT_NE(refusal(real).find("open in another"), std::string::npos);
    }
}

TEST(Links, WhatIsWritten_FollowsNoLinkThatLiesThere) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut", precious = folder / "precious";
    auto file = ProjectFile::create(path, {});
    put(precious, "precious");
    for (const char* name : {"film.saycut.part", "film.saycut-data/journal.part"})
        fs::create_symlink(precious, folder / name);
    ASSERT_TRUE(file.apply(marker("a")).ok());
    file.save();
    fs::remove(journal_of(path));
    fs::create_symlink(precious, journal_of(path));
    ASSERT_TRUE(file.apply(marker("b")).ok());
    EXPECT_EQ(bytes_of(precious), "precious");
}

TEST(Modes, StayAndReachWhatIsMade_WhateverTheUmask) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut", data = folder / "film.saycut-data";
    for (const mode_t mask : {022, 077, 0})
        for (const mode_t wanted : {0600, 0640, 0644, 0660, 0664}) {
            fs::remove(path);
            fs::remove_all(data);
            const mode_t before = ::umask(mask);
            ProjectFile::create(path, {});
            ::chmod(path.c_str(), wanted);
            {
                auto file = ProjectFile::open(path, Access::write);
                ASSERT_TRUE(file.apply(marker("a")).ok());
                file.save();
                ASSERT_TRUE(file.apply(marker("b")).ok());
                file.save();
                static_cast<void>(file.takes_folder());
            }
            ::umask(before);
            EXPECT_EQ(mode(path), wanted);
            for (const auto& entry : fs::recursive_directory_iterator(data)) {
                const bool closed = !(mode(data) & ~(wanted | wanted >> 2) & 055);
                EXPECT_TRUE(closed || !(mode(entry.path()) & ~wanted & 066)) << entry.path();
                if (entry.path().filename() == "journal" || entry.path().extension() == ".saycut")
                    EXPECT_EQ(mode(entry.path()), wanted) << entry.path() << " umask " << mask;
            }
            EXPECT_EQ(mode(data) & ~(0700 | wanted | (wanted & 0444) >> 2), 0U);
        }
}

TEST(DataFolder, ThatGoes_IsMadeAnew_WithEveryEdit) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut", data = folder / "film.saycut-data";
    for (const bool moved : {false, true}) {
        fs::remove(path);
        fs::remove_all(data);
        {
            auto file = ProjectFile::create(path, {});
            ASSERT_TRUE(file.apply(marker("a")).ok());
            moved ? fs::rename(data, folder / "away") : void(fs::remove_all(data));
            EXPECT_NE(refusal(path).find("open in another"), std::string::npos); // still one writer
            ASSERT_TRUE(file.apply(marker("b")).ok());
        }
        EXPECT_EQ(names(path), "ab") << moved;
    }
}

TEST(DataFolder, AndFileThatAnotherReplaced_AreNotWrittenOver) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut", data = folder / "film.saycut-data";
    auto file = ProjectFile::create(path, {});
    ASSERT_TRUE(file.apply(marker("a")).ok());
    { // a program that knows no locks
        const TemporaryFolder elsewhere;
        auto other = ProjectFile::create(elsewhere / "film.saycut", {});
        ASSERT_TRUE(other.apply(marker("other")).ok());
        other.save();
        fs::copy_file(elsewhere / "film.saycut", path, fs::copy_options::overwrite_existing);
    }
    const std::string theirs = bytes_of(path);
    EXPECT_THROW(static_cast<void>(file.apply(marker("b"))), Failure);
    EXPECT_THROW(file.save(), Failure);
    EXPECT_EQ(bytes_of(path), theirs);
    EXPECT_EQ(names(file.save_as(folder / "mine.saycut").project()), "a");
}

TEST(DataFolder, ThatCannotBeMade_IsToldInWords) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    auto file = ProjectFile::create(path, {});
    fs::remove_all(folder / "film.saycut-data");
    put(folder / "film.saycut-data", "a file");
    EXPECT_THROW(static_cast<void>(file.apply(marker("a"))), Failure);
    EXPECT_THROW(static_cast<void>(file.takes_folder()), Failure);
    fs::remove(folder / "film.saycut-data");
    ASSERT_TRUE(file.apply(marker("b")).ok());
    put(folder / "film.saycut-data/takes", "a file");
    EXPECT_THROW(static_cast<void>(file.takes_folder()), Failure);
    for (const char* name : {"", ".", "nowhere/x.saycut"})
        EXPECT_THROW(ProjectFile::create(*name ? folder / name : fs::path(), {}), Failure) << name;
    EXPECT_NE(refusal(folder / std::string(300, 'x')), "");
}

TEST(Backups, GoOnAfterOneDatedInTheFuture) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut", backups = folder / "film.saycut-data/backups";
    auto file = ProjectFile::create(path, {});
    const auto count = [&] {
        std::error_code none;
        return std::distance(fs::directory_iterator(backups, none), {});
    };
    const auto an_hour_goes_by = [&] {
        for (const auto& entry : fs::directory_iterator(backups)) {
            const auto written = fs::last_write_time(entry.path());
            if (written < fs::file_time_type::clock::now())
                fs::last_write_time(entry.path(), written - std::chrono::hours(1));
        }
    };
    file.save();
    ASSERT_EQ(count(), 1);
    const fs::path future = backups / "2041-03-01_12-00-00.saycut";
    fs::rename(fs::directory_iterator(backups)->path(), future);
    fs::last_write_time(future, fs::file_time_type::clock::now() + std::chrono::hours(24 * 5000));
    file.save();
    EXPECT_EQ(count(), 2);
    file.save(); // moments later: no other
    EXPECT_EQ(count(), 2);
    for (int i = 0; i < 20; ++i) {
        an_hour_goes_by();
        file.save();
    }
    EXPECT_EQ(count(), 12);
    EXPECT_FALSE(fs::exists(future)); // goes first
}

TEST(Opening, WhatIsNoProject_PromisesNothingThatIsNotThere) {
    const TemporaryFolder folder;
    const auto why = [&](const fs::path& path) {
        try {
            static_cast<void>(ProjectFile::open(path, Access::read));
        } catch (const Failure& failure) {
            return std::string(failure.what());
        }
        return std::string();
    };
    put(folder / "cut.saycut", "{\"format\": ");
    EXPECT_NE(why(folder / "cut.saycut").find("damaged or no Saycut project"), std::string::npos);
    EXPECT_EQ(why(folder / "cut.saycut").find("backups"), std::string::npos);
    fs::create_directories(folder / "cut.saycut-data/backups");
    EXPECT_EQ(why(folder / "cut.saycut").find("backups"), std::string::npos) << "none was made yet";
    put(folder / "cut.saycut-data/backups/2026-01-01_12-00-00.saycut", "{}");
    EXPECT_NE(why(folder / "cut.saycut").find("backups lie in"), std::string::npos);
    fs::create_directory(folder / "folder.saycut");
    EXPECT_NE(why(folder / "folder.saycut").find("is no file"), std::string::npos);
    EXPECT_NE(why(folder / "away.saycut").find("there is no project"), std::string::npos);
}
