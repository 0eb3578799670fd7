// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bin_folders.h"
#include <gtest/gtest.h>

using namespace core;

namespace {

Project with(const std::vector<std::string>& folders) {
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < folders.size(); ++i)
        edits.push_back(AddMedia{{.id = {"m" + std::to_string(i)},
                                  .path = "/" + std::to_string(i) + ".mp4",
                                  .duration = from_seconds(1),
                                  .folder = folders[i]}});
    const auto made = core::apply(Project{}, edits);
    EXPECT_TRUE(made) << made.message();
    return made.value();
}

std::vector<std::string> folders_of(const Project& project) {
    std::vector<std::string> folders;
    for (const auto& media : project.media)
        folders.push_back(media->folder);
    return folders;
}

std::vector<std::string> moved(const std::vector<std::string>& folders, const std::string& from,
                               const std::string& to) {
    const Project before = with(folders);
    return folders_of(core::apply(before, move_folder(before, from, to)).value());
}

} // namespace

TEST(BinFolders, AreRenamed_WithThoseInThem) {
    EXPECT_EQ(moved({"Day", "Day/Sea", "Days", ""}, "Day", "Monday"),
              (std::vector<std::string>{"Monday", "Monday/Sea", "Days", ""}));
    EXPECT_EQ(moved({"Day/Sea/Boat", "Day"}, "Day/Sea", "Day/Lake"),
              (std::vector<std::string>{"Day/Lake/Boat", "Day"}));
}

TEST(BinFolders, AreTakenAway_WhatIsInThemGoesToTheirParent) {
    EXPECT_EQ(parent_folder("Day/Sea"), "Day");
    EXPECT_EQ(parent_folder("Day"), "");
    EXPECT_EQ(moved({"Day/Sea", "Day/Sea/Boat", "Day"}, "Day/Sea", "Day"),
              (std::vector<std::string>{"Day", "Day/Boat", "Day"}));
    EXPECT_EQ(moved({"Day", "Day/Sea"}, "Day", ""), (std::vector<std::string>{"", "Sea"}));
}

TEST(BinFolders, EmptyOnes_AreMovedAsTheOthers) {
    Project before = with({"Day"});
    before.folders = {"Day", "Day/Sea", "Other"};
    const auto after = [&](const std::string& from, const std::string& to) {
        return core::apply(before, move_folder(before, from, to)).value().folders;
    };
    EXPECT_EQ(after("Day", "Monday"), (std::vector<std::string>{"Monday", "Monday/Sea", "Other"}));
    EXPECT_EQ(after("Day/Sea", "Day"), (std::vector<std::string>{"Day", "Other"}));
    EXPECT_EQ(after("Day", ""), (std::vector<std::string>{"Sea", "Other"}));
}
