// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of every version that was ever written, and what the file of today says of earlier versions of its
// project. The stored files were written by the programs of their time (tests/fixtures/projects/README.md).
#include "core/json/project_json.h"
#include "core/json/version_json.h"
#include "core/store/migrate.h"
#include "core/store/project_file.h"
#include "tests/support/small_files.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/timeline_text.h"
#include <fstream>

using namespace core;
using nlohmann::json;
using test::put;
using test::read_json;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

using Access = ProjectFile::Access;

std::string all(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + "\n";
    return text;
}
double strength_of(const Clip& clip) {
    return std::get<double>(std::get<Value>(clip.effects.at(0).params.at("strength")));
}
const Clip& named(const Project& project, const char* id) {
    const Clip* clip = project.find_clip({id}).clip;
    if (!clip) throw Failure(std::string("no clip ") + id);
    return *clip;
}

/// A stored file with the journal that its program left beside it.
fs::path stored(const std::string& name, const TemporaryFolder& folder) {
    const fs::path from = fs::path(SAYCUT_FIXTURES) / "projects" / name, to = folder / "film.saycut";
    fs::remove_all(to.string() + "-data");
    fs::create_directories(to.string() + "-data");
    fs::copy_file(from / "film.saycut", to, fs::copy_options::overwrite_existing);
    fs::copy_file(from / "journal", to.string() + "-data/journal");
    return to;
}

/// What was done in each of the stored files: clips of eight seconds cut at 4 s, the fifth second cut out of
/// them, marked at 2 s and (in the journal, done again) at 3 s.
void expect_the_film(const Project& project, const std::string& what) {
    EXPECT_EQ(project.size, (Size{96, 72})) << what;
    EXPECT_EQ(test::text_of(project, 1), "dress[0..4) dress[4..5) dress[5..7)") << what;
    EXPECT_EQ(to_seconds(project.tracks[1]->clips[2].source.start), 6) << what;
    ASSERT_EQ(project.markers.size(), 2U) << what;
    EXPECT_EQ(project.markers[0].time, from_seconds(2)) << what;
    EXPECT_EQ(project.markers[1].name, "two") << what;
    EXPECT_EQ(project.messages.at(0).text, "make it blue") << what;
    EXPECT_EQ(project.media.at(0)->caption, "a red dress") << what;
    EXPECT_FALSE(project.tracks[1]->muted) << what;
    EXPECT_EQ(named(project, "pic").fade_in, from_seconds(0.4)) << what;
    EXPECT_EQ(named(project, "snd").volume_db, Curve(Value(-6.0))) << what;
    EXPECT_EQ(named(project, "ttl").text(), "Hello") << what;
}

/// Undoes and does again all that there is, comparing with what was there before; returns the first version.
json there_and_back(ProjectFile& file, std::size_t steps) {
    std::vector<json> versions{project_to_json(file.project())};
    while (!file.undo().empty())
        versions.push_back(project_to_json(file.project()));
    EXPECT_EQ(versions.size(), steps + 1);
    const json first = versions.back();
    while (versions.size() > 1) {
        versions.pop_back();
        file.redo();
        EXPECT_EQ(project_to_json(file.project()), versions.back()) << versions.size();
    }
    return first;
}

/// The refusal of a file of this content, or nothing.
std::string refusal(const fs::path& path, const json& root) {
    put(path, root.dump());
    try {
        ProjectFile::open(path, Access::read);
        return {};
    } catch (const Failure& failure) {
        return failure.what();
    }
}

/// Steps of many kinds on a small film; all its versions, the first one first.
std::vector<Project> make_film(const fs::path& path) {
    const Project first = test::project_of("A[0..10) B[10..14)", "A[0..10) B[10..14)");
    const std::vector<std::vector<Edit>> steps{
        {AddMedia{{.id = {"n"}, .path = "n.mp4", .duration = from_seconds(9)}}},
        {SplitClip{{"A"}, from_seconds(4)}},
        {AddEffect{{"A"}, {.name = "blur"}}},
        {SetClip{.clip = {"A"}, .name = "first"}, AddMarker{{.time = from_seconds(3)}}},
        {DeleteRange{.range = {from_seconds(1), from_seconds(2)}}},
        {RelinkMedia{{"n"}, "elsewhere/n.mp4"}},
        {AddTransition{
            .transition = {.from = {"A"}, .length = from_seconds(0.4), .alignment = Alignment::before}}},
        {RemoveMedia{{"n"}}},
        {AddMessage{{.role = "user", .text = "shorter"}}},
    };
    auto file = ProjectFile::create(path, first);
    std::vector<Project> versions{first};
    for (const auto& edits : steps) {
        const auto done = file.apply(edits);
        if (!done.ok()) throw Failure(done.message());
        versions.push_back(*done.value());
    }
    file.save();
    return versions;
}

} // namespace

TEST(StoredFile, OfEachOldVersion_OpensWithJournalAndHistory_AndIsWrittenInTodaysVersion) {
    const TemporaryFolder folder;
    for (const char* name : {"version_1_steps", "version_1_snapshot", "version_1_curves"}) {
        const fs::path path = stored(name, folder);
        EXPECT_EQ(read_json(path)["saycut"], 1);
        {
            auto file = ProjectFile::open(path, Access::write);
            EXPECT_EQ(all(file.notices()), "") << name;
            EXPECT_EQ(file.recovered(), 1U) << name;
            expect_the_film(file.project(), name);
            EXPECT_EQ(test::text_of(file.project()), "dress[0..4) dress[4..5) dress[5..7)") << name;
            EXPECT_EQ(strength_of(named(file.project(), "pic")), 5) << name;
            EXPECT_EQ(file.history().redo_count(), 1U) << name;
            const json first = there_and_back(file, 11);
            EXPECT_FALSE(first.contains("tracks") && !first["tracks"].empty()) << first;
            EXPECT_EQ(file.redo(), "Mute");
            EXPECT_TRUE(file.project().tracks[1]->muted);
            EXPECT_EQ(file.undo(), "Mute");
            file.save();
        }
        EXPECT_EQ(read_json(path)["saycut"], file_version()) << name;
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(all(file.notices()), "") << name;
        expect_the_film(file.project(), std::string(name) + ", written again");
        there_and_back(file, 11);
        EXPECT_EQ(file.redo(), "Mute");
    }
}

TEST(StoredFile, WithCurvesMasksTransitionsAndANestedSequence_Opens) {
    const TemporaryFolder folder;
    const fs::path path = stored("version_1_nested", folder);
    for (const bool again : {false, true}) {
        auto file = ProjectFile::open(path, Access::write);
        const Project& project = file.project();
        EXPECT_EQ(all(file.notices()), "");
        EXPECT_EQ(file.recovered(), again ? 0U : 1U);
        expect_the_film(project, again ? "written again" : "as it was");
        EXPECT_EQ(test::text_of(project), "Inner[0..4) dress[4..5) dress[5..7)");
        ASSERT_EQ(project.sequences.size(), 1U);
        EXPECT_EQ(project.sequences[0]->name, "Inner");
        const Clip& clip = named(project, "pic");
        EXPECT_EQ(clip.takes().size(), 2U);
        EXPECT_EQ(clip.active_take(), 1U);
        EXPECT_EQ(clip.mask.value_or(Mask{}).file, "mask.png");
        const auto& keys = std::get<std::vector<Key>>(clip.effects.at(0).params.at("strength"));
        ASSERT_EQ(keys.size(), 2U);
        EXPECT_EQ(keys[1].value, Value(50.0));
        EXPECT_EQ(keys[1].ease, Ease::ease);
        there_and_back(file, 16);
        for (const char* label : {"Mark again", "Nest", "Dip"})
            EXPECT_EQ(file.undo(), label);
        EXPECT_TRUE(file.project().tracks[0]->transitions.empty());
        EXPECT_EQ(file.redo(), "Dip");
        EXPECT_EQ(file.project().tracks[0]->transitions.at(0).length, from_seconds(0.4));
        file.redo(), file.redo();
        file.save();
    }
}

TEST(StoredFile, OfAVersionThatIsNone_OrNewer_IsRefused) {
    const TemporaryFolder folder;
    const fs::path path = stored("version_1_curves", folder);
    json root = read_json(path);
    for (const json& none : {json(0), json(-1), json("1"), json(1.5)}) {
        root["saycut"] = none;
        EXPECT_NE(refusal(path, root).find("version"), std::string::npos) << none;
    }
    for (const json& newer : {json(file_version() + 1), json(1'000'000)}) {
        root["saycut"] = newer;
        EXPECT_NE(refusal(path, root).find("newer Saycut; update to open it"), std::string::npos) << newer;
    }
}

TEST(Migration, RaisesTheNumber_AndLeavesAnUntouchedProjectAsItWas) {
    const TemporaryFolder folder;
    json root = read_json(stored("version_1_curves", folder));
    const json project = root["project"], steps = root["steps"];
    EXPECT_TRUE(migrate(root).empty());
    EXPECT_EQ(root["saycut"], 2);
    EXPECT_EQ(root["project"], project);
    EXPECT_EQ(root["steps"], steps);
    // A file of before snapshots gets one, with all that its steps did.
    json first = read_json(stored("version_1_steps", folder));
    EXPECT_FALSE(first.contains("project"));
    EXPECT_TRUE(migrate(first).empty());
    const auto made = project_from_json(first["project"]);
    ASSERT_TRUE(made.ok()) << made.message();
    EXPECT_EQ(test::text_of(made.value()), "dress[0..4) dress[4..5) dress[5..7)");
}

TEST(Migration, KeepsTheProject_WhateverTheStepsAndTheBaseHold) {
    const TemporaryFolder folder;
    const fs::path path = stored("version_1_snapshot", folder);
    const json good = read_json(path);
    for (const char* where : {"/base/size", "/base", "/steps/2/edits", "/steps/4/edits/0/edit", "/steps/5"}) {
        json bad = good;
        bad[json::json_pointer(where)] = "nonsense";
        fs::remove_all(folder / "film.saycut-data");
        put(path, bad.dump());
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(test::text_of(file.project()), "dress[0..4) dress[4..5) dress[5..7)") << where;
        EXPECT_EQ(strength_of(named(file.project(), "pic")), 5) << where;
        EXPECT_NE(all(file.notices()).find("cannot be undone"), std::string::npos) << where;
        EXPECT_EQ(file.redo(), "Mark again") << where;
    }
}

TEST(FileVersion2, SaysOfEachStepWhatWasThereBefore_SoThatNothingIsRepeated) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    const auto versions = make_film(path);
    json root = read_json(path);
    EXPECT_FALSE(root.contains("base"));
    for (json& step : root["steps"]) {
        EXPECT_TRUE(step.contains("before"));
        // Edits that lead elsewhere change nothing of what was there.
        step["edits"] = json::parse(R"([{"edit": "add_marker", "marker": {"time": 1}}])");
    }
    put(path, root.dump());
    auto file = ProjectFile::open(path, Access::write);
    EXPECT_EQ(all(file.notices()), "");
    for (std::size_t i = versions.size(); i-- > 0;) {
        EXPECT_EQ(project_to_json(file.project()), project_to_json(versions[i])) << i;
        EXPECT_EQ(file.undo().empty(), i == 0);
    }
    const ProjectPtr base = ProjectFile::open(path, Access::read).history().base();
    ASSERT_NE(base, nullptr);
    EXPECT_EQ(project_to_json(*base), project_to_json(versions[0]));
}

TEST(FileVersion2, IsWrittenAgain_WithWhatItSaid_FromAnyPlaceOfItsHistory) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    const auto versions = make_film(path);
    const std::size_t count = versions.size() - 1;
    for (int i = 0; i < 3; ++i) { // opened, a step further back, saved: nobody asked for the versions before
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_NE(file.undo(), "");
        file.save();
    }
    {
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(file.history().redo_count(), 3U);
        EXPECT_EQ(project_to_json(file.project()), project_to_json(versions[count - 3]));
        EXPECT_EQ(project_to_json(*file.history().base()), project_to_json(versions[0]));
        for (std::size_t i = count - 2; i <= count; ++i) {
            EXPECT_NE(file.redo(), "");
            EXPECT_EQ(project_to_json(file.project()), project_to_json(versions[i])) << i;
        }
        file.save();
    }
    auto file = ProjectFile::open(path, Access::write);
    EXPECT_EQ(there_and_back(file, count), project_to_json(versions[0]));
}

TEST(FileVersion2, DamageInWhatItSays_CostsStepsBack_NotTheProject) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    const auto versions = make_film(path);
    const std::size_t count = versions.size() - 1;
    const json good = read_json(path);
    const auto opened = [&](const json& root) {
        fs::remove_all(folder / "film.saycut-data");
        put(path, root.dump());
        auto file = ProjectFile::open(path, Access::write);
        EXPECT_EQ(project_to_json(file.project()), project_to_json(versions[count]));
        return file;
    };
    { // nothing is said any more: seen at once
        json bad = good;
        bad["steps"][2]["before"] = 7;
        auto file = opened(bad);
        EXPECT_EQ(file.history().undo_count(), count - 3);
        EXPECT_NE(all(file.notices()).find("steps back cannot be undone"), std::string::npos);
    }
    { // a step that cannot be read takes along what lies before it
        json bad = good;
        bad["steps"][1]["edits"][0]["edit"] = "fold_time";
        auto file = opened(bad);
        EXPECT_EQ(file.history().undo_count(), count - 2);
        EXPECT_NE(all(file.notices()).find("fold_time"), std::string::npos);
        while (file.history().undo_count() > 0)
            EXPECT_NE(file.undo(), "");
        EXPECT_EQ(project_to_json(file.project()), project_to_json(versions[2]));
    }
    // What is no version is seen when it is wanted.
    const std::size_t last = count - 1;
    for (const char* before :
         {R"({"tracks": [[0, 3]]})", R"({"tracks": [[0, 2], [1, 1]]})", R"({"tracks": [[5, 0]]})",
          R"({"tracks": [[-1, 1]]})", R"({"tracks": [[0]]})", R"({"tracks": [[0, 1, 7]]})",
          R"({"tracks": 7})", R"({"size": {"width": -1, "height": 1}})", R"({"media": []})",
          R"({"tracks": [{"id": "V1", "clips": [[0, 1, -9000000000000000000]]}]})",
          R"({"markers": [{"id": "x", "time": "nine"}]})", R"({"messages": [[0, 1], [0, 1]]})"}) {
        json bad = good;
        bad["steps"][last]["before"] = json::parse(before);
        auto file = opened(bad);
        EXPECT_EQ(all(file.notices()), "") << before;
        try {
            file.undo();
            ADD_FAILURE() << before;
        } catch (const Failure& failure) {
            EXPECT_NE(std::string(failure.what()).find("cannot be undone"), std::string::npos) << before;
        }
        EXPECT_EQ(project_to_json(file.project()), project_to_json(versions[count])) << before;
        EXPECT_EQ(file.history().undo_count(), 0U) << before;
        ASSERT_TRUE(file.apply({AddMarker{{.time = from_seconds(1)}}}).ok());
        EXPECT_NO_THROW(file.save());
    }
}

TEST(FileVersion2, HoldsTheBase_WhereThereIsNoRoomForAllThatIsSaid) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    const auto title = [](char letter) {
        return SetClip{.clip = {"T"}, .text = std::string(3U << 20U, letter)};
    };
    const Clip clip{.id = {"T"}, .source = {Time(0), from_seconds(1)}, .content = Title{"", {}}};
    {
        auto file = ProjectFile::create(path, {});
        ASSERT_TRUE(file.apply({AddTrack{.id = {"t"}, .kind = TrackKind::title}, AddClip{{"t"}, clip}}).ok());
        for (const char letter : {'a', 'b', 'c', 'd', 'e'})
            ASSERT_TRUE(file.apply({title(letter)}).ok());
        file.save();
    }
    const json root = read_json(path);
    EXPECT_TRUE(root.contains("base"));
    for (std::size_t i = 0; i < 6; ++i) // of 'd' and 'c' there is room, of 'b' not
        EXPECT_EQ(root["steps"][i].contains("before"), i >= 4) << i;
    auto file = ProjectFile::open(path, Access::write);
    for (const char letter : {'e', 'd', 'c', 'b', 'a'}) {
        EXPECT_EQ(file.project().find_clip({"T"}).clip->text()[7], letter);
        EXPECT_EQ(file.undo(), "Set clip");
    }
    EXPECT_EQ(named(file.project(), "T").text(), "");
}

TEST(FileVersion2, ARippleOverManyClips_IsSaidInAFewWords) {
    Project before = test::project_of("A[0..10)");
    auto track = std::make_shared<Track>(*before.tracks[0]);
    track->clips.clear();
    for (int i = 0; i < 1000; ++i)
        track->clips.push_back(
            {.id = {"c" + std::to_string(i)},
             .start = from_seconds(i),
             .source = {from_seconds(1), from_seconds(2)},
             .content = MediaContent{.takes = {{.id = {"k" + std::to_string(i)}, .media = {"m"}}}}});
    before.tracks[0] = track;
    const auto after = core::apply(before, RemoveClips{{{"c10"}}, true});
    ASSERT_TRUE(after.ok()) << after.message();
    const json said = version_to_json(before, after.value());
    EXPECT_LT(said.dump().size(), 600U) << said;
    const auto again = version_from_json(said, after.value());
    ASSERT_TRUE(again.ok()) << again.message();
    EXPECT_EQ(project_to_json(again.value()), project_to_json(before));
    const auto& clips = again.value().tracks[0]->clips;
    EXPECT_EQ(&clips[3], &after.value().tracks[0]->clips[3]) << "what is the same is shared";
    EXPECT_EQ(clips[999].start, from_seconds(999));
}

TEST(FileVersion2, KeepsWhatItDoesNotKnow_AlsoInEarlierVersions) {
    const TemporaryFolder folder;
    const fs::path path = folder / "film.saycut";
    make_film(path);
    json root = read_json(path);
    const std::size_t last = root["steps"].size() - 1;
    root["steps"][last]["before"]["hologram"] = {{"depth", 3}};
    put(path, root.dump());
    for (int i = 0; i < 2; ++i) {
        auto file = ProjectFile::open(path, Access::write);
        if (i == 1) {
            EXPECT_NE(file.undo(), "");
        }
        file.save();
    }
    EXPECT_EQ(read_json(path)["project"]["hologram"]["depth"], 3);
}

TEST(FileVersion2, FindsTheMediaOfEarlierVersions_WhereTheProjectHasGone) {
    const TemporaryFolder folder;
    const fs::path old_place = folder / "job", new_place = folder / "elsewhere";
    put(old_place / "footage/a.mp4", "picture a");
    put(old_place / "footage/b.mp4", "picture b");
    put(old_place / "looks/mask.png", "mask");
    {
        auto file = ProjectFile::create(old_place / "film.saycut", {});
        Clip clip{.id = {"c"}, .source = {Time(0), from_seconds(1)}, .content = Adjustment{}};
        clip.mask = Mask{.shape = MaskShape::file, .file = (old_place / "looks/mask.png").string()};
        const AddMedia media{{.id = {"a"}, .path = (old_place / "footage/a.mp4").string(), .bytes = 9}};
        const AddMedia relative{{.id = {"b"}, .path = "footage/b.mp4", .bytes = 9}};
        ASSERT_TRUE(file.apply({media, relative, AddTrack{.id = {"V9"}}, AddClip{{"V9"}, clip}}).ok());
        ASSERT_TRUE(file.apply({RemoveMedia{{"a"}}, RemoveMedia{{"b"}}, RemoveClips{{{"c"}}}}).ok());
        file.save();
    }
    const auto expect_found = [&](ProjectFile& file, const fs::path& place) {
        EXPECT_NE(file.undo(), "");
        const auto& media = file.project().media;
        ASSERT_EQ(media.size(), 2U);
        EXPECT_EQ(ProjectFile::resolve(file.path(), media[0]->path), place / "footage/a.mp4");
        EXPECT_EQ(ProjectFile::resolve(file.path(), media[1]->path), place / "footage/b.mp4");
        EXPECT_EQ(named(file.project(), "c").mask->file, place / "looks/mask.png");
        EXPECT_NE(file.redo(), "");
    };
    fs::rename(old_place, new_place);
    for (int i = 0; i < 2; ++i) {
        auto file = ProjectFile::open(new_place / "film.saycut", Access::write);
        expect_found(file, new_place);
        file.save();
    }
    fs::create_directories(folder / "third");
    const auto file = ProjectFile::open(new_place / "film.saycut", Access::write);
    auto other = file.save_as(folder / "third/film.saycut"); // of whose versions nobody has asked yet
    expect_found(other, new_place);
}

TEST(History, ManySteps_GoBackToWhatWasThere_ThoughOldVersionsAreNotHeld) {
    History history(test::project_of("A[0..80)", "A[0..80)"));
    std::vector<json> versions{project_to_json(*history.current())};
    for (int i = 1; i <= 60; ++i) {
        const auto done = history.apply({SplitClip{{"A"}, from_seconds(80 - i)}});
        ASSERT_TRUE(done.ok()) << done.message();
        versions.push_back(project_to_json(*done.value()));
    }
    history.trim(50); // the ten that came first go
    for (std::size_t i = 60; i > 10; --i) {
        EXPECT_EQ(project_to_json(*history.current()), versions[i]) << i;
        EXPECT_EQ(history.undo(), "Split clip") << i;
    }
    EXPECT_EQ(project_to_json(*history.current()), versions[10]);
    EXPECT_EQ(history.undo(), "");
    for (std::size_t i = 11; i <= 60; ++i) {
        EXPECT_EQ(history.redo(), "Split clip") << i;
        EXPECT_EQ(project_to_json(*history.current()), versions[i]) << i;
    }
}
