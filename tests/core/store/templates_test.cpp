// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/store/templates.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <gtest/gtest.h>

using namespace core;

TEST(Templates, KeepAProject_WithoutItsConversation_MediaWhereTheyLie) {
    const test::TemporaryFolder folder;
    const auto place = folder / "own/templates";
    EXPECT_TRUE(templates_in(place).empty());
    Project project;
    project.size = {1080, 1920}, project.fps = {25, 1};
    project.messages.push_back({.role = "user", .text = "cut it", .details = {}});
    auto media = std::make_shared<Media>();
    media->id = {"m1"}, media->path = "clips/a.mp4", media->duration = from_seconds(1);
    project.media.push_back(media);
    keep_template(place, "Weekly show", project, folder / "film.saycut");
    keep_template(place, "Another", project, folder / "film.saycut");
    EXPECT_EQ(templates_in(place), (std::vector<std::string>{"Another", "Weekly show"}));
    const Project again = read_template(place, "Weekly show");
    EXPECT_EQ(again.size, (Size{1080, 1920}));
    EXPECT_TRUE(again.messages.empty());
    EXPECT_EQ(again.media.front()->path, (folder / "clips/a.mp4").string());
    forget_template(place, "Another");
    EXPECT_EQ(templates_in(place).size(), 1U);
    EXPECT_THROW(forget_template(place, "Another"), Failure);
}

TEST(Templates, NamesThatArePaths_AndDamagedOnes_AreRefused) {
    const test::TemporaryFolder folder;
    for (const char* name : {"", "../up", "a/b", ".hidden", "a\nb"})
        EXPECT_THROW(keep_template(folder.path(), name, {}, {}), Failure) << name;
    for (const char* damaged : {"[", "{}", R"({"size": "large"})", "[1]"}) {
        std::ofstream(folder / "bad.template.json") << damaged;
        if (std::string(damaged) != "{}") {
            EXPECT_THROW(static_cast<void>(read_template(folder.path(), "bad")), Failure) << damaged;
        }
    }
}
