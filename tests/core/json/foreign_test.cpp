// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What another version of the program wrote is kept in files, and refused in what people say now.
#include "core/json/project_json.h"
#include "tests/support/timeline_text.h"
#include <gtest/gtest.h>

using namespace core;
using nlohmann::json;

TEST(Foreign, FieldsOfAFile_AreWrittenBackWhereTheyWere) {
    json file = project_to_json(test::project_of("A[0..4)"));
    file["tomorrow"] = 1;
    file["tracks"][0]["shape"] = {{"round", true}};
    file["tracks"][0]["clips"][0]["stereo3d"] = "left";
    file["tracks"][0]["clips"][0]["effects"] = json::array(
        {{{"name", "hologram"}, {"params", {{"depth", {1, {{"deep", json::array()}}}}}}, {"aura", "blue"}}});
    const auto project = project_from_json(file);
    ASSERT_TRUE(project.ok()) << project.message();
    const json again = project_to_json(project.value());
    EXPECT_EQ(again["tomorrow"], 1);
    EXPECT_EQ(again["tracks"][0]["shape"], file["tracks"][0]["shape"]);
    EXPECT_EQ(again["tracks"][0]["clips"][0]["stereo3d"], "left");
    const json effect = again["tracks"][0]["clips"][0]["effects"][0];
    EXPECT_EQ(effect["params"], file["tracks"][0]["clips"][0]["effects"][0]["params"]);
    EXPECT_EQ(effect["aura"], "blue");
}

TEST(Foreign, FieldsOfAnEdit_AreRefusedByName) {
    const json edit{{"edit", "add_clip"},
                    {"track", "V1"},
                    {"clip", {{"source", {{"start", 0}, {"end", 1}}}, {"stereo3d", 1}}}};
    EXPECT_NE(edit_from_json(edit, {25, 1}).message().find("stereo3d"), std::string::npos);
    EXPECT_TRUE(edit_from_json(edit, {25, 1}, Unknown::kept).ok());
}

TEST(Params, AreWrittenAsPeopleWould) {
    const json said{{"strength", 3.5},
                    {"colour", "#ff8000"},
                    {"place", {0.25, 0.75}},
                    {"horizontal", true},
                    {"direction", "left"},
                    {"amount", {{"keys", json::array({{{"at", 1}, {"value", 0.5}, {"ease", "ease_in"}}})}}}};
    const auto params = params_from_json(said);
    ASSERT_TRUE(params.ok()) << params.message();
    EXPECT_EQ(std::get<Colour>(value_at(params.value().at("colour"), {})).red, 1);
    EXPECT_EQ(std::get<Point>(value_at(params.value().at("place"), {})), (Point{0.25, 0.75}));
    const json back = to_json(params.value());
    EXPECT_EQ(back["colour"], "#ff8000");
    EXPECT_EQ(back["place"], said["place"]);
    EXPECT_EQ(back["amount"]["keys"][0]["ease"], "ease_in");
    EXPECT_FALSE(params_from_json({{"x", nullptr}}).ok());
    EXPECT_FALSE(params_from_json({{"x", {1, 2, 3}}}).ok());
}
