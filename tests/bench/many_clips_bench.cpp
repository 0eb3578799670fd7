// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What large projects cost: `many_clips_bench`. Opening, saving, single edits, undo, and lists of thousands
// of edits in one step. Wall times in milliseconds; the flush that the disk itself takes is measured beside
// the edits, with as many bytes. Bytes kept an edit are those of the heap. Exits 1 when a bar is missed.
#include "core/store/project_file.h"
#include "tests/support/temporary_folder.h"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <malloc.h>

using namespace core;

namespace {

using Access = ProjectFile::Access;
using Times = std::vector<double>; ///< milliseconds

constexpr std::size_t kLanes = 4; ///< of pictures; each with its sound, linked to it
constexpr std::size_t kMedia = 200;
constexpr Time kLength = std::chrono::seconds(2), kGap = std::chrono::seconds(1);
bool missed = false;

double now() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}
double time_of(const std::function<void()>& work) {
    const double start = now();
    work();
    return now() - start;
}
double at_share(Times times, double share) {
    std::sort(times.begin(), times.end());
    return times.empty() ? 0
                         : times[std::min(times.size() - 1, static_cast<std::size_t>(share * times.size()))];
}

void row(const std::string& what, double value, const char* unit, double bar = 0) {
    const bool over = bar > 0 && value > bar;
    missed = missed || over;
    std::printf("%-58s %10.2f %-4s", what.c_str(), value, unit);
    if (bar > 0) std::printf("  bar %g%s", bar, over ? "  MISSED" : "");
    std::printf("\n");
    std::fflush(stdout);
}
void rows(const std::string& what, const Times& times, double bar = 0) {
    row(what + ", median", at_share(times, 0.5), "ms", bar);
    row(what + ", 95 of 100", at_share(times, 0.95), "ms");
    row(what + ", most", at_share(times, 1), "ms");
}

ClipId clip_id(std::size_t number, bool sound) {
    return {(sound ? "s" : "v") + std::to_string(number)};
}

Clip clip_of(std::size_t number, std::size_t place, bool sound) {
    Clip clip{.id = clip_id(number, sound), .name = "clip " + std::to_string(number)};
    clip.start = static_cast<std::int64_t>(place) * (kLength + kGap);
    clip.source = {std::chrono::seconds(10), std::chrono::seconds(10) + kLength};
    clip.link = "l" + std::to_string(number);
    if (number % 5 == 0 && !sound) clip.effects = {{.id = {"e" + std::to_string(number)}, .name = "blur"}};
    clip.content = MediaContent{
        .takes = {{.id = {"k" + clip.id.value}, .media = {"m" + std::to_string(number % kMedia)}}}};
    return clip;
}

/// `count` clips on eight tracks, pictures with their sounds, of media that lie below `folder`.
Project project_of(std::size_t count, const std::filesystem::path& folder) {
    Project project;
    project.size = {1920, 1080}, project.fps = {25, 1};
    std::filesystem::create_directories(folder);
    for (std::size_t i = 0; i < kMedia; ++i) {
        const std::string path = folder / ("take " + std::to_string(i) + ".mp4");
        std::ofstream(path) << "x";
        project.media.push_back(std::make_shared<Media>(Media{.id = {"m" + std::to_string(i)},
                                                              .path = path,
                                                              .duration = std::chrono::seconds(60),
                                                              .size = {1920, 1080},
                                                              .fps = {25, 1},
                                                              .has_audio = true,
                                                              .bytes = 1}));
    }
    for (const bool sound : {false, true})
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            auto track = std::make_shared<Track>();
            track->id = {(sound ? "A" : "V") + std::to_string(lane)};
            track->kind = sound ? TrackKind::audio : TrackKind::video;
            for (std::size_t number = lane, place = 0; number < count / 2; number += kLanes, ++place)
                track->clips.push_back(clip_of(number, place, sound));
            project.tracks.push_back(std::move(track));
        }
    return project;
}

bool is_ripple(std::size_t i) {
    return i % 20 == 19;
}

/// The step `i` of a history: what people do, each to a clip of its own. One in twenty takes time out, so
/// that everything behind it moves.
std::vector<Edit> step(std::size_t i, std::size_t count) {
    const std::size_t number = (i * 7919 + 13) % (count / 2), place = number / kLanes;
    const ClipId clip = clip_id(number, false), sound = clip_id(number, true);
    if (is_ripple(i)) { // of the gaps in the middle; one gives way twenty times
        const std::size_t gap = count / 2 / kLanes / 2 - i / 400;
        const Time start = static_cast<std::int64_t>(gap) * (kLength + kGap) + kLength;
        return {DeleteRange{.range = {start, start + std::chrono::milliseconds(40)}}};
    }
    switch (i % 5) {
    case 0:
        return {SetClip{.clip = clip, .name = "named " + std::to_string(i)}};
    case 1:
        return {AddEffect{clip, {.name = "exposure", .params = {{"stops", Value(0.5)}}}}};
    case 2:
        return {SetClip{.clip = sound, .volume_db = Curve(Value(-3.0))}};
    case 3:
        return {SetClip{.clip = clip, .fade_in = std::chrono::milliseconds(400)}};
    default:
        return {AddMarker{{.time = static_cast<std::int64_t>(place) * (kLength + kGap), .name = "here"}}};
    }
}

std::size_t heap_bytes() {
    return mallinfo2().uordblks;
}

void must(bool ok, const std::string& why) {
    if (ok) return;
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(2);
}

void must_be_done(const auto& result, const std::string& what) {
    must(result.ok(), result.ok() ? std::string() : what + ": " + result.message());
}

double open_time(const std::filesystem::path& path, std::size_t steps) {
    Times times;
    for (int round = 0; round < 5; ++round) {
        std::optional<ProjectFile> file;
        times.push_back(time_of([&] { file.emplace(ProjectFile::open(path, Access::read)); }));
        must(file->history().undo_count() == steps, "the history is not whole");
    }
    return at_share(times, 0.5);
}

/// Steps in memory alone, and what each leaves on the heap: what a history holds on to for the next few undos
/// is in it.
void edits_in_memory(const Project& project, std::size_t count, std::size_t steps, double bar) {
    History history(project);
    Times plain, ripples;
    const std::size_t before = heap_bytes();
    for (std::size_t i = 0; i < steps; ++i) {
        auto edits = step(i, count);
        (is_ripple(i) ? ripples : plain).push_back(time_of([&] {
            const auto done = history.apply(std::move(edits));
            must_be_done(done, "step " + std::to_string(i));
        }));
    }
    rows("an edit without journal", plain, bar);
    rows("an edit that moves half of all clips, without journal", ripples, bar);
    row("bytes kept an edit", static_cast<double>(heap_bytes() - before) / static_cast<double>(steps) / 1024,
        "KiB", bar > 0 ? 32 : 0);
}

/// The flush of one record, as the disk of `folder` takes it.
Times flushes(const std::filesystem::path& folder) {
    auto log = journal::File::begin(folder / "flushes", "", 0600);
    const std::string record(200, 'x');
    Times times;
    for (int i = 0; i < 200; ++i)
        times.push_back(time_of([&] { log.append(record); }));
    return times;
}

void edits_in_file(const std::filesystem::path& path, std::size_t count, std::size_t steps) {
    auto file = ProjectFile::open(path, Access::write);
    Times times;
    for (std::size_t i = 0; i < steps; ++i) {
        auto edits = step(i, count);
        times.push_back(time_of([&] {
            const auto done = file.apply(std::move(edits));
            must_be_done(done, "step " + std::to_string(i));
        }));
    }
    rows("an edit with journal and flush", times);
}

void save(const std::filesystem::path& path, const std::string& of) {
    auto file = ProjectFile::open(path, Access::write);
    row("save, " + of, time_of([&] { file.save(); }), "ms");
    row("save once more", time_of([&] { file.save(); }), "ms");
    row("size of the file", static_cast<double>(std::filesystem::file_size(path)) / (1 << 20), "MiB");
}

void undo(const std::filesystem::path& path, std::size_t steps, double bar) {
    {
        auto file = ProjectFile::open(path, Access::read);
        row("the version before the newest step, after opening",
            time_of([&] { must(file.history().previous() != nullptr, "there is no version before"); }), "ms");
    }
    History history = ProjectFile::open(path, Access::read).history();
    row("undo, the first after opening", time_of([&] { must(!history.undo().empty(), "no undo"); }), "ms",
        bar);
    Times times;
    for (std::size_t i = 1; i < steps; ++i)
        times.push_back(time_of([&] { must(!history.undo().empty(), "no undo"); }));
    rows("undo, later ones", times, bar);
    times.clear();
    for (std::size_t i = 0; i < steps; ++i)
        times.push_back(time_of([&] { must(!history.redo().empty(), "no redo"); }));
    rows("redo", times, bar);
}

/// Thousands of edits in one step.
void lists(const Project& project, std::size_t edits, double bar) {
    std::vector<Edit> moves, splits, effects, cuts;
    const std::size_t count = std::min(edits, project.tracks[0]->clips.size() * kLanes);
    for (std::size_t i = 0; i < edits; ++i) {
        // Pictures first, then sounds; the linked ones of a clip follow it.
        const ClipId clip = clip_id(i % count, i >= count);
        const Time start = static_cast<std::int64_t>((i % count) / kLanes) * (kLength + kGap);
        moves.emplace_back(MoveClips{.clips = {clip}, .by = std::chrono::milliseconds(40)});
        splits.emplace_back(
            SplitClip{.clip = clip, .at = start + std::chrono::milliseconds(800), .linked = false});
        effects.emplace_back(AddEffect{clip, {.name = i < count ? "exposure" : "delay"}});
    }
    const std::pair<const char*, const std::vector<Edit>*> all[] = {
        {"moves", &moves}, {"splits", &splits}, {"effects", &effects}};
    for (const auto& [name, list] : all) {
        Times times;
        for (int round = 0; round < 3; ++round)
            times.push_back(time_of([&] {
                const auto done = core::apply(project, *list);
                must_be_done(done, name);
            }));
        row(std::to_string(edits) + " " + name + " in one list", at_share(times, 0.5), "ms", bar);
    }
}

struct Bars {
    double open = 0, open_with_steps = 0, edit = 0; ///< milliseconds; 0: none
};

void measure(std::size_t count, std::size_t steps, const Bars& bars) {
    const test::TemporaryFolder folder;
    const auto path = folder / "film.saycut";
    const Project project = project_of(count, folder / "footage");
    const std::string clips = std::to_string(count) + " clips";
    std::printf("\n%s\n", clips.c_str());
    ProjectFile::create(path, project);
    row("open, " + clips, open_time(path, 0), "ms", bars.open);
    edits_in_memory(project, count, steps, bars.edit);
    rows("the flush of a record alone", flushes(folder.path()));
    edits_in_file(path, count, steps);
    const std::string with = clips + " and " + std::to_string(steps) + " steps";
    row("open, " + with + " that were never saved", open_time(path, steps), "ms");
    save(path, with);
    row("open, " + with, open_time(path, steps), "ms", bars.open_with_steps);
    undo(path, steps, bars.edit);
}

void measure_lists(std::size_t count, std::size_t edits, double bar) {
    const test::TemporaryFolder folder;
    lists(project_of(count, folder / "footage"), edits, bar);
}

} // namespace

int main() {
    measure(5'000, 1'000, {.open = 500, .open_with_steps = 500, .edit = 5});
    measure_lists(5'000, 3'000, 200);
    measure(20'000, 200, {.open = 2'000});
    measure_lists(20'000, 12'000, 0);
    return missed ? 1 : 0;
}
