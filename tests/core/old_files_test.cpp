// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Project files of other versions and other places: what opens, what is left out, where media are found.
#include "core/store/project_file.h"
#include "core/store/relink.h"
#include "tests/support/small_files.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/timeline_text.h"
#include <fstream>
#include <iterator>

using namespace core;
using test::put;
using test::read_json;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

using Access = ProjectFile::Access;
using nlohmann::json;

/// A file as the first version wrote it: a base and steps, no snapshot, no ids.
json first_version() {
    return json::parse(R"({"saycut": 1, "revision": 3, "position": 2,
        "base": {"size": {"width": 96, "height": 72}, "fps": {"num": 25, "den": 1}, "next_id": 50, "messages": [],
            "media": [{"id": "m1", "path": "a.mp4", "kind": "video", "duration": "2822400000 flicks",
                "size": {"width": 96, "height": 72}, "fps": {"num": 25, "den": 1}, "has_audio": false, "bytes": 1,
                "caption": ""}],
            "tracks": [{"id": "t1", "kind": "video", "muted": false, "locked": false, "hidden": false, "clips": [
                {"id": "c1", "name": "a", "start": "0 flicks",
                 "source": {"start": "0 flicks", "end": "2822400000 flicks"}, "speed": {"num": 1, "den": 1},
                 "reversed": false, "muted": false, "volume_db": 0.0, "fade_in": "0 flicks",
                 "fade_out": "0 flicks", "link": "", "effects": [], "active_take": 0, "text": "",
                 "takes": [{"id": "k1", "generated": false, "media": "m1", "origin": "0 flicks",
                            "instruction": "", "model": "", "seed": 0, "provenance": null}]}]}],
            "markers": []},
        "steps": [
            {"label": "Mark", "edits": [{"edit": "add_marker", "marker": {"id": "", "time": "0 flicks",
                "end": "0 flicks", "name": "one", "color": ""}}]},
            {"label": "Blur", "edits": [{"edit": "add_effect", "clip": "c1", "effect": {"name": "blur",
                "enabled": true, "params": {"strength": 5}}}]},
            {"label": "Mark again", "edits": [{"edit": "add_marker", "marker": {"id": "", "time": "0 flicks",
                "end": "0 flicks", "name": "undone", "color": ""}}]}]})");
}

std::string all(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + "\n";
    return text;
}

const Clip& clip_of(const ProjectFile& file) {
    return file.project().tracks.front()->clips.front();
}

std::string refusal(const fs::path& file) {
    try {
        ProjectFile::open(file, Access::read);
        return {};
    } catch (const Failure& failure) {
        return failure.what();
    }
}

} // namespace

TEST(OldFile, OfTheFirstVersion_OpensWithItsHistory_AndIsWrittenWithASnapshot) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    put(path, first_version().dump(1));
    {
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(all(file.notices()), "");
        EXPECT_EQ(file.project().markers.size(), 1U);
        EXPECT_EQ(clip_of(file).effects.size(), 1U);
        EXPECT_EQ(file.redo(), "Mark again");
        file.save();
    }
    const json written = read_json(path);
    EXPECT_EQ(written["project"]["markers"].size(), 2U);
    EXPECT_FALSE(written["id"].get<std::string>().empty());
    auto file = ProjectFile::open(path, Access::write);
    EXPECT_EQ(file.undo(), "Mark again");
    EXPECT_EQ(file.undo(), "Blur");
    EXPECT_EQ(file.undo(), "Mark");
    EXPECT_TRUE(file.project().markers.empty());
}

TEST(OldFile, ThatSaysNothingOfItsSound_IsInStereo_ALayoutIsKept_AnUnknownOneRefused) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    put(path, first_version().dump(1));
    {
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(file.project().sound_layout, SoundLayout::stereo);
        ASSERT_TRUE(file.apply({SetFormat{.sound_layout = SoundLayout::seven_one}}, "Format").ok());
        file.save();
    }
    const json written = read_json(path);
    EXPECT_EQ(written["project"]["sound_layout"], "7.1");
    {
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(file.project().sound_layout, SoundLayout::seven_one);
        EXPECT_EQ(file.undo(), "Format");
        EXPECT_EQ(file.project().sound_layout, SoundLayout::stereo);
    }
    json odd = first_version();
    odd["base"]["sound_layout"] = "22.2";
    put(folder / "odd.saycut", odd.dump());
    EXPECT_NE(refusal(folder / "odd.saycut").find("sound_layout"), std::string::npos)
        << refusal(folder / "odd.saycut");
}

TEST(OldFile, AStepThatCannotBe_CostsThatStep_NotTheProject) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    json bad_before = first_version(), bad_after = first_version(), range = first_version();
    bad_before["steps"][0]["edits"][0]["edit"] = "fold_time";
    bad_after["steps"][2]["edits"][0]["edit"] = "fold_time";
    range["steps"][1]["edits"][0]["effect"]["params"]["strength"] = 1e30;
    put(path, bad_before.dump());
    {
        const auto file = ProjectFile::open(path, Access::read);
        EXPECT_NE(all(file.notices()).find("fold_time"), std::string::npos);
        EXPECT_TRUE(file.project().markers.empty());
        EXPECT_EQ(clip_of(file).effects.size(), 1U);
        EXPECT_EQ(file.history().undo_count(), 1U);
    }
    put(path, bad_after.dump());
    EXPECT_EQ(ProjectFile::open(path, Access::read).project().markers.size(), 1U);
    EXPECT_EQ(ProjectFile::open(path, Access::read).history().redo_count(), 0U);
    put(path, range.dump());
    const auto file = ProjectFile::open(path, Access::read);
    EXPECT_LE(number_at(clip_of(file).effects.front().params.at("strength"), {}), 1000);
}

TEST(Snapshot, KeepsTheProject_WhateverItsOldStepsHold) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    put(path, first_version().dump());
    {
        auto file = ProjectFile::open(path, Access::write);
        file.save();
    }
    const json good = read_json(path);
    for (const char* where :
         {"/steps/0/edits/0/edit", "/steps/1/edits", "/base/size", "/base/media/0/duration"}) {
        json bad = good;
        bad[json::json_pointer(where)] = "nonsense";
        fs::remove_all(folder / "film.saycut-data"); // the journal of the round before
        put(path, bad.dump());
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(file.project().markers.size(), 1U) << where;
        EXPECT_EQ(clip_of(file).effects.size(), 1U) << where;
        EXPECT_NE(all(file.notices()).find("undone"), std::string::npos) << where;
        EXPECT_EQ(file.history().undo_count(), 0U) << where;
        EXPECT_EQ(file.redo(), "Mark again") << where;
    }
    // Steps that lead elsewhere today are not undone into a project that never was.
    json other = good;
    other["steps"][0]["edits"][0]["marker"]["name"] = "another";
    fs::remove_all(folder / "film.saycut-data");
    put(path, other.dump());
    auto file = ProjectFile::open(path, Access::write);
    EXPECT_EQ(file.history().previous(), nullptr);
    EXPECT_THROW(file.undo(), Failure);
    EXPECT_EQ(file.project().markers.front().name, "one");
    EXPECT_EQ(file.undo(), "");
}

TEST(UnknownEffect, IsKept_Said_AndWrittenBack) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    json newer = first_version();
    const json effect = {{"name", "hologram"}, {"enabled", true}, {"params", {{"depth", {1, 2}}}}};
    newer["steps"][1]["edits"][0]["effect"] = effect;
    put(path, newer.dump());
    {
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_NE(all(file.notices()).find("hologram"), std::string::npos);
        ASSERT_TRUE(file.apply({AddMarker{{.time = from_seconds(1)}}}).ok());
        EXPECT_FALSE(file.apply({AddEffect{{"c1"}, {.name = "hologram"}}}).ok());
        file.save();
    }
    const json kept = read_json(path)["project"]["tracks"][0]["clips"][0]["effects"][0];
    EXPECT_EQ(kept["name"], effect["name"]);
    EXPECT_EQ(kept["params"], effect["params"]);
    EXPECT_EQ(kept.value("enabled", true), true);
    auto file = ProjectFile::open(path, Access::write);
    EXPECT_EQ(file.undo(), "Add marker");
    EXPECT_EQ(file.undo(), "Blur");
    EXPECT_EQ(file.redo(), "Blur");
}

TEST(SenselessFile, IsRefused_NamingTheField) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    const auto refused = [&](const char* where, const json& value, const char* field) {
        json bad = first_version();
        bad[json::json_pointer(where)] = value;
        put(path, bad.dump());
        const std::string why = refusal(path);
        EXPECT_NE(why.find(field), std::string::npos) << where << ": " << why;
        EXPECT_NE(why.find("film.saycut"), std::string::npos) << why;
    };
    refused("/base/tracks/0/clips/0/speed", {{"num", 0}, {"den", 1}}, "speed");
    refused("/base/size", {{"width", 1000000000}, {"height", 1000000000}}, "size");
    refused("/base/tracks/0/clips/0/start", "-9 flicks", "start");
    refused("/base/tracks/0/clips/0/takes/0/media", "nobody", "takes");
    refused("/position", -1, "position");
    refused("/steps", 7, "steps");
    put(path, std::string(100'000, '['));
    EXPECT_NE(refusal(path).find("levels"), std::string::npos);
}

TEST(OldFile, NamesOfAnyBytes_ComeBack) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    const std::string name = "caf\xe9\xff.mp4";
    {
        auto file = ProjectFile::create(path, {});
        ASSERT_TRUE(file.apply({AddMedia{{.id = {"a"}, .path = "/x/" + name}}}, "Import " + name).ok());
    }
    {
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(file.project().media.front()->path, "/x/" + name);
        file.save();
    }
    auto file = ProjectFile::open(path, Access::write);
    EXPECT_EQ(file.project().media.front()->path, "/x/" + name);
    EXPECT_EQ(file.undo(), "Import " + name);
}

TEST(MovedProject, FindsItsMedia) {
    const TemporaryFolder folder;
    const fs::path old_place = folder / "job", new_place = folder / "elsewhere";
    put(old_place / "footage/a.mp4", "picture a");
    put(folder / "far/b.mp4", "picture b");
    {
        auto file = ProjectFile::create(old_place / "film.saycut", {});
        put(file.takes_folder() / "take1.mp4", "a take");
        const auto media = [](const char* id, const fs::path& path) {
            return AddMedia{
                {.id = {id}, .path = path.string(), .bytes = fs::exists(path) ? fs::file_size(path) : 0}};
        };
        ASSERT_TRUE(file.apply({media("a", old_place / "footage/a.mp4"), media("b", folder / "far/b.mp4"),
                                media("t", "film.saycut-data/takes/take1.mp4")})
                        .ok());
        file.save();
        ASSERT_TRUE(file.apply({AddMarker{{.time = from_seconds(1)}}}).ok()); // in the journal alone
    }
    const auto at = [&](const ProjectFile& file, std::size_t i) {
        return ProjectFile::resolve(file.path(), file.project().media[i]->path);
    };
    fs::copy(old_place, new_place, fs::copy_options::recursive);
    { // a copy uses its own files though the others are still there
        const auto file = ProjectFile::open(new_place / "film.saycut", Access::read);
        EXPECT_EQ(at(file, 0), new_place / "footage/a.mp4");
        EXPECT_EQ(at(file, 1), folder / "far/b.mp4");
        EXPECT_EQ(file.project().markers.size(), 1U);
    }
    fs::remove_all(old_place);
    fs::rename(new_place / "film.saycut", new_place / "other.saycut");
    fs::rename(new_place / "film.saycut-data", new_place / "other.saycut-data");
    {
        auto file = ProjectFile::open(new_place / "other.saycut", Access::write);
        EXPECT_EQ(at(file, 0), new_place / "footage/a.mp4");
        EXPECT_EQ(at(file, 2), new_place / "other.saycut-data/takes/take1.mp4");
        file.undo();
        file.save();
    }
    { // tidied into another folder beside the project: by name and size
        fs::create_directories(new_place / "sorted/2026");
        fs::rename(new_place / "footage/a.mp4", new_place / "sorted/2026/a.mp4");
        put(new_place / "footage/b/a.mp4", "another picture of that name");
        auto file = ProjectFile::open(new_place / "other.saycut", Access::write);
        EXPECT_EQ(at(file, 0), new_place / "sorted/2026/a.mp4");
        EXPECT_NE(all(file.notices()).find("a.mp4"), std::string::npos);
        EXPECT_NE(file.undo(), "");
        EXPECT_NE(file.redo(), ""); // the steps name the same file
    }
    fs::remove(new_place / "sorted/2026/a.mp4"); // nowhere: offline, not another's file
    const auto file = ProjectFile::open(new_place / "other.saycut", Access::read);
    EXPECT_EQ(at(file, 0), new_place / "footage/a.mp4");
}

TEST(MovedProject, FindsItsMasksAndTables_AlsoInTheStepsOfTheJournal) {
    const TemporaryFolder folder;
    const fs::path old_place = folder / "job", new_place = folder / "elsewhere";
    put(old_place / "looks/mask.png", "mask");
    put(old_place / "looks/warm.cube", "table");
    const auto adjustment = [&] {
        Clip clip{.id = {"c"}, .source = {Time(0), from_seconds(1)}, .content = Adjustment{}};
        clip.mask = Mask{.shape = MaskShape::file, .file = (old_place / "looks/mask.png").string()};
        return clip;
    }();
    const AddEffect table{
        .clip = {"c"},
        .effect = {.name = "lut", .params = {{"file", Value((old_place / "looks/warm.cube").string())}}}};
    {
        auto file = ProjectFile::create(old_place / "film.saycut", {});
        ASSERT_TRUE(file.apply({AddTrack{.id = {"V9"}}, AddClip{{"V9"}, adjustment}}).ok());
        file.save();
        const auto added = file.apply({table}); // in the journal alone
        ASSERT_TRUE(added.ok()) << added.message();
    }
    fs::rename(old_place, new_place);
    for (const bool saved : {false, true}) {
        auto file = ProjectFile::open(new_place / "film.saycut", Access::write);
        const Clip& clip = *file.project().find_clip({"c"}).clip;
        EXPECT_EQ(clip.mask->file, new_place / "looks/mask.png");
        ASSERT_EQ(clip.effects.size(), 1U) << saved;
        EXPECT_EQ(std::get<Value>(clip.effects[0].params.at("file")),
                  Value((new_place / "looks/warm.cube").string()));
        file.undo();
        file.redo();
        file.save();
    }
}

TEST(Relink, AFolder_TakesAllThatLieBelowIt) {
    const TemporaryFolder folder;
    Project project = test::project_of("A[0..5)");
    const auto add = [&](const char* id, const std::string& path) {
        project.media.push_back(std::make_shared<Media>(Media{.id = {id}, .path = path}));
    };
    add("a", "/old/a.mp4");
    add("b", "/old/deep/b.mp4");
    add("c", "/older/c.mp4");
    put(folder / "new/a.mp4", "a");
    put(folder / "new/deep/b.mp4", "b");
    for (const char* from : {"/old", "/old/"}) {
        const auto edits = relink_edits(project, "/film.saycut", from, folder / "new");
        ASSERT_TRUE(edits.ok()) << edits.message();
        ASSERT_EQ(edits.value().size(), 2U);
        EXPECT_EQ(std::get<RelinkMedia>(edits.value()[1]).path, folder / "new/deep/b.mp4");
    }
    EXPECT_NE(relink_edits(project, "/film.saycut", "/nobody", folder / "new").message(), "");
    EXPECT_NE(relink_edits(project, "/film.saycut", "/old", folder / "empty").message(), "");
    EXPECT_NE(relink_edits(project, "/film.saycut", "/old/a.mp4", folder / "empty.mp4").message(), "");
}

TEST(Relink, AlsoFindsMasks_LookUpTables_AndTheLightOfWipes) {
    const TemporaryFolder folder;
    Project project = test::project_of("A[0..5) B[5..9)");
    auto track = std::make_shared<Track>(*project.tracks.front());
    std::vector<Clip> clips(track->clips.begin(), track->clips.end());
    const Mask mask{.shape = MaskShape::file, .file = "/old/mask.png"};
    clips[0].mask = mask;
    clips[0].effects = {{.name = "lut", .params = {{"file", Value(std::string("/old/looks/warm.cube"))}}},
                        {.name = "blur", .mask = mask},
                        {.name = "lut", .params = {{"file", Value(std::string("/else/cold.cube"))}}}};
    track->clips = {clips[0], clips[1]};
    track->transitions = {{.id = {"t"},
                           .kind = "luma_wipe",
                           .from = clips[0].id,
                           .to = clips[1].id,
                           .length = from_seconds(0.5),
                           .params = {{"file", Value(std::string("/old/wipe.png"))}}}};
    project.tracks = {track};
    for (const char* name : {"new/mask.png", "new/looks/warm.cube", "new/wipe.png"})
        put(folder / name, name);
    const auto edits = relink_edits(project, "/film.saycut", "/old", folder / "new");
    ASSERT_TRUE(edits.ok()) << edits.message();
    EXPECT_EQ(edits.value().size(), 4U);
    const auto after = core::apply(project, edits.value());
    ASSERT_TRUE(after.ok()) << after.message();
    const Track& moved = *after.value().tracks.front();
    const Clip& clip = *moved.clips.begin();
    const auto file_of = [](const Params& params) {
        return std::get<std::string>(std::get<Value>(params.find("file")->second));
    };
    EXPECT_EQ(clip.mask->file, folder / "new/mask.png");
    EXPECT_EQ(file_of(clip.effects[0].params), folder / "new/looks/warm.cube");
    EXPECT_EQ(clip.effects[1].mask->file, folder / "new/mask.png");
    EXPECT_EQ(file_of(clip.effects[2].params), "/else/cold.cube");
    EXPECT_EQ(file_of(moved.transitions.front().params), folder / "new/wipe.png");
    // One file by its path.
    const auto one = relink_edits(project, "/film.saycut", "/old/wipe.png", folder / "new/mask.png");
    ASSERT_TRUE(one.ok()) << one.message();
    EXPECT_EQ(one.value().size(), 1U);
}
