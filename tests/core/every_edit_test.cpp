// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A row for every edit: to JSON and back, applied and undone, refused by field; the schema knows it. And
// random lists of them never make a document that problem_of has a word about.
#include "core/document/problem_of.h"
#include "core/edits/sync.h"
#include "core/json/project_json.h"
#include "core/json/version_json.h"
#include "core/store/history.h"
#include "tests/support/timeline_text.h"
#include <map>
#include <random>
#include <set>

using namespace core;
using nlohmann::json;
using test::done;
using test::project_of;

namespace {

Project film() {
    Project p = project_of("A[0..4) B[4..6) C[6..9)", "A[0..4) B[4..6) C[6..9)");
    p = done(p, AddEffect{{"A"}, {.name = "blur", .params = {{"strength", Value(3.0)}}}});
    return done(p, AddMarker{{.id = {"r"}, .time = from_seconds(1), .name = "m"}});
}

json with(json value, const std::string& pointer, const json& field) {
    value[json::json_pointer(pointer)] = field;
    return value;
}

/// The same with something of every kind to be edited.
Project rich_film() {
    Project p = project_of("A[0..4) B[4..6) C[6..9) D[40..41)", "A[0..4) B[4..6) C[6..9) D[40..41)");
    p = done(p, AddEffect{{"A"}, {.name = "blur", .params = {{"strength", Value(3.0)}}}});
    p = done(done(p, AddEffect{{"C"}, {.name = "sepia"}}), AddEffect{{"C"}, {.name = "flip"}});
    p = done(p, AddMarker{{.id = {"r"}, .time = from_seconds(1), .name = "m"}});
    Media spare = *p.media[0];
    spare.id = {"spare"};
    p = done(p, AddMedia{spare});
    p = done(
        p, AddSubclip{
               {.id = {"part"}, .media = {"m"}, .name = "part", .part = {from_seconds(1), from_seconds(3)}}});
    p = done(p, AddSequence{.id = {"s0"}, .name = "empty"});
    p = done(p, AddTrack{.id = {"V9"}, .kind = TrackKind::video});
    return done(p, AddTransition{{.id = {"x"}, .from = {"A"}, .to = {"B"}, .length = from_seconds(1)}});
}

struct Row {
    json good;
    std::vector<std::pair<std::string, std::vector<json>>> wrong; ///< a field and values that it cannot have
};

const json kMost = "9223372036854775807 flicks", kLeast = "-9223372036854775808 flicks";
const std::vector<json> kNoTimes{1e30,         "nan", kMost,        kLeast, "99999999999999999999 flicks",
                                 "1.5 flicks", true,  json::array()};
const std::vector<json> kNoRates{{{"num", 0}, {"den", 0}},
                                 {{"num", 1}, {"den", 0}},
                                 {{"num", -25}, {"den", 1}},
                                 {{"num", -1}, {"den", -1}},
                                 0,
                                 -1,
                                 "nan"};
const std::vector<json> kNoIndex{-1, 1e300, "x", 100'000, std::uint64_t{1} << 63U, INT64_MIN, 1.5};
const std::vector<json> kNoClip{1, "nope", "", nullptr};

std::map<std::string, Row> rows() {
    const json clip{{"source", {{"start", 0}, {"end", 2}}}, {"takes", {{{"media", "m"}}}}, {"start", 20}};
    return {
        {"add_media",
         {{{"media", {{"path", "x.mp4"}}}},
          {{"/media/path", {1, "", nullptr}},
           {"/media/duration", kNoTimes},
           {"/media/fps", kNoRates},
           {"/media/bytes", {-1, "x"}},
           {"/media/id", {"m", 1}},
           {"/media/kind", {"film", 1}},
           {"/media/unknown", {1}},
           {"/media/size",
            {{{"width", -64}, {"height", 64}}, {{"width", 4294967360}, {"height", 64}}, {{"width", 64}}}}}}},
        {"relink_media", {{{"media", "m"}, {"path", "y.mp4"}}, {{"/media", kNoClip}, {"/path", {"", 1}}}}},
        {"set_caption",
         {{{"media", "m"}, {"text", "x"}}, {{"/media", kNoClip}, {"/text", {1, json::object()}}}}},
        {"add_track", {json::object(), {{"/id", {"V1", 1}}, {"/kind", {"film", 1}}, {"/unknown", {1}}}}},
        {"add_clip",
         {{{"track", "V1"}, {"clip", clip}},
          {{"/track", kNoClip},
           {"/clip/id", {"A", 1}},
           {"/clip/start", kNoTimes},
           {"/clip/speed", kNoRates},
           {"/clip/volume_db", {"nan", 1e30, true}},
           {"/clip/source",
            {1,
             json::object(),
             {{"start", 2}, {"end", 1}},
             {{"start", -5}, {"end", 1}},
             {{"start", 0}, {"end", 101}},
             {{"start", kLeast}, {"end", kMost}}}},
           {"/clip/fade_in", {3, -1, kMost}},
           {"/clip/active_take", {1, 100'000, -1}},
           {"/clip/takes", {json::array(), {{{"media", "nope"}}}}},
           {"/clip/effects",
            {1, {{{"name", "nope"}}}, {{{"name", "blur"}, {"params", {{"strength", 1e30}}}}}}},
           {"/clip/unknown", {1}}}}},
        {"remove_clips",
         {{{"clips", {"A"}}, {"ripple", true}},
          {{"/clips", {1, json::array(), {"nope"}, {1}}}, {"/ripple", {1, "yes"}}}}},
        {"delete_range",
         {{{"range", {{"start", 1}, {"end", 2}}}},
          {{"/range",
            {1, {{"start", 2}, {"end", 1}}, {{"start", -1}, {"end", 1}}, {{"start", 100}, {"end", 200}}}},
           {"/tracks", {1, {"nope"}}}}}},
        {"split_clip",
         {{{"clip", "A"}, {"at", 1}}, {{"/clip", kNoClip}, {"/at", kNoTimes}, {"/at", {0, 100, 4}}}}},
        {"trim_clip",
         {{{"clip", "A"}, {"edge", "end"}, {"to", 2}, {"ripple", true}},
          {{"/clip", kNoClip}, {"/to", kNoTimes}, {"/edge", {"middle", "", 1}}}}},
        {"slip_clip",
         {{{"clip", "A"}, {"by", 1}}, {{"/clip", kNoClip}, {"/by", kNoTimes}, {"/by", {90, -90}}}}},
        {"move_clips",
         {{{"clips", {"C", "Cs"}}, {"by", 5}},
          {{"/clips", {1, json::array(), {"nope"}}},
           {"/by", kNoTimes},
           {"/by", {-1}},
           {"/track", {"nope", 1}}}}},
        {"reorder_clip", {{{"clip", "C"}, {"index", 0}}, {{"/clip", kNoClip}, {"/index", kNoIndex}}}},
        {"set_clip",
         {{{"clip", "A"}, {"name", "x"}, {"speed", 2}, {"fade_in", 1}},
          {{"/clip", kNoClip},
           {"/speed", kNoRates},
           {"/speed", {1e6}},
           {"/fade_in", kNoTimes},
           {"/fade_out", {50, -1}},
           {"/name", {1}},
           {"/muted", {1}},
           {"/volume_db", {"nan", 1e30}}}}},
        {"link_clips", {{{"clips", {"A", "B"}}}, {{"/clips", {1, json::array(), {"nope"}}}}}},
        {"group_clips",
         {{{"clips", {"A", "B"}}}, {{"/clips", {1, json::array(), {"nope"}}}, {"/grouped", {1}}}}},
        {"add_effect",
         {{{"clip", "A"}, {"effect", {{"name", "blur"}}}},
          {{"/clip", kNoClip},
           {"/effect/name", {1, "nope", ""}},
           {"/effect/params",
            {1, json::array(), {{"nope", 1}}, {{"strength", 1e30}}, {{"strength", "5"}}}}}}},
        {"set_effect",
         {{{"clip", "A"}, {"index", 0}, {"effect", {{"name", "blur"}}}},
          {{"/index", kNoIndex}, {"/effect/name", {"nope", 1}}}}},
        {"remove_effect",
         {{{"clip", "A"}, {"index", 0}}, {{"/clip", kNoClip}, {"/index", kNoIndex}, {"/index", {1}}}}},
        {"add_take",
         {{{"clip", "A"}, {"take", {{"media", "m"}}}},
          {{"/clip", kNoClip},
           {"/take/media", kNoClip},
           {"/take/id", {"kA", 1}},
           {"/take/origin", kNoTimes},
           {"/take/seed", {"x", 1.5}}}}},
        {"select_take",
         {{{"clip", "A"}, {"index", 0}}, {{"/clip", kNoClip}, {"/index", kNoIndex}, {"/index", {1}}}}},
        {"set_track", {{{"track", "V1"}, {"muted", true}}, {{"/track", kNoClip}, {"/muted", {1, "yes"}}}}},
        {"add_marker",
         {{{"marker", {{"time", 1}}}},
          {{"/marker/id", {"r", 1}},
           {"/marker/time", kNoTimes},
           {"/marker/time", {-1}},
           {"/marker/end", {1e30, kMost}},
           {"/marker/name", {1}}}}},
        {"remove_marker", {{{"marker", "r"}}, {{"/marker", kNoClip}}}},
        {"set_format",
         {{{"size", {{"width", 64}, {"height", 64}}}, {"fps", 25}, {"sound_layout", "5.1"}},
          {{"/size",
            {{{"width", -64}, {"height", 64}},
             {{"width", 64}, {"height", 0}},
             {{"width", 1'000'000'000}, {"height", 64}}}},
           {"/sound_layout", {"5.2", "surround", "", 6}},
           {"/fps", {-1, 481, {{"num", 1}, {"den", std::int64_t{1} << 62U}}}}}}},
        {"set_media",
         {{{"media", "m"}, {"folder", "day 1"}, {"tags", {"wide"}}, {"marks", {{"in", 1}, {"out", 2}}}},
          {{"/media", kNoClip},
           {"/folder", {1}},
           {"/tags", {"x", {1}}},
           {"/marks",
            {1, {{"in", -1}}, {{"out", 101}}, {{"in", 2}, {"out", 1}}, {{"in", "x"}}, {{"middle", 1}}}}}}},
        {"add_subclip",
         {{{"subclip", {{"media", "m"}, {"name", "x"}, {"part", {{"start", 1}, {"end", 2}}}}}},
          {{"/subclip/id", {"m", "part", 1}},
           {"/subclip/media", {"nope", "part", 1}},
           {"/subclip/name", {"", 1}},
           {"/subclip/part",
            {1, {{"start", 2}, {"end", 1}}, {{"start", -1}, {"end", 1}}, {{"start", 1}, {"end", 101}}}},
           {"/subclip/marks", {{{"in", 5}}}},
           {"/subclip/unknown", {1}}}}},
        {"set_subclip",
         {{{"subclip", "part"}, {"name", "y"}, {"part", {{"start", 3}, {"end", 4}}}},
          {{"/subclip", {"m", "nope", 1}},
           {"/name", {"", 1}},
           {"/part", {1, {{"start", 2}, {"end", 1}}, {{"start", 1}, {"end", 101}}}}}}},
        {"set_folders",
         {{{"folders", {"Day", "Day/Sea"}}},
          {{"/folders", {1, "x", {1}, {""}, {"/x"}, {"x/"}, {"a//b"}, {"a", "a"}}}}}},
        {"remove_media", {{{"media", "spare"}}, {{"/media", kNoClip}, {"/media", {"m"}}}}},
        {"replace_media",
         {{{"clip", "B"}, {"media", "spare"}, {"from", 1}},
          {{"/clip", kNoClip}, {"/media", kNoClip}, {"/from", kNoTimes}, {"/from", {-1, 1e6}}}}},
        {"close_gap",
         {{{"track", "V1"}, {"at", 10}}, {{"/track", kNoClip}, {"/at", kNoTimes}, {"/at", {1, 50}}}}},
        {"freeze_clip", {{{"clip", "A"}, {"at", 1}}, {{"/clip", kNoClip}, {"/at", kNoTimes}, {"/at", {5}}}}},
        {"move_effect",
         {{{"clip", "C"}, {"index", 0}, {"to", 1}},
          {{"/clip", {1, "nope"}}, {"/index", kNoIndex}, {"/to", kNoIndex}, {"/to", {2}}}}},
        {"set_parameter",
         {{{"clip", "A"}, {"index", 0}, {"name", "strength"}, {"value", 5}},
          {{"/clip", {1, "nope"}},
           {"/index", kNoIndex},
           {"/name", {"nope", 1, nullptr}},
           {"/value",
            {-1,
             1e30,
             "x",
             true,
             {1, 2},
             {{"keys", json::array()}},
             {{"keys", 1}},
             {{"keys", {{{"at", 1}, {"value", 5}}, {{"at", 1}, {"value", 6}}}}},
             {{"keys", {{{"at", 1}, {"value", 1e30}}}}}}}}}},
        {"set_mask",
         {{{"clip", "A"}, {"index", 0}, {"mask", {{"shape", "ellipse"}, {"feather", 0.1}}}},
          {{"/clip", kNoClip},
           {"/index", kNoIndex},
           {"/mask/shape", {"star", 1, "polygon", "file", nullptr}},
           {"/mask/feather", {-1, 2, "x"}},
           {"/mask/touches", {1, {1}, {{{"at", 1}}}, {{{"at", 1}, {"place", {0.5, 0.5}}}}}}, // of no film
           {"/mask/centre", {1, "x", {9, 9}}},
           {"/mask/strokes", {1, {1}, {{{"radius", 0.1}}}, {{{"points", json::array()}}}}}}}},
        {"add_stroke",
         {{{"clip", "A"},
           {"index", 0},
           {"stroke", {{"points", {{0.1, -0.2}, {0.2, 0.2}}}, {"radius", 0.1}, {"hardness", 0.5}}}},
          {{"/clip", kNoClip},
           {"/index", kNoIndex},
           {"/stroke/points", {1, "x", nullptr, json::array(), {1}, {{1e30, 0}}}},
           {"/stroke/radius", {0, -1, 3, "x"}},
           {"/stroke/hardness", {-0.1, 1.1, "x"}},
           {"/stroke/erase", {1, "x"}},
           {"/stroke", {1, nullptr}}}}},
        {"add_transition",
         {{{"transition", {{"from", "B"}, {"to", "C"}, {"length", 0.5}}}},
          {{"/transition/from", {"A", "nope", 1}},
           {"/transition/id", {"x", 1}},
           {"/transition/kind", {"melt", 1}},
           {"/transition/params", {{{"nope", 1}}, 1}},
           {"/transition/length", kNoTimes},
           {"/transition/length", {0, -1, 50}}}}},
        {"set_transition",
         {{{"transition", "x"}, {"length", 0.5}, {"kind", "wipe"}, {"params", {{"direction", "up"}}}},
          {{"/transition", kNoClip},
           {"/length", kNoTimes},
           {"/length", {0, 50}},
           {"/kind", {"melt", 1}},
           {"/params/direction", {"sideways", 1}}}}},
        {"remove_transition", {{{"transition", "x"}}, {{"/transition", kNoClip}}}},
        {"remove_track", {{{"track", "V9"}}, {{"/track", kNoClip}}}},
        {"move_track", {{{"track", "V9"}, {"index", 0}}, {{"/track", kNoClip}, {"/index", kNoIndex}}}},
        {"add_sequence",
         {{{"id", "s5"}, {"name", "x"}, {"fps", 25}},
          {{"/id", {"s0", 1}}, {"/fps", {-1, 481}}, {"/size", {{{"width", -64}, {"height", 64}}}}}}},
        {"set_sequence", {{{"sequence", "s0"}, {"name", "x"}}, {{"/sequence", kNoClip}, {"/name", {1}}}}},
        {"remove_sequence", {{{"sequence", "s0"}}, {{"/sequence", kNoClip}}}},
        {"nest_clips",
         {{{"clips", {"B", "C"}}, {"name", "x"}},
          {{"/clips", {1, json::array(), {"nope"}}}, {"/sequence", {"s0", 1}}}}},
        {"set_marker",
         {{{"marker", "r"}, {"time", 2}, {"name", "x"}},
          {{"/marker", kNoClip}, {"/time", kNoTimes}, {"/time", {-1}}, {"/name", {1}}}}},
        {"add_message",
         {{{"message", {{"role", "user"}, {"text", "x"}}}},
          {{"/message/text", {1, nullptr}}, {"/message/details", {{{"evidence", {1}}}, {{"choices", 1}}}}}}},
    };
}

Result<Edit> read(const std::string& name, json fields) {
    fields["edit"] = name;
    return edit_from_json(fields, {25, 1});
}

/// What a file says of a version beside the one after it gives the version again.
void expect_said_beside(const Project& before, const Project& after, const std::string& what) {
    const auto again = version_from_json(json::parse(version_to_json(before, after).dump()), after);
    ASSERT_TRUE(again.ok()) << what << ": " << again.message();
    EXPECT_EQ(project_to_json(again.value()), project_to_json(before)) << what;
    EXPECT_TRUE(same_version(again.value(), before)) << what;
    EXPECT_EQ(same_version(before, after), project_to_json(before) == project_to_json(after)) << what;
}

std::vector<std::string> names_of_edits() {
    std::vector<std::string> names;
    const json schema = edit_schema();
    for (const json& one : schema["items"]["oneOf"])
        names.push_back(one["title"]);
    return names;
}

} // namespace

TEST(EveryEdit, GoesToJsonAndBack_AndUndoneGivesTheSameProject) {
    const auto table = rows();
    for (const std::string& name : names_of_edits()) {
        ASSERT_TRUE(table.contains(name)) << name << " needs a row here";
        const auto edit = read(name, table.at(name).good);
        ASSERT_TRUE(edit.ok()) << name << ": " << edit.message();
        const auto back = edit_from_json(to_json(edit.value()), {30, 1});
        ASSERT_TRUE(back.ok()) << name << ": " << back.message();
        EXPECT_EQ(to_json(back.value()), to_json(edit.value()));
        History history(rich_film());
        const json before = project_to_json(*history.current());
        const auto after = history.apply({edit.value()});
        ASSERT_TRUE(after.ok()) << name << ": " << after.message();
        EXPECT_EQ(problem_of(*after.value()), std::nullopt) << name;
        expect_said_beside(rich_film(), *after.value(), name);
        expect_said_beside(*after.value(), rich_film(), name);
        const json made = project_to_json(*history.current());
        history.undo();
        EXPECT_EQ(project_to_json(*history.current()), before) << name;
        history.redo();
        EXPECT_EQ(project_to_json(*history.current()), made) << name;
        EXPECT_EQ(project_to_json(done(rich_film(), edit.value())), made) << name << " gives the same again";
    }
}

TEST(EveryEdit, RefusesWhatAFieldCannotHave) {
    const Project before = rich_film();
    for (const auto& [name, row] : rows())
        for (const auto& [field, values] : row.wrong)
            for (const json& value : values) {
                const auto edit = read(name, with(row.good, field, value));
                if (!edit.ok()) continue;
                const auto after = core::apply(before, edit.value());
                EXPECT_FALSE(after.ok()) << name << field << " = " << value;
            }
}

TEST(EveryEdit, NamesAFieldThatIsUnknownOrMissing) {
    for (const auto& [name, row] : rows()) {
        EXPECT_NE(read(name, with(row.good, "/colour_of_it", 1)).message().find("colour_of_it"),
                  std::string::npos)
            << name;
        for (const auto& [field, value] : row.good.items()) {
            json less = row.good;
            less.erase(field);
            const auto edit = read(name, less);
            EXPECT_TRUE(edit.ok() || edit.message().find(field) != std::string::npos) << edit.message();
        }
    }
}

namespace {

/// Random edits on a film with music and titles; times on and off the grid.
class Player {
  public:
    explicit Player(unsigned seed) : random_(seed) {}
    std::size_t pick(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }
    Time time() { return from_seconds(std::uniform_real_distribution<>(0, 14)(random_)); }
    bool coin() { return pick(2) == 0; }

    Edit edit(const Project& p) {
        std::vector<std::pair<const Track*, const Clip*>> all;
        for (const auto& track : p.tracks)
            for (const Clip& clip : track->clips)
                all.emplace_back(track.get(), &clip);
        if (all.empty()) return clip_edit(p, coin());
        const auto& [track, clip] = all[pick(all.size())];
        switch (pick(13)) {
        case 0:
            return RemoveClips{coin() ? std::vector{clip->id} : linked_clips(p, clip->id), coin()};
        case 1: {
            const Time a = time(), b = time();
            return DeleteRange{{std::min(a, b), std::max(a, b)}, coin()};
        }
        case 2:
            return SplitClip{clip->id, time()};
        case 3:
            return TrimClip{clip->id, coin() ? "start" : "end", time(), coin()};
        case 4:
            return SlipClip{clip->id, time() - time()};
        case 5: {
            MoveClips move{clips_moving_with(p, clip->id), time() - time(), {}};
            if (coin()) move.tracks.resize(move.clips.size()); // the first of them to any track
            if (!move.tracks.empty()) move.tracks[0] = p.tracks[pick(p.tracks.size())]->id;
            return move;
        }
        case 6:
            return ReorderClip{clip->id, static_cast<std::int64_t>(pick(track->clips.size()))};
        case 7:
            return SetClip{.clip = clip->id,
                           .speed = FrameRate{static_cast<std::int64_t>(pick(7)) + 1,
                                              static_cast<std::int64_t>(pick(7)) + 1}};
        case 8:
            return SetClip{.clip = clip->id, .fade_in = time() / 8, .fade_out = time() / 8};
        case 9:
            return AddMarker{
                {.time = time(), .end = time(), .name = "x", .color = coin() ? "caption" : "blue"}};
        case 10:
            return GroupClips{linked_clips(p, clip->id), coin()};
        case 11:
            return SetTrack{.track = track->id, .locked = pick(4) == 0};
        default:
            return clip_edit(p, coin());
        }
    }

  private:
    Edit clip_edit(const Project& p, bool insert) {
        const std::size_t track = pick(p.tracks.size());
        return AddClip{p.tracks[track]->id,
                       {.name = "n",
                        .start = time(),
                        .source = {from_seconds(3), from_seconds(3) + time() / 4 + frame_start(1, {25, 1})},
                        .content = MediaContent{.takes = {{.media = {"m"}}}}},
                       insert};
    }
    std::mt19937 random_;
};

/// What an edit may not change: clips that were in step and lie on unlocked tracks are in step.
void expect_pairs_in_step(const Project& before, const Project& after, const std::string& what) {
    for (const auto& track : after.tracks)
        for (const Clip& clip : track->clips) {
            const auto was = before.find_clip(clip.id);
            if (!was.clip || clip.link.empty() || clip.link != was.clip->link) continue;
            if (sync_offset(before, *was.clip) != Time(0)) continue;
            EXPECT_LE(std::abs(sync_offset(after, clip).count()), 8) << what << " " << clip.id.value;
        }
}

} // namespace

TEST(EveryEdit, RandomLists_NeverMakeAProjectThatIsNone_NorPartPictureAndSound) {
    std::size_t taken = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        Player player(seed);
        Project project = film();
        project.tracks.push_back(project_of("M[0..9)").tracks[0]);
        auto music = std::make_shared<Track>(*project.tracks.back());
        music->id = {"A2"}, music->kind = TrackKind::audio;
        Clip sound = music->clips[0];
        sound.id = {"music"}, sound.link.clear();
        music->clips.set(0, sound);
        project.tracks.back() = music;
        for (int i = 0; i < 80; ++i) {
            const Edit edit = player.edit(project);
            const auto after = core::apply(project, edit);
            if (!after.ok()) continue;
            ++taken;
            const std::string what = "seed " + std::to_string(seed) + ", " + to_json(edit).dump();
            const auto problem = problem_of(after.value());
            ASSERT_EQ(problem, std::nullopt) << what << ": " << problem.value_or("");
            const bool anything_locked = std::any_of(project.tracks.begin(), project.tracks.end(),
                                                     [](const auto& t) { return t->locked; });
            const bool one_alone =
                std::holds_alternative<SlipClip>(edit) || std::holds_alternative<MoveClips>(edit);
            if (!anything_locked && !one_alone) expect_pairs_in_step(project, after.value(), what);
            if (testing::Test::HasFailure()) return;
            const auto again = project_from_json(project_to_json(after.value()));
            ASSERT_TRUE(again.ok()) << what;
            ASSERT_EQ(project_to_json(again.value()), project_to_json(after.value())) << what;
            expect_said_beside(project, after.value(), what);
            if (testing::Test::HasFailure()) return;
            project = after.value();
        }
    }
    EXPECT_GT(taken, 1000U);
}

TEST(EveryEdit, AListIsItsEditsOneByOne) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        Player player(seed + 1000);
        const Project first = film();
        Project project = first;
        std::vector<Edit> edits;
        for (int i = 0; i < 40; ++i) {
            const Edit edit = player.edit(project);
            if (const auto after = core::apply(project, edit); after.ok())
                edits.push_back(edit), project = after.value();
        }
        const auto whole = core::apply(first, edits);
        ASSERT_TRUE(whole.ok()) << seed << ": " << whole.message();
        EXPECT_EQ(project_to_json(whole.value()), project_to_json(project)) << seed;
    }
}

TEST(EveryEdit, LongLists_TakeTimeByTheirLength) {
    const auto seconds = [](const Project& project, const std::vector<Edit>& edits) {
        const std::clock_t begin = std::clock();
        const auto after = core::apply(project, edits);
        EXPECT_TRUE(after.ok()) << after.message();
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    std::vector<Edit> markers, cuts, moves, effects;
    for (int i = 0; i < 20'000; ++i)
        markers.push_back(AddMarker{{.time = from_seconds((i * 7919) % 20'000 * 0.01)}});
    EXPECT_LT(seconds(project_of("A[0..80)"), markers), 2.0);
    for (int i = 1999; i > 0; --i)
        cuts.push_back(SplitClip{{"A"}, frame_start(i, {25, 1})});
    EXPECT_LT(seconds(project_of("A[0..80)", "A[0..80)"), cuts), 2.0);
    const Project pieces = core::apply(project_of("A[0..80)"), cuts).value();
    for (const Clip& clip : pieces.tracks[0]->clips) {
        effects.push_back(AddEffect{clip.id, {.name = "blur"}});
        moves.insert(moves.begin(), MoveClips{{clip.id}, from_seconds(5), {}});
    }
    EXPECT_LT(seconds(pieces, effects), 2.0);
    EXPECT_LT(seconds(pieces, moves), 2.0);
}
