// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media_below.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <gtest/gtest.h>

using namespace core;
namespace fs = std::filesystem;

namespace {

/// "Day 1/Sea/c.mp4 in Day 1/Sea", a line each.
std::string text_of(const MediaBelow& below, const fs::path& root) {
    std::string text;
    for (const auto& file : below.files)
        text += file.path.lexically_relative(root).string() + " in " + file.folder + "\n";
    return text;
}

void put(const fs::path& file) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "x";
}

} // namespace

TEST(MediaBelow, AreAllMedia_InFoldersCalledAsTheirs_WithoutWhatIsHidden) {
    const test::TemporaryFolder root;
    for (const char* file : {"Day 1/b.MOV", "Day 1/a.wav", "Day 1/notes.txt", "Day 1/.hidden.mp4",
                             "Day 1/Sea/c.mp4", "Day 1/.trash/d.mp4", "Day 1/Empty/readme.md", "e.mp4"})
        put(root.path() / file);
    fs::create_directory_symlink(root.path() / "Day 1", root.path() / "Day 1" / "round"); // leads back
    const MediaBelow below = media_below(root.path() / "Day 1");
    EXPECT_EQ(text_of(below, root.path()), "Day 1/a.wav in Day 1\n"
                                           "Day 1/b.MOV in Day 1\n"
                                           "Day 1/Sea/c.mp4 in Day 1/Sea\n");
    EXPECT_FALSE(below.more);
    EXPECT_EQ(text_of(media_below((root.path() / "Day 1").string() + "/"), root.path()),
              text_of(below, root.path())); // as a file manager may write it
}

TEST(MediaBelow, IsBounded_InNumberAndDepth_AndSaysSo) {
    const test::TemporaryFolder root;
    for (int i = 0; i < 5; ++i)
        put(root.path() / "many" / (std::to_string(i) + ".png"));
    EXPECT_EQ(media_below(root.path() / "many", 5).files.size(), 5U);
    EXPECT_FALSE(media_below(root.path() / "many", 5).more);
    EXPECT_EQ(media_below(root.path() / "many", 4).files.size(), 4U);
    EXPECT_TRUE(media_below(root.path() / "many", 4).more);
    fs::path deep = root.path() / "deep";
    for (int i = 0; i < 20; ++i)
        deep /= "x";
    put(deep / "a.png");
    EXPECT_TRUE(media_below(root.path() / "deep").files.empty());
    EXPECT_TRUE(media_below(root.path() / "deep").more);
}

TEST(MediaBelow, OfWhatIsNotThere_IsNothing) {
    EXPECT_TRUE(media_below("/no/such/folder").files.empty());
}
