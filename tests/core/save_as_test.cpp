// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project saved at another place, thrown away, or left behind without a name.
#include "core/store/project_file.h"
#include "core/store/unsaved.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/timeline_text.h"
#include <fstream>

using namespace core;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

std::string read(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

AddMedia media(const char* id, const std::string& path) {
    return {{.id = {id}, .path = path, .duration = from_seconds(1)}};
}

std::string resolved(const ProjectFile& file, std::size_t index) {
    return ProjectFile::resolve(file.path(), file.project().media[index]->path);
}

} // namespace

TEST(SaveAs, TheOldProjectStaysAsItWasSaved_TheNewOneHasAll) {
    const TemporaryFolder folder;
    auto old = ProjectFile::create(folder / "old.saycut", test::project_of("A[0..10)"));
    ASSERT_TRUE(old.apply({SplitClip{{"A"}, from_seconds(4)}}).ok());
    old.save();
    ASSERT_TRUE(old.apply({RemoveClips{{{"A"}}, true}}).ok());
    old.undo();
    const std::string before = read(folder / "old.saycut");
    {
        const auto made = old.save_as(folder / "new.saycut");
        EXPECT_EQ(read(folder / "old.saycut"), before);
        EXPECT_EQ(test::text_of(made.project()), "A[0..4) A[4..10)");
        EXPECT_EQ(made.history().undo_count(), 1U);
        EXPECT_EQ(made.history().redo_count(), 1U);
        EXPECT_TRUE(ProjectFile::held(folder / "new.saycut"));
    }
    old.discard();
    EXPECT_EQ(old.history().redo_count(), 0U);
    const auto again = ProjectFile::open(folder / "new.saycut", ProjectFile::Access::read);
    EXPECT_EQ(again.history().redo_count(), 1U);
}

TEST(SaveAs, TakesGoWithIt_OthersAreFoundFromThere_AlsoInUndoneSteps) {
    const TemporaryFolder folder;
    const fs::path old_file = folder / "a/old.saycut", new_file = folder / "b/new.saycut";
    write(folder / "a/clip.mp4", "clip");
    fs::create_directories(folder / "b");
    auto old = ProjectFile::create(old_file, {});
    write(old.takes_folder() / "take.mp4", "take");
    write(new_file.string() + "-data/takes/take.mp4", "of another film");
    ASSERT_TRUE(old.apply({media("m1", "clip.mp4"), media("m2", "old.saycut-data/takes/take.mp4"),
                           media("m3", "/elsewhere/far.mp4")})
                    .ok());
    old.undo();
    auto made = old.save_as(new_file);
    EXPECT_TRUE(made.project().media.empty());
    made.redo();
    ASSERT_EQ(made.project().media.size(), 3U);
    EXPECT_EQ(read(resolved(made, 0)), "clip");
    EXPECT_EQ(read(resolved(made, 1)), "take");
    EXPECT_EQ(made.project().media[1]->path, "new.saycut-data/takes/take-2.mp4");
    EXPECT_EQ(made.project().media[2]->path, "/elsewhere/far.mp4");
    EXPECT_EQ(read(new_file.string() + "-data/takes/take.mp4"), "of another film");
}

TEST(SaveAs, OnAFullDisk_LeavesNothing) {
    const TemporaryFolder folder;
    auto old = ProjectFile::create(folder / "old.saycut", test::project_of("A[0..10)"));
    {
        const test::FullDisk full;
        EXPECT_THROW((void)old.save_as(folder / "new.saycut"), Failure);
    }
    EXPECT_FALSE(fs::exists(folder / "new.saycut"));
    EXPECT_FALSE(fs::exists(folder / "new.saycut-data"));
    EXPECT_FALSE(ProjectFile::held(folder / "new.saycut"));
    EXPECT_TRUE(old.apply({SplitClip{{"A"}, from_seconds(4)}}).ok());
}

TEST(Discard, EditsSinceTheLastSave_AreGone_AlsoAfterwards) {
    const TemporaryFolder folder;
    {
        auto file = ProjectFile::create(folder / "film.saycut", test::project_of("A[0..10)"));
        ASSERT_TRUE(file.apply({SplitClip{{"A"}, from_seconds(4)}}).ok());
        file.save();
        ASSERT_TRUE(file.apply({RemoveClips{{{"A"}}, true}}).ok());
        file.discard();
        EXPECT_EQ(test::text_of(file.project()), "A[0..4) A[4..10)");
        ASSERT_TRUE(file.apply({SplitClip{{"A"}, from_seconds(2)}}).ok()); // it goes on from there
    }
    const auto file = ProjectFile::open(folder / "film.saycut", ProjectFile::Access::read);
    EXPECT_EQ(file.recovered(), 1U);
    EXPECT_EQ(test::text_of(file.project()), "A[0..2) A[2..4) A[4..10)");
}

TEST(Unsaved, WhatACrashLeft_IsFound_WhatIsHeldOrEmptyIsNot) {
    const TemporaryFolder folder;
    const auto make = [&](const char* name) {
        fs::create_directories(folder / name);
        return ProjectFile::create(folder / name / "untitled.saycut", {});
    };
    make("empty");
    { ASSERT_TRUE(make("crashed").apply({media("m1", "/films/beach.mp4")}).ok()); }
    auto held = make("held");
    ASSERT_TRUE(held.apply({media("m1", "/films/other.mp4")}).ok());
    fs::create_directories(folder / "damaged");
    write(folder / "damaged/untitled.saycut", "no project");
    const auto found = find_unsaved(folder / ".");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].media, std::vector<std::string>{"beach.mp4"});
    EXPECT_EQ(found[0].changes, 1U);
    EXPECT_FALSE(fs::exists(folder / "empty"));
    EXPECT_TRUE(fs::exists(folder / "damaged/untitled.saycut"));
    EXPECT_TRUE(find_unsaved(folder / "nowhere").empty());
}
