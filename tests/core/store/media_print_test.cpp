// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Media that got another name, known again by their size and content.
#include "core/store/find_media.h"
#include "core/store/media_print.h"
#include "core/store/project_file.h"
#include "tests/support/small_files.h"
#include "tests/support/temporary_folder.h"
#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>

using namespace core;
using test::put;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

using Access = ProjectFile::Access;

/// Bytes like those of a film: of a length, told apart by a number.
std::string film(std::size_t length, unsigned number) {
    std::string bytes(length, '\0');
    for (std::size_t i = 0; i < length; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 251 + number * 17) & 0xff);
    return bytes;
}
std::string all(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + "\n";
    return text;
}
AddMedia medium(const char* id, const fs::path& path) {
    return {{.id = {id}, .path = path.string(), .bytes = fs::file_size(path)}};
}
std::string at(const ProjectFile& file, std::size_t index) {
    return ProjectFile::resolve(file.path(), file.project().media.at(index)->path);
}

constexpr std::size_t kLong = 300'000;

/// A project of the media footage/a.mp4 and footage/b.mp4, of the same length.
fs::path make(const TemporaryFolder& folder) {
    put(folder / "job/footage/a.mp4", film(kLong, 1));
    put(folder / "job/footage/b.mp4", film(kLong, 2));
    const fs::path path = folder / "job/film.saycut";
    auto file = ProjectFile::create(path, {});
    EXPECT_TRUE(
        file.apply({medium("a", folder / "job/footage/a.mp4"), medium("b", folder / "job/footage/b.mp4")})
            .ok());
    file.save();
    return path;
}

} // namespace

TEST(MediaPrint, IsOfSizeHeadAndTail) {
    const TemporaryFolder folder;
    const fs::path path = folder / "x";
    put(path, "a");
    EXPECT_EQ(media_print(path), "1-af63dc4c8601ec8c"); // FNV-1a of one a, as its authors list it
    put(path, "foobar");
    EXPECT_EQ(media_print(path), "6-85944171f73967e8");
    put(path, "");
    EXPECT_EQ(media_print(path), "");
    EXPECT_EQ(media_print(folder / "nothing"), "");
    EXPECT_EQ(media_print(folder.path()), "");
    const auto changed = [&](std::size_t length, std::size_t byte) {
        std::string bytes = film(length, 1);
        put(path, bytes);
        const std::string before = media_print(path);
        bytes[byte] = static_cast<char>(bytes[byte] ^ 1);
        put(path, bytes);
        return media_print(path) != before;
    };
    for (const std::size_t byte : {0, 65'535, 65'536, 99'999})
        EXPECT_TRUE(changed(100'000, byte)) << byte;
    EXPECT_TRUE(changed(kLong, 65'535));
    EXPECT_FALSE(changed(kLong, 65'536));
    EXPECT_FALSE(changed(kLong, kLong - 65'537));
    EXPECT_TRUE(changed(kLong, kLong - 65'536));
    EXPECT_TRUE(print_has_size(media_print(path), kLong));
    EXPECT_FALSE(print_has_size(media_print(path), kLong / 10));
}

TEST(MovedMedium, IsFoundBelowTheProject_NotAnotherOfItsNameAndSize) {
    const TemporaryFolder folder;
    const fs::path path = make(folder);
    fs::create_directories(folder / "job/sorted");
    fs::rename(folder / "job/footage/a.mp4", folder / "job/sorted/a.mp4");
    put(folder / "job/elsewhere/a.mp4", film(kLong, 3));
    for (int i = 0; i < 2; ++i) {
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(at(file, 0), folder / "job/sorted/a.mp4");
        EXPECT_EQ(at(file, 1), folder / "job/footage/b.mp4");
        EXPECT_EQ(all(file.notices()).find("a.mp4") != std::string::npos, i == 0);
        EXPECT_NE(file.undo(), "");
        EXPECT_NE(file.redo(), "");
        EXPECT_EQ(at(file, 0), folder / "job/sorted/a.mp4") << "steps name the same file";
        file.save();
    }
}

TEST(RenamedMedium, IsNotTakenUnasked) {
    const TemporaryFolder folder;
    const fs::path path = make(folder);
    fs::rename(folder / "job/footage/a.mp4", folder / "job/footage/holiday.mp4");
    const auto file = ProjectFile::open(path, Access::read);
    EXPECT_EQ(offline_media(file.project(), path), std::vector<MediaId>{{"a"}});
    EXPECT_EQ(find_media_below(file.project(), {{"a"}}, folder / "job", {}, path).size(), 1U) << "when asked";
}

TEST(RenamedMedium, IsNotFound_WhereNobodyTookItsPrint) {
    const TemporaryFolder folder;
    const fs::path path = make(folder);
    std::ifstream in(path);
    auto root = nlohmann::json::parse(in);
    ASSERT_EQ(root["prints"].size(), 2U) << root["prints"];
    root["prints"] = {{"x", 7}, {"y", "none"}};
    put(path, root.dump());
    fs::rename(folder / "job/footage/a.mp4", folder / "job/footage/holiday.mov");
    const auto file = ProjectFile::open(path, Access::read);
    EXPECT_TRUE(find_media_below(file.project(), {{"a"}}, folder / "job", {}, path).empty());
}

TEST(MovedMedium, IsKnownInAProjectSavedElsewhere) {
    const TemporaryFolder folder;
    const fs::path path = make(folder), other = folder / "other/film.saycut";
    fs::create_directories(folder / "other/footage");
    fs::rename(folder / "job/footage/a.mp4", folder / "away");
    {
        auto file = ProjectFile::open(path, Access::write);
        auto made = file.save_as(other);
    }
    fs::create_directories(folder / "other/deep");
    fs::rename(folder / "away", folder / "other/deep/a.mp4");
    put(folder / "other/x/a.mp4", film(kLong, 3)); // of the name and the size, and another film
    EXPECT_EQ(at(ProjectFile::open(other, Access::read), 0), folder / "other/deep/a.mp4");
}

TEST(FindMedia, OfOtherNames_ByThePrintsOfTheProjectFile) {
    const TemporaryFolder folder;
    const fs::path path = make(folder), disk = folder / "disk";
    fs::create_directories(disk / "deep");
    fs::rename(folder / "job/footage/a.mp4", disk / "deep/0001.mov");
    fs::rename(folder / "job/footage/b.mp4", disk / "0002.mov");
    put(disk / "a.mp4", film(kLong, 3)); // of the name and the size, and another film
    const auto file = ProjectFile::open(path, Access::read);
    const auto wanted = offline_media(file.project(), path);
    ASSERT_EQ(wanted.size(), 2U);
    const auto edits = find_media_below(file.project(), wanted, disk, {}, path);
    ASSERT_EQ(edits.size(), 2U);
    EXPECT_EQ(std::get<RelinkMedia>(edits[0]).path, disk / "deep/0001.mov");
    EXPECT_EQ(std::get<RelinkMedia>(edits[1]).path, disk / "0002.mov");
    // Where no prints are known, name and size have to do.
    const auto by_name = find_media_below(file.project(), wanted, disk);
    ASSERT_EQ(by_name.size(), 1U);
    EXPECT_EQ(std::get<RelinkMedia>(by_name[0]).path, disk / "a.mp4");
}
